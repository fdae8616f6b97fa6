"""The model card, from what the model's description says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

_HEAD = """# {name}: pick a named thing up by sight

A visuomotor policy: one frame of the head camera, what the body feels and the embedding of the skill's words in, {steps} set
points {step} s apart for all joints and the base out. Run by `saycan_ros/skills/onnx_policy.py`, which checks, cuts and smooths
them; this card is written by `saycan train policy`.

| | |
|---|---|
| file | {megabytes:.2f} MB, {training[parameters]:,} parameters, float32 |
| sha256 | `{about[sha256]}` |
| frame | uint8 RGB, upright, {about[frame][0]} rows by {about[frame][1]} columns |
| body | {body} |
| words | {words} phrases ("{phrase}", ...), embedded by the language encoder of `models/language.json` |
| origin | trained from nothing on this repo's own simulator; no other weights or data |

The eye, a small convolutional network, makes a map of keys; the words give a query; where they agree is the thing. Its place in
the picture becomes a point on the surface by the camera's geometry, which is remembered from look to look, seen from the station,
because the hand hides what it reaches for. The hand, a perceptron, goes from there, the body and the words to the chunk, and says
when it is done.

## Data

Seeded scenes in the simulated kitchen: one to five things at the robot's place and some elsewhere, the robot come by its own
skill and left up to 14 cm and 6 degrees off, its head turned roughly there; in three of five with other light and other colours.
The scripted policy and a teacher drive the demonstrations. The teacher is the scripted policy as a function of the true state,
with the same plan and constants; its hand slips at one look in four. In each later round the learner drives in nine of ten
episodes, and the teacher says of every state what it would do from there, for the thing that was asked for and for another one.
What the teacher knows, where things really are, teaches the eye, and is not there at run time.

{training[episodes]:,} episodes, {training[looks]:,} looks (5 a second), {training[lessons]:,} lessons: {training[scenes]}
demonstrations, then {training[rounds]} round(s) of {training[relabelled]}. Seeds {seeds}. Every twelfth shard was kept back.

## Training

The eye first, {training[eye_epochs]} epochs of every second look of the demonstrations: cross-entropy of where each of the
kinds is in the picture, and the distance of its point. Then the hand, {training[hand_epochs]} epochs a round over everything so
far, the eye held still. Network seed {training[seed]}. All of it, with collecting, takes about half an hour of one core without a
GPU. {training[note]}

On looks kept back: the point is off by {kept[ahead_median]:.4f} m along and {kept[right_median]:.4f} m across the surface in the
median, {kept[ahead_p90]:.4f} and {kept[right_p90]:.4f} m at the ninth decile; off by more than 5 cm in {missed:.1f} %.

## Figures
"""

_TAIL = """
## Again

```
saycan train policy pick --out models --seed {training[seed]} --scenes {training[scenes]} \\
    --rounds {training[rounds]} --relabelled {training[relabelled]}
saycan evaluate policy pick --seed 1000 --scenes 100
```

The stopping point among the rounds was not chosen with scenes of seed 1000 in view. The same command on another machine gives
another network of about the same worth: floating point differs.

## What it cannot do

Things behind others, two of one kind, things out of the picture at the start, the bin, another kitchen, another camera mount.
Its memory is one place: a thing that is pushed while the hand hides it is reached for where it was. Nothing of it has run on
hardware.
"""


def card(path: Path, about: Mapping[str, Any]) -> str:
    """The card of the model file `path` as Markdown."""
    training = about["training"]
    kept = training["kept_back"]
    head = _HEAD.format(
        name=path.name, about=about, training=training, kept=kept, missed=100 * kept["missed"], steps=about["steps"],
        step=about["step"], megabytes=path.stat().st_size / 1e6, body=", ".join(about["proprioception"]),
        words=len(about["instructions"]), phrase=next(iter(about["instructions"])), seeds=", ".join(map(str, training["seeds"])),
    )  # fmt: skip
    return head + table(about.get("figures", {})) + _TAIL.format(training=training)


def table(figures: Mapping[str, Any]) -> str:
    """Both policies side by side: in all, by place, by object, and how the failures ended."""
    policies = [name for name in figures if name != "seed"]
    if not policies:
        return "\nNot judged.\n"
    first = figures[policies[0]]
    lines = [
        "",
        f"{first['scenes']} scenes of seed {figures['seed']}, none of them trained on, in the usual light, from the same start.",
        "Success: the runner says so, and the ground truth has the right thing in the hand, the robot at its place, and",
        "everything else where it was.",
        "",
        f"| | {' | '.join(policies)} |",
        f"|---|{'---|' * len(policies)}",
        _row("all", [_share(figures[p]["succeeded"], figures[p]["scenes"]) for p in policies]),
        _row("seconds, median of the successful", [str(figures[p]["seconds"]) for p in policies]),
        _row("touches of furniture by arm or base", [str(figures[p]["collisions"]) for p in policies]),
    ]
    for field in ("by_place", "by_object"):
        lines += [_row(key, [_share(*figures[p][field][key]) for p in policies]) for key in first[field]]
    for name in policies:
        rows = figures[name]["failures"]
        what = "; ".join(f"{key}: {count}" for key, count in rows.items()) or "none"
        lines += ["", f"How the {name} one's failures ended, and what the teacher would have done next: {what}."]
    return "\n".join(lines) + "\n"


def _row(name: str, cells: list[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def _share(count: int, of: int) -> str:
    return f"{count} of {of}"
