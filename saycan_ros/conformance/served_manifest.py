"""The manifest under test, with two skills more that the suite itself needs."""

from __future__ import annotations

import json
from pathlib import Path

from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Manifest, Resource, RuleAffordance, SkillTemplate

# Finishes in its first cycle and holds nothing: what is left is the round trip.
NO_OP = SkillTemplate(
    id="conformance_no_op",
    phrase="conformance do nothing",
    policy="saycan_ros.skills.faulty:Faulty",
    parameters={"seconds": 0.0},
    affordance=RuleAffordance(rule="constant"),
    planned=False,
)
# Holds the whole body for a moment and moves nothing: it runs only where every part is free.
WHOLE_BODY = SkillTemplate(
    id="conformance_whole_body",
    phrase="conformance hold still",
    policy="saycan_ros.skills.faulty:Faulty",
    parameters={"seconds": 0.1},
    resources=tuple(Resource),
    affordance=RuleAffordance(rule="constant"),
    planned=False,
)


def served_manifest(path: Path, folder: Path) -> tuple[Manifest, Path]:
    """The manifest at `path` with the suite's own skills, and the file in `folder` it was written to.

    Raises:
        ManifestError: the manifest cannot be used.
    """
    manifest = load_manifest(path)
    whole = manifest.model_copy(update={"skills": (*manifest.skills, NO_OP, WHOLE_BODY)})
    folder.mkdir(parents=True, exist_ok=True)
    served = folder / f"{manifest.name}.yaml"
    # JSON is YAML.
    served.write_text(json.dumps(_plain(whole), indent=1), encoding="utf-8")
    return load_manifest(served), served.resolve()


def _plain(manifest: Manifest) -> dict[str, object]:
    """As a file has it: conditions in words, nothing that is left out."""
    plain: dict[str, object] = manifest.model_dump(mode="json", exclude_none=True)
    for skill, template in zip(plain["skills"], manifest.skills, strict=True):  # type: ignore[call-overload]
        for field in ("preconditions", "effects"):
            skill[field] = [str(condition) for condition in getattr(template, field)]
    return plain
