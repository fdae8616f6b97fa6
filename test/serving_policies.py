"""Small policies for tests of the serving side; a manifest names them as `serving_policies:NAME`."""

from __future__ import annotations

import threading

from saycan_ros.manifest.schema import Manifest
from saycan_ros.robots.body import Body
from saycan_ros.skills.policy import Policy, Progress
from saycan_ros.world.snapshot import WorldSnapshot

AROUND = """
version: 1
name: bench
objects: [{name: coke, grasp: {width: 0.06, height: 0.07}}]
locations:
  - name: table
    station: {x: 2.2, y: 0.3, heading: 1.57}
    surface: {kind: table, height: 0.7, near: 0.6, depth: 0.8, width: 1.6}
skills:
  - {id: nod, phrase: nod, policy: "serving_policies:Nod", resources: [head], affordance: {rule: constant}}
  - {id: wave, phrase: wave, policy: "serving_policies:Wave", resources: [arm], affordance: {rule: constant}}
  - {id: roll, phrase: roll on, policy: "serving_policies:Roll", resources: [base, head], affordance: {rule: constant}}
  - {id: hang, phrase: hang, policy: "serving_policies:Hang", resources: [base], affordance: {rule: constant}}
  - {id: grab, phrase: grab, policy: "serving_policies:Grab", resources: [gripper], affordance: {rule: constant}}
  - {id: blink, phrase: blink, policy: "serving_policies:Blink", affordance: {rule: constant}}
  - {id: done, phrase: done, ends: true, affordance: {rule: constant, value: 0.1}}
"""


class Swing(Policy):
    """Swings one joint to and fro for `SECONDS`."""

    JOINT, MIDDLE = "head_pan", 0.0
    SECONDS = 3.0

    def start(self, body: Body, world: WorldSnapshot) -> None:
        self.began = body.read().stamp

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        passed = body.read().stamp - self.began
        body.move({self.JOINT: self.MIDDLE + (0.4 if int(passed * 2) % 2 else -0.4)})
        return Progress("swing", min(1.0, passed / self.SECONDS), finished=passed > self.SECONDS)


class Nod(Swing):
    """The head."""


class Wave(Swing):
    """The arm."""

    JOINT, MIDDLE = "wrist_yaw", 0.5


class Roll(Policy):
    """Drives on for ever."""

    def start(self, body: Body, world: WorldSnapshot) -> None:
        """Nothing to choose."""

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        body.drive(0.2, 0.0)
        return Progress("roll", 0.5)


class Hang(Roll):
    """Drives, and then does not return."""

    def __init__(self, manifest: Manifest, skill: object) -> None:
        super().__init__(manifest, skill)  # type: ignore[arg-type]
        self.cycles = 0

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        self.cycles += 1
        if self.cycles == 10:
            threading.Event().wait(60.0)
        return super().cycle(body, world)


class Grab(Roll):
    """Moves what its manifest entry does not name."""


class Blink(Policy):
    """Over at once, and moves nothing."""

    def start(self, body: Body, world: WorldSnapshot) -> None:
        """Nothing to choose."""

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        return Progress("blink", 1.0, finished=True)
