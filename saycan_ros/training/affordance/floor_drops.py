"""Things that fall to the floor of the kitchen, and a robot that takes them up: one seeded case after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.planning.losses import finds
from saycan_ros.skills.policy import Progress
from saycan_ros.training.affordance.floor_trial import Fall, FloorTrial
from saycan_ros.training.affordance.rollout_robot import RolloutRobot
from saycan_ros.world.conditions import first_unmet, from_floor
from saycan_ros.world.effects import goes
from saycan_ros.world.places import station_pose
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

# Of a drive's progress, as of a disturbed run's (`DisturbancePlan`).
_LEAST, _MOST = 0.15, 0.5
_SETTLES = 3.0  # s
_NOTICES = 1.0  # s until the robot knows that its hand is empty
# m: so far from the base, and so far outside the stations, a thing falls beside the robot.
_AWAY, _OUTSIDE = 0.6, 0.3
_LYING = 0.6  # share of what is dropped that falls on its side
_UPRIGHT = 0.8  # of a standing thing's axis, at least so much points up
_DRAWS = 50
_ELSEWHERE = "on the floor"  # what fell on a counter or a table is picked up there


class FloorDrops:
    """Plays the cases of one seed; a case is the same whichever others are played.

    In every other case a carried thing is knocked out of the hand during a drive, in the others one falls anywhere between the
    stations and the robot is told where, as by its survey. Then it looks for the thing with the skill that finds things, and
    tries to take it up where it knows of no precondition that does not hold. Each thing of the manifest comes in turn.
    """

    def __init__(self, manifest: Manifest, seed: int, tell: Callable[[str], None] = lambda what: None) -> None:
        """`tell` hears what is going on, once a control cycle.

        Raises:
            ValueError: no skill of the manifest takes things from the floor, or nobody could drop one.
        """
        self._manifest, self._seed, self._tell = manifest, seed, tell
        self._library = SkillLibrary(manifest)
        self._picks = {s.object: s for s in self._library if s.template.takes_from_floor and _takes(s)}
        self._drives = [s for s in self._library if goes(s)]
        self._surfaces = [place.name for place in manifest.locations if place.surface.kind not in ("bin", "drawer")]
        if not self._picks:
            raise ValueError(f"{manifest.name}: no skill takes things from the floor")
        if len(self._drives) < 2 or not self._surfaces:
            raise ValueError(f"{manifest.name}: nothing falls where there are no two places to drive to, or no surface")
        order = np.random.default_rng(seed).permutation(len(self._picks))
        self._things = [sorted(str(name) for name in self._picks)[n] for n in order]

    def play(self, number: int) -> FloorTrial:
        """Case `number`, from 0."""
        random = np.random.default_rng([self._seed, number])
        thing = self._things[number // 2 % len(self._things)]
        fall: Fall = "dropped" if number % 2 else "knocked"
        start = str(random.choice([place.name for place in self._manifest.locations]))
        on = str(random.choice(self._surfaces))
        objects = () if fall == "knocked" else (SceneObject(name=thing, at=on),)
        scene = Scene(robot=SceneRobot(at=start, holding=thing if fall == "knocked" else None), objects=objects)
        self._tell(f"{thing} {fall}")
        robot = RolloutRobot(self._manifest, scene, int(random.integers(2**31)))
        try:
            if fall == "knocked":
                self._knock_out(robot, start, random)
            else:
                self._drop(robot, on, random)
            return self._take_up(robot, number, thing, fall)
        finally:
            robot.close()

    def _knock_out(self, robot: RolloutRobot, start: str, random: np.random.Generator) -> None:
        """Have what the robot holds knocked out of its hand on the way to another place."""
        robot.tell(random)
        drives = [s for s in self._drives if s.location != start]
        drive, moment = drives[int(random.integers(len(drives)))], float(random.uniform(_LEAST, _MOST))

        def knock(progress: Progress) -> None:
            self._tell(f"{drive.phrase}, {progress.phase}")
            if progress.fraction >= moment and "hand" in robot.kitchen.truth().places and robot.world.snapshot().holding:
                robot.kitchen.knock_out()

        robot.do(drive, knock)
        robot.wait(_NOTICES)

    def _drop(self, robot: RolloutRobot, on: str, random: np.random.Generator) -> None:
        """Let the scene's thing fall from the height of the surface `on`, until it comes to rest on the floor."""
        stations = [station_pose(place) for place in self._manifest.locations]
        xs, ys, base = [s.x for s in stations], [s.y for s in stations], robot.body.read().base
        for _ in range(_DRAWS):
            x = float(random.uniform(min(xs) - _OUTSIDE, max(xs) + _OUTSIDE))
            y = float(random.uniform(min(ys) - _OUTSIDE, max(ys) + _OUTSIDE))
            if np.hypot(x - base.x, y - base.y) < _AWAY:
                continue
            lying, turn = bool(random.random() < _LYING), float(random.uniform(-np.pi, np.pi))
            self._tell(f"{robot.kitchen.scene.objects[0].name} dropped")
            along, deep = robot.kitchen.surfaces[on].to_surface(x, y)
            robot.kitchen.put(0, on, along, deep, lying=lying, turn=turn)
            robot.wait(_SETTLES)
            if robot.kitchen.truth().places == ("floor",):
                break
        robot.tell(random)

    def _take_up(self, robot: RolloutRobot, number: int, thing: str, fall: Fall) -> FloorTrial:
        """Look for it, and take it up where nothing speaks against it."""
        find, pick = next((s for s in self._library if finds(s) and s.object == thing), None), self._picks[thing]
        seen = find is not None and robot.do(find, self._teller(find)).outcome.ok
        truth = robot.kitchen.truth()
        case = FloorTrial(number, thing, fall, truth.positions[0], abs(truth.axes[0][2]) < _UPRIGHT, seen)
        world = robot.world.snapshot()
        unmet = first_unmet(pick, world)
        if unmet is not None or not from_floor(pick, world):
            return replace(case, unmet=_ELSEWHERE if unmet is None else str(unmet))
        trial = robot.attempt(pick, self._teller(pick))
        held, result = robot.kitchen.truth().places == ("hand",), trial.result
        return replace(case, outcome=result.outcome, success=trial.success, held=held, duration=result.duration)

    def _teller(self, skill: Skill) -> Callable[[Progress], None]:
        return lambda progress: self._tell(f"{skill.phrase}, {progress.phase}")


def _takes(skill: Skill) -> bool:
    return any(e.predicate is Predicate.HOLDING and e.argument == "object" for e in skill.template.effects)
