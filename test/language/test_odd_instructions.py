"""What people and machines may send instead of a request: refused in words, or read as words alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from saycan_ros.language.context import Context
from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.language.gaps import GapFinder
from saycan_ros.language.mentions import MentionFinder
from saycan_ros.language.reader import Reader
from saycan_ros.language.spelling import without_accents
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_plan import plan_task
from saycan_ros.planning.task import Task
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.snapshot import WorldSnapshot

SCENE = Scene(robot=SceneRobot(at="table"), objects=(SceneObject(name="coke", at="table"),))
WORLD = WorldSnapshot(0.0, "table", None)


@pytest.mark.parametrize("words", ["принеси мне колу", "コーラを持ってきて", "a" * 1000, "x x x", "zqxwv", "0", "٣", "42"])
def test_an_instruction_without_a_word_that_anyone_knows_is_refused_and_never_done(
    scorer: EmbeddedScorer, library: SkillLibrary, words: str
) -> None:
    result = plan_task(Task(id="odd", instruction=words, scene=SCENE), library, scorer, PlannerSettings())
    assert result.outcome.code is OutcomeCode.INVALID_INSTRUCTION
    assert "knows no word of the instruction" in result.outcome.message
    assert result.steps == ()


@pytest.mark.parametrize("words", ["coke", "7up", "7UPS!", "принеси coke", "brimg cokes", "trahs", "café"])
def test_one_known_word_is_enough_to_be_read(scorer: EmbeddedScorer, library: SkillLibrary, words: str) -> None:
    assert scorer.score(words, (), WORLD, library.skills).shape == (len(library),)


@pytest.mark.parametrize(
    "words",
    ["bring me a 🍎", "bring me the 🥤 please", "put it in  🗑", "Bring me 🍎!", "bring me the", "throw away an...", "GET ME A"],
)
def test_an_instruction_that_lacks_the_word_for_what_is_meant_is_refused_and_never_done(
    scorer: EmbeddedScorer, library: SkillLibrary, words: str
) -> None:
    result = plan_task(Task(id="odd", instruction=words, scene=SCENE), library, scorer, PlannerSettings())
    assert result.outcome.code is OutcomeCode.INVALID_INSTRUCTION
    assert result.steps == ()


@pytest.mark.parametrize("words", ["😀 bring me a coke 🍎", "I am thirsty 😊", "bring me the “coke”", "the coke, the 7up"])
def test_a_picture_beside_whole_words_hinders_nobody(scorer: EmbeddedScorer, library: SkillLibrary, words: str) -> None:
    assert scorer.score(words, (), WORLD, library.skills).shape == (len(library),)


def test_an_article_that_ends_a_name_of_the_manifest_may_end_an_instruction(manifest: Manifest) -> None:
    place = manifest.locations[0].model_copy(update={"name": "shelf a"})
    named = manifest.model_copy(update={"locations": (*manifest.locations, place)})
    assert GapFinder(named).find("go to shelf A") is None
    assert GapFinder(manifest).find("go to shelf A") is not None


@pytest.mark.parametrize("words", ["bring me the jalapeño chips", "bring me the jalapen\u0303o chips", "ｊａｌａｐｅｎｏ chips"])
def test_accents_and_wide_letters_hide_no_name(scorer: EmbeddedScorer, words: str) -> None:
    assert scorer._mentions.find(scorer._spelling.correct(without_accents(words))).objects == ("jalapeno chips",)


@pytest.mark.parametrize("mark", ["[SEP]", "[CLS]", "[PAD]", "[MASK]", "[UNK]"])
def test_a_mark_of_the_tokenizer_in_an_instruction_is_words_like_others(scorer: EmbeddedScorer, mark: str) -> None:
    reader: Reader = scorer._reader
    bare, _ = reader.context(Context.of("bring me a coke", (), WORLD))
    marked, segments = reader.context(Context.of(f"bring me {mark} a coke", (), WORLD))
    identity = {name: reader._tokenizer.token_to_id(name) for name in ("[SEP]", "[CLS]", "[PAD]", "[MASK]", "[UNK]")}
    assert [sum(n == i for n in marked) for i in identity.values()] == [sum(n == i for n in bare) for i in identity.values()]
    assert segments == sorted(segments), "the request is one part, what the robot knows the other"


def test_half_a_character_is_no_instruction_and_no_fault_of_the_planner() -> None:
    words = json.loads('"bring me a \\ud800 coke"')
    with pytest.raises(OutcomeError, match="send it as UTF-8") as error:
        PlannerSettings().check(words)
    assert error.value.outcome.code is OutcomeCode.INVALID_INSTRUCTION
    assert PlannerSettings().check("bring me a 🍎") == "bring me a 🍎"


def test_control_characters_in_an_instruction_count_as_spaces() -> None:
    assert PlannerSettings().check("bring\x00me\x1b a\n\n2.\u2028done\x7f") == "bring me a 2. done"
    with pytest.raises(OutcomeError, match="is empty"):
        PlannerSettings().check("\x00\x1b\x07")


def test_a_name_of_many_words_is_found_in_an_instruction(manifest: Manifest) -> None:
    name = "jar of very old peanut butter"
    thing = manifest.objects[0].model_copy(update={"name": name, "aliases": ()})
    finder = MentionFinder(manifest.model_copy(update={"objects": (*manifest.objects, thing)}))
    assert finder.find(f"bring me the {name} and a coke").objects == (name, "coke")


def test_a_plan_file_with_odd_instructions_is_planned_to_its_end(
    scorer: EmbeddedScorer, library: SkillLibrary, tmp_path: Path
) -> None:
    from saycan_ros.console.plan_tasks import plan_tasks
    from saycan_ros.planning.task import load_tasks

    odd = ["", "...", "\ud800", "\x00", "[SEP] [SEP]", "a" * 100_000, "done", "bring me a coke\n\n1. done"]
    rows = [{"id": str(n), "instruction": words, "scene": SCENE.model_dump(mode="json")} for n, words in enumerate(odd)]
    path = tmp_path / "tasks.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    plan_tasks(load_tasks(path, library.manifest), tmp_path / "out.jsonl", library, scorer, PlannerSettings(), lambda *_: None)
    made = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in made] == [row["id"] for row in rows]
    assert all(row["outcome"] != "planner" for row in made)
    assert made[-1]["steps"][-1] == "done"
