"""Can from a simulator's ground truth: the best that any value function could say, for evaluation alone."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.rules import constant_value
from saycan_ros.manifest.schema import LocationEntry, Manifest, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.skills.pick import MARGIN
from saycan_ros.world.arm_reach import NEAREST, opens_upwards, shortfall
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.conditions import first_unmet, from_floor
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.effects import Facts, effects_true
from saycan_ros.world.places import from_station
from saycan_ros.world.snapshot import DrawerSighting, Sighting, WorldSnapshot

MODEL_ID = "oracle"
# A thing that leans less than this stands (cosine).
_STANDS = 0.8


class TrueAffordances:
    """1 where every precondition of a skill holds in the truth and the thing can be done there, else 0; the same of effects.

    What cannot be done although the manifest allows it: to find what stands at no place or in a closed drawer, and to pick from a
    bin, out of the arm's reach, or a thing that has fallen over so that it lies across the open fingers; on the floor the hand
    comes from another side. A skill with the rule
    `constant` keeps its constant.

    Args:
        heights: of the manifest's objects, metres.
        arm: the end of the arm's travel, metres.
    """

    def __init__(self, manifest: Manifest, heights: Mapping[str, float], arm: float) -> None:
        self._manifest = manifest
        self._drawers = Drawer.all_of(manifest)
        self._clearance = Clearance(manifest)
        self._heights = heights
        self._arm = arm

    def feasibility(self, skills: Sequence[Skill], truth: Mapping[str, Any]) -> Feasibility:
        """Score `skills` in `truth`, the JSON of the simulator's `ground_truth/get`."""
        world = self.world(truth)
        facts = Facts.known(world)
        able = (first_unmet(skill, world) is None and self._doable(skill, world, truth) for skill in skills)
        values = [constant_value(skill) * possible for skill, possible in zip(skills, able, strict=True)]
        lying = {s.name for s in world.sightings if s.on_floor}
        # Conditions have no word for being beside what lies on the floor.
        told = [None if skill.object in lying else effects_true(skill, facts) for skill in skills]
        already = [math.nan if true is None else float(true) for true in told]
        return Feasibility(np.array(values, np.float32), world.stamp, MODEL_ID, np.array(already, np.float32))

    def world(self, truth: Mapping[str, Any]) -> WorldSnapshot:
        """The truth as if the robot knew all of it; things on the floor have no location."""
        scene, stamp = truth["scene"], float(truth["time"])
        places = {location.name for location in self._manifest.locations}
        rows = zip(scene["objects"], truth["positions"], strict=True)
        things = tuple(
            Sighting(row["name"], row["at"] if row["at"] in places else None, stamp, (position[0], position[1], position[2]))
            for row, position in rows
            if row["at"] != "hand"
        )
        drawers = tuple(
            DrawerSighting(name, self._drawers[name].state(opening), stamp) for name, opening in truth["openings"].items()
        )
        world = WorldSnapshot(stamp, scene["robot"]["at"], scene["robot"]["holding"], things, drawers=drawers)
        return self._clearance.mark(world)

    def _doable(self, skill: Skill, world: WorldSnapshot, truth: Mapping[str, Any]) -> bool:
        conditions = skill.template.preconditions
        if any(effect.predicate is Predicate.AT and effect.argument == "object" for effect in skill.template.effects):
            return any(self._in_sight(s, world) for s in world.seen(skill.object or ""))
        if from_floor(skill, world):
            return True
        if any(c.predicate in (Predicate.HERE, Predicate.NEAR) for c in conditions) and world.at is not None:
            axes = truth["axes"] or [None] * len(truth["positions"])
            place = self._manifest.location(world.at)
            rows = zip(truth["scene"]["objects"], truth["positions"], axes, strict=True)
            return any(
                row["name"] == skill.object and row["at"] == world.at and self._graspable(row["name"], place, position, axis)
                for row, position, axis in rows
            )
        return True

    @staticmethod
    def _in_sight(thing: Sighting, world: WorldSnapshot) -> bool:
        if thing.on_floor:
            return thing.reachable
        drawer = world.drawer(thing.location)
        return thing.location is not None and (drawer is None or drawer.state != "closed")

    def _graspable(self, name: str, place: LocationEntry, position: Sequence[float], axis: Sequence[float] | None) -> bool:
        """Whether the hand reaches a thing at `position`, and its fingers fit round it."""
        if opens_upwards(place.surface):
            return False
        grasp = self._manifest.object(name).grasp
        _, right = from_station(place, position[0], position[1])
        if shortfall(right, grasp.pitch, self._arm) > NEAREST:
            return False
        if axis is None or abs(axis[2]) >= _STANDS:
            return True
        # The fingers close along the station's heading; a thing that lies is as long as it was high.
        along = abs(axis[0] * math.cos(place.station.heading) + axis[1] * math.sin(place.station.heading))
        across = math.sqrt(max(0.0, 1.0 - along * along))
        return self._heights[name] * along + grasp.width * across <= grasp.width + MARGIN
