"""What the simulated driver was told around a stop, and how long it took until it was told to hold still."""

from __future__ import annotations

import bisect
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from saycan_ros.robots.holding import LINEAR_JOINTS

# Joint targets within these of where the body is told to hold still in the end are that same command: metres and radians.
SAME_LINEAR, SAME_ANGULAR = 0.008, 0.04
STILL = 1e-6  # m/s, rad/s


@dataclass(frozen=True)
class Command:
    """One command the driver took: wall time in seconds of this machine's monotonic clock, kind and numbers."""

    wall: float
    kind: str
    values: Mapping[str, float]


@dataclass(frozen=True)
class CommandTrace:
    """Commands and control periods, each in the order of their wall times.

    A command is *zero* when it asks for no base speed, when its joint targets are those that the body holds in the end, or when
    the driver itself is told to stop.
    """

    periods: Sequence[float]
    commands: Sequence[Command]

    @classmethod
    def parse(cls, rows: Mapping[str, Sequence[Any]]) -> CommandTrace:
        """From the JSON of `ground_truth/commands`."""
        commands = [Command(float(wall), str(kind), dict(values)) for wall, kind, values in rows["commands"]]
        return cls([float(wall) for wall, _ in rows["periods"]], commands)

    def latency(self, wall: float) -> float | None:
        """Control periods from the wall time of a cancel or stop to the first zero command after which no other one follows.

        None where there was nothing to stop (no command to move was in force, and none came), where the driver was told nothing
        any more, and where it went on being told to move to the end of the trace.
        """
        last = self.last_motion(wall)
        if last is None and not self._in_motion(wall):
            return None
        stops = [c for c in self.commands if c.wall >= wall and (last is None or c.wall > last) and not self._moves(c)]
        return self.periods_between(wall, stops[0].wall) if stops else None

    def _in_motion(self, wall: float) -> bool:
        """Whether the newest base speed or the newest joint targets before `wall` ask for motion."""
        kinds = {c.kind: c for c in self.commands if c.wall <= wall}
        stopped = kinds["stop"].wall if "stop" in kinds else -math.inf
        return any(c.wall > stopped and self._moves(c) for c in kinds.values())

    def last_motion(self, wall: float) -> float | None:
        """The wall time of the last command after `wall` that is not zero, or None."""
        return max((c.wall for c in self.commands if c.wall > wall and self._moves(c)), default=None)

    def story(self, wall: float) -> str:
        """What the driver was told to move after `wall`, in words: how much, and how many periods later."""
        moving = [c for c in self.commands if c.wall > wall and self._moves(c)]
        rows = [f"{self._words(c)} after {self.periods_between(wall, c.wall):.1f}" for c in (*moving[:1], *moving[1:][-2:])]
        return f"{len(moving)} commands to move: {', ... '.join(rows)} periods" if moving else "told to move nothing"

    def periods_between(self, start: float, end: float) -> float:
        """Control periods, whole and parts, between two wall times."""
        return self._count(end) - self._count(start)

    def _count(self, wall: float) -> float:
        """How many periods had begun by then, with the part of the one under way."""
        walls = self.periods
        if len(walls) < 2:
            return 0.0
        index = bisect.bisect_right(walls, wall)
        if index == 0:
            return (wall - walls[0]) / (walls[1] - walls[0])
        begun = walls[index - 1]
        length = walls[index] - begun if index < len(walls) else max(begun - walls[index - 2], wall - begun)
        return index - 1 + (wall - begun) / length if length > 0 else float(index - 1)

    def _moves(self, command: Command) -> bool:
        return bool(self._motion(command))

    def _motion(self, command: Command) -> dict[str, float]:
        """What a command moves, and by how much: base speeds, or joint targets beside those that are held in the end."""
        if command.kind == "velocity":
            return {name: speed for name, speed in command.values.items() if abs(speed) > STILL}
        if command.kind != "pose":
            return {}
        away = {joint: target - self._held[joint] for joint, target in command.values.items()}
        return {joint: x for joint, x in away.items() if abs(x) > (SAME_LINEAR if joint in LINEAR_JOINTS else SAME_ANGULAR)}

    def _words(self, command: Command) -> str:
        return " and ".join(f"{name} {x:+.3f}" for name, x in self._motion(command).items())

    @cached_property
    def _held(self) -> Mapping[str, float]:
        return next((c.values for c in reversed(self.commands) if c.kind == "pose"), {})


def percentile(values: Sequence[float], part: float) -> float | None:
    """The value below which `part` (0 to 1) of `values` lie, by the nearest rank; None of none."""
    if not values:
        return None
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, max(0, -int(-part * len(ranked) // 1) - 1))]
