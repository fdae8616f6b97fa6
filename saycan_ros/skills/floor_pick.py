"""Pick an object up from the floor."""

from __future__ import annotations

import math
from types import MappingProxyType

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.floor_looking import come_near, drive_tucked, hand_aside, see_on_floor
from saycan_ros.skills.holding import guarded, holds
from saycan_ros.skills.looking import Point, across
from saycan_ros.skills.pick import ALIGNED, ALIGNED_HEADING, LYING, SLOW, squeeze
from saycan_ros.skills.postures import ARM_IN, ARM_IS_IN, LOW
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.skills.travel import tuck
from saycan_ros.world.arm_reach import ARM_SPARE, DEEPER
from saycan_ros.world.free_floor import FreeFloor
from saycan_ros.world.pose import Pose2D, wrap
from saycan_ros.world.stretch_geometry import GRASP_AHEAD, reach

PITCH = -0.4  # rad, or the object's own where that is steeper: the hand has to come down past the arm
LYING_PITCH = -0.5
TRIES = 2  # with the fingers closing along another line: a thing that lies may have been too long for them
TURNED = math.radians(50)  # so far at least from the line of the first try, to either side
# m, the lowest that the middle of the tips may be asked to go: their cups are as thick, and the lift stops where they touch.
LOWEST = 0.012
MOVED = 0.04  # m: a thing that is seen so far from where it was rolls, or was pushed
ROUNDS = 3  # drives to a thing that moves


class FloorPick(ScriptedPolicy):
    """Looks, drives beside the thing, comes down on it from above, closes, lifts and tucks; ends there with it held.

    Drives only where `FreeFloor` knows a way, and reaches only for a thing that it sees now.
    """

    phases = MappingProxyType({"look": 3, "approach": 6, "reach": 4, "close": 2, "lift": 2, "tuck": 2})

    def prepare(self) -> None:
        """See `ScriptedPolicy.prepare`."""
        if self.skill.object is None:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{self.skill.phrase}: names no object")
        self.name = self.skill.object
        self.grasp = self.manifest.object(self.name).grasp
        self.floor = FreeFloor(self.manifest)
        points = [s.position for s in self.world.seen(self.name) if s.on_floor and s.reachable and s.position is not None]
        if not points:
            raise OutcomeError(OutcomeCode.PRECONDITION, f"{self.skill.phrase}: none is known to lie on the floor in reach")
        base = self.now.base
        self.target: Point = min(points, key=lambda p: math.dist((base.x, base.y), p[:2]))

    def script(self) -> Script:
        """See `ScriptedPolicy.script`."""
        lines: list[float] = []
        while True:
            self.enter("look")
            yield from hand_aside(self)
            yield from come_near(self, self.target)
            yield from self._look(round_about=True)
            self.enter("approach")
            yield from self._approach(lines)
            lines.append(self.now.base.heading)
            self.enter("reach")
            yield from self._reach()
            self.enter("close")
            yield from squeeze(self)
            self.enter("lift")
            yield from self.move({"lift": LOW}, speeds={"lift": 0.12})
            if holds(self.now):
                break
            if len(lines) == TRIES:
                raise OutcomeError(OutcomeCode.GRASP_MISSED, f"{self.skill.phrase}: the gripper closed on nothing")
        yield from guarded(self, self.move({"arm": ARM_IN}, until=lambda now: now.position["arm"] < ARM_IS_IN))
        self.enter("tuck")
        yield from guarded(self, tuck(self))

    def _look(self, round_about: bool) -> Script:
        seen = yield from see_on_floor(self, self.name, self.target, round_about=round_about)
        if seen is None:
            raise OutcomeError(OutcomeCode.OBJECT_NOT_FOUND, f"{self.skill.phrase}: it is not in view on the floor")
        self.target = seen

    def _approach(self, lines: list[float]) -> Script:
        """Drive beside the thing, until it is seen from there where it was expected."""
        for _ in range(ROUNDS):
            # Not by the map: another way than this one nobody has looked at.
            yield from drive_tucked(self, self._stance(lines))
            before = self.target
            yield from self._look(round_about=False)
            if across(before, self.target) < MOVED:
                break
        else:
            raise OutcomeError(OutcomeCode.MOTION_FAILED, f"{self.skill.phrase}: it does not lie still")
        # A little ahead or back puts the thing on the arm's line.
        ahead, _ = self.now.base.to_base(self.target[0], self.target[1])
        x, y = self.now.base.to_map(ahead - GRASP_AHEAD, 0.0)
        yield from self.move({"wrist_yaw": 0.0})
        yield from self.drive(Pose2D(x, y, self.now.base.heading), None, ALIGNED, ALIGNED_HEADING)

    def _stance(self, lines: list[float]) -> Pose2D:
        ways = self.floor.way_to(self.target, self.now.base, self.world.sightings)
        if not ways:
            what = f"{self.skill.phrase}: there is no free way to it, or no room beside it"
            raise OutcomeError(OutcomeCode.MOTION_FAILED, what)
        # Fingers that close the other way round close along the same line.
        other = [w for w in ways if all(TURNED < abs(wrap(w.heading - line)) % math.pi < math.pi - TURNED for line in lines)]
        return (other or ways)[0]

    def _reach(self) -> Script:
        """Open, out over the thing, and down to it."""
        pitch, height = self._pitch_and_height()
        _, left = self.now.base.to_base(self.target[0], self.target[1])
        arm, lift = reach(-left + DEEPER * math.cos(pitch), max(LOWEST, height + DEEPER * math.sin(pitch)), pitch)
        low, high = self.body.limits["arm"]
        if not low <= arm <= high - ARM_SPARE:
            what = f"{self.skill.phrase}: it lies {-left:.2f} m beside the base, out of reach"
            raise OutcomeError(OutcomeCode.MOTION_FAILED, what)
        opened = {"wrist_yaw": 0.0, "wrist_roll": 0.0, "wrist_pitch": pitch, "gripper": self.body.limits["gripper"][1]}
        yield from self.move({"lift": LOW})
        yield from self.move(opened)
        yield from self.move({"arm": arm})
        began = self.now.stamp

        def stopped(now: object) -> bool:
            del now
            return self.now.stamp - began > 1.0 and abs(self.now.velocity["lift"]) < 0.003

        yield from self.move({"lift": self.within("lift", lift)}, speeds={"lift": SLOW}, until=stopped)

    def _pitch_and_height(self) -> tuple[float, float]:
        """Wrist pitch and the grasp's height above the floor, of a thing that stands or has fallen over."""
        middle = self.target[2]
        if middle < self.grasp.height - LYING:
            return min(self.grasp.pitch, LYING_PITCH), middle
        return min(self.grasp.pitch, PITCH), self.grasp.height
