"""The set-up script keeps one checkout's environment out of every other's."""

from __future__ import annotations

import importlib.util
import os
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
