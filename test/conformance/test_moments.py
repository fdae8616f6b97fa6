"""What happens when is drawn from the seed alone, and covers every kind of moment."""

from __future__ import annotations

import random
from collections import Counter

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from saycan_ros.conformance.campaign import AT_ONCE, EARLY, LATEST, Moment
from saycan_ros.conformance.events import CAMERA_RATE, EVENTS, LASER_RATE
from saycan_ros.conformance.suite import choose_events, choose_skills
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError


def moments(seed: int, count: int = 1000) -> list[Moment]:
    rng = random.Random(f"{seed}/campaign")
    return [Moment.draw(rng) for _ in range(count)]


def test_the_same_seed_gives_the_same_moments_and_another_gives_others() -> None:
    assert moments(5) == moments(5)
    assert moments(5) != moments(6)


def test_every_kind_of_moment_comes_as_often_as_it_should() -> None:
    drawn = moments(0)
    kinds = Counter(moment.kind for moment in drawn)
    assert kinds["early"] == pytest.approx(1000 * EARLY, abs=40)
    assert kinds["at once"] == pytest.approx(1000 * AT_ONCE, abs=40)
    later = [moment.after for moment in drawn if moment.kind == "after"]
    assert min(later) < 0.1
    assert max(later) > LATEST - 0.1
    assert all(0 <= after <= LATEST for after in later)


def test_skills_and_events_are_chosen_by_name_and_none_means_all(manifest: Manifest) -> None:
    of_drawers = ["open_drawer", "close_drawer", "put_in", "take_out"]
    everything = ["find", "pick", "place", "go_to", "bring", *of_drawers, "survey", "pick_by_sight"]
    assert [t.id for t in choose_skills(manifest, [])] == everything
    assert [t.id for t in choose_skills(manifest, ["place", "go_to"])] == ["place", "go_to"]
    assert [e.name for e in choose_events(["stop"])] == ["stop"]
    assert choose_events([]) == list(EVENTS)


def test_a_skill_or_event_that_there_is_not_is_refused_with_those_there_are(manifest: Manifest) -> None:
    with pytest.raises(OutcomeError, match=r"--skills: there is no dance; there are find, pick") as error:
        choose_skills(manifest, ["go_to", "dance"])
    assert error.value.outcome.code is OutcomeCode.INVALID_REQUEST
    with pytest.raises(OutcomeError, match=r"--events: there is no earthquake; there are cancel_before_accept"):
        choose_events(["earthquake"])


def test_a_skill_that_needs_the_camera_must_end_with_it_and_another_must_go_on(manifest: Manifest) -> None:
    frozen = next(event for event in EVENTS if event.name == "camera_frozen")
    by_id = {t.id: t for t in manifest.skills}
    assert frozen.specified(by_id["find"]) == {OutcomeCode.STALE_FRAME}
    assert OutcomeCode.STALE_FRAME not in frozen.specified(by_id["go_to"])
    assert frozen.patience(by_id["find"]) is None
    assert frozen.patience(by_id["go_to"]) is not None


def test_on_a_real_robot_what_only_the_kitchen_can_do_is_skipped_with_its_reason(manifest: Manifest) -> None:
    skipped = {e.name: e.skipped(manifest.skills[0], kitchen=False) for e in EVENTS if e.skipped(manifest.skills[0], False)}
    assert set(skipped) == {
        "camera_frozen", "laser_silent", "person_ahead", "person_passes", "low_battery", "clock_forward", "clock_back",
        "driver_killed",
    }  # fmt: skip
    assert all("real robot" in str(reason) for reason in skipped.values())
    assert not any(e.skipped(manifest.skills[0], kitchen=True) for e in EVENTS)


def test_somebody_steps_before_what_drives_to_a_place_and_before_nothing_that_works_where_it_stands(manifest: Manifest) -> None:
    ahead = next(event for event in EVENTS if event.name == "person_ahead")
    skipped = {t.id: ahead.skipped(t, kitchen=True) for t in choose_skills(manifest, [])}
    assert {skill for skill, why in skipped.items() if why is None} == {"find", "go_to", "bring", "survey"}
    assert "works where the robot stands" in str(skipped["place"])


def test_what_the_laser_is_needed_for_is_skipped_where_it_is_off(manifest: Manifest) -> None:
    skipped = {e.name for e in EVENTS if e.skipped(manifest.skills[0], kitchen=True, sees=False)}
    assert skipped == {"laser_silent", "person_ahead", "person_passes"}


def test_without_a_laser_a_skill_on_its_way_ends_and_another_may_go_on(manifest: Manifest) -> None:
    silent = next(event for event in EVENTS if event.name == "laser_silent")
    by_id = {t.id: t for t in manifest.skills}
    assert silent.specified(by_id["go_to"]) == {OutcomeCode.STALE_SCAN}
    assert silent.patience(by_id["go_to"]) is None
    assert OutcomeCode.SUCCEEDED in silent.specified(by_id["place"])
    assert silent.patience(by_id["place"]) is not None


def test_camera_and_laser_are_given_back_the_rates_that_the_driver_has_by_itself() -> None:
    from saycan_ros.simulation.driver_node import DriverSettings

    assert (DriverSettings().camera_rate, DriverSettings().laser_rate) == (CAMERA_RATE, LASER_RATE)
