"""One SayCan decision: score everything, multiply, take the argmax (Ahn et al. 2022, algorithm 1)."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
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

FRESH = 1.0  # s that a decision may take before what was seen for it is asked for again


class Decider:
    """Say x Can over every skill of the manifest; stateless between calls. `effects` looks at what a skill has done."""

    def __init__(
        self,
        library: SkillLibrary,
        scorer: SkillScorer,
        affordances: AffordanceSource,
        settings: PlannerSettings,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
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
        """The best skill now, with every candidate's numbers. Where Say had to be waited for, Can is asked for again.

        Raises:
            OutcomeError: where a score cannot be had (stale frame, server gone, model unavailable), or what `interrupted` gives
                while the affordances or a scorer wait for their server.
        """
        source = self._affordances
        source = source.until(interrupted) if isinstance(source, InterruptibleSource) else source
        scorer = self._scorer.until(interrupted) if isinstance(self._scorer, InterruptibleScorer) else self._scorer
        lost = self._search.lost(history.losses, world)
        ruled_out = self._search.blocked(lost, world) | history.ruled_out(world)
        # What the robot missed is somewhere, and Say should know.
        world = replace(world, sightings=(*world.sightings, *self._search.remembered(lost, world)))
        view = self._look(source, history, world, ruled_out)
        began = self._clock()
        said = self._say(scorer, instruction, history, world, view.worth)
        if late := self._clock() - began > FRESH:
            view = self._look(source, history, world, ruled_out)
        decision = self._weigh(instruction, history, world, view, said)
        if late and not decision.candidates[0].exact:
            # What leads now was only bounded; what was computed leads for certain.
            said = self._say(scorer, instruction, history, world, view.worth)
            decision = self._weigh(instruction, history, world, view, said)
        if decision.choice is None and view.noticed and not decision.candidates[0].held:
            # A step that is complete and still the only one worth doing costs little, and Say then knows that it ran.
            view = replace(view, noticed=frozenset(), worth=self._worth(view.can, frozenset(), view.blocked))
            said = said if said.exact.all() else self._say(scorer, instruction, history, world, view.worth)
            again = self._weigh(instruction, history, world, view, said)
            if again.choice is not None:
                return replace(again, reason="its effect seems true already, but nothing else is worth doing")
        return decision

    def _look(self, source: AffordanceSource, history: History, world: WorldSnapshot, ruled_out: Mapping[str, str]) -> _View:
        """Can of every skill now, and what it is worth beside what is ruled out."""
        skills, blocked = self._library.skills, dict(ruled_out)
        can = source.feasibility(skills)
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
        noticed = self.effects.complete(skills, can.already, history, world)
        return _View(can, blocked, noticed, self._worth(can, noticed, blocked))

    def _weigh(self, instruction: str, history: History, world: WorldSnapshot, view: _View, said: _Said) -> Decision:
        """The decision on what was seen and said."""
        skills, can, worth, refusals = self._library.skills, view.can, view.worth, said.refusals
        lost, debts = self._search.lost(history.losses, world), history.losses.debts
        say = said.say.astype(np.float64)
        early = {s.phrase: held_back(debts, world, float(say[n]), self._settings) for n, s in enumerate(skills) if s.ends}
        sought = self._search.sought(lost, world, say, worth)
        product = np.maximum(say, sought.say) * worth if self._settings.use_say else worth
        chances = can.probabilities.astype(np.float64)
        candidates = Candidates(
            skills, say, chances, product, said.exact, view.blocked, can.already, view.noticed, sought.say, early
        )
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
        elif refusal is not None and (self._settings.refuses(best.combined, strongest) or strongest > say.max()):
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
            say_model=self._scorer.model_id,
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
    ) -> _Said:
        skills, everything = self._library.skills, np.ones(len(self._library.skills), bool)
        # Where something was lost, Say of what cannot be chosen matters, too.
        every = bool(self._search.lost(history.losses, world) or history.losses.debts)
        if isinstance(scorer, RefusingScorer):
            found = scorer.assess(instruction, history.steps, world, skills)
            said = _Said(found.skills, everything, found.refusals)
        elif isinstance(scorer, BestFirstScorer) and self._settings.use_say and not every:
            ranking = scorer.best(instruction, history.steps, world, skills, worth, self._settings.floor)
            said = _Said(ranking.say, ranking.exact, {})
        else:
            said = _Said(scorer.score(instruction, history.steps, world, skills), everything, {})
        _check_scores(scorer.model_id, said.say, len(skills))
        _check_scores(scorer.model_id, np.array(list(said.refusals.values())), len(said.refusals))
        return said

    def _worth(self, can: Feasibility, noticed: Collection[int], blocked: Mapping[str, str]) -> NDArray[np.float64]:
        """What Say of each skill is multiplied by, shape (skills,), in [0, 1]."""
        worth = can.probabilities.astype(np.float64) if self._settings.use_can else np.ones(len(can.probabilities))
        for n in noticed:
            worth[n] *= 1.0 - float(can.already[n]) if can.already is not None else 1.0
        worth[[self._row[phrase] for phrase in blocked if phrase in self._row]] = 0.0
        return worth


@dataclass(frozen=True)
class _View:
    """What was seen for a decision: Can, why skills are ruled out, which steps seem complete, and what Say is multiplied by."""

    can: Feasibility
    blocked: Mapping[str, str]
    noticed: Collection[int]
    worth: NDArray[np.float64]


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
