"""Policies are named in the manifest; a wrong name is found at start, with the skill and what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from kitchen_words import MANIFEST

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.paths import find_file
from saycan_ros.skills.loading import load_policy, load_served_manifest
from saycan_ros.skills.policy import Policy


def template(policy: str) -> SkillTemplate:
    return SkillTemplate.model_validate({"id": "wave", "phrase": "wave", "policy": policy, "affordance": {"rule": "constant"}})


def test_every_policy_of_the_kitchen_loads() -> None:
    for entry in MANIFEST.skills:
        if not entry.ends:
            assert issubclass(load_policy(entry), Policy)


@pytest.mark.parametrize(
    ("policy", "wrong"),
    [
        ("saycan_ros.skills.nowhere:Wave", "cannot import 'saycan_ros.skills.nowhere'"),
        ("saycan_ros.skills.pick:Wave", "has no 'Wave'"),
        ("saycan_ros.skills.runner:SkillRunner", "not a Policy subclass"),
        ("saycan_ros.skills.policy:Policy", "not a Policy subclass"),
    ],
)
def test_a_wrong_policy_is_refused_with_skill_and_fault(policy: str, wrong: str) -> None:
    with pytest.raises(ManifestError, match="'wave'") as caught:
        load_policy(template(policy))
    assert wrong in str(caught.value)


def test_a_skill_without_a_policy_cannot_be_loaded() -> None:
    with pytest.raises(ManifestError, match="'done'"):
        load_policy(MANIFEST.skills[-1])


def test_parameters_that_a_policy_does_not_take_are_refused_when_it_is_loaded() -> None:
    entry = MANIFEST.skills[0].model_copy(update={"parameters": {"sped": 2}})
    with pytest.raises(ManifestError, match="'find': parameters: Find takes no parameters; it was given sped"):
        load_policy(entry)


def test_a_served_manifest_with_a_policy_that_does_not_do_is_refused_with_file_and_line(tmp_path: Path) -> None:
    lines = find_file("config/kitchen.yaml").read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.endswith(":PickUp"))
    entry = max(n for n, line in enumerate(lines[: at + 1]) if line.lstrip().startswith("- id:"))
    lines[at] = lines[at].replace(":PickUp", ":PickNone")
    path = tmp_path / "wrong.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ManifestError) as caught:
        load_served_manifest(path)
    assert str(caught.value).startswith(f"{path}:{entry + 1}: skill 'pick': policy: ")


def test_a_served_manifest_that_does_is_the_one_that_was_loaded() -> None:
    assert load_served_manifest(find_file("config/kitchen.yaml")) == MANIFEST
