"""Watches over a running goal from outside its policy, so that a policy that hangs is cut off and the body still rests."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.skills.interrupt import Interrupt
from saycan_ros.skills.lease import ENDED, BodyLease
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
        late: wall seconds that a cycle may take before its parts of the body pause.
        hung: wall seconds that a cycle, or making the policy, may take before the goal ends with HUNG.
    """

    def __init__(self, runner: SkillRunner | None = None, poll: float = 0.05, late: float = 1.0, hung: float = 5.0) -> None:
        self._runner = runner or SkillRunner()
        self._poll = poll
        self._late = late
        self._hung = hung
        self._lock = threading.Lock()
        self._left_behind: dict[str, list[threading.Thread]] = {}

    def left_behind(self, skill_id: str) -> int:
        """How many cut-off policies of that skill have still not returned."""
        with self._lock:
            alive = [thread for thread in self._left_behind.pop(skill_id, []) if thread.is_alive()]
            if alive:
                self._left_behind[skill_id] = alive
            return len(alive)

    def run(
        self,
        skill: Skill,
        make: Callable[[], Policy],
        lease: BodyLease,
        world: Callable[[], WorldSnapshot],
        report: Callable[[Progress], None],
        interrupt: Interrupt,
        watch: Callable[[], Outcome | None],
    ) -> SkillResult:
        """Make the body ready and carry `skill` out with the policy that `make` gives; see `SkillRunner.run`.

        Args:
            interrupt: ends the goal as soon as it is told.
            watch: asked at every poll; an outcome (a watchdog, a latched stop, a client that is gone) is told to `interrupt`.
        """
        work = _Work(skill, self._runner, make, lease, world, report, interrupt)
        interrupt.on_told(lease.revoke)
        thread = threading.Thread(target=work.run, name=f"policy {skill.id}", daemon=True)
        try:
            thread.start()
            self._watch_over(work, watch)
            # Told to end, a sound policy returns within a cycle, and the runner then waits for rest.
            work.ended.wait(self._late + (self._runner.rest_limit if lease.commanded else 0.0))
            return work.result or self._cut_off(work, thread)
        finally:
            lease.revoke(ENDED)

    def _watch_over(self, work: _Work, watch: Callable[[], Outcome | None]) -> None:
        """Until the policy has ended or has been told to."""
        paused = False
        while not work.ended.wait(self._poll) and work.interrupt.outcome is None:
            if (outcome := _ask(watch)) is not None:
                work.interrupt.tell(outcome)
                return
            silent = work.silent
            if silent > self._hung:
                what = f"{work.skill.phrase}: its policy has not returned for {silent:.1f} s"
                work.interrupt.tell(Outcome(OutcomeCode.HUNG, what))
            elif silent > self._late and not paused:
                LOGGER.warning("%s: its policy is late; its parts of the body pause", work.skill.phrase)
                work.lease.halt()
            paused = silent > self._late

    def _cut_off(self, work: _Work, thread: threading.Thread) -> SkillResult:
        """The result of a goal whose policy does not come back."""
        outcome = work.interrupt.outcome or Outcome(OutcomeCode.HUNG, f"{work.skill.phrase}: its policy did not return")
        work.interrupt.tell(outcome)
        work.lease.revoke(outcome)
        LOGGER.error("%s: the policy does not return and is left behind (%s)", work.skill.phrase, outcome)
        with self._lock:
            self._left_behind.setdefault(work.skill.id, []).append(thread)
        wait_for_rest(work.lease, self._runner.rest_limit)
        return SkillResult(outcome, time.monotonic() - work.began)


class _Work:
    """What the policy's thread does, and when it last showed that it goes on."""

    def __init__(
        self,
        skill: Skill,
        runner: SkillRunner,
        make: Callable[[], Policy],
        lease: BodyLease,
        world: Callable[[], WorldSnapshot],
        report: Callable[[Progress], None],
        interrupt: Interrupt,
    ) -> None:
        self.skill = skill
        self.lease = lease
        self.interrupt = interrupt
        self.ended = threading.Event()
        self.result: SkillResult | None = None
        self.began = time.monotonic()
        self._runner = runner
        self._make = make
        self._world = world
        self._report = report
        self._beat: float | None = None

    @property
    def silent(self) -> float:
        """Wall seconds since the policy was made, or since its last cycle began or ended; 0 before, and while it only rests."""
        return 0.0 if self._beat is None or self.lease.revoked is not None else time.monotonic() - self._beat

    def run(self) -> None:
        """The whole of the goal; every path out has a result."""
        try:
            self.lease.activate(interrupted=lambda: self.interrupt.outcome)
            self._beat = time.monotonic()
            policy = self._make()
            self.result = self._runner.run(self.skill, policy, self.lease, self._know, self._tell, lambda: self.interrupt.outcome)
        except OutcomeError as error:
            self.result = SkillResult(error.outcome, 0.0)
        except BaseException as error:  # noqa: BLE001 - a policy may even call sys.exit; its goal still gets a result
            what = f"{self.skill.phrase}: the policy ended with {type(error).__name__}: {error}"
            self.result = SkillResult(Outcome(OutcomeCode.EXECUTION, what), time.monotonic() - self.began)
        finally:
            self.ended.set()

    def _know(self) -> WorldSnapshot:
        """The runner asks once a cycle, just before it."""
        self._beat = time.monotonic()
        return self._world()

    def _tell(self, progress: Progress) -> None:
        """The runner reports once a cycle, just after it."""
        self._beat = time.monotonic()
        self._report(progress)


def _ask(watch: Callable[[], Outcome | None]) -> Outcome | None:
    try:
        return watch()
    except OutcomeError as error:
        return error.outcome
    except Exception as error:
        LOGGER.exception("a watchdog failed")
        return Outcome(OutcomeCode.INFRASTRUCTURE, f"a watchdog failed: {type(error).__name__}: {error}")
