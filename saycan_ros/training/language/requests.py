"""Draws tasks: a scene, a request in words, and what it means."""

from __future__ import annotations

import random
from collections.abc import Callable

from saycan_ros.training.language.combinations import Combinations
from saycan_ros.training.language.deliveries import Deliveries
from saycan_ros.training.language.goal import Task
from saycan_ros.training.language.impossible import Impossibles
from saycan_ros.training.language.negation import Negations
from saycan_ros.training.language.noise import casual, misspell
from saycan_ros.training.language.primitives import Primitives
from saycan_ros.training.language.quantities import Quantities
from saycan_ros.training.language.scenes import Draft, random_draft
from saycan_ros.training.language.setting import Setting
from saycan_ros.training.language.tools import Made, Tools

# How often each kind is drawn.
SHARES = {
    "named": 15,
    "attribute": 13,
    "need": 5,
    "negation": 13,
    "count": 9,
    "pair": 7,
    "every": 11,
    "several": 13,
    "swap": 2,
    "context": 8,
    "pointer": 4,
    "asked": 3,
    "again": 3,
    "terse": 5,
    "either": 3,
    "beside": 2,
    "held": 2,
    "then go": 2,
    "already": 2,
    "hold": 6,
    "release": 4,
    "visit": 6,
    "tour": 5,
    "find": 1,
    "idle": 0.5,
    "use": 3,
    "impossible": 17,
}
MISSPELT = 0.1


class RequestMaker:
    """Draws tasks for one setting; the same `rng` state gives the same tasks."""

    def __init__(self, rng: random.Random, setting: Setting) -> None:
        self._rng = rng
        self._setting = setting
        tools = Tools(rng, setting)
        quantities, primitives = Quantities(tools), Primitives(tools)
        deliveries = Deliveries(tools, quantities)
        combinations = Combinations(tools, quantities)

        def terse(draft: Draft) -> Made:
            return (quantities.terse if rng.random() < 0.25 else deliveries.terse)(draft)

        self._makers: dict[str, Callable[[Draft], Made]] = {
            "named": deliveries.named,
            "attribute": deliveries.described,
            "need": deliveries.need,
            "negation": Negations(tools).make,
            "count": quantities.count,
            "pair": quantities.pair,
            "every": quantities.every,
            "several": combinations.several,
            "swap": combinations.swap,
            "context": deliveries.in_context,
            "pointer": deliveries.pointed,
            "asked": deliveries.asked_after,
            "again": deliveries.again,
            "terse": terse,
            "either": deliveries.either,
            "beside": deliveries.beside,
            "held": deliveries.held,
            "then go": combinations.then_go,
            "already": deliveries.already,
            "hold": primitives.hold,
            "release": primitives.release,
            "visit": primitives.visit,
            "tour": primitives.tour,
            "find": primitives.find,
            "idle": primitives.idle,
            "use": primitives.use,
            "impossible": Impossibles(tools).make,
        }

    def make(self, kind: str | None = None) -> Task:
        """One task, of `kind` where given."""
        rng = self._rng
        while True:
            name = kind or rng.choices(list(SHARES), list(SHARES.values()))[0]
            draft = random_draft(rng, self._setting)
            made = self._makers[name](draft)
            if made is None or not made[0].strip():
                continue
            text = " ".join(made[0].split())
            if rng.random() < MISSPELT:
                text = misspell(rng, text)
            return Task(name, casual(rng, text), draft.scene(), made[1])
