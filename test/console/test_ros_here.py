"""A command says what to source where ROS 2 is there by half."""

from __future__ import annotations

import sys

import pytest
from typer.testing import CliRunner

from saycan_ros.cli import app
from saycan_ros.paths import has_ros

LIBRARY = "saycan_interfaces.saycan_interfaces_s__rosidl_typesupport_c"


@pytest.mark.ros
def test_interfaces_whose_libraries_are_not_found_count_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert has_ros()
    monkeypatch.setitem(sys.modules, LIBRARY, None)
    assert not has_ros()


def test_without_ros_the_file_to_source_after_another_ros_2_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rclpy", None)
    done = CliRunner().invoke(app, ["stop"])
    assert done.exit_code == 1
    assert "`. .venv/local_setup.bash`" in done.output
