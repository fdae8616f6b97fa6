"""The expert: every skill that is a sensible next step towards a goal, with a weight."""

from __future__ import annotations

from collections.abc import Sequence

from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode
from saycan_ros.training.language.goal import Chain, Deliver, Drawer, Find, Goal, Hold, Impossible, Release, Use, Visit, Want
from saycan_ros.training.language.setting import Setting
from saycan_ros.world.scene import Scene
from saycan_ros.world.symbolic import SymbolicWorld

LATER = 0.4  # the weight of a part of the request that was named later
ROUNDABOUT = 0.15  # the weight of a step that helps but is not the usual one

Choices = dict[Skill | Refusal, float]


class TrackedWorld(SymbolicWorld):
    """A symbolic world that tells its things apart, for the expert alone."""

    @property
    def names(self) -> list[str]:
        return self._names

    @property
    def places(self) -> list[str | None]:
        return self._places

    @property
    def held(self) -> int | None:
        return self._held

    def is_placed(self, thing: int) -> bool:
        return thing in self._placed

    def is_open(self, drawer: str) -> bool:
        return drawer in self._open

    def found_at(self, name: str) -> str | None:
        """Where `find` would lead."""
        thing = self._nearest(name)
        return None if thing is None else self._places[thing]


class Expert:
    """Names the acceptable next skills for one goal in one world."""

    def __init__(self, setting: Setting, goal: Goal, scene: Scene) -> None:
        self._setting = setting
        self._goal = goal
        self.world = TrackedWorld(setting.manifest, scene)
        self._start = list(self.world.places)

    def choices(self, steps: Sequence[Step]) -> Choices:
        """The acceptable next skills after `steps`; the best weigh 1. One `Refusal` where nothing can meet the goal."""
        goal = self._goal
        done = [s.skill for s in steps if s.outcome is OutcomeCode.SUCCEEDED]
        if isinstance(goal, Impossible):
            return (self._slide(goal.look, True) if goal.look else {}) or {goal.why: 1.0}
        return self._towards(goal, done) or {self._setting.library.done: 1.0}

    def _towards(self, goal: Goal, done: list[Skill], more: bool = False) -> Choices:
        """Nothing where the goal is reached; `more` where another comes after it."""
        if isinstance(goal, Deliver):
            return self._deliver(goal, done, more)
        if isinstance(goal, Hold):
            return self._hold(goal.names, goal.source, done)
        if isinstance(goal, Release):
            return self._put_down() if self.world.held is not None else {}
        if isinstance(goal, Visit):
            return self._visit(goal, done)
        if isinstance(goal, Find):
            reached = any(s.id == "find" and s.object in goal.names for s in done)
            return {} if reached else {self._setting.skill("find", n): 1.0 for n in goal.names if n in self.world.names}
        if isinstance(goal, Drawer):
            return self._slide(goal.place, goal.opened)
        if isinstance(goal, Chain):
            return self._chain(goal, done)
        return self._use(goal, done) if isinstance(goal, Use) else {}

    def _chain(self, goal: Chain, done: list[Skill]) -> Choices:
        """The first part that is not reached, and later ones where the order is free and the hands are."""
        parts = list(goal.goals)
        if not goal.ordered and self.world.held is not None:
            parts.sort(key=lambda part: not isinstance(part, Deliver))
        reached = [self._towards(part, done, goal.ordered and part != parts[-1]) for part in parts]
        open_parts = [found for found in reached if found]
        if goal.ordered or self.world.held is not None or len(open_parts) < 2:
            return open_parts[0] if open_parts else {}
        return {skill: LATER * share for found in open_parts[1:] for skill, share in found.items()} | open_parts[0]

    def _deliver(self, goal: Deliver, done: list[Skill], more: bool) -> Choices:
        used: set[int] = set()
        open_wants: list[tuple[Want, list[int]]] = []
        turns: list[int] = []
        for turn, want in zip(goal.turns or range(len(goal.wants)), goal.wants, strict=True):
            there = self._there(want, used)
            used |= set(there)
            rest = self._candidates(want, used, there)
            if (want.every and rest) or (not want.every and len(there) < want.count and rest):
                open_wants.append((want, rest))
                turns.append(turn)
        if goal.ordered and turns:
            open_wants = open_wants[: turns.count(min(turns))]
        if self.world.held is not None:
            # What a later part took up is not laid down for a delivery that is over.
            return self._carry(open_wants) if open_wants or not more else {}
        if not open_wants:
            if goal.shut and (closing := self._slide(goal.shut, False)):
                return closing
            return {self._setting.skill("go_to", goal.end_at): 1.0} if goal.end_at and self.world.at != goal.end_at else {}
        found: Choices = {}
        for n, (want, rest) in enumerate(open_wants):
            first = [i for i in rest if self.world.names[i] in want.preferred]
            for i in rest:
                weight = (1.0 if n == 0 else LATER) * (LATER if first and i not in first else 1.0)
                way = self._slide(want.to, True) if want.to == self._setting.drawer else {}
                for skill, share in (way or self._fetch(i, done)).items():
                    found[skill] = max(found.get(skill, 0.0), weight * share)
        return self._commit(found, done)

    def _commit(self, found: Choices, done: list[Skill]) -> Choices:
        """Once the robot has gone to a thing that fits, another one is a detour."""
        picks = [s for s in found if isinstance(s, Skill) and s.id in ("pick", "take_out", "open_drawer")]
        if not picks or not done or done[-1].id not in ("find", "go_to"):
            return found
        return {s: (1.0 if s in picks else ROUNDABOUT * found[s]) for s in found}

    def _there(self, want: Want, used: set[int]) -> list[int]:
        """The things that meet the want already."""
        world = self.world
        rows = [i for i, n in enumerate(world.names) if n in want.names and world.places[i] == want.to and i not in used]
        rows.sort(key=lambda i: not world.is_placed(i))
        if want.source is not None:
            rows = [i for i in rows if self._start[i] in (want.source, None)]
        if want.distinct:
            kinds = {world.names[i]: i for i in reversed(rows)}
            rows = [i for i in rows if kinds[world.names[i]] == i]
        return rows if want.every else rows[: want.count]

    def _candidates(self, want: Want, used: set[int], there: list[int]) -> list[int]:
        world = self.world
        kinds = {world.names[i] for i in there}
        rows = []
        for i, name in enumerate(world.names):
            moved_well = world.places[i] == want.to and i not in there
            if (
                name not in want.names
                or i in used
                or world.places[i] == want.to
                or moved_well
                or (want.distinct and name in kinds)
            ):
                continue
            if want.source is None or self._start[i] in (want.source, None):
                rows.append(i)
        return rows

    def _carry(self, open_wants: list[tuple[Want, list[int]]]) -> Choices:
        world, setting, found = self.world, self._setting, Choices()
        for n, (want, rest) in enumerate(open_wants):
            if world.held not in rest:
                continue
            weight = 1.0 if n == 0 else LATER
            if want.to == setting.drawer:
                if not world.is_open(want.to):
                    found |= self._put_down()
                else:
                    found[setting.skill("put_in", world.holding) if world.at == want.to else setting.skill("go_to", want.to)] = (
                        weight
                    )
            elif world.at == want.to:
                found |= {s: max(found.get(s, 0.0), weight) for s in self._put_down()}
            elif want.to == setting.user and setting.has("bring"):
                found[setting.skill("bring")] = weight
                found[setting.skill("go_to", want.to)] = weight * ROUNDABOUT
            else:
                found[setting.skill("go_to", want.to)] = weight
        return found or self._put_down()

    def _fetch(self, thing: int, done: list[Skill]) -> Choices:
        world, setting = self.world, self._setting
        name, place = world.names[thing], world.places[thing]
        find, pick = setting.skill("find", name), setting.skill("pick", name)
        if place == setting.drawer and place == world.at:
            return {setting.skill("take_out", name): 1.0} if world.is_open(place) else {setting.skill("open_drawer"): 1.0}
        if place == world.at:
            return {pick: 1.0} if done and done[-1] == find else {pick: 1.0, find: ROUNDABOUT}
        if world.found_at(name) == place:
            return {find: 1.0, setting.skill("go_to", place): ROUNDABOUT}
        return {setting.skill("go_to", place): 1.0}

    def _put_down(self) -> Choices:
        held = self.world.holding
        if held is not None and self.world.at == self._setting.drawer:
            return {self._setting.skill("go_to", place): 1.0 for place in self._setting.surfaces}
        return {self._setting.skill("place", held): 1.0} if held is not None else {}

    def _slide(self, drawer: str, opened: bool) -> Choices:
        """Towards having the drawer open, or closed; nothing where it is."""
        world, setting = self.world, self._setting
        if world.is_open(drawer) == opened:
            return {}
        if world.held is not None:
            return self._put_down()
        if world.at != drawer:
            return {setting.skill("go_to", drawer): 1.0}
        return {setting.skill("open_drawer" if opened else "close_drawer"): 1.0}

    def _hold(self, names: tuple[str, ...], source: str | None, done: list[Skill]) -> Choices:
        if self.world.held is not None:
            return {} if self.world.holding in names else self._put_down()
        found: Choices = {}
        for i, name in enumerate(self.world.names):
            if name in names and source in (None, self._start[i]):
                found |= self._fetch(i, done)
        return self._commit(found, done)

    def _visit(self, goal: Visit, done: list[Skill]) -> Choices:
        go_to = self._setting.skill
        visited = [s.location for s in done if s.id == "go_to"]
        left = [p for p in goal.places if p not in visited]
        if goal.end_at and left and left != [goal.end_at]:
            left = [p for p in left if p != goal.end_at]
        if not left:
            return {go_to("go_to", goal.end_at): 1.0} if goal.end_at and self.world.at != goal.end_at else {}
        if goal.ordered:
            return {go_to("go_to", left[0]): 1.0}
        return {go_to("go_to", p): 1.0 if n == 0 else 2 * LATER for n, p in enumerate(left)}

    def _use(self, goal: Use, done: list[Skill]) -> Choices:
        setting = self._setting
        skill = setting.skill(goal.role, goal.argument)
        if skill in done:
            return {}
        if self.world.possible(skill):
            return {skill: 1.0}
        if skill.location:
            return {setting.skill("go_to", skill.location): 1.0}
        if any(str(c) == "holding(object)" for c in skill.template.preconditions):
            return self._hold((skill.object or "",), None, done)
        return {setting.skill("find", skill.object): 1.0}
