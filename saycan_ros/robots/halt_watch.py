"""Sees to it that a halt is honoured: what still moves is stopped by the driver's own means."""

from __future__ import annotations

import contextlib
import logging
import math
import threading
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from rclpy._rclpy_pybind11 import RCLError
from rclpy.exceptions import InvalidHandle

from saycan_ros.manifest.schema import Resource
from saycan_ros.robots.body import joints_of
from saycan_ros.robots.holding import LINEAR_JOINTS, presses
from saycan_ros.robots.stretch_monitor import StretchMonitor
from saycan_ros.world.pose import wrap

LIMIT = 0.8  # s of the robot's clock in which everything comes to rest from full speed
LATE = 3.0  # s of wall time in which motion counts as well, because the robot's clock may stand or be set back
LIMIT_WALL = 0.5  # s of wall time as well, because a simulation may run faster than a halt travels
AGAIN = 0.4  # s of the robot's clock from one measure to the next
WINDOW = 0.2  # s of the robot's clock within which motion is looked for
BLIND = 1.5  # s of wall time without a fresh state after which the driver is told to stop, whatever it does
GIVE_UP = 10.0  # s of wall time without a fresh state after which nothing more can be done
BAND_LINEAR, BAND_ANGULAR = 0.006, 0.02  # m, rad; less within a window is trembling
LOGGER = logging.getLogger(__name__)


@dataclass
class _Halt:
    """One part that was halted: when it has to rest and what has been done about it, and where it was when looked for.

    `due` and `seen` are the robot's clock, `wall` (the halt) and `late` (rest is due whatever that clock says) the wall's.
    """

    due: float
    wall: float
    late: float
    measures: int = 0
    seen: float = field(default=-math.inf)
    places: Mapping[str, float] | None = None


class HaltWatch:
    """After every halt, looks whether the parts have come to rest; if not, stops them, first gently and then for good.

    `began` returns at once and may be called from any thread. What still moves `LIMIT` seconds later is told to `stop`
    (the driver's `stop_the_robot`); what moves after that ends in a `runstop`, which latches. A part that someone moves again
    is watched no longer. What moves `LATE` seconds of wall time later counts as well, so that no clock can put the measures off.

    Args:
        now: seconds of the robot's clock.
        attend: called while it looks, so that states come as they are sent.
        stop, runstop: the measures; neither may wait.
    """

    def __init__(
        self,
        monitor: StretchMonitor,
        now: Callable[[], float],
        attend: Callable[[], None],
        stop: Callable[[], None],
        runstop: Callable[[], None],
    ) -> None:
        self._monitor = monitor
        self._now = now
        self._attend = attend
        self._measures = (("stop_the_robot", stop), ("runstop", runstop))
        self._turn = threading.Condition()
        self._halts: dict[Resource, _Halt] = {}
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="halt_watch", daemon=True)
        self._thread.start()

    @property
    def watching(self) -> bool:
        """Whether a halt is still to be seen through."""
        return bool(self._halts)

    def began(self, parts: Collection[Resource]) -> None:
        """These parts have been told to come to rest."""
        now, wall = self._now(), time.monotonic()
        with self._turn:
            for part in parts:
                # One that is halted again has not been given more time.
                self._halts.setdefault(part, _Halt(now + LIMIT, wall, wall + LATE))
            self._turn.notify_all()

    def commanded(self, parts: Collection[Resource]) -> None:
        """Someone moves these parts again."""
        if self._halts:
            with self._turn:
                for part in parts:
                    self._halts.pop(part, None)

    def close(self) -> None:
        """End the thread."""
        with self._turn:
            self._ended = True
            self._turn.notify_all()
        self._thread.join(timeout=2.0)

    def _run(self) -> None:
        # Where the context shuts down under it nobody is left to tell.
        with contextlib.suppress(RCLError, InvalidHandle):
            while True:
                with self._turn:
                    self._turn.wait_for(lambda: self._halts or self._ended)
                    if self._ended:
                        return
                self._attend()
                number = self._monitor.number
                self._monitor.wait_beyond(number, 0.1)
                self._look()

    def _look(self) -> None:
        now, wall = self._now(), time.monotonic()
        fresh = self._monitor.is_fresh(now)
        measure = -1
        with self._turn:
            if self._monitor.runstopped:
                self._halts.clear()
            for part, halt in list(self._halts.items()):
                if fresh:
                    moves = self._moves(part, halt, now, wall)
                    if moves is False:
                        del self._halts[part]
                    elif moves:
                        measure = max(measure, halt.measures)
                elif wall - halt.wall > GIVE_UP:
                    LOGGER.error("nobody knows whether the %s came to rest: the driver says nothing", part.value)
                    del self._halts[part]
                elif wall - halt.wall > BLIND and halt.measures == 0:
                    measure = max(measure, 0)
            if measure >= 0:
                for halt in self._halts.values():
                    halt.measures, halt.due, halt.late, halt.places = measure + 1, now + AGAIN, wall + LATE, None
        if measure >= 0:
            name, take = self._measures[measure]
            LOGGER.error("the robot still moves after a halt; calling %s", name)
            take()
        with self._turn:
            # Nothing more can be done about those for which the last measure has been taken.
            for part in [part for part, halt in self._halts.items() if halt.measures >= len(self._measures)]:
                del self._halts[part]

    def _moves(self, part: Resource, halt: _Halt, now: float, wall: float) -> bool | None:
        """Whether the part still moves when it should not, or None while that cannot be said yet."""
        late = wall >= halt.late
        if now < halt.due - LIMIT:
            halt.due = now + LIMIT  # the clock began anew, so this halt does
        if now < halt.seen:
            halt.seen, halt.places = now, halt.places if late else None
        due = now >= halt.due and wall - halt.wall >= LIMIT_WALL
        if not due and not late:
            return None
        places = self._places(part)
        if halt.places is None:
            halt.seen, halt.places = now, places
            return None
        differs = any(self._differs(name, place, halt.places.get(name, place)) for name, place in places.items())
        if due and now - halt.seen >= WINDOW:
            return differs
        # By the wall alone nobody can say that something rests: a slow simulation moves little.
        return True if late and differs else None

    def _places(self, part: Resource) -> Mapping[str, float]:
        reading, _ = self._monitor.reading()
        if part is Resource.BASE:
            return {"x": reading.base.x, "y": reading.base.y, "heading": reading.base.heading}
        joints = self._monitor.joints
        # Fingers that lose what they squeezed close, and are to.
        skip = {"gripper"} if joints is not None and presses(joints) else set()
        return {joint: reading.position[joint] for joint in joints_of({part}) if joint not in skip}

    @staticmethod
    def _differs(name: str, place: float, before: float) -> bool:
        if name in LINEAR_JOINTS or name in {"x", "y"}:
            return not abs(place - before) <= BAND_LINEAR
        return not abs(wrap(place - before) if name == "heading" else place - before) <= BAND_ANGULAR
