"""Words for an order that is not that of the words: `{a}` comes first, `{b}` after it, `{a2}` and `{b2}` their -ing forms."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# What comes later is told first.
TURNED = lines("""
before you {b}, {a}; before you {b}, please {a}; before you {b}, you need to {a}; before you {b} I need you to {a}
before you {b}, would you {a}?; before you go and {b}, {a}; before you even think to {b}, {a}; before you start to {b}, {a}
but before you {b}, {a}; ok so before you {b}, you {a}; b4 u {b}, {a}; before {b2}, {a}; prior to {b2}, {a}
before {b2} you should {a}; before {b2}, kindly {a}; ahead of {b2}, {a}; before {b2} you must {a}
before {b2}, make sure to {a}; right before {b2}, {a}; before {b2}, do this: {a}; b4 {b2}, {a}; {b}, but only after {a2}
{b}, but not before {a2}; {b} after {a2}; {b}, but only after you {a}; {b}, but not until you {a}; {b} once you're done {a2}
{b} when you have finished {a2}; {b} as soon as you're finished {a2}; {b} right after {a2}; {b} following this: {a}
{b}, though not before {a2}; {b}, after {a2} of course; {b}, after first {a2}; {b} upon {a2}; {b}, but first {a}
{b}, but first please {a}; {b} but first of all {a}; {b}, only you have to {a} first; {b}, but {a} first
{b} - oh, and before that {a}; {b}, oh and before that, {a}; {b}. oh, and before that, {a}; {b}. before that, {a}
{b}. actually, before that, {a}; {b}... wait, {a} first; {b}. no wait, {a} first; {b}. hang on, first {a}
{b}, but before that you need to {a}; {b}, but beforehand {a}; {b}. beforehand, {a}; {b}, and beforehand {a}
{b}. prior to that, {a}; {b}, but prior to that {a}; {b}. however, first {a}; {b}. sorry, {a} first, then that
{b}. but {a} before anything else; {b} - but {a} before you do; {b}, and {a} before you do so; {b}. {a} before you do that
{b}. that comes second. first {a}; {b}. that's for later. now {a}; {b}, that's the second job. the first one: {a}
{b}, that can wait. {a} first; {b}. no rush with that, {a} first; {b} - not now, though: first {a}; {b} later. now {a}
{b}, but that is the last thing. first {a}; {b} last. start with this: {a}; {b} at the end. {a} at the start
{b} second, {a} first; {b} in the end, but {a} to begin with; {b} eventually, but start with this: {a}
{b} when that's done, I mean first {a}; don't {b} until you {a}; don't {b} before you {a}; do not {b} until you {a}
don't {b} yet, first {a}, then do it; don't {b} before {a2}; never {b} before {a2}, so do both in the right order
please don't {b} till after {a2}; you can {b}, but only after you {a}; you may {b} after {a2}
you may {b} once you're done {a2}; feel free to {b} after you {a}; I want you to {b}, but before that I want you to {a}
I'd like you to {b}, but not before you {a}; I need you to {b}, but {a} first; I want you to {b} after {a2}
could you {b} after {a2}?; can you {b} when you're done {a2}?; will you {b} once you {a}?; could you {b}? but {a} before that
can you {b}? oh, but first {a}; would you {b}, but first {a}?; can u {b} after u {a}; tell the robot to {b}, but to {a} first
he should {b}, but {a} first; the second thing is to {b}, the first is to {a}
the last thing to do is to {b}, and the first is to {a}; task two: {b}. task one: {a}; 2. {b} 1. {a}; second: {b}. first: {a}
step two is: {b}. step one is: {a}; step 2: {b}, step 1: {a}; {b} (do this second), {a} (do this first); {b} (after you {a})
{b} (but first: {a}); {b} [second]. {a} [first]; prio 2: {b}. prio 1: {a}; less urgent: {b}. urgent: {a}
{b}, which has to wait until you {a}; {b}. this has to wait until you {a}
{b}. but it's more urgent to {a}, so start with that; {b}. more urgent, so do it first: {a}
{b}. only {a} first, that's more important; {b}. this is not the first thing though, {a} is; finish by {b2}, but start by {a2}
finish with {b2} but begin with {a2}; end by {b2} and start by {a2}; {b2} comes after {a2}
{b2} comes second, {a2} comes first; {b2} is the second job, {a2} the first; {b2} can wait, {a} first
{b2} can wait until you {a}; {b2} has to wait until you {a}; I'm thinking of {b2}, but only after {a2}
save {b2} for last, first {a}; leave {b2} for later, first {a}; hold off on {b2} until you {a}; hold off {b2} and first {a}
{b2} is only allowed after {a2}; instead of {b2} right away, first {a}, then do that
rather than {b2} at once, {a} first and then do it
{b}, but that's for afterwards, now {a}; {b}. I'm getting ahead of myself, first {a}
{b}. scratch that order, {a} first and then that; {b} to round things off, but open with this: {a}
{b} - as soon as, and only as soon as, you {a}; {b}, right, but {a} beforehand; {b} at last, but {a} at first
{b} when you come back from this: {a}; {b}, only you'll have to {a} before
{b}. you can't do that before you {a}, so begin there; {b}, for which you'd have to {a} first, so do
{b}. well, {a} first, obviously; {b} (but {a} first pls); {b}, later I mean, first you {a}; {b}... but gotta {a} first
{b} is what I want in the end, {a} in the beginning; {b} must be second, {a} must be first
the one after is to {b}, the one before is to {a}; dessert: {b}. starter: {a}
{b} is next, but {a} is now; {b2} makes sense only after {a2}, so do both
no {b2} before {a2}, then both please; please postpone {b2} until after {a2}; push {b2} back a bit and {a} first
{b2} is for after {a2}; keep {b2} for the end and {a} at the start; you'll be {b2}, but not before {a2}
""")
# As they are told, in words that the other list uses as well.
STRAIGHT = lines("""
after {a2}, {b}; after {a2} you can {b}; after {a2}, please {b}; after {a2} I want you to {b}; after {a2} is done, {b}
once you're done {a2}, {b}; once you've finished {a2}, {b}; when you're through with {a2}, {b}; when you're done {a2}, {b}
as soon as you've finished {a2}, {b}; as soon as you're done {a2}, please {b}; having finished {a2}, {b}; upon {a2}, {b}
start by {a2}, end by {b2}; start with {a2} and finish with {b2}; begin by {a2} and finish by {b2}; begin by {a2}, then {b}
{a2} comes before {b2}; {a2} comes first, {b2} second; {a2} first, {b2} second; {a2} is the first job, {b2} the second
{a2} is more urgent than {b2}, do both; {a2} goes before {b2}; first comes {a2}, then {b2}; first {a2}, then {b2}
{a} before {b2}; {a}, and do that before {b2}; {a}, do it before you {b}; {a} before you go and {b}; {a} b4 u {b}
{a}, the next thing can wait: {b}; {a} first. this can wait: {b}; {a} now. this can wait a moment: {b}
{a}. only once that's done, {b}; {a}, and not until then {b}; {a}, and only when you have done so {b}
{a} and don't {b} until that's done; {a}. don't {b} before that's done; {a}. after you have done that, {b}; {a}. after, {b}
{a} n after that {b}; {a}, after that {b}; {a}. that first. then {b}; {a} - that's first - and then {b}
{a}. second thing: {b}; {a}, second thing, {b}; {a}, and second, {b}; urgent: {a}. less urgent: {b}; prio 1: {a}. prio 2: {b}
now: {a}. later: {b}; first job: {a}. second job: {b}; {a} >>> {b}; you {a}, you come back, you {b}; {a}. all good? then {b}
{a}. right. then {b}; {a}, ok, then {b}; {a} and, when it's done, {b}; {a}, when this is finish, {b}
please first {a}, second {b}; {a} as a first step and {b} as a second; {a}, that being done {b}
{a} straight away and {b} afterwards; {a} immediately, {b} later; {a} at once. {b} can be done later; {a} right now, then {b}
the plan is: {a}, and then {b}; my plan: first you {a}, after that you {b}; here's the sequence: {a}, then {b}
could you {a} before you {b}?; can you {a} before {b2}?; would you {a} and {b} after that?; make sure to {a} before you {b}
you must {a} before you {b}; it's important that you {a} before you {b}; remember to {a} before you {b}
you'd better {a} before you {b}
{a}. you can {b} once I see that done; {a} - yes, straight away - and {b} when you get round to it
{a} to kick things off, then {b}; {a}. and next in line: {b}; {a}, and the follow-up is to {b}
{a}, with the next job being to {b}; {a}. when you've come back from that, {b}
starter: {a}. main course: {b}; phase one, {a}. phase two, {b}; part one: {a}. part two: {b}; {a2} leads, {b2} follows
{a2} opens, {b2} closes; {a2} has priority, {b2} comes later; {a} while it's on my mind. later {b}
{a} at the beginning, {b} at the end; {a} and in the second place {b}; {a}, den {b}; {a}, and when you finish with this, {b}
{a} asap, {b} whenever you're through with that
""")
# `{s}` says that the first request is met: "the coke is on the table".
STATES = lines("""
once {s}, {b}; as soon as {s}, {b}; when {s}, {b}; after {s}, {b}; the moment {s}, {b}; the minute {s}, {b}; now when {s}, {b}
{b} once {s}; {b} as soon as {s}; {b} after {s}; {b} when {s}; {b}, but only once {s}; {b}, but only when {s}
{b} only after {s}; {b}, but not until {s}; {b}, but not before {s}; don't {b} until {s}; don't {b} before {s}
do not {b} until {s}; make sure {s}, then {b}; make sure that {s} and then {b}; make sure {s} before you {b}
make sure that {s} before you {b}; see to it that {s} before you {b}; see to it that {s}, then {b}
before you {b}, make sure {s}; before you {b}, see that {s}; {b}, but make sure {s} first; {b}, but see to it first that {s}
{b}. before that, make sure {s}; {b}, but first make sure that {s}; I want {b2} done, but only after {s}; no {b2} before {s}
{b2} comes after {s}; {b2} has to wait until {s}; hold off on {b2} until {s}; only when {s} should you {b}
only after {s} do you {b}; only once {s} may you {b}; you may {b} once {s}; you can {b} as soon as {s}
first I want to see that {s}. then {b}; first, be sure {s}. second, {b}; I need you to {b}, but first make sure {s}
""")
# With the request itself before it.
DONE_STATES = lines("""
{a}. once {s}, {b}; {a}, and as soon as {s}, {b}; {a} and when {s}, {b}; {a}. when {s}, {b}; {a}, and only once {s}, {b}
{a}. after {s}, {b}; {a}. don't {b} until {s}; {a}, and don't {b} before {s}; {a} and once {s}, please {b}
{a}. the moment {s}, {b}; {b}. but {a} first, and wait with the other thing until {s}
{b}, only first {a}, so that {s} before you do
""")
STATE_OF_USER = lines("""
{x} is here; {x} is with me; {x} is here with me; I have {x}; I've got {x}; {x} has been brought to me
you have brought me {x}; you've handed me {x}; {x} is in front of me; {x} has reached me; you've given me {x}
{x} has been delivered to me
""")
STATE_OF_TRASH = lines("""
{x} is in the {t}; {x} has been thrown out; {x} has been thrown away; you have thrown {x} out; {x} has been binned
you've put {x} in the {t}; {x} has landed in the {t}; you've got rid of {x}; you've binned {x}; {x} has gone in the {t}
""")
STATE_OF_PLACE = lines("""
{x} is {o}; {x} has been put {o}; you have put {x} {o}; you've placed {x} {o}; {x} has been placed {o}; you've left {x} {o}
you have set {x} down {o}; {x} is safely {o}
""")
# After a request for the later one alone, or after "two things": `{a}` and `{b}` are things with one destination.
ITEM_TAILS = lines("""
, but {a} first; , but {a} before that; , but first {a}; after {a}; , {a} first though; , and before that {a}
. {a} should come first; . oh, and {a} before that; - but {a} first; , but not before {a}; , but only after {a}
, preceded by {a}; . first {a} though; , {a} to go first; , though {a} first; . but start with {a}; , but start with {a}
, but {a} should come first; . before it {a}; . no wait, {a} first and then that; , right after {a}
, once you've done the same with {a}; , with {a} coming first; , {a} beforehand
. before you do, {a}; , {a} having gone first; , as soon as you've done {a}; - first {a}, I mean. wait, {a} before it
, but you begin with {a}; . and {a}? that one even before; , just after {a}
""")
ITEM_TAILS_STRAIGHT = lines("""
, then {b}; , and then {b}; and then {b}; , {b} after that; , after that {b}; . then {b}; before {b}; , {b} can wait
, {b} next; , followed by {b}; , and only then {b}; , {b} later; , {b} second; first, then {b}; first, {b} second
before you do {b}; . next {b}; . {b} should come after; . {b} only after that; ahead of {b}; first and {b} last
, and {b} afterwards; , and finally {b}; , {b} to finish; . after that {b} too; . once that's done, {b}
. {b} same way, but after; , and later {b} as well
, {b} to follow; , with {b} to follow; , {b} a bit later; . that's first. {b} second; , and as the next one {b}
. when you're back, {b}; , and once that's done {b} too; , {b} coming after; . and after it {b}
""")
# `{r}` names two things: in the order of the words, in the other, or by name.
IN_ORDER = lines("""
{r}, in that order; {r}, in this order; {r} in that order; {r}, the first one first; {r}, one after the other as I said them
in this order: {r}; {r}. exactly in that order; {r}. keep the order; {r} - order matters; {r}, respecting the order
{r}. in the order I said it; {r}, as listed; {r}, first to last; {r}. start with the first one; {r}. the order is important
{r}, in the sequence I named them; {r}. stick to that order; {r} - first come, first served; {r}, in just that order pls
""")
IN_TURN = lines("""
{r}, but the other way round; {r}, in reverse order; {r}, the second one first; {r}, but the last one first
{r}, the latter first; {r}. start with the second; {r}, the first one last; {r}. do the second one first
{r}. in the opposite order, please; {r}, but start with the one I said last; {r}, in the reverse of that order
{r}. begin with the latter; {r}, last one first; {r}. the one I said first comes second
{r}, but in opposite order; {r}. back to front though, last one first; {r}, only do it from the end of my list to its start
{r}, but swap the order of the two; {r}. the other one first, I mean the second I named
{r}, and do the latter before the former
""")
BY_NAME = lines("""
{r}, {a} first; {r}, starting with {a}; {r}. {a} first; {r}, beginning with {a}; {r}, but {a} first; {r}. start with {a}
{r}, {b} last; {r}, ending with {b}; {r}. {b} can wait till last; {r}. {b} should come second; {r}, {b} at the end
{r}, leaving {b} for last; {r}. I need {a} first; {r}, {a} before {b}; {r}, {b} after {a}; {r}. {b} after {a}
{r}. not {b} first, {a} first; {r}. I need {a} more urgently; {r}, finishing with {b}; {r}. priority on {a}
{r}. less urgent: {b}; {r}. {a} must go first; {r}. {b} must go second; {r}. begin with {a}; {r}. make {a} the first one
{r}. {b} only after {a}; {r}, {a} 1st, {b} 2nd; {r}. {b} must not come before {a}
{r}. {a} is more pressing; {r}, {a} ahead of {b}; {r}, {b} behind {a}; {r}, {b} only once {a} is done; {r}. {b} is less pressing
{r}, first of all {a}; {r}. {b} goes second; {r}, {b} to finish; {r}, {a} to begin with; {r}. top priority is {a}
{r}. kick off with {a}; {r}. wrap up with {b}; {r}. {a} takes precedence; {r}, in the order {a}, {b}
""")
# Three in an order that the words turn round.
TURNED_THREE = lines("""
{c}, but before that {a} and then {b}; {c} last, first {a}, then {b}; before you {c}, {a}, then {b}
{c} at the very end. first {a}, then {b}; {a}, then {c}, but {b} in between; {b}, then {c}, but before all that {a}
{b} and then {c}. oh, but first of all {a}; {b}, after that {c}, and {a} before either of them
{a}. finally {c}, and between the two {b}; 3. {c} 2. {b} 1. {a}; third {c}, second {b}, first {a}; 2. {b} 3. {c} 1. {a}
{a} first, {c} last, and in the middle {b}; {c} after you {b}, but {a} first of all; {a}, and before you {c}, {b}
first {a}. before you {c}, though, {b}; don't {c} until you {b}, and don't {b} until you {a}
{b}, but {a} before that and {c} after; {b}, but first {a}, and afterwards {c}
{c} comes last. {a} comes first. in between you {b}; start with this: {a}. end with this: {c}. in the middle: {b}
{a}, wait, don't {c} yet, {b} first, then do that
{c} third. before it {b}. before that {a}; {b}, which comes after you {a} and before you {c}
the finale is to {c}. you open with this: {a}. then {b}; {c}, but hang on, before that {b}, and even before that {a}
{b} second, {c} third, {a} first; {c} when you're done with two other things: {a}, then {b}
{a}. wait with this: {c}. next {b}, then that
in the end {c}. in the beginning {a}. in the middle {b}; last job: {c}. first job: {a}. second job: {b}
{b} after you {a}. {c} after you {b}
""")
# Requests in no order; three with one tucked in.
AND = lines("""
{a}, and while I have you, {b}; {a}. while I have you, {b}; {a}, and as you're going anyway, {b}; {a}. since you are up, {b}
{a}. oh and I'd love it if you could {b}; {a}. also I'd love you to {b}; {a}. on a different note, {b}; {a}. separately, {b}
{a}, maybe also {b}; {a} and maybe {b} too; {a} and, I almost forgot, {b}; {a}. ah yes, and {b}; {a}. ah, {b} as well
{a} and would you mind if I ask you to {b} too?; {a}, can you? and {b}; {a}, will you? also {b}; {a} ok? and {b} ok?
{a}, and hey, {b}; {a}, and um, {b}; {a}, uh, and {b}; {a}. and er, {b}; {a} and pretty please {b}; {a} pls and {b} pls
{a}, thanks. {b}, thanks; {a} thx. also {b} thx; {a}, thank you. and {b}, thank you; {a}, cheers, and {b}
{a}, dear, and {b}, dear; {a}. that's the one thing. the other: {b}; one: {a}. two: {b}. any order
{a}. same goes for this: {b}; there are two things to do, {a} and {b}; two little things. {a}. {b}
a couple of things: {a}, {b}; couple of jobs for you: {a}, {b}; {a} and in the same go {b}; {a} and on the same trip {b}
{a} and with that also {b}; {a} and by the way {b}; {a}, btw {b}; {a}. btw {b}; {a} - and {b}; {a} (and {b}); {a} (also {b})
{a} ... {b}; {a} ... and {b}; {a} | {b}; {a} and too {b}; neither forget to {a} nor to {b}; don't forget to {a} or to {b}
I'd be glad if you'd {a} and {b}; how about you {a} and {b}?; mind you, I need you to {a}, but also to {b}
your jobs are to {a} and to {b}; please both {a} and {b}; do both: {a}, {b}; what I need is for you to {a} and to {b}
the robot should {a} and {b}; tell it to {a} and to {b}; ask the robot to {a} and also to {b}
it would be good if you could {a} and if you could {b}; {a}. when you get a chance also {b}; {a}. if you have a second, {b}
{a}. no particular order, but {b} too; {a} and {b}, whichever is easier first; {a} and {b}, order doesn't matter
{a}, {b}, don't care which first
""")
AND_THREE = lines("""
{a}, oh {b} as well, and {c}; {a} (and {b} too) and {c}; {a} and, while you're at it, {b}, and also {c}; {a}, {b}. and {c}
{a}. and {b}. and {c}; {a}, then there's this: {b}, and {c}; {a} and {b}, and one more thing: {c}
{a} and {b}. last but not least {c}; {a}, {b} - oh, and {c}; {a}, {b}. almost forgot: {c}
{a} and {b}, and if you still have time {c}; {a} and {b}, and can you {c} too?; {a} and {b}. can you also {c}?
{a} - and by the way {b} - and {c}; could you {a}, {b} and also {c}?; I want you to {a}, to {b} and to {c}
you need to {a}, you need to {b} and you need to {c}; please {a}, please {b} and please {c}; {a}, plus {b}, plus {c}
{a} n {b} n {c}; three jobs: {a}, {b}, {c}; three jobs for you today. {a}. {b}. {c}; {a}, {b}, {c}, in any order
{a}, {b}, {c}, thanks; a few things: {a}. {b}. {c}; {a} ok, {b} ok, and {c} ok; {a}, besides {b}, besides {c}
{a}. as well, {b}. as well, {c}
{a} and {b}, and before I forget, {c}; {a}, right, and {b}, right, and {c}; {a}. I'd also love for you to {b} and to {c}
{a}. {b}. and, because good things come in threes, {c}; {a}, {b}, and then I'd only need you to {c} as well, order's up to you
firstly though not necessarily first, {a}. also {b}. also {c}; there's a lot going on: {a}, {b}, {c}
three wishes: {a}, {b}, {c}; {a}, would you, and {b}, would you, and {c}, would you; {a} pls, {b} pls, {c} pls ty
{a} and {b}. {c} too; if you could {a}, and if you could {b}, and if you could {c}, that'd be everything
{a}, {b}, {c}. sort it how you like
""")
# A tilde stands for a semicolon, which parts the entries.
AND_PARTED = tuple(
    t.replace("~", ";")
    for t in lines("""
    {a}~ {b}; {a}~ also {b}; {a}~ and {b}; {a}~ while you're at it, {b}; {a}~ oh, and {b}; {a}~ plus {b}; {a}~ besides, {b}
    1) {a}~ 2) {b}~ any order; {a}~ additionally {b}; two things~ {a}~ {b}; jobs: {a}~ {b}; please {a}~ please {b}
    {a}~ likewise, {b}; {a}~ while you're there, {b}; {a}~ as for the rest, {b}; {a}~ can you also {b}?
    {a}~ don't forget to {b}; {a}~ I also need you to {b}
    """)
)
THEN_PARTED = tuple(
    t.replace("~", ";")
    for t in lines("""
    {a}~ then {b}; {a}~ after that, {b}; {a}~ once that's done, {b}; {a}~ only then {b}; first {a}~ then {b}
    {a}~ {b} afterwards; {b}~ but first {a}; {b}~ before that, {a}; {b}~ {a} first though; {b}~ but {a} before you do
    {b}~ oh, and {a} before that; 1. {a}~ 2. {b}; {a}~ when done, {b}; first: {a}~ second: {b}; {b}~ however, {a} first
    {b} last~ {a} first; {a}~ next, {b}
    """)
)
AND_THREE_PARTED = tuple(
    t.replace("~", ";")
    for t in lines("""
    {a}~ {b}~ {c}; {a}~ {b}~ and {c}; todo: {a}~ {b}~ {c}; {a}~ also {b}~ also {c}; {a}~ {b} and {c}; {a} and {b}~ also {c}
    three things~ {a}~ {b}~ {c}; {a}~ {b}~ oh, and {c}
    """)
)
THEN_THREE = lines("""
{a}, after that {b}, and only then {c}; {a} first. {b} second. {c} third; {a} to start with, then {b}, and {c} to finish
{a}. when done, {b}. when that's done, {c}; begin by this: {a}. then {b}. end by this: {c}; {a} >> {b} >> {c}
{a} -> {b} -> {c}; first {a}. after that {b}. after that {c}; first {a}, next {b} and last {c}
{a} before you {b}, and {b} before you {c}; {a}, and then {b}, and then finally {c}; {a} and afterwards {b} and afterwards {c}
{a}, once done {b}, once done {c}; i) {a} ii) {b} iii) {c}; number one {a}, number two {b}, number three {c}
in this order please: {a}, {b}, {c}; {a} first, then {b}, then {c}; I want you to first {a}, then {b}, and lastly {c}
could you {a}, then {b} and after that {c}?; {a}, {b} next, {c} last
{a}, den {b}, den {c}; {a}. done with that? {b}. done again? {c}; starter: {a}. main: {b}. dessert: {c}
{a} to kick off, {b} to follow, {c} to close; part one: {a}. part two: {b}. part three: {c}; {a} now, {b} next, {c} last of all
{a}. that first. {b}. that second. {c}. that third; {a} and, that done, {b} and, that done too, {c}
{a}, only then {b}, and only after both {c}; {a}, whereupon {b}, whereupon {c}; I'd like it in this sequence: {a}, {b}, {c}
{a}... then {b}... and then {c}; phase one, {a}, phase two, {b}, phase three, {c}
""")
# The same noun twice: `{x}` and `{y}` say which, `{l}` and `{m}` where they go.
SPLIT = lines("""
{v} {x} {l} and {y} {m}; {v} {x} {l}, and {y} {m}; {x} goes {l}, {y} goes {m}; {x} {l}, {y} {m}; I want {x} {l} and {y} {m}
{x} should go {l}, but {y} should go {m}; {x} should be {l} and {y} {m}; {v} {x} {l} but {y} {m}; {v} {x} {l}, {y} though {m}
{x} has to go {l} whereas {y} has to go {m}; {v} {x} {l} while {y} goes {m}; {v} {x} {l}. {y} goes {m}
I need {x} {l}, and also {y} {m}; could you {v} {x} {l} and {y} {m}?; please {v} {x} {l} and {v} {y} {m}
as for {x}, {l}, and as for {y}, {m}; {x} -> {l}, {y} -> {m}; {x}: {l}. {y}: {m}; have {x} put {l} and {y} {m}
let's have {x} {l} and {y} {m}; {x} can go {l} and {y} can go {m}; {l} {x}, {m} {y}
""")
# One of a name and then another one: `{x}` a noun for one, `{xs}` its plural.
ONE_AND_OTHER = lines("""
{v} one {x} {l} and then another one {m}; {v} one {x} {l}, then another {x} {m}; first {v} one {x} {l}, then a second one {m}
first one {x} {l}, then one {x} {m}; {v} a {x} {l} and after that a second {x} {m}; one {x} goes {l}, then another goes {m}
{v} one of the {xs} {l} and then another one of them {m}; of the {xs}, {v} one {l} and after that another {m}
{v} a single {x} {l}, followed by another one {m}; start with one {x} {l}, then one more {x} {m}
one {x} {l} first, then one {m}; two {xs}: first one {l}, then the second one {m}
I want one {x} {l} and, after that, one more {m}; another one {m}, but first {v} one {x} {l}
before you {v} one {x} {m}, {v} another one {l}; after you {v} one {x} {l}, {v} another {m}
{v} one {x} {l}, and once it's there, one more {m}; first you {v} one {x} {l}, next you {v} another one {m}
one {x} {l}. when that's done, a second one {m}; one {x} {l}, and only then a further one {m}
""")
