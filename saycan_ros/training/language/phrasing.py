"""From a wanted thing and a place to a sentence: verbs, politeness, small talk."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from saycan_ros.training.language import context_words, framing, wording
from saycan_ros.training.language.describing import Describer, Phrase, is_plural, plural
from saycan_ros.training.language.lists import lines
from saycan_ros.training.language.setting import Setting

_RECYCLABLE = {"can", "bottle", "paper", "box", "plastic", "carton"}
_COMPOSTABLE = {"fruit", "vegetable", "food"}
# Words that a noun does not begin with, and nouns of which there is no "one".
_NO_NOUN = lines("a; an; any; anything; just; my; one; some; something; smth; that; the; what; whatever; whichever")
_MASS = lines(
    "water; h2o; tea; coffee; milk; juice; beer; wine; cereal; bread; cheese; popcorn; food; yogurt; lemonade; chocolate"
)


@dataclass(frozen=True)
class Saying:
    """A piece of a request; a clause starts with a verb in the imperative and can be wrapped, a remark stands alone."""

    text: str
    is_clause: bool = True


def fill(template: str, **words: str) -> str:
    """A template with its slots filled; the words may hold braces of no other slot."""
    for slot, word in words.items():
        template = template.replace(f"{{{slot}}}", word)
    return template


def gerund(clause: str) -> str | None:
    """The clause with its first verb in the -ing form; None where more verbs follow."""
    verb, _, rest = clause.partition(" ")
    if " and " in rest or ", " in rest or not verb.isalpha() or "then" in rest:
        return None
    if verb.endswith("e") and not verb.endswith("ee") and verb != "be":
        verb = verb[:-1]
    elif verb in (
        "put",
        "get",
        "grab",
        "set",
        "chuck",
        "bin",
        "let",
        "drop",
        "stop",
        "pop",
        "grip",
        "swap",
        "dump",
        "run",
        "scan",
    ) and verb not in ("chuck", "dump"):
        verb += verb[-1]
    return f"{verb}ing {rest}".strip()


def asked(rng: random.Random, noun: str) -> str | None:
    """A question after a thing that asks for one, for example "do we have any apples? bring me one"; None for no noun."""
    if noun.split(maxsplit=1)[0] in _NO_NOUN or " that " in noun:
        return None
    mass = noun.rsplit(maxsplit=1)[-1] in _MASS or is_plural(noun)
    several = is_plural(noun) or (not mass and rng.random() < 0.5)
    question = fill(rng.choice(context_words.ASKED), n=plural(noun) if several else noun, be="are" if several else "is")
    return f"{question} {fill(rng.choice(context_words.ASKED_FOR), one='some' if mass or rng.random() < 0.15 else 'one')}"


def agree(template: str, many: bool) -> str:
    """The template for several things: "them" for "it", "are" for "is"."""
    if not many:
        return template
    for one, several in (
        ("{x} is ", "{x} are "),
        ("{x} has ", "{x} have "),
        ("{x} needs ", "{x} need "),
        ("{x} goes ", "{x} go "),
        ("{x} belongs ", "{x} belong "),
    ):
        template = template.replace(one, several)
    return re.sub(r"\bit\b(?!'s| is| can)", "them", template)


class Phraser:
    """Draws sentences for one setting."""

    def __init__(self, rng: random.Random, setting: Setting, describer: Describer) -> None:
        self._rng = rng
        self._setting = setting
        self._describe = describer

    def deliver(self, phrase: Phrase, to: str, remarks: bool = True) -> Saying:
        """A request to have a thing at a place."""
        rng, x = self._rng, phrase.text
        if to == self._setting.user:
            if remarks and rng.random() < 0.3:
                return Saying(fill(agree(rng.choice(wording.WISHES), phrase.many), x=x), False)
            return Saying(fill(agree(rng.choice(wording.BRING[:30] if rng.random() < 0.6 else wording.BRING), phrase.many), x=x))
        if to == self._setting.trash:
            return self._toss(phrase, remarks)
        where, p = self._describe.to(to), self._describe.the_place(to)
        if remarks and rng.random() < 0.12:
            return Saying(fill(agree(rng.choice(wording.MOVE_REMARKS), phrase.many), x=x, l=where), False)
        if rng.random() < 0.1:
            template = agree(rng.choice(wording.STOCK), phrase.many)
            return Saying(fill(template, x=phrase.text, p=p, l=where), template[0] != "{")
        return Saying(
            fill(agree(rng.choice(wording.MOVE[:20] if rng.random() < 0.55 else wording.MOVE), phrase.many), x=x, l=where)
        )

    def _toss(self, phrase: Phrase, remarks: bool) -> Saying:
        rng, t = self._rng, self._describe.place(self._setting.trash or "trash")
        kinds = {k for n in phrase.names for k in self._setting.manifest.object(n).categories}
        if kinds & _RECYCLABLE and rng.random() < 0.12:
            return Saying(fill(agree(rng.choice(wording.RECYCLE), phrase.many), x=phrase.text))
        if kinds & _COMPOSTABLE and rng.random() < 0.1:
            return Saying(fill(agree(rng.choice(wording.COMPOST), phrase.many), x=phrase.text))
        if remarks and rng.random() < 0.22:
            return Saying(fill(agree(rng.choice(wording.TOSS_REMARKS), phrase.many), x=phrase.text, t=t), False)
        return Saying(
            fill(agree(rng.choice(wording.TOSS[:16] if rng.random() < 0.55 else wording.TOSS), phrase.many), x=phrase.text, t=t)
        )

    def terse(self, bare: str, to: str) -> str:
        """A request in as few words as people get away with."""
        rng = self._rng
        if to == self._setting.user:
            return fill(rng.choice(wording.TERSE_BRING), x=bare)
        if to == self._setting.trash:
            return fill(rng.choice(wording.TERSE_TOSS), x=bare, t=self._describe.place(to))
        return fill(rng.choice(wording.TERSE_MOVE), x=bare, p=self._describe.place(to))

    def polish(self, saying: Saying, chatter: float = 0.07) -> str:
        """The saying as a person would say it: wrapped in politeness, with small talk before or after."""
        rng, text = self._rng, saying.text
        if saying.is_clause and rng.random() < 0.08:
            text = fill(rng.choice(framing.LEADS), c=text)
        elif saying.is_clause and rng.random() < 0.55:
            template = rng.choice(framing.POLITE)
            clause = gerund(text) if "{g}" in template else text
            if clause is not None:
                text = fill(template, c=clause, g=clause)
        if rng.random() < chatter:
            remark = rng.choice(framing.CHATTER)
            text = rng.choice(
                (f"{remark}. {text}", f"{remark}, {text}", f"{text}. {remark}", f"{remark} so {text}", f"{remark}! {text}")
            )
        return text

    def join(self, sayings: list[Saying], ordered: bool) -> Saying:
        """Several requests as one."""
        rng, joined = self._rng, sayings[0]
        for nxt in sayings[1:]:
            options = [
                t
                for t in (framing.THEN if ordered else framing.AND)
                if (joined.is_clause and nxt.is_clause) or t.startswith("{a}")
            ]
            template = rng.choice(options)
            clause = joined.is_clause and not template.startswith(("{b}", "1)")) and nxt.is_clause
            joined = Saying(fill(template, a=joined.text, b=nxt.text), clause and template.startswith("{a}"))
        return joined
