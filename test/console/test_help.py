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

ROOT = Path(__file__).resolve().parents[2]
READ = ("--tasks", "--manifest", "--scorer", "--scene")  # options that name a file which has to be there


def commands(command: Any, name: str = "saycan") -> Iterator[tuple[str, Any]]:
    yield name, command
    for word, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{name} {word}")


EVERY = dict(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("name", EVERY)
def test_an_example_is_of_its_command_and_reads_files_that_exist(name: str) -> None:
    example = re.search(r"Example: (.*)", EVERY[name].help or "")
    assert example is not None
    assert example[1].startswith(name)
    words = shlex.split(example[1])
    missing = [file for option, file in pairwise(words) if option in READ and not (ROOT / file).is_file()]
    assert missing == []


@pytest.mark.parametrize("name", [name for name, command in EVERY.items() if hasattr(command, "commands")])
def test_no_summary_of_a_command_is_cut_on_a_narrow_terminal(name: str) -> None:
    done = CliRunner().invoke(app, [*name.split()[1:], "--help"], terminal_width=80)
    assert done.exit_code == 0
    assert "..." not in done.output.split("Commands:")[1]
