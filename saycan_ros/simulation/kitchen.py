"""The MuJoCo kitchen with a Stretch SE3 in it."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS, Reading
from saycan_ros.simulation.camera import HEIGHT, WIDTH, Backend, Renderer, open_renderer
from saycan_ros.simulation.detector import Detector
from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.furniture import slide_joint
from saycan_ros.simulation.ground_truth import GroundTruth
from saycan_ros.simulation.kitchen_looks import KitchenLooks, load_looks, looks_file
from saycan_ros.simulation.kitchen_model import OBSTACLE, TIMESTEP, body_name, build_kitchen, orientation
from saycan_ros.simulation.kitchen_state import KitchenState
from saycan_ros.simulation.laser import Laser
from saycan_ros.simulation.motors import MOTORS
from saycan_ros.simulation.obstacle import Obstacle
from saycan_ros.simulation.referee import Referee
from saycan_ros.simulation.robot_control import RobotControl
from saycan_ros.simulation.robot_model import GRASP_BODY
from saycan_ros.simulation.variation import Variation, Varied
from saycan_ros.simulation.work_surface import BIN_LAYER, WorkSurface, slots_of
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.scene import Scene, SceneObject
from saycan_ros.world.snapshot import Detection

# How the robot stands when a scene begins: arm in, hand out and level, head ahead, fingers a little open.
START = {
    "arm": 0.05, "lift": 0.60, "wrist_yaw": 0.0, "wrist_pitch": 0.0, "wrist_roll": 0.0,
    "head_pan": 0.0, "head_tilt": -0.3, "gripper": 0.05,
}  # fmt: skip
# The tips' middle is this far behind `link_grasp_center`: a thing's centre belongs there.
GRASP_DEPTH = 0.017
NOMINAL = Variation()
_SLEEP = int(mujoco.mjtEnableBit.mjENBL_SLEEP)
# Set points move once for so many physics steps.
_SUBSTEPS = 2
_BIN_FLOOR = 0.035
# Beyond the finger tips, where nothing holds a thing up.
_KNOCKED = 0.14
_SETTLE_S, _CLOSE_S, _HOLD_S = 0.4, 0.8, 0.4


class Kitchen:
    """The MuJoCo kitchen with a Stretch SE3 in it; one thread at a time, the one that calls `frame` first included."""

    def __init__(
        self, manifest: Manifest, scene: Scene, seed: int = 0, *, looks: KitchenLooks | None = None, renderer: Backend = "auto"
    ) -> None:
        """Build the manifest's kitchen and set `scene` up.

        Raises:
            OutcomeError: INVALID_SCENE, the scene names what the manifest does not have.
            ManifestError: the looks file cannot be used, or lacks one of the manifest's objects.
        """
        self.manifest = manifest
        self.looks = looks or load_looks()
        if unseen := [entry.name for entry in manifest.objects if entry.name not in self.looks.objects]:
            what = f"no {', '.join(unseen)}, which the manifest has; add height, mass and parts (docs/manifest.md, Add an object)"
            raise ManifestError(f"{looks_file()}: objects: {what}")
        self.limits: Mapping[str, tuple[float, float]] = {n: (MOTORS[n].lower, MOTORS[n].upper) for n in JOINTS}
        self.surfaces = {location.name: WorkSurface(location) for location in manifest.locations}
        self._backend = renderer
        self._renderer: Renderer | None = None
        self._names: list[str] | None = None
        self.reset(scene, seed)

    def reset(self, scene: Scene, seed: int = 0, variation: Variation = NOMINAL) -> None:
        """Set another scene up; simulated time starts again at 0. Compiles a new model where the things are others.

        `seed` decides where exactly things stand, the noise of detector and laser, and the draw within `variation` of the looks.

        Raises:
            OutcomeError: INVALID_SCENE, it names what the manifest does not have, or more things than a place has room for.
        """
        scene.check(self.manifest)
        random = np.random.default_rng(seed)
        slots = slots_of(self.surfaces, scene, random)
        names = [thing.name for thing in scene.objects] + ([scene.robot.holding] if scene.robot.holding else [])
        if names != self._names:
            self.close()
            self._model = build_kitchen(self.manifest, self.looks, names)
            self._names = names
            self._data = mujoco.MjData(self._model)
            self._control = RobotControl(self._model)
            self._detector = Detector(self._model, names, [s.name for s in self.surfaces.values() if s.drawer is not None])
            self._laser = Laser(self._model)
            self._obstacle = Obstacle(self._model, names)
            self._varied = Varied(self._model)
            self._referee = Referee(self._model, names, list(self.surfaces.values()))
        self.scene = scene
        self._random = random
        self._offset = self._debt = 0.0
        self._varied.apply(variation, np.random.default_rng((seed, 1)))
        mujoco.mj_resetData(self._model, self._data)  # afterwards, because it places what never moves, such as the light
        station = self.surfaces[scene.robot.at].station
        self._control.place(self._data, station, START)
        for name in scene.open:
            self._data.joint(slide_joint(name)).qpos[:] = self.surfaces[name].travel
        self._put_things(slots)
        if scene.robot.holding:
            self._put_in_hand(len(names) - 1)
        self._advance(_SETTLE_S)
        self._offset = float(self._data.time)
        self._referee.restart()
        self._laser.restart(seed)

    @property
    def time(self) -> float:
        """Simulated seconds since the scene was set up."""
        return float(self._data.time) - self._offset

    def step(self, seconds: float) -> None:
        """Let `seconds` of simulated time pass, in steps of 4 ms; a remainder is carried to the next call."""
        self._debt += seconds
        period = _SUBSTEPS * TIMESTEP
        ticks = int(self._debt / period + 1e-6)
        self._debt -= ticks * period
        self._advance(ticks * period)

    def command_base(self, linear: float, angular: float) -> None:
        """Drive at (m/s, rad/s), cut to 0.3 and 1.0, until the next call."""
        self._control.drive(linear, angular)

    def command_joints(self, targets: Mapping[str, float]) -> None:
        """Move joints to positions (by `JOINTS`, cut to `limits`) at Stretch's own speeds; the others keep their target."""
        self._control.move(targets)

    def freeze(self) -> None:
        """Every motor holds where it is and the base stops, within two control periods; what is held stays held."""
        self._control.freeze()

    def reading(self) -> Reading:
        """The robot's state; effort in newtons or newton metres of the motor."""
        control, data = self._control, self._data
        return Reading(
            stamp=self.time,
            position={n: control.position(data, n) for n in JOINTS},
            velocity={n: control.velocity(data, n) for n in JOINTS},
            effort={n: control.effort(data, n) for n in JOINTS},
            base=control.pose(data),
            speed=control.speed(data),
        )

    def detections(self) -> list[Detection]:
        """The things the head camera could see now, with 1 cm of noise."""
        return self._detector.detect(self._data, self.time, self._random)

    def scan(self) -> RangeScan:
        """What the laser at the robot's foot sees, with 1 cm of noise; a new turn comes ten times a simulated second."""
        return self._laser.scan(self._data, self.time)

    def frame(self) -> NDArray[np.uint8]:
        """The head camera's image as the driver publishes it: RGB, sideways, shape (240, 424, 3).

        `np.rot90(frame, 3)` is upright. The first call after a scene with other things opens the renderer in this thread.
        """
        return self.picture("head", HEIGHT, WIDTH)

    def picture(self, camera: str = "overview", height: int = 480, width: int = 768) -> NDArray[np.uint8]:
        """What a camera of the model sees ("head", or "overview" over the whole kitchen): RGB, shape (height, width, 3)."""
        if self._renderer is None:
            self._renderer = open_renderer(self._model, self._backend)
        return self._renderer.render(self._data, camera, height, width)

    def truth(self) -> GroundTruth:
        """What is really so; for judges and tests only."""
        reading = self.reading()
        return self._referee.judge(self._data, reading, self.gap())

    def grasp_point(self) -> tuple[float, float, float]:
        """Where `link_grasp_center` is (map, metres); a robot would compute it from its joints."""
        x, y, z = self._data.body(GRASP_BODY).xpos
        return float(x), float(y), float(z)

    @property
    def model(self) -> Any:
        """The compiled `MjModel`, for whoever writes this kitchen down for another simulator; not to be changed."""
        return self._model

    def poses(self) -> dict[str, tuple[list[float], list[float]]]:
        """Position (map, metres) and quaternion (w, x, y, z) of every body that the world itself carries, by its name.

        Who may stand in the way is not part of the kitchen that is written down.
        """
        roots = [b for b in range(1, self._model.nbody) if self._model.body_parentid[b] == 0]
        rows = {self._model.body(b).name: (self._data.xpos[b].tolist(), self._data.xquat[b].tolist()) for b in roots}
        del rows[OBSTACLE]
        return rows

    def save(self) -> KitchenState:
        """The whole state now, for `restore`."""
        return KitchenState(
            self.scene, copy.copy(self._data), self._control.state(), self._random.bit_generator.state, self._referee.collisions,
            self._offset, self._debt,
        )  # fmt: skip

    def restore(self, state: KitchenState) -> None:
        """Go back to a saved moment.

        Raises:
            ValueError: the state is of a scene with other things.
        """
        if [t.name for t in state.scene.objects] != [t.name for t in self.scene.objects] or (
            state.scene.robot.holding != self.scene.robot.holding
        ):
            raise ValueError("the saved state is of a scene with other things; reset to that scene first")
        self.scene = state.scene
        mujoco.mj_copyData(self._data, self._model, state.physics)
        self._control.restore(state.motors)
        self._random.bit_generator.state = state.random
        self._referee.restart(state.collisions)
        self._offset, self._debt = state.offset, state.debt
        self._laser.forget()

    def disturb(self, name: str, to: str, seed: int = 0) -> None:
        """Somebody moves the first thing of that name that the hand does not hold to a free slot at location `to`.

        Raises:
            OutcomeError: INVALID_SCENE, there is no such thing or place, or the place is full.
        """
        Scene(robot=self.scene.robot, objects=(SceneObject(name=name, at=to),)).check(self.manifest)
        truth = self.truth()
        moved = [n for n, row in enumerate(truth.scene["objects"]) if row["name"] == name and row["at"] != "hand"]
        if not moved:
            raise OutcomeError(OutcomeCode.INVALID_SCENE, f"the kitchen has no {name} that could be moved")
        self._move_to(moved[0], to, truth, seed)

    def knock_out(self, to: str | None = None, seed: int = 0) -> str:
        """Somebody knocks what the hand holds out of it, so that it falls, or takes it to a free slot at `to`; gives its name.

        Raises:
            OutcomeError: INVALID_SCENE, the hand holds nothing, or there is no such place, or the place is full.
        """
        truth = self.truth()
        if "hand" not in truth.places:
            raise OutcomeError(OutcomeCode.INVALID_SCENE, "the hand holds nothing that could be knocked out of it")
        held = truth.places.index("hand")
        if to is not None:
            Scene(robot=self.scene.robot, objects=(SceneObject(name=self._things[held], at=to),)).check(self.manifest)
            self._move_to(held, to, truth, seed)
            return self._things[held]
        x, y, z = truth.positions[held]
        out = self._data.body(GRASP_BODY).xmat.reshape(3, 3)[:2, 0]
        self._place_body(held, (x + _KNOCKED * float(out[0]), y + _KNOCKED * float(out[1]), z), self.reading().base.heading)
        self._wake()
        return self._things[held]

    def _move_to(self, index: int, to: str, truth: GroundTruth, seed: int) -> None:
        """Put thing `index` into a free slot at `to`."""
        random = np.random.default_rng(seed)
        surface = self.surfaces[to]
        others = [p for n, p in enumerate(truth.positions) if n != index]
        along, deep = surface.free_slot(others, random)
        height = self.looks.objects[self._things[index]].height
        inside = [n for n, place in enumerate(truth.places) if place == to and n != index]
        floor = self._pile(surface, inside) if surface.kind == "bin" else surface.height + 0.001
        self._place_body(index, (*surface.to_map(along, deep), floor + height / 2), surface.station.heading)
        self._wake()

    def put(self, index: int, at: str, along: float, deep: float, *, lying: bool = False, turn: float = 0.0) -> None:
        """Somebody puts thing `index` of the scene on the surface at `at`, `along` and `deep` as in `WorkSurface` (metres).

        It stands, or lies on its side, turned by `turn` radians against the station's heading; it may fall or roll from there.
        What stands in its way is not asked after.

        Raises:
            OutcomeError: INVALID_SCENE, there is no such thing or place, or nothing stands on that place.
        """
        surface = self.surfaces.get(at)
        if surface is None or surface.drawer is not None or surface.kind == "bin" or not 0 <= index < len(self._things):
            raise OutcomeError(OutcomeCode.INVALID_SCENE, f"thing {index} cannot be put at {at!r}")
        name = self._things[index]
        up = self.manifest.object(name).grasp.width / 2 if lying else self.looks.objects[name].height / 2
        self._place_body(
            index, (*surface.to_map(along, deep), surface.height + up + 0.002), surface.station.heading + turn, lying
        )
        self._wake()

    def slide(self, name: str, opening: float) -> None:
        """Somebody opens or closes the drawer at that location to `opening` metres; what lies in it goes along.

        Raises:
            OutcomeError: INVALID_SCENE, there is no such drawer, or it does not open so far.
        """
        surface = self.surfaces.get(name)
        if surface is None or surface.drawer is None or not 0.0 <= opening <= surface.travel:
            raise OutcomeError(OutcomeCode.INVALID_SCENE, f"the kitchen has no drawer {name!r} that opens {opening:.2f} m")
        joint, truth = self._data.joint(slide_joint(name)), self.truth()
        dx, dy = surface.drawer.moved(opening - float(joint.qpos[0]))
        for index, place in enumerate(truth.places):
            if place == name:
                self._data.joint(body_name(index)).qpos[:2] += (dx, dy)
        joint.qpos[:], joint.qvel[:] = opening, 0.0
        self._wake()

    def obstruct(self, x: float, y: float) -> None:
        """Somebody comes to stand at (x, y) of the map, from wherever they stood, until `unobstruct` or another scene.

        Raises:
            OutcomeError: INVALID_REQUEST, and nothing has moved: nobody can stand there; see `Obstacle.stand`.
        """
        self._obstacle.stand(self._data, x, y)
        self._wake()

    def unobstruct(self) -> None:
        """Whoever stands in the way goes away."""
        self._obstacle.leave(self._data)
        self._wake()

    def gap(self) -> float:
        """As `Obstacle.gap`; for judges and tests."""
        return self._obstacle.gap(self._data)

    def close(self) -> None:
        """Give the renderer's memory back."""
        if self._renderer is not None:
            self._renderer.close()
            self._renderer = None

    def _advance(self, seconds: float) -> None:
        period = _SUBSTEPS * TIMESTEP
        for _ in range(round(seconds / period)):
            self._control.advance(self._data, period)
            mujoco.mj_step(self._model, self._data, _SUBSTEPS)
            self._referee.watch(self._data)

    def _wake(self) -> None:
        """Let everything move again: MuJoCo does not notice that a sleeping thing was put elsewhere."""
        self._model.opt.enableflags &= ~_SLEEP
        mujoco.mj_step(self._model, self._data)
        self._model.opt.enableflags |= _SLEEP
        self._laser.forget()

    def _put_things(self, slots: Mapping[str, list[tuple[int, float, float]]]) -> None:
        for name, rows in slots.items():
            surface = self.surfaces[name]
            if surface.kind != "bin":
                # A closed drawer holds its things ahead of where they are when it stands open.
                slid = surface.travel if name not in self.scene.open else 0.0
                for index, along, deep in rows:
                    self._put(index, surface, along + slid, deep, surface.height + 0.001)
                continue
            for first in range(0, len(rows), BIN_LAYER):  # one layer on the other, each at rest before the next
                layer = rows[first : first + BIN_LAYER]
                floor = self._pile(surface, [n for n, _, _ in rows[:first]])
                for index, along, deep in layer:
                    self._put(index, surface, along, deep, floor)
                if first + BIN_LAYER < len(rows):
                    self._advance(_SETTLE_S)

    def _pile(self, surface: WorkSurface, indices: Sequence[int]) -> float:
        """The height above which there is nothing in a bin."""
        tops = [float(self._data.body(body_name(n)).xpos[2]) + self.looks.objects[self._things[n]].height / 2 for n in indices]
        return max([_BIN_FLOOR, *(top + 0.01 for top in tops)])

    def _put(self, index: int, surface: WorkSurface, along: float, deep: float, floor: float) -> None:
        x, y = surface.to_map(along, deep)
        height = self.looks.objects[self._things[index]].height
        turn = surface.station.heading + float(self._random.uniform(-0.15, 0.15))
        self._place_body(index, (x, y, floor + height / 2), turn)

    def _place_body(self, index: int, position: tuple[float, float, float], turn: float, lying: bool = False) -> None:
        joint = self._data.joint(body_name(index))
        joint.qpos[:] = [*position, *orientation(turn, lying)]
        joint.qvel[:] = 0.0

    def _put_in_hand(self, index: int) -> None:
        """Hold the thing still between the open fingers until they have closed on it, then let friction hold it."""
        entry = self.manifest.object(self._things[index])
        data, base = self._data, self._control.pose(self._data)
        opening = min(entry.grasp.width + 0.03, self.limits["gripper"][1])
        self._control.place(data, base, {**START, "gripper": opening})
        mujoco.mj_forward(self._model, data)
        turn = data.body(GRASP_BODY).xmat.reshape(3, 3)
        x, y, z = np.array(self.grasp_point()) - GRASP_DEPTH * turn[:, 0]
        height = self.looks.objects[entry.name].height
        centre = (x, y, z - min(entry.grasp.height, height - 0.01) + height / 2)
        self._control.move({"gripper": self.limits["gripper"][0]})
        period = _SUBSTEPS * TIMESTEP
        for _ in range(round(_CLOSE_S / period)):
            self._place_body(index, centre, base.heading)
            self._advance(period)
        self._advance(_HOLD_S)

    @property
    def _things(self) -> list[str]:
        return self._names or []
