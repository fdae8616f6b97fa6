"""A visuomotor policy on another machine: images, the body's state and words go there, chunks of actions come back."""

from __future__ import annotations

import time
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.schema import Manifest, Resource, Sense, SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS, Body, Reading
from saycan_ros.skills.action_filter import ActionFilter
from saycan_ros.skills.policy import Policy, Progress
from saycan_ros.skills.remote.client import RemotePolicyClient
from saycan_ros.skills.remote.contract import PolicyContract
from saycan_ros.skills.remote.settings import settings_of, token_from
from saycan_ros.skills.remote.worker import InferenceWorker, Observation, StampedAnswer
from saycan_ros.world.snapshot import WorldSnapshot


class RemotePolicy(Policy):
    """Carries out the newest chunk of a policy server, and holds the body still whenever no current one is there.

    The manifest's `parameters` are `remote.settings.RemoteSettings`; docs/remote_policy.md has the protocol. A chunk's actions
    are meant for the moments after its observation, so an answer that took long has lost its first ones, and one that took
    longer than its horizon is not used at all. Whatever the server says, the body gets it through `ActionFilter`.

    Ends with SUCCEEDED where the server says done (or after `seconds`), and with REMOTE_POLICY where it refuses, says something
    else than its contract, or is `late`.
    """

    def __init__(self, manifest: Manifest, skill: Skill) -> None:
        super().__init__(manifest, skill)
        self._settings = settings_of(skill.template)
        self._worker: InferenceWorker | None = None

    @classmethod
    def check(cls, template: SkillTemplate) -> None:
        """Refuse `parameters` that cannot be used, before any goal.

        Raises:
            ManifestError: naming the skill, the field and what is wrong.
        """
        settings_of(template)

    def start(self, body: Body, world: WorldSnapshot) -> None:
        """See `Policy.start`; the connection is opened by the worker's thread.

        Raises:
            OutcomeError: STALE_FRAME, where the skill has the camera and there is no picture; as `Body.read`.
        """
        settings, token = self._settings, token_from()
        self._parts = tuple(self.skill.template.resources)
        sighted = Sense.CAMERA in self.skill.template.senses
        if sighted:
            # The first picture may be waited for, so not in a control cycle.
            body.frame()
        self._worker = InferenceWorker(
            lambda: RemotePolicyClient(settings.url, token, settings.deadline, settings.ca),
            settings.instruction or self.skill.phrase,
            self._parts,
            sighted,
            settings.reconnects,
        )
        self._began = body.read().stamp
        self._current_at = time.monotonic()
        self._filter: ActionFilter | None = None
        self._acted = False

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        """See `Policy.cycle`; never waits for the server."""
        assert self._worker is not None, "start comes first"
        reading = body.read()
        chunk, contract = self._worker.poll(), self._worker.contract
        if not self._worker.busy and self._is_due(reading, chunk, contract):
            self._worker.offer(Observation(reading.stamp, _felt(reading), self._frame(body, reading, contract)))
        action = _action_for(reading.stamp, chunk, contract)
        if action is None:
            self._hold(body)
            return self._progress(reading, "wait" if self._acted else "connect")
        self._act(body, reading, action)
        over = (
            chunk is not None and chunk.answer.done
            if self._settings.seconds is None
            else self._elapsed(reading) >= self._settings.seconds
        )
        if over:
            self._worker.close()
        return self._progress(reading, "act", over)

    def _act(self, body: Body, reading: Reading, action: Mapping[str, float]) -> None:
        self._current_at, self._acted = time.monotonic(), True
        if self._filter is None:
            self._filter = ActionFilter(self._settings.limits, body.limits, reading)
        joints = {name: value for name, value in action.items() if name in JOINTS}
        base = (action.get("base_linear", 0.0), action.get("base_angular", 0.0))
        targets, speed = self._filter.step(reading, joints, base)
        if targets:
            body.move(targets)
        if Resource.BASE in self._parts:
            body.drive(*speed)

    def _hold(self, body: Body) -> None:
        """Hold still at once; end where it has lasted too long.

        Raises:
            OutcomeError: REMOTE_POLICY.
        """
        assert self._worker is not None
        if self._filter is not None:
            body.halt(self._parts)
            self._filter = None
        waited = time.monotonic() - self._current_at
        most = self._settings.late if self._acted else self._settings.connect
        if waited > most:
            self._worker.close()
            why = self._worker.last_error or (
                "it has not answered yet" if self._worker.busy else "its answers come too late to be used"
            )
            raise OutcomeError(OutcomeCode.REMOTE_POLICY, f"no current actions from the policy server for {waited:.1f} s: {why}")

    def _is_due(self, reading: Reading, chunk: StampedAnswer | None, contract: PolicyContract | None) -> bool:
        """Whether to ask again: enough of the newest chunk is used up."""
        if chunk is None or contract is None:
            return True
        stride = self._settings.stride or max(1, contract.horizon // 2)
        return not 0 <= reading.stamp - chunk.stamp < min(stride, contract.horizon) / contract.rate

    def _frame(self, body: Body, reading: Reading, contract: PolicyContract | None) -> NDArray[np.uint8] | None:
        """The upright frame for the next question, where the policy looks at one.

        Raises:
            OutcomeError: STALE_FRAME.
        """
        if contract is None or contract.image is None:
            return None
        frame = body.frame()
        age = reading.stamp - frame.stamp
        if abs(age) > self._settings.frame_age:
            raise OutcomeError(OutcomeCode.STALE_FRAME, f"the newest camera frame is {age:.2f} s old")
        return frame.image

    def _elapsed(self, reading: Reading) -> float:
        return reading.stamp - self._began

    def _progress(self, reading: Reading, phase: str, finished: bool = False) -> Progress:
        whole = self._settings.seconds or self.skill.template.timeout
        return Progress(phase, 1.0 if finished else min(1.0, max(0.0, self._elapsed(reading) / whole)), finished)


def _action_for(now: float, chunk: StampedAnswer | None, contract: PolicyContract | None) -> Mapping[str, float] | None:
    """The action that `chunk` holds for this moment, by the names of `contract.ACTIONS`; None outside its span."""
    if chunk is None or contract is None:
        return None
    index = int((now - chunk.stamp) * contract.rate + 1e-6) if now >= chunk.stamp else -1
    if not 0 <= index < contract.horizon:
        return None
    return dict(zip(contract.actions, chunk.answer.actions[index].tolist(), strict=True))


def _felt(reading: Reading) -> Mapping[str, float]:
    """The body's state by the names of `contract.STATES`."""
    joints = {joint: reading.position[joint] for joint in JOINTS}
    base = {"base_linear": reading.speed[0], "base_angular": reading.speed[1]}
    return {**joints, **base, "gripper_effort": reading.effort["gripper"]}
