"""Joint targets over the Stretch driver's follow_joint_trajectory action."""

from __future__ import annotations

import contextlib
import logging
import math
import threading
import time
from collections.abc import Callable, Collection, Mapping
from typing import Any

from action_msgs.msg import GoalStatus
from rclpy._rclpy_pybind11 import RCLError
from rclpy.exceptions import InvalidHandle
from rclpy.node import Node
from trajectory_msgs.msg import JointTrajectory, JointTrajectoryPoint

from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.goal_targets import GoalTargets
from saycan_ros.robots.interruption import Heed, unheeding, wait_until
from saycan_ros.robots.standing_in import action_type
from saycan_ros.robots.stretch_joints import LIMIT_NAMES
from saycan_ros.robots.stretch_monitor import StretchMonitor
from saycan_ros.robots.threaded_action_client import ThreadedActionClient

ACTION = "stretch_controller/follow_joint_trajectory"
# The driver refuses a goal within 0.2 s of the one before it while that runs; s of its clock, with a margin for the way there.
APART = 0.25
TRIES = 8  # goals in a row that may be refused
ANSWER = 2.0  # s of wall time to wait for the answer to a goal or a cancel
END = 0.3  # s of wall time to wait for a cancelled goal to end, before the goal that holds is sent
MEET = 0.5  # s of wall time to wait for the answer to a goal that asks for nothing
POLL = 0.01
CONTACT = 100  # the driver's own error code
LOGGER = logging.getLogger(__name__)


