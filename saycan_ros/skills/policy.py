"""The base of every policy: a small class that says how to start, what to do each cycle, and when it is finished."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.manifest.schema import Manifest, SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.robots.body import Body
from saycan_ros.world.snapshot import WorldSnapshot


@dataclass(frozen=True)
class Progress:
    """What a running policy tells its caller: a word for the phase, a fraction in [0, 1], and whether it is finished."""

    phase: str
    fraction: float
    finished: bool = False


class Policy(ABC):
    """One way of carrying out one skill. The runner owns the loop, the rate, cancel, time-out, stop and the result.

    An instance serves one goal. Raise `OutcomeError` from either method to fail with that outcome.
    """

    def __init__(self, manifest: Manifest, skill: Skill) -> None:
        self.manifest = manifest
        self.skill = skill

    @classmethod
    def check(cls, template: SkillTemplate) -> None:
        """Refuse a manifest entry that this policy cannot use; called when the policy is loaded, before there is any goal.

        Raises:
            ManifestError: naming the skill, the field and what is wrong. By default a policy takes no parameters.
            OutcomeError: MODEL_UNAVAILABLE, where a file that it needs cannot be used.
        """
        if template.parameters:
            what = f"{cls.__name__} takes no parameters; it was given {', '.join(template.parameters)}"
            raise ManifestError(f"skill {template.id!r}: parameters: {what}")

    @abstractmethod
    def start(self, body: Body, world: WorldSnapshot) -> None:
        """Look at the state once and choose the plan; nothing has moved yet, and nothing may move here."""

    @abstractmethod
    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        """One control cycle: read the body, command it, say how far along the skill is; must return within a period."""
