"""What training and evaluating say of themselves where their packages are installed."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from saycan_ros.cli import app

TRAINING = ("train language", "train affordance", "train policy")


def help_of(name: str) -> str:
    """A command's help on one line."""
    for package in ("torch", "mcap"):
        pytest.importorskip(package)
    done = CliRunner().invoke(app, [*name.split(), "--help"])
    assert done.exit_code == 0, done.output
    return " ".join(done.output.split())


@pytest.mark.parametrize("name", TRAINING)
def test_neither_the_default_nor_the_example_writes_over_a_model_that_is_served(name: str) -> None:
    said = help_of(name)
    assert "(default: out/" in said
    example = said.rpartition("Example: ")[2]
    assert example.startswith(f"saycan {name}")
    assert "--out out/" in example
