"""Words for a number out of more: `{n}` are wanted of `{t}`, `{k}` stay; `{x}` is one thing's noun, `{xs}` its plural."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# Added to the lists of the same names in `quantity_words`.
EXACTLY = lines("""
{n} {xs}, please not {m},; {n} {xs} and that's all; {n} {xs} tops; {n} {xs}, tops,; {n} {xs} - not {m}; {n}, yes {n}, {xs}
{n} of the {xs}, no matter which,; {n} of the {xs}, whichever are closest,; {n} of the {xs} you can find; {n} of our {xs}
{n} of these {xs}, not all,; {n} of them {xs}; {n} of the {xs} but not the rest; just {n} of those {xs}; only {n} of my {xs}
{n} {xs} (just {n}!); {n} {xs} (and only {n}); {n} {xs}, that's it,; {n} random {xs}; {n} {xs}, any of them,
{n} {xs} out of the lot; {n} {xs} out of all we have; {n} from among the {xs}; {n} among the {xs}; {xs} - {n} of them -
{n} {xs} and leave it at that; a number of {xs}, {n} to be precise,; {n} {xs} for now; for now {n} {xs}
{n} {xs} if you'd be so kind; {n} {xs} at a maximum; a maximum of {n} {xs}; at most {n} {xs}; max {n} {xs}
up to but not more than {n} {xs}; not {m} but {n} {xs}; {n}, as in {n}, {xs}; not {m}, just {n} {xs}
{n} and only {n} of the {xs}; a mere {n} {xs}; {n} of the available {xs}; some {xs} ({n} of them); a few {xs}, let's say {n},
a few {xs}, {n} in fact,; {xs}, {n} in number,; {n} {xs}, let me count, yes {n},; {n} {xs} exactly
{n} {xs}, neither more nor less,; {n} {xs}, no extra ones,; enough {xs} to make {n}; {n} {xs}, one by one,; {n} {xs} total
""")
SINGLE = lines("""
one {x}, thanks, only one,; one {x} tops; a {x}, one not more,; only the one {x}; one {x} and leave it at that
one {x}, please not two,; one {x}, that's it,; one {x}, whichever is closest,; one {x}, whichever,
whichever {x} is closest, just one,; one from among the {xs}; one {x} out of the lot; not two, just one {x}
not all the {xs}, just one,; not the {xs}, just one of them,; one {x} - not two; one {x} (just one!); one of the many {xs}
one of them {xs}; one of the available {xs}; any {x}, but just one,; a {x} (only one); a {x}, singular,; one {x}, any of them,
a random {x}; one random {x}; one {x} for now; at most one {x}; max one {x}; max 1 {x}; not more than a {x}
not more than a single {x}; exactly one of the {xs}; exactly one of those {xs}; 1 of our {xs}; one {x} and not the rest
""")
# Where the number there is gets told; two or more wanted, then one.
OF_TOTAL = lines("""
{n} of the {t} {xs}; just {n} of the {t} {xs}; only {n} of the {t} {xs}; {n} out of the {t} {xs}; any {n} of the {t} {xs}
exactly {n} of the {t} {xs}; {n} out of those {t} {xs}; {n} of my {t} {xs}; {n} of our {t} {xs}; of the {t} {xs}, just {n},
of those {t} {xs}, only {n},; {n} of these {t} {xs}; not all {t} {xs}, just {n} of them,; {n} {xs} of the {t}
{n} {xs} out of {t}; {n} of the {t} {xs} we have; {n} of the {t} {xs}, not all {t},; {n}, not {t}, {xs}; {n} of {t} {xs}
not {t} {xs} but {n}; {n} of the {t} {xs} there are; {n} of the {t} {xs}, leaving {k},; {n} of the {t} {xs} and leave {k}
all but {k} of the {xs}; all but {k} of the {t} {xs}; all {xs} but {k}; all the {xs} except {k}; all the {xs} apart from {k}
""")
ONE_OF_TOTAL = lines("""
one of the {t} {xs}; just one of the {t} {xs}; only one of the {t} {xs}; one out of the {t} {xs}; any one of the {t} {xs}
exactly one of the {t} {xs}; one out of those {t} {xs}; one of my {t} {xs}; one of our {t} {xs}; of the {t} {xs}, just one,
of those {t} {xs}, only one,; one of these {t} {xs}; not all {t} {xs}, just one of them,; one {x} of the {t}
one {x} out of {t}; one of the {t} {xs} we have; one of the {t} {xs}, not all {t},; one of {t} {xs}
a single one of the {t} {xs}; 1 of the {t} {xs}; one of the {t} {xs}, no matter which,; one, not {t}, {xs}
one of the {t} {xs}, leaving {k},; whichever of the {t} {xs} is closest, just one,
""")
ONE_OF_TWO = lines("""
one of the two {xs}; either one of the two {xs}; just one of the two {xs}; one of the two {xs}, either will do,
either of the {xs}, not both,; one of both {xs}; one or the other of the two {xs}, not both,; one of the pair of {xs}
one of the two {xs} and not both; one of the {xs}, not both,; only one of the two {xs}; one {x}, not both,
either {x}, just the one,; whichever of the two {xs}, one only,; half of the two {xs}, that is one,; one of these two {xs}
a {x}, either of the two,; one of the {xs}, I don't need both,
""")
# Said after a request for "the {xs}", with its own punctuation: all but `{k}` of them.
LEAVING = lines("""
, but leave {k}; , but leave {k} where it is; , leave just {k}; , but leave {k} behind; , all but {k}; , all except {k}
, leave {k}; , but leave me {k}; , minus {k}; , only leave {k}; , and leave {k} of them; , but keep {k} where it is
, but not the last {k}; . leave {k}; . {k} stays; . leave {k} though; . {k} should stay where it is; , but spare {k}
, except for {k}; . {k} can stay; , but let {k} stay; , until there's only {k} left; , until {k} is left
, so that {k} is left over; , so just {k} remains; , save {k}; , though {k} has to stay; , all of them except {k}
, but {k} of them stays; . I want {k} left; , bar {k}; , {k} stays behind
""")
# `{c}` shall be there, `{h}` are already, `{d}` are missing; `{l}` is where.
TOTAL_AT = lines("""
make it {c} {xs} {l}; I want {c} {xs} {l} in total, {h} there already
there should be {c} {xs} {l} in the end, counting what is there; bring it up to {c} {xs} {l}; top it up to {c} {xs} {l}
{c} {xs} {l} altogether, there's {h} already; {h} {l} already, make it {c} {xs}
put {d} more {xs} {l}, so that it's {c} altogether; put {d} more {xs} {l}; add {d} more {xs} {l}
move {d} more {xs} {l}, {h} there already; there's {h} {l}, I want {d} more {xs} there
we need {c} {xs} {l}, {h} there already, so {d} more; {d} more {xs} {l} please; take {d} further {xs} {l}
get {d} additional {xs} {l}; there has to be a total of {c} {xs} {l}; in total I want {c} {xs} {l}, not more
make sure that there are {c} {xs} {l} in total; see that we end up with {c} {xs} {l}; I'd like to have {c} {xs} {l} all told
not counting what is there, put {d} {xs} {l}; the one there doesn't count, put {d} more {xs} {l}
{d} {xs} {l} on top of what's there; {d} {xs} {l} in addition to what is there already; put another {d} {xs} {l}
another {d} {xs} {l}, please; {l} I want another {d} {xs}
""")
TOTAL_HERE = lines("""
I have {h} here, bring me {d} more {xs}; bring me {d} more {xs}; get me {d} more {xs}, I've got {h}
I want {c} {xs} in total, I have {h}; {d} more {xs} for me please; I need {c} {xs} altogether and {h} here already
make it {c} {xs} for me, I already have {h}; bring me another {d} {xs}; another {d} {xs} please; {d} more {xs}, please
fetch {d} further {xs} for me; top me up to {c} {xs}; what I have here doesn't count, bring me {d} more {xs}
not counting what I have, bring me {d} {xs}; I'm {d} {xs} short, bring them to me
in the end I want to have {c} {xs} here, there's {h} already; I've got {h} already but need {c} {xs}
bring {d} {xs} besides what I have; hand me {d} extra {xs} on top of what I've got; give me {d} additional {xs}
bring {d} {xs} in addition to what is here; bring it up to {c} {xs} here with me
I should have {c} {xs} here in total, get the missing {d}; I have {h}, so {d} more {xs} to make it {c}
""")
# Of two and of three nouns, one each.
EACH_OF_TWO = {
    1: lines("""
    one {a}, one {b}; one of each, {a} and {b},; {a} and {b}, one each,; {a} and {b} - one of each -
    just the one {a} and the one {b}; one {a} and also one {b}; a single {a} plus a single {b}; one {a} & one {b}
    1x {a} and 1x {b}; {a} (1) and {b} (1); one {a} n one {b}; one {a} as well as one {b}; one {a} and one {b}, not more,
    one {a} and one {b}, just one each,; one piece of {a} and one of {b}; one {a} and one {b} and no more
    both one {a} and one {b}; one {a} together with one {b}; exactly one each of {a} and {b}
    """),
    2: lines("""
    two {a}, two {b} (so four things); {a} and {b}, two each,; {a} and {b}, two of each,; two times {a} and two times {b}
    a couple each of {a} and {b}; {a} and {b}, a pair of each,; two of the one, {a}, and two of the other, {b},
    {a} (2) and {b} (2); {a} and {b}, 2 each,; exactly two each of {a} and {b}; 2 of {a} + 2 of {b}
    {a} and {b}, exactly two each,
    """),
}
# Said after a clause with a number, with its own punctuation; the second list where there are more than are wanted.
LIMIT = lines("""
, {n} tops; , {n} at most; , {n} max; , {n} is plenty; , {n}, thanks; , {n} and that's all; , {n} and done; , that makes {n}
, {n} and I'm happy; , I only want {n}; , I only need {n}; , I said {n}; , {n} and not {m}; , not a {o}; , {n} all in all
. just {n}, okay; . {n} is fine; . {n}, not more; . we only need {n}; . {n} would be perfect; . {n} is the right number
, neither more nor less; , {n} precisely; , remember, {n}; , so {n}; (that's {n}); (not {m}); ({n} only); (max {n})
- {n}, not {m}; . count to {n} and stop; , after {n} you're done; , {n} suits me; , {n} and no {o}; , please no more than {n}
, {n} for now
""")
LIMIT_SURPLUS = lines("""
, the rest is for others; , save the rest; , the rest is for later; , don't touch the rest; , let the others be
. the others stay; , ignore the others; , no matter which; , you pick which; , your choice which; , whichever are nearest
, the remaining ones stay; , leave the remaining ones; , not the rest; , nobody asked for the rest; . the rest is not needed
, but don't empty the stock; . I don't need the rest; , but let some stay; , there'll be some left over; . not the lot
, and not the rest of them
""")
