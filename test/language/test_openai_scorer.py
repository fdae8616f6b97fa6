"""Against a real server process: the probe finds the method that works, and what a server may do wrong ends in an outcome."""

from __future__ import annotations

import json
import logging
import math
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from language_server import LanguageServer

from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.language.causal_scorer import CausalScorer
from saycan_ros.language.openai_scorer import OpenAIScorer
from saycan_ros.language.prompt import PromptTemplate
from saycan_ros.language.scorer import InterruptibleScorer, Step
from saycan_ros.language.scorer_configuration import CausalSettings, OpenAISettings
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.instruction_loop import InstructionLoop
from saycan_ros.planning.ports import Interrupted
from saycan_ros.planning.record import DecisionRecord
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_body import SymbolicBody
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld

WORLD = WorldSnapshot(0.0, "table", None)
KEY = "sk-0123456789-very-secret"


class Clients:
    """Makes scorers for the server, each with a name of its own."""

    def __init__(self, server: LanguageServer, template: PromptTemplate, skills: Sequence[Skill]) -> None:
        self.server = server
        self.template = template
        self.skills = skills
        self.count = 0

    def make(self, mode: str, **changes: object) -> tuple[OpenAIScorer, str]:
        self.count += 1
        name = f"{mode}-{self.count}"
        return self.named(mode, name, **changes), name

    def named(self, mode: str, name: str, **changes: object) -> OpenAIScorer:
        data = {"kind": "openai", "base_url": self.server.url(mode, name), "model": "tiny", "concurrent": 2, **changes}
        return OpenAIScorer(OpenAISettings.model_validate(data), self.template, self.skills)


@pytest.fixture(scope="module")
def few(library: SkillLibrary) -> tuple[Skill, ...]:
    """Some skills of each kind; every one costs the server a reading of the prompt."""
    return (*library.skills[:3], *library.skills[16:19], *library.skills[-4:])


@pytest.fixture(scope="module")
def clients(server: LanguageServer, template: PromptTemplate, few: tuple[Skill, ...]) -> Clients:
    return Clients(server, template, few)


@pytest.mark.parametrize(
    ("mode", "method"),
    [
        ("echo", "echo"),
        ("one", "echo"),
        ("ignored", "multiple_choice"),
        ("choice", "multiple_choice"),
        ("choice5", "multiple_choice"),
        ("completions_choice", "multiple_choice"),
        ("constrained", "constrained"),
    ],
)
def test_the_probe_finds_the_method_that_the_server_can_do(
    clients: Clients, few: tuple[Skill, ...], mode: str, method: str
) -> None:
    scorer, name = clients.make(mode)
    assert scorer.model_id.startswith("tiny@127.0.0.1:")
    assert scorer.model_id.endswith(f"/{method}")
    found = scorer.score("bring me a coke", (), WORLD, few)
    assert found.shape == (len(few),)
    assert found.dtype == np.float32
    assert (found >= 0).all()
    assert found.sum() == pytest.approx(1.0, abs=1e-5)
    assert found.max() > 1.5 / len(few), "it prefers something"
    assert clients.server.seen(name)["requests"] > 2


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        ("constant", "every token of the prompt has the same number"),
        ("null", "come back with None in place of a log-probability"),
        ("noise", "the same text has other numbers each time"),
        ("drifting", "the same text has other numbers each time"),
        ("halved", "the prompt's numbers mean something else"),
        ("flat", "every label has the same number"),
        ("unlettered", "it does not answer with a label"),
        ("mute", "it cannot be held to a JSON schema"),
    ],
)
def test_a_server_that_cannot_score_is_refused_at_start_in_one_sentence(clients: Clients, mode: str, words: str) -> None:
    with pytest.raises(OutcomeError) as error:
        clients.make(mode)
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert "cannot score skills with the model 'tiny'" in str(error.value)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_echo_that_is_ignored_silently_is_found_out(clients: Clients) -> None:
    with pytest.raises(OutcomeError, match="it ignores `echo`: only the tokens that it made come back"):
        clients.make("ignored", methods=["echo"])


