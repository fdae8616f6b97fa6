"""What people say around a request without asking for anything: remarks built from parts, openers and tails."""

from __future__ import annotations

import random

from saycan_ros.training.language.anecdotes import FALSE_STARTS, STORIES
from saycan_ros.training.language.extras import content_words
from saycan_ros.training.language.lists import lines

_WHO = lines("""
my sister; my brother; my boss; my neighbor; my aunt; our landlord; the kids; my flatmate; my wife; my husband; my uncle; grandpa
the plumber; my cousin; a colleague of mine; the new intern; my best friend; the whole team; half the office; everyone here
my mother; my mom; my dad; my father in law; my daughter; my son; my nephew; my niece; my roommate; my girlfriend
my boyfriend; my partner; grandma; our babysitter; the mailman; the electrician; the lady from upstairs
the guy from accounting; the new guy; my manager; my supervisor; the head nurse; the night nurse; the doctor; my physio
the janitor; the trainee; our guest; a friend from school; my old teacher; my bridge partner; the visitor; the customer
the client; my lab partner; the professor; nobody; somebody from the office
""")
# One person that is spoken of.
SOMEBODY = tuple(who for who in _WHO if who.startswith(("my ", "our ", "the n", "the d", "the p", "the c", "grand")))
_DOES = lines("""
is coming over later; has the flu again; called me three times today; is still asleep; got a new job; is stuck in traffic
wants to see the place tidy; is about to arrive; just left; has been complaining all week; is celebrating a birthday
is on the way; never helps around here; is watching the match; is waiting outside; needs the room in an hour; is on holiday
moved in last week; is painting the hallway; told me about you; is in a bad mood; forgot to say goodbye; will be here by six
keeps texting me; won't stop talking; is on the phone again; is running late; is running ten minutes late
can't come after all; got lost on the way; is moving to another city; is getting married; broke up again; lost the keys
forgot about the meeting; had an accident, nothing serious; is learning to drive; has a new haircut; is back from vacation
wants to meet you; doesn't believe that you work; laughs at me for asking; is on a diet; is teaching me to dance
just sent me a picture; is expecting me at noon; is sulking; is singing in the shower; owes me a favor
asked how you are doing; said hi; says hello; sends greetings; told a joke I did not get; snores; is never on time
is in hospital, but doing fine; took the day off; wants a word with me; is downstairs; is already here
could be here any minute; won the lottery, well, five dollars; complained about the noise; retired last month
is working from home; hates waiting; is in a meeting
""")
_I_DO = lines("""
I have been on my feet since five; I barely slept; I am stuck in a call; I am trying to finish this report; I can't leave my chair
I just sat down; I am knee deep in paperwork; I've got my hands full here; I am writing a long letter; I hurt my ankle yesterday
I am in the middle of something; I keep forgetting things; I was going to do it myself; I should have done this this morning
I have no idea what day it is; I'm about to start a film; I have to leave in ten minutes; I really can't be bothered to get up
I was away the whole week; I am a bit overwhelmed today; I've been meaning to ask; I don't want to be a bother
I am setting things up for tonight; I am on a deadline; I cannot reach that far; I'm glad you are here; I'm rather tired
I've got a train to catch; I'm not as young as I used to be; I have arthritis; I sprained my wrist; I just had surgery
I'm on crutches; I'm in a wheelchair; I'm stuck in bed; I've got a splitting headache
I can't see a thing without my glasses; I'm feeding the baby; I'm changing a diaper; I'm holding the baby
I'm on hold with the bank; I'm waiting for a call; I'm in a meeting; I'm presenting in five minutes
I'm in the zone right now; I'm halfway through an email; I'm tied up; I'm painting my nails; I'm doing yoga; I'm stretching
I'm about to leave; I'm off to bed soon; I just came in; I just finished work; I finally finished that thing
I slept like a baby; I slept terribly; I'm over the moon today; I'm a bit sad today; I'm nervous about tomorrow
I'm excited about tonight; I'm late already; I lost track of time; I lost my voice; I forgot what I was saying
I talk too much, I know; I never know how to talk to you; I am new here; I am not used to robots
I speak not so good english; I am old fashioned; I have a lot on my mind; I have to focus; I've asked everyone else
I've tried everything; I should really exercise more; I was never good at this; I promised to be quick
""")
_THINGS_ARE = lines("""
it has been raining all day; this place is a mess; the afternoon has been long; the party starts soon; lunch is nearly over
the room is far too warm; it is getting late; the music is too loud; the meeting went on forever; the week has just begun
there is so much to do; things are a bit chaotic here; it's unusually quiet today; the holidays are nearly here
nothing works today; the window is open and it's chilly; the day has only started; it's one of those mornings
it's freezing; it's boiling in here; it's pouring outside; it's foggy today; it's been one of those days
it's been a good day; it's almost noon; it's nearly midnight; it's way too early; it's only wednesday; it's the weekend
it's a holiday; it's a madhouse today; it's a long story; the traffic was awful; the heating is broken
the lights keep flickering; the alarm went off twice; the internet is slow; the boss is away; the year is almost over
the exam is tomorrow; the visitors are early; the train was cancelled; the baby is teething; the dog is barking; time flies
life is hard; everything is fine; everything hurts; nothing ever changes; no news is good news; what a week; what a night
there was a power cut; there's a storm coming; there's a game on tonight; there's never enough time
we're short handed today; we're celebrating; we're about to start; we had a late night; we have an early start tomorrow
we're all a bit tired
""")
_OPENERS = lines("""
okay so; right then; listen; so here's the thing; you know what; well well; hello again; hi robot; excuse me; sorry to bother you
good evening; hey there; now then; let me think; hmm; oh and; ah yes; dear robot; my mechanical friend; by the way; look
ok; okay; alright; so; well; oh; hey; yo; hiya; howdy; hello hello; hello dear; morning; evening; greetings; um; uhm; er
hmm okay; anyway; anyhow; actually; honestly; frankly; seriously; to be honest; between you and me; believe it or not
long story short; first things first; once again; me again; it's me; attention please; quick question; quick one
small thing; one thing; just one thing; oh right; oh yeah; oh dear; oh my; dear me; good grief; my goodness; for the record
as I was saying; as you know; as you can see; as you may have heard; what can I say; here we go; here goes; let's see; wait
hang on; sorry; pardon; pardon me; good day; good afternoon; hi friend; hey pal; hey robo; my friend; robot; robot please
beep boop
""")
_TAILS = lines("""
thank you so much in advance; no need to hurry; I owe you one; take your time; that's everything; that would be all
you're a star; many thanks; cheers; I'd do it myself otherwise; much appreciated; that would help me a lot; and be careful please
there's no rush; as quick as you can please; I'll be right here; that's all I need for now; bless you; you are the best
I'll wait here; thanks a million; it shouldn't take long; that is the plan; you'd be doing me a huge favor
thanks; thx; ty; tysm; thank you; thank you kindly; thank you dear; thanks love; thanks, buddy; thanks a lot; thanks so much
ta; bless; please and thank you; with a cherry on top; pretty please; if that's alright; if it's no bother
if you don't mind; if you can manage it; I'd be grateful; I'd appreciate it; it would mean a lot; it'd be a great help
you're a lifesaver; you're an angel; you're a gem; you rock; I know I can count on you; I'm counting on you; I trust you
don't let me down; good luck; have fun; go go go; chop chop; hurry; quick; slowly and carefully; mind the cat
mind your step; watch where you drive; don't bump into anyone; and don't wake the baby; quietly please; and that's it
and nothing else; that's the whole list; nothing more; nothing else for today; that'll do; that's it from me; end of message
over and out; over; copy?; got it?; okay?; alright?; is that clear?; did you get that?; understood?; you hear me?
sound good?; deal?; can you do that?; is that possible?; can you manage?; what do you say?; I'll explain later
don't ask why; long story; never mind why; I would but I can't; I can't do it myself; my legs won't carry me; I'll stay put
I'm not going anywhere; I'll be in my chair; talk soon; cheers mate; love you; lol; haha; xoxo; sincerely, the boss
kind regards; yours truly; and hello from my wife; and sorry again
""")
_LINKS = (". ", ". ", ", ", " and ", ", so ", " - ", "; ", "! ", "... ")


