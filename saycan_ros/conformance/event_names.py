"""The events of the conformance suite by name, for its command's help, which must not need ROS."""

from __future__ import annotations

EVENT_NAMES = (
    "cancel_before_accept", "cancel_at_accept", "cancel_random", "cancel_last_cycle", "cancel_twice", "superseded", "stop",
    "runstop", "client_killed", "camera_frozen", "laser_silent", "person_ahead", "person_passes", "low_battery", "clock_forward",
    "clock_back", "sigterm", "server_killed", "driver_killed",
)  # fmt: skip
