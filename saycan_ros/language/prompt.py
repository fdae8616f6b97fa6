"""The text that a language model reads, from a template file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from saycan_ros.language.context import describe
from saycan_ros.language.scorer import Step
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.snapshot import WorldSnapshot

_SECTION = re.compile(r"\[(\w+)\]\s*")
_PLACE = re.compile(r"\{(\w*)\}")
_SPACES = re.compile(r"\s+")
_NEEDED = {
    "question": {"state", "instruction", "history"},
    "label": {"state", "instruction", "history", "options"},
    "choice": {"state", "instruction", "history", "options"},
}
_OPTIONAL = ("opening", "example")


@dataclass(frozen=True)
class Question:
    """What one decision asks: the request, the steps so far, and what the robot knows."""

    instruction: str
    steps: Sequence[Step]
    world: WorldSnapshot


class PromptTemplate:
    """A prompt's wording; see `config/prompts/saycan.txt` for the form of the file."""

    def __init__(self, sections: dict[str, list[str]], examples: int) -> None:
        """`sections` by name, each with its texts; see `read`."""
        self.examples = examples
        self._sections = sections

    @classmethod
    def read(cls, path: Path, examples: int) -> PromptTemplate:
        """The template at `path`, of which the first `examples` examples are used.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE with the file, the section and what to do.
        """
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise _unfit(path, f"cannot be read: {error}") from error
        sections: dict[str, list[str]] = {}
        for name, body in _parts(path, lines):
            sections.setdefault(name, []).append("\n".join(body).strip())
        for name, places in _NEEDED.items():
            found = set(_PLACE.findall("\n".join(sections.get(name, []))))
            if odd := sorted(found ^ places):
                fault = f"has no {{{odd[0]}}}" if odd[0] in places else f"has {{{odd[0]}}}, which nothing fills"
                raise _unfit(path, f"[{name}] {fault}; it takes {', '.join(f'{{{place}}}' for place in sorted(places))}")
        if examples > len(sections.get("example", [])):
            raise _unfit(path, f"has {len(sections.get('example', []))} examples; the setting `examples` asks for {examples}")
        return cls(sections, examples)

    def continuation(self, question: Question, examples: int | None = None) -> str:
        """The text that a step's words continue; it ends with the next step's number and a full stop. See `option`."""
        return self._text("question", question, "", examples)

    def labelled(self, question: Question, options: Sequence[tuple[str, str]]) -> str:
        """The text that asks for the label of one of `options`, (label, phrase) each."""
        return self._text("label", question, "\n".join(f"{label}. {phrase}" for label, phrase in options))

    def choice(self, question: Question, phrases: Sequence[str]) -> str:
        """The text that asks for one of `phrases` as {"skill": ...}."""
        return self._text("choice", question, "\n".join(f"- {phrase}" for phrase in phrases))

    def _text(self, section: str, question: Question, options: str, examples: int | None = None) -> str:
        rows = [f"{n}. {step.skill.phrase}{'' if step.outcome == 0 else ' (failed)'}" for n, step in enumerate(question.steps, 1)]
        values = {
            "state": describe(question.world),
            # On one line, so that nothing a person says can look like a line of the template.
            "instruction": _SPACES.sub(" ", question.instruction).strip(),
            "history": "\n".join([*rows, f"{len(rows) + 1}."]),
            "options": options,
        }
        shown = self._sections.get("example", [])[: self.examples if examples is None else examples]
        # In one pass, so that braces in a value stay what they are.
        asked = _PLACE.sub(lambda place: values[place[1]], self._sections[section][0])
        return "\n\n".join([*self._sections.get("opening", []), *shown, asked])


def option(phrase: str) -> str:
    """A step's words as they continue the text; the end of the line ends the step, so that no step begins another."""
    return f" {phrase}\n"


def _parts(path: Path, lines: Sequence[str]) -> list[tuple[str, list[str]]]:
    parts: list[tuple[str, list[str]]] = []
    known = [*_OPTIONAL, *_NEEDED]
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            continue
        if head := _SECTION.fullmatch(line):
            if head[1] not in known:
                raise _unfit(path, f"line {number}: no section [{head[1]}]; there are {', '.join(known)}")
            if head[1] != "example" and any(name == head[1] for name, _ in parts):
                raise _unfit(path, f"line {number}: a second [{head[1]}]; leave one out")
            parts.append((head[1], []))
        elif parts:
            parts[-1][1].append(line)
        elif line.strip():
            raise _unfit(path, f"line {number}: text before the first [section]")
    return parts


def _unfit(path: Path, reason: str) -> OutcomeError:
    return OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{path}: not a prompt template: {reason}")
