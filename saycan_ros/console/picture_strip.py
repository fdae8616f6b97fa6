"""The picture strip: what the head camera saw before each decision, with the chosen skill written on it."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

KEPT = 64  # frames remembered while waiting for the decision that was taken on one of them
HEIGHT, MARGIN, COLUMNS = 360, 46, 6


class PictureStrip:
    """Collects frames by stamp (ns) and tiles for decisions; one PNG at the end."""

    def __init__(self) -> None:
        self._frames: OrderedDict[int, NDArray[np.uint8]] = OrderedDict()
        self._tiles: list[NDArray[np.uint8]] = []

    def see(self, stamp: int, frame: NDArray[np.uint8]) -> None:
        """Remember an upright RGB frame."""
        self._frames[stamp] = frame
        while len(self._frames) > KEPT:
            self._frames.popitem(last=False)

    def decided(self, step: int, choice: str, say: float, can: float, stamp: int) -> None:
        """Add the tile of one decision taken on the frame of `stamp`, or on the newest before it."""
        usable = [s for s in self._frames if s <= stamp] or list(self._frames)
        if usable:
            self._tiles.append(
                _tile(self._frames[max(usable)], f"{step}. {choice or 'nothing'}", f"say {say:.2f}  can {can:.2f}")
            )

    def save(self, path: Path) -> Path | None:
        """Write the PNG; None where there was nothing to show."""
        if not self._tiles:
            return None
        rows = [self._tiles[i : i + COLUMNS] for i in range(0, len(self._tiles), COLUMNS)]
        width = max(sum(t.shape[1] for t in row) for row in rows)
        lines = []
        for row in rows:
            line = np.hstack(row)
            lines.append(np.pad(line, ((0, 0), (0, width - line.shape[1]), (0, 0)), constant_values=255))
        path.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(path), cv2.cvtColor(np.vstack(lines), cv2.COLOR_RGB2BGR))
        return path


def _tile(frame: NDArray[np.uint8], title: str, numbers: str) -> NDArray[np.uint8]:
    width = round(frame.shape[1] * HEIGHT / frame.shape[0])
    picture = cv2.resize(frame, (width, HEIGHT), interpolation=cv2.INTER_AREA)
    tile = np.full((HEIGHT + MARGIN, width + 6, 3), 255, np.uint8)
    tile[MARGIN:, 3:-3] = picture
    scale = min(0.5, 0.5 * (width - 6) / max(1, cv2.getTextSize(title, cv2.FONT_HERSHEY_SIMPLEX, 0.5, 1)[0][0]))
    cv2.putText(tile, title, (5, 18), cv2.FONT_HERSHEY_SIMPLEX, scale, (0, 100, 0), 1, cv2.LINE_AA)
    cv2.putText(tile, numbers, (5, 38), cv2.FONT_HERSHEY_SIMPLEX, 0.4, (60, 60, 60), 1, cv2.LINE_AA)
    return tile
