"""Draws tasks: a scene, a request in words, and what it means."""

from __future__ import annotations

import random
from collections.abc import Callable

from saycan_ros.training.language.attributes import Attributes
from saycan_ros.training.language.chains import Chains
from saycan_ros.training.language.combinations import Combinations
from saycan_ros.training.language.deliveries import Deliveries
from saycan_ros.training.language.drawers import Drawers
from saycan_ros.training.language.gathering import Gathering
from saycan_ros.training.language.goal import Task
from saycan_ros.training.language.impossible import Impossibles
from saycan_ros.training.language.negation import Negations
from saycan_ros.training.language.noise import casual, misspell
from saycan_ros.training.language.primitives import Primitives
from saycan_ros.training.language.quantities import Quantities
from saycan_ros.training.language.rambling import Rambler
from saycan_ros.training.language.scenes import Draft, random_draft
from saycan_ros.training.language.setting import Setting
from saycan_ros.training.language.stories import Stories
from saycan_ros.training.language.tools import Made, Tools

# How often each kind is drawn: more often what a trained model gets wrong.
SHARES = {
    "named": 6,
    "attribute": 16,
    "need": 6,
    "negation": 25,
    "count": 16,
    "pair": 12,
    "every": 18,
    "several": 28,
    "swap": 2,
    "context": 17,
    "pointer": 4,
    "asked": 3,
    "again": 2,
    "mishap": 4,
    "drawer": 9,
    "terse": 5,
    "either": 4,
    "beside": 4,
    "held": 5,
    "then go": 2,
    "already": 14,
    "hold": 3,
    "release": 3,
    "visit": 4,
    "tour": 8,
    "find": 2,
    "idle": 2,
    "use": 6,
    "chain": 1,
    "impossible": 28,
}
OF_EXTRAS = {"use": 18, "chain": 14}  # their shares where a manifest has skills of its own
MOST_TRIES = 3000  # scenes that a kind which was asked for is tried in
TRIES = 12  # scenes that a kind is tried in before another kind is drawn
MISSPELT = 0.1
RAMBLING = 0.12
TO_THE_POINT = ("terse", "idle", "context")  # kinds that are not rambled about


class UnfitSetting(ValueError):
    """A kind of request that nothing in a setting gives occasion for, as a need where no thing meets one."""


class RequestMaker:
    """Draws tasks for one setting; the same `rng` state gives the same tasks."""

    def __init__(self, rng: random.Random, setting: Setting) -> None:
        self._rng = rng
        self._setting = setting
        self._rambler = Rambler(rng, setting.skill_words)
        # A skill that is asked for must win against "there is no such skill", which most manifests teach of the same words.
        self._shares = SHARES | (OF_EXTRAS if setting.extras else {})
        tools = Tools(rng, setting)
        quantities, primitives = Quantities(tools), Primitives(tools)
        deliveries, stories = Deliveries(tools), Stories(tools, quantities)
        combinations = Combinations(tools, quantities)
        attributes, gathering = Attributes(tools), Gathering(tools)

        def terse(draft: Draft) -> Made:
            return (quantities.terse if rng.random() < 0.25 else deliveries.terse)(draft)

        def described(draft: Draft) -> Made:
            return (attributes.make if rng.random() < 0.45 else deliveries.described)(draft)

        def every(draft: Draft) -> Made:
            return (gathering.make if rng.random() < 0.45 else quantities.every)(draft)

        self._makers: dict[str, Callable[[Draft], Made]] = {
            "named": deliveries.named,
            "attribute": described,
            "need": deliveries.need,
            "negation": Negations(tools).make,
            "count": quantities.count,
            "pair": quantities.pair,
            "every": every,
            "several": combinations.several,
            "swap": combinations.swap,
            "context": stories.in_context,
            "pointer": stories.pointed,
            "asked": deliveries.asked_after,
            "again": stories.again,
            "mishap": stories.mishap,
            "drawer": Drawers(tools).make,
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
            "chain": Chains(tools, combinations).make,
            "impossible": Impossibles(tools).make,
        }

    def make(self, kind: str | None = None) -> Task:
        """One task, of `kind` where given.

        Raises:
            UnfitSetting: none of `kind` was found in thousands of scenes.
        """
        rng = self._rng
        name, tries = "", 0
        while True:
            if kind or tries % TRIES == 0:
                name = kind or rng.choices(list(self._shares), list(self._shares.values()))[0]
            tries += 1
            if kind and tries > MOST_TRIES:
                raise UnfitSetting(f"{kind}: no such request fits {self._setting.manifest.name} with these things and places")
            draft = random_draft(rng, self._setting)
            made = self._makers[name](draft)
            if made is None or not made[0].strip():
                continue
            text = " ".join(made[0].split())
            if name not in TO_THE_POINT and rng.random() < RAMBLING:
                text = self._rambler.around(text)
            if rng.random() < MISSPELT:
                text = misspell(rng, text, self._setting.words)
            return Task(name, casual(rng, text), draft.scene(), made[1])
