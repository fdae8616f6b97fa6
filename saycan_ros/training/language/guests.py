"""Requests to serve somebody who stands at a place the robot knows, with or without something they must not have."""

from __future__ import annotations

from saycan_ros.training.language import exclusion_words, people_words
from saycan_ros.training.language.describing import words_for
from saycan_ros.training.language.exclusion import Excluder, one_of
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

_WHO = (
    (people_words.HER, {"o": "her", "s": "she", "is": "is", "h": "has", "v": "s", "e": "es"}),
    (people_words.HIM, {"o": "him", "s": "he", "is": "is", "h": "has", "v": "s", "e": "es"}),
    (people_words.THEM, {"o": "them", "s": "they", "is": "are", "h": "have", "v": "", "e": ""}),
)


class Guests:
    """Draws requests for people other than the user; only the place decides whether they can be met."""

    def __init__(self, tools: Tools, excluder: Excluder | None = None) -> None:
        self._tools = tools
        self._rng = tools.rng
        self._out = excluder or Excluder(tools)

    def taken(self, text: str, place: str) -> str:
        """Words for taking `text` to somebody at `place`, which comes with its article."""
        person, words = self._person()
        return fill(self._rng.choice(people_words.TAKE), x=text, w=person, p=place, **words)

    def served(self, draft: Draft) -> Made:
        """Take grandma a coke at the table."""
        tools, rng = self._tools, self._rng
        to = rng.choice(tools.setting.surfaces)
        found = tools.one(draft, to, 0.4)
        if not found:
            return None
        return self.taken(found[0].text, tools.describe.the_place(to)), Deliver((found[1],))

    def spared(self, draft: Draft) -> Made:
        """No caffeine for granny; take her a drink at the table."""
        tools, rng, setting = self._tools, self._rng, self._tools.setting
        to = rng.choice(setting.surfaces)
        name = rng.choice(draft.things)[0]
        kinds = [k for k in tools.describe.kinds_of(name) if words_for(k).is_noun and len(setting.named(k)) > 1]
        if not kinds:
            return None
        kind = rng.choice(kinds)
        pool = setting.named(kind)
        here = {n for n, _ in draft.named(pool)}
        matters = [k for k in exclusion_words.MATTERS if here & set(setting.named(k)) and not here <= set(setting.named(k))]
        preferred: tuple[str, ...] = ()
        if matters and rng.random() < 0.7:
            out = rng.choice(matters)
            gone, matter = set(setting.named(out)), rng.choice(exclusion_words.MATTERS[out])
            if out == "sugary":
                gone |= set(setting.named("sweet"))
            if out == "caffeinated":
                preferred = setting.named("caffeine free")
        else:
            away = rng.choice(sorted(here))
            gone, matter = {away}, self._out.noun(away)
        names = tuple(n for n in pool if n not in gone)
        if not draft.named(names, but=to) or draft.named(names, to):
            return None
        preferred = tuple(n for n in names if n in preferred)
        person, words = self._person()
        noun = one_of(rng, kind)
        text = f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
        if words_for(kind).phrases and rng.random() < 0.3:
            text = rng.choice(words_for(kind).phrases)
        place = tools.describe.the_place(to)
        first = fill(rng.choice(people_words.NOT_FOR), w=person, m=matter, **words)
        template = rng.choice(people_words.AFTER)
        take = people_words.TAKE_HER if template.startswith("{n}") else people_words.TAKE
        request = fill(rng.choice(take), x=text, w=person, p=place, **words)
        if not template.startswith("{n}"):
            first = first.replace(f" {person}", f" {words['o']}") if not first.startswith(person) else first
        want = Want(names, to, preferred=preferred if draft.named(preferred) else ())
        return fill(template, n=first, r=request), Deliver((want,))

    def _person(self) -> tuple[str, dict[str, str]]:
        people, words = self._rng.choice(_WHO)
        return self._rng.choice(people), words
