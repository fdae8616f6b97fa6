"""A managed (lifecycle) node that may bring itself up."""

from __future__ import annotations

import logging
from typing import Any, ClassVar

from rclpy.callback_groups import MutuallyExclusiveCallbackGroup
from rclpy.lifecycle import LifecycleState, TransitionCallbackReturn
from rclpy.lifecycle.node import LifecycleNodeMixin
from rclpy.node import Node

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError

LOGGER = logging.getLogger(__name__)
INACTIVE = Outcome(OutcomeCode.INACTIVE, "the node is not active; activate it (ros2 lifecycle set NODE activate)")


class ManagedNode(LifecycleNodeMixin, Node):
    """ROS 2's managed node, with four methods to fill in and one outcome for whoever asks while it is not active.

    Parameter `autostart` (true): configure and activate at once, as `ros2 run` and `saycan up` expect; with false a lifecycle
    manager does it. A step that raises `OutcomeError` or `ManifestError` fails, is logged, and leaves the state as it was.
    """

    # Whether `stop` waits for something that this very node has to hear.
    waits: ClassVar[bool] = False

    def __init__(self, name: str, **options: Any) -> None:
        Node.__init__(self, name, enable_rosout=False, **options)
        # A change of state waits for what runs; heartbeats, stops and results are served meanwhile, in another group.
        LifecycleNodeMixin.__init__(self, callback_group=MutuallyExclusiveCallbackGroup())
        self.fault: OutcomeError | ManifestError | None = None
        self._active = False
        self._configured = False
        self._before: list[Any] = []
        self._autostart = bool(self.declare_parameter("autostart", True).value)

    def setup(self) -> None:
        """Configure: load files, make publishers, servers and clients; nothing may move yet."""

    def start(self) -> None:
        """Activate: from now on requests are served."""

    def stop(self) -> None:
        """Deactivate: end what runs, with the body at rest."""

    def teardown(self) -> None:
        """Clean up: take away what `setup` made."""

    def inactive(self) -> Outcome | None:
        """INACTIVE while the node is not active, else None; safe from any thread."""
        return None if self._active else INACTIVE

    def bring_up(self) -> None:
        """Configure and activate where `autostart` says so.

        Raises:
            OutcomeError, ManifestError: what made a step fail.
        """
        if not self._autostart:
            self.get_logger().info("waiting to be configured and activated (autostart is false)")
            return
        for step in (self.trigger_configure, self.trigger_activate):
            if step() != TransitionCallbackReturn.SUCCESS:
                raise self.fault or OutcomeError(OutcomeCode.INFRASTRUCTURE, f"{self.get_name()}: {step.__name__} failed")

    def close(self) -> None:
        """Bring whatever runs to an end before the process ends, in whichever state; the node must go on spinning."""
        if self._active:
            self._active = False
            self.stop()

    def destroy_node(self) -> None:
        """Take away what `setup` made, and leave the graph; nobody may spin the node any more."""
        self._release()
        super().destroy_node()

    @staticmethod
    def _fault(error: Exception) -> OutcomeError | ManifestError:
        if isinstance(error, (OutcomeError, ManifestError)):
            return error
        LOGGER.exception("a step of the lifecycle failed")
        return OutcomeError(OutcomeCode.INFRASTRUCTURE, f"{type(error).__name__}: {error}")

    def _release(self) -> None:
        if self._configured:
            self._configured = False
            self.teardown()
            self._destroy_all_but(self._before)

    def _entities(self) -> list[Any]:
        return [*self.publishers, *self.subscriptions, *self.clients, *self.services, *self.timers]

    def _destroy_all_but(self, before: list[Any]) -> None:
        """What `setup` made on this node, so that configuring again does not make it twice."""
        rows = (
            (self.publishers, self.destroy_publisher),
            (self.subscriptions, self.destroy_subscription),
            (self.clients, self.destroy_client),
            (self.services, self.destroy_service),
            (self.timers, self.destroy_timer),
        )
        for entities, destroy in rows:
            for entity in [e for e in entities if not any(e is old for old in before)]:
                destroy(entity)

    def on_configure(self, state: LifecycleState) -> TransitionCallbackReturn:
        """See `setup`."""
        self._before = self._entities()
        try:
            self.setup()
        except Exception as error:  # noqa: BLE001 - whatever it is, the state stays and says why
            self.fault = self._fault(error)
            self.get_logger().error(f"cannot be configured: {self.fault}")
            self._destroy_all_but(self._before)
            return TransitionCallbackReturn.FAILURE
        self._configured = True
        return TransitionCallbackReturn.SUCCESS

    def on_activate(self, state: LifecycleState) -> TransitionCallbackReturn:
        """See `start`."""
        try:
            self.start()
        except Exception as error:  # noqa: BLE001 - whatever it is, the state stays and says why
            self.fault = self._fault(error)
            self.get_logger().error(f"cannot be activated: {self.fault}")
            return TransitionCallbackReturn.FAILURE
        self._active = True
        return super().on_activate(state)

    def on_deactivate(self, state: LifecycleState) -> TransitionCallbackReturn:
        """See `stop`."""
        self._active = False
        self.stop()
        return super().on_deactivate(state)

    def on_cleanup(self, state: LifecycleState) -> TransitionCallbackReturn:
        """See `teardown`."""
        self._release()
        return TransitionCallbackReturn.SUCCESS

    def on_shutdown(self, state: LifecycleState) -> TransitionCallbackReturn:
        """Deactivate and clean up, from any state."""
        self.close()
        self._release()
        return TransitionCallbackReturn.SUCCESS
