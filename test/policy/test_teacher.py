"""The teacher does from any state what the scripted policy would, and knows where things are in the picture."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest

from saycan_ros.manifest.schema import Manifest
from saycan_ros.robots.body import JOINTS, Reading
from saycan_ros.training.affordance.rollout_robot import RolloutRobot
from saycan_ros.training.policy.episode import Episode, Look
from saycan_ros.training.policy.imagination import STEPS, imagine
from saycan_ros.training.policy.privileged import in_picture, whereabouts
from saycan_ros.training.policy.scenes import Task, begin, random_kinds, random_task
from saycan_ros.training.policy.teacher import Scene, wish
from saycan_ros.world.arm_reach import DEEPER
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.scene import Scene as KitchenScene
from saycan_ros.world.stretch_geometry import GRASP_AHEAD, HALF_ACROSS, aim, grasp_centre, in_view

pytestmark = pytest.mark.sim
LIMITS = {"arm": (0.0, 0.52), "lift": (0.0, 1.1), "gripper": (-0.1, 0.2)}


def standing(manifest: Manifest, along: float = 0.0, turn: float = 0.0, effort: float = 0.0, **joints: float) -> Reading:
    """A robot that stands so far along and turned at the table's station, its arm tucked but for `joints`."""
    place = manifest.location("table")
    x, y = Pose2D(place.station.x, place.station.y, place.station.heading).to_map(along, 0.0)
    position = {**dict.fromkeys(JOINTS, 0.0), "lift": 0.55, "gripper": 0.115, "head_pan": -1.6, "head_tilt": -0.5, **joints}
    still = dict.fromkeys(JOINTS, 0.0)
    return Reading(0.0, position, still, {**still, "gripper": effort}, Pose2D(x, y, place.station.heading + turn), (0.0, 0.0))


def coke_on_the_table(manifest: Manifest, along: float = 0.0, right: float = 0.71) -> Scene:
    place = manifest.location("table")
    x, y = Pose2D(place.station.x, place.station.y, place.station.heading).to_map(along, -right)
    return Scene(place, manifest.object("coke").grasp, (x, y, place.surface.height + 0.061), LIMITS)


@pytest.mark.parametrize("along", [-0.2, 0.25])
def test_it_drives_to_where_the_arms_line_goes_through_the_thing(manifest: Manifest, along: float) -> None:
    now, scene = standing(manifest), coke_on_the_table(manifest, along)
    asked = wish(now, scene)
    assert asked.phase == "align"
    assert math.copysign(1.0, asked.base[0]) == math.copysign(1.0, along)
    assert asked.goals["arm"] < 0.02
    there = wish(standing(manifest, along - GRASP_AHEAD), scene)
    assert there.base == (0.0, 0.0)


def test_it_reaches_only_where_base_and_hand_are_ready(manifest: Manifest) -> None:
    scene = coke_on_the_table(manifest)
    ready = {"lift": wish(standing(manifest, -GRASP_AHEAD), scene).goals["lift"]}
    assert wish(standing(manifest, -GRASP_AHEAD, **ready), scene).phase == "reach"
    assert wish(standing(manifest, -GRASP_AHEAD), scene).phase == "align"
    assert wish(standing(manifest, -GRASP_AHEAD, turn=0.1, **ready), scene).phase == "align"
    assert wish(standing(manifest, -GRASP_AHEAD + 0.05, **ready), scene).phase == "align"


def test_a_hand_in_the_wrong_place_is_taken_back(manifest: Manifest) -> None:
    scene = coke_on_the_table(manifest, along=0.17)
    asked = wish(standing(manifest, -GRASP_AHEAD, arm=0.3, lift=0.7), scene)
    assert asked.phase == "back off"
    assert asked.goals["arm"] < 0.02


def test_closed_on_nothing_it_lets_go_and_comes_back(manifest: Manifest) -> None:
    asked = wish(standing(manifest, -GRASP_AHEAD, arm=0.15, lift=0.7, gripper=0.0, effort=-2.0), coke_on_the_table(manifest))
    assert asked.phase == "let go"
    assert asked.goals["gripper"] > 0.1
    assert asked.goals["arm"] < 0.02


