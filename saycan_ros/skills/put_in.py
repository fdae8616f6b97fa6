"""Put the held object into the open drawer beside the robot."""

from __future__ import annotations

from types import MappingProxyType

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.looking import watch_for
from saycan_ros.skills.place import Place
from saycan_ros.skills.scripted import Script
from saycan_ros.skills.seeing_drawers import check_open
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.places import from_station, location_of, surface_point

LOOK = 1.5  # s to wait for a detection of it


class PutIn(Place):
    """As `Place`, on a free spot of the drawer; then looks whether the thing is in it."""

    phases = MappingProxyType({**Place.phases, "confirm": 1})

    def script(self) -> Script:
        """See `ScriptedPolicy.script`."""
        yield from super().script()
        self.enter("confirm")
        name, point = self.skill.object or "", surface_point(self.place, *self.spot, self.grasp.height)
        yield from self.look_at(point)
        # A can that falls over may roll to the other side; in the drawer it is all the same.
        seen = yield from watch_for(self, name, point, radius=self.place.surface.width, needed=1, seconds=LOOK)
        if seen is None or location_of(self.manifest, seen) != self.place.name:
            raise OutcomeError(OutcomeCode.MOTION_FAILED, f"{self.skill.phrase}: it is not seen in the {self.place.name}")

    def _check_place(self) -> None:
        self.drawer = Drawer(self.place)
        check_open(self, self.drawer)

    def _spot(self) -> tuple[float, float]:
        """Where to let go: metres ahead and to the right of the station."""
        positions = [s.position for s in self.world.sightings if s.location == self.place.name and s.position is not None]
        others = [from_station(self.place, p[0], p[1]) for p in positions]
        spot = self.drawer.free_spot(others)
        if spot is not None:
            return spot
        raise OutcomeError(OutcomeCode.PRECONDITION, f"{self.skill.phrase}: no free spot in the {self.place.name}")
