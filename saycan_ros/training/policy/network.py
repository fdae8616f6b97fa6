"""The visuomotor network: where is the thing that the words name, and what to do about it for the next 0.8 seconds."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from saycan_ros.robots.body import JOINTS
from saycan_ros.skills.policy_observation import POLICY_FRAME, PROPRIOCEPTION
from saycan_ros.skills.postures import ARM_IS_IN, CARRY_LIFT
from saycan_ros.training.policy.imagination import STEPS
from saycan_ros.world.stretch_geometry import (
    CAMERA_OUT,
    GRASP_AHEAD,
    HALF_ACROSS,
    HALF_UP,
    PAN_AHEAD,
    PITCH_AXIS_RIGHT,
    TILT_HEIGHT,
)

GRID = (POLICY_FRAME[0] // 2, POLICY_FRAME[1] // 2)  # rows and columns of the map in which things are looked for
KEYS, WORDS, HIDDEN = 32, 16, 256
# How fast trust in a remembered place fades a look, the hand extended over it or not; its most; how far off still agrees (m).
FADES, STAYS, TRUST_MOST, AGREE = 0.9, 0.985, 1.5, 0.04
WINDOW = 2.0  # cells around the brightest one over which its place is averaged
# What one unit of each output means: joint offsets (the gripper: its opening), base speeds.
SCALE = {"arm": 0.1, "lift": 0.1, "wrist_yaw": 0.2, "wrist_pitch": 0.3, "wrist_roll": 0.3, "head_pan": 0.4, "head_tilt": 0.3}
SCALES = (*(SCALE.get(joint, 0.1) for joint in JOINTS), 0.15, 0.4)
GRIPPER = JOINTS.index("gripper")
# Typical sizes of what the body feels, for the first layer.
_SPREAD = (0.2, 0.2, 0.1, 0.2, 0.1, 0.3, 0.2, 0.05, 1.5, 0.15, 0.05, 0.05, 0.15, 0.3, 0.1)
_MIDDLE = (0.15, 0.7, 0.0, -0.2, 0.0, -1.57, -0.5, 0.08, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.83)
_FELT = {name: n for n, name in enumerate(PROPRIOCEPTION)}
SIGHT = 13  # numbers that the eye hands on
# What is kept from look to look: where the thing is, seen from the station (m ahead, m right), and how far that is trusted.
MEMORY = 3
# What the body feels that a decision turns on, again and sharper: where the change lies, and how steep it is.
EDGES = (
    ("gripper_effort", -1.0, 3.0), ("gripper", 0.02, 60.0), ("lift", CARRY_LIFT, 60.0), ("ahead", 0.0, 60.0),
    ("turned", 0.0, 40.0), ("arm", ARM_IS_IN, 60.0),
)  # fmt: skip


@dataclass(frozen=True)
class Sighting:
    """What the eye makes of frames (B) for queries (B, Q): `logits` (B, Q, cells + 1), the last one "not in the picture";
    `place` (B, Q, 2) across and down, 0 to 1; `point` (B, Q, 2) metres ahead and to the right of the base; `seen` (B, Q)."""

    logits: Tensor
    place: Tensor
    point: Tensor
    seen: Tensor


class Eye(nn.Module):
    """Finds named things in the picture and, by the camera's geometry, from the base."""

    def __init__(self, words: int) -> None:
        super().__init__()
        self.first = _block(3, 16, 5, 2)
        self.second = _block(16, 32, 3, 2)
        self.third = nn.Sequential(_block(32, 48, 3, 2), _block(48, 48, 3, 1))
        self.from_third, self.from_second = nn.Conv2d(48, 32, 1), nn.Conv2d(32, 32, 1)
        self.middle = _block(32, 32, 3, 1)
        self.from_middle, self.from_first = nn.Conv2d(32, 16, 1), nn.Conv2d(16, 16, 1)
        self.fine = _block(16, 16, 3, 1)
        self.keys = nn.Conv2d(16, KEYS, 1)
        self.query = nn.Linear(words, KEYS)
        self.absent = nn.Linear(words, 1)
        self.height = nn.Linear(words, 1)  # of a thing's middle above its surface, in units of 5 cm
        nn.init.zeros_(self.height.weight)
        rows, columns = GRID
        down, across = torch.meshgrid(torch.arange(rows), torch.arange(columns), indexing="ij")
        self.register_buffer("cells", torch.stack([across.reshape(-1), down.reshape(-1)], 1).float() + 0.5)
        self.register_buffer("size", torch.tensor([float(columns), float(rows)]))

    def forward(self, frames: Tensor, felt: Tensor, words: Tensor) -> Sighting:
        """Look for `words` (B, Q, W) in `frames` (B, 128, 72, 3), with what the body feels, (B, 15)."""
        picture = frames.permute(0, 3, 1, 2) / 255.0 - 0.5
        first = self.first(picture)
        second = self.second(first)
        coarse = self.from_third(self.third(second))
        middle = self.middle(self.from_second(second) + functional.interpolate(coarse, scale_factor=2.0, mode="nearest"))
        fine = self.fine(
            self.from_first(first) + functional.interpolate(self.from_middle(middle), scale_factor=2.0, mode="nearest")
        )
        keys = self.keys(fine).flatten(2)
        maps = self.query(words) @ keys / math.sqrt(KEYS)
        logits = torch.cat([maps, self.absent(words)], 2)
        place, seen = self._place(maps, logits)
        height = felt[:, _FELT["surface"], None] + 0.05 * (1.0 + self.height(words).squeeze(2))
        return Sighting(logits, place, ground_point(place, felt, height), seen)

    def _place(self, maps: Tensor, logits: Tensor) -> tuple[Tensor, Tensor]:
        best = self.cells[maps.argmax(2)]
        away = ((self.cells - best.unsqueeze(2)) ** 2).sum(3)
        share = torch.softmax(maps, 2) * torch.exp(-away / (2 * WINDOW**2))
        share = share / (share.sum(2, keepdim=True) + 1e-9)
        return (share @ self.cells) / self.size, 1.0 - torch.softmax(logits, 2)[..., -1]