@pytest.mark.parametrize(
    ("late", "code", "words"),
    [
        ({"kind": "garbage", "text": json.dumps({"choices": [{}]})}, OutcomeCode.MODEL_UNAVAILABLE, "no alternatives"),
        ({"kind": "garbage", "text": "no"}, OutcomeCode.INFRASTRUCTURE, "something else than the chat API's JSON"),
        ({"kind": "503", "wait": 3600}, OutcomeCode.SERVER_GONE, "server answers with status 503"),
        ({"kind": "slow", "seconds": 60.0}, OutcomeCode.SERVER_GONE, "did not answer within 3.0 s"),
    ],
)
def test_what_would_end_the_first_decision_ends_the_start(
    clients: Clients, late: dict[str, Any], code: OutcomeCode, words: str
) -> None:
    name = f"late-{code}-{late['kind']}"
    clients.server.fail(name, *[{"kind": "slow"}] * 2, *[late] * 20)
    with pytest.raises(OutcomeError, match=words) as error:
        clients.named("choice", name, methods=["multiple_choice"], retries=0, timeout=3.0, labels=4)
    assert error.value.outcome.code is code


def test_a_method_that_takes_too_long_over_a_whole_decision_gives_way_to_the_next(clients: Clients) -> None:
    clients.server.fail("long", *[{"kind": "slow"}] * 5, {"kind": "slow", "seconds": 60.0})
    more: dict[str, Any] = {"methods": ["multiple_choice", "echo", "multiple_choice"], "retries": 0, "labels": 4, "timeout": 5.0}
    scorer = clients.named("ignored", "long", **more)
    assert scorer.model_id.endswith("/multiple_choice")
    assert clients.server.seen("long")["failed"] == 6


def test_a_skill_whose_letters_the_server_takes_apart_is_found_at_start(
    clients: Clients, library: SkillLibrary, few: tuple[Skill, ...]
) -> None:
    odd = replace(few[1], phrase="find a jalapeño")
    three = Clients(clients.server, clients.template, (few[0], odd, library.done))
    with pytest.raises(OutcomeError, match="cannot score skills") as error:
        three.make("echo", methods=["echo"])
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE


def test_echo_gives_what_the_same_model_gives_in_process(
    clients: Clients, few: tuple[Skill, ...], tiny: Path, template: PromptTemplate, library: SkillLibrary
) -> None:
    settings = CausalSettings(kind="onnx_causal", folder=tiny, threads=1)
    local = CausalScorer(settings, tiny, template)
    steps = [Step(library.find("find a coke"))]
    for words in ("bring me a coke", "it's a café: “ça va”"):
        far = clients.named("echo", "same").score(words, steps, WORLD, few)
        near = local.score(words, steps, WORLD, few)
        np.testing.assert_allclose(np.log(far), np.log(near), atol=1e-3)
        assert far.argmax() == near.argmax()


def test_more_options_than_labels_meet_in_a_second_round_and_keep_their_proportions(
    clients: Clients, few: tuple[Skill, ...]
) -> None:
    scorer, name = clients.make("choice", labels=4)
    before = clients.server.seen(name)["requests"]
    found = scorer.score("bring me a coke", (), WORLD, few)
    assert clients.server.seen(name)["requests"] == before + 4, "three groups, then their best"
    assert found.sum() == pytest.approx(1.0, abs=1e-5)
    assert len(set(found.tolist())) > 3


def test_drawn_answers_are_counted(clients: Clients, few: tuple[Skill, ...]) -> None:
    scorer, name = clients.make("constrained", samples=5)
    before = clients.server.seen(name)["requests"]
    found = scorer.score("bring me a coke", (), WORLD, few)
    assert clients.server.seen(name)["requests"] == before + 5
    counts = found * (5 + 1e-3)
    np.testing.assert_allclose(counts, np.round(counts), atol=2e-3)


PASSING: list[tuple[str, dict[str, Any]]] = [
    ("dropped", {"kind": "drop"}),
    ("not JSON", {"kind": "garbage", "text": "<html>"}),
    ("other JSON", {"kind": "garbage", "text": '{"choices": 3}'}),
    ("a list", {"kind": "garbage", "text": "[]"}),
    ("rate limit", {"kind": "429", "wait": 0.1}),
    ("error", {"kind": "500"}),
    ("overload", {"kind": "503"}),
]


