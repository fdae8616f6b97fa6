"""How what only some commands need is installed."""

from __future__ import annotations

_TARGETS = {"train": "make setup-train", "dev": "make setup-dev"}


def install(extra: str) -> str:
    """The command that installs an extra of this package, which no registry has: run in the repository's folder."""
    return _TARGETS.get(extra, f".venv/bin/pip install -e '.[{extra}]'") + " in the repository's folder"
