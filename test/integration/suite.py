"""What must hold on any body: the test bodies that the plain and the launch form of the suite share.

Each takes a `Target`, leaves the robot at rest and released, and can run alone. What came of a goal is asked of the client's
judge: a simulator's ground truth, or the robot's own topics.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from action_msgs.msg import GoalStatus
from std_srvs.srv import Trigger

from saycan_interfaces.msg import StopState
from saycan_interfaces.srv import ScoreSkills
from saycan_ros.nodes.world_client import LATCHED, WorldClient
from saycan_ros.outcome import OutcomeCode

from .target import Body, Target

SUCCESS = (GoalStatus.STATUS_SUCCEEDED, OutcomeCode.SUCCEEDED)
Check = Callable[[Target], None]
# A skill by its server and words, and whether it did what it says.
Step = tuple[str, str, Callable[[], bool]]


def bring_up(target: Target) -> None:
    """Every part answers, every skill has a server and a score, and nothing moves by itself."""
    client, library = target.client, target.library
    for template in library.manifest.skills:
        if template.policy is not None:
            client.server(template.id)
    for service in ("saycan/stop", "saycan/resume", "begin_instruction"):
        client.service(Trigger, service)
    stopped: list[bool] = []
    client.node.create_subscription(StopState, "saycan/stopped", lambda message: stopped.append(message.stopped), LATCHED)
    client.until(lambda: bool(stopped))
    assert not any(stopped)
    answers: list[Any] = []

    def scored() -> bool:
        # The first frame may still be on its way.
        answers.append(client.ask(ScoreSkills, "score_skills", ScoreSkills.Request()))
        return bool(answers[-1].outcome.code == OutcomeCode.SUCCEEDED)

    client.until(scored)
    scores = dict(zip(answers[-1].skills, answers[-1].probabilities, strict=True))
    assert set(scores) == {skill.phrase for skill in library}
    assert all(0.0 <= p <= 1.0 for p in scores.values())
    assert len(set(scores.values())) > 2, "every skill is scored alike"
    assert client.at_rest()


def each_skill(target: Target) -> None:
    """Every skill that the planner may choose does what its phrase says, in an order in which each can."""
    client = target.client
    steps = list(_tour(target))
    planned = {skill.id for skill in target.library if not skill.ends}
    assert planned <= {server for server, _, _ in steps}, "a planned skill is not in the tour; add a step for it"
    client.until_allowed("go_to", "go to the close counter")
    client.trigger("forget")
    for server, words, done in steps:
        ended = client.skill(server, words)
        assert (ended.status, ended.code) == (GoalStatus.STATUS_SUCCEEDED, OutcomeCode.SUCCEEDED), (
            f"{words}: {ended.result.message}"
        )
        assert done(), f"{words}: it succeeded, and is not so"
    client.until(client.at_rest)


def a_whole_instruction(target: Target) -> None:
    """A person's words are carried out to the end, with every decision told and recorded, and the thing is where it should be."""
    client, thing = target.client, target.things[1]
    others = {name: client.judge.where(name) for name in target.things if name != thing}
    _look_round(target)
    heard: list[Any] = []
    ended = client.end(client.send(f"bring me the {thing}", lambda message: heard.append(message.feedback)))
    assert (ended.status, ended.code) == SUCCESS, ended.result.message
    assert client.judge.where(thing) == "you"
    if target.body.simulated:
        assert others == {name: client.judge.where(name) for name in others}, "it moved something else, too"
    decisions = [f.decision for f in heard if f.decision.candidates]
    assert [d.choice for d in decisions] == list(ended.result.steps)
    assert ended.result.steps[-1] == "done"
    assert all(len(d.candidates) == len(target.library) for d in decisions)
    assert {f.phase for f in heard} - {""}, "no progress was reported"
    record = Path(ended.result.record)
    # On another machine's disk the record cannot be looked at.
    if target.body is Body.EMBEDDED:
        assert len(record.read_text(encoding="utf-8").splitlines()) == len(decisions) + 2
    client.until(client.at_rest)


def stop_in_motion(target: Target) -> None:
    """A stop in motion ends the goal at rest, latches, and is released by a resume alone."""
    client = target.client
    near, far = ("table", "trash") if client.judge.at() != "trash" else ("close counter", "table")
    client.until_allowed("go_to", f"go to the {near}")
    for service in ("saycan/stop", "saycan/resume"):
        client.service(Trigger, service)
    handle = client.send_skill("go_to", f"go to the {far}")
    try:
        try:
            client.until_moving(handle)
        finally:
            client.trigger("saycan/stop")
        assert client.end(handle).code is OutcomeCode.STOPPED
        client.until(client.at_rest, 10.0)
        assert client.judge.at() != far, "it was there before the stop"
        refused = client.skill("go_to", f"go to the {near}")
        assert refused.code is OutcomeCode.STOPPED
        assert "resume" in refused.result.message
        assert client.instruct(f"go to the {near}").code is OutcomeCode.STOPPED
        assert client.at_rest()
    finally:
        client.trigger("saycan/resume")
    assert client.skill("go_to", f"go to the {near}").code is OutcomeCode.SUCCEEDED
    assert client.judge.at() == near


CHECKS: tuple[Check, ...] = (bring_up, each_skill, a_whole_instruction, stop_in_motion)


def _tour(target: Target) -> Iterator[Step]:
    """Each skill of the kitchen's manifest: a thing is found, taken, put in the drawer and out, carried, put down, and left."""
    judge, thing = target.client.judge, target.things[0]
    start = judge.where(thing) if target.body.simulated else None
    ids = {template.id for template in target.library.manifest.skills}
    drawer = "open_drawer" in ids
    to_drawer: Step = ("go_to", "go to the drawer", lambda: judge.at() == "drawer")
    if (bringup := target.library.bringup) is not None:
        yield bringup.id, bringup.phrase, lambda: True
    if drawer:
        yield to_drawer
        yield "open_drawer", "open the drawer", lambda: judge.opening("drawer") is None or (judge.opening("drawer") or 0.0) > 0.2
    yield "find", f"find a {thing}", lambda: start is None or judge.at() == start
    yield "pick", f"pick up the {thing}", lambda: judge.holding() == thing
    if drawer:
        yield to_drawer
        yield "put_in", f"put the {thing} in the drawer", lambda: judge.where(thing) == "drawer" and judge.holding() is None
        yield "take_out", f"take the {thing} out of the drawer", lambda: judge.holding() == thing
    yield "bring", "bring it to you", lambda: judge.at() == "you" and judge.holding() == thing
    yield "place", f"put down the {thing}", lambda: judge.where(thing) == "you" and judge.holding() is None
    if drawer:
        yield to_drawer
        yield "close_drawer", "close the drawer", lambda: (judge.opening("drawer") or 0.0) < 0.03
    yield "go_to", "go to the close counter", lambda: judge.at() == "close counter"


def _look_round(target: Target) -> None:
    """So that the robot knows where things are, if it does not."""
    bringup = target.library.bringup
    if bringup is not None and not WorldClient(target.client.node, target.library.manifest).snapshot().seen(target.things[1]):
        assert target.client.skill(bringup.id, bringup.phrase).code is OutcomeCode.SUCCEEDED
