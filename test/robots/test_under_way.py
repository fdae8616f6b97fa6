"""A part that was just told something is not said to rest before a state can show what became of it."""

from __future__ import annotations

from saycan_ros.manifest.schema import Resource
from saycan_ros.robots.under_way import UnderWay


def test_a_command_is_under_way_for_a_while_and_only_to_its_parts() -> None:
    now = [50.0]
    under_way = UnderWay(seconds=0.1, wall=lambda: now[0])
    assert not under_way.any(Resource)
    under_way.sent({Resource.HEAD})
    assert under_way.any({Resource.HEAD, Resource.BASE})
    assert not under_way.any({Resource.BASE})
    now[0] += 0.06
    under_way.sent({Resource.BASE})
    now[0] += 0.06
    assert not under_way.any({Resource.HEAD})
    assert under_way.any({Resource.BASE})