class Hand(nn.Module):
    """From what the eye found and the body feels to a chunk (B, H, 10) in units of `SCALES`, and the logit of being done."""

    def __init__(self, words: int) -> None:
        super().__init__()
        self.words = nn.Linear(words, WORDS)
        wide = len(PROPRIOCEPTION) + len(EDGES) + SIGHT + WORDS
        self.body = nn.Sequential(
            nn.Linear(wide, HIDDEN), nn.SiLU(), nn.Linear(HIDDEN, HIDDEN), nn.SiLU(), nn.Linear(HIDDEN, HIDDEN), nn.SiLU(),
            nn.Linear(HIDDEN, STEPS * len(SCALES) + 1),
        )  # fmt: skip
        self.register_buffer("spread", torch.tensor(_SPREAD))
        self.register_buffer("middle", torch.tensor(_MIDDLE))

    def forward(self, sight: Tensor, felt: Tensor, words: Tensor) -> tuple[Tensor, Tensor]:
        """For `sight` (B, 13), `felt` (B, 15) and `words` (B, W)."""
        edges = [torch.tanh((felt[:, _FELT[name], None] - place) * steep) for name, place, steep in EDGES]
        out = self.body(torch.cat([(felt - self.middle) / self.spread, *edges, sight, self.words(words)], 1))
        return out[:, :-1].reshape(-1, STEPS, len(SCALES)), out[:, -1]


def sight_of(point: Tensor, trust: Tensor, seen: Tensor, felt: Tensor) -> Tensor:
    """What the hand is told, (B, 13): where the remembered point (B, 2) is, coarse and fine, from the gaze, base and hand."""
    pan, aside = felt[:, _FELT["head_pan"]], point[:, 0] - GRASP_AHEAD
    ahead, left = point[:, 0] - PAN_AHEAD, -point[:, 1]
    far = torch.clamp(torch.cos(pan) * ahead + torch.sin(pan) * left, min=0.2)
    turn = (torch.cos(pan) * left - torch.sin(pan) * ahead) / far
    nod = (felt[:, _FELT["surface"]] + 0.06 - TILT_HEIGHT) / far - torch.tan(felt[:, _FELT["head_tilt"]])
    out = point[:, 1] - PITCH_AXIS_RIGHT - 0.27 * torch.cos(felt[:, _FELT["wrist_pitch"]]) - felt[:, _FELT["arm"]]
    numbers = [
        turn * 2, nod * 2, trust - 1, seen * 2 - 1, (point[:, 1] - 0.7) * 8,
        aside * 4, torch.tanh(aside * 15), torch.tanh(aside * 60), out * 4, torch.tanh(out * 15), torch.tanh(out * 60),
        torch.tanh((aside - 0.27 * felt[:, _FELT["wrist_yaw"]]) * 60), torch.tanh(aside * 200),
    ]  # fmt: skip
    return torch.stack(numbers, 1).clamp(-5, 5)


