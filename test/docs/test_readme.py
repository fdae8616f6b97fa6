"""Every command and every snippet of the README does what it says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
import typer
import yaml
from typer.testing import CliRunner

from saycan_ros.cli import DEFAULT_GOAL, DEFAULT_SCORER, app
from saycan_ros.language.scorer_factory import read_scorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode
from saycan_ros.paths import share_directory
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_plan import plan_task
from saycan_ros.planning.task import Task
from saycan_ros.world.scene import Scene, SceneRobot

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BIN = Path(sys.executable).parent


def blocks(language: str) -> list[str]:
    return [textwrap.dedent(text) for text in re.findall(rf"```{language}\n(.*?)```", README, re.S)]


def commands(first: str) -> list[str]:
    lines = [line for block in blocks("bash") for line in block.splitlines() if line.strip()]
    return [line for line in lines if shlex.split(line)[0].endswith(first)]


def test_every_command_of_the_readme_is_of_a_kind_that_a_test_here_runs() -> None:
    known = {"make", ".venv/bin/saycan", "ros2", "colcon", "pip", "rosdep", "source"}
    assert {shlex.split(line)[0] for block in blocks("bash") for line in block.splitlines() if line.strip()} <= known


@pytest.mark.parametrize("line", commands("make"))
def test_a_make_target_exists_and_takes_what_the_readme_gives_it(line: str) -> None:
    done = subprocess.run([*shlex.split(line), "-n"], cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    assert "bootstrap.py" in done.stdout


@pytest.mark.parametrize("line", commands("saycan"))
def test_a_saycan_command_exists_with_its_options_and_an_example(line: str) -> None:
    words = shlex.split(line)
    done = subprocess.run([str(BIN / "saycan"), words[1], "--help"], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "Example: saycan" in done.stdout
    assert all(word in done.stdout for word in words if word.startswith("--"))


FIGURES = README.partition("## What it does, in figures")[2].partition("\n## ")[0]


@pytest.mark.parametrize("line", sorted(set(re.findall(r"`(saycan [^`]*--[^`]*)`", FIGURES))))
def test_a_command_that_prints_a_figure_is_whole_and_all_its_options_exist(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = shlex.split(line)[1:]
    command = typer.main.get_command(app)
    while hasattr(command, "commands"):
        command = command.commands[words.pop(0)]
    given = {word for word in words if word.startswith("--")}
    if not command.params:  # a module of its own reads the options
        monkeypatch.setattr(sys, "argv", sys.argv)
        told = CliRunner().invoke(app, [*shlex.split(line)[1 : -len(words)], "--help"])
        if "is not installed" in told.output:
            pytest.skip(told.output)
        assert given <= set(re.findall(r"--[a-z-]+", told.output))
        return
    known = {name for row in command.params for name in (*row.opts, *row.secondary_opts)}
    assert given <= known
    assert {row.opts[0] for row in command.params if row.required and row.opts[0].startswith("--")} <= given
    assert any("=" in word for word in words) == any(row.required and not row.opts[0].startswith("--") for row in command.params)


@pytest.mark.ros
@pytest.mark.parametrize("line", commands("ros2"))
def test_a_ros2_command_names_an_interface_and_fields_that_exist(line: str) -> None:
    words = shlex.split(line)
    if words[1] == "launch":
        assert (ROOT / "launch" / words[3]).is_file()
        # Over a real robot no launch file has a manifest of its own.
        assert words[3] != "stack.launch.py" or any(word.startswith("manifest:=") for word in words)
        return
    if words[1] == "run":
        scripts = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("[project.scripts]")[1].split("\n[")[0]
        assert words[2] == "saycan_ros"
        assert f"\n{words[3]} = " in scripts
        done = CliRunner().invoke(app, [words[4], "--help"])
        assert done.exit_code == 0, done.output
        return
    names = [word for word in words if re.fullmatch(r"\w+/(action|srv)/\w+", word)]
    package, kind, name = names[0].split("/")
    interface = getattr(__import__(f"{package}.{kind}", fromlist=[name]), name)
    fields = yaml.safe_load(words[words.index(names[0]) + 1]) if words[-1] != names[0] else {}
    request = interface.Goal if kind == "action" else interface.Request
    request(**fields)


def test_pip_brings_what_is_new_enough_for_this_package() -> None:
    (line,) = commands("pip")
    said = {re.split("[>=]", word)[0]: word for word in shlex.split(line) if "=" in word}
    wanted = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert {"pydantic", "typer"} <= set(said), "Ubuntu 24.04's are too old"
    assert [word for word in said.values() if f'"{word}"' not in wanted] == []


def test_colcon_builds_the_python_package_as_the_readme_says(tmp_path: Path) -> None:
    colcon = shutil.which("colcon", path=f"{BIN}:{os.environ['PATH']}")
    if colcon is None:
        pytest.skip("needs colcon")
    source = tmp_path / "src" / "saycan_ros"
    ignored = shutil.ignore_patterns(".*", "__pycache__", "build", "install", "log", "out", "data", "*.onnx", "test")
    shutil.copytree(ROOT, source, ignore=ignored)
    line = next(line for line in commands("colcon") if " build " in line)
    done = subprocess.run(
        [colcon, *shlex.split(line)[1:], "--packages-select", "saycan_ros"],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}", "AMENT_PREFIX_PATH": str(BIN.parent)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    share = tmp_path / "install" / "saycan_ros" / "share" / "saycan_ros"
    assert (share / "config" / "kitchen.yaml").is_file()
    assert (share / "launch" / "kitchen.launch.py").is_file()
    assert (tmp_path / "install" / "saycan_ros" / "lib" / "saycan_ros" / "planner_node").is_file()


def test_the_goal_of_the_demo_is_the_same_everywhere_and_ends_with_the_sponge_at_hand(library: SkillLibrary) -> None:
    goal = next(word for line in commands("make") for word in shlex.split(line) if word.startswith("GOAL="))
    assert goal == f"GOAL={DEFAULT_GOAL}"
    assert f"GOAL ?= {DEFAULT_GOAL}\n" in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f'*"{DEFAULT_GOAL}"*' in README
    scene = Scene.model_validate_json((ROOT / "config" / "kitchen_scene.json").read_text(encoding="utf-8"))
    task = Task(id="demo", instruction=DEFAULT_GOAL, scene=scene)
    plan = plan_task(task, library, read_scorer(library.manifest, ROOT / DEFAULT_SCORER), PlannerSettings())
    assert plan.steps == ("find a sponge", "pick up the sponge", "bring it to you", "put down the sponge", "done")


@pytest.mark.sim
def test_the_skill_of_the_readme_works_from_its_entry_and_its_class(manifest: Manifest, tmp_path: Path) -> None:
    from saycan_ros.simulation.direct_body import DirectBody
    from saycan_ros.simulation.kitchen import Kitchen
    from saycan_ros.skills.loading import load_policy
    from saycan_ros.skills.runner import SkillRunner
    from saycan_ros.world.model import WorldModel

    package = tmp_path / "my_robot"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "wave.py").write_text(blocks("python")[0], encoding="utf-8")
    entry = yaml.safe_load(blocks("yaml")[0])
    whole = yaml.safe_load((share_directory() / "config" / "kitchen.yaml").read_text(encoding="utf-8"))
    whole["skills"] += entry
    library = SkillLibrary(Manifest.model_validate(whole))
    skill = library.find("wave hello")

    kitchen = Kitchen(manifest, Scene(robot=SceneRobot(at="table")), renderer="rays")
    body, world = DirectBody(kitchen), WorldModel(manifest)
    seen: list[float] = []

    def look() -> object:
        world.update(body.read())
        seen.append(body.read().position["wrist_yaw"])
        return world.snapshot()

    sys.path.insert(0, str(tmp_path))
    try:
        policy = load_policy(skill.template)(library.manifest, skill)
        result = SkillRunner().run(skill, policy, body, look, lambda progress: None, lambda: None)  # type: ignore[arg-type]
    finally:
        sys.path.remove(str(tmp_path))
    assert result.outcome.code is OutcomeCode.SUCCEEDED, result.outcome
    assert max(seen) - min(seen) > 0.4, "the wrist did not swing"
    assert 2.9 < result.duration < 6.0
