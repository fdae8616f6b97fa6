"""Everything in the one process that commands the body: the body, the world, the skill servers, and who may stop them."""

from __future__ import annotations

from contextlib import ExitStack

from rclpy.executors import SingleThreadedExecutor
from rclpy.node import Node
from rclpy.parameter import Parameter

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.nodes.heartbeat import RUNNING, Heartbeat
from saycan_ros.nodes.heartbeat_watch import HeartbeatWatch
from saycan_ros.nodes.managed_node import INACTIVE
from saycan_ros.nodes.runtime import spinning
from saycan_ros.nodes.skill_server import SkillServer
from saycan_ros.nodes.stop_listener import StopListener
from saycan_ros.nodes.world_node import WorldNode
from saycan_ros.outcome import Outcome
from saycan_ros.robots.sim_time import leave_sim_time
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.skills.resources import ResourceLedger
from saycan_ros.skills.supervisor import Supervisor

CLOSE_LIMIT = 15.0  # wall s for running goals to bring the body to rest
STOP_LIMIT = 10.0  # wall s to hear the stop node


class SkillHost:
    """Makes the nodes and spins them until `close`; goals are refused as INACTIVE until `activate`.

    The robot's state, the stop and each skill server have an executor and a thread of their own, so that none waits for another.
    """

    def __init__(self, manifest: Manifest, first: float = STOP_LIMIT) -> None:
        """
        Args:
            first: wall seconds for which goals wait for the stop node to be heard at all.

        Raises:
            ManifestError: a policy of the manifest cannot be loaded.
            OutcomeError: MODEL_UNAVAILABLE, where a file that a policy needs cannot be used.
        """
        self._active = False
        self._exits = ExitStack()
        try:
            self._make(manifest, first)
        except Exception:
            self._exits.close()
            raise

    @property
    def active(self) -> bool:
        """Whether goals are served."""
        return self._active

    def activate(self) -> bool:
        """Serve goals from now on; whether the stop node is heard (until it is, every goal waits, and is refused in the end)."""
        self._active = True
        return self._stop.wait(STOP_LIMIT)

    def deactivate(self, outcome: Outcome = INACTIVE) -> None:
        """End every goal with `outcome`, the body at rest, and refuse new ones."""
        self._active = False
        self.end_all(outcome)
        self._body.halt()
        for server in self._servers:
            server.close(outcome, CLOSE_LIMIT)

    def close(self) -> None:
        """Halt the body and leave the graph."""
        self._body.halt()
        self._exits.close()

    def end_all(self, outcome: Outcome) -> None:
        """Halt the body and tell every goal to end with `outcome`."""
        self._body.halt()
        for server in self._servers:
            server.end_all(outcome)

    def goals(self) -> list[bytes]:
        """The ids of all goals that wait or run."""
        return [goal for server in self._servers for goal in server.goals()]

    def _make(self, manifest: Manifest, first: float) -> None:
        library = SkillLibrary(manifest)
        self._servers: list[SkillServer] = []
        body_node = self._node("body_client")
        # Only the body needs the time, and it reads /clock itself, without a callback for every tick.
        self._body = StretchBody(body_node, sim_time=leave_sim_time(body_node))
        self._exits.callback(self._body.destroy)
        self._world = WorldNode(manifest, self._body)
        self._exits.callback(self._world.destroy_node)
        stop_node = self._node("stop_client", wall=True)
        self._stop = StopListener(stop_node, self.end_all, first)
        self._clients = HeartbeatWatch(stop_node)
        ledger, supervisor = ResourceLedger(), Supervisor()
        heartbeat = Heartbeat(stop_node, RUNNING, self.goals)
        for template in manifest.skills:
            if template.policy is not None:
                server = SkillServer(
                    template,
                    library,
                    self._body,
                    self._world.snapshot,
                    ledger,
                    supervisor,
                    self._halted,
                    self._ready,
                    heartbeat.beat,
                )
                self._servers.append(server)
                self._exits.callback(server.destroy_node)
        self._spin("senses", [body_node, self._world])
        self._spin("stop", [stop_node])
        for server in self._servers:
            self._spin(server.get_name(), [server])

    def _ready(self) -> bool:
        return not self._active or self._stop.ready()

    def _halted(self, goal: bytes) -> Outcome | None:
        if not self._active:
            return INACTIVE
        return self._stop.halted() or self._clients.lost(goal)

    def _node(self, name: str, wall: bool = False) -> Node:
        overrides = [Parameter("use_sim_time", value=False)] if wall else []
        node = Node(name, enable_rosout=False, start_parameter_services=False, parameter_overrides=overrides)
        self._exits.callback(node.destroy_node)
        return node

    def _spin(self, name: str, nodes: list[Node]) -> None:
        executor = SingleThreadedExecutor()
        for node in nodes:
            executor.add_node(node)
        self._exits.enter_context(spinning(executor, name))
