"""Every skill is scored by the source that its manifest entry names, and 0 where its server would refuse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from unittest.mock import Mock

import numpy as np
import pytest

from saycan_ros.affordance.estimator import AffordanceEstimator
from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.observation import Observation
from saycan_ros.affordance.preconditions import Preconditions
from saycan_ros.affordance.rules import BLOCKED_WAY, FLOOR_PICK
from saycan_ros.affordance.value_model import Judgement
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.snapshot import DrawerSighting, Sighting, WorldSnapshot

SEEN = Observation(np.zeros((424, 240, 3), np.uint8), 3.5, np.zeros(8, np.float32))
TABLE = WorldSnapshot(3.5, "table", None, (Sighting("coke", "table", 3.0), Sighting("pepsi", "far counter", 2.0)))


class Eyes:
    """Sees the same with every camera; remembers which was looked through."""

    def __init__(self) -> None:
        self.looked: list[str] = []

    def observe(self, camera: str) -> Observation:
        self.looked.append(camera)
        return SEEN


def score(estimator: AffordanceEstimator, skills: Sequence[Skill], world: WorldSnapshot, eyes: Eyes | None = None) -> Feasibility:
    """What the estimator says of `skills`."""
    return estimator.score(eyes or Eyes(), world, estimator.question([skill.phrase for skill in skills]))


class FixedModel:
    """Gives every skill 0.7; remembers what it was asked."""

    def __init__(self, known: Sequence[str], already: float | None = None, camera: str = "head") -> None:
        self.model_id = "fixed-0"
        self.camera = camera
        self.already = already
        self.tells_effects = already is not None
        self.known = set(known)
        self.asked: list[list[str]] = []

    def knows(self, skill: Skill) -> bool:
        return skill.phrase in self.known

    def judge(self, observation: Observation, skills: Sequence[Skill]) -> Judgement:
        self.asked.append([skill.phrase for skill in skills])
        success = np.full(len(skills), 0.7, np.float32)
        return Judgement(success, None if self.already is None else np.full(len(skills), self.already, np.float32))


@pytest.fixture
def learned(manifest: Manifest) -> SkillLibrary:
    """The kitchen with `pick` and `bring` scored by a model, the rest by rules."""
    rows = manifest.model_dump(mode="python")
    for skill in rows["skills"]:
        for kind in ("preconditions", "effects"):
            skill[kind] = [f"{c['predicate'].value}({c['argument']})" for c in skill[kind]]
        if skill["id"] in {"pick", "bring"}:
            skill["affordance"] = {"model": "m.json", "sha256": "0" * 64}
        elif skill["id"] in {"place", "take_out"}:
            skill["affordance"] = {"rule": "gripper"}
        elif skill["id"] == "find":
            skill["affordance"] = {"rule": "distance"}
    return SkillLibrary(Manifest.model_validate(rows))


@pytest.fixture
def model(learned: SkillLibrary) -> FixedModel:
    return FixedModel([skill.phrase for skill in learned])


def test_a_skill_whose_precondition_is_known_not_to_hold_is_impossible_whatever_the_model_says(
    learned: SkillLibrary, model: FixedModel
) -> None:
    estimator = AffordanceEstimator(learned, {"m.json": model})
    words = ["pick up the coke", "pick up the pepsi", "pick up the tea", "bring it to you"]
    scores = score(estimator, [learned.find(w) for w in words], TABLE)
    assert scores.probabilities == pytest.approx([0.7, 0.0, 0.0, 0.0])
    full = WorldSnapshot(3.5, "table", "tea", TABLE.sightings)
    scores = score(estimator, [learned.find(w) for w in words], full)
    assert scores.probabilities == pytest.approx([0.0, 0.0, 0.0, 0.7])


@pytest.mark.parametrize(
    ("at", "blocked", "expected"),
    [("table", (), 0.7), ("far counter", (), 0.97), ("far counter", ("table",), 0.97 * BLOCKED_WAY), ("trash", (), 0.97)],
)
def test_a_model_is_asked_only_where_the_manifest_says_and_elsewhere_the_rule_answers(
    manifest: Manifest, at: str, blocked: tuple[str, ...], expected: float
) -> None:
    library = SkillLibrary(manifest)
    estimator = AffordanceEstimator(library, {"models/value.json": FixedModel([skill.phrase for skill in library])})
    world = replace(TABLE, at=at, blocked=blocked)
    seen, unseen = score(estimator, [library.find("find a coke"), library.find("find a tea")], world).probabilities
    assert seen == pytest.approx(expected, abs=0.011)
    assert unseen == 0.0, "it was never seen"


@pytest.mark.parametrize(("placed", "expected"), [(True, 0.97), (False, 0.7)])
def test_a_model_is_not_asked_about_finding_another_than_the_one_that_the_robot_has_put_here(
    manifest: Manifest, placed: bool, expected: float
) -> None:
    library = SkillLibrary(manifest)
    estimator = AffordanceEstimator(library, {"models/value.json": FixedModel([skill.phrase for skill in library])})
    two = (Sighting("coke", "table", 3.0, placed=placed), Sighting("coke", "far counter", 2.0))
    found = score(estimator, [library.find("find a coke")], replace(TABLE, sightings=two)).probabilities
    assert found[0] == pytest.approx(expected, abs=0.011)


def test_the_model_runs_once_for_all_its_skills_and_never_for_those_with_a_rule(learned: SkillLibrary, model: FixedModel) -> None:
    estimator = AffordanceEstimator(learned, {"m.json": model})
    score(estimator, list(learned), TABLE)
    assert len(model.asked) == 1
    assert {learned.find(words).id for words in model.asked[0]} == {"pick", "bring"}


def test_the_answer_keeps_the_order_asked_and_says_whose_it_is(learned: SkillLibrary, model: FixedModel) -> None:
    estimator = AffordanceEstimator(learned, {"m.json": model})
    skills = [learned.done, learned.find("pick up the coke"), learned.find("put down the coke")]
    forwards, backwards = score(estimator, skills, TABLE), score(estimator, skills[::-1], TABLE)
    assert forwards.probabilities == pytest.approx([0.1, 0.7, 0.0])
    assert forwards.probabilities == pytest.approx(backwards.probabilities[::-1])
    assert (forwards.frame_stamp, forwards.model_id) == (3.5, "fixed-0")


@pytest.fixture
def partial(learned: SkillLibrary) -> AffordanceEstimator:
    """An estimator whose model never saw oranges."""
    return AffordanceEstimator(learned, {"m.json": FixedModel([s.phrase for s in learned if s.object != "orange"])})


def test_a_skill_that_the_model_never_saw_is_answered_with_that_fact_and_no_number(
    learned: SkillLibrary, partial: AffordanceEstimator
) -> None:
    scores = score(partial, [learned.find("pick up the coke"), learned.find("pick up the orange"), learned.done], TABLE)
    assert scores.probabilities == pytest.approx([0.7, np.nan, 0.1], nan_ok=True)
    assert list(scores.refused) == [1]
    assert scores.refused[1].code is OutcomeCode.MODEL_UNAVAILABLE
    assert "'pick up the orange'" in scores.refused[1].message
    assert partial.question(["pick up the coke", "pick up the orange"]).answerable
    assert not partial.question(["pick up the orange"]).answerable


def test_skills_of_the_same_manifest_that_the_model_does_know_are_scored_as_before(
    learned: SkillLibrary, partial: AffordanceEstimator
) -> None:
    assert [skill.phrase for skill in partial.unseen] == ["pick up the orange"]
    assert len(partial.answerable) == len(learned) - 1
    scores = partial.score(Eyes(), TABLE, partial.question([]))
    assert scores.probabilities.shape == (len(learned) - 1,)
    assert scores.probabilities[partial.answerable.index(learned.find("pick up the coke"))] == pytest.approx(0.7)


def test_a_skill_that_is_only_served_counts_among_those_that_a_model_never_saw(learned: SkillLibrary) -> None:
    rows = [t.model_copy(update={"planned": False}) if t.id == "pick" else t for t in learned.manifest.skills]
    quiet = SkillLibrary(learned.manifest.model_copy(update={"skills": tuple(rows)}))
    estimator = AffordanceEstimator(quiet, {"m.json": FixedModel([s.phrase for s in learned if s.object != "orange"])})
    assert [skill.phrase for skill in estimator.unseen] == ["pick up the orange"]
    assert not any(skill.id == "pick" for skill in estimator.answerable)


def test_words_are_found_as_the_manifest_finds_them(learned: SkillLibrary, partial: AffordanceEstimator) -> None:
    assert partial.question(["Pick up a coca cola.", "done"]).phrases == ("pick up the coke", "done")
    for words, code in (("juggle", OutcomeCode.UNKNOWN_SKILL), ("pick up the piano", OutcomeCode.UNKNOWN_OBJECT)):
        asked = partial.question(["done", words])
        assert asked.phrases == ("done", words)
        assert {n: outcome.code for n, outcome in asked.refused.items()} == {1: code}


def test_only_the_camera_is_looked_through_whose_model_is_asked(learned: SkillLibrary) -> None:
    model = FixedModel([skill.phrase for skill in learned], camera="wrist")
    estimator, eyes = AffordanceEstimator(learned, {"m.json": model}), Eyes()
    assert estimator.cameras == {"wrist"}
    scores = score(estimator, [learned.done], TABLE, eyes)
    assert (eyes.looked, scores.frame_stamp, scores.inference_s) == ([], TABLE.stamp, 0.0)
    score(estimator, list(learned), TABLE, eyes)
    assert eyes.looked == ["wrist"]


def test_whether_an_effect_is_already_true_is_said_of_those_skills_alone_whose_model_says_it(learned: SkillLibrary) -> None:
    phrases = [skill.phrase for skill in learned]
    skills = [learned.done, learned.find("pick up the tea")]
    says = score(AffordanceEstimator(learned, {"m.json": FixedModel(phrases, already=0.2)}), skills, TABLE)
    assert says.already == pytest.approx([np.nan, 0.2], nan_ok=True)
    silent = score(AffordanceEstimator(learned, {"m.json": FixedModel(phrases)}), skills, TABLE)
    assert silent.already is None


def test_the_effect_of_a_skill_with_a_rule_is_told_by_a_model_that_knows_it_and_its_success_by_the_rule(
    learned: SkillLibrary,
) -> None:
    known = [skill.phrase for skill in learned if skill.phrase != "go to the trash"]
    model, eyes = FixedModel(known, already=0.2), Eyes()
    estimator = AffordanceEstimator(learned, {"m.json": model})
    words = ["go to the table", "go to the trash", "pick up the coke", "put down the tea", "done"]
    scores = score(estimator, [learned.find(w) for w in words], TABLE, eyes)
    assert scores.already == pytest.approx([0.2, np.nan, 0.2, 0.2, np.nan], nan_ok=True)
    silent = AffordanceEstimator(learned, {"m.json": FixedModel(known)})
    assert scores.probabilities == pytest.approx(score(silent, [learned.find(w) for w in words], TABLE).probabilities)
    assert len(model.asked) == len(eyes.looked) == 1, "one look and one run of the model for both"


def test_nobody_says_of_a_skill_without_effects_that_they_are_true(learned: SkillLibrary) -> None:
    by_model = learned.find("pick up the tea").template.affordance
    rows = (t.model_copy(update={"affordance": by_model}) if t.id == "survey" else t for t in learned.manifest.skills)
    library = SkillLibrary(learned.manifest.model_copy(update={"skills": tuple(rows)}))
    skills = [library.find("look around"), library.find("pick up the tea")]
    estimator = AffordanceEstimator(library, {"m.json": FixedModel([skill.phrase for skill in skills], already=0.2)})
    scores = score(estimator, skills, TABLE)
    assert scores.probabilities[0] == pytest.approx(0.7)
    assert scores.already == pytest.approx([np.nan, 0.2], nan_ok=True)


def test_of_what_lies_on_the_floor_a_rule_says_p_success_and_nobody_what_is_true_already(learned: SkillLibrary) -> None:
    estimator = AffordanceEstimator(learned, {"m.json": FixedModel([skill.phrase for skill in learned], already=0.2)})
    skills = [learned.find(w) for w in ("pick up the coke", "find a coke", "pick up the tea", "put down the coke")]
    lies, elsewhere = Sighting("coke", None, 3.0, (0.2, 0.3, 0.06)), Sighting("tea", "table", 3.0)
    scores = score(estimator, skills, WorldSnapshot(3.5, "table", None, (lies, elsewhere)))
    assert scores.probabilities == pytest.approx([FLOOR_PICK, 0.98, 0.7, 0.0])
    assert scores.already == pytest.approx([np.nan, np.nan, 0.2, np.nan], nan_ok=True)
    full = score(estimator, skills, WorldSnapshot(3.5, "table", "tea", (lies,)))
    assert full.probabilities == pytest.approx([0.0, 0.98, 0.0, 0.0]), "the hand is full"
    for hidden in (replace(lies, reachable=False), replace(lies, position=None), replace(lies, position=(0.2, 0.3, 0.5))):
        scores = score(estimator, skills, WorldSnapshot(3.5, "table", None, (hidden, elsewhere)))
        assert scores.probabilities == pytest.approx([0.0, 0.0, 0.7, 0.0])
    also_here = score(estimator, skills, WorldSnapshot(3.5, "table", None, (lies, Sighting("coke", "table", 3.0))))
    assert also_here.probabilities[0] == pytest.approx(0.7), "the one on the table is taken"


def test_a_model_that_cannot_see_the_way_is_told_by_the_laser(learned: SkillLibrary) -> None:
    estimator = AffordanceEstimator(learned, {"m.json": FixedModel([skill.phrase for skill in learned])})
    skills = [learned.find(w) for w in ("bring it to you", "go to the table", "pick up the coke")]
    full = WorldSnapshot(3.5, "table", "coke")
    assert score(estimator, skills, full).probabilities == pytest.approx([0.7, 1.0, 0.0])
    blocked = score(estimator, skills, replace(full, blocked=("you",)))
    assert blocked.probabilities == pytest.approx([0.7 * BLOCKED_WAY, 1.0, 0.0])


def test_many_skills_are_checked_as_each_alone_would_be(library: SkillLibrary) -> None:
    random = np.random.default_rng(0)
    names = [o.name for o in library.manifest.objects]
    places = [None, *(p.name for p in library.manifest.locations)]
    prepared = Preconditions(list(library))
    for _ in range(60):
        rows = random.integers(0, len(places), 4)
        behind = [None if random.random() < 0.5 else "tea" for _ in rows]
        near = random.random(4) < 0.7
        things = tuple(
            Sighting(str(random.choice(names)), places[n], 1.0, (0.0, 0.0, 0.06), behind=b, reachable=bool(r))
            for n, b, r in zip(rows, behind, near, strict=True)
        )
        state = random.choice(["open", "half open", "closed"])
        drawers = (DrawerSighting("drawer", state, 1.0),) if random.random() < 0.7 else ()
        held = str(random.choice(names)) if random.random() < 0.5 else None
        world = WorldSnapshot(1.0, places[int(random.integers(len(places)))], held, things, drawers=drawers)
        found = prepared.unmet(world)
        assert found.tolist() == [first_unmet(skill, world) is not None for skill in library]
        assert prepared.unmet(world) is found, "one snapshot is looked at once"


def test_a_question_that_is_asked_again_is_not_worked_out_again(learned: SkillLibrary, model: FixedModel) -> None:
    estimator = AffordanceEstimator(learned, {"m.json": model})
    first = estimator.question(["pick up the coke"])
    assert estimator.question(["pick up the coke"]) is first
    assert estimator.question(["pick up the tea"]).phrases == ("pick up the tea",)
    assert len(estimator.question([]).phrases) == len(learned)
    for skill in learned:
        estimator.question([skill.phrase])
    assert estimator.question(["pick up the coke"]) is not first  # only the newest few are kept


def test_a_world_that_was_looked_at_before_anybody_asks_is_not_looked_at_again(
    learned: SkillLibrary, model: FixedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [skill.phrase for skill in learned]
    expected = AffordanceEstimator(learned, {"m.json": model})
    estimator = AffordanceEstimator(learned, {"m.json": model})
    estimator.look(TABLE)  # nobody has asked yet
    asked = estimator.question(words)
    estimator.look(TABLE)
    looked = Mock(side_effect=AssertionError("looked at again"))
    with monkeypatch.context() as patch:
        for where in ("preconditions.holds", "rule_row.rule_value", "elsewhere.asks_model"):
            patch.setattr(f"saycan_ros.affordance.{where}", looked)
        found = estimator.score(Eyes(), TABLE, asked)
        with pytest.raises(AssertionError, match="looked at again"):
            estimator.score(Eyes(), replace(TABLE, stamp=4.0), asked)
    assert found.probabilities.tolist() == score(expected, list(learned), TABLE).probabilities.tolist()
    other = replace(TABLE, holding="coke")
    assert score(estimator, list(learned), other).probabilities.tolist() != found.probabilities.tolist()
