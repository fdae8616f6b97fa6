"""A logger for a library that would log a connection's headers, and so the token, at DEBUG."""

from __future__ import annotations

import logging


def quiet_logger() -> logging.Logger:
    """One that never logs below WARNING, whatever the root logger's level is."""
    logger = logging.getLogger("saycan_ros.remote_policy.wire")
    logger.setLevel(logging.WARNING)
    return logger
