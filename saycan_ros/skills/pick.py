"""Pick an object up from the surface beside the robot."""

from __future__ import annotations

import math
from types import MappingProxyType

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.holding import check_held, guarded, holds, presses
from saycan_ros.skills.looking import Point, across, looks_over, watch_for
from saycan_ros.skills.postures import ARM_IN, ARM_IS_IN
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.skills.travel import tuck
from saycan_ros.world.arm_reach import ARM_SPARE, DEEPER, NEAREST, opens_upwards, shortfall
from saycan_ros.world.gripper import GripSense
from saycan_ros.world.places import from_station, location_of, station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.steadiness import Steadiness
from saycan_ros.world.stretch_geometry import GRASP_AHEAD, reach

MARGIN = 0.055  # m that the gripper opens wider than the object; much more would touch its neighbours
LIFT_BY = 0.10  # m
SLOW_PART = 0.10  # m before the end of the reach
LAST_PART = 0.05  # m; until here the hand stays higher by HIGHER, to clear the rim of a tray
HIGHER = 0.02  # m
SLOW = 0.08  # m/s
ALIGNED = 0.006  # m along the counter
ALIGNED_HEADING = math.radians(0.6)
STOOD_STILL = 0.03  # m: two looks that agree so well are averaged
# A thing whose middle is so much lower than its grasp has fallen over (m); it is taken from above (rad), not lower than (m).
LYING, LYING_PITCH, LOWEST = 0.03, -0.4, 0.03


