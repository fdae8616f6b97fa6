"""The network's fixed parts: the camera's geometry, the memory, and what its outputs mean."""

from __future__ import annotations

import math

import numpy as np
import pytest

pytest.importorskip("torch")

import torch

from saycan_ros.robots.body import JOINTS, Reading
from saycan_ros.skills.policy_observation import PROPRIOCEPTION
from saycan_ros.training.policy.network import MEMORY, absolute, ground_point, recall, relative, remember
from saycan_ros.training.policy.privileged import in_picture
from saycan_ros.world.pose import Pose2D


def felt(**parts: float) -> torch.Tensor:
    """One row of what the body feels, the arm in and the fingers open unless said otherwise."""
    return torch.tensor([[parts.get(name, 0.0) for name in PROPRIOCEPTION]])


def seen_at(ahead: float, right: float) -> torch.Tensor:
    return torch.tensor([[ahead, right]])


BLANK = torch.zeros((1, MEMORY))


def after(memory: torch.Tensor, x: float, y: float, looks: int = 1, sees: float = 1.0, **parts: float) -> torch.Tensor:
    for _ in range(looks):
        memory = remember(memory, seen_at(x, y), torch.tensor([sees]), felt(**parts))
    return memory


@pytest.mark.parametrize("seed", range(4))
def test_a_things_place_in_the_picture_gives_back_where_it_is(seed: int) -> None:
    random = np.random.default_rng(seed)
    pan, tilt = -1.57 + random.uniform(-0.3, 0.3), -0.6 + random.uniform(-0.2, 0.2)
    position = {**dict.fromkeys(JOINTS, 0.0), "head_pan": pan, "head_tilt": tilt}
    now = Reading(0.0, position, position, position, Pose2D(0.0, 0.0, 0.0), (0.0, 0.0))
    ahead, right, height = random.uniform(-0.1, 0.1), random.uniform(0.65, 0.85), 0.85
    place = in_picture(now, (ahead, -right, height))
    assert place is not None
    row = torch.tensor([[position.get(name, 0.0) for name in PROPRIOCEPTION]], dtype=torch.float32)
    found = ground_point(torch.tensor([[place]], dtype=torch.float32), row, torch.tensor([[height]]))
    assert found[0, 0].tolist() == pytest.approx([ahead, right], abs=2e-3)


def test_chunks_in_the_networks_units_and_in_metres_say_the_same() -> None:
    random = torch.Generator().manual_seed(0)
    body = torch.rand((3, len(PROPRIOCEPTION)), generator=random)
    chunk = torch.rand((3, 8, 10), generator=random)
    joints, base = absolute(relative(chunk, body), body)
    assert torch.allclose(torch.cat([joints, base], 2), chunk, atol=1e-6)


def test_the_first_look_is_taken_as_it_is_and_later_ones_are_averaged() -> None:
    memory = after(BLANK, 0.1, 0.7)
    assert recall(memory, felt())[0].tolist() == pytest.approx([0.1, 0.7], abs=1e-4)
    memory = after(memory, 0.11, 0.7)
    assert 0.1 < recall(memory, felt())[0, 0] < 0.11


def test_what_is_remembered_stays_where_it_is_while_the_base_moves() -> None:
    memory = after(BLANK, 0.1, 0.7, ahead=0.0)
    moved = recall(memory, felt(ahead=0.3, right=0.02, turned=0.1))[0].tolist()
    base = Pose2D(0.3, -0.02, 0.1)
    ahead, left = base.to_base(0.1, -0.7)
    assert moved == pytest.approx([ahead, -left], abs=1e-5)
    again = after(memory, ahead, -left, ahead=0.3, right=0.02, turned=0.1)
    assert again[0, :2].tolist() == pytest.approx([0.1, 0.7], abs=1e-4)


def test_what_the_hand_hides_is_remembered() -> None:
    memory = after(BLANK, 0.0, 0.7, looks=5)
    hidden = after(memory, 0.15, 0.75, looks=20, sees=0.5, arm=0.25)
    assert math.dist(hidden[0, :2].tolist(), (0.0, 0.7)) < 0.005


def test_a_thing_that_was_moved_is_found_again() -> None:
    memory = after(BLANK, 0.0, 0.7, looks=5)
    assert math.dist(after(memory, 0.15, 0.7)[0, :2].tolist(), (0.0, 0.7)) < 0.03
    assert math.dist(after(memory, 0.15, 0.7, looks=25)[0, :2].tolist(), (0.15, 0.7)) < 0.02


def test_while_the_fingers_press_on_something_no_look_counts() -> None:
    memory = after(BLANK, 0.0, 0.7, looks=5)
    pressing = after(memory, 0.1, 0.5, looks=5, gripper_effort=-2.0)
    assert math.dist(pressing[0, :2].tolist(), (0.0, 0.7)) < 0.005
