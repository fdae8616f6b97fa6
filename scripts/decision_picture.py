#!/usr/bin/env python3
"""Draw one decision of a record on a picture of the kitchen it was taken in, as the README shows it.

.venv/bin/python scripts/decision_picture.py out/records/NAME.jsonl --step 1 --out docs/kitchen.png
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import share_directory
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.world.scene import Scene

HEIGHT, WIDTH, SHOWN = 540, 864, 5
BARS = (("say", (176, 112, 32)), ("can", (32, 128, 208)), ("combined", (48, 144, 48)))


def draw(picture: NDArray[np.uint8], row: dict[str, Any]) -> NDArray[np.uint8]:
    """A panel with the best candidates' bars (BGR) under the picture."""
    panel = np.full((34 + SHOWN * 34, WIDTH, 3), 255, np.uint8)
    words = row["instruction"]
    _write(panel, f'"{words}"', 8, 20, (0, 0, 0))
    for n, candidate in enumerate(row["candidates"][:SHOWN]):
        top = 30 + n * 34
        chosen = candidate["skill"] == row["choice"]
        _write(panel, ("> " if chosen else "  ") + candidate["skill"], 8, top + 20, (0, 96, 0) if chosen else (60, 60, 60))
        for k, (name, colour) in enumerate(BARS):
            y = top + 4 + k * 9
            cv2.rectangle(panel, (230, y), (230 + round(540 * candidate[name]), y + 7), colour, -1)
            if n == 0:
                _write(panel, {"combined": "say x can"}.get(name, name), 780, y + 8, colour, 0.32)
    return np.vstack([picture, panel])


def _write(panel: NDArray[np.uint8], text: str, x: int, y: int, colour: tuple[int, int, int], scale: float = 0.45) -> None:
    cv2.putText(panel, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, scale, colour, 1, cv2.LINE_AA)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("record", type=Path)
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--scene", type=Path, default=share_directory() / "config" / "kitchen_scene.json")
    parser.add_argument("--out", type=Path, default=Path("docs/kitchen.png"))
    asked = parser.parse_args()
    rows = [json.loads(line) for line in asked.record.read_text(encoding="utf-8").splitlines()]
    row = next(r for r in rows if r["kind"] == "decision" and r["step"] == asked.step)
    scene = Scene.model_validate_json(asked.scene.read_text(encoding="utf-8"))
    kitchen = Kitchen(load_manifest(share_directory() / "config" / "kitchen.yaml"), scene)
    picture = cv2.cvtColor(kitchen.picture("overview", HEIGHT, WIDTH), cv2.COLOR_RGB2BGR)
    cv2.imwrite(str(asked.out), draw(picture, row))
    print(asked.out)


if __name__ == "__main__":
    main()
