"""Whole sentences that rule things out, and how they stand around a request.

Slots as in `negation_words`; `{k}` is an adjective, `{m}` a matter such as sugar, `{f}` free of it; `{e}` one of these sentences.
"""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# Why a person does not want something brought that one could eat or drink.
TASTE = lines("""
{n} give{s} me hives; I'm allergic to {n}; I can't have {n}; I don't like {n}; I can't stand the taste of {n}
{n} upset{s} my stomach; the doctor said no {n}
my doctor forbade me {n}; I've sworn off {n}; I gave up {n} for lent; I'm off {n} at the moment
I've had enough {n} for one day; if I have one more {n} I'll be sick; {n} taste{s} horrible; I find {n} disgusting; {n}, yuck
I get a rash from {n}; I get a headache from {n}; {n} {is} bad for my teeth; my body doesn't tolerate {n}; I don't do {n}
I never liked {n}; {n} and I don't get along; {n} make{s} me feel bloated; I'm not allowed {n}; {n} turn{s} my stomach
my wife would kill me if I had {n}; {n} {is} not on my diet; my diet doesn't allow {n}; we don't serve {n} here
I'm not a fan of {n}; I break out in spots from {n}; my throat swells up from {n}; can't eat or drink {n}
{n} {is} poison to me; I react badly to {n}
the patient must not have {n}; the kids aren't allowed {n}; {n} {is} against my religion, so to speak; I grew out of {n}
I threw up from {n} once, never again; I'm intolerant to {n}; my nutritionist banned {n}; I promised my mum no {n}
I had {n} three times this week and that's enough; I don't care for {n}; I hate {n}; I detest {n}; I loathe {n}; me and {n}, no
even the smell of {n} gets to me; I do not eat or drink {n}; anything with {n} in the name, no; {n} just {is}n't for me
I'm fed up with {n}; I couldn't swallow {n} today; {n} {is} the last thing I want; {n} would kill me; no {n} for me
I bit my tongue, so no {n}; with these teeth, no {n}; I've a bad tummy, so no {n}; {n} at this hour? I'd be up all night
pregnant, so no {n}; {n} {is} too much for my poor stomach; {n} do{e}n't go with my pills
I had {n} for breakfast and that's plenty; {n} always repeat{s} on me; {n} make{s} my nose run
I made a bet that I can go a week without {n}; I never got the point of {n}; my trainer won't let me have {n}
I'm fasting from {n}; I am not eating or drinking {n}, is for religion; {n} {is} not my cup of tea
as a child I had to have {n} every day, so spare me; i cant do {n} rn, my stomach
""")
# The same of any thing.
DISLIKE = lines("""
{n} {is} a no; no {n}; not {a}; please no {n}; we're avoiding {n}; I don't want {n}; I have no need for {a}; {a} {is} no use to me
don't bring me {n}; do not come back with {a}; {n} {is} out; {n} {is} off limits; {n} {is} a no-go; I don't want to see {a}
anything but {n}; I'd send {a} straight back; {a} would be no help; if you bring {a} I'll be sad; {t} can stay where it is
leave {t} where it is; I'm not after {a}; {n} won't do; I don't mean {t}; it can't be {a}; don't even think of {n}
hard no on {n}; {t} {is} for somebody else; {t} {is} not for me; I promised {t} to someone; leave {t} for the others
no {n} today; under no circumstances {n}; just not {n}; never {n}; don't you dare bring {a}; I refuse {n}; nope to {n}
spare me {t}; {t} {is} reserved; {t} {is} spoken for; I have no wish for {a}; {n} must not come near me; I said no to {n}
one is not to bring me {a}; kindly refrain from bringing {a}; I would prefer not to be given {a}; u can skip {t}; {n}? nope
{t} {is} promised to the neighbours; {t} belong{s} to my sister; somebody has put a name on {t}; {t} {is} for the party tonight
I gave my word that {t} would be kept for the kids; {t} {is} a present, so not that; {t} {is} not ours to take
{t} {is} for the dog; we're saving {t} for sunday; I'm not allowed near {t}; {t} {is} on loan, leave that
{t} {is} what I wanted to get away from; the last {n} I had was no good, so never again; {n} I have plenty of at home
I already own {a}; I've got {a} in my bag already; I can get {a} anywhere, so not that; {t} {is} too good to waste on me
everyone else wants {t}, let them; {n}: veto; I did ask for {a} yesterday, but today not; {t} {is} my flatmate's, he'd notice
anyone but me may have {t}
""")
# Of an attribute of what may not come; the first group fits wherever the thing goes.
NO_ATTRIBUTE_ANYWHERE = lines("""
nothing {k}; nothing {k} please; nothing {k} though; it must not be {k}; it can't be {k}; it shouldn't be {k}; not a {k} one
no {k} ones; {k} ones are out; skip the {k} ones; leave the {k} ones; just make sure it's not {k}; nothing that is {k}
please check that it isn't {k}; no {k} stuff; absolutely nothing {k}; it had better not be {k}; anything {k} should be left alone
I don't mean anything {k}; don't pick anything {k}; if it's {k}, don't take it; pass over whatever is {k}; only if it isn't {k}
if there's something {k} about it, no; {k} would be the wrong sort; anything but {k}; whatever it is, not {k}
be sure it's not {k}; only don't let it be {k}; the {k} sort is not what I mean; leave whatever is {k}
{k} is exactly what it must not be; keep off the {k} ones; of no use if it's {k}; never the {k} sort; no need for {k} ones
""")
NO_ATTRIBUTE = NO_ATTRIBUTE_ANYWHERE + lines("""
{k} is a no; not {k}; anything {k} is out; I don't want it {k}; if it's {k} forget it; if it is {k} I can't have it
anything {k} is off limits; I can't have anything {k}; I'm not supposed to have anything {k}; I'm staying away from {k} things
we're avoiding {k} stuff; the less {k} the better, so not {k} at all; never {k}; {k}? no thanks; {k} won't work for me
I'm not in the mood for anything {k}; I've never been one for {k} things; the last one was {k} and I couldn't use it
I get no joy from {k} things; {k} things are not for me; my mum says nothing {k}; I was told to avoid anything {k}
ugh, anything {k}, no
I've had enough {k} things; my tongue says nothing {k}; I'm through with {k} things; please, me I cannot have {k} things
every time it's {k} I regret it; {k} does not agree with me; not {k}, I had that already
""")
# Of a matter that may not be in it.
NO_MATTER = lines("""
{m} is a no; no {m}; no {m} please; without {m}; {m} is out; I'm off {m}; I'm cutting out {m}; I don't do {m}; hold the {m}
{m} free only; {m}-free only; I can't have {m}; the doctor said no {m}; I have to avoid {m}; I'm not allowed any {m}
it must not have {m} in it; as long as there's no {m} in it; zero {m}; I gave up {m}; {m} doesn't agree with me; minus the {m}
not a trace of {m}; I should stay away from {m}; we're avoiding {m}; {m} and I don't get along; nothing with {m} in it
nothing that contains {m}; I'm trying to quit {m}; I've had too much {m} today; {m} is bad for me; no {m} for me; skip the {m}
if there's {m} in it, forget it; only without {m}; my body can't take {m}; if it has {m} I don't want it; {m} is forbidden
""")
MATTERS = {
    "caffeinated": ("caffeine",),
    "sugary": ("sugar", "added sugar"),
    "salty": ("salt",),
    "alcoholic": ("alcohol", "booze"),
    "dairy": ("dairy",),
}
FREE = {
    "caffeinated": ("caffeine free", "caffeine-free", "non-caffeinated", "decaf"),
    "sugary": ("sugar free", "sugar-free", "unsweetened", "sugarless", "zero sugar"),
    "salty": ("unsalted", "salt free", "salt-free", "saltless"),
    "alcoholic": ("alcohol free", "alcohol-free", "non-alcoholic"),
    "spicy": ("mild", "non-spicy", "not at all spicy"),
    "dairy": ("dairy free", "dairy-free", "non-dairy"),
    "breakable": ("unbreakable", "non-breakable"),
    "electric": ("non-electric", "manual"),
}
FREE_AFTER = lines("""
{r}, {f} only; {r}. {f} only; {r}. it has to be {f}; {r}, {f} please; {r}. it must be {f}; {r} ({f}); {r}, but {f}; {f} only. {r}
{r}, make sure it's {f}; {r}. only if it's {f}; {f} stuff only, {r}; {r}, the {f} kind; {r}, one that's {f}
""")
# Around the request: `{c}` and `{g}` are remarks about nothing.
AROUND = lines("""
{r}. {e}; {r}. {e}; {e}. {r}; {e}. {r}; {e}, so {r}; {r}, {e}; {e}, {r}; {r} - {e}; {r} ({e}); {r}, but {e}
{r}. oh and {e}; {r}. by the way, {e}; {r}. just so you know: {e}; {r}. and remember: {e}; {r}. {e}!; fyi {e}. {r}; {e}! {r}
{e}, remember? {r}; {r}. please note: {e}; {r}. you know me, {e}; {r}... and {e}; {e}. that said, {r}; {e}. anyway, {r}
""")
AFAR = lines("""
{e}. {c}. {r}; {r}. {c}. {e}; {c}. {e}. {g}. {r}; {e}. {c}. {g}. {r}; {r}. {c}. {g}. {e}; {c}. {r}. {g}. {e}
{c}. {r}. {e}; {c}. {e}. {r}; {e}. {c}, so {r}; {e}, by the way. {c}. {r}; {r}. {c}. oh, and {e}; {r}. {c}. one more thing: {e}
""")
