"""A skill carried out by a network: from the head camera, what the body feels and the skill's words to set points."""

from __future__ import annotations

from collections import deque

from pydantic import Field, ValidationError

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.manifest.schema import Manifest, Predicate, Resource, SkillTemplate, Strict
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import find_file
from saycan_ros.robots.body import Body, CameraFrame, Reading, joints_of
from saycan_ros.skills.action_chunk import ActionChunk
from saycan_ros.skills.action_filter import ActionFilter, ActionLimits
from saycan_ros.skills.holding import presses
from saycan_ros.skills.policy import Policy, Progress
from saycan_ros.skills.policy_model import PolicyModel, load_policy_model
from saycan_ros.skills.policy_observation import feel, shrink
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.stretch_geometry import aim

# Readings kept to know what the body felt when a picture was taken; at 30 Hz a little over a second.
_REMEMBERED = 40
# How near the head must come to its first goal (rad), and how long it may take (s of the body's clock).
LOOK_WITHIN, LOOK_SECONDS = 0.08, 2.0


class OnnxPolicySettings(Strict):
    """`parameters` of a skill whose policy is `OnnxPolicy`."""

    model: str = Field(description="the .onnx file, from the share folder or absolute; its .json lies beside it")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    instruction: str = Field(
        default="", description="what the network is told, with {object} and {location}; the phrase if empty"
    )
    rate: float = Field(default=5.0, gt=0, le=30, description="chunks a second of the body's clock, where pictures come as fast")
    lead: float = Field(
        default=0.1, ge=0, le=0.5, description="s ahead of now that set points are taken from, for the motors' lag"
    )
    frame_age: float = Field(default=0.6, gt=0, le=2, description="s; an older picture ends the skill with STALE_FRAME")
    look_first: bool = Field(default=True, description="turn the head to where the object was last seen, before the network acts")
    finished: float = Field(default=0.5, gt=0, lt=1, description="probability from which the network counts as done")
    agree: int = Field(default=3, ge=1, le=50, description="chunks in a row that must say so")
    typical: float = Field(default=14.0, gt=0, le=600, description="s that the skill usually takes, for the progress alone")
    limits: ActionLimits = Field(default_factory=ActionLimits)

    @classmethod
    def of(cls, template: SkillTemplate) -> OnnxPolicySettings:
        """The template's `parameters`.

        Raises:
            ManifestError: naming the skill, the field and what is wrong.
        """
        try:
            return cls.model_validate(template.parameters)
        except ValidationError as error:
            rows = [f"{'.'.join(map(str, f['loc'])) or 'limits'}: {f['msg']}" for f in error.errors()]
            raise ManifestError(f"skill {template.id!r}: parameters: {'; '.join(rows)}") from error


