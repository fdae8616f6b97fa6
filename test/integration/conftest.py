"""One stack for all the tests of this folder that do not break it."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator

import pytest

if importlib.util.find_spec("rclpy") is None or importlib.util.find_spec("mujoco") is None:
    collect_ignore_glob = ["test_*.py"]
else:
    from saycan_ros.console.own_domain import own_domain

    from .running_stack import Client, running_stack

    @pytest.fixture(scope="module")
    def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
        """A running stack in a ROS domain of its own."""
        os.environ["ROS_AUTOMATIC_DISCOVERY_RANGE"] = "LOCALHOST"
        try:
            with own_domain(), running_stack(tmp_path_factory.mktemp("stack")) as client:
                yield client
        finally:
            del os.environ["ROS_AUTOMATIC_DISCOVERY_RANGE"]
