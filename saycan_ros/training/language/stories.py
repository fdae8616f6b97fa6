"""Requests for one thing in a story: remarks, other people's things, what is gone or spilled, what is pointed at."""

from __future__ import annotations

import re

from saycan_ros.training.language import context_words, small_talk
from saycan_ros.training.language.describing import Phrase, is_plural, words_for
from saycan_ros.training.language.frames import Frames
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.phrasing import agree, fill
from saycan_ros.training.language.quantities import Quantities
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

_CLEANERS = {"for spills", "cleaning tool", "cleaning supply"}

_ORDERS = ("don't", "leave", "keep", "you can")  # how asides begin that no "because" goes before
_EATEN = re.compile("breakfast|yummy|finished|enough|enjoying|is having|after {d}|I had {d}|I've had|was good|swears|done with")


def numbered(template: str, slot: str, noun: str) -> str:
    """The template for a noun that is a plural: "are" for "is" beside the slot."""
    if not is_plural(noun):
        return template
    for one, several in (("is", "are"), ("was", "were"), ("has", "have"), ("belongs", "belong"), ("goes", "go")):
        template = template.replace(f"{{{slot}}} {one} ", f"{{{slot}}} {several} ")
    return template.replace(f"there is {{{slot}}}", f"there are {{{slot}}}").replace(
        f"there's {{{slot}}}", f"there are {{{slot}}}"
    )


def around(template: str, request: str, **words: str) -> str:
    """The template around a request, without the request's own last mark where more of the sentence follows."""
    if re.search(r"\{r\}\W* ?\w", template) and "{r}." not in template and "{r}!" not in template:
        request = request.rstrip("?.!")
    elif "{r}." in template and request[-1:] in "?!.":
        template = template.replace("{r}.", "{r}")
    return fill(template, r=request, **words)


