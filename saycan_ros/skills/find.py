"""Find an object: drive to where it was last seen and look until it is in view."""

from __future__ import annotations

import math
from collections.abc import Generator, Sequence
from types import MappingProxyType

from saycan_ros.manifest.schema import LocationEntry
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.floor_looking import come_near, hand_aside, see_on_floor
from saycan_ros.skills.looking import Point, looks_over, watch_for
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.skills.seeing_drawers import see_drawer, stands_open
from saycan_ros.skills.travel import travel, tuck
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.places import location_of
from saycan_ros.world.snapshot import Sighting

GLANCE = 0.8  # s to wait for a detection
# s where the thing was seen last: long enough for the world model to notice that it has gone.
STARE = 1.8
ANYWHERE = 3.0  # m: any thing of the name in view


class Find(ScriptedPolicy):
    """Ends with the head on the object; fails with OBJECT_NOT_FOUND if it is at none of the places where it was seen.

    An object in a drawer that is not open is found by driving there. One that was seen at no place, but on the floor, is looked
    for there.
    """

    phases = MappingProxyType({"tuck": 1, "drive": 7, "look": 1, "confirm": 1})

    def prepare(self) -> None:
        """See `ScriptedPolicy.prepare`."""
        if self.skill.object is None:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{self.skill.phrase}: names no object to find")
        self.name = self.skill.object
        self.targets: dict[str, Sighting] = {}
        seen: Sequence[Sighting] = self.world.seen(self.name)
        # One that the robot has put down is found where no other is known: else the other's absence would go unnoticed.
        others = [s for s in seen if not s.placed and (s.location is not None or (s.on_floor and s.reachable))]
        seen = others or seen
        for sighting in seen:
            if sighting.location is not None:
                self.targets.setdefault(sighting.location, sighting)
        self.fallen = min(
            (s.position for s in seen if s.on_floor and s.reachable and s.position is not None),
            key=lambda p: math.dist((self.now.base.x, self.now.base.y), p[:2]),
            default=None,
        )
        if not self.targets and self.fallen is None:
            raise OutcomeError(OutcomeCode.OBJECT_NOT_FOUND, f"no {self.name} has been seen at any place")

    def script(self) -> Script:
        """See `ScriptedPolicy.script`."""
        for location, sighting in self.targets.items():
            place = self.manifest.location(location)
            yield from travel(self, place)
            self.enter("look")
            if place.surface.slide is not None:
                yield from see_drawer(self, Drawer(place))
                if not stands_open(self, place.name):
                    return  # it is remembered in there, and cannot be seen
            position = yield from self._search(place, sighting)
            if position is not None:
                yield from self._confirm(position)
                return
        if self.fallen is not None:
            self.enter("look")
            position = yield from self._search_floor(self.fallen)
            if position is not None:
                yield from self._confirm(position)
                return
            raise OutcomeError(OutcomeCode.OBJECT_NOT_FOUND, f"no {self.name} on the floor, where it fell or was seen last")
        places = " and ".join(self.targets)
        raise OutcomeError(OutcomeCode.OBJECT_NOT_FOUND, f"no {self.name} at {places}, where it was seen last")

    def _confirm(self, position: Point) -> Script:
        self.enter("confirm")
        yield from self.look_at(position)
        yield from watch_for(self, self.name, position, radius=0.3, needed=2, seconds=GLANCE)

    def _search_floor(self, fallen: Point) -> Generator[None, None, Point | None]:
        """Look where it lies, from nearer where that is far, and round about."""
        if self.world.holding is not None:
            yield from tuck(self)
        else:
            yield from hand_aside(self)
        yield from come_near(self, fallen)
        return (yield from see_on_floor(self, self.name, fallen, round_about=True))

    def _search(self, place: LocationEntry, sighting: Sighting) -> Generator[None, None, Point | None]:
        """Look where it was, then all over the surface; the position of a detection at this place, or None."""
        points = looks_over(place)
        if sighting.position is not None:
            points.insert(0, sighting.position)
        for point in points:
            yield from self.look_at(point)
            seconds = STARE if point is sighting.position else GLANCE
            position = yield from watch_for(self, self.name, point, radius=ANYWHERE, needed=1, seconds=seconds)
            if position is not None and location_of(self.manifest, position) == place.name:
                return position
        return None
