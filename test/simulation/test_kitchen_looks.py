"""The looks file fits the manifest, and a broken one is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from kitchen_hands import MANIFEST

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.paths import share_directory
from saycan_ros.simulation.kitchen_looks import load_looks

pytestmark = pytest.mark.sim

SOURCE = share_directory() / "config" / "kitchen_looks.yaml"


@pytest.mark.parametrize("entry", MANIFEST.objects, ids=lambda e: e.name)
def test_the_manifests_grasp_fits_the_solid_thing(entry) -> None:  # type: ignore[no-untyped-def]
    looks = load_looks().objects[entry.name]
    solid = [p for p in looks.parts if p.solid]
    width = max(2 * p.size[0] for p in solid)
    assert entry.grasp.width == pytest.approx(width, abs=0.003)
    assert 0.015 <= entry.grasp.height <= looks.height - 0.010
    assert all(p.at[2] > 0 for p in looks.parts)


def test_no_two_things_look_alike() -> None:
    looks = load_looks().objects
    faces = {name: tuple((p.shape, p.size, p.colour) for p in entry.parts) for name, entry in looks.items()}
    assert len(set(faces.values())) == len(faces) == len(MANIFEST.objects)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (lambda d: d["objects"]["apple"].update(mass=-1), "mass"),
        (lambda d: d["objects"]["apple"]["parts"][0].update(size=[0.1, 0.1]), "sizes"),
        (lambda d: d["objects"]["apple"].update(colour=[1, 1, 1]), "colour"),
        (lambda d: d["kinds"].pop("bin"), "bin"),
        (lambda d: [p.pop("solid", None) for p in d["objects"]["coke"]["parts"]], "solid"),
    ],
)
def test_broken_looks_are_refused_with_file_and_field(tmp_path: Path, change, word: str) -> None:  # type: ignore[no-untyped-def]
    data = yaml.safe_load(SOURCE.read_text())
    change(data)
    path = tmp_path / "looks.yaml"
    path.write_text(yaml.safe_dump(data))
    with pytest.raises(ManifestError, match=word) as refused:
        load_looks(path)
    assert str(path) in str(refused.value)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="nowhere.yaml"):
        load_looks(tmp_path / "nowhere.yaml")
