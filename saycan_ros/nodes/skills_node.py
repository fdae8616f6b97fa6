"""Do, served: the process that alone commands the body, with a node for every skill server, the world and the stop."""

from __future__ import annotations

import logging
import sys
import threading
from contextlib import ExitStack

from rclpy.executors import MultiThreadedExecutor, SingleThreadedExecutor
from rclpy.node import Node

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import ManifestError, load_manifest
from saycan_ros.nodes.runtime import ros_process, spinning
from saycan_ros.nodes.skill_server import SkillServer
from saycan_ros.nodes.stop_latch import StopLatch
from saycan_ros.nodes.world_node import WorldNode
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import find_file
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.skills.resources import ResourceLedger

LOGGER = logging.getLogger(__name__)


class RobotNode(Node):
    """The node through which the body is read and commanded. Parameter: `manifest` (file)."""

    def __init__(self) -> None:
        super().__init__("skills_node", enable_rosout=False)
        self.manifest = load_manifest(find_file(self.declare_parameter("manifest", "config/kitchen.yaml").value))
        self.body = StretchBody(self)


def main() -> int:
    """Serve every skill of the manifest until Ctrl-C."""
    with ros_process() as ended, ExitStack() as stack:
        try:
            robot = RobotNode()
            library = SkillLibrary(robot.manifest)
            world = WorldNode(robot.manifest, robot.body)
            latch = StopLatch(robot.body)
            ledger = ResourceLedger()
            servers = [
                SkillServer(template, library, robot.body, world.snapshot, ledger, latch.halted)
                for template in robot.manifest.skills
                if template.policy is not None
            ]
        except (OutcomeError, ManifestError) as error:
            LOGGER.error("%s", error)
            return 1
        latch.on_stop += [server.end_all for server in servers]
        # State and stop have a thread that no goal can occupy; goals have one each.
        senses = SingleThreadedExecutor()
        goals = MultiThreadedExecutor(num_threads=2 * len(servers) + 2)
        for node in (robot, world, latch):
            senses.add_node(node)
        for server in servers:
            goals.add_node(server)
        stack.callback(_end, ended, robot, [*servers, latch, world])
        stack.enter_context(spinning(senses, "senses"))
        stack.callback(robot.body.halt)
        stack.enter_context(spinning(goals, "goals"))
        stack.callback(latch.close)
        ended.wait()
    return 0


def _end(ended: threading.Event, robot: RobotNode, nodes: list[Node]) -> None:
    for node in nodes:
        node.destroy_node()
    robot.body.destroy()
    robot.destroy_node()


if __name__ == "__main__":
    sys.exit(main())
