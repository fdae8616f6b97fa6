"""Do, served: the process that alone commands the body, with a server for every skill of the manifest."""

from __future__ import annotations

import sys

from rclpy.parameter import Parameter

from saycan_ros.nodes.managed_node import INACTIVE, ManagedNode
from saycan_ros.nodes.runtime import run_node
from saycan_ros.nodes.skill_host import SkillHost
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import find_file
from saycan_ros.skills.loading import load_served_manifest


class SkillsNode(ManagedNode):
    """The lifecycle of the skill process; `SkillHost` is what it brings up. Parameters: `manifest` (file), `autostart`.

    It alone has no manifest by default: the stations of the simulated kitchen are somewhere else in every other room.
    """

    def __init__(self) -> None:
        # The clock is the body's business; this node only changes state.
        super().__init__("skills_node", parameter_overrides=[Parameter("use_sim_time", value=False)])
        self.declare_parameter("manifest", "")
        self._host: SkillHost | None = None

    def setup(self) -> None:
        """Load the manifest and its policies, and appear on the graph."""
        name = self.get_parameter("manifest").value
        if not name:
            what = "manifest: name this robot's own (-p manifest:=FILE); config/kitchen.yaml is the simulated kitchen's"
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, what)
        self._host = SkillHost(load_served_manifest(find_file(name)))

    def start(self) -> None:
        """Serve goals."""
        if self._host is not None and not self._host.activate():
            self.get_logger().warning("the stop node is not heard: every goal is refused until it is (saycan/stopped)")

    def stop(self) -> None:
        """End every goal, with the body at rest."""
        if self._host is not None:
            self._host.deactivate(INACTIVE)

    def teardown(self) -> None:
        """Leave the graph."""
        if self._host is not None:
            self._host.close()
            self._host = None


def main() -> int:
    """Serve every skill of the manifest until Ctrl-C."""
    return run_node(SkillsNode)


if __name__ == "__main__":
    sys.exit(main())
