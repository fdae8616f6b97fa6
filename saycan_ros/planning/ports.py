"""What the planning loop needs from the outside: ROS clients in a node, a symbolic world in `saycan plan`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome
from saycan_ros.planning.decision import Decision
from saycan_ros.world.snapshot import WorldSnapshot

Interrupted = Callable[[], Outcome | None]


class WorldSource(Protocol):
    """Whoever keeps what the robot knows."""

    def begin_instruction(self) -> None:
        """Forget which things were placed during an earlier instruction."""

    def snapshot(self) -> WorldSnapshot:
        """What the robot knows now.

        Raises:
            OutcomeError: SERVER_GONE or STALE_STATE where nothing current is known.
        """


class SkillExecutor(Protocol):
    """Whoever can run a skill to its end."""

    def execute(self, skill: Skill, interrupted: Interrupted, progress: Callable[[str, float], None]) -> Outcome:
        """Run `skill`; end it, with the body at rest, as soon as `interrupted` gives an outcome, and return that outcome."""


@dataclass(frozen=True)
class Monitor:
    """Where the loop reports to while it runs; every callable must return at once."""

    decided: Callable[[Decision], None] = lambda decision: None
    progressed: Callable[[int, str, float], None] = lambda step, phase, fraction: None
    waits: Callable[[], None] = lambda: None  # again and again while scores are waited for
