"""What every maker of requests draws from: one setting's words, places and things."""

from __future__ import annotations

import random

from saycan_ros.training.language import small_talk
from saycan_ros.training.language.describing import Describer, Phrase, words_for
from saycan_ros.training.language.goal import Goal, Want
from saycan_ros.training.language.kinds import Kind
from saycan_ros.training.language.phrasing import Phraser, Saying, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.setting import Setting

Made = tuple[str, Goal] | None  # None where the drawn scene does not allow the request


class Tools:
    """One setting's describer and phraser, and the draws that several makers share."""

    def __init__(self, rng: random.Random, setting: Setting) -> None:
        self.rng = rng
        self.setting = setting
        self.describe = Describer(rng, setting)
        self.phrase = Phraser(rng, setting, self.describe)
        self.everything = tuple(o.name for o in setting.manifest.objects)
        self.all_places = setting.places

    def destination(self) -> str | None:
        """A place to bring things to, the user most often; None where the draw falls on a role the setting lacks."""
        draw = self.rng.random()
        if draw < 0.42:
            return self.setting.user
        return self.setting.trash if draw < 0.66 else self.rng.choice(self.setting.surfaces)

    def one(self, draft: Draft, to: str, kinds_share: float) -> tuple[Phrase, Want] | None:
        """One thing of the draft that is not yet at `to`, in words and in meaning."""
        rng = self.rng
        found = [t for t in draft.things if t[1] != to]
        if not found:
            return None
        name, place = rng.choice(found)
        phrase = self.describe.any_words(name, kinds_share)
        source = place if rng.random() < 0.2 else None
        if any(p == to for _, p in draft.named(phrase.names)):
            return None
        if rng.random() < 0.03 and len(draft.named(self.everything, place)) == 1:
            thing = rng.choice(
                ("the thing", "the item", "the object", "what is", "whatever is", "what you find", "the only thing")
            )
            phrase, source = Phrase(thing, thing, self.everything), place
        if source:
            words = self.describe.source(source)
            words = words.replace("from", "on") if phrase.bare.startswith("what") else words
            phrase = Phrase(f"{phrase.text} {words}", f"{phrase.bare} {words}", phrase.names, source, preferred=phrase.preferred)
        return phrase, Want(phrase.names, to, source=source, preferred=phrase.preferred)

    def needed(self, draft: Draft) -> tuple[Kind, Want] | None:
        """Words for a kind of a thing of the draft that a person without one may need, and what they want."""
        user = self.setting.user
        if not user or not draft.things:
            return None
        name = self.rng.choice(draft.things)[0]
        kinds = [k for k in self.describe.kinds_of(name) + self.describe.wider(name) if words_for(k).needs]
        kind = self.rng.choice(kinds) if kinds else None
        names = self.setting.named(kind) if kind else ()
        if not kind or draft.named(names, user) or len(names) == len(self.everything):
            return None
        return words_for(kind), Want(names, user, preferred=self.setting.preferred(kind))

    def start_holding(self, draft: Draft, want: Want, share: float = 0.1) -> None:
        """Now and then the robot holds the wanted thing already, here or there."""
        rng = self.rng
        if rng.random() >= share or want.source is not None:
            return
        fitting = [t for t in draft.things if t[0] in want.names and t[1] != want.to]
        if fitting:
            thing = rng.choice(fitting)
            draft.things.remove(thing)
            draft.holding = thing[0]
            draft.at = rng.choice((thing[1], want.to, draft.at))

    def ask(self, phrase: Phrase, to: str, chatter: float = 0.07) -> str:
        """A polished request to have a thing at a place."""
        return self.phrase.polish(self.phrase.deliver(phrase, to), chatter)

    def clause(self, templates: tuple[str, ...], chatter: float = 0.07, **words: str) -> str:
        """A polished request from one of these imperative templates."""
        return self.phrase.polish(Saying(fill(self.rng.choice(templates), **words)), chatter)

    def aside(self, draft: Draft, but: tuple[str, ...]) -> str:
        """A remark about something that is not asked for."""
        rng, describe = self.rng, self.describe
        here = [n for n, _ in draft.things if n not in but]
        others = [n for n in self.everything if n not in but]
        if not others:
            return rng.choice(self.setting.chatter)
        first, second = (rng.choice(here if here and rng.random() < 0.7 else others) for _ in range(2))
        place = rng.choice(self.setting.surfaces)
        words = {
            "d": describe.determined(describe.noun(first)),
            "e": describe.determined(describe.noun(second)),
            "dl": f"on {describe.the_place(place)}",
            "dp": describe.the_place(place),
        }
        aside = rng.choice(small_talk.ASIDES)
        if "{e}" in aside and first == second:
            return rng.choice(self.setting.chatter)
        return fill(aside, **words)
