"""Reading the lists of phrases."""

from __future__ import annotations


def lines(text: str) -> tuple[str, ...]:
    """The entries of a list, parted by semicolons or ends of line."""
    return tuple(" ".join(part.split()) for part in text.replace("\n", ";").split(";") if part.strip())