@pytest.mark.parametrize("fault", [row[1] for row in PASSING], ids=[row[0] for row in PASSING])
def test_what_passes_is_asked_again_and_the_scores_are_the_same(
    clients: Clients, few: tuple[Skill, ...], fault: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    scorer, name = clients.make("choice")
    whole = scorer.score("bring me a coke", (), WORLD, few)
    clients.server.fail(name, fault, fault)
    before = clients.server.seen(name)["requests"]
    assert scorer.score("bring me a coke", (), WORLD, few).tolist() == whole.tolist()
    assert clients.server.seen(name)["requests"] == before + 3
    assert caplog.text.count("asking again in") == 2


def test_an_answer_that_does_not_come_in_time_is_asked_for_again(
    clients: Clients, few: tuple[Skill, ...], caplog: pytest.LogCaptureFixture
) -> None:
    scorer, name = clients.make("choice", timeout=3.0, patience=60.0)
    whole = scorer.score("bring me a coke", (), WORLD, few)
    clients.server.fail(name, {"kind": "slow", "seconds": 60.0})
    assert scorer.score("bring me a coke", (), WORLD, few).tolist() == whole.tolist()
    assert "did not answer within 3.0 s; asking again" in caplog.text


class Watched(SymbolicBody):
    """Remembers what ran, and lets the server fail once the first skill has run."""

    def __init__(self, world: SymbolicWorld, after_first: Callable[[], None]) -> None:
        super().__init__(world)
        self.after_first = after_first
        self.ran: list[str] = []

    def execute(self, skill: Skill, interrupted: Interrupted, progress: Callable[[str, float], None]) -> Outcome:
        self.ran.append(skill.phrase)
        outcome = super().execute(skill, interrupted, progress)
        if len(self.ran) == 1:
            self.after_first()
        return outcome


class Rig:
    """An instruction over the server: the multiple-choice scorer, and affordances that let something happen first."""

    def __init__(
        self,
        clients: Clients,
        library: SkillLibrary,
        faults: Sequence[dict[str, Any]],
        record: DecisionRecord | None = None,
        **changes: object,
    ) -> None:
        whole = Clients(clients.server, clients.template, library.skills)
        self.name = f"rig-{id(self)}"
        scorer = whole.named("choice", self.name, **changes)
        scene = Scene(robot=SceneRobot(at="table"), objects=(SceneObject(name="coke", at="far counter"),))
        world = SymbolicWorld(library.manifest, scene)
        self.interrupt: Outcome | None = None
        self.body = Watched(world, lambda: clients.server.fail(self.name, *faults))
        settings = PlannerSettings(floor=0.0, max_steps=4)
        decider = Decider(library, Wandering(scorer, library), SymbolicAffordances(world), settings)
        self.loop = InstructionLoop(decider, self.body, self.body, settings, record=record, interrupted=lambda: self.interrupt)


class Wandering:
    """The server's scores, with `done` made unlikely, so that the instruction has a second step."""

    def __init__(self, scorer: OpenAIScorer, library: SkillLibrary) -> None:
        self.scorer = scorer
        self.done = library.skills.index(library.done)
        self.model_id = scorer.model_id

    def until(self, interrupted: Interrupted) -> Wandering:
        other = object.__new__(Wandering)
        other.__dict__.update(self.__dict__)
        other.scorer = self.scorer.until(interrupted)
        return other

    def score(self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]) -> Any:
        found = self.scorer.score(instruction, steps, world, skills)
        found[self.done] = 0.0
        return found


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        ({"kind": "drop"}, OutcomeCode.SERVER_GONE, "dropped the connection"),
        ({"kind": "500"}, OutcomeCode.SERVER_GONE, "it answers with status 500"),
        ({"kind": "429", "wait": 3600}, OutcomeCode.SERVER_GONE, "asked again in 3600.0 s, and patience ends before"),
        ({"kind": "slow", "seconds": 60.0}, OutcomeCode.SERVER_GONE, "did not answer within 3.0 s"),
        ({"kind": "garbage", "text": "no"}, OutcomeCode.INFRASTRUCTURE, "something else than the chat API's JSON"),
        ({"kind": "401"}, OutcomeCode.MODEL_UNAVAILABLE, "refuses requests without a key"),
        ({"kind": "404"}, OutcomeCode.MODEL_UNAVAILABLE, "no longer answers as it did at the start"),
        ({"kind": "garbage", "text": json.dumps({"choices": [{}]})}, OutcomeCode.MODEL_UNAVAILABLE, "no alternatives"),
    ],
)
def test_a_server_that_fails_in_mid_goal_ends_the_goal_with_the_robot_standing(
    clients: Clients, library: SkillLibrary, fault: dict[str, Any], code: OutcomeCode, words: str
) -> None:
    rig = Rig(clients, library, [fault] * 200, timeout=3.0, patience=30.0, retries=0 if fault["kind"] == "slow" else 1)
    result = rig.loop.run("bring me a coke")
    assert result.outcome.code is code
    assert result.outcome.code.family is OutcomeCode.INFRASTRUCTURE
    assert words in result.outcome.message
    assert len(rig.body.ran) == 1, "nothing runs without a score"
    assert result.steps == tuple(rig.body.ran)


