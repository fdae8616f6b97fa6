"""Figures: tasks solved with perfect symbolic affordances, by kind or by family, and how often int8 agrees with float32."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import RefusingScorer, Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.training.language.expert import Expert
from saycan_ros.training.language.goal import Task
from saycan_ros.training.language.requests import SHARES, RequestMaker, UnfitSetting
from saycan_ros.training.language.setting import Setting
from saycan_ros.world.symbolic import SymbolicWorld

GOOD = 0.1  # an option of this weight or more is not a mistake
MOST_STEPS = 30


@dataclass
class Tally:
    """Solved and tried, by kind."""

    solved: Counter[str] = field(default_factory=Counter)
    tried: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, kind: str, solved: bool) -> None:
        """Count one task."""
        self.tried[kind] += 1
        self.solved[kind] += solved

    @property
    def share(self) -> float:
        """Solved of tried, over all kinds."""
        return sum(self.solved.values()) / max(1, sum(self.tried.values()))

    def lines(self) -> list[str]:
        """A table, one line per kind and the total."""
        rows = [f"{kind:12s} {self.solved[kind]:4d}/{n:4d}" for kind, n in sorted(self.tried.items())]
        return [*rows, f"{'all':12s} {sum(self.solved.values()):4d}/{sum(self.tried.values()):4d} = {100 * self.share:.1f} %"]


def choose(
    scorer: RefusingScorer,
    instruction: str,
    steps: Sequence[Step],
    world: SymbolicWorld,
    library: SkillLibrary,
    done: float = 1.0,
) -> Skill | Refusal:
    """The best option by Say x Can, with Can from the symbolic world and `done` at a constant."""
    found = scorer.assess(instruction, steps, world.snapshot(), library.skills)
    scores: dict[Skill | Refusal, float] = {}
    for refusal, share in found.refusals.items():
        scores[refusal] = share
    for skill, say in zip(library, found.skills, strict=True):
        scores[skill] = float(say) * (done if skill.ends else float(world.possible(skill)))
    return max(scores, key=scores.__getitem__)


def _picked(
    scorer: RefusingScorer, instruction: str, steps: Sequence[Step], world: SymbolicWorld, library: SkillLibrary
) -> Skill | Refusal | None:
    """The choice; None for words misspelt beyond knowing, at which the robot stands still."""
    try:
        return choose(scorer, instruction, steps, world, library)
    except OutcomeError as refused:
        if refused.outcome.code is not OutcomeCode.INVALID_INSTRUCTION:
            raise
        return None


def plan(
    scorer: RefusingScorer, instruction: str, world: SymbolicWorld, library: SkillLibrary, done: float = 1.0
) -> tuple[list[Step], Refusal | None]:
    """Carry the choices out until `done`, a refusal or the step limit."""
    steps: list[Step] = []
    while len(steps) < MOST_STEPS:
        option = choose(scorer, instruction, steps, world, library, done)
        if isinstance(option, Refusal):
            return steps, option
        steps.append(Step(option, at=world.at))
        if option.ends:
            return steps, None
        world.do(option)
    return steps, None


def solves(scorer: RefusingScorer, setting: Setting, task: Task) -> tuple[bool, list[str]]:
    """Whether every choice was one that the expert allows, to the end; and the choices."""
    expert = Expert(setting, task.goal, task.scene)
    steps: list[Step] = []
    said: list[str] = []
    while len(steps) < MOST_STEPS:
        option = _picked(scorer, task.instruction, steps, expert.world, setting.library)
        if option is None:
            return False, [*said, "no word of it is known"]
        allowed = expert.choices(steps)
        said.append(option.value if isinstance(option, Refusal) else option.phrase)
        if isinstance(option, Refusal):
            return any(isinstance(a, Refusal) for a in allowed), said
        if allowed.get(option, 0.0) < GOOD:
            return False, said
        if option.ends:
            return True, said
        steps.append(Step(option, at=expert.world.at))
        expert.world.do(option)
    return False, said


def by_kind(
    scorers: Mapping[int, RefusingScorer], settings: Sequence[Setting], seed: int, each: int, kinds: Iterable[str] = SHARES
) -> Tally:
    """`each` fresh tasks of each kind, spread over the settings; `scorers[n]` belongs to `settings[n]`."""
    rng = random.Random(f"evaluation-{seed}")
    tally, chosen = Tally(), list(kinds)
    for n, setting in enumerate(settings):
        maker = RequestMaker(rng, setting)
        for kind in chosen:
            for _ in range(each):
                try:
                    task = maker.make(kind)
                except UnfitSetting:
                    break
                solved, said = solves(scorers[n], setting, task)
                tally.add(kind, solved)
                if not solved:
                    tally.failures.append(f"{kind}\t{task.instruction}\t{_words(task)}\t{'; '.join(said)}")
    return tally


def agreement(one: RefusingScorer, other: RefusingScorer, setting: Setting, seed: int, tasks: int) -> tuple[int, int]:
    """In how many decisions, of how many, two scorers choose the same option; the expert carries the tasks out."""
    rng = random.Random(f"agreement-{seed}")
    maker, same, total = RequestMaker(rng, setting), 0, 0
    for _ in range(tasks):
        task = maker.make()
        expert = Expert(setting, task.goal, task.scene)
        steps: list[Step] = []
        while len(steps) < MOST_STEPS:
            picks = [_picked(scorer, task.instruction, steps, expert.world, setting.library) for scorer in (one, other)]
            same, total = same + (picks[0] == picks[1]), total + 1
            choices = expert.choices(steps)
            option = max(choices, key=choices.__getitem__)
            if isinstance(option, Refusal) or option.ends:
                break
            steps.append(Step(option, at=expert.world.at))
            expert.world.do(option)
    return same, total


def _words(task: Task) -> str:
    robot = task.scene.robot
    things = ", ".join(f"{o.name} at {o.at}" for o in task.scene.objects)
    return f"at {robot.at}, holding {robot.holding}; {things}"
