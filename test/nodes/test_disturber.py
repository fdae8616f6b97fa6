"""A run is disturbed once, at its moment, by what can be done then; and its row says what came of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("saycan_interfaces.msg")

from saycan_ros.console.disturber import Disturber
from saycan_ros.console.referee_client import RefereeClient
from saycan_ros.console.task_runner import TaskRunner
from saycan_ros.evaluation.disturbance import Disturbance
from saycan_ros.evaluation.recorded_run import RecordedRun
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.planning.task import Task
from saycan_ros.simulation.intervention import Intervention

pytestmark = pytest.mark.ros

PLACES = ("table", "far counter", "close counter")
MOVED = Disturbance("moved", 1, 0.3, PLACES, 7)


class FakeReferee(RefereeClient):
    """A kitchen of two cokes and an apple; refuses the places in `full`."""

    def __init__(self, holding: str | None = None, full: tuple[str, ...] = ()) -> None:
        self.holding = holding
        self.asked: list[tuple[Intervention, int]] = []
        self.looks = 0
        self._full = full

    def truth(self) -> dict[str, Any]:
        rows = [{"name": "coke", "at": "table"}, {"name": "coke", "at": "you"}, {"name": "apple", "at": "table"}]
        for row in rows:
            if row["name"] == self.holding:
                row["at"] = "hand"
                break
        says = {"scene": {"robot": {"at": None, "holding": self.holding}, "objects": rows}, "time": 40.0}
        self.looks += 1
        return says

    def disturb(self, intervention: Intervention, seed: int) -> None:
        self.asked.append((intervention, seed))
        if intervention.to in self._full:
            raise OutcomeError(OutcomeCode.INVALID_SCENE, "every slot is taken")


def feedback(step: int, choice: str, progress: float, state: str = "executing") -> Any:
    return SimpleNamespace(state=state, step=step, progress=progress, decision=SimpleNamespace(choice=choice))


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 20.0
    while not condition():
        assert time.monotonic() < end, "the condition did not come true"
        time.sleep(0.005)


def followed(referee: FakeReferee, library: SkillLibrary, disturbance: Disturbance, *heard: Any) -> dict[str, Any]:
    """The row's part after a run with this feedback; leaving the block lets what was heard be done."""
    with Disturber(referee, library, disturbance, 10.0) as disturber:
        for message in heard:
            disturber.hear(message)
    return disturber.as_json()


def test_the_object_of_the_skill_goes_to_the_first_other_place_that_has_room(library: SkillLibrary) -> None:
    referee = FakeReferee(full=("far counter",))
    row = followed(referee, library, MOVED, feedback(2, "find a coke", 0.31), feedback(3, "pick up the coke", 0.5))
    asked = [(Intervention(thing="coke", to=place), 7) for place in ("far counter", "close counter")]
    assert referee.asked == asked, "once, and not to the table, where it stands"
    came = {"step": 2, "skill": "find a coke", "progress": 0.31, "sim_s": 30.0}
    assert row["came"] == {**came, "thing": "coke", "from": "table", "to": "close counter"}
    assert (row["kind"], row["number"], row["fraction"]) == ("moved", 1, 0.3)


def test_of_two_things_of_one_name_the_one_that_is_not_held_is_moved(library: SkillLibrary) -> None:
    row = followed(FakeReferee(holding="coke"), library, MOVED, feedback(1, "find a coke", 0.9))
    assert (row["came"]["from"], row["came"]["to"]) == ("you", "table")


def test_what_is_held_falls_in_the_first_drive_with_something_in_the_gripper(library: SkillLibrary) -> None:
    referee = FakeReferee()
    with Disturber(referee, library, replace(MOVED, kind="fell"), 10.0) as disturber:
        disturber.hear(feedback(1, "go to the table", 0.6))
        disturber.hear(feedback(2, "pick up the apple", 0.9))
        until(lambda: referee.looks == 1)
        referee.holding = "apple"
        disturber.hear(feedback(3, "bring it to you", 0.2))
        disturber.hear(feedback(3, "bring it to you", 0.4))
    came = disturber.as_json()["came"]
    assert referee.asked == [(Intervention(), 7)]
    assert (came["step"], came["progress"], came["thing"], came["to"]) == (3, 0.4, "apple", "floor")


@pytest.mark.parametrize(
    "heard",
    [
        (),
        (feedback(1, "find a coke", 0.9, state="surveying"),),
        (feedback(1, "", 0.9),),
        (feedback(1, "juggle", 0.9),),
        (feedback(1, "find a pepsi", 0.9),),
    ],
)
def test_where_the_moment_never_comes_nothing_is_done_and_the_row_says_so(library: SkillLibrary, heard: tuple[Any, ...]) -> None:
    referee = FakeReferee()
    assert followed(referee, library, MOVED, *heard)["came"] is None
    assert referee.asked == []


def test_a_kitchen_that_does_not_answer_ends_no_run(library: SkillLibrary) -> None:
    class Gone(FakeReferee):
        def truth(self) -> dict[str, Any]:
            raise OutcomeError(OutcomeCode.DRIVER_GONE, "no answer")

    assert followed(Gone(), library, MOVED, feedback(1, "find a coke", 0.9))["came"] is None


def test_a_task_that_could_not_be_tried_has_a_row_that_no_judge_takes_for_an_execution() -> None:
    scene = {"robot": {"at": "you"}, "objects": [{"name": "coke", "at": "table"}]}
    task = Task.model_validate({"id": "t", "instruction": "x", "scene": scene})
    row = TaskRunner.failed(task, Outcome(OutcomeCode.TIMEOUT, "the survey was not finished"))
    read = RecordedRun.model_validate(row)
    assert (read.id, read.outcome, read.final_scene.objects) == ("t", "timeout", ())
    assert "the survey was not finished" in read.error
