"""What the value node hears: cameras, joint states and the world, the newest of each."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rclpy.node import Node
from rclpy.subscription import Subscription
from sensor_msgs.msg import JointState

from saycan_interfaces.msg import WorldState
from saycan_ros.affordance.freshness import Freshness
from saycan_ros.affordance.newest_frame import ASKED, NewestFrame
from saycan_ros.affordance.observation import Observation, proprioception
from saycan_ros.manifest.schema import Manifest
from saycan_ros.nodes.conversions import to_seconds, to_snapshot
from saycan_ros.nodes.world_client import LATCHED
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.camera_source import NEWEST, CameraSource
from saycan_ros.robots.stretch_messages import felt_of
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.snapshot import WorldSnapshot

Prepare = Callable[[str, NDArray[np.uint8], int], None]


class ValueInputs:
    """Implements `affordance.senses.Senses` on topics. Of the cameras configured, those are listened to that `watch` names."""

    def __init__(
        self,
        node: Node,
        manifest: Manifest,
        sources: Mapping[str, CameraSource],
        freshness: Freshness,
        prepare: Prepare | None = None,
        look: Callable[[WorldSnapshot], None] | None = None,
    ) -> None:
        """While somebody asks, what comes is made ready as it comes, so that whoever asks next need not wait for it.

        `prepare` gets a camera's name, a frame's pixels and their turn; `look` the world.
        """
        self._node = node
        self._prepare = prepare
        self._look = look
        self._asked = -ASKED  # when somebody asked for the world
        self._clearance = Clearance(manifest)
        self._sources = sources
        self._freshness = freshness
        self._cameras: dict[str, tuple[NewestFrame, Subscription]] = {}
        self._body: tuple[JointState, NDArray[np.float32]] | None = None
        self._newest: dict[str, tuple[Any, float, float]] = {}  # what it says, stamp, when it was heard
        node.create_subscription(JointState, "stretch/joint_states", self._feel, NEWEST)
        node.create_subscription(WorldState, "world_state", self._know, LATCHED)

    def watch(self, cameras: Collection[str]) -> None:
        """Listen to these cameras and to no other; to the first of the configuration where none is named."""
        wanted = set(cameras) or {next(iter(self._sources))}
        for name in set(self._cameras) - wanted:
            self._node.destroy_subscription(self._cameras.pop(name)[1])
        for name in wanted - set(self._cameras):
            source = self._sources[name]
            frames = NewestFrame(name, source.unpack, self._freshness, source.clockwise, self._ready(name, source))
            self._cameras[name] = (frames, source.subscribe(self._node, frames.hear))
        # The first one is drawn and told of: a set would give another with every start.
        self._cameras = {name: self._cameras[name] for name in self._sources if name in self._cameras}

    def _ready(self, name: str, source: CameraSource) -> Callable[[NDArray[np.uint8]], None] | None:
        """What to do with a frame as it comes; nothing with one that would have to be decompressed for it."""
        prepare = self._prepare
        if prepare is None or source.transport != "raw":
            return None
        return lambda pixels: prepare(name, pixels, source.clockwise)

    @property
    def cameras(self) -> tuple[NewestFrame, ...]:
        """The slots of the cameras that are listened to, in the configuration's order; at least one once `watch` was called."""
        return tuple(frames for frames, _ in self._cameras.values())

    def observe(self, camera: str) -> Observation:
        """See `Senses.observe`."""
        if camera not in self._cameras:
            have = ", ".join(sorted(self._sources))
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"no camera {camera!r}; the parameter `cameras` has {have}")
        frames = self._cameras[camera][0]
        pixels, stamp = frames.frame()
        return Observation(pixels, stamp, self._felt(self._current("joint state")), frames.clockwise)

    def world(self, observed: Collection[str] = ()) -> WorldSnapshot:
        """What the robot knows, where everything else is there and new enough, too, whether or not it will be looked at.

        The cameras `observed` are left to `observe`, which asks for the same.

        Raises:
            OutcomeError: STALE_FRAME.
        """
        known = self._known(observed)
        self._asked = self._freshness.wall()
        return known

    def require(self) -> None:
        """Refuse as `world` does, without being a question: nothing that follows is made ready for it.

        Raises:
            OutcomeError: STALE_FRAME.
        """
        self._known(())

    def _known(self, observed: Collection[str]) -> WorldSnapshot:
        for name, (frames, _) in self._cameras.items():
            if name not in observed:
                frames.require()
        if not observed:
            self._current("joint state")
        known: WorldSnapshot = self._current("world state")
        return known

    def _feel(self, message: JointState) -> None:
        now = self._freshness.wall()
        self._newest["joint state"] = (message, to_seconds(message.header.stamp), now)
        if now - self._asked < ASKED:
            with contextlib.suppress(OutcomeError):  # whoever asks is told
                self._felt(message)

    def _felt(self, message: JointState) -> NDArray[np.float32]:
        if (known := self._body) is None or known[0] is not message:
            known = (message, proprioception(*felt_of(message)))
            known[1].flags.writeable = False
            self._body = known
        return known[1]

    def _know(self, message: WorldState) -> None:
        # Read when it comes: there are few of them, and whoever asks then need not wait for it.
        known = to_snapshot(message, self._clearance)
        now = self._freshness.wall()
        self._newest["world state"] = (known, known.stamp, now)
        if self._look is not None and now - self._asked < ASKED:
            # A place that the manifest does not have, for one; whoever asks is told.
            with contextlib.suppress(Exception):
                self._look(known)

    def _current(self, what: str) -> Any:
        newest, stamp, heard = self._newest.get(what, (None, None, 0.0))
        self._freshness.require(what, stamp, heard)
        return newest
