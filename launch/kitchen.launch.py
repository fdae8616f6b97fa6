"""The embedded kitchen and the whole stack over it: ros2 launch saycan_ros kitchen.launch.py speed:=4.0"""

from __future__ import annotations

from launch import LaunchDescription
from launch.actions import DeclareLaunchArgument, IncludeLaunchDescription, Shutdown
from launch.substitutions import LaunchConfiguration, PathJoinSubstitution
from launch_ros.actions import Node
from launch_ros.parameter_descriptions import ParameterValue
from launch_ros.substitutions import FindPackageShare

# Stated, since ROS would refuse `speed:=4` for a parameter that is a float.
TYPES = {"manifest": str, "scene": str, "seed": int, "speed": float}


def generate_launch_description() -> LaunchDescription:
    """The driver node of the embedded kitchen, then the stack."""
    share = FindPackageShare("saycan_ros")
    manifest = PathJoinSubstitution([share, "config", "kitchen.yaml"])
    scene = PathJoinSubstitution([share, "config", "kitchen_scene.json"])
    arguments = [
        DeclareLaunchArgument("manifest", default_value=manifest, description="what the robot can do"),
        DeclareLaunchArgument("scene", default_value=scene, description="a JSON file: where robot and things start"),
        DeclareLaunchArgument("seed", default_value="0", description="where exactly things stand"),
        DeclareLaunchArgument("speed", default_value="1.0", description="1 real time, 0 as fast as it can"),
        DeclareLaunchArgument("namespace", default_value="", description="the kitchen's; its /clock is shared all the same"),
    ]
    driver = Node(
        package="saycan_ros",
        executable="driver_node",
        namespace=LaunchConfiguration("namespace"),
        parameters=[{name: ParameterValue(LaunchConfiguration(name), value_type=kind) for name, kind in TYPES.items()}],
        output="screen",
        on_exit=Shutdown(reason="the kitchen has ended"),
    )
    stack = IncludeLaunchDescription(
        PathJoinSubstitution([share, "launch", "stack.launch.py"]),
        launch_arguments={
            "manifest": LaunchConfiguration("manifest"),
            "namespace": LaunchConfiguration("namespace"),
            "use_sim_time": "true",
        }.items(),
    )
    return LaunchDescription([*arguments, driver, stack])
