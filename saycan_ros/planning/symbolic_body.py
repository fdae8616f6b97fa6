"""A robot that exists in symbols alone: the executor and the world of `saycan plan`."""

from __future__ import annotations

from collections.abc import Callable

from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome
from saycan_ros.planning.ports import Interrupted
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld


class SymbolicBody:
    """Implements `SkillExecutor` and `WorldSource` on a symbolic world."""

    def __init__(self, world: SymbolicWorld) -> None:
        self._world = world

    def begin_instruction(self) -> None:
        """Nothing to forget: the scene is new."""

    def snapshot(self) -> WorldSnapshot:
        """Everything there is."""
        return self._world.snapshot()

    def execute(self, skill: Skill, interrupted: Interrupted, progress: Callable[[str, float], None]) -> Outcome:
        """Apply the skill's effects."""
        return interrupted() or self._world.do(skill)
