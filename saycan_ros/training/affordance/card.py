"""The model card, from what the model's description says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from saycan_ros.training.affordance.shard import FAMILIES

_HEAD = """# {name}: p(skill succeeds if started now)

The value function of the embedded kitchen: from one frame of the head camera and what the body feels, the probability of
success of each skill it is asked for. Read by `saycan_ros/affordance/value_model.py`; this card is written by `train.py`.

| | |
|---|---|
| file | {megabytes} MB, {parameters} parameters, float32 |
| sha256 | `{about[sha256]}` |
| frame | uint8 RGB, upright, {about[frame][0]} rows by {about[frame][1]} columns |
| body | {body} |
| skills | {skills}: {families} of every object; it answers for no other |

## Data

Rollouts in the simulated kitchen by `collect.py`. A seeded scene of 0 to 6 things, in three of five with other light, other
colours of room and furniture, and the camera mounted a little differently. The robot comes to a place by its own skills, a few
centimetres and degrees off; from the saved state every `pick`, `place` and `bring` is tried; then on from a success, there and
at another place. A try is a success where the runner and the ground truth both say so. Frames without rollouts teach only what
is in view and what stands at the place. The robot is told what its survey would have told it; in up to one scene of five
somebody then takes something away.

Learned from {training[scenes]} scenes of seed {seeds}: {frames} frames, {rollouts} rollouts, of which {moved} moved the
robot (the others were refused at once) and {successes} succeeded. Every seventh scene, {training[validation_scenes]} in
all, was left out to choose the temperature.

## Training

{training[epochs]} epochs of AdamW, seed {training[seed]}, {training[seconds]} s on one core with others at work. Each epoch
changes exposure, white balance, the camera's mount (6 pixels) and noise. The loss is the cross-entropy of success over the
rollouts plus that of two looks, their positives weighed fourfold: is the object in view (or in the hand, for a skill that needs
it there), does it stand here. Temperature {training[temperature]}.

## Figures
"""

_TAIL = """## Again

```
python -m saycan_ros.training.affordance.collect --out data/affordance --scenes {all_scenes} --seed {seeds}
python -m saycan_ros.training.affordance.collect --out data/affordance-1000 --scenes 30 --seed 1000
python -m saycan_ros.training.affordance.train --data data/affordance --judge data/affordance-1000 \\
    --epochs {training[epochs]} --seed {training[seed]} --out models/affordance.onnx
python -m saycan_ros.training.affordance.evaluate --seed 1000 --scenes 30
```

The network's shape was chosen among three with scenes of seed 1000 in view, and the policies were still tuned a little between
the two collections; `test/affordance` judges the model on rollouts of yet another seed.

## What it cannot know

What is held, beyond the gripper's opening and what the camera sees of it. What stands at the place outside the frame: there
it answers with how often that is so. Anything about another kitchen. The skills nearly always succeed where their object is
present, so it has seen few failed grasps and does not foresee them.
"""


def _words(about: Mapping[str, Any]) -> dict[str, object]:
    training = about["training"]
    return {
        "megabytes": f"{training['bytes'] / 1e6:.2f}",
        "parameters": f"{training['parameters']:,}",
        "body": ", ".join(about["proprioception"]),
        "skills": len(about["skills"]),
        "seeds": ", ".join(map(str, training["seeds"])),
        "frames": f"{training['frames']:,}",
        "rollouts": f"{training['rollouts']:,}",
        "moved": f"{training['rollouts_that_moved']:,}",
        "successes": f"{training['successes']:,}",
        "all_scenes": training["scenes"] + training["validation_scenes"],
    }


def card(name: str, about: Mapping[str, Any]) -> str:
    """The card of the model file `name` as Markdown."""
    training = about["training"]
    sets = about["figures"]
    lines = [_HEAD.format(name=name, about=about, training=training, families=", ".join(FAMILIES), **_words(about))]
    for title, rows in sets.items():
        lines += _figures(title, rows)
    lines.append(_TAIL.format(training=training, **_words(about)))
    return "\n".join(lines)


def _figures(title: str, rows: Mapping[str, Any]) -> list[str]:
    lines = [
        f"On the {title} scenes ({rows['scenes']} of seed {', '.join(map(str, rows['seeds']))}):",
        "",
        "| | n | successes | AUROC | ECE |",
        "|---|---|---|---|---|",
        _line("all", rows),
        *(_line(family, rows["families"][family]) for family in FAMILIES),
        _line("pick, gripper empty", rows["pick_empty_handed"]),
        *(_line(f"{family}, 0 where a precondition is known not to hold", rows["served"][family]) for family in FAMILIES),
        *(_line(f"{family}, by the rule `gripper` alone", rows["rule"][family]) for family in FAMILIES),
        "",
        "AUROC of pick with an empty gripper: " + ", ".join(f"{how} {value}" for how, value in rows["ablation"].items()) + ".",
        "",
    ]
    if moved := rows.get("moved"):
        lines += [
            f"One of three things moved out of view ({moved['cases']} cases): its p(pick) goes from {moved['before']} to "
            f"{moved['after']}, those of the others from {moved['stayed_before']} to {moved['stayed_after']}.",
            "",
        ]
    lines += [
        "Reliability (mean probability, share of successes, rollouts): "
        + "; ".join(f"{mean:.2f} {share:.2f} {count}" for mean, share, count in rows["reliability"])
        + ".",
        "",
    ]
    return lines


def _line(name: str, row: Mapping[str, Any]) -> str:
    return f"| {name} | {row['n']} | {row['successes']} | {row['auroc']:.3f} | {row['ece']:.3f} |"
