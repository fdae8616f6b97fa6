"""One choice with every candidate's numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from saycan_ros.manifest.skill import Skill


@dataclass(frozen=True)
class Candidate:
    """A skill with its scores; `combined` is Say x Can, or 0 where the skill is ruled out (`blocked` says why).

    `already` is p(its effect is already true), None where nobody knows; where it was `noticed` that the step is complete,
    `combined` is multiplied by 1 - `already`. `sought` is how useful it is for looking for what was lost; where that is more
    than `say`, it stands in its place. Where `held` says why it would be wrong to do it now, and it is the best, nothing is done.

    Where `exact` is false, `say` and `combined` are upper bounds that showed the skill could not be the best: it was not scored.
    """

    skill: Skill
    say: float
    can: float
    combined: float
    blocked: str = ""
    exact: bool = True
    already: float | None = None
    noticed: bool = False
    sought: float = 0.0
    held: str = ""

    @property
    def undone(self) -> float:
        """What there is left to do, as a factor in [0, 1]."""
        return 1.0 - self.already if self.noticed and self.already is not None else 1.0


@dataclass(frozen=True)
class Decision:
    """What the planner chose and from what; `candidates` holds every skill, best first; `step` counts from 1.

    `choice` is None where nothing is worth doing; `reason` then says why in words, or what the choice is to look for. `refusals`
    holds Say of each way in which the request may be impossible, where the scorer weighs that.
    """

    step: int
    instruction: str
    stamp: float
    history: tuple[str, ...]
    candidates: Sequence[Candidate]
    choice: Skill | None
    frame_stamp: float
    say_model: str
    can_model: str
    world: str
    reason: str = ""
    refusals: Mapping[str, float] = field(default_factory=dict)
