"""A learned policy runs its chunks at its rate, within its limits, and ends where it cannot go on."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from fake_body import PERIOD, FakeBody

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import ManifestError
from saycan_ros.manifest.schema import Manifest, SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS, CameraFrame
from saycan_ros.skills import onnx_policy
from saycan_ros.skills.action_chunk import ActionChunk
from saycan_ros.skills.onnx_policy import OnnxPolicy
from saycan_ros.skills.policy_observation import PROPRIOCEPTION
from saycan_ros.skills.runner import SkillResult, SkillRunner
from saycan_ros.world.places import surface_point
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import Sighting, WorldSnapshot
from saycan_ros.world.stretch_geometry import aim

WORLD = WorldSnapshot(0.0, "table", None, (Sighting("coke", "table", 0.0),))
STEP, STEPS = 0.1, 8


class SeeingBody(FakeBody):
    """A fake body with a camera whose pictures are `late` seconds old, and that stands still from `frozen` on."""

    def __init__(self, base: Pose2D) -> None:
        super().__init__(base)
        self.late = 0.0
        self.frozen = math.inf
        self.looks: list[float] = []
        self.squeeze = 0.0
        self.driven: list[tuple[float, float]] = []

    def frame(self) -> CameraFrame:
        self.looks.append(self.time)
        return CameraFrame(np.zeros((424, 240, 3), np.uint8), min(self.time - self.late, self.frozen))

    def read(self) -> Any:
        now = super().read()
        return type(now)(now.stamp, now.position, now.velocity, {**now.effort, "gripper": self.squeeze}, now.base, now.speed)

    def drive(self, linear: float, angular: float) -> None:
        self.driven.append((linear, angular))
        super().drive(linear, angular)


class FakeModel:
    """Asks for what `wants` says of the time since the first look; done from `ends` seconds on."""

    model_id = "fake"
    blank = np.zeros(1, np.float32)

    def __init__(self, wants: Callable[[float], dict[str, float]] = lambda t: {}, ends: float = math.inf) -> None:
        self.wants = wants
        self.ends = ends
        self.asked: list[tuple[float, str, np.ndarray]] = []

    def knows(self, phrase: str) -> bool:
        return phrase == "pick up the coke"

    def act(
        self, frame: np.ndarray, felt: np.ndarray, phrase: str, memory: np.ndarray, stamp: float
    ) -> tuple[ActionChunk, np.ndarray]:
        assert frame.shape == (128, 72, 3)
        assert memory[0] == len(self.asked)
        self.asked.append((stamp, phrase, felt))
        first = self.asked[0][0]
        joints = np.tile(felt[: len(JOINTS)], (STEPS, 1)).astype(np.float32)
        base = np.zeros((STEPS, 2), np.float32)
        for n in range(STEPS):
            for name, value in self.wants(stamp - first + STEP * (n + 1)).items():
                if name == "base":
                    base[n, 0] = value
                else:
                    joints[n, JOINTS.index(name)] = value
        return ActionChunk(stamp, STEP, joints, base, float(stamp - first >= self.ends)), memory + 1


def template(manifest: Manifest, **changes: Any) -> SkillTemplate:
    pick = next(t for t in manifest.skills if t.id == "pick").model_dump(mode="python")
    parameters = {"model": "models/none.onnx", "sha256": "0" * 64, **changes.pop("parameters", {})}
    pick |= {
        "policy": "saycan_ros.skills.onnx_policy:OnnxPolicy", "parameters": parameters, "timeout": 8.0,
        "preconditions": (), "effects": ("holding(object)",), **changes,
    }  # fmt: skip
    return SkillTemplate.model_validate(pick)


@pytest.fixture
def body(manifest: Manifest) -> SeeingBody:
    station = manifest.location("table").station
    return SeeingBody(Pose2D(station.x, station.y, station.heading))


@pytest.fixture
def run(
    manifest: Manifest, library: SkillLibrary, body: SeeingBody, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., SkillResult]:
    def run(model: FakeModel, world: WorldSnapshot = WORLD, **changes: Any) -> SkillResult:
        monkeypatch.setattr(onnx_policy, "load_policy_model", lambda path, sha256: model)
        skill = Skill("pick up the coke", template(manifest, **changes), object="coke")
        return SkillRunner().run(skill, OnnxPolicy(manifest, skill), body, lambda: world, lambda p: None, lambda: None)

    return run


def test_the_network_is_asked_at_its_rate_and_told_the_skills_words(run: Callable[..., SkillResult], body: SeeingBody) -> None:
    model = FakeModel(ends=1.9)
    body.squeeze = -2.0
    assert run(model, parameters={"rate": 5.0}).outcome.ok
    stamps = [stamp for stamp, _, _ in model.asked]
    assert {phrase for _, phrase, _ in model.asked} == {"pick up the coke"}
    assert np.allclose(np.diff(stamps), 0.2, atol=PERIOD)
    assert 10 <= len(stamps) <= 14


def test_what_the_network_is_told_can_be_worded_in_the_manifest(run: Callable[..., SkillResult], body: SeeingBody) -> None:
    model = FakeModel(ends=0.1)
    body.squeeze = -2.0
    assert run(model, phrase="pick up the {object} by sight", parameters={"instruction": "pick up the {object}"}).outcome.ok
    assert model.asked[0][1] == "pick up the coke"


def test_the_arm_follows_the_chunk_between_two_looks(run: Callable[..., SkillResult], body: SeeingBody) -> None:
    body.squeeze = -2.0
    assert run(FakeModel(lambda t: {"arm": min(0.15, 0.1 * t)}, ends=2.5), parameters={"rate": 2.0}).outcome.ok
    assert body.position["arm"] == pytest.approx(0.15, abs=0.01)


def test_before_the_network_acts_the_head_looks_where_the_thing_was_last_seen(
    run: Callable[..., SkillResult], body: SeeingBody, manifest: Manifest
) -> None:
    point = surface_point(manifest.location("table"), 0.2, 0.75, 0.06)
    world = WorldSnapshot(0.0, "table", None, (Sighting("coke", "table", 0.0, point),))
    pan, tilt = aim(body.base, point)
    body.position |= {"head_pan": pan + 0.5, "head_tilt": tilt - 0.2}
    body.squeeze = -2.0
    model = FakeModel(ends=0.0)
    assert run(model, world=world).outcome.ok
    felt = dict(zip(PROPRIOCEPTION, model.asked[0][2], strict=True))
    assert felt["head_pan"] == pytest.approx(pan, abs=0.1)
    assert felt["head_tilt"] == pytest.approx(tilt, abs=0.1)
    blind = FakeModel(ends=0.0)
    body.position |= {"head_pan": pan + 0.5, "head_tilt": tilt - 0.2}
    assert run(blind, world=world, parameters={"look_first": False}).outcome.ok
    assert blind.asked[0][2][PROPRIOCEPTION.index("head_pan")] == pytest.approx(pan + 0.5, abs=0.01)


def test_a_head_that_cannot_turn_does_not_keep_the_skill_from_starting(
    run: Callable[..., SkillResult], body: SeeingBody, manifest: Manifest
) -> None:
    point = surface_point(manifest.location("table"), 0.2, 0.75, 0.06)
    world = WorldSnapshot(0.0, "table", None, (Sighting("coke", "table", 0.0, point),))
    body.blocked = {"head_pan"}
    body.squeeze = -2.0
    result = run(FakeModel(ends=0.0), world=world)
    assert result.outcome.ok
    assert 2.0 < result.duration < 4.0


def test_a_chunk_that_runs_out_is_held_and_the_base_stops(run: Callable[..., SkillResult], body: SeeingBody) -> None:
    start = body.base
    result = run(FakeModel(lambda t: {"base": 0.2}), parameters={"rate": 0.5, "frame_age": 2.0})
    assert result.outcome.code is OutcomeCode.TIMEOUT
    moved = [v for v, _ in body.driven]
    assert max(moved) == pytest.approx(0.2)
    # 0.8 of every 2 seconds are covered; the base has come to a stand in each gap.
    assert sum(v == 0.0 for v in moved) > len(moved) / 4
    assert body.base.distance(start) < 0.2 * 8.0 * 0.75


def test_a_picture_that_is_too_old_ends_with_stale_frame(run: Callable[..., SkillResult], body: SeeingBody) -> None:
    body.frozen = body.time + 1.0
    result = run(FakeModel(), parameters={"frame_age": 0.5})
    assert result.outcome.code is OutcomeCode.STALE_FRAME
    assert result.duration < 2.0
    assert body.halts


def test_the_network_feels_what_the_body_felt_when_the_picture_was_taken(
    run: Callable[..., SkillResult], body: SeeingBody
) -> None:
    body.late = 0.3
    body.squeeze = -2.0
    model = FakeModel(lambda t: {"arm": 0.2 * t}, ends=1.5)
    assert run(model).outcome.ok
    arm = [(stamp, float(felt[0])) for stamp, _, felt in model.asked if stamp > model.asked[0][0] + 0.5]
    # It moves at up to 0.2 m/s: felt at its own time and not at the picture's, the arm would be 6 cm further.
    speed = np.polyfit([s for s, _ in arm], [a for _, a in arm], 1)[0]
    assert 0.05 < speed <= 0.21
    assert body.position["arm"] - arm[-1][1] > 0.5 * speed * 0.3


def test_positions_out_of_range_end_with_safety_and_a_halt(run: Callable[..., SkillResult], body: SeeingBody) -> None:
    result = run(FakeModel(lambda t: {"lift": 2.0}))
    assert result.outcome.code is OutcomeCode.SAFETY
    assert "lift" in result.outcome.message
    assert body.position["lift"] <= body.limits["lift"][1]
    assert body.halts


@pytest.mark.parametrize("name", ["arm", "head_pan", "base"])
def test_numbers_that_are_not_finite_end_with_execution_and_move_nothing(
    run: Callable[..., SkillResult], body: SeeingBody, name: str
) -> None:
    before = dict(body.position)
    result = run(FakeModel(lambda t: {name: math.nan}))
    assert result.outcome.code is OutcomeCode.EXECUTION
    assert body.position == before
    assert not any(v for v in body.driven if v != (0.0, 0.0))


def test_done_without_a_grip_is_a_missed_grasp(run: Callable[..., SkillResult], body: SeeingBody) -> None:
    body.squeeze = 0.0
    assert run(FakeModel(ends=0.5)).outcome.code is OutcomeCode.GRASP_MISSED


def test_one_look_that_says_done_is_not_enough(run: Callable[..., SkillResult], body: SeeingBody) -> None:
    body.squeeze = -2.0
    model = FakeModel(ends=0.95)
    assert run(model, parameters={"agree": 4}).outcome.ok
    assert sum(stamp - model.asked[0][0] >= 0.95 for stamp, _, _ in model.asked) == 4


def test_only_parts_that_the_skill_holds_are_moved(run: Callable[..., SkillResult], body: SeeingBody) -> None:
    before = dict(body.position)
    model = FakeModel(lambda t: {"arm": 0.3, "head_pan": 0.5, "base": 0.2}, ends=1.0)
    body.squeeze = -2.0
    assert run(model, resources=("head",)).outcome.ok
    assert body.position["head_pan"] > before["head_pan"] + 0.1
    assert body.position["arm"] == before["arm"]
    assert not body.driven


def test_away_from_every_station_it_does_not_start(run: Callable[..., SkillResult], body: SeeingBody) -> None:
    model = FakeModel()
    assert run(model, world=WorldSnapshot(0.0, None, None)).outcome.code is OutcomeCode.PRECONDITION
    assert not model.asked


def test_a_skill_the_network_never_saw_is_refused(run: Callable[..., SkillResult]) -> None:
    model = FakeModel()
    result = run(model, parameters={"instruction": "pick up the spoon"})
    assert result.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert "pick up the spoon" in result.outcome.message
    assert not model.asked


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({"sha256": "abc"}, "sha256"), ({"rate": 0.0}, "rate"), ({"model": None}, "model"), ({"speed": 3}, "speed"),
        ({"limits": {"joint_speed": {"arm": 0.1}}}, "joint_speed"), ({"limits": {"base_speed": [9, 9]}}, "base_speed"),
    ],
)  # fmt: skip
def test_wrong_parameters_are_refused_naming_skill_and_field(manifest: Manifest, parameters: dict, field: str) -> None:
    skill = Skill("pick up the coke", template(manifest, parameters=parameters), object="coke")
    with pytest.raises(ManifestError, match=rf"'pick'.*{field}"):
        OnnxPolicy(manifest, skill)


def test_a_model_that_is_not_there_is_found_at_start(manifest: Manifest) -> None:
    with pytest.raises(OutcomeError, match="none.onnx") as caught:
        OnnxPolicy.check(template(manifest))
    assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
