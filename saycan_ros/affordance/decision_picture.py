"""The best candidates' bars on a picture: for a screen that watches, and for the README."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

NAMES, LABELS, ROW, SHOWN = 230, 94, 34, 5  # pixels, and candidates
HEIGHT, PANEL = 424, 600  # pixels
_BLACK, _GREY, _GREEN, _RED = (0, 0, 0), (60, 60, 60), (0, 96, 0), (200, 0, 0)
_BARS = (("say", (32, 112, 176)), ("can", (208, 128, 32)), ("say x can", (48, 144, 48)))

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class CandidateRow:
    """One skill's numbers, each in [0, 1]; None where nobody has said it."""

    skill: str
    say: float | None
    can: float | None
    combined: float | None


def best_first(rows: Sequence[CandidateRow]) -> list[CandidateRow]:
    """By the product where it is known, else by Can."""
    return sorted(rows, key=lambda row: -(row.can or 0.0 if row.combined is None else row.combined))


def panel(title: str, rows: Sequence[CandidateRow], choice: str, width: int, shown: int = SHOWN) -> Picture:
    """The first `shown` rows as bars under a title, RGB, shape (34 * (shown + 1), width, 3); the chosen skill in green."""
    picture = np.full((ROW * (shown + 1), width, 3), 255, np.uint8)
    _write(picture, title[: width // 9], 8, 20, _BLACK)
    for n, row in enumerate(rows[:shown]):
        top = ROW - 4 + n * ROW
        chosen = row.skill == choice
        words, room = ("> " if chosen else "  ") + row.skill, NAMES - 14
        wide = cv2.getTextSize(words, cv2.FONT_HERSHEY_SIMPLEX, 0.45, 1)[0][0]
        _write(picture, words, 8, top + 20, _GREEN if chosen else _GREY, 0.45 * min(1.0, room / wide))
        for k, ((name, colour), value) in enumerate(zip(_BARS, (row.say, row.can, row.combined), strict=True)):
            if value is None:
                continue
            y = top + 4 + k * 9
            long = round((width - NAMES - LABELS) * float(np.clip(np.nan_to_num(value), 0.0, 1.0)))
            cv2.rectangle(picture, (NAMES, y), (NAMES + long, y + 7), colour, -1)
            if n == 0:
                _write(picture, name, width - LABELS + 10, y + 8, colour, 0.32)
    return picture


def decision_picture(
    frame: Picture, title: str, rows: Sequence[CandidateRow], choice: str, notes: Sequence[str] = (), alarm: str = ""
) -> Picture:
    """An upright RGB frame (424 rows) with the bars beside it, `notes` under them, and `alarm` in red across the frame."""
    size = (max(1, round(frame.shape[1] * HEIGHT / frame.shape[0])), HEIGHT)
    seen = np.array(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), np.uint8)
    if alarm:
        cv2.rectangle(seen, (0, 0), (seen.shape[1], 23), (255, 255, 255), -1)
        _write(seen, alarm, 6, 17, _RED)
    side = np.full((HEIGHT, PANEL, 3), 255, np.uint8)
    bars = panel(title, rows, choice, PANEL)
    side[: len(bars)] = bars
    for n, note in enumerate(notes):
        _write(side, note[:80], 8, len(bars) + 20 + 18 * n, _GREY, 0.4)
    return np.hstack([seen, side])


def _write(picture: Picture, text: str, x: int, y: int, colour: tuple[int, int, int], scale: float = 0.45) -> None:
    cv2.putText(picture, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, scale, colour, 1, cv2.LINE_AA)
