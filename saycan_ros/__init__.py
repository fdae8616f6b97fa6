"""saycan_ros: a robot skill serving stack over ROS 2 (Say x Can, then Do)."""

__version__ = "0.1.0"
