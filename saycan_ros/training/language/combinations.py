"""Several requests in one sentence, in an order or in none."""

from __future__ import annotations

from collections import Counter

from saycan_ros.training.language import framing, moving, order_words, quantity_words, sorting_words
from saycan_ros.training.language.counts import tidy
from saycan_ros.training.language.describing import Phrase
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.orderings import Orderings
from saycan_ros.training.language.phrasing import Saying, fill
from saycan_ros.training.language.quantities import Quantities
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.sortings import Sortings
from saycan_ros.training.language.tools import Made, Tools

# Ways to join two and three requests, in an order or in none.
_AND = quantity_words.AND + order_words.AND + order_words.AND_PARTED
_THEN = quantity_words.THEN + order_words.THEN_PARTED
_AND_THREE = quantity_words.AND_THREE + order_words.AND_THREE + order_words.AND_THREE_PARTED
_THEN_THREE = quantity_words.THEN_THREE + order_words.THEN_THREE
_GAP_REMARKS = quantity_words.GAP_REMARKS + sorting_words.GAP_REMARKS
_PLACE_FIRST = quantity_words.PLACE_FIRST + sorting_words.PLACE_FIRST
_THENS = (", then ", " then ", "; then ", " > ", ". then ", ", after that ", ", next ")
_ANDS = (", ", "; ", " + ", " and ", ". ", " / ", ", and ", " & ")


