"""Requests that cannot be met: the thing, the place or the ability is missing."""

from __future__ import annotations

from saycan_ros.language.refusal import Refusal
from saycan_ros.training.language import absent_words, moving, negation_words, ornate_words, quantity_words, terse_words, wording
from saycan_ros.training.language.deliveries import Deliveries
from saycan_ros.training.language.describing import Phrase, is_plural, plural, with_article, words_for
from saycan_ros.training.language.drawers import Drawers
from saycan_ros.training.language.extras import EXTRAS, content_words
from saycan_ros.training.language.goal import Deliver, Impossible, Want
from saycan_ros.training.language.guests import Guests
from saycan_ros.training.language.negation import Negations
from saycan_ros.training.language.ornate import ornate
from saycan_ros.training.language.phrasing import Saying, agree, asked, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.things import ABSENT_ABILITIES, ABSENT_PEOPLE, ABSENT_PLACES, ABSENT_THINGS, listed
from saycan_ros.training.language.tools import Made, Tools

# Each with the words that tell which skill it would take.
_ABILITIES = tuple((a, content_words(a)) for a in (*listed(ABSENT_ABILITIES), *absent_words.ABILITIES))


class Impossibles:
    """Draws requests that the expert refuses."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._rng = tools.rng
        self._setting = setting = tools.setting
        self._describe = tools.describe
        self._phrase = tools.phrase
        self._guests, self._drawers = Guests(tools), Drawers(tools)
        self._negations, self._deliveries = Negations(tools), Deliveries(tools)
        manifest = setting.manifest
        words = [n for o in manifest.objects for n in (o.name, *o.aliases)] + [
            n for p in manifest.locations for n in (p.name, *p.aliases)
        ]
        known = " ; ".join(words)
        drawer = setting.drawer is not None
        self._known = known
        self._things = [t for t in (*listed(ABSENT_THINGS), *absent_words.THINGS) if t not in known]
        self._places = [
            p for p in (*listed(ABSENT_PLACES), *absent_words.PLACES) if p not in known and not (drawer and "drawer" in p)
        ]
        skills = setting.skill_words
        self._abilities = [a for a, words in _ABILITIES if not skills & words and not (drawer and "drawer" in a)]
        self._unable = [t for t in absent_words.AND_THEN if not skills & content_words(t)]
        self._others = [e for e in EXTRAS if e.refusable and not skills & e.words and not (drawer and e.id in ("open", "close"))]
        own = {"me", "my", "your", "you", "yourself", "us", "what", "who", "how", "when", "cheer", "love"}
        self._errands = [a for a in self._abilities if "{" not in a and not own & set(a.replace("'", " ").split())]

    def make(self, draft: Draft) -> Made:
        """One of the forms below."""
        rng = self._rng
        makers = {
            self._absent_thing: 4,
            self._compound: 2,
            self._not_here: 6,
            self._kind_not_here: 4,
            self._ability: 7,
            self._other_skill: 5,
            self._and_unable: 2,
            self._place: 4,
            self._person: 2,
            self._too_many: 2,
            self._half: 2,
            self._nothing_left: 2,
            self._furniture: 1,
            self._yet_possible: 3,
            self._robbed: 8,
            self._drawers.not_inside: 5 if self._setting.drawer else 0,
            self._mixed: 4,
            self._no_such_kind: 3,
        }
        return rng.choices(list(makers), list(makers.values()))[0](draft)

    def _robbed(self, draft: Draft) -> Made:
        """A request in the usual words, from whose scene all that fits was taken away; near misses stay."""
        rng = self._rng
        maker = self._negations.make if rng.random() < 0.6 else self._deliveries.described
        if (made := maker(draft)) is None or not isinstance(made[1], Deliver) or len(made[1].wants) != 1:
            return None
        want = made[1].wants[0]
        if want.every or want.count > 1 or draft.holding in want.names:
            return None
        draft.things = [
            t
            for t in draft.things
            if t[0] not in want.names or (want.source not in (None, t[1]) and maker != self._deliveries.described)
        ]
        return (made[0], Impossible(Refusal.OBJECT)) if draft.things else None

    def _mixed(self, draft: Draft) -> Made:
        """A spicy drink: what is spicy is there and so are drinks; the scene says whether one is both."""
        rng, setting = self._rng, self._setting
        if len(draft.things) < 2:
            return None
        first, second = (rng.choice(draft.things)[0] for _ in range(2))
        nouns = [k for k in self._describe.kinds_of(first) if words_for(k).is_noun]
        traits = [k for k in setting.manifest.object(second).categories if k in absent_words.TRAITS]
        if not nouns or not traits:
            return None
        noun, trait = rng.choice(nouns), rng.choice(traits)
        names = tuple(n for n in setting.named(noun) if n in setting.named(trait))
        one = rng.choice(words_for(noun).singulars)
        if noun in ("cookware", "clothing", "stationery", "cutlery", "tableware", "electronics", "hygiene", "protective gear"):
            return None
        text = rng.choice((with_article(f"{trait} {one}"), f"{with_article(one)} that is {trait}", f"the {trait} {one}"))
        to = self._destination()
        request = self._phrase.polish(self._phrase.deliver(Phrase(text, f"{trait} {one}", names), to))
        if not draft.named(names):
            return request, Impossible(Refusal.OBJECT)
        return (request, Deliver((Want(names, to),))) if not draft.named(names, to) else None

    def _no_such_kind(self, draft: Draft) -> Made:
        """A toy, a bandage: kinds that other manifests have, in the words that are met there."""
        rng = self._rng
        kinds = [k for k in absent_words.KINDS if not self._setting.named(k)]
        if not kinds or not draft.things:
            return None
        words = words_for(rng.choice(kinds))
        if words.needs and rng.random() < 0.3 and self._setting.user:
            return rng.choice(words.needs), Impossible(Refusal.OBJECT)
        noun = rng.choice(words.singulars[1:] or words.singulars)
        options = (with_article(noun), f"the {noun}", f"any {noun}", *words.phrases)
        text = rng.choice(options)
        return self._ask(text, noun), Impossible(Refusal.OBJECT)

    def _destination(self) -> str:
        rng, setting = self._rng, self._setting
        draw = rng.random()
        if draw < 0.5 and setting.user:
            return setting.user
        return setting.trash if draw < 0.7 and setting.trash else rng.choice(setting.surfaces)

    def _ask(self, text: str, bare: str, names: tuple[str, ...] = (), missing: float = 0.22) -> str:
        """A request to deliver these words, in any of the usual forms."""
        rng, to, draw = self._rng, self._destination(), self._rng.random()
        if rng.random() < missing:
            return self._phrase.polish(Saying(fill(rng.choice(absent_words.MISSING), x=text), False))
        if draw < 0.1:
            return self._phrase.terse(bare, to)
        if draw < 0.13:
            return ornate(self._tools, text, to)
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

    def _compound(self, draft: Draft) -> Made:
        """A thing whose name only begins with what is there: the apple pie."""
        rng = self._rng
        pool = [n for n, _ in draft.things] or [o.name for o in self._setting.manifest.objects]
        name = rng.choice(pool)
        fruit = "fruit" in self._setting.manifest.object(name).categories
        template = rng.choice(absent_words.FRUIT if fruit and rng.random() < 0.6 else absent_words.COMPOUNDS)
        noun = fill(template, n=name, a=name if is_plural(name) else with_article(name))
        return (self._ask(self._article(noun), noun), Impossible(Refusal.OBJECT)) if noun not in self._known else None

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
        if rng.random() < 0.08 and not is_plural(noun := self._describe.noun(name)):
            return self._phrase.polish(Saying(fill(rng.choice(absent_words.ANOTHER), n=noun), False)), Impossible(Refusal.OBJECT)
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
        is_order = not clause.startswith(("what", "who", "how", "when"))
        clause = self._filled(clause, draft)
        if is_order and rng.random() < 0.25:
            return fill(rng.choice(absent_words.ABLE), a=clause), Impossible(Refusal.ABILITY)
        return self._phrase.polish(Saying(clause, is_order)), Impossible(Refusal.ABILITY)

    def _filled(self, clause: str, draft: Draft) -> str:
        """The clause about a thing in sight and a place."""
        rng = self._rng
        if "{x}" in clause:
            pool = [n for n, _ in draft.things] or [o.name for o in self._setting.manifest.objects]
            noun = self._describe.noun(rng.choice(pool))
            clause = fill(agree(clause, is_plural(noun)), x=self._describe.determined(noun))
        if "{p}" in clause:
            clause = fill(clause, p=self._describe.the_place(rng.choice(self._setting.surfaces)))
        return clause

    def _other_skill(self, draft: Draft) -> Made:
        """A skill that other manifests have and this one lacks, asked for in the same words."""
        rng = self._rng
        if not self._others:
            return None
        extra = rng.choice(self._others)
        alone = bool(extra.remarks) and rng.random() < 0.2
        clause = self._filled(rng.choice(extra.remarks if alone else extra.requests), draft)
        return self._phrase.polish(Saying(clause, not alone)), Impossible(Refusal.ABILITY)

    def _and_unable(self, draft: Draft) -> Made:
        """A request that could be met, and with it something that no skill does."""
        rng = self._rng
        if not draft.things or not self._unable:
            return None
        phrase = self._describe.any_words(rng.choice(draft.things)[0], 0.15)
        to = self._setting.user if self._setting.user and rng.random() < 0.6 else rng.choice(self._setting.surfaces)
        if self._others and rng.random() < 0.5:
            sayings = [self._phrase.deliver(phrase, to, remarks=False)]
            sayings.append(Saying(self._filled(rng.choice(rng.choice(self._others).requests), draft)))
            rng.shuffle(sayings)
            return self._phrase.polish(self._phrase.join(sayings, rng.random() < 0.5)), Impossible(Refusal.ABILITY)
        clause = f"{self._phrase.deliver(phrase, to, remarks=False).text} {rng.choice(self._unable)}".replace(" ,", ",")
        return self._phrase.polish(Saying(clause)), Impossible(Refusal.ABILITY)

    def _yet_possible(self, draft: Draft) -> Made:
        """A request that can be met, beside words for something that cannot, so that the words alone decide nothing."""
        rng, tools = self._rng, self._tools
        to = tools.destination()
        found = tools.one(draft, to, 0.2) if to else None
        if not found:
            return None
        request = self._phrase.deliver(found[0], found[1].to, remarks=False).text
        draw = rng.random()
        if draw < 0.3:
            return self._guests.served(draft)
        if draw < 0.55 and self._errands:
            text = fill(rng.choice(absent_words.YET_ABILITY), a=rng.choice(self._errands), r=request)
        elif draw < 0.8:
            text = fill(rng.choice(absent_words.YET_THING), n=rng.choice(self._things), r=request)
        else:
            text = fill(rng.choice(absent_words.YET_PLACE), n=rng.choice(self._places), r=request)
        return text, Deliver((found[1],))

    def _place(self, draft: Draft) -> Made:
        rng, place = self._rng, self._nowhere()
        if not draft.things or rng.random() < 0.45:
            draw = rng.random()
            pool = absent_words.TO_NOWHERE if draw < 0.5 else absent_words.OFF_TO_NOWHERE if draw < 0.6 else wording.VISIT
            clause = fill(rng.choice(pool), p=place)
            return self._phrase.polish(Saying(clause, not 0.5 <= draw < 0.6)), Impossible(Refusal.PLACE)
        phrase = self._describe.any_words(rng.choice(draft.things)[0])
        if rng.random() < 0.15:
            return fill(rng.choice(terse_words.TERSE_MOVE), x=phrase.bare, p=place.removeprefix("the ")), Impossible(
                Refusal.PLACE
            )
        if rng.random() < 0.15:
            text = fill(rng.choice(absent_words.FROM_NOWHERE), x=phrase.text, p=place)
            return self._phrase.polish(Saying(text, not text.startswith(("there", "I ")))), Impossible(Refusal.PLACE)
        if rng.random() < 0.12:
            return self._guests.taken(phrase.text, place), Impossible(Refusal.PLACE)
        if rng.random() < 0.12:
            return ornate(self._tools, phrase.text, None, place), Impossible(Refusal.PLACE)
        own = rng.random() < 0.4
        template = rng.choice(absent_words.CARRY_NOWHERE if own else moving.MOVE)
        ways = ("in", "on", "inside", "next to", "under", *ornate_words.WAYS)
        where = f"{rng.choice(ways if own else (*ways, 'into', 'to', 'to'))} {place}"
        remark = template.startswith(("{", "I ", "I'd", "somebody"))
        return self._phrase.polish(Saying(fill(template, x=phrase.text, l=where), not remark)), Impossible(Refusal.PLACE)

    def _nowhere(self) -> str:
        """A place that there is not: of no known name, or a known one somewhere else."""
        rng = self._rng
        elsewhere = [e for e in absent_words.ELSEWHERE if e.split()[-1] not in self._known]
        if rng.random() < 0.15 and elsewhere:
            return f"the {self._describe.place(rng.choice(self._setting.surfaces))} {rng.choice(elsewhere)}"
        return f"the {rng.choice(self._places)}"

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
            if rng.random() < 0.35:
                return fill(rng.choice(absent_words.TOO_MANY), c=text), Impossible(Refusal.OBJECT)
        return self._ask(text, text, (name,)), Impossible(Refusal.OBJECT)

    def _person(self, draft: Draft) -> Made:
        """Someone the robot cannot go to."""
        rng = self._rng
        if not draft.things:
            return None
        phrase = self._describe.any_words(rng.choice(draft.things)[0])
        person = rng.choice((*listed(ABSENT_PEOPLE), *absent_words.PEOPLE))
        clause = fill(rng.choice(absent_words.TO_PEOPLE), x=phrase.text, w=person)
        remark = clause.startswith((phrase.text, person, "not "))
        return self._phrase.polish(Saying(clause, not remark)), Impossible(Refusal.PLACE)

    def _furniture(self, draft: Draft) -> Made:
        """A place as if it could be carried."""
        place = self._rng.choice([p for p in self._tools.all_places if p != self._setting.user])
        del draft
        return self._ask(f"the {place}", place, missing=0.0), Impossible(Refusal.ABILITY)

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
