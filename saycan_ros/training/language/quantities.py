"""Requests for several things at once: numbers, pairs, all of a kind, everything at a place."""

from __future__ import annotations

from collections import Counter

from saycan_ros.training.language import framing, wording
from saycan_ros.training.language.describing import Phrase, is_plural, words_for
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import Saying, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

MOST = 5  # things in one request
_DIGITS = {2: ("two", "2"), 3: ("three", "3"), 4: ("four", "4")}
_BOTH = ("both {n}", "both of the {n}", "both the {n}", "the two {n}", "the pair of {n}")
_LASTS = (" and ", " and ", ", and ", " & ", " plus ", " as well as ", " together with ", " and also ", " along with ", ", ")
_ONE_OF_EACH = (
    "one of each {k}",
    "one of every {k}",
    "one {k} of each kind",
    "each kind of {k} once",
    "one of each type of {k}",
    "a {k} of every sort",
)


class Quantities:
    """Draws requests for more than one thing."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def count(self, draft: Draft) -> Made:
        """Two cokes, three drinks, two different sodas."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        if not to or not draft.things:
            return None
        name, place = rng.choice(draft.things)
        kind = self._noun_kind(name) if rng.random() < 0.5 else None
        names = tools.setting.named(kind) if kind else (name,)
        if kind is None and rng.random() < 0.6:
            draft.things += [
                (name, place if rng.random() < 0.6 else rng.choice(tools.setting.surfaces)) for _ in range(rng.choice((1, 1, 2)))
            ]
        source = place if rng.random() < 0.15 else None
        found = draft.named(names, source, but=to)
        if len(found) < 2 or (draft.named(names, to) and (kind is not None or rng.random() < 0.7)):
            return None
        different = len({n for n, _ in found})
        if kind is not None and different >= 2 and different <= MOST and source is None and rng.random() < 0.12:
            text = fill(rng.choice(_ONE_OF_EACH), k=rng.choice(words_for(kind).singulars))
            wants = tuple(Want((n,), to) for n in sorted({n for n, _ in found}))
            return tools.ask(Phrase(text, text, names, many=True), to), Deliver(wants)
        distinct = kind is not None and different >= 2 and rng.random() < 0.4
        count = min(rng.choice((2, 2, 2, 3, 3, 4)), different if distinct else len(found))
        if distinct:
            text = fill(rng.choice(framing.DISTINCT), n=rng.choice(_DIGITS[count]), x=tools.describe.many(name, kind))
        elif count == 2 == len(found) and rng.random() < 0.3:
            text = fill(rng.choice(_BOTH), n=tools.describe.many(name, kind))
        else:
            text = tools.describe.counted(name, count, kind)
            first, _, rest = text.partition(" ")
            if rng.random() < 0.15 and first != "a":
                text = f"{first} of the {rest}"
        if source:
            text = f"{text} {tools.describe.source(source)}"
        want = Want(names, to, count=count, distinct=distinct, source=source)
        tools.start_holding(draft, want, 0.08)
        return tools.ask(Phrase(text, text, names, many=True), to), Deliver((want,))

    def pair(self, draft: Draft) -> Made:
        """A drink and a snack; the coke, the sponge and two teas."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        if not to:
            return None
        names = sorted({n for n, p in draft.things if p != to})
        size = min(rng.choice((2, 2, 2, 3, 3, 4)), len(names))
        if size < 2:
            return None
        texts: list[str] = []
        wants: list[Want] = []
        terse = rng.random() < 0.1
        for name in rng.sample(names, size):
            phrase = tools.describe.any_words(name, 0.3)
            there = draft.named(phrase.names, to) and (texts == [] or rng.random() < 0.6)
            if {n for w in wants for n in w.names} & set(phrase.names) or there:
                return None
            text, count = phrase.bare if terse else phrase.text, 1
            kind = phrase.kind if phrase.kind and words_for(phrase.kind).is_noun else None
            if (kind or phrase.kind is None) and len(draft.named(phrase.names, but=to)) >= 2 and rng.random() < 0.4:
                text, count = tools.describe.counted(name, 2, kind), 2
                if kind:
                    phrase = Phrase(text, text, tools.setting.named(kind))
            texts.append(text)
            wants.append(Want(phrase.names, to, count=count))
        if len({n for w in wants for n in w.names}) != sum(len(w.names) for w in wants):
            return None
        goal = Deliver(tuple(wants))
        tools.start_holding(draft, wants[0], 0.06)
        if terse:
            return tools.phrase.terse(rng.choice((", ", " + ", " and ", " & ", ",")).join(texts), to), goal
        text = ", ".join(texts[:-1]) + rng.choice(_LASTS) + texts[-1]
        if size == 2 and rng.random() < 0.1:
            text = f"both {texts[0]} and {texts[1]}"
        return tools.ask(Phrase(text, text, tuple(n for w in wants for n in w.names), many=True), to), goal

    def every(self, draft: Draft) -> Made:
        """All cokes, every drink on the table, everything from the counter."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        if not to:
            return None
        if rng.random() < 0.1:
            return self._clear(draft, to)
        found = self.all_or_some(draft, to)
        if found:
            tools.start_holding(draft, found[1], 0.08)
        return (tools.ask(found[0], to), Deliver((found[1],))) if found else None

    def all_or_some(self, draft: Draft, to: str) -> tuple[Phrase, Want] | None:
        """Everything of a name, a kind, an attribute or a place."""
        tools, rng = self._tools, self._tools.rng
        if not draft.things:
            return None
        name, place = rng.choice(draft.things)
        if place in (to, tools.setting.trash):
            return None
        draw, kind = rng.random(), None
        source = place if draw < 0.36 or rng.random() < 0.35 else None
        adjectives = [
            k
            for k in tools.describe.kinds_of(name)
            if not words_for(k).is_noun and not k.startswith("for ") and k != "not edible"
        ]
        if draw < 0.4:
            names, text = tools.everything, tools.describe.everything()
        elif draw < 0.5 and adjectives:
            kind = rng.choice(adjectives)
            names = tools.setting.named(kind)
            text = fill(
                rng.choice(
                    (
                        "everything {k}",
                        "all the {k} things",
                        "everything that is {k}",
                        "all {k} items",
                        "anything {k}",
                        "every {k} thing",
                        "the {k} things",
                    )
                ),
                k=kind,
            )
        else:
            kind = self._noun_kind(name) if draw < 0.78 else None
            names = tools.setting.named(kind) if kind else (name,)
            if kind is None and rng.random() < 0.6:
                draft.things += [(name, rng.choice(tools.setting.surfaces)) for _ in range(rng.choice((1, 1, 2)))]
            noun = tools.describe.many(name, kind)
            if kind in ("fruit", "food", "drink", "candy") and rng.random() < 0.15:
                noun = kind
            if kind and adjectives and rng.random() < 0.15:
                adjective = rng.choice(adjectives)
                names = tuple(n for n in names if adjective in tools.setting.manifest.object(n).categories)
                noun = f"{adjective} {noun}"
            own_plural = is_plural(name) if kind is None else kind == "chips"
            text = tools.describe.all_of(noun, implied=not own_plural)
            if kind and rng.random() < 0.15:
                text = f"{rng.choice(('every', 'each', 'any', 'every single'))} {rng.choice(words_for(kind).singulars)}"
        if source is None and draft.named(names, to) and rng.random() < 0.5:
            return None
        if not 1 <= len(draft.named(names, source, but=to)) <= MOST:
            return None
        if source:
            text = f"{text} {tools.describe.source(source)}"
        return Phrase(text, text, names, many=True), Want(names, to, every=True, source=source)

    def _clear(self, draft: Draft, to: str) -> Made:
        """Clear the table into the bin."""
        tools, rng = self._tools, self._tools.rng
        place = rng.choice(tools.setting.surfaces)
        if place == to or not 1 <= len(draft.named(tools.everything, place)) <= MOST:
            return None
        where = {tools.setting.user: "to me", tools.setting.trash: f"in the {tools.describe.place(to)}"}.get(
            to
        ) or tools.describe.to(to)
        kinds = sorted({k for n, _ in draft.named(tools.everything, place) for k in tools.describe.kinds_of(n)})
        nouns = [k for k in kinds if words_for(k).is_noun and words_for(k).plural]
        if nouns and rng.random() < 0.4:
            kind = rng.choice(nouns)
            words = words_for(kind)
            template = rng.choice(wording.CLEAR_OF)
            clause = fill(template, s=tools.describe.the_place(place), l=where, n=words.plural or kind, n1=words.singulars[0])
            want = Want(tools.setting.named(kind), to, every=True, source=place)
            return tools.phrase.polish(Saying(clause, template[0] != "I" and template[:2] != "no")), Deliver((want,))
        want = Want(tools.everything, to, every=True, source=place)
        return tools.clause(wording.CLEAR, s=tools.describe.the_place(place), l=where), Deliver((want,))

    def terse(self, draft: Draft) -> Made:
        """ "2 cokes -> table", "all drinks, trash"."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        counts = Counter(n for n, p in draft.things if p != to)
        if not to or not counts:
            return None
        name = rng.choice(sorted(counts))
        if draft.named((name,), to):
            return None
        if rng.random() < 0.5:
            found = self.all_or_some(draft, to)
            return (tools.phrase.terse(found[0].bare, to), Deliver((found[1],))) if found else None
        if counts[name] < 2:
            return None
        many = tools.describe.many(name)
        text = rng.choice((f"2 {many}", f"two {many}", f"{tools.describe.noun(name)} x2", f"2x {tools.describe.noun(name)}"))
        return tools.phrase.terse(text, to), Deliver((Want((name,), to, count=2),))

    def _noun_kind(self, name: str) -> str | None:
        kinds = [k for k in self._tools.describe.kinds_of(name) if words_for(k).is_noun]
        return self._tools.rng.choice(kinds) if kinds else None
