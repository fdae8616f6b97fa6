"""msgpack with arrays, in the framing of openpi's policy servers, and nothing that could run code."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import msgpack
import numpy as np

# Little-endian numbers alone: no objects, no structures, no strings.
DTYPES = frozenset({"|b1", "|u1", "<i4", "<i8", "<f2", "<f4", "<f8"})
DIMENSIONS = 4
# A message holds a few arrays and short words; more is not one of ours.
LARGEST_MESSAGE = 16 * 1024 * 1024
MOST_ENTRIES = 4096
LONGEST_TEXT = 65_536

ARRAY, SCALAR = b"__ndarray__", b"__npgeneric__"


class WireError(ValueError):
    """A message that is not well formed, or larger than allowed."""


def encode(message: Mapping[str, Any]) -> bytes:
    """A map of numbers, texts, lists, maps and arrays as bytes; arrays as `{__ndarray__, data, dtype, shape}`.

    Raises:
        WireError: something in it has no place on the wire.
    """
    try:
        packed = msgpack.packb(message, default=_pack)
    except (TypeError, ValueError, OverflowError) as error:
        raise WireError(f"cannot be sent: {error}") from error
    return bytes(packed)


def decode(data: bytes, largest: int = LARGEST_MESSAGE) -> dict[str, Any]:
    """The map in `data`; its arrays are read-only views of it.

    Args:
        largest: bytes.

    Raises:
        WireError: too large, not msgpack, not a map, or an array whose dtype, shape and length do not fit.
    """
    if len(data) > largest:
        raise WireError(f"a message of {len(data)} bytes; {largest} is the most")
    try:
        message = msgpack.unpackb(
            data,
            object_hook=_unpack,
            max_bin_len=largest,
            max_str_len=LONGEST_TEXT,
            max_array_len=MOST_ENTRIES,
            max_map_len=MOST_ENTRIES,
            max_ext_len=0,
        )
    except WireError:
        raise
    except Exception as error:  # msgpack raises half a dozen kinds, StackError among them
        raise WireError(f"not msgpack: {type(error).__name__}: {error}") from error
    if not isinstance(message, dict) or not all(isinstance(key, str) for key in message):
        raise WireError("not a map with words for keys")
    return message


def _pack(value: object) -> object:
    if isinstance(value, np.ndarray):
        little = value.astype(value.dtype.newbyteorder("<"), copy=False)
        if little.dtype.str not in DTYPES:
            raise WireError(f"arrays of {value.dtype} have no place on the wire; {', '.join(sorted(DTYPES))} have")
        return {ARRAY: True, b"data": little.tobytes(), b"dtype": little.dtype.str, b"shape": list(little.shape)}
    if isinstance(value, (np.bool_, np.integer, np.floating)):
        return value.item()
    raise TypeError(f"{type(value).__name__} has no place on the wire")


def _unpack(value: dict[Any, Any]) -> object:
    if ARRAY in value:
        return _array(value.get(b"data"), value.get(b"dtype"), value.get(b"shape"))
    if SCALAR in value:
        scalar = value.get(b"data")
        if not isinstance(scalar, (bool, int, float)):
            raise WireError(f"a scalar that is a {type(scalar).__name__}")
        return scalar
    return value


def _array(data: object, dtype: object, shape: object) -> np.ndarray[Any, Any]:
    if not isinstance(dtype, str) or dtype not in DTYPES:
        raise WireError(f"an array of dtype {str(dtype)[:20]!r}; allowed are {', '.join(sorted(DTYPES))}")
    sound = isinstance(shape, (list, tuple)) and len(shape) <= DIMENSIONS
    if not sound or not all(type(n) is int and 0 <= n < 2**31 for n in shape):  # type: ignore[attr-defined]
        raise WireError(f"an array of shape {str(shape)[:40]}")
    sizes: list[int] = list(shape)  # type: ignore[call-overload]
    if not isinstance(data, bytes) or len(data) != math.prod(sizes) * np.dtype(dtype).itemsize:
        raise WireError(f"an array whose data is not as long as shape {sizes} of {dtype} needs")
    return np.frombuffer(data, np.dtype(dtype)).reshape(sizes)
