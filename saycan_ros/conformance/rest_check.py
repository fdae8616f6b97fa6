"""Whether a body is really at rest, from what an onlooker can see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from saycan_ros.skills.rest import BAND

REST = 0.02  # m/s, rad/s: slower than this is at rest
LOOK_AGAIN = 0.3  # s between two looks at a body that seems to move


@dataclass(frozen=True)
class Posture:
    """Joints by name (m or rad), base (x, y, heading) and the fastest of all of them (m/s or rad/s)."""

    joints: Mapping[str, float]
    base: tuple[float, float, float]
    speed: float

    def change(self, other: Posture) -> float:
        """The largest change of any joint or of the base, in metres or radians."""
        joints = [abs(position - other.joints.get(name, position)) for name, position in self.joints.items()]
        return max([*joints, *(abs(a - b) for a, b in zip(self.base, other.base, strict=True))])


def rests(look: Callable[[], Posture], pause: Callable[[float], object]) -> bool:
    """Whether the body rests: it is slow now, or it trembles in its place without leaving it.

    Args:
        look: what can be seen now.
        pause: lets that many seconds of the robot's time pass.
    """
    before = look()
    if before.speed < REST:
        return True
    pause(LOOK_AGAIN)
    return look().change(before) < BAND
