"""Requests for one thing: named, described, needed, asked after, held already."""

from __future__ import annotations

from saycan_ros.training.language import context_words, moving, ornate_words, primitive_words, wording
from saycan_ros.training.language.describing import Phrase
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.ornate import ornate
from saycan_ros.training.language.phrasing import Saying, asked, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.states import States
from saycan_ros.training.language.tools import Made, Tools


class Deliveries:
    """Draws requests for one thing."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._states = States(tools)

    def named(self, draft: Draft) -> Made:
        """The coke."""
        return self._single(draft, 0.0)

    def described(self, draft: Draft) -> Made:
        """Something salty."""
        return self._single(draft, 1.0)

    def _single(self, draft: Draft, kinds_share: float) -> Made:
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        found = tools.one(draft, to, kinds_share) if to else None
        if not found:
            return None
        phrase, want = found
        tools.start_holding(draft, want)
        draw = rng.random()
        if draw < 0.12:
            return ornate(tools, phrase.text, want.to), Deliver((want,))
        text = tools.ask(phrase, want.to)
        if draw < 0.2 and want.to in tools.setting.surfaces:
            where = f"{rng.choice(ornate_words.WAYS)} {tools.describe.the_place(want.to)}"
            text = tools.clause(moving.MOVE, x=phrase.text, l=where)
        if want.source is not None and rng.random() < 0.12 and len(want.names) < 5:
            there = f"go to {tools.describe.the_place(want.source)}{rng.choice((' and ', ', ', ' then '))}"
            text = there + tools.phrase.deliver(phrase, want.to, remarks=False).text
        return text, Deliver((want,))

    def held(self, draft: Draft) -> Made:
        """What the robot holds, without naming it; or something else, while its hand is full."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        if not to:
            return None
        name = rng.choice(tools.everything)
        draft.things = [t for t in draft.things if t[0] != name]
        draft.holding = name
        draw = rng.random()
        if draw < 0.35:
            if draw < 0.2:
                return self._states.in_hand(name, to), Deliver((Want((name,), to),))
            return self._states.full_hand(draft, name, to)
        text = rng.choice((*wording.HELD, *primitive_words.HELD))
        if rng.random() < 0.3:
            text = fill(rng.choice(primitive_words.HELD_NAMED), n=tools.describe.noun(name))
        return tools.phrase.polish(tools.phrase.deliver(Phrase(text, text, (name,)), to, remarks=False)), Deliver(
            (Want((name,), to),)
        )

    def need(self, draft: Draft) -> Made:
        """I'm thirsty."""
        tools, rng, found = self._tools, self._tools.rng, self._tools.needed(draft)
        if not found:
            return None
        kind, want = found
        text = rng.choice(kind.needs)
        if rng.random() < 0.5:
            text = f"{text}{rng.choice((', ', '. '))}{rng.choice(context_words.FOLLOW)}"
        elif kind.phrases and rng.random() < 0.5:
            x = rng.choice(kind.phrases)
            text = f"{text}. {tools.ask(Phrase(x, x, want.names), want.to, 0.0)}"
        return text, Deliver((want,))

    def asked_after(self, draft: Draft) -> Made:
        """Are there any apples? I'd like one."""
        tools, rng, user = self._tools, self._tools.rng, self._tools.setting.user
        found = tools.one(draft, user, 0.5) if user else None
        text = asked(rng, found[0].bare) if found and found[1].source is None else None
        return (text, Deliver((found[1],))) if found and text else None

    def terse(self, draft: Draft) -> Made:
        """Sponge -> table."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        found = tools.one(draft, to, 0.25) if to else None
        if not to or not found:
            return None
        phrase, want = found
        tools.start_holding(draft, want, 0.05)
        text = (
            phrase.bare
            if not phrase.bare.startswith("something") or rng.random() < 0.5
            else phrase.bare.replace("something ", "")
        )
        return tools.phrase.terse(text, to), Deliver((want,))

    def either(self, draft: Draft) -> Made:
        """A coke or a pepsi."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        if not to or not draft.things:
            return None
        x = rng.choice(draft.things)[0]
        y = rng.choice(draft.things)[0] if rng.random() < 0.5 else rng.choice(tools.everything)
        if x == y or draft.named((x, y), to):
            return None
        pair = [x, y]
        rng.shuffle(pair)
        words = [tools.describe.named(n).text for n in pair]
        ranked = rng.random() < 0.35
        text = fill(rng.choice(context_words.ELSE if ranked else context_words.EITHER), x=words[0], y=words[1])
        preferred = (pair[0],) if ranked else ()
        names = (pair[0],) if ranked and draft.named((pair[0],)) else (x, y)
        return tools.ask(Phrase(text, text, (x, y)), to), Deliver((Want(names, to, preferred=preferred),))

    def beside(self, draft: Draft) -> Made:
        """Put the coke next to the apple."""
        tools, rng = self._tools, self._tools.rng
        if len(draft.things) < 2:
            return None
        (x, here), (y, there) = rng.sample(draft.things, 2)
        if (
            here == there
            or len(draft.named((y,))) != 1
            or draft.named((x,), there)
            or there in (tools.setting.user, tools.setting.trash, tools.setting.drawer)
        ):
            return None
        where = fill(rng.choice(wording.BESIDE), y=f"the {tools.describe.noun(y)}")
        return tools.clause(moving.MOVE[:30], x=tools.describe.named(x).text, l=where), Deliver((Want((x,), there),))

    def already(self, draft: Draft) -> Made:
        """The wanted thing is where it should be, or some of the wanted things are."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        if not draft.things or not to:
            return None
        draw = rng.random()
        if draw < 0.65:
            return self._rest(draft, to) if draw < 0.2 else self._states.make(draft, to)
        name = rng.choice(draft.things)[0]
        phrase = tools.describe.any_words(name, 0.25)
        draft.things = [t for t in draft.things if t[0] not in phrase.names] + [(name, to)]
        names = phrase.names
        if rng.random() < 0.25 and len(draft.things) < 8:
            draft.things += [(name, to)] * rng.choice((1, 1, 2))
            text = rng.choice((tools.describe.all_of(tools.describe.many(name)), f"both {tools.describe.many(name)}"))
            count = len(draft.named((name,)))
            phrase, names = Phrase(text if count == 2 else text.replace("both", "all the"), name, (name,), many=True), (name,)
        if rng.random() < 0.4:
            draft.at = to
        if not phrase.many and rng.random() < 0.4:
            return self._ensured(phrase.text, to), Deliver((Want(names, to),))
        return tools.ask(phrase, to), Deliver((Want(names, to),))

    def _ensured(self, text: str, to: str) -> str:
        """Words for how it should be in the end, whether or not it is so already."""
        tools, rng = self._tools, self._tools.rng
        remark = rng.random() < 0.4
        pool = primitive_words.ENSURE_REMARKS if remark else primitive_words.ENSURE
        return tools.phrase.polish(Saying(fill(rng.choice(pool), x=text, l=self._states.where(to)), not remark))

    def _rest(self, draft: Draft, to: str) -> Made:
        """Two things, of which one is mostly there already."""
        tools, rng = self._tools, self._tools.rng
        names = sorted({n for n, p in draft.things if p != to})
        if len(names) < 2:
            return None
        x, y = rng.sample(names, 2)
        copies = [t for t in draft.things if t[0] == x]
        draft.things = [t for t in draft.things if t[0] != x]
        if rng.random() < 0.8:
            draft.things.append((x, to))
        else:
            draft.things += copies
        words = [f"the {tools.describe.noun(n)}" for n in (x, y)]
        rng.shuffle(words)
        both = f"{words[0]} and {words[1]}"
        return tools.ask(Phrase(both, both, (x, y), many=True), to), Deliver((Want((x,), to), Want((y,), to)))
