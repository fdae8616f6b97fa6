"""The runner owns one goal's loop, rate, cancel, time-out, stop and result, so that a policy need not."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.body import Body
from saycan_ros.skills.lease import ENDED, BodyLease
from saycan_ros.skills.policy import Policy, Progress
from saycan_ros.skills.rest import wait_for_rest
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.snapshot import WorldSnapshot

BLOCKED = "blocked"  # the phase that is reported while something that the laser sees keeps the base where it stands
STANDS = (0.02, 0.05)  # m/s, rad/s

LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True)
class SkillResult:
    """How one goal ended, and how long it took in seconds of the body's clock."""

    outcome: Outcome
    duration: float


class SkillRunner:
    """Runs one policy at a time; every path out ends with the body halted and one result.

    Args:
        rest_limit: seconds of wall time to wait for the body to come to rest after the halt.
        wall_factor: a goal may take this many times its time-out in wall time, plus `wall_margin` seconds; it ends a goal
            whose body's clock does not advance.
    """

    def __init__(self, rest_limit: float = 5.0, wall_factor: float = 10.0, wall_margin: float = 10.0) -> None:
        self.rest_limit = rest_limit
        self.wall_factor = wall_factor
        self.wall_margin = wall_margin

    def run(
        self,
        skill: Skill,
        policy: Policy,
        body: Body,
        world: Callable[[], WorldSnapshot],
        report: Callable[[Progress], None],
        cancelled: Callable[[], Outcome | None],
    ) -> SkillResult:
        """Carry `skill` out with `policy`.

        Args:
            world: the newest snapshot, asked once a cycle.
            report: told the progress once a cycle.
            cancelled: the outcome that ends this goal (CANCELLED, SUPERSEDED, STOPPED, ...), or None to go on.

        Returns:
            The one result. No exception leaves this method but KeyboardInterrupt and SystemExit, and those halt the body, too.
        """
        goal = _Goal(skill, policy, body, world, report, cancelled)
        goal.wall_end = time.monotonic() + self.wall_factor * skill.template.timeout + self.wall_margin
        halted = False
        try:
            outcome = goal.pursue()
            rests = self._come_to_rest(body)
            halted = True
            if outcome.ok:
                outcome = cancelled() or (outcome if rests else _restless(skill))
        except Exception as error:
            LOGGER.exception("%s: the policy raised", skill.phrase)
            outcome = Outcome(OutcomeCode.EXECUTION, f"{skill.phrase}: {type(error).__name__}: {error}")
        finally:
            if not halted:
                self._come_to_rest(body)
        return SkillResult(outcome, goal.elapsed)

    def _come_to_rest(self, body: Body) -> bool:
        if isinstance(body, BodyLease):
            # From here on the policy moves nothing, from whichever thread of its own.
            body.revoke(ENDED)
        else:
            body.halt()
        # What holds no part of the body has nothing to bring to rest.
        return (isinstance(body, BodyLease) and not body.parts) or wait_for_rest(body, self.rest_limit)


@dataclass
class _Goal:
    """One goal under way."""

    skill: Skill
    policy: Policy
    body: Body
    world: Callable[[], WorldSnapshot]
    report: Callable[[Progress], None]
    cancelled: Callable[[], Outcome | None]
    wall_end: float = math.inf
    first: float | None = None
    last: float = 0.0
    speed: tuple[float, float] = (0.0, 0.0)

    @property
    def elapsed(self) -> float:
        """Seconds of the body's clock since its first reading."""
        return 0.0 if self.first is None else self.last - self.first

    def pursue(self) -> Outcome:
        try:
            return self.cancelled() or self._begin() or self._loop()
        except OutcomeError as error:
            return error.outcome

    def _begin(self) -> Outcome | None:
        self._read()
        snapshot = self.world()
        if condition := first_unmet(self.skill, snapshot):
            return Outcome(OutcomeCode.PRECONDITION, f"{self.skill.phrase}: {condition} does not hold; {_known(snapshot)}")
        self.policy.start(self.body, snapshot)
        return None

    def _loop(self) -> Outcome:
        while True:
            self._read()
            if ended := self.cancelled():
                return ended
            if self.elapsed > self.skill.template.timeout or time.monotonic() > self.wall_end:
                return Outcome(OutcomeCode.TIMEOUT, f"{self.skill.phrase}: not finished after {self.elapsed:.0f} s")
            progress = self.policy.cycle(self.body, self.world())
            self.report(replace(progress, phase=BLOCKED) if self._is_blocked() else progress)
            if progress.finished:
                return Outcome(OutcomeCode.SUCCEEDED)
            self.body.wait()

    def _is_blocked(self) -> bool:
        return self.body.held and all(abs(speed) < most for speed, most in zip(self.speed, STANDS, strict=True))

    def _read(self) -> None:
        reading = self.body.read()
        self.last, self.speed = reading.stamp, reading.speed
        if self.first is None:
            self.first = self.last


def _restless(skill: Skill) -> Outcome:
    return Outcome(OutcomeCode.MOTION_FAILED, f"{skill.phrase}: the body did not come to rest")


def _known(world: WorldSnapshot) -> str:
    return f"at {world.at or 'no known place'}, holding {world.holding or 'nothing'}"
