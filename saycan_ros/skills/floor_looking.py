"""Looking for things on the floor with the head camera, past the robot's own arm."""

from __future__ import annotations

import math
from collections.abc import Generator

from saycan_ros.skills.base_motion import WITHIN, WITHIN_HEADING, Pace
from saycan_ros.skills.looking import Point, watch_for
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.skills.travel import LOADED, tuck
from saycan_ros.world.free_floor import FreeFloor
from saycan_ros.world.places import location_of
from saycan_ros.world.pose import Pose2D, wrap
from saycan_ros.world.snapshot import FLOOR, Detection

ASIDE = 1.4  # rad of wrist yaw: the hand points ahead, so that the floor on the arm's side is in view
TUCKED = 0.2  # rad of wrist yaw; so far the hand is where `WayGuard` takes it to be
ROUND = (0.0, 0.6, -0.6, 1.2, -1.2, 1.8, -1.8, 2.4, -2.4, math.pi)  # rad beside the first look
SHADE = (1.3, 3.0)  # rad to the left, where the mast stands before the camera and the head does not turn
FAR_OUT = 0.9  # m from the base to where each further look goes; the view is tall enough for what is nearer and further
# s to wait for a detection; where the thing should lie long enough for the world model to notice that it does not.
GLANCE, STARE = 0.8, 1.8
TOO_FAR = 1.4  # m: it is looked for from nearer, where the world model trusts a look in vain
ANYWHERE = 3.5  # m


def hand_aside(policy: ScriptedPolicy) -> Script:
    """Bring the arm in and turn the empty hand to where it hides little of the floor."""
    yield from tuck(policy)
    yield from policy.move({"wrist_yaw": ASIDE})


def drive_tucked(
    policy: ScriptedPolicy, goal: Pose2D, pace: Pace | None = None, within: float = WITHIN, within_heading: float = WITHIN_HEADING
) -> Script:
    """Drive with the hand beside the base, and turn it aside again if it was: ahead of the base it would meet people first."""
    aside = abs(policy.now.position["wrist_yaw"]) > TUCKED
    if aside:
        yield from policy.move({"wrist_yaw": 0.0})
    yield from policy.drive(goal, pace, within, within_heading)
    if aside:
        yield from policy.move({"wrist_yaw": ASIDE})


def come_near(policy: ScriptedPolicy, point: Point) -> Script:
    """Drive beside a `map` point on the floor that lies too far away to be looked for, where there is a free way."""
    base = policy.now.base
    if math.dist((base.x, base.y), point[:2]) > TOO_FAR:
        ways = FreeFloor(policy.manifest).way_to(point, base, policy.world.sightings)
        if ways:
            # Not by the map: another way than this one nobody has looked at.
            yield from drive_tucked(policy, ways[0], _pace(policy))


def see_on_floor(
    policy: ScriptedPolicy, name: str, near: Point, *, round_about: bool, needed: int = 3
) -> Generator[None, None, Point | None]:
    """Look at the `map` point `near` on the floor and, if the thing is not seen there, all `round_about`; its mean position.

    Only what lies on the floor counts. None where nothing of the name does. The base turns where the mast would hide that point.
    """
    base = policy.now.base
    first = _bearing(base, near)
    if SHADE[0] < first < SHADE[1] and FreeFloor(policy.manifest).may_turn(base, policy.world.sightings):
        yield from drive_tucked(policy, Pose2D(base.x, base.y, wrap(base.heading + first)), _pace(policy))
        base = policy.now.base
        first = _bearing(base, near)
    for turn in ROUND if round_about else ROUND[:1]:
        yield from policy.look_at(near if turn == 0.0 else _beside(base, first + turn))
        radius = ANYWHERE if round_about else 0.3
        seen = yield from watch_for(
            policy,
            name,
            near,
            radius=radius,
            needed=needed,
            seconds=STARE if turn == 0.0 else GLANCE,
            counts=lambda d: lies_on_floor(policy, d),
        )
        if seen is not None:
            return seen
    return None


def lies_on_floor(policy: ScriptedPolicy, detection: Detection) -> bool:
    """Whether the detection is so low, and at no place of the manifest."""
    return detection.position[2] < FLOOR and location_of(policy.manifest, detection.position) is None


def _pace(policy: ScriptedPolicy) -> Pace:
    return LOADED if policy.world.holding is not None else Pace()


def _bearing(base: Pose2D, point: Point) -> float:
    ahead, left = base.to_base(point[0], point[1])
    return math.atan2(left, ahead)


def _beside(base: Pose2D, bearing: float) -> Point:
    x, y = base.to_map(FAR_OUT * math.cos(bearing), FAR_OUT * math.sin(bearing))
    return x, y, 0.0
