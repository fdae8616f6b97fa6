"""The head camera's picture, drawn either way, and what a detector on it reports."""

from __future__ import annotations

import ctypes.util
import logging
import math
import os
import subprocess
import sys

import numpy as np
import pytest
from kitchen_hands import MANIFEST, scene
from numpy.typing import NDArray

from saycan_ros.simulation import camera, engine
from saycan_ros.simulation.camera import Backend
from saycan_ros.simulation.engine import choose_gl, mujoco
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.world.stretch_geometry import camera_centre

pytestmark = pytest.mark.sim

GL_WORKS = hasattr(mujoco, "GLContext") and os.environ.get("MUJOCO_GL") in {"egl", "osmesa"}
BACKENDS = ["rays", pytest.param("gl", marks=pytest.mark.skipif(not GL_WORKS, reason="needs off-screen OpenGL"))]


def looking(*things: tuple[str, str], renderer: Backend = "rays", pan: float = -1.57, tilt: float = -0.6) -> Kitchen:
    """A robot at the close counter with its head on the counter."""
    kitchen = Kitchen(MANIFEST, scene("close counter", *things), seed=1, renderer=renderer)
    kitchen.command_joints({"head_pan": pan, "head_tilt": tilt})
    kitchen.step(2.0)
    return kitchen


