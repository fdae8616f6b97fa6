"""What the value node hears: which camera comes first, and what is made ready as it comes."""

from __future__ import annotations

import time
from unittest.mock import Mock

import pytest

pytest.importorskip("saycan_interfaces.msg")

from builtin_interfaces.msg import Time

from saycan_interfaces.msg import WorldState
from saycan_ros.affordance.freshness import Freshness
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.nodes.value_inputs import ValueInputs
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import share_directory
from saycan_ros.robots.camera_source import CameraSource
from saycan_ros.world.snapshot import WorldSnapshot

pytestmark = pytest.mark.ros


def test_the_first_camera_is_the_configurations_whatever_the_order_in_which_models_name_them() -> None:
    turns = (270, 0, 180, 90)
    sources = {f"at_{turn}": CameraSource(f"at_{turn}", f"topic_{turn}", "raw", turn) for turn in turns}
    inputs = ValueInputs(Mock(), load_manifest(share_directory() / "config" / "kitchen.yaml"), sources, Freshness(time.time, 1.0))
    inputs.watch(["at_0"])
    inputs.watch(["at_90", "at_180", "at_270", "at_0"])
    assert tuple(camera.clockwise for camera in inputs.cameras) == turns
    inputs.watch(["at_90", "at_180"])
    assert tuple(camera.clockwise for camera in inputs.cameras) == (180, 90)


def test_a_world_is_looked_at_as_it_comes_only_while_somebody_asks() -> None:
    wall, looked, node = [100.0], list[float](), Mock()

    def look(world: WorldSnapshot) -> None:
        if world.at == "nowhere":
            raise KeyError(world.at)
        looked.append(world.stamp)

    manifest = load_manifest(share_directory() / "config" / "kitchen.yaml")
    sources = {"head": CameraSource("head", "topic", "raw", 0)}
    freshness = Freshness(lambda: wall[0], 1.0, lambda: wall[0])
    inputs = ValueInputs(node, manifest, sources, freshness, look=look)
    hear = next(call.args[2] for call in node.create_subscription.call_args_list if call.args[1] == "world_state")

    def world() -> None:
        hear(WorldState(stamp=Time(sec=int(wall[0]))))

    world()
    assert not looked
    assert inputs.world(["head"]).stamp == 100.0
    world()
    assert looked == [100.0]
    hear(WorldState(stamp=Time(sec=99), at="nowhere"))
    assert inputs.world(["head"]).at == "nowhere", "whoever asks is told; the node goes on"
    wall[0] += 2.0
    world()
    inputs.watch(["head"])
    with pytest.raises(OutcomeError, match="frame of camera"):
        inputs.require()  # which is no question
    world()
    assert looked == [100.0]
