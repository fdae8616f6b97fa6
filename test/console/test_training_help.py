"""What the commands with options of their own say of themselves, where their packages are installed."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from saycan_ros.cli import app

TRAINING = ("train language", "train affordance", "train policy")
FORWARDED = (
    "collect", *TRAINING, "evaluate language", "evaluate scorers", "evaluate affordance", "evaluate policy",
    pytest.param("evaluate serving", marks=pytest.mark.ros),
)  # fmt: skip


def help_of(name: str) -> str:
    """A command's help on a narrow terminal."""
    for package in ("torch", "mcap"):
        pytest.importorskip(package)
    done = CliRunner(env={"COLUMNS": "70"}).invoke(app, [*name.split(), "--help"])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize("name", TRAINING)
def test_neither_the_default_nor_the_example_writes_over_a_model_that_is_served(name: str) -> None:
    said = help_of(name)
    assert "(default: out/" in " ".join(said.split())
    assert re.search(rf"^Example: saycan {name} .*--out out/", said, re.M)


@pytest.mark.parametrize("name", FORWARDED)
def test_every_option_says_what_it_is_and_what_holds_without_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    parsers: list[argparse.ArgumentParser] = []
    helped = argparse.ArgumentParser.print_help
    monkeypatch.setattr(argparse.ArgumentParser, "print_help", lambda self, file=None: parsers.append(self) or helped(self, file))
    said = help_of(name)
    words = " ".join(said.split())
    (parser,) = parsers
    for action in parser._actions:
        assert action.help, action.dest
        if isinstance(action.default, int | float) and not isinstance(action.default, bool) and action.default != float("inf"):
            assert f"(default: {action.default})" in words, action.dest
    assert said.count("--help") <= 2, "it sends the reader to itself"
    assert "python -m" not in said
    example = re.search(r"^Example: (saycan .*)$", said, re.M)
    assert example is not None
    assert example[1].startswith(f"saycan {name} --") or example[1].startswith(f"saycan {name} pick --")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("evaluate language --manifests 0", "--each, --manifests: give 1 or more"),
        ("evaluate language --model nosuch.json", "nosuch.json: cannot be read"),
        ("evaluate policy pick --model nosuch.onnx", "nosuch.json"),
    ],
)
def test_what_cannot_be_evaluated_is_said_in_a_sentence_from_any_folder(
    words: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("torch")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, words.split())
    assert done.exit_code != 0
    assert isinstance(done.exception, SystemExit), done.exception
    assert said in done.output
