"""The Stretch driver over Gazebo, as a ROS 2 node: topics, services, modes, limits and stops as over every other simulator.

python -m saycan_ros.simulation.gazebo.driver_node --ros-args -p scene:=scene.json
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Sequence

import rclpy
from pydantic import ValidationError

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.simulation.driver_node import PERIOD, DriverNode, DriverSettings
from saycan_ros.simulation.driver_start import DriverStart
from saycan_ros.simulation.gazebo.link import GazeboLink
from saycan_ros.simulation.gazebo.plant import GazeboPlant

LOOK = 0.5  # s of wall time after which a driver that hears nothing looks whether it is to end
LOGGER = logging.getLogger(__name__)


class GazeboDriverNode(DriverNode):
    """The driver's loop, paced by Gazebo's clock. While Gazebo says nothing, or not everything, the driver is silent, too.

    A client then stops by its own watchdogs, as with a real driver that has died. Services are answered all the same.
    """

    def __init__(self, plant: GazeboPlant) -> None:
        # Its own pacing has nothing to do: `_period` begins only when time has passed.
        super().__init__(plant, DriverSettings(speed=0.0, idle_speed=1e6))
        self._plant = plant

    def _period(self, ended: Callable[[], bool]) -> None:
        end = time.monotonic() + LOOK
        while not self._plant.passed(PERIOD):
            if ended() or time.monotonic() > end:
                # No speed can time out now, and no stop reach the base.
                self._plant.hold()
                return
            time.sleep(0.002)
            self._executor.drain()
        super()._period(ended)

    def _publish_seen(self) -> None:
        """Detections alone: Gazebo's pictures come over the bridge, with the stamps of when they were taken."""
        self._publishers.publish_detections()

    def _publish_scan(self) -> None:
        """Nothing: the robot has no laser in Gazebo."""


def wait_for_gazebo(link: GazeboLink, seconds: float, ended: Callable[[], bool]) -> None:
    """Wait at most `seconds` of wall time until Gazebo has said everything once.

    Raises:
        OutcomeError: INFRASTRUCTURE, naming the topics that are missing.
    """
    end = time.monotonic() + seconds
    while (missing := link.wait_until_heard(2.0)) and not ended():
        LOGGER.info("waiting for Gazebo on %s", ", ".join(missing))
        if time.monotonic() > end:
            what = f"nothing from Gazebo on {', '.join(missing)} for {seconds:.0f} s; are gz sim and the bridge running?"
            raise OutcomeError(OutcomeCode.INFRASTRUCTURE, what)


def main(args: Sequence[str] | None = None) -> int:
    """The process: parameters `manifest`, `scene`, `seed` as they were written into the world; `patience` (s) for its start."""
    start = DriverStart.take(args, {"patience": 120.0})
    link = GazeboLink()
    try:
        manifest, scene = start.load()
        wait_for_gazebo(link, float(start.more["patience"]), start.ended)
        if not start.ended():
            node = GazeboDriverNode(GazeboPlant(manifest, scene, link, start.seed))
            try:
                node.run(start.ended)
            finally:
                node.destroy()
    except (OutcomeError, ManifestError, ValidationError, OSError, ValueError) as error:
        LOGGER.error("%s", error)
        return 1
    finally:
        link.close()
        rclpy.try_shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
