"""The launch file starts Gazebo on a written world, the bridge, the driver and the stack."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mujoco", reason="needs mujoco")
pytest.importorskip("launch", reason="needs launch (ROS 2)")
pytest.importorskip("launch_ros", reason="needs launch_ros (ROS 2)")
pytest.importorskip("ament_index_python", reason="needs ament_index_python (ROS 2)")

ROOT = Path(__file__).parents[3]


def load(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name.replace(".", "_"), ROOT / "launch" / name)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_description_declares_its_arguments_and_names_its_processes() -> None:
    from launch.actions import DeclareLaunchArgument, OpaqueFunction
    from launch_ros.actions import Node

    entities = load("gazebo.launch.py").generate_launch_description().entities
    arguments = {entity.name for entity in entities if isinstance(entity, DeclareLaunchArgument)}
    assert arguments == {"manifest", "scene", "seed", "speed", "gui", "worlds"}
    nodes = [(n.node_package, n.node_executable) for n in entities if isinstance(n, Node)]
    assert nodes == [("ros_gz_bridge", "parameter_bridge"), ("saycan_ros", "gazebo_driver_node")]
    assert any(isinstance(entity, OpaqueFunction) for entity in entities)


@pytest.mark.parametrize(("gui", "window"), [("false", True), ("true", False)])
def test_the_world_is_written_and_gazebo_is_started_on_it(gui: str, window: bool, tmp_path: Path) -> None:
    from launch import LaunchContext

    module, context = load("gazebo.launch.py"), LaunchContext()
    said = {"manifest": ROOT / "config" / "kitchen.yaml", "scene": ROOT / "config" / "kitchen_scene.json", "worlds": tmp_path}
    context.launch_configurations.update({name: str(value) for name, value in said.items()})
    context.launch_configurations.update({"seed": "2", "speed": "1.0", "gui": gui})
    (include,) = module._gazebo(context)
    world = tmp_path / "kitchen.sdf"
    assert world.is_file()
    arguments = dict(include.launch_arguments)
    assert str(world) in arguments["gz_args"]
    assert ("-s" in arguments["gz_args"].split()) is window
