"""Requests about a drawer: open it, close it, put things in, take things out."""

from __future__ import annotations

from saycan_ros.language.refusal import Refusal
from saycan_ros.training.language import drawer_words
from saycan_ros.training.language.describing import Phrase, is_plural
from saycan_ros.training.language.goal import Deliver, Drawer, Goal, Hold, Impossible, Visit, Want
from saycan_ros.training.language.lists import lines
from saycan_ros.training.language.phrasing import Saying, agree, fill, several
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.tools import Made, Tools

_OPEN = lines("""
open {p}; pull {p} open; open up {p}; get {p} open; slide {p} open; pull out {p}; make sure {p} is open; go and open {p}
leave {p} open; I want {p} open; have {p} open; go to {p} and open it; unlatch {p}; go over to {p} and pull it open
tug {p} open; yank {p} open; draw {p} open; ease {p} open; get into {p}; pull the handle of {p}; pull on {p} until it opens
see that {p} is open; check that {p} is open; keep {p} open; {p} should be open; {p} has to be open; {p} needs to be open
I need {p} opened; {p} is stuck shut, open it; why is {p} closed? open it; let me look into {p}, open it; have {p} pulled out
reopen {p}; bring {p} out; {p}: open; open {p}, nothing else; open {p} and leave it like that; open {p} all the way
I'd like to look inside {p}, so open it; I'm about to put things in {p}, have it open; tell the robot to open {p}
u can open {p} now; if {p} is closed, open it; unless {p} is open already, open it; don't leave {p} closed
I want to see what is in {p}, pull it out
""")
_CLOSE = lines("""
close {p}; shut {p}; push {p} shut; push {p} closed; close up {p}; make sure {p} is closed; slide {p} shut; push {p} in
go and close {p}; I want {p} closed; go to {p} and shut it; see that {p} is shut; don't leave {p} open
go over to {p} and push it in; nudge {p} shut; shove {p} closed; ease {p} shut; get {p} closed; close {p} again
shut {p} properly; check that {p} is shut; keep {p} closed; have {p} closed; {p} should be closed; {p} has to be shut
{p} needs closing; {p}: close; somebody left {p} open, close it; {p} is still open, shut it; why is {p} open? close it
I keep bumping into {p}, close it; push {p} back in; {p} is in my way, push it in; close {p}, nothing else
I'm done with {p}, you can close it; tell the robot to close {p}; u can shut {p} now; if {p} is open, close it
unless {p} is closed already, close it; I don't want {p} open; nobody needs {p} any more, shut it
the kids could reach into {p}, close it; I'd feel better with {p} shut; return {p} to its closed position
""")
_IN = lines("""
put {x} {l}; place {x} {l}; store {x} {l}; stow {x} {l}; put {x} away {l}; drop {x} {l}; move {x} {l}; stash {x} {l}
lay {x} {l}; take {x} and put it {l}; find {x} and put it {l}; keep {x} {l}; tidy {x} away {l}; hide {x} {l}; put {x} back {l}
return {x} {l}; {x} belongs {l}; {x} goes {l}; I want {x} {l}; stick {x} {l}; pick up {x} and store it {l}; leave {x} {l}
pack {x} {l}; restock {p} with {x}; stock {p} with {x}; refill {p} with {x}; {p} needs {x}; file {x} away {l}
put {x} {l} for later; put {x} {l} where nobody sees it; slip {x} {l}; tuck {x} {l}; stuff {x} {l}; shove {x} {l}
get {x} out of sight, {l}; {x} should be {l}; {x} ought to be {l}; {x} lives {l}; I'd like {x} {l}; make sure {x} is {l}
see that {x} is {l}; open {p} and put {x} inside; open {p} and drop {x} in; pull {p} open and place {x} in it
fetch {x} and put it {l}; bring {x} over and put it {l}; save {x} for later {l}; lock {x} away {l}
go get {x} and stash it {l}; load {x} {l}; let {x} disappear {l}; deposit {x} {l}; set {x} {l}
""")
_OUT = lines("""
take {x} out of {p}; get {x} out of {p}; remove {x} from {p}; take {x} from {p}; pull {x} out of {p}; pick {x} out of {p}
open {p} and take {x} out; open {p} and pick up {x}; go to {p} and take {x} out; pull {p} open and grab {x}
look in {p} and take {x} out; dig {x} out of {p}; get hold of {x} from {p}; free {x} from {p}; get {x} that is in {p}
extract {x} from {p}; unpack {x} from {p}; go into {p} and get {x}; reach into {p} and take {x}
have a look in {p} for {x} and pick it up; take out {x} from {p}; bring {x} out of {p}; grab {x} from {p}; fish {x} out of {p}
retrieve {x} from {p}; pick up {x} from {p}; lift {x} out of {p}; fetch {x} from {p}
""")
_AND_SHUT = (" and close it", ", then close it", " and shut {p} again", ", and close {p} afterwards", ". then push {p} shut")
_GO = lines("""
go to {p}; drive to {p}; head over to {p}; park at {p}; stand beside {p}; wait by {p}; come over to {p}; go and stand at {p}
stay near {p}; move over to {p}; go to {p} but leave it as it is; park next to {p}; wait next to {p}; drive up to {p}
get close to {p}; position yourself at {p}
""")

