"""Requests for a number of things, mostly where there are more than that."""

from __future__ import annotations

import re

from saycan_ros.training.language import number_words, tally_words
from saycan_ros.training.language import quantity_words as words
from saycan_ros.training.language.describing import Phrase, is_plural, plural, with_article, words_for
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import Saying, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

FULL = 12  # things in a scene that no more are added to
_SINGLE = words.SINGLE + number_words.SINGLE
_LIMIT = words.LIMIT + number_words.LIMIT
_LIMIT_SURPLUS = words.LIMIT_SURPLUS + number_words.LIMIT_SURPLUS
_EXACTLY = words.EXACTLY + number_words.EXACTLY
_BOTH = words.BOTH + tally_words.BOTH
_DISTINCT = words.DISTINCT + tally_words.DISTINCT
_ONE_OF_EACH = words.ONE_OF_EACH + tally_words.ONE_OF_EACH
_SHARED_AT = words.SHARED_AT + tally_words.SHARED_AT
_ANOTHER = words.ANOTHER + tally_words.ANOTHER
_ANOTHER_AT = words.ANOTHER_AT + tally_words.ANOTHER_AT
# How many there are in all, where that is told.
_TOTALS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_NEXT = {1: "second", 2: "third", 3: "fourth", 4: "fifth", 5: "sixth", 6: "seventh"}


def tidy(text: str) -> str:
    """The text without the commas that a filled slot left before another mark."""
    return re.sub(r",(?=\s*(?:[.,!?;:)]|$|-> |=> ))", "", text)


def were(source: str) -> str:
    """Words for a place as they follow several things."""
    return re.sub(r"\bthat's\b", "that are", re.sub(r"\bis\b", "are", source))


def _stay(tail: str) -> str:
    """Words about one thing that is left, for two."""
    for one, two in (("stays", "stay"), ("remains", "remain"), ("it is", "they are"), (" is ", " are "), (" has ", " have ")):
        tail = tail.replace(one, two)
    return tail


