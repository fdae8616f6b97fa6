"""Every skill of a decision with its scores, best first, kept as arrays."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import overload

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.skill import Skill
from saycan_ros.planning.decision import Candidate


class Candidates(Sequence[Candidate]):
    """Reads like a tuple of `Candidate`; one is made when it is asked for, so that thousands of skills cost a decision little."""

    def __init__(
        self,
        skills: Sequence[Skill],
        say: NDArray[np.float64],
        can: NDArray[np.float64],
        combined: NDArray[np.float64],
        exact: NDArray[np.bool_],
        blocked: Mapping[str, str],
        already: NDArray[np.floating] | None = None,
        noticed: Collection[int] = (),
        sought: NDArray[np.float64] | None = None,
        held: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """The arrays have shape (skills,), in the order of `skills`; `blocked` says why a phrase is ruled out.

        `already` is p(effect already true), NaN where nobody knows; `noticed` the places of the steps taken for complete;
        `sought` how useful each is for looking for what was lost; `held` says why a phrase must wait.
        """
        self._skills = skills
        self._scores = say, can, combined
        self._exact = exact
        self._blocked = blocked
        self._already = already
        self._noticed = noticed
        self._sought = sought
        self._held = held
        # Stable: among equals the manifest's order decides, so a replay chooses the same.
        self._order = np.argsort(-combined, kind="stable")

    def __len__(self) -> int:
        return len(self._skills)

    @overload
    def __getitem__(self, index: int) -> Candidate: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Candidate]: ...
    def __getitem__(self, index: int | slice) -> Candidate | Sequence[Candidate]:
        if isinstance(index, slice):
            return tuple(self._row(n) for n in self._order[index].tolist())
        return self._row(int(self._order[index]))

    def __iter__(self) -> Iterator[Candidate]:
        return (self._row(n) for n in self._order.tolist())

    def most_wanted(self) -> Candidate:
        """The one with most Say, whether or not it can be chosen."""
        return self._row(int(self._order[self._scores[0][self._order].argmax()]))

    def _row(self, n: int) -> Candidate:
        skill = self._skills[n]
        say, can, combined = (float(values[n]) for values in self._scores)
        already = math.nan if self._already is None else float(self._already[n])
        known = None if math.isnan(already) else already
        reason, exact = self._blocked.get(skill.phrase, ""), bool(self._exact[n])
        sought = 0.0 if self._sought is None else float(self._sought[n])
        return Candidate(
            skill, say, can, combined, reason, exact, known, n in self._noticed, sought, self._held.get(skill.phrase, "")
        )
