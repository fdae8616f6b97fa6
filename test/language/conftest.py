"""The committed model, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.manifest.schema import Manifest
from saycan_ros.paths import share_directory


@pytest.fixture(scope="session")
def description() -> Path:
    """The committed model's description."""
    return share_directory() / "models" / "language.json"


@pytest.fixture(scope="session")
def scorer(manifest: Manifest, description: Path) -> EmbeddedScorer:
    """The committed model for the kitchen."""
    return EmbeddedScorer(manifest, description, threads=1)
