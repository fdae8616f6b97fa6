"""A remote policy's part of the manifest."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.manifest.schema import SkillTemplate, Strict
from saycan_ros.skills.action_filter import ActionLimits

# Where the token comes from; it is in no file, log or record.
TOKEN_VARIABLE = "SAYCAN_POLICY_TOKEN"
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class RemoteSettings(Strict):
    """`parameters` of a skill whose policy is `saycan_ros.skills.remote_policy:RemotePolicy`. Times are seconds of wall time."""

    url: str = Field(max_length=300, description="ws:// on this machine, wss:// elsewhere")
    ca: str | None = Field(default=None, description="a file of certificates to trust besides the system's")
    instruction: str | None = Field(default=None, min_length=1, max_length=1000, description="else the skill's own phrase")
    connect: float = Field(default=5.0, gt=0, le=60, description="the most to wait for the first chunk; nothing moves before it")
    deadline: float = Field(default=1.0, gt=0, le=30, description="the most for one connection, message or answer")
    late: float = Field(
        default=2.0, gt=0, le=60, description="how long the body holds still without a current chunk; then it ends"
    )
    reconnects: int = Field(default=5, ge=0, le=100, description="new connections in one goal")
    stride: int | None = Field(default=None, ge=1, description="ask again after so many actions; else after half a chunk")
    seconds: float | None = Field(
        default=None, gt=0, le=600, description="it succeeds after so long on the body's clock; else where the server says done"
    )
    limits: ActionLimits = Field(default_factory=ActionLimits, description="what passes to the body, whatever the server says")
    frame_age: float = Field(default=1.0, gt=0, le=10, description="an older camera frame is an error; body's clock")

    @field_validator("url")
    @classmethod
    def _private(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in {"ws", "wss"} or not parts.hostname or parts.username or parts.password:
            raise ValueError("write ws://host:port or wss://host:port, without a name or password in it")
        if parts.scheme == "ws" and parts.hostname not in LOOPBACK:
            raise ValueError(f"{parts.hostname} is another machine: wss:// is needed, or a tunnel to localhost")
        return url


def settings_of(template: SkillTemplate) -> RemoteSettings:
    """The settings in a skill's `parameters`.

    Raises:
        ManifestError: naming the skill, the field and what is wrong.
    """
    try:
        return RemoteSettings.model_validate(template.parameters)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, ("parameters", *first["loc"])))
        raise ManifestError(f"skill {template.id!r}: {where}: {first['msg']}") from error


def token_from(environment: Mapping[str, Any] = os.environ) -> str:
    """The token, or "" where the variable is not set; a server that asks for one refuses that."""
    return str(environment.get(TOKEN_VARIABLE, "")).strip()
