"""The small JSON file beside a language model: which files it is made of, and what they must be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from saycan_ros.checksum import checked_sum
from saycan_ros.outcome import OutcomeCode, OutcomeError

FIX = "restore it with `git checkout -- models`, or train it again with `saycan train language`"


class ModelFile(BaseModel):
    """One file by its name beside the description, and its sha256."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    file: str = Field(pattern=r"^[\w.-]+$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class ModelCard(BaseModel):
    """What `models/language.json` says."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    version: int = Field(ge=1, description="of the texts that the model was trained to read, `context.TEXTS`")
    name: str = Field(pattern=r"^[\w.-]+$")
    model: ModelFile
    tokenizer: ModelFile
    scale: float = Field(gt=0, description="the learned factor of the cosine; it is inside the ONNX graph")
    features: int = Field(gt=0, description="numbers kept of each skill")
    max_tokens: int = Field(ge=32, le=512)
    words: tuple[str, ...] = Field(
        default=(), description="words of the training data that are not whole in the tokenizer's vocabulary"
    )

    @classmethod
    def read(cls, path: Path) -> ModelCard:
        """Read and check the file at `path`.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE, naming the file and what to do.
        """
        try:
            return cls.model_validate(json.loads(path.read_text(encoding="utf-8")))
        except OSError as error:
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{path}: cannot be read ({error.strerror}); {FIX}") from error
        except (ValueError, ValidationError) as error:
            reason = str(error).splitlines()[0]
            raise OutcomeError(
                OutcomeCode.MODEL_UNAVAILABLE, f"{path}: not a language model's description ({reason}); {FIX}"
            ) from error

    def checked(self, directory: Path, part: Literal["model", "tokenizer"]) -> Path:
        """The path of one of the files, after a look at its sha256.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE, naming the file and what to do.
        """
        entry = self.model if part == "model" else self.tokenizer
        path = directory / entry.file
        try:
            checked_sum(path.read_bytes(), str(path), entry.sha256, "the description")
        except OSError as error:
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{path}: cannot be read ({error.strerror}); {FIX}") from error
        except ValueError as error:
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{error}; {FIX}") from error
        return path
