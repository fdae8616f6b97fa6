"""The kitchen in Gazebo and the whole stack over it: ros2 launch saycan_ros gazebo.launch.py gui:=true"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from launch import LaunchContext, LaunchDescription
from launch.actions import DeclareLaunchArgument, IncludeLaunchDescription, OpaqueFunction, Shutdown
from launch.substitutions import LaunchConfiguration, PathJoinSubstitution
from launch_ros.actions import Node
from launch_ros.parameter_descriptions import ParameterValue
from launch_ros.substitutions import FindPackageShare

# Stated, since ROS would take a scene for YAML.
TYPES = {"manifest": str, "scene": str, "seed": int}


def generate_launch_description() -> LaunchDescription:
    """Gazebo with a world written from the manifest, the bridge, the Stretch driver over it, then the stack."""
    share = FindPackageShare("saycan_ros")
    manifest = PathJoinSubstitution([share, "config", "kitchen.yaml"])
    scene = PathJoinSubstitution([share, "config", "kitchen_scene.json"])
    bridge_file = PathJoinSubstitution([share, "config", "gazebo_bridge.yaml"])
    arguments = [
        DeclareLaunchArgument("manifest", default_value=manifest, description="what the robot can do"),
        DeclareLaunchArgument("scene", default_value=scene, description="a JSON file: where robot and things start"),
        DeclareLaunchArgument("seed", default_value="0", description="where exactly things stand"),
        DeclareLaunchArgument("speed", default_value="1.0", description="1 real time, 0 as fast as it can"),
        DeclareLaunchArgument("gui", default_value="false", description="true for Gazebo's window"),
        DeclareLaunchArgument("worlds", default_value="out/gazebo", description="the folder that the world is written into"),
    ]
    bridge = Node(
        package="ros_gz_bridge",
        executable="parameter_bridge",
        name="gazebo_bridge",
        parameters=[{"config_file": bridge_file}],
        output="screen",
        on_exit=Shutdown(reason="the bridge to Gazebo has ended"),
    )
    driver = Node(
        package="saycan_ros",
        executable="gazebo_driver_node",
        parameters=[{name: ParameterValue(LaunchConfiguration(name), value_type=kind) for name, kind in TYPES.items()}],
        output="screen",
        # Gazebo keeps the last speed it was told; without the driver nobody would take it back.
        on_exit=Shutdown(reason="the driver has ended"),
    )
    stack = IncludeLaunchDescription(
        PathJoinSubstitution([share, "launch", "stack.launch.py"]),
        # Gazebo's robot has no laser.
        launch_arguments={"manifest": LaunchConfiguration("manifest"), "use_sim_time": "true", "laser": "off"}.items(),
    )
    return LaunchDescription([*arguments, OpaqueFunction(function=_gazebo), bridge, driver, stack])


def _gazebo(context: LaunchContext) -> list[Any]:
    """Write the world, and start Gazebo on it."""
    # Not before: MuJoCo, which settles the scene, takes a second to come up.
    from saycan_ros.simulation.driver_start import DriverStart
    from saycan_ros.simulation.gazebo.world import write_world

    said = {name: LaunchConfiguration(name).perform(context) for name in ("manifest", "scene", "seed", "speed", "gui", "worlds")}
    manifest, scene = DriverStart(Path(said["manifest"]), said["scene"], int(said["seed"]), {}, []).load()
    world = write_world(manifest, scene, Path(said["worlds"]).absolute(), int(said["seed"]), float(said["speed"]))
    window = "" if said["gui"].lower() in {"true", "1"} else "-s --headless-rendering "
    gazebo = PathJoinSubstitution([FindPackageShare("ros_gz_sim"), "launch", "gz_sim.launch.py"])
    arguments = {"gz_args": f"-r {window}{world}", "on_exit_shutdown": "true"}
    return [IncludeLaunchDescription(gazebo, launch_arguments=arguments.items())]
