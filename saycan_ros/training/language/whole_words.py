"""Words for all of something, most added to the lists of the same names in `quantity_words`."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

ALL = lines("""
the {n}, each and every one,; every man jack of the {n}; all the {n}, yes, all of them,; the {n} in their entirety
as many {n} as we have; the {n}, the whole lot,; all {n}, period,; all the {n} that are there; the full complement of {n}
every single last one of the {n}; all the {n}, not just some,; the sum total of the {n}; the {n} one and all; all your {n}
the {n}, down to the last one,; the entire stock of {n}; our whole supply of {n}; any {n} that you can find; all {n} everywhere
all the {n}, however many,; all of the {n} there are; the {n}, I mean all of them,; all the {n} you can lay your gripper on
""")
EVERYTHING = lines("""
the works; the whole kit and caboodle; every little thing; all of this; all of that; everything there is; each and every object
everything, and I mean everything,; the entire collection; the full inventory; every object you see; all of these things
simply everything; all and everything; all the bits and bobs; every item there is; all that clutter; the complete lot
every thing, big or small,; everything, no exceptions,; all that there is
""")
EVERYTHING_AT = lines("""
anything and everything {on}; each and every thing {on}; the lot {on}; the whole lot {on}; all and everything {on}
all the bits and bobs {on}; everything we have {on}; everything you can see {on}; everything there is {on}
whatever you see {on}; whatever has ended up {on}; whatever is left {on}; whatever's {on}; everything standing or lying {on}
all the clutter {on}; all of the items {on}; every object {on}; every little thing {on}; all those things {on}
the entire collection {on}; each object {on}; every single item {on}; absolutely everything {on}; all of the things {on}
everything that ended up {on}; all that's {on}; whatever we have {on}; every last item {on}; all that there is {on}
""")
ALL_EACH = ("each and every single", "every blessed", "every remaining", "any and every")
ADJECTIVAL = lines("""
each and every {k} thing; all those {k} things; anything and everything {k}
everything {k} that there is; every single {k} item; all the {k} ones; the {k} things, each and every one,; every {k} object
all our {k} things; all of the {k} stuff; whatever {k} things there are; each thing that is {k}; the lot of {k} things
""")
ALL_MASS = lines("""
all the {n} you can find; all the {n} we've got; the whole {n} supply; every last bit of {n}; any and all {n}; all {n}, period,
""")
ALL_TAILS = lines("""
, each one of them; , the lot; , not a single one left behind; , however many trips it takes; , the entire lot of them
, I mean every one; , all the way to the last one; and don't skip any; , and I do mean all; , no leftovers
, till there's none left
, first to last; , not some, all; , and do count them so that none is missed
""")
EVERYTHING_TAILS = lines("""
, the lot; , every bit and bob; , however many trips it takes; , and I do mean everything; and don't skip anything
, no leftovers
, not one item left behind; , each and every thing; , the entire lot; , till there's nothing left; , big or small
, and don't stop halfway
""")
CLEAR = lines("""
bus {s} and take the lot {l}; get everything that's on {s} {l}; make a clean sweep of {s}, all of it {l}
{s}: clear it, everything {l}; take each and every thing off {s} and bring it {l}
I need {s} completely bare, take whatever's on it {l}
there's too much on {s}, take it all {l}; the whole lot on {s} goes {l}; nothing may remain on {s}, move it all {l}
don't leave a thing on {s}, get it all {l}; could you clear {s}? everything goes {l}; {s} wants clearing, it all goes {l}
clean off {s}, take all of it {l}; unburden {s}, bring the lot {l}; carry off whatever you find on {s}, it goes {l}
lift everything off {s}, one by one, and bring it {l}; clear everything away from {s}, bringing it {l}
keep taking things from {s} {l} until it is empty; {s} must be empty when I'm back, move every item {l}
we're done at {s}, clear it and take the lot {l}; dinner is over, clear {s} and take everything {l}
party's over, everything on {s} goes {l}; I have to wipe {s}, so take everything from it {l}
the painters need {s}, take all the stuff on it {l}; my laptop goes on {s}, so everything there has to go {l}
yo clear {s}, everything {l}; please empty {s}, all what is there, {l}; all things what are on {s} you bring {l}
kindly relieve {s} of its burden, the lot of it {l}; each item on {s} is to go {l}; every single thing on {s}: {l}
clear {s} for me, {l} with all of it; {l} with everything on {s}; {s} should be bare, all of its things {l}
everything off {s}! it all goes {l}; clear the decks: all that's on {s} goes {l}; it's a mess on {s}, take each thing there {l}
rid {s} of whatever is on it, {l} with it; how about clearing {s}? all of it goes {l}
what's still on {s}? take that {l}, all of it
""")
CLEAR_OF = lines("""
strip {s} of its {n}, they all go {l}; {n} don't belong on {s}, take every one {l}; every {n1} that's on {s} goes {l}
not a single {n1} is to stay on {s}, take them {l}; lift each {n1} off {s} and bring it {l}
{s} is no place for {n}, bring them all {l}
I count too many {n} on {s}, bring them all {l}; go over {s} and take all the {n} {l}; from {s}, each and every {n1} goes {l}
leave no {n1} on {s}, take them {l}; just the {n} on {s}, all of those go {l}; {s} could do without {n}, move them all {l}
{l} with all the {n} on {s}; see the {n} on {s}? all of them go {l}; whichever {n} you find on {s}, take them {l}
""")
SEVERAL_KINDS = lines("""
every one of the {a} and every one of the {b}; the {a}, all of them, and the {b}, all of them,; all {a} plus all {b}
all the {a} and, likewise, all the {b}; all of both the {a} and the {b}; the {a} as well as the {b}, all of each,
any and all {a} and {b}; all {a} n all {b}; all the {a}, and all of the {b} too; all the {a}, all the {b} as well,
each and every one of the {a} and the {b}; the whole lot of {a} and {b}; all {a}, all {b}; all our {a} and all our {b}
""")
THREE_KINDS = lines("""
all the {a}, all the {b} and all the {c}; all {a}, {b} and {c}; all the {a}, the {b} and the {c}; all {a}, all {b}, all {c}
all of the {a}, {b} and {c}; the {a}, the {b} and the {c}, all of them,; all {a} and {b} and {c}; any {a}, {b} and {c} there are
every one of the {a}, the {b} and the {c}; all the {a} plus all the {b} plus all the {c}
""")
TWO_PLACES = lines("""
the lot {a} and the lot {b}; everything {a}, and everything {b} too; all the things {a} and all the things {b}
whatever's {a} and whatever's {b}; all that's {a}, plus all that's {b}; everything there is {a} and {b}
the stuff {a} and the stuff {b}, all of it,; everything {a} as well as everything {b}; each thing {a} and each thing {b}
""")
# All of one, `{a}`, and a number of another, `{b}`.
ALL_AND_SOME = lines("""
{a} and {b}; {a}, and {b}; {a} plus {b}; {b} and {a}; {a} as well as {b}; {b} as well as {a}; {a} along with {b}
{a} and also {b}
{b} plus {a}; {a}, oh and {b}; {b} together with {a}; {a} and, to go with it, {b}; {a} & {b}; both {a} and {b}; {a} and {b} too
{b} and, on top of that, {a}; {a}, and {b} as well; {b} and also {a}; {a} with {b}; not only {a} but also {b}
""")
