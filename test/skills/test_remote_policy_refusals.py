"""A policy server that refuses, or is not to be believed, moves nothing, and no token appears anywhere."""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest
from policy_servers import CONTRACT, LOOKING, TOKEN, PacedBody, Pan, saying, serving
from remote_goals import HASTY, PATIENT, chunk, moved, refused, run, skill
from websockets.sync.server import ServerConnection

from saycan_ros.outcome import OutcomeCode
from saycan_ros.skills.remote.client import LARGEST_ANSWER, RemotePolicyClient, Unreachable
from saycan_ros.skills.remote.exchange import Question
from saycan_ros.skills.remote.wire import encode

pytestmark = [pytest.mark.serial, pytest.mark.usefixtures("policy_token")]


@pytest.mark.parametrize("said", ["another token of some length", ""])
def test_a_wrong_or_missing_token_is_refused_and_appears_nowhere(
    said: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SAYCAN_POLICY_TOKEN", said)
    with caplog.at_level(logging.DEBUG), serving(Pan()) as server:
        result, body = run(skill(server.url, **PATIENT))
    refused(result, "token", "HTTP 401")
    assert not moved(body)
    assert TOKEN not in caplog.text + result.outcome.message
    assert not said or said not in caplog.text + result.outcome.message


def test_the_right_token_appears_in_no_log_either(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), serving(Pan(questions=1)) as server:
        result, _ = run(skill(server.url, **PATIENT))
    assert result.outcome.ok
    assert "policy server" in caplog.text
    assert TOKEN not in caplog.text


BAD_ANSWERS: dict[str, tuple[bytes | str, str]] = {
    "a wrong shape": (chunk(actions=np.zeros((CONTRACT.horizon, 3))), "shape"),
    "too short": (chunk(actions=np.zeros((2, 2))), "shape"),
    "not a number": (chunk(np.nan), "not finite"),
    "infinite": (chunk(np.inf), "not finite"),
    "no numbers": (chunk(actions="forward"), "actions"),
    "no msgpack": (b"\xc1\xc1", "not msgpack"),
    "oversized": (bytes(LARGEST_ANSWER + 1), "larger than"),
    "an error": ("Traceback ...\nValueError: \x1b[31mno such camera", "no such camera"),
}


@pytest.mark.parametrize("kind", BAD_ANSWERS)
def test_a_bad_answer_after_a_good_one_is_refused_and_halts_the_body(kind: str) -> None:
    bad, word = BAD_ANSWERS[kind]
    answered: list[int] = []

    def answer(connection: ServerConnection) -> None:
        answered.append(1)
        connection.send(chunk() if len(answered) == 1 else bad)

    with saying(answer) as url:
        result, body = run(skill(url, stride=6, **PATIENT))
    refused(result, word)
    assert "\x1b" not in result.outcome.message
    assert moved(body)
    assert len(answered) == 2, "it asked again after a refusal"


def test_a_greeting_that_closes_the_connection_at_once_is_refused_for_what_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    bound = RemotePolicyClient._bound_sending

    def late(client: RemotePolicyClient) -> None:
        client._connection.recv_events_thread.join(10.0)
        bound(client)

    monkeypatch.setattr(RemotePolicyClient, "_bound_sending", late)
    with saying(lambda connection: connection.send(chunk()), bytes(LARGEST_ANSWER + 1)) as url:
        result, body = run(skill(url, **PATIENT))
    refused(result, "larger than")
    assert not moved(body)


@pytest.mark.parametrize(
    ("metadata", "word"),
    [
        (encode({}), "no 'saycan' map"),
        (encode({"saycan": {**CONTRACT.metadata["saycan"], "protocol": 9}}), "protocol"),
        (encode({"saycan": {**CONTRACT.metadata["saycan"], "actions": ["arm", "head_pan"]}}), "moves arm"),
        (bytes(LARGEST_ANSWER + 1), "larger than"),
        (b"\x93", "metadata"),
        ("hello", "hello"),
    ],
)
def test_a_greeting_that_is_no_contract_for_this_skill_is_refused_and_nothing_moves(metadata: bytes | str, word: str) -> None:
    with saying(lambda connection: connection.send(chunk()), metadata) as url:
        result, body = run(skill(url, **PATIENT))
    refused(result, word)
    assert not moved(body)


def test_a_server_that_dribbles_its_answer_is_cut_off() -> None:
    def dribble(connection: ServerConnection) -> None:
        connection.send(slowly(chunk()))

    with saying(dribble) as url:
        result, body = run(skill(url, **HASTY))
    refused(result, "did not come whole")
    assert not moved(body)


def test_a_server_that_dribbles_its_handshake_is_cut_off() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(10.0)
        over = threading.Event()

        def dribble() -> None:
            with listener.accept()[0] as caller:
                for byte in b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n":
                    if over.wait(0.1):
                        return
                    try:
                        caller.send(bytes([byte]))
                    except OSError:
                        return

        thread = threading.Thread(target=dribble, daemon=True)
        thread.start()
        result, body = run(skill(f"ws://127.0.0.1:{listener.getsockname()[1]}", **{**HASTY, "reconnects": 0}))
        over.set()
        thread.join(5.0)
    refused(result, "no connection")
    assert not moved(body)


def test_a_server_that_does_not_read_cannot_hold_up_the_client() -> None:
    over = threading.Event()
    large = Question(np.zeros(3, np.float32), "x", np.zeros((1200, 1200, 3), np.uint8))
    with saying(lambda _: bool(over.wait(30.0)), max_queue=1) as url, RemotePolicyClient(url, "", 0.3) as client:
        try:
            with pytest.raises(Unreachable, match="did not get through"):
                ask_without_listening(client, large)
        finally:
            over.set()


def ask_without_listening(client: RemotePolicyClient, question: Question) -> None:
    for _ in range(12):
        client._send(encode(question.message))


def test_a_stale_frame_is_not_sent() -> None:
    body = PacedBody()
    body.frame_stamp = 90.0
    pan = Pan(contract=LOOKING)
    with serving(pan, LOOKING) as server:
        result, _ = run(skill(server.url, ("camera",), **PATIENT), body)
    assert result.outcome.code is OutcomeCode.STALE_FRAME
    assert not pan.asked
    assert not moved(body)


def test_a_policy_that_looks_is_refused_where_the_skill_has_no_camera() -> None:
    with serving(Pan(contract=LOOKING), LOOKING) as server:
        result, body = run(skill(server.url, **PATIENT))
    refused(result, "senses: [camera]")
    assert not moved(body)


def slowly(data: bytes) -> Iterator[bytes]:
    for at in range(0, len(data), 64):
        yield data[at : at + 64]
        time.sleep(0.05)
