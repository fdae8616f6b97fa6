"""The planner's settings, checked when a node or command starts."""

from __future__ import annotations

import unicodedata

from pydantic import BaseModel, ConfigDict, Field, model_validator

from saycan_ros.outcome import OutcomeCode, OutcomeError


class PlannerSettings(BaseModel):
    """Limits of one instruction."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    max_steps: int = Field(default=40, ge=1, le=200, description="steps before STEP_LIMIT, where the goal sets none")
    most_steps: int = Field(default=200, ge=1, le=1000, description="steps that a goal may ask for")
    max_characters: int = Field(default=1000, ge=1, le=10_000, description="longest instruction taken")
    max_failures: int = Field(default=6, ge=1, description="failed steps, with nothing achieved between, before giving up")
    floor: float = Field(default=0.02, ge=0, le=1, description="Say x Can below which nothing is worth doing")
    refusal: float = Field(default=0.1, ge=0, le=1, description="Can of a refusal, beside which skills must look poor")
    notice_effects: bool = Field(default=True, description="notice steps that are complete already")
    completed: float = Field(default=0.9, gt=0.5, le=1, description="p(effect already true) from which one is")
    check_effects: bool = Field(default=True, description="after a skill that reports success, ask whether its effect is true")
    undone: float = Field(default=0.05, ge=0, lt=0.5, description="p(effect already true) below which such a skill has failed")
    searches: int = Field(default=2, ge=0, le=20, description="losses of one thing after which it is looked for; 0: never look")
    insists: float = Field(default=0.9, ge=0, le=1, description="Say from which `done` may end what lost a thing on its way")
    use_say: bool = Field(default=True, description="false: Can alone decides (ablation)")
    use_can: bool = Field(default=True, description="false: Say alone decides (ablation)")

    @model_validator(mode="after")
    def _own_limit_within_the_most(self) -> PlannerSettings:
        if self.max_steps > self.most_steps:
            raise ValueError(f"max_steps is {self.max_steps}, more than most_steps, {self.most_steps}; set both")
        return self

    def limit(self, asked: int) -> int:
        """The steps that an instruction may take whose goal asks for so many; 0 asks for the settings' own limit.

        Raises:
            OutcomeError: INVALID_REQUEST where it asks for more than `most_steps`, or for less than none.
        """
        if 0 <= asked <= self.most_steps:
            return asked or self.max_steps
        what = (
            f"the goal asks for {asked} steps, and max_steps may be 1 to {self.most_steps} (the planner's parameter most_steps)"
        )
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{what}, or 0 for its own limit, {self.max_steps}")

    def refuses(self, combined: float, refusal: float) -> bool:
        """Whether the strongest refusal, with that p, outweighs the best product."""
        return refusal * self.refusal > combined

    def takes(self, combined: float, refusal: float) -> bool:
        """Whether the best product is worth doing, beside the strongest refusal (0: none)."""
        return combined > self.floor and not self.refuses(combined, refusal)

    def check(self, instruction: str) -> str:
        """The instruction with single spaces; control characters count as spaces.

        Raises:
            OutcomeError: INVALID_INSTRUCTION where it is empty, too long or no text.
        """
        kinds = {character: unicodedata.category(character) for character in set(instruction)}
        words = " ".join("".join(" " if kinds[character] == "Cc" else character for character in instruction).split())
        if "Cs" in kinds.values():
            what = "the instruction holds half of a character, as a damaged encoding leaves it; send it as UTF-8"
            raise OutcomeError(OutcomeCode.INVALID_INSTRUCTION, what)
        if words and not any(character.isalnum() for character in words):
            raise OutcomeError(OutcomeCode.INVALID_INSTRUCTION, "the instruction has no letter and no digit; say it in words")
        if words and len(instruction) <= self.max_characters:
            return words
        what = f"has {len(instruction)} characters" if words else "is empty"
        what = f"the instruction {what}; say it in 1 to {self.max_characters} characters"
        raise OutcomeError(OutcomeCode.INVALID_INSTRUCTION, what)
