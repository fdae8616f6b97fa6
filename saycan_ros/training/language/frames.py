"""Long requests from whole frames: other things of the scene are named in passing, and only one is asked for."""

from __future__ import annotations

import re

from saycan_ros.training.language import context_words, frame_words, situation_words, waste_words
from saycan_ros.training.language.describing import Phrase, is_plural
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import agree, fill
from saycan_ros.training.language.quantities import Quantities
from saycan_ros.training.language.rambling import SOMEBODY
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

_ONE_THING = re.compile(r"\b(it|one|that one|this)\b")
_SUBJECT = re.compile(r"\bit (goes|has|belongs|should|needs|could)")
_PASSING = re.compile(r"\{[def]\}")
_PLURALS = (
    ("is", "are"),
    ("isn't", "aren't"),
    ("was", "were"),
    ("has", "have"),
    ("smells", "smell"),
    ("stays", "stay"),
    ("goes", "go"),
    ("deserves", "deserve"),
    ("belongs", "belong"),
    ("looks", "look"),
    ("tastes", "taste"),
    ("lives", "live"),
    ("keeps", "keep"),
    ("doesn't", "don't"),
)
_BE = re.compile(rf"\{{([xdef])\}}( really)? ({'|'.join(one for one, _ in _PLURALS)})\b(?!')")


