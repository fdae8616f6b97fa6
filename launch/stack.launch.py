"""Planner, value node and skill servers over a Stretch driver that already runs: ros2 launch saycan_ros stack.launch.py"""

from __future__ import annotations

from launch import LaunchDescription
from launch.actions import DeclareLaunchArgument
from launch.substitutions import LaunchConfiguration, PathJoinSubstitution
from launch_ros.actions import Node
from launch_ros.parameter_descriptions import ParameterValue
from launch_ros.substitutions import FindPackageShare


def generate_launch_description() -> LaunchDescription:
    """One process each for stop, skills, value and planner."""
    share = FindPackageShare("saycan_ros")
    arguments = [
        DeclareLaunchArgument("manifest", default_value=PathJoinSubstitution([share, "config", "kitchen.yaml"])),
        DeclareLaunchArgument("scorer", default_value="config/scorers/embedded.yaml", description="which language scorer speaks"),
        DeclareLaunchArgument("records", default_value="out/records", description="folder of the decision records"),
        DeclareLaunchArgument("use_sim_time", default_value="false", description="true where a simulator publishes /clock"),
        DeclareLaunchArgument("survey", default_value="true", description="look round before the first instruction"),
    ]
    manifest = {"manifest": LaunchConfiguration("manifest")}
    timed = {**manifest, "use_sim_time": ParameterValue(LaunchConfiguration("use_sim_time"), value_type=bool)}
    planner = {
        **manifest,
        "scorer": LaunchConfiguration("scorer"),
        "records": LaunchConfiguration("records"),
        "survey": ParameterValue(LaunchConfiguration("survey"), value_type=bool),
    }
    rows = [("stop_node", {}), ("skills_node", timed), ("value_node", timed), ("planner_node", planner)]
    nodes = [Node(package="saycan_ros", executable=name, parameters=[row], output="screen") for name, row in rows]
    return LaunchDescription([*arguments, *nodes])
