"""The model card, from what the model's description says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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

The skills' phrases are read by all-MiniLM-L6-v2 when the network is trained; what they ask of a picture is in the head.

## Data

Attempts in the simulated kitchen by `saycan collect`, labelled by its ground truth; scenes, tricks and balance are described in
`docs/episodes.md`. Learned from {training[scenes]} files of seed {seeds}: {frames} frames, {rollouts} rollouts, of which {moved}
moved the robot and {successes} succeeded. Every seventh file, {training[validation_scenes]} in all, was left out to choose the
temperatures.

## Training

{training[epochs]} epochs of AdamW, seed {training[seed]}, {training[seconds]} s on one core with others at work. Each epoch
changes exposure, white balance, the camera's mount (6 pixels) and noise. The loss is the cross-entropy of success over the
rollouts (with less weight, also of skills that nobody tried and a known precondition would have refused), of every skill's
effect over all frames, and of two looks, their positives weighed fourfold: is the object in view (or
in the hand, for a skill that needs it there), does it stand here. Temperatures {temperatures}.

## Figures
"""

_TAIL = """## Again

```
saycan collect --out data/affordance --scenes {all_scenes} --seed {seeds}
saycan collect --out data/affordance-1000 --scenes 40 --seed 1000
saycan train affordance --data data/affordance --judge data/affordance-1000 --epochs {training[epochs]} \\
    --seed {training[seed]} --out models/{name}
saycan evaluate affordance --model models/{name} --seed 1000 --scenes 40
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
        "successes": f"{training['successes']:,}",
        "temperatures": " and ".join(map(str, training["temperatures"])),
        "all_scenes": training["scenes"] + training["validation_scenes"],
    }


def card(name: str, about: Mapping[str, Any]) -> str:
    """The card of the model whose description is the file `name`, as Markdown."""
    words = _words(name, about)
    lines = [_HEAD.format(about=about, training=about["training"], **words)]
    for title, rows in about["figures"].items():
        lines += _figures(title, rows)
    lines.append(_TAIL.format(training=about["training"], **words))
    return "\n".join(lines)


def _figures(title: str, rows: Mapping[str, Any]) -> list[str]:
    effects = rows["already"]
    lines = [
        f"On the {title} scenes ({rows['scenes']} of seed {', '.join(map(str, rows['seeds']))}):",
        "",
        "| | n | true | AUROC | ECE |",
        "|---|---|---|---|---|",
        _line("success", rows),
        *(_line(family, row) for family, row in rows["families"].items()),
        _line("pick, gripper empty", rows["pick_empty_handed"]),
        *(_line(f"{family}, 0 where a precondition is known not to hold", row) for family, row in rows["served"].items()),
        *(_line(f"{family}, by the preconditions alone", row) for family, row in rows["rule"].items()),
    ]
    if effects:
        lines += [_line("effect true already", effects), *(_line(f"{n}, effect", row) for n, row in effects["families"].items())]
    lines += [
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
    return f"| {name} | {row['n']} | {row['successes']} | {_figure(row['auroc'])} | {_figure(row['ece'])} |"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
