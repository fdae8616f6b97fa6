"""Words for numbers of several names in one request, and for a number that other things tell.

`{a}`, `{b}`, `{c}` are numbers with their nouns, or bare nouns where one of each is wanted; `{t}` is how many that makes.
"""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

MIXED_TWO = lines("""
{a} and {b}; {a} and {b}; {a} plus {b}; {a}, {b}; {a} along with {b}; {a} and {b}, so {t} things,; {t} things, {a} and {b},
{a} and {b}, {t} in all,; {a} and also {b}; {a} as well as {b}; {a} and, on top, {b}; {a} together with {b}; {a} & {b}; {a} + {b}
exactly {a} and exactly {b}; just {a} and just {b}; {a} and {b}, no more of either,; {a} and {b}, nothing beyond that,; {a} n {b}
not only {a} but also {b}; {a} to go with {b}; {a} and {b}, that makes {t},; {t} pieces, {a} and {b},; {a} with {b}
both {a} and {b}; {a} and {b} (that's {t}); the following: {a}, {b}; {a} and {b} and that's the lot; {a}, also {b}
{a} and {b}, don't mix up the numbers,; {a}, yeah and {b}; {a} and, let me think, {b}; {a} accompanied by {b}
{a} and {b}, counted out,; the usual, {a} and {b},; {a} for the one hand and {b} for the other; {a} and, if I may, {b}
{a} and {b}, {t} altogether,; a total of {t} things, {a} and {b},; {a} / {b}; {a} and {b} too; {a} and then some, namely {b},
""")
MIXED_THREE = lines("""
{a}, {b} and {c}; {a}, {b}, and {c}; {a} and {b} and {c}; {a}, {b}, {c}; {t} things, {a}, {b} and {c},; {a} plus {b} plus {c}
{a}, also {b} and {c}; {a} with {b} and {c}; {a}, {b} and {c}, {t} in all,; {a}, {b}, and on top of that {c}
{a}, {b} as well as {c}; {a}, {b}, oh and {c}; {a} + {b} + {c}; {a} & {b} & {c}; {a}, {b} and {c}, nothing beyond that,
{a} and {b}, and let me see, {c}; exactly {a}, {b} and {c}; {a}, {b} and also {c}; {a}, {b} and {c}, that makes {t},
a set of {a}, {b} and {c}; {a}, {b}, {c} - {t} in all -; {a} n {b} n {c}; the usual, {a}, {b} and {c},; {a}, {b} plus {c}
""")
# Twice as many of the second; the same number of both, `{n}` of each.
TWICE = lines("""
{a} and twice as many {ys}; {a} and double the number of {ys}; {a} but twice as many {ys}; {a} plus twice that many {ys}
{a} and two times as many {ys}; {a} and double that in {ys}; {a} and, of the {ys}, twice as many,
""")
SAME_NUMBER = lines("""
{n} {xs} and as many {ys}; {n} {xs} and the same number of {ys}; {n} {xs} plus equally many {ys}; {n} {xs} and just as many {ys}
{n} {xs} and {n} {ys} as well; as many {xs} as {ys}, namely {n} of each,; equal numbers of {xs} and {ys}, {n} of each,
{n} {xs} with the same amount of {ys}; {n} {xs} and an equal number of {ys}; the same number of {xs} and {ys}, that is {n} each,
{n} {xs} and as many {ys} again; {n} {xs}, and {ys} in the same number,; {n} {xs} and exactly as many {ys}
{n} {xs} and not fewer, not more {ys} than that; {n} {xs} and a matching number of {ys}; {xs} and {ys} in equal parts, {n} each,
""")
EACH_OF_THREE = lines("""
one each of {a}, {b} and {c}; one of each: {a}, {b}, {c}; one {a}, one {b} and one {c}; {a}, {b} and {c}, one of each,
1 {a}, 1 {b}, 1 {c}; just one {a}, one {b} and one {c}; {a}, {b} and {c}, one apiece,; one {a} plus one {b} plus one {c}
a single {a}, a single {b} and a single {c}; {a} x1, {b} x1, {c} x1; one each: {a}, {b}, {c}; {a}, {b}, {c}, each once,
three things, one {a}, one {b} and one {c},; one {a}, one {b}, one {c}, no doubles,; one {a} and one {b} and also one {c}
""")
# As many as there are of another name: `{ys}` and `{y}` say of which, and where they are counted.
AS_MANY = lines("""
as many {xs} as there are {ys}; the same number of {xs} as there are {ys}; one {x} for each {y}; one {x} for every {y}
one {x} per {y}; exactly as many {xs} as there are {ys}; just as many {xs} as we have {ys}; {xs}, as many as there are {ys},
a number of {xs} equal to the number of {ys}; {xs} to match the number of {ys}; so many {xs} as there are {ys}
enough {xs} to go one to one with the {ys}; {xs}, one for every {y},; {xs}, one per {y},; as many {xs} as you count {ys}
precisely the number of {xs} that there are {ys}; as many {xs} as there happen to be {ys}
neither more nor fewer {xs} than there are {ys}; as many {xs} as I see {ys}; {xs} in the same number as the {ys}
""")
# Before a request for `THAT_MANY`.
COUNT_FIRST = lines("""
look how many {ys} there are and {r}
however many {ys} there are, {r}; you see the {ys}? {r}; take note of how many {ys} there are, then {r}
by the number of {ys}, {r}
I don't know how many {ys} there are, but {r}; go by the {ys}: {r}; number of {ys}? {r}
""")
THAT_MANY = lines("""
that many {xs}; just as many {xs}; the same number of {xs}; exactly that many {xs}; exactly as many {xs}; an equal number of {xs}
""")
# Added to the lists of the same names in `quantity_words`.
BOTH = lines("""
the two {xs} that are there; both {xs} there are; the two {xs} we have; both our {xs}; the one {x} as well as the other
the pair of {xs} we've got; not one but both {xs}; both those {xs}; the {xs}, both of 'em,; the {xs}, the one and the other,
both {xs}, not just the one,; the two {xs}, both,; the full pair of {xs}
""")
DISTINCT = lines("""
{n} {x}, none like the other,; {n} {x}, no two the same,; {n} {x}, no repeats,; {n} {x} of {n} different kinds
a variety of {n} {x}; {n} {x}, and I want them different,; {n} {x}, not twice the same,; {n} dissimilar {x}
{n} {x} (not the same!); {n} {x}, each unlike the other,; {n} {x}, but different ones,; {n} {x}, a different one each time,
any {n} {x} that aren't the same; {n} {x}, surprise me but make them different,; {n} {x}, not {n} times the same,
{n} {x}, all of different sorts,; an assortment of {n} different {x}; {n} {x} so that we have a choice, each another kind,
""")
ONE_OF_EACH = lines("""
one of each {k} we have; one of each {k} there is; a sample of each {k}; one apiece of every {k}; one {k} per kind
every different {k}, one of each,; one of all the different kinds of {k}; one specimen of each kind of {k}; one {k} per sort
each type of {k}, one only,; one of every {k} but no doubles; the different kinds of {k}, one each,
each variety of {k}, just one,
of each kind of {k} one,; all the kinds of {k}, one of each,; one of each different {k}, for a tasting,
""")
SHARED = {
    2: lines("""
    bring {a} for me and {a} for her; get us two {xs}, one each; fetch {a} for the lady and {a} for me
    grab {a} for me and the same for him
    bring {a} here and one more for the person next to me; get {xs} for two, that's one apiece; bring the two of us {a} each
    bring me {a}, and don't forget my pal, same for him; bring {a} for each of the twins here
    hook me and my bro up with {a} each
    bring us {xs}, one for each of us two; treat me and my wife to {a} each
    """),
    3: lines("""
    bring {a} for each of the triplets; get us three {xs}, one each; bring {a} for me, {a} for her and {a} for him
    fetch {xs} for three, that's one apiece; hook all three of us up with {a} each; bring {a} to each member of our trio
    bring {xs} for mom, dad and me, one each; treat the three of us to {a} each; bring us {xs}, one for each of us three
    """),
}
SHARED_REMARKS = {
    2: lines("""
    my husband wants {a} and I'd like one too; both of us could do with {a}; we're a couple, so {a} times two
    {a} for her, {a} for me
    two thirsty souls, or hungry ones, {a} each please; my neighbor takes {a}, me too; table for two: {a} each
    she wants {a}, he wants {a}, that's two; I'll take {a}, and make it {n}, my friend wants one as well
    {a}, and same for my mate here
    """),
    3: lines("""
    all three of us could do with {a}; table for three: {a} each; {a} for her, {a} for him, {a} for me
    she wants {a}, he wants {a}, I want {a}, that's three; {a} times three, there are three of us
    mom, dad and I would all like {a}; I'll take {a}, and so will my two colleagues
    """),
}
SHARED_AT = lines("""
I'm expecting {n} people, I want {a} {l} for each; lay on {a} for each of {n} guests {l}; put {a} {l} per head, {n} heads
get {a} {l} for everybody, that's {n} people; we'll be {n}, so {n} {xs} {l}, one apiece
take {xs} {l}, one for each of the {n} kids
dinner for {n}: {a} each {l}; set up {xs} {l} for {n} players, one each; for {n} visitors put {xs} {l}, one each
""")
ANOTHER = lines("""
bring me a second {x}, the first one is here; same again: one more {x} to go with this one; another {x} on top of this one please
I have {k} {x}, make it {n}; got one {x}, want {n}; my {x} is lonely, bring one more to keep it company
may I have an additional {x}? this one is the first; I wouldn't say no to another {x} beside the one I've got
I need a spare {x}, one is here already; a backup {x} please, in addition to mine here; plus one {x} for me, I have one
one {x} for my left hand I have, now one for my right; I've {k}, I need {n} {xs}, fetch the one that's missing
this {x} needs a twin, bring one; have one {x} here. need one more. thanks; hit me with another {x}, one isn't enough
there's {a} in front of me, bring its double; I'm collecting: this is my first {x}, bring the second
""")
ANOTHER_AT = lines("""
put {a} {l} to join the one that's there; one more {x} {l}, so it makes a pair; add a spare {x} {l}, one is there already
the {x} there is lonely, take another one {l}; make it two {xs} {l}, there's one; take a second {x} {l}, the first is there
one extra {x} {l} pls, there's only one; double up the {x} {l}, one more is all it takes
we want a pair of {xs} {l}, one is there
get another {x} {l}, that makes {n} with the one there; {l} another {x}, there's just {k}
bring one {x} more {l}, so that it's {n}
""")
# Between the last two of a list, and around two things.
LASTS = (
    *(" and, while I think of it, ", " and last but not least ", " and then there's ", " and, please, ", " and, um, "),
    *(", and yes, ", " and of course ", ", oh, and ", " and likewise ", ", and to top it off "),
)
PAIRED = lines("""
{a} and {b}, the two of them,; {a} and {b}, nothing else,; {a}, and to go with it {b}; the pair of them, {a} and {b},
{a} accompanied by {b}; {a} and {b} as a set; {a}, and don't forget {b},; {a} and, for good measure, {b}
the twosome of {a} and {b}
a duo, {a} and {b},; {a} on the one hand and {b} on the other; {a} plus, if you can, {b}
""")
TERSE_COUNT = lines("""
{n} {xs}, tops; {n} {xs} ok; {n} {xs}, that's it; {xs} times {n}; {n} {xs} not more; {d} {xs}; {d} {xs} only; {d} of the {xs}
{xs} = {d}; count {d}, {x}; {n} {xs} total; {n} {xs} all told; {d} ea {x}; {n} lil {xs}; amount {d}, {xs}; {xs}, {d}
""")
TERSE_ONE = lines("""
one {x}, that's it; one {x} ok; one {x}, not two; {x}, one; {x}, single; {x} = 1; just 1 {x}; one lil {x}; one {x} total
{x} 1 pc
any {x}, one; one {x} max
""")
