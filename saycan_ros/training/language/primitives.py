"""Requests for one skill: hold, let go, go somewhere, find, or one of a manifest's other skills."""

from __future__ import annotations

from saycan_ros.training.language import framing, primitive_words, quantity_words, state_words, wording
from saycan_ros.training.language.describing import is_plural
from saycan_ros.training.language.extras import Extra
from saycan_ros.training.language.goal import Find, Hold, Release, Use, Visit
from saycan_ros.training.language.phrasing import Saying, agree, fill, pronoun_inside
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

_VISIT = (*wording.VISIT, *primitive_words.VISIT)
_VISIT_ME = (*wording.VISIT_ME, *primitive_words.VISIT_ME)
_HOLD = (*wording.HOLD, *primitive_words.HOLD)
_RELEASE = (*wording.RELEASE, *primitive_words.RELEASE)
_RELEASE_BLIND = (*wording.RELEASE_BLIND, *primitive_words.RELEASE_BLIND)


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
        remark = rng.random() < 0.15
        pool = primitive_words.HOLD_REMARKS if remark else wording.HOLD[:10] if rng.random() < 0.25 else _HOLD
        clause = fill(rng.choice(pool), x=text)
        if not remark and rng.random() < 0.12:
            clause = fill(rng.choice(wording.TERSE_HOLD), x=phrase.bare)
        if rng.random() < 0.15 and not source:
            draft.things.remove((name, place))
            draft.holding = name
        return tools.phrase.polish(Saying(clause, not remark and not clause.startswith("I "))), Hold(phrase.names, source)

    def release(self, draft: Draft) -> Made:
        """Let go of the coke."""
        tools, rng = self._tools, self._tools.rng
        name = rng.choice(tools.everything)
        draft.things = [t for t in draft.things if t[0] != name or rng.random() < 0.1]
        draft.holding, draft.at = name, rng.choice(tools.all_places)
        draw = rng.random()
        if draw < 0.06:
            return tools.phrase.polish(Saying(rng.choice(primitive_words.BLIND_REMARKS), False)), Release()
        if draw < 0.3:
            return tools.clause(_RELEASE_BLIND), Release()
        phrase = tools.describe.any_words(name, 0.2)
        if rng.random() < 0.25:
            return tools.phrase.polish(tools.phrase.deliver(phrase, draft.at, remarks=False)), Release()
        if rng.random() < 0.18:
            clause = fill(rng.choice(primitive_words.RELEASE_REMARKS), x=f"the {tools.describe.noun(name)}")
            return tools.phrase.polish(Saying(clause, False)), Release()
        return tools.clause(_RELEASE, x=phrase.text), Release()

    def visit(self, draft: Draft) -> Made:
        """Go to the table."""
        tools, rng = self._tools, self._tools.rng
        place = rng.choice(tools.all_places)
        if rng.random() < 0.14:
            return self._be_at(draft, place)
        if draft.at == place and rng.random() < 0.7:
            return None
        if rng.random() < 0.1 and draft.things:
            draft.holding = draft.things.pop()[0]
        goal = Visit((place,), end_at=place)
        draw = rng.random()
        if place == tools.setting.user:
            if draw < 0.16:
                return tools.phrase.polish(Saying(rng.choice(primitive_words.VISIT_ME_REMARKS), False)), goal
            clause = (
                rng.choice(_VISIT_ME)
                if draw < 0.8
                else fill(rng.choice(_VISIT), p=rng.choice(("me", "the user", "where I am", "my side")))
            )
        elif draw < 0.12:
            return fill(rng.choice((*wording.TERSE_VISIT, *primitive_words.TERSE_VISIT)), p=tools.describe.place(place)), goal
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
        elif draw < 0.4:
            clause = fill(rng.choice(primitive_words.VISIT_REMARKS), p=tools.describe.the_place(place))
            return tools.phrase.polish(Saying(clause, False)), goal
        else:
            clause = fill(rng.choice(wording.VISIT[:14] if rng.random() < 0.25 else _VISIT), p=tools.describe.the_place(place))
        return tools.phrase.polish(Saying(clause, not clause.startswith("I "))), goal

    def _be_at(self, draft: Draft, place: str) -> Made:
        """You should be at the table, where the robot may be already."""
        tools, rng = self._tools, self._tools.rng
        spot = "my side" if place == tools.setting.user else tools.describe.the_place(place)
        pool = state_words.BE_AT
        if rng.random() < 0.55:
            draft.at = place
            pool = state_words.STAY_AT if rng.random() < 0.3 else pool
        return tools.phrase.polish(Saying(fill(rng.choice(pool), p=spot), False)), Visit((), end_at=place)

    def tour(self, draft: Draft) -> Made:
        """Visit the table and the counter."""
        tools, rng, user = self._tools, self._tools.rng, self._tools.setting.user
        spots = [p for p in tools.all_places if p != user]
        if len(spots) < 2:
            return None
        if rng.random() < 0.1:
            draft.things = []
        draw, ordered, remark = rng.random(), False, False
        alike = self._alike(spots)
        if draw < 0.18:
            text, chosen = rng.choice((*wording.VISIT_ALL, *primitive_words.VISIT_ALL)), spots
        elif draw < 0.24 and alike:
            noun, chosen = alike
            text = fill(
                rng.choice((*wording.VISIT_MANY, *primitive_words.VISIT_MANY)),
                ps=rng.choice(("both {n}", "the two {n}", "all the {n}")).replace("{n}", f"{noun}s"),
            )
        elif draw < 0.3 and len(spots) > 2:
            skipped = rng.choice(spots)
            chosen = [p for p in spots if p != skipped]
            text = fill(rng.choice((*wording.ALL_BUT, *primitive_words.ALL_BUT)), q=tools.describe.the_place(skipped))
        else:
            chosen = self._chosen(spots)
            words = [tools.describe.the_place(p) for p in chosen]
            ordered = user in chosen or rng.random() < 0.65
            if ordered and len(words) < 4 and rng.random() < 0.6:
                slots = dict(zip("pqr", words, strict=False))
                text, remark = fill(rng.choice(primitive_words.TWO if len(words) == 2 else primitive_words.THREE), **slots), True
            else:
                remark = not ordered and rng.random() < 0.2
                text = self._remarked(words) if remark else self._listed(words, ordered)
        end_at = None
        turned = remark and any(w in text for w in ("before", "after", "but", " way ", "via", "don't", "first"))
        if user and user not in chosen and not turned and rng.random() < 0.25:
            back = rng.choice((*quantity_words.BACK, *primitive_words.BACK))
            text += back if back[0] in ", " else f" {back}"
            chosen, end_at = [*chosen, user], user
        elif ordered:
            end_at = chosen[-1]
        clause = not remark and not text.startswith(("here", "the", "these", "you "))
        return tools.phrase.polish(Saying(text, clause)), Visit(tuple(chosen), ordered, end_at)

    def _chosen(self, spots: list[str]) -> list[str]:
        """Some places in a drawn order, now and then the drawer or the user among them."""
        rng, setting = self._tools.rng, self._tools.setting
        extra = setting.drawer if rng.random() < 0.12 else setting.user if rng.random() < 0.15 else None
        pool = [*spots, extra] if extra else spots
        return rng.sample(pool, min(len(pool), rng.choice((2, 2, 3, 3, 4))))

    def _remarked(self, words: list[str]) -> str:
        return fill(self._tools.rng.choice(primitive_words.MANY_REMARKS), ps=self._series(words))

    def _series(self, words: list[str]) -> str:
        return ", ".join(words[:-1]) + self._tools.rng.choice((" and ", ", and ", " & ")) + words[-1]

    def _listed(self, words: list[str], ordered: bool) -> str:
        rng = self._tools.rng
        many = fill(rng.choice((*wording.VISIT_MANY, *primitive_words.VISIT_MANY)), ps=self._series(words))
        if ordered:
            if rng.random() < 0.3:
                return many + rng.choice(primitive_words.ORDERED)
            links = (" then ", " and then ", ", then ", ", next ", ", after that ", ", and from there to ", ", and finally ")
            chain = "go to " + rng.choice(links[: 5 if len(words) > 2 else None]).join(words)
            verbs = rng.choice((("go to",), ("go to", "drive to", "visit", "stop at", "head to")))
            sayings = [Saying(f"{rng.choice(verbs)} {w}") for w in words]
            joined = self._tools.phrase.join(sayings, True).text
            return joined if rng.random() < 0.5 and all(word in joined for word in words) else chain
        if rng.random() < 0.2:
            return f"{rng.choice(wording.LISTED)}: {', '.join(words)}{rng.choice(framing.EACH)}"
        return many

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
        if rng.random() < 0.15:
            clause = fill(rng.choice(primitive_words.FIND_REMARKS), x=phrase.text)
            return tools.phrase.polish(Saying(clause, False)), Find(phrase.names)
        return tools.clause((*wording.FIND, *primitive_words.FIND), x=phrase.text), Find(phrase.names)

    def idle(self, draft: Draft) -> Made:
        """Nothing to do."""
        tools, rng = self._tools, self._tools.rng
        if draft.things and rng.random() < 0.5:
            x = f"the {tools.describe.noun(rng.choice(draft.things)[0])}"
            if rng.random() < 0.5:
                return fill(rng.choice(primitive_words.LEAVE), x=x), Visit(())
            template = rng.choice(wording.LEAVE)
            return tools.phrase.polish(Saying(fill(template, x=x), template[0] != "{")), Visit(())
        return rng.choice((*wording.IDLE, *primitive_words.IDLE)), Visit(())

    def use(self, draft: Draft) -> Made:
        """One of the skills that only some manifests have."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        if not setting.extras:
            return self.hold(draft)
        extra = rng.choice(setting.extras)
        goal, words, lead = Use(extra.id), dict[str, str](), ""
        if "{object}" in extra.phrase:
            # Nothing in a drawer is near enough to be touched there.
            near = [n for n, p in draft.things if extra.needs != "here(object)" or p != setting.drawer]
            if not near:
                return None
            name = rng.choice(near)
            goal, words = Use(extra.id, name), {"x": self._one(draft, name)}
            leads = primitive_words.HOLD_EXTRA if extra.needs == "holding(object)" else primitive_words.FIND_EXTRA
            lead = fill(rng.choice(leads), **words)
        elif "{location}" in extra.phrase:
            place = rng.choice(tools.all_places if rng.random() < 0.1 else setting.surfaces)
            goal, words = Use(extra.id, place), {"p": tools.describe.the_place(place)}
            lead = fill(rng.choice(primitive_words.PLACE_EXTRA), q=words["p"])
        many = is_plural(words.get("x", ""))
        if extra.remarks and rng.random() < 0.2:
            return tools.phrase.polish(Saying(fill(agree(rng.choice(extra.remarks), many), **words), False)), goal
        if lead and rng.random() < 0.12:
            return tools.phrase.polish(
                Saying(self._after(lead, extra), not lead.startswith(("see", "there", "when", "once")))
            ), goal
        clause = fill(agree(rng.choice(extra.requests), many), **words)
        if rng.random() < 0.2:
            return fill(rng.choice(primitive_words.USE), c=clause), goal
        return tools.phrase.polish(Saying(clause)), goal

    def _one(self, draft: Draft, name: str) -> str:
        """Words for one thing, by its kind where nothing else in sight is of that kind."""
        describe = self._tools.describe
        phrase = describe.any_words(name, 0.25)
        return phrase.text if {n for n, _ in draft.named(phrase.names)} <= {name} else describe.named(name).text

    def _after(self, lead: str, extra: Extra) -> str:
        """What is done once the robot is there, or has it, without a second name for it."""
        again = pronoun_inside(fill(self._tools.rng.choice(extra.requests), x="it", p="it"))
        return fill(lead, r=again.replace(" at it", " there").replace(" by it", " there"))
