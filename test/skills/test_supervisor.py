"""Whatever a policy does, its goal ends with one result, its parts rest, and it moves nothing afterwards."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from fake_body import FakeBody
from kitchen_words import LIBRARY, MANIFEST

from saycan_ros.manifest.schema import Manifest, Resource
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.body import Body
from saycan_ros.skills.interrupt import Interrupt
from saycan_ros.skills.lease import BodyLease
from saycan_ros.skills.policy import Policy, Progress
from saycan_ros.skills.runner import SkillResult, SkillRunner
from saycan_ros.skills.supervisor import Supervisor
from saycan_ros.world.snapshot import WorldSnapshot

pytestmark = pytest.mark.serial
GO = LIBRARY.find("go to the table")
LIMIT = 20.0
CANCELLED = Outcome(OutcomeCode.CANCELLED, "asked")


class Blocking(Policy):
    """Drives, then blocks in its third cycle until `release`, and then drives on."""

    release = threading.Event()
    blocked = threading.Event()
    returned = threading.Event()

    def start(self, body: Body, world: WorldSnapshot) -> None:
        self.cycles = 0

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        self.cycles += 1
        body.drive(0.2, 0.0)
        if self.cycles == 3:
            self.blocked.set()
            self.release.wait(LIMIT)
            try:
                body.drive(0.3, 0.0)
            finally:
                self.returned.set()
        return Progress("drive", 0.1 * self.cycles, finished=self.cycles == 5)


class Exiting(Blocking):
    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        body.drive(0.2, 0.0)
        raise SystemExit(3)


class Endless(Blocking):
    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        body.drive(0.2, 0.0)
        self.blocked.set()
        self.release.wait(0.005)  # the fake body's clock outruns the wall's, and the skill must not time out first
        return Progress("drive", 0.5)


class Waiting(Blocking):
    """Never gives the runner a turn: it waits for the body itself."""

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        while True:
            body.drive(0.2, 0.0)
            self.release.wait(0.005)
            body.wait()


class Helped(Blocking):
    """Finishes at once, and has a thread that goes on commanding."""

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        def push() -> None:
            try:
                while not self.release.wait(0.001):
                    body.drive(0.3, 0.0)
            finally:
                self.returned.set()

        body.drive(0.2, 0.0)
        threading.Thread(target=push, daemon=True).start()
        return Progress("drive", 1.0, finished=True)


class Unmade(Blocking):
    """Does not come out of its constructor."""

    def __init__(self, manifest: Manifest, skill: Skill) -> None:
        super().__init__(manifest, skill)
        self.release.wait(LIMIT)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    for event in (Blocking.release, Blocking.blocked, Blocking.returned):
        event.clear()
    yield
    Blocking.release.set()


def supervise(
    policy: type[Policy],
    body: FakeBody,
    supervisor: Supervisor | None = None,
    interrupt: Interrupt | None = None,
    watch: Callable[[], Outcome | None] = lambda: None,
) -> SkillResult:
    lease = BodyLease(body, list(Resource), GO.phrase)
    runner = SkillRunner(rest_limit=0.3)
    patient = supervisor or Supervisor(runner, poll=0.01, late=0.5, hung=LIMIT)
    world = WorldSnapshot(0.0, "table", None)
    try:
        return patient.run(
            GO, lambda: policy(MANIFEST, GO), lease, lambda: world, lambda _: None, interrupt or Interrupt(), watch
        )
    finally:
        lease.close()


def test_a_policy_that_hangs_is_cut_off_and_moves_nothing_when_it_comes_back() -> None:
    body = FakeBody()
    supervisor = Supervisor(SkillRunner(rest_limit=0.3), poll=0.01, late=0.05, hung=0.2)
    result = supervise(Blocking, body, supervisor)
    assert result.outcome.code is OutcomeCode.HUNG
    assert "has not returned for" in result.outcome.message
    assert supervisor.left_behind(GO.id) == 1
    halts = body.halts
    Blocking.release.set()
    assert Blocking.returned.wait(LIMIT)
    assert body.moves_after_halt == 0
    wait_for(lambda: supervisor.left_behind(GO.id) == 0)
    assert supervisor.left_behind(GO.id) == 0
    assert halts >= 1


def test_a_cancel_halts_a_hung_policys_body_at_once_and_gives_one_result() -> None:
    body, interrupt = FakeBody(), Interrupt()

    def cancel() -> None:
        assert Blocking.blocked.wait(LIMIT)
        assert interrupt.tell(CANCELLED)
        halts.append(body.halts)

    halts: list[int] = []
    thread = threading.Thread(target=cancel)
    thread.start()
    result = supervise(Blocking, body, interrupt=interrupt)
    thread.join(LIMIT)
    assert halts[0] >= 1, "the body was not halted before the cancel returned"
    assert result.outcome == CANCELLED


def test_a_policy_that_is_late_pauses_its_parts_and_may_go_on() -> None:
    body = FakeBody()
    supervisor = Supervisor(SkillRunner(), poll=0.005, late=0.05, hung=LIMIT)
    thread = threading.Thread(target=lambda: (wait_for(lambda: body.halts > 0), Blocking.release.set()))
    thread.start()
    result = supervise(Blocking, body, supervisor)
    thread.join(LIMIT)
    assert result.outcome.ok
    assert body.halts >= 2, "paused while late, and halted at the end"


def test_a_policy_that_calls_exit_is_an_execution_outcome() -> None:
    result = supervise(Exiting, body := FakeBody())
    assert result.outcome.code is OutcomeCode.EXECUTION
    assert "SystemExit" in result.outcome.message
    assert body.halts >= 1


@pytest.mark.parametrize(
    "code", [OutcomeCode.RUNSTOP, OutcomeCode.LOW_BATTERY, OutcomeCode.STALE_FRAME, OutcomeCode.CLIENT_GONE, OutcomeCode.STOPPED]
)
def test_a_watchdog_ends_the_goal_with_its_own_outcome_while_the_policy_notices_nothing(code: OutcomeCode) -> None:
    body = FakeBody()

    def watch() -> Outcome | None:
        if not Blocking.blocked.is_set():
            return None
        raise OutcomeError(code, "watched")

    result = supervise(Endless, body, watch=watch)
    assert result.outcome == Outcome(code, "watched")
    assert body.halts >= 1
    assert body.speed[0] == 0.0 or body.at_rest()


def test_a_policy_that_waits_for_the_body_by_itself_is_hung_all_the_same() -> None:
    supervisor = Supervisor(SkillRunner(rest_limit=0.3), poll=0.01, late=0.05, hung=0.2)
    body = FakeBody()
    assert supervise(Waiting, body, supervisor).outcome.code is OutcomeCode.HUNG
    assert body.halts >= 1


def test_after_the_result_no_thread_of_the_policy_moves_anything() -> None:
    body = FakeBody()
    with warnings_of_threads():
        assert supervise(Helped, body).outcome.ok
        assert Blocking.returned.wait(LIMIT)
    assert body.moves_after_halt == 0


def test_a_policy_that_hangs_while_it_is_made_is_cut_off_and_a_cancel_ends_it_at_once() -> None:
    supervisor = Supervisor(SkillRunner(rest_limit=0.3), poll=0.01, late=0.05, hung=0.2)
    assert supervise(Unmade, FakeBody(), supervisor).outcome.code is OutcomeCode.HUNG
    interrupt = Interrupt()
    interrupt.tell(CANCELLED)
    assert supervise(Unmade, FakeBody(), supervisor, interrupt=interrupt).outcome == CANCELLED


def test_a_watchdog_that_fails_itself_halts_the_body_and_is_an_outcome() -> None:
    body = FakeBody()

    def watch() -> Outcome | None:
        if not Blocking.blocked.is_set():
            return None
        raise IndexError("list index out of range")

    result = supervise(Endless, body, watch=watch)
    assert result.outcome.code is OutcomeCode.INFRASTRUCTURE
    assert "IndexError" in result.outcome.message
    assert body.halts >= 1
    assert body.moves_after_halt == 0


def test_a_goal_told_to_end_before_it_starts_moves_nothing() -> None:
    body, interrupt = FakeBody(), Interrupt()
    interrupt.tell(CANCELLED)
    assert supervise(Endless, body, interrupt=interrupt).outcome == CANCELLED
    assert body.base.x == 0.0


@contextmanager
def warnings_of_threads() -> Iterator[None]:
    """What a policy's own thread dies of is nobody's business here."""
    before, threading.excepthook = threading.excepthook, lambda _: None
    try:
        yield
    finally:
        threading.excepthook = before


def wait_for(condition: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(int(LIMIT / 0.005)):
        if condition():
            return
        pause.wait(0.005)
