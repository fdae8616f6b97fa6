"""The simulated robot's motors: Stretch's motion profiles in front of MuJoCo's position servos."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from saycan_ros.robots.body import JOINTS
from saycan_ros.simulation.motors import APERTURE_PER_RADIAN, FINGER_JOINTS, MOTORS
from saycan_ros.simulation.robot_model import BASE_JOINTS
from saycan_ros.simulation.set_points import SetPoints
from saycan_ros.world.pose import Pose2D

# How fast a speed servo makes up for being away from its set point, per second.
STIFFNESS = 30.0
_STOP_WITHIN, _SETTLE = 0.02, 0.06
# How far a set point may run ahead of a joint or the base that is blocked.
_SLACK = {name: 0.03 if name in {"arm", "lift"} else 0.15 for name in JOINTS}
_BASE_SLACK = (0.02, 0.02, 0.03)


class RobotControl:
    """Base and joints of one `MjData`; call `advance` once before every stretch of physics."""

    def __init__(self, model: Any) -> None:
        self._set = SetPoints()
        self._base = [0.0, 0.0, 0.0]
        self._let_go = 0.0
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
            self._set.joints[name].reset(value)
            for address in self._qpos[name]:
                data.qpos[address] = value * self._share[name]
        self._set.linear.reset()
        self._set.angular.reset()
        self._let_go = 0.0

    def drive(self, linear: float, angular: float) -> None:
        """Ask for a base speed (m/s, rad/s)."""
        self._set.drive(linear, angular)

    def move(self, targets: Mapping[str, float]) -> None:
        """Ask joints for positions, cut to their limits."""
        self._set.move(targets)

    def freeze(self) -> None:
        """Bring every set point to rest at once; the gripper keeps the force it holds with."""
        self._set.freeze(_STOP_WITHIN)
        self._let_go = _SETTLE

    def advance(self, data: Any, seconds: float) -> None:
        """Move the set points on by `seconds` and hand them to the servos."""
        self._let_go = max(0.0, self._let_go - seconds)
        # While a stop settles, set points follow the joints: pulling them back would be more motion.
        free = self._let_go > 0
        positions, servos = data.qpos, data.ctrl
        for name, profile in self._set.joints.items():
            if name == "gripper":
                profile.step(seconds)
                for actuator in self._ctrl[name]:
                    servos[actuator] = profile.position / APERTURE_PER_RADIAN
                continue
            actual = self._whole(name, positions, self._qpos[name])
            profile.yield_to(actual, 0.0 if free and profile.braking else _SLACK[name])
            error = profile.position - actual
            profile.step(seconds)
            # Speed servos: a position servo, held between two set points, would shake a held thing loose.
            servos[self._ctrl[name][0]] = profile.speed + STIFFNESS * error
        self._set.step_base(seconds)
        heading = self._base[2] + self._set.angular.speed * seconds / 2
        speeds = (self._set.linear.speed * math.cos(heading), self._set.linear.speed * math.sin(heading), self._set.angular.speed)
        for n, (speed, slack) in enumerate(zip(speeds, _BASE_SLACK, strict=True)):
            actual = float(positions[self._base_qpos[n]])
            room = 0.0 if free else slack
            self._base[n] = min(max(self._base[n], actual - room), actual + room)
            servos[self._base_ctrl[n]] = speed + STIFFNESS * (self._base[n] - actual)
            self._base[n] += speed * seconds

    def position(self, data: Any, name: str) -> float:
        """Where a joint really is, in the units of `JOINTS`."""
        return self._whole(name, data.qpos, self._qpos[name])

    def velocity(self, data: Any, name: str) -> float:
        """How fast a joint really moves."""
        return self._whole(name, data.qvel, self._dofs[name])

    def effort(self, data: Any, name: str) -> float:
        """The force of the joint's motor (N or N m); for the gripper the two fingers' mean, positive while opening."""
        forces, motors = data.actuator_force, self._ctrl[name]
        return sum(float(forces[a]) for a in motors) / len(motors)

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
        joints = {name: profile.state() for name, profile in self._set.joints.items()}
        return joints, self._set.linear.state(), self._set.angular.state(), tuple(self._base), self._let_go

    def restore(self, state: tuple[Any, ...]) -> None:
        """Take a `state` back."""
        joints, linear, angular, base, self._let_go = state
        for name, row in joints.items():
            self._set.joints[name].restore(row)
        self._set.linear.restore(linear)
        self._set.angular.restore(angular)
        self._base = list(base)

    @staticmethod
    def _whole(name: str, values: Any, addresses: list[int]) -> float:
        # Asked for every joint at every step of the physics, and most joints are one number.
        if len(addresses) == 1:
            return float(values[addresses[0]])
        total = sum(float(values[a]) for a in addresses)
        return total * APERTURE_PER_RADIAN / 2 if name == "gripper" else total
