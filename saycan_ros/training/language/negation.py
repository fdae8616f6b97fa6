"""Requests that say what is not wanted."""

from __future__ import annotations

from collections.abc import Callable

from saycan_ros.training.language import contrast_words, exclusion_words, negation_words
from saycan_ros.training.language.contrasts import Contrasts
from saycan_ros.training.language.describing import Phrase, with_article, words_for
from saycan_ros.training.language.exceptions import Exceptions
from saycan_ros.training.language.exclusion import Excluder, one_of, tidy
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.guests import Guests
from saycan_ros.training.language.phrasing import fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

_BUT = negation_words.BUT + contrast_words.BUT
_BUT_LEAVE = negation_words.BUT_LEAVE + contrast_words.KEPT
_NO_MATTER = exclusion_words.NO_MATTER + contrast_words.NO_MATTER
Maker = Callable[[Draft, str], Made]


class Negations:
    """Draws requests with an exception in them."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._rng = tools.rng
        self._setting = tools.setting
        self._describe = tools.describe
        self._phrase = tools.phrase
        self._out = Excluder(tools)
        contrasts, guests = Contrasts(tools, self._out), Guests(tools, self._out)
        exceptions = Exceptions(tools, self._out)
        self._makers: tuple[Maker, ...] = (
            self._kind_but_thing,
            self._anything,
            self._without,
            self._every_but,
            contrasts.rather,
            contrasts.elsewhere,
            contrasts.correction,
            contrasts.verb,
            contrasts.other_one,
            contrasts.kind_not_kind,
            contrasts.not_the_one_there,
            contrasts.not_from,
            contrasts.untouched,
            contrasts.odd_one,
            lambda draft, to: guests.spared(draft),
            exceptions.all_but_two,
            exceptions.all_but_ones,
            exceptions.anything_but_two,
            exceptions.one_but_two,
            exceptions.had,
            exceptions.this_not_that,
            exceptions.retracted,
        )
        self._weights = (7, 4, 5, 4, 3, 2, 2, 1.5, 2, 2.5, 1, 1, 2, 4, 3, 2, 1.5, 1.5, 2, 2, 2, 2.5)

    def make(self, draft: Draft) -> Made:
        """One of the forms below."""
        draw = self._rng.random()
        to = self._setting.user if draw < 0.6 else self._rng.choice(self._setting.places)
        if not to or len(draft.things) < 2:
            return None
        if self._rng.random() < 0.04:
            return self._two_but(draft, to)
        (maker,) = self._rng.choices(self._makers, self._weights)
        return maker(draft, to)

    def _kind_but_thing(self, draft: Draft, to: str) -> Made:
        """A soda but not coke."""
        rng = self._rng
        name = rng.choice(draft.things)[0]
        phrase = self._describe.by_kind(name)
        if phrase is None or phrase.kind is None:
            return None
        others = [n for n in phrase.names if n != name]
        if not others or draft.named(phrase.names, to):
            return None
        pool = [n for n in others if draft.named((n,))]
        out = [rng.choice(pool if pool and rng.random() < 0.85 else others)]
        if len(others) > 2 and rng.random() < 0.15:
            out.append(rng.choice([n for n in others if n not in out]))
        names = tuple(n for n in phrase.names if n not in out)
        if rng.random() < 0.2 and len(out) == 1 and words_for(phrase.kind).is_noun:
            bare = rng.choice(words_for(phrase.kind).singulars)
            names = tuple(n for n in self._setting.named(phrase.kind) if n not in out)
            if not draft.named(names, but=to) or draft.named(names, to):
                return None
            other = rng.choice(
                (
                    f"another {bare}",
                    f"a different {bare}",
                    f"some other {bare}",
                    f"one of the other {self._describe.many(name, phrase.kind)}",
                )
            )
            request = self._tools.ask(Phrase(other, bare, names), to, 0.0)
            return self._out.one_only(self._out.after(request, out, to, self._out.things(out))), Deliver((Want(names, to),))
        slots, plain = self._out.things(out), Phrase(phrase.text, phrase.bare, names)
        fits_any = not phrase.bare.startswith(("some", "a ", "any"))
        x = rng.choice((phrase.text, f"any {phrase.bare}" if fits_any else phrase.text))
        if len(out) == 2 and rng.random() < 0.7:
            pair = {"n": self._out.noun(out[0]), "m": self._out.noun(out[1])}
            if rng.random() < 0.5:
                text = fill(rng.choice(negation_words.NEITHER), x=x, **pair)
                request = self._tools.ask(Phrase(text, text, names), to)
            else:
                request = fill(rng.choice(negation_words.NEITHER_AFTER), r=self._tools.ask(plain, to, 0.0), **pair)
        elif rng.random() < 0.4:
            text = fill(rng.choice(_BUT), x=x, **slots)
            request = self._tools.ask(Phrase(text, text, names), to)
        else:
            request = self._out.after(self._tools.ask(plain, to, 0.0), out, to, slots)
        return self._out.one_only(tidy(request)), Deliver((Want(names, to),))

    def _anything(self, draft: Draft, to: str) -> Made:
        """Anything but coke; anything that is not a fruit."""
        rng, setting = self._rng, self._setting
        name = rng.choice(draft.things)[0]
        kinds = [k for k in self._describe.kinds_of(name) if words_for(k).is_noun or words_for(k).without]
        every = tuple(o.name for o in setting.manifest.objects)
        if kinds and rng.random() < 0.4:
            kind = rng.choice(kinds)
            names = tuple(n for n in every if n not in setting.named(kind))
            words = words_for(kind)
            if words.is_noun and rng.random() < 0.6:
                text = fill(rng.choice(negation_words.ANYTHING), **self._out.kind(kind))
            else:
                text = f"{rng.choice(('something', 'anything', 'a thing', 'one of the things'))} {rng.choice(words.without)}"
            preferred: tuple[str, ...] = ()
        else:
            names = tuple(n for n in every if n != name)
            text = fill(rng.choice(negation_words.ANYTHING), **self._out.things((name,)))
            main = setting.manifest.object(name).categories[:1]
            preferred = tuple(n for n in names if main and main[0] in setting.manifest.object(n).categories)
        if not draft.named(names, but=to) or draft.named(names, to) or not draft.named(tuple(n for n in every if n not in names)):
            return None
        request = self._out.one_only(self._tools.ask(Phrase(text, text, names), to))
        return tidy(request), Deliver((Want(names, to, preferred=preferred),))

    def _without(self, draft: Draft, to: str) -> Made:
        """A drink without caffeine; a snack that is not salty; something sweet but not a fruit."""
        rng, setting = self._rng, self._setting
        name = rng.choice(draft.things)[0]
        own = setting.manifest.object(name).categories
        kinds = [
            k
            for k in self._describe.kinds_of(name)
            if (words_for(k).is_noun or words_for(k).phrases) and len(setting.named(k)) > 1
        ]
        if not kinds:
            return None
        kind = rng.choice(kinds)
        pool = sorted({k for n in setting.named(kind) for k in setting.manifest.object(n).categories} - set(own))
        here = [k for k in pool if draft.named(tuple(n for n in setting.named(k) if n in setting.named(kind)))]
        if not pool:
            return None
        out = rng.choice(here if here and rng.random() < 0.9 else pool)
        names = tuple(n for n in setting.named(kind) if n not in setting.named(out))
        text = self._less(kind, out)
        others = [k for k in pool if k != out and not words_for(k).is_noun and words_for(k).without]
        if others and not words_for(out).is_noun and rng.random() < 0.2:
            more = rng.choice(others)
            names = tuple(n for n in names if n not in setting.named(more))
            text = f"{text}{rng.choice((' and ', ', ', ' and also '))}{rng.choice(words_for(more).without)}"
        if draft.named(names, to) or not draft.named(names, but=to):
            return None
        if rng.random() < 0.5:
            return self._apart(draft, kind, out, to)
        return self._tools.ask(Phrase(text, text, names), to), Deliver((Want(names, to),))

    def _apart(self, draft: Draft, kind: str, out: str, to: str) -> Made:
        """A drink. I'm off caffeine; the attribute or kind that is ruled out has a sentence of its own."""
        rng, setting, words = self._rng, self._setting, words_for(kind)
        names = tuple(n for n in setting.named(kind) if n not in setting.named(out))
        noun = one_of(rng, kind) if words.is_noun else ""
        options = words.phrases if words.phrases and (not noun or rng.random() < 0.4) else (with_article(noun),)
        base = rng.choice(options)
        plain = Phrase(base, noun or base, names)
        preferred: tuple[str, ...] = ()
        matters, free = exclusion_words.MATTERS.get(out, ()), exclusion_words.FREE.get(out, ())
        if out == "sugary" and (matters or free):
            names = tuple(n for n in names if n not in setting.named("sweet"))
            preferred = tuple(n for n in names if n in setting.named("sugar free"))
        if out == "caffeinated":
            preferred = tuple(n for n in names if n in setting.named("caffeine free"))
        if not draft.named(names, but=to):
            return None
        want = Want(names, to, preferred=preferred if draft.named(preferred) else ())
        if free and rng.random() < 0.35:
            word = rng.choice(free)
            if noun and rng.random() < 0.5:
                text = with_article(f"{word} {noun}")
                return self._tools.ask(Phrase(text, text, names), to), Deliver((want,))
            text = fill(rng.choice(exclusion_words.FREE_AFTER), r=self._tools.ask(plain, to, 0.0), f=word)
            return tidy(text), Deliver((want,))
        request = self._tools.ask(plain, to, 0.0)
        if matters and rng.random() < 0.6 and to == setting.user:
            sentence = fill(rng.choice(_NO_MATTER), m=rng.choice(matters))
            return self._out.one_only(self._out.around(request, sentence)), Deliver((want,))
        if words_for(out).is_noun:
            gone = setting.named(out)
            return self._out.one_only(self._out.after(request, gone, to, self._out.kind(out))), Deliver((want,))
        if out.startswith("for ") or out == "not edible":
            return None
        pool = exclusion_words.NO_ATTRIBUTE if to == setting.user else exclusion_words.NO_ATTRIBUTE_ANYWHERE
        sentence = fill(rng.choice(pool), k=out)
        return self._out.one_only(self._out.around(request, sentence)), Deliver((want,))

    def _less(self, kind: str, out: str) -> str:
        """One of a kind that is not also of another."""
        rng, words, others = self._rng, words_for(kind), words_for(out)
        if words.is_noun and (not words.phrases or rng.random() < 0.6):
            noun = rng.choice((words.singulars[0], *words.singulars))
            text = rng.choice((with_article(noun), with_article(noun), f"any {noun}", f"the {noun}"))
        else:
            text = noun = rng.choice(words.phrases)
        if others.is_noun and rng.random() < 0.4:
            return fill(rng.choice(_BUT), x=text, **self._out.kind(out))
        if not others.is_noun and rng.random() < 0.3 and not out.startswith("for ") and words.is_noun and noun in words.singulars:
            return rng.choice(
                (
                    f"a non {out} {noun}",
                    f"a {noun} but nothing {out}",
                    f"a {noun}, nothing {out}",
                    f"a {noun} that is anything but {out}",
                    f"a {noun} which is not {out}",
                )
            )
        return f"{text} {rng.choice(others.without)}"

    def _two_but(self, draft: Draft, to: str) -> Made:
        """Two sodas, but no coke."""
        rng = self._rng
        out = rng.choice(draft.things)[0]
        kinds = [k for k in self._describe.kinds_of(out) if words_for(k).is_noun]
        if not kinds:
            return None
        kind = rng.choice(kinds)
        names = tuple(n for n in self._setting.named(kind) if n != out)
        if len(draft.named(names, but=to)) < 2 or draft.named(names, to):
            return None
        text = fill(rng.choice(negation_words.BUT_PLAIN), x=self._describe.counted(out, 2, kind), **self._out.things((out,)))
        return self._tools.ask(Phrase(text, text, names, many=True), to), Deliver((Want(names, to, count=2),))

    def _every_but(self, draft: Draft, to: str) -> Made:
        """Everything on the table except the sponge; all drinks but the tea."""
        rng, setting = self._rng, self._setting
        out, place = rng.choice(draft.things)
        draw = rng.random()
        source = place if draw < 0.65 and place != to else None
        kinds = [k for k in self._describe.kinds_of(out) if words_for(k).is_noun]
        if draw < 0.45 or not kinds:
            pool = tuple(o.name for o in setting.manifest.objects)
            text = self._describe.everything()
        else:
            kind = rng.choice(kinds)
            pool = setting.named(kind)
            text = self._describe.all_of(self._describe.many(out, kind), implied=kind != "chips")
        slots, names = self._out.things((out,)), tuple(n for n in pool if n != out)
        if not rng.randrange(3):
            outs = [k for k in self._describe.kinds_of(out) if words_for(k).is_noun and not set(pool) <= set(setting.named(k))]
            if outs:
                other = rng.choice(outs)
                slots, names = self._out.kind(other), tuple(n for n in pool if n not in setting.named(other))
                if pool == self._tools.everything and rng.random() < 0.3:
                    text = f"{text} {rng.choice(words_for(other).without)}"
                    names = tuple(n for n in pool if n not in setting.named(other))
        if not 1 <= len(draft.named(names, source, but=to)) <= 4 or (
            source is None and draft.named(names, to) and rng.random() < 0.5
        ):
            return None
        where = f" {self._describe.source(source)}" if source else ""
        want = Want(names, to, every=True, source=source)
        if rng.random() < 0.5:
            template = rng.choice(negation_words.BUT_PLAIN)
            text = fill(template, x=f"{text}{where}", **slots) if rng.random() < 0.5 else fill(template, x=text, **slots) + where
            return tidy(self._tools.ask(Phrase(text, text, names, many=True), to)), Deliver((want,))
        request = self._tools.ask(Phrase(f"{text}{where}", text, names, many=True), to, 0.0)
        return tidy(fill(rng.choice(_BUT_LEAVE), r=request, **slots)), Deliver((want,))
