"""What is said about the unwanted: `{r}` is a request, `{x}` and `{w}` what is wanted, the other slots what is not.

`{d}` comes in any form, `{n}` bare, `{a}` with "a", `{t}` with "the", `{ns}` in the plural; `{is}` and `{s}` agree with
`{n}` and `{t}`. Whole sentences about the unwanted are in `exclusion_words`.
"""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# Within the words for what is wanted; the first group fits any number of things.
BUT_PLAIN = lines("""
{x} but {d}; {x} except {d}; {x} other than {d}; {x}, but not {d}; {x}, not {d}; {x} besides {d}; {x}, just not {d}
{x} apart from {d}; {x} except for {d}; {x} excluding {d}; {x} minus {d}; {x} save for {d}; {x} bar {d}; {x} aside from {d}
{x} with the exception of {d}; {x}, not including {d}; {x}, leaving out {d}; {x} without {t}
""")
BUT = BUT_PLAIN + lines("""
{x} that is not {d}; {x} that isn't {d}; {x}, anything but {d}; {x} instead of {d}; {x} (no {d}); {x} that's different from {d}
{x}, anything else than {d}; {x}, never {d}; {x}, whatever, only not {d}; {x} which is not {d}; {x}, any except {d}
{x} (not {d}); {x}, as long as it isn't {d}; {x} unless it's {d}; {x}, though not {d}; {x} and not {d}; {x} but please not {d}
{x}, so long as it's not {d}; {x}, please not {d}; {x}, any kind but {d}; {x} - anything but {d}; {x}, provided it is not {d}
{x} but for heaven's sake not {d}; {x} which isn't {d}; {x}, anything except {d}; {x} but definitely not {d}; {x} != {d}
{x} - not {d}; {x}, only not {d}
{x} as long as it's not {d}; {x}, but u know, not {d}; {x}, obviously not {d}; {x}, whichever, just not {d}; {x} rather than {d}
{x}, ideally anything but {d}; {x}, not {d} again; {x}, and by that I don't mean {d}; {x}, any of them but {d}
{x} that would not be {d}; {x} of any sort other than {d}; {x}, let it not be {d}; {x}, surely not {d}; {x}, not {d} for once
""")
BUT_AFTER = lines("""
{r}, but not {d}; {r}, just no {d}; {r}. no {d} please; {r}, anything except {d}; {r}. I don't want {d}; {r}, I can't stand {d}
I don't like {d}. {r}; no {d} for me, {r}; not {d}, {r}; {r} but please not {d}; {r}. I'm allergic to {d}; I hate {d}. {r}
{r}, please no {d}; {r}, {d} is out of the question; {r}, preferably without {d}; {r}. {d} won't do
{r}, under no circumstances {d}; {r}. I never touch {d}; {d} is off the table for me. {r}; anything goes except {d}: {r}
{r}. absolutely no {d}; the doctor told me to avoid {d}. {r}; {r}, my stomach can't handle {d}; {r}, and I don't mean {d}
{r}, only don't bring {d}; I can't have {d}. {r}; I'm sick of {d}, {r}; {r}, anything but {d}; {r}, as long as it is not {d}
I already had {d}, {r}; {d} is not for me, {r}; {r}, since I do not like {d}; {r} - not {d} though; {d} makes me sick, {r}
I drank or ate enough {d}. {r}; {r} but if it's {d} don't bother; {r}. not {d}!; {r}, we're avoiding {d}; {r} (I'm off {d})
""")
# Whole requests, wherever the thing goes.
AFTER_ANYWHERE = lines("""
{r}, but not {d}; {r}, just not {d}; {r}, just no {ns}; {r}. no {n} please; {r}, anything except {d}; not {d}, {r}
{r} but please not {d}; {r}, please no {n}; {r}, {n} {is} out of the question; {r}. {t} won't do; {r}, only not {d}
{r}, under no circumstances {d}; {r}. absolutely no {n}; {r}, and I don't mean {d}; anything goes except {d}: {r}
{r}, anything but {d}; {r}, as long as it is not {d}; {r} - not {d} though; {r}. not {d}!; {r}. and no, not {d}
{r}, {t} excepted; {r}. I do not mean {t}; {r}. any will do except {t}; {r}. whichever, just not {d}; {r}, not {t} please
{r} but if it's {d} don't bother; if it's {d} forget it, otherwise {r}; {r}, unless it's {d}; {r}. if you find {d}, keep looking
{r}. should you come across {d}, ignore it; {r}. {a} is not what I mean; {r}. {t} {is} not an option; {r}. {t} doesn't count
{r}. skip {t}; {r}. forget about {t}; skip {t}. {r}; ignore {t}. {r}; {r} and ignore {t}; {r}, ignoring {t}
{r}. {n} = no; no {n}. {r}; {r} (not {d}); {r} (no {n}); {r}, no {ns}; {r}. no {ns}, ok?; {r}. not {a}, mind you
{r}. remember, not {d}; {r}. it must not be {a}; {r}. it can't be {a}; {r}. it shouldn't be {a}; it can't be {a}, but {r}
{r}, with one exception: {t}; {r}. one rule: no {n}; only one condition, not {d}. {r}; one thing first: not {d}. {r}
{r}. never {d}; {r}, only it can't be {a}; whatever you do, not {d}. {r}; whatever you do, don't pick {t}. {r}
{r}. whatever you do, don't take {t}; please don't choose {t}. {r}; {r}. don't pick {a}; {r}, don't take {t}
{r} but don't take {t}; {r}, pls no {n}; {r} n not {d} pls
{r}. did I mention not {d}?; {r}. {d}? no; {r}. and by the way {n} {is} a no
{t}? no. {r}; not {a}. not {a}! {r}; {r} and make sure it isn't {a}; make sure it is not {a} and {r}
{r}. double check that it's not {a}; {r}. I said not {d}; I said no {n}. {r}; {r}. anything else than {a} is fine
{r}. all are fine except {t}; {r}. any other than {t}; {t} {is} the only one I don't mean. {r}
they told me not {t}, so {r}; {r}. I would be cross if it was {a}; {r}. last time it was {a}, which was wrong
last time you took {a}, not again. {r}; you always pick {a}, not this time. {r}; {r}, and not {d} like last time
""")
# Said about what stays, where the request takes things away.
AFTER_KEPT = lines("""
{r}, but leave {t}; {r} but leave {t} alone; {r}. don't touch {t}; {r}. keep your hands off {t}; I still need {t}, but {r}
{r}, but keep {t}; {r}. {t} should stay; {r}. {t} must stay put; {r} and let {t} be; leave {t} where it is and {r}
{r}. I'm keeping {t}; I want to keep {t}. {r}; {r} - {t} can stay; {t} can stay but {r}; hands off {t}. {r}; {r}, not {t}
{r}. I still want {t}; do not move {t}. {r}; {r}. nobody moves {t}; {r}. don't you dare take {t}; {r}, {t} stay{s}
{r}. we still need {t} where it is; {r}. someone is still using {t}; I am not finished with {t}, {r}; {r} without touching {t}
{t} must not be moved. {r}; {r}, please don't move {t}; {r} but mind that {t} stay{s} there; {t} stay{s}. {r}
my wife wants to keep {t}, so {r}; careful, {t} {is} to stay. {r}; {r}. let's keep {t}; {r}. spare {t}
""")
BUT_LEAVE = AFTER_KEPT + lines("""
{r}, but leave {d}; {r} but leave {d} alone; {r}, but keep {d} there; {r}. don't touch {d}; {r}, except for {d}
leave {d} where it is and {r}; {r} but not {d}; {r}, {d} should stay where it is; {r}, only {d} remains there
{r}, with the exception of {d}; don't move {d}, but {r}; {r}, {d} can stay; {r}, skipping {d}; {r} and let {d} be
except for {d}, {r}; {r}, all but {d}; I still need {d} there. {r}; {r}, minus {d}; with the exception of {d}, {r}
apart from {t}, {r}; besides {t}, {r}; leave out {t} but {r}; {r}. all of it, bar {t}; {r}. the only exception is {t}
{t} excepted, {r}; {r}. only {t} may remain; {t} remain{s}, other than that {r}; {r}. the one thing not to take is {t}
{r}. everything goes but {t}; {r}, sparing only {t}; {r}, {t} not included; not {t}, but otherwise {r}
""")
ANYTHING = lines("""
anything but {d}; anything except {d}; anything other than {d}; anything that is not {d}; something other than {d}
something that isn't {d}; something else than {d}; anything besides {d}; something different from {d}
any item but {d}; one thing that is not {d}; something, but not {d}; something, just no {n}; one item, anything but {d}
anything apart from {d}; anything that isn't {d}; anything at all, just not {d}; any thing except for {d}; some item except {d}
something which is not {d}; a thing that isn't {d}; something that is anything but {d}; anything bar {d}; one thing, not {a}
any one thing except {d}; something aside from {d}; an object that isn't {a}; any single item other than {a}; something not {a}
one random thing, just not {d}; something, anything, but no {n}; any old thing as long as it's not {a}; smth that isnt {a}
something of your choice, except {d}; one of the things that aren't {d}; any one of the items but {t}; whichever thing isn't {a}
something, only not {t}; something (no {n}); a thing, any thing, except {t}; just something that would not be {a}
something. anything. not {a}; something else, not {a}; some other thing than {d}; an item that is definitely not {a}
something, I don't mind what unless it's {a}; one thing of any kind except {d}; something that has nothing to do with {ns}
one thing, you choose, but no {n}; something that never was {a}; any one thing there is, {d} excepted
something that couldn't be mistaken for {a}; one object, so long as it's no {n}; something, but heavens, not {d}
something, whatever, just no more {ns}; an item at random, {n} excluded; something I can't confuse with {a}
""")
NEITHER = lines("""
{x}, neither {n} nor {m}; {x} that is neither {n} nor {m}; {x}, but neither {n} nor {m}; {x} but not {n} or {m}
{x}, not {n} and not {m} either; {x}, no {n}, no {m}; {x} except {n} and {m}; {x} other than {n} or {m}; {x}, not {n}, not {m}
{x} (not {n}, not {m}); {x} besides {n} and {m}; {x} that isn't {n} or {m}; {x}, anything but {n} and {m}
{x}, just not {n} and not {m}; {x} apart from {n} and {m}; {x}, and no {n} and no {m}; {x}, neither {m} nor {n} please
{x}, and I mean neither {n} nor {m}; {x}, with {n} and {m} both out; {x}, no matter which, but not {n} and not {m}
{x} which is not {n} and isn't {m}; {x}, not {n}, not {m}, one of the others; {x}, sparing me {n} and {m}
""")
NEITHER_AFTER = lines("""
{r}. neither {n} nor {m}; {r}, neither {n} nor {m} please; {r}. no {n} and no {m} either; {r}. not {n}. not {m} either
no {n}, no {m}. {r}; {r}. I want neither {n} nor {m}; neither {n} nor {m} will do. {r}; {r}. {n} and {m} are both out
{r} - both {n} and {m} are a no; {r}. not {n}, and before you ask, not {m}; forget {n} and {m}. {r}
skip {n} and also {m}, {r}; {r}. {n} no, {m} no; it should be neither {n} nor {m}. {r}; {r}, just not {n} nor {m}
{r}. I don't mean {n}, I don't mean {m} either; {r}, with two exceptions: {n} and {m}; not {n} nor {m}, {r}
{r}. two no-gos: {n} and {m}; {r}. {n} I don't mean, {m} I don't mean; {r}, as long as it's not {n} and not {m}
strike {n}, strike {m}. {r}; {r}. I rule out {n} and I rule out {m}; whatever you do, no {n}, no {m}. {r}
{r}. if it's {n} or {m}, put that back; {r}. everyone knows I mean neither {n} nor {m}; {r}. anyway not {n}. or {m}
""")
RATHER = lines("""
{w}, not {d}; {w} instead of {d}; {w} and certainly not {d}; {w} in place of {d}; {w} as opposed to {d}; {w} rather than {d}
not {d} but {w}; {w} and not {d}; {w} (not {d}); {w}, definitely not {d}; {w}, and I don't mean {d}; {w}, by no means {d}
no {n}, just {w}; {w}, no {n}; {w} please, no {n}; only {w}, no {n}; anything but {d}, namely {w}
{w}, and not {t}; not {t}, {w}; {w} - not {t}; {w}, don't confuse it with {t}; {w}, not to be mixed up with {t}
{w}, as in not {t}; {w} (I repeat, not {t}); just {w}, not {t} as well; only {w} and not {t}; {w} and no {n} with it
{w}, without {t}; {w} but not {t}; {w}, but no {n}; {w} alone, not {t} too; {w}, repeat {w}, not {t}
{w}, not {t} next to it; {w}, please not {t} again; {w}, thus not {t}; {w} this time, not {t}; {w} for a change, not {t}
""")
RATHER_AFTER = lines("""
I don't want {d}, {r}; don't bring {d}, {r}; {r}, I don't want {d}; not {d}! {r}; I changed my mind about {t}. {r}
forget {t}, {r}; no {n}. {r}; {r}. not {d}; {r}. I don't need {d}; never mind {t}, {r}; I said no {n}. {r}
please don't touch {t}. {r}; {r} and leave {t} alone; instead of {d}, {r}; I am not asking for {d}. {r}
no {n} please, just {r}; I asked for no {n}. {r}; it is not {d} that I need. {r}; skip {t}. {r}; {r}, {t} can wait
I am not in the mood for {d}, {r}; I had {d} already, {r}; no need for {t}, {r}; {r}. {t} {is} of no interest to me
{r}. {t} stay{s} where it is; {r}. leave {t} be; {r}. leave {t}; leave {t}, {r}; {t} can stay there. {r}; {r}, {t} can stay
{r}. don't mistake it for {t}; {r}. mind you don't take {t}; you'll see {t} as well, ignore it. {r}; {r}. not {t}, please
forget what I said about {t}, {r}; {r}. I know {t} is closer, but no; {t} was yesterday. {r}; {r}, please not {t} by mistake
{r}. {t}? no thanks; {t}? nah. {r}; do you have to think of {t}? no! {r}; who said {n}? {r}; nobody asked for {a}. {r}
I never said {n}. {r}; {r}. I didn't say {n}; I didn't ask for {a}, {r}; that's not what I asked for, not {t}. {r}
you keep grabbing {t}. {r}; {r} and don't grab {t} this time; {t} is not the right thing. {r}; wrong, not {t}. {r}
{t} belong{s} to someone else, {r}; {t} {is} my colleague's, don't take it. {r}; {r}. somebody else needs {t}
if you were going to take {t}, don't. {r}; before you reach for {t}: no. {r}; {r}. {n} {is} not wanted; {n} not needed, {r}
I thought about {a}, but no, {r}; I considered {t} and decided against it. {r}; I've gone off {ns}. {r}; {r}, no {n} today
{r} but hands off {t}; hands off {t}, {r}; do nothing with {t}, {r}; {t} {is} fine where it is, {r}; {r} and nothing with {t}
""")
# Two kinds: `{x}` one wanted, `{k}` its kind, `{o}` the other kind; `{ak}` and `{ao}` with "a".
KIND_NOT_KIND = lines("""
{r}. {ak}, not {ao}; {r}. I said {k}, not {o}; I said {k}, not {o}. {r}; {r}. {k}, I said, not {o}; {k}, not {o}! {r}
I asked for {ak} and not {ao}. {r}; {r}. that's {k} as in {k}, no {o}; {r}, {ao} is no use to me; {r}. don't give me {ao}
{r}. I don't need {ao}, I need {ak}; {r}, no {os}; no {os}, {r}; {r}. {os} are not what I want; {r} but no {o} please
not {ao} but {ak}. {r}; {r}, and {ao} is not {ak}; you brought {ao} last time, I want {ak}. {r}; {r}. no {o}. {k}!
forget the {os}, {r}; {r}. leave the {os} alone; I do not mean {ao} when I say {k}. {r}; {r}. {ak}. not {ao}. thanks
{r}. who said {o}? {k}!; {ao} I have no use for, {ak} I have. {r}; does {ao} look like {ak} to you? {r}
{r}. {ao} would be wrong; I want {ak}. is {ao} {ak}? no. {r}; {r}. mind: {k}, no {o}
everybody brings me {os} and I want {ak}. {r}
""")
# Only where two of a kind are there.
OTHER_ONE = lines("""
not {t}, the other one; not {t} but the other one; the other one, not {t}; the one that isn't {t}; not {t}, the other
the other {k}, not {t}; the {k} that isn't {t}; the {k} which is not {t}; whichever {k} is not {t}; not {t}, the other {k}
the one of the two {ks} that is not {t}; the {k} other than {t}; the only {k} besides {t}; the remaining {k}, not {t}
""")
# After a request for the wrong thing: `{w}` is the right one.
CORRECTIONS = lines("""
actually no, {w} instead; actually, {w}; no wait, {w}; wait, no, {w}; scratch that, {w}; sorry, I meant {w}; I mean {w}
no, {w}; make that {w}; on second thought, {w}; no no, {w}; oops, {w}; correction, {w}; hang on, make it {w}; hmm no, {w}
ah no, sorry, {w} please; I changed my mind, {w}; forget that, {w} instead; uh, {w} I mean; or no, {w}; er, not that, {w}
strike that, {w}; pardon, I meant to say {w}; no I want {w} instead; hold on, rather {w}; let's say {w} instead
I take that back, {w}; not that, {w}; oh wait, better {w}; well no, {w}; wrong one, {w}; excuse me, {w} I should have said
thinking about it, {w}; that was wrong, I meant {w}; my mistake, {w}; cancel that, {w}; wait I meant {w} lol; nah, {w}
""")
NOT_VERB_BRING = lines("""
don't get me {d}, get me {w}; don't bring me {t}, bring me {w}; do not fetch {t}, fetch {w}; don't grab {t}, grab {w} for me
I don't want you to bring {t}, I want you to bring {w}; rather than fetching {t}, fetch {w}; no need to get {t}, get me {w}
it's not {t} you should bring me, it's {w}; instead of bringing {t}, bring me {w}; stop bringing me {d}, bring me {w}
you shouldn't bring {t}, you should bring {w}; don't hand me {t}, hand me {w}; don't give me {a}, give me {w}
please don't come back with {t}, come back with {w}; bring me {w}, don't bring me {t}; get {w}, don't get {t}
I didn't tell you to bring {t}, I told you to bring {w}; don't look for {t}, find me {w}
between {t} and {w}, bring me {w}; if it's {t} or {w}, then {w} for me; there's {t} and there's {w}, I want {w}
everyone keeps offering me {d} when what I want is {w}; {t} or {w}? {w} please; do I look like I want {a}? bring me {w}
tell the robot to leave {t} and fetch {w} for me; it wasn't {t} I asked for, it was {w}; whoever said {n} was wrong, I want {w}
my order was {w}, not {t}; I'd sooner have {w} than {d}; I prefer {w} to {d} today; keep {t}, I'll take {w}
don't pick up {t}, pick {w} for me
I said {w}, why would you bring {t}? bring me {w}; if you bring {t} I'll send you back for {w}, so bring me {w}
leave {d} to the others, I want {w}; {t} {is} for my brother, for me it's {w}; don't trouble yourself with {t}, just get me {w}
put {t} out of your mind and bring me {w}; I wouldn't take {t} if you paid me, I want {w}; you bring me {w}, not bring {t}, yes?
""")
NOT_VERB_TOSS = lines("""
don't throw out {t}, throw out {w}; don't toss {t}, toss {w}; do not bin {t}, bin {w}; instead of throwing {t} away, toss {w}
throw away {w}, don't throw away {t}; keep {t}, toss {w}; we keep {t}, but throw {w} away; get rid of {w} and keep {t}
it's not {t} that is trash, it's {w}; {t} {is} still good, throw out {w} instead; hold on to {t}, dump {w}; bin {w}, save {t}
not {t} but {w} should be thrown away; {w} can go in the trash, {t} can't; let {t} live and toss {w}; toss {w}, leave {t}
who throws away {t}? throw away {w}; {t} can be used again, {w} can't, so toss {w}; I want to keep {t} but not {w}, bin that
throw {w} out but not {t}, please; you were about to bin {t}, bin {w} instead; spare {t}, chuck out {w}
""")
NOT_VERB_MOVE = lines("""
don't move {t}, move {w} {l}; don't put {t} {l}, put {w} {l}; do not take {t}, take {w} {l}; leave {t} and put {w} {l}
{t} stay{s}, {w} goes {l}; it's not {t} that should go {l}, it's {w}; put {w} {l}, don't put {t} {l}; bring {w} {l}, not {t}
instead of {t}, put {w} {l}; rather than moving {t}, move {w} {l}; let {t} stand and carry {w} {l}; don't carry {t}, carry {w} {l}
nobody asked you to move {t}, move {w} {l}; {t} {is} fine there, {w} should go {l}; I want {w} moved {l} and {t} left alone
what goes {l} is {w}, not {t}; not {t}! {w} {l}; take {w} {l} and don't take {t}; if anything goes {l} it's {w}, not {t}
""")
# Another one of the same name stands elsewhere; `{s}` says where, `{one}` is one or ones.
NOT_THE_ONE = lines("""
{r}, not the {one} {s}; {r}, but not the {one} {s}; not the {one} {s}: {r}; {r}. don't take the {one} {s}
{r}. leave the {one} {s}; {r}, anything but the {one} {s}; leave the {one} {s} alone, {r}; {r} - not the {one} {s}
{r}. don't bother with the {one} {s}; {r}, just not the {one} {s}; the {one} {s} should stay. {r}
{r}, I don't mean the {one} {s}; {r} except the {one} {s}; {r}. the {one} {s} must not be moved; {r}, skip the {one} {s}
{r}, there's another besides the {one} {s}; {r}. I don't want the {one} {s}, I want the other; not the {one} {s}, no, {r}
""")
# The same for a kind; `{p}` is the place that things should not come from.
NOT_FROM = lines("""
{r}, but not from {p}; {r}, not from {p}; {r}. don't take anything from {p}; {r} but stay away from {p}; {r}. nothing from {p}
{r}, just not one from {p}; not from {p}, but {r}; {r}, anywhere but from {p}; {r}. what is at {p} is not for the taking
don't look at {p}. {r}; {r}, and leave what is at {p}; {r} and don't touch the things at {p}; keep your hands off {p}. {r}
{r} - and no, not from {p}; {r}. avoid {p}; {p} is off limits. {r}; {r}, skip {p}; everything at {p} stays. {r}
{r}. I've promised what is at {p} to others; {r}, what lies at {p} is spoken for; {r}, look anywhere except at {p}
nobody takes anything from {p} today. {r}; {r}. {p} you can leave out
""")
# Remarks about things that are not asked for and must stay; `{s}` says where they are.
UNTOUCHED = lines("""
{t} {s} should stay; {t} {s} can stay there; leave {t} {s}; don't move {t} {s}; don't touch {t} {s}; I still need {t} {s}
{t} {s} must not be moved; nobody touches {t} {s}; keep your gripper off {t} {s}; mind {t} {s}; be careful not to take {t} {s}
{t} {s} {is} not yours to move; drive around {t} {s}; there's {t} {s}, ignore that; you'll pass {t} {s}, don't pick it up
{t} {s} {is} my colleague's; I put {t} there for a reason; we want {t} exactly where it is; {t} {s} belong{s2} there
don't worry about {t} {s}; I'm not done with {t}; {t} stay{s2} put; please let {t} be; you needn't bother with {t} {s}
{t} {s} {is} for later; somebody will need {t} {s} tonight; {t} {s} {is} only decoration; no one asked for {t} {s}
grandma wants {t} to stay {s}; {t} {s} {is} none of your business; I am saving {t} {s}; hands off {t} {s}; pls dont move {t}
""")
ONE_ONLY = lines("""
just one; one is enough; only one; just the one; one will do; one item only; nothing more; that's all; and nothing else
no more than one; just one thing; only that; a single one; one is plenty; I only need one; that'll be it
""")
# Another place or act than the one that is wanted; `{q}` is "on the counter", `{p}` "the counter", `{l}` the right place.
NOT_THERE = lines("""
{r}, not {q}; {r} and not {q}; {r}, don't put it {q}; {r} instead of {q}; not {q}: {r}; {r} rather than {q}; {r} (not {q})
{r}. not {q}!; {r}, and please not {q}; not {q}, please. {r}; {r}. I don't want it {q}; I don't want it {q}, {r}
{r}. {p} is the wrong place; {p} is the wrong place. {r}; {r}. anywhere {q} is wrong; {r}, definitely not {q}; {r}, never {q}
{r}. I didn't say {p}; {r}. just don't leave it {q}; do not go putting it {q}. {r}; {r} but by no means {q}
{r}. I said so before, not {q}; not {q} like last time, {r}; {r} as opposed to {q}; {p}? no. {r}; {r}, {p} is full
there's no room {q}, so {r}; {p} is taken, {r}; {r}, we need {p} free; keep it away from {p}, {r}; {r}. it has no business {q}
{r}, because it's no use to anyone if it goes {q}; if it goes {q} it'll only get lost, so {r}; I know it used to go {q}, but {r}
{r}, anywhere but {q}; {r}, and I don't mean {q}; everybody puts it {q}, but not today, {r}; {r}. {q} is not an option
somebody will want to put it {q}, don't let them, {r}; {q}? who said {q}? {r}
""")
PLACE_CORRECTIONS = lines("""
{r}. no wait, {l}; {r}. actually, {l}; {r}, no, {l}; {r}. sorry, I meant {l}; {r}. scratch that, {l}; {r}. make that {l}
{r}. oops, {l} I mean; {r}. hmm, better {l}; {r}, or no, {l} instead; {r}. on second thought, {l}; {r}. correction: {l}
{r}. I changed my mind, {l}; {r}. I mean {l}; {r}. hold on, rather {l}; {r}. ah no, {l} please; {r}. wrong, {l}
{r}. silly me, {l}; {r}. no - {l}; {r}, oh, I mean {l}; {r}. forget that, {l}; {r}. well, rather {l}; {r}. wait wait, {l}
{r}. let me rephrase that: {l}; {r}. strike that, {l}; {r}. hm, no, {l}; {r}. that's wrong, {l}; {r}. sorry my english, {l}
""")
NOT_PUT = lines("""
don't put {x} {q}, {r}; {x} does not belong {q}, {r}; instead of putting {x} {q}, {r}; do not leave {x} {q} but {r}
I said not to put {x} {q}. {r}; never put {x} {q}, {r}; {x} should not go {q}, {r}; don't move {x} {q}. {r}
rather than leaving {x} {q}, {r}; {x} must not be put {q}, {r}; I don't want {x} {q}, {r}; who would put {x} {q}? {r}
before you put {x} {q}, don't. {r}; if you wanted to put {x} {q}, no. {r}; {x} {q}? no way, {r}; don't set {x} down {q}, {r}
nobody wants {x} put {q}, so {r}; {x} would only get lost if you took that {q}, {r}; who told you to take {x} {q}? {r}
we tried putting {x} {q}, never again, {r}; please you not put {x} {q}, {r}; it makes no sense to put {x} {q}, {r}
I'd rather not have {x} taken {q}, {r}
""")
NOT_TOSSED = lines("""
don't throw {x} away, {r}; {x} is not trash, {r}; instead of throwing {x} away, {r}; do not toss {x}, {r}
{x} is still good, {r}; {x} should not be thrown out, {r}; no need to throw out {x}, {r}; don't bin {x}, {r}
{x} isn't garbage. {r}; please don't chuck {x} out. {r}; I don't want to throw {x} away, {r}; we are not tossing {x}. {r}
it'd be a waste to throw out {x}, {r}; rather than tossing {x}, {r}; {x} must not end up in the bin, {r}
{x} is not for the bin! {r}
who said {x} was for the bin? {r}; I'd never forgive you if you binned {x}, {r}; {x} isn't done yet, don't toss that, {r}
we don't throw {x} away in this house, {r}; somebody could still use {x}, so don't bin that, {r}
""")
NOT_BROUGHT = lines("""
don't bring {x} to me, {r}; I don't want {x} here, {r}; instead of bringing me {x}, {r}; {x} is not for me, {r}
do not bring {x} over, {r}; I have no use for {x} here, {r}; I don't need {x} with me, {r}; don't hand me {x}, {r}
{x} is not supposed to come to me. {r}; I didn't order {x}, {r}; no need to give me {x}, {r}; rather than handing me {x}, {r}
please don't carry {x} over here. {r}; I'm not the one who wants {x}, {r}; what would I do with {x}? {r}
no, I don't want {x}, {r}; {x} isn't meant for me, {r}; I've no hand free for {x}, {r}
I'm leaving in a minute, so don't bring {x} here, {r}; if you bring me {x} I'll only carry it back, so {r}
don't come to me with {x}, {r}
""")
