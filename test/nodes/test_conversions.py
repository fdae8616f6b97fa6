"""What crosses the wire comes back as it was."""

from __future__ import annotations

import pytest

pytest.importorskip("saycan_interfaces.msg")

from saycan_interfaces.msg import Outcome as OutcomeMsg
from saycan_ros.nodes.conversions import to_outcome, to_outcome_msg, to_snapshot, to_world_msg
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.world.snapshot import DrawerSighting, Sighting, WorldSnapshot

pytestmark = pytest.mark.ros


def test_a_snapshot_keeps_things_drawers_and_what_the_hand_is_on() -> None:
    snapshot = WorldSnapshot(
        12.5,
        "drawer",
        None,
        (Sighting("coke", "drawer", 11.25, (1.0, 2.0, 0.5), True), Sighting("apple", None, 3.0, (0.0, 0.5, 0.0))),
        drawers=(DrawerSighting("drawer", "half open", 12.0, (2.0, -1.5, 0.6)),),
        gripped="drawer",
    )
    assert to_snapshot(to_world_msg(snapshot)) == snapshot


def test_a_drawer_in_a_state_of_another_version_is_one_whose_state_is_unknown() -> None:
    message = to_world_msg(WorldSnapshot(1.0, None, None, drawers=(DrawerSighting("drawer", "open", 1.0, (0.0, 0.0, 0.0)),)))
    message.drawers[0].state = "jammed"
    assert to_snapshot(message).drawers == ()


@pytest.mark.parametrize("code", list(OutcomeCode))
def test_every_outcome_comes_back_as_it_was(code: OutcomeCode) -> None:
    assert to_outcome(to_outcome_msg(Outcome(code)), "why") == Outcome(code, "why")


def test_an_outcome_of_another_version_is_its_range() -> None:
    assert to_outcome(OutcomeMsg(code=499), "why") == Outcome(OutcomeCode.EXECUTION, "why")
    assert to_outcome(OutcomeMsg(code=9999), "why").code is OutcomeCode.INFRASTRUCTURE
