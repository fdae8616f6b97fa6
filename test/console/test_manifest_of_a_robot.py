"""A real robot never gets the simulated kitchen's places unless somebody names them."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
import yaml
from typer import Exit
from typer.testing import CliRunner

from saycan_ros.cli import DEFAULT_SCORER, _settings, app
from saycan_ros.console.command_line import DEFAULT_MANIFEST, manifest_for
from saycan_ros.paths import share_directory


@pytest.mark.parametrize("command", ["up", "conformance"])
def test_a_real_robot_without_a_manifest_is_refused_with_what_to_do(command: str) -> None:
    done = CliRunner().invoke(app, [command, "--robot", "stretch"])
    assert done.exit_code == 1
    assert "needs --manifest" in done.output
    assert "your own rooms" in done.output
    assert done.output.count("\n") == 1


def test_a_named_manifest_is_taken_as_it_is_and_the_kitchen_has_its_own() -> None:
    assert manifest_for("stretch", DEFAULT_MANIFEST) == DEFAULT_MANIFEST
    assert manifest_for("stretch", Path("rooms.yaml")) == Path("rooms.yaml")
    assert manifest_for("kitchen", None) == DEFAULT_MANIFEST


@pytest.mark.ros
def test_a_manifest_of_other_rooms_is_not_held_against_the_kitchens_scene(tmp_path: Path) -> None:
    rows = yaml.safe_load((share_directory() / DEFAULT_MANIFEST).read_text(encoding="utf-8"))
    rows["locations"] = [{**row, "name": "desk"} if row["name"] == "table" else row for row in rows["locations"]]
    rooms = tmp_path / "rooms.yaml"
    rooms.write_text(yaml.safe_dump(rows), encoding="utf-8")
    settings = _settings(rooms, "stretch", "config/kitchen_scene.json", 0, 1.0, False, DEFAULT_SCORER)
    assert settings.manifest == rooms
    assert settings.scene is None


@pytest.mark.parametrize("option", ["--speed", "--seed", "--scene"])
def test_a_real_robot_does_not_ignore_a_setting_of_the_kitchen_without_a_word(option: str) -> None:
    done = CliRunner().invoke(app, ["up", "--robot", "stretch", "--manifest", "rooms.yaml", option, "1"])
    assert done.exit_code == 1
    assert done.output == f"saycan: {option}: it is the simulated kitchen's; a real robot has no such setting\n"


@pytest.mark.ros
def test_a_scene_that_does_not_fit_the_manifest_says_which_scene_and_how_to_name_another(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(Exit):
        _settings(Path("config/faults.yaml"), "kitchen", "config/kitchen_scene.json", 0, 1.0, False, DEFAULT_SCORER)
    assert (
        "the scene is config/kitchen_scene.json: name one of this manifest's things and places with --scene"
        in capfd.readouterr().err
    )


@pytest.mark.ros
def test_the_command_that_the_faulty_skills_name_for_themselves_has_a_scene_that_fits() -> None:
    path = share_directory() / "config" / "faults.yaml"
    (line,) = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("# saycan up")]
    words = shlex.split(line.removeprefix("# "))
    scene = words[words.index("--scene") + 1]
    assert _settings(path, "kitchen", scene, 0, 4.0, True, DEFAULT_SCORER).scene is not None
