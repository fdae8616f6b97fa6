"""The sha256 by which a model's files are known."""

from __future__ import annotations

import hashlib
from pathlib import Path


def checked_sum(data: bytes, name: str, wanted: str | None, where: str) -> str:
    """The sha256 of a file's content as 64 hex digits, after a look at whether it is the `wanted` one (None: any is).

    Raises:
        ValueError: it is another, naming the file and `where` the wanted one stands.
    """
    digest = hashlib.sha256(data).hexdigest()
    if wanted not in (None, digest):
        raise ValueError(f"the sha256 of {name} is {digest}, {where} says {wanted}")
    return digest


def file_entry(path: Path) -> dict[str, str]:
    """How a model's description names a file beside it: `file`, its plain name, and `sha256`.

    Raises:
        OSError: it cannot be read.
    """
    return {"file": path.name, "sha256": file_sum(path)}


def file_sum(path: Path) -> str:
    """The sha256 of a file as 64 hex digits.

    Raises:
        OSError: it cannot be read.
    """
    return hashlib.sha256(path.read_bytes()).hexdigest()
