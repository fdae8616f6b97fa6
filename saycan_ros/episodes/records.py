"""The rows of an episode file, with the JSON schemas that go into it. `docs/episodes.md` explains them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from saycan_ros.world.effects import Facts
from saycan_ros.world.snapshot import DrawerState

FORMAT = 1


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Thing(_Row):
    """One thing as it really is, or as the robot remembers it."""

    name: str
    at: str | None = Field(description="a location, `hand`, `floor`, or null for no place that the manifest names")
    position: tuple[float, float, float] | None = Field(default=None, description="its centre in `map`, metres")
    visible: bool | None = Field(default=None, description="whether the camera sees enough of it; ground truth only")
    placed: bool | None = Field(
        default=None, description="whether the robot put it there in this instruction; what it knows only"
    )


class World(_Row):
    """Where the robot and the things are: the ground truth, or what the robot knows."""

    at: str | None = Field(description="the location at which the robot stands; null between two")
    holding: str | None
    things: tuple[Thing, ...] = ()
    drawers: dict[str, DrawerState] = Field(default_factory=dict, description="by location; those whose state is known")
    blocked: tuple[str, ...] = Field(default=(), description="locations with something on the way to them, as the laser sees")
    collisions: int | None = Field(default=None, description="touches of room or furniture so far; ground truth only")

    @property
    def facts(self) -> Facts:
        """The same for `world.effects`."""
        return Facts(self.at, self.holding, tuple((thing.name, thing.at) for thing in self.things), self.drawers)


# As Foxglove's schemas word a time.
_TIME: dict[str, Any] = {"title": "time", "properties": {"sec": {"type": "integer"}, "nsec": {"type": "integer"}}}


class Frame(_Row):
    """One picture: a `foxglove.CompressedImage` with a number of its own."""

    id: int = Field(ge=0)
    timestamp: dict[str, int] = Field(description="of the body's clock", json_schema_extra=_TIME)
    frame_id: str = "camera_color_optical_frame"
    format: str = "jpeg"
    data: str = Field(description="base64 of the picture: RGB, upright", json_schema_extra={"contentEncoding": "base64"})


class Moment(_Row):
    """What the robot saw and felt at one moment, what it knew, and, in simulation, what was really so."""

    id: int = Field(ge=0)
    frame: int = Field(ge=0, description="the id of the picture on `/frames`")
    stamp: float = Field(description="seconds of the body's clock")
    position: dict[str, float] = Field(description="by joint; metres (arm, lift, gripper opening) or radians")
    effort: dict[str, float] = Field(description="by joint; the driver's own units")
    base: tuple[float, float, float] | None = Field(default=None, description="x, y (m) and heading (rad) in `map`")
    known: World
    truth: World | None = Field(default=None, description="null on a real robot")


class Episode(_Row):
    """One attempt at one skill."""

    id: int = Field(ge=0)
    before: int = Field(ge=0, description="the id of the moment at which it began")
    after: int = Field(ge=0, description="the moment at which it had ended; the same where it was refused and nothing moved")
    skill: str = Field(description="the phrase, as in the manifest")
    skill_id: str
    object: str | None = None
    location: str | None = None
    outcome: int = Field(description="the code of saycan_interfaces/msg/Outcome")
    outcome_name: str
    message: str = ""
    seconds: float = Field(description="of the body's clock")
    success: bool = Field(description="the outcome is SUCCEEDED, and the judge agrees")
    effect_before: bool | None = Field(description="the skill's effects were true already; null where it has none")
    effect_after: bool | None = None
    unmet: bool = Field(default=False, description="the robot knew beforehand that a precondition did not hold")
    judge: Literal["ground truth", "robot"] = Field(description="whose facts `success` and the effects rest on")


class Origin(_Row):
    """Where a file comes from; kept in its metadata `saycan_ros.episodes`, and the counts, when it is whole, in `….end`."""

    format: Literal[1] = 1
    source: Literal["kitchen", "robot"]
    seed: int | None = None
    scene: int | None = None
    manifest: str
    manifest_sha256: str
    versions: dict[str, str] = Field(default_factory=dict)
    settings: dict[str, str] = Field(default_factory=dict)


TOPICS: Mapping[type[_Row], str] = {Frame: "/frames", Moment: "/moments", Episode: "/episodes"}
NAMES: Mapping[type[_Row], str] = {Frame: "foxglove.CompressedImage", Moment: "saycan_ros.Moment", Episode: "saycan_ros.Episode"}
