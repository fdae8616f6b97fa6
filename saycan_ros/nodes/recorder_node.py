"""Writes an episode of every skill that is carried out in this graph; only listens."""

from __future__ import annotations

import importlib.metadata
import platform
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Any

from action_msgs.msg import GoalStatus, GoalStatusArray
from rclpy.node import Node
from rclpy.qos import qos_profile_action_status_default, qos_profile_sensor_data
from rclpy.task import Future
from sensor_msgs.msg import JointState

from saycan_interfaces.action import ExecuteSkill
from saycan_interfaces.msg import Decision, WorldState
from saycan_ros.affordance.observation import upright
from saycan_ros.episodes.manifest_digest import manifest_digest
from saycan_ros.episodes.records import Origin
from saycan_ros.episodes.run_recorder import RunRecorder, Sight
from saycan_ros.episodes.writer import EpisodeWriter
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.nodes.conversions import to_outcome, to_seconds, to_snapshot
from saycan_ros.nodes.runtime import run_node
from saycan_ros.nodes.world_client import LATCHED
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.paths import find_file
from saycan_ros.robots.camera_source import CameraSource
from saycan_ros.robots.stretch_messages import felt_of
from saycan_ros.world.clearance import Clearance

FRESH = 1.0  # wall s: what was heard longer ago is not what the robot senses now
APART = 1.0  # s of the robot's clock between a frame and the joint states that belong to it
DECIDED = 5.0  # wall s from a decision to the goal that follows from it
ENDED = 5.0  # wall s in which the end of a skill must be seen; later the robot is about something else
_RUNNING = (GoalStatus.STATUS_ACCEPTED, GoalStatus.STATUS_EXECUTING)


