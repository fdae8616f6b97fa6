"""The head image is turned upright once, in one place, and the body's part has one order."""

from __future__ import annotations

import numpy as np
import pytest

from saycan_ros.affordance.observation import MODEL_FRAME, PROPRIOCEPTION, for_model, proprioception, upright


def test_the_drivers_sideways_image_becomes_upright() -> None:
    """A scene with sky above floor, turned anticlockwise as the driver delivers it, comes back the right way up."""
    scene = np.zeros((424, 240, 3), np.uint8)
    scene[:212] = (100, 150, 255)
    scene[:, :20, 0] = 77
    sideways = np.rot90(scene, 1)
    assert sideways.shape == (240, 424, 3)
    assert np.array_equal(upright(np.ascontiguousarray(sideways)), scene)


def test_the_models_frame_keeps_the_pictures_layout() -> None:
    frame = np.zeros((424, 240, 3), np.uint8)
    frame[:106] = 200
    small = for_model(frame)
    assert small.shape == (*MODEL_FRAME, 3)
    assert small.dtype == np.uint8
    assert small[:38].min() == 200
    assert small[42:].max() == 0


def test_the_bodys_part_has_the_models_order() -> None:
    position = {name: n / 10 for n, name in enumerate(PROPRIOCEPTION[:-1])} | {"wrist_roll": 9.0}
    row = proprioception(position, {"gripper": -2.5, "arm": 7.0})
    assert row.dtype == np.float32
    assert row == pytest.approx([0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, -2.5])
