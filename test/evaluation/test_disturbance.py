"""Which tasks are disturbed, when and how, follows from the task and the seed alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from saycan_ros.evaluation.disturbance import Disturbance, DisturbancePlan, DisturbanceWatch
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest

TASKS = [f"task-{n:03d}" for n in range(600)]
MOVED = Disturbance("moved", 1, 0.3, ("table",), 0)


def test_the_same_tasks_are_disturbed_in_the_same_way_whoever_asks_and_in_whatever_order(manifest: Manifest) -> None:
    first = {name: DisturbancePlan(manifest, 1 / 3, 5).of(name) for name in TASKS}
    plan = DisturbancePlan(manifest, 1 / 3, 5)
    assert {name: plan.of(name) for name in reversed(TASKS)} == first
    other = DisturbancePlan(manifest, 1 / 3, 6)
    assert {name for name in TASKS if other.of(name)} != {name for name in TASKS if first[name]}


def test_about_the_share_that_was_asked_for_is_disturbed_and_a_greater_share_adds_to_it(manifest: Manifest) -> None:
    chosen = [{name for name in TASKS if DisturbancePlan(manifest, share, 2).of(name)} for share in (0.0, 1 / 3, 0.6, 1.0)]
    assert [len(names) for names in chosen[::3]] == [0, len(TASKS)]
    assert len(chosen[1]) == pytest.approx(200, abs=40)
    assert chosen[1] < chosen[2] < chosen[3]


def test_every_kind_comes_up_and_no_place_from_which_nothing_can_be_taken(manifest: Manifest) -> None:
    found = [d for name in TASKS if (d := DisturbancePlan(manifest, 1.0, 0).of(name)) is not None]
    kinds = Counter(d.kind for d in found)
    assert set(kinds) == {"moved", "fell", "taken"}
    assert min(kinds.values()) > 100
    assert {place for d in found for place in d.places} == {"table", "close counter", "far counter"}
    assert {d.number for d in found} == {1, 2}
    assert all(0.15 <= d.fraction <= 0.5 for d in found)


def test_a_thing_is_moved_in_the_skill_that_names_it_once_its_progress_is_reached(library: SkillLibrary) -> None:
    watch = DisturbanceWatch(MOVED)
    drive, find = library.find("go to the table"), library.find("find a coke")
    assert not watch.due(1, drive, 0.9)
    assert not watch.due(2, find, 0.29)
    assert watch.due(2, find, 0.3)
    assert not watch.due(2, find, 0.4), "one look a step"
    assert watch.due(3, library.find("pick up the coke"), 0.5), "it could not come before: the next skill that fits"


def test_the_second_skill_that_fits_is_waited_for_where_the_second_is_meant(library: SkillLibrary) -> None:
    watch = DisturbanceWatch(replace(MOVED, number=2))
    assert not watch.due(1, library.find("find a coke"), 0.9)
    assert not watch.due(2, library.find("put down the apple"), 0.9), "what the gripper holds is not moved"
    assert watch.due(3, library.find("pick up the coke"), 0.4)


@pytest.mark.parametrize("kind", ["fell", "taken"])
def test_a_thing_is_knocked_out_of_the_gripper_during_a_drive(library: SkillLibrary, kind: str) -> None:
    watch = DisturbanceWatch(replace(MOVED, kind=kind))
    assert not watch.due(1, library.find("pick up the coke"), 0.9)
    assert watch.due(2, library.find("bring it to you"), 0.5)
    assert watch.due(3, library.find("go to the trash"), 0.5), "the gripper may have been empty before"
