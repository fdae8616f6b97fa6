"""`make test` runs its two halves, and nothing that fails in one is lost behind the other."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "run_tests.py"
TESTS = """
import os, signal, time

import pytest

def test_beside():
    assert {beside}

@pytest.mark.serial
def test_alone():
    open("alone", "w").close()
"""
# What a person at the terminal does: everything in the foreground gets it.
CTRL_C = "not os.killpg(0, signal.SIGINT) and time.sleep(60.0)"

LEAVES = """
import subprocess

def test_it():
    child = subprocess.Popen(["sleep", "600"], start_new_session=True)
    open("left", "w").write(str(child.pid))
"""


@pytest.fixture
def run_tests() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_tests", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def heard() -> Iterator[None]:
    """What is started hears a Ctrl-C, though a shell in the background has this process ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def try_out(folder: Path, *options: str, beside: str = "True") -> subprocess.CompletedProcess[str]:
    """The command on two tests, one of each half, in a process group of its own."""
    shutil.copy(ROOT / "test" / "conftest.py", folder)
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = serial\n  ros\n  sim\n  flaky\n", encoding="ascii")
    (folder / "test_both.py").write_text(TESTS.format(beside=beside), encoding="ascii")
    line = [sys.executable, str(SCRIPT), "-p", "no:hypothesispytest", *options]  # which takes seconds to import
    # In a worker's environment a pytest would take itself for that worker.
    where = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return subprocess.run(
        line, cwd=folder, env=where, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False,
        start_new_session=True,
    )  # fmt: skip


def test_a_failure_of_the_first_half_is_named_again_after_the_second_and_in_the_status(tmp_path: Path) -> None:
    done = try_out(tmp_path, "-n2", beside="False")
    assert done.returncode == 1, done.stdout + done.stderr
    assert (tmp_path / "alone").exists()
    end = done.stdout.rpartition("failed before, side by side")[2]
    assert "FAILED test_both.py::test_beside" in end
    assert done.stdout.endswith("side by side: failed; one by one: passed\n")


def test_what_selects_tests_of_one_half_alone_is_no_failure(tmp_path: Path) -> None:
    done = try_out(tmp_path, "-n0", "-k", "alone")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("side by side: nothing to run; one by one: passed\n")


@pytest.mark.parametrize("option", [["--junitxml=report.xml"], ["--junit-xml", "report.xml"]])
def test_one_report_has_the_tests_of_both_halves(tmp_path: Path, option: list[str]) -> None:
    done = try_out(tmp_path, "-n0", *option, beside="False")
    assert done.returncode == 1, done.stdout + done.stderr
    rows = {row.attrib["name"]: [part.tag for part in row] for row in ElementTree.parse(tmp_path / "report.xml").iter("testcase")}
    assert rows == {"test_beside": ["failure"], "test_alone": []}


def test_a_debugger_gets_the_terminal_in_the_first_half_too(tmp_path: Path) -> None:
    done = try_out(tmp_path, "--pdb", beside="False")
    assert done.returncode == int(pytest.ExitCode.INTERRUPTED), done.stdout + done.stderr
    assert "(Pdb)" in done.stdout  # which ends at once where nobody types


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc")
def test_a_process_that_a_test_leaves_behind_fails_its_half_and_is_killed(
    tmp_path: Path, run_tests: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run_tests, "PATIENCE", 0.5)
    (tmp_path / "test_it.py").write_text(LEAVES, encoding="ascii")
    monkeypatch.chdir(tmp_path)
    assert run_tests.run(["-q", "-p", "no:cacheprovider", "test_it.py"]) == 1
    number = int((tmp_path / "left").read_text())
    assert f"left behind by a test, and killed: {number} sleep 600" in capfd.readouterr().out


@pytest.mark.usefixtures("heard")
def test_a_ctrl_c_in_the_first_half_ends_both(tmp_path: Path) -> None:
    done = try_out(tmp_path, "-n2", beside=CTRL_C)
    assert done.returncode == int(pytest.ExitCode.INTERRUPTED), done.stdout + done.stderr
    assert not (tmp_path / "alone").exists()


@pytest.mark.parametrize(
    ("statuses", "status"),
    [((0, 0), 0), ((0, 5), 0), ((5, 0), 0), ((5, 5), 5), ((1, 5), 1), ((0, 1), 1), ((4,), 4), ((0, -11), -11)],
)
def test_the_status_is_that_of_the_worse_half(
    run_tests: ModuleType, monkeypatch: pytest.MonkeyPatch, statuses: tuple[int, ...], status: int
) -> None:
    left = list(statuses)
    monkeypatch.setattr(run_tests, "run", lambda options: left.pop(0))
    assert run_tests.main([]) == status
    assert left == []
