"""The scripted pick as a function of the true state: what it would do from here, wherever the learner has got itself.

The scripted policy (`skills/pick.py`) is a script with a memory; this has none. It follows the same plan with the same
constants, and knows from the state alone which part of it is next.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from saycan_ros.manifest.schema import Grasp, LocationEntry
from saycan_ros.robots.body import Reading
from saycan_ros.skills.looking import middle_of
from saycan_ros.skills.pick import HIGHER, LIFT_BY, LOWEST, LYING, LYING_PITCH, MARGIN
from saycan_ros.skills.postures import ARM_IN, ARM_IS_IN, CARRY_LIFT, OPEN
from saycan_ros.world.arm_reach import ARM_SPARE, DEEPER
from saycan_ros.world.gripper import GripSense
from saycan_ros.world.places import from_station
from saycan_ros.world.pose import Pose2D, wrap
from saycan_ros.world.stretch_geometry import GRASP_AHEAD, aim, grasp_centre, reach

SLOW, FAST, LOADED = 0.09, 0.18, 0.12  # m/s of arm and lift: near the thing, free, with something in the hand
WRIST, HEAD = 1.2, 1.6  # rad/s
YAW_MOST, YAW_ARM = 0.15, 0.27  # rad that the wrist makes up for, and the hand's length (m)
# Errors along the counter (m) and of the heading (rad): the reach starts below the first, stops at the second.
START_ERROR, EXTENDED_ERROR = (0.008, 0.018), (0.030, 0.040)
START_TURN, EXTENDED_TURN = (math.radians(1.0), math.radians(2.5)), (math.radians(4.0), math.radians(6.0))
BASE_FREE = (0.08, 0.15)  # m of arm between which the base stops moving
AT_THING, STILL_AT_THING = 0.010, 0.035  # m: near enough to close, and to go on closing
NEAR_HAND = 0.06  # m
HOME = (0.015, math.radians(1.5), 0.015)  # m, rad, m of lift: back at the station


@dataclass(frozen=True)
class Scene:
    """What the teacher may see and the learner may not: where the thing really is, and how the kitchen wants it taken."""

    place: LocationEntry
    grasp: Grasp
    thing: tuple[float, float, float]
    limits: Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Wish:
    """Where each joint should go and how fast at most (m/s, rad/s), the base's speeds, and whether all is done."""

    goals: Mapping[str, float]
    speeds: Mapping[str, float]
    base: tuple[float, float]
    finished: bool
    phase: str


def wish(now: Reading, scene: Scene) -> Wish:
    """What to do next in this state."""
    if holds(now, scene):
        return _carry(now, scene)
    return _approach(now, scene)


def holds(now: Reading, scene: Scene) -> bool:
    """Whether the fingers press on the thing, and on no other."""
    return GripSense.squeezes(now.position["gripper"], now.effort["gripper"]) and _apart(now, scene) < NEAR_HAND


def _apart(now: Reading, scene: Scene) -> float:
    """Metres between grasp centre and thing, seen from above."""
    x, y, _ = grasp_centre(now.base, now.position)
    return math.hypot(x - scene.thing[0], y - scene.thing[1])


def _approach(now: Reading, scene: Scene) -> Wish:
    joints = now.position
    ahead, left = now.base.to_base(scene.thing[0], scene.thing[1])
    middle = scene.thing[2] - scene.place.surface.height
    lying = middle < scene.grasp.height - LYING
    pitch = min(scene.grasp.pitch, LYING_PITCH) if lying else scene.grasp.pitch
    height = max(LOWEST, middle) if lying else scene.grasp.height
    arm, lift = reach(-left + DEEPER, scene.place.surface.height + height, pitch)
    arm = min(arm, scene.limits["arm"][1] - ARM_SPARE)
    opening = min(scene.grasp.width + MARGIN, scene.limits["gripper"][1])
    yaw = max(-YAW_MOST, min(YAW_MOST, (ahead - GRASP_AHEAD) / YAW_ARM))
    error, turn = _errors(now.base, scene)
    remaining, extended = arm - joints["arm"], joints["arm"] > ARM_IS_IN
    lift_now = lift + HIGHER * min(max((remaining - 0.01) / 0.04, 0.0), 1.0)
    goals = {
        "arm": ARM_IN, "lift": lift_now, "wrist_yaw": yaw if extended else 0.0, "wrist_pitch": pitch, "wrist_roll": 0.0,
        "gripper": opening, **gaze(now.base, scene.thing),
    }  # fmt: skip
    speeds = {"arm": FAST, "lift": FAST, "wrist_yaw": WRIST, "wrist_pitch": WRIST, "wrist_roll": WRIST}
    speeds |= {"head_pan": HEAD, "head_tilt": HEAD, "gripper": 0.4}

    closing = joints["gripper"] < opening - 0.02
    near = STILL_AT_THING if closing else AT_THING
    aside = abs(ahead - GRASP_AHEAD - YAW_ARM * joints["wrist_yaw"])
    if abs(remaining) < near and abs(joints["lift"] - lift) < near + 0.003 and aside < 2 * near:
        stay = {"arm": joints["arm"], "lift": joints["lift"], "gripper": scene.limits["gripper"][0]}
        return Wish({**goals, **stay}, speeds, (0.0, 0.0), False, "close")
    if extended and closing:  # it holds nothing, or the wrong thing: let go, come back, try again
        stay = {"lift": joints["lift"], "gripper": OPEN}
        return Wish({**goals, **stay}, speeds, (0.0, 0.0), False, "let go")

    ready = min(
        _ramp(abs(error), EXTENDED_ERROR if extended else START_ERROR),
        _ramp(abs(turn), EXTENDED_TURN if extended else START_TURN),
        _ramp(abs(joints["lift"] - lift_now), (0.02, 0.04)),
        _ramp(abs(joints["wrist_pitch"] - pitch), (0.06, 0.15)),
        _ramp(abs(joints["wrist_yaw"] - (yaw if extended else 0.0)), (0.06, 0.15)),
        1.0 if not closing else 0.0,
    )
    free = _ramp(joints["arm"], BASE_FREE)
    linear, angular = _steer(error, turn)
    base = (linear * free, angular * free)
    lost = extended and (abs(error) > EXTENDED_ERROR[1] or abs(turn) > EXTENDED_TURN[1] or joints["lift"] < lift - 0.05)
    if lost:
        return Wish(goals, speeds, base, False, "back off")
    goals["arm"] = arm if ready > 0 or extended else ARM_IN
    speeds["arm"] = (SLOW if remaining < 0.10 else FAST) * ready
    return Wish(goals, speeds, base, False, "reach" if extended or ready > 0 else "align")


