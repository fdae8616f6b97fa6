"""Little stories around a request `{r}` that ask for nothing more and name no thing or place of a scene; `{w}` is somebody."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# The request in the middle or at the end of what somebody tells.
STORIES = lines("""
so {w} called this morning and we talked for an hour, and I thought to myself, well, {r}. and then I had to laugh
I was telling {w} about you, how clever you are, and now it's time to prove it. {r}. {w} won't believe it
you know how it is, you sit down for one minute and then the whole day is gone. {r}. tomorrow I'll do better, I promise
I've had three calls, two visitors and no break, and {w} keeps asking questions. {r}. that would take one worry off me
when I was young nobody had a robot and we did it all ourselves. but times change, so {r}. isn't that something
it all started when {w} came in and talked and talked, and I lost track of everything. anyway, {r}. where was I?
I woke up late, then the bus was late, then {w} was late, you get the idea. {r}. let's at least get this one thing done
right, where do I begin. {w} said to ask you nicely. so, nicely: {r}. there, I asked nicely
I don't usually ask for help, {w} will tell you that. but today is different. {r}. I hope that isn't too much
last night I couldn't sleep, so I was up at three, and at six {w} started to sing. what I am saying is: {r}
{w} says I talk too much, and maybe that's true, but talking never hurt anyone. {r}. see, that was short
we were supposed to go out, but then it started to rain and {w} cancelled. so we stay in, and {r}. maybe we'll go out tomorrow
I just put the phone down, that was {w}, with news you wouldn't believe, I'll tell you later. first, {r}
now don't laugh, but I walked all the way here and forgot what for. oh yes! {r}. my memory, honestly
my back went out again on tuesday, and {w} told me not to lift a finger. so it's up to you: {r}
the doctor was very clear that I must not get up. so, with apologies, {r}. the doctor also said to be cheerful
listen, I have a hundred things going on and {w} isn't helping. {r}. and then I can finally breathe
I had it all planned for today and nothing, nothing went as planned. well, almost nothing. {r}. that at least should work
it's a funny thing, I said to {w} yesterday, how one gets used to a robot. {r}. yes, quite used to it
to whoever is in charge of the robot: {r}. signed, {w}
hi, this is a message for the robot. {r}. that is the end of the message
message from {w}: {r}. end of message
{w} asked me to pass this on: {r}. don't shoot the messenger
{w} wanted me to tell you this: {r}
this comes straight from {w}: {r}
quoting {w}: "{r}". those were the exact words
and then {w} goes, "{r}", so you heard it
I was in the middle of a nap when {w} rang. now I am awake, so {r}. then maybe I'll nap again
I'm writing this with one hand because the other one is holding a sleeping child. {r}. quietly, please
sorry for the long message, I am dictating this while walking. so, new line, {r}, full stop
dictation on. {r}. dictation off
um so yeah I was like, should I do it, and then I was like, nah. {r}. lol
omg so {w} is literally about to show up and I'm not ready. {r}. thx ur the best
ok so first of all hi. second, {r}. third, have a nice day
step one, take a deep breath. step two: {r}. that is all, no step three
I know what you're thinking, not her again. yes, me again. {r}. and then I'll let you rest
I've worked here for thirty years and I've never asked for a thing. today I do. {r}
excuse my english, I am here since two weeks only. {r}. thank you, you are very kind
in my country the people do it themselves, but here there is a robot, so: {r}
good morning, I slept well, thank you for asking. now to business: {r}. that's it for the moment
the meeting got moved, then moved back, then {w} forgot about it. whatever. {r}. at least that's settled
before you ask, no, I have not done it, and yes, I said I would. {r}. you see, that's what you are for
there was a time when I would have jumped up for it. not any more. {r}. those were the days
I bet {w} that you'd get this right. {r}. no pressure
there are two kinds of people, those who get up and those who ask a robot. {r}. guess which kind I am
if you had asked me yesterday I would have said no. but today: {r}. one changes one's mind
everyone is fine, thanks, {w} has a cough but nothing bad. oh, what I was going to say: {r}
we're nearly done for the day, just a few loose ends. {r}. and then we can call it a day
the wifi is down, {w} is cross, and I'm late. {r}. thank goodness for you
the report is due, {w} wants it yesterday, and I'm stuck. {r}. now back to that report
nothing fancy today. {r}. like I said, nothing fancy
long day, short request. {r}
short version: {r}. long version: don't get me started
I'll keep it brief, unlike {w}. {r}. done
where was I... {w}, the rain, the bus... ah, right: {r}
my turn to be lazy, said {w} once, and I never forgot that. {r}. my turn now
it isn't that I can't, it's that I don't want to. {r}. there, I said it
I thought about it, slept on it, and talked to {w} about it. {r}. that's my final word
could be worse, could be better, I can't complain. {r}. and how are you?
it's just me and {w} today, so things are slow. {r}. no hurry at all
I have to whisper, {w} is asleep. {r}. shhh
I have to shout, it's so loud in here! {r}! did you hear me?
is it on? hello? ah. {r}. over
I'm not angry, I'm just tired, and {w} is no help. {r}. please and thank you
so {w} says the weather's turning, and my hip says the same, and both are always right. {r}. then I'll put my feet up
before I forget, and I do forget, ask {w}: {r}. there, now it's off my mind
I was halfway up the ladder when the phone rang, and it was {w}, and now I'm down again and can't be bothered. {r}. thanks
picture this: me, a broken heel, {w} laughing. so I'm not going anywhere. {r}. and no laughing from you
there I was, all set to do it, gloves on, sleeves up, and {w} turns up with photos. two hundred of them. {r}. save me
this is the third thing on my list. the first was calling {w}, the second was sleeping in. the third: {r}. the fourth is a bath
{w} reckons machines don't listen. I reckon they do. let's settle it. {r}. well?
okay, deep breath. {r}. sorry if that came out a bit loud, it's been a day
I slipped on the stairs, nothing broken, only my pride. {w} says rest, so I rest. {r}. much obliged
if you'd told me at twenty that I'd be saying this to a robot, I'd have laughed. {r}. look at me now
half past, {w} said. it's quarter to. typical. anyway, while we wait, {r}. what else is there to do
I have exactly one minute before the next patient. {r}. that took ten seconds, I have fifty left
hello, hello, is that the robot? it's me. I'm fine. {w} is fine. {r}. bye now
long ago, my grandfather used to say: ask once, ask clearly. so here goes. {r}. he was a wise man
apologies in advance, I'm typing with my thumb. {r}. the other thumb is in a bandage, thanks to {w}
so tired. so, so tired. {r}. did I mention I'm tired
now, {w} is going to tell you that I'm fussing. I'm not fussing. {r}. see, no fuss
I don't know how you people work, do I press something? do I just talk? I'll just talk. {r}. did that go through?
I've just had the strangest conversation with {w} about cheese prices in the war. {r}. cheese prices! honestly
the short of it is this: {r}. the long of it would take until christmas, and {w} features heavily
in the unlikely event that you're bored: {r}. if you aren't, the same
to the attention of the household robot. {r}. with kind regards, on behalf of {w}
what a morning. first the boiler, then {w}, then the boiler again. one bright spot would be good. {r}
while the kettle, no, not that, while the computer restarts: {r}. it's at forty percent, so take your time
you, yes you, with the arm. {r}. {w} is watching, so do it well
my granddaughter showed me how to talk to you. you say it plainly, she said. so plainly: {r}. was that plain enough?
it's been brought to my attention by {w} that I never say thank you. so thank you. and also: {r}. and thank you again
if I sound odd it's the dentist, half my face is asleep. {r}. I hope you got that
{w} would like to know whether you're able to do the following: {r}. so would I
five things I hate: mondays, queues, drizzle, small print, getting up. hence: {r}
to summarise a very long meeting in which {w} spoke for an hour: {r}. that is honestly all that came out of it
no preamble. well, a short one. {w} is a dear and I won't hear a word against {w}. {r}. end of preamble, end of message
""")
# Broken off and begun again; the request is said once.
FALSE_STARTS = lines("""
could you, wait, someone's at the door... okay, back. {r}; so, what I wanted, hang on, yes: {r}
I need, hmm, how do I put it, {r}
can you, sorry, I had to sneeze. {r}; would you, oh never mind the noise, {r}; I was, uh, going to say: {r}
well I, um, you know, {r}; it's like, how do you say, {r}; please, one second, {w} is talking to me. okay: {r}
let me start over. {r}
let me rephrase that: {r}; scratch that, here is what I mean: {r}; ehm, ehm, {r}; so yeah, um, {r}; hm, what was it, oh yes, {r}
wait, let me think. okay, {r}
I had it on the tip of my tongue. yes! {r}; I, uh, I mean, {r}
no no, let me finish: {r}; what was the word... anyway, {r}
hello? hello? right, {r}; hey, yes, you, no, not {w}, you, robot. {r}; one sec. okay. {r}; hold on. right. {r}; so. um. {r}
if you, no, let me put it another way. {r}; could I, may I, oh bother, {r}; I'd like, no wait, yes, right: {r}
so what I, ahem, {r}
would it, hm, would you, oh just {w} distracting me. {r}; I want, cough, sorry, dust. {r}; the thing, the thing is, {r}
what I'm trying, what I am trying to say is: {r}; it's, it's, oh what do you call it, yes, {r}; er, one moment, pen down. {r}
please, if, I mean, {r}; how shall I say, {r}; uh huh, yes {w}, I'm telling it now. {r}; sorry, my mind went blank. {r}
ok. so. like. {r}; where's my, ah, here. {r}; you there, um, whatever your name is, {r}; and, and, and, oh right, {r}
""")
