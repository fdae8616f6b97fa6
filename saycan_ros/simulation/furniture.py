"""The room and its furniture, built from the manifest's locations."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.kitchen_looks import Colour, FurnitureLooks, KitchenLooks, PersonLooks
from saycan_ros.simulation.robot_model import COLLISION_GROUP, CUTAWAY_GROUP, HAND, ROBOT, SEEN_GROUP, THINGS
from saycan_ros.simulation.work_surface import WorkSurface
from saycan_ros.world.drawer import BAR_NEARER, FRONT_THICK, Drawer

_WALL_HEIGHT, _MARGIN = 2.2, 0.05
_TOP, _THICK = 0.04, 0.05
_UNTOUCHED = {"contype": 0, "conaffinity": 0}
# A drawer's back wall, its low sides (m), and what resists its motion (N s/m, N).
_BACK, _RAIL = 0.03, 0.012
_DAMPING, _FRICTION = 6.0, 3.0


def slide_joint(place: str) -> str:
    """The name of the joint of the drawer at that location; its position is how far the drawer stands open, metres."""
    return f"slide/{place}"


def handle_name(place: str) -> str:
    """The name of the body of that drawer's handle; its origin is the middle of the bar."""
    return f"furniture/{place}/handle"


class RoomBuilder:
    """Adds floor, walls and one piece of furniture per location to a spec; drawers alone move."""

    def __init__(self, spec: Any, looks: KitchenLooks) -> None:
        self._spec = spec
        self._looks = looks
        self._names = 0

    def build(self, surfaces: list[WorkSurface]) -> None:
        """Add everything; the room is as large as the furniture needs."""
        ends = [(s, a) for s in surfaces for a in (-s.width / 2, s.width / 2 + (s.travel + _BACK if s.travel else 0.0))]
        corners = [s.to_map(a, d) for s, a in ends for d in (-s.near, s.depth)]
        people = [s.to_map(0.0, s.depth + 0.55) for s in surfaces if s.kind == "tray"]
        xs, ys = zip(*corners, *people, strict=True)
        self._room(min(xs) - _MARGIN, max(xs) + _MARGIN, min(ys) - _MARGIN, max(ys) + _MARGIN)
        for surface in surfaces:
            looks = self._looks.furniture.get(surface.name, self._looks.kinds[surface.kind])
            builders = {
                "counter": self._counter, "table": self._table, "bin": self._bin, "tray": self._tray, "drawer": self._drawer,
            }  # fmt: skip
            builders[surface.kind](self._body(surface), surface, looks)

    def _body(self, surface: WorkSurface) -> Any:
        """A body whose x runs along the surface and whose y points back to the robot, at the middle of the near edge."""
        x, y = surface.to_map(0.0, 0.0)
        half = surface.station.heading / 2
        return self._spec.worldbody.add_body(
            name=f"furniture/{surface.name}", pos=[x, y, 0.0], quat=[math.cos(half), 0, 0, math.sin(half)]
        )

    def _geom(
        self, body: Any, kind: str, size: tuple[float, ...], at: tuple[float, float, float], colour: Colour, **more: Any
    ) -> None:
        self._names += 1
        padded = [*size, 0.0, 0.0, 0.0][:3]
        options = {"contype": THINGS, "conaffinity": ROBOT | THINGS, "group": SEEN_GROUP, **more}
        body.add_geom(
            name=f"{body.name}/{self._names}", type=getattr(mujoco.mjtGeom, f"mjGEOM_{kind.upper()}"), size=padded, pos=list(at),
            rgba=[*colour, 1.0], friction=[0.8, 0.01, 0.001], **options,
        )  # fmt: skip

    def _box(
        self, body: Any, low: tuple[float, float, float], high: tuple[float, float, float], colour: Colour, **more: Any
    ) -> None:
        size = tuple((b - a) / 2 for a, b in zip(low, high, strict=True))
        middle = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2)
        self._geom(body, "box", size, middle, colour, **more)

    def _room(self, x0: float, x1: float, y0: float, y1: float) -> None:
        """Floor and walls. A wall is seen from inside only (a plane), and solid all through (an unseen box behind it)."""
        room = self._looks.room
        body = self._spec.worldbody.add_body(name="room")
        mx, my, hx, hy = (x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2
        self._geom(body, "plane", (hx, hy, 1.0), (mx, my, 0.0), room.floor, conaffinity=HAND | THINGS)
        self._box(body, (mx - 0.9, my - 0.6, 0.0), (mx + 0.9, my + 0.6, 0.004), room.rug, **_UNTOUCHED)
        for low, high, paint in (((-0.75, 1.10), (0.75, 1.95), room.skirting), ((-0.70, 1.15), (0.70, 1.90), room.window)):
            inset = 0.02 if paint is room.window else 0.015
            self._box(body, (x1 - inset, my + low[0], low[1]), (x1, my + high[0], high[1]), paint, **_UNTOUCHED)
        # Each wall: the middle of its foot, the way into the room, half its length.
        sides = (((mx, y0), (0, 1), hx), ((x1, my), (-1, 0), hy), ((mx, y1), (0, -1), hx), ((x0, my), (1, 0), hy))
        for ((x, y), (nx, ny), half), colour in zip(sides, room.walls, strict=True):
            turn = np.zeros(4)
            mujoco.mju_mat2Quat(turn, np.array([-ny, 0.0, nx, nx, 0.0, ny, 0.0, 1.0, 0.0]))  # its z into the room, its y up
            # The overview looks in from the south-west, over walls that are left out of its picture.
            group = CUTAWAY_GROUP if nx + ny > 0 else SEEN_GROUP
            for depth, height, paint in ((0.0, _WALL_HEIGHT, colour), (0.01, 0.10, room.skirting)):
                middle = (x + depth * nx, y + depth * ny, height / 2)
                self._geom(body, "plane", (half, height / 2, 1.0), middle, paint, quat=turn, group=group, **_UNTOUCHED)
            size = (_THICK if nx else half, _THICK if ny else half, _WALL_HEIGHT / 2)
            centre = (x - _THICK * nx, y - _THICK * ny, _WALL_HEIGHT / 2)
            self._geom(body, "box", size, centre, colour, group=COLLISION_GROUP)

    def _counter(self, body: Any, s: WorkSurface, looks: FurnitureLooks) -> None:
        w, d, h = s.width / 2, s.depth, s.height
        self._box(body, (-w, -d, h - _TOP), (w, 0.0, h), looks.top)
        self._box(body, (-w + 0.02, -d, 0.10), (w - 0.02, -0.03, h - _TOP), looks.body)
        self._box(body, (-w + 0.04, -d, 0.0), (w - 0.04, -0.08, 0.10), looks.trim)
        doors = max(2, round(s.width / 0.5))
        for n in range(doors):
            left = -w + 0.04 + n * (2 * w - 0.08) / doors
            right = -w + 0.04 + (n + 1) * (2 * w - 0.08) / doors
            red, green, blue = (min(1.0, 1.12 * c) for c in looks.body)
            self._box(body, (left + 0.01, -0.03, 0.14), (right - 0.01, -0.022, h - 0.10), (red, green, blue), **_UNTOUCHED)
            self._box(body, (right - 0.14, -0.022, h - 0.17), (right - 0.05, -0.008, h - 0.155), looks.trim, **_UNTOUCHED)

    def _table(self, body: Any, s: WorkSurface, looks: FurnitureLooks) -> None:
        w, d, h = s.width / 2, s.depth, s.height
        self._box(body, (-w, -d, h - _TOP), (w, 0.0, h), looks.top)
        self._box(body, (-w + 0.08, -d + 0.08, h - 0.11), (w - 0.08, -0.08, h - _TOP), looks.body)
        for x in (-w + 0.08, w - 0.08):
            for y in (-0.08, -d + 0.08):
                self._box(body, (x - 0.03, y - 0.03, 0.0), (x + 0.03, y + 0.03, h - _TOP), looks.trim)

    def _bin(self, body: Any, s: WorkSurface, looks: FurnitureLooks) -> None:
        w, d, h, t = s.width / 2, s.depth, s.height, 0.015
        self._box(body, (-w, -d, 0.0), (w, 0.0, 0.03), looks.top)
        for low, high in (
            ((-w, -t, 0.0), (w, 0.0, h)), ((-w, -d, 0.0), (w, -d + t, h)),
            ((-w, -d, 0.0), (-w + t, 0.0, h)), ((w - t, -d, 0.0), (w, 0.0, h)),
        ):  # fmt: skip
            self._box(body, low, high, looks.body)
            rim = 0.004
            self._box(
                body, (low[0] - rim, low[1] - rim, h - 0.03), (high[0] + rim, high[1] + rim, h + 0.004), looks.trim,
                **_UNTOUCHED,
            )  # fmt: skip

    def _tray(self, body: Any, s: WorkSurface, looks: FurnitureLooks) -> None:
        w, d, h = s.width / 2, s.depth, s.height
        self._box(body, (-w, -d, h - 0.03), (w, 0.0, h), looks.top)
        for low, high in (((-w, -0.012, h), (w, 0.0, h + 0.012)), ((-w, -d, h), (w, -d + 0.012, h + 0.012))):
            self._box(body, low, high, looks.trim)
        for x in (-w + 0.10, w - 0.10):
            self._box(body, (x - 0.025, -d / 2 - 0.025, 0.03), (x + 0.025, -d / 2 + 0.025, h - 0.03), looks.body)
            self._box(body, (x - 0.03, -d + 0.04, 0.0), (x + 0.03, -0.04, 0.03), looks.body)
        self._person(body, -d - 0.24, self._looks.person)

    def _drawer(self, body: Any, s: WorkSurface, looks: FurnitureLooks) -> None:
        """A cabinet, and a drawer with a tall front and low sides in it: x is along the slide, the cabinet is ahead."""
        assert s.drawer is not None
        w, d, h, t = s.width / 2, s.depth, s.height, 0.02
        end, top = w + s.travel + _BACK, h + s.drawer.slide.front + 0.01
        self._box(body, (w, -d, top), (end, 0.0, top + _TOP), looks.top)
        self._box(body, (w, -d, 0.10), (end, 0.0, h - 0.06), looks.body)
        self._box(body, (w + 0.05, -d + 0.03, 0.0), (end, -0.03, 0.10), looks.trim)
        for low, high in (((w, -t, h - 0.06), (end, 0.0, top)), ((w, -d, h - 0.06), (end, -d + t, top))):
            self._box(body, low, high, looks.body)
        self._box(body, (end - _BACK, -d, h - 0.06), (end, 0.0, top), looks.body)
        panel = tuple(min(1.0, 1.08 * c) for c in looks.body)
        red, green, blue = panel
        self._box(body, (w - 0.016, -d + 0.01, 0.13), (w, -0.01, h - 0.075), (red, green, blue), **_UNTOUCHED)
        self._box(body, (w - 0.035, -0.10, 0.30), (w - 0.016, -0.085, h - 0.13), looks.trim, **_UNTOUCHED)
        self._slide(body, s, s.drawer, looks)

    def _slide(self, cabinet: Any, s: WorkSurface, drawer: Drawer, looks: FurnitureLooks) -> None:
        """What moves: floor, low sides, front and handle; drawn where they are when it stands open."""
        w, d, h, front = s.width / 2, s.depth, s.height, drawer.slide.front
        body = cabinet.add_body(name=f"{cabinet.name}/slide", pos=[s.travel, 0.0, 0.0])
        joint = body.add_joint(
            name=slide_joint(s.name), type=mujoco.mjtJoint.mjJNT_SLIDE, axis=[-1, 0, 0], limited=1, range=[0.0, s.travel]
        )
        joint.damping[0], joint.frictionloss = _DAMPING, _FRICTION
        self._spec.add_exclude(bodyname1=cabinet.name, bodyname2=body.name)
        side = 0.025
        self._box(body, (-w, -d + side, h - 0.012), (w, -side, h), looks.top, mass=1.6)
        for low, high in (
            ((-w, -side - 0.012, h), (w, -side, h + _RAIL)), ((-w, -d + side, h), (w, -d + side + 0.012, h + _RAIL)),
            ((w - 0.012, -d + side, h), (w, -side, h + 4 * _RAIL)),
        ):  # fmt: skip
            self._box(body, low, high, looks.top, mass=0.15)
        self._box(body, (-w - FRONT_THICK, -d, h - 0.055), (-w, 0.0, h + front + 0.008), looks.body, mass=1.6)
        half = drawer.slide.bar / 2
        bar = body.add_body(name=handle_name(s.name), pos=[-w - FRONT_THICK / 2, BAR_NEARER, h + drawer.slide.handle])
        self._box(bar, (-half, -0.010, -0.10), (half, 0.010, 0.10), looks.trim, mass=0.2)
        for z in (-0.085, 0.085):
            self._box(bar, (-0.008, -BAR_NEARER - 0.004, z - 0.010), (0.008, 0.0, z + 0.010), looks.trim, mass=0.05)

    def _person(self, body: Any, y: float, looks: PersonLooks) -> None:
        def limb(start: tuple[float, float, float], end: tuple[float, float, float], radius: float, colour: Colour) -> None:
            self._geom(body, "capsule", (radius,), (0.0, 0.0, 0.0), colour, fromto=[*start, *end])

        for side in (-1, 1):
            limb((side * 0.10, y, 0.08), (side * 0.09, y, 0.82), 0.075, looks.trousers)
            self._box(body, (side * 0.10 - 0.05, y - 0.08, 0.0), (side * 0.10 + 0.05, y + 0.17, 0.07), looks.hair)
            limb((side * 0.24, y, 1.38), (side * 0.29, y + 0.03, 1.12), 0.05, looks.shirt)
            limb((side * 0.29, y + 0.03, 1.12), (side * 0.24, y + 0.17, 0.98), 0.042, looks.skin)
            self._geom(body, "sphere", (0.05,), (side * 0.23, y + 0.19, 0.965), looks.skin)
        limb((0.0, y, 0.92), (0.0, y, 1.32), 0.155, looks.shirt)
        limb((0.0, y, 1.45), (0.0, y, 1.55), 0.05, looks.skin)
        self._geom(body, "ellipsoid", (0.085, 0.10, 0.125), (0.0, y + 0.01, 1.66), looks.skin)
        self._geom(body, "ellipsoid", (0.092, 0.10, 0.10), (0.0, y - 0.015, 1.70), looks.hair)
        for side in (-1, 1):
            self._geom(body, "sphere", (0.014,), (side * 0.033, y + 0.102, 1.675), looks.hair)
