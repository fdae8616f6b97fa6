"""`saycan evaluate floor`: plays the cases, with progress."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape

from saycan_ros.affordance.rules import FLOOR_PICK
from saycan_ros.evaluation.floor_report import FloorReport
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.affordance.floor_drops import FloorDrops
from saycan_ros.training.affordance.floor_trial import FloorTrial

EVERY = 1.5  # wall s between two lines, on anything but a terminal


class FloorFigures:
    """The cases of one seed, and what they say of `FLOOR_PICK`; `played` are those that are done."""

    def __init__(self, manifest: Manifest, seed: int, console: Console, wall: Callable[[], float] = time.monotonic) -> None:
        """`console` shows the progress.

        Raises:
            ValueError: the manifest has nothing that falls, or no skill that takes it up.
        """
        self.played: list[FloorTrial] = []
        self._source = f"picking up from the floor ({manifest.name}), seed {seed}"
        self._console, self._wall = console, wall
        self._drops = FloorDrops(manifest, seed, self._tell)
        self._say: Callable[[str], None] = lambda line: None
        self._case = ""

    def play(self, cases: int) -> FloorReport:
        """Play cases 0 to `cases` - 1.

        Raises:
            OutcomeError: the kitchen cannot be set up.
        """
        with self._line() as self._say:
            for number in range(cases):
                self._case = f"case {number + 1} of {cases}"
                self.played.append(self._drops.play(number))
        return FloorReport(self._source, self.played, FLOOR_PICK)

    def _tell(self, what: str) -> None:
        self._say(f"{self._case}: {what}")

    @contextmanager
    def _line(self) -> Iterator[Callable[[str], None]]:
        """Where to say what is going on: one line that is written over, or a plain one now and then."""
        if self._console.is_terminal:
            with self._console.status("", refresh_per_second=4) as status:
                yield lambda line: status.update(escape(line))
            return
        told: float | None = None

        def say(line: str) -> None:
            nonlocal told
            if told is None or self._wall() - told >= EVERY:
                told = self._wall()
                self._console.print(line, markup=False, highlight=False, soft_wrap=True)

        yield say
