"""The text that the encoder reads."""

from __future__ import annotations

from saycan_ros.language.context import NEWEST, Context, describe, skill_text
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

SEEN = (
    Sighting("coke", "table", 0.0),
    Sighting("apple", "close counter", 0.0),
    Sighting("coke", "table", 0.0),
    Sighting("tea", None, 0.0),
)


def test_counts_things_of_one_name_at_one_place() -> None:
    assert "table: 2 coke" in describe(WorldSnapshot(0.0, "you", None, SEEN))


def test_names_the_place_where_the_robot_stands_first() -> None:
    words = describe(WorldSnapshot(0.0, "close counter", None, SEEN))
    assert words.index("close counter: apple") < words.index("table: 2 coke")


def test_says_what_is_held_and_where_the_robot_is() -> None:
    assert describe(WorldSnapshot(0.0, "trash", "sponge")).startswith("at trash. holding sponge")
    assert describe(WorldSnapshot(0.0, None, None)).startswith("at no place. holding nothing")


def test_marks_what_the_robot_has_put_down_itself() -> None:
    world = WorldSnapshot(0.0, "you", None, (*SEEN, Sighting("coke", "you", 0.0, placed=True)))
    words = describe(world)
    assert "placed at you: coke" in words
    assert "table: 2 coke" in words


def test_says_so_where_nothing_has_been_seen() -> None:
    assert "seen nothing" in describe(WorldSnapshot(0.0, "you", None))
    assert "elsewhere: tea" in describe(WorldSnapshot(0.0, "you", None, SEEN))


def test_keeps_the_newest_steps_and_marks_the_failed_ones(library: SkillLibrary) -> None:
    find, pick = library.find("find a coke"), library.find("pick up the coke")
    steps = [Step(find)] * 20 + [Step(pick, OutcomeCode.GRASP_MISSED)]
    context = Context.of("  bring\n me   a coke ", steps, WorldSnapshot(0.0, "you", None))
    assert context.instruction == "bring me a coke"
    assert len(context.steps) == NEWEST
    assert context.steps[-1] == "pick up the coke failed;"
    assert context.steps[0] == "find a coke;"


def test_skill_text_carries_what_the_manifest_says_of_the_object_or_place(manifest: Manifest, library: SkillLibrary) -> None:
    text = skill_text(manifest, library.find("find a coke"))
    assert text.startswith("find a coke: ")
    assert "caffeinated" in text
    assert "garbage" in skill_text(manifest, library.find("go to the trash"))
    assert skill_text(manifest, library.done) == "done"
