"""Where the package's own data lies: the repo itself, a colcon install's share folder, or a wheel's."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

from saycan_ros.outcome import OutcomeCode, OutcomeError


def share_directory() -> Path:
    """The folder with `config/` and `models/`."""
    repo = Path(__file__).resolve().parent.parent
    places = [repo, *(Path(p) / "share" / "saycan_ros" for p in os.environ.get("AMENT_PREFIX_PATH", "").split(":") if p)]
    places.append(Path(sys.prefix) / "share" / "saycan_ros")
    for place in places:
        if (place / "config" / "kitchen.yaml").is_file():
            return place
    looked = ", ".join(map(str, places))
    raise OutcomeError(OutcomeCode.INFRASTRUCTURE, f"config/kitchen.yaml is in none of {looked}; install the package again")


def find_file(name: str | Path) -> Path:
    """`name` as it stands (absolute, or from the working folder), else in the share folder; it may not exist."""
    path = Path(name)
    if path.is_absolute() or path.exists():
        return path
    return share_directory() / path


def has_ros() -> bool:
    """Whether rclpy and the interfaces can be used here."""
    try:
        importlib.import_module("rclpy")
        importlib.import_module("saycan_interfaces.msg")
        # Where its libraries are not on the path, the Python half is found all the same, and fails at the first message.
        importlib.import_module("saycan_interfaces.saycan_interfaces_s__rosidl_typesupport_c")
    except ImportError:
        return False
    return True