class Stories:
    """Draws requests that stand in a story."""

    def __init__(self, tools: Tools, quantities: Quantities) -> None:
        self._tools = tools
        self._quantities = quantities
        self._frames = Frames(tools, quantities)

    def in_context(self, draft: Draft) -> Made:
        """A request among remarks that are none."""
        if self._tools.rng.random() < 0.5:
            return self._frames.make(draft)
        draw = self._tools.rng.random()
        if draw < 0.4:
            return self._among_remarks(draft)
        if draw < 0.62:
            return self._beside_another(draft)
        if draw < 0.72:
            return self._after_a_meal(draft)
        return self._another_of_its_kind(draft) if draw < 0.87 else self._need_among_remarks(draft)

    def _among_remarks(self, draft: Draft) -> Made:
        tools, rng = self._tools, self._tools.rng
        found = self._quantities.wanted(draft, 0.12, 0.5)
        if not found:
            return None
        phrase, want = found
        request = tools.ask(phrase, want.to, 0.0)
        if rng.random() < 0.2:
            return f"{request} {rng.choice(small_talk.REASONS)}", Deliver((want,))
        request = self._just_one(request, phrase, want)
        aside = tools.aside(draft, phrase.names) if rng.random() < 0.75 else rng.choice(tools.setting.chatter)
        other = tools.aside(draft, phrase.names) if rng.random() < 0.3 else rng.choice(tools.setting.chatter)
        pool = (
            context_words.MIDDLE
            if rng.random() < 0.4
            else small_talk.AROUND
            if small_talk.states(aside)
            else small_talk.AROUND_ANY
        )
        if aside.startswith(_ORDERS):
            pool = tuple(t for t in pool if not re.search("since|because|why|afraid|so {r}", t))
        self._tempt(draft, want)
        return around(rng.choice(pool), request, a=aside, b=other), Deliver((want,))

    def _beside_another(self, draft: Draft) -> Made:
        """I had the apple already, bring me the coke."""
        tools, rng, user = self._tools, self._tools.rng, self._tools.setting.user
        found = tools.one(draft, user, 0.55) if user else None
        if not found:
            return None
        phrase, want = found
        here = [n for n, _ in draft.things if n not in phrase.names]
        others = here if here and rng.random() < 0.75 else [n for n in tools.everything if n not in phrase.names]
        if not others:
            return None
        lure = rng.choice(others)
        noun = tools.describe.noun(lure)
        one = f"some {noun}" if is_plural(noun) else f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
        eaten = {"food", "drink", "snack"} & self._kinds(lure)
        pool = tuple(t for t in context_words.LURES if eaten or not _EATEN.search(t))
        template = numbered(rng.choice(pool), "d", noun)
        text = around(
            template,
            self._just_one(tools.ask(phrase, want.to, 0.0), phrase, want),
            d=rng.choice((f"the {noun}", f"the {noun}", one)),
        )
        self._tempt(draft, want)
        if lure not in here and len(draft.things) < 8 and rng.random() < 0.5 and want.source is None:
            draft.things.append((lure, rng.choice(tools.setting.surfaces)))
        return text, Deliver((want,))

    def _after_a_meal(self, draft: Draft) -> Made:
        """After the pasta I had I want something sweet."""
        tools, rng, user = self._tools, self._tools.rng, self._tools.setting.user
        found = tools.one(draft, user, 0.8) if user else None
        if not found:
            return None
        phrase, want = found
        self._tempt(draft, want)
        text = fill(rng.choice(context_words.HAD_REQUEST), h=rng.choice(context_words.HAD), x=phrase.text)
        return self._just_one(text, phrase, want), Deliver((want,))

    def _another_of_its_kind(self, draft: Draft) -> Made:
        """I finished my coke, bring me another drink."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        if not setting.user or not draft.things:
            return None
        kinds = [
            k for k in tools.describe.kinds_of(rng.choice(draft.things)[0]) if words_for(k).is_noun and words_for(k).plural != k
        ]
        if not kinds:
            return None
        kind = rng.choice(kinds)
        names = setting.named(kind)
        gone = rng.choice(names)
        different = rng.random() < 0.4
        names = tuple(n for n in names if n != gone) if different else names
        if not draft.named(names) or draft.named(names, setting.user):
            return None
        pool = context_words.KIND_OTHER if different else context_words.KIND_AGAIN
        noun = rng.choice((words_for(kind).singulars[0], *words_for(kind).singulars))
        ask = re.sub(r"\ba (?=[aeiou])", "an ", fill(rng.choice(pool), n=noun))
        want = Want(names, setting.user)
        self._tempt(draft, want)
        return self._joined(self._gone(gone), ask), Deliver((want,))

    def _need_among_remarks(self, draft: Draft) -> Made:
        """The chips belong to my sister. I'm thirsty."""
        tools, rng, found = self._tools, self._tools.rng, self._tools.needed(draft)
        if not found:
            return None
        kind, want = found
        need = rng.choice(kind.needs)
        if rng.random() < 0.5:
            need = f"{need}{'' if need[-1] in '?!.' else '.'} {rng.choice(context_words.FOLLOW)}"
        self._tempt(draft, want)
        aside = tools.aside(draft, want.names)
        end = "" if need[-1] in "?!." else "."
        forms = (
            f"{aside}. {need}",
            f"{aside}, but {need}",
            f"{aside} and {need}",
            f"{need}{end} {aside}",
            f"{aside}. anyway, {need}",
        )
        return rng.choice(forms), Deliver((want,))

    def _just_one(self, request: str, phrase: Phrase, want: Want) -> str:
        """Now and then that one is enough."""
        rng, one = self._tools.rng, phrase.text.startswith(("a ", "an ", "something", "anything"))
        if not one or want.every or want.count != 1 or rng.random() > 0.12:
            return request
        return around(rng.choice(context_words.JUST_ONE), request)

    def _tempt(self, draft: Draft, want: Want) -> None:
        """More things that would fit: one of them is enough."""
        rng, surfaces = self._tools.rng, [p for p in self._tools.setting.surfaces if p != want.to]
        if want.source is not None or want.every or want.count != 1 or want.distinct or not surfaces or rng.random() > 0.4:
            return
        for _ in range(rng.choice((1, 1, 2))):
            if len(draft.things) < 8:
                draft.things.append((rng.choice(want.names), rng.choice(surfaces)))

    def pointed(self, draft: Draft) -> Made:
        """There is an apple on the table. Throw it away."""
        tools, rng, setting = self._tools, self._tools.rng, self._tools.setting
        to = tools.destination()
        found = [t for t in draft.things if t[1] != to]
        if not to or not found:
            return None
        name, place = rng.choice(found)
        if draft.named((name,), to) or place == setting.trash:
            return None
        noun, source, draw = tools.describe.noun(name), place, rng.random()
        pool = context_words.POINTER_MOVE
        if to == setting.user:
            pool = context_words.POINTER_BRING
        elif to == setting.trash:
            pool = context_words.POINTER_TOSS
        order = rng.choice([t for t in pool if draw >= 0.2 or "empty" not in t])
        several = is_plural(noun) and not re.search(r"\bit (goes|has|belongs|should|needs|could)", order)
        order = fill(agree(order, several and rng.random() < 0.6), l=tools.describe.to(to), t=tools.describe.place(to))
        x, spot = tools.describe.determined(noun), self._spot(place)
        if 0.2 <= draw < 0.32:
            return fill(rng.choice(context_words.POINTED_AFTER), o=order, x=f"the {noun}", s=spot), self._moved(name, to, source)
        if draw < 0.2:
            remark = numbered(rng.choice(context_words.POINTERS_ELSEWHERE), "n", noun)
            remark = remark.replace("a {n}", "some {n}") if is_plural(noun) else remark
            goal = self._moved(name, to, None)
        else:
            remark = numbered(rng.choice(context_words.POINTERS), "x", noun)
            goal = self._moved(name, to, source)
        remark = re.sub(r"\ba (?=[aeiou])", "an ", fill(remark, x=x, n=noun, s=spot))
        end = "" if remark[-1] in "?!." else rng.choice((".", ".", ",", " -", ";"))
        return f"{remark}{end} {order}{rng.choice(('', '', '', '?'))}", goal

    def _moved(self, name: str, to: str, source: str | None) -> Deliver:
        return Deliver((Want((name,), to, source=source),))

    def _spot(self, place: str) -> str:
        """Words for where a thing is."""
        setting, rng = self._tools.setting, self._tools.rng
        if place == setting.user:
            return rng.choice(("next to me", "in front of me", "here by me"))
        if place == setting.drawer:
            return f"in the {self._tools.describe.place(place)}"
        return f"{rng.choice(('on', 'on', 'on', 'over on', 'at'))} the {self._tools.describe.place(place)}"

    def mishap(self, draft: Draft) -> Made:
        """I spilled my coke, bring me something to clean it up."""
        tools, rng, user = self._tools, self._tools.rng, self._tools.setting.user
        cleaners = [n for n, p in draft.things if p != user and _CLEANERS & self._kinds(n)]
        drinks = [n for n in tools.everything if "drink" in self._kinds(n)]
        if not user or not cleaners or not drinks:
            return self.again(draft)
        name = rng.choice(cleaners)
        kind = rng.choice(sorted(_CLEANERS & self._kinds(name)))
        phrase = tools.describe.named(name)
        if rng.random() < 0.7:
            text = rng.choice(words_for(kind).phrases or words_for(kind).singulars)
            phrase = Phrase(text, text, tools.setting.named(kind))
        if draft.named(phrase.names, user):
            return None
        here = [n for n, p in draft.things if n in drinks and p != user]
        drink = rng.choice(here or drinks)
        noun = tools.describe.noun(drink)
        where = f"on the {tools.describe.place(rng.choice(tools.setting.surfaces))}"
        words = {"d": rng.choice((f"my {noun}", f"the {noun}", f"a {noun}")), "n": noun, "dp": where}
        want = Want(phrase.names, user)
        if here and rng.random() < 0.2 and not draft.named((drink,), user):
            ask = fill(rng.choice(context_words.BOTH), n=noun, c=phrase.text)
            return self._joined(fill(rng.choice(context_words.GONE_DRINK[:2]), **words), ask), Deliver(
                (want, Want((drink,), user))
            )
        if rng.random() < 0.15:
            spilled = rng.choice([s for s in context_words.SPILLABLE if s not in tools.everything])
            words |= {"d": rng.choice((f"the {spilled}", f"my {spilled}", f"some {spilled}")), "n": spilled}
        request = tools.ask(phrase, user, 0.0)
        return self._joined(fill(rng.choice(context_words.MISHAP), **words), request), Deliver((want,))

    def _kinds(self, name: str) -> set[str]:
        return set(self._tools.setting.manifest.object(name).categories)

    def _gone(self, name: str) -> str:
        """A remark that a thing of this name is no more."""
        rng, noun, kinds = self._tools.rng, self._tools.describe.noun(name), self._kinds(name)
        pool = context_words.GONE
        if rng.random() < 0.75:
            pool = context_words.GONE_DRINK if "drink" in kinds else context_words.GONE_FOOD if "food" in kinds else pool
        if is_plural(noun):
            pool = tuple(t for t in pool if not re.search(r"\bit\b", t))
        template = numbered(rng.choice(pool), "d", noun)
        return fill(template, d=rng.choice((f"my {noun}", f"my {noun}", f"the {noun}", f"my last {noun}")))

    def again(self, draft: Draft) -> Made:
        """I spilled my tea, bring me another one."""
        tools, rng, user = self._tools, self._tools.rng, self._tools.setting.user
        found = [n for n, p in draft.things if p != user]
        if not user or not found:
            return None
        name = rng.choice(found)
        if draft.named((name,), user):
            return None
        noun = tools.describe.noun(name)
        several = is_plural(noun)
        template = rng.choice(context_words.AGAIN_MANY if several else context_words.AGAIN)
        again = fill(template, n=noun if several or "one more" in template or rng.random() < 0.5 else "one")
        want = Want((name,), user)
        self._tempt(draft, want)
        return self._joined(self._gone(name), again), Deliver((want,))

    def _joined(self, remark: str, request: str) -> str:
        """What happened and what is asked for, in one of the orders that people use."""
        return around(self._tools.rng.choice(context_words.JOINED), request, a=remark)
