"""docs/manifest.md, "Add an object", followed as it stands: the mug is seen, planned with, and picked up."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml

pytest.importorskip("mujoco", reason="needs mujoco")

from kitchen_robot import Robot, scene  # the import needs mujoco

from saycan_ros.language.scorer_factory import read_scorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import ManifestError, load_manifest
from saycan_ros.paths import share_directory
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_plan import plan_task
from saycan_ros.planning.task import Task
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.simulation.kitchen_looks import KitchenLooks, load_looks

pytestmark = pytest.mark.sim

ROOT = Path(__file__).resolve().parents[2]
SECTION = (ROOT / "docs" / "manifest.md").read_text(encoding="utf-8").partition("## Add an object")[2]
ENTRY, LOOKS, AFFORDANCE = (
    yaml.safe_load(textwrap.dedent(block)) for block in re.findall(r"^ *```yaml\n(.*?)^ *```", SECTION, re.S | re.M)
)


def edited(name: str, folder: Path, change: Any) -> Path:
    """A copy of a file of `config/` with one change."""
    whole = yaml.safe_load((share_directory() / "config" / name).read_text(encoding="utf-8"))
    change(whole)
    path = folder / name
    path.write_text(yaml.safe_dump(whole), encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> SkillLibrary:
    def change(whole: dict[str, Any]) -> None:
        whole["objects"] += ENTRY
        next(skill for skill in whole["skills"] if skill["id"] == "pick").update(AFFORDANCE)

    return SkillLibrary(load_manifest(edited("kitchen.yaml", tmp_path, change)))


@pytest.fixture
def looks(tmp_path: Path) -> KitchenLooks:
    return load_looks(edited("kitchen_looks.yaml", tmp_path, lambda whole: whole["objects"].update(LOOKS)))


def test_a_mug_is_found_and_picked_up_in_the_kitchen(library: SkillLibrary, looks: KitchenLooks) -> None:
    robot = Robot(scene("table", ("mug", "table")), 1, library, looks)
    for words in ("go to the table", "pick up the mug"):
        assert (ended := robot.do(words).outcome).ok, ended
    assert robot.kitchen.truth().places == ("hand",)


def test_a_mug_is_planned_with(library: SkillLibrary) -> None:
    task = Task(id="mug", instruction="bring me a mug", scene=scene("you", ("mug", "table")))
    speaker = read_scorer(library.manifest, share_directory() / "config" / "scorers" / "embedded.yaml")
    steps = plan_task(task, library, speaker, PlannerSettings()).steps
    assert steps == ("find a mug", "pick up the mug", "bring it to you", "put down the mug", "done")


def test_a_kitchen_without_its_looks_names_file_field_and_what_to_add(library: SkillLibrary) -> None:
    with pytest.raises(ManifestError) as refused:
        Kitchen(library.manifest, scene("you"))
    said = str(refused.value)
    assert said.startswith(f"{share_directory() / 'config' / 'kitchen_looks.yaml'}: objects: no mug")
    assert "height, mass and parts" in said
