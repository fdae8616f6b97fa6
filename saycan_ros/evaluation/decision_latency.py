"""What a decision costs beside its network alone, and beside one forward pass for each skill."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.evaluation.first_skills import FirstSkills
from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.history import History
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.training.language.latency import widened
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.symbolic import SymbolicWorld

REQUESTS = ("bring me a coke", "throw away the apple and the sponge", "put somthing salty on the table", "go to the far counter")
NAIVE_SAMPLE = 8  # skills behind which the naive way is really run

Inputs = Mapping[str, NDArray[np.generic]]


class _KnownCan:
    """Affordances that are there already: in a running stack the value node has them."""

    def __init__(self, values: NDArray[np.float32]) -> None:
        self._values = values

    def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
        return Feasibility(self._values, 0.0, "known")


@dataclass
class Times:
    """Seconds with one number of skills, one entry a round; `whole[n]` and `bare[n]` are of the same decision, back to back.

    Each entry is (wall, CPU of the deciding thread). The second leaves out what others on the machine took from it.
    """

    whole: list[tuple[float, float]] = field(default_factory=list)
    bare: list[tuple[float, float]] = field(default_factory=list)
    naive: list[tuple[float, float]] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """The whole decision to the network alone, by CPU: the median over the rounds."""
        return _ratio(self.whole, self.bare)


class _Bench:
    """One number of skills: its decider, its network's inputs, and the naive way."""

    def __init__(self, base: Manifest, description: Path, count: int, threads: int) -> None:
        manifest = widened(base, count)
        library = FirstSkills(manifest, count)
        things = [SceneObject(name=o.name, at=base.locations[n % 3].name) for n, o in enumerate(base.objects)]
        world = SymbolicWorld(manifest, Scene(robot=SceneRobot(at=base.locations[0].name), objects=tuple(things)))
        self._history = History()
        for skill in library.skills[:2]:
            before = world.snapshot()
            self._history.add(skill, Outcome(OutcomeCode.SUCCEEDED), before)
            world.do(skill)
        self._world = world.snapshot()
        self._skills = library.skills
        self._scorer = EmbeddedScorer(manifest, description, threads)
        can = SymbolicAffordances(world).feasibility(library.skills).probabilities
        self._decider = Decider(library, self._scorer, _KnownCan(can), PlannerSettings())
        self.inputs(REQUESTS[0])  # the skills are encoded once, before any decision

    def decide(self, request: str) -> None:
        """The whole decision: context, spelling, tokens, network, softmax, Say x Can, choice."""
        self._decider.decide(request, self._history, self._world)

    def inputs(self, request: str) -> Inputs:
        """What the network is fed in that decision."""
        return self._scorer.inputs(request, self._history.steps, self._world, self._skills)

    def bare(self, inputs: Inputs) -> None:
        """The network alone."""
        self._scorer.logits(inputs)

    def naive(self, request: str) -> None:
        """One forward pass for each of a few skills, each behind the whole context."""
        for skill in self._skills[:NAIVE_SAMPLE]:
            self._scorer.logits(self._scorer.inputs(f"{request} {skill.phrase}", self._history.steps, self._world, ()))


class DecisionLatency:
    """Measures several numbers of skills in turn, round after round, so that a busy machine is busy for all of them alike."""

    def __init__(self, base: Manifest, description: Path, counts: Sequence[int], threads: int) -> None:
        """Encodes the skills of every count: seconds for thousands of them.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE where the model cannot be loaded.
        """
        self.threads = threads
        self.tokens = 0
        self._benches = {count: _Bench(base, description, count, threads) for count in counts}
        self.times = {count: Times() for count in counts}

    def measure(self, rounds: Iterable[int]) -> None:
        """Time every count once a round; requests take turns."""
        enabled = gc.isenabled()
        gc.disable()
        try:
            for n in rounds:
                request = REQUESTS[n % len(REQUESTS)]
                for count, bench in self._benches.items():
                    inputs, times = bench.inputs(request), self.times[count]
                    self.tokens = max(self.tokens, inputs["ids"].shape[1])
                    times.whole.append(_seconds(lambda b=bench, r=request: b.decide(r)))  # type: ignore[misc]
                    times.bare.append(_seconds(lambda b=bench, i=inputs: b.bare(i)))  # type: ignore[misc]
                    if n % len(REQUESTS) == 0:
                        sample = _seconds(lambda b=bench, r=request: b.naive(r))  # type: ignore[misc]
                        times.naive.append((sample[0] * count / NAIVE_SAMPLE, sample[1] * count / NAIVE_SAMPLE))
        finally:
            if enabled:
                gc.enable()

    def growth(self, small: int, large: int) -> float:
        """How much longer a decision takes with `large` skills, by CPU: the median over the rounds, 0.05 for 5 %."""
        return _ratio(self.times[large].whole, self.times[small].whole) - 1.0

    def figures(self) -> dict[str, Any]:
        """Milliseconds of wall time by number of skills, medians and fastest; ratio and growth by CPU time."""
        rows = {}
        for count, times in self.times.items():
            row = {}
            for name in ("whole", "bare", "naive"):
                values = 1000 * np.array(getattr(times, name))[:, 0]
                row[name] = {"median_ms": round(float(np.median(values)), 3), "fastest_ms": round(float(values.min()), 3)}
            rows[str(count)] = {**row, "ratio": round(times.ratio, 3)}
        counts = sorted(self.times)
        growth = {f"{counts[0]} to {count}": round(self.growth(counts[0], count), 4) for count in counts[1:]}
        return {"threads": self.threads, "tokens": self.tokens, "skills": rows, "growth": growth}

    def lines(self) -> list[str]:
        """The same as a table."""
        found = self.figures()
        rounds = len(next(iter(self.times.values())).whole)
        lines = [
            f"{rounds} rounds in turn, {self.threads} threads, contexts of up to {self.tokens} tokens; ms, median (fastest)",
            f"{'skills':>7s}{'whole decision':>20s}{'network alone':>20s}{'ratio':>8s}{'a pass each (scaled)':>26s}",
        ]
        for count, row in found["skills"].items():
            cells = [f"{row[name]['median_ms']:,.2f} ({row[name]['fastest_ms']:,.2f})" for name in ("whole", "bare", "naive")]
            lines.append(f"{int(count):7,d}{cells[0]:>20s}{cells[1]:>20s}{row['ratio']:8.2f}{cells[2]:>26s}")
        lines += [f"growth from {span} skills: {100 * value:.1f} %" for span, value in found["growth"].items()]
        lines.append("ratio and growth: of the deciding thread's CPU time, the median over the rounds")
        lines.append(f"a pass each: run for {NAIVE_SAMPLE} skills, times the number of skills")
        return lines


def _ratio(above: Sequence[tuple[float, float]], below: Sequence[tuple[float, float]]) -> float:
    return float(np.median(np.array(above)[:, 1] / np.array(below)[:, 1]))


def _seconds(work: Callable[[], None]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.thread_time()
    work()
    return time.perf_counter() - wall, time.thread_time() - cpu
