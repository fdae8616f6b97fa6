"""What stands in the arm's way in a drawer, and what of it the precondition `clear(object)` asks."""

from __future__ import annotations

import math

import pytest
from world.world_robot import State

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import share_directory
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.drawer import COLUMN, ROWS, Drawer
from saycan_ros.world.model import WorldModel
from saycan_ros.world.places import surface_point
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import Detection, DrawerSighting, Sighting, WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld

MANIFEST = load_manifest(share_directory() / "config" / "kitchen.yaml")
LIBRARY = SkillLibrary(MANIFEST)
DRAWER = Drawer(MANIFEST.location("drawer"))
FAR, NEAR = ROWS
TAKE = LIBRARY.find("take the coke out of the drawer")


def spot(column: float, row: float) -> tuple[float, float, float]:
    return surface_point(DRAWER.place, column, DRAWER.place.surface.near + row, 0.06)


BACK, FRONT, OTHER = spot(COLUMN, FAR), spot(COLUMN, NEAR), spot(-COLUMN, NEAR)


def world(*things: tuple[str, tuple[float, float, float] | None], place: str = "drawer") -> WorldSnapshot:
    rows = tuple(Sighting(name, place, 0.0, position) for name, position in things)
    found = WorldSnapshot(1.0, "drawer", None, rows, drawers=(DrawerSighting("drawer", "open", 0.0),))
    return Clearance(MANIFEST).mark(found)


def behind(found: WorldSnapshot) -> list[str | None]:
    return [s.behind for s in found.sightings]


def test_the_further_one_of_a_column_is_behind_the_nearer_one() -> None:
    assert behind(world(("coke", BACK), ("apple", FRONT), ("tea", OTHER))) == ["apple", None, None]
    assert behind(world(("coke", BACK), ("tea", OTHER))) == [None, None]


def test_what_is_taken_away_is_no_longer_in_the_way() -> None:
    full = world(("coke", BACK), ("apple", FRONT))
    left = WorldSnapshot(2.0, full.at, "apple", full.sightings[:1], drawers=full.drawers)
    assert behind(Clearance(MANIFEST).mark(left)) == [None]


def test_only_in_a_drawer_is_one_thing_in_the_way_of_another() -> None:
    assert behind(world(("coke", BACK), ("apple", FRONT), place="table")) == [None, None]


def test_a_position_that_nobody_knows_is_in_nobodys_way_and_clear() -> None:
    assert behind(world(("coke", BACK), ("apple", None))) == [None, None]
    assert behind(world(("coke", None), ("apple", FRONT))) == [None, None]


@pytest.mark.parametrize(
    ("things", "unmet"),
    [
        ((("coke", BACK), ("apple", FRONT)), "clear(object)"),
        ((("coke", BACK), ("coke", FRONT)), None),
        ((("coke", BACK), ("apple", FRONT), ("coke", OTHER)), None),
        ((("coke", FRONT), ("apple", BACK)), None),
        ((("coke", None), ("apple", FRONT)), None),
        ((("apple", FRONT),), "contains(drawer)"),
    ],
)
def test_one_clear_thing_of_the_name_is_enough(
    things: tuple[tuple[str, tuple[float, float, float] | None], ...], unmet: str | None
) -> None:
    found = first_unmet(TAKE, world(*things))
    assert (str(found) if found else None) == unmet


def test_a_clear_one_elsewhere_does_not_count() -> None:
    found = world(("coke", BACK), ("apple", FRONT))
    more = (*found.sightings, Sighting("coke", "table", 0.0, (2.9, 0.3, 0.8)))
    assert str(first_unmet(TAKE, WorldSnapshot(1.0, "drawer", None, more, drawers=found.drawers))) == "clear(object)"


def test_in_symbols_where_nothing_has_a_position_everything_is_clear() -> None:
    rows = [{"name": name, "at": "drawer"} for name in ("coke", "apple", "sponge", "tea")]
    symbols = SymbolicWorld(MANIFEST, Scene.model_validate({"robot": {"at": "drawer"}, "objects": rows, "open": ["drawer"]}))
    assert all(symbols.possible(LIBRARY.find(f"take the {row['name']} out of the drawer")) for row in rows)


def test_the_world_model_says_what_stands_before_what() -> None:
    model = WorldModel(MANIFEST)
    model.update(State())
    model.see([Detection("coke", BACK, 0.1), Detection("apple", FRONT, 0.1)], 0.1)
    found = model.snapshot()
    assert [s.behind for s in found.seen("coke")] == ["apple"]
    assert math.dist(found.seen("coke")[0].position or (0, 0, 0), BACK) < 1e-6
