"""Of two things of one name, one that the robot has put down is not mistaken for the other."""

from __future__ import annotations

import pytest
from fake_body import FakeBody
from kitchen_words import LIBRARY, MANIFEST

from saycan_ros.skills.find import Find
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

PUT, OTHER, FELL = (
    Sighting("coke", "you", 5.0, (0.0, -0.7, 0.7), placed=True),
    Sighting("coke", "table", 4.0),
    Sighting("coke", None, 5.0, (0.2, 0.3, 0.05)),
)
UNDER_TABLE = Sighting("coke", None, 5.0, (3.1, 0.3, 0.05), reachable=False)


@pytest.mark.parametrize(
    ("seen", "places", "floor"),
    [((OTHER, PUT), ["table"], False), ((PUT,), ["you"], False), ((PUT, FELL), [], True), ((PUT, UNDER_TABLE), ["you"], False)],
)
def test_what_was_put_down_is_looked_for_only_where_no_other_is_known(
    seen: tuple[Sighting, ...], places: list[str], floor: bool
) -> None:
    policy = Find(MANIFEST, LIBRARY.find("find a coke"))
    policy.start(FakeBody(Pose2D(2.2, 0.2, 1.57)), WorldSnapshot(5.0, None, None, seen))
    assert list(policy.targets) == places
    assert (policy.fallen is not None) is floor
