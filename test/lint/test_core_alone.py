"""The core imports and works where neither ROS nor MuJoCo nor PyTorch nor MCAP can be imported."""

from __future__ import annotations

import subprocess
import sys

BLOCKED = ("rclpy", "saycan_interfaces", "mujoco", "torch", "std_msgs", "mcap")

PROGRAM = """
import importlib, pkgutil, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {blocked!r}:
            raise ImportError(name + " is not installed here")
        return None

sys.meta_path.insert(0, Blocker())
for room in ("manifest", "language", "affordance", "world", "planning", "skills", "evaluation"):
    package = importlib.import_module("saycan_ros." + room)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
import saycan_ros.cli, saycan_ros.console.plan_tasks
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import share_directory
print(len(SkillLibrary(load_manifest(share_directory() / "config" / "kitchen.yaml"))))
"""


def test_the_core_runs_without_ros_mujoco_or_torch() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(blocked=BLOCKED)], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "90"
