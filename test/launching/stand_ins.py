"""What the launch files take from `launch` and `launch_ros`, for a machine that has neither: it keeps what it is given."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

LAUNCH = Path(__file__).parents[2] / "launch"
MODULES = {
    "launch": ("LaunchContext", "LaunchDescription"),
    "launch.actions": ("DeclareLaunchArgument", "IncludeLaunchDescription", "OpaqueFunction", "Shutdown"),
    "launch.substitutions": ("LaunchConfiguration", "PathJoinSubstitution"),
    "launch_ros": (),
    "launch_ros.actions": ("Node",),
    "launch_ros.parameter_descriptions": ("ParameterValue",),
    "launch_ros.substitutions": ("FindPackageShare",),
}


class Given:
    """Stands for any class of `launch`: its kind, and what it was made with."""

    kind = ""

    def __init__(self, *given: Any, **named: Any) -> None:
        self.given = given
        self.named = named

    def perform(self, context: dict[str, str]) -> str:
        """A launch configuration's value, where `context` has it."""
        return context[self.given[0]]


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A launch file as a module, over the stand-ins even where the real packages are installed."""
    for module, names in MODULES.items():
        stand_in = ModuleType(module)
        for kind in names:
            setattr(stand_in, kind, type(kind, (Given,), {"kind": kind}))
        monkeypatch.setitem(sys.modules, module, stand_in)
    spec = importlib.util.spec_from_file_location(name.replace(".", "_"), LAUNCH / name)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def described(module: ModuleType, **said: str) -> tuple[dict[str, dict[str, Any]], list[Given]]:
    """The arguments that a launch file declares, by name, and its other entities with what its functions make in their place."""
    arguments: dict[str, dict[str, Any]] = {}
    entities: list[Given] = []
    for entity in module.generate_launch_description().given[0]:
        if entity.kind == "DeclareLaunchArgument":
            arguments[entity.given[0]] = entity.named
        elif entity.kind == "OpaqueFunction":
            entities += entity.named["function"](said)
        else:
            entities.append(entity)
    return arguments, entities
