"""CONTRIBUTING.md names the rooms in the order of the import contract, and who imports rclpy."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("- **Rooms.**")[2].partition("\n- **")[0]


def test_the_rooms_stand_in_the_order_of_the_import_contract() -> None:
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("layers = [")[2].partition("]")[0]
    layers = [re.findall(r"saycan_ros\.(\w+)", row) for row in re.findall(r'"([^"]+)"', contract)]
    rooms = [row for row in layers if all((ROOT / "saycan_ros" / name).is_dir() for name in row)]
    arrows = ROOMS.partition("further right: ")[2].partition(". Two")[0]
    assert [re.findall(r"`(\w+)`", part) for part in arrows.split("→")] == rooms


def test_those_that_import_rclpy_are_named() -> None:
    sources = (ROOT / "saycan_ros").rglob("*.py")
    rooms = {
        path.relative_to(ROOT / "saycan_ros").parts[0]
        for path in sources
        if re.search(r"^\s*(?:import|from) rclpy\b", path.read_text(encoding="utf-8"), re.M)
    }
    told = ROOMS.partition("Only ")[2].partition("import rclpy")[0]
    assert set(re.findall(r"`(\w+)/`", told)) == rooms
