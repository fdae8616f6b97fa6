"""Which joints the next trajectory goal has to name; no ROS."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from saycan_ros.robots.holding import LINEAR_JOINTS, Holding, presses
from saycan_ros.robots.stretch_monitor import StretchMonitor

# Joints farther than this from their targets are named again in the next goal, or the driver would no longer watch them.
AWAY_LINEAR, AWAY_ANGULAR = 0.004, 0.02


class GoalTargets:
    """The targets that were asked for and those that the driver has taken; the caller holds a lock."""

    def __init__(self, monitor: StretchMonitor) -> None:
        self._monitor = monitor
        self._holding = Holding()
        self._asked: dict[str, float] = {}
        self._taken: dict[str, float] = {}

    def ask(self, targets: Mapping[str, float], joints: Collection[str]) -> bool:
        """Ask these joints for their targets; whether one of them is new."""
        new = {joint: targets[joint] for joint in joints if self._asked.get(joint) != targets[joint]}
        self._asked.update(new)
        return bool(new)

    def due(self) -> dict[str, float]:
        """What the next goal asks for: every target that is new or not reached. A gripper that squeezes never reaches its own."""
        away = set(self.left(self._asked))
        return {joint: x for joint, x in self._asked.items() if x != self._taken.get(joint) or joint in away}

    def left(self, targets: Mapping[str, float]) -> list[str]:
        """The joints that are short of these targets, other than a gripper that squeezes; all of them where nothing is known."""
        joints = self._monitor.joints
        if joints is None:
            return list(targets)
        away = [
            joint
            for joint, target in targets.items()
            if abs(target - joints.position[joint]) > (AWAY_LINEAR if joint in LINEAR_JOINTS else AWAY_ANGULAR)
        ]
        return [joint for joint in away if joint != "gripper" or not presses(joints)]

    def rest(self) -> None:
        """Hold every joint that was asked for where it is now.

        A cancel may have brought a joint to rest before where it could; sent to the old target it would move once more.
        """
        joints, limits = self._monitor.joints, self._monitor.joint_limits
        if joints is not None and limits is not None:
            targets = self._holding.targets(joints, limits, self._taken)
            self._asked = {joint: targets.get(joint, asked) for joint, asked in self._asked.items()}

    def taken(self, targets: Mapping[str, float]) -> None:
        """The driver has accepted a goal with these."""
        self._taken.update(targets)

    def sent(self, joints: Iterable[str]) -> None:
        """A goal with these is on its way: until the driver has taken it they are due again, whatever it took before."""
        for joint in joints:
            self._taken.pop(joint, None)

    def failed(self, joints: Iterable[str]) -> None:
        """Nobody asks for these any more."""
        for joint in joints:
            self._taken.pop(joint, None)
            self._asked.pop(joint, None)

    def clear(self) -> None:
        """Nothing was asked for."""
        self._asked, self._taken = {}, {}
