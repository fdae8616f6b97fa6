"""The files of a value model: its description, and the two networks that it names, each checked by its sha256."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from saycan_ros.affordance.observation import PROPRIOCEPTION
from saycan_ros.checksum import checked_sum

Sha256 = Field(pattern=r"^[0-9a-f]{64}$")


class Part(BaseModel):
    """One network beside the description: a plain file name and its sha256."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    file: str = Field(pattern=r"^[\w.-]+\.onnx$")
    sha256: str = Sha256


class ModelDescription(BaseModel):
    """`<name>.json`. Fields that the serving side does not use (training, figures) are left alone.

    `tower` encodes a frame, and `head` answers for skills about an encoded frame. Format 1, one network for both, is gone.
    """

    model_config = ConfigDict(frozen=True)
    format: Literal[2]
    tower: Part
    head: Part
    camera: str = Field(default="head", pattern=r"^[a-z][a-z0-9_]*$", description="which camera it looks through")
    frame: tuple[int, int] = Field(description="rows, columns of the upright image")
    proprioception: tuple[str, ...]
    skills: tuple[str, ...] = Field(min_length=1, description="the phrases it was trained on; a skill's number is its place")

    @field_validator("proprioception")
    @classmethod
    def _one_order(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        if names != PROPRIOCEPTION:
            raise ValueError(f"should be {', '.join(PROPRIOCEPTION)}")
        return names

    @field_validator("skills")
    @classmethod
    def _once_each(cls, skills: tuple[str, ...]) -> tuple[str, ...]:
        if twice := sorted({s for s in skills if skills.count(s) > 1} if len(set(skills)) < len(skills) else ()):
            raise ValueError(f"{', '.join(twice[:3])} stands more than once")
        return skills

    @field_validator("frame")
    @classmethod
    def _sensible(cls, frame: tuple[int, int]) -> tuple[int, int]:
        if not all(16 <= side <= 2048 for side in frame):
            raise ValueError("each side should be 16 to 2048 pixels")
        return frame


@dataclass(frozen=True)
class ModelFiles:
    """What was read, all of it checked: the description, the networks as bytes, and `digest`, which names the whole."""

    description: ModelDescription
    tower: bytes
    head: bytes
    digest: str

    @classmethod
    def read(cls, path: Path, sha256: str | None = None) -> ModelFiles:
        """Read a model by its description, `<name>.json`.

        `sha256` is what the manifest says: the sum of the description, which holds those of both networks.

        Raises:
            ValueError: naming file and field; OSError: a file cannot be read.
        """
        if path.suffix != ".json":
            raise ValueError(f"{path.name}: a model is named by its description, `<name>.json`")
        text = path.read_bytes()
        digest = checked_sum(text, path.name, sha256, "the manifest")
        try:
            about = ModelDescription.model_validate_json(text)
        except ValidationError as error:
            faults = (f"{'.'.join(map(str, f['loc'])) or 'description'}: {f['msg']}" for f in error.errors())
            raise ValueError(f"{path.name}: {'; '.join(faults)}") from error
        tower, head = (_part(path.parent / part.file, part.sha256, path.name) for part in (about.tower, about.head))
        return cls(about, tower, head, digest)


def _part(path: Path, sha256: str, card: str) -> bytes:
    data = path.read_bytes()
    checked_sum(data, path.name, sha256, card)
    return data
