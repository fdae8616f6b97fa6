"""The skill process on a simulated driver: owners, watchers, stops and lifecycles, over ROS."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from action_msgs.msg import GoalStatus
from driver_rig import DriverRig
from rclpy.executors import SingleThreadedExecutor
from serving_policies import AROUND
from std_msgs.msg import Empty
from std_srvs.srv import Trigger

from saycan_interfaces.action import ExecuteSkill
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.nodes.heartbeat import Heartbeat
from saycan_ros.nodes.runtime import spinning
from saycan_ros.nodes.skill_host import SkillHost
from saycan_ros.nodes.stop_node import StopNode
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode

pytestmark = pytest.mark.ros
LIMIT = 30.0


class Bench:
    """A host with the skills of `serving_policies`, a stop node, and a client."""

    def __init__(self, rig: DriverRig, host: SkillHost) -> None:
        self.rig = rig
        self.host = host
        self._clients: dict[str, ThreadedActionClient] = {}

    def send(self, skill: str, **options: Any) -> Any:
        name = skill.split(maxsplit=1)[0]
        client = self._clients.setdefault(name, ThreadedActionClient(self.rig.node, ExecuteSkill, f"skills/{name}"))
        assert client.wait_for_server(timeout_sec=LIMIT)
        handle = wait_for(client.send_goal_async(ExecuteSkill.Goal(skill=skill), **options), LIMIT)
        assert handle is not None
        assert handle.accepted
        return handle

    def end(self, handle: Any) -> tuple[int, OutcomeCode]:
        answer = wait_for(handle.get_result_async(), LIMIT)
        assert answer is not None, "no result"
        return answer.status, OutcomeCode(answer.result.outcome.code)

    def run(self, skill: str) -> tuple[int, OutcomeCode]:
        return self.end(self.send(skill))

    def until(self, condition: Callable[[], bool]) -> None:
        pause = threading.Event()
        for _ in range(int(LIMIT / 0.01)):
            if condition():
                return
            pause.wait(0.01)
        raise AssertionError("the condition did not come true")

    @property
    def speed(self) -> float:
        return abs(self.rig.plant.reading().speed[0])

    def moves(self) -> None:
        self.until(lambda: self.speed > 0.05)

    def rests(self) -> None:
        self.until(lambda: self.speed == 0.0)


@pytest.fixture
def bench(ros_domain: int, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Bench]:
    path = tmp_path / "bench.yaml"
    path.write_text(AROUND)
    with DriverRig(args=["--ros-args", "-p", "use_sim_time:=true"]) as rig:
        host = SkillHost(load_manifest(path), first=getattr(request, "param", 2.0))
        try:
            yield Bench(rig, host)
        finally:
            host.deactivate()
            host.close()


@pytest.fixture
def stop_node(bench: Bench) -> Iterator[StopNode]:
    node, executor = StopNode(), SingleThreadedExecutor()
    executor.add_node(node)
    with spinning(executor, "stop node"):
        assert bench.host.activate()
        yield node
    node.destroy_node()


DONE = (GoalStatus.STATUS_SUCCEEDED, OutcomeCode.SUCCEEDED)


@pytest.mark.usefixtures("stop_node")
def test_skills_that_share_no_part_run_together_and_a_cancel_of_one_leaves_the_other(bench: Bench) -> None:
    phases: list[str] = []
    head, arm = bench.send("nod", feedback_callback=lambda m: phases.append("nod")), bench.send("wave")
    bench.until(lambda: bool(phases))
    assert wait_for(arm.cancel_goal_async(), LIMIT) is not None
    assert bench.end(arm) == (GoalStatus.STATUS_CANCELED, OutcomeCode.CANCELLED)
    assert bench.end(head) == DONE
    assert bench.run("wave") == DONE


@pytest.mark.usefixtures("stop_node")
def test_skills_that_share_a_part_never_run_together_also_when_clients_race(bench: Bench) -> None:
    rng = random.Random(5)
    granted = 0
    for _ in range(10):
        handles = [bench.send(name) for name in rng.sample(["nod", "roll on"], 2)]
        cancel = rng.choice(handles)
        for handle in (cancel, *handles):
            handle.cancel_goal_async()
        codes = {bench.end(handle)[1] for handle in handles}
        assert codes <= {OutcomeCode.CANCELLED, OutcomeCode.RESOURCE_BUSY}
        granted += OutcomeCode.RESOURCE_BUSY in codes
    first = bench.send("roll on")
    bench.moves()
    assert bench.run("nod") == (GoalStatus.STATUS_ABORTED, OutcomeCode.RESOURCE_BUSY)
    first.cancel_goal_async()
    assert bench.end(first)[1] is OutcomeCode.CANCELLED
    assert bench.run("nod") == DONE


@pytest.mark.usefixtures("stop_node")
def test_a_policy_that_moves_a_part_it_does_not_hold_is_refused_and_nothing_moves(bench: Bench) -> None:
    assert bench.run("grab")[1] is OutcomeCode.INVALID_REQUEST
    assert bench.speed == 0.0


@pytest.mark.usefixtures("stop_node")
def test_a_hung_policy_is_cut_off_its_parts_are_free_and_the_body_rests(bench: Bench) -> None:
    handle = bench.send("hang")
    bench.moves()
    assert bench.end(handle) == (GoalStatus.STATUS_ABORTED, OutcomeCode.HUNG)
    bench.rests()
    again = bench.send("roll on")
    bench.moves()
    again.cancel_goal_async()
    assert bench.end(again)[1] is OutcomeCode.CANCELLED


@pytest.mark.usefixtures("stop_node")
def test_a_cancel_in_the_last_moment_is_honoured_or_rejected_and_there_is_one_result(bench: Bench) -> None:
    for _ in range(40):
        handle = bench.send("blink")
        answer = wait_for(handle.cancel_goal_async(), LIMIT)
        ended = bench.end(handle)
        taken = bool(answer.goals_canceling)
        expected = (GoalStatus.STATUS_CANCELED, OutcomeCode.CANCELLED) if taken else DONE
        assert ended == expected, "a cancel that was accepted must be the outcome, and one that was not must not"


@pytest.mark.parametrize("bench", [LIMIT], indirect=True)
def test_a_goal_that_is_sent_before_the_stop_node_is_heard_waits_for_it_and_runs(bench: Bench) -> None:
    threading.Thread(target=bench.host.activate, daemon=True).start()
    bench.until(lambda: bench.host.active)
    handle = bench.send("blink")
    node, executor = StopNode(), SingleThreadedExecutor()
    executor.add_node(node)
    with spinning(executor, "stop node"):
        assert bench.end(handle) == DONE
    node.destroy_node()


def test_without_a_stop_node_a_goal_is_refused_and_nothing_moves(bench: Bench) -> None:
    threading.Thread(target=bench.host.activate, daemon=True).start()
    bench.until(lambda: bench.run("roll on")[1] is not OutcomeCode.INACTIVE)
    assert bench.run("roll on") == (GoalStatus.STATUS_ABORTED, OutcomeCode.SERVER_GONE)
    assert bench.speed == 0.0


def test_nothing_moves_before_the_stop_node_is_heard_nor_after_it_has_died(bench: Bench) -> None:
    assert bench.run("roll on") == (GoalStatus.STATUS_ABORTED, OutcomeCode.INACTIVE)
    node, executor = StopNode(), SingleThreadedExecutor()
    executor.add_node(node)
    with spinning(executor, "stop node"):
        assert bench.host.activate()
        handle = bench.send("roll on")
        bench.moves()
    node.destroy_node()
    assert bench.end(handle) == (GoalStatus.STATUS_ABORTED, OutcomeCode.SERVER_GONE)
    bench.rests()
    assert bench.run("roll on")[1] is OutcomeCode.SERVER_GONE


@pytest.mark.parametrize("way", ["topic", "service"])
@pytest.mark.usefixtures("stop_node")
def test_a_stop_by_topic_or_service_halts_latches_and_resume_releases(bench: Bench, way: str) -> None:
    handle = bench.send("roll on")
    bench.moves()
    if way == "service":
        assert bench.rig.call(Trigger, "saycan/stop", Trigger.Request()).success
    else:
        button = bench.rig.node.create_publisher(Empty, "saycan/stop", 10)
        bench.until(lambda: button.get_subscription_count() >= 2)
        button.publish(Empty())
    assert bench.end(handle) == (GoalStatus.STATUS_ABORTED, OutcomeCode.STOPPED)
    bench.rests()
    assert bench.run("roll on")[1] is OutcomeCode.STOPPED
    assert bench.rig.call(Trigger, "saycan/resume", Trigger.Request()).success
    bench.until(lambda: bench.run("blink") == DONE)


@pytest.mark.usefixtures("stop_node")
def test_a_goal_whose_client_dies_ends_as_client_gone_and_one_that_nobody_named_goes_on(bench: Bench) -> None:
    heartbeat = Heartbeat(bench.rig.node)
    with heartbeat.naming() as goal:
        handle = bench.send("roll on", goal_uuid=goal)
        bench.moves()
    assert bench.end(handle) == (GoalStatus.STATUS_ABORTED, OutcomeCode.CLIENT_GONE)
    bench.rests()
    assert bench.run("nod") == DONE


@pytest.mark.usefixtures("stop_node")
def test_deactivation_ends_what_runs_and_refuses_what_comes_until_it_is_active_again(bench: Bench) -> None:
    handle = bench.send("roll on")
    bench.moves()
    bench.host.deactivate()
    assert bench.end(handle) == (GoalStatus.STATUS_ABORTED, OutcomeCode.INACTIVE)
    bench.rests()
    assert bench.run("blink")[1] is OutcomeCode.INACTIVE
    assert bench.host.activate()
    assert bench.run("blink") == DONE
