"""Action types of ROS packages that not every machine has."""

from __future__ import annotations

import importlib
from typing import Any


def action_type(package: str, name: str) -> Any:
    """`package`.action.`name` where the package is installed, else the type of that name in saycan_interfaces.

    The stand-ins have the same field names, so that client and server need not know which they speak; both ends of an action
    must ask here, lest they speak different types.
    """
    try:
        return getattr(importlib.import_module(f"{package}.action"), name)
    except ImportError:
        return getattr(importlib.import_module("saycan_interfaces.action"), name)
