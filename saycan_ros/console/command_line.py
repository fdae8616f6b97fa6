"""What the files of the `saycan` command share."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import NoReturn

import typer

from saycan_ros.extras import install
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import ManifestError, load_manifest
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import find_file, has_ros

SCORERS = Path("config/scorers")
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


def forward(module: str, name: str, words: list[str], extra: str) -> None:
    """Run a module as its own command line, in this process; `extra` is what has to be installed for it."""
    sys.argv = [name, *words]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=False)
    except (ManifestError, OutcomeError) as error:
        fail(error)
    except ModuleNotFoundError as error:
        # Where the simulator is missing, its own sentence says what to do.
        fail(
            f"{name}: {error}"
            if error.name == "mujoco"
            else f"{name}: {error}; the extra `{extra}` is not installed: {install(extra)}"
        )


def read_library(manifest: Path) -> SkillLibrary:
    """The manifest's skills; a manifest that cannot be used ends the command."""
    try:
        return SkillLibrary(load_manifest(find_file(manifest)))
    except (ManifestError, OutcomeError) as error:
        fail(error)


def scorer_file(scorer: Path) -> Path:
    """Where the file of `--scorer` lies; one that does not exist ends the command."""
    found = find_file(scorer)
    if not found.is_file():
        fail(f"--scorer {scorer}: no such file; {SCORERS} has some")
    return found