class Combinations:
    """Draws sentences with more than one request in them."""

    def __init__(self, tools: Tools, quantities: Quantities) -> None:
        self._tools = tools
        self._quantities = quantities
        self._orderings = Orderings(tools, quantities.counts)
        self._sortings = Sortings(tools, quantities.counts)

    def several(self, draft: Draft) -> Made:
        """Throw away the apple and bring me the sponge."""
        tools, rng = self._tools, self._tools.rng
        draw = rng.random()
        if draw < 0.28:
            return self._orderings.make(draft)
        if draw < 0.4:
            return self._gapped(draft)
        if draw < 0.58:
            return self._sortings.make(draft)
        sayings: list[Saying] = []
        wants: list[Want] = []
        turns: list[int] = []
        for turn in range(rng.choice((2, 2, 3, 3))):
            to = wants[-1].to if wants and rng.random() < 0.2 else tools.destination()
            if not to:
                return None
            draw = rng.random()
            if draw < 0.3 and len(sayings) < 2:
                part = self._group(draft, to)
            elif draw < 0.5:
                counted = self._quantities.counts.part(draft, to, 3) if draft.things else None
                part = (counted[0], (counted[1],)) if counted else None
            else:
                found = tools.one(draft, to, 0.2)
                part = (found[0], (found[1],)) if found else None
            if part is None or {n for w in part[1] for n in w.names} & {n for w in wants for n in w.names}:
                return None
            sayings.append(tools.phrase.deliver(part[0], to, remarks=rng.random() < 0.2))
            wants += part[1]
            turns += [turn] * len(part[1])
        if len(sayings) > 2 and not all(s.is_clause for s in sayings):
            return None
        ordered = rng.random() < 0.5
        tools.start_holding(draft, wants[0], 0.1)
        joined = self._shortened(sayings) if not ordered and rng.random() < 0.15 else self.joined(sayings, ordered)
        return tidy(tools.phrase.polish(joined)), Deliver(tuple(wants), ordered, tuple(turns))

    def joined(self, sayings: list[Saying], ordered: bool) -> Saying:
        """Two or three requests as one, in an order or in none."""
        rng = self._tools.rng
        clauses = all(s.is_clause for s in sayings)
        if ordered and clauses and len(sayings) == 2 and rng.random() < 0.3:
            turned = order_words.TURNED if rng.random() < 0.65 else order_words.STRAIGHT
            if text := self._orderings.joined(turned, *(s.text.rstrip("?!.") for s in sayings)):
                return Saying(text, False)
        if rng.random() < 0.35:
            return self._tools.phrase.join(sayings, ordered)
        templates = {(2, True): _THEN, (2, False): _AND, (3, True): _THEN_THREE}.get((len(sayings), ordered), _AND_THREE)
        plain = ("{a}. {b}", "- {a}", "{a}, {b}", "1. {a}", "{a} n {b}", "{a}; {b}")
        options = [t for t in templates if clauses or t.startswith(plain)]
        template = rng.choice(options)
        slots = dict(zip("abc", (s.text for s in sayings), strict=False))
        if "{a}" in template and not template.endswith("?"):
            slots = {k: v.rstrip("?!.") for k, v in slots.items()}
        return Saying(
            fill(template, **slots), clauses and template.startswith(("{a} ", "{a}, ", "{a}; ")) and "you" not in template
        )

    def _gapped(self, draft: Draft) -> Made:
        """Put the coke on the table and the apple in the trash; coke -> table, apple -> trash."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        ordered = rng.random() < 0.3
        texts: list[str] = []
        wants: list[Want] = []
        style = rng.choice(("head", "head", "head", "remark", "bare", "place", "terse"))
        terse = style == "terse"
        size = rng.choice((2, 2, 3, 3, 4, 4))
        for _ in range(size):
            to = tools.destination()
            found = (self._gap_part(draft, to) if size < 4 else tools.one(draft, to, 0.2)) if to else None
            if not to or not found or {n for w in wants for n in w.names} & set(found[1].names):
                return None
            bin_words = f"{rng.choice(('in', 'into', 'to'))} the {tools.describe.place(to)}" if to == setting.trash else ""
            own_words = rng.choice(("to me", "over here", "here", "to where I am")) if to == setting.user else ""
            where = bin_words or own_words or tools.describe.to(to)
            if style == "place":
                texts.append(fill(rng.choice(_PLACE_FIRST), l=where, x=found[0].text))
            else:
                texts.append(tools.phrase.terse(found[0].bare, to) if terse else f"{found[0].text} {where}")
            wants.append(found[1])
        goal = Deliver(tuple(wants), ordered)
        if terse or style == "place":
            return tidy(rng.choice(_THENS if ordered else _ANDS).join(texts)), goal
        last = rng.choice(
            (" and then ", ", then ", ", and after that ", ", and last ", " and afterwards ")
            if ordered
            else (" and ", " and ", ", and ", ", ", " but ", ", also ", " plus ", " and also ")
        )
        listed = f"{', '.join(texts[:-1])}{last}{texts[-1]}"
        if style == "remark":
            return tidy(tools.phrase.polish(Saying(fill(rng.choice(_GAP_REMARKS), x=listed), False))), goal
        if style == "bare":
            return tidy(
                tools.phrase.polish(Saying(f"{listed}{rng.choice(('', ' please', ', please', ', thanks'))}", False))
            ), goal
        return tidy(tools.phrase.polish(Saying(f"{rng.choice(framing.HEADS)} {listed}"))), goal

    def _gap_part(self, draft: Draft, to: str) -> tuple[Phrase, Want] | None:
        """A thing, a number of things or all of a kind."""
        draw = self._tools.rng.random()
        if draw < 0.12:
            return self._quantities.all_or_some(draft, to)
        if draw < 0.35:
            return self._quantities.counts.part(draft, to, 3) if draft.things else None
        return self._tools.one(draft, to, 0.2)

    def _group(self, draft: Draft, to: str) -> tuple[Phrase, tuple[Want, ...]] | None:
        """Two things, or all of a name."""
        tools, rng = self._tools, self._tools.rng
        names = sorted({n for n, p in draft.things if p != to})
        if rng.random() < 0.5 and len(names) >= 2:
            pair = rng.sample(names, 2)
            if draft.named(tuple(pair), to):
                return None
            text = " and ".join(tools.describe.named(n).text for n in pair)
            return Phrase(text, text, tuple(pair), many=True), tuple(Want((n,), to) for n in pair)
        found = self._quantities.all_or_some(draft, to)
        return (found[0], (found[1],)) if found else None

    def _shortened(self, sayings: list[Saying]) -> Saying:
        return Saying(self._tools.rng.choice((", ", ". ", "; ", " and ")).join(s.text for s in sayings), sayings[0].is_clause)

    def swap(self, draft: Draft) -> Made:
        """Swap the coke and the apple."""
        tools, rng = self._tools, self._tools.rng
        counts = Counter(n for n, _ in draft.things)
        single = [t for t in draft.things if counts[t[0]] == 1 and t[1] in tools.setting.surfaces]
        if len(single) < 2:
            return None
        (x, here), (y, there) = rng.sample(single, 2)
        if here == there:
            return None
        words = []
        for name, place in ((x, here), (y, there)):
            text = f"the {tools.describe.noun(name)}"
            words.append(f"{text} {tools.describe.source(place)}" if rng.random() < 0.3 else text)
        return tools.clause(moving.SWAP + quantity_words.SWAP, x=words[0], y=words[1]), Deliver(
            (Want((x,), there), Want((y,), here))
        )

    def then_go(self, draft: Draft) -> Made:
        """Take the apple to the table and come back to me."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        found = tools.one(draft, to, 0.1) if to else None
        end_at = tools.setting.user if rng.random() < 0.5 else rng.choice(tools.all_places)
        if not found or not end_at or end_at == to:
            return None
        saying = tools.phrase.deliver(found[0], found[1].to, remarks=False)
        onwards = (
            rng.choice(quantity_words.BACK)
            if end_at == tools.setting.user
            else fill(rng.choice(quantity_words.ONWARDS), p=tools.describe.the_place(end_at))
        )
        return tools.phrase.polish(Saying(saying.text + onwards)), Deliver((found[1],), end_at=end_at)
