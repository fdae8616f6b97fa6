"""The instructions' embeddings: what the language encoder keeps of each skill's words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.manifest.grounding import SkillLibrary


def instruction_table(library: SkillLibrary, skill: str, language: Path) -> dict[str, NDArray[np.float32]]:
    """By phrase, in the manifest's order of objects, the embedding (W,) of every grounded `skill`."""
    scorer = EmbeddedScorer(library.manifest, language, threads=1)
    skills = tuple(s for s in library if s.id == skill and s.object is not None)
    return {s.phrase: np.round(row, 4) for s, row in zip(skills, scorer.features(skills), strict=True)}
