"""Which things of a scene meet which wants, so that the least is left to do."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from saycan_ros.evaluation.goal import Goal
from saycan_ros.evaluation.replay import Replay

_NOT_YET = math.inf  # when a thing will be put down that was not yet


def still_to_do(goal: Goal, replay: Replay) -> float:
    """How often the gripper must still take or let go, at least, until `deliver` holds and every other thing is where it was.

    A thing in the gripper counts 1 and one elsewhere 2. Infinite where the rules can no longer be kept.
    """
    back = [things_back(replay, n) for n in range(len(replay.names))]
    held = replay.held
    if held is not None and replay.start[held] is None:
        back[held] = math.inf  # nothing may be in the gripper at the end
    wants = goal.deliver or ()

    @cache
    def least(number: int, taken: frozenset[int], newest: float) -> float:
        """Over the wants from `number` on, the things `taken` being given, the last moved one having been put at `newest`."""
        if number == len(wants):
            return sum(cost for n, cost in enumerate(back) if n not in taken)
        best = math.inf
        for n, name in enumerate(replay.names):
            if n in taken or name not in wants[number].any_of:
                continue
            if goal.distinct and any(replay.names[other] == name for other in taken):
                continue
            then = newest
            if goal.ordered and replay.start[n] != wants[number].to:
                then = replay.put.index(n) if n in replay.put else _NOT_YET
                # What is in the gripper is put down before anything else.
                if then < newest or (newest == _NOT_YET and n == held):
                    continue
            cost = _moves(replay, n, wants[number].to)
            best = min(best, cost + least(number + 1, taken | {n}, then))
        return best

    return least(0, frozenset(), -1.0)


def things_back(replay: Replay, thing: int) -> float:
    """How often the gripper must still take or let go until a thing is where it was at the start."""
    start = replay.start[thing]
    if start is None:
        return 0 if replay.places[thing] is None else math.inf  # in the gripper is no place to come back to
    return _moves(replay, thing, start)


def all_met(goal: Goal, replay: Replay) -> bool:
    """Whether `deliver` holds, whatever else has been moved."""
    wants = goal.deliver or ()

    def found(number: int, taken: tuple[int, ...]) -> bool:
        if number == len(wants):
            moved = [replay.put.index(n) for n in taken if replay.start[n] != replay.places[n]]
            return not goal.ordered or moved == sorted(moved)
        return any(
            found(number + 1, (*taken, n))
            for n, (name, place) in enumerate(zip(replay.names, replay.places, strict=True))
            if n not in taken
            and name in wants[number].any_of
            and place == wants[number].to
            and not (goal.distinct and any(replay.names[other] == name for other in taken))
        )

    return found(0, ())


def unmatched(options: Sequence[Sequence[str]], given: frozenset[str]) -> tuple[int, int]:
    """How many of `options` nothing of `given` can meet, and how many of `given` meet none; each meets one at most."""
    owner: dict[str, int] = {}

    def assign(number: int, tried: set[str]) -> bool:
        for phrase in options[number]:
            if phrase in given and phrase not in tried:
                tried.add(phrase)
                if phrase not in owner or assign(owner[phrase], tried):
                    owner[phrase] = number
                    return True
        return False

    met = sum(assign(number, set()) for number in range(len(options)))
    return len(options) - met, len(given) - met


def _moves(replay: Replay, thing: int, to: str) -> int:
    place = replay.places[thing]
    return 1 if place is None else 0 if place == to else 2
