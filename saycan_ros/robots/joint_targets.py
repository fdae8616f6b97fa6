"""What the joints are asked for; no ROS."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from saycan_ros.robots.body import JOINTS
from saycan_ros.robots.holding import Holding, moving
from saycan_ros.robots.joint_transport import JointTransport
from saycan_ros.robots.stretch_monitor import StretchMonitor


class JointTargets:
    """Keeps the target of every joint and gives it to a transport; the caller holds a lock.

    A joint that nobody asks for is held where it is, or where it can come to rest. Each method says whether it sent anything.

    Attributes:
        settling: whether a halt may still be slowing something down; whoever sees everything at rest sets it back.
    """

    def __init__(self, monitor: StretchMonitor) -> None:
        self._monitor = monitor
        self._holding = Holding()
        self._targets: dict[str, float] | None = None
        # The joints whose targets are what somebody asks for now; those of the others may be history.
        self._live: set[str] = set()
        self._life = monitor.life
        self.settling = False

    def ask(self, targets: Mapping[str, float], transport: JointTransport | None) -> bool:
        """Move some joints; the others keep their last target."""
        self.forget_another_life(transport)
        self._hold([joint for joint in JOINTS if joint not in self._live])
        if self._targets is None or transport is None:
            return False
        self._targets.update(targets)
        self._live = set(JOINTS)
        transport.send(self._targets, targets.keys())
        return True

    def halt(self, joints: Collection[str], transport: JointTransport | None) -> bool:
        """Bring some joints to rest; the others go on."""
        self.forget_another_life(transport)
        alone = not self._live
        moves = not alone or not self._still()
        self._live.difference_update(joints)
        ready = transport is not None and bool(self._monitor.streaming) is transport.streams
        if not joints or transport is None or not ready or self._monitor.joint_limits is None:
            return False
        held = JOINTS if alone else joints
        self._hold(held)
        if self._targets is None:
            return False
        transport.hold(self._targets, held)
        # Of a body at rest nothing is renewed: the next goal may find the joints where somebody else has put them.
        self.settling = self.settling or moves
        return True

    def renew(self, transport: JointTransport | None) -> None:
        """Once a control period in which nothing was sent, until everything is at rest after a halt."""
        self.forget_another_life(transport)
        if (self._live or self.settling) and self._targets is not None and transport is not None:
            transport.renew(self._targets)

    def forget_another_life(self, transport: JointTransport | None) -> None:
        """Targets for a driver that has begun anew since would move it by surprise."""
        if self._life != self._monitor.life:
            self._life = self._monitor.life
            self._targets = None
            self._live.clear()
            if transport is not None:
                transport.forget()

    def _still(self) -> bool:
        """Whether no joint is seen to move."""
        joints = self._monitor.joints
        return joints is not None and not moving(joints.velocity)

    def _hold(self, names: Collection[str]) -> None:
        """Aim these joints at where they can come to rest."""
        joints, limits = self._monitor.joints, self._monitor.joint_limits
        if joints is None or limits is None:
            return
        held = self._holding.targets(joints, limits, self._targets or {})
        if self._targets is None and held.keys() != set(JOINTS):
            return  # where one of them is nobody knows
        before = self._targets or held
        self._targets = {joint: held.get(joint, before[joint]) if joint in names else before[joint] for joint in JOINTS}
