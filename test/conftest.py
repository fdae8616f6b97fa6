"""Fixtures for every test: the kitchen's manifest, and a ROS domain of its own for each test that needs one."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator

import pytest

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Manifest
from saycan_ros.paths import share_directory

# Which modules a marked test cannot do without.
NEEDS = {"ros": ("rclpy", "saycan_interfaces"), "sim": ("mujoco",)}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what this machine cannot run, naming the missing module."""
    for item in items:
        for marker, modules in NEEDS.items():
            missing = [m for m in modules if importlib.util.find_spec(m) is None]
            if item.get_closest_marker(marker) and missing:
                item.add_marker(pytest.mark.skip(reason=f"needs {', '.join(missing)}"))


@pytest.fixture(scope="session")
def manifest() -> Manifest:
    """The embedded kitchen's manifest."""
    return load_manifest(share_directory() / "config" / "kitchen.yaml")


@pytest.fixture(scope="session")
def library(manifest: Manifest) -> SkillLibrary:
    """Its grounded skills."""
    return SkillLibrary(manifest)


@pytest.fixture
def ros_domain() -> Iterator[int]:
    """A ROS domain that no other process on this machine uses, on this machine alone."""
    from domain_coordinator import domain_id

    before = {name: os.environ.get(name) for name in ("ROS_DOMAIN_ID", "ROS_AUTOMATIC_DISCOVERY_RANGE")}
    with domain_id() as number:
        os.environ["ROS_DOMAIN_ID"] = str(number)
        os.environ["ROS_AUTOMATIC_DISCOVERY_RANGE"] = "LOCALHOST"
        yield number
    for name, value in before.items():
        os.environ.pop(name, None) if value is None else os.environ.__setitem__(name, value)
