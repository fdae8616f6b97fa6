"""What is known to lie out of the arm's reach, and what of it the precondition `reachable(object)` asks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import share_directory
from saycan_ros.world.arm_reach import NEAREST, UNSURE, ArmReach, shortfall
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.places import surface_point
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import Sighting, WorldSnapshot
from saycan_ros.world.stretch_geometry import ARM_TRAVEL
from saycan_ros.world.symbolic import SymbolicWorld

Point = tuple[float, float, float]
MANIFEST = load_manifest(share_directory() / "config" / "kitchen.yaml")
LIBRARY = SkillLibrary(MANIFEST)
PICK = LIBRARY.find("pick up the coke")


def on(right: float, place: str = "table") -> Point:
    return surface_point(MANIFEST.location(place), 0.0, right, 0.06)


NEAR, FAR = on(0.75), on(1.35)


def world(*things: tuple[str, str | None, Point | None], at: str = "table") -> WorldSnapshot:
    rows = tuple(Sighting(name, place, 0.0, position) for name, place, position in things)
    return Clearance(MANIFEST).mark(WorldSnapshot(1.0, at, None, rows))


def test_what_lies_in_a_bin_or_too_far_away_is_out_of_reach() -> None:
    found = world(("coke", "table", NEAR), ("tea", "table", FAR), ("apple", "trash", on(0.7, "trash")), ("sponge", "trash", None))
    assert [s.reachable for s in found.sightings] == [True, False, False, False]


def test_what_is_at_no_place_or_at_an_unknown_position_or_unheard_of_is_not_known_to_be_out_of_reach() -> None:
    found = world(("coke", None, FAR), ("tea", "table", None), ("teapot", "table", FAR))
    assert [s.reachable for s in found.sightings] == [True, True, True]


@pytest.mark.parametrize(
    ("things", "at", "unmet"),
    [
        ((("coke", "table", NEAR),), "table", None),
        ((("coke", "table", FAR),), "table", "reachable(object)"),
        ((("coke", "trash", on(0.7, "trash")),), "trash", "reachable(object)"),
        ((("coke", "table", FAR), ("coke", "table", NEAR)), "table", None),
        ((("coke", "table", FAR), ("coke", "you", on(0.75, "you"))), "table", "reachable(object)"),
        ((("coke", "table", FAR), ("apple", "table", NEAR)), "table", "reachable(object)"),
        ((("coke", "you", on(0.75, "you")),), "table", "near(object)"),
    ],
)
def test_one_thing_of_the_name_within_reach_from_here_is_enough(
    things: tuple[tuple[str, str | None, Point | None], ...], at: str, unmet: str | None
) -> None:
    found = first_unmet(PICK, world(*things, at=at))
    assert (str(found) if found else None) == unmet


def test_a_thing_that_came_nearer_is_within_reach_again() -> None:
    there = world(("coke", "table", FAR)).sightings[0]
    here = Sighting(there.name, there.location, 2.0, NEAR, reachable=there.reachable)
    assert Clearance(MANIFEST).mark(WorldSnapshot(2.0, "table", None, (here,))).sightings[0].reachable


def test_what_is_known_to_be_out_of_reach_would_be_refused_wherever_it_is_seen_within_the_doubt() -> None:
    random = np.random.default_rng(0)
    arm = ArmReach(MANIFEST)
    forbidden = 0
    for _ in range(2000):
        entry = MANIFEST.objects[int(random.integers(len(MANIFEST.objects)))]
        right = float(random.uniform(0.6, 1.4))
        if arm.covers(Sighting(entry.name, "table", 0.0, on(right))):
            continue
        forbidden += 1
        seen = right + float(random.uniform(-1.0, 1.0)) * UNSURE
        # However short a robot's arm is, and whether the thing stands or lies: `Pick` asks the very same.
        for travel in (ARM_TRAVEL, ARM_TRAVEL - 0.01):
            for pitch in (entry.grasp.pitch, min(entry.grasp.pitch, -0.4)):
                assert shortfall(seen, pitch, travel) > NEAREST - 1e-9
    assert forbidden > 400


def test_in_symbols_where_nothing_has_a_position_everything_is_within_reach() -> None:
    symbols = SymbolicWorld(
        MANIFEST, Scene.model_validate({"robot": {"at": "table"}, "objects": [{"name": "coke", "at": "table"}]})
    )
    assert symbols.possible(PICK)


@pytest.mark.parametrize("manifest", ["kitchen.yaml", "office.yaml"])
def test_every_skill_that_goes_by_pick_asks_whether_the_thing_is_within_reach(manifest: str) -> None:
    served = load_manifest(share_directory() / "config" / Path(manifest)).skills
    picks = [t for t in served if t.policy in ("saycan_ros.skills.pick:Pick", "saycan_ros.skills.pick_up:PickUp")]
    assert picks
    assert all("reachable(object)" in map(str, t.preconditions) for t in picks)
