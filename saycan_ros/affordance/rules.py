"""Named rules for p(success), as SayCan uses them where a value function has nothing to see (Ahn et al. 2022, appendix)."""

from __future__ import annotations

import math

from saycan_ros.manifest.schema import Manifest, RuleAffordance
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.places import station_pose
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.ways import way_blocked

REACH = 100.0  # m: the distance at which driving counts as hopeless
FLOOR_PICK = 0.99  # p(success) of taking up what lies on the floor: 76 of 77, `saycan evaluate floor --cases 80 --seed 1`

BLOCKED_WAY = 0.25  # p(success) of driving where something stands in the way now, which may leave: 21 of 78 recorded drives


def rule_value(rule: RuleAffordance, skill: Skill, manifest: Manifest, world: WorldSnapshot) -> float:
    """p(success) of `skill` by its rule, in [0, 1]; 0 where a precondition of the manifest is known not to hold.

    `constant` gives its value; `gripper` gives 1 where the preconditions, which ask what the gripper holds, hold; `beside`
    gives 1 beside the place that they ask for and 0 elsewhere; `distance` gives clamp((100 - d) / 100) for d metres to the
    place or to where the object was last seen, 0 for an object that was seen at no place and does not
    lie in reach on the floor, or that no skill of the manifest takes from there. Without a pose, which `world_state` does not
    carry, it is measured from the place at which the robot stands, and between two places it is 1 m to each. Where something is
    known to stand in the way that the skill would drive, it is times `BLOCKED_WAY`.
    """
    if first_unmet(skill, world) is not None:
        return 0.0
    return _by_rule(rule, skill, manifest, world) * (BLOCKED_WAY if way_blocked(skill, world) else 1.0)


def _by_rule(rule: RuleAffordance, skill: Skill, manifest: Manifest, world: WorldSnapshot) -> float:
    if rule.rule == "constant":
        return rule.value
    if rule.rule in ("gripper", "beside"):
        return 1.0
    return max(0.0, min(1.0, (REACH - _distance(skill, manifest, world)) / REACH))


def constant_value(skill: Skill) -> float:
    """p(success) of a skill whose rule is a constant; 1 for every other."""
    source = skill.template.affordance
    return source.value if isinstance(source, RuleAffordance) and source.rule == "constant" else 1.0


def _distance(skill: Skill, manifest: Manifest, world: WorldSnapshot) -> float:
    seen = world.seen(skill.object or "")
    goal = skill.location or next((s.location for s in seen if s.location is not None), None)
    here = world.pose or (station_pose(manifest.location(world.at)) if world.at else None)
    if goal is None:
        point = next((s.position for s in seen if s.on_floor and s.reachable and s.position is not None), None)
        if point is not None and any(template.takes_from_floor for template in manifest.skills):
            return 1.0 if here is None else math.hypot(point[0] - here.x, point[1] - here.y)
        return REACH if skill.object is not None else 0.0
    return 1.0 if here is None else here.distance(station_pose(manifest.location(goal)))
