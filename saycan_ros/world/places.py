"""Which of the manifest's places a point or a base belongs to."""

from __future__ import annotations

import math

from saycan_ros.manifest.schema import LocationEntry, Manifest, Surface
from saycan_ros.world.pose import Pose2D, wrap

# A thing may stick out over the edge, and a detection is a few centimetres off.
EDGE_MARGIN = 0.06
# A thing further below its surface than this does not stand on it.
BELOW = 0.12
# How far from a station's line and heading a base still works there.
STATION_ACROSS = 0.25
STATION_HEADING = 0.6


def station_pose(place: LocationEntry) -> Pose2D:
    """The place's station as a pose."""
    return Pose2D(place.station.x, place.station.y, place.station.heading)


def surface_point(place: LocationEntry, ahead: float, right: float, above: float = 0.0) -> tuple[float, float, float]:
    """The `map` point so far ahead and to the right of the station, and so high above the place's surface."""
    x, y = station_pose(place).to_map(ahead, -right)
    return x, y, place.surface.height + above


def from_station(place: LocationEntry, x: float, y: float) -> tuple[float, float]:
    """The `map` point (x, y) seen from the place's station: metres ahead, metres to the right."""
    ahead, left = station_pose(place).to_base(x, y)
    return ahead, -left


def location_of(manifest: Manifest, point: tuple[float, float, float]) -> str | None:
    """The location on or in whose surface the `map` point lies; None for the floor and everywhere else."""
    for place in manifest.locations:
        surface = place.surface
        ahead, right = from_station(place, point[0], point[1])
        # What lies in a drawer moves with it.
        slid = surface.slide.travel if surface.slide is not None else 0.0
        on_footprint = (
            -surface.width / 2 - EDGE_MARGIN <= ahead <= surface.width / 2 + slid + EDGE_MARGIN
            and surface.near - EDGE_MARGIN <= right <= surface.near + surface.depth + EDGE_MARGIN
        )
        if on_footprint and (surface.kind == "bin" or surface.height - BELOW <= point[2] <= _highest(surface)):
            return place.name
    return None


def _highest(surface: Surface) -> float:
    return surface.height + surface.slide.front if surface.slide is not None else math.inf


def station_of(manifest: Manifest, base: Pose2D) -> str | None:
    """The location at which the base stands: beside its surface, near its station's line and heading."""
    best: tuple[float, str] | None = None
    for place in manifest.locations:
        ahead, right = from_station(place, base.x, base.y)
        facing = abs(wrap(base.heading - place.station.heading))
        along = max(place.surface.width / 2, STATION_ACROSS)
        if abs(right) <= STATION_ACROSS and abs(ahead) <= along and facing <= STATION_HEADING:
            best = min(best or (2.0, ""), (abs(ahead) + abs(right), place.name))
    return best[1] if best else None
