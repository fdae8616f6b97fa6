"""Requests that cannot be met: the thing, the place or the ability is missing."""

from __future__ import annotations

from saycan_ros.language.refusal import Refusal
from saycan_ros.training.language import moving, negation_words, quantity_words, terse_words, wording
from saycan_ros.training.language.describing import Phrase, is_plural, plural, with_article, words_for
from saycan_ros.training.language.goal import Impossible
from saycan_ros.training.language.phrasing import Saying, asked, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.things import ABSENT_ABILITIES, ABSENT_PEOPLE, ABSENT_PLACES, ABSENT_THINGS, listed
from saycan_ros.training.language.tools import Made, Tools


class Impossibles:
    """Draws requests that the expert refuses."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._rng = tools.rng
        self._setting = setting = tools.setting
        self._describe = tools.describe
        self._phrase = tools.phrase
        manifest = setting.manifest
        words = [n for o in manifest.objects for n in (o.name, *o.aliases)] + [
            n for p in manifest.locations for n in (p.name, *p.aliases)
        ]
        known = " ; ".join(words)
        drawer = setting.drawer is not None
        self._things = [t for t in listed(ABSENT_THINGS) if t not in known]
        self._places = [p for p in listed(ABSENT_PLACES) if p not in known and not (drawer and "drawer" in p)]
        skills = {word for extra in setting.extras for r in extra.requests for word in r.split()[:1]} | {
            e.id for e in setting.extras
        }
        self._abilities = [a for a in listed(ABSENT_ABILITIES) if not skills & set(a.split()) and not (drawer and "drawer" in a)]

    def make(self, draft: Draft) -> Made:
        """One of the forms below."""
        rng = self._rng
        makers = {
            self._absent_thing: 4,
            self._not_here: 6,
            self._kind_not_here: 4,
            self._ability: 6,
            self._place: 3,
            self._person: 1,
            self._too_many: 2,
            self._half: 2,
            self._nothing_left: 2,
            self._furniture: 1,
        }
        return rng.choices(list(makers), list(makers.values()))[0](draft)

    def _destination(self) -> str:
        rng, setting = self._rng, self._setting
        draw = rng.random()
        if draw < 0.5 and setting.user:
            return setting.user
        return setting.trash if draw < 0.7 and setting.trash else rng.choice(setting.surfaces)

    def _ask(self, text: str, bare: str, names: tuple[str, ...] = ()) -> str:
        """A request to deliver these words, in any of the usual forms."""
        rng, to, draw = self._rng, self._destination(), self._rng.random()
        if draw < 0.12:
            return self._phrase.terse(bare, to)
        if draw < 0.17 and self._setting.user:
            return asked(rng, bare) or self._tools.ask(Phrase(text, bare, names), to)
        if draw < 0.24:
            return self._phrase.polish(Saying(fill(rng.choice(wording.HOLD[:20]), x=text)))
        return self._phrase.polish(self._phrase.deliver(Phrase(text, bare, names), to))

    def _article(self, noun: str) -> str:
        return self._rng.choice((f"the {noun}", f"some {noun}" if is_plural(noun) else with_article(noun), f"my {noun}", noun))

    def _absent_thing(self, draft: Draft) -> Made:
        noun = self._rng.choice(self._things)
        if self._rng.random() < 0.1:
            text = f"{self._rng.choice(('two', 'all the', 'three', 'both'))} {plural(noun)}"
            return self._ask(text, text), Impossible(Refusal.OBJECT)
        return self._ask(self._article(noun), noun), Impossible(Refusal.OBJECT)

    def _not_here(self, draft: Draft) -> Made:
        """In the manifest, not in sight."""
        rng = self._rng
        gone = [o.name for o in self._setting.manifest.objects if not draft.named((o.name,))]
        if not gone or not draft.things:
            return None
        near = [
            n for n in gone if set(self._describe.kinds_of(n)) & {k for m, _ in draft.things for k in self._describe.kinds_of(m)}
        ]
        name = rng.choice(near if near and rng.random() < 0.5 else gone)
        phrase = self._describe.named(name)
        if rng.random() < 0.12:
            text = self._describe.counted(name, rng.choice((2, 3)))
            return self._ask(text, text, (name,)), Impossible(Refusal.OBJECT)
        return self._ask(phrase.text, phrase.bare, (name,)), Impossible(Refusal.OBJECT)

    def _kind_not_here(self, draft: Draft) -> Made:
        """A kind of which there is none in sight."""
        rng, setting = self._rng, self._setting
        entry = rng.choice(setting.manifest.objects)
        phrase = self._describe.by_kind(entry.name)
        if phrase is None or not draft.things or draft.named(phrase.names):
            return None
        if phrase.kind and words_for(phrase.kind).needs and setting.user and rng.random() < 0.2:
            return rng.choice(words_for(phrase.kind).needs), Impossible(Refusal.OBJECT)
        return self._ask(phrase.text, phrase.bare, phrase.names), Impossible(Refusal.OBJECT)

    def _ability(self, draft: Draft) -> Made:
        rng = self._rng
        clause = rng.choice(self._abilities)
        if "{x}" in clause:
            pool = [n for n, _ in draft.things] or [o.name for o in self._setting.manifest.objects]
            clause = fill(clause, x=self._describe.determined(self._describe.noun(rng.choice(pool))))
        if "{p}" in clause:
            clause = fill(clause, p=self._describe.the_place(rng.choice(self._setting.surfaces)))
        return self._phrase.polish(Saying(clause, not clause.startswith(("what", "who")))), Impossible(Refusal.ABILITY)

    def _place(self, draft: Draft) -> Made:
        rng, place = self._rng, self._rng.choice(self._places)
        if not draft.things or rng.random() < 0.4:
            clause = fill(rng.choice(wording.VISIT), p=f"the {place}")
            return self._phrase.polish(Saying(clause)), Impossible(Refusal.PLACE)
        phrase = self._describe.any_words(rng.choice(draft.things)[0])
        if rng.random() < 0.15:
            return fill(rng.choice(terse_words.TERSE_MOVE), x=phrase.bare, p=place), Impossible(Refusal.PLACE)
        where = f"{rng.choice(('in', 'into', 'on', 'to', 'inside', 'next to', 'under', 'on top of'))} the {place}"
        return self._phrase.polish(Saying(fill(rng.choice(moving.MOVE), x=phrase.text, l=where))), Impossible(Refusal.PLACE)

    def _too_many(self, draft: Draft) -> Made:
        rng = self._rng
        if not draft.things:
            return None
        name = rng.choice(draft.things)[0]
        here = len(draft.named((name,)))
        if here > 3:
            return None
        if rng.random() < 0.2:
            text = f"{rng.choice(quantity_words.MANY)} {self._describe.many(name)}"
        else:
            text = self._describe.counted(name, rng.choice([n for n in (2, 3, 4, 5) if n > here]))
        return self._ask(text, text, (name,)), Impossible(Refusal.OBJECT)

    def _person(self, draft: Draft) -> Made:
        """Someone the robot cannot go to."""
        rng = self._rng
        if not draft.things:
            return None
        phrase, person = self._describe.any_words(rng.choice(draft.things)[0]), rng.choice(listed(ABSENT_PEOPLE))
        forms = (
            "give {x} to {w}",
            "bring {x} to {w}",
            "bring {w} {x}",
            "hand {w} {x}",
            "deliver {x} to {w}",
            "take {x} to {w}",
            "pass {x} to {w}",
        )
        return self._tools.clause(forms, x=phrase.text, w=person), Impossible(Refusal.PLACE)

    def _furniture(self, draft: Draft) -> Made:
        """A place as if it could be carried."""
        place = self._rng.choice([p for p in self._tools.all_places if p != self._setting.user])
        del draft
        return self._ask(f"the {place}", place), Impossible(Refusal.ABILITY)

    def _half(self, draft: Draft) -> Made:
        """Two requests of which one cannot be met."""
        rng = self._rng
        if not draft.things:
            return None
        good = self._describe.any_words(rng.choice(draft.things)[0], 0.2)
        gone = [o.name for o in self._setting.manifest.objects if not draft.named((o.name,))]
        noun = rng.choice(self._things) if not gone or rng.random() < 0.5 else self._describe.noun(rng.choice(gone))
        bad = self._article(noun)
        if rng.random() < 0.5:
            both = rng.choice((f"{good.text} and {bad}", f"{bad} and {good.text}", f"{bad} as well as {good.text}"))
            return self._ask(both, both, good.names), Impossible(Refusal.OBJECT)
        sayings = [
            self._phrase.deliver(good, self._destination(), remarks=False),
            self._phrase.deliver(Phrase(bad, noun, ()), self._destination(), remarks=False),
        ]
        rng.shuffle(sayings)
        return self._phrase.polish(self._phrase.join(sayings, rng.random() < 0.5)), Impossible(Refusal.OBJECT)

    def _nothing_left(self, draft: Draft) -> Made:
        """Anything but the one kind that is there."""
        rng = self._rng
        if not draft.things:
            return None
        name = rng.choice(draft.things)[0]
        phrase = self._describe.by_kind(name)
        if phrase is None or any(n in phrase.names and n != name for n, _ in draft.things):
            return None
        d = self._rng.choice((self._describe.noun(name), f"the {self._describe.noun(name)}"))
        if rng.random() < 0.5:
            text = fill(rng.choice(negation_words.BUT), x=phrase.text, d=d)
            return self._ask(text, text), Impossible(Refusal.OBJECT)
        return fill(rng.choice(negation_words.BUT_AFTER), r=self._ask(phrase.text, phrase.bare, phrase.names), d=d), Impossible(
            Refusal.OBJECT
        )
