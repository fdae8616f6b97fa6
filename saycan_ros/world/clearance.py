"""Which of the things that the robot remembers the arm can take: within its reach, and nothing in its way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from saycan_ros.manifest.schema import Manifest
from saycan_ros.world.arm_reach import ArmReach
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.free_floor import FreeFloor
from saycan_ros.world.places import from_station
from saycan_ros.world.snapshot import Sighting, WorldSnapshot


class Clearance:
    """Works out what stands before each thing of a snapshot, and whether it lies within reach.

    Only in a drawer can one be in the arm's way to another.
    """

    def __init__(self, manifest: Manifest) -> None:
        self._drawers = Drawer.all_of(manifest)
        self._arm = ArmReach(manifest)
        self._floor = FreeFloor(manifest)

    def mark(self, world: WorldSnapshot) -> WorldSnapshot:
        """`world` with `behind` and `reachable` worked out for every sighting.

        A thing of unknown position is in nobody's way, clear and, but for a bin, within reach.
        """
        return replace(world, sightings=tuple(self._marked(s, world) for s in world.sightings))

    def _marked(self, thing: Sighting, world: WorldSnapshot) -> Sighting:
        drawer = self._drawers.get(thing.location or "")
        behind = None
        if drawer is not None and thing.position is not None:
            behind = in_the_way(drawer, thing.position, world.sightings)
        reachable = self._floor.covers(thing) if thing.on_floor else self._arm.covers(thing)
        same = behind == thing.behind and reachable == thing.reachable
        return thing if same else replace(thing, behind=behind, reachable=reachable)


def in_the_way(drawer: Drawer, point: tuple[float, float, float], sightings: Iterable[Sighting]) -> str | None:
    """The name of what is known to stand in the arm's way to the `map` point in the drawer, or None."""
    thing = from_station(drawer.place, point[0], point[1])
    for other in sightings:
        if other.location != drawer.place.name or other.position is None:
            continue
        if drawer.is_before(from_station(drawer.place, other.position[0], other.position[1]), thing):
            return other.name
    return None
