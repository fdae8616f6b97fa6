"""Requests for one skill: hold, let go, go somewhere, find, or one of a manifest's other skills."""

from __future__ import annotations

from saycan_ros.training.language import framing, quantity_words, wording
from saycan_ros.training.language.goal import Find, Hold, Release, Use, Visit
from saycan_ros.training.language.phrasing import Saying, fill
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools


class Primitives:
    """Draws requests that one skill meets."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def hold(self, draft: Draft) -> Made:
        """Pick up the coke."""
        tools, rng = self._tools, self._tools.rng
        if not draft.things:
            return None
        name, place = rng.choice(draft.things)
        if rng.random() < 0.4:
            draft.at = place
        phrase = tools.describe.any_words(name, 0.25)
        if rng.random() < 0.08:
            clause = f"go to {tools.describe.the_place(place)} and {rng.choice(wording.HOLD[:12]).replace('{x}', phrase.text)}"
            return tools.phrase.polish(Saying(clause)), Hold(phrase.names, place)
        source = place if rng.random() < 0.25 else None
        text = f"{phrase.text} {tools.describe.source(place)}" if source else phrase.text
        clause = fill(rng.choice(wording.HOLD[:10] if rng.random() < 0.5 else wording.HOLD), x=text)
        if rng.random() < 0.12:
            clause = fill(rng.choice(wording.TERSE_HOLD), x=phrase.bare)
        if rng.random() < 0.08 and not source:
            draft.things.remove((name, place))
            draft.holding = name
        return tools.phrase.polish(Saying(clause, not clause.startswith("I "))), Hold(phrase.names, source)

    def release(self, draft: Draft) -> Made:
        """Let go of the coke."""
        tools, rng = self._tools, self._tools.rng
        name = rng.choice(tools.everything)
        draft.things = [t for t in draft.things if t[0] != name or rng.random() < 0.1]
        draft.holding, draft.at = name, rng.choice(tools.all_places)
        if rng.random() < 0.3:
            return tools.clause(wording.RELEASE_BLIND), Release()
        phrase = tools.describe.any_words(name, 0.2)
        if rng.random() < 0.25:
            return tools.phrase.polish(tools.phrase.deliver(phrase, draft.at, remarks=False)), Release()
        return tools.clause(wording.RELEASE, x=phrase.text), Release()

    def visit(self, draft: Draft) -> Made:
        """Go to the table."""
        tools, rng = self._tools, self._tools.rng
        place = rng.choice(tools.all_places)
        if draft.at == place and rng.random() < 0.7:
            return None
        if rng.random() < 0.1 and draft.things:
            draft.holding = draft.things.pop()[0]
        goal = Visit((place,), end_at=place)
        draw = rng.random()
        if place == tools.setting.user:
            clause = (
                rng.choice(wording.VISIT_ME)
                if draw < 0.8
                else fill(rng.choice(wording.VISIT), p=rng.choice(("me", "the user", "where I am", "my side")))
            )
        elif draw < 0.12:
            return fill(rng.choice(wording.TERSE_VISIT), p=tools.describe.place(place)), goal
        elif draw < 0.2:
            here = [n for n, p in draft.things if p == place and len(draft.named((n,))) == 1]
            if not here:
                return None
            clause = fill(
                rng.choice(wording.VISIT[:20]),
                p=f"{rng.choice(('where', 'the place where', 'the spot where'))} the {tools.describe.noun(rng.choice(here))} is",
            )
        elif draw < 0.27:
            other = rng.choice([p for p in tools.all_places if p != place])
            clause = fill(rng.choice(wording.NOT_THERE), p=tools.describe.the_place(place), q=tools.describe.the_place(other))
            return clause, goal
        else:
            clause = fill(
                rng.choice(wording.VISIT[:14] if rng.random() < 0.5 else wording.VISIT), p=tools.describe.the_place(place)
            )
        return tools.phrase.polish(Saying(clause, not clause.startswith("I "))), goal

    def tour(self, draft: Draft) -> Made:
        """Visit the table and the counter."""
        tools, rng, user = self._tools, self._tools.rng, self._tools.setting.user
        spots = [p for p in tools.all_places if p != user]
        if len(spots) < 2:
            return None
        if rng.random() < 0.1:
            draft.things = []
        draw, ordered = rng.random(), False
        alike = self._alike(spots)
        if draw < 0.3:
            text, chosen = rng.choice(wording.VISIT_ALL), spots
        elif draw < 0.36 and alike:
            noun, chosen = alike
            text = fill(
                rng.choice(wording.VISIT_MANY),
                ps=rng.choice(("both {n}", "the two {n}", "all the {n}")).replace("{n}", f"{noun}s"),
            )
        elif draw < 0.42 and len(spots) > 2:
            skipped = rng.choice(spots)
            chosen = [p for p in spots if p != skipped]
            text = fill(rng.choice(wording.ALL_BUT), q=tools.describe.the_place(skipped))
        else:
            chosen = rng.sample(spots, min(len(spots), rng.choice((2, 2, 3, 3, 4))))
            words = [tools.describe.the_place(p) for p in chosen]
            ordered = rng.random() < 0.5
            text = self._listed(words, ordered)
        end_at = None
        if user and rng.random() < 0.3:
            text += rng.choice(quantity_words.BACK)
            chosen, end_at = [*chosen, user], user
        elif ordered:
            end_at = chosen[-1]
        return tools.phrase.polish(Saying(text, not text.startswith(("here", "the", "these")))), Visit(
            tuple(chosen), ordered, end_at
        )

    def _listed(self, words: list[str], ordered: bool) -> str:
        rng = self._tools.rng
        if ordered:
            chain = "go to " + rng.choice((" then ", " and then ", ", then ", ", next ", ", after that ")).join(words)
            return rng.choice((self._tools.phrase.join([Saying(f"go to {w}") for w in words], True).text, chain))
        if rng.random() < 0.25:
            return f"{rng.choice(wording.LISTED)}: {', '.join(words)}{rng.choice(framing.EACH)}"
        return fill(rng.choice(wording.VISIT_MANY), ps=", ".join(words[:-1]) + rng.choice((" and ", ", and ", " & ")) + words[-1])

    @staticmethod
    def _alike(spots: list[str]) -> tuple[str, list[str]] | None:
        """Places that share their last word, for example the counters."""
        by_noun: dict[str, list[str]] = {}
        for place in spots:
            by_noun.setdefault(place.split()[-1], []).append(place)
        return next(((noun, found) for noun, found in by_noun.items() if len(found) > 1), None)

    def find(self, draft: Draft) -> Made:
        """Find the apple."""
        tools, rng = self._tools, self._tools.rng
        if not draft.things:
            return None
        phrase = tools.describe.any_words(rng.choice(draft.things)[0], 0.2)
        return tools.clause(wording.FIND, x=phrase.text), Find(phrase.names)

    def idle(self, draft: Draft) -> Made:
        """Nothing to do."""
        tools, rng = self._tools, self._tools.rng
        if draft.things and rng.random() < 0.5:
            return tools.clause(wording.LEAVE, x=f"the {tools.describe.noun(rng.choice(draft.things)[0])}"), Visit(())
        return rng.choice(wording.IDLE), Visit(())

    def use(self, draft: Draft) -> Made:
        """One of the skills that only some manifests have."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        if not setting.extras:
            return self.hold(draft)
        extra = rng.choice(setting.extras)
        argument: str | None = None
        words: dict[str, str] = {}
        if "{object}" in extra.phrase:
            if not draft.things:
                return None
            argument = rng.choice(draft.things)[0]
            words["x"] = tools.describe.named(argument).text
        elif "{location}" in extra.phrase:
            argument = rng.choice(tools.all_places)
            words["p"] = tools.describe.the_place(argument)
        return tools.phrase.polish(Saying(fill(rng.choice(extra.requests), **words))), Use(extra.id, argument)
