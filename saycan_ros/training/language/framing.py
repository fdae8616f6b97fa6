"""What stands around the verbs: `{r}` is a request, `{x}` what is meant, `{d}` what is not."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# A remark about the very thing that "it" then means.
POINTERS = lines("""
there is {x} {s}; I see {x} {s}; I left {x} {s}; do you see {x} {s}?; my friend left {x} {s}; I forgot {x} {s}
I think there is {x} {s}; {x} is standing {s}; someone put {x} {s}; I can see {x} {s}; {x} is {s}; you will find {x} {s}
look, there's {x} {s}
""")
POINTERS_ELSEWHERE = lines("""
where's my {n}?; where is the {n}?; have you seen my {n}?; do you know where the {n} is?; here is a job about the {n}
you know the {n}?; see the {n}?; about the {n}; regarding the {n}; there should be a {n} somewhere; I left my {n} somewhere
find the {n}
I love {n}; I have been craving {n} all day; you know how much I like {n}; nothing beats {n}; I dream of {n}
I really like {n}; my {n} is missing; someone took my {n} away; I want my {n}
""")
POINTER_BRING = lines("""
bring it to me; can you bring it here; could you get it for me; I want it; please fetch it; hand it to me; give it to me
bring it over; I need it here; could I have it
""")
POINTER_TOSS = lines("""
throw it away; can you toss it; get rid of it; please put it in the {t}; it should go in the {t}; could you dispose of it
bin it; please discard it; it's empty, throw it out; toss it out
""")
POINTER_MOVE = lines("""
put it {l}; can you move it {l}; it should be {l}; please take it {l}; could you place it {l}; set it {l}; it belongs {l}
bring it {l}; carry it {l}
""")
ASKED = lines("""
do we have any {n}?; {be} there any {n}?; {be} there any {n} left?; any {n} around?; do you see any {n}?; have we got {n}?
got any {n}?; can you find any {n}?; if there {be} any {n},; if you see any {n},; {be} there {n} somewhere?
""")
ASKED_FOR = lines("""
bring me {one}; I'd love {one}; I'd like {one}; get me {one}; I want {one}; fetch {one} for me; could I have {one}?
I'll take {one}; please hand me {one}; let me have {one}
""")
# A thing is gone; the person asks for another of the same.
GONE = lines("""
I spilled {d}; I just spilled {d}; {d} fell over; I finished {d}; {d} is empty; I drank all of {d}; my dog took {d}
somebody stole {d}; I ate {d}; {d} went bad; I accidentally spilled {d}; {d} is flat; I lost {d}; my friend drank {d}
{d} got cold; {d} spoiled; I dropped {d}; I used up {d}; {d} was stolen; {d} rolled away; I gave {d} away; {d} broke
""")
AGAIN = lines("""
bring me another one; bring me another {n}; get me a new one; can I have another?; I need another {n}; fetch me a new {n}
could you bring a replacement?; I'd like another one please; please get me one more; give me a fresh one
could I get another {n}?; I want a new {n}; can you replace it?
""")
FOLLOW = lines("""
can you help?; what do you have?; bring me something for that; get me something; could you bring me something?; please help
bring me something; can you find something?; what can you get me?; do something about it; any ideas?
could you fetch something that helps?
""")
EITHER = lines("""
{x} or {y}; either {x} or {y}; {x} or {y}, whichever is there; {x} or else {y}; {x} or {y}, I don't care which; {x} / {y}
{x} or {y} if you can find one; one of these: {x}, {y}; {x} or maybe {y}; {x} or alternatively {y}
""")
ELSE = lines("""
{x}, or {y} if there is none; {x}, and if you can't find it, {y}; {x}, otherwise {y}; preferably {x}, else {y}
{x} if possible, otherwise {y}; ideally {x}, or {y}
""")
ALL = lines("""
all {n}; all the {n}; all of the {n}; every one of the {n}; all my {n}; each of the {n}; the {n}, all of them,
every last one of the {n}; any and all {n}; the whole lot of {n}; all available {n}
whatever {n} there are; all {n} you can find; any {n} you see; the entire set of {n}; every one of those {n}; all those {n}
all remaining {n}; as many {n} as there are; all existing {n}
""")
# The plural alone means all of them, where it is no thing's own name.
ALL_IMPLIED = lines("""
the {n}; the {n}; these {n}; those {n}; my {n}; our {n}; the {n} I have; the {n} there
""")
EVERYTHING = lines("""
everything; all the things; all items; all the objects; all of the stuff; every item; every object; every single thing
each thing; whatever is there; all that is; the whole lot; all the stuff; anything there is; all of it; the lot; all things
every last thing; everything you find; all you can find; anything and everything; each and every thing; it all
""")
DISTINCT = lines("""
{n} different {x}; {n} kinds of {x}; {n} {x} of different kinds; {n} distinct {x}; {n} {x} that are not the same
{n} different types of {x}; {n} {x}, each a different one; {n} {x} but not the same one twice; {n} different kinds of {x}
{n} sorts of {x}; {n} unlike {x}; {n} various {x}; {n} separate kinds of {x}; {n} {x} that differ
""")
MANY = lines("""
six; seven; ten; a dozen; 20; fifty; a hundred; twelve; 8; nine; 100
""")
# What is not meant, within the words for what is meant, or around the whole request.
BUT = lines("""
{x} but {d}; {x} except {d}; {x} other than {d}; {x}, but not {d}; {x}, not {d}; {x} besides {d}; {x}, just not {d}
{x} apart from {d}; {x} that is not {d}; {x} that isn't {d}; {x} excluding {d}; {x}, anything but {d}; {x} instead of {d}
{x} (no {d}); {x} that's different from {d}; {x} minus {d}; {x} save for {d}; {x}, anything else than {d}; {x}, never {d}
{x} with the exception of {d}; {x}, whatever, only not {d}; {x} which is not {d}; {x}, any except {d}; {x} - not {d}
""")
BUT_AFTER = lines("""
{r}, but not {d}; {r}, just no {d}; {r}. no {d} please; {r}, anything except {d}; {r}. I don't want {d}; {r}, I can't stand {d}
I don't like {d}. {r}; no {d} for me, {r}; not {d}, {r}; {r} but please not {d}; {r}. I'm allergic to {d}; I hate {d}. {r}
{r}, please no {d}; {r}, {d} is out of the question; {r}, preferably without {d}; {r}. {d} won't do
{r}, under no circumstances {d}
{r}; I never touch {d}; {d} is off the table for me. {r}; anything goes except {d}: {r}; {r}. absolutely no {d}
the doctor told me to avoid {d}. {r}; {r}, my stomach can't handle {d}; {r} other than {d}; {r}, and I don't mean {d}
{r}, only don't bring {d}; I can't have {d}. {r}; I'm sick of {d}, {r}
{r}, anything but {d}; {r}, as long as it is not {d}; I already had {d}, {r}; {d} is not for me, {r}
{r}, since I do not like {d}; we are out of luck with {d}, {r}; {r} - not {d} though; I drank or ate enough {d}. {r}
{d} makes me sick, {r}
""")
BUT_LEAVE = lines("""
{r}, but leave {d}; {r} but leave {d} alone; {r}, but keep {d} there; {r}. don't touch {d}; {r}, except for {d}
leave {d} where it is and {r}; {r} but not {d}; {r}. {d} stays; {r}, {d} should stay where it is; {r}, only {d} remains there
{r}, with the exception of {d}; don't move {d}, but {r}; {r}; {d} can stay; {r}, skipping {d}; {r} and let {d} be
except for {d}, {r}; {r}, all but {d}; I still need {d} there. {r}
""")
ANYTHING = lines("""
anything but {d}; anything except {d}; anything other than {d}; anything that is not {d}; something other than {d}
something that isn't {d}; something else than {d}; anything besides {d}; something different from {d}
whatever you find except {d}; any item but {d}; one thing that is not {d}; something, but not {d}; something, just no {d}
anything apart from {d}; anything that isn't {d}; anything at all, just not {d}; any thing except for {d}; whatever is not {d}
something which is not {d}; a thing that isn't {d}; something that is anything but {d}; anything bar {d}
""")
RATHER = lines("""
{w}, not {d}; {w} instead of {d}; {w} and certainly not {d}; {w} in place of {d}; {w} as opposed to {d}; {w} rather than {d}
not {d} but {w}; {w} and not {d}; {w} (not {d}); {w}, definitely not {d}
no {d}, just {w}; {w}, no {d}; {w} please, no {d}; only {w}, no {d}; {w} over {d}; anything but {d}, namely {w}
""")
RATHER_AFTER = lines("""
I don't want {d}, {r}; don't bring {d}, {r}; {r}, I don't want {d}; not {d}! {r}; I changed my mind about {d}. {r}
forget {d}, {r}; no {d}. {r}; {r}. not {d}; {r}. I don't need {d}; never mind {d}, {r}; I said no {d}. {r}
please don't touch {d}. {r}; {r} and leave {d} alone; instead of {d}, {r}; I am not asking for {d}. {r}
no {d} please, just {r}; I asked for no {d}. {r}; it is not {d} that I need. {r}; skip {d}. {r}; {r}, {d} can wait
I am not in the mood for {d}, {r}; I had {d} already, {r}; I never drink or use {d}. {r}
""")

# Another place or act than the one that is wanted.
NOT_THERE = lines("""
{r}, not {q}; {r} and not {q}; {r}, don't put it {q}; {r} instead of {q}; not {q}: {r}; {r} rather than {q}; {r} (not {q})
""")
NOT_PUT = lines("""
don't put {x} {q}, {r}; {x} does not belong {q}, {r}; instead of putting {x} {q}, {r}; do not leave {x} {q} but {r}
I said not to put {x} {q}. {r}; never put {x} {q}, {r}; {x} should not go {q}, {r}
""")
NOT_TOSSED = lines("""
don't throw {x} away, {r}; {x} is not trash, {r}; instead of throwing {x} away, {r}; do not toss {x}, {r}
{x} is still good, {r}; {x} should not be thrown out, {r}; no need to throw out {x}, {r}
""")
NOT_BROUGHT = lines("""
don't bring {x} to me, {r}; I don't want {x} here, {r}; instead of bringing me {x}, {r}; {x} is not for me, {r}
do not bring {x} over, {r}; I have no use for {x} here, {r}
""")
# Something was spilled: not the drink is wanted but what cleans it up.
MISHAP = lines("""
I spilled {d}; {d} fell over {dp}; I knocked over {d} and it went everywhere; {d} is leaking; my cat tipped {d} over
there's {n} all over the place; {d} ran out {dp}; I just dropped {d} and it splashed; half of {d} is on the floor
the kids spilled {d}; I made a mess with {d}; {d} has left a big stain {dp}; somebody poured {d} {dp}
""")
HEADS = ("put", "put", "move", "take", "carry", "bring", "set", "get", "place", "send")

NUMBERS = {
    2: ("two", "2", "a couple of", "a pair of", "a couple", "two"),
    3: ("three", "3", "three"),
    4: ("four", "4"),
    5: ("five", "5"),
}
# Said after a request, with its own punctuation.
BACK = (" and come back to me", ", then return to me", " and then come here", " and then come over to me", ", then come back")
ONWARDS = (
    " and then go to {p}",
    ", then drive to {p}",
    " and after that go wait at {p}",
    ", then head over to {p}",
    " and finish at {p}",
)
EACH = ("", ". visit each one", ". go to every one of them", ". stop at each of them", ", go to all of them")
