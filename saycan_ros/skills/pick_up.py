"""Pick an object up from where it is: the surface beside the robot, or the floor."""

from __future__ import annotations

from saycan_ros.robots.body import Body
from saycan_ros.skills.floor_pick import FloorPick
from saycan_ros.skills.pick import Pick
from saycan_ros.skills.policy import Policy, Progress
from saycan_ros.world.conditions import from_floor
from saycan_ros.world.snapshot import WorldSnapshot


class PickUp(Policy):
    """`Pick`; or `FloorPick`, where none of the things of that name that the arm reaches stands beside the robot."""

    def start(self, body: Body, world: WorldSnapshot) -> None:
        """See `Policy.start`."""
        self._way: Policy = (FloorPick if from_floor(self.skill, world) else Pick)(self.manifest, self.skill)
        self._way.start(body, world)

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        """See `Policy.cycle`."""
        return self._way.cycle(body, world)
