"""What every way of getting scores out of a server offers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.model_server import Patience
from saycan_ros.language.prompt import Question


class ScoringMethod(Protocol):
    """One of the methods that a probe chooses from."""

    name: str

    def check(self, questions: tuple[Question, Question], phrases: Sequence[str], patience: Patience) -> None:
        """Ask two different questions about the skills, and look whether the numbers can mean anything.

        Raises:
            MethodUnfit: with the reason, for a person.
            LostAnswer: no answer that can be read came back.
            OutcomeError: the server cannot be reached, or refuses the key.
        """

    def log_scores(self, question: Question, phrases: Sequence[str], patience: Patience) -> NDArray[np.float64]:
        """log p of each phrase as the next step, up to a common constant, (phrases,).

        Raises:
            OutcomeError: an infrastructure outcome.
        """
