"""`saycan record`: episodes of what a running stack does."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from saycan_ros.paths import has_ros


def record(
    out: Annotated[Path, typer.Option(help="folder of the episode files (docs/episodes.md)")] = Path("data/robot"),
    manifest: Annotated[Path, typer.Option(help="what the robot can do")] = Path("config/kitchen.yaml"),
) -> None:
    """Write an episode of every skill that a stack carries out.

    Until Ctrl-C; only listens.

    Example: saycan record --out data/robot
    """
    if not has_ros():
        typer.echo("saycan: rclpy or saycan_interfaces cannot be imported; source a ROS 2 workspace", err=True)
        raise typer.Exit(1)
    try:
        from saycan_ros.nodes.recorder_node import RecorderNode
    except ModuleNotFoundError as error:
        typer.echo(f"saycan: {error}; the extra `episodes` is not installed: pip install 'saycan_ros[episodes]'", err=True)
        raise typer.Exit(1) from error
    from saycan_ros.nodes.runtime import run_node

    raise typer.Exit(run_node(lambda: RecorderNode(str(manifest), str(out))))