class RecorderNode(Node):
    """Sees goals begin in the status of each `skills/<id>`, asks that server for their results, and keeps the frames around them.

    Subscribes: the head camera, `stretch/joint_states`, `world_state`, `decision`, the status of every skill server.
    Which object a goal is about is in the decision before it, so a goal that nobody decided on is kept only where its skill has
    no slot. Parameters: `manifest` (file), `out` (folder of the session's file), `camera.head.*` (see `CameraSource`).
    """

    def __init__(self, manifest: str = "config/kitchen.yaml", out: str = "data/robot") -> None:
        super().__init__("recorder_node", enable_rosout=False)
        path = find_file(self.declare_parameter("manifest", manifest).value)
        self._library = SkillLibrary(load_manifest(path))
        self._camera = CameraSource.declared(self)
        self._stream, self._writer = _open(Path(self.declare_parameter("out", out).value), self._library, path)
        self._clearance = Clearance(self._library.manifest)
        self.recorder = RunRecorder(self._writer)
        self.skipped = 0  # goals of which no episode can be made
        self._heard: dict[str, tuple[float, Any]] = {}
        self._ended: dict[bytes, _Ended] = {}
        self._seen: dict[str, set[bytes]] = {}
        self._camera.subscribe(self, self._see)
        self.create_subscription(JointState, "stretch/joint_states", partial(self._hear, "joints"), qos_profile_sensor_data)
        self.create_subscription(WorldState, "world_state", partial(self._hear, "world"), LATCHED)
        self.create_subscription(Decision, "decision", partial(self._hear, "decision"), 10)
        self._results = {}
        for template in self._library.manifest.skills:
            if template.policy is None:
                continue
            action, listen = f"skills/{template.id}/_action", partial(self._status, template)
            self.create_subscription(GoalStatusArray, f"{action}/status", listen, qos_profile_action_status_default)
            self._results[template.id] = self.create_client(ExecuteSkill.Impl.GetResultService, f"{action}/get_result")
        self.get_logger().info(f"recording to {self._stream.name}")

    def hears(self) -> set[str]:
        """What was heard within the last second, of `frame`, `joints`, `world` and `decision`."""
        return {what for what, (when, _) in self._heard.items() if time.monotonic() - when < FRESH}

    def close_file(self) -> None:
        """End the session's file; safe to call twice."""
        if not self._stream.closed:
            self._writer.finish()
            self._stream.close()

    def destroy_node(self) -> None:
        """End the session's file and leave the graph."""
        self.close_file()
        super().destroy_node()

    def _hear(self, what: str, message: Any) -> None:
        self._heard[what] = time.monotonic(), message

    def _see(self, wire: bytes) -> None:
        """The first frame that was taken after a skill has ended, once the world was heard since, is its last."""
        self._hear("frame", wire)
        if not self._ended:
            return
        sight, why = None, "no frame of it came in time"
        try:
            sight = self._sense()
        except OutcomeError as error:
            why = str(error)
        for goal, ended in list(self._ended.items()):
            if time.monotonic() - ended.heard > ENDED:
                del self._ended[goal]
                self.recorder.forget(goal)
                self._skip("the end of a goal", why)
            elif sight is not None and sight.stamp >= ended.stamp and self._heard["world"][0] > ended.heard:
                del self._ended[goal]
                if (episode := self.recorder.end(goal, ended.outcome, sight)) is not None:
                    self.get_logger().info(f"episode {episode.id}: {episode.skill}: {ended.outcome}")

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
            what, skill = f"a goal of skills/{template.id}", self._skill(template)
            if row.status not in _RUNNING or skill is None:
                self._skip(what, "no decision names it" if row.status in _RUNNING else "it had ended")
                continue
            try:
                self.recorder.begin(goal, skill, self._sense())
            except OutcomeError as error:
                self._skip(what, str(error))
                continue
            request = ExecuteSkill.Impl.GetResultService.Request(goal_id=row.goal_info.goal_id)
            self._results[template.id].call_async(request).add_done_callback(partial(self._end, goal))

    def _end(self, goal: bytes, future: Future) -> None:
        if future.exception() is not None or (response := future.result()) is None:
            self.recorder.forget(goal)
            return
        result, joints = response.result, self._heard["joints"][1]
        outcome = to_outcome(result.outcome, result.message)
        self._ended[goal] = _Ended(time.monotonic(), to_seconds(joints.header.stamp), outcome)

    def _skill(self, template: SkillTemplate) -> Skill | None:
        skills = self._library.grounded(template)
        if len(skills) == 1:
            return skills[0]
        # A decision is for one goal: the next one may come from somebody else.
        heard, decision = self._heard.pop("decision", (0.0, Decision()))
        chosen = [skill for skill in skills if skill.phrase == decision.choice]
        return chosen[0] if chosen and time.monotonic() - heard < DECIDED else None

    def _sense(self) -> Sight:
        """What the robot senses now.

        Raises:
            OutcomeError: STALE_FRAME, where something is not heard any more, or the frame is of another time than the joint
                states; PERCEPTION, where one of them cannot be read.
        """
        if missing := {"frame", "joints", "world"} - self.hears():
            raise OutcomeError(OutcomeCode.STALE_FRAME, f"no {', '.join(sorted(missing))} for {FRESH:.0f} s")
        wire, joints, world = (self._heard[what][1] for what in ("frame", "joints", "world"))
        frame = self._camera.unpack(wire)
        if abs(late := to_seconds(joints.header.stamp) - frame.stamp) > APART:
            raise OutcomeError(OutcomeCode.STALE_FRAME, f"the newest frame is {late:.1f} s older than the joint states")
        picture = upright(frame.pixels(), self._camera.clockwise)
        return Sight(picture, frame.stamp, *felt_of(joints), to_snapshot(world, self._clearance))


@dataclass(frozen=True)
class _Ended:
    """A goal whose last frame is waited for: when that was heard (wall s), the robot's clock then, and how it ended."""

    heard: float
    stamp: float
    outcome: Outcome


def _open(folder: Path, library: SkillLibrary, manifest: Path) -> tuple[IO[bytes], EpisodeWriter]:
    """A new file for this session.

    Raises:
        OutcomeError: INFRASTRUCTURE, it cannot be made there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stream = (folder / f"session-{time.strftime('%Y%m%d-%H%M%S')}-{time.monotonic_ns() % 1000:03d}.mcap").open("xb")
    except OSError as error:
        what = f"out: {folder}: {error.strerror}; name a folder that can be written to"
        raise OutcomeError(OutcomeCode.INFRASTRUCTURE, what) from error
    origin = Origin(
        source="robot",
        manifest=library.manifest.name,
        manifest_sha256=manifest_digest(library.manifest),
        versions={"python": platform.python_version(), "mcap": importlib.metadata.version("mcap")},
        settings={"manifest": manifest.name},
    )
    writer = EpisodeWriter(stream, origin, lasting=True)
    writer.flush()
    return stream, writer


def main() -> int:
    """Record until Ctrl-C."""
    return run_node(RecorderNode)


if __name__ == "__main__":
    sys.exit(main())
