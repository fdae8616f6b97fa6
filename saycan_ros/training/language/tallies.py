"""Requests whose numbers belong to several names, or are told by other things."""

from __future__ import annotations

from saycan_ros.training.language import quantity_words, tally_words
from saycan_ros.training.language.counts import FULL, Counts, tidy
from saycan_ros.training.language.describing import Phrase, with_article
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import Saying, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

MOST = 6  # things that are carried
_TOTALS = ("", "one", "two", "three", "four", "five", "six")


class Tallies:
    """Draws requests such as "one coke and two apples" and "as many cokes as there are apples"."""

    def __init__(self, tools: Tools, counts: Counts) -> None:
        self._tools = tools
        self._counts = counts

    def make(self, draft: Draft) -> Made:
        """One of the forms below."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        names = sorted({n for n, p in draft.things if p != to})
        if not to or len(names) < 2:
            return None
        rng.shuffle(names)
        forms = (self._mixed, self._mixed, self._mixed, self._same_number, self._twice, self._each_of_three, self._as_many)
        return rng.choice((*forms, self._as_many))(draft, to, names)

    def _stocked(self, draft: Draft, to: str, numbers: dict[str, int]) -> bool:
        """Whether the scene has so many of each name now, mostly with some to spare, and none where they go."""
        rng = self._tools.rng
        return all(self._counts.top_up(draft, (n,), c + rng.choice((0, 1, 1, 2)), to, None) for n, c in numbers.items())

    def _made(self, text: str, to: str, numbers: dict[str, int]) -> Made:
        wants = tuple(Want((n,), to, count=c) for n, c in numbers.items())
        return tidy(self._tools.ask(Phrase(text, text, tuple(numbers), many=True), to)), Deliver(wants)

    def _part(self, name: str, count: int) -> str | None:
        """A number of things of one name, in few words."""
        rng, one = self._tools.rng, self._counts.single(name)
        if count > 1:
            lead = rng.choice((*quantity_words.DIGITS[count], quantity_words.DIGITS[count][0], quantity_words.NUMBERS[count][2]))
            return f"{lead} {self._counts.many(name)}"
        return rng.choice((f"one {one}", f"one {one}", with_article(one), f"1 {one}", f"a single {one}")) if one else None

    def _mixed(self, draft: Draft, to: str, names: list[str]) -> Made:
        """One coke and two apples; one coke, two apples and a sponge."""
        rng = self._tools.rng
        size = 3 if len(names) > 2 and rng.random() < 0.3 else 2
        numbers = {n: rng.choice((1, 1, 2, 2, 3)) for n in names[:size]}
        total = sum(numbers.values())
        if len(set(numbers.values())) == 1 or total > MOST or not self._stocked(draft, to, numbers):
            return None
        parts = [self._part(n, c) for n, c in numbers.items()]
        texts = [p for p in parts if p]
        if len(texts) < size:
            return None
        template = rng.choice(tally_words.MIXED_TWO if size == 2 else tally_words.MIXED_THREE)
        return self._made(fill(template, t=_TOTALS[total], **dict(zip("abc", texts, strict=False))), to, numbers)

    def _same_number(self, draft: Draft, to: str, names: list[str]) -> Made:
        """Two cokes and as many apples."""
        rng, (x, y) = self._tools.rng, names[:2]
        count = rng.choice((2, 2, 3))
        numbers = {x: count, y: count}
        if not self._stocked(draft, to, numbers):
            return None
        slots = {"n": _TOTALS[count], "xs": self._counts.many(x), "ys": self._counts.many(y)}
        return self._made(fill(rng.choice(tally_words.SAME_NUMBER), **slots), to, numbers)

    def _twice(self, draft: Draft, to: str, names: list[str]) -> Made:
        """One coke and twice as many apples."""
        rng, (x, y) = self._tools.rng, names[:2]
        count = rng.choice((1, 1, 2))
        numbers, first = {x: count, y: 2 * count}, self._part(x, count)
        if not first or not self._stocked(draft, to, numbers):
            return None
        return self._made(fill(rng.choice(tally_words.TWICE), a=first, ys=self._counts.many(y)), to, numbers)

    def _each_of_three(self, draft: Draft, to: str, names: list[str]) -> Made:
        """One each of coke, apple and sponge."""
        nouns = [noun for n in names[:3] if (noun := self._counts.single(n))]
        numbers = dict.fromkeys(names[:3], 1)
        if len(nouns) < 3 or not self._stocked(draft, to, numbers):
            return None
        template = self._tools.rng.choice(tally_words.EACH_OF_THREE)
        return self._made(fill(template, **dict(zip("abc", nouns, strict=True))), to, numbers)

    def _as_many(self, draft: Draft, to: str, names: list[str]) -> Made:
        """As many cokes as there are apples on the table."""
        tools, rng = self._tools, self._tools.rng
        x, y = names[:2]
        one, other = self._counts.single(x), self._counts.single(y)
        # Without a place of its own the last word of "as many cokes as apples on the table" could belong to either.
        told = rng.choice(tools.setting.surfaces) if to in tools.setting.surfaces or rng.random() < 0.6 else None
        if not one or not other or draft.named((y,), tools.setting.trash or "trash"):
            return None
        here = told or rng.choice(tools.setting.surfaces)
        missing = max(0, rng.choice((2, 2, 3)) - len(draft.named((y,), told)))
        draft.things += [(y, here)] * missing
        count = len(draft.named((y,), told))
        if not 2 <= count <= 4 or not self._stocked(draft, to, {x: count}) or len(draft.things) > FULL:
            return None
        where = f" on the {tools.describe.place(told)}" if told else ""
        slots = {"x": one, "xs": self._counts.many(x), "y": other + where, "ys": self._counts.many(y) + where}
        goal = Deliver((Want((x,), to, count=count),))
        if rng.random() < 0.65:
            text = fill(rng.choice(tally_words.AS_MANY), **slots)
            return tidy(tools.ask(Phrase(text, text, (x,), many=True), to)), goal
        many = fill(rng.choice(tally_words.THAT_MANY), **slots)
        request = tools.phrase.deliver(Phrase(many, many, (x,), many=True), to, remarks=False).text.rstrip("?.!")
        text = fill(rng.choice(tally_words.COUNT_FIRST), r=request, **slots)
        return tidy(tools.phrase.polish(Saying(text, False))), goal
