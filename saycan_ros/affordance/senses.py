"""Where an estimator gets what it looks at."""

from __future__ import annotations

from typing import Protocol

from saycan_ros.affordance.observation import Observation


class Senses(Protocol):
    """Whoever has the robot's newest frames and joint states."""

    def observe(self, camera: str) -> Observation:
        """The newest frame of `camera`, by its name in the configuration, with the body's part.

        Raises:
            OutcomeError: STALE_FRAME, PERCEPTION; MODEL_UNAVAILABLE where no camera of that name is configured.
        """
