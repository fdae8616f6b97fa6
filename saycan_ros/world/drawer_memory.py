"""How far each drawer stands open, from what the robot saw and from its own hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from saycan_ros.manifest.schema import Manifest
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.snapshot import Detection, DrawerSighting

Point = tuple[float, float, float]

NOISE = 0.05  # m: a detection that says nearly what is known is averaged with it
SMOOTHING = 0.3


class DrawerMemory:
    """Knows a drawer once its handle was seen or gripped; while the hand is on a handle, the hand says where that is.

    What a method yields is (place, opened): that drawer stands so many metres further open than was known.
    """

    def __init__(self, manifest: Manifest) -> None:
        self._drawers = Drawer.all_of(manifest)
        self._known: dict[str, tuple[float, float]] = {}
        self._offset = 0.0
        self.gripped: str | None = None

    def see(self, detections: Iterable[Detection]) -> Iterator[tuple[str, float]]:
        """Take the handles among `detections`; the hand knows better where the one is that it holds."""
        for detection in detections:
            drawer = self._drawers.get(detection.name)
            if drawer is None or detection.name == self.gripped:
                continue
            seen = drawer.opening_at(detection.position)
            before, _ = self._known.get(detection.name, (seen, 0.0))
            part = SMOOTHING if abs(seen - before) < NOISE else 1.0
            yield from self._set(detection.name, before + part * (seen - before), detection.stamp)

    def things(self, detections: Iterable[Detection]) -> list[Detection]:
        """The detections that are no handle."""
        return [d for d in detections if d.name not in self._drawers]

    def grip(self, hand: Point) -> bool:
        """Whether the fingers, which have closed on something with the grasp centre at `hand`, are on a handle."""
        for name, drawer in self._drawers.items():
            opening, _ = self._known.get(name, (None, 0.0))
            if drawer.is_handle(hand, opening):
                self.gripped = name
                # The hand is never quite where the bar is; how it moves is exact.
                self._offset = 0.0 if opening is None else opening - drawer.opening_at(hand)
                return True
        return False

    def follow(self, hand: Point, stamp: float) -> Iterator[tuple[str, float]]:
        """The gripped drawer is where the hand is."""
        if self.gripped is not None:
            drawer = self._drawers[self.gripped]
            opening = min(max(drawer.opening_at(hand) + self._offset, 0.0), drawer.travel)
            yield from self._set(self.gripped, opening, stamp)

    def release(self) -> None:
        """The fingers have let go."""
        self.gripped = None

    def moved(self, place: str, opened: float) -> tuple[float, float]:
        """As `Drawer.moved`."""
        return self._drawers[place].moved(opened)

    def is_drawer(self, place: str | None) -> bool:
        """Whether that location is a drawer."""
        return place in self._drawers

    def is_open(self, place: str) -> bool:
        """Whether it is known to stand open all the way."""
        return place in self._known and self._drawers[place].state(self._known[place][0]) == "open"

    def sightings(self) -> tuple[DrawerSighting, ...]:
        """Every drawer whose opening is known."""
        rows = ((name, self._drawers[name], *known) for name, known in self._known.items())
        return tuple(DrawerSighting(name, d.state(opening), stamp, d.handle(opening)) for name, d, opening, stamp in rows)

    def _set(self, name: str, opening: float, stamp: float) -> Iterator[tuple[str, float]]:
        before, _ = self._known.get(name, (opening, 0.0))
        self._known[name] = opening, stamp
        if opening != before:
            yield name, opening - before