def test_a_server_that_recovers_lets_the_goal_go_on(clients: Clients, library: SkillLibrary) -> None:
    rig = Rig(clients, library, [{"kind": "drop"}, {"kind": "503"}], timeout=60.0, patience=120.0)
    assert rig.loop.run("bring me a coke").outcome.code is OutcomeCode.STEP_LIMIT
    assert len(rig.body.ran) == 4


def test_a_cancel_while_the_server_is_waited_for_ends_the_goal_at_once(clients: Clients, library: SkillLibrary) -> None:
    cancelled = Outcome(OutcomeCode.CANCELLED, "by the client")
    # Were the cancel seen only after the answer, the outcome would be that of the refused key.
    rig = Rig(clients, library, [{"kind": "401", "seconds": 60.0}] * 20, timeout=120.0, patience=120.0)

    def cancel() -> None:
        while clients.server.seen(rig.name)["failed"] == 0:
            threading.Event().wait(0.01)
        rig.interrupt = cancelled

    threading.Thread(target=cancel, daemon=True).start()
    assert rig.loop.run("bring me a coke").outcome == cancelled
    assert len(rig.body.ran) == 1


def test_a_server_that_is_not_there_is_refused_at_start(template: PromptTemplate, few: tuple[Skill, ...]) -> None:
    settings = OpenAISettings(kind="openai", base_url="http://127.0.0.1:9/v1", model="m", retries=0)
    with pytest.raises(OutcomeError, match="cannot be reached") as error:
        OpenAIScorer(settings, template, few)
    assert error.value.outcome.code is OutcomeCode.SERVER_GONE


def test_a_server_that_refuses_the_key_is_refused_at_start_without_a_second_try(
    clients: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_KEY", KEY)
    clients.server.fail("locked", *[{"kind": "401", "tell": True}] * 50)
    with pytest.raises(OutcomeError, match="refuses the key in THE_KEY") as error:
        clients.named("echo", "locked", api_key_environment="THE_KEY", concurrent=1)
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert KEY not in str(error.value)
    assert clients.server.seen("locked")["requests"] == 1


def test_the_key_goes_to_the_server_and_into_no_log_record_or_message(
    clients: Clients, library: SkillLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("THE_KEY", KEY)
    record = DecisionRecord.in_folder(tmp_path, "bring me a coke", "kitchen")
    faults = [{"kind": "500", "tell": True}, {"kind": "429", "tell": True, "wait": 0.1}, *[{"kind": "400", "tell": True}] * 200]
    rig = Rig(clients, library, faults, record, api_key_environment="THE_KEY", concurrent=1)
    result = rig.loop.run("bring me a coke")
    assert result.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert "answers with status 400" in result.outcome.message
    assert "no: Bearer (key)" in result.outcome.message
    assert result.record is not None
    assert any(KEY in headers for headers in clients.server.seen(rig.name)["headers"])
    assert "asking again" in caplog.text
    written = [caplog.text, str(result.outcome), result.record.read_text(encoding="utf-8"), repr(rig.loop.__dict__)]
    assert all(KEY not in text and KEY[3:13] not in text for text in written)


def test_keys_that_the_configuration_does_not_name_are_sent_to_nobody(
    clients: Clients, few: tuple[Skill, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(variable, KEY)
    scorer, name = clients.make("choice")
    scorer.score("bring me a coke", (), WORLD, few)
    assert not any(KEY in headers for headers in clients.server.seen(name)["headers"])


def test_a_scorer_that_waits_for_a_server_can_be_told_to_stop(clients: Clients) -> None:
    scorer, _ = clients.make("choice")
    assert isinstance(scorer, InterruptibleScorer)
    ended = Outcome(OutcomeCode.STOPPED, "saycan/stop")
    with pytest.raises(OutcomeError) as error:
        scorer.until(lambda: ended).score("bring me a coke", (), WORLD, clients.skills)
    assert error.value.outcome == ended
    assert math.isclose(float(scorer.score("bring me a coke", (), WORLD, clients.skills).sum()), 1.0, abs_tol=1e-5)
