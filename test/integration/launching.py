"""Whether the suite can be launched here, so that one of its two forms runs and not both."""

from __future__ import annotations

import importlib.util


def can_launch() -> bool:
    """Whether launch_pytest is installed and this package is, too, as ROS packages are."""
    if importlib.util.find_spec("launch_pytest") is None:
        return False
    from ament_index_python.packages import PackageNotFoundError, get_package_share_directory

    try:
        get_package_share_directory("saycan_ros")
    except PackageNotFoundError:
        return False
    return True
