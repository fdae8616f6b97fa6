"""A client that names its goal in a heartbeat and lives until it is killed.

python -m saycan_ros.conformance.mortal_client skills/go_to "go to the table" 00112233445566778899aabbccddeeff
"""

from __future__ import annotations

import sys

import rclpy
from rclpy.node import Node
from unique_identifier_msgs.msg import UUID

from saycan_interfaces.action import ExecuteSkill
from saycan_interfaces.msg import Heartbeat
from saycan_ros.nodes.runtime import ros_process, spin_until
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient

PERIOD = 0.1  # wall s between two heartbeats
APPEAR_LIMIT = 20.0  # wall s for server and listener to appear


class MortalClient(Node):
    """Says `running` on standard output once its goal gives feedback. Publishes: `saycan/heartbeat` (Heartbeat)."""

    def __init__(self, server: str, phrase: str, identity: bytes) -> None:
        super().__init__("conformance_child", enable_rosout=False)
        self._goal = UUID(uuid=list(identity))
        self._publisher = self.create_publisher(Heartbeat, "saycan/heartbeat", 10)
        self._client = ThreadedActionClient(self, ExecuteSkill, server)
        self._phrase = phrase
        self._said = self._sent = False
        self._beats = 0
        self.create_timer(PERIOD, self._beat)

    def _beat(self) -> None:
        self._publisher.publish(Heartbeat(owner=self.get_name(), goals=[self._goal]))
        self._beats += 1
        # The goal is named before it is sent, for as long as a listener takes to appear.
        heard = self._publisher.get_subscription_count() > 0 or self._beats > 20
        if not self._sent and heard and self._client.server_is_ready():
            self._sent = True
            self._client.send_goal_async(ExecuteSkill.Goal(skill=self._phrase), self._hear, self._goal)

    def _hear(self, message: object) -> None:
        if not self._said:
            self._said = True
            sys.stdout.write("running\n")
            sys.stdout.flush()


def main() -> int:
    """Send one goal and wait for a signal."""
    server, phrase, identity = sys.argv[1:]
    with ros_process([]) as ended:
        node = MortalClient(server, phrase, bytes.fromhex(identity))
        executor = rclpy.executors.SingleThreadedExecutor()
        executor.add_node(node)
        spin_until(executor, ended)
        node.destroy_node()
    return 0


if __name__ == "__main__":
    sys.exit(main())