def remember(memory: Tensor, point: Tensor, seen: Tensor, felt: Tensor) -> Tensor:
    """The memory (B, 3) after a look that saw the thing at `point` (B, 2) of the base; fixed, nothing in it is learned.

    The extended hand hides what it reaches for, so a look counts less then; one far from what is trusted hardly counts; and
    while the fingers press on something none does. Trust fades, so a thing that was moved is found again.
    """
    turned, ahead, right = (felt[:, _FELT[name]] for name in ("turned", "ahead", "right"))
    there = torch.stack(
        [
            ahead + torch.cos(turned) * point[:, 0] + torch.sin(turned) * point[:, 1],
            right - torch.sin(turned) * point[:, 0] + torch.cos(turned) * point[:, 1],
        ],
        1,
    )
    presses = (felt[:, _FELT["gripper_effort"]] < -0.3).float()
    extended = (felt[:, _FELT["arm"]] > ARM_IS_IN).float()
    trust = memory[:, 2] * (FADES + (STAYS - FADES) * extended * (1 - presses))
    agrees = torch.exp(-((there - memory[:, :2]) ** 2).sum(1) / AGREE**2)
    sure = torch.clamp(trust, 0.0, 1.0)
    counts = torch.sigmoid((seen - 0.8) * 15) * (1 - presses) * (1 - 0.7 * extended) * (1 - sure * (1 - agrees)) + 1e-3
    gain = (counts / (trust + counts)).unsqueeze(1)
    moved = memory[:, :2] + gain * (there - memory[:, :2])
    return torch.cat([moved, torch.clamp(trust + counts, max=TRUST_MOST).unsqueeze(1)], 1)


def recall(memory: Tensor, felt: Tensor) -> Tensor:
    """The remembered point (B, 2) seen from the base as it stands now: metres ahead, metres to the right."""
    turned, ahead, right = (felt[:, _FELT[name]] for name in ("turned", "ahead", "right"))
    x, y = memory[:, 0] - ahead, memory[:, 1] - right
    return torch.stack([torch.cos(turned) * x - torch.sin(turned) * y, torch.sin(turned) * x + torch.cos(turned) * y], 1)


def ground_point(place: Tensor, felt: Tensor, height: Tensor) -> Tensor:
    """Where the line of sight through `place` (B, Q, 2) meets the height (B, Q): metres ahead and right of the base."""
    pan, tilt = felt[:, _FELT["head_pan"], None], felt[:, _FELT["head_tilt"], None]
    left = (0.5 - place[..., 0]) * 2 * math.tan(HALF_ACROSS)
    up = (0.5 - place[..., 1]) * 2 * math.tan(HALF_UP)
    out, rise = torch.cos(tilt) - up * torch.sin(tilt), torch.sin(tilt) + up * torch.cos(tilt)
    drop = height - TILT_HEIGHT - CAMERA_OUT * torch.sin(tilt)
    way = torch.clamp(drop / torch.clamp(rise, max=-0.05), 0.0, 3.0)
    ahead, aside = CAMERA_OUT * torch.cos(tilt) + way * out, way * left
    return torch.stack(
        [
            PAN_AHEAD + torch.cos(pan) * ahead - torch.sin(pan) * aside,
            -(torch.sin(pan) * ahead + torch.cos(pan) * aside),
        ],
        -1,
    )


class PolicyNetwork(nn.Module):
    """Eye and hand together. `table` (K, W) are the instructions known, from which the words' mean and spread are kept."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        self.eye, self.hand = Eye(table.shape[1]), Hand(table.shape[1])
        self.register_buffer("mean", table.mean(0))
        self.register_buffer("deviation", table.std(0).mean().clamp(min=1e-6) * math.sqrt(table.shape[1]) / 4)

    def words(self, instruction: Tensor) -> Tensor:
        """Instruction embeddings (..., W) without what all of them share."""
        return (instruction - self.mean) / self.deviation

    def forward(self, frames: Tensor, felt: Tensor, instruction: Tensor, memory: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Absolute set points (B, H, 8), base speeds (B, H, 2), the probability of being done (B,), and the memory (B, 3)."""
        words = self.words(instruction)
        found = self.eye(frames.float(), felt, words.unsqueeze(1))
        seen = found.seen[:, 0]
        memory = remember(memory, found.point[:, 0], seen, felt)
        chunk, done = self.hand(sight_of(recall(memory, felt), memory[:, 2], seen, felt), felt, words)
        joints, base = absolute(chunk, felt)
        return joints, base, torch.sigmoid(done), memory


def absolute(chunk: Tensor, felt: Tensor) -> tuple[Tensor, Tensor]:
    """Set points in metres and radians, and speeds, from a chunk in units of `SCALES`."""
    real = chunk * torch.tensor(SCALES)
    start = felt[:, None, : len(JOINTS)] * (torch.arange(len(JOINTS)) != GRIPPER)
    return start + real[..., : len(JOINTS)], real[..., len(JOINTS) :]


def relative(chunk: Tensor, felt: Tensor) -> Tensor:
    """A chunk (B, H, 10) of absolute set points and speeds in units of `SCALES`; the inverse of `absolute`."""
    start = felt[:, None, : len(JOINTS)] * (torch.arange(len(JOINTS)) != GRIPPER)
    return torch.cat([chunk[..., : len(JOINTS)] - start, chunk[..., len(JOINTS) :]], 2) / torch.tensor(SCALES)


def _block(before: int, after: int, size: int, stride: int) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(before, after, size, stride, size // 2, bias=False), nn.BatchNorm2d(after), nn.ReLU(inplace=True)
    )
