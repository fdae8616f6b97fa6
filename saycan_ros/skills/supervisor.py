"""Watches over a running goal from outside its policy, so that a policy that hangs is cut off and the body still rests."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.skills.interrupt import Interrupt
from saycan_ros.skills.lease import BodyLease
from saycan_ros.skills.policy import Policy, Progress
from saycan_ros.skills.rest import wait_for_rest
from saycan_ros.skills.runner import SkillResult, SkillRunner
from saycan_ros.world.snapshot import WorldSnapshot

LOGGER = logging.getLogger(__name__)


class Supervisor:
    """Runs each goal's policy in a thread of its own and ends it from here, whatever the policy does.

    Told to end, or warned by a watchdog, the goal's lease is revoked at once: its parts of the body halt, and nothing that the
    policy asks for later has any effect. A policy that does not come back is left behind, and its goal still gets its result.

    Args:
        poll: wall seconds between two looks at the watchdogs.
        late: wall seconds without a sign of the policy after which its parts of the body pause.
        hung: wall seconds without one after which the goal ends with HUNG.
    """

    def __init__(self, runner: SkillRunner | None = None, poll: float = 0.05, late: float = 1.0, hung: float = 5.0) -> None:
        self._runner = runner or SkillRunner()
        self._poll = poll
        self._late = late
        self._hung = hung
        self._left_behind: list[threading.Thread] = []

    @property
    def left_behind(self) -> int:
        """How many cut-off policies have still not returned."""
        self._left_behind = [thread for thread in self._left_behind if thread.is_alive()]
        return len(self._left_behind)

    def run(
        self,
        skill: Skill,
        policy: Policy,
        lease: BodyLease,
        world: Callable[[], WorldSnapshot],
        report: Callable[[Progress], None],
        interrupt: Interrupt,
        watch: Callable[[], Outcome | None],
    ) -> SkillResult:
        """Carry `skill` out with `policy` on `lease`; see `SkillRunner.run`.

        Args:
            interrupt: ends the goal as soon as it is told.
            watch: asked at every poll; an outcome (a watchdog, a latched stop, a client that is gone) is told to `interrupt`.
        """
        ended = threading.Event()
        found: list[SkillResult] = []
        began = time.monotonic()

        def work() -> None:
            try:
                found.append(self._runner.run(skill, policy, lease, world, report, lambda: interrupt.outcome))
            except BaseException as error:  # noqa: BLE001 - a policy may even call sys.exit; its goal still gets a result
                what = f"{skill.phrase}: the policy ended with {type(error).__name__}: {error}"
                found.append(SkillResult(Outcome(OutcomeCode.EXECUTION, what), time.monotonic() - began))
            finally:
                ended.set()

        interrupt.on_told(lease.revoke)
        thread = threading.Thread(target=work, name=f"policy {skill.id}", daemon=True)
        thread.start()
        self._watch_over(skill, lease, interrupt, watch, ended)
        # Told to end, a sound policy returns within a cycle, and the runner then waits for rest.
        ended.wait(self._runner.rest_limit + self._late)
        if found:
            return found[0]
        return self._cut_off(skill, lease, interrupt, thread, began)

    def _watch_over(
        self,
        skill: Skill,
        lease: BodyLease,
        interrupt: Interrupt,
        watch: Callable[[], Outcome | None],
        ended: threading.Event,
    ) -> None:
        """Until the policy has ended or has been told to."""
        paused = False
        while not ended.wait(self._poll) and interrupt.outcome is None:
            if (outcome := _ask(watch)) is not None:
                interrupt.tell(outcome)
                return
            silent = 0.0 if lease.waiting else time.monotonic() - lease.asked
            if silent > self._hung:
                interrupt.tell(Outcome(OutcomeCode.HUNG, f"{skill.phrase}: its policy has not returned for {silent:.1f} s"))
            elif silent > self._late and not paused:
                LOGGER.warning("%s: its policy is late; its parts of the body pause", skill.phrase)
                lease.halt()
            paused = silent > self._late

    def _cut_off(
        self, skill: Skill, lease: BodyLease, interrupt: Interrupt, thread: threading.Thread, began: float
    ) -> SkillResult:
        """The result of a goal whose policy does not come back."""
        outcome = interrupt.outcome or Outcome(OutcomeCode.HUNG, f"{skill.phrase}: its policy did not return")
        interrupt.tell(outcome)
        lease.revoke(outcome)
        LOGGER.error("%s: the policy does not return and is left behind (%s)", skill.phrase, outcome)
        self._left_behind = [*self._left_behind, thread]
        wait_for_rest(lease, self._runner.rest_limit)
        return SkillResult(outcome, time.monotonic() - began)


def _ask(watch: Callable[[], Outcome | None]) -> Outcome | None:
    try:
        return watch()
    except OutcomeError as error:
        return error.outcome