class StretchTrajectory:
    """Implements `JointTransport`: targets are gathered and sent as goals of one point, `APART` seconds apart; the newest wins.

    A thread of its own sends goals and waits for their answers; the node's executor must spin in another one. A goal that is
    refused is sent again with what has been asked for since, `TRIES` times at most. A hold is a goal, too, and is sent at once.
    Where nothing else is on its way, what runs is cancelled first, and given a moment to end; a cancel alone would not do,
    because the driver may accept it and let the motion go on.

    Args:
        now: seconds of the robot's clock.
    """

    name, streams = "trajectory", False

    def __init__(
        self, node: Node, monitor: StretchMonitor, now: Callable[[], float], end_streaming: Callable[[float, Heed], None]
    ) -> None:
        """`end_streaming(seconds, heed)` makes the driver take goals again; it refuses them while it streams."""
        self._monitor = monitor
        self._now = now
        self._end_streaming = end_streaming
        self._action = action_type("control_msgs", "FollowJointTrajectory")
        self._client = ThreadedActionClient(node, self._action, ACTION)
        self._turn = threading.Condition()
        self._targets = GoalTargets(monitor)
        self._due = self._cancel = self._urgent = self._ended = False
        self._holds = True
        # Whether driver and client have found each other both ways; whether a goal is on its way; the joint state that shows it.
        self._met = self._sending = False
        self._settled_at = 0
        self._number = self._accepted = self._refused = 0
        self._handles: dict[int, Any] = {}
        # Goals that were given up and may still be taken, with the wall time until which that counts.
        self._late: dict[int, float] = {}
        self._sent_at = -math.inf
        self._failure: tuple[Outcome, frozenset[str]] | None = None
        self._thread = threading.Thread(target=self._run, name="stretch_trajectory", daemon=True)
        self._thread.start()

    @property
    def offered(self) -> bool:
        """Whether the driver has the action now."""
        return bool(self._client.server_is_ready())

    def prepare(self, seconds: float, heed: Heed = unheeding) -> None:
        """See `JointTransport.prepare`."""
        if not wait_until(self._client.server_is_ready, seconds, heed):
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"no action {ACTION}; is the driver running?")
        if self._monitor.streaming:
            self._end_streaming(seconds, heed)
        end = time.monotonic() + seconds
        while not self._met:
            self._met = self._meet(heed)
            if time.monotonic() > end:
                raise OutcomeError(OutcomeCode.SERVER_GONE, f"{ACTION} does not answer; is the driver running?")

    @property
    def settled(self) -> bool:
        """See `JointTransport.settled`."""
        if self._due or self._cancel or self._sending or self._monitor.number < self._settled_at:
            return False
        now = time.monotonic()
        return not any(number > self._accepted and now < end for number, end in list(self._late.items()))

    def send(self, targets: Mapping[str, float], joints: Collection[str]) -> None:
        """See `JointTransport.send`."""
        with self._turn:
            if self._targets.ask(targets, joints):
                self._due, self._holds = True, False
                self._turn.notify_all()

    def hold(self, targets: Mapping[str, float], joints: Collection[str]) -> None:
        """See `JointTransport.hold`."""
        with self._turn:
            self._targets.ask(targets, joints)
            self._due = True
            self._refused = 0
            if self._failure is not None and self._failure[1].intersection(joints):
                self._failure = None
            if not self._targets.due().keys() - set(joints):
                # Nothing else is on its way, so that a cancel stops nothing that is to go on.
                self._cancel = self._holds = True
            self._urgent = True
            self._turn.notify_all()

    def renew(self, targets: Mapping[str, float]) -> None:
        """A goal is acknowledged; nothing needs to be said again."""

    def check(self) -> None:
        """See `JointTransport.check`."""
        if (failure := self._failure) is not None:
            raise OutcomeError(failure[0].code, failure[0].message)

    def forget(self) -> None:
        """See `JointTransport.forget`."""
        with self._turn:
            self._targets.clear()
            self._due = self._cancel = False
            self._failure = None
            self._met = False
            self._handles.clear()
            self._number += 1  # results that are still to come say nothing any more

    def close(self) -> None:
        """Send what is due, and leave the graph."""
        with self._turn:
            self._ended = True
            self._turn.notify_all()
        self._thread.join(timeout=ANSWER + END)
        self._client.destroy()

    # In the thread

    def _run(self) -> None:
        # Where the context shuts down under it nobody is left to send to.
        with contextlib.suppress(RCLError, InvalidHandle):
            while True:
                with self._turn:
                    self._turn.wait_for(lambda: self._due or self._cancel or self._ended)
                    cancel, self._cancel = self._cancel, False
                    if self._ended and not cancel and not self._due:
                        return
                    self._sending = True
                if cancel:
                    self._cancel_all()
                if self._is_time():
                    self._send_goal()
                else:
                    time.sleep(POLL)
                self._settled_at = self._monitor.number + 2
                self._sending = False

    def _is_time(self) -> bool:
        return self._ended or self._urgent or not -APART < self._now() - self._sent_at < APART

    def _send_goal(self) -> None:
        with self._turn:
            if not self._due:
                return
            if self._holds:
                self._targets.rest()
            targets = self._targets.due()
            self._targets.sent(targets)  # until the driver says that it has taken them, nobody knows
            self._due = self._urgent = False
            self._number += 1
            number = self._number
        if not targets:
            return
        future = self._client.send_goal_async(_goal(self._action, targets))
        handle = _wait(future, ANSWER, lambda: self._urgent)
        self._sent_at = self._now()
        if handle is None:
            self._late[number] = time.monotonic() + ANSWER
            future.add_done_callback(lambda late: self._on_late(number, late.result()))
            if self._urgent:
                return  # a hold cannot wait for it, and takes its place: what was sent is due as long as it is not taken
            if self._holds and self._again():
                return
            self._fail(Outcome(OutcomeCode.SERVER_GONE, f"{ACTION} did not answer a goal within {ANSWER:.0f} s"), targets)
        elif not handle.accepted:
            self._refuse(targets)
        else:
            self._accept(number, handle, targets)

    def _accept(self, number: int, handle: Any, targets: Mapping[str, float]) -> None:
        with self._turn:
            self._refused = 0
            self._targets.taken(targets)
            self._accepted = number
            self._handles = {number: handle}
            self._late.clear()  # it has taken their place
        handle.get_result_async().add_done_callback(lambda future: self._on_result(number, targets, future.result()))

    def _refuse(self, targets: Mapping[str, float]) -> None:
        if not self._again():
            self._fail(Outcome(OutcomeCode.MOTION_FAILED, f"the driver refused {TRIES} goals in a row"), targets)

    def _again(self) -> bool:
        """Send what is due once more, `TRIES` times at most; whether it will be."""
        with self._turn:
            self._refused += 1
            again = self._refused < TRIES
            self._due = self._due or again
        return again

    def _cancel_all(self) -> None:
        with self._turn:
            handles = list(self._handles.values())
        for handle in handles:
            if _wait(handle.cancel_goal_async(), END) is None:
                LOGGER.warning("the driver did not answer a cancel within %.1f s", END)
        end = time.monotonic() + END
        while self._handles and time.monotonic() < end:
            time.sleep(POLL)
        if handles:
            # What is held has to be known as it moves now: held where it was before it began, it would turn round.
            self._monitor.wait_beyond(self._monitor.number + 1, END)

    def _meet(self, heed: Heed) -> bool:
        """Send a goal that asks for nothing, which every driver refuses; whether its answer comes.

        Without it the answer to the first goal may be lost: a server is seen before it sees whom it has to answer.
        """
        handle = _wait(self._client.send_goal_async(_goal(self._action, {})), MEET, heed)
        return handle is not None and (not handle.accepted or _wait(handle.get_result_async(), MEET, heed) is not None)

    # In the executor's thread

    def _on_late(self, number: int, handle: Any) -> None:
        """A goal that was given up has an answer after all; nobody owns it, unless a newer one has taken its place."""
        if handle.accepted and number > self._accepted:
            handle.cancel_goal_async().add_done_callback(lambda _: self._late.pop(number, None))
        else:
            self._late.pop(number, None)

    def _on_result(self, number: int, targets: Mapping[str, float], answer: Any) -> None:
        with self._turn:
            self._handles.pop(number, None)
            newest = number == self._number
        if not newest or answer.status in (GoalStatus.STATUS_SUCCEEDED, GoalStatus.STATUS_CANCELED):
            return
        code, words = int(answer.result.error_code), answer.result.error_string
        if code == CONTACT:
            self._fail(Outcome(OutcomeCode.CONTACT, f"the driver felt contact: {words}"), targets)
        elif code != self._action.Result.PATH_TOLERANCE_VIOLATED or self._targets.left(targets):
            what = words or "another client's goal or a stop took its place"
            self._fail(Outcome(OutcomeCode.MOTION_FAILED, f"the driver gave a goal up (error {code}): {what}"), targets)

    def _fail(self, outcome: Outcome, targets: Mapping[str, float]) -> None:
        with self._turn:
            if self._holds:
                LOGGER.warning("while holding: %s", outcome)
                return
            self._failure = self._failure or (outcome, frozenset(targets))
            self._targets.failed(targets)


def _goal(action: Any, targets: Mapping[str, float]) -> Any:
    """One point; the gripper as its opening, the arm whole."""
    names = ["wrist_extension" if joint == "arm" else LIMIT_NAMES[joint] for joint in targets]
    point = JointTrajectoryPoint(positions=[float(target) for target in targets.values()])
    return action.Goal(trajectory=JointTrajectory(joint_names=names, points=[point]))


def _wait(future: Any, seconds: float, given_up: Callable[[], bool | None] = lambda: False) -> Any:
    """The future's result, or None after `seconds` of wall time or where it is given up."""
    done = threading.Event()
    future.add_done_callback(lambda _: done.set())
    end = time.monotonic() + seconds
    while not done.wait(POLL):
        if time.monotonic() > end or given_up():
            return None
    return future.result()
