"""Requests for a state: how things should be, where they may be so already, or in the gripper, or not."""

from __future__ import annotations

from saycan_ros.training.language import context_words, primitive_words, state_words
from saycan_ros.training.language.describing import Phrase, is_plural, words_for
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import Saying, agree, fill, several
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

MOST = 4  # things that are still to be moved
FULL = 10  # things in a scene
_ONE = ("a ", "an ", "some ", "something ")


class States:
    """Draws requests that say how it should be in the end."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._rng = tools.rng
        self._describe = tools.describe
        self._makers = (self.one, self.several, self.kinds, self.all_of, self.counted, self.told)
        self._weights = (6, 3, 1.5, 2, 1.5, 2)

    def make(self, draft: Draft, to: str) -> Made:
        """One of the forms below."""
        (maker,) = self._rng.choices(self._makers, self._weights)
        return maker(draft, to)

    def where(self, to: str) -> str:
        """Words for being at a place."""
        setting, rng = self._tools.setting, self._rng
        if to == setting.user:
            return rng.choice(("with me", "next to me", "in front of me", "here with me"))
        if to == setting.trash:
            return f"in the {self._describe.place(to)}"
        return rng.choice(("on", "at")) + f" the {self._describe.place(to)}"

    def one(self, draft: Draft, to: str) -> Made:
        """The sponge should be on the table, where it is, or not, or in the gripper."""
        rng, name = self._rng, self._rng.choice(draft.things)[0]
        phrase = self._describe.by_kind(name) if rng.random() < 0.25 else None
        if phrase and not phrase.text.startswith(_ONE):
            return None
        noun = self._describe.noun(name)
        phrase = phrase or Phrase(f"the {noun}", noun, (name,), many=is_plural(noun))
        others = [t for t in draft.things if t[0] not in phrase.names]
        away = [t for t in draft.things if t[0] in phrase.names and t[1] != to]
        draw, there = rng.random(), False
        if draw < 0.55:
            draft.things, there = [*others, *(away[:1] if rng.random() < 0.3 else []), (name, to)], True
        elif draw < 0.78:
            draft.things, draft.holding = others, name
        elif not away:
            return None
        else:
            draft.things = [*others, *away]
        if rng.random() < 0.35:
            draft.at = to
        return self._said(phrase, to, there), Deliver((Want(phrase.names, to, preferred=phrase.preferred),))

    def several(self, draft: Draft, to: str) -> Made:
        """The sponge and the apple should be on the table; one of them, or both, may be there."""
        rng = self._rng
        names = sorted({n for n, _ in draft.things})
        if len(names) < 2:
            return None
        chosen = rng.sample(names, min(len(names), rng.choice((2, 2, 2, 3))))
        there = self._scatter(draft, chosen, to)
        words = [f"the {self._describe.noun(n)}" for n in chosen]
        text = ", ".join(words[:-1]) + rng.choice((" and ", " and ", " as well as ")) + words[-1]
        if len(words) == 2 and rng.random() < 0.2:
            text = f"both {words[0]} and {words[1]}"
        phrase = Phrase(text, text, tuple(chosen), many=True)
        goal = Deliver(tuple(Want((n,), to) for n in chosen))
        if rng.random() < 0.4:
            request = self._tools.ask(phrase, to, 0.0)
            if there and rng.random() < 0.7:
                request = fill(rng.choice(state_words.SOME_THERE), r=request.rstrip("?.!"))
            return request, goal
        return self._said(phrase, to, bool(there)), goal

    def kinds(self, draft: Draft, to: str) -> Made:
        """There should be a drink and a snack on the table, where one of the two is."""
        found: list[Phrase] = []
        for name in self._rng.sample(things := sorted({n for n, _ in draft.things}), min(2, len(things))):
            phrase = self._describe.by_kind(name)
            if phrase is None or not phrase.text.startswith(_ONE) or {n for p in found for n in p.names} & set(phrase.names):
                return None
            found.append(phrase)
            if self._rng.random() < 0.5 and not draft.named(phrase.names, to):
                draft.things.remove(self._rng.choice(draft.named((name,))))
                draft.things.append((name, to))
        if len(found) < 2:
            return None
        text = f"{found[0].text} and {found[1].text}"
        goal = Deliver(tuple(Want(p.names, to, preferred=p.preferred) for p in found))
        # Two of them, yet "there is a drink and a snack".
        return self._filled(state_words.THERE, Phrase(text, text, ()), to), goal

    def all_of(self, draft: Draft, to: str) -> Made:
        """All the fruit should be on the table, where some of it is."""
        rng, name = self._rng, self._rng.choice(draft.things)[0]
        kinds = [k for k in self._describe.kinds_of(name) if words_for(k).is_noun]
        kind = rng.choice(kinds) if kinds and rng.random() < 0.7 else None
        names = self._tools.setting.named(kind) if kind else (name,)
        if len(draft.named(names)) < 2 and len(draft.things) < FULL:
            draft.things.append((rng.choice(names), to))
        share = rng.choice((0.5, 0.5, 1.0))
        draft.things = [(n, to if n in names and rng.random() < share else p) for n, p in draft.things]
        left = len(draft.named(names, but=to))
        if len(draft.named(names)) < 2 or left > MOST or left == len(draft.named(names)):
            return None
        text = self._describe.all_of(self._describe.many(name, kind)).rstrip(",")
        if text.startswith(("any", "as many")):
            return None
        out = rng.choice(sorted({n for n, _ in draft.named(names)}))
        rest = tuple(n for n in names if n != out)
        if draft.named(rest) and rng.random() < 0.4:
            text = fill(rng.choice(state_words.ALL_BUT), x=text, d=f"the {self._describe.noun(out)}")
            names = rest
        return self._said(Phrase(text, text, names, many=True), to, True), Deliver((Want(names, to, every=True),))

    def counted(self, draft: Draft, to: str) -> Made:
        """There should be two cokes on the table, where one is."""
        rng, name = self._rng, self._rng.choice(draft.things)[0]
        kinds = [k for k in self._describe.kinds_of(name) if words_for(k).is_noun and k != "chips"]
        kind = rng.choice(kinds) if kinds and rng.random() < 0.4 else None
        spots = [p for p in self._tools.setting.surfaces if p != to]
        if not spots or (kind is None and is_plural(name)):
            return None
        names = self._tools.setting.named(kind) if kind else (name,)
        count = rng.choice((2, 2, 2, 3))
        there = rng.randint(0, count)
        others = [t for t in draft.things if t[0] not in names]
        own = [(rng.choice(names), to if n < there else rng.choice(spots)) for n in range(count + rng.choice((0, 0, 1)))]
        draft.things = others[: FULL - len(own)] + own
        text = self._describe.counted(name, count, kind)
        return self._filled(state_words.THERE, Phrase(text, text, names, many=True), to), Deliver((Want(names, to, count=count),))

    def told(self, draft: Draft, to: str) -> Made:
        """The coke is on the table already; put the apple there too."""
        rng = self._rng
        names = sorted({n for n, p in draft.things} - {n for n, p in draft.things if p == to})
        if len(names) < 2:
            return None
        there, name = rng.sample(names, 2)
        draft.things = [(n, to if n == there else p) for n, p in draft.things]
        noun, other = self._describe.noun(there), f"the {self._describe.noun(name)}"
        request = self._tools.phrase.deliver(Phrase(other, other, (name,)), to, remarks=False).text.rstrip("?.!")
        words = _agreeing(is_plural(noun)) | {"d": f"the {noun}", "w": other, "l": self.where(to), "r": request}
        return fill(rng.choice(state_words.TOLD), **words), Deliver((Want((name,), to),))

    def in_hand(self, name: str, to: str) -> str:
        """You have the coke in your hand already, so put it on the table."""
        noun = self._describe.noun(name)
        many, setting = is_plural(noun), self._tools.setting
        pools = {setting.user: context_words.POINTER_BRING, setting.trash: context_words.POINTER_TOSS}
        order = agree(self._rng.choice(pools.get(to, context_words.POINTER_MOVE)), many)
        words = {"l": self.where(to), "t": self._describe.place(to)}
        order = fill(order, **words).rstrip("?.!")
        return fill(self._rng.choice(state_words.IN_HAND), n=noun, r=order, **_agreeing(many))

    def full_hand(self, draft: Draft, name: str, to: str) -> Made:
        """Bring me the apple, where the robot holds the coke."""
        rng = self._rng
        found = self._tools.one(draft, to, 0.3)
        if not found or name in found[1].names:
            return None
        phrase, want = found
        if rng.random() < 0.35:
            return self._tools.ask(phrase, to), Deliver((want,))
        noun, request = self._describe.noun(name), self._tools.phrase.deliver(phrase, to, remarks=False).text
        text = fill(rng.choice(state_words.FULL_HAND), n=noun, r=request, **_agreeing(is_plural(noun)))
        return text, Deliver((want,))

    def _scatter(self, draft: Draft, names: list[str], to: str) -> list[str]:
        """Puts about half of the named things where they should be, now and then one in the gripper; those that are there."""
        rng, there = self._rng, list[str]()
        for name in names:
            away = [t for t in draft.things if t[0] == name and t[1] != to]
            draft.things = [t for t in draft.things if t[0] != name]
            draw = rng.random()
            if draw < 0.55 or not away:
                draft.things.append((name, to))
                there.append(name)
            elif draw < 0.65 and draft.holding is None:
                draft.holding = name
            else:
                draft.things += away
        return there

    def _said(self, phrase: Phrase, to: str, there: bool) -> str:
        """The wish that a thing, or several, be at a place; where it is not there, now and then said so."""
        rng, draw = self._rng, self._rng.random()
        if phrase.text.startswith(_ONE) and draw < 0.5:
            return self._filled(state_words.THERE, phrase, to)
        if not there and draw < 0.65:
            return self._filled(state_words.NOT_YET, phrase, to)
        if rng.random() < 0.3:
            return self._filled(state_words.SEE_TO_IT, phrase, to, clause=True)
        if rng.random() < 0.2 and not phrase.many:
            return self._filled(primitive_words.ENSURE_REMARKS, phrase, to)
        return self._filled(state_words.SHOULD if rng.random() < 0.55 else state_words.QUESTIONS, phrase, to)

    def _filled(self, pool: tuple[str, ...], phrase: Phrase, to: str, clause: bool = False) -> str:
        where = self.where(to)
        if pool is state_words.THERE and where == "with me":  # "a drink with me" is one in my company
            where = "here with me"
        elif pool is state_words.SHOULD and self._rng.random() < 0.12:
            other = self.where(self._rng.choice([p for p in self._tools.all_places if p != to]))
            where = fill(self._rng.choice(state_words.RATHER_THAN), l=where, q=other)
        words = _agreeing(several(phrase)) | {"x": phrase.text, "l": where}
        return self._tools.phrase.polish(Saying(fill(self._rng.choice(pool), **words), clause))


def _agreeing(many: bool) -> dict[str, str]:
    if many:
        return {"be": "are", "bent": "aren't", "he": "they", "it": "them", "s": ""}
    return {"be": "is", "bent": "isn't", "he": "it", "it": "it", "s": "s"}
