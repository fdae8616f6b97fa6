"""The model card, from what the model's description says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from saycan_ros.training.affordance.again import again
from saycan_ros.training.affordance.tables import moved_in_words, tables

_HEAD = """# {name}: p(skill succeeds if started now), p(its effect is true already)

The value function of the embedded kitchen: from one frame of the head camera and what the body feels, two probabilities for
each skill it is asked for. This card is written by `saycan train affordance`.

| | |
|---|---|
| files | `{about[tower][file]}` (`{tower}…`), `{about[head][file]}` (`{head}…`): {megabytes} MB |
| size | {parameters} parameters, float32 |
| tower | `frame` (1, {about[frame][0]}, {about[frame][1]}, 3) uint8 RGB, upright → `features`; run once for a frame |
| head | `features`, `proprioception` (1, 8), `skills` (N,) int64 → `success` (N,), `already` (N,); run once for all skills |
| body | {body} |
| skills | {skills}, by their number in the description; it answers for no other |

The skills' phrases are read by all-MiniLM-L6-v2 when the network is trained, beside a learned vector for each family; what they
ask of a picture is in the head.

The value node takes p(success) of the skills whose manifest entry names this model from it, and p(effect already true) of
every skill (`docs/value_model.md`).

## Data

Attempts in the simulated kitchen by `saycan collect`, labelled by its ground truth; scenes, tricks and balance are described in
`docs/episodes.md`. Learned from {training[scenes]} files of seed {seeds}: {frames} frames, {rollouts} rollouts, of which {moved}
moved the robot and {successes} succeeded. Every seventh file ({training[validation_scenes]}) was left out to calibrate with.

## Training

{training[epochs]} epochs of AdamW, seed {training[seed]}, {training[seconds]} s on {threads}. Each epoch
changes exposure, white balance, the camera's mount (6 pixels) and noise. The loss is the cross-entropy of success over the
rollouts (with less weight, also of skills that nobody tried and a known precondition would have refused; not of what the robot's
memory alone forbids), of every skill's effect over all frames, and of two looks, their positives weighed fourfold: is the object
in view (or in the hand, for a skill that needs it there), does it stand here. Every family of skills counts alike in the effects,
and by the root of its attempts in success.

The probabilities are calibrated on the files left out, with a slope and a shift for each family and answer (Platt scaling); those
of success on attempts of which no precondition was known not to hold, since the value node serves 0 for the others.

## Figures

A family with fewer than five successes or failures has no AUROC (n/a). The value node serves 0 where it knows that a
precondition does not hold: the network alone cannot see what the robot remembers, such as whether it has ever seen a coke. A
family's manifest entry names the model, or the rule, whichever is the better source.
"""
_PICTURES = """The {title} scenes again: how often each probability came true, and the ten worst errors of p(success).

![Reliability]({stem}_reliability.png)

![The ten worst errors]({stem}_worst.png)
"""

_TAIL = """## Again

```
{commands}
```

## What it cannot know

What is held, beyond the gripper's opening and what the camera sees of it. What stands at the place outside the frame, or what is
known of other places: there it answers with how often that is so. Anything about another kitchen.
"""


def _words(name: str, about: Mapping[str, Any]) -> dict[str, object]:
    training = about["training"]
    return {
        "name": name,
        "megabytes": f"{training['bytes'] / 1e6:.2f}",
        "parameters": f"{training['parameters']:,}",
        "tower": about["tower"]["sha256"][:12],
        "head": about["head"]["sha256"][:12],
        "body": ", ".join(about["proprioception"]),
        "skills": len(about["skills"]),
        "seeds": ", ".join(map(str, training["seeds"])),
        "frames": f"{training['frames']:,}",
        "rollouts": f"{training['rollouts']:,}",
        "moved": f"{training['rollouts_that_moved']:,}",
        "threads": "one thread" if training["threads"] == 1 else f"{training['threads']} threads",
        "successes": f"{training['successes']:,}",
    }


def card(name: str, about: Mapping[str, Any]) -> str:
    """The card of the model whose description is the file `name`, as Markdown."""
    words = _words(name, about)
    lines = [_HEAD.format(about=about, training=about["training"], **words)]
    for title, rows in about["figures"].items():
        lines += _figures(title, rows)
    lines.append(_PICTURES.format(stem=name.removesuffix(".json"), title=list(about["figures"])[-1]))
    lines.append(_TAIL.format(commands=again(name, about)))
    return "\n".join(lines)


def _figures(title: str, rows: Mapping[str, Any]) -> list[str]:
    lines = [f"### On the {title} scenes ({rows['scenes']} of seed {', '.join(map(str, rows['seeds']))})", ""]
    for table in tables(rows):
        lines += [table.as_markdown(), ""]
    if moved := rows.get("moved"):
        lines += [moved_in_words(moved), ""]
    return lines
