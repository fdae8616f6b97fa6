"""How the commands that read their options by argparse show their help."""

from __future__ import annotations

import argparse


class HelpText(argparse.HelpFormatter):
    """Paragraphs stay apart, an example has a line of its own, and every option says what it is if it is not given."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        fill = super()._fill_text
        paragraphs = text.strip().replace("\nExample", "\n\nExample").split("\n\n")
        # An example that is broken in two cannot be copied.
        return "\n\n".join(row if row.startswith("Example") else fill(row, width, indent) for row in paragraphs)

    def _get_help_string(self, action: argparse.Action) -> str | None:
        text = action.help or ""
        # 0 is told, though False, which it equals, is not.
        told = action.default is not False and action.default not in (None, [], "", argparse.SUPPRESS)
        if not told or "(default: " in text:
            return text
        shown = " ".join(map(str, action.default)) if isinstance(action.default, list | tuple) else "%(default)s"
        return f"{text} (default: {shown})"
