"""The stack under test and everything the suite holds it by."""

from __future__ import annotations

import json
import math
import random
import threading
import time
from collections.abc import Callable
from typing import Any

from nav_msgs.msg import Odometry
from rcl_interfaces.srv import SetParameters
from rclpy.node import Node
from rclpy.parameter import Parameter
from rclpy.qos import qos_profile_sensor_data
from sensor_msgs.msg import JointState
from std_srvs.srv import SetBool, Trigger

from saycan_ros.conformance.command_trace import CommandTrace
from saycan_ros.conformance.rest_check import Posture, unrest
from saycan_ros.conformance.served_manifest import NO_OP, WHOLE_BODY
from saycan_ros.conformance.skill_probe import Ended, ProbeGoal, SkillProbe
from saycan_ros.console.referee_client import RefereeClient
from saycan_ros.console.stack import Stack
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest, SkillTemplate
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.nodes.world_client import WorldClient
from saycan_ros.outcome import OutcomeCode, OutcomeError

ANSWER_LIMIT = 10.0  # wall s for a service
TRIES = 5  # within that limit
READY_LIMIT = 60.0  # wall s for a program that was started
FIRST_START = 30.0  # wall s after which one that follows a killed one is started once more
TRY_AGAIN = 1.0  # wall s until a goal that nobody took is sent again
FAST = 8.0  # simulated seconds a wall second, about, where the kitchen runs as fast as it can


