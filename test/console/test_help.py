"""What the help of every command says can be done as it stands."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from saycan_ros.cli import app
from saycan_ros.conformance.event_names import EVENT_NAMES

ROOT = Path(__file__).resolve().parents[2]
READ = ("--tasks", "--manifest", "--scorer", "--scene")  # options that name a file which has to be there


def commands(command: Any, name: str = "saycan") -> Iterator[tuple[str, Any]]:
    yield name, command
    for word, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{name} {word}")


EVERY = dict(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("name", EVERY)
def test_an_example_is_of_its_command_and_reads_files_that_exist(name: str) -> None:
    examples = re.findall(r"Example: (.*)", EVERY[name].help or "")
    assert examples
    for example in examples:
        assert example.startswith(name)
        words = shlex.split(example)
        missing = [file for option, file in pairwise(words) if option in READ and not (ROOT / file).is_file()]
        # The manifest of somebody's own rooms, which nobody else has.
        assert missing == (["my_rooms.yaml"] if "stretch" in words else [])


@pytest.mark.parametrize(("name", "option"), [("up", "stretch"), ("conformance", "stretch"), ("resume", "--release-runstop")])
def test_a_command_that_a_real_robot_needs_has_an_example_of_it(name: str, option: str) -> None:
    assert re.search(rf"Example: saycan {name} .*{option}", EVERY[f"saycan {name}"].help or "")


def test_the_events_of_the_conformance_suite_are_named_where_they_are_chosen() -> None:
    done = CliRunner().invoke(app, ["conformance", "--help"], terminal_width=80)
    said = " ".join(done.output.split())
    assert f"of {', '.join(EVENT_NAMES)}; all of them if empty" in said


@pytest.mark.ros
def test_the_events_that_the_help_names_are_those_of_the_suite() -> None:
    from saycan_ros.conformance.events import EVENTS

    assert tuple(event.name for event in EVENTS) == EVENT_NAMES


@pytest.mark.parametrize("name", [name for name, command in EVERY.items() if hasattr(command, "commands")])
def test_no_summary_of_a_command_is_cut_on_a_narrow_terminal(name: str) -> None:
    done = CliRunner().invoke(app, [*name.split()[1:], "--help"], terminal_width=80)
    assert done.exit_code == 0
    assert "..." not in done.output.split("Commands:")[1]
