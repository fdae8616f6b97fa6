"""Teaches the network: first the eye, from where things really are, then the hand, from the teacher's chunks."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from saycan_ros.training.policy.dataset import EFFORT, SQUEEZING, Dataset
from saycan_ros.training.policy.network import (
    GRID,
    GRIPPER,
    MEMORY,
    SCALES,
    PolicyNetwork,
    Sighting,
    recall,
    relative,
    remember,
    sight_of,
)

LOGGER = logging.getLogger(__name__)
EYE_BATCH, EYE_RATE, HAND_BATCH, HAND_RATE, DECAY = 32, 3e-3, 512, 2e-3, 1e-3
SPOT = 0.7  # cells: the standard deviation of the spot that the eye should see
ABSENT_WEIGHT, POINT_WEIGHT, POINT_UNIT = 0.3, 1.0, 0.05
SHIVER = 0.002  # m that what the eye says is shaken by while the hand learns
OTHER_WEIGHT = 0.5
SQUEEZE = -0.085  # m: the opening that a closing gripper is sent to


@dataclass(frozen=True)
class Sights:
    """What the hand is told of every lesson: the remembered `point` (N, 2) from the base, its `trust` (N,), and `seen` (N,)."""

    point: Tensor
    trust: Tensor
    seen: Tensor


def teach_eye(
    network: PolicyNetwork, data: Dataset, table: Tensor, epochs: float, every: int, random: np.random.Generator
) -> None:
    """Teach the eye on every so many-th look, for so many epochs."""
    eye, words = network.eye, network.words(table)
    rows = np.arange(0, len(data), every)
    steps = max(1, int(epochs * len(rows)) // EYE_BATCH)
    optimizer = torch.optim.AdamW(eye.parameters(), EYE_RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, EYE_RATE, total_steps=steps, pct_start=0.15)
    began, told, total, count = time.monotonic(), time.monotonic(), 0.0, 0
    eye.train()
    order = np.concatenate([random.permutation(rows) for _ in range(int(np.ceil(epochs)) + 1)])
    for step in range(steps):
        batch = np.sort(order[step * EYE_BATCH : (step + 1) * EYE_BATCH])
        frames = torch.from_numpy(_relit(data.rows.frames[batch], random))
        felt, where = torch.from_numpy(data.rows.felt[batch]), torch.from_numpy(data.rows.where[batch])
        found = eye(frames, felt, words.expand(len(batch), -1, -1))
        loss = eye_loss(found, felt, where)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        total, count = total + float(loss.detach()), count + 1
        if time.monotonic() - told > 20 or step == steps - 1:
            wall = time.monotonic() - began
            LOGGER.info("eye: %d/%d steps, loss %.3f, %.0f s, about %.0f s to go", step + 1, steps, total / count, wall,
                        wall / (step + 1) * (steps - step - 1))  # fmt: skip
            told, total, count = time.monotonic(), 0.0, 0
    eye.eval()


def eye_loss(found: Sighting, felt: Tensor, where: Tensor) -> Tensor:
    """Cross-entropy of where each kind is in the picture, if it is, plus how far off its point on the surface is."""
    inside = ~torch.isnan(where[..., 0])
    logs = torch.log_softmax(found.logits, 2)
    absent = -logs[..., -1][~inside]
    lit = -(_spots(where[..., :2][inside]) * logs[..., :-1][inside]).sum(1)
    resting = inside & (felt[:, None, EFFORT] > SQUEEZING)
    apart = (found.point[resting] - where[..., 2:4][resting]).abs().clamp(max=0.3).sum(1)
    weight = ABSENT_WEIGHT * len(absent) + len(lit)
    return (ABSENT_WEIGHT * absent.sum() + lit.sum()) / max(weight, 1.0) + POINT_WEIGHT * apart.mean() / POINT_UNIT


def _spots(places: Tensor) -> Tensor:
    """Spots (N, cells) that sum to 1 around places (N, 2)."""
    rows, columns = GRID
    across = torch.exp(-((torch.arange(columns) + 0.5 - places[:, :1] * columns) ** 2) / (2 * SPOT**2))
    down = torch.exp(-((torch.arange(rows) + 0.5 - places[:, 1:] * rows) ** 2) / (2 * SPOT**2))
    spots = (down.unsqueeze(2) * across.unsqueeze(1)).flatten(1)
    return spots / spots.sum(1, keepdim=True)


def _relit(frames: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.float32]:
    """Another exposure and white balance, and noise."""
    count = len(frames)
    gain = random.uniform(0.8, 1.2, (count, 1, 1, 1)) * random.uniform(0.94, 1.06, (count, 1, 1, 3))
    images = frames * gain.astype(np.float32) + random.uniform(-10, 10, (count, 1, 1, 1)).astype(np.float32)
    noise = random.standard_normal(images.shape, np.float32) * random.uniform(0, 5, (count, 1, 1, 1)).astype(np.float32)
    return np.asarray(np.clip(images + noise, 0, 255), np.float32)


def look_at_all(network: PolicyNetwork, data: Dataset, table: Tensor, start: int = 0) -> Tensor:
    """What the eye says of the looks from `start` on, for the thing that is meant and the other one: (N, 2, 3),
    its point and whether it is seen."""
    words, parts = network.words(table), [torch.zeros((0, 2, 3))]
    first = torch.from_numpy(data.rows.kind.astype(np.int64))
    second = torch.from_numpy(data.rows.other.astype(np.int64))
    network.eye.eval()
    with torch.no_grad():
        for begin in range(start, len(data), 64):
            span = slice(begin, begin + 64)
            asked = torch.stack([words[first[span]], words[second[span]]], 1)
            frames, felt = torch.from_numpy(data.rows.frames[span]).float(), torch.from_numpy(data.rows.felt[span])
            found = network.eye(frames, felt, asked)
            parts.append(torch.cat([found.point, found.seen.unsqueeze(2)], 2))
    return torch.cat(parts)


def sights_of(looks: Tensor, data: Dataset) -> Sights:
    """What the hand is told of every lesson of `data`, from what the eye says of every look.

    What is meant is remembered from look to look; the other thing is asked for anew each time, so there is nothing to remember.
    """
    index = torch.from_numpy(data.pairs()[0])
    felt = torch.from_numpy(data.rows.felt)
    empty = torch.zeros((len(data), MEMORY))
    memory = torch.stack([_remembered(looks[:, 0], felt, data), remember(empty, looks[:, 1, :2], looks[:, 1, 2], felt)], 1)
    second = (torch.arange(len(index)) >= len(data)).long()
    chosen = memory[index, second]
    return Sights(recall(chosen, felt[index]), chosen[:, 2], looks[index, second, 2])


def _remembered(looks: Tensor, felt: Tensor, data: Dataset) -> Tensor:
    """The memory (N, 3) at each look, all episodes side by side."""
    _, starts, lengths = np.unique(data.rows.episode, return_index=True, return_counts=True)
    memory, kept = torch.zeros((len(starts), MEMORY)), torch.zeros((len(looks), MEMORY))
    for step in range(int(lengths.max())):
        going = torch.from_numpy(np.flatnonzero(lengths > step))
        now = torch.from_numpy(starts[lengths > step] + step)
        memory[going] = remember(memory[going], looks[now, :2], looks[now, 2], felt[now])
        kept[now] = memory[going]
    return kept


def teach_hand(
    network: PolicyNetwork, data: Dataset, sights: Sights, table: Tensor, epochs: int, random: np.random.Generator
) -> None:
    """Teach the hand on every lesson, with what the eye says of it."""
    index, kind, chunk, finished = data.pairs()
    felt = torch.from_numpy(data.rows.felt[index])
    wanted = relative(torch.from_numpy(chunk), felt).clamp(-3, 3)
    # A little short of the end of its range: a network never says one number exactly.
    wanted[..., GRIPPER].clamp_(min=SQUEEZE / SCALES[GRIPPER])
    words, done = network.words(table)[torch.from_numpy(kind)], torch.from_numpy(finished)
    weight = torch.where(torch.arange(len(index)) < len(data), 1.0, OTHER_WEIGHT)
    count = len(index)
    size = min(HAND_BATCH, count)
    steps = epochs * (count // size)
    optimizer = torch.optim.AdamW(network.hand.parameters(), HAND_RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, HAND_RATE, total_steps=steps, pct_start=0.1)
    began = time.monotonic()
    network.hand.train()
    for epoch in range(epochs):
        total, order = 0.0, torch.from_numpy(random.permutation(count))
        for start in range(0, count - size + 1, size):
            rows = order[start : start + size]
            point = sights.point[rows] + SHIVER * torch.from_numpy(random.standard_normal((len(rows), 2), np.float32))
            sight = sight_of(point, sights.trust[rows], sights.seen[rows], felt[rows])
            out, logit = network.hand(sight, felt[rows], words[rows])
            loss = hand_loss(out, logit, wanted[rows], done[rows], weight[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        if epoch % 5 == 4 or epoch == epochs - 1:
            LOGGER.info("hand: epoch %d/%d, loss %.4f, %.0f s", epoch + 1, epochs, total / (count // size),
                        time.monotonic() - began)  # fmt: skip
    network.hand.eval()


def hand_loss(chunk: Tensor, logit: Tensor, wanted: Tensor, done: Tensor, weight: Tensor) -> Tensor:
    """How far off the chunk is, in units of `SCALES`, plus the cross-entropy of being done."""
    off = functional.smooth_l1_loss(chunk, wanted, beta=0.05, reduction="none").mean((1, 2))
    ends = functional.binary_cross_entropy_with_logits(logit, done, reduction="none")
    return ((off + 0.1 * ends) * weight).sum() / weight.sum()


def judge(network: PolicyNetwork, data: Dataset, table: Tensor) -> dict[str, float]:
    """How far off eye (metres, of things in the picture and not in the hand) and hand are on looks kept back."""
    sights = sights_of(look_at_all(network, data, table), data)
    index, kind, chunk, finished = data.pairs()
    felt, where = torch.from_numpy(data.rows.felt[index]), torch.from_numpy(data.rows.where[index, kind])
    resting = ~torch.isnan(where[:, 0]) & (felt[:, EFFORT] > SQUEEZING)
    apart = (sights.point[resting] - where[resting, 2:4]).abs()
    with torch.no_grad():
        sight = sight_of(sights.point, sights.trust, sights.seen, felt)
        out, logit = network.hand(sight, felt, network.words(table)[torch.from_numpy(kind)])
    off = (out - relative(torch.from_numpy(chunk), felt).clamp(-3, 3)).abs().mean((0, 1))
    right = ((logit > 0).float() == torch.from_numpy(finished)).float().mean()
    names = ("ahead_median", "right_median", "ahead_p90", "right_p90")
    levels = (*apart.median(0).values, *torch.quantile(apart[:200_000], 0.9, dim=0))
    result = {name: float(v) for name, v in zip(names, levels, strict=True)}
    result["missed"] = float((apart.amax(1) > 0.05).float().mean())
    return {**result, "chunk": float(off.mean()), "done_right": float(right), **{f"off_{n}": float(v) for n, v in enumerate(off)}}
