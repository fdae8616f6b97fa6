"""Words for what is ruled out, and sentences put around a request."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from saycan_ros.training.language import contrast_words, exclusion_words, negation_words
from saycan_ros.training.language.describing import is_plural, plural, with_article, words_for
from saycan_ros.training.language.phrasing import fill
from saycan_ros.training.language.rambling import Rambler
from saycan_ros.training.language.tools import Tools

# Kinds whose own name takes no "a".
_MASS = {
    "clothing",
    "cookware",
    "cutlery",
    "dairy",
    "electronics",
    "hygiene",
    "medicine",
    "protective gear",
    "reading material",
    "sports gear",
    "stationery",
    "tableware",
}
_AFTER_ANYWHERE = negation_words.AFTER_ANYWHERE + contrast_words.AFTER
_AFTER_KEPT = negation_words.AFTER_KEPT + contrast_words.KEPT
_EDIBLE = {"food", "drink", "snack", "fruit", "candy", "juice", "soda"}


def one_of(rng: random.Random, kind: str) -> str:
    """A noun for one thing of a kind, which "a" can stand before."""
    singulars = words_for(kind).singulars
    counted = singulars[1:] if kind in _MASS and len(singulars) > 1 else singulars
    return rng.choice((counted[0], *counted))


def tidy(text: str) -> str:
    """The text without a full stop or question mark before other punctuation."""
    text = re.sub(r"(?<![.])[?.](?=[,;)(]| -| \()", "", text)
    return re.sub(r"([?!])\.(?!\.)", r"\1", text)


class Excluder:
    """Draws the words for what is not wanted."""

    def __init__(self, tools: Tools) -> None:
        self._rng: random.Random = tools.rng
        self._tools = tools
        self._rambler = Rambler(tools.rng, tools.setting.skill_words)

    def noun(self, name: str) -> str:
        """A name without a remark such as "cold", which would rule out the cold ones alone."""
        noun, entry = self._tools.describe.noun(name), self._tools.setting.manifest.object(name)
        extra = noun.endswith(f" {name}") and " of " not in noun and noun not in entry.aliases
        return name if extra or noun.endswith(" ones") else noun

    def things(self, names: Sequence[str]) -> dict[str, str]:
        """The slots for things."""
        return self._slots([self.noun(name) for name in names])

    def kind(self, kind: str) -> dict[str, str]:
        """The slots for a kind that is a noun."""
        words = words_for(kind)
        found = self._slots([one_of(self._rng, kind)])
        many = words.plural or plural(kind)
        return (
            found
            | {"d": self._rng.choice((found["a"], found["a"], many)), "n": many, "ns": many, "t": f"the {many}"}
            | _agree(True)
        )

    def _slots(self, nouns: list[str]) -> dict[str, str]:
        rng, link = self._rng, self._rng.choice((" or ", " or ", " and "))

        def one(noun: str) -> str:
            article = noun if is_plural(noun) else with_article(noun)
            return rng.choice((noun, noun, f"the {noun}", article, plural(noun)))

        return {
            "d": link.join(one(n) for n in nouns),
            "n": link.join(nouns),
            "ns": link.join(plural(n) for n in nouns),
            "a": link.join(n if is_plural(n) else with_article(n) for n in nouns),
            "t": link.join(f"the {n}" for n in nouns),
        } | _agree(len(nouns) > 1 or is_plural(nouns[0]))

    def edible(self, names: Sequence[str]) -> bool:
        """Whether all of these can be eaten or drunk."""
        entry = self._tools.setting.manifest.object
        return bool(names) and all(_EDIBLE & set(entry(n).categories) for n in names)

    def after(self, request: str, names: Sequence[str], to: str, slots: dict[str, str]) -> str:
        """A request with what is ruled out before or after it, near or far, as fits where the thing goes."""
        rng, setting, draw = self._rng, self._tools.setting, self._rng.random()
        if to == setting.user and draw < 0.6:
            pool = exclusion_words.TASTE if self.edible(names) and rng.random() < 0.55 else exclusion_words.DISLIKE
            return self.around(request, fill(rng.choice(pool), **slots))
        if to == setting.user or draw < 0.6:
            return tidy(fill(rng.choice(_AFTER_ANYWHERE), r=request, **slots))
        return tidy(fill(rng.choice(_AFTER_KEPT), r=request, **slots))

    def around(self, request: str, sentence: str) -> str:
        """A request and a sentence that rules something out, in either order and up to several sentences apart."""
        rng = self._rng
        if rng.random() < 0.6:
            return tidy(fill(rng.choice(exclusion_words.AROUND), r=request, e=sentence))
        chatter = self._tools.setting.chatter
        remarks = [rng.choice(chatter) if rng.random() < 0.5 else self._rambler.remark() for _ in range(2)]
        return tidy(fill(rng.choice(exclusion_words.AFAR), r=request, e=sentence, c=remarks[0], g=remarks[1]))

    def one_only(self, request: str) -> str:
        """Now and then the request with a word that one thing is all."""
        rng = self._rng
        if rng.random() > 0.12:
            return request
        return f"{request.rstrip('.,!?')}{rng.choice((', ', '. '))}{rng.choice(negation_words.ONE_ONLY)}"


def _agree(many: bool) -> dict[str, str]:
    return {"s": "", "v": "", "e": "", "is": "are"} if many else {"s": "s", "v": "s", "e": "es", "is": "is"}
