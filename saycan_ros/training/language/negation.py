"""Requests that say what is not wanted."""

from __future__ import annotations

from saycan_ros.training.language import framing
from saycan_ros.training.language.describing import Phrase, plural, with_article, words_for
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools


class Negations:
    """Draws requests with an exception in them."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._rng = tools.rng
        self._setting = tools.setting
        self._describe = tools.describe
        self._phrase = tools.phrase

    def make(self, draft: Draft) -> Made:
        """One of the forms below."""
        draw = self._rng.random()
        to = self._setting.user if draw < 0.6 else self._rng.choice(self._setting.places)
        if not to or len(draft.things) < 2:
            return None
        if self._rng.random() < 0.04:
            return self._two_but(draft, to)
        maker = self._rng.choice(
            (
                self._kind_but_thing,
                self._kind_but_thing,
                self._kind_but_thing,
                self._anything,
                self._anything,
                self._without,
                self._without,
                self._rather,
                self._every_but,
                self._every_but,
                self._elsewhere,
            )
        )
        return maker(draft, to)

    def _excluded_words(self, name: str) -> str:
        """A name in the forms that follow "but" or "not"."""
        noun = self._describe.noun(name)
        return self._rng.choice(
            (noun, noun, f"the {noun}", with_article(noun), plural(noun), f"{noun} please" if self._rng.random() < 0.1 else noun)
        )

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
            request = fill(
                rng.choice(framing.BUT_AFTER[5:]),
                r=self._tools.ask(Phrase(other, bare, names), to, 0.0),
                d=self._excluded_words(out[0]),
            )
            return request, Deliver((Want(names, to),))
        d = rng.choice((" or ", " and ", " nor ")).join(self._excluded_words(n) for n in out)
        if rng.random() < 0.45:
            text = fill(
                rng.choice(framing.BUT),
                x=rng.choice(
                    (phrase.text, f"any {phrase.bare}" if not phrase.bare.startswith(("some", "a ", "any")) else phrase.text)
                ),
                d=d,
            )
            request = self._phrase.polish(self._phrase.deliver(Phrase(text, text, names), to))
        else:
            request = fill(
                rng.choice(framing.BUT_AFTER),
                r=self._phrase.polish(self._phrase.deliver(Phrase(phrase.text, phrase.bare, names), to), 0.0),
                d=d,
            )
        return request, Deliver((Want(names, to),))

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
                noun = rng.choice((words.singulars[0], *words.singulars))
                text = fill(
                    rng.choice(framing.ANYTHING),
                    d=rng.choice((with_article(noun), with_article(noun), words.plural or plural(noun))),
                )
            else:
                text = f"{rng.choice(('something', 'anything', 'a thing', 'one of the things'))} {rng.choice(words.without)}"
            preferred: tuple[str, ...] = ()
        else:
            names = tuple(n for n in every if n != name)
            text = fill(rng.choice(framing.ANYTHING), d=self._excluded_words(name))
            main = setting.manifest.object(name).categories[:1]
            preferred = tuple(n for n in names if main and main[0] in setting.manifest.object(n).categories)
        if not draft.named(names, but=to) or draft.named(names, to) or not draft.named(tuple(n for n in every if n not in names)):
            return None
        return self._phrase.polish(self._phrase.deliver(Phrase(text, text, names), to)), Deliver(
            (Want(names, to, preferred=preferred),)
        )

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
        if rng.random() < 0.12:
            base = rng.choice(words_for(kind).phrases or (with_article(kind),))
            no = rng.choice(words_for(out).singulars) if words_for(out).is_noun else f"{out} stuff"
            return fill(rng.choice(framing.BUT_AFTER[:3]), r=self._tools.ask(Phrase(base, base, names), to, 0.0), d=no), Deliver(
                (Want(names, to),)
            )
        return self._tools.ask(Phrase(text, text, names), to), Deliver((Want(names, to),))

    def _less(self, kind: str, out: str) -> str:
        """One of a kind that is not also of another."""
        rng, words, others = self._rng, words_for(kind), words_for(out)
        if words.is_noun and (not words.phrases or rng.random() < 0.6):
            noun = rng.choice((words.singulars[0], *words.singulars))
            text = rng.choice((with_article(noun), with_article(noun), f"any {noun}", f"the {noun}"))
        else:
            text = noun = rng.choice(words.phrases)
        if others.is_noun and rng.random() < 0.4:
            return fill(rng.choice(framing.BUT), x=text, d=with_article(rng.choice(others.singulars)))
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

    def _rather(self, draft: Draft, to: str) -> Made:
        """The pepsi, not the coke."""
        rng = self._rng
        wanted, other = rng.choice(draft.things)[0], rng.choice(draft.things)[0]
        if wanted == other or draft.named((wanted,), to):
            return None
        phrase = self._describe.named(wanted)
        d = self._describe.determined(self._describe.noun(other)) if rng.random() < 0.6 else self._excluded_words(other)
        if rng.random() < 0.5:
            text = fill(rng.choice(framing.RATHER), w=phrase.text, d=d)
            request = self._phrase.polish(self._phrase.deliver(Phrase(text, text, (wanted,)), to))
        else:
            request = fill(rng.choice(framing.RATHER_AFTER), r=self._phrase.polish(self._phrase.deliver(phrase, to), 0.0), d=d)
        return request, Deliver((Want((wanted,), to),))

    def _elsewhere(self, draft: Draft, to: str) -> Made:
        """On the table, not on the counter; do not throw it away, bring it to me."""
        rng, setting, places = self._rng, self._setting, self._tools.all_places
        name = rng.choice(draft.things)[0]
        not_to = rng.choice([p for p in places if p != to])
        if draft.named((name,), to):
            return None
        phrase = self._describe.named(name)
        deliver = Deliver((Want((name,), to),))
        words = {setting.user: "to me", setting.trash: f"in the {self._describe.place(not_to)}"}
        where = words.get(not_to) or self._describe.to(not_to)
        if rng.random() < 0.4:
            request = self._phrase.polish(self._phrase.deliver(phrase, to, remarks=False), 0.0)
            return fill(rng.choice(framing.NOT_THERE), r=request, q=where), deliver
        request = self._phrase.deliver(Phrase("it", "it", (name,)), to, remarks=False).text
        pool = {setting.user: framing.NOT_BROUGHT, setting.trash: framing.NOT_TOSSED}.get(not_to, framing.NOT_PUT)
        return fill(rng.choice(pool), x=phrase.text, q=where, r=request), deliver

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
        text = fill(rng.choice(framing.BUT[:9]), x=self._describe.counted(out, 2, kind), d=self._excluded_words(out))
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
        names = tuple(n for n in pool if n != out)
        d = rng.choice((f"the {self._describe.noun(out)}", f"the {self._describe.noun(out)}", self._excluded_words(out)))
        if not 1 <= len(draft.named(names, source, but=to)) <= 4 or (
            source is None and draft.named(names, to) and rng.random() < 0.5
        ):
            return None
        where = f" {self._describe.source(source)}" if source else ""
        want = Want(names, to, every=True, source=source)
        if rng.random() < 0.6:
            template = rng.choice(framing.BUT[:9])
            text = fill(template, x=f"{text}{where}", d=d) if rng.random() < 0.5 else fill(template, x=text, d=d) + where
            return self._phrase.polish(self._phrase.deliver(Phrase(text, text, names), to)), Deliver((want,))
        request = self._phrase.polish(self._phrase.deliver(Phrase(f"{text}{where}", text, names), to), 0.0)
        return fill(rng.choice(framing.BUT_LEAVE), r=request, d=d), Deliver((want,))
