"""Waiting for a body to come to rest."""

from __future__ import annotations

import time

from saycan_ros.outcome import OutcomeError
from saycan_ros.robots.body import Body, Reading
from saycan_ros.world.steadiness import Steadiness

# A joint that trembles within this band is at rest, whatever its measured speed: metres or radians.
BAND = 0.004
# States in a row that show rest: the newest at the call may be older than the last command, and a joint that swings back to
# where it is held stands still for a moment where it turns.
STILL = 4
SPAN = 0.4  # s of the body's clock


def wait_for_rest(body: Body, limit: float) -> bool:
    """Wait until the body says that it rests, or nothing has left its place for a while; at most `limit` s of wall time.

    Returns:
        Whether it came to rest. A body that cannot be read any more is waited for, too: it may come back.
    """
    watch = _Places()
    end = time.monotonic() + limit
    still = 0
    while time.monotonic() < end:
        try:
            if watch.steady(body.read()) and not body.pending():
                return True
            body.wait()
            still = still + 1 if body.at_rest() else 0
            if still >= STILL:
                return True
        except OutcomeError:
            still = 0
            time.sleep(0.02)
    return body.at_rest()


class _Places:
    """Where every joint and the base have been lately."""

    def __init__(self) -> None:
        self._watches: dict[str, Steadiness] = {}

    def steady(self, reading: Reading) -> bool:
        base = {"x": reading.base.x, "y": reading.base.y, "heading": reading.base.heading}
        places = {**reading.position, **base}
        rows = [
            self._watches.setdefault(name, Steadiness(BAND, SPAN)).update(reading.stamp, place) for name, place in places.items()
        ]
        return all(rows)
