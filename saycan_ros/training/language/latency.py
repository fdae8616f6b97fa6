"""How long a decision takes."""

from __future__ import annotations

import random
import time
from pathlib import Path

from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest, ObjectEntry
from saycan_ros.training.language.requests import RequestMaker
from saycan_ros.training.language.setting import kitchen
from saycan_ros.world.symbolic import SymbolicWorld


def widened(base: Manifest, skills: int) -> Manifest:
    """`base` with made-up objects added until it grounds to at least this many planned skills."""
    per_object = sum("object}" in t.phrase and t.planned for t in base.skills)
    more = max(0, -(-(skills - len(SkillLibrary(base))) // per_object))
    grasp = base.objects[0].grasp
    extra = tuple(ObjectEntry(name=f"thing {n}", categories=("thing",), grasp=grasp) for n in range(more))
    return base.model_copy(update={"objects": (*base.objects, *extra)})


def decision_times(
    base: Manifest, description: Path, counts: tuple[int, ...] = (50, 551, 5000), repeats: int = 40
) -> dict[int, list[float]]:
    """Milliseconds of each of `repeats` decisions, by the number of skills, after the skills were encoded once."""
    result: dict[int, list[float]] = {}
    for count in counts:
        manifest = widened(base, count)
        library = SkillLibrary(manifest)
        scorer = EmbeddedScorer(manifest, description)
        skills = library.skills[:count]
        maker = RequestMaker(random.Random(7), kitchen(base))
        times: list[float] = []
        for n in range(repeats + 1):
            task = maker.make("named")
            world = SymbolicWorld(manifest, task.scene)
            steps = [Step(library.skills[n % 16])]
            started = time.perf_counter()
            scorer.assess(task.instruction, steps, world.snapshot(), skills)
            times.append(1000 * (time.perf_counter() - started))
        result[count] = times[1:]  # the first one encodes the skills
    return result
