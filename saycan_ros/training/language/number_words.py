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
{n} {xs}, count them, {n},; {n} {xs}, that'll do,; {n} {xs} - that's plenty -; {n} lil {xs}; {n} {xs}, pick any,
{n} of whatever {xs} there are; {n} of whichever {xs} you see first; the first {n} {xs} you come across
the first {n} {xs} you find; like, {n} {xs}; {xs}, quantity {n},; {n} {xs} altogether and not a single one more
{n} {xs}, hold the rest,; {n} {xs}, skip the others,; {n} individual {xs}; {n} separate {xs}; {n} {xs} all told
{n}, repeat {n}, {xs}; {n}, and I do mean {n}, {xs}; {n}, that is to say {n}, {xs}; {n} {xs}, by which I mean {n} and not {m},
{n} pieces of {x}; {n} piece {x}; {n} from the {xs}; from the {xs} just {n},; out of all the {xs} {n},
of the {xs}, {n} and no more,; {n} {xs}, yes, {n},; {n} {xs}, since {m} would be too many,; {n} {xs}, {m} is one too many,
{n} {xs}, I won't need {m},; as many as {n} {xs} but no more than that; as many {xs} as make {n}
{xs}, as many as {n} but not {m},; {n} {xs} of your choice; any old {n} {xs}; {n} {xs} instead of all of them
{n} {xs} this time; today {n} {xs}; {n} {xs} off the stock; {n} {xs} and not the entire stock
{n} {xs} (that's {n}, not {m}); {n}, right, {n} {xs}; say {n} {xs}; {n}, one more would be {m}, so {n} {xs}
{n} {xs}, which is what we agreed on,; not more and not less than {n} {xs}
""")
SINGLE = lines("""
one {x}, thanks, only one,; one {x} tops; a {x}, one not more,; only the one {x}; one {x} and leave it at that
one {x}, please not two,; one {x}, that's it,; one {x}, whichever is closest,; one {x}, whichever,
whichever {x} is closest, just one,; one from among the {xs}; one {x} out of the lot; not two, just one {x}
not all the {xs}, just one,; not the {xs}, just one of them,; one {x} - not two; one {x} (just one!); one of the many {xs}
one of them {xs}; one of the available {xs}; any {x}, but just one,; a {x} (only one); a {x}, singular,; one {x}, any of them,
a random {x}; one random {x}; one {x} for now; at most one {x}; max one {x}; max 1 {x}; not more than a {x}
not more than a single {x}; exactly one of the {xs}; exactly one of those {xs}; 1 of our {xs}; one {x} and not the rest
one {x}, pick any,; one {x}, that'll do,; just one little {x}; one of whatever {xs} there are; the first {x} you come across
one lil {x}; one solitary {x}; one {x}, repeat, one,; one, and I do mean one, {x}; one individual {x}; one {x} all told
one {x}, hold the rest,; one {x}, skip the others,; no more and no less than one {x}; one piece {x}; one from the {xs}
out of all the {xs} one,; from the {xs} just one,; a {x}, not the whole lot,; one {x} instead of all of them
one {x}, whichever you see first,; 1 single {x}; a solitary {x}; one {x} of your choice; a {x} of your choosing; any old {x}
one {x}, you choose which,; one {x} this time; a {x}, one will be plenty,; like, one {x}; one {x}, yes, one,; {x}, quantity one,
one {x}, two would be too many,; one {x}, as two is one too many,; a grand total of one {x}; not several {xs}, just one,
one measly {x}; one of the {xs} and not the entire stock; one {x}, no need for a second,; one {x}, I won't need a second one,
""")
# Where the number there is gets told; two or more wanted, then one.
OF_TOTAL = lines("""
{n} of the {t} {xs}; just {n} of the {t} {xs}; only {n} of the {t} {xs}; {n} out of the {t} {xs}; any {n} of the {t} {xs}
exactly {n} of the {t} {xs}; {n} out of those {t} {xs}; {n} of my {t} {xs}; {n} of our {t} {xs}; of the {t} {xs}, just {n},
of those {t} {xs}, only {n},; {n} of these {t} {xs}; not all {t} {xs}, just {n} of them,; {n} {xs} of the {t}
{n} {xs} out of {t}; {n} of the {t} {xs} we have; {n} of the {t} {xs}, not all {t},; {n}, not {t}, {xs}; {n} of {t} {xs}
not {t} {xs} but {n}; {n} of the {t} {xs} there are; {n} of the {t} {xs}, leaving {k},; {n} of the {t} {xs} and leave {k}
all but {k} of the {xs}; all but {k} of the {t} {xs}; all {xs} but {k}; all the {xs} except {k}; all the {xs} apart from {k}
{n} of all {t} {xs}; {n} out of all {t} {xs}; {n} {xs} (there are {t}); {n} {xs} although there are {t}
{n} {xs} even though we have {t}; {n} from the {t} {xs}; {n} of the {xs}, of which there are {t},; the {t} {xs} minus {k}
the {t} {xs} less {k}; the {t} {xs} bar {k}; all {t} {xs} save {k}; all but {k} of our {xs}; all the {xs} minus {k}
all the {xs} bar {k}; {n} and not all {t} of the {xs}; {n} {xs}, not the full {t},; {n} {xs}, I know there are {t},
{n} {xs}, keeping {k} in reserve,; {n} of the {t} {xs} on hand; {n} of the {xs}, not all of the {t},
""")
ONE_OF_TOTAL = lines("""
one of the {t} {xs}; just one of the {t} {xs}; only one of the {t} {xs}; one out of the {t} {xs}; any one of the {t} {xs}
exactly one of the {t} {xs}; one out of those {t} {xs}; one of my {t} {xs}; one of our {t} {xs}; of the {t} {xs}, just one,
of those {t} {xs}, only one,; one of these {t} {xs}; not all {t} {xs}, just one of them,; one {x} of the {t}
one {x} out of {t}; one of the {t} {xs} we have; one of the {t} {xs}, not all {t},; one of {t} {xs}
a single one of the {t} {xs}; 1 of the {t} {xs}; one of the {t} {xs}, no matter which,; one, not {t}, {xs}
one of the {t} {xs}, leaving {k},; whichever of the {t} {xs} is closest, just one,
one of all {t} {xs}; one {x} (there are {t}); one {x} although there are {t}; one {x} even though we have {t}
one from the {t} {xs}; one of the {xs}, of which there are {t},; one and not all {t} of the {xs}; one {x}, not the full {t},
one {x}, I know there are {t},; any single one of the {t} {xs}; one of the {t} {xs} on hand; one of the {t} {xs}, pick any,
""")
ONE_OF_TWO = lines("""
one of the two {xs}; either one of the two {xs}; just one of the two {xs}; one of the two {xs}, either will do,
either of the {xs}, not both,; one of both {xs}; one or the other of the two {xs}, not both,; one of the pair of {xs}
one of the two {xs} and not both; one of the {xs}, not both,; only one of the two {xs}; one {x}, not both,
either {x}, just the one,; whichever of the two {xs}, one only,; half of the two {xs}, that is one,; one of these two {xs}
a {x}, either of the two,; one of the {xs}, I don't need both,
one {x} out of the pair; one of the couple of {xs}; one of the two {xs}, I don't care which,; one {x} and not both
not both {xs} but one; not both {xs}, just the one,; just the one of the two {xs}; one of the two {xs} we have
a {x}, there are two, so either,; one of the two {xs}, the other can wait,
""")
# Said after a request for "the {xs}", with its own punctuation: all but `{k}` of them.
LEAVING = lines("""
, but leave {k}; , but leave {k} where it is; , leave just {k}; , but leave {k} behind; , all but {k}; , all except {k}
, leave {k}; , but leave me {k}; , minus {k}; , only leave {k}; , and leave {k} of them; , but keep {k} where it is
, but not the last {k}; . leave {k}; . {k} stays; . leave {k} though; . {k} should stay where it is; , but spare {k}
, except for {k}; . {k} can stay; , but let {k} stay; , until there's only {k} left; , until {k} is left
, so that {k} is left over; , so just {k} remains; , save {k}; , though {k} has to stay; , all of them except {k}
, but {k} of them stays; . I want {k} left; , bar {k}; , {k} stays behind
, but hold back {k}; . keep {k} back; . but hands off {k} of them; , {k} excluded; , less {k}; , stop when there's {k} left
, but do leave {k}; , leaving {k} behind; , leaving {k} for later; , leaving just {k}; , always leaving {k}
. {k} has to stay behind; , so that {k} stays; . don't take the last {k}; , with the exception of {k}; , excluding {k}
. mind you leave {k}; . not all, leave {k}; . pls leave {k}; , just not the last {k}; , but save {k} for later
, though I'd leave {k}; , down to the last {k}, which stays; , other than {k}; . somebody else may want some, so leave {k}
. we'll want {k} to stay; . stop while there's still {k} left; , only make sure {k} stays; , all bar {k}
, provided {k} is left at the end; . when {k} is left, stop; , but for {k}
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
until there are {c} {xs} {l}, keep adding some; fill up the {xs} {l} until there are {c}
there's {h} {l} and there should be {c} {xs}; we're at {h} {l}, get us to {c} {xs}
the count of {xs} {l} should come to {c}, it's {h} now; {c} {xs} in all should be {l}, no more
raise the number of {xs} {l} from {h} to {c}; stock up the {xs} {l} to {c}; I count only {h} {l}, make that {c} {xs}
pls make it {c} {xs} {l}, now is {h}; now is {h} {l}, must be {c} {xs}; with {d} more {xs} {l} we'd have our {c}, do it
{c} is the number of {xs} I want to see {l}, counting what's there; we only have {h} {l}, I need to see {c} {xs} there
{l} we're {d} {xs} short, top it up; {l} there are {d} {xs} missing, add them
as many {xs} {l} as it takes to make {c}, {h} being there; {h} {l} so far, {c} {xs} wanted; yo, {d} more {xs} {l} pls
the recipe says {c} {xs}, there's {h} {l}, add what's missing there; from {h} to {c} {xs} {l}, please
somebody put {h} {l} already, it should be {c} {xs}; {d} more {xs} {l}, that would make {c}
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
I'm at {h}, get me to {c} {xs}; I've got {h} of the {c} {xs} I need, bring the others; I've {h} here and want {c} {xs}
you only brought me {h}, I need {c} {xs}; i have {h}, i want {c} {xs}, bring; pls {d} more {xs} to me, I've got {h} already
{d} {xs} more and I have my {c}, bring them; I'd like {d} {xs} on top of the {h} I have; complete my {c} {xs}, I've {h}
I make it {h}, it should be {c} {xs} here with me; raise me from {h} to {c} {xs}
could you bring {d} {xs} to go with the {h} I've got?; my {xs} should number {c}, I have just {h} so far
as many {xs} as it takes to give me {c}, I hold {h}; I was promised {c} {xs} and I have {h}, bring what's missing
yo, {d} more {xs}; {h} isn't enough, I need {c} {xs} here; so far I have {h}, keep bringing {xs} until it's {c}
might I have {d} more {xs}? I've only {h}
""")
# Of two and of three nouns, one each.
EACH_OF_TWO = {
    1: lines("""
    one {a}, one {b}; one of each, {a} and {b},; {a} and {b}, one each,; {a} and {b} - one of each -
    just the one {a} and the one {b}; one {a} and also one {b}; a single {a} plus a single {b}; one {a} & one {b}
    1x {a} and 1x {b}; {a} (1) and {b} (1); one {a} n one {b}; one {a} as well as one {b}; one {a} and one {b}, not more,
    one {a} and one {b}, just one each,; one piece of {a} and one of {b}; one {a} and one {b} and no more
    both one {a} and one {b}; one {a} together with one {b}; exactly one each of {a} and {b}
    {a}, one, and {b}, also one,; one apiece of {a} and {b}; one {a} with one {b}; a {a} (just one) and a {b} (just one)
    one of the {a} kind and one of the {b} kind; one {a} and, to go with it, one {b}; one unit of {a} and one of {b}
    a lone {a} and a lone {b}; as many {a} as {b}, namely one each,
    """),
    2: lines("""
    two {a}, two {b} (so four things); {a} and {b}, two each,; {a} and {b}, two of each,; two times {a} and two times {b}
    a couple each of {a} and {b}; {a} and {b}, a pair of each,; two of the one, {a}, and two of the other, {b},
    {a} (2) and {b} (2); {a} and {b}, 2 each,; exactly two each of {a} and {b}; 2 of {a} + 2 of {b}
    {a} and {b}, exactly two each,
    {a} and {b}, a couple of each,; a couple of each: {a} and {b}; {a} and {b}, twice each,; two apiece of {a} and {b}
    {a} times two and {b} times two; as many of {a} as of {b}, namely two each,; {a} and {b}, make that two of each,
    {a}, two of them, and {b}, likewise two,; {a} and {b}, double each,
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
, {n}, got it?; , {n} is what I asked for; , {n} would do nicely; , {n} is my limit; , {n} and then we're good
. {n} and you're done; . {n}. not {m}; . make it {n}; , that's {n} and not {m}; , {n} is all there's room for
, {n} is quite enough; , {n}, if you please; . I'll say it again, {n}; , a total of {n}; , {n} all told; , {n} and that is final
, no need for a {o}; , I can't use a {o}; . a {o} would be too much; , {n}, capisce; , {n} today; , {n} ok
- {n}, I counted the guests; , when it's {n}, stop; , don't go past {n}; . {n} is the magic number
""")
LIMIT_SURPLUS = lines("""
, the rest is for others; , save the rest; , the rest is for later; , don't touch the rest; , let the others be
. the others stay; , ignore the others; , no matter which; , you pick which; , your choice which; , whichever are nearest
, the remaining ones stay; , leave the remaining ones; , not the rest; , nobody asked for the rest; . the rest is not needed
, but don't empty the stock; . I don't need the rest; , but let some stay; , there'll be some left over; . not the lot
, and not the rest of them
, leave the rest be; , the others can wait; . you needn't take them all; , the rest we'll need tomorrow; , any old one does
. pick at random; , there'll be others who want some; , leave enough for everyone else; , not the whole supply
. the surplus stays; , the rest belongs to the neighbors; . don't be greedy, leave the others; , not every single one
""")
