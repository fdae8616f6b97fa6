"""A policy written as a script: a generator that yields once a control cycle."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from saycan_ros.robots.body import Body, Reading
from saycan_ros.robots.commands import refuse_targets
from saycan_ros.skills.base_motion import WITHIN, WITHIN_HEADING, DriveTo, Pace
from saycan_ros.skills.joint_motion import MoveJoints
from saycan_ros.skills.policy import Policy, Progress
from saycan_ros.skills.room_to_turn import room_to_turn
from saycan_ros.world.pose import Pose2D, wrap
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.stretch_geometry import aim

Script = Iterator[None]
WAITS, TURNED = 1.0, 0.02  # s for which a base that is held turns by less, rad, before it makes room


class ScriptedPolicy(Policy):
    """A policy whose `script` yields once a cycle, so that its steps read in the order they happen.

    `phases` are its phases in order with the part of the whole time that each takes, from which progress is counted; `enter`
    moves to one. `body`, `world` and `now` (the body's reading) are this cycle's.
    """

    phases: Mapping[str, float] = MappingProxyType({})
    body: Body
    world: WorldSnapshot
    now: Reading

    def start(self, body: Body, world: WorldSnapshot) -> None:
        """See `Policy.start`."""
        self.body, self.world, self.now = body, world, body.read()
        self._phase = self.skill.id
        self._begun = self._share = self._done = 0.0
        self.prepare()
        self._steps = self.script()

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        """See `Policy.cycle`."""
        self.body, self.world, self.now = body, world, body.read()
        self._part = 0.0
        finished = next(self._steps, self) is self
        # Progress never goes back, even where a phase comes twice.
        self._done = max(self._done, min(1.0, self._begun + self._share * self._part))
        return Progress(self._phase, 1.0 if finished else self._done, finished)

    def prepare(self) -> None:
        """Choose what to do from the state at the start; nothing may move."""

    @abstractmethod
    def script(self) -> Script:
        """The steps, one yield a control cycle; raise `OutcomeError` to fail."""

    def enter(self, phase: str) -> None:
        """From now on this phase is reported; one of `phases` moves the progress there, another leaves it as it is."""
        self._phase, self._part = phase, 0.0
        if phase in self.phases:
            whole = sum(self.phases.values())
            names = list(self.phases)
            self._begun = sum(self.phases[name] for name in names[: names.index(phase)]) / whole
            self._share = self.phases[phase] / whole

    def advance(self, part: float) -> None:
        """How much of the present phase is done, 0 to 1."""
        self._part = min(max(part, 0.0), 1.0)

    def drive(
        self, goal: Pose2D, pace: Pace | None = None, within: float = WITHIN, within_heading: float = WITHIN_HEADING
    ) -> Script:
        """Drive the base to a pose; where something ahead keeps it from turning there, it backs up once."""
        controller = DriveTo(goal, pace, within, within_heading)
        turned, backed = self.now, False
        while True:
            held = self.body.held
            linear, angular, arrived = controller.step(self.now, held)
            self.body.drive(linear, angular)
            self._part = controller.progress(self.now)
            if arrived:
                return
            yield
            if not (held and controller.turns) or abs(wrap(self.now.base.heading - turned.base.heading)) > TURNED:
                turned = self.now
            elif not backed and self.now.stamp - turned.stamp > WAITS and (back := room_to_turn(self.body.scan())) > within:
                backed, base = True, self.now.base
                yield from self.drive(Pose2D(*base.to_map(-back, 0.0), base.heading), pace)
                controller = DriveTo(goal, pace, within, within_heading)

    def move(
        self,
        goals: Mapping[str, float],
        speeds: Mapping[str, float] | None = None,
        until: Callable[[Reading], bool] | None = None,
    ) -> Script:
        """Move joints until all have arrived or `until` is true.

        Raises:
            OutcomeError: INVALID_REQUEST for a goal outside a joint's limits, before anything moves; see `within`.
        """
        refuse_targets(goals, self.body.limits)
        controller = MoveJoints(goals, speeds)
        while True:
            targets, arrived = controller.step(self.now)
            # A joint may stand a hair outside its own range, and a slow way begins where it stands.
            self.body.move({joint: self.within(joint, target) for joint, target in targets.items()})
            if arrived or (until is not None and until(self.now)):
                return
            yield

    def look_at(self, point: tuple[float, float, float]) -> Script:
        """Point the head at a `map` point, or as near to it as the head can turn."""
        yield from self.move(self.gaze(self.now.base, point))

    def gaze(self, base: Pose2D, point: tuple[float, float, float]) -> dict[str, float]:
        """The head's goals for looking at a `map` point from `base`; a point may lie outside the view, so they are cut to it."""
        pan, tilt = aim(base, point)
        return {"head_pan": self.within("head_pan", pan), "head_tilt": self.within("head_tilt", tilt)}

    def within(self, joint: str, position: float) -> float:
        """The position (m, rad) in the joint's range that is nearest to `position`: for goals that may fall short."""
        low, high = self.body.limits[joint]
        return min(max(position, low), high)

    def pause(self, seconds: float) -> Script:
        """Let time pass on the body's clock."""
        end = self.now.stamp + seconds
        while self.now.stamp < end:
            yield

    def together(self, *scripts: Script) -> Script:
        """Run scripts that use different parts of the body side by side, until all have ended."""
        running = list(scripts)
        while running := [script for script in running if next(script, self) is not self]:
            yield
