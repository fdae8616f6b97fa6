"""What stands around the verbs: `{c}` is a clause, `{r}` a request, `{d}` what is not meant, `{a}` and `{b}` two of a kind."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# Ways to wrap an imperative clause; "{g}" is its -ing form.
POLITE = lines("""
please {c}; {c} please; {c}, please; can you {c}?; could you {c}?; could you please {c}?; can you please {c}?; would you {c}?
would you please {c}; would you mind {g}?; do you mind {g}?; how about {g}?; I need you to {c}; I'd like you to {c}
I want you to {c}; hey robot, {c}; robot, {c}; hey, {c}; go ahead and {c}; your job is to {c}; your task is to {c}
it would be great if you could {c}; would it be possible to {c}?; do me a favor and {c}; be so kind as to {c}; quickly {c}
{c} for me; {c} when you get a chance; {c}, thanks; {c} thank you; kindly {c}; help me {c}; let's {c}; time to {c}; next, {c}
now {c}; how do you {c}?; how can you {c}?; how might you {c}?; how will you {c}?; how do I get you to {c}?
what would you do to {c}?; show me how you {c}; tell me how you'd {c}; what steps do you take to {c}?; make sure to {c}
you should {c}; you need to {c}; don't forget to {c}; could u {c}; pls {c}; yo, {c}; ok now {c}; would you be able to {c}?
is it possible for you to {c}?; I was wondering if you could {c}; I'd appreciate it if you would {c}; if you don't mind, {c}
when you have a moment, {c}; {c} immediately; {c} right now; {c} asap; {c}!; just {c}; go {c}; can u {c} plz
hi there, could you {c}?; will you {c}?; won't you {c}?; I would like you to {c}; please go and {c}; I am asking you to {c}
we need you to {c}; somebody has to {c}, could you?; try to {c}; you can {c}; see if you can {c}; any chance you could {c}?
are you able to {c}?; I wonder whether you could {c}; {c} if you can; {c} as soon as possible; alright, {c}; okay, {c}; so, {c}
well, {c}; first thing: {c}; you have to {c}; you must {c}; um, {c}; uh, could you {c}; I guess you could {c}
could you maybe {c}?; be a dear and {c}; mind {g}?; please start {g}; I want to see you {c}; I'd love it if you would {c}
your mission: {c}; task: {c}; {c} my friend; listen, {c}; be quick and {c}; I'd be glad if you {c}; you may {c}
you are supposed to {c}; it is your turn to {c}
""")
# The same at greater length.
LEADS = lines("""
what I would like you to do is {c}; would it be too much to ask you to {c}?
if you would be so good as to {c}, that would be lovely
I know you have a lot on but please {c}; I'd be ever so grateful if you could {c}; the thing I need from you is this: {c}
could you find the time to {c}?; whenever it suits you, {c}; it would make my day if you could {c}; I'd like to ask you to {c}
may I ask you to {c}?; might I trouble you to {c}?; would you do me the kindness to {c}?; if it isn't too much trouble, {c}
here is what I want you to do: {c}; your next job, if you will, is to {c}; I was hoping that you could {c} for me
it'd be a great help if you went and {c}; do you think you could possibly {c}?; I would really appreciate it if you would {c}
when you have nothing else to do, {c}; in case you are free, {c}; I'd ask you, if possible, to {c}; all I ask is that you {c}
could I get you to {c}?; perhaps you could {c}; so I thought you might {c}; I want to ask a favor: {c}; go on and {c}
as soon as you're ready, {c}; would you be willing to {c}?; could you please go ahead and {c} for me?; be an angel and {c}
what you have to do now is {c}; I think it's best if you {c}; it is important that you {c}; let me ask you to {c}
""")
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
""")
REASONS = lines("""
because I'm hungry; because I'm thirsty; for my lunch; for the party; so that I can start working; for the guests
before they arrive; since it is in the way; for later; as soon as you can; it's urgent; for my friend; because it is late
because it is dirty; for my son; so I can relax; because I need it; since nobody needs it there; for the picnic
because we are running late; so it is tidy; as we agreed; if that's okay; because I said so; for my break
so that I don't have to get up; since you are free
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
""")
AROUND = lines("""
{a}. {r}; {a}, {r}; {a} so {r}; {a}, but {r}; {r}. {a}; {r}, {a}; {a} and now {r}; {a}! {r}; since {a}, {r}; {a}. now {r}
{r} because {a}; {a}. {b}. {r}; {a}. {r}. {b}
""")
AND = lines("""
{a} and {b}; {a} and also {b}; {a}, and {b}; {a} as well as {b}; {a}. also {b}; {a} plus {b}; {a}, {b}; {a} & {b}; {a} / {b}
two things: {a} and {b}; I need two things done: {a}, {b}; could you do two jobs for me? {a}, {b}
{a}, and while you're there {b}
{a}, oh and {b}; {a}. in addition, {b}; {a}. oh, and {b}; {a}. besides that, {b}; {a}. I also want you to {b}; {a} but {b}
{a}. {b}; {a}. and {b}; {a} and please {b}; {a}, {b} too; {a} while you are at it {b}
""")
THEN = lines("""
{a} and then {b}; {a}, then {b}; {a} then {b}; first {a}, then {b}; first {a} and after that {b}; {a}. after that {b}
{a}. then {b}; {a} and afterwards {b}; {a}, followed by: {b}; start with this: {a}, next {b}; {a}. once that is done, {b}
{a}, and when you are finished {b}; after you {a}, {b}; once you {a}, {b}; before you {b}, {a}; {b}, but first {a}
{b} after you {a}; {a} before you {b}; step one: {a}, step two: {b}; 1) {a} 2) {b}; {a} >> {b}; {a}, and finally {b}
begin by this: {a}. finish by this: {b}; {b}, but before that {a}; {b} only after you {a}; {a}. next up: {b}; {a}, later {b}
to start with, {a}, thereafter {b}; firstly {a}, secondly {b}; {a}, afterwards {b}; as soon as you have done this: {a}, {b}
""")
HEADS = ("put", "put", "move", "take", "carry", "bring", "set", "get", "place", "send")

# Said after a request, with its own punctuation.
EACH = ("", ". visit each one", ". go to every one of them", ". stop at each of them", ", go to all of them")
