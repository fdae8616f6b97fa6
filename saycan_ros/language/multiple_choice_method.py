"""Scores from labelled options: the server answers with one letter, and says how probable each letter was."""

from __future__ import annotations

import math
import string
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.lost_answer import LostAnswer
from saycan_ros.language.method_unfit import MethodUnfit
from saycan_ros.language.model_server import ModelServer, Patience, Request
from saycan_ros.language.prompt import PromptTemplate, Question
from saycan_ros.outcome import OutcomeCode

_VARIANTS: tuple[tuple[Literal["chat", "completions"], int], ...] = (
    ("chat", 20),
    ("chat", 5),
    ("completions", 20),
    ("completions", 5),
)
_LEAST_SHARE = 0.5  # of the probability that the labels must have, or the model has not understood what it is to answer
_LEAST = 1e-6  # p of a letter that is not among the alternatives, at least


class _Labelled(NamedTuple):
    """log p of each label, and the probability that those listed have together."""

    log_p: list[float]
    share: float


class MultipleChoiceMethod:
    """As many options a question as there are labels; where there are more skills, the best of each question meet again.

    A skill's p is then that of its group's best times its ratio to it (Luce's choice axiom, 1959).
    """

    name = "multiple_choice"

    def __init__(self, server: ModelServer, template: PromptTemplate, labels: int) -> None:
        self._server = server
        self._template = template
        self._labels = string.ascii_uppercase[:labels]
        self._variant = _VARIANTS[0]

    def check(self, questions: tuple[Question, Question], phrases: Sequence[str], patience: Patience) -> None:
        """See `ScoringMethod.check`."""
        reasons: dict[str, str] = {}
        codes: set[OutcomeCode] = set()
        for variant in _VARIANTS:
            self._variant = variant
            try:
                self._check(questions, phrases[: len(self._labels)], patience)
                return
            except (MethodUnfit, LostAnswer) as error:
                reasons.setdefault(variant[0], str(error))
                codes.add(error.outcome.code)
        code = codes.pop() if len(codes) == 1 else OutcomeCode.MODEL_UNAVAILABLE
        raise MethodUnfit(code, "; ".join(f"{reason} ({endpoint})" for endpoint, reason in reasons.items()))

    def log_scores(self, question: Question, phrases: Sequence[str], patience: Patience) -> NDArray[np.float64]:
        """See `ScoringMethod.log_scores`."""
        if len(phrases) == 1:
            return np.zeros(1)
        count = -(-len(phrases) // len(self._labels))
        groups = [list(range(n, len(phrases), count)) for n in range(count)]
        asked = [self._request(question, [phrases[n] for n in group]) for group in groups]
        within = [np.array(row.log_p) for row in self._server.ask(asked, patience)]
        if count == 1:
            return within[0]
        best = [int(row.argmax()) for row in within]
        between = self.log_scores(question, [phrases[group[n]] for group, n in zip(groups, best, strict=True)], patience)
        scores = np.empty(len(phrases))
        for group, row, n, level in zip(groups, within, best, between, strict=True):
            scores[group] = level + row - row[n]
        return scores

    def _check(self, questions: tuple[Question, Question], phrases: Sequence[str], patience: Patience) -> None:
        rows = self._server.ask([self._request(question, phrases) for question in questions], patience)
        if max(rows[0].log_p) - min(rows[0].log_p) < 1e-9:
            raise MethodUnfit.because("every label has the same number")
        if np.abs(np.subtract(rows[0].log_p, rows[1].log_p)).max() < 1e-9:
            raise MethodUnfit.because("the numbers do not depend on the request")
        if (share := min(row.share for row in rows)) < _LEAST_SHARE:
            raise MethodUnfit.because(f"it does not answer with a label: together they have {share:.0%} of the probability")

    def _request(self, question: Question, phrases: Sequence[str]) -> Request[_Labelled]:
        endpoint, alternatives = self._variant
        labels = self._labels[: len(phrases)]
        text = self._template.labelled(question, list(zip(labels, phrases, strict=True)))
        body: dict[str, Any] = {"max_tokens": 1, "temperature": 0}
        if endpoint == "chat":
            body |= {"messages": [{"role": "user", "content": text}], "logprobs": True, "top_logprobs": alternatives}
        else:
            body |= {"prompt": f"{text}\nThe letter:", "logprobs": alternatives}
        return Request(endpoint, body, lambda answer: _label_scores(_alternatives(answer), labels))


def _alternatives(answer: dict[str, Any]) -> list[tuple[str, float]]:
    """The first token's alternatives with their log p, in whichever of the two forms they come."""
    given = answer["choices"][0].get("logprobs") or {}
    if given.get("content"):
        rows = given["content"][0].get("top_logprobs") or []
        return [(row["token"], float(row["logprob"])) for row in rows]
    rows = given.get("top_logprobs") or [{}]
    return [(token, float(log_p)) for token, log_p in (rows[0] or {}).items()]


def _label_scores(alternatives: Sequence[tuple[str, float]], labels: str) -> _Labelled:
    if len(alternatives) < 2:
        raise MethodUnfit.because("no alternatives to the token that was made come back (top_logprobs)")
    if not all(math.isfinite(log_p) and log_p <= 1e-3 for _, log_p in alternatives):
        raise MethodUnfit.because("the alternatives come back with numbers that are no log-probabilities")
    p = dict.fromkeys(labels, 0.0)
    for token, log_p in alternatives:
        if (letter := token.strip(" \n▁ĠĊ")) in p:
            p[letter] += math.exp(log_p)
    listed = sum(math.exp(log_p) for _, log_p in alternatives)
    if listed > 1.05:
        raise MethodUnfit.because(f"the alternatives' probabilities add up to {listed:.2f}")
    missing = [letter for letter in labels if p[letter] == 0]
    if len(missing) == len(labels):
        raise MethodUnfit.because("it does not answer with a label: none of them is among the most probable tokens")
    # A letter that is not listed is no more probable than the last one listed, and shares what is left.
    rest = min(math.exp(min(log_p for _, log_p in alternatives)), max(0.0, 1.0 - listed) / max(1, len(missing)))
    return _Labelled([math.log(p[letter] or max(_LEAST, rest)) for letter in labels], sum(p.values()))
