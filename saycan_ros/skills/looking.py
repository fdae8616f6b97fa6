"""Looking at surfaces and for things with the head camera."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Sequence

from saycan_ros.manifest.schema import LocationEntry
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.world.places import surface_point
from saycan_ros.world.snapshot import Detection
from saycan_ros.world.stretch_geometry import HALF_ACROSS

Point = tuple[float, float, float]

# Things stand within the arm's reach of a surface's near edge, so that strip is what must be seen.
STRIP = 0.20
# One look covers this much to each side.
COVERED = HALF_ACROSS - 0.07
# A thing's detections come from its middle, about so high above what it stands on.
MIDDLE = 0.06


def looks_over(place: LocationEntry) -> list[Point]:
    """The `map` points to look at from the place's station, so that every part of its near strip comes into view."""
    surface = place.surface
    right = surface.near + min(STRIP, surface.depth / 2)
    most = math.atan2(surface.width / 2, right)
    number = max(1, math.ceil(most / COVERED))
    angles = [most * (2 * i + 1 - number) / number for i in range(number)]
    points = [surface_point(place, right * math.tan(angle), right, MIDDLE) for angle in angles]
    return sorted(points, key=lambda p: math.dist(p, surface_point(place, 0.0, right, MIDDLE)))


def middle_of(place: LocationEntry) -> Point:
    """The `map` point in the middle of the place's near strip."""
    return surface_point(place, 0.0, place.surface.near + min(STRIP, place.surface.depth / 2), MIDDLE)


def watch_for(
    policy: ScriptedPolicy,
    name: str,
    near: Point,
    *,
    radius: float,
    needed: int,
    seconds: float,
    counts: Callable[[Detection], bool] = lambda detection: True,
) -> Generator[None, None, Point | None]:
    """Wait until the thing has been detected `needed` times from now on, at most `seconds`; its mean position, or None.

    Where several of the name are in view, it is the one nearest to `near`, and none further from there than `radius` metres.
    Only detections that `counts` holds for are taken.
    """
    end, last = policy.now.stamp + seconds, policy.now.stamp
    found: list[Point] = []
    while policy.now.stamp < end and len(found) < needed:
        new = [d for d in policy.body.detections() if d.name == name and d.stamp > last and counts(d)]
        rows = [(across(d.position, near), d) for d in new]
        distance, nearest = min(rows, key=lambda row: row[0], default=(math.inf, None))
        if nearest is not None and distance <= radius:
            last = nearest.stamp
            found.append(nearest.position)
        yield
    return _mean(found) if found else None


def look_round(policy: ScriptedPolicy, place: LocationEntry, dwell: float) -> Script:
    """Look at each part of the place's surface in turn, `dwell` seconds each."""
    for point in looks_over(place):
        yield from policy.look_at(point)
        yield from policy.pause(dwell)


def across(a: Point, b: Point) -> float:
    """Metres between the two, height aside."""
    return math.hypot(a[0] - b[0], a[1] - b[1])


def _mean(points: Sequence[Point]) -> Point:
    x, y, z = (sum(p[axis] for p in points) / len(points) for axis in range(3))
    return x, y, z
