"""A bare rclpy action server of ExecuteSkill: what a round trip costs without anything of ours."""

from __future__ import annotations

import sys
from typing import Any

from rclpy.action import ActionServer
from rclpy.node import Node

from saycan_interfaces.action import ExecuteSkill
from saycan_ros.nodes.runtime import run_node

NAME = "conformance/bare"


class BareServer(Node):  # type: ignore[misc]
    """Action server `conformance/bare`: accepts everything, gives one feedback and succeeds."""

    def __init__(self) -> None:
        super().__init__("conformance_bare", enable_rosout=False)
        self._server = ActionServer(self, ExecuteSkill, NAME, self._execute)

    def _execute(self, handle: Any) -> Any:
        handle.publish_feedback(ExecuteSkill.Feedback(phase="bare", progress=1.0))
        handle.succeed()
        return ExecuteSkill.Result()


def main() -> int:
    """Serve until a signal."""
    return run_node(BareServer)


if __name__ == "__main__":
    sys.exit(main())
