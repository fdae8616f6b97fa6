"""What the robot knows at one moment, as every scorer, policy and record sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from saycan_ros.world.pose import Pose2D

# In the gripper, which squeezes it, while nobody has seen what it is.
UNNAMED = "unknown thing"
# m: what is lower, and at no place of the manifest, lies or stands on the floor.
FLOOR = 0.20


@dataclass(frozen=True)
class Detection:
    """One object that the camera sees now; position in metres in the `map` frame, stamp in seconds of the node's clock."""

    name: str
    position: tuple[float, float, float]
    stamp: float


@dataclass(frozen=True)
class Sighting:
    """One thing the robot remembers: where it was seen last and when; two things of one name are two sightings.

    `location` is the manifest's location it stands at, or None (the floor, or nowhere the manifest names).
    `placed` is true once the robot itself has put it there during the present instruction. `behind` is the name of what is known
    to stand before it in the arm's way, and `reachable` is false where it is known to lie in a bin or too far away for the arm,
    or on the floor where the base cannot stand beside it; `Clearance` works both out.
    """

    name: str
    location: str | None
    stamp: float
    position: tuple[float, float, float] | None = None
    placed: bool = False
    behind: str | None = None
    reachable: bool = True

    @property
    def on_floor(self) -> bool:
        """Whether it was seen on the floor, or is taken to have fallen there."""
        return self.location is None and self.position is not None and self.position[2] < FLOOR


DrawerState = Literal["open", "half open", "closed"]


@dataclass(frozen=True)
class DrawerSighting:
    """How far a drawer stood open when last seen or moved: `place` is its location, `position` its handle (map, metres)."""

    place: str
    state: DrawerState
    stamp: float
    position: tuple[float, float, float] | None = None


@dataclass(frozen=True)
class WorldSnapshot:
    """Everything the robot knows, from its own senses alone.

    `at` is the location it stands at (None between two), `holding` the name of the object in its gripper, or `UNNAMED`, `gripped`
    the drawer whose handle the gripper has closed on. `drawers` has those whose state is known. `blocked` names the places with
    something on the straight way to them, as far as the laser sees.
    """

    stamp: float
    at: str | None
    holding: str | None
    sightings: tuple[Sighting, ...] = ()
    pose: Pose2D | None = None
    drawers: tuple[DrawerSighting, ...] = ()
    gripped: str | None = None
    blocked: tuple[str, ...] = ()

    def drawer(self, place: str | None) -> DrawerSighting | None:
        """What is known of the drawer at that location; None where it is no drawer, or nobody has looked."""
        for drawer in self.drawers:
            if drawer.place == place:
                return drawer
        return None

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[Sighting]]:
        """The sightings of each name that there is one of, in their order."""
        rows: dict[str, list[Sighting]] = {}
        for sighting in self.sightings:
            rows.setdefault(sighting.name, []).append(sighting)
        return rows

    def seen(self, name: str) -> tuple[Sighting, ...]:
        """The sightings of that name, those not placed by the robot first, nearest to `at` first among equals."""
        return tuple(sorted(self.by_name.get(name, ()), key=lambda s: (s.placed, s.location != self.at)))

    @property
    def words(self) -> str:
        """The same in words, for records and screens."""
        rows = sorted(f"{s.name} ({'put ' if s.placed else ''}{_where(s)})" for s in self.sightings)
        rows += [f"{d.place} ({d.state})" for d in self.drawers]
        way = f"; in the way to: {', '.join(self.blocked)}" if self.blocked else ""
        return f"at {self.at or 'no location'}; holding {self.holding or 'nothing'}; seen: {', '.join(rows) or 'nothing'}{way}"


def _where(thing: Sighting) -> str:
    return thing.location or ("on the floor" if thing.on_floor else "nowhere named")
