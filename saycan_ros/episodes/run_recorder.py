"""Writes episodes from a robot's own runs: it is told when a skill begins and when it has ended."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from saycan_ros.episodes.known import known_world
from saycan_ros.episodes.records import Episode, Moment
from saycan_ros.episodes.writer import EpisodeWriter
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.effects import Facts, effects_true, has_done
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import WorldSnapshot

MOST_UNDER_WAY = 32  # skills that began and of whose end nothing was heard


@dataclass(frozen=True, eq=False)
class Sight:
    """What the robot senses at one moment.

    `picture` is upright, RGB, uint8, (rows, columns, 3); `stamp` its time in seconds; positions and efforts are by the names of
    `robots.body.JOINTS`; `base` is in `map`, None where nobody knows.
    """

    picture: NDArray[np.uint8]
    stamp: float
    position: Mapping[str, float]
    effort: Mapping[str, float]
    world: WorldSnapshot
    base: Pose2D | None = None


class RunRecorder:
    """One session. An episode is written when its skill has ended; what never ends leaves nothing.

    The robot judges itself: a skill has succeeded where its outcome says so and what the robot knows agrees. One thread at a
    time.
    """

    def __init__(self, writer: EpisodeWriter) -> None:
        self._writer = writer
        self._began: OrderedDict[bytes, tuple[Skill, Sight]] = OrderedDict()

    def begin(self, goal: bytes, skill: Skill, sight: Sight) -> None:
        """The skill of that goal begins, and this is what the robot senses before it moves."""
        self._began[goal] = (skill, sight)
        while len(self._began) > MOST_UNDER_WAY:
            self._began.popitem(last=False)

    def __len__(self) -> int:
        """How many skills have begun and not ended."""
        return len(self._began)

    def forget(self, goal: bytes) -> None:
        """Nothing will be known of its end."""
        self._began.pop(goal, None)

    def end(self, goal: bytes, outcome: Outcome, sight: Sight, ran: float = 0.0) -> Episode | None:
        """The goal has ended after its policy `ran` so many seconds; None where its beginning was not seen.

        `sight` is what the robot senses now.
        """
        if (began := self._began.pop(goal, None)) is None:
            return None
        skill, first = began
        # What is refused up to and including preconditions has moved nothing; what others moved meanwhile is not its doing.
        moved = outcome.ok or outcome.code >= OutcomeCode.PERCEPTION or ran > 0.0
        before = self._moment(first)
        after = self._moment(sight) if moved else before
        known = Facts.known(first.world)
        now = Facts.known(sight.world) if moved else known
        return self._writer.attempt(
            sight.stamp,
            skill,
            before,
            after,
            outcome,
            max(0.0, sight.stamp - first.stamp),
            success=outcome.ok and has_done(skill, known, now),
            effect_before=effects_true(skill, known),
            effect_after=effects_true(skill, now),
            unmet=first_unmet(skill, first.world) is not None,
            judge="robot",
        )

    def _moment(self, sight: Sight) -> Moment:
        frame, base = self._writer.frame(sight.picture, sight.stamp), sight.base
        return self._writer.moment(
            sight.stamp,
            frame,
            position=dict(sight.position),
            effort=dict(sight.effort),
            base=(base.x, base.y, base.heading) if base is not None else None,
            known=known_world(sight.world),
        )
