"""Runs skills through their action servers: the planner's executor on a ROS graph."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from rclpy.node import Node
from rclpy.task import Future
from unique_identifier_msgs.msg import UUID

from saycan_interfaces.action import ExecuteSkill
from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.nodes.conversions import to_outcome
from saycan_ros.nodes.heartbeat import Heartbeat
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient
from saycan_ros.nodes.waiting import wait_for, wait_until
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.planning.ports import Interrupted

APPEAR_LIMIT = 10.0  # wall s for a skill server to appear
ACCEPT_LIMIT = 10.0  # wall s for it to answer a goal
CANCEL_LIMIT = 0.5  # wall s for it to answer one that is to end already, so that its rest can be waited for
SILENCE_LIMIT = 15.0  # wall s without feedback or result before the server counts as gone
REST_LIMIT = 20.0  # wall s for a cancelled skill to bring the body to rest and report


class SkillClients:
    """Implements `planning.ports.SkillExecutor`: an action client per skill template of the manifest.

    A goal whose acceptance comes late is cancelled, never dropped; a server that vanishes gives SERVER_GONE.
    """

    def __init__(self, node: Node, manifest: Manifest, heartbeat: Heartbeat) -> None:
        """`heartbeat` names every goal for as long as it runs, so that it ends where this process dies."""
        self._heartbeat = heartbeat
        self._clients = {
            t.id: ThreadedActionClient(node, ExecuteSkill, f"skills/{t.id}") for t in manifest.skills if t.policy is not None
        }

    def destroy(self) -> None:
        """Take the clients off the node."""
        for client in self._clients.values():
            client.destroy()

    def execute(self, skill: Skill, interrupted: Interrupted, progress: Callable[[str, float], None]) -> Outcome:
        """Run `skill` to its result; an outcome from `interrupted` cancels it, waits for rest, and is returned."""
        client = self._clients[skill.id]
        there = wait_until(client.server_is_ready, APPEAR_LIMIT, interrupted)
        if (end := interrupted()) is not None:
            return end
        if not there:
            return _gone(skill, f"no action server skills/{skill.id}; start it")
        with self._heartbeat.naming() as goal:
            return self._send(skill, client, goal, interrupted, progress)

    def _send(
        self,
        skill: Skill,
        client: ThreadedActionClient,
        goal: UUID,
        interrupted: Interrupted,
        progress: Callable[[str, float], None],
    ) -> Outcome:
        heard = [time.monotonic()]

        def hear(message: Any) -> None:
            heard[0] = time.monotonic()
            progress(message.feedback.phase, message.feedback.progress)

        sending = client.send_goal_async(ExecuteSkill.Goal(skill=skill.phrase), feedback_callback=hear, goal_uuid=goal)
        handle = wait_for(sending, ACCEPT_LIMIT, interrupted)
        if handle is None and interrupted() is not None:
            handle = wait_for(sending, CANCEL_LIMIT)
        if handle is None:
            sending.add_done_callback(_cancel_late)
            if (end := interrupted()) is not None:
                return Outcome(end.code, f"{end.message}; skills/{skill.id} had not answered, and is cancelled if it ever begins")
            return _gone(skill, f"skills/{skill.id} did not answer within {ACCEPT_LIMIT:.0f} s")
        if not handle.accepted:
            return Outcome(OutcomeCode.INFRASTRUCTURE, f"{skill.phrase}: skills/{skill.id} rejected the goal")
        return self._follow(skill, client, handle, interrupted, heard)

    def _follow(
        self, skill: Skill, client: ThreadedActionClient, handle: Any, interrupted: Interrupted, heard: list[float]
    ) -> Outcome:
        result = handle.get_result_async()
        while True:
            answer = wait_for(result, 1.0, interrupted)
            if answer is not None:
                return to_outcome(answer.result.outcome, answer.result.message)
            if (end := interrupted()) is not None:
                handle.cancel_goal_async()
                if wait_for(result, REST_LIMIT) is None:
                    return Outcome(end.code, f"{end.message}; {skill.phrase!r} did not confirm rest in {REST_LIMIT:.0f} s")
                return end
            if time.monotonic() - heard[0] > SILENCE_LIMIT or not client.server_is_ready():
                handle.cancel_goal_async()
                return _gone(skill, f"skills/{skill.id} went silent while it ran")


def _cancel_late(sending: Future) -> None:
    """A goal that nobody waits for any more does not run, whenever it is accepted."""
    if sending.exception() is None and (handle := sending.result()) is not None and handle.accepted:
        handle.cancel_goal_async()


def _gone(skill: Skill, why: str) -> Outcome:
    return Outcome(OutcomeCode.SERVER_GONE, f"{skill.phrase}: {why}")
