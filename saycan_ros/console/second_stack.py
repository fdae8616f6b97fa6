"""Nothing is started where something else already moves the same robot."""

from __future__ import annotations

import os
import time

from rclpy.action import ActionClient
from std_srvs.srv import Trigger

from saycan_interfaces.action import ExecuteInstruction
from saycan_ros.console.session import Session
from saycan_ros.outcome import OutcomeCode, OutcomeError

LOOK = 3.0  # wall s in which those who are there are discovered


def refuse_second_stack(here: Session, *, kitchen: bool) -> None:
    """Look whether a stack runs in this domain and namespace, or, where a `kitchen` is to be started, a driver.

    Raises:
        OutcomeError: RESOURCE_BUSY, saying what is there and what to do; CANCELLED, where the command is interrupted.
    """
    node, end = here.node, time.monotonic() + LOOK
    # Asked for by clients, as whoever only waits for a stack is listed by the name of the service, too.
    planner, stop = ActionClient(node, ExecuteInstruction, "execute_instruction"), node.create_client(Trigger, "saycan/stop")
    try:
        while time.monotonic() < end:
            if planner.server_is_ready():
                raise _busy("a stack already serves execute_instruction")
            if stop.service_is_ready():
                raise _busy("a stack already serves saycan/stop")
            if kitchen and node.count_publishers("stretch/joint_states"):
                hint = " (for a stack over that robot say --robot stretch)"
                raise _busy("a driver already publishes stretch/joint_states", hint)
            if here.interrupted.wait(0.05):
                raise OutcomeError(OutcomeCode.CANCELLED, "interrupted before the stack was started")
    finally:
        planner.destroy()
        node.destroy_client(stop)


def _busy(what: str, hint: str = "") -> OutcomeError:
    domain = os.environ.get("ROS_DOMAIN_ID", "0")
    return OutcomeError(OutcomeCode.RESOURCE_BUSY, f"{what} in ROS_DOMAIN_ID {domain}; end it, or choose another domain{hint}")
