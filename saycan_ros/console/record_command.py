"""`saycan record`: episodes of what a running stack does."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from saycan_ros.console.command_line import NamespaceOption, fail, need_ros
from saycan_ros.extras import install


def record(
    out: Annotated[Path, typer.Option(help="folder of the episode files (docs/episodes.md)")] = Path("data/robot"),
    manifest: Annotated[Path, typer.Option(help="the one of the stack: what the robot can do")] = Path("config/kitchen.yaml"),
    namespace: NamespaceOption = "",
) -> None:
    """Write an episode of every skill that a stack carries out.

    Until Ctrl-C; only listens.

    Example: saycan record --out data/robot
    """
    need_ros()
    try:
        from saycan_ros.nodes.recorder_node import RecorderNode
    except ModuleNotFoundError as error:
        fail(f"{error}; the extra `episodes` is not installed: {install('episodes')}")
    from saycan_ros.nodes.runtime import run_node

    raise typer.Exit(run_node(lambda: RecorderNode(str(manifest), str(out), namespace)))
