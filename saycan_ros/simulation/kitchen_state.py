"""A moment of the kitchen to go back to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from saycan_ros.world.scene import Scene


@dataclass(frozen=True)
class KitchenState:
    """Everything `Kitchen.restore` needs to go on from this moment in the same scene."""

    scene: Scene
    physics: Any
    motors: tuple[Any, ...]
    random: Mapping[str, Any]
    collisions: int
    offset: float
    debt: float
