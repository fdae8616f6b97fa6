"""Scores from drawn answers, the last resort: the server can be held to one of the skills, but tells no probability."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.method_unfit import MethodUnfit
from saycan_ros.language.model_server import ModelServer, Patience, Request
from saycan_ros.language.prompt import PromptTemplate, Question

_UNSEEN = 1e-3  # of one answer's weight, for all skills together that were never drawn
_NONSENSE = ("quill-47", "ember-12")  # nobody says these unless held to them


class ConstrainedMethod:
    """Draws several answers at temperature 1, each held to the skills by a JSON schema; p is how often each skill came."""

    name = "constrained"

    def __init__(self, server: ModelServer, template: PromptTemplate, samples: int) -> None:
        self._server = server
        self._template = template
        self._samples = samples

    def check(self, questions: tuple[Question, Question], phrases: Sequence[str], patience: Patience) -> None:
        """See `ScoringMethod.check`."""
        self._server.ask([_request("Say hello.", _NONSENSE, 0.0, _trial)], patience)
        self._server.ask([self._drawn(questions[0], phrases)], patience)

    def log_scores(self, question: Question, phrases: Sequence[str], patience: Patience) -> NDArray[np.float64]:
        """See `ScoringMethod.log_scores`."""
        drawn = Counter(self._server.ask([self._drawn(question, phrases)] * self._samples, patience))
        return np.log([drawn[phrase] + _UNSEEN / len(phrases) for phrase in phrases])

    def _drawn(self, question: Question, phrases: Sequence[str]) -> Request[str]:
        known = frozenset(phrases)

        def read(answer: dict[str, Any]) -> str:
            said = _skill(answer)
            if said not in known:
                raise ValueError("not one of the skills")
            return said

        return _request(self._template.choice(question, phrases), phrases, 1.0, read)


def _request(text: str, phrases: Sequence[str], temperature: float, read: Any) -> Request[str]:
    schema = {
        "type": "object",
        "properties": {"skill": {"type": "string", "enum": list(phrases)}},
        "required": ["skill"],
        "additionalProperties": False,
    }
    body = {
        "messages": [{"role": "user", "content": text}],
        "max_tokens": 100,
        "temperature": temperature,
        "response_format": {"type": "json_schema", "json_schema": {"name": "next_step", "strict": True, "schema": schema}},
    }
    return Request("chat", body, read)


def _skill(answer: dict[str, Any]) -> str:
    return str(json.loads(answer["choices"][0]["message"]["content"])["skill"])


def _trial(answer: dict[str, Any]) -> str:
    try:
        said = _skill(answer)
    except (ValueError, KeyError, TypeError, IndexError):
        said = ""
    if said not in _NONSENSE:
        raise MethodUnfit.because("it cannot be held to a JSON schema (response_format)")
    return said
