"""A remote policy moves the body within its bounds, and whatever its server does, the body ends at rest with one outcome."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from fake_body import LIMITS
from policy_servers import CONTRACT, LOOKING, TOKEN, PacedBody, Pan, saying, serving
from remote_goals import HASTY, PATIENT, chunk, moved, refused, run, skill
from websockets.sync.server import ServerConnection

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.skills.remote.exchange import Answer, Question
from saycan_ros.skills.remote_policy import RemotePolicy

CANCELLED = Outcome(OutcomeCode.CANCELLED, "the caller asked")
pytestmark = [pytest.mark.serial, pytest.mark.usefixtures("policy_token")]


# What it does when all is well


def test_the_server_sees_the_body_and_the_frame_and_its_actions_move_the_body_until_it_says_done() -> None:
    pan = Pan(questions=3, contract=LOOKING)
    with serving(pan, LOOKING) as server:
        result, body = run(skill(server.url, ("camera",), stride=10, instruction="look left", **PATIENT))
    assert result.outcome == Outcome(OutcomeCode.SUCCEEDED)
    assert len(pan.asked) == 3
    first = pan.asked[0]
    assert first.instruction == "look left"
    assert first.image is not None
    assert (first.image == 7).all()
    assert first.state == pytest.approx([0.0, 0.55, 0.0])
    assert pan.asked[-1].state[0] == pytest.approx(body.position["head_pan"], abs=0.2)
    assert body.position["head_pan"] < -0.1
    assert body.base.heading > 0.01
    assert body.position["lift"] == 0.55, "a joint that is none of its actions was moved"


def test_its_actions_are_kept_within_range_and_speed_and_too_many_outside_end_it() -> None:
    body = PacedBody()
    fastest = []
    body.on_cycle = lambda b: fastest.append(abs(b.target["head_pan"] - b.position["head_pan"]))
    with serving(Pan(goal=-1e9)) as server:
        result, _ = run(skill(server.url, limits={"cuts": 20}, **PATIENT), body)
    assert result.outcome.code is OutcomeCode.SAFETY
    assert max(fastest) <= 2.0 * 0.4 + 1e-6
    assert LIMITS["head_pan"][0] <= body.target["head_pan"]


def test_a_goal_with_a_length_succeeds_after_it() -> None:
    with serving(Pan(questions=1000)) as server:
        result, body = run(skill(server.url, seconds=0.6, **PATIENT))
    assert result.outcome.ok
    assert body.time - 100.0 >= 0.6


def test_the_control_cycle_goes_on_while_the_server_thinks() -> None:
    body, thinking, enough = PacedBody(), threading.Event(), threading.Event()
    seen: list[int] = []

    def think(question: Question) -> Answer:
        thinking.set()
        # Only the body's own cycles can let this go on.
        assert enough.wait(20.0)
        return Pan(questions=1)(question)

    def count(body: PacedBody) -> None:
        if thinking.is_set():
            seen.append(body.cycles)
        if len(seen) == 15:
            enough.set()

    body.on_cycle = count
    with serving(think) as server:
        result, _ = run(skill(server.url, **PATIENT), body)
    assert result.outcome.ok
    assert len(seen) >= 15


# A server that is late or gone: the body holds still, and then it ends


def test_a_chunk_past_its_horizon_halts_the_parts_at_once_and_the_next_one_goes_on() -> None:
    short = CONTRACT.model_copy(update={"horizon": 4})
    body, again = PacedBody(), threading.Event()
    pan = Pan(questions=3, contract=short)
    halted: list[float] = []

    def slow_once(question: Question) -> Answer:
        if len(pan.asked) == 1:
            assert again.wait(20.0)
        return pan(question)

    def watch(body: PacedBody) -> None:
        if body.halts and not again.is_set():
            halted.append(body.target["head_pan"] - body.position["head_pan"])
            again.set()

    body.on_cycle = watch
    with serving(slow_once, short) as server:
        result, _ = run(skill(server.url, stride=2, **PATIENT), body)
    assert result.outcome.ok
    assert body.halts >= 2, "it was not halted on the way"
    assert halted == [0.0]


def test_a_server_that_never_answers_ends_the_goal_at_rest() -> None:
    with saying(lambda _: None) as url:
        result, body = run(skill(url, **{**HASTY, "reconnects": 100}))
    refused(result, "did not come whole within 0.3 s")
    assert not moved(body)


def test_a_server_process_that_is_killed_mid_goal_ends_it_at_rest() -> None:
    with server_process() as (process, url):
        body = PacedBody()
        body.on_cycle = lambda b: process.send_signal(signal.SIGKILL) if moved(b) else None
        result, _ = run(skill(url, **{**PATIENT, "late": 0.5}), body)
    refused(result, "no current actions")
    assert moved(body)
    assert body.halts >= 2, "it was halted only at the end"


def test_a_lost_connection_is_opened_again_and_the_goal_goes_on() -> None:
    answered: list[int] = []

    def drop_first(connection: ServerConnection) -> None:
        answered.append(1)
        if len(answered) == 2:
            connection.close()
        else:
            connection.send(chunk(done=len(answered) > 3))

    with saying(drop_first) as url:
        result, body = run(skill(url, stride=5, **PATIENT))
    assert result.outcome.ok
    assert len(answered) == 4
    assert moved(body)


def test_the_number_of_connections_is_bounded_even_where_each_brings_an_answer() -> None:
    greeted: list[int] = []

    def answer_and_go(connection: ServerConnection) -> None:
        greeted.append(1)
        connection.send(chunk())
        connection.close()

    with saying(answer_and_go) as url:
        result, _ = run(skill(url, stride=1, reconnects=3, **PATIENT))
    refused(result, "not to be reached")
    assert len(greeted) == 4


def test_nobody_at_the_address_ends_the_goal_within_its_tries() -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        result, body = run(skill(f"ws://127.0.0.1:{taken.getsockname()[1]}", reconnects=1, **PATIENT))
    refused(result, "no connection")
    assert not moved(body)


# The end of a goal, and its settings


def test_a_cancelled_goal_leaves_no_connection_behind() -> None:
    body = PacedBody()
    before = threading.active_count()
    with serving(Pan(questions=10_000)) as server:
        result, _ = run(skill(server.url, **PATIENT), body, lambda: CANCELLED if moved(body) else None)
        assert result.outcome == CANCELLED
        end = time.monotonic() + 20.0
        while any(thread.name == "remote policy" for thread in threading.enumerate()):
            assert time.monotonic() < end, "its thread still asks"
            time.sleep(0.05)
    assert threading.active_count() <= before


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({"url": "http://127.0.0.1:1"}, "parameters.url"),
        ({"url": "ws://user:secret@127.0.0.1:1"}, "parameters.url"),
        ({"url": "ws://policies.example:8000"}, "wss://"),
        ({"url": "ws://127.0.0.1:1", "deadline": -1}, "parameters.deadline"),
        ({"url": "ws://127.0.0.1:1", "late": float("inf")}, "parameters.late"),
        ({"url": "ws://127.0.0.1:1", "token": "in the manifest"}, "parameters.token"),
        ({}, "parameters.url"),
    ],
)
def test_unusable_settings_are_refused_by_field_before_any_goal(parameters: dict[str, Any], field: str) -> None:
    row = skill("ws://127.0.0.1:1").template.model_copy(update={"parameters": parameters})
    with pytest.raises(ManifestError, match=field) as raised:
        RemotePolicy.check(row)
    assert "secret" not in str(raised.value)
    assert "in the manifest" not in str(raised.value)


def test_the_reference_server_asks_for_a_real_token_and_for_tls_beyond_this_machine() -> None:
    from saycan_ros.skills.remote.server import PolicyServer

    with pytest.raises(ValueError, match="token"):
        PolicyServer(CONTRACT, Pan(), "short", port=0)
    with pytest.raises(ValueError, match="tls"):
        PolicyServer(CONTRACT, Pan(), TOKEN, host="0.0.0.0", port=0)


@contextmanager
def server_process() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The reference server in a process of its own."""
    program = (
        "import time\n"
        "from policy_servers import Pan, serving\n"
        "with serving(Pan(questions=10_000)) as server:\n"
        "    print(server.url, flush=True)\n"
        "    time.sleep(60)\n"
    )
    path = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[2])])
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": path}
    )
    try:
        assert process.stdout is not None
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.wait(10.0)


def test_the_examples_in_the_documentation_work() -> None:
    text = (Path(__file__).parents[2] / "docs" / "remote_policy.md").read_text(encoding="utf-8")
    entry = yaml.safe_load(text.split("```yaml\n")[1].split("```")[0])[0]
    RemotePolicy.check(SkillTemplate.model_validate(entry))
    names: dict[str, Any] = {}
    exec(text.split("```python\n")[1].split("with PolicyServer")[0], names)
    question = Question(np.zeros(1, np.float32), "look", np.zeros((224, 126, 3), np.uint8))
    assert Answer.read(names["infer"](question).message, names["contract"]).actions[0] == pytest.approx(-0.1)
