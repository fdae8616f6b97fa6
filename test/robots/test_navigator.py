"""Long drives go through Nav2 where it is up, and end well, in an outcome, or at rest."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from body_cycles import end_of, outcome_of, run
from driver_rig import LIMIT, DriverRig, wait_for
from fake_nav2 import FakeNav2
from rclpy.task import Future

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Resource
from saycan_ros.outcome import OutcomeCode
from saycan_ros.robots import navigator
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.simulation.driver_node import DriverSettings
from saycan_ros.skills.base_motion import Pace
from saycan_ros.skills.runner import SkillRunner
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.skills.travel import drive_far
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import WorldSnapshot

pytestmark = pytest.mark.ros

GOAL = Pose2D(1.6, 0.9, 1.2)


class Drive(ScriptedPolicy):
    """Drives to `GOAL` as `travel` does."""

    phases = {"drive": 1.0}  # noqa: RUF012

    def script(self) -> Script:
        self.enter("drive")
        yield from drive_far(self, GOAL, Pace())


@pytest.fixture
def rig(ros_domain: int) -> Iterator[DriverRig]:
    with DriverRig(settings=DriverSettings(speed=6.0)) as rig:
        yield rig


@pytest.fixture
def body(rig: DriverRig) -> StretchBody:
    body = rig.body()
    body.activate(20.0)
    return body


@pytest.fixture
def nav2(rig: DriverRig, body: StretchBody) -> Iterator[FakeNav2]:
    with FakeNav2() as nav2:
        assert wait_for(lambda: nav2.ready and body._navigator._client.server_is_ready())
        yield nav2


def drive(body: StretchBody, library: SkillLibrary, cancelled=lambda: None) -> OutcomeCode:  # type: ignore[no-untyped-def]
    skill = library.find("go to the table")
    world = WorldSnapshot(0.0, None, None, ())
    result = SkillRunner().run(skill, Drive(library.manifest, skill), body, lambda: world, lambda progress: None, cancelled)
    return result.outcome.code


def begin(body: StretchBody) -> object:
    drive = body.navigate(GOAL)
    assert drive is not None
    assert wait_for(lambda: body.read().speed[1] > 0.1 or body.read().speed[0] > 0.1)
    return drive


def arrived(rig: DriverRig) -> bool:
    base = rig.plant.base
    return base.distance(GOAL) < 0.03 and abs(base.heading - GOAL.heading) < 0.05


def test_nav2_drives_the_long_way_and_the_built_in_drive_its_end(
    rig: DriverRig, body: StretchBody, nav2: FakeNav2, library: SkillLibrary
) -> None:
    assert drive(body, library) is OutcomeCode.SUCCEEDED
    assert arrived(rig)
    assert len(nav2.goals) == 1
    assert nav2.goals[0].distance(GOAL) < 1e-6
    assert nav2.goals[0].heading == pytest.approx(GOAL.heading)


def test_without_nav2_the_built_in_drive_goes_all_the_way(rig: DriverRig, body: StretchBody, library: SkillLibrary) -> None:
    assert body.navigate(GOAL) is None
    assert drive(body, library) is OutcomeCode.SUCCEEDED
    assert arrived(rig)


def test_a_robot_that_has_to_use_nav2_does_not_drive_without_it(ros_domain: int, library: SkillLibrary) -> None:
    with DriverRig(settings=DriverSettings(speed=6.0), args=["--ros-args", "-p", "navigation:=nav2"]) as rig:
        body = rig.body()
        body.activate(20.0)
        assert drive(body, library) is OutcomeCode.SERVER_GONE
        assert rig.plant.base.x == 0.0


def test_a_robot_that_is_to_drive_by_itself_asks_nav2_for_nothing(ros_domain: int) -> None:
    with DriverRig(args=["--ros-args", "-p", "navigation:=drive"]) as rig, FakeNav2() as nav2:
        body = rig.body()
        body.activate(20.0)
        assert body.navigate(GOAL) is None
        assert not nav2.goals


@pytest.mark.parametrize("fault", ["refuses", "gives_up"])
def test_a_drive_that_nav2_refuses_or_gives_up_has_failed_and_nobody_goes_on_blindly(
    rig: DriverRig, body: StretchBody, nav2: FakeNav2, library: SkillLibrary, fault: str
) -> None:
    if fault == "refuses":
        nav2.refuses = True
    else:
        nav2.gives_up = 0.3
    assert drive(body, library) is OutcomeCode.MOTION_FAILED
    assert rig.plant.speed == (0.0, 0.0)
    assert rig.plant.base.distance(GOAL) > 1.0


def test_nav2_that_falls_silent_on_the_way_is_gone_and_the_robot_rests(
    rig: DriverRig, body: StretchBody, nav2: FakeNav2, library: SkillLibrary
) -> None:
    way = begin(body)
    nav2.mute = True
    error = end_of(body, way.finished)  # type: ignore[attr-defined]
    assert error.outcome.code is OutcomeCode.SERVER_GONE
    body.halt()
    assert wait_for(body.at_rest)
    assert rig.plant.base.distance(GOAL) > 0.3


def test_a_cancel_ends_nav2s_goal_and_waits_for_rest(
    rig: DriverRig, body: StretchBody, nav2: FakeNav2, library: SkillLibrary
) -> None:
    from saycan_ros.outcome import Outcome

    end = time.monotonic() + LIMIT

    def cancelled() -> Outcome | None:
        moved = rig.plant.base.distance(Pose2D(0.0, 0.0, 0.0)) > 0.3 or time.monotonic() > end
        return Outcome(OutcomeCode.CANCELLED) if moved else None

    assert drive(body, library, cancelled) is OutcomeCode.CANCELLED
    assert wait_for(lambda: nav2.running == 0)
    assert rig.plant.speed == (0.0, 0.0)
    assert 0.2 < rig.plant.base.distance(Pose2D(0.0, 0.0, 0.0)) < 1.0
    assert not rig.driver.driver.runstopped


def test_halting_the_base_ends_the_drive_and_halting_the_head_does_not(rig: DriverRig, body: StretchBody, nav2: FakeNav2) -> None:
    begin(body)
    body.halt({Resource.HEAD})
    run_on = rig.plant.base
    assert wait_for(lambda: rig.plant.base.distance(run_on) > 0.2)
    assert not body.at_rest({Resource.BASE})
    body.halt({Resource.BASE})
    assert wait_for(lambda: nav2.running == 0)
    assert wait_for(lambda: body.at_rest({Resource.BASE}))
    assert rig.plant.base.distance(GOAL) > 0.3


def test_nav2_that_drives_on_through_a_cancel_is_ended_by_the_runstop(rig: DriverRig, body: StretchBody, nav2: FakeNav2) -> None:
    begin(body)
    nav2.ignores_cancel = True
    body.halt()
    assert wait_for(lambda: rig.driver.driver.runstopped)
    assert wait_for(lambda: outcome_of(body.read) is OutcomeCode.RUNSTOP)
    assert rig.plant.speed == (0.0, 0.0)


def test_a_drive_that_is_not_accepted_yet_is_cancelled_when_it_is(rig: DriverRig, body: StretchBody, nav2: FakeNav2) -> None:
    assert body.navigate(GOAL) is not None
    body.halt()
    assert wait_for(lambda: len(nav2.goals) == 1 and nav2.running == 0)
    assert wait_for(body.at_rest)
    assert math.hypot(rig.plant.base.x, rig.plant.base.y) < 0.3


def test_a_drive_under_way_is_pending_for_the_base_alone_and_no_longer_once_it_ended(
    rig: DriverRig, body: StretchBody, nav2: FakeNav2
) -> None:
    assert not body.pending()
    begin(body)
    assert body.pending()
    assert body.pending({Resource.BASE})
    assert not body.pending(set(Resource) - {Resource.BASE})
    body.halt()
    assert wait_for(lambda: not body.pending())
    assert nav2.running == 0


def lose_cancels(body: StretchBody, monkeypatch: pytest.MonkeyPatch, count: int) -> list[Future]:
    """The next `count` cancels get lost; every one of them is in the list."""
    client, lost = body._navigator._client, list[Future]()
    send = client._cancel_goal_async

    def cancel(handle: object) -> Future:
        if len(lost) >= count:
            return send(handle)
        lost.append(Future())
        return lost[-1]

    monkeypatch.setattr(client, "_cancel_goal_async", cancel)
    return lost


def test_a_cancel_that_gets_lost_is_sent_again_until_nav2_has_it(
    rig: DriverRig, body: StretchBody, nav2: FakeNav2, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(navigator, "CANCEL_AGAIN", 0.1)
    begin(body)
    lost = lose_cancels(body, monkeypatch, 2)
    body._navigator.cancel()
    assert wait_for(lambda: nav2.running == 0)
    assert len(lost) == 2
    assert wait_for(lambda: not body.pending())
    assert rig.plant.base.distance(GOAL) > 0.3


def test_a_drive_that_was_given_up_is_pending_until_nav2_was_told_and_not_for_ever(
    rig: DriverRig, body: StretchBody, nav2: FakeNav2, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = begin(body)
    lost = lose_cancels(body, monkeypatch, 100)
    nav2.mute = True
    assert end_of(body, way.finished).outcome.code is OutcomeCode.SERVER_GONE  # type: ignore[attr-defined]
    assert body.pending({Resource.BASE})
    assert wait_for(lambda: not body.pending({Resource.BASE}))
    assert 1 < len(lost) <= navigator.CANCELS


def test_the_built_in_drive_takes_the_base_from_nav2(rig: DriverRig, body: StretchBody, nav2: FakeNav2) -> None:
    begin(body)
    run(body, 0.5, linear=0.1)
    assert wait_for(lambda: nav2.running == 0)
