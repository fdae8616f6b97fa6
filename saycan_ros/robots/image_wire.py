"""A `sensor_msgs/Image` read where it lies, as it came over the wire: its pixels are not copied."""

from __future__ import annotations

import struct
from dataclasses import dataclass

# Classic CDR of the RTPS specification, 2 bytes of options behind; what counts in it is aligned from its end on.
_ENCAPSULATION = {b"\x00\x00": ">", b"\x00\x01": "<"}
_START = 4
_PADDING = 3  # bytes at most, to a multiple of 4


@dataclass(frozen=True)
class WireImage:
    """The fields of `sensor_msgs/Image` that a reader of pixels needs; `data` is the wire's own memory."""

    stamp: float
    height: int
    width: int
    encoding: str
    step: int
    data: memoryview


def read_image(wire: bytes) -> WireImage | None:
    """The image in a serialized message, or None where it is not in classic CDR or its lengths do not fit."""
    order = _ENCAPSULATION.get(wire[:2])
    if order is None:
        return None
    try:
        seconds, nanoseconds, length = struct.unpack_from(f"{order}iII", wire, _START)
        at = _aligned(_START + 12 + length)
        height, width, length = struct.unpack_from(f"{order}III", wire, at)
        at += 12
        encoding = wire[at : at + length].rstrip(b"\0").decode()
        # Behind the encoding comes the byte `is_bigendian`.
        at = _aligned(at + length + 1)
        step, size = struct.unpack_from(f"{order}II", wire, at)
    except (struct.error, UnicodeDecodeError):
        return None
    data = memoryview(wire)[at + 8 : at + 8 + size]
    if len(data) != size or len(wire) - (at + 8 + size) > _PADDING:
        return None
    return WireImage(seconds + nanoseconds * 1e-9, height, width, encoding, step, data)


def _aligned(at: int) -> int:
    """The next multiple of 4; the encapsulation before what is aligned is one itself."""
    return (at + 3) & ~3
