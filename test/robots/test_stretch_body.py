"""The Stretch client against the simulated driver, over ROS."""

from __future__ import annotations

import itertools
import math
import threading
import time
from collections.abc import Iterator

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

import rclpy
from body_cycles import come_to_rest, outcome_of, run
from driver_rig import DriverRig, wait_for
from geometry_msgs.msg import PoseWithCovarianceStamped
from rclpy.qos import DurabilityPolicy, QoSProfile

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots import under_way
from saycan_ros.robots.body import JOINTS
from saycan_ros.robots.holding import moving
from saycan_ros.robots.safety_limits import SafetyLimits
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.driver_node import DriverSettings
from saycan_ros.simulation.kinematic_plant import LIMITS, KinematicPlant

pytestmark = pytest.mark.ros

STOWED = 0.3  # m, the lift


@pytest.fixture
def rig(ros_domain: int) -> Iterator[DriverRig]:
    with DriverRig() as rig:
        yield rig


@pytest.fixture
def body(rig: DriverRig) -> StretchBody:
    body = rig.body()
    body.activate(20.0)
    return body


def code_of(error: pytest.ExceptionInfo[OutcomeError]) -> OutcomeCode:
    return error.value.outcome.code


def stow(rig: DriverRig, body: StretchBody) -> None:
    """As an operator does it: when what was halted is known to rest, since the watch would stop a stow, too."""
    assert wait_for(lambda: not body._watch.watching)
    rig.trigger("stow_the_robot")

    def seen() -> bool:
        reading, _ = body._monitor.reading()
        return reading.position["lift"] == pytest.approx(STOWED, abs=0.005) and not moving(reading.velocity)

    assert wait_for(seen)


def test_activation_allows_base_speeds_and_joint_positions_at_once_and_moves_nothing(rig: DriverRig, body: StretchBody) -> None:
    assert rig.driver.driver.mode is DriverMode.NAVIGATION
    assert rig.driver.driver.streaming
    assert body.at_rest()
    assert {j: pytest.approx(row) for j, row in body.limits.items()} == dict(LIMITS)
    body.move({"lift": 0.9})
    run(body, 0.3, linear=0.2)
    reading = body.read()
    assert reading.speed[0] == pytest.approx(0.2)
    assert reading.velocity["lift"] > 0


def test_activating_again_asks_the_driver_for_nothing(rig: DriverRig, body: StretchBody) -> None:
    rig.stop_driver()
    body.activate(0.5)


def test_activation_recovers_a_driver_that_another_client_took_to_another_mode(rig: DriverRig, body: StretchBody) -> None:
    rig.trigger("switch_to_position_mode")
    rig.trigger("deactivate_streaming_position")
    assert wait_for(lambda: outcome_of(body.read) is OutcomeCode.DRIVER_RESTARTED)
    body.activate(20.0)
    assert rig.driver.driver.mode is DriverMode.NAVIGATION
    assert rig.driver.driver.streaming


def test_without_a_driver_activation_ends_and_names_what_was_not_heard(ros_domain: int) -> None:
    with DriverRig(driver=False) as rig, pytest.raises(OutcomeError, match="joint_states") as error:
        rig.body().activate(0.3)
    assert code_of(error) is OutcomeCode.DRIVER_GONE


def test_a_reading_has_every_joint_in_policy_units_and_the_base_in_the_map(rig: DriverRig, body: StretchBody) -> None:
    body.move({"arm": 0.2, "gripper": 0.15, "head_pan": -1.0})
    run(body, 1.5, angular=0.4)
    body.halt()
    come_to_rest(body)
    reading, plant = body.read(), rig.plant.reading()
    assert set(reading.position) == set(JOINTS)
    assert {j: reading.position[j] for j in JOINTS} == pytest.approx(plant.position)
    assert reading.position["gripper"] == pytest.approx(0.15)
    assert reading.base.heading == pytest.approx(plant.base.heading)
    assert reading.base.heading > 0.3


