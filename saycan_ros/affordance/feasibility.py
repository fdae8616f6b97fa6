"""Can: p(success) of each skill at one moment, and who can give it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome


@dataclass(frozen=True)
class Feasibility:
    """p(success if started now), shape (number of skills,), in [0, 1]; the frame's stamp in seconds of the node's clock.

    `already` is p(the skill's effect is already true), NaN for each skill of which no model says it; None where none does.
    `inference_s` is the wall time that models took. `refused` says by place in the row why there is no number for a skill, whose
    probability is NaN.
    """

    probabilities: NDArray[np.float32]
    frame_stamp: float
    model_id: str
    already: NDArray[np.float32] | None = None
    inference_s: float = 0.0
    refused: Mapping[int, Outcome] = field(default_factory=dict)


class AffordanceSource(Protocol):
    """Whoever can say how likely each skill is to succeed right now."""

    def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
        """Score `skills` on the newest state; on none that is older than `since`, in seconds of the node's clock.

        Raises:
            OutcomeError: STALE_FRAME, SERVER_GONE, MODEL_UNAVAILABLE: no score can be given.
        """


@runtime_checkable
class InterruptibleSource(AffordanceSource, Protocol):
    """A source that may have to wait for somebody, and can be told to stop waiting."""

    def until(self, interrupted: Callable[[], Outcome | None]) -> AffordanceSource:
        """The same source; as soon as `interrupted` gives an outcome, whatever it waits for ends with that outcome."""
