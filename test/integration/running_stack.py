"""A whole stack on the embedded kitchen in its own processes and ROS domain, and a client beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from saycan_ros.console.bringup import StackSettings, programs, wait_until_ready
from saycan_ros.console.session import session
from saycan_ros.console.stack import Stack
from saycan_ros.paths import share_directory
from saycan_ros.world.scene import Scene

from .client import Client

SEED = 3

SCENE = Scene.model_validate(
    {
        "robot": {"at": "you", "holding": None},
        "objects": [
            {"name": "sponge", "at": "far counter"},
            {"name": "coke", "at": "table"},
            {"name": "apple", "at": "close counter"},
        ],
    }
)


@contextmanager
def running_stack(folder: Path, extra: dict[str, dict[str, Any]] | None = None, **changes: Any) -> Iterator[Client]:
    """A stack on `SCENE`, as fast as it can, without the survey; `extra` adds ROS parameters to a program by its name."""
    settings = StackSettings(
        manifest=share_directory() / "config" / "kitchen.yaml",
        scene=SCENE,
        seed=SEED,
        speed=0.0,
        survey=False,
        records=folder / "records",
        logs=folder / "logs",
    )
    rows = [
        replace(program, parameters={**program.parameters, **(extra or {}).get(program.name, {})})
        for program in programs(replace(settings, **changes))
    ]
    with session("client") as here, Stack(rows, settings.logs) as stack:
        wait_until_ready(here, stack, settings.manifest, lambda _: None)
        yield Client(here.node, stack)
