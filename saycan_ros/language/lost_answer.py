"""An answer that was dropped on its way, or is not the API's."""

from __future__ import annotations

from saycan_ros.outcome import OutcomeError


class LostAnswer(OutcomeError):
    """The server was reached, but no answer that can be read came back. At start the next method is tried, as servers may fail
    at one endpoint alone; later it ends the decision."""
