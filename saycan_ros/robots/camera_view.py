"""The head camera's newest picture, for policies that look for themselves."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.node import Node
from rclpy.subscription import Subscription

from saycan_ros.affordance.observation import upright
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import CameraFrame
from saycan_ros.robots.camera_source import CameraSource


class CameraView:
    """Listens to the head camera from a `frame` on until nobody has looked for a while: who does not look does not pay for
    pictures. Thread safe.

    Topic, transport and turn are the node's parameters `camera.head.*` (see `CameraSource`). The node's executor must spin in
    another thread than the ones that call this class.

    Args:
        now: seconds of the robot's clock.
        max_age: seconds of that clock; an older picture is refused.
        first: seconds of wall time to wait for the first picture.
        unwatched: seconds of wall time without a look after which it listens no longer.
    """

    def __init__(
        self, node: Node, now: Callable[[], float], max_age: float = 1.0, first: float = 3.0, unwatched: float = 5.0
    ) -> None:
        self._node = node
        self._now = now
        self._max_age = max_age
        self._first = first
        self._unwatched = unwatched
        self._arrived = threading.Condition()
        self._source = CameraSource.declared(node)
        self._message: bytes | None = None
        self._heard = self._asked = 0.0
        self._subscription: Subscription | None = None

    def frame(self) -> CameraFrame:
        """The newest picture, upright.

        Raises:
            OutcomeError: STALE_FRAME, where none has come, or the newest is too old by the node's clock or the wall's;
                PERCEPTION, where it cannot be read.
        """
        with self._arrived:
            self._asked = time.monotonic()
            if self._subscription is None:
                self._subscription = self._source.subscribe(self._node, self._see, callback_group=ReentrantCallbackGroup())
            if not self._arrived.wait_for(lambda: self._message is not None, self._first) or self._message is None:
                raise OutcomeError(OutcomeCode.STALE_FRAME, f"no picture on {self._source.topic} for {self._first:.0f} s")
            message, silent = self._message, time.monotonic() - self._heard
        picture = self._source.unpack(message)
        age = self._now() - picture.stamp
        # A stamp from the future is another clock's, and tells no age at all.
        if not -self._max_age <= age <= self._max_age:
            what = f"the newest picture is {age:.2f} s old; the limit is {self._max_age:.2f} s (is use_sim_time right?)"
            raise OutcomeError(OutcomeCode.STALE_FRAME, what)
        if silent > self._first:
            raise OutcomeError(OutcomeCode.STALE_FRAME, f"no picture for {silent:.1f} s of wall time; is the camera running?")
        return CameraFrame(upright(picture.pixels(), self._source.clockwise), picture.stamp)

    def destroy(self) -> None:
        """Take the subscription off the node."""
        with self._arrived:
            self._leave()

    def _see(self, message: bytes) -> None:
        with self._arrived:
            self._message, self._heard = message, time.monotonic()
            self._arrived.notify_all()
            if self._heard - self._asked > self._unwatched:
                self._leave()

    def _leave(self) -> None:
        if self._subscription is not None:
            self._node.destroy_subscription(self._subscription)
        self._subscription = self._message = None
