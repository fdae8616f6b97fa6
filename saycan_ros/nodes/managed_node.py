"""A managed (lifecycle) node that may bring itself up."""

from __future__ import annotations

from typing import Any

from rclpy.lifecycle import LifecycleNode, LifecycleState, TransitionCallbackReturn

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError

INACTIVE = Outcome(OutcomeCode.INACTIVE, "the node is not active; activate it (ros2 lifecycle set NODE activate)")


class ManagedNode(LifecycleNode):
    """ROS 2's managed node, with four methods to fill in and one outcome for whoever asks while it is not active.

    Parameter `autostart` (true): configure and activate at once, as `ros2 run` and `saycan up` expect; with false a lifecycle
    manager does it. A step that raises `OutcomeError` or `ManifestError` fails, is logged, and leaves the state as it was.
    """

    def __init__(self, name: str, **options: Any) -> None:
        super().__init__(name, enable_rosout=False, **options)
        self.fault: OutcomeError | ManifestError | None = None
        self._active = False
        self._configured = False
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

    def _release(self) -> None:
        if self._configured:
            self._configured = False
            self.teardown()

    def on_configure(self, state: LifecycleState) -> TransitionCallbackReturn:
        """See `setup`."""
        try:
            self.setup()
        except (OutcomeError, ManifestError) as error:
            self.fault = error
            self.get_logger().error(f"cannot be configured: {error}")
            return TransitionCallbackReturn.FAILURE
        self._configured = True
        return TransitionCallbackReturn.SUCCESS

    def on_activate(self, state: LifecycleState) -> TransitionCallbackReturn:
        """See `start`."""
        try:
            self.start()
        except (OutcomeError, ManifestError) as error:
            self.fault = error
            self.get_logger().error(f"cannot be activated: {error}")
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
