"""A record read back makes the same choices from its numbers alone; what is no record is refused by file, line and field."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from saycan_ros.affordance.feasibility import AffordanceSource, Feasibility
from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.instruction_loop import InstructionLoop
from saycan_ros.planning.record import DecisionRecord
from saycan_ros.planning.recorded_instruction import RecordedInstruction
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.symbolic import SymbolicWorld

from .fakes import FETCH, FailingBody, ScriptedScorer

MISSED = Outcome(OutcomeCode.GRASP_MISSED, "closed on nothing")


def recorded(
    library: SkillLibrary,
    folder: Path,
    affordances: Callable[[SymbolicWorld], AffordanceSource] = SymbolicAffordances,
    **settings: Any,
) -> Path:
    """An instruction given beside the sponge: finding it is complete before it begins, and the first grasp fails."""
    chosen = PlannerSettings.model_validate({"floor": 0.0001, **settings})
    scene = Scene(robot=SceneRobot(at="table"), objects=(SceneObject(name="sponge", at="table"),))
    world = SymbolicWorld(library.manifest, scene)
    body = FailingBody(world, {"pick up the sponge": [MISSED]})
    record = DecisionRecord.in_folder(folder, "bring me the sponge", "kitchen", chosen)
    decider = Decider(library, ScriptedScorer(FETCH), affordances(world), chosen)
    InstructionLoop(decider, body, body, chosen, record=record).run("bring me the sponge", max_steps=8)
    return record.path


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def write(path: Path, rows: list[Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("settings", [{}, {"notice_effects": False}, {"use_say": False}, {"use_can": False}, {"floor": 0.5}])
def test_the_same_choices_come_from_the_numbers_again(library: SkillLibrary, tmp_path: Path, settings: dict[str, Any]) -> None:
    found = RecordedInstruction.read(recorded(library, tmp_path, **settings))
    assert found.decisions
    assert [d.choose(found.settings) for d in found.decisions] == [d.choice for d in found.decisions]


def test_a_probability_that_a_rounding_error_lifts_beyond_1_is_recorded_as_1(library: SkillLibrary, tmp_path: Path) -> None:
    class Rounding(SymbolicAffordances):
        def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
            scores, more = super().feasibility(skills, since), np.float32(1.0 + 3e-6)
            assert scores.already is not None
            return replace(scores, probabilities=scores.probabilities * more, already=scores.already * more)

    found = RecordedInstruction.read(recorded(library, tmp_path, Rounding))
    assert max(row.can for d in found.decisions for row in d.candidates) == 1.0
    assert min(row.combined for d in found.decisions for row in d.candidates) == 0.0
    assert [d.choose(found.settings) for d in found.decisions] == [d.choice for d in found.decisions]


def test_a_record_says_what_was_noticed_and_what_the_check_found(library: SkillLibrary, tmp_path: Path) -> None:
    found = RecordedInstruction.read(recorded(library, tmp_path))
    first = {row.skill: row for row in found.decisions[0].candidates}
    assert (first["find a sponge"].noticed, first["find a sponge"].already) == (True, 1.0)
    assert found.decisions[0].choice != "find a sponge"
    assert first["done"].already is None
    blind = found.settings.model_copy(update={"use_can": False})
    assert found.decisions[0].choose(blind) != "find a sponge", "what was noticed is no part of Can"
    ended = [(d.outcome, d.effect_after) for d in found.decisions if d.choice == "pick up the sponge"]
    assert all(effect == (1.0 if outcome == "succeeded" else None) for outcome, effect in ended)
    assert found.settings == PlannerSettings(floor=0.0001)


def test_a_record_of_the_first_version_still_reads_and_chooses_as_it_did(library: SkillLibrary, tmp_path: Path) -> None:
    rows = lines(recorded(library, tmp_path, notice_effects=False, check_effects=False, floor=0.02))
    del rows[0]["settings"]
    rows[0]["version"] = 1
    for row in rows[1:-1]:
        row.pop("effect_after", None)
        for candidate in row["candidates"]:
            candidate.pop("already", None)
    found = RecordedInstruction.read(write(tmp_path / "old.jsonl", rows))
    assert found.version == 1
    assert not found.settings.notice_effects
    assert [d.choose(found.settings) for d in found.decisions] == [d.choice for d in found.decisions]
    assert found.outcome == rows[-1]["outcome"]


def test_a_record_of_the_second_version_still_reads_and_looks_for_nothing(library: SkillLibrary, tmp_path: Path) -> None:
    rows = lines(recorded(library, tmp_path))
    rows[0]["version"] = 2
    for name in ("searches", "insists"):
        del rows[0]["settings"][name]
    found = RecordedInstruction.read(write(tmp_path / "old.jsonl", rows))
    assert (found.version, found.settings.searches) == (2, 0)
    assert [d.choose(found.settings) for d in found.decisions] == [d.choice for d in found.decisions]


def test_a_last_line_cut_short_by_a_crash_is_left_out(library: SkillLibrary, tmp_path: Path) -> None:
    path = recorded(library, tmp_path)
    whole = RecordedInstruction.read(path)
    text = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(text[:-2]) + text[-2][:100], encoding="utf-8")
    cut = RecordedInstruction.read(path)
    assert len(cut.decisions) == len(whole.decisions) - 1
    assert cut.outcome == ""


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda rows: rows[0].update(version=4), ":1: .*version: 4 is not known here"),
        (lambda rows: rows[0].pop("version"), ":1: .*version: None"),
        (lambda rows: rows[0].pop("settings"), ":1: .*settings"),
        (lambda rows: rows[0]["settings"].update(patience=1), ":1: .*patience"),
        (lambda rows: rows[0].update(version=2, settings=None), ":1: .*settings: None"),
        (lambda rows: rows.pop(0), ":1: .*first line must be `begin`"),
        (lambda rows: rows[1].pop("choice"), ":2: choice: "),
        (lambda rows: rows[1]["candidates"][0].update(already=2.0), r":2: candidates\.0\.already: "),
        (lambda rows: rows[1]["candidates"][0].update(say=float("nan")), r":2: candidates\.0\.say: "),
        (lambda rows: rows[0].update(instruction=5), ": instruction: "),
        (lambda rows: rows[-1].update(outcome=5), ": outcome: "),
        (lambda rows: rows.insert(1, {"kind": "poem"}), ":2: .*'poem' is neither"),
        (lambda rows: rows.insert(1, [1, 2]), ":2: "),
        (lambda rows: rows.clear(), ": empty"),
    ],
)
def test_what_is_no_record_is_refused_by_file_line_and_field(
    library: SkillLibrary, tmp_path: Path, change: Any, named: str
) -> None:
    rows = lines(recorded(library, tmp_path))
    change(rows)
    with pytest.raises(OutcomeError, match=r"other\.jsonl" + named) as caught:
        RecordedInstruction.read(write(tmp_path / "other.jsonl", rows))
    assert caught.value.outcome.code is OutcomeCode.INVALID_REQUEST


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(OutcomeError, match=r"nowhere\.jsonl: cannot be read"):
        RecordedInstruction.read(tmp_path / "nowhere.jsonl")
