"""The committed model, read once; a tiny causal model made on the spot, and a real server over it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

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
    from saycan_ros.training.language.tiny_causal import TinyShape, write_tiny_causal

    folder = tmp_path_factory.mktemp("models") / "tiny"
    wording = (share_directory() / "config" / "prompts" / "saycan.txt").read_text(encoding="utf-8")
    write_tiny_causal(folder, [wording, *(f"1. {skill.phrase}\n" for skill in library)], shape=TinyShape(vocabulary=600))
    return folder


@dataclass(frozen=True)
class Server:
    """The server's process as a test sees it."""

    root: str

    def url(self, mode: str, name: str) -> str:
        """Where a server of that kind listens for a client of that name."""
        return f"{self.root}/{mode}/{name}/v1"

    def fail(self, name: str, *faults: dict[str, Any]) -> None:
        """Let the next requests of that client go wrong, one fault each."""
        data = json.dumps(faults).encode()
        with self.open(urllib.request.Request(f"{self.root}/control/{name}", data)):
            pass

    def seen(self, name: str) -> dict[str, Any]:
        """How many requests that client sent, how many of them were made to fail, and their headers."""
        with self.open(urllib.request.Request(f"{self.root}/seen/{name}")) as answer:
            found: dict[str, Any] = json.load(answer)
        return found

    @staticmethod
    def open(request: urllib.request.Request) -> Any:
        return urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10)


@pytest.fixture(scope="session")
def server(tiny: Path) -> Iterator[Server]:
    """A real OpenAI-compatible server in a process of its own, over the tiny model."""
    root = Path(__file__).resolve().parents[2]
    program = [sys.executable, str(Path(__file__).parent / "completion_server.py"), str(tiny)]
    environment = {**os.environ, "PYTHONPATH": str(root), "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            yield Server(f"http://127.0.0.1:{int(process.stdout.readline())}")
        finally:
            process.terminate()
            process.wait(timeout=10)