@pytest.mark.parametrize("targets", [{"lift": 1.2}, {"arm": -0.1}, {"lift": 0.8, "elbow": 0.0}, {"lift": float("nan")}])
def test_a_target_outside_the_limits_is_refused_and_nothing_moves(
    rig: DriverRig, body: StretchBody, targets: dict[str, float]
) -> None:
    before = dict(rig.plant.target)
    with pytest.raises(OutcomeError) as error:
        body.move(targets)
    assert code_of(error) is OutcomeCode.INVALID_REQUEST
    run(body, 0.2)
    assert rig.plant.target == before


def test_other_joints_keep_their_last_target(rig: DriverRig, body: StretchBody) -> None:
    body.move({"lift": 0.9})
    body.move({"head_pan": -0.5})
    run(body, 3.0)
    assert rig.plant.position["lift"] == pytest.approx(0.9)
    assert rig.plant.position["head_pan"] == pytest.approx(-0.5)


def test_a_controller_that_falls_silent_leaves_the_base_at_rest_half_a_second_later(rig: DriverRig, body: StretchBody) -> None:
    run(body, 0.3, linear=0.3)
    start = body.read()
    while body.read().stamp - start.stamp < 1.0:
        body.wait()
    assert body.at_rest()
    assert body.read().base.x - start.base.x == pytest.approx(0.3 * 0.5, abs=0.3 * 0.1)


def test_halt_brings_base_and_joints_to_rest_from_another_thread(rig: DriverRig, body: StretchBody) -> None:
    body.move({"lift": 1.1, "wrist_yaw": 3.0})
    run(body, 0.2, linear=0.3, angular=0.5)
    thread = threading.Thread(target=body.halt)
    thread.start()
    thread.join(5.0)
    # Nothing is believed before a command must have arrived, and meanwhile the rig runs at ten times real time.
    assert come_to_rest(body) < 1.2 + 10.0 * under_way.SECONDS
    held = rig.plant.reading()
    assert held.position["lift"] < 1.0
    start = body.read().stamp
    while body.read().stamp - start < 0.5:
        body.wait()
    assert rig.plant.reading().position == held.position
    assert rig.plant.reading().base == held.base


def test_halt_does_not_let_go_of_what_the_gripper_squeezes(ros_domain: int) -> None:
    plant = KinematicPlant(held_width=0.06)
    plant.position["gripper"], plant.target["gripper"] = 0.06, -0.1
    with DriverRig(plant) as rig:
        body = rig.body()
        body.activate(20.0)
        for _ in range(3):
            body.halt()
            body.move({"lift": 0.6})
            run(body, 0.3)
        assert body.read().effort["gripper"] < 0
        assert body.read().position["gripper"] == pytest.approx(0.06)


def test_halt_never_raises_even_without_a_driver_or_a_ros_context(ros_domain: int) -> None:
    with DriverRig(driver=False) as rig:
        body = rig.body()
        body.halt()
        rclpy.try_shutdown()
        body.halt()


def test_the_first_move_after_a_halt_starts_from_where_the_joints_are_now(rig: DriverRig, body: StretchBody) -> None:
    body.move({"lift": 0.9})
    run(body, 1.0)
    body.halt()
    stow(rig, body)
    body.activate(20.0)
    body.move({"head_pan": 0.4})
    run(body, 1.0)
    assert rig.plant.position["lift"] == pytest.approx(STOWED, abs=0.02)


def test_a_goal_that_only_waits_does_not_bring_back_what_an_earlier_one_asked_for(rig: DriverRig, body: StretchBody) -> None:
    body.move({"lift": 0.9})
    run(body, 1.0)
    body.halt()
    come_to_rest(body)
    body.halt()  # as every goal ends
    stow(rig, body)
    body.activate(20.0)
    start = body.read().stamp
    while body.read().stamp - start < 1.0:
        body.wait()
    assert rig.plant.position["lift"] == pytest.approx(STOWED, abs=0.005)


