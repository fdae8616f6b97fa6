"""Nothing is started where something else already moves the same robot."""

from __future__ import annotations

import os
import time

from saycan_ros.console.session import Session
from saycan_ros.outcome import OutcomeCode, OutcomeError

LOOK = 3.0  # wall s in which those who are there are discovered
SERVED = ("execute_instruction/_action/send_goal", "saycan/stop")  # by a planner, and by every stop node


def refuse_second_stack(here: Session, *, kitchen: bool) -> None:
    """Look whether a stack runs in this domain and namespace, or, where a `kitchen` is to be started, a driver.

    Raises:
        OutcomeError: RESOURCE_BUSY, saying what is there and what to do; CANCELLED, where the command is interrupted.
    """
    node, end = here.node, time.monotonic() + LOOK
    domain = f"in ROS_DOMAIN_ID {os.environ.get('ROS_DOMAIN_ID', '0')}; end it, or choose another domain"
    names = {node.resolve_service_name(name): name.partition("/_action")[0] for name in SERVED}
    while time.monotonic() < end:
        if there := next((name for name, _ in node.get_service_names_and_types() if name in names), None):
            raise OutcomeError(OutcomeCode.RESOURCE_BUSY, f"a stack already serves {names[there]} {domain}")
        if kitchen and node.count_publishers("stretch/joint_states"):
            what = "a driver already publishes stretch/joint_states"
            hint = "for a stack over that robot say --robot stretch"
            raise OutcomeError(OutcomeCode.RESOURCE_BUSY, f"{what} {domain} ({hint})")
        if here.interrupted.wait(0.05):
            raise OutcomeError(OutcomeCode.CANCELLED, "interrupted before the stack was started")
