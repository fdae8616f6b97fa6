"""Requests for several things at once: numbers, pairs, all of a kind, everything at a place."""

from __future__ import annotations

import re

from saycan_ros.training.language import number_words, quantity_words, tally_words, whole_words, wording
from saycan_ros.training.language.counts import FULL, Counts, tidy, were
from saycan_ros.training.language.describing import Phrase, is_plural, words_for
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import Saying, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tallies import Tallies
from saycan_ros.training.language.tools import Made, Tools

MOST = 5  # things in one request
# How the sentences about clearing a place begin that no politeness goes around.
_REMARKS = (
    *("I ", "I'd", "no ", "{s}", "what ", "what's", "whatever", "nothing", "everything", "we ", "all ", "the ", "of ", "every "),
    *("get rid", "there's", "don't ", "could ", "dinner", "party's", "my ", "yo ", "please ", "each ", "it's ", "how "),
    *("clear the decks", "{l}", "{n}", "not ", "from ", "just ", "see ", "whichever "),
)
# A number that says what stays leaves open of which it is said.
_LIMITED = re.compile(r"\b(not|no|rest|but|others|leave)\b")
_EVERYTHING_AT = quantity_words.EVERYTHING_AT + whole_words.EVERYTHING_AT
_ALL_TAILS = quantity_words.ALL_TAILS + whole_words.ALL_TAILS
_EVERYTHING_TAILS = quantity_words.EVERYTHING_TAILS + whole_words.EVERYTHING_TAILS
_SEVERAL_KINDS = quantity_words.SEVERAL_KINDS + whole_words.SEVERAL_KINDS
_TWO_PLACES = quantity_words.TWO_PLACES + whole_words.TWO_PLACES


