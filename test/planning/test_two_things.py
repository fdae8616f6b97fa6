"""Of two things that are to be brought, the first stays brought while the second is looked for or carried."""

from __future__ import annotations

from collections.abc import Mapping

from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.instruction_loop import InstructionLoop, InstructionResult
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_body import SymbolicBody
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.snapshot import WorldSnapshot

from .mistaken_world import MistakenWorld, Wanting


class Both(Wanting):
    """Wants the coke on the user's tray, then the sponge."""

    def _best(self, world: WorldSnapshot) -> str:
        for self._name in ("coke", "sponge"):
            if (best := super()._best(world)) != "done":
                return best
        return "done"


class Watched(SymbolicBody):
    """A kitchen in which the person takes the coke from the tray while the robot carries the sponge."""

    def __init__(self, kitchen: MistakenWorld) -> None:
        super().__init__(kitchen)
        self._kitchen = kitchen

    def snapshot(self) -> WorldSnapshot:
        if self._kitchen.holding == "sponge":
            self._kitchen.believed.pop("coke", None)
        return super().snapshot()


def kitchen_with(library: SkillLibrary, moves: Mapping[str, tuple[str, str]]) -> MistakenWorld:
    """The robot beside the coke, and the sponge elsewhere."""
    things = (SceneObject(name="coke", at="table"), SceneObject(name="sponge", at="far counter"))
    return MistakenWorld(library.manifest, Scene(robot=SceneRobot(at="table"), objects=things), moves)


def bring_both(library: SkillLibrary, kitchen: MistakenWorld, body: SymbolicBody, scorer: Both) -> InstructionResult:
    """Both things onto the tray."""
    settings = PlannerSettings()
    decider = Decider(library, scorer, SymbolicAffordances(kitchen), settings)
    return InstructionLoop(decider, body, body, settings).run("bring me the coke and the sponge")


def test_a_search_that_passes_by_does_not_bring_again_what_was_brought(library: SkillLibrary) -> None:
    kitchen = kitchen_with(library, {"find a sponge": ("sponge", "drawer")})
    result = bring_both(library, kitchen, SymbolicBody(kitchen), Both("coke"))
    assert result.steps.count("pick up the coke") == 1
    assert result.outcome.code is OutcomeCode.NOTHING_FEASIBLE
    assert "go to the you" in result.steps, "the search looks at the tray, too"


def test_what_the_person_takes_from_the_tray_was_brought(library: SkillLibrary) -> None:
    kitchen, scorer = kitchen_with(library, {}), Both("coke")
    result = bring_both(library, kitchen, Watched(kitchen), scorer)
    assert result.outcome.ok
    assert kitchen.where("sponge") == "you"
    assert [(s.location, s.placed) for s in scorer.heard[-1].seen("coke")] == [("you", True)]
