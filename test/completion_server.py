"""A small OpenAI-compatible server, in a process of its own, over the tiny model; the path's first part says how it differs.

    python completion_server.py FOLDER        prints its port, then serves http://127.0.0.1:PORT/MODE/NAME/v1

NAME is whatever a test calls its client: POST /control/NAME makes the next requests fail, GET /seen/NAME tells what was sent.
"""

from __future__ import annotations

import json
import random
import re
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from tokenizers import Tokenizer

from saycan_ros.language.causal_model import CausalModel, log_softmax

# What each kind of server can do. `echo`: right | one | ignored | constant | null | noise | drifting | halved | none.
MODES: dict[str, dict[str, Any]] = {
    "echo": {"echo": "right"},
    "one": {"echo": "one"},
    "ignored": {"echo": "ignored", "top": 20},
    "constant": {"echo": "constant"},
    "null": {"echo": "null"},
    "noise": {"echo": "noise"},
    "drifting": {"echo": "drifting"},
    "halved": {"echo": "halved"},
    "choice": {"echo": "none", "top": 20},
    "choice5": {"echo": "none", "top": 5},
    "drives": {"echo": "none", "top": 20, "likes": "go to"},
    "flat": {"echo": "none", "top": 20, "flat": True},
    "unlettered": {"echo": "none", "top": 20, "lettered": False},
    "completions_choice": {"echo": "ignored", "chat": False, "top": 20},
    "constrained": {"echo": "none", "schema": True},
    "mute": {"echo": "none"},
}