def redness(picture: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where a picture is strongly red."""
    red, green, blue = (picture[..., n].astype(int) for n in range(3))
    return (red > 90) & (red > 2 * green) & (red > 2 * blue)


@pytest.mark.parametrize("renderer", BACKENDS)
def test_the_frame_is_sideways_and_shows_a_thing_where_geometry_says(renderer: Backend) -> None:
    kitchen = looking(("apple", "close counter"), renderer=renderer)
    frame = kitchen.frame()
    assert frame.shape == (240, 424, 3)
    assert frame.dtype == np.uint8
    upright = np.rot90(frame, 3)
    assert upright.shape == (424, 240, 3)
    rows, columns = np.nonzero(redness(upright))
    assert len(rows) > 100
    reading = kitchen.reading()
    eye = camera_centre(reading.base, reading.position["head_pan"], reading.position["head_tilt"])
    x, y, z = kitchen.truth().positions[0]
    ahead, left = reading.base.to_base(x, y)
    eye_ahead, eye_left = reading.base.to_base(eye[0], eye[1])
    distance = math.hypot(ahead - eye_ahead, left - eye_left)
    bearing = math.atan2(left - eye_left, ahead - eye_ahead) - reading.position["head_pan"]
    elevation = math.atan2(z - eye[2], distance) - reading.position["head_tilt"]
    pixels = 120 / math.tan(math.radians(21))
    assert columns.mean() == pytest.approx(120 - pixels * math.tan(bearing), abs=12)
    assert rows.mean() == pytest.approx(212 - pixels * math.tan(elevation), abs=15)


@pytest.mark.parametrize("renderer", BACKENDS)
def test_a_renderer_follows_a_reset_to_other_things(renderer: Backend) -> None:
    kitchen = looking(("apple", "close counter"), renderer=renderer)
    assert redness(kitchen.frame()).sum() > 100
    kitchen.reset(scene("close counter", ("lime soda", "close counter")))
    kitchen.command_joints({"head_pan": -1.57, "head_tilt": -0.6})
    kitchen.step(2.0)
    assert redness(kitchen.frame()).sum() < 20


@pytest.mark.skipif(not GL_WORKS, reason="needs off-screen OpenGL")
def test_both_renderers_draw_nearly_the_same_picture() -> None:
    things = [(name, "close counter") for name in ("7up", "orange", "kettle chips")]
    by_gl, by_rays = (looking(*things, renderer=r).frame().astype(int) for r in ("gl", "rays"))
    assert np.median(abs(by_gl - by_rays)) < 12
    assert abs(by_gl - by_rays).mean() < 15


def test_without_opengl_it_draws_by_rays_and_says_once_which_packages_help(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(mujoco, "Renderer", _no_context)
    monkeypatch.delenv(camera.ENVIRONMENT, raising=False)
    camera._say_once.cache_clear()
    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            kitchen = Kitchen(MANIFEST, scene("you"), renderer="auto")
            assert kitchen.frame().std() > 10
    assert len(caplog.records) == 1
    assert "libosmesa6" in caplog.text
    with pytest.raises(RuntimeError, match="no display"):
        Kitchen(MANIFEST, scene("you"), renderer="gl").frame()


def _no_context(*_: object) -> None:
    raise OSError("no display")


def test_the_environment_can_choose_rays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(camera.ENVIRONMENT, "rays")
    monkeypatch.setattr(mujoco, "Renderer", _no_context)
    assert Kitchen(MANIFEST, scene("you"), renderer="auto").frame().shape == (240, 424, 3)


def test_a_set_mujoco_gl_is_kept_unless_its_library_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: "libOSMesa.so.8" if name == "OSMesa" else None)
    assert choose_gl({"MUJOCO_GL": "osmesa"}) == "osmesa"
    assert choose_gl({"MUJOCO_GL": "glfw"}) == "glfw"
    monkeypatch.setattr(ctypes.util, "find_library", lambda _: None)
    assert choose_gl({"MUJOCO_GL": "osmesa"}) == "disable"
    assert choose_gl({}) == "disable"


def test_a_gl_that_crashes_in_its_trial_process_is_not_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: f"lib{name}.so")
    monkeypatch.setattr(engine, "_PROBE", "import os, sys; sys.exit(os.environ['MUJOCO_GL'] == 'egl')")
    assert choose_gl({}) == "osmesa"


DRAW_TWICE = """
import mujoco
from kitchen_hands import MANIFEST, scene
from saycan_ros.simulation.kitchen import Kitchen
for _ in range(2):
    kitchen = Kitchen(MANIFEST, scene("you"))
    kitchen.frame()
    print(type(kitchen._renderer).__name__)
"""


def drawn_by(backend: str | None) -> list[str]:
    """The renderers of two kitchens in a process that imported MuJoCo first, without a display."""
    left_out = {"MUJOCO_GL", "DISPLAY", "WAYLAND_DISPLAY", "PYOPENGL_PLATFORM", camera.ENVIRONMENT}
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    environment |= {"PYTHONPATH": os.pathsep.join(sys.path)} | ({} if backend is None else {"MUJOCO_GL": backend})
    program = [sys.executable, "-c", DRAW_TWICE]
    done = subprocess.run(program, env=environment, capture_output=True, text=True, timeout=120.0, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.skipif(not GL_WORKS, reason="needs off-screen OpenGL")
def test_opengl_draws_although_somebody_has_imported_mujoco_first() -> None:
    assert drawn_by(None) == ["GLRenderer", "GLRenderer"]


def test_opengl_that_fails_is_asked_once_since_mujoco_aborts_where_it_fails_twice() -> None:
    assert drawn_by("glfw") == ["RayRenderer", "RayRenderer"]


def test_four_things_in_the_middle_of_a_counter_are_seen_in_one_look_near_where_they_are() -> None:
    names = ["7up", "sponge", "rice chips", "tea"]
    kitchen = looking(*((name, "close counter") for name in names))
    seen = {d.name: d for d in kitchen.detections()}
    assert sorted(seen) == sorted(names)
    for name, position in zip(names, kitchen.truth().positions, strict=True):
        assert math.dist(seen[name].position, position) < 0.06
        assert seen[name].stamp == kitchen.time


def test_detections_scatter_by_about_a_centimetre() -> None:
    kitchen = looking(("apple", "close counter"))
    true = np.array(kitchen.truth().positions[0])
    errors = np.array([np.array(kitchen.detections()[0].position) - true for _ in range(200)])
    assert errors.std() == pytest.approx(0.01, rel=0.2)
    assert abs(errors.mean(axis=0)).max() < 0.004


def test_what_is_behind_the_robot_or_far_out_of_view_is_not_detected() -> None:
    kitchen = looking(("apple", "close counter"), ("orange", "far counter"), ("coke", "table"))
    assert [d.name for d in kitchen.detections()] == ["apple"]
    kitchen.command_joints({"head_pan": 1.57})
    kitchen.step(3.0)
    assert "apple" not in [d.name for d in kitchen.detections()]


def test_what_the_walls_of_the_bin_hide_is_not_detected_though_it_is_in_the_frame() -> None:
    kitchen = Kitchen(MANIFEST, scene("table", ("sponge", "trash")), renderer="rays")
    place = kitchen.surfaces["trash"]
    ahead, left = kitchen.reading().base.to_base(*place.to_map(0.0, place.depth / 2))
    kitchen.command_joints({"head_pan": math.atan2(left, ahead), "head_tilt": -0.25})
    kitchen.step(3.0)
    assert kitchen.detections() == []
    kitchen.disturb("sponge", "you")
    kitchen.step(1.0)
    ahead, left = kitchen.reading().base.to_base(*kitchen.truth().positions[0][:2])
    kitchen.command_joints({"head_pan": math.atan2(left, ahead)})
    kitchen.step(2.0)
    assert [d.name for d in kitchen.detections()] == ["sponge"]


def test_what_the_hand_holds_is_detected_where_it_is() -> None:
    kitchen = Kitchen(MANIFEST, scene("close counter", holding="coke"), renderer="rays")
    kitchen.command_joints({"head_pan": -1.57, "head_tilt": -0.8, "lift": 0.7})
    kitchen.step(2.0)
    seen = kitchen.detections()
    assert [d.name for d in seen] == ["coke"]
    assert math.dist(seen[0].position, kitchen.truth().positions[0]) < 0.06


def test_the_overview_shows_the_whole_kitchen() -> None:
    picture = Kitchen(MANIFEST, scene("you"), renderer="rays").picture("overview", 300, 480)
    assert picture.shape == (300, 480, 3)
    assert picture.std() > 20
