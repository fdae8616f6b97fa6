"""Rolls tasks out in the symbolic world and keeps decisions as training rows."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from saycan_ros.language.context import Context
from saycan_ros.language.mentions import MentionFinder, Mentions
from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode
from saycan_ros.training.language.expert import Choices, Expert
from saycan_ros.training.language.goal import Chain, Deliver, Drawer, Find, Goal, Hold, Release, Task, Use, Visit
from saycan_ros.training.language.requests import RequestMaker
from saycan_ros.training.language.setting import Setting
from saycan_ros.world.snapshot import WorldSnapshot

STRAY = 0.07  # share of steps that are any possible skill instead of a good one
FAILING = 0.04  # share of steps that fail
BLIND = 0.02  # share of first decisions before anything has been seen; without sight nobody knows that nothing is left to do
FORGETFUL = 0.06  # share of episodes in which the robot has not seen some of the things that do not matter
HASTY = 0.3  # share of episodes with a closed drawer in which the robot fetches before it opens that, and must put down again
MOST_HASTE = 2  # such steps in one episode: more of them go round in a circle
MOST_STEPS = 40
GOOD = 0.3  # an option of this weight or more counts as right


@dataclass(frozen=True)
class Kept:
    """Shares of decisions that become rows; first decisions all do, and so do those of a tour."""

    after: Mapping[str, float]  # a skill of this id
    after_others: float
    after_failure: float
    ends: float  # where one thing was asked for; where more was, whether it is the end is the question


# Whatever decides what goes where; less of what a model soon finds easy.
KEPT = Kept(
    {"pick": 1.0, "place": 1.0, "put_in": 1.0, "find": 0.5, "go_to": 0.5, "open_drawer": 0.5, "take_out": 0.5}, 0.1, 0.2, 0.5
)


@dataclass(frozen=True)
class Row:
    """One decision: what the encoder reads, the acceptable options with their weights, and how often each is still due."""

    kind: str
    context: Context
    choices: tuple[tuple[int, float], ...]
    first: bool
    due: tuple[tuple[int, int], ...]


def option_index(setting: Setting) -> dict[Skill | Refusal, int]:
    """The place of each option in the scores: every skill in the library's order, then the refusals."""
    return {option: n for n, option in enumerate((*setting.library, *Refusal))}


def episodes(
    rng: random.Random, setting: Setting, count: int, heard: Callable[[str], str] = lambda words: words, kept: Kept = KEPT
) -> Iterator[Row]:
    """The rows of `count` episodes; `heard` is what becomes of an instruction before the scorer reads it."""
    maker = RequestMaker(rng, setting)
    index = option_index(setting)
    mentions = MentionFinder(setting.manifest)
    for _ in range(count):
        task = maker.make()
        words = heard(task.instruction)
        yield from roll_out(rng, setting, replace(task, instruction=words), index, mentions.find(words), kept)


def roll_out(
    rng: random.Random, setting: Setting, task: Task, index: dict[Skill | Refusal, int], mentions: Mentions, kept: Kept
) -> Iterator[Row]:
    """One task from its start to `done` or a refusal, now and then off the best path.

    What is due at a decision is what the expert does from there on, and what it might do at once.
    """
    rows: list[Row] = []
    taken: list[tuple[int, int]] = []  # the number of rows before, and the option
    for made in _decisions(rng, setting, task, index, mentions, kept):
        if isinstance(made, Row):
            rows.append(made)
        else:
            taken.append((len(rows), index[made]))
    due = Counter[int]()
    for n in reversed(range(len(rows))):
        while taken and taken[-1][0] > n:
            due[taken.pop()[1]] += 1
        now = {option: 1 for option, weight in rows[n].choices if weight >= GOOD}
        rows[n] = replace(rows[n], due=tuple(sorted((now | due).items())))
    yield from rows


