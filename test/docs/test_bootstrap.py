"""The set-up script takes the Pythons it can use alone, and keeps one checkout's environment out of every other's."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "bootstrap.py"
LINE = '  INTERFACE_INCLUDE_DIRECTORIES "{prefix}/include/python3.11;{prefix}/lib/python3.11/site-packages/numpy/_core/include"\n'


@pytest.fixture
def bootstrap(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    return module


@pytest.mark.parametrize("prefix", ["/opt/python/cp311-cp311", "/elsewhere/checkout/.venv"])
def test_exported_cmake_files_are_pointed_at_this_interpreter_whatever_they_named(
    bootstrap: ModuleType, tmp_path: Path, prefix: str
) -> None:
    exported = tmp_path / "std_msgs" / "cmake" / "export.cmake"
    exported.parent.mkdir(parents=True)
    exported.write_text(LINE.format(prefix=prefix))
    bootstrap.relocate_cmake(tmp_path)
    assert prefix not in exported.read_text()
    assert np.get_include() in exported.read_text()
    assert [path.name for path in exported.parent.iterdir()] == ["export.cmake"]


def test_a_file_hard_linked_from_a_package_cache_is_replaced_and_the_cache_left_as_it_was(
    bootstrap: ModuleType, tmp_path: Path
) -> None:
    cached = tmp_path / "cache" / "export.cmake"
    linked = tmp_path / "share" / "export.cmake"
    for path in (cached, linked):
        path.parent.mkdir()
    before = LINE.format(prefix="/opt/python/cp311-cp311")
    cached.write_text(before)
    os.link(cached, linked)
    bootstrap.relocate_cmake(tmp_path / "share")
    assert cached.read_text() == before
    assert linked.read_text() != before


@pytest.fixture
def old_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """The interpreter says that it is 3.10, for which there is no MuJoCo 4."""
    monkeypatch.setattr(sys, "version_info", (3, 10, 12, "final", 0))
    monkeypatch.setattr("platform.python_version", lambda: "3.10.12")


@pytest.mark.usefixtures("old_python")
def test_a_python_without_mujoco_is_refused_in_words_before_anything_is_made(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(bootstrap.SetUpError, match=r"^Python 3\.11 to 3\.13 is needed; this is 3\.10\.12\. Install one"):
        bootstrap.make_environment(True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("old_python")
def test_beside_a_python_without_mujoco_another_is_taken_but_none_that_the_sourced_ros_is_not_for(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name == "python3.12" else None)
    assert bootstrap.interpreter(True) == "/usr/bin/python3.12"
    with pytest.raises(bootstrap.SetUpError, match=r"3\.10\.12, and the ROS 2 sourced here is for it"):
        bootstrap.interpreter(False)


def test_every_page_names_the_pythons_that_the_script_takes(bootstrap: ModuleType) -> None:
    first, *_, last = (".".join(map(str, version)) for version in sorted(bootstrap.SUPPORTED))
    for path in ("README.md", "Makefile", "scripts/bootstrap.py"):
        said = (SCRIPT.parents[1] / path).read_text(encoding="utf-8").replace("–", "-")
        assert re.findall(r"Python (3\.\d+-3\.\d+)", said) == [f"{first}-{last}"], path
    assert f"{first} to {last}" in SCRIPT.read_text(encoding="utf-8")
