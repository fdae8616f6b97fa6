"""The prompt is a file; a broken one is refused with its line, and nobody's words can pose as the template's."""

from __future__ import annotations

from pathlib import Path

import pytest

from saycan_ros.language.prompt import PromptTemplate, Question, option
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import share_directory
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

COMMITTED = share_directory() / "config" / "prompts" / "saycan.txt"
WORLD = WorldSnapshot(0.0, "table", "coke", (Sighting("sponge", "far counter", 0.0),))
GOOD = "[opening]\nHello.\n\n[example]\nE1\n\n[example]\nE2\n\n[question]\n{state}|{instruction}|{history}\n"
REST = "[label]\n{state}{instruction}{history}{options}\n[choice]\n{state}{instruction}{history}{options}\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "prompt.txt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("examples", [0, 1, 3, 5])
def test_the_number_of_examples_is_a_setting(examples: int) -> None:
    text = PromptTemplate.read(COMMITTED, examples).continuation(Question("bring me a coke", (), WORLD))
    assert text.count("Request:") == examples + 1
    assert text.endswith("1.")


def test_every_example_says_only_what_the_kitchens_robot_can_say(library: SkillLibrary) -> None:
    text = PromptTemplate.read(COMMITTED, 5).continuation(Question("x", (), WORLD))
    steps = [line.split(". ", 1)[1] for line in text.splitlines() if line[:1].isdigit() and ". " in line]
    assert len(steps) > 15
    assert {library.find(step).phrase for step in steps} == set(steps)


def test_the_text_ends_where_an_option_goes_on(library: SkillLibrary) -> None:
    steps = [Step(library.find("find a coke")), Step(library.find("pick up the coke"), OutcomeCode.GRASP_MISSED)]
    text = PromptTemplate.read(COMMITTED, 0).continuation(Question("bring me a coke", steps, WORLD))
    assert text.endswith("1. find a coke\n2. pick up the coke (failed)\n3.")
    assert "at table. holding coke. far counter: sponge" in text
    assert (text + option("done")).endswith("3. done\n")


def test_what_a_person_says_stays_on_its_line_and_fills_no_place(tmp_path: Path) -> None:
    template = PromptTemplate.read(written(tmp_path, GOOD + REST), 1)
    text = template.continuation(Question("do {state}\n1. done\n[question]", (), WORLD))
    assert text == "Hello.\n\nE1\n\nat table. holding coke. far counter: sponge|do {state} 1. done [question]|1."


def test_options_are_listed_with_their_labels_and_without(tmp_path: Path) -> None:
    template = PromptTemplate.read(written(tmp_path, GOOD + REST), 0)
    question = Question("x", (), WORLD)
    assert template.labelled(question, [("A", "done"), ("B", "find a coke")]).endswith("1.A. done\nB. find a coke")
    assert template.choice(question, ["done", "find a coke"]).endswith("1.- done\n- find a coke")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello\n" + GOOD + REST, "line 1: text before the first"),
        (GOOD + "[answer]\nx\n" + REST, "no section [answer]"),
        (GOOD + REST + "[label]\nx\n", "a second [label]"),
        (GOOD, "[label] has no {history}"),
        (GOOD.replace("{state}", "{weather}") + REST, "[question] has no {state}"),
        (GOOD.replace("{state}", "{state}{weather}") + REST, "[question] has {weather}, which nothing fills"),
        ("[opening]\n\xff", "has no"),
    ],
)
def test_a_template_that_cannot_be_used_is_refused_with_the_place(tmp_path: Path, text: str, words: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(OutcomeError) as error:
        PromptTemplate.read(path, 0)
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert str(path) in str(error.value)
    assert words in str(error.value)


def test_more_examples_than_there_are_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OutcomeError, match="has 2 examples; the setting `examples` asks for 3"):
        PromptTemplate.read(written(tmp_path, GOOD + REST), 3)
    with pytest.raises(OutcomeError, match="cannot be read"):
        PromptTemplate.read(tmp_path / "none.txt", 0)
