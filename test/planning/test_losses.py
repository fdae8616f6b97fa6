"""What counts as lost, what as found again, and what the robot owes: by what it knew before and after each step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.planning.history import History
from saycan_ros.planning.losses import Losses
from saycan_ros.planning.search import Search, held_back
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

OK, LOST = Outcome(OutcomeCode.SUCCEEDED), Outcome(OutcomeCode.GRASP_LOST, "slipped")
BLOCKED = Outcome(OutcomeCode.MOTION_FAILED, "something is in the way")
NOT_FOUND, MISSED = Outcome(OutcomeCode.OBJECT_NOT_FOUND), Outcome(OutcomeCode.GRASP_MISSED)


def world(at: str | None, holding: str | None, *seen: tuple[str, str | None, float], now: float = 10.0) -> WorldSnapshot:
    """What the robot knows; each sighting is (name, place, stamp)."""
    return WorldSnapshot(now, at, holding, tuple(Sighting(*row) for row in seen))


AWAY = world("you", None, ("coke", "table", 1.0), now=2.0)


def test_what_a_find_does_not_see_is_lost_and_the_place_is_looked_over(library: SkillLibrary) -> None:
    losses, after = Losses(), world("table", None, ("coke", "table", 1.0))
    losses.note(1, library.find("find a coke"), NOT_FOUND, AWAY, after)
    (loss,) = losses.open(after)
    assert (loss.name, loss.step, loss.place, loss.looked) == ("coke", 1, "table", {"table"})
    assert loss.places(after) == (), "it is remembered where it was looked for in vain"


def test_a_find_that_claims_what_is_not_there_has_looked_no_further_than_where_it_stands(library: SkillLibrary) -> None:
    both = ("coke", "table", 1.0), ("coke", "far counter", 1.0)
    losses, after = Losses(), world("table", None, both[1])
    losses.note(1, library.find("find a coke"), NOT_FOUND, world("you", None, *both, now=2.0), after)
    (loss,) = losses.open(after)
    assert loss.looked == {"table"}
    assert loss.places(after) == ("far counter",)


def test_what_a_hand_closed_on_in_vain_is_lost_unless_it_is_in_view(library: SkillLibrary) -> None:
    for seen, lost in [(5.0, 1), (9.9, 0)]:
        losses, after = Losses(), world("table", None, ("coke", "table", seen))
        losses.note(1, library.find("pick up the coke"), MISSED, after, after)
        assert len(losses.open(after)) == lost
        assert all(loss.places(after) == ("table",) for loss in losses.open(after)), "nobody has looked all over it"


@pytest.mark.parametrize("outcome", [LOST, OK, BLOCKED])
def test_what_left_the_hand_is_lost_whether_the_skill_says_so_or_not(library: SkillLibrary, outcome: Outcome) -> None:
    losses, after = Losses(), world(None, None, ("coke", None, 10.0))
    losses.note(3, library.find("bring it to you"), outcome, world("table", "coke"), after)
    (loss,) = losses.open(after)
    assert (loss.name, loss.place) == ("coke", None)
    assert [debt.name for debt in losses.debts] == ["coke"]


def test_what_slips_from_the_hand_that_has_just_taken_it_is_lost_and_owed(library: SkillLibrary) -> None:
    losses, after = Losses(), world("table", None, ("coke", None, 10.0))
    losses.note(2, library.find("pick up the coke"), OK, world("table", None, ("coke", "table", 9.0)), after)
    assert [(loss.name, loss.place) for loss in losses.open(after)] == [("coke", None)]
    assert [debt.name for debt in losses.debts] == ["coke"]


def test_what_a_check_says_was_missed_and_the_hand_holds_counts_as_no_loss(library: SkillLibrary) -> None:
    losses, carrying = Losses(), world("table", "coke")
    losses.note(2, library.find("pick up the coke"), LOST, world("table", None, ("coke", "table", 9.0)), carrying)
    losses.note(3, library.find("bring it to you"), LOST, carrying, world(None, None))
    assert [loss.number for loss in losses.open(world(None, None))] == [1]


@pytest.mark.parametrize("stamp", [10.0, 11.0])
def test_what_lies_on_the_floor_is_lost_until_it_is_in_the_hand_and_looked_for_there_alone(
    library: SkillLibrary, stamp: float
) -> None:
    losses, search = Losses(), Search(library.skills, library.manifest, PlannerSettings())
    lies = Sighting("coke", None, stamp, (0.2, 0.3, 0.0))
    after = WorldSnapshot(10.0, None, None, (lies,))
    losses.note(3, library.find("bring it to you"), LOST, world("table", "coke"), after)
    assert len(losses.open(after)) == 1
    assert search.blocked(losses.open(after), after) == {}
    hidden = replace(after, sightings=(replace(lies, reachable=False),))
    assert "find a coke" in search.blocked(losses.open(hidden), hidden)
    standing = [skill for skill in library.skills if not skill.template.takes_from_floor]
    assert "find a coke" in Search(standing, library.manifest, PlannerSettings()).blocked(losses.open(after), after)
    carrying = world(None, "coke", now=12.0)
    losses.note(4, library.find("pick up the coke"), OK, after, carrying)
    assert losses.open(carrying) == ()
    assert losses.debts == ()


@pytest.mark.parametrize("outcome", [LOST, BLOCKED])
def test_what_is_still_in_the_hand_is_neither_lost_nor_owed_whatever_the_skill_says(
    library: SkillLibrary, outcome: Outcome
) -> None:
    losses, after = Losses(), world("table", "coke")
    losses.note(3, library.find("bring it to you"), outcome, world("table", "coke"), after)
    assert (losses.open(after), losses.debts) == ((), ())
    losses.note(4, library.find("put down the coke"), OK, after, world("you", None, ("coke", "you", 11.0)))
    assert losses.debts == ()


def test_what_was_put_down_is_neither_lost_nor_owed(library: SkillLibrary) -> None:
    losses, after = Losses(), world("you", None, ("coke", "you", 10.0))
    losses.note(4, library.find("put down the coke"), OK, world("you", "coke"), after)
    assert (losses.open(after), losses.debts) == ((), ())


def test_what_the_world_model_has_forgotten_is_lost(library: SkillLibrary) -> None:
    losses, after = Losses(), world("table", None)
    losses.note(1, library.find("go to the table"), OK, AWAY, after)
    (loss,) = losses.open(after)
    assert loss.looked == {"table"}


def test_beside_one_that_was_put_down_another_of_its_name_is_forgotten_and_lost_all_the_same(library: SkillLibrary) -> None:
    losses, put = Losses(), (Sighting("orange", "you", 1.0, placed=True),)
    before = WorldSnapshot(2.0, "you", None, (*put, Sighting("orange", "table", 1.0)))
    after = WorldSnapshot(10.0, "you", None, put)
    losses.note(9, library.find("find an orange"), OK, before, after)
    (loss,) = losses.open(after)
    assert (loss.place, loss.put, loss.places(after)) == ("table", False, ())
    search = Search(library.skills, library.manifest, PlannerSettings())
    assert [(s.name, s.location) for s in search.remembered([loss], after)] == [("orange", None)]
    losses = Losses()
    losses.note(9, library.find("go to the you"), OK, before, replace(before, sightings=before.sightings[1:]))
    assert losses.open(after) == (), "one that was put down is not missed while another is there"


def test_a_robot_with_full_hands_has_not_looked_all_over_a_place(library: SkillLibrary) -> None:
    losses, after = Losses(), world("table", "apple")
    losses.note(1, library.find("go to the table"), OK, replace(AWAY, holding="apple"), after)
    assert [loss.looked for loss in losses.open(after)] == [frozenset()]


def test_only_a_sighting_since_then_at_a_place_finds_it(library: SkillLibrary) -> None:
    losses = Losses()
    losses.note(3, library.find("bring it to you"), LOST, world("table", "coke"), world(None, None))
    for seen, lost in [(("coke", "table", 9.0), 1), (("coke", None, 12.0), 1), (("coke", "table", 12.0), 0)]:
        assert len(losses.open(world("table", None, seen, now=12.0))) == lost
    assert losses.open(world("table", "coke", now=12.0)) == ()


def test_what_the_robot_has_put_down_is_not_the_one_of_that_name_that_it_has_lost(library: SkillLibrary) -> None:
    losses, put = Losses(), Sighting("orange", "you", 9.0, placed=True)
    losses.note(7, library.find("bring it to you"), LOST, world("table", "orange"), world(None, None))
    now = replace(world("you", None, now=12.0), sightings=(replace(put, stamp=12.0),))
    (loss,) = losses.open(now)
    assert loss.places(now) == (), "a find would go and take the one that was delivered"
    assert held_back(losses.debts, now, 0.99, PlannerSettings()), "nor is it a reason to call the request done"
    there = replace(now, sightings=(*now.sightings, Sighting("orange", "table", 12.0)))
    assert losses.open(there) == ()
    assert not held_back(losses.debts, there, 0.99, PlannerSettings())


def test_what_was_in_the_hand_again_as_a_step_began_is_owed_no_more(library: SkillLibrary) -> None:
    losses = Losses()
    losses.note(3, library.find("bring it to you"), LOST, world("you", "coke"), world("you", None))
    losses.note(4, library.find("put down the coke"), OK, world("you", "coke"), world("you", None, ("coke", "you", 12.0)))
    assert losses.debts == ()


def test_another_of_its_name_that_was_seen_before_the_loss_is_no_reason_to_call_it_done(library: SkillLibrary) -> None:
    losses, other = Losses(), ("orange", "close counter", 4.0)
    losses.note(3, library.find("bring it to you"), LOST, world("table", "orange", other), world(None, None, other))
    assert held_back(losses.debts, world("you", None, other, now=12.0), 0.99, PlannerSettings())


def test_what_was_found_and_put_down_is_lost_no_more_and_a_later_loss_of_it_counts_as_another(library: SkillLibrary) -> None:
    losses, put = Losses(), replace(world("you", None, now=13.0), sightings=(Sighting("coke", "you", 13.0, placed=True),))
    losses.note(1, library.find("bring it to you"), LOST, world("table", "coke"), world(None, None))
    losses.note(2, library.find("pick up the coke"), OK, world("table", None, ("coke", "table", 11.0)), world("table", "coke"))
    losses.note(3, library.find("put down the coke"), OK, world("you", "coke"), put)
    assert (losses.open(put), losses.debts) == ((), ())
    losses.note(4, library.find("bring it to you"), LOST, world("you", "coke"), world(None, None))
    assert [loss.number for loss in losses.open(world(None, None))] == [2]


def test_what_lies_nowhere_stays_lost_where_another_of_its_name_is_taken(library: SkillLibrary) -> None:
    losses, nowhere = Losses(), ("orange", None, 9.0)
    losses.note(3, library.find("bring it to you"), LOST, world("table", "orange"), world(None, None, nowhere))
    there, took = world("table", None, nowhere, ("orange", "table", 1.0)), world("table", "orange", nowhere)
    losses.note(4, library.find("pick up the orange"), OK, there, took)
    put = WorldSnapshot(12.0, "you", None, (Sighting(*nowhere), Sighting("orange", "you", 12.0, placed=True)))
    losses.note(5, library.find("put down the orange"), OK, took, put)
    assert [(loss.name, loss.step) for loss in losses.open(put)] == [("orange", 3)]
    assert losses.debts == (), "another of its kind may do"


def test_the_floor_is_no_place_to_look_for_what_is_seen_there(library: SkillLibrary) -> None:
    losses = Losses()
    losses.note(3, library.find("bring it to you"), LOST, world("table", "coke"), world(None, None))
    (loss,) = losses.open(world(None, None, ("coke", None, 12.0)))
    assert loss.seen(world(None, None, ("coke", None, 12.0))) is not None
    assert loss.seen(world(None, None, ("coke", None, 10.0))) is None, "that is where it is thought to have fallen"


def test_a_debt_ends_in_the_hand_and_not_with_another_delivery(library: SkillLibrary) -> None:
    losses = Losses()
    losses.note(3, library.find("bring it to you"), LOST, world("table", "coke"), world(None, None))
    losses.note(4, library.find("put down the apple"), OK, world("you", "apple"), world("you", None, ("apple", "you", 10.0)))
    assert [debt.delivered for debt in losses.debts] == [True]
    losses.note(5, library.find("pick up the coke"), OK, world("table", None, ("coke", "table", 9.0)), world("table", "coke"))
    assert losses.debts == ()


@pytest.mark.parametrize(
    ("say", "delivered", "placed", "early"),
    [(0.99, False, False, True), (0.99, True, False, False), (0.99, False, True, False), (0.8, True, True, True)],
)
def test_done_waits_unless_say_is_sure_and_the_thing_was_replaced_or_is_somewhere(
    library: SkillLibrary, say: float, delivered: bool, placed: bool, early: bool
) -> None:
    losses = Losses()
    losses.note(3, library.find("bring it to you"), LOST, world("table", "coke"), world(None, None))
    if delivered:
        losses.note(4, library.find("put down the apple"), OK, world("you", "apple"), world("you", None))
    now = world("you", None, *([("coke", "table", 12.0)] if placed else []))
    assert bool(held_back(losses.debts, now, say, PlannerSettings())) is early


@pytest.mark.parametrize("seen", ["now", "before the next step"])
def test_what_slips_from_the_hand_between_two_steps_is_lost_and_owed(library: SkillLibrary, seen: str) -> None:
    history, carrying, empty = History(), world("table", "coke"), world("table", None, now=12.0)
    history.add(library.find("pick up the coke"), OK, world("table", None, ("coke", "table", 9.0)), carrying)
    history.notice(carrying)
    if seen == "now":
        history.notice(empty)
    history.add(library.find("bring it to you"), Outcome(OutcomeCode.PRECONDITION), empty, empty)
    history.notice(empty)
    assert [(loss.name, loss.step, loss.number) for loss in history.losses.open(empty)] == [("coke", 1, 1)]
    assert [debt.name for debt in history.losses.debts] == ["coke"]


def test_what_slips_on_its_way_out_of_a_pick_is_owed(library: SkillLibrary) -> None:
    losses, after = Losses(), world("table", None, ("coke", None, 9.9))
    losses.note(2, library.find("pick up the coke"), LOST, world("table", None, ("coke", "table", 9.0)), after)
    assert [(loss.name, loss.place) for loss in losses.open(after)] == [("coke", None)]
    assert [debt.name for debt in losses.debts] == ["coke"]
    assert held_back(losses.debts, after, 0.5, PlannerSettings())


def test_what_slips_after_a_put_down_that_failed_is_lost_and_owed(library: SkillLibrary) -> None:
    history, carrying = History(), world("you", "coke")
    history.add(library.find("put down the coke"), BLOCKED, carrying, carrying)
    history.notice(world("you", None, now=12.0))
    assert [debt.name for debt in history.losses.debts] == ["coke"]


def test_a_hand_that_lets_go_a_moment_late_has_lost_nothing(library: SkillLibrary) -> None:
    history, late, put = History(), world("you", "coke"), world("you", None, ("coke", "you", 11.0), now=11.0)
    history.add(library.find("put down the coke"), OK, late, late)
    history.notice(put)
    assert (history.losses.open(put), history.losses.debts) == ((), ())


def test_failures_are_forgiven_where_the_thing_turns_up_elsewhere_and_only_its_own(library: SkillLibrary) -> None:
    find, apple = library.find("find a coke"), library.find("find an apple")
    for place, left in [("far counter", {apple.phrase}), ("table", {find.phrase, apple.phrase})]:
        history, after = History(), world("table", None)
        for skill in (find, find, apple, apple):
            history.add(skill, NOT_FOUND, AWAY, after)
        there = world(place, None, ("coke", place, 12.0), now=12.0)
        history.add(library.find(f"go to the {place}"), OK, after, there)
        assert {phrase for phrase, why in history.ruled_out(there).items() if why.startswith("failed")} == left
