"""A server that does not keep to any rule: bounded in memory and time, never followed elsewhere, never misread."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from email.utils import formatdate
from pathlib import Path
from typing import Any

import openai
import pytest
from language_server import LanguageServer, language_server

from saycan_ros.language import bounded_answer
from saycan_ros.language.bounded_answer import BoundedAnswer
from saycan_ros.language.echo_method import Echo
from saycan_ros.language.method_unfit import MethodUnfit
from saycan_ros.language.model_server import ModelServer, Patience, Request
from saycan_ros.language.openai_scorer import OpenAIScorer
from saycan_ros.language.prompt import PromptTemplate
from saycan_ros.language.scorer_configuration import OpenAISettings
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError

KEY = "sk-0123456789-very-secret"
QUESTION: Request[Any] = Request("completions", {"prompt": "x", "max_tokens": 1, "logprobs": 1}, lambda answer: answer["choices"])


def settings(server: LanguageServer, name: str, mode: str = "echo", **changes: object) -> OpenAISettings:
    data = {"kind": "openai", "base_url": server.url(mode, name), "model": "tiny", "concurrent": 1, "retries": 0, **changes}
    return OpenAISettings.model_validate(data)


def ask(client: ModelServer, interrupted: Callable[[], Outcome | None] = lambda: None) -> Any:
    return client.ask([QUESTION], client.patience(interrupted))


@pytest.fixture
def workers_end() -> Callable[[], None]:
    """Waits for the reading threads that this test began; another test's may still sit out their own time-out."""
    before = set(threading.enumerate())

    def wait() -> None:
        for thread in set(threading.enumerate()) - before:
            if thread.name == "language model":
                thread.join(20.0)
                assert not thread.is_alive(), "somebody still reads what nobody waits for"

    return wait


def test_an_answer_that_comes_in_drops_must_be_whole_in_time_and_leaves_no_thread(
    server: LanguageServer, workers_end: Callable[[], None]
) -> None:
    client = ModelServer(settings(server, "drops", timeout=1.0, patience=60.0))
    server.fail("drops", {"kind": "trickle"})
    with pytest.raises(OutcomeError, match=r"did not answer within 1\.0 s") as error:
        ask(client)
    assert error.value.outcome.code is OutcomeCode.SERVER_GONE
    workers_end()


def test_headers_without_an_end_leave_no_thread_and_the_next_decision_is_answered(
    server: LanguageServer, workers_end: Callable[[], None]
) -> None:
    client = ModelServer(settings(server, "headers", timeout=1.0, patience=1.5))
    server.fail("headers", {"kind": "headers"})
    with pytest.raises(OutcomeError, match="did not answer all that was asked within") as error:
        ask(client)
    assert error.value.outcome.code is OutcomeCode.SERVER_GONE
    workers_end()
    assert ask(client)


def test_a_cancel_among_headers_without_an_end_leaves_no_thread_either(
    server: LanguageServer, workers_end: Callable[[], None]
) -> None:
    client = ModelServer(settings(server, "cancelled", timeout=60.0, patience=120.0))
    server.fail("cancelled", {"kind": "headers"})
    cancelled = Outcome(OutcomeCode.CANCELLED, "by the client")

    def interrupted() -> Outcome | None:
        return cancelled if server.seen("cancelled")["failed"] else None

    with pytest.raises(OutcomeError) as error:
        ask(client, interrupted)
    assert error.value.outcome == cancelled
    workers_end()
    assert ask(client)


