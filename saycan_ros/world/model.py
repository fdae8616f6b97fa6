"""What the robot knows, built from its own joints and its camera's detections alone."""

from __future__ import annotations

import math
import threading
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from saycan_ros.manifest.schema import Manifest
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.drawer_memory import DrawerMemory
from saycan_ros.world.gripper import GripSense
from saycan_ros.world.places import location_of, station_of
from saycan_ros.world.pose import Pose2D, wrap
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.snapshot import FLOOR, UNNAMED, Detection, Sighting, WorldSnapshot
from saycan_ros.world.stretch_geometry import PITCH_AXIS_RIGHT, camera_centre, grasp_centre, in_view
from saycan_ros.world.ways import Ways

Point = tuple[float, float, float]

SAME_THING = 0.20  # m: a detection this near a sighting of its name is that sighting, moved
NOISE = 0.05  # m: a detection nearer than this is averaged with the earlier ones
SMOOTHING = 0.3
JUST_RELEASED = 0.40  # m: the same for a thing that has just left the gripper and may roll
FALLS = 1.0  # s: a thing that has slipped out of the hand and is seen in mid-air so soon is on its way to the floor
IN_HAND_ACROSS = 0.13  # m: how far the held thing's detection may be from the grasp centre
IN_HAND_UP = 0.16  # m
GRIPPED_NEAR = 0.15  # m: how far from the grasp centre a thing was seen that the gripper has closed on
CLOSE_LOOK = 2.0  # m: nearer than this a thing in view must be detected
LOOKS = 4  # looks in a row without it
LOOKS_SPAN = 0.5  # s between the first and the last of them
BASES = 32  # newest places of the base; a scan is from where it was then
SCAN_LASTS = 1.0  # s: what an older scan saw in the way may have gone
STILL_FOR = 0.25  # s at rest before a missing thing counts
ARM_SHADOW = 0.16  # m around arm and gripper that the camera may not see past
TURNED_ASIDE = 1.0  # rad of wrist yaw: only the wrist is then at the arm's end
WRIST_SHADOW = 0.12  # m, the same around it and the turned hand
BEHIND = 0.10  # rad around a nearer thing that may hide another
WATCHED = 8  # looks in a row from one stance: what was seen in all of them must be seen from there again, wherever it stands
SAME_STANCE = 0.02  # m, rad
STANCE = ("head_pan", "head_tilt", "lift", "arm", "wrist_yaw", "wrist_pitch")  # with the base, what decides what is in sight
RENAME_LOOKS = 8


class BodyState(Protocol):
    """What `update` needs of a body's reading; `robots.body.Reading` has it."""

    @property
    def stamp(self) -> float: ...
    @property
    def position(self) -> Mapping[str, float]: ...
    @property
    def velocity(self) -> Mapping[str, float]: ...
    @property
    def effort(self) -> Mapping[str, float]: ...
    @property
    def base(self) -> Pose2D: ...
    @property
    def speed(self) -> tuple[float, float]: ...


@dataclass
class _Memory:
    name: str
    position: Point
    location: str | None
    stamp: float
    first: float  # s: when it was made
    placed: bool = False
    loose: bool = False
    dropped: bool = False
    fell: float = 0.0
    missed: int = 0
    missed_since: float = 0.0
    watched: int = 0  # looks in a row that saw it here, from the present stance
    watched_since: float = 0.0


