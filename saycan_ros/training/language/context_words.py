"""Words around a request for one thing: `{d}` what is not asked for, `{r}` the request, `{x}` what is wanted, `{n}` a noun."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

ASKED = lines("""
do we have any {n}?; {be} there any {n}?; {be} there any {n} left?; any {n} around?; do you see any {n}?; have we got {n}?
got any {n}?; can you find any {n}?; if there {be} any {n},; if you see any {n},; {be} there {n} somewhere?; any {n} left?
have we run out of {n}? if not,; do you know if there {be} any {n}?; I wonder if there {be} any {n}.; {be} there still {n}?
could you check whether there {be} any {n}? if so,; did somebody leave any {n}? if yes,; should there be any {n} left,; {n}?
if you come across any {n},; if you happen to find {n},; tell me, {be} there {n}?; you wouldn't have any {n}, would you?
we still have {n}, right?; there must be {n} somewhere.; I believe there {be} {n} here.; in case we have any {n},
u got any {n}?; is it true that we have {n}? then; provided there {be} any {n},; any chance there {be} {n}?
so {be} there any {n} or not? if so,
""")
ASKED_FOR = lines("""
bring me {one}; I'd love {one}; I'd like {one}; get me {one}; I want {one}; fetch {one} for me; could I have {one}?
I'll take {one}; please hand me {one}; let me have {one}; I could do with {one}; pass me {one} would you; gimme {one}
I'd go for {one}; then bring {one} over; may I have {one}?; would you get me {one}?; I wouldn't mind {one}
I'll have {one}, please; wanna have {one}; kindly bring me {one}; please be so good and fetch {one}; {one} for me please
I need {one}; do bring me {one}; I'd be glad of {one}
""")
# A thing is gone; the person asks for another of the same.
GONE = lines("""
my dog took {d}; somebody stole {d}; I lost {d}; I dropped {d}; {d} was stolen; {d} rolled away; I gave {d} away; {d} broke
someone walked off with {d}; {d} is nowhere to be found; {d} got lost; I can't find {d} any more; I lent {d} to a colleague
{d} fell behind the cupboard; I left {d} on the bus; my sister borrowed {d}; {d} disappeared; the toddler ran off with {d}
{d} landed in the dirt; I stepped on {d}; {d} is ruined; somebody sat on {d}; {d} vanished; I had to give {d} to the neighbor
my roommate nicked {d}; {d} fell out of the window; I forgot {d} at work; {d} got thrown out by mistake; {d} is gone
""")
GONE_DRINK = lines("""
I spilled {d}; I just spilled {d}; {d} fell over; I finished {d}; {d} is empty; I drank all of {d}; my friend drank {d}
I accidentally spilled {d}; {d} was flat; {d} tipped over; I knocked {d} over; I've had the last sip of {d}
there's a fly in {d}; {d} is all gone; {d} tasted off; someone drank {d} while I was away; I gulped {d} down already
{d} went down the wrong way; the cat stuck her paw in {d}; {d} ran dry; my elbow sent {d} flying; I emptied {d}
I poured {d} all over my shirt; oops, spilled {d}; half of {d} is on my trousers; I finished {d} and I am still thirsty
down went {d}; {d} was delicious but too small
""")
GONE_FOOD = lines("""
I ate {d}; {d} went bad; {d} spoiled; I finished {d}; the dog ate {d}; {d} fell on the floor
my brother ate {d} behind my back; {d} was stale; I've eaten {d}; I dropped {d} in the sink; {d} is all gone
I wolfed {d} down; a bird got {d}; I gave {d} to a hungry friend; {d} was so good that I ate it all; the kids finished {d}
{d} fell in a puddle; {d} got squashed in my bag; I am done with {d}; the ants got to {d}; I bit into {d} and it was rotten
{d} went in two bites; I finished {d} and I'm still hungry
""")
AGAIN = lines("""
bring me another {n}; get me a new {n}; can I have another {n}?; I need another {n}; fetch me a new {n}
could you bring a replacement?; I'd like another {n} please; please get me one more; give me a fresh {n}
could I get another {n}?; I want a new {n}; can you replace it?; same again please; another {n} please; get me a replacement
I could use another {n}; I'd be happy with a second {n}; bring me the same again; would you get me one more {n}?
one more {n} please; do you think I could have another {n}?; I'm going to need a new {n}; fetch a second {n} for me
get me another {n} just like it; gimme another {n}; is there another {n} for me?; please replace it; find me another {n}
may I trouble you for another {n}?; any chance of another {n}?; hand me a new {n}; pass me another {n}
let me have another {n}; can u get me another {n}; again the same pls; bring one more {n}; go find me another {n}
I would like a replacement; kindly supply a replacement; wanna have another {n}
""")
AGAIN_MANY = lines("""
bring me more {n}; get me some more {n}; could I have more {n}?; I need more {n}; fetch me some new {n}
please bring a replacement; I'd like some more {n}; can I have some more {n}?; give me some fresh {n}; same again please
is there more {n} for me?; replace it please; find me some more {n}; I want more {n}; let me have some other {n}
gimme more {n}; bring me the same again
""")
# One thing is gone, and another of its kind would do.
KIND_AGAIN = lines("""
bring me another {n}; get me another {n}, whichever; I'd like another {n}; any other {n} will do; fetch me some other {n}
can I have another {n}, no matter which?; now I need another {n}; find me another {n} please; I could use another {n}
one more {n}, any; is there another {n} I can have?; another {n} would be nice; please hand me another {n}
I'll have another {n}, you choose; could you pick another {n} for me?; surprise me with another {n}; let me have another {n}
get me any {n}; any {n} as a replacement
""")
KIND_OTHER = lines("""
bring me a different {n}; get me a different {n}; I'd like a different {n}; now I want a different {n}
find me a different {n} this time; can I have a different {n}?; time for a different {n}; I fancy a different {n} now
fetch a {n} of a different sort; let me try a different {n}; I want a {n}, but a different one; give me a {n} other than that
a different {n} this time, please; I need a {n} that is something else
""")
FOLLOW = lines("""
can you help?; what do you have?; bring me something for that; get me something; could you bring me something?; please help
bring me something; can you find something?; what can you get me?; do something about it; any ideas?
could you fetch something that helps?; bring me something suitable; help me out here; what would you suggest? bring it
find me something; is there anything you can bring me?; would you get me something for it?; you know what I need
what can you do for me?; please bring me whatever helps; fetch me the right thing; can you sort me out?
could you find me something for that, please?; bring something that would do; grab me something; what have we got?
bring me one thing that helps; got anything for me?; help!; surprise me; be a dear and bring me something
get me something suitable, will you?; anything you can get me?; hook me up; pls help; what do we have for that?
I trust you to find something; pick something for me
what would you recommend? fetch it; be creative; you'll think of something; get me whatever fits; I leave it to you
could you see to that?; would you kindly see to it?; might you have a remedy?; any suggestions? bring one; sort it, please
you decide what, just bring it; I rely on your judgement; help a friend out; do what you can; got a fix?; bring me the cure
have you got anything against that?; pls do smth; can u get me smth; what's there that would help? bring it
""")
EITHER = lines("""
{x} or {y}; either {x} or {y}; {x} or {y}, whichever is there; {x} or else {y}; {x} or {y}, I don't care which; {x} / {y}
{x} or {y} if you can find one; one of these: {x}, {y}; {x} or maybe {y}; {x} or alternatively {y}; {x} or {y}, you decide
{x} or {y}, whatever is closer; {x} or {y}, it's all the same to me; {x} or {y}, just one of them; one of the two, {x} or {y}
{x} or {y}, not both; {x} or perhaps {y}; {x} or {y}, whatever you see first; {x} or {y}, either is fine
{x}, or {y}, as you like; {x} or {y} (one is enough); {x} or possibly {y}; {x} or {y}, your choice
{x} or {y}, dealer's choice; {x} or {y}, whichever you find
""")
ELSE = lines("""
{x}, or {y} if there is none; {x}, and if you can't find it, {y}; {x}, otherwise {y}; preferably {x}, else {y}
{x} if possible, otherwise {y}; ideally {x}, or {y}; {x}, or failing that {y}; {x}, and if that is gone, {y}
{x} first choice, {y} second; {x} if we have it, {y} if we don't; {x} if there is any, if not {y}; {x}, or {y} at a pinch
{x}, but if we're out, {y}; {x} rather than {y}, but {y} will do; {x}, or, should there be none, {y}; {x}, with {y} as plan b
{x}, in the worst case {y}; {x} if you find it and {y} if you don't; {x} (or {y} if that is out)
""")
# A remark about the very thing that "it" then means; `{s}` says where it is.
POINTERS = lines("""
there is {x} {s}; I see {x} {s}; I left {x} {s}; do you see {x} {s}?; my friend left {x} {s}; I forgot {x} {s}
I think there is {x} {s}; {x} is standing {s}; someone put {x} {s}; I can see {x} {s}; {x} is {s}; you will find {x} {s}
look, there's {x} {s}; notice {x} {s}?; {s} there is {x}; you know {x} {s}?; somebody forgot {x} {s}
I put {x} {s} this morning; I spotted {x} {s}; {s} you'll see {x}; see {x} {s}?; there should be {x} {s}
if I'm not mistaken, there is {x} {s}; I'm looking at {x} {s}; {x} has been {s} since yesterday; the kids left {x} {s}
my husband dropped {x} {s}; {x} was last seen {s}; it's about {x} {s}; I noticed {x} {s}; did you see that {x} is {s}?
our guest left {x} {s}; {x} {s}, you know the one
as you come in you'll see {x} {s}; somebody has parked {x} {s}; there ought to be {x} {s}; my eye fell on {x} {s}
unless someone moved it, there is {x} {s}; the cleaner found {x} {s}; {x} ended up {s} somehow; what is {x} doing {s}?
I do believe {x} is {s}; {x} sits {s}; can you see {x} {s}?; correct me if I'm wrong, but {x} is {s}
""")
POINTERS_ELSEWHERE = lines("""
where's my {n}?; where is the {n}?; have you seen my {n}?; do you know where the {n} is?; here is a job about the {n}
you know the {n}?; see the {n}?; about the {n}; regarding the {n}; there should be a {n} somewhere; I left my {n} somewhere
find the {n}; I'm talking about the {n}; this is about the {n}; remember the {n}?; as for the {n}; where did the {n} go?
I can't see my {n}; I misplaced my {n}; the {n} must be around here; concerning the {n}; where on earth is my {n}?
look for the {n}; I have been searching for the {n}; my {n} is missing; someone moved my {n}; I've lost sight of the {n}
did you see the {n}?; I put the {n} down somewhere; that {n} of mine; the {n}, you know; let's talk about the {n}
I was just thinking of the {n}
""")
POINTER_BRING = lines("""
bring it to me; can you bring it here; could you get it for me; I want it; please fetch it; hand it to me; give it to me
bring it over; I need it here; could I have it; would you bring it to me; it's mine, bring it; pass it to me; let me have it
go get it for me; I'd like to have it; I could use it now; get it over here; please carry it to me; kindly bring it to me
gimme it; can u grab it for me; I need it, could you fetch it; I'd like it brought to me; come back with it; please get it
may I have it
fetch it here; I'd be glad to have it; it's wanted here by me, bring it; bring it along; do fetch it; run and get it for me
I'll have it, thanks, bring it over; kindly fetch it; would you hand it to me; that I'd like to have, bring it; come over with it
I want it here with me; bring it to where I sit; deliver it to me; I can't reach it, pass it over; do let me have it
""")
POINTER_TOSS = lines("""
throw it away; can you toss it; get rid of it; please put it in the {t}; it should go in the {t}; could you dispose of it
bin it; please discard it; it's empty, throw it out; toss it out; it belongs in the {t}; chuck it; into the {t} with it
I don't need it any more, bin it; nobody wants it, throw it out; drop it in the {t}; would you throw it away
it's trash, toss it; it can go in the {t}; please get rid of it; could you bin it for me; it has gone bad, dump it
off to the {t} with it; trash it
it has to go in the {t}; do away with it; away with it; straight in the {t} with it; it's only rubbish, bin it
it should be thrown out
kindly see it into the {t}; make it go away, in the {t}; have it thrown out; ditch it
I never want to see it again, dump it; let it go in the {t}; it's for the {t}; be so good as to dispose of it
it's junk, trash it
""")
POINTER_MOVE = lines("""
put it {l}; can you move it {l}; it should be {l}; please take it {l}; could you place it {l}; set it {l}; it belongs {l}
bring it {l}; carry it {l}; I want it {l}; I'd rather have it {l}; it goes {l}; would you put it {l}; leave it {l} for me
please set it down {l}; could it go {l}; get it {l}; it has no business there, put it {l}; kindly place it {l}
it needs to be {l}
have it placed {l}; I'd like to find it {l}; it's better off {l}; see that it gets put {l}; it'd look nicer {l}, so put it there
could you put it {l} for me; stick it {l}; it has to be {l}; do put it {l}; pop it {l}; store it {l}
""")
POINTED_AFTER = lines("""
{o}, I mean {x} {s}; {o} - {x} {s}; {o}, {x} {s} that is; {o}. I'm talking about {x} {s}; {o}. {x} {s}, I mean; {o}: {x} {s}
{o}, you know, {x} {s}; {o}. which one? {x} {s}; {o}, namely {x} {s}
""")
# Something was spilled: not the drink is wanted but what cleans it up; `{dp}` says where it lies.
MISHAP = lines("""
I spilled {d}; {d} fell over {dp}; I knocked over {d} and it went everywhere; {d} is leaking; my cat tipped {d} over
there's {n} all over the place; {d} ran out {dp}; I just dropped {d} and it splashed; half of {d} is on the floor
the kids spilled {d}; I made a mess with {d}; {d} has left a big stain {dp}; somebody poured {d} {dp}; {n} everywhere
oh dear, {d} went all over the floor; {d} slipped out of my hand and splashed; the baby threw {d} across the room
{d} tipped over {dp}; my elbow hit {d} and now there's a puddle; I was clumsy with {d} and it's all wet {dp}
{d} exploded when I opened it; {d} dripped {dp}; I tripped and {d} went flying; there is a pool of {n} {dp}
someone spilled {d} and walked away; {d} is dripping off the edge; a guest knocked over {d}
I shook {d} and it sprayed everywhere; {n} is running {dp}; a splash of {n} landed {dp}; oops, {d} spilled
the dog ran into {d} and it's everywhere; {d} soaked my papers; there are {n} stains {dp}; most of {d} ended up {dp}
{d} met my keyboard; I sneezed and {d} went everywhere; there goes {d}, all over the place; {d} and gravity, you know how it ends
I bumped the table and {d} emptied itself {dp}; {d} leaked in my bag; I poured {d} next to the glass; {d} is spreading {dp}
my toddler emptied {d} {dp}; I waved my arms about and hit {d}; {d} foamed over; the lid came off {d}; whoops, {n} on the floor
{d} has gone and spilled itself {dp}; a sticky lake of {n} is forming {dp}; there was an accident involving {d}
I regret to report that {d} has been spilled; {d} just went splat; i spill {d}, very sorry; the cat swatted {d} off the edge
I misjudged the distance and {d} went over; {n} {dp}, {n} on my sleeve, {n} everywhere; someone kicked {d} over
""")
SPILLABLE = lines("""
soup; gravy; sauce; egg yolk; batter; salad dressing; dog food; paint; ink; pasta sauce; cream; syrup; stew; porridge; pudding
""")
# Eaten, drunk or used before, and in no manifest.
HAD = lines("""
a plate of pasta; a big steak; a curry; some fries; a bowl of porridge; a slice of pizza; a huge burger; scrambled eggs; sushi
a chicken wing; a slice of cake; a kebab; some dumplings; a hot dog; a tray of lasagna; pancakes; a waffle; my porridge
a stew
""")
HAD_REQUEST = lines("""
after {h} I want {x}; I just had {h} and now I want {x}; I had {h}, now {x} would be great; {h} for lunch, now {x} please
after {h} I could do with {x}; I've had {h}. what I need now is {x}; now that I've eaten {h}, bring me {x}
we had {h} earlier, get me {x}; I'm done with {h}, I'd like {x} now; once I've had {h} I always want {x}
I enjoyed {h}, now for {x}; I only had {h} today. bring me {x}; following {h}, I would like {x}
I had nothing but {h}, I need {x}
having had {h}, I'd appreciate {x}; I'm full of {h} but I need {x}; thanks for {h} yesterday. today bring me {x}
after all that, meaning {h}, I want {x}; had {h}, now want {x}; I cooked {h}, hand me {x}
""")
# A thing that is named and not asked for, around a whole request.
LURES = lines("""
I've already got {d}, {r}; {d} belongs to my colleague. {r}; {d} is my sister's. {r}; {d} is for someone else. {r}
{r} to go with {d}; {r}, it goes well with {d}; I finished {d} a minute ago. {r}; after {d} I had this morning, {r}
{r}. I've had {d} already; now that {d} is finished, {r}; the boss is having {d}. {r}; {r}, because {d} was not enough
{r}, my brother already took {d}; I was about to ask for {d} but {r}; you brought me {d} before. {r}
thanks for {d} earlier. {r}; thanks for bringing {d}, now {r}; yesterday you got me {d}, today {r}; {r}. {d} is for tomorrow
I'm saving {d} for later. {r}; tom asked for {d}, I didn't. {r}; we talked about {d} earlier. anyway, {r}
I bought {d} for the kids. {r}; {r}, I want to have it with {d}; {r}, I've got {d} here; while I clean up after {d}, {r}
my neighbor brought {d} over. {r}; I gave {d} to my son and now {r}; {r}, {d} was my breakfast; I've put {d} in my bag. {r}
there used to be {d} here. {r}; so I had {d}, and it was good, and now {r}; {d} is taken. {r}; I'm holding {d} myself. {r}
{d} was yummy! {r}; I have {d} in my other hand. {r}; grandma hid {d} from me. {r}; {d} is hers. {r}
the label on {d} is funny. {r}; I dreamt of {d} last night. {r}; my doctor told me about {d}. {r}; {r}. {d} I'll get myself
I saw an advert for {d}. {r}; {d} is what the others chose. {r}; since I'm done with {d}, {r}
I dropped by the shop for {d}. {r}; everyone else is having {d}. {r}; my wife is enjoying {d}. {r}; {r}, {d} I already have
i already have {d}. {r}; I've been eyeing {d}, but no: {r}; a friend of mine swears by {d}. {r}
the nurse took {d} with her. {r}; {r}. {d} is mum's
{d} has my name on it but I'm not in the mood. {r}; {d} is off limits, doctor's orders. {r}
everybody raves about {d}. me, I don't. {r}
I was offered {d} and said no. {r}; {d} was going spare but I let it go. {r}; you may be tempted to go for {d}. don't. {r}
{r}. and before you get ideas, {d} is spoken for; {r}. {d} has to last till sunday; {r}. don't mix that up with {d}
my aunt sent {d}, bless her. {r}; the children are busy with {d}. {r}; {d}? already dealt with. {r}; {d}? no thanks. {r}
{r}. {d} I can do without; I'm staring at {d} and thinking no. {r}; {d} can stay exactly where it is. {r}
I see {d}. not that. {r}
{d} isn't what I came for. {r}; fate has given me {d}. I'd prefer something else. {r}; {d} was last week's craze. {r}
""")
# The request in the middle.
MIDDLE = lines("""
{a}. {r}. {b}; {a}, so {r}. {b}; {a}! {r}, {b}; {a}... {r}... {b}; well, {a}. anyway, {r}. oh and {b}; {a} - oh and {r}. {b}
{b}. {a}. {r}; {a} - {r} - {b}; {a}. so, {r}, would you? {b}; {b}, and {a}, so {r}; hi! {a}. {r}. thanks, {b}
sorry, {a}. {r}. you know, {b}; {a}, which is why I ask: {r}. by the way {b}; {a} (and {b}). {r}; {r}. {a}. {b}
{a} and {b}. could you do this: {r}; I'll be honest, {a}. {r}. also, {b}; {a}, long story. {r}. in other news {b}
{a}. {b}. now listen: {r}. thank you; {b}. {a}. you know what, {r}. right, back to work; {a}, {b}, and what else... ah yes, {r}
{a}. {r} (and yes, {b}); where to start. {a}. {b}. so: {r}; {b}. oh, {a}. as I was saying, {r}
{a}. none of that matters now. {r}. {b}
""")
# Said after a request for "a", "some" or "something": one thing and no more.
JUST_ONE = lines("""
{r}. just one; {r}, one is enough; {r}. only one please; {r}, I only need one; {r}. one will do; {r}, and that's all I need
{r}. nothing else; {r}, just that; {r}, no more than one; {r}, a single one; {r}. any one will do; {r}. that is all I want
all I need is one thing: {r}; just one thing: {r}; {r}, nothing more; {r}, then you're done
""")
# A spilled drink is replaced and wiped up; `{c}` words for what cleans.
BOTH = lines("""
bring me another {n} and {c}; get me {c} and a new {n}; I need {c} and another {n}; fetch {c}, and a fresh {n} too
could you bring {c} and also another {n}?; please bring me a replacement and {c}; first of all I need {c}, but also a new {n}
I'd like another {n} plus {c}; can I have {c} as well as another {n}?; bring {c} along with another {n}
""")
# What happened, and what is asked for.
JOINED = lines("""
{a}. {r}; {a}, {r}; {a} so {r}; {a} and so {r}; oh no, {a}! {r}; {a}! {r}; {r}, {a}; {r} because {a}; {r}. {a}; {r}, since {a}
sorry, {a}. {r}; {a}, that's why I ask: {r}; you won't believe it, {a}. {r}; {r}, I'm afraid {a}; {a}... {r}
guess what, {a}, {r}
{a}, hence: {r}; {r} - {a}; argh, {a}. {r}; {a}, therefore {r}; so {a}, right? {r}; {r}, the thing is {a}; {a}, now {r}
{a}. yes, again. {r}; {a}. don't laugh. {r}; {a}, which is entirely my fault. {r}; {a}. these things happen. {r}
{r}. you see, {a}
it's embarrassing, but {a}. {r}; {a}. long story short, {r}; before you ask, {a}. {r}; {a}, can you believe it? {r}
welp, {a}. {r}
quick, {a}! {r}; I'm sorry to report that {a}. {r}; {a}. could've been worse. {r}; ok so {a}. {r}; {r}. reason being, {a}
""")
