"""Driving between stations with the arm where it is safe."""

from __future__ import annotations

from saycan_ros.manifest.schema import LocationEntry
from saycan_ros.robots.body import Navigates
from saycan_ros.skills.base_motion import Pace
from saycan_ros.skills.holding import presses
from saycan_ros.skills.looking import middle_of
from saycan_ros.skills.postures import ARM_IN, ARM_IS_IN, LOW, OPEN, tucked
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.world.places import station_pose
from saycan_ros.world.pose import Pose2D

# Nav2 comes within 0.25 m and 0.25 rad of its goal; shorter ways are driven without it.
FAR = 1.0  # m
# With something in the gripper everything is gentler.
LOADED = Pace(linear=0.30, angular=0.7, linear_rise=0.25, angular_rise=1.0)


def retract(policy: ScriptedPolicy) -> Script:
    """Bring the arm in, so that the lift and the base may move; a hand that holds nothing opens first, so as to drag nothing.

    A hand on a drawer's handle lets go of it first: that is no thing to carry.
    """
    if policy.world.gripped is not None:
        yield from policy.move({"gripper": OPEN})
        yield from policy.pause(0.3)
    if policy.now.position["lift"] < LOW - 0.05:
        # It was stopped on the floor: there it would drag along what lies there.
        yield from policy.move({"lift": LOW})
    if policy.now.position["arm"] <= ARM_IS_IN:
        return
    if not presses(policy.now) and policy.now.position["gripper"] < OPEN:
        yield from policy.move({"gripper": OPEN})
    yield from policy.move({"arm": ARM_IN}, until=lambda now: now.position["arm"] < ARM_IS_IN)


def tuck(policy: ScriptedPolicy) -> Script:
    """Bring the arm in, then down to the carrying posture."""
    yield from retract(policy)
    yield from policy.move(tucked(policy.now, policy.world.holding is not None))


def drive_far(policy: ScriptedPolicy, goal: Pose2D, pace: Pace) -> Script:
    """Drive the base to a pose: a long way by the map where the body can, its end and every other way by the built-in drive."""
    way = policy.now.base.distance(goal)
    if way > FAR and isinstance(policy.body, Navigates) and (drive := policy.body.navigate(goal)) is not None:
        while not drive.finished():
            policy.advance(1.0 - drive.left / way)
            yield
    yield from policy.drive(goal, pace)


def travel(policy: ScriptedPolicy, place: LocationEntry) -> Script:
    """Tuck the arm and drive to the place's station, with the head already turned to what it will see there."""
    policy.enter("tuck")
    yield from retract(policy)
    policy.enter("drive")
    station = station_pose(place)
    pace = LOADED if policy.world.holding is not None else Pace()
    yield from policy.together(
        policy.move(tucked(policy.now, policy.world.holding is not None)),
        policy.move(policy.gaze(station, middle_of(place))),
        drive_far(policy, station, pace),
    )
