"""What people say around a request without asking for anything: remarks built from parts, openers and tails."""

from __future__ import annotations

import random

from saycan_ros.training.language.lists import lines

_WHO = lines("""
my sister; my brother; my boss; my neighbor; my aunt; our landlord; the kids; my flatmate; my wife; my husband; my uncle; grandpa
the plumber; my cousin; a colleague of mine; the new intern; my best friend; the whole team; half the office; everyone here
""")
_DOES = lines("""
is coming over later; has the flu again; called me three times today; is still asleep; got a new job; is stuck in traffic
wants to see the place tidy; is about to arrive; just left; has been complaining all week; is celebrating a birthday
is on the way; never helps around here; is watching the match; is waiting outside; needs the room in an hour; is on holiday
moved in last week; is painting the hallway; told me about you; is in a bad mood; forgot to say goodbye; will be here by six
""")
_I_DO = lines("""
I have been on my feet since five; I barely slept; I am stuck in a call; I am trying to finish this report; I can't leave my chair
I just sat down; I am knee deep in paperwork; I've got my hands full here; I am writing a long letter; I hurt my ankle yesterday
I am in the middle of something; I keep forgetting things; I was going to do it myself; I should have done this this morning
I have no idea what day it is; I'm about to start a film; I have to leave in ten minutes; I really can't be bothered to get up
I was away the whole week; I am a bit overwhelmed today; I've been meaning to ask; I don't want to be a bother
I am setting things up for tonight; I am on a deadline; I cannot reach that far; I'm glad you are here; I'm rather tired
""")
_THINGS_ARE = lines("""
it has been raining all day; this place is a mess; the afternoon has been long; the party starts soon; lunch is nearly over
the room is far too warm; it is getting late; the music is too loud; the meeting went on forever; the week has just begun
there is so much to do; things are a bit chaotic here; it's unusually quiet today; the holidays are nearly here
nothing works today; the window is open and it's chilly; the day has only started; it's one of those mornings
""")
_OPENERS = lines("""
okay so; right then; listen; so here's the thing; you know what; well well; hello again; hi robot; excuse me; sorry to bother you
good evening; hey there; now then; let me think; hmm; oh and; ah yes; dear robot; my mechanical friend; by the way; look
""")
_TAILS = lines("""
thank you so much in advance; no need to hurry; I owe you one; take your time; that's everything; that would be all
you're a star; many thanks; cheers; I'd do it myself otherwise; much appreciated; that would help me a lot; and be careful please
there's no rush; as quick as you can please; I'll be right here; that's all I need for now; bless you; you are the best
I'll wait here; thanks a million; it shouldn't take long; that is the plan; you'd be doing me a huge favor
""")
_LINKS = (". ", ". ", ", ", " and ", ", so ", " - ", "; ", "! ", "... ")


class Rambler:
    """Draws remarks that ask for nothing and name no thing or place."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def remark(self) -> str:
        """One sentence without a full stop."""
        rng, draw = self._rng, self._rng.random()
        if draw < 0.4:
            return f"{rng.choice(_WHO)} {rng.choice(_DOES)}"
        return rng.choice(_I_DO if draw < 0.75 else _THINGS_ARE)

    def around(self, request: str) -> str:
        """The request with an opener, up to three remarks and a tail about it, at least one of them."""
        rng, text = self._rng, request
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