class WorldModel:
    """The only source of a `WorldSnapshot` on a running robot; every method may be called from any thread."""

    def __init__(self, manifest: Manifest) -> None:
        self.manifest = manifest
        self._lock = threading.Lock()
        self._clearance = Clearance(manifest)
        self._ways = Ways(manifest)
        self._state: BodyState | None = None
        self._scan: RangeScan | None = None
        self._blocked: tuple[str, ...] = ()
        self._clear()

    def clear(self) -> None:
        """Forget everything, as at the first start."""
        with self._lock:
            self._clear()

    def begin_instruction(self) -> None:
        """A new instruction: what the robot put somewhere before is no longer `placed`."""
        with self._lock:
            self._put.clear()
            for memory in self._memories:
                memory.placed = False

    def update(self, state: BodyState) -> None:
        """Take the body's newest reading: where it is, and what the gripper feels."""
        with self._lock:
            before, self._state = self._state, state
            self._bases.append((state.stamp, state.base))
            moving = max(abs(state.speed[0]), abs(state.speed[1]), *(abs(state.velocity[j]) for j in ("head_pan", "head_tilt")))
            if moving > 0.05 or before is None or state.stamp < before.stamp:
                self._still_since = state.stamp
            self._take_stance(state)
            was = self._grip.holding
            now = self._grip.update(state.stamp, state.position["gripper"], state.effort["gripper"])
            centre = grasp_centre(state.base, state.position)
            if now and not was:
                self._gripped(centre)
            elif was and not now:
                self._released(centre)
            self._shift(self._drawers.follow(centre, state.stamp))

    def see(self, detections: Sequence[Detection], stamp: float | None = None) -> None:
        """Take one detection message: everything the camera saw at `stamp` (seconds; the newest reading's if None).

        A message without detections counts as a look, too. Ignored before the first `update`.
        """
        with self._lock:
            if self._state is None:
                return
            stamp = stamp if stamp is not None else max((d.stamp for d in detections), default=self._state.stamp)
            self._shift(self._drawers.see(detections))
            free = self._claim_held(self._drawers.things(detections))
            claimed = self._claim(free)
            self._forget_missing(claimed, stamp)
            self._keep_placed()

    def look_round(self, scan: RangeScan | None) -> None:
        """Take the laser's newest turn: what stands in the way; None, or one that was taken already, changes nothing."""
        with self._lock:
            if scan is None or self._state is None or scan is self._scan:
                return
            self._scan = scan
            _, base = min(reversed(self._bases), key=lambda row: abs(row[0] - scan.stamp))
            self._blocked = self._ways.blocked(base, scan)

    def snapshot(self) -> WorldSnapshot:
        """Everything known now."""
        with self._lock:
            state = self._state
            rows = tuple(Sighting(m.name, m.location, m.stamp, m.position, m.placed) for m in self._memories)
            if state is None:
                return WorldSnapshot(0.0, None, None, rows)
            at = station_of(self.manifest, state.base)
            drawers, gripped = self._drawers.sightings(), self._drawers.gripped
            held = self._held or (UNNAMED if self._grip.holding and gripped is None else None)
            fresh = self._scan is not None and abs(state.stamp - self._scan.stamp) < SCAN_LASTS
            blocked = self._blocked if fresh else ()
            world = WorldSnapshot(state.stamp, at, held, rows, state.base, drawers, gripped, blocked)
        return self._clearance.mark(world)

    def _clear(self) -> None:
        self._state = None
        self._bases: deque[tuple[float, Pose2D]] = deque(maxlen=BASES)
        self._still_since = 0.0
        self._stance: BodyState | None = None
        self._grip = GripSense()
        self._held: str | None = None
        self._other_in_hand = 0
        self._memories: list[_Memory] = []
        self._put: Counter[tuple[str, str | None]] = Counter()  # how many of a name the robot has put at a place
        self._put_seen: dict[tuple[str, str | None], float] = {}  # when one of them, forgotten since, was last seen there
        self._drawers = DrawerMemory(self.manifest)
        self._scan = None
        self._blocked = ()

    def _take_stance(self, state: BodyState) -> None:
        """What was watched from another stance is no longer watched."""
        if self._stance is not None and _same_stance(self._stance, state):
            return
        self._stance = state
        for memory in self._memories:
            memory.watched = 0

    def _shift(self, moves: Iterable[tuple[str, float]]) -> None:
        """What lies in a drawer moves with it."""
        for place, opened in moves:
            dx, dy = self._drawers.moved(place, opened)
            for memory in self._memories:
                if memory.location == place:
                    memory.position = (memory.position[0] + dx, memory.position[1] + dy, memory.position[2])
                    memory.watched = 0

    def _gripped(self, centre: Point) -> None:
        if self._drawers.grip(centre):
            return
        near = [(math.dist(m.position, centre), m) for m in self._memories]
        distance, memory = min(near, key=lambda pair: pair[0], default=(math.inf, None))
        self._other_in_hand = 0
        if memory is not None and distance < GRIPPED_NEAR:
            self._held = memory.name
            self._memories.remove(memory)
            self._put[memory.name, memory.location] -= memory.placed

    def _released(self, centre: Point) -> None:
        self._drawers.release()
        name, self._held = self._held, None
        if name is None or self._state is None:
            return
        location = location_of(self.manifest, centre)
        if location is None:
            centre = (centre[0], centre[1], 0.0)  # it has fallen
        on_purpose = self._grip.released_by_opening and location is not None
        slipped = location is None
        self._put[name, location] += on_purpose
        now = self._state.stamp
        if slipped:
            # The camera may have seen it leave before the fingers felt it.
            self._memories = [m for m in self._memories if m.name != name or m.stamp < now - FALLS or not _in_mid_air(m)]
        self._memories.append(_Memory(name, centre, location, now, now, on_purpose, loose=True, dropped=slipped, fell=now))

    def _claim_held(self, detections: Iterable[Detection]) -> list[Detection]:
        """The detections that are not the thing in the hand; a thing of unknown or wrong name in the hand gets its name."""
        rows = list(detections)
        if self._state is None or not self._grip.holding or self._drawers.gripped is not None:
            return rows
        x, y, z = grasp_centre(self._state.base, self._state.position)
        near = [
            (math.hypot(d.position[0] - x, d.position[1] - y), d)
            for d in rows
            if math.hypot(d.position[0] - x, d.position[1] - y) < IN_HAND_ACROSS and abs(d.position[2] - z) < IN_HAND_UP
        ]
        own = [pair for pair in near if pair[1].name == self._held]
        if own:
            self._other_in_hand = 0
        elif near:
            self._other_in_hand += 1
            if self._held is None or self._other_in_hand >= RENAME_LOOKS:
                self._held, self._other_in_hand = min(near, key=lambda pair: pair[0])[1].name, 0
                own = [pair for pair in near if pair[1].name == self._held]
        if own:
            rows.remove(min(own, key=lambda pair: pair[0])[1])
        return rows

    def _claim(self, detections: Iterable[Detection]) -> list[_Memory]:
        """Give each detection its sighting, the nearest pair first; those left over are new things."""
        rows = list(detections)
        pairs = sorted(
            (math.dist(d.position, m.position), i, k)
            for i, d in enumerate(rows)
            for k, m in enumerate(self._memories)
            if d.name == m.name
        )
        owner: dict[int, _Memory] = {}
        for distance, i, k in pairs:
            memory = self._memories[k]
            # What has slipped away may be anywhere; what else has its name and is known is nearer to itself.
            gate = math.inf if memory.dropped else JUST_RELEASED if memory.loose else SAME_THING
            if distance <= gate and i not in owner and not any(memory is m for m in owner.values()):
                owner[i] = memory
        for i, detection in enumerate(rows):
            location = location_of(self.manifest, detection.position)
            if i not in owner:
                owner[i] = _Memory(detection.name, detection.position, location, detection.stamp, detection.stamp)
                self._memories.append(owner[i])
            memory = owner[i]
            same = math.dist(memory.position, detection.position) < NOISE
            steady = same and not memory.loose
            position = _between(memory.position, detection.position, SMOOTHING if steady else 1.0)
            falls = memory.dropped and location is None and position[2] >= FLOOR and detection.stamp < memory.fell + FALLS
            if falls:
                position = (position[0], position[1], 0.0)
            memory.dropped = memory.dropped and (falls or not same)
            if memory.placed:
                self._put[memory.name, memory.location] -= 1
                self._put[memory.name, location] += 1
            memory.position, memory.location, memory.stamp = position, location, detection.stamp
            if not same or memory.missed or not memory.watched:
                memory.watched, memory.watched_since = 0, detection.stamp
            memory.watched += 1
            memory.missed, memory.loose = 0, falls
        return list(owner.values())

    def _keep_placed(self) -> None:
        """What the robot has put somewhere, and was out of view for a while, is a new memory there once it is seen again.

        What stood there already while the robot's own was seen is another thing.
        """
        missing = self._put - Counter((m.name, m.location) for m in self._memories if m.placed)
        for memory in self._memories:
            key = memory.name, memory.location
            later = memory.first > self._put_seen.get(key, -math.inf)
            if later and not memory.placed and not memory.dropped and missing[key] > 0:
                memory.placed = True
                missing[key] -= 1

    def _forget_missing(self, claimed: Sequence[_Memory], stamp: float) -> None:
        if self._state is None or stamp - self._still_since < STILL_FOR:
            return
        gone = []
        for memory in self._memories:
            if any(memory is m for m in claimed):
                continue
            memory.watched = memory.watched if memory.watched >= WATCHED else 0
            if not self._must_be_seen(memory, claimed):
                memory.missed = 0  # the looks without it are no longer in a row
                continue
            if memory.missed == 0:
                memory.missed_since = stamp
            memory.missed += 1
            if memory.missed >= LOOKS and stamp - memory.missed_since >= LOOKS_SPAN:
                gone.append(memory)
                if memory.placed:
                    self._put_seen[memory.name, memory.location] = memory.stamp
        self._memories = [m for m in self._memories if not any(m is g for g in gone)]

    def _must_be_seen(self, memory: _Memory, claimed: Sequence[_Memory]) -> bool:
        """Whether nothing can hide the thing where it was: it was watched from this stance or lies in plain view."""
        state = self._state
        if state is None or self._shut_away(memory):
            return False
        pan, tilt = state.position["head_pan"], state.position["head_tilt"]
        camera = camera_centre(state.base, pan, tilt)
        watched = memory.watched >= WATCHED
        if not watched and not _in_plain_view(state, camera, memory.position):
            return False
        return not any(
            math.dist(camera, other.position) < math.dist(camera, memory.position)
            and _angle(camera, other.position, memory.position) < BEHIND
            and not (other.name == memory.name and math.dist(other.position, memory.position) < 0.08)
            # What stood there already while the thing was seen does not hide it.
            and not (watched and other.watched > 1 and other.watched_since < memory.stamp)
            for other in claimed
        )

    def _shut_away(self, memory: _Memory) -> bool:
        """In a bin, or in a drawer that is closed or that the robot does not stand beside: its front is tall."""
        if memory.location is None or self._state is None:
            return False
        if self._drawers.is_drawer(memory.location):
            beside = station_of(self.manifest, self._state.base) == memory.location
            return not beside or not self._drawers.is_open(memory.location)
        return self.manifest.location(memory.location).surface.kind == "bin"


