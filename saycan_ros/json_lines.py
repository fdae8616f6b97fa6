"""Files of one JSON object a line; a bad one is refused with file, line, field and what to do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from saycan_ros.outcome import OutcomeCode, OutcomeError

Row = TypeVar("Row", bound=BaseModel)


def read_json_lines(path: Path, model: type[Row], fix: str, check: Callable[[Row], None] | None = None) -> list[Row]:
    """Every line of `path` that is not blank, as a `model`; `fix` says what a line has to be, where one is not.

    `check` looks at one row more closely and raises OutcomeError, whose message gets file and line before it.

    Raises:
        OutcomeError: INVALID_REQUEST, with file, line and field; or with the code that `check` gave.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{path}: cannot be read: {error}; name a file of JSON lines") from error
    rows = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = model.model_validate(json.loads(line))
            if check is not None:
                check(row)
        except ValidationError as error:
            what = f"{path}:{number}: {first_fault(error)}; {fix}"
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, what) from error
        except (ValueError, RecursionError) as error:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{path}:{number}: not JSON: {error}; {fix}") from error
        except OutcomeError as error:
            raise OutcomeError(error.outcome.code, f"{path}:{number}: {error.outcome.message}") from error
        rows.append(row)
    return rows


def first_fault(error: ValidationError) -> str:
    """The first field that does not fit its model, and why."""
    fault = error.errors()[0]
    field = ".".join(str(part) for part in fault["loc"]) or "the row"
    return f"{field}: {fault['msg'].removeprefix('Value error, ')}"
