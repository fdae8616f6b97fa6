"""The manifest entry of a learned pick, made for a model file."""

from __future__ import annotations

from pathlib import Path

from saycan_ros.checksum import file_sum
from saycan_ros.manifest.schema import Manifest, SkillTemplate

TIMEOUT = 45.0  # s


def learned_template(manifest: Manifest, model: Path, skill: str = "pick") -> SkillTemplate:
    """The scripted skill's entry with `OnnxPolicy` and this model instead; the words stay.

    Raises:
        OSError: the model cannot be read.
    """
    scripted = next(t for t in manifest.skills if t.id == skill)
    parameters = {"model": str(model.resolve()), "sha256": file_sum(model)}
    update = {"policy": "saycan_ros.skills.onnx_policy:OnnxPolicy", "parameters": parameters, "timeout": TIMEOUT}
    return scripted.model_copy(update=update)
