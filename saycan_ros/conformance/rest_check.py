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

    def change(self, other: Posture) -> tuple[float, str]:
        """The largest change of any joint or of the base, in metres or radians, and whose it is."""
        places = {**self.joints, **dict(zip(("base x", "base y", "base heading"), self.base, strict=True))}
        before = {**other.joints, **dict(zip(("base x", "base y", "base heading"), other.base, strict=True))}
        return max((abs(place - before.get(name, place)), name) for name, place in places.items())


def unrest(look: Callable[[], Posture], pause: Callable[[float], object]) -> str:
    """What moves, in words; nothing where the body rests: it is slow now, or trembles in its place without leaving it.

    Args:
        look: what can be seen now.
        pause: lets that many seconds of the robot's time pass.
    """
    before = look()
    if before.speed < REST:
        return ""
    pause(LOOK_AGAIN)
    far, name = look().change(before)
    return "" if far < BAND else f"{name} moved by {far:.3f} in {LOOK_AGAIN} s, at first at {before.speed:.3f}"
