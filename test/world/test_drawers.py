"""What the robot knows of a drawer: from the handle it sees, from the hand that is on it, and in symbols."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from world.world_robot import REST, Point, Robot

from saycan_ros.affordance.rules import rule_value
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Condition, RuleAffordance
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import share_directory
from saycan_ros.world.conditions import first_unmet, from_floor
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.effects import Facts, is_true
from saycan_ros.world.model import LOOKS
from saycan_ros.world.places import location_of, station_pose, surface_point
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import DrawerSighting, Sighting, WorldSnapshot
from saycan_ros.world.stretch_geometry import GRASP_AHEAD, aim, reach
from saycan_ros.world.symbolic import SymbolicWorld

MANIFEST = load_manifest(share_directory() / "config" / "kitchen.yaml")
LIBRARY = SkillLibrary(MANIFEST)
PLACE = MANIFEST.location("drawer")
DRAWER = Drawer(PLACE)
STATION = station_pose(PLACE)


class DrawerRobot(Robot):
    """A robot beside the drawer."""

    def __init__(self) -> None:
        super().__init__(STATION)

    def grip_handle(self, opening: float) -> None:
        """Close on the handle of the drawer that stands open so far."""
        bar = DRAWER.handle(opening)
        ahead, left = STATION.to_base(bar[0], bar[1])
        x, y = STATION.to_map(ahead - GRASP_AHEAD, 0.0)
        arm, lift = reach(-left + 0.02, bar[2], 0.0)
        self.state = replace(self.state, base=Pose2D(x, y, STATION.heading), effort={**REST, "gripper": -3.0})
        self.wait(5, arm=arm, lift=lift, gripper=0.025)

    def drive(self, ahead: float) -> WorldSnapshot:
        """Straight on, a centimetre a reading."""
        for _ in range(round(abs(ahead) * 100)):
            x, y = self.state.base.to_map(math.copysign(0.01, ahead), 0.0)
            self.state = replace(self.state, base=Pose2D(x, y, STATION.heading))
            self.wait()
        return self.model.snapshot()


def inside(opening: float, column: float = 0.05, right: float = 0.75) -> Point:
    """Where a thing in the drawer is."""
    return surface_point(PLACE, column + DRAWER.travel - opening, right, 0.06)


def state_of(world: WorldSnapshot) -> str | None:
    drawer = world.drawer("drawer")
    return drawer.state if drawer is not None else None


@pytest.mark.parametrize(("opening", "state"), [(0.0, "closed"), (0.02, "closed"), (0.2, "half open"), (0.43, "open")])
def test_the_handle_says_how_far_it_stands_open(opening: float, state: str) -> None:
    robot = DrawerRobot()
    assert robot.model.snapshot().drawers == ()
    world = robot.look(("drawer", DRAWER.handle(opening)))
    assert state_of(world) == state
    assert world.sightings == ()  # the handle is no thing
    assert DRAWER.opening_at(DRAWER.handle(opening)) == pytest.approx(opening)


@pytest.mark.parametrize("opening", [0.0, 0.2, 0.44])
def test_a_thing_in_it_belongs_to_it_however_far_it_stands_open(opening: float) -> None:
    assert location_of(MANIFEST, inside(opening)) == "drawer"
    x, y, _ = inside(opening)
    assert location_of(MANIFEST, (x, y, 0.02)) is None  # below it, on the floor
    assert location_of(MANIFEST, (x, y, 1.2)) is None


def test_a_hand_on_the_handle_holds_no_object_and_knows_where_the_drawer_is() -> None:
    robot = DrawerRobot()
    robot.look(("drawer", DRAWER.handle(0.0)), times=3)
    robot.grip_handle(0.0)
    world = robot.model.snapshot()
    assert (world.gripped, world.holding) == ("drawer", None)
    assert state_of(robot.drive(-0.20)) == "half open"
    assert state_of(robot.drive(-0.23)) == "open"
    robot.state = replace(robot.state, effort=REST)
    world = robot.wait(5, gripper=0.10)
    assert (world.gripped, world.holding, world.sightings) == (None, None, ())
    assert state_of(world) == "open"


def test_a_thing_next_to_the_gripped_handle_is_not_taken_for_what_is_held() -> None:
    robot = DrawerRobot()
    robot.look(("drawer", DRAWER.handle(0.0)), times=3)
    robot.grip_handle(0.0)
    world = robot.look(("coke", DRAWER.handle(0.0)), times=12)
    assert world.holding is None


def test_what_lies_in_it_moves_along_and_is_remembered_when_it_is_closed() -> None:
    robot = DrawerRobot()
    robot.look(("drawer", DRAWER.handle(0.43)), ("coke", inside(0.43)), times=3)
    robot.grip_handle(0.43)
    world = robot.drive(0.43)
    (coke,) = world.seen("coke")
    assert coke.location == "drawer"
    assert coke.position is not None
    assert math.dist(coke.position, inside(0.0)) < 0.03
    pan, tilt = aim(robot.state.base, coke.position)
    robot.wait(5, head_pan=pan, head_tilt=tilt)
    world = robot.look(("drawer", DRAWER.handle(0.0)), times=LOOKS + 4)
    assert [s.location for s in world.seen("coke")] == ["drawer"]  # unseen, because it is closed


def test_what_somebody_took_out_of_an_open_drawer_is_forgotten_beside_it_alone() -> None:
    robot = DrawerRobot()
    robot.look(("drawer", DRAWER.handle(0.43)), ("coke", inside(0.43)), times=3)
    afar = Pose2D(*STATION.to_map(-1.0, 0.3), STATION.heading)
    for base, left in ((afar, 1), (STATION, 0)):
        robot.state = replace(robot.state, base=base)
        pan, tilt = aim(base, inside(0.43))
        robot.wait(5, head_pan=pan, head_tilt=tilt)
        world = robot.look(("drawer", DRAWER.handle(0.43)), times=LOOKS + 4)
        assert len(world.seen("coke")) == left


def test_free_spots_are_the_far_ones_first_and_none_behind_another_thing() -> None:
    spots = DRAWER.spots()
    taken: list[tuple[float, float]] = []
    for expected in spots:
        assert DRAWER.free_spot(taken) == expected
        taken.append(expected)
    assert DRAWER.free_spot(taken) is None
    near = spots[-1]
    assert DRAWER.free_spot([near]) == spots[0]
    assert DRAWER.free_spot([near, spots[0]]) == spots[2]
    assert DRAWER.is_before(near, spots[1])
    assert not DRAWER.is_before(near, spots[0])


@pytest.mark.parametrize(
    ("words", "at", "holding", "state", "possible"),
    [
        ("open the drawer", "drawer", None, "closed", True),
        ("open the drawer", "drawer", None, "half open", True),
        ("open the drawer", "drawer", None, "open", False),
        ("open the drawer", "drawer", None, None, False),
        ("open the drawer", "table", None, "closed", False),
        ("open the drawer", "drawer", "coke", "closed", False),
        ("close the drawer", "drawer", None, "open", True),
        ("close the drawer", "drawer", None, "half open", True),
        ("close the drawer", "drawer", None, "closed", False),
        ("put the coke in the drawer", "drawer", "coke", "open", True),
        ("put the coke in the drawer", "drawer", "coke", "half open", False),
        ("put the coke in the drawer", "drawer", "coke", "closed", False),
        ("put the coke in the drawer", "table", "coke", "open", False),
        ("take the apple out of the drawer", "drawer", None, "open", True),
        ("take the apple out of the drawer", "drawer", None, "half open", False),
        ("take the apple out of the drawer", "drawer", None, "closed", False),
        ("take the coke out of the drawer", "drawer", None, "open", False),
        ("pick up the apple", "drawer", None, "open", False),
        ("put down the coke", "drawer", "coke", "open", False),
        ("put down the coke", "drawer", "coke", None, False),
        ("pick up the apple", "drawer", None, None, False),
        ("put down the coke", "table", "coke", "open", True),
        ("find an apple", "table", None, "closed", True),
    ],
)
def test_what_is_possible_beside_it_and_elsewhere(words: str, at: str, holding: str, state: str | None, possible: bool) -> None:
    drawers = (DrawerSighting("drawer", state, 0.0),) if state else ()  # type: ignore[arg-type]
    world = WorldSnapshot(1.0, at, holding, (Sighting("apple", "drawer", 0.0),), drawers=drawers)
    skill = LIBRARY.find(words)
    assert (first_unmet(skill, world) is None) == possible
    if isinstance(skill.template.affordance, RuleAffordance) and skill.template.affordance.rule == "beside":
        assert rule_value(skill.template.affordance, skill, MANIFEST, world) == float(possible)


def test_a_drawer_that_nobody_has_looked_at_is_no_surface_either() -> None:
    floor = Sighting("apple", None, 0.0, (0.0, 0.0, 0.0))
    world = WorldSnapshot(1.0, "drawer", None, (Sighting("apple", "drawer", 0.0), floor))
    pick = LIBRARY.find("pick up the apple")
    assert from_floor(pick, world)
    at_surface = Condition.model_validate("at(surface)")
    assert not is_true(at_surface, pick, Facts("drawer", None))
    assert is_true(at_surface, pick, Facts("table", None))


def symbolic(*things: tuple[str, str], opened: bool = False) -> SymbolicWorld:
    rows = [{"name": name, "at": at} for name, at in things]
    scene = {"robot": {"at": "you"}, "objects": rows, "open": ["drawer"] if opened else []}
    return SymbolicWorld(MANIFEST, Scene.model_validate(scene))


def test_restocking_in_symbols_puts_the_thing_into_the_drawer() -> None:
    world = symbolic(("kettle chips", "table"), ("coke", "table"))
    steps = ["go to the drawer", "open the drawer", "find the kettle chips", "pick up the kettle chips", "go to the drawer"]
    for words in [*steps, "put the kettle chips in the drawer", "close the drawer", "find a coke", "find the kettle chips"]:
        assert world.do(LIBRARY.find(words)).ok, words
    assert world.at == "drawer"
    assert sorted((s.name, s.location, s.placed) for s in world.snapshot().sightings) == [
        ("coke", "table", False),
        ("kettle chips", "drawer", True),
    ]
    assert state_of(world.snapshot()) == "closed"


def test_what_lies_in_a_closed_drawer_is_known_in_symbols_once_it_was_open() -> None:
    world = symbolic(("coke", "drawer"))
    assert not world.possible(LIBRARY.find("find a coke"))
    assert world.do(LIBRARY.find("find a coke")).code is OutcomeCode.PRECONDITION
    for words in ("go to the drawer", "open the drawer", "close the drawer", "go to the table", "find a coke"):
        assert world.do(LIBRARY.find(words)).ok, words
    for words in ("open the drawer", "take the coke out of the drawer", "bring it to you", "put down the coke"):
        assert world.do(LIBRARY.find(words)).ok, words
    assert [s.location for s in world.snapshot().sightings] == ["you"]
    assert [s.location for s in symbolic(("coke", "drawer"), opened=True).snapshot().sightings] == ["drawer"]


def test_a_scene_without_a_word_about_drawers_has_them_closed_and_a_wrong_word_is_refused() -> None:
    assert state_of(symbolic(("coke", "table")).snapshot()) == "closed"
    wrong = Scene.model_validate({"robot": {"at": "you"}, "open": ["table"]})
    with pytest.raises(OutcomeError, match=r"open\[0\]: 'table'"):
        wrong.check(MANIFEST)
