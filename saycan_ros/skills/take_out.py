"""Take an object out of the open drawer beside the robot."""

from __future__ import annotations

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.pick import Pick
from saycan_ros.skills.seeing_drawers import check_open
from saycan_ros.world.clearance import in_the_way
from saycan_ros.world.drawer import Drawer


class TakeOut(Pick):
    """As `Pick`, out of a drawer; refuses where another thing stands in the arm's way."""

    def _check_place(self) -> None:
        self.drawer = Drawer(self.place)
        check_open(self, self.drawer)

    def _plan_base(self) -> None:
        # What is found on looking may be another one than the precondition `clear(object)` was about, or have moved.
        if (other := in_the_way(self.drawer, self.target, self.world.sightings)) is not None:
            raise OutcomeError(OutcomeCode.PRECONDITION, f"{self.skill.phrase}: the {other} stands before it")
        super()._plan_base()