class Rambler:
    """Draws remarks that ask for nothing, have none of the words `but` and name no thing or place."""

    def __init__(self, rng: random.Random, but: frozenset[str] = frozenset()) -> None:
        self._rng = rng
        self._but = but

    def remark(self) -> str:
        """One sentence without a full stop."""
        while self._but & content_words(text := self._any()):
            pass
        return text

    def _any(self) -> str:
        rng, draw = self._rng, self._rng.random()
        if draw < 0.4:
            return f"{rng.choice(_WHO)} {rng.choice(_DOES)}"
        return rng.choice(_I_DO if draw < 0.75 else _THINGS_ARE)

    def around(self, request: str) -> str:
        """The request within a story, or with an opener, up to three remarks and a tail about it, at least one of them."""
        rng, text = self._rng, request
        told = rng.random()
        if told < 0.3:
            story = rng.choice(STORIES if told < 0.22 else FALSE_STARTS).replace("{w}", rng.choice(SOMEBODY))
            text = story.replace("{r}", request.rstrip(".") if "{r}." in story else request).replace("?.", "?").replace("!.", "!")
            return text if rng.random() < 0.7 else f"{self.remark()}. {text}"
        before = rng.choice((0, 1, 1, 1, 2))
        for _ in range(before):
            text = f"{self.remark()}{rng.choice(_LINKS)}{text}"
        if rng.random() < 0.35:
            text = f"{rng.choice(_OPENERS)}{rng.choice((', ', ', ', ' ', '. ', '! '))}{text}"
        draw = rng.random()
        if draw < 0.3 or not before:
            end = "" if text[-1] in ".!?" else rng.choice((".", ",", "!", " -"))
            text = f"{text}{end} {rng.choice(_TAILS)}"
        elif draw < 0.4:
            text = f"{text}{'' if text[-1] in '.!?' else '.'} {self.remark()}"
        return text
