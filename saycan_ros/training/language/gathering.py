"""Requests for all of a kind, where other things much like it stand by."""

from __future__ import annotations

from saycan_ros.training.language import attribute_words, every_words
from saycan_ros.training.language.attributes import Attributes
from saycan_ros.training.language.counts import FULL, Counts, tidy, were
from saycan_ros.training.language.describing import Phrase, is_plural, plural, with_article, words_for
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import Saying, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

MOST = 5  # things that are carried

# Verbs after one thing and after several.
_VERBS = (
    *(("that isn't", "that aren't"), ("that is ", "that are "), ("that has ", "that have "), ("that doesn't", "that don't")),
    *(("that comes", "that come"), ("that contains", "that contain"), ("that tastes", "that taste"), ("that burns", "that burn")),
    *(("that hydrates", "that hydrate"), ("that puts", "that put"), ("that sets", "that set"), ("that bites", "that bite")),
    *(("that crunches", "that crunch"), ("that fizzes", "that fizz"), ("that fills", "that fill"), ("that keeps", "that keep")),
    *(("that hasn't", "that haven't"), ("that does ", "that do "), ("that drips", "that drip"), ("that steams", "that steam")),
    *(("that makes", "that make"), ("that cuts", "that cut"), ("that breaks", "that break"), ("that weighs", "that weigh")),
    *(("that needs", "that need"), ("that runs", "that run"), ("bite it", "bite them"), ("that is", "that are")),
)


class Gathering:
    """Draws requests such as "every can off the table", with a bottle beside the cans and a can elsewhere."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._counts = Counts(tools)
        self._attributes = Attributes(tools)

    def make(self, draft: Draft) -> Made:
        """All of a kind, or all of a kind with an attribute, everywhere or at one place."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        to = tools.destination()
        found = [t for t in draft.things if t[1] not in (to, setting.trash, setting.drawer, setting.user)]
        if not to or not found:
            return None
        name, home = rng.choice(found)
        kind = self._kind(name)
        if kind is None:
            return None
        names, row = setting.named(kind), None
        if rng.random() < 0.25 and (split := self._attributes.split(names, name, kind)):
            row, names = split
        source = home if rng.random() < 0.45 else None
        self._populate(draft, names, kind, to, home, source)
        left = draft.named(names, source, but=to)
        if not 1 <= len(left) <= MOST or (len(left) == 1 and rng.random() < 0.7):
            return None
        there = bool(draft.named(names, to))
        want = Want(names, to, every=True, source=source)
        tools.start_holding(draft, want, 0.05)
        text = self._said(kind, row, to, source, there)
        return (tidy(text), Deliver((want,))) if text else None

    def _kind(self, name: str) -> str | None:
        rng, categories = self._tools.rng, self._tools.setting.manifest.object(name).categories
        kinds = [
            k for k in categories if words_for(k).is_noun and k not in ("tableware", "fish", "hot meal", "breakfast", "lunch")
        ]
        return rng.choice(kinds) if kinds else None

    def _populate(self, draft: Draft, names: tuple[str, ...], kind: str, to: str, home: str, source: str | None) -> None:
        """Sets more of the kind and its near misses into the scene."""
        rng, setting = self._tools.rng, self._tools.setting
        own = {k for n in names for k in setting.manifest.object(n).categories}
        rest = [o for o in setting.manifest.objects if o.name not in names]
        near = [o.name for o in rest if own & set(o.categories)] or [o.name for o in rest]
        spots = [p for p in setting.surfaces if p not in (to, source)]
        things = []
        if len(draft.named(names, source, but=to)) < 2 or rng.random() < 0.2:
            things += [(rng.choice(names), source or rng.choice([home, *spots]))]
        if near and (not draft.named(tuple(near), home) or rng.random() < 0.2):
            things.append((rng.choice(near), home))
        if near and to not in (setting.trash, setting.user) and rng.random() < 0.15:
            things.append((rng.choice(near), to))
        if source and spots and rng.random() < 0.6:
            things.append((rng.choice(names), rng.choice(spots)))
        if to in setting.surfaces and source is None and rng.random() < 0.3:
            things.append((rng.choice(names), to))
        room = max(0, FULL - len(draft.things))
        draft.things[:] = draft.things + things[:room]
        rng.shuffle(draft.things)

    def _said(self, kind: str, row: list[tuple[str, ...]] | None, to: str, source: str | None, there: bool) -> str | None:
        tools, rng, words = self._tools, self._tools.rng, every_words
        noun = self._counts.single("", kind)
        if not noun or is_plural(noun):
            return None
        many = words_for(kind).plural if rng.random() < 0.4 else plural(noun)
        one, several = noun, many or plural(noun)
        if row:
            adjectives = [a for a in row[0] if a not in attribute_words.UNSAID]
            clause = rng.choice(row[1])
            if adjectives and rng.random() < 0.55:
                adjective = rng.choice(adjectives)
                one, several = f"{adjective} {one}", f"{adjective} {several}"
            else:
                one, several = f"{one} {clause}", f"{several} {_agreeing(clause)}"
        if source:
            # "I want the cans on the table" says where to, not where from.
            leads = [w for w in words.ON if w] if to == tools.setting.user else words.ON
            where = f"{rng.choice(leads)}{self._on(source)}"
            one, several = f"{one} {where}", f"{several} {were(where)}"
        setting, draw = tools.setting, rng.random()
        motion = {setting.user: "to me", setting.trash: f"{rng.choice(('into', 'to'))} the {tools.describe.place(to)}"}.get(to)
        motion = motion or f"{rng.choice(('to', 'to', 'onto', 'over to'))} the {tools.describe.place(to)}"
        slots = {"k": one, "ks": several, "ak": with_article(one), "l": motion, "o": self._on(to)}
        remarks = [t for t in words.REMARKS if source is None or not words.OF_EVERYWHERE.search(t)]
        clauses = [t for t in words.CLAUSES if to != setting.trash or not words.IN_ORDER.search(t)]
        last = rng.choice(words.LAST_WORDS_AT if source else words.LAST_WORDS) if rng.random() < 0.4 else ""
        if there and source is None and draw < 0.45:
            return fill(rng.choice(words.SOME_THERE), **slots)
        if draw < 0.5:
            template = rng.choice(words.WHOLE)
            text = fill(template, **slots)
            singular = "{ks}" not in template
            phrase = Phrase(text, text, (), source, many=not singular)
            if rng.random() < 0.2:
                return tools.phrase.terse(text, to)
            saying = tools.phrase.deliver(phrase, to)
        elif draw < 0.75:
            saying = Saying(fill(rng.choice(clauses), **slots))
        else:
            saying = Saying(fill(rng.choice(remarks), **slots), False)
        if last and not saying.text.endswith(("?", "!")) and not words.SAID_SO.search(saying.text):
            saying = Saying(saying.text.rstrip(".,") + last, saying.is_clause and not last.startswith("."))
        return tools.phrase.polish(saying)

    def _on(self, place: str) -> str:
        setting, rng = self._tools.setting, self._tools.rng
        if place == setting.user:
            return rng.choice(("with me", "here with me", "next to me", "in front of me"))
        inside = place in (setting.trash, setting.drawer)
        return f"{'in' if inside else rng.choice(('on', 'on', 'on', 'at'))} the {self._tools.describe.place(place)}"


def _agreeing(clause: str) -> str:
    """What follows a noun, after its plural."""
    for one, more in _VERBS:
        clause = clause.replace(one, more)
    return clause
