"""Say x Can, then Do: takes a person's words and carries them out."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from pathlib import Path

from saycan_interfaces.action import ExecuteInstruction
from saycan_interfaces.msg import Decision as DecisionMsg
from saycan_ros.language.scorer_factory import read_scorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.nodes.conversions import to_decision_msg, to_outcome_msg
from saycan_ros.nodes.goal_server import Goal, GoalServer
from saycan_ros.nodes.heartbeat import Heartbeat
from saycan_ros.nodes.heartbeat_watch import HeartbeatWatch
from saycan_ros.nodes.managed_node import INACTIVE, ManagedNode
from saycan_ros.nodes.runtime import run_node
from saycan_ros.nodes.score_client import ScoreClient
from saycan_ros.nodes.skill_clients import SkillClients
from saycan_ros.nodes.stop_listener import StopListener
from saycan_ros.nodes.world_client import WorldClient
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.paths import find_file
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.decision import Decision
from saycan_ros.planning.instruction_loop import InstructionLoop, InstructionResult
from saycan_ros.planning.ports import Monitor
from saycan_ros.planning.record import DecisionRecord
from saycan_ros.planning.settings import PlannerSettings

REPEAT = 2.0  # wall s between two words about the same waiting
CLOSE_LIMIT = 25.0  # wall s for the running skill to bring the body to rest when the node is asked to end it
UNSEEN = "the robot has not looked round yet; it does before the first instruction that may move it"


class PlannerNode(ManagedNode):
    """Serves `execute_instruction`; a newer instruction supersedes the running one.

    Action server: `execute_instruction` (ExecuteInstruction). Publishes: `decision` (Decision), `saycan/heartbeat` (so that its
    skills stop where it dies). Subscribes: `world_state`, `saycan/stopped`, `saycan/heartbeat`. Clients: `score_skills`,
    `begin_instruction`, `skills/<id>`. Parameters: `manifest` and `scorer` (files: what the robot can do, which language scorer
    speaks), `records` (folder), `survey` (look round before the first instruction, and
    before one for which nothing is known any more), `max_steps`, `most_steps`, `notice_effects`,
    `completed`, `check_effects`, `undone`, `searches` and `insists` (see `PlannerSettings`), `autostart`.
    """

    waits = True

    def __init__(self) -> None:
        super().__init__("planner_node")
        self.declare_parameter("manifest", "config/kitchen.yaml")
        self.declare_parameter("scorer", "config/scorers/embedded.yaml")
        self._records = Path(self.declare_parameter("records", "out/records").value)
        self._survey = bool(self.declare_parameter("survey", True).value)
        self._looked = False
        self._sources: frozenset[bytes] = frozenset()  # whose world the robot has looked round for
        # Under the names that the settings have.
        said = {"max_steps": 40, "notice_effects": True, "completed": 0.9, "check_effects": True, "undone": 0.05}
        said |= {"most_steps": 200, "searches": 2, "insists": 0.9}
        self._settings = PlannerSettings(**{name: self.declare_parameter(name, value).value for name, value in said.items()})
        self._server: GoalServer[ExecuteInstruction.Result] | None = None

    def setup(self) -> None:
        """Load the manifest, make the language scorer (a server is asked what it can do), and appear on the graph."""
        manifest = load_manifest(find_file(self.get_parameter("manifest").value))
        scorer = read_scorer(manifest, self.get_parameter("scorer").value)
        self._library = SkillLibrary(manifest)
        self._decider = Decider(self._library, scorer, ScoreClient(self), self._settings)
        self._skills = SkillClients(self, manifest, Heartbeat(self))
        self._world = WorldClient(self, manifest)
        self._stop = StopListener(self, self._end_all)
        self._senders = HeartbeatWatch(self)
        self._decisions = self.create_publisher(DecisionMsg, "decision", 10)
        self._server = GoalServer(
            self, ExecuteInstruction, "execute_instruction", self._run, _refuse, self._halted, self._check, ready=self._ready
        )

    def stop(self) -> None:
        """End the running instruction and wait for the robot to rest."""
        if self._server is not None:
            self._server.close(INACTIVE, CLOSE_LIMIT)

    def teardown(self) -> None:
        """Stop serving."""
        if self._server is not None:
            self._server.destroy()
            self._server = None
            self._skills.destroy()

    def _end_all(self, outcome: Outcome) -> None:
        if self._server is not None:
            self._server.end_all(outcome)

    def _ready(self) -> bool:
        return self.inactive() is not None or self._stop.ready()

    def _halted(self, goal: bytes) -> Outcome | None:
        return self.inactive() or self._stop.halted() or self._senders.lost(goal)

    def _check(self, request: ExecuteInstruction.Goal, busy: bool) -> Outcome | None:
        try:
            self._settings.check(request.instruction)
            self._settings.limit(request.max_steps)
        except OutcomeError as error:
            return error.outcome
        if request.plan_only and busy:
            return Outcome(OutcomeCode.RESOURCE_BUSY, "an instruction is running; plan_only waits for nobody and ends nobody")
        return None

    def _run(self, goal: Goal) -> tuple[Outcome, ExecuteInstruction.Result]:
        request = goal.request
        report = _Reporter(self, goal)
        # Opened first: where it cannot be written, nothing moves.
        record = DecisionRecord.in_folder(self._records, request.instruction, self._library.manifest.name, self._settings)
        survey = self._library.bringup if self._survey and self._knows_nothing(goal) else None
        if survey is not None and not request.plan_only:
            outcome = self._look_round(survey, goal, report)
            if not outcome.ok:
                with suppress(OutcomeError):  # how the look round ended is what somebody has to know
                    record.close(outcome)
                return outcome, _refuse(outcome)
        loop = InstructionLoop(
            self._decider,
            self._skills,
            self._world.until(goal.interrupted),
            self._settings,
            monitor=Monitor(report.decided, report.progressed, report.waits),
            record=record,
            interrupted=goal.interrupted,
            caveat=UNSEEN if survey is not None and request.plan_only else "",
        )
        result = loop.run(request.instruction, max_steps=int(request.max_steps), plan_only=bool(request.plan_only))
        self.get_logger().info(f"{request.instruction[:80]!r}: {result.outcome}")
        return result.outcome, _message(result)

    def _look_round(self, skill: Skill, goal: Goal, report: _Reporter) -> Outcome:
        """The manifest's bring-up skill, until it has succeeded."""
        report.state = "surveying"
        outcome = self._skills.execute(skill, goal.interrupted, lambda phase, part: report.progressed(0, phase, part))
        report.state = "deciding"
        if outcome.ok:
            self._looked, self._sources = True, self._sources | self._world.sources()
        return outcome

    def _knows_nothing(self, goal: Goal) -> bool:
        """Before the first look round; and after it, where all is forgotten: the skills' process may have begun anew."""
        if not (self._looked and self._world.sources() <= self._sources):
            return True
        try:
            world = self._world.snapshot(goal.interrupted)
        except OutcomeError:
            return False  # the instruction meets the same, and says it
        return not world.sightings and not world.drawers

    def publish_decision(self, message: DecisionMsg) -> None:
        """Publish one decision for whoever watches."""
        self._decisions.publish(message)


