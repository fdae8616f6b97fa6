"""A policy that fails on purpose, so that replanning, time-outs and stopping can be tried without a robot."""

from __future__ import annotations

import random
import threading
from collections import Counter
from dataclasses import replace
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.manifest.schema import Manifest, SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import Body
from saycan_ros.skills.loading import load_policy
from saycan_ros.skills.policy import Policy, Progress
from saycan_ros.world.snapshot import WorldSnapshot

EARLIEST, LATEST = 0.1, 0.9  # of the skill's progress: between these a fault strikes


class FaultyParameters(BaseModel):
    """The `parameters` of a manifest entry whose policy is `Faulty`; probabilities are per goal and independent.

    Attributes:
        wraps: "package.module:Class" of the policy to spoil; none is a no-op that just takes `seconds`.
        parameters: the wrapped policy's own.
        seconds: how long the no-op, or a lie, takes on the body's clock; 0 finishes in the first cycle.
        success: the probability that the skill does not fail with `outcome`.
        outcome: the label of the outcome it fails with, for example `grasp_missed`.
        start_delay: seconds on the body's clock before anything happens.
        hang: the probability of one cycle that does not return for `hang_seconds` of wall time.
        crash: the probability of an exception.
        lie: the probability of reporting success without doing anything.
        seed: the same seed gives the same faults at the same attempts of the same skill.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    wraps: str | None = Field(default=None, pattern=r"^[A-Za-z_][\w.]*:[A-Za-z_]\w*$")
    parameters: dict[str, Any] = Field(default_factory=dict)
    seconds: float = Field(default=1.0, ge=0, le=600)
    success: float = Field(default=1.0, ge=0, le=1)
    outcome: str = OutcomeCode.EXECUTION.label
    start_delay: float = Field(default=0.0, ge=0, le=600)
    hang: float = Field(default=0.0, ge=0, le=1)
    hang_seconds: float = Field(default=60.0, gt=0, le=3600)
    crash: float = Field(default=0.0, ge=0, le=1)
    lie: float = Field(default=0.0, ge=0, le=1)
    seed: int = 0

    @field_validator("outcome")
    @classmethod
    def _is_a_failure(cls, label: str) -> str:
        labels = [code.label for code in OutcomeCode if code is not OutcomeCode.SUCCEEDED]
        if label not in labels:
            raise ValueError(f"{label!r} is not an outcome of a failure; there are {', '.join(labels)}")
        return label

    @property
    def code(self) -> OutcomeCode:
        """The outcome it fails with."""
        return OutcomeCode[self.outcome.upper()]


class FaultDraw:
    """Which fault one attempt meets (`hang`, `crash`, `lie`, `fail` or none), and at which part of its progress."""

    def __init__(self, settings: FaultyParameters, phrase: str, attempt: int) -> None:
        rng = random.Random(f"{settings.seed}/{phrase}/{attempt}")
        self.strikes_at = rng.uniform(EARLIEST, LATEST)
        chances = {"hang": settings.hang, "crash": settings.crash, "lie": settings.lie, "fail": 1.0 - settings.success}
        # Every chance is drawn, so that changing one does not change the others.
        struck = [kind for kind, chance in chances.items() if rng.random() < chance]
        self.kind = struck[0] if struck else None


class Faulty(Policy):
    """Runs another policy, or nothing, and spoils it as its parameters say (`FaultyParameters`).

    Raises:
        ManifestError: the parameters do not fit, or `wraps` names no policy.
    """

    # An instance serves one goal, so attempts are counted here, by skill, for the life of the process.
    _counting: ClassVar[threading.Lock] = threading.Lock()
    _attempts: ClassVar[Counter[str]] = Counter()

    def __init__(self, manifest: Manifest, skill: Skill) -> None:
        super().__init__(manifest, skill)
        self.settings = _settings_of(skill.template)
        self._inner: Policy | None = None
        if self.settings.wraps is not None:
            template = _wrapped(skill.template, self.settings)
            inner = replace(skill, template=template)
            self._inner = load_policy(template)(manifest, inner)
        with self._counting:
            self.attempt = self._attempts[skill.phrase]
            self._attempts[skill.phrase] += 1
        self.fault = FaultDraw(self.settings, skill.phrase, self.attempt)

    @classmethod
    def check(cls, template: SkillTemplate) -> None:
        """See `Policy.check`; what it wraps is checked, too."""
        settings = _settings_of(template)
        if settings.wraps is not None:
            load_policy(_wrapped(template, settings))

    @classmethod
    def start_over(cls) -> None:
        """Count the attempts of every skill from the first again."""
        with cls._counting:
            cls._attempts.clear()

    def start(self, body: Body, world: WorldSnapshot) -> None:
        """See `Policy.start`."""
        self._began = body.read().stamp + self.settings.start_delay
        self._started = False
        self._fraction = 0.0
        if self.settings.start_delay == 0:
            self._start_inner(body, world)

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        """See `Policy.cycle`."""
        now = body.read().stamp
        if now < self._began:
            return Progress("delay", 0.0)
        self._start_inner(body, world)
        if self.fault.kind not in (None, "lie") and self._fraction >= self.fault.strikes_at:
            self._strike()
        inner = None if self.fault.kind == "lie" else self._inner
        progress = inner.cycle(body, world) if inner is not None else self._pass_time(now)
        if progress.finished and self.fault.kind not in (None, "lie"):
            self._strike()  # the last moment: its progress made a leap over the moment that was drawn
        self._fraction = progress.fraction
        return progress

    def _start_inner(self, body: Body, world: WorldSnapshot) -> None:
        if not self._started and self._inner is not None:
            self._inner.start(body, world)
        self._started = True

    def _pass_time(self, now: float) -> Progress:
        part = (now - self._began) / self.settings.seconds if self.settings.seconds else 1.0
        return Progress("pass time", min(1.0, part), finished=part >= 1.0)

    def _strike(self) -> None:
        kind, self.fault.kind = self.fault.kind, None
        what = f"{self.skill.phrase}: a fault on purpose, attempt {self.attempt}"
        if kind == "crash":
            raise RuntimeError(what)
        if kind == "fail":
            raise OutcomeError(self.settings.code, what)
        threading.Event().wait(self.settings.hang_seconds)


def _wrapped(template: SkillTemplate, settings: FaultyParameters) -> SkillTemplate:
    return template.model_copy(update={"policy": settings.wraps, "parameters": settings.parameters})


def _settings_of(template: SkillTemplate) -> FaultyParameters:
    """
    Raises:
        ManifestError: naming the skill, the field and what is wrong with it.
    """
    try:
        return FaultyParameters.model_validate(template.parameters)
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, f['loc']))}: {f['msg'].removeprefix('Value error, ')}" for f in error.errors()]
        raise ManifestError(f"skill {template.id!r}: parameters: {'; '.join(faults)}") from error
