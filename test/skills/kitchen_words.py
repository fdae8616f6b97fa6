"""The embedded kitchen's manifest and skills, for tests."""

from __future__ import annotations

from pathlib import Path

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest

MANIFEST = load_manifest(Path(__file__).parents[2] / "config" / "kitchen.yaml")
LIBRARY = SkillLibrary(MANIFEST)
