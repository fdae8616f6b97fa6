"""Sentences that ask for nothing, and how they stand around a request `{r}`: `{a}` is an aside, `{b}` a second one."""

from __future__ import annotations

import re

from saycan_ros.training.language.lists import lines

# Sentences that ask for nothing.
CHATTER = lines("""
I just got home from work; my friends are coming over tonight; it is really hot today; what a day; I'm watching a movie
I have a meeting in five minutes; my back hurts; I can't get up right now; it's my birthday; the kids are asleep
I'm expecting guests; I've been working all morning; good morning; hello there; you are doing great; I'm on the phone
I'm busy right now; we are having a party; I'm getting ready for work; I just woke up; I am too lazy to get up
the game is about to start; I'm sitting on the couch; my hands are full; dinner is almost ready; I'm in a hurry
it's been a long day; the kitchen looks great; I am studying for my exam; I just came back from the gym
my grandmother is visiting; I broke my leg; thank you for earlier; I'm reading a book; we have a lot to do; the sun is shining
I have a headache; tomorrow is monday; I'm cooking
I just got out of the shower; I burned my finger; the baby finally fell asleep; my shift ends in an hour; I hate mondays
my phone keeps ringing; I overslept; the neighbors are loud again; it's snowing outside; I have a cold
my knees aren't what they were; I'm on a video call; I am trying to concentrate; the power went out this morning
the elevator is broken again; I missed my bus; I start a new job tomorrow; we won the game last night; I lost a bet
I'm so bored; I'm in pajamas; nobody else is home; I had the weirdest dream; my feet are killing me; my wrist is in a cast
I'm stuck under a sleeping cat; rough night; the boss is coming; the inspection is at noon; my parents are visiting
I have been up since four; it is friday at last; happy friday; nice weather today; how are you?; how's it going?
long time no see; you look shiny today; you're such a help; good job earlier; you did well yesterday; I love robots
I've never talked to a robot before; is this thing on?; can you hear me?; wow; ugh; phew; omg; oh boy; anyway; whatever
no worries; sorry for the mess; sorry I'm rambling; excuse my voice; I forgot what I wanted to say
I forgot my glasses at home; I'm old and slow; I can barely walk today; I pulled a muscle; I twisted my ankle
I'm expecting a baby; the doctor told me to rest; we're moving next week; my lease is up; taxes are due; my team lost
the show starts at eight; I'm home alone; it's quiet today; I had a fight with my brother; my date is in an hour
I passed my exam; I'm so proud of my kids; somebody parked in my spot; the printer jammed again; this week is endless
I'm in the middle of a conversation; one moment; the doctor is here; the patients are asleep; visiting hours start soon
my shift was brutal; the ward is quiet; the students are here; class starts in five; we are short of staff; I'm swamped
everything is late today; deadline is today; standup is in ten minutes; my build is failing; I'm debugging
lunch break is over; I'm on a break; I'm off the clock; the customer is waiting
the kettle is on the blink; I've got flour up to my elbows; the roof is leaking again; my stitches are still fresh
the electrician is late; we're in the middle of a fire drill; somebody keeps ringing the bell; I've had better mornings
my glasses are fogged up; it's raining cats and dogs; the twins are at it again; I'm on nights this week; I'm between two calls
the thesis is due on friday; I just changed shifts; I can hear the neighbors arguing
the auditors are in the building; my hip is acting up; you'll have to speak up, I'm a bit deaf; I do so enjoy our chats
what weather we're having; I was up with the lark; the bins were collected yesterday; the lawn needs mowing
my horoscope said to delegate; the grandchildren are coming at four; it's my turn to host; I'm dead on my feet
I'm glued to this chair; the doctor says no lifting; the internet is down; we're understaffed again; I'm in over my head
I'm wearing my good shoes; the lift is stuck; I've lost my reading glasses again
my train leaves at ten past; I only have five minutes; it's past my bedtime; we're nearly done here; I'm a mess today
I've got one sock on; the hospital called; the vet is coming; the choir meets at six; I won't be long; I'm new to this
do forgive the hour; a very good day to you; top of the morning; my compliments on your work; sooo anyway; idk; brb; yikes
""")
REASONS = lines("""
because I'm hungry; because I'm thirsty; for my lunch; for the party; so that I can start working; for the guests
before they arrive; since it is in the way; for later; as soon as you can; it's urgent; for my friend; because it is late
because it is dirty; for my son; so I can relax; because I need it; since nobody needs it there; for the picnic
because we are running late; so it is tidy; as we agreed; if that's okay; because I said so; for my break
so that I don't have to get up; since you are free
because my feet hurt; because I can't reach it; because I am stuck here; because my hands are wet; because I asked nicely
because I'm on the phone; because the guests are here; because it's friday; because mom said so
because we're having company; because I'm too short; since I can't walk today; since I'm busy; since you're so good at it
since it's your job; since nobody else will do it; since I'm on a call; so I can get going; so I can finish up
so I don't forget; so nobody trips; so that we can start; so that everyone is happy; so that the place looks nice
so I can go to bed; so we can eat; so my wife is happy; for my daughter; for our visitor; for the meeting; for the kids
for my boss; for tonight; for tomorrow; for a little experiment; for the demo; for a friend of mine
in case we need it later; in case someone comes by; before the boss sees it; before I forget; before the kids wake up
before the meeting; before lunch; before it gets dark; before we leave; while I wait; while I finish my call
while I sit here; while we are at it; while there's time; as my hands are full; as I am in no state to do it; as usual
as always; like last time; like yesterday; if you get the chance; if it isn't too hard; if you have the time
if your battery lasts; thanks to my bad back; given that I can't stand up; given how late it is; or we'll be late
or I'll forget; or my mother will be upset; and make it quick; and be careful with it; and mind the cat; and don't rush
and I'll owe you one; and then I'll leave you alone; when you are ready; when you're done charging; when it suits you
by the time I'm back; by noon please; within the next few minutes; no rush; no hurry; without delay
I'd do it myself but I can't; I would if I could
because the doctor forbade me to bend; because I'm up to my elbows in flour; because the twins have me pinned down
because I lost the bet; because that's the deal; because my shift is ending; because my boots are muddy
since I'm stuck on this ladder; since I've only got one arm free; since the lift is out; since you offered
so the cleaners can get in; so I can close up; so I can tick that off; so that grandma doesn't have to bend
so I can get on with my thesis; so the inspector is happy; so it's done before dark; before my patience runs out
before the bell rings; before the bus comes; before the baby wakes; ahead of the inspection; for our little ceremony
for the sake of peace; for old times' sake; for science; while the water heats up; while I lace my boots
while I tie my hair back; if it please you; if you'd be so good; should you be free; at your earliest convenience
at your leisure; when you've a moment to spare; when your arm is free; and don't mind the mess; and then have a rest
and not a word to anyone; as befits a good robot; as per the rota; like a good robot; same procedure as every year
or I'll never hear the end of it; or there'll be tears; on the double; in your own time; by four at the latest
""")
# Remarks that name a thing or place that the request is not about.
ASIDES = lines("""
I had {d} for breakfast; I already have {d}; someone left {d} {dl}; there is {d} {dl}; I bought {d} yesterday
my roommate hates {d}; I love {d} but not right now; I just finished {d}; I'm tired of {d}; I've had enough of {d} today
I don't feel like having {d}; I dropped {d} earlier; I saw {d} {dl}; my brother wants {d} later; leave {d} where it is
don't touch {d}; you can ignore {d}; {d} can stay where it is; I am allergic to {d}; I was just at {dp}; {dp} is a mess
I cleaned {dp} this morning; I don't like {d}; I ate {d} already; I drank {d} earlier; {d} made me feel sick
I spilled {d}; I knocked {d} over on {dp}; I was looking at {d} {dl}; we ran out of {d} last week; {d} was on sale
I thought about having {d}; yesterday it was {d}; my mother always buys {d}; {d} is what I had before; I opened {d} earlier
I just put {d} down; somebody mentioned {d}; I was going to have {d}; {d} is not what I am after; I took {d} to work
I've had {d} before; my friend prefers {d}; people keep leaving {d} around; I wiped {dp} already; I am standing at {dp}
don't worry about {d}; {d} has been there for days; I counted everything at {dp}; I never go to {dp}; {d} is fine where it is
I gave {d} to my sister; I used to like {d}; {d} is for my son; keep {d} {dl}; my dog knocked {d} over; I usually have {d}
I was going to have {d} but then I changed my mind; I meant to buy {d} but the shop was shut
my sister bought {d} for herself; my son spent all morning playing with {d}; I remember when {d} was half the price
I found {d} {dl} this morning, how odd; I already dealt with {d}; I took care of {d} myself; {d} is taken care of
{d} is somebody else's; {d} belongs to my boss; {d} isn't mine; {d} is not my problem; {d} can wait
{d} will do for another day; I'll see to {d} myself; I will deal with {d} later; nobody needs {d} today
nobody asked for {d}; I'm not talking about {d}; this is not about {d}; this has nothing to do with {d}
it's not {d} that I care about; I don't care about {d}; I couldn't care less about {d}; never mind {d}; forget about {d}
I almost tripped over {d}; I nearly sat on {d}; I hit my head on {dp}; I bumped into {dp}; I was standing at {dp} just now
I've been sitting by {dp} all day; I painted {dp} last summer; {dp} is new, isn't it nice?; {dp} wobbles a bit; I love {dp}
we bought {dp} last year; somebody scratched {dp}; my mother is standing by {dp}; the cat is asleep next to {dp}
the cat was sniffing at {d}; the cat loves {d}; my dog is afraid of {d}; my neighbor lent me {d}
my neighbor collects things like {d}; I've got {d} with me already; I have {d} here with me; I've had plenty of {d}
{d} was my breakfast; {d} was a gift from my aunt; {d} reminds me of my grandfather; {d} always makes me smile
{d} looks funny {dl}; {d} looks good {dl}; {d} looks nice where it is; is it me or is {d} getting smaller?
have you noticed {d} {dl}?; did I tell you about {d}?; did you know {d} was on the news?; who left {d} {dl}?
who bought {d}?; who put {d} {dl}?; whose is {d}?; I wonder who left {d} {dl}; I see you found {d} earlier
thanks for {d} yesterday; thank you for bringing {d} this morning; you already brought me {d} earlier
you did well with {d} before; last time you brought {d}, that was wrong; yesterday you brought me {d} and it was fine
last week I asked for {d}, not today; my friend asked about {d} and I said no; my roommate wanted {d} but he is gone
my wife had {d} an hour ago; I shared {d} with a friend; the kids fought over {d}; the kids had {d} already
grandma swears by {d}; grandpa can't stand {d}; my boss is obsessed with {d}
the intern was asking for {d} but I told him to wait; someone on the phone asked me about {d}; I read an article about {d}
I saw an ad for {d}; there was an ad for {d} on tv; they talked about {d} on the radio; I dreamt about {d} last night
I wrote a poem about {d}; I took a photo of {d}; I'm writing a review of {d}; I counted {d} and {e} this morning
I put {d} and {e} in order this morning; {d} and {e} are fine where they are; {d} and {e} can stay
{d} and {e} are not for today; between {d} and {e} I could never decide, but that's another story
I had {d} and my friend had {e}; first {d} broke and then {e} broke; I already have {d} and {e}
we talked about {d} and {e} yesterday; yesterday I needed {d}, the day before it was {e}; I sold {d} and kept {e}
somebody moved {d} and {e} around last night; there's {d} {dl} and {e} too but never mind those
the kids left {d} {dl} and {e} who knows where; I see {d} and {e} from here; you can leave {d} and {e} alone
please don't bother with {d}; no need to bother with {d}; no need for {d}; no need to do anything about {d}; leave {d} alone
 let {d} be; hands off {d}; don't mind {d}; mind {d}, it is fragile; careful, {d} is {dl}
watch out for {d} {dl}; try not to knock over {d}; drive around {dp} carefully; {dp} is wet, careful; I just waxed {dp}
I have to repair {dp} some day
{d} has been the talk of the office; {d} was a present and I can't part with it yet; I keep looking at {d} and I don't know why
{d} came with the flat; {d} is only there for decoration; I'm told {d} was expensive; {d} has sentimental value
my late husband was fond of {d}; I already moved {d} twice today, that's enough; let {d} stay put; {d} isn't going anywhere

the photographer wants {d} left just so; the guests keep admiring {d}; I was told to keep my hands off {d}
I could have sworn {d} used to be bigger; I once dropped {d} on my toe; {d} turned up {dl} after all
I finally found {d}, it was {dl}
I've no complaints about {d}; we had a long debate about {d} at lunch; {d} has been dealt with; {d} stays, we agreed on that
there was some fuss about {d} earlier, now settled; I'm keeping an eye on {d} myself; {d} and {e} have been there for ages
I sorted {d} and {e} by myself; {d} is my colleague's and so is {e}; I neither need {d} nor {e}; {d} {dl} is for decoration
I spent the morning at {dp}; I had my coffee at {dp}; {dp} has been cleaned, by the way; somebody was dancing on {dp} last night
I can see {dp} from here; {dp} is where I usually work; we're getting rid of {dp} next year; {dp} squeaks
""")
AROUND = lines("""
{a}. {r}; {a}, {r}; {a} so {r}; {a}, but {r}; {r}. {a}; {r}, {a}; {a} and now {r}; {a}! {r}; since {a}, {r}; {a}. now {r}
{r} because {a}; {a}. {b}. {r}; {a}. {r}. {b}
{a}, anyway, {r}; {a}. anyway, {r}; {a}. anyway: {r}; {a}, but that's beside the point, {r}; {a}, whatever, {r}; {a} - {r}
{a}, so anyway, {r}; {a}. that aside, {r}; {a}. apart from that, {r}; {a}, by the way. {r}; {a}. what I actually want: {r}
by the way, {a}. {r}; {r}. by the way, {a}; {r}. oh, and {a}; {r} - {a}; {r}. just so you know, {a}; {r}. fyi {a}
fyi {a}. {r}; {r}... {a}; {a}... {r}; {a}. {b}. so {r}; {a}. {b}, so {r}; {b}. {a}. {r}; {b} and {a}, so {r}; {b}, {a}, {r}
{b}. {r}. {a}; {a}! {b}! {r}; {r}. {a}. {b}; {r}. {b} and {a}; you see, {a}. {r}; look, {a}. {r}; listen, {a}, so {r}
well, {a}. {r}; okay so {a} and {b}, and now {r}; right, {a}, {b}, but {r}; funny story: {a}. {r}
you won't believe it, {a}. {r}; oh, {a}. {r}; guess what, {a}. now {r}; I should mention that {a}. {r}; just to say {a}. {r}
just so you know, {a}. {r}; first of all, {a}. {r}; {b}. just so you know, {a}. now {r}; {b}, {a}, long story. {r}
{b}. what else... {a}. right: {r}; hi! {a}. {r}. {b}; hello, {b}. {a}. {r}, thanks; {a}, I know, I know. {r}
{a}, don't ask. {r}; {a}, true story. {r}; {a}, lol. {r}; lol {a}. {r}
""")
# Those that stand around questions and orders as well.
AROUND_ANY = tuple(t for t in AROUND if "{a}. " in t and not t.startswith(("since", "guess", "I should", "just to say")))
_NO_STATEMENT = re.compile(
    r"leave|don't|do not|you can|keep|let|hands off|mind|careful|watch|try|drive|never|forget|please|no need|thank|good|hello|how"
    r"|wow|ugh|phew|omg|oh|anyway|whatever|no |sorry|excuse|one moment|rough|nice|long|happy|you "
)


def states(aside: str) -> bool:
    """Whether the aside is a statement, that can be a reason."""
    return not aside.endswith("?") and not _NO_STATEMENT.match(aside)
