"""How people let on that a thing `{x}` is to be thrown away; `{t}` is the bin, `{d}` and `{e}` stay, `{w}` is somebody."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# What is wrong with food, with a drink, with anything; a statement of its own that ends without a mark.
FOOD_SPOILT = lines("""
{x} has gone mouldy; {x} has grown fur; {x} has turned green round the edges; {x} is crawling with ants; {x} has started to smell
{x} is a week past the date; {x} has been nibbled by mice; {x} fell in the dog's bowl; {x} has a bite out of it, and not from me
{x} has a worm in it; {x} has gone all mushy; {x} is covered in fruit flies; {x} has been sneezed on; {x} is past saving
{x} rolled through the dirt; {x} tastes of soap; {x} has been in the sun since monday; the wasps have been at {x}
I wouldn't feed {x} to the pigs; nobody in their right mind would eat {x} now; {w} took one bite of {x} and spat it out
the date on {x} says march; {x} smells like a wet sock; I found {x} behind the radiator; the cat has been licking {x}
{x} has been recalled by the shop; {x} has been open for a month; {x} is so stale you could build a wall with it
{x} made {w} ill; {x} got squashed in the bag; half of {x} is gone and the rest is slimy; {x} is rotten to the core
{x} is no longer food, it's a science project; {x} looked off on sunday and it looks worse today; {x} has gone off
""")
DRINK_SPOILT = lines("""
{x} has been open since tuesday and nobody will drink it flat; {x} has gone flat; {x} is empty, I drained it myself
there's not a drop left in {x}; a fly drowned in {x}; {x} has something floating in it; {x} is just backwash by now
{w} drank out of {x} and {w} has the flu; {x} has been standing in the heat all day with the lid off
{x} is dead, flat as a pancake
{x} tastes of metal; {x} has been leaking all over; {x} is only an empty by now
{w} finished {x} and left the empty standing there
somebody put out a cigarette in {x}; {x} has turned sour; I emptied {x} an hour ago; {x} is warm, flat and half gone
nobody is going to drink {x} after what the dog did to it; I've had the last of {x}; {x} has lost all its fizz
all that's left of {x} is the packaging; {x} is way past its date; {x} has been drunk to the last drop
""")
ANY_SPOILT = lines("""
{x} has had it; {x} is done for; {x} fell into the mop bucket; {x} is beyond repair; the dog chewed {x} to bits
{x} is soaked in something I don't want to name; {x} is filthy and it won't come clean; {x} has served its time
nobody is ever going to use {x} again; {x} got stepped on; {x} is falling to pieces; {x} is nothing but rubbish by now
{x} is ready for retirement; {x} is garbage, let's be honest; {x} was a mistake; {x} has come to the end of its days
{x} is just clutter and nobody will miss it; {w} ran over {x} with the trolley; {x} picked up some nasty germs
""")
# After that: where it goes, not named, or named.
HINTS = lines("""
you know where that belongs; you know where that goes; you know what to do with it; I think you know where this is going
it should really go in the garbage; it ought to be thrown out, really; out with it; time for it to go
there's only one place for it
it's waste, deal with it; the {t} is the only place for it; I want it out of here and in the {t}
there's no place for it here, only in the {t}
so off it goes into the {t}; it can't stay, bin it; need I say more? bin; need I say where it goes?
I don't want it around any more, bin it
I'd rather not touch it, so you throw it out; that's one for the {t}; be a dear and get rid of it
do the obvious thing and bin it
please act accordingly, the {t} is where it was; I'll leave the rest to you and the {t}; kindly dispose of it; treat it as trash
you can guess which way that goes: the {t}; someone ought to throw it away, and that someone is you; the {t} is hungry
let's not wait till it walks there by itself; give it a decent burial in the {t}; I think that's a case for the {t}
bin it before {w} sees it; bin it before somebody gets ill; it's not staying another night; chuck, please; straight out, please
""")
# How the two stand together, with others that stay named in passing.
WASTE = lines("""
{s}. {h}; {s}. {h}; {s}, {h}; {s}, so {h}; {s} and {h}; {s}... {h}; oh no, {s}. {h}; ugh, {s}! {h}; {s}. {h}. {d} is still good
{s}. {d} is fine, {e} is fine, but that... {h}; I was just looking at {d} when I noticed that {s}. {h}
{w} tells me {s}. {h}; I hate to say it but {s}. {h}; apparently {s}. {h}; sadly {s}. {h}; I'm afraid {s}. {h}
{d} is holding up nicely, {e} too, but {s}. {h}; {s}. unlike {d}, which nobody has complained about. {h}
don't mind {d}, there's nothing wrong there. but {s}. {h}; funny, {d} was bought on the same day and is fine, but {s}. {h}
so I come back from holiday, {w} has looked after the place, or so I'm told, {d} is fine, and then I see {s}. {h}
good morning. small matter. {s}. {h}. the rest, {d} and so on, may stay; omg {s}. {h} pls
{s}. no idea how. anyway, {h}; {s}, which is a shame, because I'd planned to keep it. {h}; {s}. {w} is disgusted. {h}
it has come to my notice that {s}. {h}; excuse me, {s}. {h}; {w} just pointed out that {s}, and {w} is right. {h}
I'd have sworn it was {d} that was spoiled. no, {d} is all right, it turns out {s}. {h}
well, {s}. {h}. leave {d}, {w} wants that
you may have noticed that {s}. {h}; I checked everything: {d}, good. {e}, good. but {s}. {h}; look at this, {s}. {h}
""")