class Pick(ScriptedPolicy):
    """Looks, aligns, reaches, closes, lifts and retracts; ends at the station with the object held."""

    phases = MappingProxyType({"look": 1, "align": 3, "reach": 4, "close": 1, "lift": 1, "retract": 2, "return": 2})

    def prepare(self) -> None:
        """See `ScriptedPolicy.prepare`."""
        if self.skill.object is None or self.world.at is None:
            raise OutcomeError(OutcomeCode.PRECONDITION, f"{self.skill.phrase}: the robot stands at no known place")
        self.name = self.skill.object
        self.grasp = self.manifest.object(self.name).grasp
        self.place = self.manifest.location(self.world.at)
        self._check_place()
        self.station = station_pose(self.place)
        seen = [s for s in self.world.seen(self.name) if s.location == self.place.name]
        # Of several, one that nothing stands before and that is within reach.
        best = min(seen, key=lambda s: (s.behind is not None, not s.reachable), default=None)
        self.expected: Point | None = best.position if best is not None else None

    def script(self) -> Script:
        """See `ScriptedPolicy.script`."""
        self.enter("look")
        yield from self._look()
        self._plan_base()
        self.enter("align")
        yield from self.together(self._drive_beside(), self._pre_grasp())
        yield from self._look_again()
        self.enter("reach")
        yield from self._reach()
        self.enter("close")
        yield from self._close()
        self.enter("lift")
        yield from self._lift()
        self.enter("retract")
        yield from guarded(self, self.move({"arm": ARM_IN}, until=lambda now: now.position["arm"] < ARM_IS_IN))
        self.enter("return")
        yield from guarded(self, self.together(tuck(self), self.drive(self.station)))

    def _check_place(self) -> None:
        """Raise PRECONDITION where this skill cannot take things from."""
        if opens_upwards(self.place.surface) or self.place.surface.slide is not None:
            raise OutcomeError(
                OutcomeCode.PRECONDITION, f"{self.skill.phrase}: the arm cannot reach down into the {self.place.name}"
            )

    def _look(self) -> Script:
        yield from tuck(self)
        points = [*([self.expected] if self.expected else []), *looks_over(self.place)]
        for point in points:
            yield from self.look_at(point)
            radius = 0.3 if point is self.expected else 1.0
            position = yield from watch_for(self, self.name, point, radius=radius, needed=3, seconds=1.0)
            if position is not None and location_of(self.manifest, position) == self.place.name:
                self.target = position
                return
        raise OutcomeError(OutcomeCode.OBJECT_NOT_FOUND, f"{self.skill.phrase}: it is not in view at {self.place.name}")

    def _drive_beside(self) -> Script:
        """Stand so that the arm's line goes through the object."""
        yield from self.together(
            self.drive(self.beside, within=ALIGNED, within_heading=ALIGNED_HEADING), self._follow(self.beside)
        )

    def _follow(self, goal: Pose2D) -> Script:
        """Keep the head on the object until the base is there."""
        while self.now.base.distance(goal) > 0.05:
            yield from self.look_at(self.target)
            yield
        yield from self.look_at(self.target)

    def _pre_grasp(self) -> Script:
        opening = min(self.grasp.width + MARGIN, self.body.limits["gripper"][1])
        yield from self.move(
            {"lift": self._higher(), "wrist_pitch": self.pitch, "wrist_yaw": 0.0, "wrist_roll": 0.0, "gripper": opening}
        )

    def _higher(self) -> float:
        """The lift on the way in, which may be less high where the lift ends."""
        return self.within("lift", self.lift + HIGHER)

    def _plan_base(self) -> None:
        """Where to stand: on the station's line, or nearer to the surface where the arm would be too short from there."""
        ahead, right = from_station(self.place, self.target[0], self.target[1])
        nearer = max(0.0, shortfall(right, self._pitch_and_height()[0], self.body.limits["arm"][1]))
        if nearer > NEAREST:
            what = f"{self.skill.phrase}: it stands {right:.2f} m away, {nearer - NEAREST:.2f} m too far for the arm"
            raise OutcomeError(OutcomeCode.MOTION_FAILED, what)
        x, y = self.station.to_map(ahead - GRASP_AHEAD, -nearer)
        self.beside = Pose2D(x, y, self.station.heading)
        self._plan_arm(self.beside)

    def _plan_arm(self, base: Pose2D) -> None:
        """Arm, lift and pitch for the target from that pose of the base."""
        _, left = base.to_base(self.target[0], self.target[1])
        self.pitch, height = self._pitch_and_height()
        arm, self.lift = reach(-left + DEEPER, self.place.surface.height + height, self.pitch)
        self.arm = min(arm, self._longest())

    def _pitch_and_height(self) -> tuple[float, float]:
        """Wrist pitch, and the grasp's height above the surface; a thing that has fallen over is taken where it lies."""
        middle = self.target[2] - self.place.surface.height
        if middle < self.grasp.height - LYING:
            return min(self.grasp.pitch, LYING_PITCH), max(LOWEST, middle)
        return self.grasp.pitch, self.grasp.height

    def _longest(self) -> float:
        return self.body.limits["arm"][1] - ARM_SPARE

    def _look_again(self) -> Script:
        """The position from here, straight across from the object, is better than the first."""
        yield from self.look_at(self.target)
        position = yield from watch_for(self, self.name, self.target, radius=0.15, needed=3, seconds=0.9)
        if position is not None and across(position, self.target) < STOOD_STILL:
            x, y, z = ((a + b) / 2 for a, b in zip(self.target, position, strict=True))
            self.target = (x, y, z)
        elif position is not None:
            self.target = position
        self._plan_arm(self.now.base)

    def _reach(self) -> Script:
        ahead, _ = self.now.base.to_base(self.target[0], self.target[1])
        yaw = max(-0.15, min(0.15, (ahead - GRASP_AHEAD) / 0.27))
        yield from self.move({"lift": self._higher(), "wrist_pitch": self.pitch, "wrist_yaw": yaw})
        # Near things leave no room for the slow parts.
        yield from self.move({"arm": self.within("arm", self.arm - SLOW_PART)})
        yield from self.move({"arm": self.within("arm", self.arm - LAST_PART)}, speeds={"arm": SLOW})
        yield from self.move({"arm": self.arm, "lift": self.lift}, speeds={"arm": SLOW})

    def _close(self) -> Script:
        yield from squeeze(self)
        if not holds(self.now):
            raise OutcomeError(OutcomeCode.GRASP_MISSED, f"{self.skill.phrase}: the gripper closed on nothing")

    def _lift(self) -> Script:
        yield from self.move({"lift": min(self.lift + LIFT_BY, self.body.limits["lift"][1])}, speeds={"lift": 0.12})
        check_held(self)


def squeeze(policy: ScriptedPolicy) -> Script:
    """Close until the fingers have stood still for a moment, on something or on each other.

    Raises:
        OutcomeError: MOTION_FAILED, where they do neither; what does not close holds nothing.
    """
    still = Steadiness(GripSense.STILL, 0.35)
    end = policy.now.stamp + 3.0
    while policy.now.stamp < end:
        steady = still.update(policy.now.stamp, policy.now.position["gripper"])
        if steady and (presses(policy.now) or not holds(policy.now)):
            return
        policy.body.move({"gripper": policy.body.limits["gripper"][0]})
        yield
    if holds(policy.now) and not presses(policy.now):
        raise OutcomeError(OutcomeCode.MOTION_FAILED, f"{policy.skill.phrase}: the gripper does not close")
