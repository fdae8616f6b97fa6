"""From the embedded kitchen's compiled MuJoCo model to SDF models, so that both simulators have one kitchen and one robot."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.gazebo.xml import Element, Placement, add, sdf_name
from saycan_ros.simulation.robot_model import COLLISION_GROUP, HEAD_GROUP

_SHAPES = {
    int(getattr(mujoco.mjtGeom, f"mjGEOM_{n.upper()}")): n
    for n in ("plane", "sphere", "capsule", "ellipsoid", "cylinder", "box", "mesh")
}
_KINDS = {int(mujoco.mjtJoint.mjJNT_HINGE): "revolute", int(mujoco.mjtJoint.mjJNT_SLIDE): "prismatic"}
_FREE = int(mujoco.mjtJoint.mjJNT_FREE)
# A massless remainder, where a link has bodies that carry none.
_LEAST_MASS, _LEAST_INERTIA = 1e-3, 1e-7


class ModelWriter:
    """Writes one of the model's top-level bodies, with all it carries, as an SDF `<model>`.

    Bodies that no joint moves become one link with the one that carries them, which Gazebo simulates faster and more steadily.

    Args:
        model: an `MjModel`.
        meshes: the folder with the robot's meshes.
        welded: joints that do not move in Gazebo.
        frames: bodies to keep as named frames.
        weightless: whether gravity leaves it alone, as a robot whose motors carry their own load.
    """

    def __init__(
        self,
        model: Any,
        meshes: Path | None = None,
        welded: Collection[str] = (),
        frames: Collection[str] = (),
        weightless: bool = False,
    ) -> None:
        self._model = model
        self._meshes = meshes
        self._welded = set(welded)
        self._frames = set(frames)
        self._weightless = weightless

    def write(
        self, world: Element, body: str, name: str, pose: Placement, efforts: dict[str, tuple[float, float]] | None = None
    ) -> Element:
        """The model of `body` at `pose` (world frame).

        Args:
            efforts: most force and speed of a joint, N or N m and m/s or rad/s; a joint without them is free to move.
        """
        model, root = self._model, int(self._model.body(body).id)
        bodies = [b for b in range(root, model.nbody) if self._chain(b)[-1] == root]
        joints = {b: j for b in bodies if b != root and (j := self._moving_joint(b)) is not None}
        element = add(world, "model", name=name)
        pose.write(element)
        free = any(int(model.jnt_type[j]) == _FREE for j in self._joints_of(root))
        add(element, "static", not free and not joints and not self._weightless)
        add(element, "self_collide", False)
        heads = {b: next(p for p in self._chain(b) if p in joints or p == root) for b in bodies}
        for head in dict.fromkeys(heads.values()):
            self._link(element, head, [b for b in bodies if heads[b] == head], root, heads)
        for child, joint in joints.items():
            self._joint(element, child, joint, heads, efforts or {})
        if not free and joints and not self._weightless:
            fixed = add(element, "joint", name="to_the_world", type="fixed")
            add(fixed, "parent", "world")
            add(fixed, "child", self._link_name(root))
        for b in bodies:
            if self._body_name(b) in self._frames:
                frame = add(element, "frame", name=sdf_name(self._body_name(b)), attached_to=self._link_name(heads[b]))
                self._within(b, heads[b]).write(frame)
        return element

    def _link(self, element: Element, head: int, members: Sequence[int], root: int, heads: dict[int, int]) -> None:
        link = add(element, "link", name=self._link_name(head))
        if head != root:
            parent = heads[int(self._model.body_parentid[head])]
            self._within(head, parent).write(link, self._link_name(parent))
        if self._weightless:
            add(link, "gravity", False)
        self._inertial(link, head, members)
        number = 0
        for b in members:
            first = int(self._model.body_geomadr[b])
            for geom in range(first, first + int(self._model.body_geomnum[b])) if first >= 0 else ():
                self._geom(link, geom, self._within(b, head), number)
                number += 1

    def _inertial(self, link: Element, head: int, members: Sequence[int]) -> None:
        """Mass, centre and moments of the bodies together."""
        model, mass = self._model, 0.0
        rows: list[tuple[float, NDArray[np.float64], NDArray[np.float64]]] = []
        for b in members:
            centre = self._within(b, head) @ Placement.of(model.body_ipos[b], model.body_iquat[b])
            moments = centre.rotation @ np.diag(model.body_inertia[b]) @ centre.rotation.T
            rows.append((float(model.body_mass[b]), centre.position, moments))
            mass += float(model.body_mass[b])
        weighted = np.sum([m * c for m, c, _ in rows], axis=0)
        middle: NDArray[np.float64] = weighted / mass if mass > 0 else np.zeros(3)
        total = np.zeros((3, 3))
        for m, point, own in rows:
            away = point - middle
            total += own + m * (away @ away * np.eye(3) - np.outer(away, away))
        if mass < _LEAST_MASS:
            mass, total = _LEAST_MASS, total + _LEAST_INERTIA * np.eye(3)
        element = add(link, "inertial")
        Placement(middle).write(element)
        add(element, "mass", mass)
        inertia = add(element, "inertia")
        for n, m, label in ((0, 0, "ixx"), (0, 1, "ixy"), (0, 2, "ixz"), (1, 1, "iyy"), (1, 2, "iyz"), (2, 2, "izz")):
            add(inertia, label, float(total[n, m]))

    def _geom(self, link: Element, geom: int, body: Placement, number: int) -> None:
        model = self._model
        mask = int(model.geom_contype[geom]) | int(model.geom_conaffinity[geom])
        place = body @ Placement.of(model.geom_pos[geom], model.geom_quat[geom])
        shape = _SHAPES[int(model.geom_type[geom])]
        if shape == "mesh":
            # MuJoCo has moved the mesh into its principal axes; the file has not.
            mesh = int(model.geom_dataid[geom])
            place = place @ Placement.of(model.mesh_pos[mesh], model.mesh_quat[mesh]).inverse
        if mask:
            collision = add(link, "collision", name=f"collision_{number}")
            place.write(collision)
            self._shape(add(collision, "geometry"), geom, shape)
            surface = add(collision, "surface")
            ode = add(add(surface, "friction"), "ode")
            for label in ("mu", "mu2"):
                add(ode, label, float(model.geom_friction[geom][0]))
            add(add(surface, "contact"), "collide_bitmask", f"0x{mask:02x}")
        if int(model.geom_group[geom]) not in {COLLISION_GROUP, HEAD_GROUP}:
            visual = add(link, "visual", name=f"visual_{number}")
            place.write(visual)
            self._shape(add(visual, "geometry"), geom, shape)
            material = add(visual, "material")
            for label in ("ambient", "diffuse"):
                add(material, label, [float(c) for c in model.geom_rgba[geom]])

    def _shape(self, geometry: Element, geom: int, shape: str) -> None:
        model, size = self._model, [float(s) for s in self._model.geom_size[geom]]
        element = add(geometry, shape)
        if shape == "mesh":
            assert self._meshes is not None, "a model with meshes needs their folder"
            name = model.mesh(int(model.geom_dataid[geom])).name
            files = sorted(self._meshes.glob(f"{name}.*"))
            if len(files) != 1:
                raise FileNotFoundError(f"{self._meshes}: {len(files)} meshes are named {name}")
            add(element, "uri", f"file://{files[0]}")
        elif shape == "plane":
            add(element, "normal", (0.0, 0.0, 1.0))
            add(element, "size", (2 * size[0], 2 * size[1]))
        elif shape == "box":
            add(element, "size", [2 * s for s in size])
        elif shape == "ellipsoid":
            add(element, "radii", size)
        else:
            add(element, "radius", size[0])
            if shape != "sphere":
                add(element, "length", 2 * size[1])

    def _joint(
        self, element: Element, child: int, joint: int, heads: dict[int, int], efforts: dict[str, tuple[float, float]]
    ) -> None:
        model = self._model
        name = sdf_name(model.joint(joint).name)
        if name in {self._link_name(head) for head in heads.values()}:
            name += "_joint"  # SDF has one name for links and joints alike
        row = add(element, "joint", name=name, type=_KINDS[int(model.jnt_type[joint])])
        Placement(model.jnt_pos[joint]).write(row)
        add(row, "parent", self._link_name(heads[int(model.body_parentid[child])]))
        add(row, "child", self._link_name(child))
        axis = add(row, "axis")
        add(axis, "xyz", [float(a) for a in model.jnt_axis[joint]])
        limit = add(axis, "limit")
        low, high = (float(v) for v in model.jnt_range[joint])
        add(limit, "lower", low)
        add(limit, "upper", high)
        if name in efforts:
            add(limit, "effort", efforts[name][0])
            add(limit, "velocity", efforts[name][1])
        dynamics = add(axis, "dynamics")
        address = int(model.jnt_dofadr[joint])
        add(dynamics, "damping", float(model.dof_damping[address]))
        add(dynamics, "friction", float(model.dof_frictionloss[address]))

    # Which body belongs to what

    def _body_name(self, body: int) -> str:
        return str(self._model.body(body).name)

    def _link_name(self, body: int) -> str:
        return sdf_name(self._body_name(body)) if self._body_name(body) else f"body_{body}"

    def _chain(self, body: int) -> list[int]:
        """The body and those that carry it, up to the one that the world carries."""
        chain = [body]
        while int(self._model.body_parentid[chain[-1]]) != 0 and chain[-1] != 0:
            chain.append(int(self._model.body_parentid[chain[-1]]))
        return chain

    def _joints_of(self, body: int) -> range:
        first = int(self._model.body_jntadr[body])
        return range(first, first + int(self._model.body_jntnum[body])) if first >= 0 else range(0)

    def _moving_joint(self, body: int) -> int | None:
        moving = [j for j in self._joints_of(body) if self._model.joint(j).name not in self._welded]
        return moving[0] if moving else None

    def _within(self, body: int, head: int) -> Placement:
        """Where the body is in the frame of the one that carries it, all joints at zero."""
        place = Placement()
        while body != head:
            place = Placement.of(self._model.body_pos[body], self._model.body_quat[body]) @ place
            body = int(self._model.body_parentid[body])
        return place
