"""What a scene says is what the kitchen shows, and the ground truth says it in the judge's words."""

from __future__ import annotations

import itertools
import math

import pytest
from kitchen_hands import MANIFEST, Hands, scene

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.simulation.kitchen_looks import load_looks
from saycan_ros.simulation.variation import Variation
from saycan_ros.simulation.work_surface import WorkSurface

pytestmark = pytest.mark.sim

PLACES = [place.name for place in MANIFEST.locations]
NAMES = [entry.name for entry in MANIFEST.objects]
# The hand, out and retracted, sweeps this circle when the base turns.
SWEPT = 0.47


def test_every_thing_is_where_its_scene_puts_it_and_stays_there() -> None:
    things = [(name, PLACES[n % len(PLACES)]) for n, name in enumerate(NAMES)]
    kitchen = Kitchen(MANIFEST, scene("table", *things), seed=5, renderer="rays")
    kitchen.step(5.0)
    truth = kitchen.truth()
    assert [(row["name"], row["at"]) for row in truth.scene["objects"]] == things
    assert truth.scene["robot"] == {"at": "table", "holding": None}
    assert truth.joint_speed < 0.01
    assert truth.collisions == 0


@pytest.mark.parametrize("place", [p for p in PLACES if p not in ("trash", "drawer")])
def test_ten_things_on_one_surface_stand_apart_within_reach_of_the_arm(place: str) -> None:
    kitchen = Kitchen(MANIFEST, scene("you", *((name, place) for name in NAMES[:10])), seed=7, renderer="rays")
    kitchen.step(2.0)
    truth = kitchen.truth()
    assert truth.places == (place,) * 10
    surface = kitchen.surfaces[place]
    spots = [surface.to_surface(x, y) for x, y, _ in truth.positions]
    assert min(math.dist(a, b) for a, b in itertools.combinations(spots, 2)) >= 0.14
    longest = 0.415 + kitchen.limits["arm"][1]
    assert all(surface.near + deep <= longest for _, deep in spots)


def test_two_things_of_one_name_are_two_things() -> None:
    kitchen = Kitchen(MANIFEST, scene("you", ("coke", "table"), ("coke", "trash"), ("coke", "table")), renderer="rays")
    assert kitchen.truth().places == ("table", "trash", "table")


def test_the_seed_alone_decides_where_exactly_things_stand() -> None:
    setting = scene("you", ("apple", "table"), ("tea", "close counter"))
    kitchen = Kitchen(MANIFEST, setting, seed=1, renderer="rays")
    first = kitchen.truth().positions
    kitchen.reset(setting, seed=2)
    assert kitchen.truth().positions != first
    kitchen.reset(setting, seed=1)
    assert kitchen.truth().positions == first
    assert kitchen.time == 0.0


def test_a_reset_to_other_things_shows_the_other_things() -> None:
    kitchen = Kitchen(MANIFEST, scene("you", ("apple", "table")), renderer="rays")
    kitchen.step(1.0)
    kitchen.reset(scene("trash", ("sponge", "you"), holding="tea"))
    assert kitchen.truth().scene == {
        "robot": {"at": "trash", "holding": "tea"},
        "objects": [{"name": "sponge", "at": "you"}, {"name": "tea", "at": "hand"}],
    }


@pytest.mark.parametrize(
    "bad",
    [scene("garage"), scene("you", ("unicorn", "table")), scene("you", ("apple", "roof")), scene("you", holding="piano")],
)
def test_a_scene_that_names_what_the_manifest_lacks_is_refused_and_changes_nothing(bad) -> None:  # type: ignore[no-untyped-def]
    kitchen = Kitchen(MANIFEST, scene("you", ("apple", "table")), renderer="rays")
    with pytest.raises(OutcomeError) as refused:
        kitchen.reset(bad)
    assert refused.value.outcome.code is OutcomeCode.INVALID_SCENE
    assert kitchen.truth().places == ("table",)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_that_would_be_too_full_is_refused(place: str) -> None:
    kitchen = Kitchen(MANIFEST, scene("you", ("tea", "table")), renderer="rays")
    with pytest.raises(OutcomeError, match=f"{place}: no room for 40") as refused:
        kitchen.reset(scene("you", *(("apple", place) for _ in range(40))))
    assert refused.value.outcome.code is OutcomeCode.INVALID_SCENE
    assert kitchen.truth().places == ("table",)


def test_ten_things_in_the_bin_all_lie_in_the_bin() -> None:
    kitchen = Kitchen(MANIFEST, scene("you", *((name, "trash") for name in NAMES[:10])), seed=2, renderer="rays")
    kitchen.step(2.0)
    assert kitchen.truth().places == ("trash",) * 10


def test_an_object_that_has_no_looks_is_refused_by_name() -> None:
    looks = load_looks()
    without = looks.model_copy(update={"objects": {n: o for n, o in looks.objects.items() if n != "sponge"}})
    with pytest.raises(ManifestError, match="sponge"):
        Kitchen(MANIFEST, scene("you"), looks=without)


def test_straight_drives_between_all_places_clear_all_furniture() -> None:
    """Every station's working range, and so every straight line between two, lies a hand's sweep away from all surfaces."""
    surfaces = [WorkSurface(place) for place in MANIFEST.locations]
    ends = []
    for surface in surfaces:
        half = {"bin": 0.0, "drawer": 0.25}.get(surface.kind, surface.width / 2 - 0.10)
        ends += [surface.station.to_map(along, 0.0) for along in (-half, half)]
    for (x1, y1), (x2, y2) in itertools.combinations(ends, 2):
        for step in range(41):
            x, y = x1 + (x2 - x1) * step / 40, y1 + (y2 - y1) * step / 40
            for surface in surfaces:
                along, deep = surface.to_surface(x, y)
                beside = max(0.0, -along - surface.width / 2, along - surface.width / 2 - surface.travel)
                # The handle of a drawer stands out on the robot's side.
                before = max(0.0, -deep - (0.055 if surface.travel else 0.0), deep - surface.depth)
                assert math.hypot(beside, before) > SWEPT, f"({x:.2f}, {y:.2f}) is too near to {surface.name}"


