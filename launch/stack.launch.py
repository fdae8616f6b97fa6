"""Stop, skills, value node and planner over a Stretch driver that already runs.

ros2 launch saycan_ros stack.launch.py manifest:=my_rooms.yaml survey:=false
"""

from __future__ import annotations

from pathlib import Path

from launch import LaunchContext, LaunchDescription
from launch.actions import DeclareLaunchArgument, OpaqueFunction
from launch.substitutions import LaunchConfiguration
from launch_ros.actions import Node
from launch_ros.parameter_descriptions import ParameterValue

# A robot with a manifest of other rooms than its own drives to where those have their places: this argument has no default.
MANIFEST = "what the robot can do, and where the places of its own rooms are (docs/stretch.md)"


def generate_launch_description() -> LaunchDescription:
    """One process each for stop, skills, value and planner."""
    arguments = [
        DeclareLaunchArgument("manifest", description=MANIFEST),
        DeclareLaunchArgument("scorer", default_value="config/scorers/embedded.yaml", description="which language scorer speaks"),
        DeclareLaunchArgument("records", default_value="out/records", description="folder of the decision records"),
        DeclareLaunchArgument("use_sim_time", default_value="false", description="true where a simulator publishes /clock"),
        DeclareLaunchArgument("survey", default_value="true", description="look round before the first instruction"),
        DeclareLaunchArgument("namespace", default_value="", description="this robot's, where a ROS domain has several"),
        DeclareLaunchArgument("laser", default_value="required", description="off: the base drives blind, and stops for nobody"),
        DeclareLaunchArgument("params_file", default_value="", description="ROS parameters; what it says counts before the rest"),
    ]
    return LaunchDescription([*arguments, OpaqueFunction(function=_nodes)])


def _nodes(context: LaunchContext) -> list[Node]:
    manifest = {"manifest": LaunchConfiguration("manifest")}
    timed = {**manifest, "use_sim_time": ParameterValue(LaunchConfiguration("use_sim_time"), value_type=bool)}
    skills = {**timed, "laser": ParameterValue(LaunchConfiguration("laser"), value_type=str)}
    planner = {
        **manifest,
        "scorer": LaunchConfiguration("scorer"),
        "records": LaunchConfiguration("records"),
        "survey": ParameterValue(LaunchConfiguration("survey"), value_type=bool),
    }
    rows = [("stop_node", {}), ("skills_node", skills), ("value_node", timed), ("planner_node", planner)]
    # Read here, since launch takes no empty name for "no file".
    named = LaunchConfiguration("params_file").perform(context)
    if named and not Path(named).is_file():
        # Launch itself would only warn, and the robot move without them.
        raise FileNotFoundError(f"params_file: there is no file {named}")
    files = [named] if named else []
    namespace = LaunchConfiguration("namespace")
    return [
        Node(package="saycan_ros", executable=name, namespace=namespace, parameters=[row, *files], output="screen")
        for name, row in rows
    ]
