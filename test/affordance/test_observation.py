"""The head image is turned upright once, in one place, and the body's part has one order."""

from __future__ import annotations

import cv2
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


@pytest.mark.parametrize("clockwise", [0, 90, 180, 270])
@pytest.mark.parametrize("shape", [(240, 424), (424, 240), (720, 1280), (160, 90), (427, 241), (80, 45), (160, 424)])
def test_the_models_frame_is_the_average_over_areas_of_the_upright_picture(shape: tuple[int, int], clockwise: int) -> None:
    frame = np.random.default_rng(7).integers(0, 256, (*shape, 3), np.uint8)
    small = for_model(frame, MODEL_FRAME, clockwise)
    asked = cv2.resize(upright(frame, clockwise), MODEL_FRAME[::-1], interpolation=cv2.INTER_AREA).astype(int)
    assert np.abs(small - asked).max() <= 1  # a half may be rounded to either side
    assert (small != asked).mean() < 0.01


def test_the_models_frame_is_the_same_for_a_picture_whose_colours_are_read_backwards() -> None:
    frame = np.random.default_rng(8).integers(0, 256, (240, 424, 3), np.uint8)
    assert np.array_equal(for_model(frame[:, :, ::-1], clockwise=90), for_model(frame[:, :, ::-1].copy(), clockwise=90))
