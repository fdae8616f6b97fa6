"""Making a picture smaller by averaging over areas, as OpenCV's INTER_AREA does, in half of its time.

Most sizes have a small ratio, 240 to 90 is 8 to 3: then every 8 rows give 3 by the same small matrix, and a product of matrices
is what a processor does best.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BLOCK = 64  # rows; with larger blocks the products cost more than they save


def simple(before: int, after: int) -> bool:
    """Whether so many rows are made so few by small matrices."""
    return after <= before <= BLOCK * math.gcd(before, after)


def fewer_rows(picture: NDArray[np.float32], rows: int) -> NDArray[np.float32]:
    """A picture (R, C, 3) averaged over its rows: shape (rows, C, 3)."""
    averages = _averages(len(picture), rows)
    blocks = picture.reshape(-1, averages.shape[1], picture.shape[1] * picture.shape[2])
    fewer: NDArray[np.float32] = np.matmul(averages, blocks)
    return fewer.reshape(rows, *picture.shape[1:])


@lru_cache(maxsize=16)
def _averages(before: int, after: int) -> NDArray[np.float32]:
    """What each row of a block of the result takes from each row of a block before, shape (rows after, rows before)."""
    blocks = math.gcd(before, after)
    long, short = before // blocks, after // blocks
    start = np.arange(short)[:, None] * long / short
    row = np.arange(long)
    covered = np.minimum(start + long / short, row + 1) - np.maximum(start, row)
    shares: NDArray[np.float32] = (np.maximum(covered, 0.0) * short / long).astype(np.float32)
    return shares
