"""Whether a choice brings a task nearer to its end: what a decision's probability is held against."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Hashable, Iterator

from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.evaluation.matching import still_to_do, things_back
from saycan_ros.evaluation.plan_judge import PlanJudge
from saycan_ros.evaluation.replay import Replay
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill

Distance = tuple[float, int]  # what is left to do, then the steps to where the next part of it can be done

_MOST_STATES = 20_000  # of one search between two parts


class ProgressOracle:
    """One task's oracle, from the judge's rules and a search in symbols.

    What is left to do is counted in parts: the gripper takes or lets go, a place to visit is visited, a skill to use is used. The
    distance of a state is (parts left, steps to the nearest state in which a part can be done), and is finite only where the
    judge can still be satisfied. A step is right where the distance after it is smaller. Right, too, is a step that changes
    nothing but names a thing that a part is about, here and now: `find` of a thing that the robot stands beside. `done` is right
    where the judge accepts it, and a refusal where the request cannot be met; for such a request everything else is wrong.

    So a plan of right choices alone comes to an end that the judge accepts. A plan it accepts may hold wrong ones: detours.
    """

    def __init__(self, library: SkillLibrary, judged: JudgedTask) -> None:
        self._judge = PlanJudge(library)
        self._goal = judged.goal
        self._task = judged.task
        self._library = library
        names = set(self.start().names)
        self._skills = [s for s in library if not s.ends and (s.object is None or s.object in names)]
        self._known: dict[Hashable, Distance | None] = {}

    def start(self) -> Replay:
        """The task's scene before the first step."""
        return Replay(self._library.manifest, self._task.scene)

    def can_be_met(self) -> bool:
        """Whether any choice at the start can be right."""
        return self._goal.infeasible or self.distance(self.start()) is not None

    def right(self, replay: Replay, choice: Skill | None) -> bool:
        """Whether `choice` in this state is right; None is a refusal."""
        if choice is None or self._goal.infeasible:
            return choice is None and self._goal.infeasible
        if choice.ends:
            return self._judge.fault_at_end(self._goal, replay) is None
        after, now = replay.after(choice), self.distance(replay)
        if after is None or now is None or (then := self.distance(after)) is None:
            return False
        if then < now:
            return True
        looks = after.world.state == replay.world.state and choice.object is not None
        return looks and any(skill.object == choice.object for skill, _ in self._parts(replay))

    def distance(self, replay: Replay) -> Distance | None:
        """How far the task is from its end; None where the rules can no longer be kept."""
        key = self._key(replay)
        if key not in self._known:
            self._known[key] = self._search(replay)
        return self._known[key]

    def _search(self, replay: Replay) -> Distance | None:
        """Breadth first over the steps that leave as much to do as before."""
        left = self._left(replay)
        if math.isinf(left):
            return None
        queue, seen = deque([(replay, 0)]), {self._key(replay)}
        while queue and len(seen) < _MOST_STATES:
            here, steps = queue.popleft()
            ready = any(True for _ in self._parts(here)) if left else self._judge.fault_at_end(self._goal, here) is None
            if ready:
                return left, steps
            for skill in self._skills:
                after = here.after(skill)
                if after is not None and (key := self._key(after)) not in seen and self._left(after) == left:
                    seen.add(key)
                    queue.append((after, steps + 1))
        return None

    def _parts(self, replay: Replay) -> Iterator[tuple[Skill, Replay]]:
        """The skills that do a part of what is left, here and now, without making the rest impossible."""
        left = self._left(replay)
        for skill in self._skills:
            after = replay.after(skill)
            if after is not None and self._left(after) < left and self.distance(after) is not None:
                yield skill, after

    def _left(self, replay: Replay) -> float:
        """The parts left to do."""
        goal = self._goal
        missing, extra = self._judge.uses_left(goal, replay)
        if extra:
            return math.inf
        if goal.deliver is not None:
            return still_to_do(goal, replay) + missing
        back = [things_back(replay, n) for n in range(len(replay.names))]
        if goal.holding is not None:
            fits = [n for n, name in enumerate(replay.names) if name in goal.holding]
            return min((sum(back) - back[n] + (n != replay.held) for n in fits), default=math.inf)
        if goal.released is not None:
            if replay.held is not None and replay.names[replay.held] not in goal.released and replay.start[replay.held] is None:
                return math.inf
            free = [name in goal.released for name in replay.names]
            return sum((n == replay.held) if free[n] else back[n] for n in range(len(back)))
        visit = set(goal.visit or ())
        return math.inf if replay.visited - visit else sum(back) + len(visit - replay.visited)

    def _key(self, replay: Replay) -> Hashable:
        """What of a state matters to this goal."""
        put = replay.put if self._goal.ordered else ()
        visited = replay.visited if self._goal.visit is not None else ()
        return replay.world.state, put, visited, replay.used
