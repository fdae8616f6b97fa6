"""The names that the Gazebo world, the bridge's file and the driver agree on."""

from __future__ import annotations

from collections.abc import Mapping

from saycan_ros.robots.body import JOINTS

# On Gazebo's side; config/gazebo_bridge.yaml carries them over.
GZ_CLOCK = "/clock"
GZ_JOINT_STATES = "/stretch/joint_states"
GZ_ODOMETRY = "/stretch/odometry"
GZ_CAMERA = "/stretch/camera/image"
GZ_CAMERA_INFO = "/stretch/camera/camera_info"  # Gazebo makes this name from the image's
GZ_THINGS = "/things/pose"
GZ_BASE = "/stretch/base"
GZ_JOINT_COMMANDS: Mapping[str, str] = {joint: f"/stretch/command/{joint}" for joint in JOINTS}

# On ROS's side, relative.
ROS_CLOCK = "gazebo/clock"
ROS_JOINT_STATES = "gazebo/joint_states"
ROS_ODOMETRY = "gazebo/odometry"
ROS_THINGS = "gazebo/things"
ROS_BASE = "gazebo/base"
ROS_JOINT_COMMANDS: Mapping[str, str] = {joint: f"gazebo/command/{joint}" for joint in JOINTS}

# The model of the scene's thing number n is `thing_n`, so that its pose says which it is.
THING = "thing_"
