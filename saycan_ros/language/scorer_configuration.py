"""Which language scorer runs, and with which settings: one YAML file (`config/scorers/`)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias
from urllib.parse import urlsplit

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator, model_validator

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.yaml_file import RepeatedKeyError, load_yaml

MethodName = Literal["echo", "multiple_choice", "constrained"]


# Letters of a field that holds one; `prompt_cache_key` and `eos_token` are such as servers take.
_KEY = re.compile(
    ".*(api|access|secret|private|auth|license|subscription)key|key"
    "|.*(access|auth|api|bearer|refresh|session|security|id)token|token|.*(authorization|bearer|password|secret|credentials?)"
)


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PromptSettings(_Settings):
    """The prompt's wording, and how many of its examples are used."""

    template: Path = Path("config/prompts/saycan.txt")
    examples: int = Field(default=5, ge=0, le=100)


class EmbeddedSettings(_Settings):
    """The encoder that comes with this repo, in process."""

    kind: Literal["embedded"]
    model: Path = Path("models/language.json")
    threads: int = Field(default=2, ge=1, le=64)


class CausalSettings(_Settings):
    """A causal language model in ONNX with key-value cache, in process."""

    kind: Literal["onnx_causal"]
    folder: Path = Field(description="holds the model and its tokenizer.json")
    model: str = Field(default="model.onnx", pattern=r"^[\w.-]+$", description="the file in the folder")
    threads: int = Field(default=2, ge=1, le=64)
    batch: int = Field(default=8, ge=1, le=256, description="prefixes computed at once")
    context: int = Field(default=2048, ge=64, description="tokens that the model was made for")
    exhaustive: bool = Field(default=False, description="score every skill, not only those that could be chosen")
    prompt: PromptSettings = PromptSettings()


class OpenAISettings(_Settings):
    """A server that speaks OpenAI's API. The key is never in the file: `api_key_environment` names the variable that holds it."""

    kind: Literal["openai"]
    base_url: str
    model: str = Field(min_length=1, max_length=200)
    api_key_environment: str | None = None
    methods: tuple[MethodName, ...] = Field(default=("echo", "multiple_choice", "constrained"), min_length=1)
    timeout: float = Field(default=10.0, gt=0, le=600, description="s for one answer")
    patience: float = Field(default=20.0, gt=0, le=600, description="s for one decision, retries and waiting included")
    retries: int = Field(default=3, ge=0, le=20, description="of one request")
    concurrent: int = Field(default=4, ge=1, le=64, description="requests at once")
    together: int = Field(default=16, ge=1, le=512, description="prompts in one request, where the server takes several (echo)")
    labels: int = Field(
        default=20, ge=2, le=26, description="options in one question, and alternatives asked for (multiple choice)"
    )
    samples: int = Field(default=8, ge=1, le=64, description="answers drawn for one decision (constrained)")
    extra: dict[str, Any] = Field(default_factory=dict, description="what this server wants in every request's body besides")
    prompt: PromptSettings = PromptSettings()

    @model_validator(mode="before")
    @classmethod
    def _no_key_in_the_file(cls, data: Any) -> Any:
        if named := _without_keys(data):
            raise ValueError(
                f"{named[0]} may not be in the file; name the environment variable that holds it in api_key_environment"
            )
        return data

    @field_validator("api_key_environment")
    @classmethod
    def _a_variable_and_no_key(cls, value: str | None) -> str | None:
        # Many keys are words such as gsk_..., which a variable in small letters could be, too, and would be shown as one.
        if value is not None and not re.fullmatch(r"[A-Z_][A-Z0-9_]*", value):
            raise ValueError("must name an environment variable, in capitals (OPENAI_API_KEY), and not be the key itself")
        return value

    @field_validator("extra")
    @classmethod
    def _can_be_sent(cls, value: dict[str, Any]) -> dict[str, Any]:
        try:
            json.dumps(value, allow_nan=False)
        except (TypeError, ValueError, RecursionError):
            raise ValueError("holds what JSON cannot; a date or another word is text in quotes") from None
        return value

    @field_validator("base_url")
    @classmethod
    def _plain_address(cls, value: str) -> str:
        try:
            parts = urlsplit(value)
            sound = parts.port != 0 and all(c.isprintable() and not c.isspace() for c in value)
            sound = sound and parts.scheme in ("http", "https") and bool(parts.hostname)
        except ValueError:  # its words quote the address
            sound = False
        if not sound:
            raise ValueError("must be an http:// or https:// address, for example http://127.0.0.1:8000/v1") from None
        if "@" in parts.netloc or parts.query or parts.fragment:
            raise ValueError(
                "must hold no user, password, query or fragment; a key comes from the environment (api_key_environment)"
            )
        return value.rstrip("/")


ScorerSettings: TypeAlias = EmbeddedSettings | CausalSettings | OpenAISettings
_ADAPTER: TypeAdapter[ScorerSettings] = TypeAdapter(Annotated[ScorerSettings, Field(discriminator="kind")])


def _without_keys(data: Any) -> list[str]:
    """Take out what looks like a key, however deep; the names of its fields.

    The value must appear in no message, so it goes before pydantic can quote it.
    """
    named: list[str] = []
    todo, seen = [data], set[int]()
    while todo:
        rows = todo.pop()
        if id(rows) in seen:  # an alias of YAML may lead back to where it stands
            continue
        seen.add(id(rows))
        if isinstance(rows, list):
            todo += rows
        elif isinstance(rows, dict):
            for name in [name for name in rows if _KEY.fullmatch(re.sub("[^a-z]", "", str(name).lower()))]:
                rows[name] = "(removed)"
                named.append(str(name))
            todo += rows.values()
    return named


def load_scorer_configuration(path: Path) -> ScorerSettings:
    """Read and check the file at `path`.

    Raises:
        OutcomeError: MODEL_UNAVAILABLE with the file, the field and what is wrong; no value of the file is quoted.
    """
    try:
        data = load_yaml(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or error
        raise _unfit(f"{path}: cannot be read: {why}") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # the others are of dates that are none, and of endless nests
        mark = getattr(error, "problem_mark", None)
        what = error.problem if isinstance(error, RepeatedKeyError) else "not valid YAML"
        raise _unfit(f"{path}{f':{mark.line + 1}' if mark else ''}: {what}") from error
    try:
        return _ADAPTER.validate_python(data)
    except ValidationError as error:
        rows = []
        for fault in error.errors(include_input=False, include_context=False):
            field = ".".join(str(part) for part in fault["loc"][1:]) or ("" if fault["loc"] else "kind")
            rows.append(f"{path}: {f'{field}: ' if field else ''}{fault['msg'].removeprefix('Value error, ')}")
        # Without its cause: pydantic's own text quotes the values.
        raise _unfit("\n".join(rows)) from None


def _unfit(message: str) -> OutcomeError:
    return OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, message)
