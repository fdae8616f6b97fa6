"""From a wanted thing and a place to a sentence: verbs, politeness, small talk."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from saycan_ros.training.language import (
    bringing,
    context_words,
    joining,
    manners,
    moving,
    terse_words,
    tossing,
)
from saycan_ros.training.language.describing import Describer, Phrase, is_plural, plural
from saycan_ros.training.language.lists import lines
from saycan_ros.training.language.setting import Setting

_RECYCLABLE = {"can", "bottle", "paper", "box", "plastic", "carton"}
_DOUBLING = re.compile(
    "put|get|grab|set|bin|let|drop|stop|pop|grip|swap|run|scan|plop|nip|rid|ship|lug|drag|slip|tip|flip|cut|dig|scrub"
    "|commit|transfer|schlep|bag|bed|beg|bid|chop|clap|clip|drip|fit|flap|hit|hug|log|map|mop|nod|pat|peg|pit|plug|prod"
    "|program|quiz|rap|rip|rub|shred|shrug|shut|sit|snap|snip|spin|stir|strap|strip|swab|swat|tag|tap|top|trim|uncap|unclog"
    "|unplug|unwrap|wag|whet|wrap|zip"
)
_COMPOSTABLE = {"fruit", "vegetable", "food"}
# Words that a noun does not begin with, and nouns of which there is no "one".
_NO_NOUN = lines("a; an; any; anything; just; my; one; some; something; smth; that; the; what; whatever; whichever")
_MASS = lines(
    "water; h2o; tea; coffee; milk; juice; beer; wine; cereal; bread; cheese; popcorn; food; yogurt; lemonade; chocolate"
)

_PLURAL_VERBS = {
    "is": "are",
    "isn't": "aren't",
    "was": "were",
    "has": "have",
    "hasn't": "haven't",
    "does": "do",
    "doesn't": "don't",
    "needs": "need",
    "goes": "go",
    "belongs": "belong",
    "lives": "live",
    "gets": "get",
    "looks": "look",
    "smells": "smell",
    "sounds": "sound",
    "wants": "want",
    "keeps": "keep",
    "lacks": "lack",
    "sits": "sit",
    "squeaks": "squeak",
    "sticks": "stick",
    "tastes": "taste",
}
_CLAUSE_AFTER = re.compile(r"(to|you|please|pls|don't|me) \{b\}")
_OF_TWO = re.compile(r"two|both|second|not only|^- |^\* |b\)|2|II|ii")
_SUBJECT = re.compile(rf"(\{{x\}}) ({'|'.join(_PLURAL_VERBS)})\b(?!')")
_INVERTED = re.compile(r"\b(is|isn't|doesn't) \{x\}(?= (?:there|doing|belong|anywhere|\{l\}))")
# A question after something begins with its verb.
_ASKING = re.compile(r"^((?:(?:how|what|when|where|why)(?: \w+)? )?)(is|isn't|does|has) (?=\{x\})")
_IT = re.compile(r"(?<!to )(?<!would )(?<!is )(?<!isn't )(?<!make )(?<!let )\bit\b(?!'s| is| would| bothers|'d)")
_PARTICLE = re.compile(r"^(\w+) (up|down|in|out|off|(?<=turn )on|(?<=switch )on) (it|them|that(?! \w))\b")
# Words for many things that take a verb in the singular.
_AS_ONE = re.compile(
    r"(every|each|any|whatever (is|comes)|all (that is|of it|you can|(of )?the stuff)|the (whole )?lot\b|it all|the entire)"
)
# What stands somewhere is not "to" a place.
_MOTION = re.compile(r"\b(go|goes|mov|tak|bring|brought|put|deliver|return|relocat|drop|get)")
_PRONOUN = re.compile(r"\bit (goes|belongs|should|can)\b")


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
    if " and " in rest or ", " in rest or not verb.isalpha() or "then" in rest or verb in ("gimme", "lemme"):
        return None
    if verb == "go" and not rest.startswith(("to ", "over ", "near ", "past ", "everywhere", "around", "back")):
        return None
    if verb.endswith("ie"):
        verb = verb[:-2] + "y"
    elif verb.endswith("e") and not verb.endswith("ee") and verb not in ("be", "dye"):
        verb = verb[:-1]
    elif _DOUBLING.fullmatch(verb):
        verb += verb[-1]
    return f"{verb}ing {rest}".strip()


def pronoun_inside(clause: str) -> str:
    """The clause with its pronoun before the little word of its verb: "plug it in", not "plug in it"."""
    return _PARTICLE.sub(r"\1 \3 \2", clause)


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
    template = _SUBJECT.sub(lambda m: f"{m[1]} {_PLURAL_VERBS[m[2]]}", template)
    template = _INVERTED.sub(lambda m: f"{_PLURAL_VERBS[m[1]]} {{x}}", template)
    template = _ASKING.sub(lambda m: f"{m[1]}{_PLURAL_VERBS[m[2]]} ", template)
    template = _PRONOUN.sub(lambda m: f"they {_PLURAL_VERBS.get(m[1], m[1])}", template)
    return _IT.sub("them", template.replace("where it is", "where they are"))


def several(phrase: Phrase) -> bool:
    """Whether the phrase takes a verb in the plural."""
    return phrase.many and not _AS_ONE.match(phrase.text)


class Phraser:
    """Draws sentences for one setting."""

    def __init__(self, rng: random.Random, setting: Setting, describer: Describer) -> None:
        self._rng = rng
        self._setting = setting
        self._describe = describer

    def deliver(self, phrase: Phrase, to: str, remarks: bool = True) -> Saying:
        """A request to have a thing at a place."""
        rng, x = self._rng, phrase.text
        if remarks and rng.random() < 0.02:
            phrase = self._corrected(phrase)
            x = phrase.text
        if to == self._setting.user:
            if remarks and rng.random() < 0.3:
                return Saying(fill(agree(rng.choice(bringing.WISHES), several(phrase)), x=x), False)
            return Saying(
                fill(agree(rng.choice(bringing.BRING[:30] if rng.random() < 0.4 else bringing.BRING), several(phrase)), x=x)
            )
        if to == self._setting.trash:
            return self._toss(phrase, remarks)
        where, p = self._describe.to(to), self._describe.the_place(to)
        if remarks and rng.random() < 0.02:
            others = [q for q in self._setting.surfaces if q not in (to, phrase.source)]
            if others:
                template = agree(rng.choice(moving.MOVE_CORRECTED), several(phrase))
                return Saying(fill(template, x=x, l=where, q=self._describe.to(rng.choice(others))))
        if remarks and rng.random() < 0.18:
            template = agree(rng.choice(moving.MOVE_REMARKS), several(phrase))
            if not _MOTION.search(template):
                where = re.sub(r"^(over )?(on)?to ", "on ", where)
            return Saying(fill(template, x=x, l=where, p=p), False)
        if rng.random() < 0.1:
            template = agree(rng.choice(moving.STOCK), several(phrase))
            return Saying(fill(template, x=phrase.text, p=p, l=where), template[0] != "{")
        return Saying(
            fill(agree(rng.choice(moving.MOVE[:20] if rng.random() < 0.35 else moving.MOVE), several(phrase)), x=x, l=where)
        )

    def _corrected(self, phrase: Phrase) -> Phrase:
        """The phrase after the name of another thing that the person takes back at once."""
        others = [o.name for o in self._setting.manifest.objects if o.name not in phrase.names]
        if not others:
            return phrase
        y = self._describe.named(self._rng.choice(others)).text
        return replace(phrase, text=fill(self._rng.choice(bringing.CORRECTED), y=y, x=phrase.text))

    def _toss(self, phrase: Phrase, remarks: bool) -> Saying:
        rng, t = self._rng, self._describe.place(self._setting.trash or "trash")
        kinds = {k for n in phrase.names for k in self._setting.manifest.object(n).categories}
        if kinds & _RECYCLABLE and rng.random() < 0.12:
            return Saying(fill(agree(rng.choice(tossing.RECYCLE), several(phrase)), x=phrase.text))
        if kinds & _COMPOSTABLE and rng.random() < 0.1:
            return Saying(fill(agree(rng.choice(tossing.COMPOST), several(phrase)), x=phrase.text))
        if remarks and rng.random() < 0.22:
            return Saying(fill(agree(rng.choice(tossing.TOSS_REMARKS), several(phrase)), x=phrase.text, t=t), False)
        return Saying(
            fill(
                agree(rng.choice(tossing.TOSS[:16] if rng.random() < 0.35 else tossing.TOSS), several(phrase)), x=phrase.text, t=t
            )
        )

    def terse(self, bare: str, to: str) -> str:
        """A request in as few words as people get away with."""
        rng = self._rng
        if to == self._setting.user:
            return fill(rng.choice(terse_words.TERSE_BRING), x=bare)
        if to == self._setting.trash:
            return fill(rng.choice(terse_words.TERSE_TOSS), x=bare, t=self._describe.place(to))
        return fill(rng.choice(terse_words.TERSE_MOVE), x=bare, p=self._describe.place(to))

    def polish(self, saying: Saying, chatter: float = 0.07) -> str:
        """The saying as a person would say it: wrapped in politeness, with small talk before or after."""
        rng, text = self._rng, saying.text
        if saying.is_clause and rng.random() < 0.08:
            text = fill(rng.choice(manners.LEADS), c=text)
        elif saying.is_clause and rng.random() < 0.55:
            template = rng.choice(manners.POLITE)
            clause = gerund(text) if "{g}" in template else text
            if clause is not None:
                text = fill(template, c=clause, g=clause)
        if rng.random() < chatter:
            remark = rng.choice(self._setting.chatter)
            text = rng.choice(
                (f"{remark}. {text}", f"{remark}, {text}", f"{text}. {remark}", f"{remark} so {text}", f"{remark}! {text}")
            )
        return text

    def join(self, sayings: list[Saying], ordered: bool) -> Saying:
        """Several requests as one."""
        rng, joined = self._rng, sayings[0]
        for n, nxt in enumerate(sayings[1:], 2):
            clauses = joined.is_clause and nxt.is_clause
            # The order stays clear only where no earlier joint turns it round.
            plain = not clauses or n < len(sayings)
            options = [
                t
                for t in (joining.THEN if ordered else joining.AND)
                if (not plain or t.startswith("{a}"))
                and (clauses or not _CLAUSE_AFTER.search(t))
                and not (n < len(sayings) and "before" in t)
                and not (len(sayings) > 2 and _OF_TWO.search(t))
                and not ("{b2}" in t and (not clauses or gerund(nxt.text) is None))
            ]
            template = rng.choice(options)
            clause = clauses and template.startswith("{a}")
            joined = Saying(fill(template, a=joined.text, b=nxt.text, b2=gerund(nxt.text) or ""), clause)
        return joined
