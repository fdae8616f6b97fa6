"""A planner in a graph without a robot: a world that stands still, a stop node, and whoever gives it goals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rclpy.executors import MultiThreadedExecutor, SingleThreadedExecutor
from std_srvs.srv import Trigger

from saycan_interfaces.action import ExecuteInstruction
from saycan_interfaces.msg import WorldState
from saycan_ros.nodes.planner_node import PlannerNode
from saycan_ros.nodes.stop_node import StopNode
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient
from saycan_ros.nodes.world_client import LATCHED

from .graph import Graph

APPEAR_LIMIT = 20.0  # wall s


@contextmanager
def lone_planner(ros: Graph, known: Callable[[], WorldState] = lambda: WorldState(at="table")) -> Iterator[ThreadedActionClient]:
    """A client of a planner that is up; whoever tests serves `score_skills`, and says what is known."""
    world = ros.node("world")
    publisher = world.create_publisher(WorldState, "world_state", LATCHED)
    world.create_timer(0.05, lambda: publisher.publish(known()))
    world.create_service(Trigger, "begin_instruction", lambda request, response: response)
    ros.spin(StopNode(), SingleThreadedExecutor())
    planner = PlannerNode()
    ros.spin(planner, MultiThreadedExecutor(num_threads=2))
    planner.bring_up()
    client = ThreadedActionClient(ros.node("client"), ExecuteInstruction, "execute_instruction")
    assert client.wait_for_server(timeout_sec=APPEAR_LIMIT)
    yield client
    planner.close()