class Bench:
    """Clients of a running stack; another thread must spin `node`, and one thread at a time may use this.

    Attributes:
        speed: the kitchen's; 0 is as fast as it can.
        kitchen: whether the robot is the embedded kitchen, so that scenes, faults and ground truth are to be had.
        second_starts: how often a process had to be started twice; see `restart`.
        sees: whether the base drives by its laser.
    """

    def __init__(
        self,
        node: Node,
        stack: Stack,
        manifest: Manifest,
        speed: float,
        kitchen: bool,
        interrupted: threading.Event,
        seed: int = 0,
        sees: bool = True,
    ) -> None:
        self.stack = stack
        self.sees = sees
        self.manifest = manifest
        self.library = SkillLibrary(manifest)
        self.kitchen = kitchen
        self.interrupted = interrupted
        self.speed = speed
        self.second_starts = 0
        self.world = WorldClient(node, manifest)
        self.referee = RefereeClient(node)
        # Nobody listens to the skill whose round trip is measured: every listener costs its server time.
        probed = [t.id for t in manifest.skills if t.policy is not None and t.id != NO_OP.id]
        self.probes = {skill: SkillProbe(node, f"skills/{skill}") for skill in probed}
        self._node = node
        self._speed = (speed or FAST) if kitchen else 1.0
        self._identities = random.Random(f"{seed}/goals/{time.monotonic_ns()}")
        self._commands = node.create_client(Trigger, "ground_truth/commands")
        self._parameters = node.create_client(SetParameters, "stretch_driver/set_parameters")
        self._triggers = {name: node.create_client(Trigger, name) for name in ("saycan/stop", "saycan/resume", "forget")}
        self._runstop = node.create_client(SetBool, "runstop")
        self._seen: dict[str, Any] = {}
        if not kitchen:
            node.create_subscription(JointState, "stretch/joint_states", self._see("joints"), qos_profile_sensor_data)
            node.create_subscription(Odometry, "odom", self._see("odometry"), qos_profile_sensor_data)

    # Time

    def pause(self, seconds: float) -> None:
        """Let about so many seconds of the robot's time pass.

        Raises:
            OutcomeError: CANCELLED, where the command is interrupted meanwhile.
        """
        if self.interrupted.wait(seconds / self._speed):
            raise OutcomeError(OutcomeCode.CANCELLED, "interrupted at the terminal")

    def until(self, condition: Callable[[], bool], wall: float) -> bool:
        """Whether `condition` comes to hold within `wall` seconds."""
        end = time.monotonic() + wall
        while not condition():
            if time.monotonic() > end:
                return False
            self.pause(0.02 * self._speed)
        return True

    # Goals

    def identity(self) -> bytes:
        """A fresh goal id."""
        return self._identities.randbytes(16)

    def send(self, template: SkillTemplate, phrase: str, *, cancel_on_accept: bool = False) -> ProbeGoal:
        """Send a goal to the server of `template`."""
        return self.probes[template.id].send(phrase, self.identity(), cancel_on_accept=cancel_on_accept)

    def run(self, template: SkillTemplate, phrase: str, wall: float) -> Ended | None:
        """Run a goal to its end; None where it gives no result within `wall` seconds, and then it is cancelled."""
        goal = self.send(template, phrase)
        if not goal.wait(wall):
            self.probes[template.id].cancel(goal)
        return goal.ended

    def restart(self, program: str) -> None:
        """Start a program of the stack anew, and wait until the skill servers are whole.

        A process that comes right after one that was killed is now and then not heard by all the others (the discovery of DDS
        fails, and does not recover). Then it is started once more, and counted in `second_starts`.

        Raises:
            OutcomeError: SERVER_GONE, they are not whole after that either.
        """
        self.stack.restart(program)
        try:
            self.await_ready(FIRST_START)
        except OutcomeError as error:
            if error.outcome.code is OutcomeCode.CANCELLED:
                raise
            self.second_starts += 1
            self.stack.restart(program)
            self.await_ready()

    def await_ready(self, limit: float = READY_LIMIT) -> None:
        """Wait until the skill servers take and finish a goal, at most `limit` wall seconds.

        Raises:
            OutcomeError: SERVER_GONE, with what did not come up; what `Stack.check` raises.
        """
        end = time.monotonic() + limit
        last = None
        while time.monotonic() < end:
            self.stack.check()
            if not self.probes[WHOLE_BODY.id].ready(TRY_AGAIN):
                continue
            # A server that was killed lingers on the graph: what is sent meanwhile may reach nobody.
            last = self.run(WHOLE_BODY, WHOLE_BODY.phrase, 2 * TRY_AGAIN)
            if last is not None and last.outcome.ok:
                for probe in self.probes.values():
                    probe.require(ANSWER_LIMIT)
                return
            self.pause(0.1 * self._speed)
        why = f"the last goal ended with {last.outcome}" if last is not None else "no goal is taken"
        raise OutcomeError(OutcomeCode.SERVER_GONE, f"the skill servers are not ready after {limit:.0f} s: {why}")

    # Services

    def trigger(self, name: str) -> None:
        """Call `saycan/stop`, `saycan/resume` or `forget`.

        Raises:
            OutcomeError: SERVER_GONE, no answer.
        """
        self._call(self._triggers[name], Trigger.Request())

    def runstop(self, stopped: bool) -> None:
        """Press the runstop, or release it."""
        self._call(self._runstop, SetBool.Request(data=stopped))

    def set_driver(self, name: str, value: float) -> None:
        """Set one of the simulated driver's parameters."""
        parameter = Parameter(name, value=value).to_parameter_msg()
        answer = self._call(self._parameters, SetParameters.Request(parameters=[parameter]))
        if not answer.results[0].successful:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"the driver refuses {name}: {answer.results[0].reason}")

    def set_speed(self, speed: float) -> None:
        """Let the kitchen run at that speed from now on; a real robot's is what it is."""
        if self.kitchen:
            self.set_driver("speed", speed)
            self._speed = speed or FAST

    # What the robot does

    def trace(self) -> CommandTrace | None:
        """The commands that the simulated driver took since the last call; None of a real one."""
        if not self.kitchen:
            return None
        return CommandTrace.parse(json.loads(self._call(self._commands, Trigger.Request()).message))

    def rests(self) -> bool:
        """Whether the body is at rest."""
        return not self.unrest()

    def unrest(self) -> str:
        """What moves, in words, or nothing: by the simulator's ground truth, of a real robot by its joint states."""
        return unrest(self._look, self.pause)

    def _look(self) -> Posture:
        if self.kitchen:
            truth = self.referee.truth()
            fastest = max(abs(truth["max_joint_speed"]), *(abs(v) for v in truth["base_speed"]))
            x, y, heading = truth["base"]
            return Posture(truth["joints"], (x, y, heading), fastest)
        if not self.until(lambda: len(self._seen) == 2, ANSWER_LIMIT):
            raise OutcomeError(OutcomeCode.DRIVER_GONE, "the driver says neither joint states nor odometry")
        joints, odometry = self._seen["joints"], self._seen["odometry"]
        pose, twist = odometry.pose.pose, odometry.twist.twist
        heading = 2 * math.atan2(pose.orientation.z, pose.orientation.w)
        speeds = [*joints.velocity, twist.linear.x, twist.angular.z]
        return Posture(
            dict(zip(joints.name, joints.position, strict=False)),
            (pose.position.x, pose.position.y, heading),
            max(abs(v) for v in speeds),
        )

    def _see(self, name: str) -> Callable[[Any], None]:
        def take(message: Any) -> None:
            self._seen[name] = message

        return take

    def _call(self, client: Any, request: Any) -> Any:
        # What was sent while a process came up may have reached nobody; all that is asked here may be asked twice.
        for _ in range(TRIES):
            there = client.wait_for_service(timeout_sec=ANSWER_LIMIT)
            answer = wait_for(client.call_async(request), ANSWER_LIMIT / TRIES) if there else None
            if answer is not None:
                return answer
        raise OutcomeError(OutcomeCode.SERVER_GONE, f"{client.srv_name} does not answer within {ANSWER_LIMIT:.0f} s")
