"""A body listens to its camera only once asked, gives upright pictures, and never an old one."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from driver_rig import DriverRig, wait_for
from sensor_msgs.msg import Image

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.camera_view import CameraView
from saycan_ros.simulation.driver_node import DriverSettings
from saycan_ros.simulation.kinematic_plant import KinematicPlant

pytestmark = pytest.mark.ros


class Corner(KinematicPlant):
    """A camera that sees one bright pixel, the first of the picture as it is published."""

    def frame(self) -> np.ndarray:
        self.frames += 1
        picture = np.zeros((240, 424, 3), np.uint8)
        picture[0, 0] = (200, 100, 50)
        return picture


@pytest.fixture
def rig(ros_domain: int) -> Iterator[DriverRig]:
    with DriverRig(Corner(), DriverSettings(speed=2.0, camera_rate=5.0)) as rig:
        yield rig


def test_nobody_pays_for_pictures_before_the_first_is_asked_for(rig: DriverRig) -> None:
    body = rig.body()
    body.activate(20.0)
    start = body.read().stamp
    while body.read().stamp < start + 1.0:
        body.wait()
    assert rig.plant.frames == 0
    body.frame()
    assert rig.plant.frames > 0


def test_nobody_pays_for_pictures_that_nobody_looks_at_any_more(rig: DriverRig) -> None:
    view = CameraView(rig.node, lambda: rig.node.get_clock().now().nanoseconds * 1e-9, unwatched=0.3)
    assert wait_for(lambda: seen(view))
    assert wait_for(lambda: rig.node.count_subscribers("camera/color/image_raw") == 0)
    assert wait_for(lambda: seen(view))
    assert rig.node.count_subscribers("camera/color/image_raw") == 1
    view.destroy()


def test_the_picture_is_upright_and_carries_its_own_stamp(rig: DriverRig) -> None:
    body = rig.body()
    body.activate(20.0)
    frame = body.frame()
    assert frame.image.shape == (424, 240, 3)
    # The published picture lies a quarter turn anticlockwise: its first pixel is the upright one's top right.
    assert tuple(frame.image[0, -1]) == (200, 100, 50)
    assert frame.image.sum() == 350
    assert abs(body.read().stamp - frame.stamp) < 1.0
    assert wait_for(lambda: body.frame().stamp > frame.stamp)


def test_a_camera_that_falls_silent_is_stale(rig: DriverRig) -> None:
    view = CameraView(rig.node, lambda: rig.node.get_clock().now().nanoseconds * 1e-9, max_age=1.0, first=1.0)
    assert wait_for(lambda: seen(view))
    rig.stop_driver()
    assert wait_for(lambda: not seen(view))


def seen(view: CameraView) -> bool:
    """Whether there is a picture to see; any other refusal than of an old one is let through."""
    try:
        view.frame()
    except OutcomeError as error:
        if error.outcome.code is not OutcomeCode.STALE_FRAME:
            raise
        return False
    return True


def test_without_a_camera_it_waits_no_longer_than_it_may(ros_domain: int) -> None:
    with DriverRig(driver=False) as rig:
        view = CameraView(rig.node, lambda: rig.node.get_clock().now().nanoseconds * 1e-9, first=0.3)
        began = time.monotonic()
        with pytest.raises(OutcomeError, match="camera/color/image_raw") as caught:
            view.frame()
        assert caught.value.outcome.code is OutcomeCode.STALE_FRAME
        assert time.monotonic() - began >= 0.3


@pytest.mark.parametrize("fields", [{"encoding": "mono8"}, {"step": 3}])
def test_a_picture_that_cannot_be_read_is_refused(ros_domain: int, fields: dict) -> None:
    with DriverRig(driver=False) as rig:
        view = CameraView(rig.node, lambda: rig.node.get_clock().now().nanoseconds * 1e-9, first=20.0, max_age=1e12)
        publisher = rig.node.create_publisher(Image, "camera/color/image_raw", 1)
        rows = {"height": 2, "width": 2, "encoding": "rgb8", "step": 6, **fields}
        with pytest.raises(OutcomeError) as caught:
            publish_until_refused(view, publisher, Image(data=bytes(12), **rows))
        assert caught.value.outcome.code is OutcomeCode.PERCEPTION


def publish_until_refused(view: CameraView, publisher: object, message: Image) -> None:
    """A late subscriber misses a message, so it is sent until it is seen."""
    ended = threading.Event()

    def send() -> None:
        while not ended.wait(0.02):
            publisher.publish(message)

    thread = threading.Thread(target=send)
    thread.start()
    try:
        view.frame()
    finally:
        ended.set()
        thread.join(5.0)
