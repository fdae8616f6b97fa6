"""One SayCan decision: score everything, multiply, take the argmax (Ahn et al. 2022, algorithm 1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.feasibility import AffordanceSource, Feasibility
from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import BestFirstScorer, InterruptibleScorer, RefusingScorer, SkillScorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.planning.candidates import Candidates
from saycan_ros.planning.decision import Decision
from saycan_ros.planning.history import History
from saycan_ros.planning.ports import Interrupted
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.snapshot import WorldSnapshot


class Decider:
    """Say x Can over every skill of the manifest; stateless between calls."""

    def __init__(
        self, library: SkillLibrary, scorer: SkillScorer, affordances: AffordanceSource, settings: PlannerSettings
    ) -> None:
        self._library = library
        self._scorer = scorer
        self._affordances = affordances
        self._settings = settings
        self._row = {skill.phrase: n for n, skill in enumerate(library.skills)}

    def decide(
        self, instruction: str, history: History, world: WorldSnapshot, interrupted: Interrupted = lambda: None
    ) -> Decision:
        """The best skill now, with every candidate's numbers.

        Raises:
            OutcomeError: where a score cannot be had (stale frame, server gone, model unavailable), or what `interrupted` gives
                while a scorer waits for its server.
        """
        skills = self._library.skills
        can = self._affordances.feasibility(skills)
        _check_scores(can.model_id, can.probabilities, len(skills))
        blocked = history.ruled_out(world)
        scorer = self._scorer.until(interrupted) if isinstance(self._scorer, InterruptibleScorer) else self._scorer
        said = self._say(scorer, instruction, history, world, can, blocked)
        _check_scores(scorer.model_id, said.say, len(skills))
        refusals = said.refusals
        _check_scores(scorer.model_id, np.array(list(refusals.values())), len(refusals))
        candidates = self._combine(said, can, blocked)
        best = candidates[0]
        refusal = max(refusals, key=lambda r: refusals[r], default=None)
        choice: Skill | None = None
        if refusal is not None and refusals[refusal] * self._settings.refusal > best.combined:
            reason = refusal.sentence
        elif best.combined > self._settings.floor:
            choice, reason = best.skill, ""
        else:
            reason = _why_nothing(candidates)
        return Decision(
            step=len(history.steps) + 1,
            instruction=instruction,
            stamp=world.stamp,
            history=history.phrases,
            candidates=candidates,
            choice=choice,
            frame_stamp=can.frame_stamp,
            say_model=scorer.model_id,
            can_model=can.model_id,
            world=world.words,
            reason=reason,
            refusals={r.name.lower(): p for r, p in refusals.items()},
        )

    def _say(
        self,
        scorer: SkillScorer,
        instruction: str,
        history: History,
        world: WorldSnapshot,
        can: Feasibility,
        blocked: Mapping[str, str],
    ) -> _Said:
        skills = self._library.skills
        if isinstance(scorer, RefusingScorer):
            found = scorer.assess(instruction, history.steps, world, skills)
            return _Said(found.skills, np.ones(len(skills), bool), found.refusals)
        if isinstance(scorer, BestFirstScorer) and self._settings.use_say:
            possible = can.probabilities if self._settings.use_can else np.ones(len(skills))
            weights = possible.astype(np.float64)
            weights[self._ruled_out(blocked)] = 0.0
            ranking = scorer.best(instruction, history.steps, world, skills, weights, self._settings.floor)
            return _Said(ranking.say, ranking.exact, {})
        return _Said(scorer.score(instruction, history.steps, world, skills), np.ones(len(skills), bool), {})

    def _combine(self, said: _Said, can: Feasibility, blocked: Mapping[str, str]) -> Candidates:
        say, possible = said.say.astype(np.float64), can.probabilities.astype(np.float64)
        product = (say if self._settings.use_say else np.ones_like(say)) * (possible if self._settings.use_can else 1.0)
        product[self._ruled_out(blocked)] = 0.0
        return Candidates(self._library.skills, say, possible, product, said.exact, blocked)

    def _ruled_out(self, blocked: Mapping[str, str]) -> list[int]:
        return [self._row[phrase] for phrase in blocked if phrase in self._row]


@dataclass(frozen=True)
class _Said:
    """Say of each skill, whether it is exact, and the refusals beside it."""

    say: NDArray[np.floating]
    exact: NDArray[np.bool_]
    refusals: Mapping[Refusal, float]


def _check_scores(model: str, scores: NDArray[np.floating], count: int) -> None:
    """A number that is no probability, or of another skill, must not move a robot."""
    if scores.shape != (count,):
        what = f"{model} gave scores of the shape {scores.shape} for {count} options; nothing is decided on them"
        raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
    if not (np.isfinite(scores).all() and (scores >= 0).all() and (scores <= 1.0 + 1e-5).all()):
        raise OutcomeError(
            OutcomeCode.MODEL_UNAVAILABLE, f"{model} gave a score that is no probability; nothing is decided on it"
        )


def _why_nothing(candidates: Candidates) -> str:
    """The most useful skill and what stands in its way."""
    wanted = candidates.most_wanted()
    if wanted.blocked:
        return f"the most useful next skill, {wanted.skill.phrase!r}, {wanted.blocked}"
    return f"the most useful next skill, {wanted.skill.phrase!r}, is not possible now (p = {wanted.can:.2f})"
