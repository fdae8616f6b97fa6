"""What a context says of the robot's other skills."""

from __future__ import annotations

from pathlib import Path

from saycan_ros.language.abilities import MOST, Abilities
from saycan_ros.language.context import Context
from saycan_ros.language.mentions import MentionFinder
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Manifest
from saycan_ros.world.snapshot import WorldSnapshot

WORLD = WorldSnapshot(0.0, "desk", None)


def test_names_the_skills_that_leave_nothing_to_see() -> None:
    office = load_manifest(Path("config/office.yaml"))
    assert Abilities(office).for_instruction("hello") == ("switch on", "scan", "wipe")


def test_leaves_out_what_every_robot_does(manifest: Manifest) -> None:
    assert Abilities(manifest).for_instruction("pick up the coke") == ()


def _with(manifest: Manifest, *phrases: str) -> Manifest:
    done = next(t for t in manifest.skills if t.ends)
    new = [
        t.model_copy(update={"id": f"own{n}", "phrase": phrase, "effects": ()})
        for t in manifest.skills
        if t.id == "go_to"
        for n, phrase in enumerate(phrases)
    ]
    return manifest.model_copy(update={"skills": (*(t for t in manifest.skills if t is not done), *new, done)})


def test_says_it_for_a_thing_inside_a_phrase(manifest: Manifest) -> None:
    more = _with(manifest, "show the {object} to the camera", "label {the object}", "wave")
    assert Abilities(more).for_instruction("x") == ("show it to the camera", "label", "wave")


def test_of_too_many_keeps_those_that_the_instruction_names(manifest: Manifest) -> None:
    more = _with(manifest, *(f"do trick {n}" for n in range(30)), "water the plant at the {location}")
    named = Abilities(more).for_instruction("please water my plant")
    assert len(named) == MOST
    assert named[-1] == "water the plant at"


def test_a_context_begins_with_what_the_robot_can_do() -> None:
    office = load_manifest(Path("config/office.yaml"))
    words = "wipe the desk"
    state = Context.of(words, [], WORLD, MentionFinder(office).find(words)).state
    assert state.startswith("can switch on, scan, wipe. said desk. at desk.")
    assert Context.of(words, [], WORLD).state.startswith("at desk.")
