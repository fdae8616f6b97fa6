"""The simulated robot's motors: Stretch's motion profiles in front of MuJoCo's position servos."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from saycan_ros.robots.body import JOINTS
from saycan_ros.simulation.robot_model import APERTURE_PER_RADIAN, BASE_JOINTS, BASE_SERVO, FINGER_JOINTS, MOTORS
from saycan_ros.simulation.motion import PositionProfile, SpeedProfile
from saycan_ros.world.pose import Pose2D

BASE_SPEED, BASE_ACCELERATION = 0.3, 0.4
TURN_SPEED, TURN_ACCELERATION = 1.0, 2.0
_STOP_WITHIN = 0.02
_BASE_SLACK = (0.01, 0.02)


class RobotControl:
    """Base and joints of one `MjData`; call `advance` once before every stretch of physics."""

    def __init__(self, model: Any) -> None:
        self._profiles = {name: PositionProfile(MOTORS[name].speed, MOTORS[name].acceleration) for name in JOINTS}
        self._linear = SpeedProfile(BASE_SPEED, BASE_ACCELERATION)
        self._angular = SpeedProfile(TURN_SPEED, TURN_ACCELERATION)
        self._base = [0.0, 0.0, 0.0]
        self._qpos = {n: [int(model.joint(j).qposadr[0]) for j in MOTORS[n].joints] for n in JOINTS}
        self._dofs = {n: [int(model.joint(j).dofadr[0]) for j in MOTORS[n].joints] for n in JOINTS}
        self._base_qpos = [int(model.joint(j).qposadr[0]) for j in BASE_JOINTS]
        self._base_dofs = [int(model.joint(j).dofadr[0]) for j in BASE_JOINTS]
        self._base_ctrl = [int(model.actuator(j).id) for j in BASE_JOINTS]
        self._ctrl = {n: [int(model.actuator(a).id) for a in (FINGER_JOINTS if n == "gripper" else (n,))] for n in JOINTS}
        self._share = {n: (1 / APERTURE_PER_RADIAN if n == "gripper" else 1 / len(MOTORS[n].joints)) for n in JOINTS}

    def place(self, data: Any, base: Pose2D, joints: Mapping[str, float]) -> None:
        """Put the robot there at rest, its motors holding."""
        self._base = [base.x, base.y, base.heading]
        for address, value in zip(self._base_qpos, self._base, strict=True):
            data.qpos[address] = value
        for name, value in joints.items():
            self._profiles[name].reset(value)
            for address in self._qpos[name]:
                data.qpos[address] = value * self._share[name]
        self._linear.reset()
        self._angular.reset()

    def drive(self, linear: float, angular: float) -> None:
        """Ask for a base speed (m/s, rad/s)."""
        self._linear.ask(linear)
        self._angular.ask(angular)

    def move(self, targets: Mapping[str, float]) -> None:
        """Ask joints for positions, cut to their limits."""
        for name, value in targets.items():
            motor = MOTORS[name]
            self._profiles[name].ask(min(max(value, motor.lower), motor.upper))

    def freeze(self) -> None:
        """Bring every set point to rest at once; the gripper keeps the force it holds with."""
        for profile in self._profiles.values():
            profile.stop(_STOP_WITHIN)
        self._linear.stop(_STOP_WITHIN)
        self._angular.stop(_STOP_WITHIN)

    def advance(self, data: Any, seconds: float) -> None:
        """Move the set points on by `seconds` and hand them to the servos."""
        for name, profile in self._profiles.items():
            profile.step(seconds)
            if name != "gripper":
                profile.yield_to(self.position(data, name), 0.03 if name in {"arm", "lift"} else 0.15)
            motor = MOTORS[name]
            # The servos damp the joint's own speed, so what the set point's speed would lose is given back.
            lead = profile.position + profile.speed * motor.damping / motor.stiffness
            for actuator in self._ctrl[name]:
                data.ctrl[actuator] = lead * (self._share[name] if name == "gripper" else 1.0)
        self._linear.step(seconds)
        self._angular.step(seconds)
        heading = self._base[2] + self._angular.speed * seconds / 2
        speeds = (self._linear.speed * math.cos(heading), self._linear.speed * math.sin(heading), self._angular.speed)
        slacks = (_BASE_SLACK[0], _BASE_SLACK[0], _BASE_SLACK[1])
        for n, speed in enumerate(speeds):
            actual = float(data.qpos[self._base_qpos[n]])
            self._base[n] = min(max(self._base[n] + speed * seconds, actual - slacks[n]), actual + slacks[n])
            data.ctrl[self._base_ctrl[n]] = self._base[n] + speed * BASE_SERVO[n][1] / BASE_SERVO[n][0]

    def position(self, data: Any, name: str) -> float:
        """Where a joint really is, in the units of `JOINTS`."""
        return self._whole(name, [float(data.qpos[a]) for a in self._qpos[name]])

    def velocity(self, data: Any, name: str) -> float:
        """How fast a joint really moves."""
        return self._whole(name, [float(data.qvel[a]) for a in self._dofs[name]])

    def effort(self, data: Any, name: str) -> float:
        """The force of the joint's motor (N or N m); for the gripper the two fingers' mean, positive while opening."""
        return float(np.mean([data.actuator_force[a] for a in self._ctrl[name]]))

    def pose(self, data: Any) -> Pose2D:
        """Where the base really is on the map."""
        x, y, heading = (float(data.qpos[a]) for a in self._base_qpos)
        return Pose2D(x, y, math.remainder(heading, 2 * math.pi))

    def speed(self, data: Any) -> tuple[float, float]:
        """The base's real speed ahead (m/s) and turn rate (rad/s)."""
        vx, vy, turn = (float(data.qvel[a]) for a in self._base_dofs)
        heading = float(data.qpos[self._base_qpos[2]])
        return vx * math.cos(heading) + vy * math.sin(heading), turn

    def state(self) -> tuple[Any, ...]:
        """Everything the profiles remember, for `restore`."""
        joints = {n: (p.target, p.position, p.speed, p._brake) for n, p in self._profiles.items()}
        base = tuple((p.target, p.speed, p._brake) for p in (self._linear, self._angular))
        return joints, base, tuple(self._base)

    def restore(self, state: tuple[Any, ...]) -> None:
        """Take a `state` back."""
        joints, base, pose = state
        for name, row in joints.items():
            profile = self._profiles[name]
            profile.target, profile.position, profile.speed, profile._brake = row
        for profile, row in zip((self._linear, self._angular), base, strict=True):
            profile.target, profile.speed, profile._brake = row
        self._base = list(pose)

    def _whole(self, name: str, parts: list[float]) -> float:
        total = sum(parts)
        return total * APERTURE_PER_RADIAN / 2 if name == "gripper" else total