class Faults:
    """What is still to go wrong for one name, and what was seen of it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.pending: list[dict[str, Any]] = []
        self.requests = self.failed = 0
        self.headers: set[str] = set()

    def next(self, headers: str) -> dict[str, Any] | None:
        with self.lock:
            self.requests += 1
            self.headers.add(headers)
            self.failed += bool(self.pending)
            return self.pending.pop(0) if self.pending else None


class Model:
    """The tiny model as text in, tokens and log p out."""

    def __init__(self, folder: Path) -> None:
        self.model = CausalModel(folder / "model.onnx", threads=1)
        self.drift = 0.0  # nats by which every token's number has moved
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def read(self, text: str) -> tuple[list[str], list[float | None], np.ndarray]:
        """Tokens of a text, log p of each, and log p of whatever may come next."""
        ids = self.tokenizer.encode(text).ids
        logits, _ = self.model.run(np.array([ids]), self.model.empty())
        scores = log_softmax(logits[0])
        known = [float(scores[n, token]) for n, token in enumerate(ids[1:])]
        return [self.tokenizer.decode([n]) for n in ids], [None, *known], scores[-1]

    def top(self, scores: np.ndarray, count: int) -> list[tuple[str, float]]:
        best = np.argsort(-scores)[:count]
        return [(self.tokenizer.decode([int(n)]), float(scores[n])) for n in best]


NAMES: dict[str, Faults] = {}
LOCK = threading.Lock()


def faults(name: str) -> Faults:
    with LOCK:
        return NAMES.setdefault(name, Faults())


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    model: ClassVar[Model]

    def log_message(self, format: str, *arguments: object) -> None:
        pass

    def do_GET(self) -> None:
        seen = faults(self.path.split("/")[2])
        self.answer({"requests": seen.requests, "failed": seen.failed, "headers": sorted(seen.headers)})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        parts = self.path.strip("/").split("/")
        if parts[0] == "control":
            faults(parts[1]).pending.extend(body)
            self.answer({})
            return
        fault = faults(parts[1]).next(str(self.headers))
        if fault is not None and self.fail(fault):
            return
        mode = MODES[parts[0]]
        try:
            if parts[-1] == "completions" and parts[-2] == "chat":
                self.chat(mode, body)
            else:
                self.complete(mode, body)
        except BrokenPipeError:
            pass

    def fail(self, fault: dict[str, Any]) -> bool:
        """Go wrong as asked; false where the answer still comes, only late."""
        kind = fault["kind"]
        time.sleep(fault.get("seconds", 0.0))
        if kind == "slow":
            return False
        if kind == "drop":
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", "5000")
            self.end_headers()
            self.wfile.write(b'{"choices": [')
            self.wfile.flush()
            self.close_connection = True
        elif kind in ("trickle", "endless"):
            self.pour(b" " if kind == "trickle" else b" " * 100_000, 0.1 if kind == "trickle" else 0.0)
        elif kind == "headers":
            self.pour(b"x: y\r\n", 0.1, begun=True)
        elif kind == "garbage":
            self.answer_text(200, fault["text"])
        else:
            more = {"retry-after": str(fault["wait"])} if "wait" in fault else dict(fault.get("headers", {}))
            words = f"no: {self.headers['authorization']}" if fault.get("tell") else "no"
            words += " no" * (fault.get("length", 0) // 3)
            self.answer({"error": {"message": words}}, int(kind), more)
        return True

    def pour(self, data: bytes, pause: float, *, begun: bool = False) -> None:
        """Send without an end, until the client hangs up: an answer's body, or its headers where it has only `begun`."""
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.flush_headers() if begun else self.end_headers()
        self.close_connection = True
        try:
            while True:
                self.wfile.write(data)
                self.wfile.flush()
                time.sleep(pause)
        except OSError:
            pass

    def complete(self, mode: dict[str, Any], body: dict[str, Any]) -> None:
        if mode["echo"] == "none":
            self.answer({"error": {"message": "no such endpoint"}}, 404)
            return
        prompts = body["prompt"] if isinstance(body["prompt"], list) else [body["prompt"]]
        if mode["echo"] == "one" and isinstance(body["prompt"], list):
            self.answer({"error": {"message": "one prompt a request"}}, 400)
            return
        rows = [self.completion(mode, body, prompt, n) for n, prompt in enumerate(prompts)]
        self.answer({"id": "x", "object": "text_completion", "choices": rows})

    def completion(self, mode: dict[str, Any], body: dict[str, Any], prompt: str, number: int) -> dict[str, Any]:
        tokens, log_p, after = self.model.read(prompt)
        if "lettered" not in mode and "Answer with the letter" in prompt:
            after = lettered(self.model, after, prompt)
        (made, made_p), *_ = self.model.top(after, 1)
        if mode["echo"] == "ignored":
            # As llama.cpp's server does: `content`, and only what was made.
            top = [{"token": t, "logprob": p} for t, p in self.model.top(after, min(body["logprobs"], mode.get("top", 1)))]
            content = [{"token": made, "logprob": made_p, "top_logprobs": top}]
            return {"index": number, "text": made, "logprobs": {"content": content}}
        if mode["echo"] == "constant":
            log_p = [None] + [-1.0] * (len(log_p) - 1)
        elif mode["echo"] == "null":
            log_p = [None] * len(log_p)
        elif mode["echo"] == "noise":
            log_p = [None] + [-random.uniform(0, 90) for _ in log_p[1:]]
        elif mode["echo"] == "drifting":
            self.model.drift += 0.1
            log_p = [None] + [p - self.model.drift for p in log_p[1:] if p is not None]
        elif mode["echo"] == "halved":
            log_p = [None] + [p / 2 for p in log_p[1:] if p is not None]
        offsets = [0]
        for token in tokens:
            offsets.append(offsets[-1] + len(token))
        logprobs = {"tokens": [*tokens, made], "token_logprobs": [*log_p, made_p], "text_offset": offsets}
        return {"index": number, "text": prompt + made, "logprobs": logprobs}

    def chat(self, mode: dict[str, Any], body: dict[str, Any]) -> None:
        if not mode.get("chat", mode["echo"] in ("none", "ignored")):
            self.answer({"error": {"message": "no such endpoint"}}, 404)
            return
        text = body["messages"][-1]["content"]
        wanted = body.get("top_logprobs", 0)
        if wanted > mode.get("top", 20):
            self.answer({"error": {"message": f"top_logprobs must be at most {mode['top']}"}}, 400)
            return
        _, _, after = self.model.read(text)
        if mode.get("lettered", True):
            after = lettered(self.model, after, text, mode.get("likes", ""))
        top = self.model.top(after, wanted or 1)
        message = {"role": "assistant", "content": top[0][0]}
        if mode.get("schema") and "response_format" in body:
            options = body["response_format"]["json_schema"]["schema"]["properties"]["skill"]["enum"]
            scores = np.array([sum(p or 0.0 for p in self.model.read(f"next: {option}")[1]) for option in options])
            drawn = random.choices(options, np.exp(scores - scores.max()))[0]
            message["content"] = json.dumps({"skill": drawn})
        rows = [{"token": t, "logprob": -1.0 if mode.get("flat") else p} for t, p in top]
        shown = {"content": [{"token": top[0][0], "logprob": top[0][1], "top_logprobs": rows}]}
        if mode.get("flat"):
            rows[:] = [{"token": letter, "logprob": -4.0} for letter in "ABCDEFGHIJKLMNOPQRST"]
        choice = {"index": 0, "message": message, "logprobs": shown if wanted and "top" in mode else None}
        self.answer({"id": "x", "object": "chat.completion", "choices": [choice]})

    def answer(self, body: object, status: int = 200, headers: dict[str, str] | None = None) -> None:
        self.answer_text(status, json.dumps(body), headers)

    def answer_text(self, status: int, text: str, headers: dict[str, str] | None = None) -> None:
        data = text.encode()
        self.send_response(status)
        for name, value in {"content-type": "application/json", "content-length": str(len(data)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


def lettered(model: Model, scores: np.ndarray, text: str, likes: str = "") -> np.ndarray:
    """A model that has learned to answer with a letter: those that label something become likely."""
    raised = scores.copy()
    for letter, words in re.findall(r"^([A-Z])\. (.*)", text, re.MULTILINE):
        raised[model.tokenizer.token_to_id(letter)] += 18.0 if likes and words.startswith(likes) else 12.0
    return log_softmax(raised)


def main() -> None:
    Handler.model = Model(Path(sys.argv[1]))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    sys.stdout.write(f"{server.server_address[1]}\n")
    sys.stdout.flush()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()  # until whoever has started it ends, however


if __name__ == "__main__":
    main()
