"""Open or close a drawer: grasp its handle and drive straight."""

from __future__ import annotations

import math
from collections.abc import Generator
from types import MappingProxyType

from saycan_ros.manifest.schema import Predicate
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.base_motion import Pace
from saycan_ros.skills.holding import guarded, holds
from saycan_ros.skills.looking import Point, look_round, watch_for
from saycan_ros.skills.pick import ALIGNED, ALIGNED_HEADING, LAST_PART, SLOW, squeeze
from saycan_ros.skills.postures import ARM_IN, ARM_IS_IN
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.skills.travel import tuck
from saycan_ros.world.arm_reach import DEEPER
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.places import station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.stretch_geometry import GRASP_AHEAD, reach

MARGIN = 0.06  # m that the gripper opens wider than the bar
LOOK = 1.2  # s to wait for the handle's detections
SEEN_WITHIN = 0.15  # m of the handle to where it was expected
DONE_WITHIN = 0.03  # m of the handle to where it was left
DWELL = 0.7  # s on what has come into view
# The drawer, and what stands in it, move gently, and stop before the slide does.
PACE = Pace(linear=0.14, angular=0.4, linear_rise=0.20, angular_rise=0.8)
BEFORE_THE_STOP = 0.006  # m


class SlideDrawer(ScriptedPolicy):
    """Looks for the handle, grasps it, drives until the drawer is open (or closed), lets go and looks whether it stayed there.

    Which of the two, and of which drawer, the skill's effect open(...) or closed(...) says.
    """

    phases = MappingProxyType({"look": 1, "align": 3, "reach": 2, "close": 1, "slide": 4, "let go": 2, "return": 3, "confirm": 1})

    def prepare(self) -> None:
        """See `ScriptedPolicy.prepare`."""
        wanted = [e for e in self.skill.template.effects if e.predicate in (Predicate.OPEN, Predicate.CLOSED)]
        if len(wanted) != 1:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{self.skill.phrase}: has no effect open(...) or closed(...)")
        self.place = self.manifest.location(wanted[0].argument)
        self.drawer = Drawer(self.place)
        known = self.world.drawer(self.place.name)
        if known is None or known.position is None:
            raise OutcomeError(OutcomeCode.PRECONDITION, f"{self.skill.phrase}: nobody has seen how far it stands open")
        self.state = wanted[0].predicate.value
        self.opens = wanted[0].predicate is Predicate.OPEN
        self.goal = self.drawer.travel - BEFORE_THE_STOP if self.opens else BEFORE_THE_STOP
        self.handle: Point = known.position
        self.station = station_pose(self.place)

    def script(self) -> Script:
        """See `ScriptedPolicy.script`."""
        self.enter("look")
        yield from tuck(self)
        self.handle = yield from self._find()
        if self.drawer.state(self.drawer.opening_at(self.handle)) == self.state:
            return
        self.enter("align")
        yield from self.together(self._drive_beside(), self._pre_grasp())
        self.handle = (yield from self._see(self.handle)) or self.handle
        self.enter("reach")
        yield from self._reach()
        self.enter("close")
        yield from squeeze(self)
        if not holds(self.now):
            raise OutcomeError(OutcomeCode.GRASP_MISSED, f"{self.skill.phrase}: the gripper closed beside the handle")
        self.enter("slide")
        yield from guarded(self, self._slide())
        self.enter("let go")
        yield from self._let_go()
        self.enter("return")
        yield from self.together(tuck(self), self.drive(self.station))
        self.enter("confirm")
        yield from self._confirm()

    def _find(self) -> Generator[None, None, Point]:
        """The handle where it was last, or wherever somebody has moved it since."""
        for part in (None, 0.0, 0.5, 1.0):
            expected = self.handle if part is None else self.drawer.handle(part * self.drawer.travel)
            seen = yield from self._see(expected)
            if seen is not None:
                return seen
        raise OutcomeError(OutcomeCode.OBJECT_NOT_FOUND, f"{self.skill.phrase}: its handle is not in view")

    def _see(self, expected: Point) -> Generator[None, None, Point | None]:
        yield from self.look_at(expected)
        position = yield from watch_for(self, self.place.name, expected, radius=SEEN_WITHIN, needed=4, seconds=LOOK)
        # The slide allows one direction only, so that the rest of the detection is noise.
        return None if position is None else self.drawer.handle(self.drawer.opening_at(position))

    def _beside(self, handle: Point) -> Pose2D:
        """On the station's line, with the arm's line through the handle."""
        ahead, _ = self.station.to_base(handle[0], handle[1])
        x, y = self.station.to_map(ahead - GRASP_AHEAD, 0.0)
        return Pose2D(x, y, self.station.heading)

    def _drive_beside(self) -> Script:
        yield from self.drive(self._beside(self.handle), within=ALIGNED, within_heading=ALIGNED_HEADING)

    def _pre_grasp(self) -> Script:
        _, lift = reach(0.0, self.handle[2], 0.0)
        posture = {"lift": lift, "wrist_pitch": 0.0, "wrist_yaw": 0.0, "wrist_roll": 0.0}
        yield from self.move({**posture, "gripper": self.drawer.slide.bar + MARGIN})

    def _reach(self) -> Script:
        ahead, left = self.now.base.to_base(self.handle[0], self.handle[1])
        arm, _ = reach(-left + DEEPER, 0.0, 0.0)
        yaw = max(-0.15, min(0.15, (ahead - GRASP_AHEAD) / 0.27))
        yield from self.move({"wrist_yaw": yaw, "arm": arm - LAST_PART})
        yield from self.move({"arm": arm}, speeds={"arm": SLOW})

    def _slide(self) -> Script:
        """Drive the way that the drawer has to go; the hand goes with it."""
        way = self.goal - self.drawer.opening_at(self.handle)
        x, y = self.now.base.to_map(-way, 0.0)
        yield from self.drive(Pose2D(x, y, self.station.heading), PACE, within_heading=math.radians(2.0))

    def _let_go(self) -> Script:
        wide = self.drawer.slide.bar + MARGIN
        yield from self.move({"gripper": wide}, speeds={"gripper": 0.10})
        yield from self.pause(0.3)
        yield from self.move({"arm": ARM_IN}, until=lambda now: now.position["arm"] < ARM_IS_IN)

    def _confirm(self) -> Script:
        left = self.drawer.handle(self.goal)
        seen = yield from self._see(left)
        if seen is None or math.dist(seen, left) > DONE_WITHIN:
            raise OutcomeError(OutcomeCode.MOTION_FAILED, f"{self.skill.phrase}: its handle is not where it was let go of")
        if self.opens:
            yield from look_round(self, self.place, DWELL)
