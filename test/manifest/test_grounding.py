"""Every template is grounded with its articles, and words find their skill or a reason why not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import EntryError
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import share_directory


def test_each_template_is_grounded_over_every_object_or_location(library: SkillLibrary) -> None:
    objects, locations = len(library.manifest.objects), len(library.manifest.locations)
    assert objects == 16
    assert locations == 6
    assert len(library) == 5 * objects + locations + 4
    assert len({skill.phrase for skill in library}) == len(library)


@pytest.mark.parametrize(
    "phrase",
    ["find an apple", "find a coke", "find an energy bar", "find the kettle chips", "pick up the 7up", "go to the table"],
)
def test_phrases_have_the_article_a_person_would_use(library: SkillLibrary, phrase: str) -> None:
    assert phrase in {skill.phrase for skill in library}


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("  Pick up  the COKE. ", "pick up the coke"),
        ("pick up a coke can", "pick up the coke"),
        ("go to trash can", "go to the trash"),
        ("find the water", "find a water bottle"),
        ("find kettle chips", "find the kettle chips"),
        ("open drawer", "open the drawer"),
        ("put a coke can in the drawer", "put the coke in the drawer"),
        ("Take the kettle chips out of the drawer.", "take the kettle chips out of the drawer"),
        ("Done.", "done"),
    ],
)
def test_articles_case_and_aliases_do_not_matter(library: SkillLibrary, words: str, phrase: str) -> None:
    assert library.find(words).phrase == phrase


def test_every_skill_is_found_by_its_own_phrase(library: SkillLibrary) -> None:
    assert all(library.find(skill.phrase) is skill for skill in library)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("pick up the banana", OutcomeCode.UNKNOWN_OBJECT, "'banana'"),
        ("put the banana in the drawer", OutcomeCode.UNKNOWN_OBJECT, "'banana'"),
        ("go to the moon", OutcomeCode.UNKNOWN_LOCATION, "close counter"),
        ("juggle", OutcomeCode.UNKNOWN_SKILL, "find {a object}"),
        ("", OutcomeCode.UNKNOWN_SKILL, "pick up"),
        ("find " + "x" * 10_000, OutcomeCode.UNKNOWN_SKILL, "no skill"),
    ],
)
def test_what_the_manifest_does_not_have_is_refused_by_name(
    library: SkillLibrary, words: str, code: OutcomeCode, told: str
) -> None:
    with pytest.raises(OutcomeError) as error:
        library.find(words)
    assert error.value.outcome.code is code
    assert told in error.value.outcome.message


def test_a_skill_that_is_only_served_is_found_but_never_offered(library: SkillLibrary) -> None:
    assert library.find("look around").id == "survey"
    assert "look around" not in {skill.phrase for skill in library}


LIBRARY = SkillLibrary(load_manifest(share_directory() / "config" / "kitchen.yaml"))


@given(st.text(max_size=200))
def test_no_text_does_anything_but_find_a_skill_or_an_outcome(words: str) -> None:
    try:
        family = LIBRARY.find(words).template and OutcomeCode.INVALID_REQUEST
    except OutcomeError as error:
        family = error.outcome.code.family
    assert family is OutcomeCode.INVALID_REQUEST


@pytest.mark.parametrize(
    ("name", "alias"),
    [("the coke", None), ("coke ", None), ("an a coke", None), ("pepsi max", "the coke can"), ("cola", "a soda  can")],
)
def test_two_things_that_nobody_can_tell_apart_by_ear_are_refused(library: SkillLibrary, name: str, alias: str | None) -> None:
    manifest = library.manifest
    coke = manifest.object("coke").model_copy(update={"aliases": ("coke can", "soda can")})
    other = coke.model_copy(update={"name": name, "aliases": (alias,) if alias else ()})
    with pytest.raises(EntryError, match="differ in articles or spaces alone"):
        SkillLibrary(manifest.model_copy(update={"objects": (coke, other)}))


def test_a_thing_whose_name_holds_another_name_is_its_own(library: SkillLibrary) -> None:
    manifest = library.manifest
    names = ("coke", "coke zero", "done", "7", "7 7", "b" * 60)
    things = tuple(manifest.object("coke").model_copy(update={"name": name, "aliases": ()}) for name in names)
    found = SkillLibrary(manifest.model_copy(update={"objects": things}))
    assert all(found.find(skill.phrase) == skill for skill in found)
