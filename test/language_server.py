"""A tiny model that knows the kitchen's words, and a real OpenAI-compatible server over it (`completion_server.py`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.paths import share_directory
from saycan_ros.training.language.tiny_causal import TinyShape, write_tiny_causal


def write_kitchen_model(folder: Path, library: SkillLibrary) -> None:
    """Write a tiny causal model whose tokenizer has seen the prompt and the skills."""
    wording = (share_directory() / "config" / "prompts" / "saycan.txt").read_text(encoding="utf-8")
    write_tiny_causal(folder, [wording, *(f"1. {skill.phrase}\n" for skill in library)], shape=TinyShape(vocabulary=600))


@dataclass(frozen=True)
class LanguageServer:
    """The server's process as a test sees it."""

    root: str
    process: subprocess.Popen[str]

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


@contextmanager
def language_server(folder: Path) -> Iterator[LanguageServer]:
    """The server's process for the length of the block."""
    root = Path(__file__).resolve().parents[1]
    program = [sys.executable, str(Path(__file__).parent / "completion_server.py"), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(root), "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            yield LanguageServer(f"http://127.0.0.1:{int(process.stdout.readline())}", process)
        finally:
            process.terminate()
            process.wait(timeout=10)
