"""The Stretch driver over Gazebo's topics: the same contract, and the same skills, as over every other simulator."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from itertools import pairwise

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

import rclpy
from fake_gazebo import FakeGazebo, wait_for
from geometry_msgs.msg import Twist
from rclpy.executors import SingleThreadedExecutor
from rclpy.node import Node
from rclpy.parameter import Parameter
from rosgraph_msgs.msg import Clock
from std_msgs.msg import Float64MultiArray
from std_srvs.srv import SetBool, Trigger

from saycan_interfaces.srv import SetScene
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.service_call import call_service
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.gazebo.driver_node import GazeboDriverNode, wait_for_gazebo
from saycan_ros.simulation.gazebo.link import GazeboLink
from saycan_ros.simulation.gazebo.plant import GazeboPlant
from saycan_ros.skills.loading import load_policy
from saycan_ros.skills.runner import SkillRunner
from saycan_ros.world.model import WorldModel
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.scene import Scene

pytestmark = pytest.mark.ros

SCENE = Scene.model_validate(
    {"robot": {"at": "you"}, "objects": [{"name": "coke", "at": "table"}, {"name": "apple", "at": "close counter"}]}
)
# In view from the table's station: 0.75 m to the base's right, and one behind the counter's front.
THINGS = {"thing_0": (2.95, 0.3, 0.80), "kitchen::thing_1": (0.6, -1.75, 0.40), "stretch": (0.0, 0.0, 0.0)}


class Rig:
    """A driver over a fake Gazebo, and a client."""

    def __init__(self, manifest: Manifest, gazebo: FakeGazebo) -> None:
        self.manifest, self.gazebo = manifest, gazebo
        self.link = GazeboLink()
        wait_for_gazebo(self.link, 30.0, lambda: False)
        self.plant = GazeboPlant(manifest, SCENE, self.link)
        said = [Parameter("use_sim_time", value=True), Parameter("laser", value="off")]
        self.node = Node("client", parameter_overrides=said, enable_rosout=False)
        self.driver = GazeboDriverNode(self.plant)
        self.body = StretchBody(self.node)
        self.ended = threading.Event()
        self.executor = SingleThreadedExecutor()
        self.executor.add_node(self.node)
        self.threads = [
            threading.Thread(target=self.driver.run, args=(self.ended.is_set,), daemon=True),
            threading.Thread(target=self._spin, daemon=True),
        ]
        for thread in self.threads:
            thread.start()

    def _spin(self) -> None:
        while not self.ended.is_set():
            self.executor.spin_once(timeout_sec=0.05)

    def close(self) -> None:
        self.body.destroy()
        self.end_driver()
        self.executor.shutdown()
        self.driver.destroy()
        self.node.destroy_node()
        self.link.close()

    def end_driver(self) -> None:
        self.ended.set()
        for thread in self.threads:
            thread.join(30.0)

    def call(self, kind: type, name: str, request: object) -> object:
        client = self.node.create_client(kind, name)
        try:
            return call_service(client, request, 20.0)
        finally:
            self.node.destroy_client(client)


@pytest.fixture
def rig(ros_domain: int, manifest: Manifest) -> Iterator[Rig]:
    rclpy.init(args=[])
    try:
        with FakeGazebo(Pose2D(2.2, -0.7, math.pi / 2), THINGS) as gazebo:
            rig = Rig(manifest, gazebo)
            try:
                yield rig
            finally:
                rig.close()
    finally:
        rclpy.try_shutdown()


def test_go_to_runs_over_gazebos_topics_and_ends_at_its_station_at_rest(rig: Rig) -> None:
    world, skill = WorldModel(rig.manifest), SkillLibrary(rig.manifest).find("go to the table")
    rig.body.activate(20.0)

    def knows() -> object:
        world.update(rig.body.read())
        world.see(rig.body.detections())
        return world.snapshot()

    policy = load_policy(skill.template)(rig.manifest, skill)
    result = SkillRunner().run(skill, policy, rig.body, knows, lambda _: None, lambda: None)
    assert result.outcome.ok, result.outcome
    station = rig.manifest.location("table").station
    assert rig.gazebo.base.distance(Pose2D(station.x, station.y, station.heading)) < 0.03
    assert rig.gazebo.twist == (0.0, 0.0)
    assert rig.gazebo.position["joint_lift"] == pytest.approx(0.55, abs=0.01)
    assert "gripper" not in {joint for joint, said in rig.gazebo.commands.items() if max(said, default=0.0) > 0.4}
    # It looks at the table now, and sees what stands there; not what Gazebo says of things elsewhere.
    assert wait_for(lambda: [d.name for d in rig.body.detections()] == ["coke"])


def test_nothing_is_sent_to_a_joint_before_a_command_and_set_points_keep_to_stretchs_speeds(rig: Rig) -> None:
    assert wait_for(lambda: rig.driver.periods > 10)
    assert not any(rig.gazebo.commands.values())
    rig.body.activate(20.0)
    rig.body.move({"lift": 1.0, "arm": 0.2})
    assert wait_for(lambda: len(rig.gazebo.commands["lift"]) > 20)
    lift = rig.gazebo.commands["lift"]
    assert max(b - a for a, b in pairwise(lift)) <= 0.18 * 0.2 + 1e-6
    assert wait_for(lambda: rig.gazebo.position["joint_lift"] == pytest.approx(1.0, abs=0.002))
    assert [rig.gazebo.position[f"joint_arm_l{n}"] for n in range(4)] == pytest.approx([0.05] * 4, abs=0.002)


def test_a_speed_times_out_in_gazebo_too_and_is_taken_in_navigation_mode_alone(rig: Rig) -> None:
    twist = rig.node.create_publisher(Twist, "stretch/cmd_vel", 1)
    message = Twist()
    message.linear.x = 0.2
    assert wait_for(lambda: twist.get_subscription_count() > 0)
    twist.publish(message)
    assert not wait_for(lambda: rig.gazebo.twist[0] > 0.0, 0.5)
    assert rig.call(Trigger, "switch_to_navigation_mode", Trigger.Request()).success
    assert wait_for(lambda: twist.publish(message) is None and rig.gazebo.twist[0] > 0.0)
    assert wait_for(lambda: rig.gazebo.twist[0] == 0.0), "the base runs on without a command"


def test_a_runstop_stops_base_and_joints_and_refuses_commands(rig: Rig) -> None:
    rig.body.activate(20.0)
    pose = rig.node.create_publisher(Float64MultiArray, "joint_pose_cmd", 1)
    assert wait_for(lambda: pose.get_subscription_count() > 0)
    rig.body.move({"lift": 1.0})
    assert wait_for(lambda: rig.body.drive(0.2, 0.0) is None and rig.gazebo.twist[0] > 0.05)
    assert rig.call(SetBool, "runstop", SetBool.Request(data=True)).success
    assert rig.driver.driver.mode is DriverMode.RUNSTOPPED
    assert wait_for(lambda: rig.gazebo.twist == (0.0, 0.0))
    lift = rig.gazebo.commands["lift"]
    assert wait_for(lambda: len(lift) > 3 and lift[-1] == lift[-3])
    where = rig.gazebo.position["joint_lift"]
    pose.publish(Float64MultiArray(data=[0.0] * 10))
    assert not wait_for(lambda: abs(rig.gazebo.position["joint_lift"] - where) > 0.005, 0.5)
    with pytest.raises(OutcomeError) as raised:
        rig.body.read()
    assert raised.value.outcome.code is OutcomeCode.RUNSTOP


@pytest.mark.parametrize("fault", ["stopped", "without_odometry"])
def test_a_silent_gazebo_makes_a_silent_driver_that_still_takes_the_runstop(rig: Rig, fault: str) -> None:
    rig.body.activate(20.0)
    clocks: list[Clock] = []
    rig.node.create_subscription(Clock, "/clock", clocks.append, 10)
    assert wait_for(lambda: bool(clocks))
    assert wait_for(lambda: rig.body.drive(0.2, 0.0) is None and rig.gazebo.twist[0] > 0.05)
    setattr(rig.gazebo, fault, True)
    assert wait_for(lambda: rig.gazebo.twist == (0.0, 0.0)), "the base drives on unseen"

    def silent() -> bool:
        try:
            rig.body.read()
        except OutcomeError as error:
            return error.outcome.code is OutcomeCode.DRIVER_GONE
        return False

    assert wait_for(silent)
    assert rig.call(SetBool, "runstop", SetBool.Request(data=True)).success
    setattr(rig.gazebo, fault, False)
    assert wait_for(lambda: not silent()), "it does not come back"


def test_the_driver_leaves_a_base_at_rest_behind(rig: Rig) -> None:
    rig.body.activate(20.0)
    assert wait_for(lambda: rig.body.drive(0.2, 0.1) is None and rig.gazebo.twist[0] > 0.05)
    rig.end_driver()
    assert wait_for(lambda: rig.gazebo.twist == (0.0, 0.0))


def test_another_scene_is_refused_and_the_truth_is_what_gazebo_says(rig: Rig) -> None:
    answer = rig.call(SetScene, "ground_truth/set_scene", SetScene.Request(scene_json='{"robot": {"at": "table"}}'))
    assert not answer.success
    assert "launched with" in answer.message
    assert wait_for(lambda: len(rig.plant.truth().positions) == 2 and not math.isnan(rig.plant.truth().positions[1][0]))
    truth = rig.plant.truth()
    assert truth.places == ("table", "floor")
    assert truth.scene["robot"] == {"at": None, "holding": None}


def test_a_gazebo_that_never_speaks_is_named_and_not_waited_for_for_ever(ros_domain: int) -> None:
    rclpy.init(args=[])
    link = GazeboLink()
    try:
        with pytest.raises(OutcomeError, match="gazebo/clock, gazebo/joint_states, gazebo/odometry"):
            wait_for_gazebo(link, 0.1, lambda: False)
    finally:
        link.close()
        rclpy.try_shutdown()
