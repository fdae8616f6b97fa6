"""The steps of one instruction, and what they rule out."""

from __future__ import annotations

from saycan_ros.language.scorer import Step
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.planning.losses import Losses, lets_go
from saycan_ros.planning.tries import Tries
from saycan_ros.world.snapshot import WorldSnapshot


class History:
    """What ran so far and how it ended. Failures count per skill, and a count is never reset by trying again.

    Only something the robot achieved (an object taken or put down) makes an earlier failure worth another try, or that a lost
    thing was seen elsewhere. What failed to take a thing at one place, though, speaks of what was there alone, and what failed
    to put one down of that surface alone (`Tries`).
    """

    def __init__(self, repeats: int = 2) -> None:
        self.steps: list[Step] = []
        self.outcomes: list[Outcome] = []
        self.losses = Losses()
        self._tries = Tries()
        self._repeats = repeats
        self._held: str | None = None

    @property
    def phrases(self) -> tuple[str, ...]:
        """The skills that ran, in order, by their phrases."""
        return tuple(step.skill.phrase for step in self.steps)

    @property
    def failures(self) -> int:
        """How many steps failed since the robot last achieved something."""
        return self._tries.failures

    @property
    def last_failure(self) -> str:
        """The newest failed step in words, or an empty string."""
        for step, outcome in zip(reversed(self.steps), reversed(self.outcomes), strict=True):
            if not outcome.ok:
                return f"{step.skill.phrase!r} ended with {outcome}"
        return ""

    def add(self, skill: Skill, outcome: Outcome, before: WorldSnapshot, after: WorldSnapshot | None = None) -> None:
        """Append one step; `before` is what the robot knew when it chose it, `after` what it knew then, if that is known."""
        self.notice(before)
        self.steps.append(Step(skill, outcome.code, before.at))
        self.outcomes.append(outcome)
        self._tries.note(skill, not outcome.ok, before, after)
        if outcome.ok and any(effect.predicate.value == "holding" for effect in skill.template.effects):
            self._tries.achieved()
        # A hand that has let go may be seen to a moment late.
        self._held = after.holding if after is not None and not (outcome.ok and lets_go(skill)) else None
        if after is not None:
            missing = self.losses.open(before)
            self.losses.note(len(self.steps), skill, outcome, before, after)
            for loss in missing:
                if (seen := loss.seen(after)) is not None and seen.location not in (None, loss.place):
                    self._tries.forgive(loss.name)

    def notice(self, world: WorldSnapshot) -> None:
        """Take what the robot knows now: what the hand held after the last step may have slipped out of it while none ran."""
        if self._held is not None and world.holding is None:
            self.losses.slipped(len(self.steps), self._held, world)
            self._held = None

    def ruled_out(self, world: WorldSnapshot) -> dict[str, str]:
        """Which skills may not be chosen again now, by their phrases, and why. Only skills that ran can be among them."""
        found = {}
        last = self.steps[-1] if self.steps else None
        for skill in {step.skill: None for step in self.steps}:
            failed = self._tries.failed(skill, world)
            if failed >= skill.template.attempts:
                found[skill.phrase] = f"failed {failed} times"
            elif last is not None and last.skill == skill and last.outcome is OutcomeCode.SUCCEEDED:
                found[skill.phrase] = "just completed"
            elif self._tries.repeated(skill, world) >= max(self._repeats, skill.template.attempts):
                found[skill.phrase] = "tried in this very situation before"
        return found
