"""The survey's route and looks."""

from __future__ import annotations

import itertools

import pytest
from kitchen_words import MANIFEST

from saycan_ros.skills.looking import looks_over
from saycan_ros.skills.survey import short_order
from saycan_ros.world.places import station_pose, surface_point
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.stretch_geometry import aim, in_view


def length(start: Pose2D, names: tuple[str, ...]) -> float:
    stops = [start, *(station_pose(MANIFEST.location(name)) for name in names)]
    return sum(a.distance(b) for a, b in itertools.pairwise(stops))


@pytest.mark.parametrize("start", [Pose2D(-1.0, -0.6, 0.0), Pose2D(0.6, 1.6, 0.0), Pose2D(2.0, 0.0, 0.0)])
def test_the_survey_visits_every_place_once_by_the_shortest_way(start: Pose2D) -> None:
    order = tuple(place.name for place in short_order(start, MANIFEST.locations))
    names = [place.name for place in MANIFEST.locations]
    assert sorted(order) == sorted(names)
    assert length(start, order) == pytest.approx(min(length(start, other) for other in itertools.permutations(names)))


def test_many_places_are_ordered_by_the_nearest_next() -> None:
    places = [
        place.model_copy(update={"name": f"shelf {n}", "station": place.station.model_copy(update={"x": float(n)})})
        for n, place in enumerate([MANIFEST.locations[0]] * 9)
    ]
    order = short_order(Pose2D(-1.0, -1.0, 0.0), places)
    assert [place.name for place in order] == [f"shelf {n}" for n in range(9)]


@pytest.mark.parametrize("place", MANIFEST.locations, ids=lambda place: place.name)
def test_the_looks_cover_the_surface_from_end_to_end(place: object) -> None:
    entry = MANIFEST.location(getattr(place, "name", ""))
    station = station_pose(entry)
    half, near = entry.surface.width / 2 - 0.10, entry.surface.near
    looks = [aim(station, point) for point in looks_over(entry)]
    for part in range(-10, 11):
        for right in (near + 0.12, near + min(0.31, entry.surface.depth - 0.05)):
            point = surface_point(entry, half * part / 10, right, 0.05)
            assert any(in_view(station, pan, tilt, point, margin=0.03) for pan, tilt in looks), (part, right)
