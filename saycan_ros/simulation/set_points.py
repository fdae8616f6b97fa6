"""Where joints and base are told to go: Stretch's motion profiles of all of them."""

from __future__ import annotations

from collections.abc import Mapping

from saycan_ros.robots.body import JOINTS
from saycan_ros.simulation.motion import PositionProfile, SpeedProfile
from saycan_ros.simulation.motors import BASE_ACCELERATION, BASE_SPEED, MOTORS, TURN_ACCELERATION, TURN_SPEED


class SetPoints:
    """`joints` by the names of `JOINTS` (m, rad), and the base's `linear` (m/s) and `angular` (rad/s) speed."""

    def __init__(self) -> None:
        self.joints = {name: PositionProfile(MOTORS[name].speed, MOTORS[name].acceleration) for name in JOINTS}
        self.linear = SpeedProfile(BASE_SPEED, BASE_ACCELERATION)
        self.angular = SpeedProfile(TURN_SPEED, TURN_ACCELERATION)

    def drive(self, linear: float, angular: float) -> None:
        """Ask for a base speed (m/s, rad/s)."""
        self.linear.ask(linear)
        self.angular.ask(angular)

    def move(self, targets: Mapping[str, float]) -> None:
        """Ask joints for positions, cut to their limits."""
        for name, target in targets.items():
            motor = MOTORS[name]
            self.joints[name].ask(min(max(target, motor.lower), motor.upper))

    def freeze(self, within: float) -> None:
        """Bring every set point to rest within so many seconds; a gripper that squeezes goes on squeezing."""
        for profile in self.joints.values():
            profile.stop(within)
        self.linear.stop(within)
        self.angular.stop(within)

    def step_base(self, seconds: float) -> None:
        """Move the base's speeds on."""
        self.linear.step(seconds)
        self.angular.step(seconds)
