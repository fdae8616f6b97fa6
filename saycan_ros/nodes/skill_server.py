"""The action server of one skill template: `skills/<id>`."""

from __future__ import annotations

from collections.abc import Callable

from rclpy.node import Node

from saycan_interfaces.action import ExecuteSkill
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.nodes.conversions import to_duration, to_outcome_msg
from saycan_ros.nodes.goal_server import Goal, GoalServer
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.body import Body
from saycan_ros.skills.loading import load_policy
from saycan_ros.skills.policy import Progress
from saycan_ros.skills.resources import ResourceLedger
from saycan_ros.skills.runner import SkillResult, SkillRunner
from saycan_ros.world.snapshot import WorldSnapshot

FEEDBACK_PERIOD = 0.2  # s of the body's clock between two feedback messages of one phase


class SkillServer(Node):
    """One policy behind one action server; what the manifest does not allow is refused with its outcome.

    Action server: `skills/<id>` (ExecuteSkill).
    """

    def __init__(
        self,
        template: SkillTemplate,
        library: SkillLibrary,
        body: Body,
        world: Callable[[], WorldSnapshot],
        ledger: ResourceLedger,
        halted: Callable[[], Outcome | None],
    ) -> None:
        super().__init__(f"skill_{template.id}", enable_rosout=False)
        self._policy = load_policy(template)
        self._template = template
        self._library = library
        self._body = body
        self._world = world
        self._ledger = ledger
        self._runner = SkillRunner()
        self._server = GoalServer[ExecuteSkill.Result](
            self, ExecuteSkill, f"skills/{template.id}", self._run, _result_of, halted, self._check
        )

    def end_all(self, outcome: Outcome) -> None:
        """Tell every goal to end with `outcome`."""
        self._server.end_all(outcome)

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

    def _run(self, goal: Goal) -> tuple[Outcome, ExecuteSkill.Result]:
        try:
            skill = self._library.find(goal.request.skill)
            with self._ledger.hold(skill):
                self._body.activate()
                policy = self._policy(self._library.manifest, skill)
                result = self._runner.run(skill, policy, self._body, self._world, _Reporter(goal, self._body), goal.interrupted)
        except OutcomeError as error:
            result = SkillResult(error.outcome, 0.0)
        self.get_logger().info(f"{goal.request.skill[:80]}: {result.outcome} ({result.duration:.1f} s)")
        return result.outcome, _message(result)


class _Reporter:
    """Feedback at every change of phase, and otherwise a few times a second."""

    def __init__(self, goal: Goal, body: Body) -> None:
        self._goal = goal
        self._body = body
        self._phase = ""
        self._due = 0.0

    def __call__(self, progress: Progress) -> None:
        now = self._body.read().stamp
        if progress.phase != self._phase or now >= self._due:
            self._phase, self._due = progress.phase, now + FEEDBACK_PERIOD
            self._goal.feedback(ExecuteSkill.Feedback(phase=progress.phase, progress=float(progress.fraction)))


def _message(result: SkillResult) -> ExecuteSkill.Result:
    return ExecuteSkill.Result(
        outcome=to_outcome_msg(result.outcome), message=result.outcome.message, duration=to_duration(result.duration)
    )


def _result_of(outcome: Outcome) -> ExecuteSkill.Result:
    return _message(SkillResult(outcome, 0.0))