def test_a_runstop_ends_reading_and_waiting_and_its_release_allows_both(rig: DriverRig, body: StretchBody) -> None:
    rig.runstop(True)
    assert wait_for(lambda: body._monitor.runstopped is True)
    for ask in (body.read, body.wait, lambda: body.activate(5.0)):
        with pytest.raises(OutcomeError) as error:
            ask()
        assert code_of(error) is OutcomeCode.RUNSTOP
    rig.runstop(False)
    assert wait_for(lambda: body._monitor.runstopped is False)
    body.activate(20.0)
    body.wait()


@pytest.mark.parametrize(
    ("settings", "code"),
    [(DriverSettings(homed=False), OutcomeCode.NOT_HOMED), (DriverSettings(battery_voltage=10.2), OutcomeCode.LOW_BATTERY)],
)
def test_a_robot_that_is_not_homed_or_has_a_low_battery_is_not_activated(
    ros_domain: int, settings: DriverSettings, code: OutcomeCode
) -> None:
    with DriverRig(settings=settings) as rig:
        body = rig.body()
        assert wait_for(lambda: body._monitor.voltage is not None)
        with pytest.raises(OutcomeError) as error:
            body.activate(20.0)
    assert code_of(error) is code


def test_a_driver_that_dies_is_noticed_by_whoever_waits(rig: DriverRig) -> None:
    body = rig.body(SafetyLimits(gone=0.6))
    body.activate(20.0)
    rig.stop_driver()
    start = time.monotonic()
    with pytest.raises(OutcomeError) as error:
        run(body, 1e6)
    assert code_of(error) is OutcomeCode.DRIVER_GONE
    assert time.monotonic() - start < 3.0
    assert not body.at_rest()


def test_detections_are_what_the_camera_sees_now_with_their_stamps(ros_domain: int) -> None:
    plant = KinematicPlant(seen=[("apple", (0.5, -1.2, 0.9)), ("7up", (0.6, -1.2, 0.9))])
    with DriverRig(plant) as rig:
        body = rig.body()
        body.activate(20.0)
        assert wait_for(lambda: len(body.detections()) == 2)
        rows = {d.name: d for d in body.detections()}
        assert rows["apple"].position == pytest.approx((0.5, -1.2, 0.9))
        assert abs(rows["apple"].stamp - body.read().stamp) < 1.0
        plant.seen = []
        assert wait_for(lambda: len(body.detections()) == 0)


def test_a_map_matcher_says_where_the_odometry_frame_lies(rig: DriverRig, body: StretchBody) -> None:
    amcl = rig.node.create_publisher(
        PoseWithCovarianceStamped, "amcl_pose", QoSProfile(depth=1, durability=DurabilityPolicy.TRANSIENT_LOCAL)
    )

    def corrected() -> bool:
        message = PoseWithCovarianceStamped()
        message.header.frame_id = "map"
        message.header.stamp = rig.node.get_clock().now().to_msg()
        message.pose.pose.position.x, message.pose.pose.orientation.z, message.pose.pose.orientation.w = 2.0, 1.0, 1.0
        amcl.publish(message)
        body.wait()
        return body.read().base.x > 1.0

    assert wait_for(corrected)
    assert body.read().base.x == pytest.approx(2.0)
    assert body.read().base.heading == pytest.approx(math.pi / 2)


def test_a_controller_is_not_outrun_by_a_simulation_that_runs_as_fast_as_it_can(body: StretchBody) -> None:
    body.move({"lift": 0.6})
    stamps = []
    for n in range(100):
        body.move({"lift": 0.6 + 0.001 * n})
        body.wait()
        stamps.append(body.read().stamp)
    gaps = sorted(b - a for a, b in itertools.pairwise(stamps))
    assert gaps[90] < 1.5 / 30


def test_two_threads_may_command_and_wait_at_the_same_time(rig: DriverRig, body: StretchBody) -> None:
    def sweep(joint: str, goal: float) -> None:
        for _ in range(80):
            body.move({joint: goal})
            body.wait()

    threads = [threading.Thread(target=sweep, args=row) for row in (("lift", 0.8), ("head_pan", -0.7))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20.0)
        assert not thread.is_alive()
    assert rig.plant.position["lift"] == pytest.approx(0.8)
    assert rig.plant.position["head_pan"] == pytest.approx(-0.7)