def _decisions(
    rng: random.Random, setting: Setting, task: Task, index: dict[Skill | Refusal, int], mentions: Mentions, kept: Kept
) -> Iterator[Row | Skill | Refusal]:
    """The rows that are kept of one task, and between them what the expert did with success."""
    expert = Expert(setting, task.goal, task.scene)
    steps: list[Step] = []
    hidden, haste = _hidden(rng, expert, task), rng.randint(1, MOST_HASTE) if rng.random() < HASTY else 0
    while len(steps) < MOST_STEPS:
        choices = expert.choices(steps)
        snapshot = _seen(expert.world.snapshot(), hidden)
        if not steps and isinstance(task.goal, Deliver) and not _ends(choices) and rng.random() < BLIND:
            snapshot = replace(snapshot, sightings=())
        if _is_kept(rng, task, steps, choices, kept):
            weights = tuple((index[option], weight) for option, weight in choices.items())
            yield Row(task.kind, Context.of(task.instruction, steps, snapshot, mentions), weights, not steps, ())
        options = list(choices)
        option = rng.choices(options, [w**2 for w in choices.values()])[0]
        if isinstance(option, Refusal) or option.ends:
            yield option
            return
        best = option
        if rng.random() < STRAY:
            possible = [s for s in setting.library if not s.ends and expert.world.possible(s)]
            option = rng.choice(possible)
        elif haste and (early := _too_early(setting, expert, task)) is not None:
            option, haste = early, haste - 1
        if rng.random() < FAILING:
            steps.append(Step(option, OutcomeCode.EXECUTION, snapshot.at))
            continue
        expert.world.do(option)
        if option == best:
            yield option
        steps.append(Step(option, at=snapshot.at))


def _too_early(setting: Setting, expert: Expert, task: Task) -> Skill | None:
    """Looking for a thing, or picking it up, that is to go into a drawer which is closed as yet; None where there is none."""
    world, goal = expert.world, task.goal
    if not isinstance(goal, Deliver) or goal.ordered or world.held is not None:
        return None
    closed = {want.to for want in goal.wants if want.to == setting.drawer and not world.is_open(want.to)}
    for want in goal.wants:
        for name in want.names if want.to in closed else ():
            for skill in (setting.skill("pick", name), setting.skill("find", name)):
                if world.possible(skill) and world.found_at(name) not in closed:
                    return skill
    return None


def _is_kept(rng: random.Random, task: Task, steps: list[Step], choices: Choices, kept: Kept) -> bool:
    """By chance; first decisions always, and on a tour all of them."""
    goal = task.goal
    if not steps:
        return True
    if _ends(choices):
        return not _of_one_thing(goal) or rng.random() < kept.ends
    if isinstance(goal, Visit | Use | Drawer | Chain):
        return True
    if steps[-1].outcome is not OutcomeCode.SUCCEEDED:
        return rng.random() < kept.after_failure
    return rng.random() < kept.after.get(steps[-1].skill.id, kept.after_others)


def _ends(choices: Choices) -> bool:
    """Whether nothing is left to do, or nothing can be done."""
    return any(isinstance(option, Refusal) or option.ends for option in choices)


def _of_one_thing(goal: Goal) -> bool:
    """Whether the end is there as soon as one thing is done."""
    if isinstance(goal, Deliver):
        one = len(goal.wants) == 1 and goal.wants[0].count == 1 and not goal.wants[0].every
        return one and goal.end_at is None and goal.shut is None
    return isinstance(goal, Hold | Release | Find | Use | Drawer)


def _hidden(rng: random.Random, expert: Expert, task: Task) -> frozenset[str]:
    """Names the robot has not seen in this episode: some of those the request does not mean."""
    if not isinstance(task.goal, Deliver) or rng.random() >= FORGETFUL:
        return frozenset()
    meant = {n for want in task.goal.wants for n in want.names}
    return frozenset(n for n in sorted(set(expert.world.names) - meant) if rng.random() < 0.5)


def _seen(snapshot: WorldSnapshot, hidden: frozenset[str]) -> WorldSnapshot:
    if not hidden:
        return snapshot
    return replace(snapshot, sightings=tuple(s for s in snapshot.sightings if s.name not in hidden))
