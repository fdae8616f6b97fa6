"""The action client of `robots/`, under the name that nodes and console import."""

from saycan_ros.robots.threaded_action_client import ThreadedActionClient

__all__ = ["ThreadedActionClient"]