def _same_stance(a: BodyState, b: BodyState) -> bool:
    turned = max(abs(wrap(a.base.heading - b.base.heading)), *(abs(a.position[j] - b.position[j]) for j in STANCE))
    return a.base.distance(b.base) <= SAME_STANCE and turned <= SAME_STANCE


def _in_mid_air(memory: _Memory) -> bool:
    return memory.location is None and memory.position[2] >= FLOOR


def _in_plain_view(state: BodyState, camera: Point, point: Point) -> bool:
    """Whether the camera looks closely at the `map` point, well inside its view and past arm and hand."""
    pan, tilt = state.position["head_pan"], state.position["head_tilt"]
    if math.dist(camera, point) > CLOSE_LOOK or not in_view(state.base, pan, tilt, point, margin=0.06):
        return False
    hand = grasp_centre(state.base, state.position)
    aside = abs(state.position["wrist_yaw"]) > TURNED_ASIDE
    right, shadow = (PITCH_AXIS_RIGHT + state.position["arm"], WRIST_SHADOW) if aside else (0.25, ARM_SHADOW)
    wrist = (*state.base.to_map(-0.02, -right), hand[2])
    return all(_gap(camera, point, _between(wrist, hand, part / 6)) >= shadow for part in range(7))


def _between(a: Point, b: Point, part: float) -> Point:
    return (a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1]), a[2] + part * (b[2] - a[2]))


def _gap(start: Point, end: Point, point: Point) -> float:
    """Metres from `point` to the line from `start` to `end`."""
    along = tuple(e - s for s, e in zip(start, end, strict=True))
    to = tuple(p - s for s, p in zip(start, point, strict=True))
    square = sum(a * a for a in along) or 1e-12
    part = min(1.0, max(0.0, sum(a * t for a, t in zip(along, to, strict=True)) / square))
    return math.dist(_between(start, end, part), point)


def _angle(eye: Point, a: Point, b: Point) -> float:
    """The angle between two points as seen from `eye`, radians."""
    u, v = tuple(p - e for p, e in zip(a, eye, strict=True)), tuple(p - e for p, e in zip(b, eye, strict=True))
    dot = sum(p * q for p, q in zip(u, v, strict=True)) / (math.hypot(*u) * math.hypot(*v) or 1e-12)
    return math.acos(min(1.0, max(-1.0, dot)))
