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
        if "integration" in item.path.parts:
            # Whole stacks on two busy cores: a second try tells a fault from a starved machine.
            item.add_marker(pytest.mark.flaky(reruns=2))


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
    from saycan_ros.console.own_domain import own_domain

    before = os.environ.get("ROS_AUTOMATIC_DISCOVERY_RANGE")
    os.environ["ROS_AUTOMATIC_DISCOVERY_RANGE"] = "LOCALHOST"
    with own_domain() as number:
        yield number
    if before is None:
        del os.environ["ROS_AUTOMATIC_DISCOVERY_RANGE"]
    else:
        os.environ["ROS_AUTOMATIC_DISCOVERY_RANGE"] = before
