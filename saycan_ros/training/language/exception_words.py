"""Two exceptions at once, exceptions by attribute, what is had already, and things taken back.

`{x}` is what is wanted, `{r}` a request for it, `{d}` and `{e}` two things or kinds that are not, `{k}` an adjective.
"""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# Of all: `{d}` and `{e}` come as "the coke" or "the sodas".
ALL_BUT_TWO = lines("""
{x} except {d} and {e}; {x} but {d} and {e}; {x} apart from {d} and also {e}; {x} minus {d} and {e}; {x} besides {d} and {e}
{x}, but neither {d} nor {e}; {x}, not {d} and not {e}; {x} save for {d} and {e}; {x}, leaving out both {d} and {e}
{x} other than {d} or {e}; {x} without {d} and without {e}; {x} bar {d} and {e}; {x} that is neither {d} nor {e}
{x}, with two exceptions, {d} and {e},; {x} (not {d}, not {e}); {x} excluding both {d} and {e}; {x} aside from {d} and {e}
{x}, not counting {d} or {e},; {x}, just not {d}, and not {e} either,; {x} xcept {d} n {e}
""")
ALL_BUT_TWO_AFTER = lines("""
{r}, but leave {d} and {e}; {r}. {d} and {e} stay; {r}. not {d} though, and not {e} either; {r}, only {d} and {e} may stay
leave {d} and {e} where they are, but {r}; except for {d} and {e}, {r}; {r}. two things stay: {d} and {e}
{r}. I still need {d}, and {e} too; I'm keeping {d} and {e}, otherwise {r}; {r}, with the exception of {d} and {e}
apart from {d} and {e}, {r}; {r}. don't touch {d}, don't touch {e}; {r} but spare {d} and {e}; hands off {d} and {e}. {r}
{r}. oh, but not {d}. or {e}; {r}. except {d}. and except {e}, come to think of it; {r}, all but {d} and {e}
{d} and {e} are mine, leave them. {r}; {r}. {d} can stay and so can {e}; {r}. you can leave {d}, you can leave {e}
my son is still using {d} and {e}, so {r} but not those; {r}, and by all I mean all but {d} and {e}
not {d}, not {e}, but otherwise {r}; {r}. let me keep {d} and {e}; pls leave {d} and {e}, {r}
""")
# Of all of a kind: `{x}` comes as "all the snacks", `{k}` as "salty".
ALL_BUT_ONES = lines("""
{x} except the {k} ones; {x} but the {k} ones; {x} that aren't {k}; {x}, not the {k} ones; {x} apart from the {k} ones
{x} minus those that are {k}; {x} that are not {k}; {x}, just not the {k} ones; {x} other than the {k} ones
{x}, only not those that are {k},; {x} without the {k} ones; {x} (not the {k} ones); {x} as long as they aren't {k}
{x} bar the {k} ones; {x}, excluding anything {k},
""")
ALL_BUT_ONES_AFTER = lines("""
{r}, but leave the {k} ones; {r}. the {k} ones stay; {r}. the {k} ones can stay where they are; {r}, except what is {k}
{r}. I'm keeping the {k} ones; {r}. don't touch the {k} ones; leave the {k} ones, but {r}; except for the {k} ones, {r}
{r}. not the {k} ones though; {r}, unless they're {k}; {r} but nothing {k}; if it's {k}, leave it, otherwise {r}
{r}. anything {k} should stay; I still want the {k} ones, but {r}; {r}. skip the {k} ones; hands off the {k} ones. {r}
""")
# Any one thing: `{d}` and `{e}` come as "coke", "a coke", "the coke" or "sodas".
ANYTHING_BUT_TWO = lines("""
anything but {d} or {e}; anything except {d} and {e}; something that is neither {d} nor {e}; something other than {d} or {e}
one thing that is not {d} and not {e}; anything, just not {d} and not {e}; something, but no {n} and no {m}
something besides {d} and {e}; any item but {d} and {e}; something, no {n}, no {m}; something that isn't {d} or {e}
a thing that is not {d} and isn't {e} either; anything apart from {d} or {e}
some item, neither {d} nor {e}; anything at all unless it's {d} or {e}; one thing, but not {d} and also not {e}
anything you like except {n} and {m}; smth thats not {d} or {e}
""")
# One of a kind, with two sorts of it ruled out: `{n}` and `{m}` come bare or in the plural.
ONE_BUT_TWO = lines("""
{x}, no {n} and no {m}; {x} but no {n} or {m}; {x}, just no {n} or {m}; {x}, no {n}, and no {m} either; {x} (no {n}, no {m})
{x}, anything except {n} or {m}; {x}, any but {n} and {m}; {x}, as long as it's no {n} or {m}; {x}, not {n}, nor {m}
{x} other than {n} and {m}; {x}, whatever, but no {n}, and God forbid {m}; {x}, leaving aside {n} and {m}
""")
ONE_BUT_TWO_AFTER = lines("""
{r}, but no {n} and no {m}; {r}. no {n}. no {m}; {r}. I don't want {n}, and I don't want {m}; {r}, just no {n} or {m}
no {n} and no {m}, please. {r}; {r}. anything but {n} and {m}; {r}. {n}? no. {m}? also no; {r}, {n} and {m} excluded
{r}. please not {n}. oh, and not {m}; I'm tired of {n} and of {m}. {r}; I can't see any more {n} or {m}. {r}
{r}. keep {n} out of it, and {m}; {r}. no {n} for me, nor {m}; not {n}, not {m}, but {r}
I've had it with {n}, and don't come with {m}. {r}; {r} - {n} don't count, {m} neither; {r}, no {n} n no {m} pls
""")
# What the person has had: `{a}` with its article, `{n}` bare; `{r}` asks for another of the kind.
HAD = lines("""
I just had {a}; I've had {a} already; {a} is what I had before; I had {a} this morning; I had {a} for lunch
I had {a} yesterday and the day before; last time it was {a}, I'd like a change; I've been living on {n}; not {n} again
I've had so much {n} this week; my last one was {a}, so a different one now; I've had my {n} for today; I had {n} earlier on
I get {n} every day, I want a change; we had {n} last time; {n} I've had, now for something new; I don't want {n} twice
""")
# What lies next to the person; `{is}` agrees with it.
HAVE_HERE = lines("""
I've got {a} here already; there's {a} next to me already; somebody brought me {a} already; I already have {a}
{a} {is} here with me already; I was given {a} a minute ago; I've already got {a} in front of me; you brought me {a} before
{a} I have, thanks; I do have {a}; look, I'm already holding {a}; {t} {is} here with me, so no second one
""")
OTHER = lines("""
a different {k}; some other {k}; any other {k}; another kind of {k}; {ak} of another sort; {ak} that's not the same
{ak} of a different kind; {ak}, just not the same again; a second {k}, but a different one; {ak}, a different one
an alternative {k}
""")
# Two attributes of one kind: `{k}` the kind, `{a}` with its article the right adjective, `{b}` the wrong one.
THIS_NOT_THAT = lines("""
{a} {k}, not {b} one; {a} {k} and not {b} one; not {b} {k} but {a} one; {a} {k} rather than {b} one; {a} {k} instead of {b} one
{a} {k}, please not {b} one; {a} {k} - not {b} one; {a} {k}, as opposed to {b} one; {a} one among the {ks}, but not {b} one
{a} {k}, certainly not {b} one; not {b} {k}, no, {a} one; {a} {k}, I repeat, not {b} one; {a} {k} (not {b} one)
{a} {k}, just not {b} one; {a} {k} but no {bare} one; {a} {k}, and nothing {bare}; {a} {k} that isn't {bare}
""")
THIS_NOT_THAT_AFTER = lines("""
{r}. not {b} one; {r}, not {b} one; {r}. {b} one won't do; not {b} one, no. {r}; I did not ask for {b} one. {r}
{r}. {b} one is no use to me; {r}. don't come back with {b} one; {r}. if it's {bare}, leave it; nothing {bare}. {r}
last time I got {b} one, not again. {r}; {r}. I said so before, not {b} one; {r}, the {bare} ones stay where they are
""")
# After a request for several things: `{t}` is taken back.
RETRACTED = lines("""
no wait, forget {t}; actually, not {t}; scratch {t}; on second thought, not {t}; no, not {t} after all; hm, skip {t}
actually no need for {t}; sorry, without {t}; {t} can stay, come to think of it; not {t} though, I changed my mind about that
wait, not {t}; oh, leave out {t}; forget what I said about {t}; drop {t} from the list; cross off {t}; minus {t}, sorry
no, I take back {t}; never mind {t}; ah, but not {t}; hang on, {t} should stay; er, {t} no; all of it but {t}, I mean
don't do {t} after all; oops, not {t}; {t} was a mistake, leave that out; nvm {t}; except {t}, I've thought better of it
I shouldn't have said {t}, that stays; cancel {t}, the rest as I said; leave {t} out of it; the rest yes, {t} no
""")
# `{w}` comes in the place of `{t}`.
REPLACED = lines("""
no wait, not {t}, {w}; actually, {w} instead of {t}; sorry, not {t}, I meant {w}; make that {w} instead of {t}
hm, {w} rather than {t}; no, not {t}, make it {w}; scratch {t}, {w} instead; I said {t} but I mean {w}
forget {t}, take {w}; wait, {t} was wrong, {w}; oops, {w}, not {t}
leave {t} and take {w} in its place; not {t} after all but {w}; when I said {t}, I was thinking of {w}; {t} no, {w} yes
correction: for {t} read {w}; on second thought {w} in place of {t}; er, {w} I mean, not {t}; for {t} I should have said {w}
""")
