"""Ways to wrap an imperative clause `{c}`, whose -ing form is `{g}`, for fifty different people."""

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
tell the robot to {c}; the robot should {c}; have the robot {c}; somebody tell the robot to {c}; ask the robot to {c}
would the robot be so kind as to {c}?; hey you, {c}; hey buddy, {c}; hey bot, {c}; ok robot, {c}; ok bot, {c}
hello robot, {c}; hi, {c} please; hiya, {c}; oi, {c}; yo robot {c}; yo can you {c}; bro {c}; dude, {c}; lol can u {c}
can u {c}; could ya {c}?; can ya {c}; plz {c}; pls {c} thx; {c} pls; {c} plz; {c} thx; {c} ty; {c} k?; {c} ok?; {c}, yeah?
{c}, alright?; {c}, will you?; {c}, would you?; {c}, could you?; {c}, can you?; {c}, won't you?; {c}, dear; {c}, love
{c}, buddy; {c}, pal; {c}, there's a dear; {c} will ya; {c} kindly; {c} real quick; {c} quick; {c} quickly; {c} now please
{c} already!; {c} at once; {c} this instant; {c} if you would; {c} if you don't mind; {c} if that's possible
{c} if it's no bother; {c}, if you please; {c} whenever you can; {c} when you're free; {c} when you have time
{c} in a minute; {c} sometime soon; {c} before you do anything else; {c} first; if you could {c}
if you could {c}, that'd be great; if you would {c}; if possible, {c}; if it's okay, {c}; if you can, {c}
if you're free, {c}; if you get a sec, {c}; when you get a sec, {c}; as soon as you can, {c}; right, {c}; right away, {c}
quick, {c}; quick favor, {c}; small favor: {c}; one favor: {c}; favor please: {c}; todo: {c}; TODO {c}; action item: {c}
request: {c}; order: {c}; command: {c}; instruction: {c}; next task: {c}; new task: {c}; new job: {c}; job: {c}; goal: {c}
step: {c}; reminder: {c}; note to robot: {c}; message for the robot: {c}; the task is to {c}; the plan is to {c}
the job is to {c}; the goal is to {c}; your assignment is to {c}; your next task is to {c}
your only job right now is to {c}; all you have to do is {c}; you just need to {c}; you only have to {c}; you ought to {c}
you'd better {c}; you had better {c}; you could {c}; you might want to {c}; you gotta {c}; u need to {c}; u should {c}
need u to {c}; need you to {c}; want you to {c}; i need u to {c}; i want u to {c}; I'd want you to {c}; I'd need you to {c}
I'd like to see you {c}; I'm asking you to {c}; I'm telling you to {c}; I expect you to {c}; I trust you to {c}
I'd prefer you to {c}; I request that you {c}; I insist that you {c}; I ask that you {c}; I'd suggest you {c}
I suggest that you {c}; I order you to {c}; I command you to {c}; I beg you to {c}; I am needing you to {c}
is possible you {c}?; please, you {c}; you will please {c}; you can please {c}?; please to {c}
would it be okay for you to {c}?; would it be a problem for you to {c}?; would it be alright if you {c}?
is it okay if you {c}?; can I ask you to {c}?; can I get you to {c}?; can I have you {c}?; could I have you {c}?
could I ask you to {c}?; could we get you to {c}?; can somebody {c}?; could someone {c}?; could somebody please {c}?
someone please {c}; somebody {c}; would somebody {c}?; who can {c}?; who wants to {c}?; would you care to {c}?
would you like to {c}?; do you want to {c}?; do you want to {c} for me?; wanna {c}?; wanna {c} for me?; fancy {g}?
feel like {g}?; what about {g}?; any objection to {g}?; any chance of you {g}?; I'd appreciate you {g}
thanks in advance for {g}; start {g}; get to {g}; get busy {g}; begin {g}; consider {g}; your job is {g}
the task is {g}; would you be okay with {g}?; could I trouble you with {g}?; I'd be grateful for you {g}
can I interest you in {g}?; let's see you {c}; let me see you {c}; show me you can {c}; prove you can {c}
do you think you can {c}?; do you reckon you could {c}?; you think you can {c}?; can you manage to {c}?
could you manage to {c}?; can you go {c}?; can you quickly {c}?; could you just {c}; could you kindly {c}?
could you possibly {c}?; could you perhaps {c}?; can you maybe {c}?; can't you {c}?; couldn't you {c}?
wouldn't you {c} for me?; why don't you {c}?; why not {c}?; how about you {c}?; what if you {c}?; suppose you {c}
be nice and {c}; be good and {c}; be kind and {c}; be helpful and {c}; be a pal and {c}; be a sweetheart and {c}
make yourself useful and {c}; do your thing and {c}; get going and {c}; get a move on and {c}; hurry and {c}
hurry up and {c}; come on, {c}; c'mon, {c}; here's your task: {c}; here's what I need: {c}; this is what I need: {c}
simple: {c}; okay here goes: {c}; I say {c}; I said {c}; again: {c}; like I said, {c}; as I said, {c}; once more: {c}
I repeat: {c}; hmm, {c}; hmm, maybe {c}; oh, {c}; oh, could you {c}?; ah, please {c}; er, {c}; erm, could you {c}?
like, {c}; so like can you {c}; ok so can you {c}; ok so {c}; and now {c}; then {c}; now then, {c}; for now, {c}
for me, {c}; for once, {c}; carefully {c}; gently {c}; simply {c}; promptly {c}; if you'd just {c}; if you'd {c}
we want you to {c}; we'd like you to {c}; we would like you to {c}; it's time to {c}; it's time you {c}; time for you to {c}
I'm hoping you can {c}; I hope you can {c}; hoping you could {c}; was wondering if you could {c}; wondering if you can {c}
I wonder if you'd {c}; I was thinking you could {c}; I think you should {c}; I think you could {c}; I believe you should {c}
I need someone to {c}; I need somebody to {c}; I need help, {c}; I need a hand, {c}; help, {c}; give me a hand and {c}
lend me a hand and {c}; help a friend out and {c}; help us {c}; assist me and {c}
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
could you, and I know I keep asking, {c}?; could you, now that you are here, {c}?; would you, before I forget, {c}?
would you, if it isn't a bother, {c}?; can you, like, {c} or something?; please, and I won't ask again, {c}
I told my husband I'd do it but I can't, so you will have to {c}; I promised my mother that you would {c}
my wife keeps telling me to {c}, so {c} for me; my boss told me to have you {c}
my doctor says to rest, so please {c} for me; they said you can help people, so {c}; I have heard that you can {c}, so go on
I read in the manual that you can {c}, so please do; the sign says I can ask you for help, so {c}
rumor has it that you can {c}, let's see it; it has been on my mind all day that you should {c}
what I've been meaning to ask all morning is whether you could {c}; if you happen to have a free hand, {c}
if you aren't busy with something else, {c}; unless you are busy, {c}; in the event that you have a moment to spare, {c}
should you find a moment, {c}; should you have the time, kindly {c}; assuming it is no trouble at all, {c}
provided that your battery lasts, {c}; supposing you can manage it, {c}; one would be most obliged if you were to {c}
I should be much obliged if you would {c}; I would be delighted if you would {c}
I'd consider it a kindness if you would {c}; kindly see to it that you {c}; be good enough to {c}
might I prevail upon you to {c}?; I hereby request that you {c}; you are hereby asked to {c}; it is requested that you {c}
we kindly ask you to {c}; please find the time to {c} today; please make it your next job to {c}
please do me the favor and {c}; I can't believe I'm saying this to a robot but please {c}
I feel silly talking to a machine but could you {c}?; I hate to ask, but could you {c}?
I hate to be a nuisance, but would you {c}?; sorry to interrupt, but could you {c}?; sorry, me again, could you {c}?
forgive me for asking, but would you {c}?; pardon me, would you {c}?; I'm not sure you can do this, but {c}
I don't know if you understand me, but {c}; not sure how this works, but {c}
let's see whether you are as clever as they say: {c}; let's find out if you can {c}; show everyone how you {c}
my first request of the day is that you {c}; my one wish is for you to {c}; there is one thing you can do for me: {c}
there's just one thing I want from you, {c}; just one thing: {c}; one more thing before I go: {c}; one last thing, {c}
this is going to sound odd but {c}; this may sound lazy but {c}; call me lazy, but {c}; I know it's late but {c}
I know you've only just stopped, but {c}; I know, I know, I could do it myself, but {c}
you know what would help? if you'd {c}; you know what you could do? {c}; guess what you get to do now: {c}
what I need, and soon, is for you to {c}; what needs doing is this: {c}; what has to happen now is that you {c}
the best thing you can do now is {c}; the only thing left to do is to {c}; if there's one thing I'd have you do, it's to {c}
I'd say {c} and then we're good; I'd feel a lot better if you'd {c}; I'd sleep better if you would {c}
it'd save me a walk if you'd {c}; it would save me getting up if you could {c}
it would be a weight off my mind if you'd {c}; it would really help me out if you {c}
everybody would be happier if you'd {c}; nothing would please me more than to see you {c}
you'd make an old woman happy if you {c}; I need you to listen carefully and {c}
I want you to drop whatever you are doing and {c}; stop dawdling and {c}; would it kill you to {c}?
how many times do I have to ask you to {c}?; for heaven's sake, {c}; for the third time, {c}; for crying out loud, {c}
as we discussed this morning, {c}; as per usual, {c}; as always, {c}; same as every day, {c}; same as yesterday: {c}
like last time, {c}; the way you did it yesterday, {c}; the next item on my list is for you to {c}; next on the agenda: {c}
item one on today's list: {c}; according to the schedule it's time for you to {c}
dear robot, I am writing to ask you to {c}; hello, this is the front desk, could you {c}?; hi, it's me again, {c}
testing, testing, {c}; okay computer, I mean robot, {c}; alright let me see how to put this, {c}; long story short, {c}
to make a long story short, {c}; to cut it short: {c}; what it boils down to is this, {c}; in short, {c}; basically, {c}
basically I just need you to {c}; honestly just {c}; at the end of the day all I need is for you to {c}
I should like to trouble you to {c}; be so obliging as to {c}; it would gratify me if you were to {c}; pray be so good as to {c}
I beg your pardon, but might you {c}?; if it be no imposition, {c}; one would be ever so grateful if you could {c}
with your permission I'd ask you to {c}; you would oblige an old man if you'd {c}; at your convenience, do {c}
my compliments, and would you kindly {c}?; I wonder, my good machine, if you'd {c}; do me the honor and {c}
excuse me please, is possible that you {c}?; I am sorry for my english, I want that you {c}; please, you can help? {c}
so basically what I'm asking is can you {c}; not gonna lie, I'd love it if you could {c}; idk if u can but {c}
if ur not busy {c}; real talk, {c}; do a girl a favor and {c}; help a brother out and {c}; u know the drill, {c}
per my last message, {c}; as discussed, {c}; kindly action the following: {c}; for your immediate attention: {c}
to be done today: {c}; by order of the management: {c}; the doctor's orders are to {c}; on behalf of the whole ward, {c}
grandma would like you to {c}; mom says you have to {c}; the kids were wondering if you'd {c}; the boss wants you to {c}
somebody upstairs asked that you {c}; I've been told to tell you to {c}; my colleague is asking whether you could {c}
I won't sleep until you {c}; all I dream of is that you {c}; if you love me, {c}; make me proud and {c}
for the love of all that is good, {c}; pretty please with sugar on top, {c}; chop chop, {c}; on your feet, well, wheels: {c}
without wishing to rush you, {c}; in your own good time, {c}; when the mood takes you, {c}; between two other jobs, {c}
""")
