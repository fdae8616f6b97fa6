"""What a made-up request means. The expert reads it; the scorer never does."""

from __future__ import annotations

from dataclasses import dataclass

from saycan_ros.language.refusal import Refusal
from saycan_ros.world.scene import Scene


@dataclass(frozen=True)
class Want:
    """Things of these names, from `source` where it says so, that belong at `to`.

    `every` means all that there are, else `count`; `distinct` means no two of one name. `preferred` names come first
    where several fit.
    """

    names: tuple[str, ...]
    to: str
    count: int = 1
    every: bool = False
    distinct: bool = False
    source: str | None = None
    preferred: tuple[str, ...] = ()


@dataclass(frozen=True)
class Deliver:
    """Things to other places; in the order of `wants` where `ordered`; then to `end_at` where it is given.

    `turns` has the turn of each want, ascending, where several share one: of these any may come first. A drawer named `shut` is
    closed at the end.
    """

    wants: tuple[Want, ...]
    ordered: bool = False
    turns: tuple[int, ...] = ()
    end_at: str | None = None
    shut: str | None = None


@dataclass(frozen=True)
class Hold:
    """End with one of these in the gripper."""

    names: tuple[str, ...]
    source: str | None = None


@dataclass(frozen=True)
class Release:
    """End with an empty gripper, where the robot is."""


@dataclass(frozen=True)
class Visit:
    """Go to these places, in this order where `ordered`, and end at `end_at` where it is given."""

    places: tuple[str, ...]
    ordered: bool = False
    end_at: str | None = None


@dataclass(frozen=True)
class Find:
    """Stand where one of these is."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Use:
    """Carry one of the manifest's other skills out once."""

    role: str
    argument: str | None = None


@dataclass(frozen=True)
class Drawer:
    """Have the drawer open, or closed."""

    place: str
    opened: bool


@dataclass(frozen=True)
class Impossible:
    """Nothing the robot can do meets this; where `look` names a drawer, that shows only once it is open."""

    why: Refusal
    look: str | None = None


@dataclass(frozen=True)
class Chain:
    """Several of these, in this order where `ordered`."""

    goals: tuple[Deliver | Use | Visit, ...]
    ordered: bool = False


Goal = Deliver | Hold | Release | Visit | Find | Use | Drawer | Chain | Impossible


@dataclass(frozen=True)
class Task:
    """A made-up request in a scene; `kind` is for the figures alone."""

    kind: str
    instruction: str
    scene: Scene
    goal: Goal
