"""Whatever is wrong with a file of JSON lines is said with file, line, field and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel, Field

from saycan_ros.json_lines import read_json_lines
from saycan_ros.outcome import OutcomeCode, OutcomeError

FIX = "a line is a cup"


class Cup(BaseModel):
    """A row."""

    name: str
    litres: float = Field(gt=0)


def full(cup: Cup) -> None:
    if cup.name == "sieve":
        raise OutcomeError(OutcomeCode.INVALID_SCENE, "name: 'sieve' holds nothing; take a mug")


def test_blank_lines_are_no_rows_and_the_last_line_needs_no_end(tmp_path: Path) -> None:
    path = tmp_path / "cups.jsonl"
    path.write_text('\n{"name": "mug", "litres": 0.3}\n  \n{"name": "jug\u2028", "litres": 1}', encoding="utf-8")
    assert [cup.name for cup in read_json_lines(path, Cup, FIX, full)] == ["mug", "jug\u2028"]


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        (b"{", OutcomeCode.INVALID_REQUEST, ":3: not JSON: "),
        (b"[" * 100_000, OutcomeCode.INVALID_REQUEST, ":3: not JSON: "),
        (b"9" * 10_000, OutcomeCode.INVALID_REQUEST, ":3: "),
        (b"7", OutcomeCode.INVALID_REQUEST, ":3: the row: "),
        (b'{"name": "mug"}', OutcomeCode.INVALID_REQUEST, ":3: litres: Field required"),
        (b'{"name": "mug", "litres": 0}', OutcomeCode.INVALID_REQUEST, ":3: litres: Input should be greater than 0"),
        (b'{"name": "sieve", "litres": 1}', OutcomeCode.INVALID_SCENE, ":3: name: 'sieve' holds nothing; take a mug"),
        (b"\xff", OutcomeCode.INVALID_REQUEST, ": cannot be read: "),
    ],
)
def test_a_bad_line_is_refused_with_file_line_field_and_fix(tmp_path: Path, line: bytes, code: OutcomeCode, words: str) -> None:
    path = tmp_path / "cups.jsonl"
    path.write_bytes(b'{"name": "mug", "litres": 0.3}\n\n' + line + b"\n")
    with pytest.raises(OutcomeError) as error:
        read_json_lines(path, Cup, FIX, full)
    outcome = error.value.outcome
    assert outcome.code is code
    assert outcome.message.startswith(f"{path}{words}")
    assert outcome.message.endswith((f"; {FIX}", "; take a mug", "; name a file of JSON lines"))
