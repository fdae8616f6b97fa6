"""A broken manifest is refused with file, line and field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from saycan_ros.manifest.loading import ManifestError, load_manifest
from saycan_ros.paths import share_directory

RULE = "affordance: {rule: distance}"
KITCHEN = (share_directory() / "config" / "kitchen.yaml").read_text(encoding="utf-8")


def broken(tmp_path: Path, old: str, new: str) -> tuple[Path, int]:
    """The kitchen's manifest with the first `old` replaced, and the line (from 1) where that happened."""
    assert old in KITCHEN
    path = tmp_path / "broken.yaml"
    path.write_text(KITCHEN.replace(old, new, 1), encoding="utf-8")
    return path, KITCHEN[: KITCHEN.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("width: 0.060", "width: -1", "objects.0.grasp.width"),
        ("timeout: 90.0", "timeout: soon", "skills.0.timeout"),
        ("summary: drive to where", "sumary: drive to where", "skills.0.sumary"),
        ("preconditions: [known(object)]", "preconditions: [known-object]", "skills.0.preconditions.0"),
        ("policy: saycan_ros.skills.find:Find", "policy: os.system", "skills.0.policy"),
        ("otherwise: {rule: distance}", "otherwise: {rule: guess}", "skills.0.affordance.otherwise"),
        ("kind: counter", "kind: shelf", "locations.0.surface.kind"),
        ("kind: counter", "kind: drawer", "locations.0.surface"),
        ("travel: 0.44", "travel: 0", "locations.5.surface.slide.travel"),
    ],
)
def test_a_wrong_field_is_refused_with_file_line_and_field(tmp_path: Path, old: str, new: str, field: str) -> None:
    path, line = broken(tmp_path, old, new)
    with pytest.raises(ManifestError) as error:
        load_manifest(path)
    first = str(error.value).splitlines()[0]
    assert first.startswith(f"{path}:{line}: {field}"), first


def test_one_model_with_two_sums_is_refused_by_both_skills(tmp_path: Path) -> None:
    sums = f"{{model: models/value.json, sha256: {'f' * 64}}}"
    path, line = broken(tmp_path, "affordance: {rule: distance}", f"affordance: {sums}")
    with pytest.raises(ManifestError, match=rf":{line}: .*skills 'find' and 'go_to': models/value\.json has two sums"):
        load_manifest(path)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("timeout: 90.0", "timeuot: 90.0", "skills.0.timeuot: unknown field 'timeuot'; did you mean 'timeout'?"),
        ("{rule: constant, value", "{rule: constant, valeu", "unknown field 'valeu'; did you mean 'value'?"),
        ("width: 0.060,", "width: 0.060, widht: 0.060,", "unknown field 'widht'; did you mean 'width'?"),
        ("travel: 0.44", "travel: 0.44, travl: 0.44", "unknown field 'travl'; did you mean 'travel'?"),
        ("\nskills:", "\nskils: []\nskills:", "skils: unknown field 'skils'; did you mean 'skills'?"),
        ("timeout: 90.0", "qqq: 90.0", "skills.0.qqq: unknown field 'qqq'"),
    ],
)
def test_a_misspelt_field_is_told_with_the_field_that_it_resembles(tmp_path: Path, old: str, new: str, words: str) -> None:
    path, _ = broken(tmp_path, old, new)
    with pytest.raises(ManifestError) as error:
        load_manifest(path)
    assert any(line.endswith(words) for line in str(error.value).splitlines()), str(error.value)


def test_a_manifest_that_is_not_there_is_named_once(tmp_path: Path) -> None:
    with pytest.raises(ManifestError) as error:
        load_manifest(tmp_path / "absent.yaml")
    assert str(error.value).count("absent.yaml") == 1
    assert "No such file" in str(error.value)


