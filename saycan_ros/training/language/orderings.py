"""Requests whose order is not the order of their words, and things of one name that go to different places."""

from __future__ import annotations

from dataclasses import dataclass

from saycan_ros.training.language import order_words as words
from saycan_ros.training.language.counts import Counts, tidy, were
from saycan_ros.training.language.describing import Phrase, is_plural
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import Saying, agree, fill, gerund, several
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools


@dataclass(frozen=True)
class _Part:
    """One delivery: its thing in words, its meaning and its clause."""

    phrase: Phrase
    want: Want
    clause: str


class Orderings:
    """Draws sentences of several requests in which the words alone do not tell the order."""

    def __init__(self, tools: Tools, counts: Counts) -> None:
        self._tools = tools
        self._counts = counts

    def make(self, draft: Draft) -> Made:
        """One of the forms below."""
        forms = (self._turned, self._turned, self._turned, self._by_state, self._items, self._items, self._pair)
        return self._tools.rng.choice((*forms, self._three, self._split, self._one_and_other))(draft)

    def _parts(self, draft: Draft, size: int) -> list[_Part] | None:
        """So many deliveries of different names."""
        tools, rng = self._tools, self._tools.rng
        parts: list[_Part] = []
        for _ in range(size):
            to = tools.destination()
            if not to or not draft.things:
                return None
            found = self._counts.part(draft, to, 3) if rng.random() < 0.2 else tools.one(draft, to, 0.2)
            if not found or {n for p in parts for n in p.want.names} & set(found[1].names):
                return None
            saying = tools.phrase.deliver(found[0], to, remarks=False)
            if not saying.is_clause:
                return None
            parts.append(_Part(found[0], found[1], saying.text.rstrip("?.!")))
        tools.start_holding(draft, rng.choice(parts).want, 0.06)
        return parts

    def joined(self, templates: tuple[str, ...], a: str, b: str, **more: str) -> str | None:
        """Both clauses in one of these templates; None where it takes an -ing form that one of them lacks."""
        template = self._tools.rng.choice(templates)
        slots = {"a": a, "b": b, "a2": gerund(a), "b2": gerund(b), **more}
        needed = {k: v for k, v in slots.items() if f"{{{k}}}" in template}
        return fill(template, **{k: v for k, v in needed.items() if v}) if all(needed.values()) else None

    def _turned(self, draft: Draft) -> Made:
        """Bring me the coke, but only after throwing the apple away."""
        parts = self._parts(draft, 2)
        if not parts:
            return None
        templates = words.TURNED if self._tools.rng.random() < 0.68 else words.STRAIGHT
        text = self.joined(templates, *(p.clause for p in parts))
        return (self._said(text), Deliver(tuple(p.want for p in parts), ordered=True)) if text else None

    def _by_state(self, draft: Draft) -> Made:
        """Bring me the coke once the apple is in the bin."""
        parts = self._parts(draft, 2)
        if not parts:
            return None
        first, later = parts
        state = self._state(first.phrase, first.want.to)
        templates = words.STATES if self._tools.rng.random() < 0.7 else words.DONE_STATES
        text = self.joined(templates, first.clause, later.clause, s=state)
        return (self._said(text), Deliver((first.want, later.want), ordered=True)) if text else None

    def _state(self, phrase: Phrase, to: str) -> str:
        """That a thing is where it belongs."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        many = several(phrase) or (not phrase.many and is_plural(phrase.bare) and phrase.kind is None)
        by_place = {setting.user: words.STATE_OF_USER, setting.trash: words.STATE_OF_TRASH}
        template = agree(rng.choice(by_place.get(to, words.STATE_OF_PLACE)), many)
        on = "in" if to == setting.drawer else rng.choice(("on", "on", "at"))
        return fill(template, x=phrase.text, t=tools.describe.place(to), o=f"{on} the {tools.describe.place(to)}")

    def _named(self, draft: Draft, to: str, size: int = 2) -> list[tuple[str, Phrase]] | None:
        """So many things by name that are not at `to`, with the noun that they are spoken of by a second time."""
        tools, rng = self._tools, self._tools.rng
        names = sorted({n for n, p in draft.things if p != to and not draft.named((n,), to)})
        if len(names) < size:
            return None
        found = []
        for name in rng.sample(names, size):
            noun = tools.describe.noun(name)
            found.append((f"the {noun}", Phrase(tools.describe.determined(noun), noun, (name,))))
        return found

    def _items(self, draft: Draft) -> Made:
        """Bring me the coke, but the apple first."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        found = self._named(draft, to) if to else None
        if not to or not found:
            return None
        (_, first), (_, later) = found
        turned = rng.random() < 0.7
        told, tail = (later, rng.choice(words.ITEM_TAILS)) if turned else (first, rng.choice(words.ITEM_TAILS_STRAIGHT))
        base = tools.phrase.deliver(told, to, remarks=False)
        text = base.text.rstrip("?.!") + ("" if tail[0] in ",." else " ") + fill(tail, a=first.text, b=later.text)
        goal = Deliver((Want(first.names, to), Want(later.names, to)), ordered=True)
        return self._said(text, base.is_clause), goal

    def _pair(self, draft: Draft) -> Made:
        """Bring me the coke and the apple, the second one first."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        found = self._named(draft, to) if to else None
        if not to or not found:
            return None
        said = f"{found[0][1].text} and {found[1][1].text}"
        base = tools.phrase.deliver(Phrase(said, said, found[0][1].names + found[1][1].names, many=True), to, remarks=False)
        order = rng.choice(("words", "turned", "turned", "name", "name", "name"))
        if order == "turned" or (order == "name" and rng.random() < 0.6):
            found.reverse()
        templates = {"words": words.IN_ORDER, "turned": words.IN_TURN, "name": words.BY_NAME}[order]
        (a, first), (b, later) = found
        text = fill(rng.choice(templates), r=base.text.rstrip("?.!"), a=a, b=b)
        return self._said(text, False), Deliver((Want(first.names, to), Want(later.names, to)), ordered=True)

    def _three(self, draft: Draft) -> Made:
        """Bring me the coke last; first throw the apple away, then put the sponge on the table."""
        parts = self._parts(draft, 3)
        if not parts:
            return None
        a, b, c = (p.clause for p in parts)
        text = fill(self._tools.rng.choice(words.TURNED_THREE), a=a, b=b, c=c)
        return self._said(text), Deliver(tuple(p.want for p in parts), ordered=True)

    def _split(self, draft: Draft) -> Made:
        """Put the coke on the table in the bin and the one on the counter with me."""
        tools, rng = self._tools, self._tools.rng
        if not draft.things:
            return None
        name = rng.choice(draft.things)[0]
        one = self._counts.single(name)
        targets = {self._destination_words(to): to for to in (tools.destination(), tools.destination()) if to}
        if not one or len(set(targets.values())) < 2:
            return None
        spots = [p for p in tools.setting.surfaces if p not in targets.values()]
        if len(spots) < 2:
            return None
        here, there = rng.sample(spots, 2)
        draft.things[:] = [t for t in draft.things if t[0] != name] + [(name, here), (name, there)]
        draft.things += [(name, here)] if rng.random() < 0.25 else []
        rng.shuffle(draft.things)
        counts = [len(draft.named((name,), p)) for p in (here, there)]
        nouns = [self._counts.many(name) if n > 1 else one for n in counts]
        rest = rng.choice(("the other one", "the one", "the one", f"the {nouns[1]}")) if counts[0] == 1 else f"the {nouns[1]}"
        x, y = (
            f"{text} {were(source) if n > 1 else source}"
            for text, n, source in zip(
                (f"the {nouns[0]}", rest), counts, (tools.describe.source(here), tools.describe.source(there)), strict=True
            )
        )
        (l, to), (m, other) = targets.items()  # noqa: E741
        text = fill(rng.choice(words.SPLIT), v=self._verb(), x=x, y=y, l=l, m=m)
        if counts[0] > 1:
            text = text.replace(f"{x} goes", f"{x} go").replace(f"{x} has", f"{x} have")
        wants = tuple(Want((name,), t, count=n, source=s) for t, n, s in ((to, counts[0], here), (other, counts[1], there)))
        return self._said(text, False), Deliver(wants)

    def _one_and_other(self, draft: Draft) -> Made:
        """Bring me one coke and then put another one on the table."""
        tools, rng = self._tools, self._tools.rng
        targets = {self._destination_words(to): to for to in (tools.destination(), tools.destination()) if to}
        if not draft.things or len(set(targets.values())) < 2:
            return None
        name = rng.choice(draft.things)[0]
        one = self._counts.single(name)
        (l, to), (m, other) = targets.items()  # noqa: E741
        if not one or draft.named((name,), to) or not self._counts.top_up(draft, (name,), rng.choice((2, 3, 3, 4)), other, None):
            return None
        if draft.named((name,), to):
            return None
        text = fill(rng.choice(words.ONE_AND_OTHER), v=self._verb(), x=one, xs=self._counts.many(name), l=l, m=m)
        return self._said(text, False), Deliver((Want((name,), to), Want((name,), other)), ordered=True)

    def _verb(self) -> str:
        return self._tools.rng.choice(("put", "put", "take", "bring", "move", "get"))

    def _destination_words(self, to: str) -> str:
        tools, rng = self._tools, self._tools.rng
        if to == tools.setting.user:
            return rng.choice(("to me", "over here", "here", "right here"))
        if to == tools.setting.trash:
            return f"{rng.choice(('in', 'into', 'to'))} the {tools.describe.place(to)}"
        return tools.describe.to(to)

    def _said(self, text: str, is_clause: bool = False) -> str:
        return tidy(self._tools.phrase.polish(Saying(text, is_clause)))