def test_what_it_imagines_goes_on_from_the_state_and_ends_at_the_thing(manifest: Manifest) -> None:
    scene = coke_on_the_table(manifest)
    start = wish(standing(manifest, -GRASP_AHEAD), scene)
    now = standing(manifest, -GRASP_AHEAD, lift=start.goals["lift"], arm=0.2)
    chunk, first = imagine(now, scene)
    assert first.phase == "reach"
    assert chunk.joints.shape == (STEPS, len(JOINTS))
    arm = [0.2, *chunk.joints[:, 0]]
    assert all(0 <= b - a <= 0.02 for a, b in pairwise(arm))
    for _ in range(4):
        now = Reading(
            0.0, dict(zip(JOINTS, map(float, chunk.joints[-1]), strict=True)), now.velocity, now.effort, now.base, (0, 0)
        )
        now.position["gripper"] = 0.115
        chunk, first = imagine(now, scene)
    assert first.phase == "close"
    x, y, _ = grasp_centre(now.base, now.position)
    assert math.hypot(x - scene.thing[0], y - scene.thing[1]) == pytest.approx(DEEPER, abs=0.01)


def test_a_thing_is_in_the_picture_exactly_where_it_is_in_view(manifest: Manifest) -> None:
    random = np.random.default_rng(3)
    now = standing(manifest)
    place = manifest.location("table")
    points = [
        (*Pose2D(place.station.x, place.station.y, place.station.heading).to_map(a, -r), 0.8)
        for a, r in zip(random.uniform(-0.8, 0.8, 60), random.uniform(0.5, 1.3, 60), strict=True)
    ]
    seen = [in_picture(now, p) is not None for p in points]
    assert seen == [in_view(now.base, -1.6, -0.5, p) for p in points]
    assert 10 < sum(seen) < 50


def test_what_the_head_aims_at_is_in_the_middle_and_the_left_is_left(manifest: Manifest) -> None:
    now, scene = standing(manifest), coke_on_the_table(manifest)
    pan, tilt = aim(now.base, scene.thing)
    looking = standing(manifest, head_pan=pan, head_tilt=tilt)
    assert in_picture(looking, scene.thing) == pytest.approx((0.5, 0.5), abs=0.03)
    further_left = standing(manifest, head_pan=pan - HALF_ACROSS / 2, head_tilt=tilt)
    assert in_picture(further_left, scene.thing)[0] < 0.3
    rows = whereabouts(looking, {3: scene.thing}, 16)
    assert np.isfinite(rows[3]).all()
    assert np.isnan(np.delete(rows, 3, axis=0)).all()


def play(manifest: Manifest, seed: int) -> tuple[Task, Episode, list[Look]]:
    random = np.random.default_rng([77, seed])
    kinds = random_kinds(manifest, random)
    task = random_task(manifest, kinds, random)
    robot = RolloutRobot(manifest, KitchenScene(robot=task.scene.robot, objects=task.scene.objects), 0)
    try:
        episode = Episode(robot, task, begin(robot, task, random), random)
        looks = list(episode.play("teacher"))
        assert episode.held()
    finally:
        robot.close()
    return task, episode, looks


@pytest.mark.parametrize("seed", [0, 1])
def test_the_teacher_picks_it_up_though_its_hand_slips(manifest: Manifest, seed: int) -> None:
    task, episode, looks = play(manifest, seed)
    assert episode.done
    assert {"align", "reach", "close", "lift", "retract", "return"} <= {look.phase for look in looks}
    assert looks[-1].finished
    assert {look.kind for look in looks} == {[o.name for o in manifest.objects].index(task.name)}


def test_the_same_seed_gives_the_same_task_and_another_gives_another(manifest: Manifest) -> None:
    tasks = [random_task(manifest, ["coke", "tea", "apple"], np.random.default_rng(seed)) for seed in (5, 5, 6)]
    assert tasks[0] == tasks[1]
    assert tasks[0] != tasks[2]


def test_the_thing_to_pick_up_is_at_the_robots_place_with_at_most_four_others(manifest: Manifest) -> None:
    random = np.random.default_rng(0)
    for _ in range(100):
        task = random_task(manifest, random_kinds(manifest, random), random)
        here = [thing for thing in task.scene.objects if thing.at == task.scene.robot.at]
        assert task.scene.objects[task.target] in here
        assert len(here) <= 5
        assert task.scene.robot.at != "trash"