class Frames:
    """Draws requests in frames of many words."""

    def __init__(self, tools: Tools, quantities: Quantities) -> None:
        self._tools = tools
        self._quantities = quantities

    def make(self, draft: Draft) -> Made:
        """One of the forms below."""
        draw = self._tools.rng.random()
        if draw < 0.34:
            return self._ordered(draft)
        if draw < 0.52:
            return self._wished(draft)
        if draw < 0.68:
            return self._tossed(draft) if draw < 0.6 else self._wasted(draft)
        if draw < 0.78:
            return self._moved(draft)
        if draw < 0.85:
            return self._then_it(draft)
        return self._defined(draft) if draw < 0.9 else self.needed(draft)

    def _ordered(self, draft: Draft) -> Made:
        """The meeting ran over, somebody left the coke next to the apple, and here I am. Bring me the sponge."""
        tools, rng = self._tools, self._tools.rng
        found = self._quantities.wanted(draft, 0.1, 0.4)
        if not found or len(found[0].names) == len(tools.everything):
            return None
        phrase, want = found
        clause = tools.phrase.deliver(phrase, want.to, remarks=False).text
        return self._filled(draft, rng.choice(frame_words.ORDERS), phrase.names, c=clause), Deliver((want,))

    def _wished(self, draft: Draft) -> Made:
        """No to the apple, yes to the coke."""
        tools, user = self._tools, self._tools.setting.user
        found = tools.one(draft, user, 0.5) if user else None
        if not found or len(found[0].names) == len(tools.everything):
            return None
        phrase, want = found
        return self._about(draft, frame_words.BRINGING, phrase), Deliver((want,))

    def _tossed(self, draft: Draft) -> Made:
        """The apple can stay, but the coke is rubbish."""
        tools, trash = self._tools, self._tools.setting.trash
        name = self._one_not_at(draft, trash)
        if not name or not trash:
            return None
        phrase = self._the(name)
        text = self._about(draft, frame_words.TOSSING, phrase, t=tools.describe.place(trash))
        return text, Deliver((Want((name,), trash),))

    def _wasted(self, draft: Draft) -> Made:
        """The apple has gone mouldy. You know where that belongs."""
        tools, rng, trash = self._tools, self._tools.rng, self._tools.setting.trash
        name = self._one_not_at(draft, trash)
        if not name or not trash:
            return None
        kinds = set(tools.setting.manifest.object(name).categories)
        pool = waste_words.ANY_SPOILT
        if kinds & {"food", "drink"} and rng.random() < 0.8:
            pool = waste_words.FOOD_SPOILT if "food" in kinds else waste_words.DRINK_SPOILT
        phrase = self._the(name)
        many = is_plural(phrase.bare)
        frame = rng.choice(waste_words.WASTE)
        inside = not frame.startswith("{s}. ")
        pool = tuple(t for t in pool if not (many and _ONE_THING.search(t)) and (t.startswith("{x}") or not inside))
        frame = fill(frame, s=rng.choice(pool), h=agree(rng.choice(waste_words.HINTS), many))
        text = self._filled(draft, frame, (name,), x=phrase.text, t=tools.describe.place(trash))
        return text.replace("?.", "?"), Deliver((Want((name,), trash),))

    def _moved(self, draft: Draft) -> Made:
        """The apple is fine where it is, but the coke should be on the table; or in the drawer."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        to = setting.drawer if setting.drawer and rng.random() < 0.3 else rng.choice(setting.surfaces)
        name = self._one_not_at(draft, to)
        if not name:
            return None
        where = f"{'in' if to == setting.drawer else 'on'} the {tools.describe.place(to)}"
        return self._about(draft, frame_words.MOVING, self._the(name), but=to, l=where), Deliver((Want((name,), to),))

    def _then_it(self, draft: Draft) -> Made:
        """I told you to keep the orange for the cake, but the cake is off, so put it in the drawer."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        to = setting.drawer if setting.drawer and rng.random() < 0.2 else tools.destination()
        name = self._one_not_at(draft, to)
        if not name or not to:
            return None
        phrase = self._the(name)
        order = self._order(phrase, to)
        frame = rng.choice((*frame_words.CANCELLED, *frame_words.REFERRED))
        if is_plural(phrase.bare):
            frame = agree(frame, True)
        return self._filled(draft, frame, (name,), x=phrase.text, o=order), Deliver((Want((name,), to),))

    def _order(self, phrase: Phrase, to: str) -> str:
        """To have the phrase there; by "it" more often than by name."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        where = f"in the {tools.describe.place(to)}" if to == setting.drawer else f"on the {tools.describe.place(to)}"
        if rng.random() < 0.4:
            if to == setting.drawer:
                return f"put {phrase.text} {where}"
            return tools.phrase.deliver(phrase, to, remarks=False).text
        pool = context_words.POINTER_MOVE
        if to == setting.user:
            pool = context_words.POINTER_BRING
        elif to == setting.trash:
            pool = context_words.POINTER_TOSS
        several = is_plural(phrase.bare)
        pool = tuple(t for t in pool if not (several and _SUBJECT.search(t)))
        return fill(agree(rng.choice(pool), several), l=where, t=tools.describe.place(to))

    def _defined(self, draft: Draft) -> Made:
        """Something to drink, by which I mean the coke."""
        tools, rng = self._tools, self._tools.rng
        to = tools.destination()
        name = self._one_not_at(draft, to)
        if not name or not to:
            return None
        kind = tools.describe.by_kind(name)
        if kind is None or not kind.text.startswith(("something", "anything", "a ", "an ")):
            return None
        surfaces = [p for p in tools.setting.surfaces if p != to]
        rivals = [n for n in kind.names if n != name]
        if rivals and surfaces and len(draft.things) < 8 and rng.random() < 0.7:
            draft.things.append((rng.choice(rivals), rng.choice(surfaces)))
        order = tools.phrase.deliver(kind, to, remarks=False).text
        text = fill(rng.choice(frame_words.DEFINED), c=order, x=f"the {tools.describe.noun(name)}")
        return text, Deliver((Want((name,), to),))

    def needed(self, draft: Draft) -> Made:
        """Skipped lunch, and the coke is no help."""
        rng, found = self._tools.rng, self._tools.needed(draft)
        if not found:
            return None
        kind, want = found
        frame, need = rng.choice(situation_words.AROUND_NEEDS), rng.choice(kind.needs)
        text = self._filled(draft, frame, want.names, n=need).replace("?.", "?").replace("?,", "?").replace("!.", "!")
        return text, Deliver((want,))

    def _one_not_at(self, draft: Draft, to: str | None) -> str | None:
        """The name of a thing of the draft of which none is at `to`."""
        names = sorted({n for n, _ in draft.things} - {n for n, p in draft.things if p == to})
        return self._tools.rng.choice(names) if names and to else None

    def _the(self, name: str) -> Phrase:
        """A thing that both know."""
        noun = self._tools.describe.noun(name)
        words = ("the", "the", "the", "the", "my") if is_plural(noun) else ("the", "the", "the", "the", "that", "my")
        return Phrase(f"{self._tools.rng.choice(words)} {noun}", noun, (name,))

    def _about(self, draft: Draft, pool: tuple[str, ...], phrase: Phrase, but: str | None = None, **words: str) -> str:
        """A frame that fits the phrase, filled."""
        if is_plural(phrase.bare):
            pool = tuple(t for t in pool if not _ONE_THING.search(t))
        return self._filled(draft, self._tools.rng.choice(pool), phrase.names, but, x=phrase.text, **words)

    def _filled(self, draft: Draft, frame: str, wanted: tuple[str, ...], but: str | None = None, **words: str) -> str:
        """The frame with things in passing, which are put into the scene where it has too few others."""
        tools, rng = self._tools, self._tools.rng
        slots = sorted(set(_PASSING.findall(frame)))
        here = sorted({n for n, _ in draft.things if n not in wanted})
        rng.shuffle(here)
        others = [n for n in tools.everything if n not in wanted and n not in here]
        rng.shuffle(others)
        nouns = {"x": words["x"]} if "x" in words else {}
        for slot in slots:
            name = here.pop() if here else others.pop() if others else None
            if name is None:  # a manifest of few things: something that is in none
                nouns[slot[1]] = words[slot[1]] = rng.choice(("the laundry", "the curtain", "the ladder", "the carpet"))
                continue
            if name not in {n for n, _ in draft.things} and len(draft.things) < 10 and rng.random() < 0.85:
                draft.things.append((name, rng.choice(tools.setting.surfaces)))
            nouns[slot[1]] = words[slot[1]] = f"the {tools.describe.noun(name)}"
        frame = _BE.sub(lambda m: self._agreeing(m, nouns.get(m[1], "")), frame)
        places = [p for p in tools.setting.surfaces if p != but] or list(tools.setting.surfaces)
        return fill(frame, w=rng.choice(SOMEBODY), dp=f"the {tools.describe.place(rng.choice(places))}", **words)

    def _agreeing(self, found: re.Match[str], noun: str) -> str:
        verb = dict(_PLURALS)[found[3]] if is_plural(noun) else found[3]
        return f"{{{found[1]}}}{found[2] or ''} {verb}"
