"""The committed model, read once; a tiny causal model made on the spot, and a real server over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import LanguageServer, language_server, write_kitchen_model

from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.language.prompt import PromptTemplate
from saycan_ros.manifest.grounding import SkillLibrary
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


@pytest.fixture(scope="session")
def template() -> PromptTemplate:
    """The committed prompt with one example, so that the tiny model reads little."""
    return PromptTemplate.read(share_directory() / "config" / "prompts" / "saycan.txt", 1)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory, library: SkillLibrary) -> Path:
    """A folder with a tiny causal model of random weights."""
    folder = tmp_path_factory.mktemp("models") / "tiny"
    write_kitchen_model(folder, library)
    return folder


@pytest.fixture(scope="session")
def server(tiny: Path) -> Iterator[LanguageServer]:
    """A real OpenAI-compatible server in a process of its own, over the tiny model."""
    with language_server(tiny) as found:
        yield found
