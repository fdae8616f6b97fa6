"""What a policy may ask of a body. Nothing else of the robot is in a policy's reach."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.schema import Resource
from saycan_ros.outcome import Outcome
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.snapshot import Detection

# The joints a policy may name, in the order of the Stretch driver's streaming vector without the base.
JOINTS = ("arm", "lift", "wrist_yaw", "wrist_pitch", "wrist_roll", "head_pan", "head_tilt", "gripper")
# Which joints a part of the body has; the base has none, it drives.
JOINTS_OF: Mapping[Resource, tuple[str, ...]] = {
    Resource.BASE: (),
    Resource.ARM: ("arm", "lift", "wrist_yaw", "wrist_pitch", "wrist_roll"),
    Resource.GRIPPER: ("gripper",),
    Resource.HEAD: ("head_pan", "head_tilt"),
}
WHOLE_BODY = frozenset(Resource)


@dataclass(frozen=True)
class Reading:
    """The body's newest state: joint positions, velocities and efforts by the names of `JOINTS`.

    Metres for arm, lift and gripper (its opening between the finger tips), radians for the rest; effort in the driver's
    own units. `base` is in the `map` frame; `speed` is the base's (m/s, rad/s); `stamp` in seconds of the node's clock.
    """

    stamp: float
    position: Mapping[str, float]
    velocity: Mapping[str, float]
    effort: Mapping[str, float]
    base: Pose2D
    speed: tuple[float, float]


@dataclass(frozen=True, eq=False)
class CameraFrame:
    """One picture of the head camera: upright, RGB, uint8, shape (rows, columns, 3); `stamp` in seconds of the node's clock."""

    image: NDArray[np.uint8]
    stamp: float


class Body(Protocol):
    """A mobile manipulator with Stretch's joints, whatever is behind it: a driver over ROS, or the kitchen in process."""

    @property
    def limits(self) -> Mapping[str, tuple[float, float]]:
        """Lower and upper position of each joint, as the driver says at run time."""

    def activate(self, seconds: float = 10.0, interrupted: Callable[[], Outcome | None] = lambda: None) -> None:
        """Make the body ready for commands within `seconds` of wall time each; nothing moves, and it costs nothing when ready.

        Args:
            interrupted: asked again and again; every wait ends within 0.2 s of its first outcome.

        Raises:
            OutcomeError: as `read`; PRECONDITION, where the body refuses; RESOURCE_BUSY, where another skill is about to do the
                same and does not end; what `interrupted` says.
        """

    def read(self) -> Reading:
        """The newest state.

        Raises:
            OutcomeError: STALE_STATE, RUNSTOP, LOW_BATTERY, NOT_HOMED or DRIVER_GONE: nothing may move any more.
        """

    def detections(self) -> Sequence[Detection]:
        """The objects in the newest detection message, which may be empty; each with its own stamp."""

    def frame(self) -> CameraFrame:
        """The head camera's newest picture; a body may begin to listen to its camera only when this is first called.

        Raises:
            OutcomeError: STALE_FRAME, where there is no camera, or its newest picture is too old.
        """

    def scan(self) -> RangeScan | None:
        """What the base's laser sees; None where the body has none, and whoever set it up chose to drive blind.

        Raises:
            OutcomeError: STALE_SCAN, where its newest scan is too old.
        """

    @property
    def held(self) -> bool:
        """Whether the base now goes slower than it was last asked to, or stands, for what its laser sees in its way."""

    def drive(self, linear: float, angular: float) -> None:
        """Ask for a base speed (m/s, rad/s) until the next call or the driver's own time-out of 0.5 s.

        The base goes no faster than what its laser sees in its way allows.

        Raises:
            OutcomeError: INVALID_REQUEST for a speed that is not finite or beyond the body's limits; STALE_SCAN, where nobody
                knows what stands in the way; WAY_BLOCKED, where something has for a while. Nothing moves.
        """

    def move(self, targets: Mapping[str, float]) -> None:
        """Ask some joints for positions; the others keep their last target.

        Raises:
            OutcomeError: INVALID_REQUEST for a joint or a position outside `limits`; nothing moves.
        """

    def wait(self) -> None:
        """Wait for the next control period (a new joint state), at most the stale limit.

        Raises:
            OutcomeError: as `read`.
        """

    def halt(self, parts: Collection[Resource] = WHOLE_BODY) -> None:
        """Bring these parts to rest now; never raises, may be called from any thread and at any time. The others go on."""

    def at_rest(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        """Whether the newest state shows every joint of these parts at rest, and the base where it is one of them."""

    def pending(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        """Whether something other than a settled command still may move these parts, however much they rest now.

        That is a command on its way that the driver has not taken, a hold not sent yet, or a drive by a map under way.
        """


class Navigation(Protocol):
    """One long drive that something with a map carries out; whoever halts the base ends it."""

    @property
    def left(self) -> float:
        """Metres that are left of the way, as far as is known."""

    def finished(self) -> bool:
        """Whether the base has come near its goal; the body's own drive does the rest.

        Raises:
            OutcomeError: MOTION_FAILED, where there is no way or it was given up; SERVER_GONE, where nobody answers any more.
        """


@runtime_checkable
class Navigates(Protocol):
    """A body that may drive round things by a map; not every body is one."""

    def navigate(self, goal: Pose2D) -> Navigation | None:
        """Begin to drive to a pose in the `map` frame; None where nothing offers that now. Waits for nothing.

        Raises:
            OutcomeError: SERVER_GONE, where it has to be offered and is not.
        """


def joints_of(parts: Collection[Resource]) -> tuple[str, ...]:
    """The joints of these parts, in the order of `JOINTS`."""
    names = {joint for part in parts for joint in JOINTS_OF[part]}
    return tuple(joint for joint in JOINTS if joint in names)
