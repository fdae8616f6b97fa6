"""Who may move which part of the body: one holder per resource, by token, released on every path out."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from saycan_ros.manifest.schema import Resource
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError


@dataclass(frozen=True)
class Token:
    """The right of one goal to move these parts; no two tokens of a ledger have the same number."""

    number: int
    holder: str
    resources: frozenset[Resource]


class ResourceLedger:
    """Grants all of a skill's resources at once or none; safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._holder: dict[Resource, Token] = {}

    @contextmanager
    def hold(self, skill: Skill) -> Iterator[Token]:
        """Hold the skill's resources for the length of the block.

        Raises:
            OutcomeError: RESOURCE_BUSY, naming the part and who holds it; nothing was taken.
        """
        token = self._take(skill)
        try:
            yield token
        finally:
            self._give_back(token)

    def held(self) -> dict[Resource, str]:
        """Which skill holds each part that is taken."""
        with self._lock:
            return {resource: token.holder for resource, token in self._holder.items()}

    def free(self) -> bool:
        """Whether nobody holds anything."""
        return not self.held()

    def _take(self, skill: Skill) -> Token:
        wanted = frozenset(skill.template.resources)
        with self._lock:
            for resource in skill.template.resources:
                if (other := self._holder.get(resource)) is not None:
                    what = f"{skill.phrase}: the {resource.value} is held by {other.holder!r}; wait for it, or cancel it"
                    raise OutcomeError(OutcomeCode.RESOURCE_BUSY, what)
            token = Token(next(self._numbers), skill.phrase, wanted)
            self._holder.update(dict.fromkeys(wanted, token))
        return token

    def _give_back(self, token: Token) -> None:
        """Only what this token holds: a holder that comes back late must not free another's."""
        with self._lock:
            for resource in [r for r, other in self._holder.items() if other is token]:
                del self._holder[resource]
