#!/usr/bin/env python3
"""Draw one decision of a record on a picture of the kitchen it was taken in, as the README shows it.

.venv/bin/python scripts/decision_picture.py out/records/NAME.jsonl --step 1 --out docs/kitchen.png
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import cv2
import numpy as np

from saycan_ros.affordance.decision_picture import CandidateRow, panel
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import share_directory
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.world.scene import Scene

HEIGHT, WIDTH = 540, 864


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
    candidates = [CandidateRow(c["skill"], c["say"], c["can"], c["combined"]) for c in row["candidates"]]
    bars = panel(f'"{row["instruction"]}"', candidates, row["choice"], WIDTH)
    picture = np.vstack([kitchen.picture("overview", HEIGHT, WIDTH), bars])
    cv2.imwrite(str(asked.out), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    print(asked.out)


if __name__ == "__main__":
    main()
