"""What things look like and weigh in the simulated kitchen: the schema of `config/kitchen_looks.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, get_args

import yaml
from pydantic import Field, ValidationError, model_validator

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.manifest.schema import Strict
from saycan_ros.paths import share_directory
from saycan_ros.yaml_file import load_yaml

Colour = Annotated[tuple[float, float, float], Field(description="red, green, blue in [0, 1]")]
Size = Annotated[float, Field(gt=0, le=2.0)]
Kind = Literal["counter", "table", "bin", "tray", "drawer"]
# How many sizes MuJoCo wants for each shape: radius; radius and half height; three half lengths.
_SIZES = {"sphere": 1, "cylinder": 2, "capsule": 2, "box": 3, "ellipsoid": 3}


class Part(Strict):
    """One coloured geom. `at` is its centre, `roll` turns it about x; metres and radians, z up from the object's foot."""

    shape: Literal["sphere", "cylinder", "capsule", "box", "ellipsoid"]
    size: tuple[Size, ...]
    at: tuple[float, float, float] = (0.0, 0.0, 0.0)
    colour: Colour
    roll: float = 0.0
    solid: bool = Field(default=False, description="whether it collides; the others are only seen")

    @model_validator(mode="after")
    def _as_many_sizes_as_the_shape_has(self) -> Part:
        if len(self.size) != _SIZES[self.shape]:
            raise ValueError(f"a {self.shape} has {_SIZES[self.shape]} sizes, not {len(self.size)}")
        return self


class ObjectLooks(Strict):
    """One kind of thing: its height and mass (metres, kilograms) and the parts it is made of."""

    height: Size
    mass: float = Field(gt=0, le=2.0)
    rolls: bool = Field(default=False, description="round: contacts get rolling friction")
    parts: tuple[Part, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _something_to_grasp(self) -> ObjectLooks:
        if not any(part.solid for part in self.parts):
            raise ValueError("at least one part must be solid")
        return self


class FurnitureLooks(Strict):
    """The colours of a piece of furniture: its top, its body, and details."""

    top: Colour
    body: Colour
    trim: Colour


class RoomLooks(Strict):
    """The colours of the room."""

    floor: Colour
    walls: tuple[Colour, Colour, Colour, Colour] = Field(description="south, east, north, west")
    skirting: Colour
    rug: Colour
    window: Colour


class PersonLooks(Strict):
    """The colours of the figure that stands behind a tray."""

    skin: Colour
    hair: Colour
    shirt: Colour
    trousers: Colour


class KitchenLooks(Strict):
    """The looks of everything the kitchen shows. A location that `furniture` does not name looks like its kind."""

    version: Literal[1]
    room: RoomLooks
    person: PersonLooks
    kinds: dict[Kind, FurnitureLooks]
    furniture: dict[str, FurnitureLooks] = Field(default_factory=dict)
    objects: dict[str, ObjectLooks]

    @model_validator(mode="after")
    def _every_kind_has_looks(self) -> KitchenLooks:
        missing = set(get_args(Kind)) - set(self.kinds)
        if missing:
            raise ValueError(f"kinds: {', '.join(sorted(missing))} missing")
        return self


def looks_file() -> Path:
    """The repository's own looks."""
    return share_directory() / "config" / "kitchen_looks.yaml"


def load_looks(path: str | Path | None = None) -> KitchenLooks:
    """Read and check the looks at `path` (by default the repository's own).

    Raises:
        ManifestError: the file is missing, is not YAML, or does not fit the schema.
    """
    path = Path(path) if path is not None else looks_file()
    try:
        return KitchenLooks.model_validate(load_yaml(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise ManifestError(f"{path}: {error}") from error
