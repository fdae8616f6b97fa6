"""A skill that only some manifests have, and another request in the same breath: wipe the desk and bring me the stapler."""

from __future__ import annotations

import re

from saycan_ros.training.language import chain_words, moving, quantity_words
from saycan_ros.training.language.combinations import Combinations
from saycan_ros.training.language.describing import Phrase, is_plural
from saycan_ros.training.language.extras import Extra
from saycan_ros.training.language.goal import Chain, Deliver, Use, Visit, Want
from saycan_ros.training.language.phrasing import Saying, agree, fill, pronoun_inside, several
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

_BOTH = ("{a} and {b}", "{a}, {b}", "{a} as well as {b}", "both {a} and {b}", "{a} and also {b}", "{a} plus {b}")
_AT = re.compile(r"\b(?:over at|next to|at|by|near|beside) \{p\}")
_HOLDING = "holding(object)"
# Two things that one of these is done to end up as one.
_JOINING = re.compile(r"\btogether\b|parcel of|smoothie|\bwith tape\b")


class Chains:
    """Draws requests of which at least one part takes a skill of the manifest's own."""

    def __init__(self, tools: Tools, combinations: Combinations) -> None:
        self._tools = tools
        self._combinations = combinations
        self._extras = tools.setting.extras
        self._of_things = [e for e in self._extras if "{object}" in e.phrase]
        self._of_places = [e for e in self._extras if "{location}" in e.phrase]

    def make(self, draft: Draft) -> Made:
        """One of the forms below; several deliveries where the manifest has no such skill."""
        rng = self._tools.rng
        if not self._extras:
            return self._combinations.several(draft)
        if not draft.things:
            return None
        forms = {
            self._with_delivery: 5,
            self._same_thing: 3,
            self._same_place: 5,
            self._from_there: 2,
            self._remarked: 2,
            self._three: 2,
            self._two_uses: 2,
            self._one_verb: 2,
            self._and_back: 2,
        }
        return rng.choices(list(forms), list(forms.values()))[0](draft)

    def _extra(self) -> Extra:
        """One of the skills, most often one that takes a thing or a place."""
        slotted = self._of_things + self._of_places
        return self._tools.rng.choice(slotted if slotted and self._tools.rng.random() < 0.6 else self._extras)

    def _use(self, draft: Draft, but: tuple[str | None, ...] = ()) -> tuple[str, Use, bool] | None:
        """A clause, its meaning, and whether the hand is full after it; about something that is not one of `but`."""
        extra = self._extra()
        told = self._argument(draft, extra, but)
        if told is None:
            return None
        words, argument, many = told
        text = fill(agree(self._tools.rng.choice(extra.requests), many), x=words, p=words)
        return text, Use(extra.id, argument), extra.needs == _HOLDING

    def _argument(self, draft: Draft, extra: Extra, but: tuple[str | None, ...]) -> tuple[str, str | None, bool] | None:
        """What the skill is used on in words and in meaning, and whether the words take the plural."""
        tools, rng = self._tools, self._tools.rng
        if extra in self._of_things:
            names = sorted({n for n, _ in self._usable(draft, extra)} - set(but))
            if not names:
                return None
            name = rng.choice(names)
            phrase = tools.describe.named(name)
            return phrase.text, name, is_plural(phrase.bare)
        if extra not in self._of_places:
            return "", None, False
        place = rng.choice(tools.setting.surfaces)
        return None if place in but else (tools.describe.the_place(place), place, False)

    def _usable(self, draft: Draft, extra: Extra) -> list[tuple[str, str]]:
        """The things that the skill can be used on: nothing in a drawer is near enough to be touched there."""
        return [t for t in draft.things if extra.needs != "here(object)" or t[1] != self._tools.setting.drawer]

    def _delivery(self, draft: Draft, but: tuple[str | None, ...]) -> tuple[Saying, Want] | None:
        tools = self._tools
        to = tools.destination()
        found = tools.one(draft, to, 0.2) if to else None
        if to is None or found is None or set(but) & set(found[1].names):
            return None
        return tools.phrase.deliver(found[0], to, remarks=False), found[1]

    def _with_delivery(self, draft: Draft) -> Made:
        """Wipe the desk and bring me the stapler; the other way round; in an order or in none."""
        tools, rng = self._tools, self._tools.rng
        use = self._use(draft)
        other = self._delivery(draft, (use[1].argument,)) if use else None
        if use is None or other is None:
            return None
        parts: list[tuple[Saying, Use | Deliver]] = [(Saying(use[0]), use[1]), (other[0], Deliver((other[1],)))]
        rng.shuffle(parts)
        # What fills the hand has its turn, lest it be laid down for the other part before it was used.
        ordered = use[2] or rng.random() < 0.5
        joined = self._combinations.joined([saying for saying, _ in parts], ordered)
        return tools.phrase.polish(joined), Chain(tuple(goal for _, goal in parts), ordered)

    def _same_thing(self, draft: Draft) -> Made:
        """Scan the stapler and bring it to me; bring me the stapler and scan it."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        if not self._of_things or to is None:
            return None
        extra = rng.choice(self._of_things)
        single = [n for n, p in self._usable(draft, extra) if p != to and len(draft.named((n,))) == 1]
        if not single:
            return None
        name = rng.choice(single)
        phrase = tools.describe.named(name)
        many = is_plural(phrase.bare)
        it = fill(rng.choice(chain_words.THEM if many else chain_words.IT), n=phrase.bare)
        use_first = extra.needs == _HOLDING or rng.random() < 0.6
        use_told_first = use_first == (rng.random() < 0.75)
        used = pronoun_inside(fill(agree(rng.choice(extra.requests), many), x=phrase.text if use_told_first else it))
        named = Phrase(it, it, (name,), many=many) if use_told_first else phrase
        brought = tools.phrase.deliver(named, to, remarks=False)
        if not brought.is_clause:
            return None
        return self._told(used, brought.text, use_first, use_told_first), self._both(
            Use(extra.id, name), Want((name,), to), use_first
        )

    def _same_place(self, draft: Draft) -> Made:
        """Bring the coke to the desk and then water the plant there; wipe the bench, then take the screws to it."""
        tools, rng = self._tools, self._tools.rng
        if not self._of_places:
            return None
        extra, place = rng.choice(self._of_places), rng.choice(tools.setting.surfaces)
        found = tools.one(draft, place, 0.2)
        if found is None or found[0].source:
            return None
        use_first = rng.random() < 0.45
        use_told_first = use_first == (rng.random() < 0.75)
        used = self._used_at(extra, place, again=not use_told_first)
        if use_told_first:
            where = fill(rng.choice(chain_words.TO_IT), n=tools.describe.place(place))
            template = agree(rng.choice(moving.MOVE[:24]), several(found[0]))
            brought = fill(template, x=found[0].text, l=where)
        else:
            brought = tools.phrase.deliver(found[0], place, remarks=False).text
        here = not use_first and not use_told_first
        return self._told(used, brought, use_first, use_told_first, here), self._both(Use(extra.id, place), found[1], use_first)

    def _from_there(self, draft: Draft) -> Made:
        """Wipe the desk and bring me the coke from it; bring me the coke from the desk and then wipe the desk."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        there = [t for t in draft.things if t[1] in tools.setting.surfaces and t[1] != to]
        if not self._of_places or not there or to is None:
            return None
        extra, (name, place) = rng.choice(self._of_places), rng.choice(there)
        if draft.named((name,), to):
            return None
        use_first = rng.random() < 0.65
        use_told_first = use_first == (rng.random() < 0.75)
        phrase = tools.describe.named(name)
        source = rng.choice(chain_words.FROM_IT) if use_told_first else tools.describe.source(place)
        text = f"the {phrase.bare} {source}"
        brought = tools.phrase.deliver(Phrase(text, text, (name,), many=is_plural(phrase.bare)), to, remarks=False)
        used = self._used_at(extra, place, again=not use_told_first, there=False)
        want = Want((name,), to, source=place)
        return self._told(used, brought.text, use_first, use_told_first), self._both(Use(extra.id, place), want, use_first)

    def _used_at(self, extra: Extra, place: str, again: bool, there: bool = True) -> str:
        """The use of a skill at a place by its name, or by other words where it was named before."""
        tools, rng = self._tools, self._tools.rng
        request = rng.choice(extra.requests)
        if not again:
            return fill(request, p=tools.describe.the_place(place))
        if there and _AT.search(request) and rng.random() < 0.75:
            return _AT.sub("there", request)
        return fill(request, p=fill(rng.choice(chain_words.THAT_PLACE), n=tools.describe.place(place)))

    def _told(self, used: str, brought: str, use_first: bool, use_told_first: bool, here: bool = False) -> str:
        """Both in one sentence, in the order they are done or the other; `here`: at one place."""
        rng = self._tools.rng
        a, b = (used, brought) if use_first else (brought, used)
        if use_first != use_told_first:
            return fill(rng.choice(chain_words.TURNED), a=a.rstrip(".?!"), b=b.rstrip(".?!"))
        frame = rng.choice(chain_words.WHILE_THERE if here and rng.random() < 0.3 else chain_words.STRAIGHT)
        text = fill(frame, a=a.rstrip(".?!"), b=b)
        return self._tools.phrase.polish(Saying(text, frame.startswith(("{a} and", "{a}, then", "{a} then"))))

    @staticmethod
    def _both(use: Use, want: Want, use_first: bool) -> Chain:
        goals = use, Deliver((want,))
        return Chain(goals if use_first else goals[::-1], ordered=True)

    def _remarked(self, draft: Draft) -> Made:
        """The desk is sticky. see to it, then bring me the stapler."""
        tools, rng = self._tools, self._tools.rng
        remarked = [e for e in self._extras if e.remarks and e.needs != _HOLDING]
        if not remarked:
            return None
        extra = rng.choice(remarked)
        told = self._argument(draft, extra, ())
        other = self._delivery(draft, (told[1],)) if told else None
        if told is None or other is None or not other[0].is_clause:
            return None
        frames, use_first, ordered = rng.choice(
            (
                (chain_words.REMARK_FIRST, True, True),
                (chain_words.REMARK_LAST, False, True),
                (chain_words.REMARK, True, False),
            )
        )
        frame = rng.choice(frames)
        if not ordered:
            use_first = frame.index("{m}") < frame.index("{d}")
        remark = fill(agree(rng.choice(extra.remarks), told[2]), x=told[0], p=told[0])
        text = fill(frame, m=remark, d=other[0].text.rstrip(".?!"))
        goals = Use(extra.id, told[1]), Deliver((other[1],))
        text = re.sub(r"\?[.,:]", "?", text)
        return tools.phrase.polish(Saying(text, False)), Chain(goals if use_first else goals[::-1], ordered)

    def _three(self, draft: Draft) -> Made:
        """Wipe the desk, bring me the stapler and throw away the cup."""
        tools, rng = self._tools, self._tools.rng
        use = self._use(draft)
        one = self._delivery(draft, (use[1].argument,)) if use else None
        if use is None or one is None:
            return None
        parts: list[tuple[Saying, Use | Deliver]] = [(Saying(use[0]), use[1]), (one[0], Deliver((one[1],)))]
        full = use[2]
        if rng.random() < 0.5:
            more = self._use(draft, but=(use[1].argument, *one[1].names))
            if more is None or more[1].role == use[1].role:
                return None
            parts.append((Saying(more[0]), more[1]))
            full = full or more[2]
        else:
            other = self._delivery(draft, (use[1].argument, *one[1].names))
            if other is None:
                return None
            parts.append((other[0], Deliver((other[1],))))
        rng.shuffle(parts)
        ordered = full or rng.random() < 0.5
        joined = self._combinations.joined([saying for saying, _ in parts], ordered)
        goals = tuple(goal for _, goal in parts)
        return tools.phrase.polish(joined), Chain(goals if ordered else self._merged(goals), ordered)

    @staticmethod
    def _merged(goals: tuple[Use | Deliver, ...]) -> tuple[Use | Deliver, ...]:
        """The same with all deliveries as one, so that what is held for one is not laid down for another."""
        deliveries = [goal for goal in goals if isinstance(goal, Deliver)]
        whole = Deliver(tuple(want for goal in deliveries for want in goal.wants))
        return tuple(whole if goal is deliveries[0] else goal for goal in goals if goal not in deliveries[1:])

    def _two_uses(self, draft: Draft) -> Made:
        """Wipe the desk and scan the stapler."""
        tools, rng = self._tools, self._tools.rng
        one = self._use(draft)
        other = self._use(draft, but=(one[1].argument,)) if one else None
        if one is None or other is None or one[1].role == other[1].role:
            return None
        ordered = one[2] or other[2] or rng.random() < 0.5
        joined = self._combinations.joined([Saying(one[0]), Saying(other[0])], ordered)
        return tools.phrase.polish(joined), Chain((one[1], other[1]), ordered)

    def _one_verb(self, draft: Draft) -> Made:
        """Wipe the desk and the shelf."""
        tools, rng = self._tools, self._tools.rng
        extras = [e for e in self._of_things + self._of_places if not _JOINING.search(" ".join(e.requests))]
        if not extras:
            return None
        extra = rng.choice(extras)
        one = self._argument(draft, extra, ())
        other = self._argument(draft, extra, (one[1],)) if one else None
        if one is None or other is None:
            return None
        words = fill(rng.choice(_BOTH), a=one[0], b=other[0])
        text = fill(agree(rng.choice(extra.requests), extra in self._of_things), x=words, p=words)
        goals = Use(extra.id, one[1]), Use(extra.id, other[1])
        return tools.phrase.polish(Saying(text)), Chain(goals, ordered=extra.needs == _HOLDING)

    def _and_back(self, draft: Draft) -> Made:
        """Wipe the desk and come back to me."""
        tools, rng = self._tools, self._tools.rng
        use = self._use(draft)
        end_at = tools.setting.user if rng.random() < 0.6 else rng.choice(tools.setting.surfaces)
        if use is None or end_at is None or end_at == use[1].argument:
            return None
        back = rng.choice(quantity_words.BACK)
        onwards = (
            back if end_at == tools.setting.user else fill(rng.choice(quantity_words.ONWARDS), p=tools.describe.the_place(end_at))
        )
        return tools.phrase.polish(Saying(use[0] + onwards)), Chain((use[1], Visit((), end_at=end_at)), ordered=True)
