"""Take an object out of the open drawer beside the robot."""

from __future__ import annotations

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.pick import Pick
from saycan_ros.skills.seeing_drawers import check_open
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.places import from_station


class TakeOut(Pick):
    """As `Pick`, out of a drawer; refuses where another thing stands in the arm's way."""

    def _check_place(self) -> None:
        self.drawer = Drawer(self.place)
        check_open(self, self.drawer)

    def _plan_base(self) -> None:
        target = from_station(self.place, self.target[0], self.target[1])
        for other in self.world.sightings:
            if other.location != self.place.name or other.position is None:
                continue
            if self.drawer.is_before(from_station(self.place, other.position[0], other.position[1]), target):
                raise OutcomeError(OutcomeCode.PRECONDITION, f"{self.skill.phrase}: the {other.name} stands before it")
        super()._plan_base()