def _carry(now: Reading, scene: Scene) -> Wish:
    joints = now.position
    surface = scene.place.surface.height
    _, lift = reach(0.0, surface + scene.grasp.height, joints["wrist_pitch"])
    high = min(lift + LIFT_BY, scene.limits["lift"][1])
    goals = {
        "arm": joints["arm"], "lift": high, "wrist_yaw": joints["wrist_yaw"], "wrist_pitch": joints["wrist_pitch"],
        "wrist_roll": 0.0, "gripper": scene.limits["gripper"][0], **gaze(now.base, middle_of(scene.place)),
    }  # fmt: skip
    speeds = dict.fromkeys(goals, WRIST) | {"head_pan": HEAD, "head_tilt": HEAD}
    firm = _ramp(2.4 + now.effort["gripper"], (0.0, 0.8))
    speeds["lift"] = LOADED * firm
    speeds["arm"] = FAST
    if joints["arm"] > ARM_IS_IN:
        goals["arm"] = ARM_IN
        speeds["arm"] = FAST * _ramp(high - joints["lift"], (0.02, 0.04))
        return Wish(goals, speeds, (0.0, 0.0), False, "lift" if speeds["arm"] == 0 else "retract")
    goals |= {"arm": ARM_IN, "lift": CARRY_LIFT, "wrist_yaw": 0.0}
    speeds |= {"lift": FAST, "wrist_yaw": 0.6}
    ahead, _ = from_station(scene.place, now.base.x, now.base.y)
    turn = wrap(now.base.heading - scene.place.station.heading)
    home = abs(ahead) < HOME[0] and abs(turn) < HOME[1] and abs(joints["lift"] - CARRY_LIFT) < HOME[2]
    linear, angular = _steer(-ahead, turn, 0.16, 0.4)
    return Wish(goals, speeds, (linear, angular), home, "return")


def gaze(base: Pose2D, point: tuple[float, float, float]) -> dict[str, float]:
    """The head's goals to look at a `map` point."""
    pan, tilt = aim(base, point)
    return {"head_pan": pan, "head_tilt": tilt}


def _errors(base: Pose2D, scene: Scene) -> tuple[float, float]:
    """How far the base must still go along the counter (m), and how far it is turned from the station's heading (rad)."""
    ahead, _ = from_station(scene.place, base.x, base.y)
    wanted, _ = from_station(scene.place, scene.thing[0], scene.thing[1])
    return wanted - GRASP_AHEAD - ahead, wrap(base.heading - scene.place.station.heading)


def _steer(error: float, turn: float, fast: float = 0.2, quick: float = 0.5) -> tuple[float, float]:
    """Speeds that bring both errors to nought."""
    linear = math.copysign(min(fast, 1.8 * abs(error)), error) if abs(error) > 0.003 else 0.0
    angular = -math.copysign(min(quick, 2.0 * abs(turn)), turn) if abs(turn) > math.radians(0.3) else 0.0
    return linear, angular


def _ramp(value: float, span: tuple[float, float]) -> float:
    """1 up to the span's start, 0 from its end."""
    return min(max((span[1] - value) / (span[1] - span[0]), 0.0), 1.0)
