"""A skill's effects are judged by where things are, not by what the skill says."""

from __future__ import annotations

import pytest

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.world.effects import Facts, effects_true, has_done

OPEN, CLOSED, AJAR = {"drawer": "open"}, {"drawer": "closed"}, {"drawer": "half open"}


def facts(at: str | None, holding: str | None = None, *things: tuple[str, str], drawers: dict = CLOSED) -> Facts:
    return Facts(at, holding, (*things, *([(holding, "hand")] if holding else [])), drawers)


@pytest.mark.parametrize(
    ("phrase", "state", "already"),
    [
        ("go to the table", facts("table"), True),
        ("go to the table", facts("trash"), False),
        ("go to the table", facts(None), False),
        ("bring it to you", facts("you"), True),
        ("find a coke", facts("table", None, ("coke", "table")), True),
        ("find a coke", facts("table", None, ("coke", "trash")), False),
        ("find a coke", facts("table", "coke"), False),
        ("pick up the coke", facts("table", "coke"), True),
        ("pick up the coke", facts("table", "tea"), False),
        ("put down the coke", facts("table"), True),
        ("put down the coke", facts("table", "tea"), False),
        ("open the drawer", facts("table", drawers=OPEN), True),
        ("open the drawer", facts("table", drawers=AJAR), False),
        ("close the drawer", facts("table", drawers=AJAR), False),
        ("close the drawer", facts("table", drawers=CLOSED), True),
        ("take the coke out of the drawer", facts("drawer", None, ("coke", "drawer"), drawers=OPEN), False),
        ("done", facts("table"), None),
    ],
)
def test_whether_an_effect_is_true_already(library: SkillLibrary, phrase: str, state: Facts, already: bool | None) -> None:
    assert effects_true(library.find(phrase), state) is already


@pytest.mark.parametrize(
    ("phrase", "before", "after", "done"),
    [
        ("put down the coke", facts("table", "coke"), facts("table", None, ("coke", "table")), True),
        ("put down the coke", facts("table", "coke"), facts("table", None, ("coke", "floor")), False),
        ("put down the coke", facts(None, "coke"), facts("table", None, ("coke", "table")), True),
        ("put down the coke", facts("table", "coke", ("coke", "table")), facts("table", None, ("coke", "table")), False),
        ("put the coke in the drawer", facts("drawer", "coke"), facts("drawer", None, ("coke", "drawer")), True),
        ("put the coke in the drawer", facts("drawer", "coke"), facts("drawer", None, ("coke", "floor")), False),
        ("pick up the coke", facts("table", None, ("coke", "table")), facts("table", "coke"), True),
        ("pick up the coke", facts("table", None, ("coke", "table")), facts("table", "tea"), False),
        ("go to the table", facts("you", "coke"), facts("table", "coke"), True),
        ("go to the table", facts("you", "coke"), facts("table", None, ("coke", "floor")), False),
        ("bring it to you", facts("table", "coke"), facts("you"), False),
        ("open the drawer", facts("drawer"), facts("drawer", drawers=OPEN), True),
        ("open the drawer", facts("drawer"), facts("drawer", drawers=AJAR), False),
    ],
)
def test_whether_a_skill_has_done_what_it_claims(
    library: SkillLibrary, phrase: str, before: Facts, after: Facts, done: bool
) -> None:
    assert has_done(library.find(phrase), before, after) is done
