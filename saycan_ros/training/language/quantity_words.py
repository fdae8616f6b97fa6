"""Words for how many: `{n}` is a number, `{x}` one thing's noun, `{xs}` its plural, `{r}` a request, `{l}` where to put it."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

_TWO = ("a brace of", "a set of two", "not one but two", "just a couple of", "a twosome of", "one pair of")
NUMBERS = {
    2: (
        "two",
        "2",
        "a couple of",
        "a pair of",
        "a couple",
        "two",
        "two",
        "a duo of",
        "2 of those",
        "two of your",
        "two whole",
        *_TWO,
    ),
    3: ("three", "3", "three", "a trio of", "three of those", "three of your", "three", "a set of three", "three whole"),
    4: ("four", "4", "four", "four of the", "four of those", "a set of four", "two pairs of", "four of your"),
    5: ("five", "5", "five of the", "five of those", "a set of five", "five of your"),
    6: ("six", "6", "half a dozen", "half a dozen", "six of those", "a half dozen", "three pairs of"),
}
DIGITS = {1: ("one", "1"), 2: ("two", "2"), 3: ("three", "3"), 4: ("four", "4"), 5: ("five", "5"), 6: ("six", "6")}
# A number of things, where there may be more of them.
EXACTLY = lines("""
exactly {n} {xs}; just {n} {xs}; only {n} {xs}; no more than {n} {xs}; not more than {n} {xs}; precisely {n} {xs}
{n} {xs} only; a total of {n} {xs}; {n} {xs} in total; {n} of the {xs}; {n} of those {xs}; {n} of my {xs}; any {n} {xs}
any {n} of the {xs}; any {n} of these {xs}; just {n} of the {xs}; only {n} of the {xs}; exactly {n} of the {xs}
{n} {xs}, not {m}; {n} {xs} (not {m}); {n} {xs} and no more; {n} {xs} and not one more; {n} {xs}, {n} only
just {n} {xs}, not {m}; exactly {n}, not {m}, {xs}; {n} {xs} at most; {n} {xs} altogether; {n} {xs}, exactly {n}
literally just {n} {xs}; like {n} {xs}; all in all {n} {xs}; {n} out of the {xs}; {xs}, {n} of them,; {xs} ({n})
{n} - and only {n} - {xs}; simply {n} {xs}; merely {n} {xs}; {n} {xs} max; {n} {xs}, no more no less; {n} ({n}) {xs}
{xs}, but just {n} of them,; some of the {xs}, {n} to be exact,; {n} units of {x}; {n} times {x}; {n} pcs {x}; {n} x {x}
""")
SINGLE = lines("""
just one {x}; only one {x}; exactly one {x}; a single {x}; one single {x}; one {x} only; no more than one {x}; one {x}
just a single {x}; only a single {x}; just the one {x}; one of the {xs}; one of those {xs}; any one of the {xs}; merely one {x}
not more than one {x}; any one {x}; 1 {x}; just 1 {x}; exactly 1 {x}; one {x}, not two; one {x}, not all of them,
one {x} and no more; only one of the {xs}; just one of the {xs}; just one of these {xs}; one of my {xs}; one of our {xs}
a single one of the {xs}; one, and only one, {x}; one {x} (not two); precisely one {x}; one {x} at most; a lone {x}
no more than a single {x}; one {x}, any one of them,; one {x}, it doesn't matter which,
only 1 of the {xs}; literally one {x}; one little {x}; a {x}, just one,; one of these {xs}; simply one {x}; one {x} max
1 (one) {x}; one out of the {xs}; some {x}, one will do,; just 1 of those {xs}
""")
# Said after a clause, with its own punctuation; the second list where there are more than are wanted.
LIMIT = lines("""
, no more than that; , no more no less; , {n} in total; , {n} exactly; , that's {n}; - {n} of them; , {n} please; , only {n}
, just {n}; , exactly {n}; (just {n}); , not {m}; , no more; , {n} will do; , {n} is enough; - {n} will be plenty
, {n} is all I need; , {n}, no more; , no extras; , stop after {n}; , then stop; , {n} should do; , and that's it
, and that is all
, no {o}; , don't overdo it; , nothing beyond that; , {n} is the number; , {n}, not {m}
""")
LIMIT_SURPLUS = lines("""
, leave the rest; , not all of them; , the others can stay; , leave the others; and leave the rest where they are
, the rest stays; , you can leave the rest; but not all of them; , not the whole lot; , don't take all of them
, whichever you reach first; , doesn't matter which; , any will do; , I don't mind which; , don't clear out the rest
""")
LIMIT_AROUND = lines("""
{r}. no more than {n}; {r}. just {n}; {r}. exactly {n}; {r}. only {n}; I only need {n}. {r}; {n} is enough. {r}
{r}. {n} is enough; {r}. {n} will do; {n}, not {m}: {r}; just {n}, ok? {r}; {r}. I said {n}, not {m}
{r}. please not {m}; {r}. I don't need {m}; {r}. once you have moved {n} you are done; {r}. count them, it should be {n}
{r}. remember, {n}; {r}. last time you took {m}, it has to be {n}; {r}. not {m}, {n}; {r}. stop at {n}; {r}. {n} and no more
{r}. at {n} you stop; I don't want {m}, only {n}. {r}; {n} is what we need. {r}; please count to {n}: {r}
""")
SURPLUS_AROUND = lines("""
{r}. leave the others alone; {r}. the rest can stay where they are; there are more, but {r}; we have plenty of {xs}. {r}
I know there are several {xs}. {r}; {r}. don't bother with the others; {r}. no need to take them all; so many {xs}! {r}
{r}. I don't care which; don't take all the {xs}, {r}; {r}. keep the other {xs} where they are
of all the {xs} we have, {r}; there are lots of {xs} here. {r}; {r}. the remaining {xs} stay put
""")
BOTH = lines("""
both {xs}; both of the {xs}; both the {xs}; the two {xs}; the pair of {xs}; the two of the {xs}; both of those {xs}
both my {xs}
each of the two {xs}; the one {x} and the other {x}; the couple of {xs}; {xs}, both of them,; the {xs}, the two of them,
these two {xs}; both these {xs}; all two {xs}
""")
DISTINCT = lines("""
{n} different {x}; {n} kinds of {x}; {n} {x} of different kinds; {n} distinct {x}; {n} {x} that are not the same
{n} different types of {x}; {n} {x}, each a different one; {n} {x} but not the same one twice; {n} different kinds of {x}
{n} sorts of {x}; {n} unlike {x}; {n} various {x}; {n} separate kinds of {x}; {n} {x} that differ
{n} {x}, no two alike,; {n} {x} but each of another kind; {n} {x}, all different,; exactly {n} different {x}
just {n} different {x}; {n} {x}, no duplicates,; {n} non-identical {x}; {n} {x}, mixed,; {n} varieties of {x}
{n} {x} without repeating any; {n} different ones of the {x}; {n} assorted {x}; a mix of {n} different {x}
a selection of {n} different {x}; {n} {x} (all different); {n} {x}, not the same kind
""")
ONE_OF_EACH = lines("""
one of each {k}; one of every {k}; one {k} of each kind; each kind of {k} once; one of each type of {k}; a {k} of every sort
one of each kind of {k}; one {k} of every type; every kind of {k}, one of each,; a single one of each kind of {k}
each sort of {k}, one apiece,; one of every kind of {k} there is; just one of each {k}; one of each sort of {k} you find
exactly one of every {k}; each different {k} once
""")
MANY = lines("""
six; seven; ten; a dozen; 20; fifty; a hundred; twelve; 8; nine; 100; eleven; two dozen; 15; thirty; at least ten
a thousand; eighteen; 12; a hundred and one; twenty five; exactly 9; no fewer than eight
""")
# One for each person; `{a}` is "a coke". Clauses, then sentences that no politeness goes around.
SHARED = {
    2: lines("""
    bring {a} for me and one for my friend; bring me {a}, and one for my wife too; get {a} for me and another one for my sister
    fetch {a} each for the two of us; bring {a} for each of the two of us; bring us {a} each, we are two
    bring {a} for me and {a} for my mother; grab {xs} for the two of us, one each; get us {a} apiece, two in all
    bring {xs} for my husband and me, one each; bring enough {xs} for two people, one each; hand {a} to each of us two
    bring {xs} for two; get {a} for me plus one for the guy next to me; fetch two {xs}, one for my son and one for my daughter
    bring me {a} and also one for my colleague; bring one {x} per person, we are two; bring {a} for him and {a} for her
    bring me {xs} for two persons, one for each; bring {a} to me, and then one more for my friend here
    """),
    3: lines("""
    bring {xs} for the three of us, one each; bring {a} for each of the three of us; bring us {a} each, we are three
    bring {a} for me and one each for my two friends; get {a} for everybody, we are three
    bring enough {xs} for three people, one each
    fetch three {xs}, one for me and two for the kids; bring one {x} per person, there are three of us
    bring {a} for me, one for my wife and one for my son; hand {a} to each of us three; bring {xs} for three
    get {a} for me, {a} for my mother and {a} for my father; bring me {a} plus one for each of my two guests
    """),
}
SHARED_REMARKS = {
    2: lines("""
    my friend and I would like {a} each; there are two of us and we each want {a}; we are two, {a} each please
    {a} for me and one for my friend; one {x} for me, one for my girlfriend; me and my brother want {a} each
    I'd like {a} and my friend would like one too; {xs} for two please; {a} each for the two of us
    I want {a} and so does my dad
    my guest and I both want {a}; could we have {a} each? it's just the two of us; two people here, one {x} each
    I'll have {a}. so will my friend; can my sister and I get {a} each?; one {x} for him, one {x} for me
    """),
    3: lines("""
    there are three of us and we each want {a}; we are three, {a} each please; {xs} for three please, one each
    {a} each for the three of us; my two friends and I would like {a} each; three people here, one {x} each
    {a} for me, one for my mom and one for my dad; I have two guests and all three of us want {a}
    can the three of us get {a} each?; I want {a}, and both of my friends want one as well
    """),
}
SHARED_AT = lines("""
put {a} {l} for each of the {n} guests; set out {a} {l} for each of {n} people; put enough {xs} for {n} people {l}, one each
{n} people are coming, put {a} for each of them {l}; set {n} {xs} {l}, one per person; we are {n}, so place {a} each {l}
place {a} per person {l}, there will be {n} of us; get {xs} {l} for {n}, one each; leave {a} for everyone {l}, we are {n}
lay {xs} for {n} persons {l}, one apiece; there are {n} of us, I want {a} for each {l}; take {a} {l} for each of us {n}
""")
# One is there already; `{k}` says how many, `{n}` how many it will be.
ANOTHER = lines("""
bring me another {x} besides the one I have; I already have {a}, bring me one more; bring me one more {x}, I have {k} already
bring a second {x}, I have one here; I've got {a} here but need another one; fetch me another {x} to go with the one I have
I have {a}, I'd like a second one; bring me another {x}, one is not enough; I want two {xs} and have one, get the other
get me a further {x} in addition to the one here; one more {x} please, just one; add one {x} to the one I have
bring an additional {x}, so that I have {n} in total; I need {n} {xs} in total and already have {k}
bring me one extra {x}, I've already got one; there's one {x} with me already, I could use another
make it {n} {xs}, I only have {k}; I have one {x}, bring just one more; another {x} please, this one isn't enough
""")
ANOTHER_AT = lines("""
there is already {a} there, put another one {l}; put one more {x} {l}, next to the one that is there already
put another {x} {l}, so that there are {n} in total; there should be {n} {xs} {l}, {k} is there already; add one more {x} {l}
I want {n} {xs} {l} in total, one is there; put a second {x} {l}; one {x} is not enough there, move another one {l}
take one extra {x} {l}; make sure there are {n} {xs} in total {l}; there's one {x} already, but we need {n} {l}
bring a further {x} {l} to go with the one there; place one additional {x} {l}; exactly {n} {xs} should be {l}, there is {k} now
""")
# Short forms with the number before or after.
TERSE_COUNT = lines("""
{n} {xs}; {x} x{d}; {d}x {x}; {x} ({d}); {xs}: {n}; {xs}, {n} of them; {x} times {n}; {d} x {x}; qty {d} {x}; {x}, qty {d}
{xs} - {n}; {n} {xs} only; just {n} {xs}; {n} {xs} max; {n} {xs} exactly; exactly {n} {xs}; only {n} {xs}; {x} *{d}; {d} pcs {x}
{x} x {d}; {xs} ({n}); number of {xs}: {d}; {n} of the {xs}; no more than {n} {xs}
""")
TERSE_ONE = lines("""
1 {x}; {x} x1; 1x {x}; just one {x}; only one {x}; single {x}; {x}, just one; {x} (1); one {x}, not all; {x}: 1; {x}, qty 1
exactly 1 {x}; a single {x}; {x}, 1 only; 1 of the {xs}; one of the {xs}; {x} once
""")
TERSE_AFTER = (
    ": {n}",
    " x{d}",
    ", {n} of them",
    " ({d})",
    " - {n}",
    ", just {n}",
    ", {n} only",
    ", {d} pcs",
    "; quantity {d}",
    ", {n} total",
)
# Several of a list; `{a}` and `{b}` are bare nouns.
EACH_OF_TWO = {
    1: lines("""
    one {a} and one {b}; one each of {a} and {b}; just one {a} and one {b}; 1 {a}, 1 {b}; a {a} and a {b}, one of each,
    one {a} plus one {b}; a single {a} and a single {b}; one of each: {a} and {b}; only one {a} and only one {b}
    {a} x1 and {b} x1
    exactly one {a} and exactly one {b}; the following, one of each: {a}, {b}; one {a} along with one {b}
    """),
    2: lines("""
    two each of {a} and {b}; two of each: {a} and {b}; {a} x2 and {b} x2; twice {a} and twice {b}; 2 {a} and 2 {b} (two of each)
    a pair each of {a} and {b}; the following, two of each: {a}, {b}; 2x {a}, 2x {b}
    """),
}
LASTS = (
    *(" and ", " and ", ", and ", " & ", " plus ", " as well as ", " together with ", " and also ", " along with ", ", "),
    *(" + ", ", plus ", " and then also ", " and on top of that ", ", as well as ", " accompanied by ", " and additionally "),
    *(", also ", " in addition to ", " and, oh, ", " n ", " with ", ". also "),
)
PAIRED = lines("""
both {a} and {b}; {a} with {b}; {a} and {b} together; not only {a} but also {b}; {a} and {b}, both of them,; {a} and also {b}
two things, {a} and {b},; {a} and {b} too; {a}, and {b} as well; these two: {a} and {b}; the following: {a}, {b}
the combo of {a} and {b}; {a} alongside {b}
""")
ALL = lines("""
all {n}; all the {n}; all of the {n}; every one of the {n}; all my {n}; each of the {n}; the {n}, all of them,
every last one of the {n}; any and all {n}; the whole lot of {n}; all available {n}
whatever {n} there are; all {n} you can find; any {n} you see; the entire set of {n}; every one of those {n}; all those {n}
all remaining {n}; as many {n} as there are; all existing {n}
all of those {n}; all of these {n}; all of my {n}; all our {n}; each one of the {n}; each and every one of the {n}
every single one of the {n}; the complete set of {n}; the full set of {n}; the entire lot of {n}; all the {n} there are
all {n} without exception; the {n}, every one of them,; the {n}, each of them,; {n}, all of them,; all {n} that exist
all the {n} we have; all the {n} we've got; whichever {n} there are; whatever {n} you find; all {n} you come across
all the {n} you can get hold of; all them {n}; every bit of the {n}; the whole collection of {n}; every one of our {n}
the {n} - all of them -; any {n} we have; any {n} there may be; all {n}, no matter how many,; all visible {n}
the totality of the {n}; 100 percent of the {n}; all the {n} in sight; each of those {n}; each of my {n}
""")
# The plural alone means all of them, where it is no thing's own name.
ALL_IMPLIED = lines("""
the {n}; the {n}; these {n}; those {n}; my {n}; our {n}; the {n} I have; the {n} there
the {n} we have; your {n}; the various {n}; the different {n}; the {n} that are there; the {n} lying around; the {n}
the existing {n}; the {n} we've got; the {n} you see
""")
EVERYTHING = lines("""
everything; all the things; all items; all the objects; all of the stuff; every item; every object; every single thing
each thing; whatever is there; all that is; the whole lot; all the stuff; anything there is; all of it; the lot; all things
every last thing; everything you find; all you can find; anything and everything; each and every thing; it all
everything you see; each item; each and every item; every single object; all of the objects; all of the items; every last item
the whole bunch; the entire lot; all the items; all your eyes can see; everything in sight; every bit of it; all of the things
all the bits and pieces; the entire contents; whatever you find; each object; every one of the items
absolutely everything; literally everything; the whole shebang; everything without exception; all objects; all this stuff
all that stuff; all these things; all those things
""")
# Everything at one place; `{on}` is "on the table".
EVERYTHING_AT = lines("""
whatever is {on}; all that is {on}; what is {on}; what's {on}; everything that is {on}; everything {on}
all the stuff {on}; all the things {on}; everything you find {on}; everything you see {on}; whatever you find {on}
whatever is standing {on}; all items {on}; every item {on}; every single thing {on}; whatever there is {on}; all of what is {on}
everything which is {on}; all objects currently {on}; everything that's {on} now
each thing {on}; all the stuff that is {on}; the things that are {on}; the stuff {on}; everything somebody left {on}
everything sitting {on}; whatever happens to be {on}; every last thing {on}; every object that is {on}; all there is {on}
""")
SEVERAL_KINDS = lines("""
all the {a} and all the {b}; all {a} and all {b}; all {a} and {b}; all the {a} and the {b}; every one of the {a} and {b}
all the {a} as well as all the {b}; all of the {a}, and all of the {b}; the {a} and the {b}, all of them,
all the {a} plus all the {b}
both the {a} and the {b}, all of them,; all my {a} and all my {b}; any {a} and any {b} you find; all {a} & all {b}
all the {a} together with all the {b}; all the {a}, also all the {b}; each of the {a} and each of the {b}
whatever {a} and {b} there are
""")
TWO_PLACES = lines("""
everything {a} and {b}; everything {a} and everything {b}; all the things {a} as well as {b}
whatever is {a} and whatever is {b}
all that is {a} and {b}; what's {a} plus what's {b}; all the stuff {a} and all the stuff {b}; everything both {a} and {b}
""")
# All of what cannot be counted.
ALL_MASS = lines("""
all {n}; all the {n}; all of the {n}; all my {n}; all available {n}; all our {n}; whatever {n} there is; all the {n} we have
all the {n} there is; every bit of {n}; all that {n}; all of our {n}; whatever {n} we have; the entire {n} supply
""")
ALL_EACH = ("every", "each", "every", "every single", "each and every", "every last", "each single", "absolutely every")
ADJECTIVAL = lines("""
everything {k}; all the {k} things; everything that is {k}; all {k} items; every {k} thing; the {k} things
all things {k}; every {k} item; whatever is {k}; all that is {k}; all the {k} stuff; each {k} thing
each {k} item; all of the {k} things; all {k} objects; everything that's {k}; every single {k} thing; the {k} stuff, all of it,
""")
ALL_TAILS = lines("""
, every last one; , all of them; , don't leave any behind; , until none are left; , not just one; , not just one or two
, leave none behind; , no exceptions; , without forgetting any; and don't miss any; , none should be left; , the whole lot
, down to the last one; , one after the other; , each and every one; , keep going until they are all done; , one by one
, don't stop before the last one
""")
EVERYTHING_TAILS = lines("""
, leave nothing behind; , nothing stays behind; , until nothing is left; , every last bit; , no exceptions; , without exception
, item by item; , one thing after the other; , don't forget anything; and don't miss anything; , the whole lot; , all of it
, down to the last item; , keep going until nothing is left
""")
CLEAR = lines("""
empty {s} and move everything {l}; tidy {s} up, all of it goes {l}; clear {s}, everything goes {l}
transfer the contents of {s} {l}
clean {s} up by taking whatever is there {l}; get everything off {s} and {l}; relieve {s} of all its things and put them {l}
take whatever is on {s} and put it {l}; make {s} empty, everything goes {l}; everything now on {s} should be {l} instead
I need {s} free, move the lot {l}; I need {s} cleared, everything goes {l}; pack up {s} and take it all {l}
evacuate {s}, everything {l}
I'd like {s} empty, so take everything there {l}; vacate {s}, it all goes {l}
shift the whole lot from {s} {l}; bring every item from {s} {l}; what's on {s} has to go {l}, all of it
sweep {s} clean, put it all {l}
we need the space on {s}, take everything there {l}; declutter {s}, everything goes {l}; carry all of the stuff from {s} {l}
take the things from {s} one by one and put them all {l}; make some room on {s} by carrying everything there {l}
leave nothing on {s}, take it all {l}; take all there is on {s} {l}; get {s} cleared off and put all of it {l}
""")
CLEAR_OF = lines("""
clear the {n} off {s} and put them all {l}; take all {n} away from {s} and put them {l}
remove all the {n} from {s} and put them {l}
all the {n} on {s} have to go {l}; the {n} on {s} go {l}, all of them; get rid of the clutter: all {n} on {s} go {l}
pick the {n} off {s} one by one and take them all {l}; I want {s} free of {n}, take them {l}; transfer every {n1} from {s} {l}
make sure there are no {n} left on {s}, take them {l}; every single {n1} on {s} goes {l}; move all {n} that are on {s} {l}
of the things on {s}, only the {n} go {l}, all of them; whatever {n} are on {s}, take them {l}
""")
# Two and three requests in one; `{a}` is meant to come first where the order counts.
AND = lines("""
{a}. {b}, in any order; in whatever order you like: {a}, {b}; todo: {a}, {b}; - {a} - {b}; * {a} * {b}; a) {a} b) {b}
here are two jobs. {a}. {b}; both of these please: {a}, {b}; {a}. another thing: {b}; {a}. one more thing, {b}
{a}, likewise {b}
{a}, moreover {b}; {a}, and on top of that {b}; {a}. apart from that, {b}; {a}, and don't forget to {b}
{a}. don't forget to {b}
{a}, plus can you {b}?; {a} and could you also {b}?; {a}, I also need you to {b}; not only {a} but also {b}; {a}. meanwhile {b}
{a} && {b}; {a} n {b}; {a}, aaand {b}; my list: {a}, {b}; to do for you: {a} and {b}; {a}, {b}, both please
I've got two things for you: {a} and {b}; {a}. oh wait, also {b}; {a}. before I forget: {b}; {a}. as well as that, {b}
I'd like you to {a} and to {b}; you need to {a} and you need to {b}; can you {a} and can you {b}?; {a}. Please also {b}
{a}. while you are up, {b}; {a}, same time {b}; {a}. that's one. two: {b}; {a}, {b}, thanks
""")
THEN = lines("""
{b}. but do this first: {a}; {a}. {b} after that; {a} and {b}, in that order; {a} and {b} (in this order); {a}, {b} afterwards
{b}, though before that {a}; {a}, {b} next; do these one after the other: {a}, {b}; {a} / then / {b}
the order matters: {a}, {b}
before anything else {a}. then {b}; {a}. when that's sorted, {b}; {b} afterwards, but {a} first; {a} first. then {b}
{a} first, {b} second; {a}. only then {b}; {a}, and only then {b}; {a}. done? {b}
{a}, and when that is through {b}; {a}. next thing, {b}; {a} to begin with, and {b} to end with; {b} last. first {a}
number one, {a}, number two, {b}; 1. {a} 2. {b}; 1: {a}, 2: {b}; i) {a} ii) {b}; {a}: next {b}; {a} ... then {b}
{b}, but not before you {a}; you can {b} once you {a}; {a}, after which {b}; {a}, subsequently {b}
your first task: {a}. your second task: {b}; {a} now and {b} later; {a} and, that done, {b}; {a}. following that, {b}
{b} when you're through with this: {a}; priority one: {a}, priority two: {b}; {a}, whereupon {b}; {a} -> then {b}
please {a} before you {b}; the first thing is to {a}, the second is to {b}; I want you to {a} and after that to {b}
""")
AND_THREE = lines("""
{a}, {b} and {c}; {a}, {b}, and {c}; {a}. {b}. {c}; three things: {a}, {b}, {c}; {a} and {b} and {c}
- {a} - {b} - {c}; {a}. also {b}. and {c}; {a} and {b}. oh, and {c}; todo: {a}, {b}, {c}; a) {a} b) {b} c) {c}
in any order: {a}, {b}, {c}; {a}, {b}, {c}, all three please; {a}, also {b}, also {c}; {a} + {b} + {c}; {a} & {b} & {c}
I need three things done: {a}, {b} and {c}; {a}. besides, {b}, and finally don't forget to {c}; here's the list: {a}, {b}, {c}
can you {a}, {b} and {c}?; * {a} * {b} * {c}; {a} / {b} / {c}
""")
THEN_THREE = lines("""
first {a}, then {b}, then {c}; {a}, then {b}, then {c}; {a} and then {b} and then {c}; {a}, then {b} and finally {c}
first {a}, second {b}, third {c}; 1. {a} 2. {b} 3. {c}; 1) {a} 2) {b} 3) {c}; step 1: {a}, step 2: {b}, step 3: {c}
{a}. after that {b}. last, {c}; {a}, {b} and {c}, in this order; {a}, {b}, {c} - in exactly that order; {a} > {b} > {c}
start with this: {a}. continue: {b}. finish: {c}; to begin, {a}. next, {b}. lastly, {c}; {c}, but before that {a} and then {b}
{a}, afterwards {b}, and at the very end {c}; {a}. once that's done {b}. when that's done too, {c}; {a}, next {b}, next {c}
firstly {a}, secondly {b}, thirdly {c}; one after another: {a}, {b}, {c}; {a}. then {b}. then {c}
""")
# Verbs that are left out: `{x}` the thing and `{l}` where it goes, joined by commas; the place first in the last list.
GAP_REMARKS = lines("""
I want {x}; I'd like {x}; I need {x}; this is how I want it: {x}; please have {x}; I would like to have {x}; we need {x}
let's have {x}; here is where things go: {x}; this has to be done: {x}; please: {x}; it should be like this: {x}; can I get {x}?
""")
PLACE_FIRST = lines("""
{l}: {x}; {l} goes {x}; {l} I want {x}; {l} put {x}; {l} we need {x}; {l}, {x}; {l} please {x}; {l} take {x}; {l} comes {x}
""")
SWAP = lines("""
make {x} and {y} trade places; put {x} and {y} in each other's place; have {x} and {y} switch places; flip {x} and {y} around
put {y} where {x} is now, and {x} where {y} is now; put {x} in the place of {y} and the other way round; swap round {x} and {y}
move {x} to where {y} is and vice versa; let {x} and {y} change positions; reverse the positions of {x} and {y}
swop {x} for {y}
take {x} to the spot of {y} and {y} to the spot of {x}; rearrange it so that {x} and {y} have changed places
replace {x} with {y} and put {x} where {y} was; make a trade of spots between {x} and {y}; swap out {x} with {y} and vice versa
""")
# Said after a request, with its own punctuation.
BACK = (
    *(" and come back to me", ", then return to me", " and then come here", " and then come over to me", ", then come back"),
    *(" and come back here", " and when that's done, come to me", ", after that come back to me", " and return here afterwards"),
    *(", and then drive back to me", ". then come back to me", ". afterwards return to where I am", " and end up next to me"),
    *(", finally come to me", " and finish next to me", ". when you're finished, come back here", " then come to me"),
)
ONWARDS = (
    " and then go to {p}",
    ", then drive to {p}",
    " and after that go wait at {p}",
    ", then head over to {p}",
    " and finish at {p}",
    ". then go to {p}",
    ". when you're done, go to {p}",
    " and end up at {p}",
    ", and wait at {p} when you're finished",
    ", after which you drive to {p}",
    ". afterwards go and stand at {p}",
    ", then make your way to {p}",
    " then park at {p}",
    ". last of all, move over to {p}",
    ", and once that's done, head to {p}",
    ". next go to {p} and stay there",
)
