"""Scores from prompt log-probabilities: the prompt with an option behind it comes back (`echo`) with each token's log p."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.lost_answer import LostAnswer
from saycan_ros.language.method_unfit import MethodUnfit
from saycan_ros.language.model_server import ModelServer, Patience, Request
from saycan_ros.language.prompt import PromptTemplate, Question, option

_SPELLINGS = (("Ġ", " "), ("▁", " "), ("Ċ", "\n"), ("<0x0A>", "\n"))  # how some servers write a space or a line's end
_STEADY = 0.5  # nats by which the same text may differ from one time to the next
_AGREE = 0.25  # nats between the log p of a token that was made and of the same token in a prompt


@dataclass(frozen=True)
class Echo:
    """One text that came back: its tokens with their log p, None for the first; the last one was made by the server."""

    tokens: tuple[str, ...]
    log_p: tuple[float | None, ...]

    def of(self, words: str) -> list[float]:
        """log p of each token of `words`, the last place in the text where they stand.

        Raises:
            MethodUnfit: they are not there, or a token has no log p.
        """
        whole = "".join(self.tokens)
        start = whole.rfind(words)
        # Behind them there is at most what the server made; elsewhere they would be an earlier step's.
        if start < 0 or start + len(words) < len(whole) - len(self.tokens[-1]):
            raise MethodUnfit.because("it ignores `echo`: only the tokens that it made come back")
        found, place = [], 0
        for token, log_p in zip(self.tokens, self.log_p, strict=True):
            if place < start + len(words) and place + len(token) > start:
                if log_p is None or not math.isfinite(log_p) or log_p > 1e-3:
                    raise MethodUnfit.because(f"the prompt's tokens come back with {log_p} in place of a log-probability")
                found.append(log_p)
            place += len(token)
        return found


class EchoMethod:
    """SayCan's way through a server: summed log p of the option's tokens, no length normalisation."""

    name = "echo"

    def __init__(self, server: ModelServer, template: PromptTemplate, together: int) -> None:
        self._server = server
        self._template = template
        self._together = together

    def check(self, questions: tuple[Question, Question], phrases: Sequence[str], patience: Patience) -> None:
        """See `ScoringMethod.check`."""
        first, second = (self._template.continuation(question) for question in questions)
        one, other = option(phrases[0]), option(phrases[-1])
        try:
            echoes = self._echoes([first + one, first + other], patience)
        except (MethodUnfit, LostAnswer):
            if self._together == 1:
                raise
            # Some servers take one prompt a request.
            self._together = 1
            echoes = self._echoes([first + one, first + other], patience)
        scores = echoes[0].of(one) + echoes[1].of(other)
        if max(scores) - min(scores) < 1e-9:
            raise MethodUnfit.because(f"every token of the prompt has the same number ({scores[0]:.3f})")
        again, elsewhere, bare = self._echoes([first + one, second + one, first], patience)
        if not _steady(echoes[0].of(one), again.of(one)):
            raise MethodUnfit.because("the same text has other numbers each time")
        if abs(sum(elsewhere.of(one)) - sum(again.of(one))) < 1e-9:
            raise MethodUnfit.because("the numbers do not depend on the text before")
        made, log_p = bare.tokens[-1], bare.log_p[-1]
        if not made.isascii() or not made.strip() or log_p is None or "".join(bare.tokens).endswith(first):
            return  # nothing that could be compared
        told = self._echoes([first + made], patience)[0]
        number = told.log_p[len(bare.tokens) - 1] if told.tokens[: len(bare.tokens)] == bare.tokens else log_p
        if number is None or not abs(number - log_p) <= _AGREE:  # NaN agrees with nothing
            what = f"{made!r} has {log_p} when it is made and {number} when it stands in the prompt"
            raise MethodUnfit.because(f"the prompt's numbers mean something else: {what}")

    def log_scores(self, question: Question, phrases: Sequence[str], patience: Patience) -> NDArray[np.float64]:
        """See `ScoringMethod.log_scores`."""
        prompt = self._template.continuation(question)
        echoes = self._echoes([prompt + option(phrase) for phrase in phrases], patience)
        return np.array([sum(echo.of(option(phrase))) for echo, phrase in zip(echoes, phrases, strict=True)])

    def _echoes(self, texts: Sequence[str], patience: Patience) -> list[Echo]:
        parts = [list(texts[start : start + self._together]) for start in range(0, len(texts), self._together)]
        answers = self._server.ask([self._request(part) for part in parts], patience)
        return [echo for part in answers for echo in part]

    def _request(self, texts: list[str]) -> Request[list[Echo]]:
        # One token is made where none is wanted: of 0, some servers make an error and others no end.
        body = {
            "prompt": texts if self._together > 1 else texts[0],
            "max_tokens": 1,
            "echo": True,
            "logprobs": 1,
            "temperature": 0,
        }
        return Request("completions", body, lambda answer: _read(answer, len(texts)))


def _steady(old: Sequence[float], new: Sequence[float]) -> bool:
    """Whether two readings of one text agree: as a sum, which is the score, and token by token, as noise may cancel in a sum."""
    if len(old) != len(new):
        return False
    apart = [a - b for a, b in zip(old, new, strict=True)]
    return abs(sum(apart)) <= _STEADY and all(abs(one) <= _STEADY for one in apart)


def _read(answer: dict[str, Any], count: int) -> list[Echo]:
    choices = sorted(answer["choices"], key=lambda choice: choice.get("index", 0))
    if len(choices) != count:
        raise MethodUnfit.because(f"{count} prompts in one request come back as {len(choices)}")
    return [_echo(choice) for choice in choices]


def _echo(choice: dict[str, Any]) -> Echo:
    given = choice.get("logprobs")
    if not given:
        raise MethodUnfit.because("no log-probabilities come back")
    if given.get("content"):
        tokens, log_p = [row["token"] for row in given["content"]], [row["logprob"] for row in given["content"]]
    else:
        tokens, log_p = given["tokens"], given["token_logprobs"]
        if not tokens or not log_p:
            raise MethodUnfit.because("no log-probabilities come back")
    if len(tokens) != len(log_p):
        raise ValueError(f"{len(tokens)} tokens with {len(log_p)} numbers")
    for spelling, plain in _SPELLINGS:
        tokens = [token.replace(spelling, plain) for token in tokens]
    return Echo(tuple(tokens), tuple(None if value is None else float(value) for value in log_p))
