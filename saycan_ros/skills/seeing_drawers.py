"""Looking whether a drawer stands open, and what that means for a skill."""

from __future__ import annotations

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.looking import watch_for
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.world.drawer import Drawer

GLANCE = 0.8  # s
ANY = 0.15  # m


def see_drawer(policy: ScriptedPolicy, drawer: Drawer) -> Script:
    """Look for the handle where it is thought to be, then at both ends of its way; the world model notices where it is."""
    known = policy.world.drawer(drawer.place.name)
    expected = [known.position] if known is not None and known.position is not None else []
    for point in [*expected, drawer.handle(0.0), drawer.handle(drawer.travel)]:
        yield from policy.look_at(point)
        if (yield from watch_for(policy, drawer.place.name, point, radius=ANY, needed=2, seconds=GLANCE)) is not None:
            return


def stands_open(policy: ScriptedPolicy, place: str) -> bool:
    """Whether that place is no drawer, or one that stands open all the way, so that everything in it can be seen."""
    slide = policy.manifest.location(place).surface.slide
    drawer = policy.world.drawer(place)
    return slide is None or (drawer is not None and drawer.state == "open")


def check_open(policy: ScriptedPolicy, drawer: Drawer) -> None:
    """Raise PRECONDITION where the hand would not fit in."""
    if policy.world.at != drawer.place.name or not stands_open(policy, drawer.place.name):
        what = f"{policy.skill.phrase}: the robot must stand beside the {drawer.place.name}, and that must be open all the way"
        raise OutcomeError(OutcomeCode.PRECONDITION, what)
