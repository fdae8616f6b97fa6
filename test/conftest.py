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
# What runs by itself: a graph of processes, and whatever goes by the clock.
SERIAL = ("ros", "serial")
FAILED = "saycan_ros/failed_side_by_side"


def pytest_addoption(parser: pytest.Parser) -> None:
    """What the shared suite of test/integration runs on, and which half of all tests runs."""
    group = parser.getgroup("saycan_ros")
    halves = ("parallel", "serial")
    group.addoption("--half", choices=halves, help="only what may run side by side, or only the rest (scripts/run_tests.py)")
    bodies = ("embedded", "gazebo", "hardware")
    group.addoption("--target", choices=bodies, default="embedded", help="the body of test/integration's shared suite")
    rooms = "what a real robot can do, and where its own rooms' places are: test/integration's suite needs it there"
    group.addoption("--manifest", metavar="FILE", help=rooms)
    said = "a person is at the real robot, with a hand on its runstop, for as long as this runs"
    group.addoption("--at-the-runstop", action="store_true", help=said)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what this machine cannot run, naming the missing module, and leave the other half to another pytest."""
    if half := config.getoption("--half"):
        halves: dict[str, list[pytest.Item]] = {"parallel": [], "serial": []}
        for item in items:
            halves["serial" if any(map(item.get_closest_marker, SERIAL)) else "parallel"].append(item)
        items[:] = halves.pop(half)
        (others,) = halves.values()
        config.hook.pytest_deselected(items=others)
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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name at the very end what failed in the first half: by then it has long scrolled away."""
    half, cache = config.getoption("--half"), getattr(config, "cache", None)
    if half is None or cache is None:
        return
    if half == "parallel":
        bad = [*terminalreporter.stats.get("failed", []), *terminalreporter.stats.get("error", [])]
        cache.set(FAILED, [report.nodeid for report in bad])
    elif failed := cache.get(FAILED, []):
        terminalreporter.section("failed before, side by side (see above)", "=", red=True)
        for name in failed:
            terminalreporter.write_line(f"FAILED {name}")


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
