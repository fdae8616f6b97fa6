"""A client that names its goal in a heartbeat and lives until it is killed.

python -m saycan_ros.conformance.mortal_client skills/go_to "go to the table" 00112233445566778899aabbccddeeff
"""

from __future__ import annotations

import sys
import threading
import time

from rclpy.node import Node
from unique_identifier_msgs.msg import UUID

from saycan_interfaces.action import ExecuteSkill
from saycan_ros.console.session import session
from saycan_ros.nodes.heartbeat import TOPIC, Heartbeat
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient

LIFE = 300.0  # wall s at most, should nobody kill it
APPEAR_LIMIT = 20.0  # wall s for server and listener of the heartbeat to appear


class MortalClient:
    """Says `running` on standard output once its goal gives feedback."""

    def __init__(self, node: Node, server: str) -> None:
        self._node = node
        self._heartbeat = Heartbeat(node)
        self._client = ThreadedActionClient(node, ExecuteSkill, server)
        self._said = False

    def run(self, phrase: str, goal: UUID, ended: threading.Event) -> None:
        """Name the goal, send it, and go on naming it until `ended`; another thread must spin the node."""
        with self._heartbeat.naming(goal):
            until = time.monotonic() + APPEAR_LIMIT
            while not (self._client.server_is_ready() and self._node.count_subscribers(TOPIC)) and time.monotonic() < until:
                ended.wait(0.05)
            self._client.send_goal_async(ExecuteSkill.Goal(skill=phrase), self._hear, goal)
            ended.wait(LIFE)

    def _hear(self, message: object) -> None:
        if not self._said:
            self._said = True
            sys.stdout.write("running\n")
            sys.stdout.flush()


def main() -> int:
    """Send one goal and wait for a signal."""
    server, phrase, identity = sys.argv[1:]
    with session("conformance_child") as here:
        MortalClient(here.node, server).run(phrase, UUID(uuid=list(bytes.fromhex(identity))), here.interrupted)
    return 0


if __name__ == "__main__":
    sys.exit(main())
