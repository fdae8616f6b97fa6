"""Which body the shared suite runs on, and what has to be so before it may."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from rclpy.node import Node

from saycan_interfaces.action import ExecuteInstruction
from saycan_ros.console.session import session
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import share_directory
from saycan_ros.robots.threaded_action_client import ThreadedActionClient

from .client import Client
from .judge import OwnSenses

READY = 180.0  # wall s for a stack that somebody else starts, Gazebo most of all
ASKED = (
    "The robot will drive, reach and grasp. Is a person at the robot, with a hand on the runstop and the way clear, for as long "
    "as this runs?"
)


class Body(str, Enum):
    """What stands behind the driver's contract."""

    EMBEDDED = "embedded"
    GAZEBO = "gazebo"
    HARDWARE = "hardware"

    @property
    def simulated(self) -> bool:
        """Whether there is a ground truth, and nobody to hurt."""
        return self is not Body.HARDWARE

    @property
    def launch_file(self) -> str:
        """What brings the stack up on it."""
        return {Body.EMBEDDED: "kitchen", Body.GAZEBO: "gazebo", Body.HARDWARE: "stack"}[self] + ".launch.py"


@dataclass(frozen=True)
class Target:
    """A stack on one body, as the shared suite sees it; `things` are two that stand in the kitchen, and not at `you`."""

    body: Body
    client: Client
    library: SkillLibrary
    things: tuple[str, str] = ("sponge", "coke")


class NobodyAtTheRunstop(Exception):
    """Nothing may move: no person has said that the runstop is held."""


class NoRooms(Exception):
    """A real robot would be sent to where the simulated kitchen has its places."""


def confirm(body: Body, confirmed: bool, ask: Callable[[str], str] | None) -> None:
    """Ask for a person at the runstop before a real robot moves.

    Args:
        confirmed: whether `--at-the-runstop` was given.
        ask: asks the person at the terminal; None where there is none.

    Raises:
        NobodyAtTheRunstop: the answer is not `yes`, or nobody is there to give one.
    """
    if body.simulated or confirmed:
        return
    if ask is None:
        raise NobodyAtTheRunstop(f"{ASKED} Then say so with --at-the-runstop.")
    if ask(f"{ASKED} Type yes: ").strip().lower() != "yes":
        raise NobodyAtTheRunstop("nobody is at the runstop")


def terminal() -> Callable[[str], str] | None:
    """How to ask the person at the terminal, where there is one."""
    return input if sys.stdin is not None and sys.stdin.isatty() else None


def kitchen_library() -> SkillLibrary:
    """What the kitchen's manifest can be asked for."""
    return SkillLibrary(load_manifest(manifest_of(Body.EMBEDDED, None)))


def manifest_of(body: Body, named: str | None) -> Path:
    """The manifest that `--manifest` names, else for a simulator the kitchen's.

    Raises:
        NoRooms: a real robot, and none is named.
    """
    if named is not None:
        return Path(named).resolve()
    if not body.simulated:
        raise NoRooms("name one with --manifest: the kitchen's words, with stations and surfaces of the robot's own rooms")
    return share_directory() / "config" / "kitchen.yaml"


@contextmanager
def attached(body: Body, manifest: Path) -> Iterator[Target]:
    """The stack that runs already in this ROS domain: launched by a test, or by hand."""
    library = SkillLibrary(load_manifest(manifest))
    with session("client") as here:
        judge = None if body.simulated else OwnSenses(here.node, library.manifest)
        client = Client(here.node, judge=judge, limit=400.0)
        _wait_for_planner(here.node)
        yield Target(body, client, library)


def _wait_for_planner(node: Node) -> None:
    planner = ThreadedActionClient(node, ExecuteInstruction, "execute_instruction")
    end = time.monotonic() + READY
    while not planner.wait_for_server(timeout_sec=1.0):
        assert time.monotonic() < end, f"no planner for {READY:.0f} s; is the stack up, in this ROS domain?"
    planner.destroy()


def launch_folder() -> Path:
    """Where the launch files are."""
    return share_directory() / "launch"
