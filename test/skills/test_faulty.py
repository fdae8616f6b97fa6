"""A policy that fails on purpose does so as its entry says, and in the same way every time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from fake_body import PERIOD, FakeBody
from kitchen_words import MANIFEST

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import ManifestError, load_manifest
from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode
from saycan_ros.paths import share_directory
from saycan_ros.skills.faulty import Faulty
from saycan_ros.skills.loading import load_policy
from saycan_ros.skills.runner import SkillResult, SkillRunner
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import WorldSnapshot

GO_TO = "saycan_ros.skills.go_to:GoTo"


@pytest.fixture(autouse=True)
def _first_attempt() -> Iterator[None]:
    Faulty.start_over()
    yield
    Faulty.start_over()


def skill(phrase: str = "go to the table", **parameters: Any) -> Skill:
    template = SkillTemplate.model_validate(
        {
            "id": "go_to",
            "phrase": "go to the {location}",
            "policy": "saycan_ros.skills.faulty:Faulty",
            "parameters": parameters,
            "resources": ["base", "arm", "head"],
            "affordance": {"rule": "constant"},
        }
    )
    return Skill(phrase, template, location=phrase.removeprefix("go to the "))


def run(body: FakeBody, what: Skill) -> SkillResult:
    policy = load_policy(what.template)(MANIFEST, what)
    snapshot = WorldSnapshot(0.0, None, None)
    return SkillRunner().run(what, policy, body, lambda: snapshot, lambda progress: None, lambda: None)


def outcomes(count: int, **parameters: Any) -> list[OutcomeCode]:
    return [run(FakeBody(), skill(**parameters)).outcome.code for _ in range(count)]


@pytest.mark.parametrize("seconds", [0.0, 0.5, 2.0])
def test_a_no_op_takes_its_seconds_and_moves_nothing(seconds: float) -> None:
    body = FakeBody()
    result = run(body, skill(seconds=seconds))
    assert result.outcome.code is OutcomeCode.SUCCEEDED
    assert result.duration == pytest.approx(seconds, abs=1.5 * PERIOD)
    assert body.base == Pose2D(0.0, 0.0, 0.0)
    assert body.target == body.position


def test_a_wrapped_policy_without_faults_does_what_it_does() -> None:
    body = FakeBody(Pose2D(1.8, 0.3, 1.5708))
    assert run(body, skill(wraps=GO_TO)).outcome.code is OutcomeCode.SUCCEEDED
    station = MANIFEST.location("table").station
    assert body.base.distance(Pose2D(station.x, station.y, station.heading)) < 0.05


def test_a_start_delay_passes_before_the_wrapped_policy_moves_anything() -> None:
    at_once, late = FakeBody(), FakeBody()
    first, second = run(at_once, skill(wraps=GO_TO)), run(late, skill(wraps=GO_TO, start_delay=1.5))
    assert second.duration == pytest.approx(first.duration + 1.5, abs=3 * PERIOD)


def test_it_fails_as_often_as_it_should_and_with_the_outcome_it_should() -> None:
    codes = Counter(outcomes(300, seconds=0.1, success=0.7, outcome="grasp_missed"))
    assert set(codes) == {OutcomeCode.SUCCEEDED, OutcomeCode.GRASP_MISSED}
    assert 180 < codes[OutcomeCode.SUCCEEDED] < 240


def test_the_same_seed_gives_the_same_faults_at_the_same_attempts_and_another_gives_others() -> None:
    first = outcomes(40, seconds=0.1, success=0.5, seed=7)
    Faulty.start_over()
    again = outcomes(40, seconds=0.1, success=0.5, seed=7)
    Faulty.start_over()
    other = outcomes(40, seconds=0.1, success=0.5, seed=8)
    assert first == again
    assert first != other


def test_attempts_of_one_skill_do_not_shift_the_faults_of_another() -> None:
    alone = outcomes(20, seconds=0.1, success=0.5)
    Faulty.start_over()
    mixed = []
    for _ in range(20):
        run(FakeBody(), skill("go to the trash", seconds=0.1, success=0.5))
        mixed += outcomes(1, seconds=0.1, success=0.5)
    assert mixed == alone


def test_a_crash_becomes_one_result_and_a_halted_body() -> None:
    body = FakeBody()
    result = run(body, skill(seconds=1.0, crash=1.0))
    assert result.outcome.code is OutcomeCode.EXECUTION
    assert "RuntimeError" in result.outcome.message
    assert body.halts == 1
    assert 0.05 < result.duration < 1.0, "it strikes while the skill is under way"


def test_a_lie_is_a_success_without_any_motion() -> None:
    body = FakeBody()
    assert run(body, skill(wraps=GO_TO, lie=1.0, seconds=0.5)).outcome.code is OutcomeCode.SUCCEEDED
    assert body.base == Pose2D(0.0, 0.0, 0.0)


def test_a_hang_blocks_one_cycle_in_wall_time_and_then_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr("threading.Event.wait", lambda self, seconds: waited.append(seconds))
    assert run(FakeBody(), skill(seconds=0.5, hang=1.0, hang_seconds=33.0)).outcome.code is OutcomeCode.SUCCEEDED
    assert waited == [33.0]


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"success": 1.2}, "success: "),
        ({"outcome": "bad luck"}, "outcome: 'bad luck' is not an outcome"),
        ({"outcome": "succeeded"}, "outcome: 'succeeded' is not an outcome"),
        ({"wraps": "go_to"}, "wraps: "),
        ({"wraps": "saycan_ros.skills.nowhere:GoTo"}, "cannot import"),
        ({"hangs": 0.1}, "hangs: "),
        ({"seconds": float("nan")}, "seconds: "),
    ],
)
def test_parameters_that_do_not_fit_are_refused_with_skill_and_field(parameters: dict[str, Any], words: str) -> None:
    with pytest.raises(ManifestError, match="'go_to'") as caught:
        Faulty(MANIFEST, skill(**parameters))
    assert words in str(caught.value)


def test_the_manifest_of_faults_loads_with_every_policy_in_it() -> None:
    manifest = load_manifest(share_directory() / "config" / "faults.yaml")
    library = SkillLibrary(manifest)
    for template in manifest.skills:
        if template.policy is not None:
            policy = load_policy(template)
            if policy is Faulty:
                Faulty.check(template)
    assert run(FakeBody(), library.find("do nothing")).duration == 0.0
