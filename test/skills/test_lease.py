"""A goal moves the parts it holds, while it holds them, and nothing else."""

from __future__ import annotations

import pytest
from fake_body import FakeBody

from saycan_ros.manifest.schema import Resource
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.skills.lease import BodyLease

STOPPED = Outcome(OutcomeCode.STOPPED, "stopped")


def test_a_part_that_the_goal_does_not_hold_cannot_be_moved_and_the_manifest_field_is_named() -> None:
    body = FakeBody()
    lease = BodyLease(body, [Resource.HEAD], "nod")
    lease.move({"head_pan": 0.5})
    with pytest.raises(OutcomeError, match=r"tried to move arm; it holds head \(resources") as error:
        lease.move({"head_pan": 0.2, "arm": 0.1})
    assert error.value.outcome.code is OutcomeCode.INVALID_REQUEST
    with pytest.raises(OutcomeError, match="tried to move the base"):
        lease.drive(0.1, 0.0)
    assert body.target["head_pan"] == 0.5
    assert body.target["arm"] == 0.0


def test_a_halt_leaves_the_parts_of_other_goals_alone() -> None:
    body = FakeBody()
    head = BodyLease(body, [Resource.HEAD], "nod")
    arm = BodyLease(body, [Resource.ARM], "wave")
    head.move({"head_pan": 1.0})
    arm.move({"lift": 0.9})
    body.wait()
    head.halt()
    body.wait()
    assert head.at_rest()
    assert not arm.at_rest()
    assert body.target["lift"] == 0.9


def test_a_revoked_lease_halts_at_once_and_every_later_command_is_its_outcome() -> None:
    body = FakeBody()
    lease = BodyLease(body, list(Resource), "go")
    lease.drive(0.2, 0.0)
    lease.revoke(STOPPED)
    assert body.halts == 1
    for command in (lambda: lease.drive(0.1, 0.0), lambda: lease.move({"arm": 0.1})):
        with pytest.raises(OutcomeError) as error:
            command()
        assert error.value.outcome == STOPPED
    assert body.moves_after_halt == 0


def test_a_lease_halts_as_it_closes_and_reaches_nothing_afterwards_not_even_with_a_halt() -> None:
    body = FakeBody()
    lease = BodyLease(body, list(Resource), "go")
    lease.close()
    lease.halt()
    assert body.halts == 1
    with pytest.raises(OutcomeError, match="this goal has ended"):
        lease.move({"arm": 0.1})
    with pytest.raises(OutcomeError):
        lease.wait()


def test_a_goal_that_holds_nothing_is_always_at_rest() -> None:
    body = FakeBody()
    body.drifts = True
    assert BodyLease(body, [], "think").at_rest()
