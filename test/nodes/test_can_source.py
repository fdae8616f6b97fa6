"""The ordinary stack has the value node; only a run to compare with has the ground truth in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("saycan_interfaces.msg")

from saycan_ros.console.bringup import StackSettings, programs
from saycan_ros.console.can_source import CanSource

pytestmark = pytest.mark.ros

ORACLE = "saycan_ros.console.oracle_node"


def test_a_stack_asks_the_value_node_unless_a_run_says_otherwise() -> None:
    settings = StackSettings(Path("kitchen.yaml"))
    assert ORACLE not in {program.module for program in programs(settings)}
    for source in (CanSource.ONE, CanSource.ORACLE):
        other = programs(StackSettings(Path("kitchen.yaml"), can=source))
        assert [p.name for p in other] == [p.name for p in programs(settings)]
        value = next(p for p in other if p.name == "value")
        assert (value.module, value.parameters["source"]) == (ORACLE, source.value)