class _Reporter:
    """Feedback of one instruction: the newest decision and the running skill's progress."""

    def __init__(self, node: PlannerNode, goal: Goal) -> None:
        self.state = "deciding"
        self._node = node
        self._goal = goal
        self._decision = DecisionMsg()
        self._step = 0
        self._told = time.monotonic()

    def decided(self, decision: Decision) -> None:
        self._decision = to_decision_msg(decision)
        self._node.publish_decision(self._decision)
        self.state = "deciding"
        self.progressed(decision.step, "", 0.0)
        self.state = "executing"
        self._decision = DecisionMsg(instruction=decision.instruction, step=decision.step, choice=self._decision.choice)

    def waits(self) -> None:
        """Say every few seconds that scores are waited for: who hears nothing takes the planner for dead."""
        if time.monotonic() - self._told > REPEAT:
            before, self.state = self.state, "deciding"
            self.progressed(self._step, "waiting for scores", 0.0)
            self.state = before

    def progressed(self, step: int, phase: str, fraction: float) -> None:
        self._step, self._told = step, time.monotonic()
        self._goal.feedback(
            ExecuteInstruction.Feedback(
                state=self.state, step=step, decision=self._decision, phase=phase, progress=float(fraction)
            )
        )


def _message(result: InstructionResult) -> ExecuteInstruction.Result:
    return ExecuteInstruction.Result(
        outcome=to_outcome_msg(result.outcome),
        message=result.outcome.message,
        steps=list(result.steps),
        record=str(result.record or ""),
    )


def _refuse(outcome: Outcome) -> ExecuteInstruction.Result:
    return _message(InstructionResult(outcome, (), ()))


def main() -> int:
    """Run the planner node until Ctrl-C."""
    return run_node(PlannerNode)


if __name__ == "__main__":
    sys.exit(main())
