"""What the robot itself knows, as a row of an episode file."""

from __future__ import annotations

from saycan_ros.episodes.records import Thing, World
from saycan_ros.world.snapshot import DrawerSighting, Sighting, WorldSnapshot


def known_world(snapshot: WorldSnapshot) -> World:
    """The snapshot as a row; the held thing is at `hand`."""
    things = [Thing(name=s.name, at=s.location, position=s.position, placed=s.placed) for s in snapshot.sightings]
    if snapshot.holding is not None:
        things.append(Thing(name=snapshot.holding, at="hand"))
    return World(
        at=snapshot.at,
        holding=snapshot.holding,
        things=tuple(things),
        drawers={drawer.place: drawer.state for drawer in snapshot.drawers},
        blocked=snapshot.blocked,
    )


def as_snapshot(known: World, stamp: float) -> WorldSnapshot:
    """And back, as far as preconditions ask: without the base's pose."""
    rows = (thing for thing in known.things if thing.at != "hand")
    things = (Sighting(thing.name, thing.at, stamp, thing.position, bool(thing.placed)) for thing in rows)
    drawers = (DrawerSighting(place, state, stamp) for place, state in known.drawers.items())
    return WorldSnapshot(stamp, known.at, known.holding, tuple(things), drawers=tuple(drawers), blocked=known.blocked)