def test_the_beginning_of_a_key_at_the_end_of_what_was_read_is_taken_out(
    server: LanguageServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_KEY", "abcd-0123456789")
    client = ModelServer(settings(server, "cut", api_key_environment="THE_KEY"))
    assert client._clean("the key abcd-0123456789 and abcd-0123") == "the key (key) and (key)"
    assert client._clean("abc") == "abc"


def test_an_answer_without_an_end_is_read_up_to_a_limit(
    server: LanguageServer, monkeypatch: pytest.MonkeyPatch, workers_end: Callable[[], None]
) -> None:
    monkeypatch.setattr(bounded_answer, "LARGEST", 1 << 20)
    client = ModelServer(settings(server, "endless", timeout=30.0, patience=60.0))
    server.fail("endless", {"kind": "endless"})
    with pytest.raises(OutcomeError, match="answered with more than 1 MiB") as error:
        ask(client)
    assert error.value.outcome.code is OutcomeCode.INFRASTRUCTURE
    workers_end()


def test_an_answer_that_is_packed_is_not_unpacked(server: LanguageServer) -> None:
    server.fail("packed", {"kind": "200", "headers": {"content-encoding": "gzip"}})
    with pytest.raises(OutcomeError, match=r"answered packed \(gzip\)"):
        ask(ModelServer(settings(server, "packed")))


@pytest.mark.parametrize("status", ["301", "302", "307", "308"])
def test_what_is_asked_goes_to_no_other_place_than_the_configuration_names(server: LanguageServer, status: str) -> None:
    server.fail(f"away-{status}", {"kind": status, "headers": {"location": server.url("echo", "elsewhere")}})
    with pytest.raises(OutcomeError, match="write that into base_url") as error:
        ask(ModelServer(settings(server, f"away-{status}")))
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert server.seen("elsewhere")["requests"] == 0


def test_nobody_is_asked_again_once_nobody_waits(server: LanguageServer, workers_end: Callable[[], None]) -> None:
    client = ModelServer(settings(server, "left", retries=5))
    server.fail("left", *[{"kind": "503", "wait": 5.0}] * 6)
    ended = Outcome(OutcomeCode.CANCELLED, "by the client")
    with pytest.raises(OutcomeError, match="by the client"):
        ask(client, lambda: ended if server.seen("left")["failed"] else None)
    workers_end()
    assert server.seen("left")["requests"] == 1


def test_a_server_that_says_by_a_date_when_to_ask_again_is_not_asked_before(server: LanguageServer) -> None:
    server.fail("dated", {"kind": "429", "headers": {"retry-after": formatdate(time.time() + 3600, usegmt=True)}})
    with pytest.raises(OutcomeError, match=r"asked again in 3[56]\d\d\.\d s, and patience ends before"):
        ask(ModelServer(settings(server, "dated", retries=3)))
    assert server.seen("dated")["requests"] == 1


@pytest.mark.parametrize("header", ["soon", "nan", "-5", "Mon, 99 Jan 99999999 99:99:99 GMT", "Mon, 01 Jan 2001 00:00:00 GMT"])
def test_a_wait_that_cannot_be_read_or_is_over_is_none(server: LanguageServer, header: str) -> None:
    name = f"wait-{len(header)}-{header[0]}"
    server.fail(name, {"kind": "503", "headers": {"retry-after": header}})
    assert ask(ModelServer(settings(server, name, retries=1)))


def test_another_model_under_the_same_address_ends_the_decision(server: LanguageServer) -> None:
    client = ModelServer(settings(server, "swapped", retries=3))
    rows = [{"kind": "garbage", "text": json.dumps({"model": name, "choices": []})} for name in ("one", "one", "two")]
    server.fail("swapped", *rows)
    assert ask(client) == ask(client) == [[]]
    with pytest.raises(MethodUnfit, match="another model answers now, 'two' in place of 'one'"):
        ask(client)
    assert server.seen("swapped")["requests"] == 3, "asking again does not bring the first one back"


def test_an_answer_that_names_no_model_says_nothing_about_which_one_answers(server: LanguageServer) -> None:
    client = ModelServer(settings(server, "nameless", retries=3))
    rows: list[dict[str, Any]] = [{"status": "loading"}, {"model": None, "choices": []}, {"model": "one", "choices": []}]
    server.fail("nameless", *[{"kind": "garbage", "text": json.dumps(row)} for row in rows])
    assert ask(client) == ask(client) == [[]]
    assert server.seen("nameless")["requests"] == 3


def test_an_error_under_a_status_of_success_lets_the_probe_go_on_to_the_next_method(
    server: LanguageServer, template: PromptTemplate, library: SkillLibrary
) -> None:
    server.fail("odd", *[{"kind": "garbage", "text": '{"error": "Unexpected endpoint or method"}'}] * 2)
    chosen = settings(server, "odd", "choice", methods=["echo", "multiple_choice"], timeout=60.0, patience=60.0)
    assert OpenAIScorer(chosen, template, library.skills[:4]).model_id.endswith("/multiple_choice")


@pytest.mark.parametrize(("status", "asked"), [(429, 2), (502, 2), (400, 1), ("429", 1), (200, 1)])
def test_a_status_that_an_error_names_under_one_of_success_counts(server: LanguageServer, status: int | str, asked: int) -> None:
    name = f"beneath-{status!r}".replace("'", "x")
    text = json.dumps({"error": {"code": status, "message": "slow down"}})
    server.fail(name, {"kind": "garbage", "text": text}, {"kind": "garbage", "text": json.dumps({"choices": []})})
    client = ModelServer(settings(server, name, retries=1))
    if asked == 2:
        assert ask(client) == [[]]
    else:
        with pytest.raises(OutcomeError, match="answers with status 400: slow down"):
            ask(client)
    assert server.seen(name)["requests"] == asked


def test_what_a_refusal_of_the_key_says_under_a_status_of_success_is_left_out(server: LanguageServer) -> None:
    text = json.dumps({"error": {"code": 401, "message": f"{KEY} is not known"}})
    server.fail("keyless", {"kind": "garbage", "text": text})
    with pytest.raises(OutcomeError, match=r"refuses requests without a key.*\(status 401\)") as error:
        ask(ModelServer(settings(server, "keyless")))
    assert KEY not in str(error.value)


def test_tokens_without_a_number_each_are_no_answer_rather_than_a_fault_of_the_planner(
    server: LanguageServer, template: PromptTemplate, library: SkillLibrary
) -> None:
    ragged = {"choices": [{"logprobs": {"tokens": [" find a coke\n", "2."], "token_logprobs": [None]}}]}
    server.fail("ragged", *[{"kind": "garbage", "text": json.dumps(ragged)}] * 3)
    with pytest.raises(OutcomeError, match="something else than the completions API's JSON") as error:
        OpenAIScorer(settings(server, "ragged", methods=["echo"], together=1), template, library.skills[:4])
    assert error.value.outcome.code is OutcomeCode.INFRASTRUCTURE


def test_an_echo_that_was_cut_is_not_read_from_an_earlier_step() -> None:
    cut = Echo(("1.", " find a coke\n", "2.", " find an"), (None, -1.0, -2.0, -3.0))
    with pytest.raises(MethodUnfit):
        cut.of(" find a coke\n")
    assert Echo(("1.", " find a coke\n"), (None, -1.0)).of(" find a coke\n") == [-1.0]
    assert Echo(("1.", " find a coke\n", "2"), (None, -1.0, -2.0)).of(" find a coke\n") == [-1.0]


@pytest.mark.parametrize("status", ["400", "429", "500"])
def test_a_refusal_of_any_length_shows_its_first_words_without_the_key(
    server: LanguageServer, monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    monkeypatch.setenv("THE_KEY", KEY)
    server.fail(f"long-{status}", {"kind": status, "tell": True, "length": 3_000_000})
    client = ModelServer(settings(server, f"long-{status}", api_key_environment="THE_KEY"))
    with pytest.raises(OutcomeError, match=f"answers with status {status}") as error:
        client.ask([QUESTION], Patience(client.patience().deadline))
    assert KEY not in str(error.value)
    assert len(str(error.value)) < 400


@pytest.fixture
def older_client(monkeypatch: pytest.MonkeyPatch) -> None:
    """The client as it was up to version 3.0: whatever is raised while it sends is a fault of the connection."""
    send = openai.DefaultHttpxClient.send

    def wrapping(client: Any, request: Any, **options: Any) -> Any:
        try:
            return send(client, request, **options)
        except BoundedAnswer as error:
            raise openai.APIConnectionError(request=request) from error

    monkeypatch.setattr(openai.DefaultHttpxClient, "send", wrapping)


@pytest.mark.usefixtures("older_client")
def test_a_refusal_is_read_as_one_through_an_older_client_too(
    server: LanguageServer, template: PromptTemplate, library: SkillLibrary
) -> None:
    chosen = settings(server, "older", "choice", methods=["echo", "multiple_choice"], timeout=60.0, patience=60.0)
    assert OpenAIScorer(chosen, template, library.skills[:4]).model_id.endswith("/multiple_choice")
    client = ModelServer(settings(server, "older-401", retries=3))
    server.fail("older-401", {"kind": "401"})
    with pytest.raises(OutcomeError, match="refuses requests without a key"):
        ask(client)
    assert server.seen("older-401")["requests"] == 1


@pytest.mark.usefixtures("older_client")
def test_what_an_older_client_may_log_of_a_refusal_holds_no_word_of_the_server(
    server: LanguageServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_KEY", KEY)
    seen: list[BaseException] = []
    check = BoundedAnswer.check

    def watched(response: Any) -> None:
        try:
            check(response)
        except BoundedAnswer as error:
            seen.append(error)
            raise

    monkeypatch.setattr(BoundedAnswer, "check", watched)
    client = ModelServer(settings(server, "logged", api_key_environment="THE_KEY"))
    server.fail("logged", {"kind": "400", "tell": True})
    with pytest.raises(OutcomeError, match=r"no: Bearer \(key\)"):
        ask(client)
    assert [str(error) for error in seen] == ["status 400"]


def test_a_refusals_words_are_such_as_a_message_can_carry(server: LanguageServer) -> None:
    client = ModelServer(settings(server, "damaged"))
    # As a gateway leaves it that cuts its words in the middle of an emoji.
    server.fail("damaged", {"kind": "garbage", "text": json.dumps({"error": {"message": "no\x1b[2J \x00credit \ud83d"}})})
    with pytest.raises(OutcomeError, match=r"no \[2J credit$") as error:
        ask(client)
    assert str(error.value).encode("utf-8").isascii()


def test_the_server_of_these_tests_ends_with_whoever_has_started_it(tiny: Path) -> None:
    with language_server(tiny) as server:
        assert server.process.stdin is not None
        server.process.stdin.close()  # as the system does for a process that is killed
        assert server.process.wait(20.0) == 0
