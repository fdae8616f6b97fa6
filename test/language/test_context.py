"""The text that the encoder reads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from saycan_ros.language.context import NEWEST, Context, describe, skill_text
from saycan_ros.language.mentions import MentionFinder
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode
from saycan_ros.world.snapshot import DrawerSighting, Sighting, WorldSnapshot

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
    assert "put at you: coke" in words
    assert "table: 2 coke" in words


def test_says_so_where_nothing_has_been_seen() -> None:
    assert "seen nothing" in describe(WorldSnapshot(0.0, "you", None))
    assert "elsewhere: tea" in describe(WorldSnapshot(0.0, "you", None, SEEN))


def test_says_where_what_was_put_down_and_what_is_held_were_taken(library: SkillLibrary) -> None:
    pick, place = library.find("pick up the coke"), library.find("put down the coke")
    steps = [Step(pick, at="table"), Step(place, at="you"), Step(pick, at="far counter")]
    world = WorldSnapshot(0.0, "you", "coke", (Sighting("coke", "you", 0.0, placed=True),))
    words = describe(world, steps)
    assert "put at you: coke from table" in words
    assert "holding coke from far counter" in words
    failed = [Step(pick, OutcomeCode.GRASP_MISSED, "table")]
    assert "from" not in describe(WorldSnapshot(0.0, "table", "coke", SEEN), failed)


def test_remembers_the_places_of_older_steps(library: SkillLibrary) -> None:
    table = Step(library.find("go to the table"))
    words = describe(WorldSnapshot(0.0, "you", None), [table] + [Step(library.find("find a coke"))] * NEWEST)
    assert "earlier at table" in words
    assert "earlier" not in describe(WorldSnapshot(0.0, "you", None), [table])


def test_remembers_a_place_by_what_the_skill_does_whatever_its_id(library: SkillLibrary) -> None:
    go = library.find("go to the table")
    drive = replace(go, template=go.template.model_copy(update={"id": "drive_to"}))
    steps = [Step(drive)] + [Step(library.find("find a coke"))] * NEWEST
    assert "earlier at table" in describe(WorldSnapshot(0.0, "you", None), steps)


def test_says_whether_a_drawer_is_open() -> None:
    world = WorldSnapshot(0.0, "you", None, drawers=(DrawerSighting("drawer", "half open", 0.0),))
    assert "drawer half open" in describe(world)


def test_marks_and_counts_what_the_instruction_mentions(manifest: Manifest) -> None:
    world = WorldSnapshot(0.0, "you", None, SEEN)
    context = Context.of("bring me two sodas", [], world, MentionFinder(manifest).find("bring me two sodas"))
    assert "table: 2 coke soda" in context.state
    assert context.state.endswith("in all 2 soda")
    assert "in all" not in Context.of("bring me two sodas", [], world).state


def test_counts_apart_what_has_been_put_somewhere(manifest: Manifest) -> None:
    words, put = "bring me two sodas and the sponge", Sighting("pepsi", "you", 1.0, placed=True)
    world = WorldSnapshot(0.0, "you", None, (*SEEN, put))
    state = Context.of(words, [], world, MentionFinder(manifest).find(words)).state
    assert state.endswith("in all 0 sponge 3 soda. put 0 sponge 1 soda. left 0 sponge 2 soda")


def test_remembers_older_steps_that_leave_no_trace() -> None:
    office = load_manifest(Path("config/office.yaml"))
    wipe = Step(SkillLibrary(office).find("wipe the desk"))
    mentions, world = MentionFinder(office).find("wipe and come"), WorldSnapshot(0.0, "you", None)
    steps = [wipe, *[Step(s) for s in SkillLibrary(office) if s.id == "find"][:NEWEST]]
    assert f"earlier {wipe.skill.phrase}" in Context.of("wipe and come", steps, world, mentions).state
    assert "earlier" not in Context.of("wipe and come", steps[:NEWEST], world, mentions).state


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
