"""Names what a manifest lets a robot do, so that episodes of the same robot and the same skills are known by it."""

from __future__ import annotations

import hashlib
import json

from saycan_ros.manifest.schema import Manifest

# What changes nothing of an attempt: where p(success) comes from, and what the planner is told.
_BESIDE = {"affordance", "summary", "attempts", "planned", "ends"}


def manifest_digest(manifest: Manifest) -> str:
    """The sha256 of objects, locations and skills without their value functions: a newer model is no other robot."""
    about = manifest.model_dump(mode="json", include={"objects", "locations", "skills"})
    about["skills"] = [{name: value for name, value in row.items() if name not in _BESIDE} for row in about["skills"]]
    return hashlib.sha256(json.dumps(about, sort_keys=True).encode()).hexdigest()
