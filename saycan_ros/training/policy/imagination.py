"""The teacher's next second, imagined without physics: the chunk that the learner should have asked for."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from saycan_ros.robots.body import JOINTS, Reading
from saycan_ros.skills.action_chunk import ActionChunk
from saycan_ros.training.policy.teacher import Scene, Wish, holds, wish
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.stretch_geometry import grasp_centre

STEPS, STEP = 8, 0.1  # set points in a chunk, and the seconds between them
_GRIPS_WITHIN = 0.035  # m: what the closing fingers take
_GRIP_SPEED = 0.18  # m/s
_SQUEEZE, _MOST = 0.45, 3.0  # how the gripper's effort on something grows in a step, and its end, in the driver's units


def imagine(now: Reading, scene: Scene) -> tuple[ActionChunk, Wish]:
    """The teacher's chunk from this state, and its wish for this very moment."""
    first = step = wish(now, scene)
    joints, base = np.empty((STEPS, len(JOINTS)), np.float32), np.empty((STEPS, 2), np.float32)
    for n in range(STEPS):
        if n:
            step = wish(now, scene)
        now, scene = _moved(now, scene, step)
        joints[n] = [step.goals[j] if j == "gripper" else now.position[j] for j in JOINTS]
        base[n] = step.base
    return ActionChunk(now.stamp, STEP, joints, base, float(first.finished)), first


def _moved(now: Reading, scene: Scene, step: Wish) -> tuple[Reading, Scene]:
    position = dict(now.position)
    for joint, goal in step.goals.items():
        most = (_GRIP_SPEED if joint == "gripper" else step.speeds[joint]) * STEP
        position[joint] += min(max(goal - position[joint], -most), most)
    effort = 0.0
    hand = grasp_centre(now.base, now.position)
    closing = step.goals["gripper"] < now.position["gripper"] - 0.01
    near = math.dist(hand[:2], scene.thing[:2]) < _GRIPS_WITHIN and position["gripper"] < scene.grasp.width
    if closing and (near or holds(now, scene)):
        position["gripper"] = now.position["gripper"] if holds(now, scene) else scene.grasp.width
        effort = max(-_MOST, min(now.effort["gripper"], 0.0) - _SQUEEZE)
    linear, angular = step.base
    heading = now.base.heading + angular * STEP / 2
    base = Pose2D(
        now.base.x + linear * STEP * math.cos(heading), now.base.y + linear * STEP * math.sin(heading),
        now.base.heading + angular * STEP,
    )  # fmt: skip
    after = replace(now, position=position, effort={**now.effort, "gripper": effort}, base=base, speed=step.base)
    if effort < 0:
        moved = grasp_centre(base, position)
        thing = tuple(float(t + b - a) for t, a, b in zip(scene.thing, hand, moved, strict=True))
        scene = replace(scene, thing=(thing[0], thing[1], thing[2]))
    return after, scene


def flat(chunk: ActionChunk) -> NDArray[np.float32]:
    """A chunk as (H, 10): joints, then base."""
    return np.concatenate([chunk.joints, chunk.base], axis=1)
