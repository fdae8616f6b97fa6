"""What crosses the wire comes back as it was."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("saycan_interfaces.msg")

from saycan_interfaces.msg import Outcome as OutcomeMsg
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.nodes.conversions import to_decision_msg, to_outcome, to_outcome_msg, to_snapshot, to_world_msg
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.paths import share_directory
from saycan_ros.planning.decision import Candidate, Decision
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.drawer import ROWS
from saycan_ros.world.places import surface_point
from saycan_ros.world.snapshot import DrawerSighting, Sighting, WorldSnapshot

pytestmark = pytest.mark.ros
MANIFEST = load_manifest(share_directory() / "config" / "kitchen.yaml")
CLEARANCE = Clearance(MANIFEST)


def test_a_snapshot_keeps_things_drawers_what_the_hand_is_on_and_what_is_in_the_way() -> None:
    snapshot = WorldSnapshot(
        12.5,
        "drawer",
        None,
        (Sighting("coke", "drawer", 11.25, (1.0, 2.0, 0.5), True), Sighting("apple", None, 3.0, (0.0, 0.5, 0.0))),
        drawers=(DrawerSighting("drawer", "half open", 12.0, (2.0, -1.5, 0.6)),),
        gripped="drawer",
        blocked=("table", "you"),
    )
    assert to_snapshot(to_world_msg(snapshot), CLEARANCE) == snapshot


def test_what_stands_before_a_thing_is_worked_out_again_and_a_position_that_nobody_knows_stays_unknown() -> None:
    place = MANIFEST.location("drawer")
    far, near = (surface_point(place, 0.085, place.surface.near + row, 0.06) for row in ROWS)
    rows = (Sighting("coke", "drawer", 1.0, far), Sighting("apple", "drawer", 1.0, near), Sighting("tea", "drawer", 1.0))
    world = to_snapshot(to_world_msg(WorldSnapshot(1.0, "drawer", None, rows)), CLEARANCE)
    assert [s.behind for s in world.sightings] == ["apple", None, None]
    assert world.seen("tea")[0].position is None


def test_whether_a_thing_is_within_reach_is_worked_out_again() -> None:
    place = MANIFEST.location("table")
    near, far = (surface_point(place, 0.0, right, 0.06) for right in (0.75, 1.35))
    rows = (Sighting("coke", "table", 1.0, far), Sighting("apple", "table", 1.0, near), Sighting("tea", "trash", 1.0))
    world = to_snapshot(to_world_msg(WorldSnapshot(1.0, "table", None, rows)), CLEARANCE)
    assert [s.reachable for s in world.sightings] == [False, True, False]


def test_a_drawer_in_a_state_of_another_version_is_one_whose_state_is_unknown() -> None:
    message = to_world_msg(WorldSnapshot(1.0, None, None, drawers=(DrawerSighting("drawer", "open", 1.0, (0.0, 0.0, 0.0)),)))
    message.drawers[0].state = "jammed"
    assert to_snapshot(message, CLEARANCE).drawers == ()


@pytest.mark.parametrize("code", list(OutcomeCode))
def test_every_outcome_comes_back_as_it_was(code: OutcomeCode) -> None:
    assert to_outcome(to_outcome_msg(Outcome(code)), "why") == Outcome(code, "why")


def test_a_decision_says_of_each_candidate_whether_its_effect_is_true_already_or_that_nobody_knows(library: SkillLibrary) -> None:
    rows = (Candidate(library.skills[0], 0.5, 1.0, 0.02, already=0.96, noticed=True), Candidate(library.done, 0.5, 0.1, 0.05))
    decision = Decision(1, "words", 0.0, (), rows, library.done, 0.0, "say", "can", "world")
    message = to_decision_msg(decision)
    assert [row.already for row in message.candidates] == pytest.approx([0.96, math.nan], nan_ok=True)
    assert message.candidates[0].combined == pytest.approx(0.02)


def test_an_outcome_of_another_version_is_its_range() -> None:
    assert to_outcome(OutcomeMsg(code=499), "why") == Outcome(OutcomeCode.EXECUTION, "why")
    assert to_outcome(OutcomeMsg(code=9999), "why").code is OutcomeCode.INFRASTRUCTURE
