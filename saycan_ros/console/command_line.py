"""What the files of the `saycan` command share."""

from __future__ import annotations

import re
import runpy
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from saycan_ros.extras import install
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import ManifestError, load_manifest
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import find_file, has_ros

DEFAULT_MANIFEST = Path("config/kitchen.yaml")
NAMESPACE = re.compile(r"^(/[A-Za-z](_?[A-Za-z0-9])*)+$")
SCORERS = Path("config/scorers")
# For a command whose options are read by the module that it forwards to.
FORWARD = {"allow_extra_args": True, "ignore_unknown_options": True}


def fail(message: object, code: int = 1) -> NoReturn:
    """End the command with one sentence on standard error."""
    typer.echo(f"saycan: {message}", err=True)
    raise typer.Exit(code)


def refuse_given(context: typer.Context, *options: str, why: str) -> None:
    """End the command where one of its `options` (with the underscores of their parameters) was given, and say `why`."""
    for name in options:
        source = context.get_parameter_source(name)
        if source is not None and source.name == "COMMANDLINE":
            fail(f"--{name.replace('_', '-')}: {why}")


def need_ros() -> None:
    """End the command where there is no ROS 2 to talk to."""
    if not has_ros():
        fail(
            "rclpy or saycan_interfaces cannot be used here; source the workspace that has them (after another ROS 2 was "
            "sourced, `. .venv/local_setup.bash` of this repository), or use .venv/bin/saycan after `make setup`"
        )


def manifest_for(robot: str, named: Path | None) -> Path:
    """The manifest that is named, else the kitchen's; a real robot has rooms of its own, and without a manifest of them none.

    A robot that is neither `kitchen` nor `stretch` ends the command, too.
    """
    if robot not in ("kitchen", "stretch"):
        fail(f"--robot {robot}: it is either kitchen or stretch")
    if named is None and robot == "stretch":
        fail(
            "--robot stretch needs --manifest FILE: without one it would drive to where the simulated kitchen has its places, "
            "not to yours; write a manifest of your own rooms first (docs/stretch.md, “Your robot, step by step”)"
        )
    return named or DEFAULT_MANIFEST


def namespace_of(text: str) -> str:
    """A ROS namespace as ROS has it, with a slash before it, or "" for none; one that is none ends the command."""
    name = "/" + text.strip("/")
    if name == "/":
        return ""
    if NAMESPACE.match(name) is None:
        fail(f"--namespace {text}: it is words of letters, digits and single underscores that begin with a letter, as in robot2")
    return name


NamespaceOption = Annotated[
    str, typer.Option(callback=namespace_of, help="this robot's ROS namespace, where a domain has several")
]


def laser_of(text: str) -> str:
    """Whether the base needs its laser to drive, `required` or `off`; another word ends the command."""
    if text not in ("required", "off"):
        fail(f"--laser {text}: it is either required or off")
    return text


def forward(module: str, name: str, words: list[str], extra: str) -> None:
    """Run a module as its own command line, in this process; `extra` is what has to be installed for it."""
    sys.argv = [name, *words]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=False)
    except (ManifestError, OutcomeError, OSError) as error:
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
