"""Requests with two exceptions at once or one by attribute, after what is had already, or with a part taken back."""

from __future__ import annotations

from saycan_ros.training.language import exception_words
from saycan_ros.training.language.describing import Phrase, is_plural, plural, with_article, words_for
from saycan_ros.training.language.exclusion import Excluder, one_of, tidy
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

Ruled = tuple[set[str], dict[str, str]]  # the names that an exception rules out, and its slots
MOST = 4  # things in one request for all


class Exceptions:
    """Draws requests whose exceptions are more than one thing."""

    def __init__(self, tools: Tools, excluder: Excluder) -> None:
        self._tools = tools
        self._rng = tools.rng
        self._setting = tools.setting
        self._describe = tools.describe
        self._out = excluder

    def all_but_two(self, draft: Draft, to: str) -> Made:
        """Everything on the table except the coke and the chips."""
        rng, describe = self._rng, self._describe
        name, place = rng.choice(draft.things)
        kinds = self._nouns(name)
        source = place if rng.random() < 0.65 and place != to else None
        if rng.random() < 0.5 or not kinds:
            pool, text = self._tools.everything, describe.everything()
        else:
            kind = rng.choice(kinds)
            text = describe.all_of(describe.many(name, kind), implied=kind != "chips").rstrip(",")
            pool = self._setting.named(kind)
        ruled = self._two(draft, pool, source)
        if ruled is None:
            return None
        gone, d, e = ruled
        names = tuple(n for n in pool if n not in gone)
        if not 1 <= len(draft.named(names, source, but=to)) <= MOST or (source is None and draft.named(names, to)):
            return None
        where = f" {describe.source(source)}" if source else ""
        goal = Deliver((Want(names, to, every=True, source=source),))
        slots = {"d": d["t"], "e": e["t"]}
        if rng.random() < 0.5:
            template = rng.choice(exception_words.ALL_BUT_TWO)
            within = rng.random() < 0.5
            text = fill(template, x=f"{text}{where}", **slots) if within else fill(template, x=text, **slots) + where
            return self._asked(text, names, to), goal
        request = self._tools.ask(Phrase(f"{text}{where}", text, names, many=True), to, 0.0)
        return tidy(fill(rng.choice(exception_words.ALL_BUT_TWO_AFTER), r=request, **slots)), goal

    def all_but_ones(self, draft: Draft, to: str) -> Made:
        """All the snacks except the salty ones."""
        rng, setting = self._rng, self._setting
        name, place = rng.choice(draft.things)
        kinds = self._nouns(name)
        if not kinds:
            return None
        kind = rng.choice(kinds)
        out = self._adjective(draft, name, setting.named(kind))
        if out is None:
            return None
        source = place if rng.random() < 0.4 and place != to else None
        names = tuple(n for n in setting.named(kind) if n not in setting.named(out))
        if not 1 <= len(draft.named(names, source, but=to)) <= MOST or (source is None and draft.named(names, to)):
            return None
        where = f" {self._describe.source(source)}" if source else ""
        text = self._describe.all_of(self._describe.many(name, kind)).rstrip(",")
        goal = Deliver((Want(names, to, every=True, source=source),))
        if rng.random() < 0.5:
            text = fill(rng.choice(exception_words.ALL_BUT_ONES), x=f"{text}{where}", k=out)
            return self._asked(text, names, to), goal
        request = self._tools.ask(Phrase(f"{text}{where}", text, names, many=True), to, 0.0)
        return tidy(fill(rng.choice(exception_words.ALL_BUT_ONES_AFTER), r=request, k=out)), goal

    def anything_but_two(self, draft: Draft, to: str) -> Made:
        """Anything but a coke or a fruit."""
        ruled = self._two(draft, self._tools.everything, None)
        if ruled is None:
            return None
        gone, d, e = ruled
        names = tuple(n for n in self._tools.everything if n not in gone)
        if not draft.named(names, but=to) or draft.named(names, to):
            return None
        words = {"d": d["d"], "e": e["d"], "n": d["n"], "m": e["n"]}
        text = fill(self._rng.choice(exception_words.ANYTHING_BUT_TWO), **words)
        request = self._out.one_only(self._tools.ask(Phrase(text, text, names), to))
        return tidy(request), Deliver((Want(names, to),))

    def one_but_two(self, draft: Draft, to: str) -> Made:
        """A drink, no sodas and no tea."""
        rng, setting, name = self._rng, self._setting, self._rng.choice(draft.things)[0]
        kinds = [k for k in self._nouns(name) if len(setting.named(k)) > 3]
        if not kinds:
            return None
        kind = rng.choice(kinds)
        pool = setting.named(kind)
        ruled = self._two(draft, pool, None, keep=name)
        if ruled is None:
            return None
        gone, d, e = ruled
        names = tuple(n for n in pool if n not in gone)
        if not draft.named(names, but=to) or draft.named(names, to):
            return None
        noun = one_of(rng, kind)
        if is_plural(noun):
            return None
        # "Any drink" to be put somewhere may be all of them.
        phrases = [p for p in words_for(kind).phrases[:6] if to == setting.user or not p.startswith("any")]
        x = rng.choice((with_article(noun), with_article(noun), *phrases))
        words, goal = {"n": d["n"], "m": e["n"]}, Deliver((Want(names, to),))
        if rng.random() < 0.5:
            text = fill(rng.choice(exception_words.ONE_BUT_TWO), x=x, **words)
            return tidy(self._out.one_only(self._tools.ask(Phrase(text, text, names), to))), goal
        request = self._tools.ask(Phrase(x, noun, names), to, 0.0)
        return self._out.one_only(tidy(fill(rng.choice(exception_words.ONE_BUT_TWO_AFTER), r=request, **words))), goal

    def had(self, draft: Draft, to: str) -> Made:
        """I have a coke here already; bring me a different soda."""
        rng, setting, name = self._rng, self._setting, self._rng.choice(draft.things)[0]
        kinds = self._nouns(name)
        if to != setting.user or not kinds:
            return None
        kind = rng.choice(kinds)
        others = [n for n in setting.named(kind) if n != name]
        noun = one_of(rng, kind)
        if not others or is_plural(noun):
            return None
        gone = rng.choice([n for n in others if draft.named((n,))] or others)
        names = tuple(n for n in setting.named(kind) if n != gone)
        if draft.named(names, to):
            return None
        pool = exception_words.HAD if self._out.edible((gone,)) else exception_words.HAVE_HERE
        if pool is exception_words.HAVE_HERE or rng.random() < 0.5:
            pool = exception_words.HAVE_HERE
            found = draft.named((gone,), but=to)
            if found and rng.random() < 0.6:
                draft.things.remove(found[0])
            draft.things.append((gone, to))
        words = {"k": noun, "ak": with_article(noun)}
        text = fill(rng.choice(exception_words.OTHER), **words)
        request = self._tools.ask(Phrase(text, text, names), to, 0.0)
        sentence = fill(rng.choice(pool), **self._out.things((gone,)))
        return self._out.one_only(self._out.around(request, sentence)), Deliver((Want(names, to),))

    def this_not_that(self, draft: Draft, to: str) -> Made:
        """A sweet snack, not a salty one."""
        rng, setting, name = self._rng, self._setting, self._rng.choice(draft.things)[0]
        kinds = self._nouns(name)
        own = [k for k in self._describe.kinds_of(name) if self._is_adjective(k)]
        if not kinds or not own:
            return None
        kind, right = rng.choice(kinds), rng.choice(own)
        wrong = self._adjective(draft, name, setting.named(kind))
        noun = one_of(rng, kind)
        if wrong is None or is_plural(noun):
            return None
        gone = set(setting.named(wrong)) | (set(setting.named("sweet")) if wrong == "sugary" else set())
        names = tuple(n for n in setting.named(kind) if n in setting.named(right) and n not in gone)
        if not draft.named(names, but=to) or draft.named(names, to):
            return None
        words = {"a": with_article(right), "b": with_article(wrong), "bare": wrong, "k": noun, "ks": plural(noun)}
        goal = Deliver((Want(names, to),))
        if rng.random() < 0.6:
            text = fill(rng.choice(exception_words.THIS_NOT_THAT), **words)
            return tidy(self._out.one_only(self._tools.ask(Phrase(text, text, names), to))), goal
        text = f"{words['a']} {noun}"
        request = self._tools.ask(Phrase(text, text, names), to, 0.0)
        return self._out.one_only(tidy(fill(rng.choice(exception_words.THIS_NOT_THAT_AFTER), r=request, **words))), goal

    def retracted(self, draft: Draft, to: str) -> Made:
        """Bring me the coke and the apple. No wait, forget the apple."""
        rng = self._rng
        names = sorted({n for n, _ in draft.things} - {n for n, p in draft.things if p == to})
        size = rng.choice((2, 2, 3, 3, 4))
        if len(names) < size:
            return None
        chosen = rng.sample(names, size)
        words = {n: f"the {self._out.noun(n)}" for n in names}
        listed = ", ".join(words[n] for n in chosen[:-1]) + rng.choice((" and ", " and ", ", and ")) + words[chosen[-1]]
        # A request with a correction of its own inside would leave open what is taken back.
        saying = self._tools.phrase.deliver(Phrase(listed, listed, tuple(chosen), many=True), to, remarks=False)
        first = self._tools.phrase.polish(saying, 0.0).rstrip("?.!,")
        away = rng.choice(chosen)
        left = [n for n in chosen if n != away]
        others = [n for n in names if n not in chosen]
        if others and rng.random() < 0.45:
            left.append(rng.choice(others))
            fix = fill(rng.choice(exception_words.REPLACED), t=words[away], w=words[left[-1]])
        else:
            fix = fill(rng.choice(exception_words.RETRACTED), t=words[away])
        text = f"{first}{rng.choice(('. ', '. ', '... ', ' - ', '? '))}{fix}"
        return text, Deliver(tuple(Want((n,), to) for n in left))

    def _nouns(self, name: str) -> list[str]:
        return [k for k in self._describe.kinds_of(name) if words_for(k).is_noun]

    def _is_adjective(self, kind: str) -> bool:
        return not words_for(kind).is_noun and not kind.startswith("for ") and kind != "not edible"

    def _adjective(self, draft: Draft, name: str, pool: tuple[str, ...]) -> str | None:
        """An attribute that others of the pool have and `name` has not, one of a thing in the scene where there is any."""
        entry = self._setting.manifest.object
        own = set(entry(name).categories)
        found = [sorted(set(entry(n).categories) - own) for n in pool if draft.named((n,))]
        # People call sweet what is sugary, and fruit too, which no manifest need say.
        near = {"sweet", "sugary"} if "sweet" in own else {"sweet"}
        options = [k for kinds in found for k in kinds if self._is_adjective(k) and k not in near]
        return self._rng.choice(options) if options else None

    def _two(
        self, draft: Draft, pool: tuple[str, ...], source: str | None, keep: str | None = None
    ) -> tuple[set[str], dict[str, str], dict[str, str]] | None:
        """Two exceptions that leave something of the pool, `keep` where given, the first of them a thing of the scene."""
        rng = self._rng
        here = sorted({n for n, _ in draft.named(pool, source)} - {keep})
        if not here:
            return None
        first = rng.choice(here)
        options: list[Ruled] = [({n}, self._out.things((n,))) for n in here if n != first]
        for kind in sorted({k for n in here for k in self._nouns(n)}):
            names = set(self._setting.named(kind))
            if not names & {first, keep} and not set(pool) <= names | {first}:
                options.append((names, self._out.kind(kind)))
        if not options:
            return None
        parts = [({first}, self._out.things((first,))), rng.choice(options)]
        rng.shuffle(parts)
        return parts[0][0] | parts[1][0], parts[0][1], parts[1][1]

    def _asked(self, text: str, names: tuple[str, ...], to: str) -> str:
        return tidy(self._tools.ask(Phrase(text, text, names, many=True), to))
