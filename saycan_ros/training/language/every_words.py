"""All of a kind and nothing else: `{ks}` a plural with what narrows it, `{k}` its singular, `{ak}` with an article.

`{l}` is where to, as one moves ("to the table"), `{o}` as one stands ("on the table").
"""

from __future__ import annotations

import re

from saycan_ros.training.language.lists import lines

# What is not said of the things at one place, and what has said already that nothing else is meant.
OF_EVERYWHERE = re.compile("anywhere|unless|are there|around|about the place|nobody put|why isn't|missing|where do|do we have")
# Not done in a bin.
IN_ORDER = re.compile("pile|assemble|consolidate|concentrate|muster|unite|group|stack|line up|stash|together")
SAID_SO = re.compile(r"\b(else|only|rest|other|just|nothing)\b")

# A noun phrase for all of them.
WHOLE = lines("""
all {ks}; all the {ks}; every {k}; each {k}; every single {k}; all of the {ks}; the {ks}, all of them,; every last {k}
any {k} you find
the whole lot of {ks}; the entire lot of {ks}; each and every {k}; every one of the {ks}; all {ks} but nothing else
only the {ks}, all of them,
everything that is {ak}; anything that is {ak}; whatever is {ak}; all that counts as {ak}; everything you'd call {ak}
all those {ks}; the full set of {ks}; just the {ks}, every one,; all {ks} and only {ks}; the {ks} - each one -; all our {ks}
all my {ks}; all the {ks} there are; however many {ks} there are, all of them,; the {ks}, the lot of them,; any and all {ks}
the complete collection of {ks}; every {k} there is; every {k} we've got; all and only the {ks}
the {ks}, without leaving one out,; the {ks}, however many there are,; all the {ks} (and just those); every {k} in sight
each {k} that you come across; all {ks}, be it one or five,; the {ks} one and all
the {ks}, every man jack of them,; the {ks}, each and every one,; all {ks} regardless of how many; as many {ks} as there are
every {k} you can lay your gripper on; every {k}, no matter which,; every {k} without exception; the whole gang of {ks}
the sum total of {ks}; all the {ks}, yes, all of them,; every {k} there may be; all of our {ks}
all {ks}, period,; all the {ks}, not just some of them,; each {k}, down to the last,; every {k} and nothing but
the {ks}, from the first to the last,; {ks}, all of them,; all the {ks}, few or many,; everything of the {k} sort
everything in the way of {ks}; every one of our {ks}; the {ks} in their entirety; everything that counts as {ak}
the {ks}, I mean all of them,
""")
# What is to be done, as clauses.
CLAUSES = lines("""
gather all {ks} {o}; collect every {k} and take it {l}; collect the {ks} and carry them {l}
gather up all {ks}, then take them {l}
round up the {ks} and bring them {l}; pick out every {k} and move it {l}; go through everything and take all {ks} {l}
sort out the {ks}: they go {l}; take one {k} after another {l} until there are none left
keep moving {ks} {l} until that's all of them
find all {ks} and bring them {l}; hunt down every {k} and get it {l}; bring each {k} {l}, one after the other
pick up every {k} you can find and put it {l}; go around and take every {k} {l}; make sure all {ks} end up {o}
see to it that all the {ks} are {o}; get every {k} {l}, leave the other things; take the {ks} {l}, all of them, but nothing else
move the {ks} {l} and leave everything else; bring all {ks} together {o}; get the {ks} {l}, each one of them
assemble the {ks} {o}; unite all the {ks} {o}; have all {ks} {o}; put every {k} {l}, don't touch the rest
carry the {ks} {l} one by one
go fetch every {k} and leave it {o}; ferry the {ks} {l} until all are there; make a pile of all {ks} {o}; group all {ks} {o}
bring in all the {ks} {l}, skip whatever is not {ak}; for every {k}, take it {l}; shuttle all {ks} {l}
move each {k} {l}, one by one
look at each thing, if it is {ak}, take it {l}; line up all {ks} {o}; stash every {k} {o}; pile up all {ks} {o}
stack all the {ks} {o}
ignore everything that is not {ak} and take the {ks} {l}; relocate every {k} {l}; let no {k} be forgotten and take them all {l}
select the {ks} and transfer them {l}; separate the {ks} from the rest and take them {l}; shift all the {ks} {l}
don't stop until every {k} is {o}; check all the places for {ks} and take them {l}; take any {k} you come across {l}
get all {ks} out of the way, {l} with them; work through the {ks} until each is {o}; put together all {ks} {o}
chase up every {k} and take it {l}; scoop up the {ks}, all of them, and bring them {l}; see the {ks}? take each one {l}
herd all the {ks} together {o}; make several trips if you must, but get all {ks} {l}; get the {ks} {l} till you run out of {ks}
fetch the {ks} one at a time and take every one of them {l}; bring as many {ks} {l} as there are
take all you can find in the way of {ks} {l}; move the entire stock of {ks} {l}; have each and every {k} moved {l}
see that no {k} gets left out, take them all {l}; don't rest till the last {k} is {o}; deal with the {ks}: all of them go {l}
grab the {ks}, every single one, and take them {l}; consolidate all the {ks} {o}; concentrate the {ks} {o}, all of them
do a round and collect the {ks}, they all go {l}; keep going back until every {k} is {o}
transfer the {ks} {l}, down to the last one; take {ks} {l}, all, not one forget; you go, you take every {k}, you bring {l}
repeat until done: take {ak} {l}; put {ks} {o}, each and every one; hoover up all the {ks} and take them {l}
whisk all {ks} off {l}; muster the {ks} {o}; lug the {ks} {l}, the whole lot of them; swipe all the {ks} and get them {l}
dispatch every {k} {l}; march all the {ks} {l}
""")
# Whole sentences that say how it should be.
REMARKS = lines("""
all {ks} belong {o}; every {k} belongs {o}; all {ks} go {l}; every {k} goes {l}; each {k} should be {o}
the {ks} should all be {o}
I want every {k} {o}; I want to see all {ks} {o}; I'd like to have all the {ks} {o}; we need all the {ks} {o}
I need every {k} {o}
if it's {ak}, it goes {l}; if something is {ak}, it belongs {o}; anything that's {ak} goes {l}; whatever is {ak} has to go {l}
no {k} should be anywhere but {o}; there shouldn't be {ak} anywhere but {o}; not a single {k} should be left unless it's {o}
only the {ks} go {l}, but all of them; the {ks} all need to be {o}, the other stuff can stay; every {k} must be {o} in the end
in the end all {ks} are to be {o}; it would be great to have all {ks} {o}; could all {ks} be {o} please?
can you get every {k} {l}?
would you mind taking all the {ks} {l}? only those; why isn't every {k} {o}? fix that; the {ks} have to be {o}, all of them
there are several {ks} around, {l} with all of them; {ks}: all {l}; {ks} -> {l}, all of them; every {k}: {l}; all {ks} {l} pls
{l} with all {ks}!; {l} with every {k}; so many {ks} about the place! take them all {l}
you see the {ks}? all of them {l} please
I was told all the {ks} must be {o}; my boss wants every {k} {o}; tell the robot to take all {ks} {l}
have the robot bring every {k} {l}
are there {ks} that are not {o}? then take them {l}; nobody put the {ks} {o}, please do it, all of them
I'm sorting: {ks} go {l}
it's the {ks} I want {o}, all of them and nothing else; of all these things the {ks} go {l}, each one
the place for {ks} is {o}, take all of them there
the {ks} need to be collected, take them all {l}; I don't want just one {k} {o}, I want them all; what goes {l}? every {k}
what I want {o}: all {ks}; could u get all the {ks} {l}; gonna need every {k} {o}; every {k} should get moved {l}
{l}, take all the {ks}; one rule: {ks} go {l}. do it; {ks} {l}. all of them. nothing else; as for the {ks}, all of them go {l}
the {ks} want to be {o}, the whole lot; put simply, every {k} goes {l}; the other things may stay, but all {ks} go {l}
each {k} is to be brought {l}; all {ks} are supposed to be {o}; {ks} should be taken {l}, every one
the {ks} ought to be {o}, all of them
I'd appreciate it if every {k} were {o}; my wife wants all the {ks} {o}; grandpa asked for all {ks} to be {o}
let all {ks} go {l}
how about you take every {k} {l}; {ks} please, {l}, all of them; i want all {ks} {o} ok; need all {ks} {o}, only {ks} mind you
what is not {ak} can stay, what is goes {l}; leave what isn't {ak}, take what is {l}; sort this: {ks} go {l}, the rest stays put
you may leave everything that isn't {ak}, but each {k} goes {l}; when I say {ks} I mean all of them, {l} please
I'm having the {ks} {o} from now on, so take them all {l}; for the audit, every {k} has to be {o}; inventory time: all {ks} {l}
the kids must not get at the {ks}, so take every {k} {l}; guests are coming, all {ks} should be {o}
the {ks}, please, {l} - every one of them
I'd sleep better with every {k} {o}; I want the {ks} {o}, the lot; {l}! the {ks}! all of them!; yo all the {ks} go {l}
how many {ks} do we have? doesn't matter, all of them go {l}; as regards {ks}: all {l}; regarding the {ks}, every one goes {l}
{ks}? all of them {l}, please; where do {ks} go? {l}. all of them; the {ks} are to be found {o} from now on, all of them
no matter how many {ks} there are, they all go {l}; every {k}, whatever it is, goes {l}; it's moving day for the {ks}: all {l}
today the {ks} get moved {l}, every single one; I'm a collector, I want every {k} {o}; not one {k} may be missing {o}
I count on finding every {k} {o} when I'm back; when you're finished every {k} should be {o}
mum wants all the {ks} {o}, so off you go; the rule here is that all {ks} are kept {o}, please see to it
would it be possible to have all the {ks} {o}?; could I ask for every {k} to be taken {l}?; i want {ks} {o}. all
please, all {ks}, {l}, I thank you; rn every {k} {l}; every {k} has its place {o}, so take them all there
the {ks} have no business anywhere but {o}; all {ks} ought to live {o}
""")
# Where some are {o} already.
SOME_THERE = lines("""
some {ks} are {o} already, the others should be, too; get the rest of the {ks} {l} too; the remaining {ks} go {l} as well
take the other {ks} {l} as well, so that they are all together; not all {ks} are {o} yet, bring the missing ones {l}
there are {ks} {o} already, add all the others; complete the set: every {k} should be {o}
I have one {k} {o}, now the others too
one {k} is {o} already, take all the others there too; whichever {ks} aren't {o} yet, take them {l}
every {k} that isn't {o} yet goes {l}
all {ks} that are not {o} yet belong there, take them {l}; until all {ks} are {o}, keep going
bring whatever {ks} are missing {l}
make it so that all {ks} are {o}, one is there already; the {ks} should all be {o}, move those that aren't
{o} there's {ak} already, let the other {ks} join it; some of the {ks} made it {o}, do the rest
I started taking the {ks} {l}, you finish; the {ks} that are still elsewhere go {l} too
what's still missing {o} of the {ks}, bring it; reunite the {ks} {o}, one is there
someone began to collect the {ks} {o}, please bring all the others; {o} we have a few {ks}, we want all of them there
""")
LAST_WORDS = lines("""
; ; ; ; . nothing else; . just those; , only those; . leave everything else where it is; . the other stuff stays
, no other things
. don't take anything else; . all of them, ok?; . make sure you get them all; . no stragglers; . the rest isn't to be touched
. don't stop after the first one; , one by one; . you may have to go more than once; . other things can stay; , nothing more
. all, not just one; . don't mix in anything else; . please don't bring other stuff; . look everywhere for them
. every last one, mind; . I mean all of them; , however long it takes; , take as many trips as you need; . I'll count them
. don't forget a single one; . and no more than that; . not the things that look like them; , no matter where they are
""")
# The last words that fit where a place is named; there may be more of them elsewhere.
LAST_WORDS_AT = lines("""
; ; ; ; . leave the ones elsewhere; . only those there; . the ones at other places stay; . not the others; . just the ones there
. those in other places don't matter; . nothing else from there; . don't take them from anywhere else
. all the ones there, that is
. just from there; . what's elsewhere stays elsewhere; . I don't mean the others; . never mind those at other places
""")
ON = (
    "",
    "",
    "",
    "that is ",
    "that is ",
    "standing ",
    "sitting ",
    "which is ",
    "currently ",
    "you see ",
    "lying ",
    "that is now ",
)
