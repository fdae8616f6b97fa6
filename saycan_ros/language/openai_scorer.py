"""Say from any OpenAI-compatible server."""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.constrained_method import ConstrainedMethod
from saycan_ros.language.echo_method import EchoMethod
from saycan_ros.language.lost_answer import LostAnswer
from saycan_ros.language.method_unfit import MethodUnfit
from saycan_ros.language.model_server import ModelServer
from saycan_ros.language.multiple_choice_method import MultipleChoiceMethod
from saycan_ros.language.prompt import PromptTemplate, Question
from saycan_ros.language.scorer import Step
from saycan_ros.language.scorer_configuration import OpenAISettings
from saycan_ros.language.scoring_method import ScoringMethod
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.world.snapshot import WorldSnapshot

LOGGER = logging.getLogger(__name__)
_REQUESTS = ("bring me something to drink", "I am done with the apple, throw it away")


class OpenAIScorer:
    """Scores with the first of the configured methods that works; which one that is, a probe finds out at start.

    Implements `InterruptibleScorer`. Any number of threads.

    Raises:
        OutcomeError: the server cannot be reached (SERVER_GONE), refuses, or cannot score (MODEL_UNAVAILABLE).
    """

    def __init__(self, settings: OpenAISettings, template: PromptTemplate, skills: Sequence[Skill]) -> None:
        self._settings = settings
        self._server = ModelServer(settings)
        self._interrupted: Callable[[], Outcome | None] = lambda: None
        methods: dict[str, ScoringMethod] = {
            "echo": EchoMethod(self._server, template, settings.together),
            "multiple_choice": MultipleChoiceMethod(self._server, template, settings.labels),
            "constrained": ConstrainedMethod(self._server, template, settings.samples),
        }
        self._method = self._probe([methods[name] for name in settings.methods], [skill.phrase for skill in skills])

    @property
    def model_id(self) -> str:
        """Model, server and method."""
        return f"{self._settings.model}@{self._server.place}/{self._method.name}"

    def until(self, interrupted: Callable[[], Outcome | None]) -> OpenAIScorer:
        """See `InterruptibleScorer.until`."""
        other = copy.copy(self)
        other._interrupted = interrupted
        return other

    def score(
        self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]
    ) -> NDArray[np.float32]:
        """See `SkillScorer.score`."""
        question = Question(instruction, steps, world)
        try:
            scores = self._method.log_scores(question, [s.phrase for s in skills], self._server.patience(self._interrupted))
        except MethodUnfit as error:
            what = f"{self.model_id}: the language model's server no longer answers as it did at the start: {error}"
            raise OutcomeError(error.outcome.code, what) from None
        shares = np.exp(scores - scores.max())
        return np.asarray(shares / shares.sum(), np.float32)

    def _probe(self, methods: Sequence[ScoringMethod], phrases: Sequence[str]) -> ScoringMethod:
        """The first method whose numbers can mean anything with this server."""
        questions = (_question(_REQUESTS[0]), _question(_REQUESTS[1]))
        faults: list[tuple[str, OutcomeError]] = []
        for method in methods:
            try:
                method.check(questions, phrases, self._server.patience(starting=True))
                self._rehearse(method, questions[0], phrases)
            except (MethodUnfit, LostAnswer) as error:
                LOGGER.info("%s: no scoring by %s: %s", self._server.place, method.name, error)
                faults.append((method.name, error))
            else:
                LOGGER.info("%s: scoring by %s", self._server.place, method.name)
                return method
        reasons = "; ".join(f"{name}: {error}" for name, error in faults)
        codes = {error.outcome.code for _, error in faults}
        code = codes.pop() if len(codes) == 1 else OutcomeCode.MODEL_UNAVAILABLE
        what = f"{self._server.place} cannot score skills with the model {self._settings.model!r} ({reasons}); use a server that"
        raise OutcomeError(code, f"{what} returns log-probabilities, or another scorer (docs/language_models.md)")

    def _rehearse(self, method: ScoringMethod, question: Question, phrases: Sequence[str]) -> None:
        """Score every skill once, as the first goal will ask for it: in time, and whatever letters their words have."""
        try:
            method.log_scores(question, phrases, self._server.patience(starting=True))
        except OutcomeError as error:
            if error.outcome.code is not OutcomeCode.SERVER_GONE:
                raise
            # It has just answered less: another method may ask for less, too.
            raise MethodUnfit(error.outcome.code, error.outcome.message) from None


def _question(request: str) -> Question:
    return Question(request, (), WorldSnapshot(stamp=0.0, at=None, holding=None, sightings=()))
