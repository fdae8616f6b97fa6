"""The process that commands the body comes up for rooms that somebody named, or not at all."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.ros


def test_without_a_manifest_it_does_not_come_up_for_the_kitchens_stations_may_be_walls_here(ros_domain: int) -> None:
    import rclpy

    from saycan_ros.nodes.skills_node import SkillsNode
    from saycan_ros.outcome import OutcomeCode, OutcomeError

    rclpy.init(domain_id=ros_domain)
    try:
        node = SkillsNode()
        with pytest.raises(OutcomeError, match="manifest: name this robot's own") as caught:
            node.bring_up()
        assert caught.value.outcome.code is OutcomeCode.INVALID_REQUEST
        assert not [name for name, _ in node.get_topic_names_and_types() if "skills/" in name]
        node.destroy_node()
    finally:
        rclpy.shutdown()
