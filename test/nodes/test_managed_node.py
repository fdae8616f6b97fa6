"""Managed nodes change state when they are told to, say why they cannot, and bring themselves up where asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lifecycle_msgs.msg import State, Transition
from lifecycle_msgs.srv import ChangeState, GetState
from rclpy.parameter import Parameter
from std_msgs.msg import String

from saycan_ros.nodes.managed_node import ManagedNode
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode, OutcomeError

from .graph import Graph, graph

pytestmark = pytest.mark.ros
LIMIT = 20.0


class Recording(ManagedNode):
    """Writes down which of its methods were called."""

    def __init__(self, autostart: bool, broken: bool = False) -> None:
        super().__init__("recording", parameter_overrides=[Parameter("autostart", value=autostart)])
        self.calls: list[str] = []
        self.broken = broken

    def setup(self) -> None:
        self.create_publisher(String, "said", 1)
        if self.broken:
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, "language.onnx cannot be read")
        self.calls.append("setup")

    def start(self) -> None:
        self.calls.append("start")

    def stop(self) -> None:
        self.calls.append("stop")

    def teardown(self) -> None:
        self.calls.append("teardown")


class Manager:
    """Does what `ros2 lifecycle` does."""

    def __init__(self, ros: Graph) -> None:
        self.node = ros.node("manager")
        self._change = self.node.create_client(ChangeState, "recording/change_state")
        self._get = self.node.create_client(GetState, "recording/get_state")

    def change(self, transition: int) -> bool:
        assert self._change.wait_for_service(timeout_sec=LIMIT)
        answer = wait_for(self._change.call_async(ChangeState.Request(transition=Transition(id=transition))), LIMIT)
        assert answer is not None
        return bool(answer.success)

    def state(self) -> int:
        assert self._get.wait_for_service(timeout_sec=LIMIT)
        answer = wait_for(self._get.call_async(GetState.Request()), LIMIT)
        assert answer is not None
        return int(answer.current_state.id)


@pytest.fixture
def ros(ros_domain: int) -> Iterator[Graph]:
    with graph() as inner:
        yield inner


def test_a_manager_takes_a_node_through_its_states_and_back(ros: Graph) -> None:
    node = Recording(autostart=False)
    ros.spin(node)
    node.bring_up()
    manager = Manager(ros)
    assert manager.state() == State.PRIMARY_STATE_UNCONFIGURED
    inactive = node.inactive()
    assert inactive is not None
    assert inactive.code is OutcomeCode.INACTIVE
    assert manager.change(Transition.TRANSITION_CONFIGURE)
    assert manager.state() == State.PRIMARY_STATE_INACTIVE
    assert manager.change(Transition.TRANSITION_ACTIVATE)
    assert manager.state() == State.PRIMARY_STATE_ACTIVE
    assert node.inactive() is None
    assert manager.change(Transition.TRANSITION_DEACTIVATE)
    assert node.inactive() is not None
    assert manager.change(Transition.TRANSITION_CLEANUP)
    assert manager.state() == State.PRIMARY_STATE_UNCONFIGURED
    assert node.calls == ["setup", "start", "stop", "teardown"]


def test_a_node_brings_itself_up_by_default_and_closes_what_it_opened(ros: Graph) -> None:
    node = Recording(autostart=True)
    ros.spin(node)
    node.bring_up()
    assert Manager(ros).state() == State.PRIMARY_STATE_ACTIVE
    node.close()
    node.close()
    assert node.calls == ["setup", "start", "stop"], "what spins must not lose its servers"
    node.destroy_node()
    assert node.calls == ["setup", "start", "stop", "teardown"]


def test_a_step_that_cannot_be_taken_leaves_the_state_and_says_why(ros: Graph) -> None:
    node = Recording(autostart=True, broken=True)
    ros.spin(node)
    with pytest.raises(OutcomeError, match=r"language.onnx cannot be read"):
        node.bring_up()
    manager = Manager(ros)
    assert manager.state() == State.PRIMARY_STATE_UNCONFIGURED
    node.broken = False
    assert manager.change(Transition.TRANSITION_CONFIGURE)


def test_a_shutdown_from_active_stops_first(ros: Graph) -> None:
    node = Recording(autostart=True)
    ros.spin(node)
    node.bring_up()
    assert Manager(ros).change(Transition.TRANSITION_ACTIVE_SHUTDOWN)
    assert node.calls == ["setup", "start", "stop", "teardown"]


def test_configuring_again_and_again_leaves_nothing_over(ros: Graph) -> None:
    node = Recording(autostart=False)
    ros.spin(node)
    manager = Manager(ros)
    counts = []
    for _ in range(3):
        assert manager.change(Transition.TRANSITION_CONFIGURE)
        counts.append(len(list(node.publishers)))
        assert manager.change(Transition.TRANSITION_CLEANUP)
    assert len(set(counts)) == 1
    node.broken = True
    before = len(list(node.publishers))
    assert not manager.change(Transition.TRANSITION_CONFIGURE)
    assert len(list(node.publishers)) == before
