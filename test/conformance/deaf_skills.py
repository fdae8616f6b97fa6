"""The process of the skills with two faults: it says yes to every cancel and does nothing about it, and drives by no laser."""

from __future__ import annotations

import sys
from typing import Any

from rclpy.action import CancelResponse

from saycan_ros.nodes import goal_server, skills_node
from saycan_ros.robots import way_guard


def _yes(self: object, handle: Any) -> CancelResponse:
    return CancelResponse.ACCEPT


def _all(self: object, scan: object, linear: float, angular: float, now: float) -> tuple[float, float]:
    return linear, angular


if __name__ == "__main__":
    goal_server.GoalServer._cancel = _yes  # type: ignore[method-assign]
    way_guard.WayGuard.allow = _all  # type: ignore[method-assign]
    sys.exit(skills_node.main())
