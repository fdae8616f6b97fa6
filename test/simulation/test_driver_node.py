"""The simulated driver as ROS sees it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from driver_rig import DriverRig, wait_for
from geometry_msgs.msg import Twist
from nav_msgs.msg import Odometry
from rcl_interfaces.srv import GetParameters, SetParameters
from rclpy.parameter import Parameter, parameter_value_to_python
from rosgraph_msgs.msg import Clock
from sensor_msgs.msg import BatteryState, CameraInfo, Image, JointState
from std_msgs.msg import Bool, Float64MultiArray, String
from visualization_msgs.msg import Marker, MarkerArray

from saycan_interfaces.srv import SetScene
from saycan_ros.robots.stretch_joints import JOINT_STATE_NAMES
from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.driver_node import DriverSettings, main
from saycan_ros.simulation.kinematic_plant import KinematicPlant

pytestmark = pytest.mark.ros

SCENE = '{"robot": {"at": "table", "holding": null}, "objects": [{"name": "apple", "at": "table"}]}'
ODD = '{"robot": {"at": "attic"}}'


@pytest.fixture
def rig(ros_domain: int) -> Iterator[DriverRig]:
    with DriverRig() as rig:
        yield rig


def newest(rig: DriverRig, kind: type, name: str) -> object:
    messages = rig.listen(kind, name)
    assert wait_for(lambda: bool(messages)), f"nothing on {name}"
    return messages[-1]


def test_the_topics_and_services_have_the_real_drivers_names_and_types(rig: DriverRig) -> None:
    wanted = {
        "/stretch/joint_states": "sensor_msgs/msg/JointState", "/stretch/cmd_vel": "geometry_msgs/msg/Twist",
        "/joint_pose_cmd": "std_msgs/msg/Float64MultiArray", "/joint_limits": "sensor_msgs/msg/JointState",
        "/odom": "nav_msgs/msg/Odometry", "/battery": "sensor_msgs/msg/BatteryState", "/is_homed": "std_msgs/msg/Bool",
        "/is_runstopped": "std_msgs/msg/Bool", "/is_streaming_position": "std_msgs/msg/Bool", "/mode": "std_msgs/msg/String",
        "/tool": "std_msgs/msg/String", "/camera/color/image_raw": "sensor_msgs/msg/Image", "/clock": "rosgraph_msgs/msg/Clock",
        "/camera/color/camera_info": "sensor_msgs/msg/CameraInfo", "/objects/marker_array": "visualization_msgs/msg/MarkerArray",
        "/scan_filtered": "sensor_msgs/msg/LaserScan",
    }  # fmt: skip
    names = (
        "switch_to_navigation_mode switch_to_position_mode switch_to_trajectory_mode activate_streaming_position "
        "deactivate_streaming_position stop_the_robot home_the_robot stow_the_robot get_joint_states"
    )
    services = {
        **{f"/{name}": "Trigger" for name in names.split()},
        "/runstop": "SetBool",
        "/self_collision_avoidance": "SetBool",
    }

    def missing() -> list[str]:
        topics = dict(rig.node.get_topic_names_and_types())
        offered = dict(rig.node.get_service_names_and_types())
        lost = [name for name, kind in wanted.items() if kind not in topics.get(name, [])]
        return lost + [name for name, kind in services.items() if f"std_srvs/srv/{kind}" not in offered.get(name, [])]

    assert wait_for(lambda: not missing()), missing()


def test_a_namespace_makes_a_second_robot_and_the_clock_stays_global(ros_domain: int) -> None:
    with DriverRig(args=["--ros-args", "-r", "__ns:=/robot2"]) as rig:
        topics = {"/robot2/stretch/joint_states", "/robot2/odom", "/robot2/joint_pose_cmd", "/clock"}
        assert wait_for(lambda: topics <= {name for name, _ in rig.node.get_topic_names_and_types()})
        assert rig.trigger("switch_to_navigation_mode").success
        assert rig.driver.driver.mode is DriverMode.NAVIGATION
        body = rig.body()
        body.activate(20.0)
        body.wait()


def test_joint_states_odometry_and_clock_come_with_one_stamp_per_control_period(rig: DriverRig) -> None:
    joints, odometry = rig.listen(JointState, "stretch/joint_states"), rig.listen(Odometry, "odom")
    clock = rig.listen(Clock, "/clock")
    assert wait_for(lambda: min(len(joints), len(odometry), len(clock)) > 60)
    assert tuple(joints[-1].name) == JOINT_STATE_NAMES
    assert len(joints[-1].position) == len(joints[-1].velocity) == len(joints[-1].effort) == len(JOINT_STATE_NAMES)
    stamps = [m.header.stamp.sec + m.header.stamp.nanosec * 1e-9 for m in joints]
    assert np.median(np.diff(stamps)) == pytest.approx(1 / 30, abs=1e-6)
    assert {(s.sec, s.nanosec) for s in (m.header.stamp for m in joints[5:50])} & {(m.clock.sec, m.clock.nanosec) for m in clock}
    assert (odometry[-1].header.frame_id, odometry[-1].child_frame_id) == ("odom", "base_link")


def test_the_robot_says_what_it_is(rig: DriverRig) -> None:
    assert newest(rig, String, "tool").data == "eoa_wrist_dw3_tool_sg3"
    assert newest(rig, String, "mode").data == "position"
    assert newest(rig, Bool, "is_homed").data is True
    assert newest(rig, Bool, "is_runstopped").data is False
    battery = newest(rig, BatteryState, "battery")
    assert battery.voltage > 12.0
    assert np.isnan(battery.percentage)


def test_asking_for_joint_states_publishes_the_limits_lower_as_position_and_upper_as_velocity(rig: DriverRig) -> None:
    limits = rig.listen(JointState, "joint_limits")
    assert wait_for(lambda: rig.node.count_publishers("joint_limits") > 0)
    rig.trigger("get_joint_states")
    assert wait_for(lambda: bool(limits))
    rows = dict(zip(limits[0].name, zip(limits[0].position, limits[0].velocity, strict=True), strict=True))
    assert rows["joint_lift"] == (0.0, 1.1)
    assert rows["joint_arm"] == (0.0, 0.52)
    assert rows["gripper_aperture"] == pytest.approx((-0.1, 0.2))
    assert rows["joint_gripper_finger_right"] == pytest.approx((-0.1 / 0.342, 0.2 / 0.342))


def test_the_picture_is_sideways_rgb8_and_is_drawn_only_while_someone_looks(rig: DriverRig) -> None:
    assert wait_for(lambda: rig.driver.periods > 60)
    assert rig.plant.frames == 0
    image = newest(rig, Image, "camera/color/image_raw")
    assert (image.height, image.width, image.encoding, image.step) == (240, 424, "rgb8", 3 * 424)
    assert len(image.data) == 240 * 424 * 3
    assert set(image.data) == {image.data[0]}
    info = newest(rig, CameraInfo, "camera/color/camera_info")
    assert (info.height, info.width) == (240, 424)
    assert info.k[0] == pytest.approx(120 / np.tan(np.radians(21.0)))


def test_pictures_come_at_the_cameras_rate_of_simulated_time(rig: DriverRig) -> None:
    images = rig.listen(Image, "camera/color/image_raw")
    assert wait_for(lambda: len(images) > 8)
    stamps = np.array([m.header.stamp.sec + m.header.stamp.nanosec * 1e-9 for m in images])
    assert np.median(np.diff(stamps)) == pytest.approx(0.2, abs=1 / 30)


def test_each_detection_message_replaces_the_one_before(ros_domain: int) -> None:
    with DriverRig(KinematicPlant(seen=[("apple", (0.1, 0.2, 0.9))])) as rig:
        markers = newest(rig, MarkerArray, "objects/marker_array").markers
    assert markers[0].action == Marker.DELETEALL
    assert [(m.ns, m.text, m.action, m.header.frame_id) for m in markers[1:]] == [("apple", "apple", Marker.ADD, "map")]
    assert (markers[1].pose.position.x, markers[1].pose.position.z) == pytest.approx((0.1, 0.9))


def test_commands_in_the_wrong_mode_move_nothing_and_in_the_right_one_do(rig: DriverRig) -> None:
    twist = rig.node.create_publisher(Twist, "stretch/cmd_vel", 1)
    pose = rig.node.create_publisher(Float64MultiArray, "joint_pose_cmd", 1)
    assert wait_for(lambda: twist.get_subscription_count() > 0 and pose.get_subscription_count() > 0)
    message = Twist()
    message.linear.x = 0.2
    vector = Float64MultiArray(data=[0.1, 0.7, 0.0, 0.0, 0.0, 0.0, 0.0, 0.2, 0.0, 0.0])
    twist.publish(message)
    pose.publish(vector)
    periods = rig.driver.periods
    assert wait_for(lambda: rig.driver.periods > periods + 20)
    assert (rig.plant.base.x, rig.plant.position["lift"]) == (0.0, 0.5)
    assert rig.trigger("switch_to_navigation_mode").message == "Now in navigation mode."
    assert rig.trigger("activate_streaming_position").success

    def moved() -> bool:
        twist.publish(message)
        pose.publish(vector)
        return rig.plant.base.x > 0.05 and abs(rig.plant.position["lift"] - 0.7) < 1e-6

    assert wait_for(moved)


def test_stowing_answers_when_it_has_arrived_and_says_its_mode_meanwhile(rig: DriverRig) -> None:
    modes = rig.listen(String, "mode")
    assert wait_for(lambda: bool(modes))
    answer = rig.trigger("stow_the_robot")
    assert (answer.success, answer.message) == (True, "Stowed.")
    assert rig.plant.position["wrist_yaw"] == pytest.approx(3.0, abs=0.05)
    assert wait_for(lambda: [m.data for m in modes if m.data != "position"] != [] and modes[-1].data == "position")
    assert {m.data for m in modes} == {"position", "stowing"}


def test_a_runstop_is_served_while_the_robot_stows(ros_domain: int) -> None:
    answers: list[object] = []
    with DriverRig(settings=DriverSettings(speed=1.0)) as rig:
        thread = threading.Thread(target=lambda: answers.append(rig.trigger("stow_the_robot")))
        thread.start()
        assert wait_for(lambda: rig.driver.driver.mode is DriverMode.STOWING)
        assert rig.runstop(True).message == "is_runstopped: True"
        thread.join(20.0)
        assert (answers[0].success, answers[0].message) == (False, "ended by the runstop")
        assert not rig.trigger("switch_to_navigation_mode").success
        rig.runstop(False)
        assert rig.driver.driver.mode is DriverMode.POSITION


def test_ground_truth_is_given_as_json(rig: DriverRig) -> None:
    truth = json.loads(rig.trigger("ground_truth/get").message)
    assert set(truth) == {
        "scene",
        "positions",
        "max_joint_speed",
        "base_speed",
        "joints",
        "joint_speeds",
        "base",
        "collisions",
        "time",
        "openings",
        "axes",
        "gap",
    }
    assert truth["joints"]["lift"] == 0.5
    assert truth["max_joint_speed"] == 0.0
    assert set(truth["joint_speeds"]) == set(truth["joints"])
    assert truth["base_speed"] == [0.0, 0.0]


def test_a_scene_is_set_up_and_time_goes_on(rig: DriverRig) -> None:
    clock = rig.listen(Clock, "/clock")
    assert wait_for(lambda: bool(clock) and clock[-1].clock.sec >= 1)
    answer = rig.call(SetScene, "ground_truth/set_scene", SetScene.Request(scene_json=SCENE, seed=3))
    assert answer.success
    count = len(clock)
    assert wait_for(lambda: len(clock) > count + 10)
    stamps = [m.clock.sec + m.clock.nanosec * 1e-9 for m in clock]
    assert stamps == sorted(stamps)
    assert json.loads(rig.trigger("ground_truth/get").message)["scene"]["objects"] == [{"name": "apple", "at": "table"}]


@pytest.mark.parametrize(
    ("text", "reason"), [("{", "JSON"), ('{"robot": {}}', "robot.at"), ('{"robot": {"at": "table"}, "things": []}', "things")]
)
def test_a_scene_that_cannot_be_used_is_refused_with_the_field(rig: DriverRig, text: str, reason: str) -> None:
    answer = rig.call(SetScene, "ground_truth/set_scene", SetScene.Request(scene_json=text))
    assert not answer.success
    assert reason in answer.message
    assert rig.plant.scene is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"thing": "coke"}', "`thing` needs a `to`"),
        ('{"throw": "coke"}', "throw"),
        ("{", "JSON"),
        ('{"thing": "coke", "to": "table"}', "nothing can be moved by hand"),
        ('{"obstacle": [1.0, 0.5]}', "nothing can be moved by hand"),
        ('{"obstacle": [1.0, 0.5], "to": "table"}', "`obstacle` goes alone"),
    ],
)
def test_an_intervention_that_cannot_be_made_is_refused_with_the_reason(rig: DriverRig, text: str, reason: str) -> None:
    answer = rig.call(SetScene, "ground_truth/disturb", SetScene.Request(scene_json=text))
    assert not answer.success
    assert reason in answer.message


def set_parameter(rig: DriverRig, name: str, value: object) -> object:
    parameter = Parameter(name, value=value).to_parameter_msg()
    return rig.call(SetParameters, "stretch_driver/set_parameters", SetParameters.Request(parameters=[parameter])).results[0]


def test_faults_can_be_switched_on_while_it_runs(rig: DriverRig) -> None:
    assert set_parameter(rig, "battery_voltage", 9.0).successful
    assert set_parameter(rig, "homed", False).successful
    assert set_parameter(rig, "fault_stop_ignored", True).successful
    assert set_parameter(rig, "fault_goals_rejected", 2).successful
    assert (rig.driver.driver.faults.stop_ignored, rig.driver.driver.faults.goals_rejected) == (True, 2)
    battery, homed = rig.listen(BatteryState, "battery"), rig.listen(Bool, "is_homed")
    assert wait_for(lambda: bool(battery) and battery[-1].voltage == 9.0)
    assert wait_for(lambda: bool(homed) and homed[-1].data is False)


def test_a_robot_that_has_homed_itself_stays_homed_whatever_else_is_switched(rig: DriverRig) -> None:
    assert set_parameter(rig, "homed", False).successful
    assert not rig.driver.driver.homed
    assert rig.trigger("home_the_robot").success
    assert rig.driver.driver.homed
    assert set_parameter(rig, "camera_rate", 10.0).successful
    assert rig.driver.driver.homed


def test_a_jump_of_the_clock_shifts_every_stamp_and_nothing_else(rig: DriverRig) -> None:
    clock, joints = rig.listen(Clock, "/clock"), rig.listen(JointState, "stretch/joint_states")
    assert wait_for(lambda: bool(clock) and clock[-1].clock.sec >= 1)
    assert set_parameter(rig, "clock_offset", 1000.0).successful
    assert wait_for(lambda: clock[-1].clock.sec >= 1000 and joints[-1].header.stamp.sec >= 1000)
    assert json.loads(rig.trigger("ground_truth/get").message)["time"] < 1000.0
    assert set_parameter(rig, "clock_offset", -1000.0).successful
    assert wait_for(lambda: clock[-1].clock.sec == 0)


def test_every_command_that_was_taken_is_told_once_with_the_wall_time_it_came_at(rig: DriverRig) -> None:
    body = rig.body()
    body.activate(20.0)
    rig.trigger("ground_truth/commands")
    before = time.monotonic()
    body.drive(0.2, 0.1)
    body.move({"lift": 0.6})
    assert wait_for(lambda: rig.plant.target["lift"] == 0.6 and rig.plant.speed[0] > 0)
    periods = rig.driver.periods
    assert wait_for(lambda: rig.driver.periods > periods + 5)
    rig.trigger("stop_the_robot")
    after = time.monotonic()
    rows = json.loads(rig.trigger("ground_truth/commands").message)
    wall, kinds, values = zip(*rows["commands"], strict=True)
    assert set(kinds) == {"velocity", "pose", "stop"}
    assert all(before <= stamp <= after for stamp in wall)
    assert values[kinds.index("velocity")] == {"linear": 0.2, "angular": 0.1}
    assert values[kinds.index("pose")]["lift"] == 0.6
    stamps = [simulated for _, simulated in rows["periods"]]
    assert np.median(np.diff(stamps)) == pytest.approx(1 / 30, abs=1e-3)
    assert json.loads(rig.trigger("ground_truth/commands").message)["commands"] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("speed", -1.0),
        ("clock_offset", float("nan")),
        ("speed", "fast"),
        ("camera_rate", float("nan")),
        ("homed", 3.0),
        ("timeout", 0.1),
        ("fault_contact", 1),
        ("fault_mode_switch", "odd"),
        ("fault_no_streaming", True),
    ],
)
def test_parameters_that_make_no_sense_or_are_read_at_the_start_only_are_refused(rig: DriverRig, name: str, value: float) -> None:
    assert not set_parameter(rig, name, value).successful
    got = rig.call(GetParameters, "stretch_driver/get_parameters", GetParameters.Request(names=[name]))
    assert parameter_value_to_python(got.values[0]) != value


def test_when_the_driver_ends_the_robot_is_at_rest(rig: DriverRig) -> None:
    body = rig.body()
    body.activate(20.0)
    body.move({"lift": 1.0})
    for _ in range(10):
        body.drive(0.3, 0.0)
        body.wait()
    rig.end_driver()
    reading = rig.plant.reading()
    assert reading.speed == (0.0, 0.0)
    assert max(reading.velocity.values()) == 0.0
    assert 0.5 < reading.position["lift"] < 0.9


@pytest.mark.sim
def test_the_process_ends_by_itself_on_a_signal(ros_domain: int) -> None:
    command = [
        sys.executable,
        "-m",
        "saycan_ros.simulation.driver_node",
        "--ros-args",
        "-p",
        "speed:=0.0",
        "-p",
        f"scene:='{SCENE}'",
    ]
    with DriverRig(driver=False) as rig:
        joints = rig.listen(JointState, "stretch/joint_states")
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        try:
            assert wait_for(lambda: len(joints) > 5, 60.0)
            process.terminate()
            _, errors = process.communicate(timeout=20.0)
        finally:
            process.kill()
    assert process.returncode == 0, errors
    assert "Traceback" not in errors


@pytest.mark.parametrize(
    ("parameter", "reason"),
    [
        ("manifest:=/nowhere.yaml", "nowhere.yaml: cannot be read"),
        ("scene:=/nowhere.json", "nowhere.json"),
        (f"scene:='{ODD}'", "attic"),
    ],
)
def test_a_manifest_or_scene_that_cannot_be_used_ends_the_process_with_a_sentence(
    ros_domain: int, caplog: pytest.LogCaptureFixture, parameter: str, reason: str
) -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        assert main(["--ros-args", "-p", parameter]) == 1
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert reason in caplog.text
