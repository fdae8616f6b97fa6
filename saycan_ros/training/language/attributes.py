"""Requests for one thing of a kind by what tells it from the others, which stand by."""

from __future__ import annotations

from saycan_ros.training.language import attribute_words
from saycan_ros.training.language.counts import FULL, Counts, tidy
from saycan_ros.training.language.describing import Phrase, is_plural, with_article, words_for
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.kinds import rows_of
from saycan_ros.training.language.phrasing import fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

# Kinds that say nothing of their own beside an attribute.
_VAGUE = ("tableware", "supply", "personal item", "fish", "breakfast", "lunch", "hot meal")
_PACKAGES = ("can", "bottle", "bag", "box", "carton", "jar", "bar")
_WITH, _LACKING = (rows_of(table) for table in (attribute_words.WITH, attribute_words.LACKING))
_COMPARED = rows_of(attribute_words.COMPARED)
# Kinds that are drinks, and attributes whose lack is told of these alone, or of any but these.
_DRINKS = ("drink", "soda", "can", "bottle", "beverage", "cola")
_OF_DRINKS = ("fizzy", "caffeinated", "alcoholic", "fruity", "soda", "cola", "energy drink", "lemon lime")


class Attributes:
    """Draws requests such as "the citrus one of the two fruits" and "a drink without bubbles, in a can"."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._counts = Counts(tools)

    def make(self, draft: Draft) -> Made:
        """One of a kind that has, or lacks, an attribute; its likes without it are there as well."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        to = tools.destination()
        found = [t for t in draft.things if t[1] not in (to, setting.trash, setting.drawer)]
        if not to or not found:
            return None
        wanted, home = rng.choice(found)
        kind = self.kind(wanted)
        if kind is None:
            return None
        of_kind = setting.named(kind)
        split = self.split(of_kind, wanted, kind)
        if split is None:
            return None
        row, names = split
        more = self.split(names, wanted, kind) if rng.random() < 0.25 else None
        names = more[1] if more else names
        others = tuple(n for n in of_kind if n not in names)
        source = home if rng.random() < 0.22 else None
        if draft.named(names, to) or not self._beside(draft, others, to, home):
            return None
        if source and len(draft.things) < FULL and rng.random() < 0.6:
            spots = [p for p in setting.surfaces if p not in (to, source)]
            draft.things += [(rng.choice(names), rng.choice(spots))] if spots else []
        seen = (0, 0) if source else (len(draft.named(of_kind)), len(draft.named(names)))
        text = self._said(kind, row, more[0] if more else None, to, seen, source)
        if not text:
            return None
        want = Want(names, to, source=source)
        tools.start_holding(draft, want, 0.04)
        return tidy(text), Deliver((want,))

    def kind(self, name: str) -> str | None:
        """A noun for the thing and its likes, now and then the package."""
        rng, categories = self._tools.rng, self._tools.setting.manifest.object(name).categories
        kinds = [k for k in categories if words_for(k).is_noun and k not in _VAGUE]
        kinds = [k for k in kinds if k not in _PACKAGES or rng.random() < 0.3]
        return rng.choice(kinds) if kinds else None

    def split(self, names: tuple[str, ...], wanted: str, kind: str) -> tuple[list[tuple[str, ...]], tuple[str, ...]] | None:
        """An attribute's words and which of `names` are like `wanted` in it; None where it tells none of them apart."""
        rng, manifest = self._tools.rng, self._tools.setting.manifest
        kinds = {n: set(manifest.object(n).categories) for n in names}
        told = sorted({k for own in kinds.values() for k in own} - {kind})
        told = [k for k in told if 0 < sum(k in own for own in kinds.values()) < len(names)]
        options = [(_WITH[k], k) for k in told if k in kinds[wanted] and k in _WITH]
        options += [(_LACKING[k], k) for k in told if k not in kinds[wanted] and k in _LACKING and self._fits(k, kind)]
        if not options:
            return None
        row, attribute = rng.choice(options)
        has = attribute in kinds[wanted]
        return row, tuple(n for n in names if (attribute in kinds[n]) == has)

    def _fits(self, attribute: str, kind: str) -> bool:
        """Whether it means something that a kind has none of it: a sandwich is not "still", and a sugary drink is sweet."""
        if attribute in _OF_DRINKS:
            return kind in _DRINKS
        return attribute != "sweet" or kind not in (*_DRINKS, "juice")

    def _beside(self, draft: Draft, others: tuple[str, ...], to: str, home: str) -> bool:
        """Sets a near miss beside the wanted thing where none is in the scene; false where there is no room."""
        rng, setting = self._tools.rng, self._tools.setting
        if not others:
            return False
        if not draft.named(others) or rng.random() < 0.3:
            if len(draft.things) >= FULL:
                return bool(draft.named(others))
            spots = [p for p in (*setting.surfaces, home, home) if p != to]
            draft.things.insert(rng.randint(0, len(draft.things)), (rng.choice(others), rng.choice(spots)))
        return True

    def _said(
        self,
        kind: str,
        row: list[tuple[str, ...]],
        more: list[tuple[str, ...]] | None,
        to: str,
        seen: tuple[int, int],
        source: str | None,
    ) -> str | None:
        """The request; `seen` is how many of the kind are there and how many of these fit, zeros where a place is named."""
        tools, rng, words = self._tools, self._tools.rng, attribute_words
        noun = self._counts.single("", kind)
        if not noun or is_plural(noun):
            return None
        adjectives = [a for a in row[0] if a not in words.UNSAID]
        by_adjective = bool(adjectives) and rng.random() < 0.5
        adjective = rng.choice(adjectives) if adjectives else ""
        slots = {"k": noun, "ks": self._counts.many("", kind), "ak": with_article(noun), "c": rng.choice(row[1])}
        slots |= {"a": adjective, "aa": with_article(adjective) if adjective else ""}
        two, alone = seen[0] == 2, None if more or seen[1] != 1 else self._alone(row, slots, seen[0], by_adjective)
        if alone and rng.random() < 0.3:
            return tools.ask(Phrase(alone, alone, ()), to, 0.0)
        if more:
            pool = [t for t in words.TWO_CLAUSES if adjective or "{a" not in t.replace("{ak}", "")]
            text = fill(rng.choice(pool), c2=rng.choice(more[1]), **slots)
        elif source is None and rng.random() < 0.35:
            pool = list(words.AROUND_ADJECTIVE if by_adjective else words.AROUND)
            pool = list(words.AROUND_OF_TWO) if two and rng.random() < 0.4 else pool
            bare = rng.choice((with_article(noun), with_article(noun), f"some kind of {noun}", f"one of the {slots['ks']}"))
            request = tools.ask(Phrase(bare, noun, ()), to, 0.0).rstrip("?.!,")
            return fill(rng.choice(pool), r=request, **slots)
        elif source is None and rng.random() < 0.15:
            one = f"the {adjective} one" if by_adjective else f"the one {slots['c']}"
            front = fill(rng.choice(words.FRONT_OF_TWO if two else words.FRONT), **slots)
            return (
                f"{front}{' ' if front[-1] == '?' else rng.choice((', ', ', ', ': '))}{tools.ask(Phrase(one, one, ()), to, 0.0)}"
            )
        elif two and rng.random() < 0.6:
            text = fill(rng.choice(words.ADJECTIVE_OF_TWO if by_adjective else words.OF_TWO), **slots)
        else:
            text = fill(rng.choice(words.ADJECTIVE_ONE if by_adjective else words.ONE), **slots)
        if source:
            where = tools.describe.source(source)
            where = f"that is {where}" if to == tools.setting.user and where.startswith(("on ", "at ")) else where
            text = f"{text.rstrip(',')}{',' if text.endswith(',') else ''} {where}"
        return tools.ask(Phrase(text, text, (), source), to)

    def _alone(self, row: list[tuple[str, ...]], slots: dict[str, str], number: int, by_adjective: bool) -> str:
        """Words for the only one that fits of `number` of the kind: the sweeter of two, the sweetest, the only sweet one."""
        rng, words = self._tools.rng, attribute_words
        compared = _COMPARED.get(row[0][0])
        if compared and number > 1 and rng.random() < 0.6:
            degree, pool = (compared[0][0], words.COMPARED_OF_TWO) if number == 2 else (compared[1][0], words.MOST)
            return fill(rng.choice(pool), e=degree, **slots)
        return fill(rng.choice(words.ADJECTIVE_ONLY if by_adjective else words.ONLY), **slots)
