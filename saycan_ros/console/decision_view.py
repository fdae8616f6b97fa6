"""Decisions and progress on a terminal: the best candidates with say, can and their product as bars."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

Row = tuple[str, float, float, float]

_WIDTH = 8
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bar(value: float, width: int = _WIDTH) -> str:
    """`value` in [0, 1] as a bar of `width` characters."""
    eighths = round(max(0.0, min(1.0, value)) * width * 8)
    full, part = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[part] if part else "")).ljust(width)


class DecisionView:
    """Writes what happens as it happens; on anything but a terminal, plain lines without colours."""

    def __init__(self, console: Console, shown: int = 5) -> None:
        self._console = console
        self._shown = shown
        self._phase = ""

    def decided(self, step: int, choice: str, candidates: Sequence[Row]) -> None:
        """One decision: rows are (skill, say, can, combined), best first."""
        self._phase = ""
        table = Table(box=None, padding=(0, 1), show_edge=False)
        table.add_column(f"step {step}", no_wrap=True, min_width=34)
        for title in ("say", "can", "say × can"):
            table.add_column(title, no_wrap=True, min_width=_WIDTH + 5)
        for skill, say, can, combined in candidates[: self._shown]:
            style = "bold green" if skill == choice else "default"
            cells = [f"{bar(v)} {v:.2f}" for v in (say, can, combined)]
            table.add_row(Text(("▶ " if skill == choice else "  ") + skill, style=style), *(Text(c, style=style) for c in cells))
        self._console.print()
        self._console.print(table)
        if not choice:
            self._console.print("  nothing is worth doing now")

    def progressed(self, phase: str, fraction: float) -> None:
        """A running skill's phase; a line per phase."""
        if phase and phase != self._phase:
            self._phase = phase
            self._console.print(f"    {bar(fraction, 10)} {phase}", highlight=False)

    def say(self, text: str, style: str = "") -> None:
        """One line."""
        self._console.print(text, style=style or None, highlight=False)