class Quantities:
    """Draws requests for more than one thing."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self.counts = Counts(tools)
        self._tallies = Tallies(tools, self.counts)

    def count(self, draft: Draft) -> Made:
        """Two cokes, three drinks, two different sodas, just one tea; one coke and two apples."""
        return (self._tallies if self._tools.rng.random() < 0.22 else self.counts).make(draft)

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
        if size == 2 and rng.random() < 0.15:
            return self._each_of(draft, to, names)
        texts: list[str] = []
        wants: list[Want] = []
        terse = rng.random() < 0.1
        for name in rng.sample(names, size):
            phrase = tools.describe.any_words(name, 0.3)
            counted = self._part(draft, name, to) if rng.random() < 0.3 else None
            if {n for w in wants for n in w.names} & set(counted[1].names if counted else phrase.names):
                return None
            if not counted and draft.named(phrase.names, to) and (texts == [] or rng.random() < 0.6):
                return None
            text = counted[0].text if counted else phrase.bare if terse else phrase.text
            texts.append(text)
            wants.append(counted[1] if counted else Want(phrase.names, to))
        if len({n for w in wants for n in w.names}) != sum(len(w.names) for w in wants):
            return None
        goal = Deliver(tuple(wants))
        tools.start_holding(draft, wants[0], 0.06)
        if terse:
            return tidy(self._short(rng.choice((", ", " + ", " and ", " & ", ",", " / ", " n ")).join(texts), to)), goal
        text = (
            rng.choice((", ", ", ", ", ", " and ", " + ")).join(texts[:-1])
            + rng.choice(quantity_words.LASTS + tally_words.LASTS)
            + texts[-1]
        )
        if size == 2 and all(w.count == 1 for w in wants) and rng.random() < 0.2:
            text = fill(rng.choice(quantity_words.PAIRED + tally_words.PAIRED), a=texts[0], b=texts[1])
        return tidy(tools.ask(Phrase(text, text, tuple(n for w in wants for n in w.names), many=True), to)), goal

    def _part(self, draft: Draft, name: str, to: str) -> tuple[Phrase, Want] | None:
        """A number of things of one name, within a longer list."""
        own = Draft(draft.at, [t for t in draft.things if t[0] == name])
        rest = [t for t in draft.things if t[0] != name]
        found = self.counts.part(own, to, 3)
        if not found or len(own.things) + len(rest) > FULL or not set(found[1].names) <= {name}:
            return None
        draft.things[:] = rest + own.things
        return found

    def _each_of(self, draft: Draft, to: str, names: list[str]) -> Made:
        """One, or two, each of two names."""
        tools, rng = self._tools, self._tools.rng
        pair = rng.sample(names, 2)
        count = 2 if rng.random() < 0.35 else 1
        nouns = [self.counts.single(n) if count == 1 else tools.describe.noun(n).removeprefix("single ") for n in pair]
        if not all(nouns) or not all(self.counts.top_up(draft, (n,), count + rng.choice((0, 1, 1, 2)), to, None) for n in pair):
            return None
        text = fill(
            rng.choice(quantity_words.EACH_OF_TWO[count] + number_words.EACH_OF_TWO[count]), a=nouns[0] or "", b=nouns[1] or ""
        )
        wants = tuple(Want((n,), to, count=count) for n in pair)
        return tidy(tools.ask(Phrase(text, text, tuple(pair), many=True), to)), Deliver(wants)

    def _short(self, text: str, to: str) -> str:
        """A request in few words; not those that say a number of their own."""
        while (said := self._tools.phrase.terse(text, to)).startswith(("one ", "no more ")):
            pass
        return said

    def every(self, draft: Draft) -> Made:
        """All cokes, every drink on the table, everything from the counter."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        if not to:
            return None
        if rng.random() < 0.1:
            return self._clear(draft, to)
        if rng.random() < 0.12:
            return self._several_kinds(draft, to)
        if rng.random() < 0.05:
            return self._two_places(draft, to)
        if rng.random() < 0.1:
            return self._all_and_some(draft, to)
        found = self.all_or_some(draft, to)
        if not found:
            return None
        phrase, want = found
        tools.start_holding(draft, want, 0.08)
        saying = tools.phrase.deliver(phrase, to)
        if rng.random() < 0.2:
            tails = _EVERYTHING_TAILS if want.names == tools.everything else _ALL_TAILS
            tail = rng.choice(tails)
            saying = Saying(saying.text.rstrip("?.!") + ("" if tail[0] == "," else " ") + tail, saying.is_clause)
        return tidy(tools.phrase.polish(saying)), Deliver((want,))

    def _several_kinds(self, draft: Draft, to: str) -> Made:
        """All fruit and all drinks."""
        tools, rng = self._tools, self._tools.rng
        kinds = sorted({k for n, p in draft.things if p != to for k in tools.describe.kinds_of(n) if words_for(k).is_noun})
        size = 3 if len(kinds) > 2 and rng.random() < 0.25 else 2
        if len(kinds) < size:
            return None
        chosen = rng.sample(kinds, size)
        names = [tools.setting.named(k) for k in chosen]
        found, merged = [draft.named(n, but=to) for n in names], tuple(n for group in names for n in group)
        if len(set(merged)) < len(merged) or not all(found) or sum(len(f) for f in found) > MOST + 1:
            return None
        pool = _SEVERAL_KINDS if size == 2 else whole_words.THREE_KINDS
        text = fill(rng.choice(pool), **dict(zip("abc", (self._plural(k) for k in chosen), strict=False)))
        wants = tuple(Want(n, to, every=True) for n in names)
        return tidy(tools.ask(Phrase(text, text, merged, many=True), to)), Deliver(wants)

    def _all_and_some(self, draft: Draft, to: str) -> Made:
        """All the cokes and one apple; everything on the table and the sponge from the counter."""
        tools, rng = self._tools, self._tools.rng
        first = self.all_or_some(draft, to)
        if not first:
            return None
        phrase, want = first
        if want.names == tools.everything:
            away = [t for t in draft.things if t[1] not in (want.source, to, tools.setting.trash) and want.source]
            if not away:
                return None
            name, spot = rng.choice(away)
            noun = f"the {tools.describe.noun(name)} {tools.describe.source(spot)}"
            second: tuple[Phrase, Want] | None = (Phrase(noun, noun, (name,), spot), Want((name,), to, source=spot))
        else:
            second = self.counts.part(draft, to, 3) if rng.random() < 0.7 else tools.one(draft, to, 0.1)
        if not second or (want.names != tools.everything and set(second[1].names) & set(want.names)):
            return None
        if _LIMITED.search(second[0].text):
            return None
        text = fill(rng.choice(whole_words.ALL_AND_SOME), a=phrase.text, b=second[0].text)
        return tidy(tools.ask(Phrase(text, text, want.names + second[1].names, many=True), to)), Deliver((want, second[1]))

    def _plural(self, kind: str) -> str:
        return words_for(kind).plural or kind

    def _two_places(self, draft: Draft, to: str) -> Made:
        """Everything on the table and on the counter."""
        tools, rng = self._tools, self._tools.rng
        spots = [p for p in tools.setting.surfaces if p != to and draft.named(tools.everything, p)]
        if len(spots) < 2:
            return None
        chosen = rng.sample(spots, 2)
        if sum(len(draft.named(tools.everything, p)) for p in chosen) > MOST + 1:
            return None
        a, b = (self._on(p) for p in chosen)
        text = fill(rng.choice(_TWO_PLACES), a=a, b=b)
        wants = tuple(Want(tools.everything, to, every=True, source=p) for p in chosen)
        return tools.ask(Phrase(text, text, tools.everything), to), Deliver(wants)

    def _on(self, place: str) -> str:
        """Where the things at a place are."""
        if place == self._tools.setting.user:
            return self._tools.rng.choice(("with me", "here by me", "next to me", "in front of me"))
        inside = place in (self._tools.setting.trash, self._tools.setting.drawer)
        return f"{'in' if inside else 'on'} the {self._tools.describe.place(place)}"

    def wanted(self, draft: Draft, several_share: float, kinds_share: float) -> tuple[Phrase, Want] | None:
        """One thing, or so often several, to a place drawn."""
        tools = self._tools
        to = tools.destination()
        if not to:
            return None
        several = tools.rng.random() < several_share
        return self.all_or_some(draft, to) if several else tools.one(draft, to, kinds_share)

    def all_or_some(self, draft: Draft, to: str) -> tuple[Phrase, Want] | None:
        """Everything of a name, a kind, an attribute or a place."""
        tools, rng = self._tools, self._tools.rng
        if not draft.things:
            return None
        name, place = rng.choice(draft.things)
        if place in (to, tools.setting.trash):
            return None
        draw, kind, singular, placed = rng.random(), None, False, False
        source = place if draw < 0.36 or rng.random() < 0.35 else None
        adjectives = [
            k
            for k in tools.describe.kinds_of(name)
            if not words_for(k).is_noun and not k.startswith("for ") and k != "not edible"
        ]
        if draw < 0.4:
            names, text = tools.everything, tools.describe.everything()
            placed = source is not None and (rng.random() < 0.5 or text.endswith((" there", " is")))
            if placed and source:
                text = fill(rng.choice(_EVERYTHING_AT), on=self._on(source))
            singular = text.startswith("every") or not re.search(r"\b(things|items|objects)\b", text)
        elif draw < 0.5 and adjectives:
            kind = rng.choice(adjectives)
            names = tools.setting.named(kind)
            text = fill(rng.choice(quantity_words.ADJECTIVAL + whole_words.ADJECTIVAL), k=kind)
            singular = not re.search(r"\b(things|items|objects|ones)\b", text)
        else:
            kind = self.counts.noun_kind(name) if draw < 0.78 else None
            names = tools.setting.named(kind) if kind else (name,)
            if kind is None and rng.random() < 0.6:
                draft.things += [(name, rng.choice(tools.setting.surfaces)) for _ in range(rng.choice((1, 1, 2)))]
            noun = tools.describe.many(name, kind)
            mass = kind in ("fruit", "food", "candy") and rng.random() < 0.15
            noun = kind if kind and mass else noun
            if kind and adjectives and rng.random() < 0.15:
                adjective = rng.choice(adjectives)
                names = tuple(n for n in names if adjective in tools.setting.manifest.object(n).categories)
                noun = f"{adjective} {noun}"
            own_plural = is_plural(name) if kind is None else kind == "chips"
            text = tools.describe.all_of(noun, implied=not own_plural)
            if mass:
                singular, text = True, fill(rng.choice(quantity_words.ALL_MASS + whole_words.ALL_MASS), n=noun)
            one = self.counts.single(name, kind)
            if one and rng.random() < 0.15:
                singular, text = True, f"{rng.choice(quantity_words.ALL_EACH + whole_words.ALL_EACH)} {one}"
        if source is None and draft.named(names, to) and rng.random() < 0.5:
            return None
        if not 1 <= len(draft.named(names, source, but=to)) <= MOST:
            return None
        if len(draft.named(names, source, but=to)) == 1 and rng.random() < 0.6:
            return None
        if source and rng.random() < 0.5 and len(draft.things) < FULL:
            spots = [p for p in tools.setting.surfaces if p not in (to, source)]
            draft.things += [(rng.choice(names), rng.choice(spots))] if spots else []
        if source and not placed:
            where = tools.describe.source(source)
            text = f"{text} {where if singular else were(where)}"
        return Phrase(text, text, names, many=not singular), Want(names, to, every=True, source=source)

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
            template = rng.choice(wording.CLEAR_OF + quantity_words.CLEAR_OF + whole_words.CLEAR_OF)
            one = self.counts.single("", kind) or words.singulars[0]
            clause = fill(template, s=tools.describe.the_place(place), l=where, n=words.plural or kind, n1=one)
            want = Want(tools.setting.named(kind), to, every=True, source=place)
            return tools.phrase.polish(Saying(clause, not template.startswith(_REMARKS))), Deliver((want,))
        want = Want(tools.everything, to, every=True, source=place)
        template = rng.choice(wording.CLEAR + quantity_words.CLEAR + whole_words.CLEAR)
        clause = fill(template, s=tools.describe.the_place(place), l=where)
        return tools.phrase.polish(Saying(clause, not template.startswith(_REMARKS))), Deliver((want,))

    def terse(self, draft: Draft) -> Made:
        """ "2 cokes -> table", "all drinks, trash"."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        if not to or not draft.things:
            return None
        if rng.random() < 0.4:
            found = self.all_or_some(draft, to)
            return (tidy(self._short(found[0].bare, to)), Deliver((found[1],))) if found else None
        name = rng.choice(draft.things)[0]
        count = rng.choice((1, 2, 2, 3))
        kind = self.counts.noun_kind(name) if rng.random() < 0.3 else None
        names, one = (tools.setting.named(kind) if kind else (name,)), self.counts.single(name, kind)
        if not one or not self.counts.top_up(draft, names, count + rng.choice((0, 1, 1, 2)), to, None):
            return None
        slots = {"n": quantity_words.DIGITS[count][0], "d": str(count), "x": one, "xs": self.counts.many(name, kind)}
        goal = Deliver((Want(names, to, count=count),))
        if rng.random() < 0.3:
            return self._short(slots["xs"], to).rstrip("!") + fill(rng.choice(quantity_words.TERSE_AFTER), **slots), goal
        lists = (quantity_words, tally_words)
        pool = [t for words in lists for t in (words.TERSE_ONE if count == 1 else words.TERSE_COUNT)]
        text = fill(rng.choice(pool), **slots)
        return self._short(text, to), goal