def test_a_drive_into_a_counter_counts_as_one_collision() -> None:
    kitchen = Kitchen(MANIFEST, scene("close counter"), renderer="rays")
    hands = Hands(kitchen)
    hands.reach(lift=0.3)
    hands.turn(-math.pi / 2)
    kitchen.command_base(0.3, 0.0)  # past the guard of the body
    kitchen.step(4.0)
    assert kitchen.truth().collisions == 1
    assert abs(kitchen.reading().speed[0]) < 0.01


def test_somebody_may_move_a_thing_and_it_comes_to_rest_at_its_new_place() -> None:
    kitchen = Kitchen(MANIFEST, scene("you", ("apple", "table"), ("tea", "trash"), ("coke", "table")), renderer="rays")
    kitchen.step(1.0)
    kitchen.disturb("tea", "table", seed=4)
    kitchen.disturb("apple", "trash")
    kitchen.step(2.0)
    truth = kitchen.truth()
    assert truth.places == ("trash", "table", "table")
    assert truth.positions[1][2] == pytest.approx(kitchen.surfaces["table"].height + 0.10, abs=0.005)
    with pytest.raises(OutcomeError, match="no sponge"):
        kitchen.disturb("sponge", "table")


def test_what_the_hand_holds_may_be_knocked_to_the_floor_or_taken_somewhere_and_the_hand_is_empty_then() -> None:
    kitchen = Kitchen(MANIFEST, scene("table", ("apple", "table"), holding="coke"), seed=2, renderer="rays")
    kitchen.command_joints({"arm": 0.01, "lift": 0.55})
    kitchen.step(2.0)
    held = kitchen.save()
    assert kitchen.knock_out() == "coke"
    kitchen.step(1.5)
    truth = kitchen.truth()
    assert (truth.places, truth.scene["robot"]["holding"]) == (("table", "floor"), None)
    assert truth.positions[1][2] < 0.1
    with pytest.raises(OutcomeError, match="the hand holds nothing"):
        kitchen.knock_out()
    kitchen.restore(held)
    with pytest.raises(OutcomeError, match="'moon' is not in the manifest"):
        kitchen.knock_out("moon")
    assert kitchen.knock_out("table", seed=3) == "coke"
    kitchen.step(1.5)
    truth = kitchen.truth()
    assert (truth.places, truth.scene["robot"]["holding"]) == (("table", "table"), None)
    assert kitchen.reading().position["gripper"] < 0.0, "the fingers close on nothing"


def test_the_ground_truth_says_which_things_have_fallen_over() -> None:
    kitchen = Kitchen(MANIFEST, scene("table", ("tea", "table"), ("coke", "table")), renderer="rays")
    kitchen.put(0, "table", 0.0, 0.2, lying=True)
    kitchen.step(1.0)
    fallen, standing = kitchen.truth().axes
    assert abs(fallen[2]) < 0.2
    assert standing[2] == pytest.approx(1.0, abs=0.01)
    assert math.hypot(*fallen) == pytest.approx(1.0)


def test_a_restored_kitchen_goes_on_exactly_as_it_did() -> None:
    kitchen = Kitchen(MANIFEST, scene("table", ("apple", "table"), ("coke", "trash"), holding="tea"), seed=3, renderer="rays")
    kitchen.command_joints({"lift": 0.9, "head_pan": -1.57, "head_tilt": -0.6})
    kitchen.step(0.7)
    saved = kitchen.save()

    def go_on() -> tuple[object, ...]:
        kitchen.command_base(0.2, 0.3)
        kitchen.step(1.5)
        return kitchen.truth().positions, kitchen.reading(), tuple(kitchen.detections())

    first = go_on()
    kitchen.restore(saved)
    assert go_on() == first
    kitchen.reset(scene("table", ("sponge", "table")))
    with pytest.raises(ValueError, match="other things"):
        kitchen.restore(saved)


def test_patterns_come_on_room_and_furniture_alone_and_go_again() -> None:
    kitchen = Kitchen(MANIFEST, scene("table", ("apple", "table")), renderer="rays")
    model, plain = kitchen.model, kitchen.model.geom_matid.copy()
    bodies = [model.body(b).name for b in model.geom_bodyid]
    fixed = [body == "room" or body.startswith("furniture/") for body in bodies]
    kitchen.reset(scene("table", ("apple", "table")), variation=Variation(texture=1.0))
    changed = model.geom_matid != plain
    assert changed.tolist() == fixed
    assert {model.mat(n).name.split("/")[0] for n in model.geom_matid[changed]} == {"pattern"}
    assert len(set(model.geom_matid[changed])) > 2
    kitchen.reset(scene("table", ("apple", "table")))
    assert (model.geom_matid == plain).all()


def test_variation_changes_the_picture_and_nothing_else() -> None:
    setting = scene("table", ("apple", "table"))
    kitchen = Kitchen(MANIFEST, setting, renderer="rays")
    positions, picture = kitchen.truth().positions, kitchen.frame().astype(int)
    kitchen.reset(
        setting, variation=Variation(light=0.4, light_angle=0.4, colour=0.15, camera_angle=0.02, camera_offset=0.01, texture=0.5)
    )
    assert abs(kitchen.frame() - picture).mean() > 5
    assert kitchen.truth().positions == positions
    kitchen.reset(setting)
    assert abs(kitchen.frame() - picture).mean() < 1
