"""Go to a location and look at what is there."""

from __future__ import annotations

from types import MappingProxyType

from saycan_ros.manifest.schema import Predicate
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.holding import guarded
from saycan_ros.skills.looking import look_round, middle_of
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.skills.seeing_drawers import see_drawer
from saycan_ros.skills.travel import travel
from saycan_ros.world.drawer import Drawer

DWELL = 0.4  # s on each part of a surface


class GoTo(ScriptedPolicy):
    """Drives to the location the skill names in its slot or in its effect at(...).

    With an empty hand it looks all over the surface there: it may have been sent to look for something.
    """

    phases = MappingProxyType({"tuck": 1, "drive": 8, "look": 1})

    def prepare(self) -> None:
        """See `ScriptedPolicy.prepare`."""
        name = self.skill.location or next(
            (e.argument for e in self.skill.template.effects if e.predicate is Predicate.AT and e.argument != "location"), None
        )
        if name is None:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{self.skill.phrase}: names no location to go to")
        self.place = self.manifest.location(name)

    def script(self) -> Script:
        """See `ScriptedPolicy.script`."""
        way = travel(self, self.place)
        yield from guarded(self, way) if self.world.holding is not None else way
        self.enter("look")
        if self.place.surface.slide is not None:
            yield from see_drawer(self, Drawer(self.place))
        elif self.world.holding is None:
            yield from look_round(self, self.place, DWELL)
        yield from self.look_at(middle_of(self.place))
        yield from self.pause(0.3)
