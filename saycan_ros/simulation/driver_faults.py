"""Faults of the Stretch driver family, to be switched on one by one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class DriverFaults:
    """What the simulated driver does wrong; the node has each as a parameter `fault_<name>`.

    Those of the first row are read at the start only, the others may change while the driver runs.

    Attributes:
        no_streaming, no_trajectories: the driver is of a kind that has no streaming position, or no follow_joint_trajectory.
        navigation_goals_refused: trajectories are taken in position and trajectory mode alone, as by older drivers.
        goals_rejected: so many of the next goals are rejected.
        contact: a running goal ends with contact (error 100).
        cancel_ignored: a cancel is accepted and answered, and the motion goes on.
        stop_ignored: `/stop_the_robot` answers, and everything goes on.
        mode_switch: a switch of the mode is "refused", never answered ("silent"), or answered and not done ("lie").
        streaming_refused: streaming position cannot be activated.
        base_runs_on: the base keeps its speed: no velocity of zero and no time-out ends it.
        joints_run_on: a joint that moves takes no other target until it has arrived.
        joint_states_silent, odometry_silent: the topic falls silent.
    """

    no_streaming: bool = False
    no_trajectories: bool = False
    navigation_goals_refused: bool = False
    goals_rejected: int = 0
    contact: bool = False
    cancel_ignored: bool = False
    stop_ignored: bool = False
    mode_switch: str = ""
    streaming_refused: bool = False
    base_runs_on: bool = False
    joints_run_on: bool = False
    joint_states_silent: bool = False
    odometry_silent: bool = False


AT_START = frozenset({"no_streaming", "no_trajectories"})
MODE_SWITCH = frozenset({"", "refused", "silent", "lie"})
