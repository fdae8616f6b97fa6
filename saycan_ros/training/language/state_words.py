"""How things should be in the end, whether they are so already or not: `{x}` is what, `{l}` where.

Agreeing with `{x}` (or `{d}`) are `{be}`, `{bent}` for "isn't", `{he}` for "it" or "they", `{it}` for "it" or "them", and `{s}`.
"""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# True of a thing wherever it is now.
SHOULD = lines("""
{x} {be} to be {l}; {x} {be} meant to be {l}; {x} {be} to be found {l}; I expect to find {x} {l}; {x} need{s} to be {l}
by the time I get back {x} should be {l}; when the guests walk in I want {x} {l}; I'd like to find {x} {l} when I come down
the rule is that {x} {be} {l}; house rule: {x} {l}; {x} {l}: that's how I want it; the right spot for {x} is {l}
grandma likes {x} to be {l}; mum wants {x} {l} at all times; I like to see {x} {l}; my boss expects {x} to be {l}
I hope {x} {be} {l} by now. if not, you know what to do; at the end of this {x} must be {l}; target: {x} {l}; goal: {x} {l}
end state: {x} {l}; wanted: {x} {l}; it matters to me that {x} {be} {l}; for dinner {x} need{s} to be {l}
all I care about is that {x} {be} {l}; {x} should be sat {l}; {x} shud be {l}; {x} gotta be {l}; I trust that {x} {be} {l}
the photo shows {x} {l}, I want it like in the photo; the plan of the room has {x} {l}; it says here {x} should be {l}
{x} should be {l}, no matter how; I don't care who does it, {x} must be {l}; once you are done {x} should be {l}
{x} should be {l}, and if {he} {be}, even better; maybe {he} {be} there already, but {x} should be {l}
not sure if somebody did it, but {x} should be {l}; {x} should be {l} by lunch; {x} {be} for later and should be {l} till then
I sleep better when {x} {be} {l}; it would calm me to know that {x} {be} {l}; {x} {l} would be ideal
the way I see it {x} should be {l}; please, {x} must to be {l}; is important that {x} {be} {l}; {x} {l} always, ok?
one finds {x} {l}, or one is cross; I should like {x} to be {l}; it is my wish that {x} be {l}; {x} shall be {l}
the doctor wants {x} to be {l} before he comes; {x} {l} or no deal; so {x} should be {l}, that's all; {x} = {l}
""")
QUESTIONS = lines("""
shouldn't {x} be {l}?; should {x} not be {l}?; {bent} {x} supposed to be {l}?; {bent} {x} meant to be {l}?
{be} {x} {l}? {he} should be; {be} {x} {l} yet? if not, see to it; {be} {x} {l} like I asked? otherwise do it now
didn't I say {x} should be {l}?; could {x} be {l}, please?; can {x} be {l} when I get back?; can we have {x} {l}?
may {x} please be {l}?; would it be possible to have {x} {l}?; is it too much to ask that {x} {be} {l}?
will you see to it that {x} {be} {l}?; did anybody put {x} {l}? if nobody did, you do it
has anyone put {x} {l} yet? if not, please do; {x} {be} {l}, right? if not, make it so; where {be} {x}? {he} should be {l}
can you check if {x} {be} {l} and if not put {it} there?; {be} {x} {l} or do I have to get up? see to it
do me a favour, {be} {x} {l}? if not, could you?; would you have a look whether {x} {be} {l}, and put {it} there if not?
didn't you want to have {x} {l} by now?; {be} {x} {l}? no? then please; tell me, {be} {x} {l}? because {he} should be
what do I have to do to have {x} {l}?; who makes sure that {x} {be} {l}? you, I hope; do I find {x} {l}? I'd better
{be} {x} {l} already? if so, fine, if not, off you go; can you make it so {x} {be} {l}?; are we good with {x} {l}? make it so
""")
# The same from the robot's side; a verb in the imperative comes first.
SEE_TO_IT = lines("""
have {x} {l} by the time I'm back; let {x} be {l}; see that {x} end{s} up {l}; arrange for {x} to be {l}
make it so that {x} {be} {l}; put {x} {l} if {he} {bent} there yet; put {x} {l} unless somebody has done so already
move {x} only if {he} {bent} {l}; do nothing if {x} {be} {l}, otherwise see that {he} get{s} there
leave {x} if {he} {be} {l}, else put {it} there; look whether {x} {be} {l} and put {it} there if need be
have a look if {x} {be} {l} and, if not, change that; have {x} be {l}; get {x} {l} in case {he} {bent} there
ensure that {x} {be} {l}; guarantee me that {x} {be} {l}; bring it about that {x} {be} {l}; see if {x} {be} {l}, fix it if not
""")
# Said where it is not so yet.
NOT_YET = lines("""
{x} {bent} {l}, but should be; why {bent} {x} {l}?; how come {x} {bent} {l}?; {x} {be} not {l} yet, please change that
I don't see {x} {l}, where {he} should be; {x} {be} missing {l}; {x} {be} not where {he} should be, which is {l}
someone moved {x}, {he} belong{s} {l}; you said {x} would be {l} and {he} {bent}; I was told {x} {be} {l} but no. put that right
{x} {be} still not {l}!; I expected {x} {l} by now and what do I see? nothing; {x} should be {l}, yet {he} {bent}
I looked for {x} {l} and there was nothing, so please; who took {x}? {he} should be {l}; {x} {bent} {l}. do I need to say more?
if {x} {be} to be {l} tonight, somebody must put {it} there, and that's you; {x} should have been {l} an hour ago
what {be} {x} doing there? {he} should be {l}; {x}: wrong place, should be {l}
""")
# Some of a kind or a number; `{x}` comes as "a drink", "two cokes" or "a drink and a snack".
THERE = lines("""
there should be {x} {l}; I'd like there to be {x} {l}; there must be {x} {l} when the guests come; there ought to be {x} {l}
{l} there should be {x}; I want to see {x} {l}; {bent} there supposed to be {x} {l}?; shouldn't there be {x} {l}?
let there be {x} {l}; make sure there {be} {x} {l}; see that there {be} {x} {l}; there {be} to be {x} {l}
{be} there {x} {l}? there should be; can there be {x} {l}, please?; I'd be happy if there {be} {x} {l}
see to it there {be} {x} {l}
check that there {be} {x} {l}, and if not, you know what to do; I expect {x} {l}; I need there to be {x} {l}
{x} {l}, that's what I want to see; I want {x} {l} by noon; we need {x} {l}, maybe that's so already, have a look
{be} there {x} {l} yet? if not, see to it; could you see that there {be} {x} {l}?; there has to be {x} {l}, says the boss
it should look like this: {x} {l}; keep {x} {l} at all times; as a rule there should be {x} {l}
""")
# `{d}` is there already and the person says so; `{r}` is a request for another thing, `{w}` that thing.
TOLD = lines("""
{d} {be} {l} already, so now {r}; you needn't bother with {d}, {he} {be} {l}. {r}; I see {d} {be} {l}. {r}
{r}. {d} {be} {l} already; {d} {be} already {l}. next, {r}; {d}, check, {he} {be} {l}. now {r}; {d} {be} done, {he} {be} {l}. {r}
with {d} {l} already, all that is left: {r}; somebody took care of {d}, {he} {be} {l}. {r}; {d} made it {l}. {r}
{d} {be} {l}, thanks for that. {r}; now that {d} {be} {l}, {r}; {r}. no need to touch {d}, {he} {be} {l}
since {d} {be} {l} already, just {r}; good, {d} {be} {l}. {r}; half of it is done, {d} {be} {l}. {r}
I wanted {d} and {w} {l}. {d} {be} there, so {r}; {d} I can see {l}, but not {w}. {r}
""")
# After a request for several things, of which some are there.
SOME_THERE = lines("""
{r}. one of them may be there already; {r}, whatever is not there yet; {r}. only what isn't there yet, of course
{r}. leave what is there already; {r}. some of it could be there already, I didn't look; {r}. skip those that are there already
{r}. I think somebody started on that; finish the job: {r}; {r}. I may have done part of it; {r}, unless they are there already
{r}. if any of that is there already, good; {r}, or what's missing of it; complete the set: {r}; {r}. just the missing ones
check first what is there already, then {r}; {r}, as far as it isn't done; {r}, minus what is there by now
""")
# What the robot holds and is told that it does: `{n}` the thing, `{r}` a request for "it".
IN_HAND = lines("""
you already have the {n} in your hand, so {r}; you're holding the {n}. {r}; since you've got the {n} already, {r}
I see you picked up the {n}, now {r}; the {n} {be} in your gripper already, {r}; you have the {n}. {r}
no need to look for the {n}, you have {it} in your hand. {r}; you've been carrying the {n} around, {r}
good, you've got the {n}. {r}; as you are holding the {n} anyway, {r}; why are you still holding the {n}? {r}
I gave you the {n}, remember? {r}; you took the {n}, well done. {r}; hey, about the {n} in your gripper: {r}
""")
# What the robot holds is not what is asked for: `{n}` is held, `{r}` a request for something else.
FULL_HAND = lines("""
put the {n} down and {r}; leave the {n} here and {r}; drop the {n} first, then {r}; forget the {n} you are holding, {r}
never mind the {n} in your hand, {r}; I don't need the {n} any more, {r}; let go of the {n}, {r}; not the {n} you've got, {r}
lay down that {n} wherever you like and {r}; why do you have the {n}? put {it} down, {r}; free your hand and {r}
you won't need the {n}, {r}; the {n} can stay here, {r}; the {n} in your gripper {be} the wrong thing. {r}
I see you took the {n}. wrong. {r}; put that down, whatever {he} {be}, and {r}; hands free, then {r}; ditch the {n} here n {r}
you have the {n}, but I didn't ask for the {n}. {r}
""")
# Between "on the table" and another place that is wrong.
RATHER_THAN = lines("""
{l}, not {q}; {l} and not {q}; {l} instead of {q}; {l} rather than {q}; not {q} but {l}; {l}, and certainly not {q}
{l} (not {q}); {l}, never {q}; {l}, no longer {q}
""")
# Of all but one: `{x}` comes as "all the fruit", `{d}` as "the orange".
ALL_BUT = lines("""
{x} except {d}; {x} but {d}; {x} apart from {d}; {x} other than {d}; {x} minus {d}; {x} besides {d}; {x} bar {d}; {x} save {d}
{x}, not counting {d},; {x} without {d}; {x} (not {d}); {x} with the exception of {d}
""")
# Where the robot should be; `{p}` comes as "the table" or "my side".
BE_AT = lines("""
you should be at {p}; I expect you at {p}; be at {p}, please; aren't you supposed to be at {p}?; shouldn't you be at {p}?
are you at {p}? if not, go there; if you aren't at {p} yet, go there; unless you are at {p} already, drive there
I want to find you at {p}; the robot should be standing at {p}; make sure you're at {p}; see that you are at {p}
could you be at {p} when they come?; you need to be at {p}; go to {p} if you aren't there; I'd like to see you at {p}
you may be there already, but I need you at {p}; robot: {p}, if not there yet; your place is at {p}; you are to be at {p}
are you at {p} or not? I need you there; as long as you are at {p}, I'm happy
""")
STAY_AT = lines("""
you're at {p}, good, stay there; don't leave {p}; you are at {p} already, that's fine; stay at {p} where you are
no need to drive, you are at {p} already; just stay at {p}; you're right where I want you, at {p}; keep standing at {p}
I wanted you at {p} and there you are; remain at {p}, don't go anywhere
""")
