"""The one place that imports MuJoCo: it chooses the off-screen GL before, because MuJoCo reads `MUJOCO_GL` on import."""

from __future__ import annotations

import ctypes.util
import importlib
import os
import subprocess
import sys

# The packages of Debian and Ubuntu that give MuJoCo an off-screen GL; either line is enough.
GL_PACKAGES = "libegl1 libgl1-mesa-dri, or libosmesa6"
_PROBE = "import mujoco; context = mujoco.GLContext(8, 8); context.make_current(); context.free()"
_PROBE_LIMIT_S = 20.0
_LIBRARIES = {"egl": "EGL", "osmesa": "OSMesa"}


def choose_gl(environment: dict[str, str]) -> str:
    """The `MUJOCO_GL` that works here: what the user has set, else "egl", "osmesa", or "disable".

    A candidate is tried in a process of its own: a driver that is half there would crash this one, and PyOpenGL cannot change
    its platform once loaded. What the user has set is only passed over where its library is not installed, since importing
    MuJoCo would fail.
    """
    wanted = environment.get("MUJOCO_GL", "").lower()
    if wanted and (wanted not in _LIBRARIES or ctypes.util.find_library(_LIBRARIES[wanted])):
        return wanted
    if sys.platform != "linux":
        return ""
    for backend, library in _LIBRARIES.items():
        if ctypes.util.find_library(library) is None:
            continue
        trial = {**environment, "MUJOCO_GL": backend, "PYOPENGL_PLATFORM": backend}
        try:
            done = subprocess.run(
                [sys.executable, "-c", _PROBE], env=trial, capture_output=True, timeout=_PROBE_LIMIT_S, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return backend
    return "disable"


os.environ["MUJOCO_GL"] = choose_gl(dict(os.environ))
_imported_before = sys.modules.get("mujoco.rendering.classic.gl_context")

try:
    import mujoco
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "the simulated kitchen needs MuJoCo: run `make setup`, or pip install -e '.[sim]'", name=error.name
    ) from error

if _imported_before is not None and os.environ["MUJOCO_GL"] != "disable":
    # Somebody imported MuJoCo first, and it chose without us, in most cases a window system; it chooses again.
    mujoco.GLContext = importlib.reload(_imported_before).GLContext

__all__ = ["GL_PACKAGES", "choose_gl", "mujoco"]
