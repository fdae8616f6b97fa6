"""What the files of the `saycan` command share."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import NoReturn

import typer

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import ManifestError, load_manifest
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import find_file, has_ros

DEFAULT_MANIFEST = Path("config/kitchen.yaml")
# For a command whose options are read by the module that it forwards to.
FORWARD = {"allow_extra_args": True, "ignore_unknown_options": True}


def fail(message: object, code: int = 1) -> NoReturn:
    """End the command with one sentence on standard error."""
    typer.echo(f"saycan: {message}", err=True)
    raise typer.Exit(code)


def need_ros() -> None:
    """End the command where there is no ROS 2 to talk to."""
    if not has_ros():
        fail(
            "rclpy or saycan_interfaces cannot be imported; source a ROS 2 workspace, or use .venv/bin/saycan after `make setup`"
        )


def manifest_for(robot: str, named: Path | None) -> Path:
    """The manifest that is named, else the kitchen's; a real robot has rooms of its own, and without a manifest of them none."""
    if named is None and robot == "stretch":
        fail(
            "--robot stretch needs --manifest FILE: without one it would drive to where the simulated kitchen's places are, which "
            "are not in your rooms; write a manifest of your own rooms first (docs/stretch.md, “Your robot, step by step”)"
        )
    return named or DEFAULT_MANIFEST


def forward(module: str, name: str, words: list[str]) -> None:
    """Run a training module as its own command line, in this process."""
    sys.argv = [name, *words]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=False)
    except (ManifestError, OutcomeError) as error:
        fail(error)
    except ModuleNotFoundError as error:
        fail(f"{name}: {error}; the training extra is not installed: make setup-train")


def read_library(manifest: Path) -> SkillLibrary:
    """The manifest's skills; a manifest that cannot be used ends the command."""
    try:
        return SkillLibrary(load_manifest(find_file(manifest)))
    except (ManifestError, OutcomeError) as error:
        fail(error)
