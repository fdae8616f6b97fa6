"""What is really so in the kitchen; for judges and tests, never for planner, skills or value node."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class GroundTruth:
    """The state of the kitchen at `stamp` (simulated seconds).

    `scene` is `{"robot": {"at": LOCATION | None, "holding": OBJECT | None}, "objects": [{"name", "at"}, ...]}`: the objects in
    the order of the scene that was set up, then the one held at the start; "at" is a location, "hand" or "floor".
    `positions` are the objects' centres (map, metres) in the same order. `joint_speed` is the fastest joint's by the names of
    `robots.body.JOINTS` (m/s or rad/s), `base_speed` (m/s, rad/s). `collisions` counts how often any part of the robot but
    its hand has touched room or furniture, or any part of it who stands in its way, since the scene was set up. `openings`
    says how far each drawer stands open (metres) by the name of its location. `axes` are the objects' own upright axes in the
    map frame, in the same order: (0, 0, 1) for a thing that stands; empty where the plant does not know. `gap` is how far the
    robot is from who stands in its way (metres); inf where nobody does.
    """

    stamp: float
    scene: Mapping[str, Any]
    positions: tuple[tuple[float, float, float], ...]
    joint_speed: float
    base_speed: tuple[float, float]
    collisions: int
    openings: Mapping[str, float] = field(default_factory=dict)
    axes: tuple[tuple[float, float, float], ...] = ()
    gap: float = math.inf

    @property
    def places(self) -> tuple[str, ...]:
        """Where each object is, in the scene's order."""
        return tuple(str(row["at"]) for row in self.scene["objects"])
