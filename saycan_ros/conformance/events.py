"""What can happen to a goal, what is specified to follow, and how it is brought about."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import dataclass

from saycan_ros.conformance.bench import Bench
from saycan_ros.conformance.passer import step_away
from saycan_ros.conformance.trial import Trial
from saycan_ros.manifest.schema import Predicate, Resource, Sense, SkillTemplate
from saycan_ros.outcome import OutcomeCode

Code = OutcomeCode
CAMERA_RATE, LASER_RATE = 5.0, 8.0  # pictures and scans a simulated second: the driver's own
LOW_VOLTAGE, FULL_VOLTAGE = 9.5, 13.2
JUMP = 5.0  # s
# A clock that jumps makes ages impossible for a moment; a goal may see that, or not.
AGES = frozenset({Code.STALE_STATE, Code.STALE_ODOMETRY, Code.STALE_FRAME, Code.DRIVER_RESTARTED})

# Whatever counts seconds sees them gone.
LIMITS = frozenset({Code.TIMEOUT, Code.MOTION_FAILED})
# A skill that asks for these begins where its work is.
_BESIDE = frozenset({Predicate.AT, Predicate.HERE, Predicate.NEAR})
STAYS_PUT = "it works where the robot stands: there is no way to step into"


def _always(*codes: OutcomeCode) -> Callable[[SkillTemplate], frozenset[OutcomeCode]]:
    return lambda template: frozenset(codes)


def _nothing(bench: Bench) -> None:
    """Nothing has to be put back."""


@dataclass(frozen=True)
class Event:
    """One way of being interrupted.

    Attributes:
        happens: starts a goal and lets the event happen to it.
        specified: the outcomes that are right for a template.
        undo: puts the robot back to where the next goal can run.
        restarts: the program that has to be started anew before the next goal.
        stops: whether it is a cancel or a stop, so that its latency is measured.
        patience: seconds of the robot's time to wait for an end by itself before the goal is cancelled; None: it must end.
        kitchen_only: why only the embedded kitchen can do it, or None.
        on_the_way: whether it happens to a drive, and makes no sense for a skill that works where the robot stands.
        by_laser: whether a base that drives without a laser is not meant to stand it.
        again: whether a goal that was on its way must succeed when it is sent once more afterwards.
    """

    name: str
    means: str
    happens: Callable[[Trial], None]
    specified: Callable[[SkillTemplate], frozenset[OutcomeCode]]
    undo: Callable[[Bench], None] = _nothing
    restarts: str | None = None
    stops: bool = False
    patience: Callable[[SkillTemplate], float | None] = lambda template: None
    kitchen_only: str | None = None
    on_the_way: bool = False
    by_laser: bool = False
    again: bool = False

    def skipped(self, template: SkillTemplate, kitchen: bool, sees: bool = True) -> str | None:
        """Why this event is not tried on this robot, or None; `sees` says whether it drives by its laser."""
        if not kitchen and self.kitchen_only is not None:
            return self.kitchen_only
        if self.by_laser and not sees:
            return "the laser is off: the base drives blind"
        return STAYS_PUT if self.on_the_way and not _travels(template) else None


def _cancel_before_accept(trial: Trial) -> None:
    goal = trial.send()
    trial.strike()
    trial.cancel(goal)


def _cancel_at_accept(trial: Trial) -> None:
    goal = trial.send(cancel_on_accept=True)
    goal.wait(20.0, "accepted")
    trial.struck = goal.cancelled or goal.sent


def _cancel_at_random(trial: Trial) -> None:
    goal = trial.start()
    trial.strike()
    trial.cancel(goal)


def _cancel_in_the_last_cycle(trial: Trial) -> None:
    goal = trial.start_to_the_last_cycles()
    trial.strike()
    trial.cancel(goal)


def _cancel_twice(trial: Trial) -> None:
    goal = trial.start()
    trial.strike()
    trial.cancel(goal)
    trial.cancel(goal)


def _kill_client(trial: Trial) -> None:
    # A heartbeat is missed in wall time; at the kitchen's speed the goal might be finished by then.
    trial.bench.set_speed(1.0)
    trial.start_by_a_child()


def _kill_server(trial: Trial) -> None:
    trial.start()
    trial.lost = True
    trial.kill("skills", signal.SIGKILL)


def _kill_driver(trial: Trial) -> None:
    trial.start()
    trial.kill("driver", signal.SIGKILL)


def _end_server(trial: Trial) -> None:
    trial.start()
    trial.kill("skills", signal.SIGTERM)


def _supersede(trial: Trial) -> None:
    trial.start()
    trial.supersede()


def _stop(trial: Trial) -> None:
    trial.start()
    trial.strike()
    trial.bench.trigger("saycan/stop")


def _runstop(trial: Trial) -> None:
    trial.start()
    trial.strike()
    trial.bench.runstop(True)


def _driver(name: str, value: float) -> Callable[[Trial], None]:
    def happen(trial: Trial) -> None:
        trial.start()
        trial.strike()
        trial.bench.set_driver(name, value)

    return happen


def _sees(template: SkillTemplate) -> bool:
    return Sense.CAMERA in template.senses


def _travels(template: SkillTemplate) -> bool:
    return Resource.BASE in template.resources and not any(c.predicate in _BESIDE for c in template.preconditions)


def _silence_laser(trial: Trial) -> None:
    if _travels(trial.template):
        trial.silence_laser()
    else:
        _driver("laser_rate", 0.0)(trial)


def _hear_laser(bench: Bench) -> None:
    bench.set_driver("laser_rate", LASER_RATE)
    bench.set_speed(bench.speed)


EVENTS: tuple[Event, ...] = (
    Event(
        "cancel_before_accept", "a cancel right behind the goal, before its response is handled",
        _cancel_before_accept, _always(Code.CANCELLED), stops=True,
    ),
    Event(
        "cancel_at_accept", "a cancel at the moment the goal's acceptance is handled",
        _cancel_at_accept, _always(Code.CANCELLED), stops=True,
    ),
    Event("cancel_random", "a cancel at a random moment", _cancel_at_random, _always(Code.CANCELLED), stops=True),
    Event(
        "cancel_last_cycle", "a cancel in the last cycles: the goal is cancelled, or was finished already",
        _cancel_in_the_last_cycle, _always(Code.CANCELLED, Code.SUCCEEDED),
    ),
    Event("cancel_twice", "two cancels of one goal", _cancel_twice, _always(Code.CANCELLED), stops=True),
    Event(
        "superseded", "a newer goal on the same server", _supersede, _always(Code.SUPERSEDED),
    ),
    Event(
        "stop", "`saycan/stop`", _stop, _always(Code.STOPPED), lambda bench: bench.trigger("saycan/resume"), stops=True,
    ),
    Event(
        "runstop", "the robot's own runstop is pressed", _runstop, _always(Code.RUNSTOP), lambda bench: bench.runstop(False),
        stops=True,
    ),
    Event(
        "client_killed", "the process that sent the goal is killed; its heartbeat ends",
        _kill_client, _always(Code.CLIENT_GONE), lambda bench: bench.set_speed(bench.speed),
    ),
    Event(
        "camera_frozen", "the camera sends nothing more: a skill that needs it ends, another goes on",
        _driver("camera_rate", 0.0),
        lambda template: frozenset({Code.STALE_FRAME} if _sees(template) else {Code.CANCELLED, Code.SUCCEEDED}),
        lambda bench: bench.set_driver("camera_rate", CAMERA_RATE),
        patience=lambda template: None if _sees(template) else 3.0,
        kitchen_only="the camera of a real robot cannot be frozen from here",
    ),
    Event(
        "laser_silent", "the laser sends nothing more: a skill on its way ends, another goes on where it does not drive",
        _silence_laser,
        lambda template: frozenset({Code.STALE_SCAN} | (set() if _travels(template) else {Code.CANCELLED, Code.SUCCEEDED})),
        _hear_laser, patience=lambda template: None if _travels(template) else 3.0, by_laser=True, again=True,
        kitchen_only="the laser of a real robot cannot be silenced from here",
    ),
    Event(
        "person_ahead", "somebody steps before a base that drives at full speed, and stays", Trial.block,
        _always(Code.WAY_BLOCKED), step_away, on_the_way=True, by_laser=True, again=True,
        kitchen_only="nobody is sent before a real robot",
    ),
    Event(
        "person_passes", "somebody steps before a base that drives at full speed, and leaves when it has stood for 2 s",
        Trial.pass_by, _always(Code.SUCCEEDED), step_away, on_the_way=True, by_laser=True,
        kitchen_only="nobody is sent before a real robot",
    ),
    Event(
        "low_battery", "the battery's voltage falls below its limit", _driver("battery_voltage", LOW_VOLTAGE),
        _always(Code.LOW_BATTERY), lambda bench: bench.set_driver("battery_voltage", FULL_VOLTAGE),
        kitchen_only="the battery of a real robot cannot be emptied from here",
    ),
    Event(
        "clock_forward", f"the clock jumps {JUMP:.0f} s ahead: the goal sees it and ends, or goes on",
        _driver("clock_offset", JUMP), _always(*AGES, *LIMITS, Code.CANCELLED, Code.SUCCEEDED),
        lambda bench: bench.set_driver("clock_offset", 0.0), patience=lambda template: 2.0,
        kitchen_only="the clock of a real robot is the machine's",
    ),
    Event(
        "clock_back", f"the clock jumps {JUMP:.0f} s back: the goal sees it and ends, or goes on",
        _driver("clock_offset", -JUMP), _always(*AGES, Code.CANCELLED, Code.SUCCEEDED),
        lambda bench: bench.set_driver("clock_offset", 0.0), patience=lambda template: 2.0,
        kitchen_only="the clock of a real robot is the machine's",
    ),
    Event(
        "sigterm", "the process of the skills is asked to end: it brings the body to rest first", _end_server,
        _always(Code.STOPPED, Code.INACTIVE), restarts="skills",
    ),
    Event(
        "server_killed", "the process of the skills is killed: no result can come; the driver's own time-out stops the body",
        _kill_server, _always(Code.SERVER_GONE), restarts="skills",
    ),
    Event(
        "driver_killed", "the robot's driver is killed, and started anew", _kill_driver,
        _always(Code.DRIVER_GONE, Code.STALE_STATE, Code.STALE_ODOMETRY), restarts="driver",
        kitchen_only="the driver of a real robot is not killed",
    ),
)  # fmt: skip
