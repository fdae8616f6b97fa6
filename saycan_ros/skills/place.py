"""Put the held object down on the surface beside the robot, or drop it into the bin."""

from __future__ import annotations

from types import MappingProxyType

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.free_spot import free_spot
from saycan_ros.skills.holding import guarded
from saycan_ros.skills.pick import ALIGNED_HEADING, MARGIN
from saycan_ros.skills.postures import ARM_IN, ARM_IS_IN
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.skills.travel import LOADED, tuck
from saycan_ros.world.arm_reach import ARM_SPARE
from saycan_ros.world.places import from_station, station_pose, surface_point
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.stretch_geometry import GRASP_AHEAD, grasp_point, reach

CLEAR = 0.06  # m between the thing's foot and the surface on the way there
OVER_BIN = 0.10  # m between the thing's foot and the bin's rim
LET_GO = 0.006  # m above the surface
SLOW = 0.06  # m/s
RISE = 0.015  # m: the open hand rises a little before it retracts, to clear the rim of a tray


class Place(ScriptedPolicy):
    """Chooses a free spot, aligns, reaches over it, lowers, opens and retracts; ends at the station with an empty gripper.

    What is lost before it is over the spot is GRASP_LOST; later it can only fall onto the spot.
    """

    phases = MappingProxyType({"align": 3, "reach": 3, "lower": 1, "open": 2, "retract": 2, "return": 2})

    def prepare(self) -> None:
        """See `ScriptedPolicy.prepare`."""
        if self.skill.object is None or self.world.at is None:
            raise OutcomeError(OutcomeCode.PRECONDITION, f"{self.skill.phrase}: the robot stands at no known place")
        self.grasp = self.manifest.object(self.skill.object).grasp
        self.place = self.manifest.location(self.world.at)
        self._check_place()
        self.station = station_pose(self.place)
        self.pitch = self.now.position["wrist_pitch"]
        self.spot = self._spot()

    def script(self) -> Script:
        """See `ScriptedPolicy.script`."""
        in_bin = self.place.surface.kind == "bin"
        self.enter("align")
        yield from guarded(self, self._align(OVER_BIN if in_bin else CLEAR))
        self.enter("reach")
        yield from guarded(self, self._reach())
        if not in_bin:
            self.enter("lower")
            yield from self._lower()
        self.enter("open")
        yield from self._open()
        self.enter("retract")
        yield from self.move({"lift": min(self.now.position["lift"] + RISE, self.body.limits["lift"][1])})
        yield from self.move({"arm": ARM_IN}, until=lambda now: now.position["arm"] < ARM_IS_IN)
        self.enter("return")
        yield from self.together(tuck(self), self.drive(self.station))

    def _check_place(self) -> None:
        """Raise PRECONDITION where this skill cannot put things."""
        if self.place.surface.kind == "drawer":
            what = f"{self.skill.phrase}: the {self.place.name} is no surface; put it in, or go to another place"
            raise OutcomeError(OutcomeCode.PRECONDITION, what)

    def _spot(self) -> tuple[float, float]:
        """Where to let go: metres ahead and to the right of the station."""
        surface = self.place.surface
        if surface.kind == "bin":
            return 0.0, surface.near + surface.depth / 2
        positions = [s.position for s in self.world.sightings if s.location == self.place.name and s.position is not None]
        others = [from_station(self.place, p[0], p[1]) for p in positions]
        x, y = self.now.base.to_map(GRASP_AHEAD, 0.0)
        furthest = grasp_point(self.body.limits["arm"][1] - ARM_SPARE, 0.0, self.pitch).right
        spot = free_spot(self.place, others, from_station(self.place, x, y)[0], furthest)
        if spot is None:
            raise OutcomeError(OutcomeCode.PRECONDITION, f"{self.skill.phrase}: no free spot on {self.place.name}")
        return spot

    def _align(self, clear: float) -> Script:
        ahead, right = self.spot
        x, y = self.station.to_map(ahead - GRASP_AHEAD, 0.0)
        beside = Pose2D(x, y, self.station.heading)
        self.above = self.place.surface.height + self.grasp.height + clear
        _, lift = reach(right, self.above, self.pitch)
        yield from self.move({"arm": ARM_IN}, until=lambda now: now.position["arm"] < ARM_IS_IN)
        yield from self.together(
            self.drive(beside, LOADED, within_heading=ALIGNED_HEADING),
            self.move({"lift": min(lift, self.body.limits["lift"][1])}),
            self.look_at(surface_point(self.place, ahead, right)),
        )

    def _reach(self) -> Script:
        x, y, _ = surface_point(self.place, *self.spot)
        _, left = self.now.base.to_base(x, y)
        arm, _ = reach(-left, self.above, self.pitch)
        yield from self.look_at((x, y, self.place.surface.height))
        reach_out = self.within("arm", min(arm, self.body.limits["arm"][1] - ARM_SPARE))
        yield from self.move({"arm": reach_out}, speeds={"arm": 0.15})

    def _lower(self) -> Script:
        """Down to where the thing stands, or until the surface stops the lift."""
        _, lift = reach(0.0, self.place.surface.height + self.grasp.height + LET_GO, self.pitch)
        began = self.now.stamp

        def stopped(now: object) -> bool:
            del now
            return self.now.stamp - began > 1.0 and abs(self.now.velocity["lift"]) < 0.003

        yield from self.move({"lift": lift}, speeds={"lift": SLOW}, until=stopped)

    def _open(self) -> Script:
        # What was taken up as it lay on the floor may be held across its broader side.
        width = max(self.grasp.width, self.now.position["gripper"])
        opening = min(width + MARGIN, self.body.limits["gripper"][1])
        yield from self.pause(0.2)
        yield from self.move({"gripper": opening}, speeds={"gripper": 0.10})
        yield from self.pause(0.3)
        if self.now.position["gripper"] < min(width + MARGIN / 2, opening - MARGIN / 4):
            raise OutcomeError(OutcomeCode.MOTION_FAILED, f"{self.skill.phrase}: the gripper did not open")