class Counts:
    """Draws requests for one, two or more of a name or a kind."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def make(self, draft: Draft) -> Made:
        """Two cokes; just one soda; a drink each for the two of us; another tea."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        if not to or not draft.things:
            return None
        draw = rng.random()
        if to != tools.setting.trash and draw < 0.12:
            return self._shared(draft, to)
        if to != tools.setting.trash and draw < 0.2:
            return self._another(draft, to)
        if draw < 0.26:
            return self._one_of_each(draft, to)
        if draw < 0.34:
            return self._leaving(draft, to)
        if to != tools.setting.trash and draw < 0.42:
            return self._total(draft, to)
        found = self.part(draft, to)
        if not found:
            return None
        phrase, want = found
        others = [n for n in tools.everything if n not in want.names]
        if others and to in tools.setting.surfaces and len(draft.things) < FULL and rng.random() < 0.3:
            draft.things.append((rng.choice(others), to))  # it stands there and does not count
        tools.start_holding(draft, want, 0.08)
        return self._said(draft, phrase, want), Deliver((want,))

    def part(self, draft: Draft, to: str, most: int = 6) -> tuple[Phrase, Want] | None:
        """A number of things in words and in meaning; the scene gets more of them where it has too few."""
        tools, rng = self._tools, self._tools.rng
        name, place = rng.choice(draft.things)
        kind = self.noun_kind(name) if rng.random() < 0.45 else None
        names = tools.setting.named(kind) if kind else (name,)
        count = min(most, rng.choice((1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4 if rng.random() < 0.6 else rng.choice((5, 6)))))
        source = place if rng.random() < 0.15 else None
        spare = 0 if count > 1 and rng.random() < 0.15 else rng.choice((1, 1, 2, 3))
        if place == to or not self.top_up(
            draft, names, count + spare, to, source or (place if rng.random() < 0.5 else None), source
        ):
            return None
        found = draft.named(names, source, but=to)
        kinds = len({n for n, _ in found})
        distinct = kind is not None and count > 1 and kinds >= count and rng.random() < 0.35
        text = self._distinct(name, kind, count) if distinct else self._counted(name, kind, count, len(found))
        if not text:
            return None
        if source:
            where = tools.describe.source(source)
            text = f"{text} {were(where) if count > 1 else where}"
        want = Want(names, to, count=count, distinct=distinct, source=source)
        return Phrase(text, text, names, many=count > 1), want

    def single(self, name: str, kind: str | None = None) -> str | None:
        """A noun for one of a name or kind; None where it only has a plural."""
        if kind is None:
            options = [n for n in (self._tools.describe.noun(name) for _ in range(3)) if not is_plural(n)]
        else:
            entry = words_for(kind)
            options = [n for n in entry.singulars if not is_plural(n)]
            options = [n for n in options if n != entry.plural] or options
        return self._tools.rng.choice(options) if options else None

    def many(self, name: str, kind: str | None = None) -> str:
        """A plural that a number can stand before."""
        if kind is None or words_for(kind).plural != kind:
            return self._tools.describe.many(name, kind).removeprefix("single ")
        return plural(self.single(name, kind) or kind)

    def noun_kind(self, name: str) -> str | None:
        """A kind of the thing that is a noun."""
        kinds = [k for k in self._tools.describe.kinds_of(name) if words_for(k).is_noun]
        return self._tools.rng.choice(kinds) if kinds else None

    def top_up(
        self, draft: Draft, names: tuple[str, ...], needed: int, to: str, home: str | None, source: str | None = None
    ) -> bool:
        """Adds things of these names until `needed` are not at `to`; False where there is no room or some are at `to`."""
        rng, setting = self._tools.rng, self._tools.setting
        if draft.named(names, to):
            return False
        missing = needed - len(draft.named(names, source, but=to))
        spots = [p for p in setting.surfaces if p != to]
        if missing > 0 and (len(draft.things) + missing > FULL or not (home or spots)):
            return False
        for _ in range(missing):
            near = home if home and (not spots or rng.random() < 0.6) else rng.choice(spots)
            draft.things.append((rng.choice(names), source or near))
        return True

    def _counted(self, name: str, kind: str | None, count: int, available: int) -> str | None:
        rng, draw = self._tools.rng, self._tools.rng.random()
        one = self.single(name, kind)
        if count == 1:
            if not one:
                return None
            if draw < 0.12:
                return with_article(one)
            if available == 2 and draw < 0.3:
                return fill(rng.choice(number_words.ONE_OF_TWO), x=one, xs=self.many(name, kind))
            if 2 <= available < len(_TOTALS) and draw < 0.35:
                return self._of_total(number_words.ONE_OF_TOTAL, 1, available, one, self.many(name, kind))
            return fill(rng.choice(_SINGLE), x=one, xs=self.many(name, kind))
        several = self.many(name, kind)
        if count == 2 == available and draw < 0.35:
            return fill(rng.choice(_BOTH), x=one or several, xs=several) if one else f"both {several}"
        if count < available < len(_TOTALS) and draw < 0.25:
            return self._of_total(number_words.OF_TOTAL, count, available, one or several, several)
        if draw < 0.5:
            return f"{rng.choice(words.NUMBERS[count])} {several}"
        digit = rng.randrange(2) if rng.random() < 0.3 else 0
        template = rng.choice([t for t in _EXACTLY if one or "{x}" not in t])
        return fill(template, n=words.DIGITS[count][digit], m=self._next_number(count, digit), x=one or several, xs=several)

    def _of_total(self, templates: tuple[str, ...], count: int, available: int, one: str, several: str) -> str:
        """So many of those there are, with the number of all."""
        slots = {"n": _TOTALS[count], "t": _TOTALS[available], "k": _TOTALS[available - count], "x": one, "xs": several}
        return fill(self._tools.rng.choice(templates), **slots)

    def _leaving(self, draft: Draft, to: str) -> Made:
        """The cokes, but leave one."""
        tools, rng = self._tools, self._tools.rng
        name = rng.choice(draft.things)[0]
        kind = self.noun_kind(name) if rng.random() < 0.35 else None
        names, left = (tools.setting.named(kind) if kind else (name,)), rng.choice((1, 1, 1, 1, 2))
        if not self.top_up(draft, names, left + rng.choice((1, 2, 2, 3)), to, None):
            return None
        total = len(draft.named(names))
        if not 1 <= total - left <= 4:
            return None
        several = f"{rng.choice(('the', 'the', 'the', 'all the', 'those', 'all', 'my'))} {self.many(name, kind)}"
        base = tools.phrase.deliver(Phrase(several, several, names, many=True), to, remarks=False)
        tail = fill(rng.choice(number_words.LEAVING), k=_TOTALS[left])
        if left > 1:
            tail = _stay(tail)
        text = base.text.rstrip("?.!") + tail
        return tidy(tools.phrase.polish(Saying(text, base.is_clause))), Deliver((Want(names, to, count=total - left),))

    def _total(self, draft: Draft, to: str) -> Made:
        """Two more sodas, where one is there; three drinks in total."""
        tools, rng = self._tools, self._tools.rng
        name = rng.choice(draft.things)[0]
        kind = self.noun_kind(name) if rng.random() < 0.55 else None
        names = tools.setting.named(kind) if kind else (name,)
        one, missing = self.single(name, kind), rng.choice((1, 2, 2, 2, 3))
        if not one or not self.top_up(draft, names, missing + rng.choice((0, 1, 1, 2)), to, None):
            return None
        already = rng.choice((1, 1, 2))
        if already + missing < 3 or len(draft.things) + already > FULL:
            return None
        draft.things += [(rng.choice(names), to) for _ in range(already)]
        templates = number_words.TOTAL_HERE if to == tools.setting.user else number_words.TOTAL_AT
        # "One more sodas" would be said of no single one.
        template = rng.choice([t for t in templates if missing > 1 or "{d}" not in t])
        if already > 1:
            template = template.replace("the one there doesn't count", "those there don't count")
        slots = {"c": _TOTALS[already + missing], "d": _TOTALS[missing], "h": _TOTALS[already], "xs": self.many(name, kind)}
        where = {} if to == tools.setting.user else {"l": self._standing(to)}
        text = tools.phrase.polish(Saying(fill(template, **slots, **where), False))
        return tidy(text), Deliver((Want(names, to, count=already + missing),))

    def _standing(self, place: str) -> str:
        on = "in" if place == self._tools.setting.drawer else "on"
        return f"{on} the {self._tools.describe.place(place)}"

    def _next_number(self, count: int, digit: int = 0) -> str:
        return words.DIGITS[count + 1][digit] if count < 6 else ("seven", "7")[digit]

    def _distinct(self, name: str, kind: str | None, count: int) -> str:
        rng = self._tools.rng
        return fill(rng.choice(_DISTINCT), n=rng.choice(words.DIGITS[count]), x=self.many(name, kind))

    def _said(self, draft: Draft, phrase: Phrase, want: Want) -> str:
        """The request, now and then with its number said again."""
        tools, rng = self._tools, self._tools.rng
        saying = tools.phrase.deliver(phrase, want.to)
        surplus = len(draft.named(want.names, want.source, but=want.to)) > want.count and not want.distinct
        number, following = words.DIGITS[want.count][0], self._next_number(want.count)
        draw = rng.random()
        if draw < 0.62 or want.distinct:
            return tidy(tools.phrase.polish(saying))
        entry = next((k for k in tools.describe.kinds_of(want.names[0]) if set(want.names) == set(tools.setting.named(k))), None)
        several = self.many(want.names[0], entry) if len(want.names) == 1 or entry else "things like that"
        slots = {"n": number, "m": following, "o": _NEXT[want.count], "xs": several}
        if draw < 0.82:
            tail = fill(rng.choice(_LIMIT_SURPLUS if surplus and rng.random() < 0.4 else _LIMIT), **slots)
            base = saying.text.rstrip("?.!")
            return tidy(tools.phrase.polish(Saying(base + ("" if tail[0] in ",." else " ") + tail, saying.is_clause)))
        template = rng.choice(words.SURPLUS_AROUND if surplus and rng.random() < 0.45 else words.LIMIT_AROUND)
        text = tools.phrase.polish(saying)
        if text.endswith(("?", "!")):
            template = template.replace("{r}. ", "{r} ")
        return tidy(fill(template, r=text, **slots))

    def _one_of_each(self, draft: Draft, to: str) -> Made:
        """One of every name of a kind."""
        tools, rng = self._tools, self._tools.rng
        kind = self.noun_kind(rng.choice(draft.things)[0])
        if not kind or draft.named(tools.setting.named(kind), to):
            return None
        names = sorted({n for n, _ in draft.named(tools.setting.named(kind))})
        one = self.single(names[0], kind)
        if not one or not 2 <= len(names) <= 4:
            return None
        if rng.random() < 0.8:
            self.top_up(draft, (rng.choice(names),), 2, to, None)
        text = fill(rng.choice(_ONE_OF_EACH), k=one)
        wants = tuple(Want((n,), to) for n in names)
        return tidy(tools.ask(Phrase(text, text, tuple(names), many=True), to)), Deliver(wants)

    def _shared(self, draft: Draft, to: str) -> Made:
        """One for each of two or three people."""
        tools, rng = self._tools, self._tools.rng
        name = rng.choice(draft.things)[0]
        kind = self.noun_kind(name) if rng.random() < 0.5 else None
        names, one = (tools.setting.named(kind) if kind else (name,)), self.single(name, kind)
        count = rng.choice((2, 2, 3))
        if not one or not self.top_up(draft, names, count + rng.choice((0, 1, 1, 2, 2)), to, None):
            return None
        goal = Deliver((Want(names, to, count=count),))
        slots = {"a": with_article(one), "x": one, "xs": self.many(name, kind), "n": words.DIGITS[count][0]}
        if to != tools.setting.user:
            return tidy(tools.phrase.polish(Saying(fill(rng.choice(_SHARED_AT), l=tools.describe.to(to), **slots), False))), goal
        remark = rng.random() < 0.4
        pools = (words.SHARED_REMARKS, tally_words.SHARED_REMARKS) if remark else (words.SHARED, tally_words.SHARED)
        text = fill(rng.choice([t for pool in pools for t in pool[count]]), **slots)
        return tidy(tools.phrase.polish(Saying(text, not remark))), goal

    def _another(self, draft: Draft, to: str) -> Made:
        """One more than is there."""
        tools, rng = self._tools, self._tools.rng
        name = rng.choice(draft.things)[0]
        one = self.single(name)
        if not one or not self.top_up(draft, (name,), rng.choice((1, 2, 2, 3)), to, None):
            return None
        draft.things.append((name, to))
        slots = {"a": with_article(one), "x": one, "xs": self.many(name), "n": "two", "k": "one"}
        goal = Deliver((Want((name,), to, count=2),))
        if to == tools.setting.user:
            return tidy(tools.phrase.polish(Saying(fill(rng.choice(_ANOTHER), **slots), False))), goal
        return tidy(tools.phrase.polish(Saying(fill(rng.choice(_ANOTHER_AT), l=tools.describe.to(to), **slots), False))), goal
