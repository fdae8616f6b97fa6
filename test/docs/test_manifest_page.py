"""docs/manifest.md has every field, predicate, rule, resource and sense of the schema."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from saycan_ros.manifest import schema
from saycan_ros.robots.body import JOINTS_OF

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "manifest.md").read_text(encoding="utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in PAGE.split("\n## ")}
# Where a model's fields stand, and what is written before them.
PLACES = [
    (schema.Manifest, "# The manifest", ""),
    (schema.ObjectEntry, "Objects", ""),
    (schema.Grasp, "Objects", "grasp."),
    (schema.LocationEntry, "Locations", ""),
    (schema.Station, "Locations", "station."),
    (schema.Surface, "Locations", "surface."),
    (schema.Slide, "Locations", "surface.slide."),
    (schema.SkillTemplate, "Skills", ""),
]


def rows(section: str) -> dict[str, list[str]]:
    """The cells of each row of the section's tables, by every name in code in the first cell."""
    lines = [re.split(r"\s*\|\s*", line)[1:-1] for line in SECTIONS[section].splitlines() if line.startswith("| `")]
    return {name: cells for cells in lines for name in re.findall(r"`([^`]+)`", cells[0])}


def test_a_model_of_the_schema_is_on_the_page() -> None:
    models = [kind for kind in vars(schema).values() if isinstance(kind, type) and issubclass(kind, BaseModel)]
    inner = {schema.Strict, BaseModel, schema.Condition, schema.RuleAffordance, schema.ModelAffordance}
    assert set(models) - inner == {model for model, _, _ in PLACES}


@pytest.mark.parametrize(("model", "section", "before"), PLACES)
def test_the_page_has_every_field_and_its_default(model: type[BaseModel], section: str, before: str) -> None:
    found = rows(section)
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            continue  # its own fields stand there
        assert f"{before}{name}" in found, f"docs/manifest.md, {section}: nothing of {before}{name}"
        if isinstance(field.default, bool | int | float):
            assert found[f"{before}{name}"][1] == str(field.default).lower()


def test_the_page_has_every_predicate_and_rule() -> None:
    assert set(rows("Conditions")) == {predicate.value for predicate in schema.Predicate}
    rules = get_args(schema.RuleAffordance.model_fields["rule"].annotation)
    assert re.findall(r"`\{rule: (\w+)", SECTIONS["Affordances"]) == list(rules)
    fields = {*schema.RuleAffordance.model_fields, *schema.ModelAffordance.model_fields}
    assert [name for name in fields if f"{name}: " not in SECTIONS["Affordances"]] == []


def test_the_page_has_every_resource_with_its_joints_and_every_sense() -> None:
    found = rows("Resources and senses")
    assert set(found) == {resource.value for resource in schema.Resource}
    for resource, joints in JOINTS_OF.items():
        assert tuple(re.findall(r"`(\w+)`", found[resource.value][1])) == joints
    assert all(f"`{sense.value}`" in rows("Skills")["senses"][2] for sense in schema.Sense)


def test_the_page_has_every_kind_of_place() -> None:
    kinds = get_args(schema.Surface.model_fields["kind"].annotation)
    assert tuple(re.findall(r"`(\w+)`", rows("Locations")["surface.kind"][2])) == kinds
