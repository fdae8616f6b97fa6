"""Style, types, and the arrows between the rooms hold over the whole tree."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "saycan_ros").rglob("*.py"))


def run(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"


def test_ruff_finds_nothing() -> None:
    run("ruff", "check", ".")


def test_the_code_is_formatted() -> None:
    run("ruff", "format", "--check", ".")


def test_every_type_holds_under_mypy_strict() -> None:
    run("mypy")


def test_imports_follow_the_contract() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports")], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_stays_readable_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_no_pickle_and_no_print_outside_the_command_line() -> None:
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^\s*(import|from) (pickle|shelve|dill)\b", text, re.M), path


def test_the_outcome_message_and_the_enum_hold_the_same_numbers() -> None:
    from saycan_ros.outcome import OutcomeCode

    text = (ROOT / "saycan_interfaces" / "msg" / "Outcome.msg").read_text(encoding="utf-8")
    message = {name: int(number) for name, number in re.findall(r"^uint16 ([A-Z_]+)=(\d+)", text, re.M)}
    assert message == {code.name: int(code) for code in OutcomeCode}


def test_no_two_files_of_tests_outside_packages_share_a_name_which_one_pytest_cannot_hold() -> None:
    files = [path for path in (ROOT / "test").rglob("test_*.py") if not (path.parent / "__init__.py").exists()]
    assert sorted({path.name for path in files if sum(path.name == other.name for other in files) > 1}) == []
