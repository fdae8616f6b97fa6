"""Whole requests of many words: `{c}` the order, `{x}` what is wanted, `{d}`, `{e}`, `{f}` things named in passing.

`{l}` is where it should be ("on the table"), `{t}` the bin, `{dp}` another place, `{w}` somebody, `{n}` a need.
"""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# Around an order, for any destination.
ORDERS = lines("""
so I was wiping down {dp}, moving {d} to one side and {e} to the other, when {w} rang, and what I meant to say is, {c}
there's {d}, there's {e}, there's all sorts lying around here today, and I don't mind any of it, but do {c}
{w} came by, looked at {d}, said something rude about {e}, and left. {c}, and let's pretend that never happened
I've been staring at {d} for ten minutes as if that would help with my taxes. could you {c}?
nobody has touched {d} since lunch and that's fine by me, it can stay. what I do want is for you to {c}
you'll see {d} first, then {e}. ignore both. {c}
{d} is where {w} likes it, {e} too. so all that remains for you is to {c}
hey, quick one. not about {d}, that's sorted. {c}
I know {w} asked you about {d} this morning. that's done. this is a new thing: {c}
before you start: {d} stays, {e} stays. {c}. got it? good
when I was at {dp} just now I noticed {d} and thought of my grandmother, bless her. anyway. {c}. she would have liked you
right so the meeting ran over, {w} ate half of the biscuits, somebody parked {d} next to {e}, and here I am. {c}
yeah hi, um, so, {d}? leave it. {e}? same. but if you could {c}, that'd be super
I'd get up but my leg is in plaster, and {w}, who promised to help, is out admiring the weather. {c}, if you'd be so kind
good afternoon. I trust you are well charged. I have no complaint about {d}, nor about {e}. I would merely ask you to {c}
might I trouble you once more? {d} you handled beautifully yesterday. today I should like you to {c}
my dear machine, the clock has struck four, {w} will be here within the hour, and nothing is ready. pray {c}
one does so dislike to ask twice. {d} was yesterday's matter. now, if you please, {c}
should it not inconvenience you, and once you have admired {d}, which everyone does, would you {c}?
it has come to my attention that {d} and {e} are in order. very good. that leaves one matter: {c}
kindly disregard whatever {w} said concerning {d}. my instruction is as follows: {c}
with all due respect to {w}, who is forever fussing over {d}, the thing to do is to {c}
{c}. I'd do it but I'm holding the baby. {d} can wait, {e} can wait, the baby can't
{c}. yes, now. no, not {d}. no, not {e} either
{c} - and before you ask, {d} is not part of it
{c}, but don't go near {d}, {w} just arranged everything there for a photo
{c}. {w} will take care of {d} after work, and {e} is nobody's business
{c}. as to {d}, I'll think about that tomorrow
{c}. that's the lot. {d} I have on my own list
{c} while I go and find out who {d} belongs to
{c} before {w} gets back. {w} only cares about {d} and won't notice a thing
{c}. I would have asked for {d} too but one thing at a time, and that one can wait till next week
{c}. remember, last time you went for {d}, and that was not it
{c}. I looked past {d}, I looked behind {e}, my eyes aren't good, but you'll manage
{c}. {d} next to it is {w}'s and none of our concern
{c}. speaking of which, did you see that {w} brought {d} from town? lovely, isn't it
early shift, no coffee, {w} is off sick, {d} keeps rolling about. okay. breathe. {c}. thank you
ward round in five. {d} was charted, {e} was charted. {c} please, then we're square
I got as far as {dp}, saw {d}, forgot why I came, walked back, sat down, remembered. {c}
mum says hi. mum also asks who bought {d} but she asks that about everything, so leave it. {c}
lol {w} just tripped over nothing and nearly took {d} down. anyways can u {c}
bruh. {w} left {d} out AGAIN. not ur problem tho. {c} pls
ok so don't judge me but I've been in bed till noon. {d} hasn't moved, {e} hasn't moved, I haven't moved. {c}?
k so {d} = fine. {e} = fine. only thing left: {c}. ty
ngl I only came in here to look at {d}. but since ur here, {c}
sorry if my words is not correct, I learn english. {d} is good there. I ask you only this: {c}
please, I am new in this house, I don't know who has put {d} here. for me, please, you {c}
I come from far and I am tired. {d} I do not need. {e} I do not need. be so nice and {c}
new paragraph. the robot should, comma, if it can, {c}, full stop. {d} is none of its concern, full stop
dictating this with wet hands: {c}. end of request. side note to self, ask {w} about {d}
note to self, buy more of {d}. note to robot, {c}
memo. {d} checked. {e} checked. outstanding: {c}
status: {d} ok, {e} ok. open item: {c}
ticket 41: {d} reported by {w}, closed, no action. ticket 42: {c}
agenda for the robot. first, {d}: nothing to do. second: {c}. any other business: none
I was about to say something about {d}. no. wait. yes. no, that's fine. what you should do is {c}
can you... hang on, {w} is asking me where {d} is... it's right there, look! sorry. can you {c}?
I need you to, shush, not you, {w}, I need you to {c}. and you, leave {d} alone, I'm talking to {w} now
would you, and this has nothing to do with {d}, even though I'm looking straight at {d}, {c}?
could you, once you're done admiring {d}, which I saw you do, {c}?
please, and I say this with {e} right under my nose, {c}
if it weren't for {d} taking up so much room I'd have managed it myself. but it can stay there. you just {c}
after {w} and I had words about {d}, and who paid for it, I lost my appetite for housework. {c}
there was a time {d} and {e} had a shelf of their own. not any more. oh well. {c}, would you
it's nearly six, the light is going, {w} wants to lock up. quickly then: {c}. forget the rest, {d} and so on
tuesday was {d}. wednesday was {e}. today is thursday, and on thursday you {c}
at half past two the inspector comes. {d} passed last time. to be on the safe side, {c}
I said to {w}, I said, that robot could {c}. and {w} said, never. so go and {c}, and show {w}
{w} bet me five euros that you'd mix things up and go for {d}. prove {w} wrong and {c}
you did {d} for {w}, so fair's fair, {c} for me
if {w} asks, {d} was like that when I came in. oh, and {c}
I don't know why {w} keeps {d} right there in the middle, but not my kitchen, not my rules. I'd only like you to {c}
hm, {d}... {e}... no, none of those. okay, got it: {c}
between us, I'd rather look at {d} all day than at {w}. but to the point: {c}
{w} and I agreed on this: {w} handles {d}, I handle {e}, and you {c}
three jobs, three people. {w} takes {d}. I take {e}. you, my friend, {c}
division of labour: {d} is mine, {e} is for {w}. yours is this: {c}
let the others fight over {d}. you {c}
the children want {d} to stay exactly where it is, it's part of their game. apart from that, {c}
I promised {w} not to let you near {d}. so mind that. your job, then: {c}
{d} smells nice today, doesn't it? not that you'd know. {c}
I could go on for hours about {d}. I won't. {c}
never mind the noise, that's {w} hunting for {d}. {w} will find it. meanwhile, {c}
you can hear {w} complaining about {d} from here. let that be. {c}
do I want {d}? no. do I want {e}? no. do I want you to {c}? very much so
what I don't need: {d}. what I don't need either: {e}. what I need: you to {c}
it isn't {d} that's been bothering me. it's something else. {c}
not {d}, not {e}. simply {c}
forget {d}. forget {e}. {c}
one of these days I'll do something about {d}. today I just want you to {c}
if I had a penny for each time {w} left {d} lying about I'd be rich. leave it, it's a lost cause. {c} instead
here's a riddle: I'm tired, {w} is tired, {d} is only {d}, who's left? you are. {c}
the phone went, the bell went, the dog went mad, and in all that {d} got knocked about a bit. no harm done. {c}
oh, there you are. I was just telling {w} how {d} ended up here. long story, some other time. {c}
I've got {w} on line one and a courier on line two, and {d} in my elbow, practically. {c}
I'd be grateful, and so would {w}, who is asleep in the chair beside {d}, if you were to {c}
""")
# To the person who speaks.
BRINGING = lines("""
I've had {d} looking at me all morning and {e} too, but no, what I fancy is {x}
{w} said take {d}, the doctor said take {e}, and I say I'll have {x}
there's {d} and there's {e}, and still the only thing I can think about is {x}. would you?
no to {d}, no to {e}, yes to {x}
{d} was my first thought. then {e}. in the end, {x}. that's what I'd like here in my hand
I nearly asked for {d}. glad I didn't. {x}, please
I was going to have {d}, but {w} talked me out of it, so it'll be {x}. bring it over, would you?
{d} would be the sensible choice. I'm not feeling sensible. {x} for me
you'd think I'd want {d}, wouldn't you? wrong. {x}
{x}. not {d}, even though it's closer
{x}. I know {d} is right in front of you. still, {x}
from among all that stuff, {d}, {e} and so on, I only need {x}
a person can get sick of {d}. I have. so today it's {x} I'd like, over here
the visitor has {d}. {w} has {e}. I have nothing. {x} would cheer me up
{w} will be having {d}. for myself I would request {x}
{w} wants {d} but can get that without you. I can't walk, so I need {x} brought to me
two people, two wishes: {w} already has {d}, and I'm still waiting for {x}
{d} was for {w} and that's been done. mine is {x}. don't keep me waiting
everybody has been served except me. {w} got {d}. I'd like {x}
if {w} hadn't taken so long over {d} I'd have had {x} by now. please bring it
I've waited since noon, since noon! for {x}. {w} keeps telling me about {d} instead. do bring it, there's a love
it's three in the morning, I can't sleep, I've counted sheep, I've counted {d} and {e}, and all I want is {x}
being stuck at this desk, with {d} out of reach and no wish for it either, I'd be very glad of {x}
my kingdom for {x}! {d} and {e} you may keep
would it be terribly forward of me to request {x}? {d}, as you see, I have declined
I wonder whether I might have {x} brought to my chair. {d}, pray, let it stand
if I may be so bold, {x}. I find {d} does not agree with me
permit me to ask for {x}, and think nothing of {d}, which {w} left behind
be a good fellow and let me have {x}. {e} and {d} will be dealt with when the maid comes
see {d}? see {e}? that's not it. it's {x} that I'm after
you brought {d} when I said otherwise. no hard feelings. let's try again: {x}
last time it was {d}, and I was polite about it. this time please, please make it {x}
{x}, that's the whole order. {d} stays on the shelf so to speak
{x} over here. {d} over there stays over there
so. me. hungry, thirsty, bored, whatever. {x}. now. and not {d}
gimme {x}. nah not {d}. {x}
yo so like everyone's hyped about {d} but I just want {x} tbh
can i get uh... not {d}... uh... {x}
u know what would slap rn? {x}. {d} is mid
please I would like to receive {x}. I have seen also {d} but this is not for me
me I want {x}, not {d}, thank you very much
too many people in this room, and all of them talking of {d}. I'd give anything for {x}. can you manage that?
when {w} and I were young we'd share {d}. nowadays I sit here alone and ask a robot for {x}
it's not that I'm fussy. {d} is fine, {e} is fine. it's just that I need {x}. here, in front of me
I have a craving, no, a need, no, let's call it a wish, and it's for {x}
before the film begins, and it begins in two minutes, I'd want {x} next to me. {d} would only be in the way
the thing about {d} is that {w} loves it. the thing about me is that I'd like {x}
the recipe calls for something I don't have within reach, and no, not {d}, that I have no use for. it calls for {x}
for the photo I need {x} here with me. {d} and {e} don't go with my shirt
I'm doing a little show and tell for {w}. had {d} last week. this week I need {x}
{w} asked if we had {x}. I said sure, the robot will bring it to me. so bring it. {d} nobody asked about
I keep reaching for {d} out of habit. stop me. what I'm supposed to be having is {x}, so bring that
my hand is out. into it goes {x}. {d} does not go into it
I'll trade you: you leave {d}, I get {x}
what's the point of having {d} and {e} around when what one wants is {x}? please
I'm not after {d}. that was for yesterday's guests, who never came. I'm after {x}
I've changed my mind three times. {d}, then {e}, then {d} again. final answer: {x}
first I said {d}, I know. scrap it. {x}
I asked you for {d} a minute ago. cancel that. bring me {x} instead
{w} ordered {d} for me but I never wanted it. what I want is {x}
I did say {d} would do. well, it won't. it has to be {x}
earlier I thought {d}, but the weather has turned and now I'd rather have {x}
the plan was {d}. the plan has changed. {x}, to me
in place of {d}, which we had planned on, kindly get me {x}
{d} was on my list. strike it. add {x} and bring it
if I were ten years younger I'd take {d}. as things stand, {x} will have to do. bring it here
had you asked me at breakfast I'd have said {d}. you ask me now, so {x}
were it up to {w}, I'd be given {d}. it's up to me, and I choose {x}
suppose you could bring only one thing, and it couldn't be {d}. then {x}. so bring that
I'd ask {w} for {x}, but {w} is on the phone going on about {d}, so I'm asking you
{w} to me: want {d}? me to {w}: no thanks. me to you: {x}, please
hungry, tired, a bit sorry for myself. {d} won't change that. {x} might. over here, please
okay google, no, sorry, wrong one. robot, {x} for me. {d} is not what I said. {x}
not {d}. not {e}. {x}. here
anything but {d}, {w} told me. fine. {x}, then, if you'd bring it to me
I have {w} here on one arm and a bag on the other. with my last free finger I'd like to hold {x}
for medicinal purposes, as they say, and not because {w} is having {d}, I'd like {x}
every day at this time I have {x}. {w} can vouch for that. never {d}. so, as ever, to my seat
a little bird told me there's {x} about. could that find its way to me? {d} can stay behind
on my desk there's paper, paper and more paper. what's missing is {x}. {d} wouldn't be missed
fine, I admit it, I want {x}. {w} can have {d} with my blessing, later
dad wanted {d}, mum wanted {e}, they've both gone out now. I'm the one that's left and I'd like {x}
the patient in bed four refuses {d}, so nothing there. but I, the nurse, would love {x} at my desk here
""")
# Into the bin.
TOSSING = lines("""
I'm having a clear-out. {d} I'm keeping, {e} I'm keeping. {x} I'm not
of these here, {d} can stay, {e} can stay, but {x} is rubbish
{w} wants to hold on to {d}. nobody wants to hold on to {x}. you know what to do
we went through it all with {w}: keep {d}, keep {e}, get rid of {x}
somebody has to say it: {x} is for the {t}. {d}, on the other hand, is still perfectly good
{d} is still good. {x} isn't. act accordingly
don't you dare throw out {d}. {x} you may throw out
{w} thinks {d} should be binned. I disagree, it stays. it's {x} that should be binned
I can live with {d}. I can live with {e}. I cannot live with {x} a minute longer, into the {t} with it
whatever happens to {d}, and I hope nothing does, {x} has to end up in the {t}
look at {x}. just look at it. then take it where it deserves to go, the {t}. {d} deserves better and stays
{x} was on the floor, {w} stepped on it, and I'm not putting that back next to {d}. out
since {w} sneezed all over {x}, and not on {d}, thank heavens, I'd like it gone
bin day tomorrow. {d}: no. {e}: no. {x}: yes
time to part with {x}. goodbye, old friend, the {t} awaits. {d}, you're safe
{x} has reached the end of the road. please see that it gets to the {t}. I've no quarrel with {d}
it pains me, since {w} gave it to me, but {x} must be thrown away. leave {d} to comfort me
I would be obliged if {x} were disposed of before the guests arrive. {d} may remain on display
I regret to say that {x} is no longer fit for company. the {t}, if you please. do not disturb {d}
kindly relieve us of {x}. by that I mean the {t}. {d} and {e} are to be left
might {x} be removed to the {t}? {d}, I should add, is not to be touched
can we talk about {x}? it's disgusting. {t}. now. not {d}, that's fine
{x}? yuck. {t}. {d}? yum. stays
ew ew ew {x}. get it in the {t}. {d} is ok tho
pls yeet {x} into the {t}, keep {d}
u can dump {x}. {w} said so. dont dump {d} tho or {w} will kill me
i make clean today. {x} goes to {t}. {d} stay please
please, {x} is not good any more, you take to {t}. the other, {d}, is good, no touch
nurse here. {x} is contaminated. bin. {d} is sterile, do not handle
{x} failed inspection. scrap it in the {t}. {d} passed, leave it
item: {x}. verdict: trash. item: {d}. verdict: keep
the smell? that's {x}. took me an hour to work out, I blamed {d} first, sorry {d}. into the {t}, please
{w} kept saying the smell was {d}. it was not. it was {x}. do the needful, the {t} is over there
I've been putting it off for a week, what with {w} visiting and everything, but today {x} goes in the {t}
what with the heat, {d} survived. {x} did not. you'll want to throw that out
we could keep {x} for another day, said {w}. no, said I. so throw it away, and don't listen to {w}
you may think {d} is garbage. it isn't. {x} is
no no, not {d}, that's my lunch. {x} goes in the {t}
hang on, wait, let me check... {d} is fine... {e} is fine... ah, {x}, no, that's awful, throw it out
I started tidying at {dp}, got distracted by {d}, and never got round to throwing out {x}. finish the job, will you?
what do you do with {x} that nobody wants? exactly. so do it. {d} we do want
there's one thing here that belongs in the {t}, and it isn't {d} and it isn't {e}. it's {x}
{x} and I are through. {t}. meanwhile {d} and I are doing fine
if it were up to {w} we'd keep everything, {d}, {e}, the lot. well, {x} at least is going in the {t} today
I can't believe {w} kept {x} all this time. {d} I understand. {e} I understand. but that? trash it
{x} came free with {d}. {d} I wanted. the other never. get rid of {x}
if I see {x} one more time I'll scream. {d} I can look at all day. so, {x}, {t}, go
{w} said recycle, I said reuse, in the end we said: {x} gets thrown away. {d} we'll talk about another time
from the pile, and it's quite a pile with {d} and {e}, take out only {x} and chuck that
there'll be a fine if {x} isn't in the {t} by noon. nothing of the kind for {d}
while {w} wasn't looking I had a good look at {d}, at {e}, and at {x}. the last one has to be binned. only the last one
the flies are after {x}. they leave {d} alone. so should you. {x}, though, must go in the {t}
""")
# To another place, said of `{x}` in a way that fits one thing.
MOVING = lines("""
{d} is fine where it is, {e} is fine where it is, but {x} should really be {l}
I like {d} where it is. {x} I'd like better {l}
when {w} comes, and {w} notices everything, {x} had better be {l}. {d} doesn't matter
I'm setting the scene here: {d} as it is, and {x} {l}
for the picture I'd need {x} {l}. {d} stays out of it
not {d}, {w} needs that. {x} goes {l}
could we have {x} {l}? and {d} left alone?
{w} always says a place for everything. so {x}, {l}. {d} has its place already
the way I see it, {d} looks right there, but {x} ought to be {l}
tidying is simple: what's right stays, like {d}. what's wrong moves, like {x}. that one goes {l}
I keep bumping into {x}. put that {l}, would you? {d} isn't in my way
{x} is in {w}'s way. {l} would be better for it. leave {d}, nobody bumps into that
I was at {dp} just now, nice and quiet there, and I thought: {x} should stand {l}. don't ask me why
after lunch, no, make that now, I want {x} {l}. {d} I'll sort out after lunch
{w} looks for {x} {l} every single time. so put it there. {d} nobody ever looks for
in this house {x} lives {l}. {d} lives wherever it likes
be so kind as to see {x} {l}. {d} I leave to {w}
I should prefer {x} to be {l}. {d}, naturally, remains where it is
it would please {w} no end to find {x} {l}. as for {d}, it pleases everybody already
one thing is out of place. not {d}. {x}. it belongs {l}
out of place: {x}. right place: {l}. in place already: {d}
{x}: {l}. {d}: no change
{x}, {l}, chop chop. don't bother with {d}
k so {x} needs 2 be {l}, {d} can chill
pls {x} {l}. {d} no touch
please, you put {x} {l}. {d} I have put already myself
sorry, I know you only just moved {d}. now {x} {l}, if you don't mind
you moved {d} yesterday when I had said {x}. so, again: {x} {l}
what did I say about {x}? right, that it should be {l}. and what did I say about {d}? nothing
{w} and I had a bet on whether you can put {x} {l} without touching {d}. show us
I'd feel calmer with {x} {l}. can't explain it. {d} doesn't bother me at all
{x} was {l} this morning, I'm sure it was, and I'd like it back there. {d} was always where it is now
who moved {x}? {w}, I bet. put it {l}. and {d} we'll say no more about
{d}, {e}, all that can stay. get {x} {l} and we're done here
let's see, {d}, no, {e}, no... {x}, yes! that one {l}
I promised {w} to have {x} {l} by five. it is ten to. {d} I made no promises about
where does {x} go? {l}, of course. where does {d} go? nowhere
{w}, who is very particular, wants {x} {l}. not that I see why. {d} stays put
before the cleaners get to {dp}, or after, I don't care, just get {x} {l}. {d} they can clean around
if you see {d} you've gone too far. what I want moved is {x}. {l}, please
the new rule, as of today, says {x} has to be {l}. there's no rule about {d}
can't find {x} when I need it, so from now on keep that {l}. off you go. {d} I always find
""")
# What was to be done with a thing and will not be. `{o}` is the order, with "it" for the thing.
CANCELLED = lines("""
I told you to keep {x} for the cake, but the cake is off, so {o}
{x} was meant for the picnic. the picnic is cancelled. {o}
we were saving {x} for {w}, who isn't coming after all. {o}
I know I said leave {x} where it is. that was before {w} called. now: {o}
yesterday I said don't touch {x}. well, today is today. {o}
{x} was going to be for the party, but the party got moved to next month, so {o}
{w} had asked for {x}, and then {w} went home. so {o}
I'd put {x} aside for dinner, dinner is now at {w}'s place, so just {o}
forget what I said about saving {x}. {o}
earlier I wanted {x} to stay put. changed my mind. {o}
originally {x} was supposed to be part of the display. no display any more. {o}
the plan with {x} fell through. {o}
you remember the business with {x}? it's settled, nobody needs to keep it any longer. {o}
{w} wanted me to save {x} for the photo shoot. the shoot is done. {o}
I was keeping {x} for a rainy day. it's pouring. {o}
{x} was reserved for the guests. the guests have left. {o}
we don't do that experiment any more, the one with {x}, so {o}
{x} was promised to {w}, but {w} has found another. {o}
as the meeting has been called off, {x} is free. {o}
don't keep {x} for tonight after all. {o}
no need to guard {x} any more. {o}
remember how I told everyone hands off {x}? that's over. {o}
I have changed my mind about leaving {x} alone. {o}
so {w} isn't going to paint {x} after all, the still life is cancelled. {o}
""")
# A thing among others, and then an order `{o}` that says "it".
REFERRED = lines("""
you see {x}, somewhere near {d}? {o}
{d}, {e}, and then there's {x}. that last one. {o}
I'm looking at {d}, I'm looking at {e}, but I'm talking about {x}. {o}
{x}, which {w} bought by mistake when {d} was what we needed. {o}
{x}. not {d}. not {e}. {x}. {o}
about {x}, and please don't confuse that with {d}. {o}
{w} left three things here: {d}, {e} and {x}. the first two are no trouble. the third, well, {o}
I don't have a problem with {d}. I do have one with {x}. {o}
find {x}. you may have to look behind {d}. once you've got it, {o}
let me tell you about {x}. {w} brought it all the way from the coast, {d} came along too, and now nobody knows what to do. {o}
so, {x}. I turned it over and over in my mind, while {w} kept talking about {d}. {o}
first things first. {x}. {o}. {d} comes much later, and that's for {w}
remember {x}? {d} you remember, everyone does. but {x}, yes. {o}
{w} asked about {x} the other day. I said I'd think about it. I've thought. {o}
it's about {x}. {d} was yesterday. {o}
here's what I want done with {x}. listen. {o}
concerning {x}, and only that, because {d} is none of our business. {o}
{x} has been bothering me all day. {d} hasn't. {o}
as regards {x}, I have come to a decision. {o}. as regards {d}, I have not
take a look at {x}. done? good. {o}. no need to look at {d}
{x}, please. what about it? well, {o}. and {d}? nothing about {d}
right, {x}, that's your job. {o}. mine is {d}, I'll get round to it on sunday
""")
# What is meant by the kind of thing in the order before it, `{x}`.
DEFINED = lines("""
{c}, by which I mean {x}; {c}, and by that I mean {x}; {c}, meaning {x}; {c}, that is to say {x}; {c}, in other words {x}
{c}, namely {x}; {c}, to be precise {x}; {c}, more exactly {x}; {c}, specifically {x}; {c}, well, {x} to be exact
{c}, and I'm thinking of {x}; {c}, i.e. {x}; {c}, or as normal people call it, {x}; {c}, you know, {x}; {c} - {x}, that is
{c}, and not just any, I mean {x}; {c}, and the only one that counts is {x}; {c} ({x}, to be clear); {c}, let's say {x}
{c}, and I do mean {x}; {c}, I'm talking about {x}; {c}, which in my case means {x}; {c}, this time {x}; {c}, viz. {x}
{c}, make that {x}; {c}, well, not any old one, {x}; {c}, and when I say that I mean {x}; {c}, today that would be {x}
""")
