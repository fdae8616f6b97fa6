"""Whether a measured value has settled."""

from __future__ import annotations

import math


class Steadiness:
    """Tells that a value has stayed within a band for a while; a value that only trembles inside the band is steady."""

    def __init__(self, band: float, span: float) -> None:
        """`band` in the value's own units, `span` in seconds."""
        self._band = band
        self._span = span
        self.restart()

    def restart(self) -> None:
        """Begin to watch anew."""
        self._since: float | None = None
        self._low = self._high = 0.0

    def update(self, stamp: float, value: float) -> bool:
        """Take a value at `stamp` (seconds); whether it has been steady for the whole span. One that is not finite never is."""
        if not (math.isfinite(stamp) and math.isfinite(value)):
            self.restart()
            return False
        low, high = min(self._low, value), max(self._high, value)
        if self._since is None or stamp < self._since or high - low > self._band:
            self._since, self._low, self._high = stamp, value, value
        else:
            self._low, self._high = low, high
        return stamp - self._since >= self._span
