"""Very many cancels at random moments of random skills: no goal may be left over, late, or answered twice."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from saycan_ros.conformance.arranger import Arranger
from saycan_ros.conformance.bench import Bench
from saycan_ros.conformance.process_figures import ProcessFigures
from saycan_ros.conformance.skill_probe import ProbeGoal
from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError

BLOCK = 20  # cancels in one scene
LATEST = 2.0  # s of the robot's time after the goal was accepted: up to here the moment of a cancel is drawn
EARLY, AT_ONCE = 0.15, 0.10  # which part of the cancels comes before the goal is accepted, and as it is
LATE_PERIODS = 15.0  # control periods: as long as the driver's own time-out of a velocity
LATE_WALL = 5.0  # wall s from a cancel to the result
GIVE_UP = 20.0  # wall s until a goal without a result is an orphan
WARM_UP = 0.15  # part of the cancels after which the process counts as warm
TRIES = 5  # goals in a row that end before they are cancelled
SETTLE = 0.1  # s of the robot's time in which a command that comes too late would come
# A process that has done this much more of it leaks.
LEAK_KB, LEAK_THREADS, LEAK_HANDLES = 20_000, 3, 3


@dataclass
class CampaignFigures:
    """What the campaign has counted.

    Attributes:
        orphans: goals that gave no result, or that moved the body after their result.
        late: goals whose stop took longer than `LATE_PERIODS`, or whose result longer than `LATE_WALL`.
        twice: goals that gave more than one result.
        wrong: goals that ended otherwise than cancelled, by outcome; those that had ended before the cancel are not counted.
        restless: goals whose result came while the body moved.
        latencies: control periods from each cancel to the command that holds the body still, where there was one.
        leaks: kB of memory, threads and file handles of the skills' process, at the end more than when it was warm.
    """

    cancels: int = 0
    orphans: int = 0
    late: int = 0
    twice: int = 0
    restless: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    by_skill: Counter[str] = field(default_factory=Counter)
    latencies: list[float] = field(default_factory=list)
    leaks: tuple[int, int, int] = (0, 0, 0)
    complaints: list[str] = field(default_factory=list)

    @property
    def leaked(self) -> bool:
        """Whether the process has grown more than a process may."""
        memory, threads, handles = self.leaks
        return memory > LEAK_KB or threads > LEAK_THREADS or handles > LEAK_HANDLES

    @property
    def ok(self) -> bool:
        """Whether nothing was left over."""
        return not (self.orphans or self.late or self.twice or self.restless or self.wrong or self.leaked)


@dataclass(frozen=True)
class Moment:
    """When a goal is cancelled: "early" (before it is accepted), "at once" (as it is), or `after` so many seconds."""

    kind: str
    after: float = 0.0

    @classmethod
    def draw(cls, rng: random.Random) -> Moment:
        """The next moment."""
        kind, after = rng.random(), rng.uniform(0.0, LATEST)
        if kind < EARLY:
            return cls("early")
        return cls("at once") if kind < EARLY + AT_ONCE else cls("after", after)


class Campaign:
    """Sends and cancels; needs a kitchen that sets scenes up, or a robot on which something can run as it stands."""

    def __init__(self, bench: Bench, arranger: Arranger, templates: Sequence[SkillTemplate], seed: int) -> None:
        self._bench = bench
        self._arranger = arranger
        self._templates = list(templates)
        self._rng = random.Random(f"{seed}/campaign")
        self.figures = CampaignFigures()

    def run(self, cancels: int, tell: Callable[[CampaignFigures], None]) -> CampaignFigures:
        """Cancel so many goals; `tell` is called after each.

        Raises:
            OutcomeError: CANCELLED, where the command is interrupted; SERVER_GONE, where the stack is not there any more.
        """
        figures, warm = self.figures, None
        pid = self._bench.stack.pid("skills")
        fruitless = 0
        while figures.cancels < cancels:
            if figures.cancels % BLOCK == 0:
                self._set_up()
            if warm is None and figures.cancels >= WARM_UP * cancels:
                warm = ProcessFigures.read(pid)
            cancelled = self._once()
            fruitless = 0 if cancelled else fruitless + 1
            if fruitless >= TRIES:
                fruitless = 0
                self._set_up()
            tell(figures)
        if warm is not None:
            end = ProcessFigures.read(pid)
            figures.leaks = (end.rss_kb - warm.rss_kb, end.threads - warm.threads, end.handles - warm.handles)
        return figures

    def _set_up(self) -> None:
        """A fresh scene, where scenes are to be had."""
        if self._bench.kitchen:
            self._arranger.set_up(self._rng.choice(self._templates), self._rng.randrange(1000))

    def _once(self) -> bool:
        """One goal; whether it was still under way when it was cancelled."""
        bench = self._bench
        template, skill = self._choose()
        moment = Moment.draw(self._rng)
        bench.trace()
        goal = bench.send(template, skill.phrase, cancel_on_accept=moment.kind == "at once")
        if moment.kind == "early":
            bench.probes[template.id].cancel(goal)
        elif moment.kind == "after" and goal.wait(GIVE_UP, "accepted"):
            bench.pause(moment.after)
            if goal.ended is not None:
                return False  # it has ended by itself, as a pick of a thing that is gone does
            bench.probes[template.id].cancel(goal)
        self.figures.cancels += 1
        self.figures.by_skill[template.id] += 1
        self._judge(template, skill, goal)
        return True

    def _choose(self) -> tuple[SkillTemplate, Skill]:
        """A skill that can run as things are, one that was cancelled seldom rather than often."""
        possible = {t.id: found for t in self._templates if (found := self._arranger.possible(t))}
        choices = [t for t in self._templates if t.id in possible]
        if not choices:
            template = self._rng.choice(self._templates)
            return template, self._arranger.arrange(template, self._rng)
        weights = [1.0 / (1 + self.figures.by_skill[t.id]) ** 2 for t in choices]
        template = self._rng.choices(choices, weights)[0]
        return template, self._rng.choice(possible[template.id])

    def _judge(self, template: SkillTemplate, skill: Skill, goal: ProbeGoal) -> None:
        figures, bench, probe = self.figures, self._bench, self._bench.probes[template.id]
        what = f"{skill.phrase}, cancelled {(goal.cancelled or goal.sent) - goal.sent:.3f} s after it was sent"
        if not goal.wait(GIVE_UP):
            figures.orphans += 1
            self._complain(f"{what}: no result")
            probe.cancel(goal)
            if not goal.wait(GIVE_UP):
                raise OutcomeError(OutcomeCode.SERVER_GONE, f"{what}: no result, not even after a second cancel")
        ended = goal.ended
        assert ended is not None
        if moves := bench.unrest():
            figures.restless += 1
            self._complain(f"{what}: when the result came, {moves}")
        bench.pause(SETTLE)
        cancelled = goal.cancelled or goal.sent
        waited = ended.wall - max(cancelled, goal.accepted or cancelled)
        late = f"the result came after {waited:.1f} s" if waited > LATE_WALL else ""
        if (trace := bench.trace()) is not None:
            latency = trace.latency(cancelled)
            if latency is not None:
                figures.latencies.append(latency)
                late = late or (
                    f"held still after {latency:.1f} periods, {trace.story(cancelled)}" if latency > LATE_PERIODS else ""
                )
            if trace.last_motion(ended.wall) is not None:
                figures.orphans += 1
                self._complain(f"{what}: after its result {trace.story(ended.wall)}")
        if late:
            figures.late += 1
            self._complain(f"{what}: {late}")
        if probe.results(goal) != 1:
            figures.twice += 1
            self._complain(f"{what}: {probe.results(goal)} results")
        if ended.outcome.code is not OutcomeCode.CANCELLED and not _crossed(goal):
            figures.wrong[ended.outcome.code.label] += 1
            self._complain(f"{what}: {ended.outcome}")

    def _complain(self, words: str) -> None:
        if len(self.figures.complaints) < 50:
            self.figures.complaints.append(words)


def _crossed(goal: ProbeGoal) -> bool:
    """Whether the goal had made its own end when the cancel arrived: the server says so by refusing the cancel."""
    answers = goal.cancel_answers
    ended_first = goal.ended is not None and goal.cancelled is not None and goal.ended.wall < goal.cancelled + 0.2
    return ended_first and bool(answers) and not any(answer.goals_canceling for answer in answers)
