"""The whole recipe: demonstrations, then rounds in which the learner drives and the teacher says what it should have done."""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.training.policy.collection import EPISODES, Collection
from saycan_ros.training.policy.dataset import load_dataset
from saycan_ros.training.policy.export import export
from saycan_ros.training.policy.instructions import instruction_table
from saycan_ros.training.policy.learning import judge, look_at_all, sights_of, teach_eye, teach_hand
from saycan_ros.training.policy.network import PolicyNetwork

LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True)
class Effort:
    """How much is done: episodes of demonstrations and of each later round, rounds, and epochs of eye and hand."""

    scenes: int = 366
    relabelled: int = 60
    rounds: int = 1
    eye_epochs: float = 3.0
    hand_epochs: int = 30
    workers: int = 1


class Recipe:
    """Runs the recipe in `folder`, a sub-folder a round; what is there already is not done again."""

    def __init__(self, library: SkillLibrary, skill: str, folder: Path, seed: int, effort: Effort, language: Path) -> None:
        self.library = library
        self.folder = folder
        self.seed = seed
        self.effort = effort
        self.names = instruction_table(library, skill, language)
        self._looks = torch.zeros((0, 2, 3))  # what the eye says of the looks so far
        self.table = torch.from_numpy(np.stack(list(self.names.values())))

    def run(self) -> tuple[PolicyNetwork, dict[str, Any]]:
        """Collect and train; returns the last round's network and how it came to be."""
        network = PolicyNetwork(self.table)
        for number in range(self.effort.rounds + 1):
            self._collect(number)
            state = self._path(number, ".npz")
            if state.exists():
                restore_network(network, state)
                LOGGER.info("round %d: %s is there", number, state)
                continue
            self._train(network, number)
            export(network, self.names, self._path(number, ".onnx"), {})
            save_network(network, state)
        return network, self._about(network)

    def seeds(self) -> list[int]:
        """The seeds of all rounds' scenes."""
        return [self._seed(number) for number in range(self.effort.rounds + 1)]

    def _seed(self, number: int) -> int:
        return 100 * (self.seed + 1) + number

    def _path(self, number: int, suffix: str) -> Path:
        return self.folder / f"after-round-{number}{suffix}"

    def _data(self, number: int) -> Path:
        return self.folder / f"round-{number}"

    def _collect(self, number: int) -> None:
        learner = self._path(number - 1, ".onnx") if number else None
        wanted = self.effort.relabelled if number else self.effort.scenes
        collection = Collection(self._data(number), self._seed(number), self.library.manifest, learner)
        collection.collect(-(-wanted // EPISODES), self.effort.workers)

    def _train(self, network: PolicyNetwork, number: int) -> None:
        torch.manual_seed(self.seed)
        if number == 0:
            network.load_state_dict(PolicyNetwork(self.table).state_dict())
        learn, keep = load_dataset([self._data(n) for n in range(number + 1)])
        LOGGER.info("round %d: %d looks of %d episodes to learn from", number, len(learn), learn.episodes)
        if number == 0:
            teach_eye(network, learn, self.table, self.effort.eye_epochs, 2, np.random.default_rng([self.seed, number]))
        new = look_at_all(network, learn, self.table, len(self._looks))
        self._looks = torch.cat([self._looks, new])
        sights, random = sights_of(self._looks, learn), np.random.default_rng([self.seed, number, 1])
        teach_hand(network, learn, sights, self.table, self.effort.hand_epochs, random)
        LOGGER.info("round %d: kept back: %s", number, {k: round(v, 4) for k, v in judge(network, keep, self.table).items()})

    def _about(self, network: PolicyNetwork) -> dict[str, Any]:
        learn, keep = load_dataset([self._data(n) for n in range(self.effort.rounds + 1)])
        return {
            **asdict(self.effort),
            "seed": self.seed,
            "seeds": self.seeds(),
            "episodes": learn.episodes + keep.episodes,
            "looks": len(learn) + len(keep),
            "lessons": len(learn.pairs()[0]),
            "parameters": sum(p.numel() for p in network.parameters()),
            "kept_back": {name: round(value, 4) for name, value in judge(network, keep, self.table).items()},
        }


def save_network(network: PolicyNetwork, path: Path) -> None:
    """Keep the network's numbers."""
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        np.savez(file, **{name: value.numpy() for name, value in network.state_dict().items()})
    part.replace(path)


def restore_network(network: PolicyNetwork, path: Path) -> None:
    """Take them back."""
    with np.load(path, allow_pickle=False) as file:
        network.load_state_dict({name: torch.from_numpy(file[name]) for name in file.files})
