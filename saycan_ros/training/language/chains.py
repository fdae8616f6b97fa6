"""A skill that only some manifests have, and another request in the same breath: wipe the desk and bring me the stapler."""

from __future__ import annotations

from saycan_ros.training.language import quantity_words
from saycan_ros.training.language.combinations import Combinations
from saycan_ros.training.language.describing import Phrase
from saycan_ros.training.language.extras import Extra
from saycan_ros.training.language.goal import Chain, Deliver, Use, Visit, Want
from saycan_ros.training.language.phrasing import Saying, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

_BOTH = ("{a} and {b}", "{a}, {b}", "{a} as well as {b}", "both {a} and {b}", "{a} and also {b}", "{a} plus {b}")
_SAME = (
    "{a} and {b}",
    "{a}, then {b}",
    "{a} and then {b}",
    "{a}. then {b}",
    "{a}, and when that is done {b}",
    "{a} first, then {b}",
    "first {a}, then {b}",
    "{a} before you {b}",
    "{a}, afterwards {b}",
    "{a}. after that {b}",
)


class Chains:
    """Draws requests of which at least one part takes a skill of the manifest's own."""

    def __init__(self, tools: Tools, combinations: Combinations) -> None:
        self._tools = tools
        self._combinations = combinations
        # What needs the thing in the hand would have to be put down between the parts.
        self._extras = [e for e in tools.setting.extras if e.needs != "holding(object)" and "{" in e.phrase]

    def make(self, draft: Draft) -> Made:
        """One of the forms below; several deliveries where the manifest has no such skill."""
        rng = self._tools.rng
        if not self._extras:
            return self._combinations.several(draft)
        if not draft.things:
            return None
        forms = (self._with_delivery, self._with_delivery, self._same_thing, self._two_uses, self._one_verb, self._and_back)
        return rng.choice(forms)(draft)

    def _use(self, draft: Draft, but: tuple[str | None, ...] = ()) -> tuple[str, Use] | None:
        """A clause and its meaning, about something that is not one of `but`."""
        rng = self._tools.rng
        extra = rng.choice(self._extras)
        told = self._argument(draft, extra, but)
        if told is None:
            return None
        words, argument = told
        return fill(rng.choice(extra.requests), x=words, p=words), Use(extra.id, argument)

    def _argument(self, draft: Draft, extra: Extra, but: tuple[str | None, ...]) -> tuple[str, str] | None:
        tools, rng = self._tools, self._tools.rng
        if "{object}" in extra.phrase:
            names = sorted({n for n, _ in draft.things} - set(but) - draft.inside(tools.setting.drawer))
            if not names:
                return None
            name = rng.choice(names)
            return tools.describe.named(name).text, name
        place = rng.choice(tools.setting.surfaces)
        return None if place in but else (tools.describe.the_place(place), place)

    def _delivery(self, draft: Draft, but: str | None) -> tuple[Saying, Want] | None:
        tools = self._tools
        to = tools.destination()
        found = tools.one(draft, to, 0.2) if to else None
        if to is None or found is None or but in found[1].names:
            return None
        return tools.phrase.deliver(found[0], to, remarks=False), found[1]

    def _with_delivery(self, draft: Draft) -> Made:
        """Wipe the desk and bring me the stapler; the other way round; in an order or in none."""
        tools, rng = self._tools, self._tools.rng
        use = self._use(draft)
        other = self._delivery(draft, use[1].argument) if use else None
        if use is None or other is None:
            return None
        parts: list[tuple[Saying, Use | Deliver]] = [(Saying(use[0]), use[1]), (other[0], Deliver((other[1],)))]
        rng.shuffle(parts)
        ordered = rng.random() < 0.5
        joined = self._combinations.joined([saying for saying, _ in parts], ordered)
        return tools.phrase.polish(joined), Chain(tuple(goal for _, goal in parts), ordered)

    def _same_thing(self, draft: Draft) -> Made:
        """Scan the stapler and bring it to me; bring me the stapler and scan it."""
        tools, rng = self._tools, self._tools.rng
        extras = [e for e in self._extras if "{object}" in e.phrase]
        to = tools.destination()
        single = [n for n, p in draft.things if p not in (to, tools.setting.drawer) and len(draft.named((n,))) == 1]
        if not extras or not single or to is None:
            return None
        extra, name = rng.choice(extras), rng.choice(single)
        phrase, it = tools.describe.named(name), Phrase("it", "it", (name,))
        use_first = rng.random() < 0.65
        used = fill(rng.choice(extra.requests), x="it" if not use_first else phrase.text)
        brought = tools.phrase.deliver(it if use_first else phrase, to, remarks=False)
        if not brought.is_clause:
            return None
        a, b = (used, brought.text) if use_first else (brought.text, used)
        goals = Use(extra.id, name), Deliver((Want((name,), to),))
        words = fill(rng.choice(_SAME), a=a.rstrip(".?!"), b=b)
        return tools.phrase.polish(Saying(words)), Chain(goals if use_first else goals[::-1], ordered=True)

    def _two_uses(self, draft: Draft) -> Made:
        """Wipe the desk and scan the stapler."""
        tools, rng = self._tools, self._tools.rng
        one = self._use(draft)
        other = self._use(draft, but=(one[1].argument,)) if one else None
        if one is None or other is None or one[1].role == other[1].role:
            return None
        ordered = rng.random() < 0.5
        joined = self._combinations.joined([Saying(one[0]), Saying(other[0])], ordered)
        return tools.phrase.polish(joined), Chain((one[1], other[1]), ordered)

    def _one_verb(self, draft: Draft) -> Made:
        """Wipe the desk and the shelf."""
        tools, rng = self._tools, self._tools.rng
        extra = rng.choice(self._extras)
        one = self._argument(draft, extra, ())
        other = self._argument(draft, extra, (one[1],)) if one else None
        if one is None or other is None:
            return None
        words = fill(rng.choice(_BOTH), a=one[0], b=other[0])
        text = fill(rng.choice(extra.requests), x=words, p=words)
        return tools.phrase.polish(Saying(text)), Chain((Use(extra.id, one[1]), Use(extra.id, other[1])))

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
