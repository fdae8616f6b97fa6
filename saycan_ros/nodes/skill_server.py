"""The action server of one skill template: `skills/<id>`."""

from __future__ import annotations

from collections.abc import Callable

from rclpy.node import Node
from rclpy.parameter import Parameter

from saycan_interfaces.action import ExecuteSkill
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.nodes.conversions import to_duration, to_outcome_msg
from saycan_ros.nodes.goal_server import Goal, GoalServer
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.skills.lease import BodyLease
from saycan_ros.skills.loading import load_policy
from saycan_ros.skills.policy import Progress
from saycan_ros.skills.resources import ResourceLedger
from saycan_ros.skills.runner import SkillResult
from saycan_ros.skills.supervisor import Supervisor
from saycan_ros.world.snapshot import WorldSnapshot

MOST_LEFT_BEHIND = 3  # hung policies of one skill before it is served no more
OVERTIME = 1.0  # s of the body's clock after its time-out at which a goal ends whose policy keeps its runner from looking
FEEDBACK_PERIOD = 0.2  # s of the body's clock between two feedback messages of one phase


class SkillServer(Node):
    """One policy behind one action server; what the manifest does not allow is refused with its outcome.

    Action server: `skills/<id>` (ExecuteSkill).
    """

    def __init__(
        self,
        template: SkillTemplate,
        library: SkillLibrary,
        body: StretchBody,
        world: Callable[[], WorldSnapshot],
        ledger: ResourceLedger,
        supervisor: Supervisor,
        halted: Callable[[bytes], Outcome | None],
        ready: Callable[[], bool],
        announce: Callable[[], None],
    ) -> None:
        """
        Args:
            halted: asked all the time with a goal's id; an outcome ends that goal.
            ready: no goal starts before it is true.
            announce: called when a goal has its turn, before anything moves.
        """
        # Without a clock, parameters and logging of its own a node costs nothing while it waits.
        wall = [Parameter("use_sim_time", value=False)]
        super().__init__(f"skill_{template.id}", enable_rosout=False, start_parameter_services=False, parameter_overrides=wall)
        self._policy = load_policy(template)
        self._template = template
        self._library = library
        self._body = body
        self._world = world
        self._ledger = ledger
        self._supervisor = supervisor
        self._announce = announce
        self._server = GoalServer[ExecuteSkill.Result](
            self, ExecuteSkill, f"skills/{template.id}", self._run, _result_of, halted, self._check, self._say, ready
        )

    def goals(self) -> list[bytes]:
        """The ids of the goals that wait or run."""
        return self._server.goals()

    def end_all(self, outcome: Outcome) -> None:
        """Tell every goal to end with `outcome`."""
        self._server.end_all(outcome)

    def close(self, outcome: Outcome, seconds: float) -> bool:
        """End every goal and wait at most `seconds` of wall time until all have."""
        return self._server.close(outcome, seconds)

    def destroy_node(self) -> None:
        """Stop serving and leave the graph."""
        self._server.destroy()
        super().destroy_node()

    def _check(self, request: ExecuteSkill.Goal, busy: bool) -> Outcome | None:
        try:
            skill = self._library.find(request.skill)
        except OutcomeError as error:
            return error.outcome
        if skill.id == self._template.id:
            return None
        what = f"{skill.phrase!r} is served by skills/{skill.id}, not by skills/{self._template.id}"
        return Outcome(OutcomeCode.UNKNOWN_SKILL, what)

    def _say(self, request: ExecuteSkill.Goal, outcome: Outcome) -> None:
        self.get_logger().info(f"{request.skill[:80]}: {outcome}")

    def _run(self, goal: Goal) -> tuple[Outcome, ExecuteSkill.Result]:
        try:
            result = self._carry_out(goal)
        except OutcomeError as error:
            result = SkillResult(error.outcome, 0.0)
        return result.outcome, _message(result)

    def _carry_out(self, goal: Goal) -> SkillResult:
        skill = self._library.find(goal.request.skill)
        if (hanging := self._supervisor.left_behind(skill.id)) >= MOST_LEFT_BEHIND:
            what = f"{skill.phrase}: {hanging} of its policies were cut off and still hang; restart the skill process"
            raise OutcomeError(OutcomeCode.HUNG, what)
        with self._ledger.hold(skill) as token:
            # Before anything moves, so that the stop node knows of it whatever happens next.
            self._announce()
            lease = BodyLease(self._body, token.resources, skill.phrase)
            watch = _Watch(goal, lease, self._body, self._template)
            try:
                return self._supervisor.run(
                    skill,
                    lambda: self._policy(self._library.manifest, skill),
                    lease,
                    self._world,
                    _Reporter(goal, self._body),
                    goal.interrupt,
                    watch.look,
                )
            finally:
                lease.close()


class _Watch:
    """What has to end a goal, whatever its policy does."""

    def __init__(self, goal: Goal, lease: BodyLease, body: StretchBody, template: SkillTemplate) -> None:
        self._goal = goal
        self._lease = lease
        self._body = body
        self._template = template
        self._began: float | None = None

    def look(self) -> Outcome | None:
        """
        Raises:
            OutcomeError: from the body's watchdogs.
        """
        if (outcome := self._goal.interrupted()) is not None:
            return outcome
        if not (self._lease.active and self._lease.parts):
            return None
        self._body.check(self._template.senses)
        now = self._body.now()
        # A clock that jumps back is the body's watchdog's business, not a new beginning.
        self._began = now if self._began is None else self._began
        if now - self._began > self._template.timeout + OVERTIME:
            return Outcome(OutcomeCode.TIMEOUT, f"{self._lease.holder}: not finished after {now - self._began:.0f} s")
        return None


class _Reporter:
    """Feedback at every change of phase, and otherwise a few times a second."""

    def __init__(self, goal: Goal, body: StretchBody) -> None:
        self._goal = goal
        self._body = body
        self._phase = ""
        self._due = 0.0

    def __call__(self, progress: Progress) -> None:
        if progress.finished:
            return  # the result says so, and is on its way
        now = self._body.now()
        if progress.phase != self._phase or now >= self._due:
            self._phase, self._due = progress.phase, now + FEEDBACK_PERIOD
            self._goal.feedback(ExecuteSkill.Feedback(phase=progress.phase, progress=float(progress.fraction)))


def _message(result: SkillResult) -> ExecuteSkill.Result:
    return ExecuteSkill.Result(
        outcome=to_outcome_msg(result.outcome), message=result.outcome.message, duration=to_duration(result.duration)
    )


def _result_of(outcome: Outcome) -> ExecuteSkill.Result:
    return _message(SkillResult(outcome, 0.0))
