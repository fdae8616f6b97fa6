"""What every simulated driver's process does before it has a robot."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import rclpy
from rclpy.signals import SignalHandlerOptions

from saycan_ros.last_resort import end_within
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Manifest
from saycan_ros.paths import find_file
from saycan_ros.world.scene import Scene

NO_MORE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class DriverStart:
    """The process's parameters, and the signals that it has been sent.

    Attributes:
        more: the parameters that one driver alone has, by name.
        signals: SIGINT and SIGTERM, each as it comes; with the first one the driver ends.
    """

    manifest: Path
    scene: str
    seed: int
    more: Mapping[str, Any]
    signals: list[int]

    @classmethod
    def take(cls, args: Sequence[str] | None, more: Mapping[str, Any] = NO_MORE) -> DriverStart:
        """Bring logging, signals and rclpy up, and read the parameters; `more` has the defaults of a driver's own."""
        logging.basicConfig(level=logging.INFO, format="[%(levelname)s] [%(name)s]: %(message)s", stream=sys.stderr)
        signals: list[int] = []
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda got, frame: signals.append(got))
        end_within()
        # rclpy's own handlers would shut the context down before the robot is at rest.
        rclpy.init(args=args, signal_handler_options=SignalHandlerOptions.NO)
        node = rclpy.create_node("stretch_driver", enable_rosout=False, start_parameter_services=False)
        manifest = find_file(node.declare_parameter("manifest", "config/kitchen.yaml").value)
        scene, seed = node.declare_parameter("scene", "").value, node.declare_parameter("seed", 0).value
        own = {name: node.declare_parameter(name, default).value for name, default in more.items()}
        node.destroy_node()
        return cls(manifest, scene, seed, own, signals)

    def ended(self) -> bool:
        """Whether the process has been asked to end."""
        return bool(self.signals)

    def load(self) -> tuple[Manifest, Scene]:
        """The manifest and the scene, from JSON text or a file of it; without a scene the robot stands at the first location.

        Raises:
            ManifestError, OutcomeError, ValidationError, OSError: one of them cannot be used.
        """
        manifest = load_manifest(self.manifest)
        if not self.scene:
            return manifest, Scene.model_validate({"robot": {"at": manifest.locations[0].name}})
        text = self.scene if self.scene.lstrip().startswith("{") else Path(self.scene).read_text(encoding="utf-8")
        scene = Scene.model_validate_json(text)
        scene.check(manifest)
        return manifest, scene
