"""Stretch in Gazebo as the driver's plant: readings from what Gazebo says, commands as set points of its controllers."""

from __future__ import annotations

import math
import time
from collections.abc import Collection, Mapping, Sequence
from typing import NoReturn, Protocol

from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS, Reading
from saycan_ros.robots.stretch_joints import FINGER_LENGTH, finger_from_opening
from saycan_ros.simulation.gazebo.sight import Sight
from saycan_ros.simulation.gazebo.state import GazeboState
from saycan_ros.simulation.ground_truth import GroundTruth
from saycan_ros.simulation.motors import ARM_JOINTS, FINGER_JOINTS, FINGER_STIFFNESS, MOTORS
from saycan_ros.simulation.set_points import SetPoints
from saycan_ros.simulation.work_surface import WorkSurface
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import Detection
from saycan_ros.world.stretch_geometry import grasp_centre

# Simulated seconds that joint states and odometry may be behind the clock; the bridge has lost one of them where they are more.
APART = 0.3
# How far a set point may be ahead of its joint: metres or radians.
_SLACK: Mapping[str, float] = {joint: 0.03 if joint in {"arm", "lift"} else 0.15 for joint in JOINTS}
_STOP_WITHIN = 0.05  # s
_IN_HAND, _ON_FLOOR, _AT_STATION = 0.08, 0.2, 0.25  # m


class Link(Protocol):
    """What the plant needs of `GazeboLink`."""

    def state(self) -> GazeboState:
        """The newest of everything."""

    def send_base(self, linear: float, angular: float) -> None:
        """The base's speed."""

    def send_joint(self, joint: str, target: float) -> None:
        """A joint's set point."""


