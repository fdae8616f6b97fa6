"""Requests that set the wanted against one thing, kind or place that is not."""

from __future__ import annotations

from saycan_ros.training.language import contrast_words, negation_words
from saycan_ros.training.language.describing import Phrase, is_plural, plural, with_article, words_for
from saycan_ros.training.language.exclusion import Excluder, one_of, tidy
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

_RATHER = negation_words.RATHER + contrast_words.RATHER
_RATHER_AFTER = negation_words.RATHER_AFTER + contrast_words.DENIAL
_KEPT = negation_words.AFTER_KEPT + contrast_words.KEPT
_CORRECTIONS = negation_words.CORRECTIONS + contrast_words.CORRECTIONS


class Contrasts:
    """Draws corrections and requests that name the wrong one beside the right one."""

    def __init__(self, tools: Tools, excluder: Excluder) -> None:
        self._tools = tools
        self._rng = tools.rng
        self._setting = tools.setting
        self._describe = tools.describe
        self._phrase = tools.phrase
        self._out = excluder

    def rather(self, draft: Draft, to: str) -> Made:
        """The pepsi, not the coke."""
        rng = self._rng
        pair = self._pair(draft, to)
        if pair is None:
            return None
        wanted, other = pair
        others = [other]
        if rng.random() < 0.15:
            others += rng.sample(more := sorted({n for n, _ in draft.things} - {wanted, other}), min(1, len(more)))
        phrase, slots = self._describe.named(wanted), self._out.things(others)
        if rng.random() < 0.45:
            text = fill(rng.choice(_RATHER), w=phrase.text, **slots)
            request = self._phrase.polish(self._phrase.deliver(Phrase(text, text, (wanted,)), to))
        elif rng.random() < 0.7 or to != self._setting.user:
            request = self._tools.ask(phrase, to, 0.0)
            pool = _RATHER_AFTER if to == self._setting.user else rng.choice((contrast_words.DENIAL, _KEPT))
            request = fill(rng.choice(pool), r=request, **slots)
        else:
            request = self._out.after(self._tools.ask(phrase, to, 0.0), others, to, slots)
        return self._out.one_only(tidy(request)), Deliver((Want((wanted,), to),))

    def correction(self, draft: Draft, to: str) -> Made:
        """Bring me a coke. Actually no, a pepsi instead."""
        rng = self._rng
        pair = self._pair(draft, to)
        if pair is None:
            return None
        wanted, other = pair
        phrase = self._describe.named(wanted)
        names = phrase.names
        if rng.random() < 0.15 and (kind := self._describe.by_kind(wanted)) and other not in kind.names:
            phrase, names = kind, kind.names
        if draft.named(names, to):
            return None
        wrong = self._describe.determined(self._out.noun(other))
        first = self._tools.ask(Phrase(wrong, wrong, (other,)), to, 0.0).rstrip("?.!,")
        right = phrase.text
        if rng.random() < 0.2:
            right = self._phrase.deliver(phrase, to, remarks=False).text
        fix = fill(rng.choice(_CORRECTIONS), w=right)
        text = f"{first}{rng.choice(('. ', '. ', ', ', '... ', ' - ', '? '))}{fix}"
        return self._out.one_only(text), Deliver((Want(names, to),))

    def verb(self, draft: Draft, to: str) -> Made:
        """Don't get me the coke, get me the pepsi."""
        pair = self._pair(draft, to)
        if pair is None:
            return None
        wanted, other = pair
        setting, place = self._setting, ""
        if to == setting.user:
            pool = negation_words.NOT_VERB_BRING
        elif to == setting.trash:
            pool = negation_words.NOT_VERB_TOSS
        else:
            pool, place = negation_words.NOT_VERB_MOVE, self._describe.to(to)
        text = fill(self._rng.choice(pool), w=self._describe.named(wanted).text, l=place, **self._out.things((other,)))
        return text, Deliver((Want((wanted,), to),))

    def _pair(self, draft: Draft, to: str) -> tuple[str, str] | None:
        """A thing that is wanted and another, more often one of its kind."""
        rng, wanted = self._rng, self._rng.choice(draft.things)[0]
        others = sorted({n for n, _ in draft.things} - {wanted})
        if not others or draft.named((wanted,), to):
            return None
        own = set(self._setting.manifest.object(wanted).categories)
        alike = [n for n in others if own & set(self._setting.manifest.object(n).categories)]
        return wanted, rng.choice(alike if alike and rng.random() < 0.6 else others)

    def other_one(self, draft: Draft, to: str) -> Made:
        """Not the coke, the other soda; where only two are there."""
        rng, wanted = self._rng, self._rng.choice(draft.things)[0]
        kinds = [k for k in self._describe.kinds_of(wanted) if words_for(k).is_noun and k not in ("chips", "tableware")]
        if not kinds:
            return None
        kind = rng.choice(kinds)
        here = draft.named(self._setting.named(kind))
        found = sorted({n for n, _ in here})
        if len(here) != 2 or len(found) != 2 or draft.named((wanted,), to):
            return None
        other = next(n for n in found if n != wanted)
        noun = rng.choice((kind, *words_for(kind).singulars))
        if rng.random() < 0.45:
            return self._denied(wanted, noun, self._out.things((other,)), to)
        template = rng.choice(negation_words.OTHER_ONE)
        text = fill(template, k=noun, ks=plural(noun), **self._out.things((other,)))
        if "{k" not in template:
            # Without its kind, "the other one" is said of a kind named just before.
            many = plural(noun)
            lead = rng.choice((f"about the two {many}: ", f"there are two {many}. ", f"of the {many}, ", f"I see two {many}. "))
            ask = self._phrase.deliver(Phrase(text, text, (wanted,)), to, remarks=False).text
            return f"{lead}{ask}", Deliver((Want((wanted,), to),))
        return self._tools.ask(Phrase(text, text, (wanted,)), to, 0.0), Deliver((Want((wanted,), to),))

    def _denied(self, wanted: str, noun: str, slots: dict[str, str], to: str) -> Made:
        """I never said the coke! The other soda goes on the counter."""
        text = fill(self._rng.choice(contrast_words.OTHER), k=noun, ks=plural(noun), **slots)
        request = self._tools.ask(Phrase(text, text, (wanted,)), to, 0.0)
        return tidy(fill(self._rng.choice(contrast_words.DENIAL), r=request, **slots)), Deliver((Want((wanted,), to),))

    def odd_one(self, draft: Draft, to: str) -> Made:
        """Everything on the table is fine except the coke, so put that in the trash; or the other way round."""
        rng, setting, describe = self._rng, self._setting, self._describe
        name, place = rng.choice(draft.things)
        if place in (to, setting.user, setting.trash, setting.drawer) or len(draft.named((name,), place)) != 1:
            return None
        others = [n for n, _ in draft.things if n != name]
        if not others:
            return None
        if not any(p == place and n != name for n, p in draft.things):
            draft.things[draft.things.index(next(t for t in draft.things if t[0] == others[0]))] = (others[0], place)
        noun = self._out.noun(name)
        names: tuple[str, ...] = (name,)
        kinds = [k for k in describe.kinds_of(name) if words_for(k).is_noun and k != "chips"]
        if kinds and rng.random() < 0.25:
            kind = rng.choice(kinds)
            if len(draft.named(setting.named(kind), place)) == 1:
                noun, names = one_of(rng, kind), setting.named(kind)
        if draft.named(names, to):
            return None
        many = is_plural(noun)
        where = f"{rng.choice(('on', 'on', 'on', 'over on', 'there on', 'at'))} the {describe.place(place)}"
        slots = {
            "t": f"the {noun}",
            "s": where,
            "is": "are" if many else "is",
            "v": "" if many else "s",
            "e": "" if many else "es",
        }
        if rng.random() < 0.3:
            rest = tuple(o.name for o in setting.manifest.objects if o.name not in names)
            if not 1 <= len(draft.named(rest, place)) <= 4:
                return None
            words = rng.choice(contrast_words.REST_OF)
            request = self._phrase.deliver(Phrase(words, words, rest, many=True), to, remarks=False).text
            return fill(rng.choice(contrast_words.REST), r=request, **slots), Deliver((Want(rest, to, every=True, source=place),))
        it = "them" if many else rng.choice(("it", "it", "that", "that one"))
        request = self._phrase.deliver(Phrase(it, it, names), to, remarks=False).text
        return fill(rng.choice(contrast_words.ODD_ONE), r=request, **slots), Deliver((Want(names, to, source=place),))

    def kind_not_kind(self, draft: Draft, to: str) -> Made:
        """I said a drink, not a snack."""
        rng, setting, wanted = self._rng, self._setting, self._rng.choice(draft.things)[0]
        kinds = [k for k in self._describe.kinds_of(wanted) if words_for(k).is_noun]
        if not kinds or to != setting.user:
            return None
        kind = rng.choice(kinds)
        names = setting.named(kind)
        rest = [n for n, _ in draft.things if n not in names]
        outs = sorted({k for n in rest for k in self._describe.kinds_of(n) if words_for(k).is_noun})
        outs = [k for k in outs if not set(setting.named(k)) & set(names)]
        if not outs or draft.named(names, to):
            return None
        out = rng.choice(outs)
        text, other, bare = one_of(rng, kind), one_of(rng, out), one_of(rng, kind)
        article = self._describe.determined(bare) if rng.random() < 0.3 else _a(bare)
        ask = self._tools.ask(Phrase(article, bare, names), to, 0.0)
        words = {"k": text, "ak": _a(text), "o": other, "ao": _a(other), "os": words_for(out).plural or plural(other)}
        request = fill(rng.choice(negation_words.KIND_NOT_KIND), r=ask, **words)
        return self._out.one_only(tidy(request)), Deliver((Want(names, to),))

    def not_the_one_there(self, draft: Draft, to: str) -> Made:
        """A coke, but not the one on the table; the other stands elsewhere."""
        rng, setting = self._rng, self._setting
        name, place = rng.choice(draft.things)
        spots = [p for p in setting.surfaces if p not in (place, to)]
        if not spots or place in (to, setting.drawer) or draft.named((name,), to) or len(draft.things) > 9:
            return None
        if len({p for _, p in draft.named((name,))}) == 1:
            draft.things.append((name, rng.choice(spots)))
        places = {p for _, p in draft.named((name,))}
        if len(places) != 2 or setting.drawer in places:
            return None
        other = next(p for p in sorted(places) if p != place)
        request = self._tools.ask(self._describe.named(name), to, 0.0)
        where, one = self._describe.source(other), "ones" if is_plural(name) else "one"
        text = fill(rng.choice(negation_words.NOT_THE_ONE), r=request, s=where, one=one)
        return tidy(text), Deliver((Want((name,), to, source=place),))

    def not_from(self, draft: Draft, to: str) -> Made:
        """A drink, but not from the table; the others of its kind are all at one other place."""
        rng, setting = self._rng, self._setting
        name, place = rng.choice(draft.things)
        phrase = self._describe.any_words(name, 0.7)
        places = {p for _, p in draft.named(phrase.names)}
        if len(places) == 1 and len(draft.things) < 10:
            other = rng.choice(setting.surfaces)
            draft.things.append((rng.choice(phrase.names), other))
            places.add(other)
        if len(places) != 2 or {to, setting.drawer, setting.user, setting.trash} & places:
            return None
        (other,) = places - {place}
        request = self._tools.ask(phrase, to, 0.0)
        text = fill(rng.choice(negation_words.NOT_FROM), r=request, p=self._describe.the_place(other))
        want = Want(phrase.names, to, source=place, preferred=phrase.preferred)
        return self._out.one_only(tidy(text)), Deliver((want,))

    def untouched(self, draft: Draft, to: str) -> Made:
        """Bring me a snack. The coke on the table should stay."""
        rng, name = self._rng, self._rng.choice(draft.things)[0]
        phrase = self._describe.any_words(name, 0.3)
        rest = [t for t in draft.things if t[0] not in phrase.names and len(draft.named((t[0],))) == 1]
        if not rest or draft.named(phrase.names, to):
            return None
        text = self._tools.ask(phrase, to, 0.0)
        for other, place in rng.sample(rest, min(len(rest), rng.choice((1, 1, 1, 2)))):
            slots = self._out.things((other,))
            where = self._describe.source(place).replace("from ", "on ").replace("off ", "on ").replace("out of ", "in ")
            remark = fill(rng.choice(negation_words.UNTOUCHED), t=slots["t"], **{"is": slots["is"], "s2": slots["s"]}, s=where)
            text = self._out.around(text, remark)
        return self._out.one_only(text), Deliver((Want(phrase.names, to, preferred=phrase.preferred),))

    def elsewhere(self, draft: Draft, to: str) -> Made:
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
        draw = rng.random()
        if draw < 0.35:
            request = self._phrase.polish(self._phrase.deliver(phrase, to, remarks=False), 0.0)
            there = [t for t in negation_words.NOT_THERE if "{p}" not in t or not_to not in (setting.user, setting.trash)]
            return tidy(fill(rng.choice(there), r=request, q=where, p=self._describe.the_place(not_to))), deliver
        request = self._phrase.deliver(Phrase("it", "it", (name,)), to, remarks=False).text
        if draw < 0.6:
            wrong = self._phrase.deliver(phrase, not_to, remarks=False)
            right = request if to in (setting.user, setting.trash) or rng.random() < 0.4 else self._describe.to(to)
            text = fill(rng.choice(negation_words.PLACE_CORRECTIONS), r=self._phrase.polish(wrong, 0.0).rstrip("?.!,"), l=right)
            return text, deliver
        pool = {setting.user: negation_words.NOT_BROUGHT, setting.trash: negation_words.NOT_TOSSED}.get(
            not_to, negation_words.NOT_PUT
        )
        return fill(rng.choice(pool), x=phrase.text, q=where, r=request), deliver


def _a(noun: str) -> str:
    return f"some {noun}" if is_plural(noun) else with_article(noun)
