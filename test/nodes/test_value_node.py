"""The value node answers from the newest frame or says why not, never with a number that means nothing; it never falls silent."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
import pytest

pytest.importorskip("saycan_interfaces.msg")
pytest.importorskip("onnx")

from diagnostic_msgs.msg import DiagnosticArray, DiagnosticStatus
from rclpy.parameter import Parameter
from sensor_msgs.msg import Image
from std_srvs.srv import Trigger
from value_models import constant, copied, describe, id_of, part_of, with_effects, without_effects

from saycan_interfaces.msg import Decision, SkillScore
from saycan_ros.affordance import health
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.nodes import decision_image, score_client
from saycan_ros.nodes.score_client import ScoreClient
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.stretch_joints import JOINT_STATE_NAMES

from .value_rig import LIMIT, ValueRig, value_rig

pytestmark = pytest.mark.ros
PICK = "pick up the coke"


def eventually(condition: Callable[[], object]) -> bool:
    end = time.monotonic() + LIMIT
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def reload(rig: ValueRig, model: str | None = None) -> Trigger.Response:
    """The answer of `~/reload`, with the parameter `model` set first where one is given."""
    if model is not None:
        rig.value.set_parameters([Parameter("model", value=model)])
    client = rig.node.create_client(Trigger, "value_node/reload")
    assert client.wait_for_service(LIMIT)
    answer = wait_for(client.call_async(Trigger.Request()), LIMIT)
    rig.node.destroy_client(client)
    assert answer is not None
    return answer


def no_numbers(answer: Any) -> bool:
    return len(answer.skills) == len(answer.probabilities) == 0


def test_every_skill_gets_a_number_from_the_newest_frame(ros_domain: int, tmp_path: Path) -> None:
    with value_rig(tmp_path) as rig:
        answer = rig.until(0)
        assert len(answer.skills) == len(answer.probabilities) == 90
        assert all(0.0 <= p <= 1.0 for p in answer.probabilities)
        assert answer.model_id == id_of(rig.model)
        assert 0.0 <= answer.frame_age < 1.0
        assert rig.ask("done", PICK).skills == ["done", PICK]


def test_a_skill_or_object_that_nobody_knows_is_an_outcome_and_no_number(ros_domain: int, tmp_path: Path) -> None:
    def add_mug(rows: dict[str, Any]) -> None:
        rows["objects"].append({"name": "mug", "grasp": {"width": 0.06, "height": 0.05}})

    with value_rig(tmp_path, add_mug) as rig:
        rig.until(0, PICK)
        for words, code, named in (
            ("juggle", OutcomeCode.UNKNOWN_SKILL, "juggle"),
            ("pick up the piano", OutcomeCode.UNKNOWN_OBJECT, "piano"),
            ("go to the moon", OutcomeCode.UNKNOWN_LOCATION, "moon"),
            # The manifest has it, but the model was never trained on it.
            ("pick up the mug", OutcomeCode.MODEL_UNAVAILABLE, "never saw 'pick up the mug'"),
        ):
            answer = rig.ask(words)
            assert answer.outcome.code == code
            assert named in answer.message
            assert no_numbers(answer)
            beside = rig.ask(PICK, words)
            assert (beside.outcome.code, list(beside.outcomes)) == (0, [0, code])
            assert beside.skills == [PICK, words]
            assert named in beside.message
            assert np.isfinite(beside.probabilities).tolist() == [True, False]
        everything = rig.ask()
        assert everything.outcome.code == 0
        assert "pick up the mug" not in everything.skills
        assert "pick up the mug" in everything.message
        assert "put down the mug" in everything.skills  # a rule needs no training


def test_a_model_of_two_answers_says_beside_p_success_whether_the_effect_is_true_already(ros_domain: int, tmp_path: Path) -> None:
    parts = with_effects(copied(tmp_path, "parts"), 0.25)
    with value_rig(tmp_path, model=str(parts)) as rig:
        answer = rig.until(0)
        assert len(answer.already) == len(answer.outcomes) == len(answer.skills)
        assert set(answer.outcomes) == {0}
        told = dict(zip(answer.skills, answer.already, strict=True))
        assert told[PICK] == pytest.approx(0.25)
        assert np.isnan(told["done"]), "it has no effect"
        assert reload(rig, str(without_effects(parts))).success
        silent = rig.until(0)
        assert np.isnan(silent.already).all()
        assert len(silent.already) == len(silent.skills)


def test_the_planner_hears_all_of_it_and_can_insist_on_a_newer_frame(
    ros_domain: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add_mug(rows: dict[str, Any]) -> None:
        rows["objects"].append({"name": "mug", "grasp": {"width": 0.06, "height": 0.05}})

    parts = with_effects(copied(tmp_path, "parts"), 0.25)
    with value_rig(tmp_path, add_mug, model=str(parts)) as rig:
        rig.until(0)
        library = SkillLibrary(load_manifest(rig.manifest))
        skills = [library.find(words) for words in (PICK, "pick up the mug", "done")]
        client = ScoreClient(rig.node)
        before = client.feasibility(skills)
        assert before.already == pytest.approx([0.25, np.nan, np.nan], nan_ok=True)
        assert {n: outcome.code for n, outcome in before.refused.items()} == {1: OutcomeCode.MODEL_UNAVAILABLE}
        assert np.isnan(before.probabilities).tolist() == [False, True, False]
        now = rig.node.get_clock().now().nanoseconds * 1e-9
        assert client.feasibility(skills[:1], since=now).frame_stamp >= now
        monkeypatch.setattr(score_client, "FRESH_LIMIT", 0.3)
        with pytest.raises(OutcomeError) as caught:
            client.feasibility(skills[:1], since=now + 3600.0)
        assert caught.value.outcome.code is OutcomeCode.STALE_FRAME
        strange = replace(skills[0], phrase="juggle")
        with pytest.raises(OutcomeError) as caught:
            client.feasibility([*skills, strange])
        assert caught.value.outcome.code is OutcomeCode.UNKNOWN_SKILL


def test_a_camera_whose_clock_runs_ahead_cannot_pass_off_an_older_frame_as_newer(
    ros_domain: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with value_rig(tmp_path) as rig:
        rig.delay = -0.45
        skills = [SkillLibrary(load_manifest(rig.manifest)).find(PICK)]
        client = ScoreClient(rig.node)
        first = client.feasibility(skills).frame_stamp
        now = rig.node.get_clock().now().nanoseconds * 1e-9
        assert client.feasibility(skills, since=now).frame_stamp > first
        rig.silent = True
        monkeypatch.setattr(score_client, "FRESH_LIMIT", 0.2)
        with pytest.raises(OutcomeError) as caught:
            client.feasibility(skills, since=now)
        assert caught.value.outcome.code is OutcomeCode.STALE_FRAME
        assert "no newer frame has come" in caught.value.outcome.message


def test_without_a_frame_that_is_new_enough_there_is_no_number(ros_domain: int, tmp_path: Path) -> None:
    with value_rig(tmp_path) as rig:
        rig.until(0)
        rig.delay = 5.0
        answer = rig.until(OutcomeCode.STALE_FRAME)
        assert "s old; the limit is 1.0 s" in answer.message
        assert no_numbers(answer)
        rig.delay = 0.0
        rig.until(0)
        rig.silent = True
        answer = rig.until(OutcomeCode.STALE_FRAME)
        assert no_numbers(answer)


def test_a_body_that_feels_no_number_is_said_of_the_joint_and_not_of_the_model(ros_domain: int, tmp_path: Path) -> None:
    with value_rig(tmp_path) as rig:
        rig.until(0)
        strange = ([float("nan")] * len(JOINT_STATE_NAMES), "joint_states: the effort of arm (nan)")
        for effort, words in (strange, ([], "joint_states has no effort of 'wrist_extension'")):
            rig.effort = effort
            answer = rig.until(OutcomeCode.PERCEPTION, PICK)
            assert no_numbers(answer)
            rig.effort = [0.0] * len(JOINT_STATE_NAMES)
            rig.until(0, PICK)
            assert words in answer.message


def test_an_inactive_node_says_so(ros_domain: int, tmp_path: Path) -> None:
    with value_rig(tmp_path, autostart=False) as rig:
        rig.value.trigger_configure()
        assert rig.until(OutcomeCode.INACTIVE).message
        rig.value.trigger_activate()
        rig.until(0)
        rig.value.trigger_deactivate()
        assert no_numbers(rig.until(OutcomeCode.INACTIVE))


def test_compressed_pictures_give_the_same_numbers(ros_domain: int, tmp_path: Path) -> None:
    values = []
    for transport in ("raw", "compressed"):
        with value_rig(tmp_path, **{"camera.head.transport": transport}) as rig:
            values.append(rig.until(0).probabilities)
    assert np.array(values[0]) == pytest.approx(np.array(values[1]), abs=1e-6)
    assert np.ptp(values[0]) > 0.1


def test_the_camera_is_looked_through_that_the_model_wants(ros_domain: int, tmp_path: Path) -> None:
    cameras = {"cameras": ["head", "wrist"], "camera.wrist.topic": "wrist/image", "camera.wrist.clockwise": 180}
    with value_rig(tmp_path, **cameras) as rig:
        rig.until(0)
        assert rig.node.count_subscribers("wrist/image") == 0
        wrist = tmp_path / "wrist.json"
        constant(wrist, 0.5, like=rig.model)
        describe(wrist, camera="wrist")
        assert reload(rig, str(wrist)).success
        assert "'wrist'" in rig.until(OutcomeCode.STALE_FRAME, PICK).message
        assert eventually(lambda: rig.node.count_subscribers("camera/color/image_raw") == 0)
        assert rig.node.count_subscribers("wrist/image") == 1


def test_a_frame_is_encoded_once_however_many_ask_about_it(
    ros_domain: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts, runs = copied(tmp_path, "parts"), list[str]()

    class Counting(ort.InferenceSession):
        def run(self, outputs: list[str], *args: Any, **more: Any) -> Any:
            runs.extend(outputs)
            return super().run(outputs, *args, **more)

    monkeypatch.setattr(ort, "InferenceSession", Counting)
    with value_rig(tmp_path, model=str(parts)) as rig:
        first = rig.until(0, PICK)
        rig.silent = True  # one frame more may be on its way
        answers = [rig.until(0, PICK, f"pick up the {name}") for name in ("tea", "apple", "orange", "sponge")]
        stamps = {(a.frame_stamp.sec, a.frame_stamp.nanosec) for a in (first, *answers)}
    assert first.model_id.startswith("parts-")
    assert runs.count("features") <= len(stamps) + 1  # and the trial when it was loaded
    assert runs.count("success") == 1 + 1 + len(answers)
    assert len(stamps) < 1 + len(answers)


def test_no_answer_is_lost_and_none_comes_from_half_a_model_while_models_are_replaced(ros_domain: int, tmp_path: Path) -> None:
    with value_rig(tmp_path) as rig:
        before = rig.until(0, PICK)
        good, shape = tmp_path / "good.json", tmp_path / "shape.json"
        constant(good, 0.25, like=rig.model)
        constant(shape, 0.5, like=rig.model)
        describe(shape, frame=[96, 96])
        answers, ended = [before], threading.Event()

        def ask() -> None:
            while not ended.is_set():
                answers.append(rig.ask(PICK))

        thread = threading.Thread(target=ask)
        thread.start()
        try:
            head = part_of(rig.model, "head")
            kept = head.read_bytes()
            head.write_bytes(kept[: len(kept) // 2])
            corrupt = reload(rig)
            head.write_bytes(kept)
            wrong = reload(rig, str(shape))
            replaced = reload(rig, str(good))
            count = len(answers)
            assert eventually(lambda: len(answers) > count + 3)
        finally:
            ended.set()
            thread.join(LIMIT)
        assert (corrupt.success, wrong.success, replaced.success) == (False, False, True)
        assert "value_head.onnx" in corrupt.message
        assert "sha256" in corrupt.message
        assert "shape.json" in wrong.message
        assert "frame is" in wrong.message
        assert all(f"{id_of(rig.model)} goes on serving" in row.message for row in (corrupt, wrong))
        assert {row.outcome.code for row in answers} == {0}
        assert {row.model_id[:5] for row in answers} == {"value", "good-"}
        switched = [row.model_id[:5] for row in answers].index("good-")
        for n, row in enumerate(answers):
            assert row.model_id.startswith("good-") == (n >= switched)
            if n >= switched:
                assert row.probabilities[0] == pytest.approx(0.25)


def test_the_decision_image_is_drawn_for_whoever_watches_and_for_nobody_else(
    ros_domain: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[float] = []
    draw = decision_image.decision_picture
    monkeypatch.setattr(decision_image, "decision_picture", lambda *rows: drawn.append(time.monotonic()) or draw(*rows))
    with value_rig(tmp_path) as rig:
        rig.until(0)
        ticks: list[DiagnosticArray] = []
        rig.node.create_subscription(DiagnosticArray, "/diagnostics", ticks.append, 10)
        assert eventually(lambda: len(ticks) >= 2)  # between two of them, the picture's timer has come round
        assert not drawn
        seen: list[Image] = []
        watching = rig.node.create_subscription(Image, "value_node/decision_image", seen.append, 1)
        assert eventually(lambda: len(seen) >= 2)
        shown = pixels(seen[-1])
        assert shown.shape == (424, 240 + 600, 3)
        assert np.abs(shown[:, :240].astype(int) - np.rot90(rig.frame, 3)).mean() < 2
        decisions = rig.node.create_publisher(Decision, "decision", 1)
        assert eventually(decisions.get_subscription_count)
        said = Decision(instruction="bring me a coke", step=1, choice=PICK, stamp=rig.node.get_clock().now().to_msg())
        said.candidates = [SkillScore(skill=PICK, say=1.0, can=1.0, combined=1.0)]
        decisions.publish(said)
        assert eventually(lambda: not np.array_equal(pixels(seen[-1])[:24, 240:], shown[:24, 240:]))
        rig.node.destroy_subscription(watching)
        publisher = next(p for p in rig.value.publishers if p.topic_name.endswith("decision_image"))
        assert eventually(lambda: publisher.get_subscription_count() == 0)
        count, ticks[:] = len(drawn), []
        assert eventually(lambda: len(ticks) >= 2)
        assert len(drawn) <= count + 1  # one may have been under way
        assert min(np.diff(drawn)) > 0.1


def pixels(message: Image) -> np.ndarray:
    assert message.encoding == "rgb8"
    return np.frombuffer(message.data, np.uint8).reshape(message.height, message.width, 3)


def test_diagnostics_tell_what_a_person_needs_to_know(ros_domain: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "RECENT", 0.5)  # of the refusals before the first frame
    with value_rig(tmp_path) as rig:
        heard: list[DiagnosticStatus] = []
        rig.node.create_subscription(DiagnosticArray, "/diagnostics", lambda m: heard.extend(m.status), 10)

        def told(level: bytes, words: str) -> bool:
            return any(row.level == level and words in row.message for row in heard)

        rig.until(0)
        assert eventually(lambda: told(DiagnosticStatus.OK, f"{id_of(rig.model)} serves"))
        newest = next(row for row in reversed(heard) if row.level == DiagnosticStatus.OK)
        assert newest.name == "value_node: value function"
        values = {row.key: row.value for row in newest.values}
        assert float(values["frame rate (Hz)"]) > 1.0
        assert float(values["inference p50 (ms)"]) > 0.0
        assert float(values["frame age (s)"]) < 1.0
        assert values["last reload refused"] == "no"
        reload(rig, "nowhere.json")
        assert eventually(lambda: told(DiagnosticStatus.WARN, "the last reload was refused"))
        rig.numb = True
        assert eventually(lambda: told(DiagnosticStatus.ERROR, "the newest joint state is"))
        rig.numb = False
        rig.encoding = "bgra8"
        assert eventually(lambda: told(DiagnosticStatus.ERROR, "the camera sends 'bgra8'"))
        rig.silent = True
        assert eventually(lambda: told(DiagnosticStatus.ERROR, "frame of camera 'head'"))


def test_a_camera_that_never_sends_is_stale_in_the_diagnostics(ros_domain: int, tmp_path: Path) -> None:
    with value_rig(tmp_path, **{"camera.head.topic": "no/such/topic"}) as rig:
        heard: list[DiagnosticStatus] = []
        rig.node.create_subscription(DiagnosticArray, "/diagnostics", lambda m: heard.extend(m.status), 10)
        assert eventually(lambda: heard)
        assert heard[0].level == DiagnosticStatus.STALE
        assert "no frame of camera 'head'" in heard[0].message
