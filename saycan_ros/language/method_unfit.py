"""Why a server cannot be used with one way of scoring."""

from __future__ import annotations

from saycan_ros.outcome import OutcomeCode, OutcomeError


class MethodUnfit(OutcomeError):
    """The server answers, but not with what the method needs. At start the next method is tried; later it ends the decision."""

    @classmethod
    def because(cls, reason: str) -> MethodUnfit:
        """With the code MODEL_UNAVAILABLE."""
        return cls(OutcomeCode.MODEL_UNAVAILABLE, reason)
