"""A launch file moves no robot by the rooms of another, and takes a namespace and a file of parameters."""

from __future__ import annotations

from pathlib import Path

import pytest
from stand_ins import LAUNCH, described, load

PLAIN = {"namespace": "", "params_file": ""}


def test_a_stack_over_a_real_robot_has_no_manifest_but_the_one_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    arguments, _ = described(load("stack.launch.py", monkeypatch), **PLAIN)
    assert "default_value" not in arguments["manifest"]
    assert all("default_value" in named for name, named in arguments.items() if name != "manifest")
    assert "kitchen.yaml" not in (LAUNCH / "stack.launch.py").read_text(encoding="utf-8")


def test_a_simulator_names_its_manifest_and_namespace_to_the_stack(monkeypatch: pytest.MonkeyPatch) -> None:
    arguments, entities = described(load("kitchen.launch.py", monkeypatch))
    (stack,) = (entity for entity in entities if entity.kind == "IncludeLaunchDescription")
    passed = {name: getattr(value, "given", value) for name, value in stack.named["launch_arguments"]}
    assert passed == {"manifest": ("manifest",), "namespace": ("namespace",), "use_sim_time": "true"}
    assert {"manifest", "namespace"} <= set(arguments)


@pytest.mark.parametrize("name", ["stack.launch.py", "kitchen.launch.py"])
def test_every_node_is_in_the_namespace(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments, entities = described(load(name, monkeypatch), **PLAIN)
    nodes = [entity for entity in entities if entity.kind == "Node"]
    assert nodes
    assert {node.named["namespace"].given for node in nodes} == {("namespace",)}
    assert arguments["namespace"]["default_value"] == ""


def test_a_file_of_parameters_goes_to_every_node_and_counts_before_the_arguments(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "robot.yaml"
    file.write_text("/**: {ros__parameters: {transport: trajectory}}\n", encoding="utf-8")
    module = load("stack.launch.py", monkeypatch)
    for named, files in ((str(file), [str(file)]), ("", [])):
        _, nodes = described(module, namespace="", params_file=named)
        assert len(nodes) == 4
        assert all(node.named["parameters"][1:] == files for node in nodes)


def test_a_file_of_parameters_that_is_not_there_ends_the_launch(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileNotFoundError, match="absent.yaml"):
        described(load("stack.launch.py", monkeypatch), namespace="", params_file="absent.yaml")


def test_the_laser_is_required_but_of_the_robot_in_gazebo_which_has_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    arguments, nodes = described(load("stack.launch.py", monkeypatch), **PLAIN)
    assert arguments["laser"]["default_value"] == "required"
    rows = {node.named["executable"]: node.named["parameters"][0] for node in nodes}
    # As text, since ROS takes `off` for a boolean.
    assert rows["skills_node"]["laser"].named == {"value_type": str}
    assert not any("laser" in row for name, row in rows.items() if name != "skills_node")
    text = (LAUNCH / "gazebo.launch.py").read_text(encoding="utf-8")
    assert '"laser": "off"' in text


@pytest.mark.ros
@pytest.mark.sim
def test_gazebo_is_started_on_the_world_of_the_manifest_that_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    config = LAUNCH.parent / "config"
    said = {"manifest": str(config / "kitchen.yaml"), "scene": str(config / "kitchen_scene.json"), "worlds": str(tmp_path)}
    _, entities = described(load("gazebo.launch.py", monkeypatch), **said, seed="0", speed="1.0", gui="false")
    assert (tmp_path / "kitchen.sdf").is_file()
    started = [dict(e.named["launch_arguments"]) for e in entities if e.kind == "IncludeLaunchDescription"]
    assert any(str(tmp_path / "kitchen.sdf") in str(arguments.get("gz_args")) for arguments in started)
