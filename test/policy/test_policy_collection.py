"""Collected shards stay as they are: what is there is not made again, and a folder of another seed is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.policy import collection
from saycan_ros.training.policy.collection import Collection
from saycan_ros.training.policy.dataset import load_dataset
from saycan_ros.training.policy.shard import load_shard

pytestmark = pytest.mark.sim


@pytest.fixture(scope="module")
def folder(manifest: Manifest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one shard of one demonstration."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collection, "EPISODES", 1)
        made = tmp_path_factory.mktemp("round") / "round-0"
        Collection(made, 7, manifest).collect(1, 1)
    return made


def test_a_shard_holds_what_was_seen_felt_and_said_at_every_look(folder: Path) -> None:
    shard = load_shard(folder / "00000.npz")
    looks = len(shard.frames)
    assert looks > 30
    assert shard.frames.shape == (looks, 128, 72, 3)
    assert shard.chunk.shape == shard.other_chunk.shape == (looks, 8, 10)
    assert all(len(rows) == looks for rows in (shard.felt, shard.where, shard.kind, shard.finished, shard.episode))
    assert shard.held.all()
    assert np.isfinite(shard.chunk).all()
    assert np.isfinite(shard.where[np.arange(looks), shard.kind, 2:]).all()


def test_what_is_there_is_not_made_again(folder: Path, manifest: Manifest) -> None:
    before = (folder / "00000.npz").stat().st_mtime_ns
    Collection(folder, 7, manifest).collect(1, 1)
    assert (folder / "00000.npz").stat().st_mtime_ns == before


def test_a_folder_of_another_seed_is_refused(folder: Path, manifest: Manifest) -> None:
    with pytest.raises(ValueError, match="another seed"):
        Collection(folder, 8, manifest).collect(1, 1)


def test_a_file_of_another_format_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "odd.npz", format=np.array(99))
    with pytest.raises(ValueError, match="format 99"):
        load_shard(tmp_path / "odd.npz")


def test_a_round_without_shards_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=str(tmp_path)):
        load_dataset([tmp_path])
