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


def pytest_addoption(parser: pytest.Parser) -> None:
    """What the shared suite of test/integration runs on."""
    group = parser.getgroup("saycan_ros")
    bodies = ("embedded", "gazebo", "hardware")
    group.addoption("--target", choices=bodies, default="embedded", help="the body of test/integration's shared suite")
    said = "a person is at the real robot, with a hand on its runstop, for as long as this runs"
    group.addoption("--at-the-runstop", action="store_true", help=said)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what this machine cannot run, naming the missing module."""
    for item in items:
        for marker, modules in NEEDS.items():
            missing = [m for m in modules if importlib.util.find_spec(m) is None]
            if item.get_closest_marker(marker) and missing:
                item.add_marker(pytest.mark.skip(reason=f"needs {', '.join(missing)}"))
        if "integration" in item.path.parts and config.getoption("--target") != "hardware":
            # Whole stacks on two busy cores: a second try tells a fault from a starved machine. A robot gets no second one.
            item.add_marker(pytest.mark.flaky(reruns=2))
        elif item.get_closest_marker("ros"):
            # A message that DDS loses while the machine pauses is no fault of ours; one that comes again is.
            item.add_marker(pytest.mark.flaky(reruns=1))


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
