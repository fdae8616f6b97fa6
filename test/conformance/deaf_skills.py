"""The process of the skills with one fault: it says yes to every cancel and does nothing about it."""

from __future__ import annotations

import sys
from typing import Any

from rclpy.action import CancelResponse

from saycan_ros.nodes import goal_server, skills_node


def _yes(self: object, handle: Any) -> CancelResponse:
    return CancelResponse.ACCEPT


if __name__ == "__main__":
    goal_server.GoalServer._cancel = _yes  # type: ignore[method-assign]
    sys.exit(skills_node.main())
