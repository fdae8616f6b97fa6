"""Look round at bring-up, so that the robot knows what is where."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from saycan_ros.manifest.schema import LocationEntry
from saycan_ros.skills.looking import look_round
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.skills.seeing_drawers import see_drawer
from saycan_ros.skills.travel import travel
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.places import station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.stretch_geometry import grasp_centre

DWELL = 0.7  # s on each part of a surface
MOST_TO_ORDER = 7  # trying every order of more stations takes too long


class Survey(ScriptedPolicy):
    """Looks at its own gripper, then visits every location's station in a short order and looks all over its surface.

    A drawer that is seen to be closed from the stop before it is not visited.
    """

    def prepare(self) -> None:
        """See `ScriptedPolicy.prepare`."""
        self.order = short_order(self.now.base, self.manifest.locations)
        self.phases = {"gripper": 1, **{place.name: 4 for place in self.order}}
        self.enter("gripper")

    def script(self) -> Script:
        """See `ScriptedPolicy.script`."""
        yield from self.look_at(grasp_centre(self.now.base, self.now.position))
        yield from self.pause(DWELL)
        for place in self.order:
            if place.surface.slide is not None:
                # A glance from here is enough where it is closed: there is nothing to see in it.
                yield from see_drawer(self, Drawer(place))
                if (drawer := self.world.drawer(place.name)) is not None and drawer.state == "closed":
                    continue
            yield from travel(self, place)
            self.enter(place.name)
            yield from look_round(self, place, DWELL)


def short_order(start: Pose2D, places: Sequence[LocationEntry]) -> list[LocationEntry]:
    """The places in an order with a short drive from `start`: the shortest for a few, the nearest next for many."""
    if len(places) <= MOST_TO_ORDER:
        return list(min(itertools.permutations(places), key=lambda order: _length(start, order)))
    left, order, here = list(places), [], start
    while left:
        nearest = min(left, key=lambda place: here.distance(station_pose(place)))
        left.remove(nearest)
        order.append(nearest)
        here = station_pose(nearest)
    return order


def _length(start: Pose2D, order: Iterable[LocationEntry]) -> float:
    stops = [start, *(station_pose(place) for place in order)]
    return sum(a.distance(b) for a, b in itertools.pairwise(stops))