def test_a_missing_field_names_the_entry_that_lacks_it(tmp_path: Path) -> None:
    path, line = broken(tmp_path, ", grasp: {width: 0.070, height: 0.04, pitch: -0.4}", "")
    with pytest.raises(ManifestError, match=rf":{line}: objects\.1\.grasp: Field required"):
        load_manifest(path)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("name: apple", "name: coke", "coke stands more than once"),
        ("aliases: [red bull]", "aliases: [apple]", "apple stands more than once"),
        ("    ends: true", "    ends: false", "skill 'done'"),
        ("    ends: true", "    ends: true\n    planned: false", "skills.11.planned: the skill that ends must be offered"),
        ("\nbringup: survey", "\nbringup: done", "bringup: 'done' is not the id of a skill without a slot that is carried out"),
        ("    timeout: 90.0", "    timeout: 90.0\n    timeout: 20.0", "'timeout' stands twice in one mapping; keep one"),
        ("effects: [at(you)]", "effects: [at(garden)]", "neither a slot of its phrase nor a location"),
        ("effects: [open(drawer)]", "effects: [open(table)]", "open(table) names no location of the kind drawer"),
        ("preconditions: [known(object)]", "preconditions: [contains(trash)]", "no location of the kind drawer"),
        ("[at(drawer), closed(drawer), holding(nothing)]", "[contains(drawer)]", "needs an object in the phrase"),
        ("contains(drawer), clear(object)]", "clear(drawer)]", "write clear(object), and among its preconditions alone"),
        ("effects: [open(drawer)]", "effects: [wide(drawer)]", "write open(...), which among effects means all the way"),
        ("wide(drawer), holding(object)]", "wide(table), holding(object)]", "names no location of the kind drawer"),
        ("near(object), reachable(object)]", "reachable(trash)]", "write reachable(object), and among its preconditions alone"),
        ("effects: [at(object)]", "effects: [reachable(object)]", "write reachable(object), and among its preconditions alone"),
        ("effects: [at(object)]", "effects: [clear(object)]", "write clear(object), and among its preconditions alone"),
        ("[at(drawer), closed(drawer), holding(nothing)]", "[at(drawer), clear(object)]", "neither a slot of its phrase"),
        ("[at(drawer), closed(drawer), holding(nothing)]", "[holding(nothing)]", "`beside` needs a precondition at"),
        ("kind: drawer", "kind: tray", "`slide` is needed exactly where"),
        ('phrase: "find {a object}"', 'phrase: "find {a thing}"', "use at most one of"),
        ("where: here(object)", "", "affordance: write `where` and `otherwise` together"),
        (
            "otherwise: {rule: distance}",
            "otherwise: {rule: beside}",
            "skill 'find': the rule `beside` needs a precondition at(...)",
        ),
    ],
)
def test_a_manifest_that_contradicts_itself_is_refused(tmp_path: Path, old: str, new: str, words: str) -> None:
    path, _ = broken(tmp_path, old, new)
    with pytest.raises(ManifestError, match="broken.yaml") as error:
        load_manifest(path)
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (RULE, "affordance: {rule: distanze}", "affordance.rule: 'distanze'; one of distance, gripper, beside, constant"),
        (RULE, "affordance: {ruel: distance}", "affordance: write {rule: ...}, or {model: ..., sha256: ...}"),
        (RULE, "affordance: distance", "affordance: write {rule: ...}, or {model: ..., sha256: ...}"),
        (RULE, "affordance: {rule: constant, value: 2}", "affordance.value: Input should be less than or equal to 1"),
        (RULE, "affordance: {model: models/value.json}", "affordance.sha256: Field required"),
        ("where: here(object)", "wher: here(object)", "affordance.wher: unknown field 'wher'; did you mean 'where'?"),
        ("where: here(object)", "where: at(garden)", "at(garden) names neither a slot of its phrase nor a location"),
        ("where: here(object)", "where: at(object)", "at(object) is an effect; to ask for it, write here(object)"),
        ("where: here(object)", "where: here(table)", "skill 'find': here(table): write here(object)"),
        ("[known(object)]", "[known(any)]", "skill 'find': known(any): write known(object)"),
        (
            "[holding(any)]",
            "[holding(you)]",
            "skill 'bring': holding(you): write holding(object), holding(any) or holding(nothing)",
        ),
        ("effects: [at(location)]", "effects: [at(nothing)]", "skill 'go_to': at(nothing) is nowhere; write a location's name"),
        ("senses: [camera]", "senses: [ears]", "senses.0: 'ears'; it must be camera"),
        ("kind: counter", "kind: shelf", "surface.kind: 'shelf'; one of counter, table, bin, tray, drawer"),
    ],
)
def test_one_mistake_is_told_in_one_line_with_what_may_stand_there(tmp_path: Path, old: str, new: str, words: str) -> None:
    path, line = broken(tmp_path, old, new)
    with pytest.raises(ManifestError) as error:
        load_manifest(path)
    said = str(error.value)
    assert said.startswith(f"{path}:{line}: "), said
    assert said.endswith(words)
    assert said.count("\n") == 0


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("holding(object), at(surface)]", "holding(object), near(surface)]", r"skills\.\d+\.preconditions\.1: skill 'place'"),
        ("effects: [at(you)]", "effects: [at(garden)]", r"skills\.\d+\.effects\.0: "),
        ("aliases: [user, person, me]", "aliases: [table]", r"locations\.4: table"),
        ("bringup: ", "bringup: un", "bringup: 'un"),
        (
            'phrase: "put down the {object}"',
            'phrase: "pick up the {object}"',
            r"skills\.2\.phrase: 'pick' and 'place' are both worded 'pick up",
        ),
        ('phrase: "put down the', 'phrase: "pick up a', r"skills\.2\.phrase: 'pick' and 'place' are both worded 'pick up"),
        ("aliases: [user,", "aliases: [the table,", r"locations\.4: skill 'go_to': 'table' and 'you' differ in articles"),
    ],
)
def test_what_only_the_whole_manifest_tells_names_the_line_of_the_entry(tmp_path: Path, old: str, new: str, field: str) -> None:
    path, line = broken(tmp_path, old, new)
    with pytest.raises(ManifestError) as error:
        load_manifest(path)
    assert re.match(rf"{re.escape(str(path))}:(\d+): {field}", str(error.value)), str(error.value)
    assert abs(int(str(error.value).split(":")[1]) - line) <= 3  # an entry begins a little above its fields


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "objects: [", "version: 1\n", "version: 2024-13-45\n", "[" * 3000])
def test_a_file_that_is_no_manifest_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "none.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ManifestError, match="none.yaml"):
        load_manifest(path)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="absent.yaml: cannot be read"):
        load_manifest(tmp_path / "absent.yaml")
