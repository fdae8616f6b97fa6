"""The part of the body that one goal may move, for as long as it may."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping, Sequence

from saycan_ros.manifest.schema import Resource
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.body import WHOLE_BODY, Body, CameraFrame, Navigates, Navigation, Reading, joints_of
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.snapshot import Detection

ENDED = Outcome(OutcomeCode.CANCELLED, "this goal has ended; it moves nothing any more")
LOCK_LIMIT = 0.1  # wall s to wait for a command under way


class BodyLease:
    """Implements `robots.body.Body` on the parts that a goal holds.

    A command for another part is refused, and so is every command after `revoke` or `close`, from whichever thread: a policy
    that was cut off and comes back late moves nothing. `halt` and `at_rest` are about the leased parts alone, so that another
    goal, on other parts, goes on.
    """

    def __init__(self, body: Body, parts: Collection[Resource], holder: str) -> None:
        self._body = body
        self._parts = frozenset(parts)
        self._joints = frozenset(joints_of(parts))
        self.holder = holder
        self._lock = threading.Lock()
        self._revoked: Outcome | None = None
        self._closed = False
        # Whether the goal has asked for any motion, and whether the body was made ready for it.
        self.commanded = False
        self.active = False

    @property
    def parts(self) -> frozenset[Resource]:
        """The leased parts."""
        return self._parts

    @property
    def limits(self) -> Mapping[str, tuple[float, float]]:
        """As `Body.limits`."""
        return self._body.limits

    @property
    def revoked(self) -> Outcome | None:
        """What the lease was revoked with."""
        return self._revoked

    def revoke(self, outcome: Outcome) -> None:
        """Bring the leased parts to rest now; every later command raises `outcome`. Quick, from any thread."""
        self._revoked = self._revoked or outcome
        # A command that passed its check before is sent before the halt, not after it.
        if self._lock.acquire(timeout=LOCK_LIMIT):
            self._lock.release()
        self.halt()

    def close(self) -> None:
        """Halt, if nobody has; the parts belong to somebody else from then on, and not even a halt through this lease
        reaches them.
        """
        if self._revoked is None:
            self.revoke(ENDED)
        with self._lock:
            self._closed = True

    def activate(self, seconds: float = 10.0, interrupted: Callable[[], Outcome | None] = lambda: None) -> None:
        """As `Body.activate`; a goal that moves nothing needs no body."""
        if self._parts:
            self._body.activate(seconds, interrupted)
        self.active = True

    def read(self) -> Reading:
        """As `Body.read`."""
        return self._body.read()

    def detections(self) -> Sequence[Detection]:
        """As `Body.detections`."""
        return self._body.detections()

    def frame(self) -> CameraFrame:
        """As `Body.frame`."""
        return self._body.frame()

    def scan(self) -> RangeScan | None:
        """As `Body.scan`."""
        return self._body.scan()

    @property
    def held(self) -> bool:
        """As `Body.held`; never, where the base is not leased."""
        return Resource.BASE in self._parts and self._body.held

    def drive(self, linear: float, angular: float) -> None:
        """As `Body.drive`.

        Raises:
            OutcomeError: INVALID_REQUEST where the goal does not hold the base; what the lease was revoked with.
        """
        if Resource.BASE not in self._parts:
            raise self._foreign("the base")
        with self._lock:
            self._check()
            self.commanded = True
            self._body.drive(linear, angular)

    def navigate(self, goal: Pose2D) -> Navigation | None:
        """As `Navigates.navigate`; None where the body does not navigate. Raises as `drive`."""
        if Resource.BASE not in self._parts:
            raise self._foreign("the base")
        if not isinstance(self._body, Navigates):
            return None
        with self._lock:
            self._check()
            self.commanded = True
            return self._body.navigate(goal)

    def move(self, targets: Mapping[str, float]) -> None:
        """As `Body.move`.

        Raises:
            OutcomeError: INVALID_REQUEST where the goal does not hold one of the joints; what the lease was revoked with.
        """
        if foreign := [joint for joint in targets if joint not in self._joints]:
            raise self._foreign(", ".join(foreign))
        with self._lock:
            self._check()
            self.commanded = True
            self._body.move(targets)

    def wait(self) -> None:
        """As `Body.wait`; a revoked lease still waits, to come to rest."""
        if self._closed:
            self._check()
        self._body.wait()

    def halt(self, parts: Collection[Resource] = WHOLE_BODY) -> None:
        """As `Body.halt`, on those of `parts` that are leased."""
        if not self._closed and (own := self._parts.intersection(parts)):
            self._body.halt(own)

    def at_rest(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        """As `Body.at_rest`, on those of `parts` that are leased."""
        own = self._parts.intersection(parts)
        return not own or self._body.at_rest(own)

    def pending(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        """As `Body.pending`, on those of `parts` that are leased."""
        own = self._parts.intersection(parts)
        return bool(own) and self._body.pending(own)

    def _check(self) -> None:
        if self._revoked is not None:
            raise OutcomeError(self._revoked.code, self._revoked.message)

    def _foreign(self, what: str) -> OutcomeError:
        held = ", ".join(sorted(part.value for part in self._parts)) or "nothing"
        sentence = f"{self.holder}: tried to move {what}; it holds {held} (resources in its manifest entry)"
        return OutcomeError(OutcomeCode.INVALID_REQUEST, sentence)
