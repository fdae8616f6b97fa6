"""Writes an episode of every skill that is carried out in this graph; only listens."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from action_msgs.msg import GoalStatus, GoalStatusArray
from rclpy.node import Node
from rclpy.qos import DurabilityPolicy, QoSProfile
from rclpy.task import Future

from saycan_interfaces.action import ExecuteSkill
from saycan_ros.episodes.run_recorder import RunRecorder
from saycan_ros.episodes.session_file import SessionFile
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.nodes.conversions import to_outcome, to_seconds
from saycan_ros.nodes.recorder_inputs import RecorderInputs
from saycan_ros.nodes.runtime import run_node
from saycan_ros.outcome import Outcome, OutcomeError
from saycan_ros.paths import find_file

DEAF = 5.0  # s from the start until somebody is told, once, what is not heard
ENDED = 5.0  # wall s in which the end of a skill must be seen; later the robot is about something else
# What servers said before, they say to those who ask for it: of a goal that runs by then nobody saw the beginning.
_FROM_NOW = QoSProfile(depth=10, durability=DurabilityPolicy.VOLATILE)
_RUNNING = (GoalStatus.STATUS_ACCEPTED, GoalStatus.STATUS_EXECUTING)


class RecorderNode(Node):
    """Sees goals begin in the status of each `skills/<id>`, asks that server for their results, and keeps the frames around them.

    Subscribes: the head camera, `stretch/joint_states`, `world_state`, `decision`, the status of every skill server.
    Which object a goal is about is in the decision before it, so a goal that nobody decided on is kept only where its skill has
    no slot. Parameters: `manifest` (file), `out` (folder of the session's file), `camera.head.*` (see `CameraSource`).
    """

    def __init__(self, manifest: str = "config/kitchen.yaml", out: str = "data/robot", namespace: str = "") -> None:
        super().__init__("recorder_node", namespace=namespace, enable_rosout=False)
        path = find_file(self.declare_parameter("manifest", manifest).value)
        self._library = SkillLibrary(load_manifest(path))
        self._file = SessionFile(Path(self.declare_parameter("out", out).value), self._library.manifest, path.name)
        self.recorder = RunRecorder(self._file.writer)
        self.recorded = 0
        self.skipped = 0  # goals of which no episode can be made
        self._full = ""  # why nothing can be written any more
        self._ended: dict[bytes, _Ended] = {}
        self._seen: dict[str, set[bytes]] = {}
        self._inputs = RecorderInputs(self, self._library.manifest, self._see)
        self._results = {}
        for template in self._library.manifest.skills:
            if template.policy is None:
                continue
            action, listen = f"skills/{template.id}/_action", partial(self._status, template)
            self.create_subscription(GoalStatusArray, f"{action}/status", listen, _FROM_NOW)
            self._results[template.id] = self.create_client(ExecuteSkill.Impl.GetResultService, f"{action}/get_result")
        self.get_logger().info(f"recording to {self._file.path}")
        self._deaf = self.create_timer(DEAF, self._say_what_is_missing)

    def hears(self) -> set[str]:
        """What was heard within the last second, of `frame`, `joints`, `world` and `decision`."""
        return self._inputs.hears()

    def _say_what_is_missing(self) -> None:
        self._deaf.cancel()
        if missing := {"frame", "joints", "world"} - self.hears():
            domain, space = os.environ.get("ROS_DOMAIN_ID", "0"), self.get_namespace()
            where = f"in ROS_DOMAIN_ID {domain} and namespace {space}"
            what = f"no {', '.join(sorted(missing))} is heard {where}; does a stack run there?"
            self.get_logger().warning(what)

    def close_file(self) -> None:
        """End the session's file; safe to call twice."""
        try:
            self._file.close()
        except OSError as error:
            self._give_up(error)

    def destroy_node(self) -> None:
        """End the session's file and leave the graph."""
        self.close_file()
        self.get_logger().info(f"{self.recorded} episodes in {self._file.path}; {self.skipped} goals were not recorded")
        super().destroy_node()

    def _see(self) -> None:
        """The first frame that was taken after a skill has ended, once the world was heard since, is its last."""
        if not self._ended:
            return
        sight, why = None, "no frame of it came in time"
        try:
            sight = self._inputs.sense()
        except OutcomeError as error:
            why = str(error)
        for goal, ended in list(self._ended.items()):
            if time.monotonic() - ended.heard > ENDED:
                del self._ended[goal]
                self.recorder.forget(goal)
                self._skip("the end of a goal", why)
            elif sight is not None and sight.stamp >= ended.stamp and self._inputs.world_since(ended.heard):
                del self._ended[goal]
                try:
                    episode = self.recorder.end(goal, ended.outcome, sight, ended.duration)
                except OSError as error:
                    self._give_up(error)
                    return
                if episode is not None:
                    self.recorded += 1
                    self.get_logger().info(f"episode {episode.id}: {episode.skill}: {ended.outcome}")

    def _give_up(self, error: OSError) -> None:
        self._file.abandon()
        self._ended.clear()
        self._full = f"{self._file.path}: {error.strerror}"
        what = "nothing more is recorded; the episodes before can be read. Make room and begin anew"
        self.get_logger().error(f"{self._full}; {what}")

    def _skip(self, what: str, why: str) -> None:
        self.skipped += 1
        self.get_logger().warning(f"{what} is not recorded: {why}")

    def _status(self, template: SkillTemplate, message: GoalStatusArray) -> None:
        before = self._seen.get(template.id, set())
        self._seen[template.id] = {bytes(row.goal_info.goal_id.uuid) for row in message.status_list}
        for row in message.status_list:
            goal = bytes(row.goal_info.goal_id.uuid)
            if goal in before:
                continue
            what = f"a goal of skills/{template.id}"
            if row.status not in _RUNNING or self._full:
                self._skip(what, self._full or "it had ended")
                continue
            if (skill := self._skill(template)) is None:
                self._skip(what, f"no decision names a skill of it that the manifest {self._library.manifest.name!r} has")
                continue
            try:
                self.recorder.begin(goal, skill, self._inputs.sense())
            except OutcomeError as error:
                self._skip(what, str(error))
                continue
            request = ExecuteSkill.Impl.GetResultService.Request(goal_id=row.goal_info.goal_id)
            self._results[template.id].call_async(request).add_done_callback(partial(self._end, goal))

    def _end(self, goal: bytes, future: Future) -> None:
        if self._full or future.exception() is not None or (response := future.result()) is None:
            self.recorder.forget(goal)
            return
        outcome = to_outcome(response.result.outcome, response.result.message)
        duration = to_seconds(response.result.duration)
        self._ended[goal] = _Ended(time.monotonic(), self._inputs.clock(), outcome, duration)

    def _skill(self, template: SkillTemplate) -> Skill | None:
        skills = self._library.grounded(template)
        if len(skills) == 1:
            return skills[0]
        decided = self._inputs.take_decision()
        return next((skill for skill in skills if skill.phrase == decided), None)


@dataclass(frozen=True)
class _Ended:
    """A goal whose last frame is waited for: when that was heard (wall s), the robot's clock then, how it ended, and how many
    seconds its policy ran."""

    heard: float
    stamp: float
    outcome: Outcome
    duration: float


def main() -> int:
    """Record until Ctrl-C."""
    return run_node(RecorderNode)


if __name__ == "__main__":
    sys.exit(main())