class GazeboPlant:
    """Implements `simulation.plant.Plant`. Time is Gazebo's: `step` follows it instead of making it.

    Set points move with Stretch's own motion profiles, so that Gazebo's controllers only have to follow. They start where the
    joints are, so nothing moves before the first command.

    Args:
        scene: what was written into the world; its order gives the things their numbers.
    """

    def __init__(self, manifest: Manifest, scene: Scene, link: Link, seed: int = 0) -> None:
        self._manifest = manifest
        self._scene = scene
        self._link = link
        self._surfaces = [WorkSurface(location) for location in manifest.locations]
        self._sight = Sight(self._surfaces, [thing.name for thing in scene.objects], seed)
        self.limits: Mapping[str, tuple[float, float]] = {name: (MOTORS[name].lower, MOTORS[name].upper) for name in JOINTS}
        self._state = link.state()
        if missing := self._state.missing():
            raise OutcomeError(
                OutcomeCode.INFRASTRUCTURE, f"Gazebo has said nothing on {', '.join(missing)}; is the bridge running?"
            )
        self._set = SetPoints()
        self._moved: set[str] = set()
        for name, profile in self._set.joints.items():
            profile.reset(self._position(name))

    @property
    def time(self) -> float:
        """Simulated seconds, as of the newest `step`."""
        return self._state.clock

    def passed(self, seconds: float) -> bool:
        """Whether so much time has passed since the newest `step`, and everything that Gazebo says is of now."""
        state = self._link.state()
        behind = state.clock - min(state.joints_stamp, state.odometry_stamp)
        return state.clock - self._state.clock >= seconds and behind <= APART

    def step(self, seconds: float) -> None:
        """Take what Gazebo says now and move the set points on by the time that has really passed; waits at most `seconds`."""
        end = time.monotonic() + seconds
        while not self.passed(seconds) and time.monotonic() < end:
            time.sleep(0.002)
        before, self._state = self._state, self._link.state()
        period = min(max(0.0, self._state.clock - before.clock), 0.2)
        if period == 0.0:
            self.hold()
            return
        for name in self._moved:
            profile = self._set.joints[name]
            if name != "gripper":
                profile.yield_to(self._position(name), _SLACK[name])
            profile.step(period)
            self._link.send_joint(name, self._in_gazebo(name, profile.position))
        self._set.step_base(period)
        # Said again and again, a stand still most of all: one that is lost does no harm.
        self._link.send_base(self._set.linear.speed, self._set.angular.speed)

    def hold(self) -> None:
        """Say that the base stands, for as long as no `step` can: Gazebo keeps the last speed that it was told."""
        self._link.send_base(0.0, 0.0)

    def reset(self, scene: Scene, seed: int = 0) -> NoReturn:
        """Raises OutcomeError: INVALID_SCENE; Gazebo's scene is the one it was started with."""
        raise OutcomeError(OutcomeCode.INVALID_SCENE, "Gazebo keeps the scene that it was launched with: scene:=...")

    def command_base(self, linear: float, angular: float) -> None:
        """The base's speed (m/s, rad/s) until the next call."""
        self._set.drive(linear, angular)

    def command_joints(self, targets: Mapping[str, float]) -> None:
        """Position targets of some joints; the others keep theirs, or hang where Gazebo holds them."""
        self._set.move(targets)
        self._moved |= set(targets)

    def freeze(self) -> None:
        """Every set point comes to rest at once; a gripper that squeezes goes on squeezing."""
        self._set.freeze(_STOP_WITHIN)

    def reading(self) -> Reading:
        """The body's state now; the gripper's effort is what its controller asks for, since Gazebo says none."""
        state = self._state
        effort = dict.fromkeys(JOINTS, 0.0)
        if "gripper" in self._moved:
            error = finger_from_opening(self._set.joints["gripper"].position - self._position("gripper"))
            effort["gripper"] = min(max(FINGER_STIFFNESS * error, -MOTORS["gripper"].force), MOTORS["gripper"].force)
        return Reading(
            state.clock, {name: self._position(name) for name in JOINTS}, {name: self._velocity(name) for name in JOINTS},
            effort, state.base, state.speed,
        )  # fmt: skip

    def detections(self) -> Sequence[Detection]:
        """What the head camera could see now, from the positions that Gazebo says; see `Sight` for what that leaves out."""
        return self._sight.detections(self.reading(), self._state.things)

    def frame(self) -> NoReturn:
        """Raises OutcomeError: STALE_FRAME; the bridge publishes Gazebo's pictures with their own stamps."""
        raise OutcomeError(OutcomeCode.STALE_FRAME, "Gazebo's pictures come over the bridge, not from the driver")

    def scan(self) -> NoReturn:
        """Raises OutcomeError: STALE_SCAN; the robot has no laser in Gazebo."""
        raise OutcomeError(OutcomeCode.STALE_SCAN, "the robot has no laser in Gazebo")

    def truth(self) -> GroundTruth:
        """What Gazebo says of everything; `collisions` is -1, for they are not counted."""
        reading = self.reading()
        positions = tuple(self._state.things.get(n, (math.nan, math.nan, math.nan)) for n in range(len(self._scene.objects)))
        hand = grasp_centre(reading.base, reading.position)
        rows = [{"name": t.name, "at": self._place(p, hand)} for t, p in zip(self._scene.objects, positions, strict=True)]
        held = next((row["name"] for row in rows if row["at"] == "hand"), None)
        near = [s.name for s in self._surfaces if s.station.distance(reading.base) < _AT_STATION]
        scene = {"robot": {"at": near[0] if near else None, "holding": held}, "objects": rows}
        return GroundTruth(reading.stamp, scene, positions, max(map(abs, reading.velocity.values())), reading.speed, -1)

    def _place(self, point: tuple[float, float, float], hand: tuple[float, float, float]) -> str:
        if not math.isfinite(point[0]):
            return "unknown"
        on = next((s.name for s in self._surfaces if s.holds(point)), None)
        if math.dist(point, hand) < _IN_HAND and "gripper" in self._moved and self.reading().effort["gripper"] < 0:
            return "hand"
        return on or "floor"

    # Between Gazebo's joints and those of a policy: four arm parts are one arm, two fingers one opening

    def _position(self, name: str) -> float:
        return _whole(name, self._state.position)

    def _velocity(self, name: str) -> float:
        return _whole(name, self._state.velocity)

    @staticmethod
    def _in_gazebo(name: str, position: float) -> float:
        if name == "gripper":
            return finger_from_opening(position)
        return position / len(ARM_JOINTS) if name == "arm" else position


def _whole(name: str, rows: Mapping[str, float]) -> float:
    parts: Collection[str] = MOTORS[name].joints
    total = sum(rows.get(part, 0.0) for part in parts)
    return total * FINGER_LENGTH if parts == FINGER_JOINTS else total
