"""Three and four requests in a row, things shared out among places, and the same again with other things."""

from __future__ import annotations

from saycan_ros.training.language import framing, order_words, sorting_words, whole_words
from saycan_ros.training.language.counts import FULL, Counts, tidy
from saycan_ros.training.language.describing import Phrase, is_plural, plural, words_for
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import Saying, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

MOST = 6  # things that are carried
_NUMBERS = ("", "one", "two", "three")
_THENS = (", then ", ". then ", " and then ", ". after that ", ", next ", ", and only then ", ". when that's done, ")
_LISTED = (" and ", " and ", " plus ", " & ", " as well as ")


class Sortings:
    """Draws requests such as "the coke and the apple to the table, the tea to me" and "the coke to me. same with the tea"."""

    def __init__(self, tools: Tools, counts: Counts) -> None:
        self._tools = tools
        self._counts = counts

    def make(self, draft: Draft) -> Made:
        """One of the forms below."""
        forms = (self._four, self._four, self._echoed, self._echoed, self._ranked, self._by_place, self._by_place, self._sorted)
        return self._tools.rng.choice((*forms, self._sorted, self._rest, self._shared_out, self._cleared))(draft)

    def _furnish(self, draft: Draft, size: int) -> None:
        """Sets things of other names into the scene until there are so many names."""
        rng, setting = self._tools.rng, self._tools.setting
        others = [o.name for o in setting.manifest.objects if not draft.named((o.name,))]
        missing = min(size - len({n for n, _ in draft.things}), FULL - len(draft.things), len(others))
        draft.things += [(n, rng.choice(setting.surfaces)) for n in rng.sample(others, max(0, missing))]

    def _where(self, to: str, standing: bool = False) -> str:
        """Words for where something goes, or for where it stands."""
        tools, rng = self._tools, self._tools.rng
        if to == tools.setting.user:
            return rng.choice(("with me", "next to me")) if standing else rng.choice(("to me", "over here", "here", "to me"))
        if to == tools.setting.trash:
            return f"{'in' if standing else rng.choice(('in', 'into'))} the {tools.describe.place(to)}"
        return f"on the {tools.describe.place(to)}" if standing else tools.describe.to(to)

    def _picked(self, draft: Draft, to: str, size: int, but: tuple[str, ...] = ()) -> list[tuple[str, str, str]] | None:
        """So many names of which none is at `to`, each as it is first spoken of and as it is spoken of again."""
        tools = self._tools
        names = sorted({n for n, p in draft.things if p != to and n not in but and not draft.named((n,), to)})
        if len(names) < size:
            return None
        nouns = [(n, tools.describe.noun(n)) for n in tools.rng.sample(names, size)]
        return [(n, tools.describe.determined(noun), f"the {noun}") for n, noun in nouns]

    def _four(self, draft: Draft) -> Made:
        """Bring me the coke, bin the apple, put the tea on the table and take the sponge to the counter."""
        tools, rng = self._tools, self._tools.rng
        self._furnish(draft, 5)
        clauses: list[str] = []
        wants: list[Want] = []
        for _ in range(4):
            to = tools.destination()
            found = tools.one(draft, to, 0.15) if to and draft.things else None
            if not to or not found or {n for w in wants for n in w.names} & set(found[1].names):
                return None
            saying = tools.phrase.deliver(found[0], to, remarks=False)
            if not saying.is_clause:
                return None
            clauses.append(saying.text.rstrip("?.!"))
            wants.append(found[1])
        words, ordered = sorting_words, rng.random() < 0.5
        tools.start_holding(draft, wants[0], 0.06)
        pool = (words.TURNED_FOUR if rng.random() < 0.4 else words.THEN_FOUR) if ordered else words.AND_FOUR
        text = fill(rng.choice(pool), **dict(zip("abcd", clauses, strict=True)))
        return tidy(tools.phrase.polish(Saying(text, False))), Deliver(tuple(wants), ordered)

    def _echoed(self, draft: Draft) -> Made:
        """Put the coke on the table. same with the apple."""
        tools, rng = self._tools, self._tools.rng
        to, size = tools.destination(), rng.choice((2, 2, 3, 3, 4, 4))
        self._furnish(draft, size + 1)
        found = self._picked(draft, to, size) if to else None
        if not to or not found:
            return None
        name, text, _ = found[0]
        base = tools.phrase.deliver(Phrase(text, text, (name,)), to, remarks=False).text.rstrip("?.!")
        templates = {2: sorting_words.ECHO_TWO, 3: sorting_words.ECHO_THREE, 4: sorting_words.ECHO_FOUR}[size]
        said = fill(rng.choice(templates), r=base, **dict(zip("bcd", (t for _, t, _ in found[1:]), strict=False)))
        goal = Deliver(tuple(Want((n,), to) for n, _, _ in found))
        tools.start_holding(draft, goal.wants[0], 0.06)
        return tidy(tools.phrase.polish(Saying(said, False))), goal

    def _ranked(self, draft: Draft) -> Made:
        """Bring me the coke, the apple and the tea. the tea first, the coke last."""
        tools, rng = self._tools, self._tools.rng
        self._furnish(draft, 4)
        to = tools.destination()
        found = self._picked(draft, to, 3) if to else None
        if not to or not found:
            return None
        first, second, third = (t for _, t, _ in found)
        text = rng.choice((f"{first}, {second} and {third}", f"{first}, {second}, {third}", f"{first} and {second} and {third}"))
        phrase = Phrase(text, text, tuple(n for n, _, _ in found), many=True)
        base = tools.phrase.deliver(phrase, to, remarks=False).text.rstrip("?.!")
        order = rng.choice(("words", "turned", "named", "named", "named", "named"))
        if order == "turned":
            found.reverse()
        elif order == "named":
            rng.shuffle(found)
        pools = {"words": order_words.IN_ORDER, "turned": sorting_words.RANKED_TURNED, "named": sorting_words.RANKED}
        said = fill(rng.choice(pools[order]), r=base, **dict(zip("abc", (t for _, _, t in found), strict=True)))
        return tidy(tools.phrase.polish(Saying(said, False))), Deliver(tuple(Want((n,), to) for n, _, _ in found), ordered=True)

    def _by_place(self, draft: Draft) -> Made:
        """The coke and the apple to the table, the tea to me; on the table: the coke. in the bin: the tea."""
        tools, rng = self._tools, self._tools.rng
        self._furnish(draft, 5)
        parts: list[tuple[Phrase, str, str]] = []
        wants: list[Want] = []
        turns: list[int] = []
        for size in rng.choice(((2, 1), (1, 2), (2, 2), (3, 1), (2, 1, 1), (1, 1, 1, 1), (1, 1, 1, 1))):
            to = tools.destination()
            found = self._picked(draft, to, size, tuple(w.names[0] for w in wants)) if to else None
            if not to or not found or (wants and wants[-1].to == to):
                return None
            texts = [t for _, t, _ in found]
            listed = ", ".join(texts[:-1]) + rng.choice(_LISTED) + texts[-1] if size > 1 else texts[0]
            parts.append((Phrase(listed, listed, (), many=size > 1), self._where(to), to))
            turns += [len(parts) - 1] * size
            wants += [Want((n,), to) for n, _, _ in found]
        style = rng.choice(("verb", "verb", "want", "bare", "place", "clauses"))
        if style == "place":
            joint = rng.choice((": ", " ", " - ", ": "))
            text = rng.choice((". ", "; ", ", and ", ". and ")).join(f"{where}{joint}{x.text}" for x, where, _ in parts)
        elif style == "clauses":
            said = [tools.phrase.deliver(x, to, remarks=False).text.rstrip("?.!") for x, _, to in parts]
            if rng.random() < 0.5:
                text = rng.choice(("", "", "first ")) + rng.choice(_THENS).join(said)
                return tidy(tools.phrase.polish(Saying(text, False))), Deliver(tuple(wants), True, tuple(turns))
            text = f"{rng.choice((', ', '. ', ', ')).join(said[:-1])}{rng.choice((' and ', ', and ', '. and ', '. '))}{said[-1]}"
        else:
            pieces = [f"{x.text} {where}" for x, where, _ in parts]
            text = f"{', '.join(pieces[:-1])}{rng.choice((' and ', ', and ', ', ', ', also '))}{pieces[-1]}"
            lead = {"verb": f"{rng.choice(framing.HEADS)} ", "want": rng.choice(("I want ", "I'd like ", "I need "))}
            text = lead.get(style, "") + text
        return tidy(tools.phrase.polish(Saying(text, style == "verb"))), Deliver(tuple(wants))

    def _sorted(self, draft: Draft) -> Made:
        """All fruit to the table, every can to the bin; everywhere or of what is at one place."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        own = {k for n, _ in draft.things for k in tools.describe.kinds_of(n)}
        kinds = sorted(k for k in own if words_for(k).is_noun)
        size = 3 if len(kinds) > 2 and rng.random() < 0.25 else 2
        if len(kinds) < size:
            return None
        wants: list[Want] = []
        pieces: list[str] = []
        spot = rng.choice(setting.surfaces) if rng.random() < 0.3 else None
        for kind in rng.sample(kinds, size):
            to, names, one = tools.destination(), setting.named(kind), self._counts.single("", kind)
            if not to or not one or is_plural(one) or to == spot or not draft.named(names, spot, but=to):
                return None
            if {n for w in wants for n in w.names} & set(names) or to in [w.to for w in wants]:
                return None
            slots = {"k": one, "ks": words_for(kind).plural or plural(one), "l": self._where(to)}
            pieces.append(fill(rng.choice(sorting_words.SORT_PIECES), **slots))
            wants.append(Want(names, to, every=True, source=spot))
        if sum(len(draft.named(w.names, spot, but=w.to)) for w in wants) > MOST:
            return None
        listed = f"{', '.join(pieces[:-1])}{rng.choice((' and ', ', and ', ', '))}{pieces[-1]}"
        if spot:
            slots = {"s": f"the {tools.describe.place(spot)}", "o": self._where(spot, True)}
            text = fill(rng.choice(sorting_words.SORT_AT), x=listed, **slots)
            return tidy(tools.phrase.polish(Saying(text, False))), Deliver(tuple(wants))
        return self._led(listed), Deliver(tuple(wants))

    def _led(self, listed: str) -> str:
        """Things with where they go, said after a verb or a lead of other words."""
        tools, rng = self._tools, self._tools.rng
        if rng.random() < 0.4:
            return tidy(tools.phrase.polish(Saying(f"{rng.choice(framing.HEADS)} {listed}")))
        return tidy(tools.phrase.polish(Saying(fill(rng.choice(sorting_words.SORT_LEADS), x=listed), False)))

    def _cleared(self, draft: Draft) -> Made:
        """Everything on the table to me, whatever is on the counter in the bin."""
        tools, rng = self._tools, self._tools.rng
        spots = [p for p in tools.setting.surfaces if draft.named(tools.everything, p)]
        targets = tools.destination(), tools.destination()
        if len(spots) < 2 or targets[0] == targets[1]:
            return None
        wants: list[Want] = []
        pieces: list[str] = []
        for spot, to in zip(rng.sample(spots, 2), targets, strict=True):
            if not to or to in spots:
                return None
            where = f"to the {tools.describe.place(to)}" if to in tools.setting.surfaces else self._where(to)
            text = fill(rng.choice(whole_words.EVERYTHING_AT), on=self._where(spot, True))
            pieces.append(f"{text} {where}")
            wants.append(Want(tools.everything, to, every=True, source=spot))
        if sum(len(draft.named(w.names, w.source)) for w in wants) > MOST:
            return None
        return self._led(rng.choice((" and ", ", ", ", and ")).join(pieces)), Deliver(tuple(wants))

    def _rest(self, draft: Draft) -> Made:
        """Clear the table: the coke to me, the rest in the bin."""
        tools, rng = self._tools, self._tools.rng
        spot, to, other = rng.choice(tools.setting.surfaces), tools.destination(), tools.destination()
        here = draft.named(tools.everything, spot)
        if not to or not other or len({spot, to, other}) < 3 or not 2 <= len(here) <= MOST - 1:
            return None
        single = sorted({n for n, _ in here if len(draft.named((n,), spot)) == 1})
        if not single:
            return None
        name = rng.choice(single)
        slots = {"x": f"the {tools.describe.noun(name)}", "s": f"the {tools.describe.place(spot)}", "o": self._where(spot, True)}
        text = fill(rng.choice(sorting_words.REST), l=self._where(to), m=self._where(other), **slots)
        rest = tuple(n for n in tools.everything if n != name)
        goal = Deliver((Want((name,), to, source=spot), Want(rest, other, every=True, source=spot)))
        return tidy(tools.phrase.polish(Saying(text, False))), goal

    def _shared_out(self, draft: Draft) -> Made:
        """One coke to me and two to the table."""
        tools, rng = self._tools, self._tools.rng
        to, other = tools.destination(), tools.destination()
        if not to or not other or to == other or not draft.things:
            return None
        name = rng.choice(draft.things)[0]
        one, (m, n) = self._counts.single(name), rng.choice(((1, 1), (1, 2), (2, 1), (1, 3), (2, 2), (1, 2)))
        exact = rng.random() < 0.4
        needed = m + n + (0 if exact else rng.choice((0, 1, 2)))
        if not one or draft.named((name,), to) or not self._counts.top_up(draft, (name,), needed, other, None):
            return None
        # What the scene gets may stand where the first of them go; "the others" are not one.
        if draft.named((name,), to) or (exact and (n == 1 or len(draft.named((name,))) != m + n)):
            return None
        several = self._counts.many(name)
        a, b = (f"one {one}" if c == 1 else f"{_NUMBERS[c]} {several}" for c in (m, n))
        slots = {"a": a, "b": b, "na": _NUMBERS[m], "nb": _NUMBERS[n], "xs": several}
        pool = sorting_words.SPLIT_UP if exact else sorting_words.SHARE_OUT
        text = fill(rng.choice(pool), v=rng.choice(framing.HEADS), l=self._where(to), m=self._where(other), **slots)
        # In the order told, for nothing tells apart what was put at the two places.
        goal = Deliver((Want((name,), to, count=m), Want((name,), other, count=n)), ordered=True)
        return tidy(tools.phrase.polish(Saying(text, False))), goal
