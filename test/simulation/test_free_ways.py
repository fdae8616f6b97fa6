"""In the kitchen as it is, with nobody in it, every straight way between two places is free."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("mujoco", reason="needs mujoco")

from saycan_ros.manifest.loading import load_manifest
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.world.scene import Scene
from saycan_ros.world.ways import Ways

pytestmark = pytest.mark.sim
MANIFEST = load_manifest(Path(__file__).parents[2] / "config" / "kitchen.yaml")


@pytest.mark.parametrize("open_", [[], ["drawer"]])
def test_no_place_is_blocked_from_any_other(open_: list[str]) -> None:
    ways = Ways(MANIFEST)
    for place in MANIFEST.locations:
        robot = {"at": place.name, "holding": "coke"}
        kitchen = Kitchen(MANIFEST, Scene.model_validate({"robot": robot, "objects": [], "open": open_}))
        try:
            assert ways.blocked(kitchen.reading().base, kitchen.scan()) == (), place.name
        finally:
            kitchen.close()


def test_who_stands_on_the_way_blocks_those_places_alone_to_which_it_leads() -> None:
    kitchen = Kitchen(MANIFEST, Scene.model_validate({"robot": {"at": "close counter", "holding": None}, "objects": []}))
    try:
        here, there = (MANIFEST.location(name).station for name in ("close counter", "far counter"))
        kitchen.obstruct((here.x + there.x) / 2, (here.y + there.y) / 2)
        assert Ways(MANIFEST).blocked(kitchen.reading().base, kitchen.scan()) == ("far counter",)
    finally:
        kitchen.close()
