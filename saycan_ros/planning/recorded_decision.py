"""One decision of a record, and its choice made again."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field

from saycan_ros.planning.settings import PlannerSettings


class RecordedCandidate(BaseModel):
    """A skill with the numbers it was weighed with; `already` is None where nobody knew it."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)

    skill: str
    say: float
    can: float
    combined: float
    blocked: str = ""
    already: float | None = Field(default=None, ge=0, le=1)
    noticed: bool = False
    sought: float = Field(default=0.0, ge=0, le=1)
    held: str = ""

    def weight(self, settings: PlannerSettings) -> float:
        """Its product, made again."""
        if self.blocked:
            return 0.0
        undone = 1.0 - self.already if self.noticed and self.already is not None else 1.0
        return (max(self.say, self.sought) if settings.use_say else 1.0) * ((self.can if settings.use_can else 1.0) * undone)


class RecordedDecision(BaseModel):
    """What one line of a record says; `candidates` best first, as they were weighed."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)

    step: int
    choice: str | None
    candidates: tuple[RecordedCandidate, ...] = Field(min_length=1)
    refusals: Mapping[str, float] = Field(default_factory=dict)
    outcome: str
    message: str = ""
    effect_after: float | None = None

    def choose(self, settings: PlannerSettings) -> str | None:
        """The choice again, from Say, what is sought, Can and p(already) alone; None where nothing is worth doing."""
        best = max(self.candidates, key=lambda row: row.weight(settings))
        refusal = max(self.refusals.values(), default=0.0)
        return best.skill if settings.takes(best.weight(settings), refusal) and not best.held else None
