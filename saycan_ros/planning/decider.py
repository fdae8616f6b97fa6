"""One SayCan decision: score everything, multiply, take the argmax (Ahn et al. 2022, algorithm 1)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.feasibility import AffordanceSource, Feasibility, InterruptibleSource
from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import BestFirstScorer, InterruptibleScorer, RefusingScorer, SkillScorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.planning.candidates import Candidates
from saycan_ros.planning.decision import Decision
from saycan_ros.planning.effect_check import EffectCheck
from saycan_ros.planning.history import History
from saycan_ros.planning.ports import Interrupted
from saycan_ros.planning.search import Search, held_back
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.snapshot import WorldSnapshot


class Decider:
    """Say x Can over every skill of the manifest; stateless between calls. `effects` looks at what a skill has done."""

    def __init__(
        self, library: SkillLibrary, scorer: SkillScorer, affordances: AffordanceSource, settings: PlannerSettings
    ) -> None:
        self._library = library
        self._scorer = scorer
        self._affordances = affordances
        self._settings = settings
        self._row = {skill.phrase: n for n, skill in enumerate(library.skills)}
        self.effects = EffectCheck(affordances, settings)
        self._search = Search(library.skills, library.manifest, settings)

    def decide(
        self, instruction: str, history: History, world: WorldSnapshot, interrupted: Interrupted = lambda: None
    ) -> Decision:
        """The best skill now, with every candidate's numbers.

        Raises:
            OutcomeError: where a score cannot be had (stale frame, server gone, model unavailable), or what `interrupted` gives
                while the affordances or a scorer wait for their server.
        """
        skills = self._library.skills
        source = self._affordances
        source = source.until(interrupted) if isinstance(source, InterruptibleSource) else source
        can = source.feasibility(skills)
        lost = self._search.lost(history.losses, world)
        blocked = self._search.blocked(lost, world) | history.ruled_out(world)
        # What the robot missed is somewhere, and Say should know.
        world = replace(world, sightings=(*world.sightings, *self._search.remembered(lost, world)))
        if can.refused:
            # Nobody knows what would come of these: as good as impossible.
            blocked |= {skills[n].phrase: "was never seen by the value model" for n in can.refused}
            known = can.probabilities.copy()
            known[list(can.refused)] = 0.0
            can = replace(can, probabilities=known)
        _check_scores(can.model_id, can.probabilities, len(skills))
        if can.already is not None:
            _check_scores(can.model_id, np.nan_to_num(can.already), len(skills))
            can = replace(can, already=np.minimum(can.already, 1.0))
        # What is let through beyond 1 is a rounding error, and no record holds such a probability.
        can = replace(can, probabilities=np.minimum(can.probabilities, 1.0))
        scorer = self._scorer.until(interrupted) if isinstance(self._scorer, InterruptibleScorer) else self._scorer
        noticed = self.effects.complete(skills, can.already, history, world)
        decision = self._weigh(instruction, history, world, scorer, can, blocked, noticed)
        if decision.choice is None and noticed and not decision.candidates[0].held:
            # A step that is complete and still the only one worth doing costs little, and Say then knows that it ran.
            again = self._weigh(instruction, history, world, scorer, can, blocked, frozenset())
            if again.choice is not None:
                return replace(again, reason="its effect seems true already, but nothing else is worth doing")
        return decision

    def _weigh(
        self,
        instruction: str,
        history: History,
        world: WorldSnapshot,
        scorer: SkillScorer,
        can: Feasibility,
        blocked: Mapping[str, str],
        noticed: Collection[int],
    ) -> Decision:
        """The decision where the steps `noticed` count as complete."""
        skills = self._library.skills
        lost, debts = self._search.lost(history.losses, world), history.losses.debts
        worth = self._worth(can, noticed, blocked)
        said = self._say(scorer, instruction, history, world, worth, every=bool(lost or debts))
        _check_scores(scorer.model_id, said.say, len(skills))
        refusals = said.refusals
        _check_scores(scorer.model_id, np.array(list(refusals.values())), len(refusals))
        say = said.say.astype(np.float64)
        early = {s.phrase: held_back(debts, world, float(say[n]), self._settings) for n, s in enumerate(skills) if s.ends}
        sought = self._search.sought(lost, world, say, worth)
        product = np.maximum(say, sought.say) * worth if self._settings.use_say else worth
        chances = can.probabilities.astype(np.float64)
        candidates = Candidates(skills, say, chances, product, said.exact, blocked, can.already, noticed, sought.say, early)
        best = candidates[0]
        refusal = max(refusals, key=lambda r: refusals[r], default=None)
        strongest = refusals[refusal] if refusal is not None else 0.0
        choice, reason = None, ""
        if self._settings.takes(best.combined, strongest):
            choice = None if best.held else best.skill
            if choice is None:
                reason = "; ".join([f"{best.skill.phrase!r} {best.held}", *sought.notes])
            elif best.sought > best.say:
                reason = f"to look for the {sought.names[self._row[choice.phrase]]}"
        elif refusal is not None and self._settings.refuses(best.combined, strongest):
            reason = refusal.sentence
        else:
            reason = "; ".join([_why_nothing(candidates, self._settings.floor), *sought.notes])
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
        worth: NDArray[np.float64],
        every: bool,
    ) -> _Said:
        """`every` where Say of what cannot be chosen matters, too."""
        skills = self._library.skills
        if isinstance(scorer, RefusingScorer):
            found = scorer.assess(instruction, history.steps, world, skills)
            return _Said(found.skills, np.ones(len(skills), bool), found.refusals)
        if isinstance(scorer, BestFirstScorer) and self._settings.use_say and not every:
            ranking = scorer.best(instruction, history.steps, world, skills, worth, self._settings.floor)
            return _Said(ranking.say, ranking.exact, {})
        return _Said(scorer.score(instruction, history.steps, world, skills), np.ones(len(skills), bool), {})

    def _worth(self, can: Feasibility, noticed: Collection[int], blocked: Mapping[str, str]) -> NDArray[np.float64]:
        """What Say of each skill is multiplied by, shape (skills,), in [0, 1]."""
        worth = can.probabilities.astype(np.float64) if self._settings.use_can else np.ones(len(can.probabilities))
        for n in noticed:
            worth[n] *= 1.0 - float(can.already[n]) if can.already is not None else 1.0
        worth[[self._row[phrase] for phrase in blocked if phrase in self._row]] = 0.0
        return worth


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


def _why_nothing(candidates: Candidates, floor: float) -> str:
    """The most useful skill and what stands in its way."""
    wanted = candidates.most_wanted()
    if wanted.blocked:
        return f"the most useful next skill, {wanted.skill.phrase!r}, {wanted.blocked}"
    if wanted.can > floor and wanted.noticed:
        return f"the most useful next skill, {wanted.skill.phrase!r}, seems done already"
    if wanted.can > floor:
        unsure = f"is not sure enough (usefulness {wanted.say:.2f} x p {wanted.can:.2f}, at most {floor:g})"
        return f"the most useful next skill, {wanted.skill.phrase!r}, {unsure}"
    return f"the most useful next skill, {wanted.skill.phrase!r}, is not possible now (p = {wanted.can:.2f})"
