"""How far from a place's station the arm grasps: what `Pick` refuses at, and what is known beforehand."""

from __future__ import annotations

from saycan_ros.manifest.schema import Manifest, Surface
from saycan_ros.world.places import from_station
from saycan_ros.world.snapshot import Sighting
from saycan_ros.world.stretch_geometry import ARM_TRAVEL, reach

# The fingers close beyond the grasp centre's side that is nearer the palm: a round thing at the grasp centre or further out is
# squeezed out of them, one nearer the palm is drawn in.
DEEPER = 0.022  # m
ARM_SPARE = 0.004  # m to the end of the arm's travel
NEAREST = 0.12  # m that the base may come nearer to the surface than its station, so that the hand still turns before the edge
# A remembered position is so uncertain (m): only what lies further out of reach is known to do so.
UNSURE = 0.05


def opens_upwards(surface: Surface) -> bool:
    """Whether the arm would have to reach down into it, which it cannot."""
    return surface.kind == "bin"


def shortfall(right: float, pitch: float, arm: float) -> float:
    """How much nearer than its station the base has to stand to grasp a thing; not above 0 where it can stay there.

    Beyond `NEAREST` the thing is out of reach.

    Args:
        right: metres from the station to the thing, to the right.
        pitch: of the wrist in the grasp, radians.
        arm: the end of the arm's travel, metres.
    """
    wanted, _ = reach(right + DEEPER, 0.0, pitch)
    return wanted - (arm - ARM_SPARE)


class ArmReach:
    """Says of what the robot remembers whether the arm can come to it from the place's station."""

    def __init__(self, manifest: Manifest) -> None:
        self._places = {place.name: place for place in manifest.locations}
        self._pitches = {entry.name: entry.grasp.pitch for entry in manifest.objects}

    def covers(self, thing: Sighting) -> bool:
        """Whether `thing` is not known to lie out of reach: in a bin, or too far away. Of a thing at no place it is not known.

        It is counted as standing: the arm reaches less far to one that has fallen over.
        """
        place, pitch = self._places.get(thing.location or ""), self._pitches.get(thing.name)
        if place is None:
            return True
        if opens_upwards(place.surface):
            return False
        if thing.position is None or pitch is None:
            return True
        _, right = from_station(place, thing.position[0], thing.position[1])
        return shortfall(right, pitch, ARM_TRAVEL) <= NEAREST + UNSURE