_IN += drawer_words.IN
_OUT += drawer_words.OUT
_REMARK = (
    "{",
    "I ",
    "I'",
    "why",
    "let me",
    "tell",
    "u can",
    "if ",
    "unless",
    "somebody",
    "nobody",
    "the kids",
    "don't",
    "before",
    "by",
    "nobody",
    "what",
    "there",
    "in ",
    "into",
    "inside",
    "could",
)


class Drawers:
    """Draws requests about the one drawer of a setting; none where it has none."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._rng = tools.rng

    def make(self, draft: Draft) -> Made:
        """One of the forms below, with the drawer open or closed."""
        rng, drawer = self._rng, self._tools.setting.drawer
        if drawer is None:
            return self._instead(draft)
        if rng.random() < 0.25:
            draft.open = (drawer,) if rng.random() < 0.5 else ()
        draw = rng.random()
        if draw < 0.16:
            return self._state(draft, drawer, True)
        if draw < 0.32:
            return self._state(draft, drawer, False)
        if draw < 0.42:
            return self._two(draft, drawer)
        if draw < 0.64:
            return self._put_in(draft, drawer)
        if draw < 0.95:
            return self._take_out(draft, drawer)
        return self._tools.clause(_GO, p=self._the(drawer)), Visit((drawer,), end_at=drawer)

    def _instead(self, draft: Draft) -> Made:
        """Where there is no drawer: an ordinary request, so that the draw is not lost."""
        tools = self._tools
        to = tools.destination()
        found = tools.one(draft, to, 0.3) if to else None
        return (tools.ask(found[0], found[1].to), Deliver((found[1],))) if found else None

    def _the(self, drawer: str) -> str:
        return f"the {self._tools.describe.place(drawer)}"

    def _state(self, draft: Draft, drawer: str, opened: bool) -> Made:
        """Open or close it; now and then it is so already, or the hand is full."""
        rng = self._rng
        draft.open = (drawer,) if opened != (rng.random() < 0.72) else ()
        if rng.random() < 0.2:
            draft.at = drawer
        if rng.random() < 0.06 and draft.things:
            draft.holding = draft.things.pop()[0]
        if rng.random() < 0.12:
            words = drawer_words.TERSE_OPEN if opened else drawer_words.TERSE_CLOSE
            return fill(rng.choice(words), d=self._tools.describe.place(drawer)), Drawer(drawer, opened)
        template = rng.choice(_OPEN if opened else _CLOSE)
        clause = fill(template, p=self._the(drawer))
        return self._tools.phrase.polish(
            Saying(clause, not clause.startswith(_REMARK) and not template.startswith(_REMARK))
        ), Drawer(drawer, opened)

    def _put_in(self, draft: Draft, drawer: str) -> Made:
        tools, rng = self._tools, self._rng
        things = [t for t in draft.things if t[1] != drawer]
        if not things:
            return None
        name = rng.choice(things)[0]
        phrase = tools.describe.any_words(name, 0.25)
        want = Want(phrase.names, drawer, preferred=phrase.preferred)
        if rng.random() < 0.12:  # it lies in there already, for all to see
            draft.open = (drawer,)
            draft.things = [t for t in draft.things if t[0] not in phrase.names] + [(name, drawer)]
        elif draft.named(phrase.names, drawer):
            return None
        copies = draft.named((name,))
        if len(copies) > 1 and rng.random() < 0.5:
            text = tools.describe.all_of(tools.describe.many(name))
            phrase, want = Phrase(text, text, (name,), many=True), Want((name,), drawer, every=True)
        tools.start_holding(draft, want, 0.1)
        if rng.random() < 0.15 and not phrase.many:
            bare = phrase.bare.removeprefix("something ")
            return fill(rng.choice(drawer_words.TERSE_IN), x=bare, d=tools.describe.place(drawer)), Deliver((want,))
        template = agree(rng.choice(_IN), several(phrase))
        clause = fill(template, x=phrase.text, l=tools.describe.to(drawer), p=self._the(drawer))
        shut = rng.random() < 0.2
        if shut:
            clause += fill(rng.choice(_AND_SHUT), p=self._the(drawer))
        remark = template.startswith(_REMARK)
        return tools.phrase.polish(Saying(clause, not remark)), Deliver((want,), shut=drawer if shut else None)

    def _two(self, draft: Draft, drawer: str) -> Made:
        """Two things in the drawer, or one in the drawer and one elsewhere; all of a name or kind now and then."""
        tools, rng = self._tools, self._rng
        names = sorted({n for n, p in draft.things if p != drawer})
        if len(names) < 2:
            return None
        x, y = rng.sample(names, 2)
        wants, words = [], []
        for name, to in ((x, drawer), (y, drawer if rng.random() < 0.3 else rng.choice(tools.all_places))):
            if draft.named((name,), to):
                return None
            copies = len(draft.named((name,)))
            every = copies > 1 and rng.random() < 0.8
            text = tools.describe.all_of(tools.describe.many(name)) if every else tools.describe.named(name).text
            wants.append(Want((name,), to, every=every))
            words.append(Phrase(text, text, (name,), many=every or is_plural(text)))
        goal = Deliver(tuple(wants))
        if wants[1].to == drawer:
            both = " and ".join(w.text for w in words)
            clause = fill(
                agree(rng.choice([t for t in _IN if not t.endswith((" it", "in it there"))]), True),
                x=both,
                l=tools.describe.to(drawer),
                p=self._the(drawer),
            )
            return clause, goal
        clauses = [t for t in _IN if not t.startswith(_REMARK) and "{" in t and "," not in t]
        inside = fill(
            agree(rng.choice(clauses), several(words[0])), x=words[0].text, l=tools.describe.to(drawer), p=self._the(drawer)
        )
        other = tools.phrase.deliver(words[1], wants[1].to, remarks=False).text
        pair = [inside, other]
        rng.shuffle(pair)
        return fill(rng.choice(drawer_words.BOTH), a=pair[0], b=pair[1]), goal

    def not_inside(self, draft: Draft) -> Made:
        """Something out of the drawer that is not in it, though its like may be elsewhere: open it, look, refuse."""
        rng, drawer = self._rng, self._tools.setting.drawer
        made = self._take_out(draft, drawer) if drawer else None
        if made is None or drawer is None:
            return None
        names = _asked(made[1])
        gone = [t for t in draft.things if t[0] in names and (t[1] == drawer or rng.random() < 0.75)]
        draft.things = [t for t in draft.things if t not in gone]
        if not draft.things:
            return None
        if rng.random() < 0.4:  # another thing lies in it
            draft.things[0] = (draft.things[0][0], drawer)
            if draft.things[0][0] in names:
                return None
        draft.holding = None
        return made[0], Impossible(Refusal.OBJECT, look=drawer)

    def _take_out(self, draft: Draft, drawer: str) -> Made:
        """Out of the drawer, which may be closed, so that nobody has seen what is in it
        kept in the hand, or taken somewhere."""
        tools, rng = self._tools, self._rng
        if not draft.things:
            return None
        name, place = rng.choice(draft.things)
        draft.things[draft.things.index((name, place))] = (name, drawer)
        phrase = tools.describe.named(name)
        draw = rng.random()
        if draw < 0.06:
            words = fill(rng.choice(drawer_words.TERSE_OUT), x=phrase.bare, d=tools.describe.place(drawer))
            return words, Hold((name,), drawer)
        if draw < 0.4:
            return tools.clause(_OUT, x=phrase.text, p=self._the(drawer)), Hold((name,), drawer)
        to = tools.destination()
        if not to or draft.named((name,), to):
            return None
        goal = Deliver((Want((name,), to, source=drawer),), shut=drawer if draw > 0.9 else None)
        if draw < 0.6:
            out = fill(rng.choice(_OUT), x=phrase.text, p=self._the(drawer))
            text = f"{out} and {tools.phrase.deliver(Phrase('it', 'it', (name,)), to, remarks=False).text}"
            return tools.phrase.polish(Saying(text)), goal
        words = f" {tools.describe.source(drawer)}"
        text = tools.ask(Phrase(phrase.text + words, phrase.bare + words, (name,), drawer), to)
        if goal.shut:
            text += fill(rng.choice(_AND_SHUT[2:]), p=self._the(drawer))
        return text, goal


def _asked(goal: Goal) -> tuple[str, ...]:
    """The names that a request out of the drawer is about."""
    if isinstance(goal, Deliver):
        return goal.wants[0].names
    return goal.names if isinstance(goal, Hold) else ()