class OnnxPolicy(Policy):
    """Asks the network for a chunk at its rate, and lets only what `ActionFilter` allows reach the body.

    A chunk that is late is followed from where it should be by now; where none is left, the joints hold and the base stops.
    Only the joints of the skill's `resources` move. When the network says it is done, the effects on the gripper must be felt.
    """

    def __init__(self, manifest: Manifest, skill: Skill) -> None:
        """Raises ManifestError where the entry's parameters are wrong."""
        super().__init__(manifest, skill)
        self.settings = OnnxPolicySettings.of(skill.template)
        told = self.settings.instruction
        for slot, word in (("object", skill.object), ("location", skill.location)):
            told = told.replace(f"{{{slot}}}", word or "")
        self._told = told or skill.phrase
        self._joints = joints_of(skill.template.resources)
        self._drives = Resource.BASE in skill.template.resources
        self._holds = any(c.predicate is Predicate.HOLDING and c.argument in {"object", "any"} for c in skill.template.effects)

    @classmethod
    def check(cls, template: SkillTemplate) -> None:
        """Load what the template names, so that a wrong entry is found at start.

        Raises:
            ManifestError: its parameters are wrong.
            OutcomeError: MODEL_UNAVAILABLE, its model cannot be used.
        """
        settings = OnnxPolicySettings.of(template)
        load_policy_model(find_file(settings.model), settings.sha256)

    def start(self, body: Body, world: WorldSnapshot) -> None:
        """See `Policy.start`.

        Raises:
            OutcomeError: PRECONDITION away from every station; MODEL_UNAVAILABLE; STALE_FRAME; as `Body.read`.
        """
        if world.at is None:
            raise OutcomeError(OutcomeCode.PRECONDITION, f"{self.skill.phrase}: the robot stands at no known place")
        self._place = self.manifest.location(world.at)
        self._model: PolicyModel = load_policy_model(find_file(self.settings.model), self.settings.sha256)
        if not self._model.knows(self._told):
            what = f"{self._model.model_id} never saw {self._told!r}; train it on this manifest"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
        body.frame()
        now = body.read()
        self._filter = ActionFilter(self.settings.limits, body.limits, now)
        self._felt: deque[Reading] = deque([now], _REMEMBERED)
        self._chunk: ActionChunk | None = None
        self._memory = self._model.blank
        self._begun = self._due = now.stamp
        self._agreed = 0
        self._gaze = self._first_gaze(now, world)

    @property
    def cut(self) -> int:
        """Cycles in which something that the network asked for was cut for lying outside a joint's range."""
        return self._filter.cut

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        """See `Policy.cycle`.

        Raises:
            OutcomeError: STALE_FRAME; EXECUTION, the network's numbers are not finite; SAFETY, it keeps asking for what is out of
                range; GRASP_MISSED, it says it is done and the gripper feels nothing; as `Body.read`.
        """
        now = body.read()
        self._felt.append(now)
        if self._gaze and not self._looks_there(body, now):
            return Progress("look", 0.0)
        if now.stamp >= self._due - 1e-6:
            self._look(body, now)
            now = body.read()
        if self._agreed >= self.settings.agree:
            self._check_effects(now)
            return Progress("done", 1.0, finished=True)
        chunk, fraction = self._chunk, min(0.95, (now.stamp - self._begun) / self.settings.typical)
        if chunk is None or now.stamp > chunk.end:
            self._send(body, *self._filter.hold(now))
            return Progress("hold", fraction)
        joints, base = chunk.at(now.stamp + self.settings.lead)
        self._send(body, *self._filter.step(now, {j: joints[j] for j in self._joints}, base if self._drives else (0.0, 0.0)))
        return Progress("act", fraction)

    def _first_gaze(self, now: Reading, world: WorldSnapshot) -> dict[str, float]:
        """The head's goals to see the object where the robot remembers it at this place; none where it does not."""
        name = self.skill.object
        rows = [s for s in world.seen(name) if s.location == world.at and s.position] if name else []
        if not self.settings.look_first or Resource.HEAD not in self.skill.template.resources or not rows or not rows[0].position:
            return {}
        return dict(zip(("head_pan", "head_tilt"), aim(now.base, rows[0].position), strict=True))

    def _looks_there(self, body: Body, now: Reading) -> bool:
        """Turn the head; whether it is there, or has had its time."""
        away = max(abs(now.position[joint] - goal) for joint, goal in self._gaze.items())
        if away < LOOK_WITHIN or now.stamp - self._begun > LOOK_SECONDS:
            self._gaze, self._due = {}, now.stamp
            return True
        targets, _ = self._filter.step(now, self._gaze, (0.0, 0.0))
        body.move(targets)
        return False

    def _look(self, body: Body, now: Reading) -> None:
        """Ask for a new chunk, unless there is no new picture yet."""
        frame = body.frame()
        if (age := now.stamp - frame.stamp) > self.settings.frame_age:
            what = f"{self.skill.phrase}: the newest picture is {age:.2f} s old; the limit is {self.settings.frame_age:.2f} s"
            raise OutcomeError(OutcomeCode.STALE_FRAME, what)
        if self._chunk is not None and frame.stamp <= self._chunk.stamp:
            return
        self._due = max(self._due + 1.0 / self.settings.rate, now.stamp)
        felt = feel(self._reading_at(frame), self._place)
        self._chunk, self._memory = self._model.act(shrink(frame.image), felt, self._told, self._memory, frame.stamp)
        self._agreed = self._agreed + 1 if self._chunk.finished > self.settings.finished else 0

    def _reading_at(self, frame: CameraFrame) -> Reading:
        return min(self._felt, key=lambda reading: abs(reading.stamp - frame.stamp))

    def _send(self, body: Body, joints: dict[str, float], base: tuple[float, float]) -> None:
        body.move({joint: joints[joint] for joint in self._joints})
        if self._drives:
            body.drive(*base)

    def _check_effects(self, now: Reading) -> None:
        if self._holds and not presses(now):
            what = f"{self.skill.phrase}: the policy says it is done, but the gripper holds nothing"
            raise OutcomeError(OutcomeCode.GRASP_MISSED, what)
