"""Skills of hotels, farms and parties, in rows as `extra_words` has them."""

from __future__ import annotations

SKILLS = """
tablecloth* | at | spread a tablecloth on the {location}; lay a cloth over the {location} | spread a tablecloth on {p}
lay a cloth over {p}; put the tablecloth on {p}; dress {p} with a tablecloth; unfold a fresh tablecloth over {p}
give {p} a nice white tablecloth | {p} looks bare without a tablecloth; there's no tablecloth on {p}

napkins | at | fold the napkins at the {location}; set out folded napkins at the {location} | fold the napkins at {p}
fold all of the napkins at {p}; make swans of the napkins at {p}; turn the napkins at {p} into little fans; do the napkins on {p}
shape the serviettes at {p} nicely | the napkins at {p} are just lying in a heap; the napkins at {p} aren't folded yet

refill_salt | at | refill the salt shaker at the {location}; top up the salt at the {location} | refill the salt shaker at {p}
top up the salt at {p}; fill the salt cellar at {p}; fill the shaker by {p} with salt; see to it that there is salt at {p}
fill up the shakers at {p} | the salt shaker at {p} is empty; they have no salt at {p}

make_bed | at | make the bed at the {location}; put fresh sheets on at the {location} | make the bed at {p}
put fresh sheets on at {p}; change the sheets at {p}; smooth the blanket at {p}; spread the duvet neatly at {p}
do the bedding at {p} | the bedding at {p} is a mess; the guest wants fresh sheets at {p}

towels* | at | change the towels at the {location}; put out fresh towels at the {location} | change the towels at {p}
put out fresh towels at {p}; swap the used towels at {p} for new ones; hang clean towels at {p}; supply {p} with dry towels
replace the towels by {p} | the towels at {p} are damp; there aren't any fresh towels at {p}

do_not_disturb* | at | hang the do not disturb sign on the {location}; put out the do not disturb sign at the {location}
| hang the do not disturb sign on {p}; put out the do not disturb sign at {p}; make clear that nobody may disturb us at {p}
hang up the privacy sign on {p}; show with a sign that {p} is not to be disturbed; keep people from disturbing {p} with the sign
| the guest at {p} doesn't want to be disturbed; no disturbance at {p}, hang the sign

wake_up | - | make the wake-up call; wake the guests | make the wake-up call; wake the guests; get the sleepers out of bed
wake everybody up; rouse the late risers; be the alarm clock for our guests | they wanted to be woken at seven
the guests are still asleep, wake them

freshener | at | freshen the air at the {location}; use the air freshener at the {location} | freshen the air at {p}
use the air freshener at {p}; make it smell nice at {p}; puff a bit of perfume around {p}; give {p} a scent of lavender
get rid of the bad smell at {p} | it stinks at {p}; {p} could smell better, use the freshener

check_in | - | check the guests in; register the new guests | check the guests in; register the new guests; do the check-in
enter the new arrivals in the guest book; take down the names of the arrivals; handle the check-in for this family
| new guests have arrived, check them in; the family in the lobby isn't registered

key_card* | - | program a key card; code a room key | program a key card; code a room key; make a new key card
encode a card for room twelve; issue a room key; get another key card ready | the guest lost her key card
room twelve needs a second key

minibar | at | check the minibar at the {location}; restock the minibar at the {location} | check the minibar at {p}
restock the minibar at {p}; fill the minibar by {p}; see what was drunk from the minibar at {p}; replenish the minibar at {p}
go through the minibar by {p} | the minibar at {p} has been emptied; the guests drank up the minibar at {p}

flowers | at | arrange the flowers at the {location}; tidy the bouquet at the {location} | arrange the flowers at {p}
tidy the bouquet at {p}; make the bouquet at {p} look pretty; do up the flowers at {p}; rearrange the roses by {p}
pull the flowers at {p} into shape | the bouquet at {p} looks sad; the roses at {p} hang every which way

cooling | - | turn on the air conditioning; start the air conditioner | turn on the air conditioning; start the air conditioner
get the ac going; make the room cooler; set the air con to twenty degrees; put the ac on full blast
| I'm sweating, turn the ac on; it's boiling hot in this room, ac on

heating | - | turn up the heating; raise the thermostat | turn up the heating; raise the thermostat; make the room warmer
set the thermostat higher; put the radiators on; get some heat in here from the radiators | I'm freezing, turn the heating up
this room is chilly, set the thermostat higher; the radiators are stone cold, put them on

fireplace | - | light the fireplace; get the fire in the fireplace going | light the fireplace
get the fire in the fireplace going; make a fire in the hearth; start a log fire; put a match to the logs; kindle the hearth
| a crackling log fire would be cozy; the hearth is cold, light it

fan_on | at | switch on the fan at the {location}; start the fan at the {location} | switch on the fan at {p}
start the fan at {p}; get the ventilator by {p} blowing; make a breeze at {p}; let the fan run at {p}
set the ventilator at {p} to full speed | the people at {p} want a breeze; no air moves at {p}, fan on

tap_on | at | turn on the tap at the {location}; run the water at the {location} | turn on the tap at {p}; run the water at {p}
let the water flow at {p}; open the faucet at {p}; get the tap at {p} running; make water come out at {p}
| I need running water at {p}; the tap at {p} should be on

soap* | at | refill the soap dispenser at the {location}; fill up the soap at the {location} | refill the soap dispenser at {p}
fill up the soap at {p}; put new soap in at {p}; top up the hand soap by {p}; load the dispenser at {p} with soap
see that there's soap at {p} | the soap dispenser at {p} is empty; there is no soap at {p}

bin_liner* | at | change the liner at the {location}; put a new bag in the bin at the {location} | change the liner at {p}
put a new bag in the bin at {p}; fit a fresh bin bag at {p}; replace the bin liner by {p}; line the bin at {p} with a new bag
swap the full bin bag at {p} | the bin bag at {p} is full; there's no liner in the bin by {p}

mop_floor | at | mop the floor at the {location}; mop around the {location} | mop the floor at {p}; mop around {p}
run the mop over the floor by {p}; give the floor near {p} a mopping; wash the floor beside {p}
swab the tiles at {p} with the mop | the floor at {p} is wet and slippery, mop there; the floor by {p} could do with a mopping

doormat | at | beat the rug at the {location}; shake out the mat at the {location} | beat the rug at {p}
shake out the mat at {p}; knock the dirt out of the rug by {p}; give the carpet at {p} a good beating; whack the mat at {p}
get the sand out of the doormat by {p} | the rug at {p} is full of sand; the mat at {p} hasn't been beaten in ages

mousetrap* | at | set a mousetrap at the {location}; put out a mousetrap by the {location} | set a mousetrap at {p}
put out a mousetrap by {p}; bait a trap for the mice at {p}; lay a trap for mice near {p}; get the mousetrap ready at {p}
arm the mouse trap by {p} | there are mice at {p}; I saw a mouse behind {p}, trap it

swat | at | swat the fly at the {location}; swat the flies at the {location} | swat the fly at {p}; swat the flies at {p}
get that fly by {p}; hit the mosquito at {p} with the swatter; rid us of the flies near {p}; use the fly swatter at {p}
| a fly keeps buzzing around {p}; the mosquitoes at {p} are driving us mad

clock | at | wind the clock at the {location}; set the clock at the {location} | wind the clock at {p}; set the clock at {p}
put the clock by {p} right; set the hands of the clock at {p}; wind up the old clock near {p}
move the clock at {p} an hour forward | the clock at {p} has stopped; the clock at {p} runs an hour slow

mailbox* | at | check the mailbox at the {location}; see whether there is mail at the {location} | check the mailbox at {p}
see whether there is mail at {p}; look for letters in the mailbox at {p}; go through the letterbox at {p}
see if the postman left something at {p}; find out whether any post came at {p} | has the postman been at {p}?
did any letters come at {p}?; I'm expecting a letter at {p}

piano | at | play the piano at the {location}; play a tune on the piano at the {location} | play the piano at {p}
play a tune on the piano at {p}; give us a sonata at {p}; tickle the ivories at {p}; sit in as pianist at {p}
perform a waltz on the piano by {p} | a bit of piano from {p} would be heavenly; why is nobody playing the piano at {p}?

confetti | at | throw confetti over the {location}; scatter confetti at the {location} | throw confetti over {p}
scatter confetti at {p}; shower {p} with confetti; let confetti rain on {p}; fire the confetti cannon at {p}
sprinkle colored paper bits over {p} | {p} isn't festive without confetti; it's carnival, confetti for {p}

milk_cows | - | milk the cows; do the milking | milk the cows; do the milking; start the milking machine; get the cows milked
see to the milking of the herd; milk bessie and the others | the cows haven't been milked; the udders are full

hens | at | feed the hens at the {location}; scatter corn for the hens at the {location} | feed the hens at {p}
scatter corn for the hens at {p}; give the chickens at {p} their grain; throw some grain to the hens by {p}
see to it that the poultry at {p} gets fed; strew corn for the chickens around {p} | the hens at {p} are hungry
the chickens by {p} haven't had their grain

straw* | at | spread straw at the {location}; put down fresh straw at the {location} | spread straw at {p}
put down fresh straw at {p}; bed {p} down with straw; strew hay around {p}; litter the ground at {p} with straw
give the animals at {p} clean bedding of straw | the horses at {p} need dry straw; the straw by {p} is old

trough | at | fill the trough at the {location}; fill up the water trough at the {location} | fill the trough at {p}
fill up the water trough at {p}; let the animals at {p} drink, fill their trough; run fresh water into the trough by {p}
top up the drinking trough at {p}; see that the trough at {p} is full | the trough at {p} is empty
the horses at {p} have nothing to drink

shear | - | shear the sheep; clip the wool off the sheep | shear the sheep; clip the wool off the sheep
give the sheep a haircut; get the fleece off the sheep; do the shearing; take the clippers to the flock
| the sheep are hot in their fleece; it's shearing season

herd | - | round up the sheep; drive the herd home | round up the sheep; drive the herd home; gather the flock
play sheepdog and get the flock together; herd the cattle in; call the animals in from the pasture
| the flock has scattered over the pasture; it is getting dark and the cattle are still out

tractor | - | start the tractor; start up the engine of the tractor | start the tractor; start up the engine of the tractor
get the tractor running; fire up the tractor; turn the key of the tractor; warm up the tractor's diesel
| we are off to the field, start the tractor; the tractor isn't running

fence | at | check the fence at the {location}; test the electric fence at the {location} | check the fence at {p}
test the electric fence at {p}; see whether the fence by {p} holds; look for holes in the fence at {p}
inspect the fencing near {p}; go along the fence at {p} and look for gaps | is the fence at {p} still standing?
the goats got out at {p}, look at the fence

soil | at | check the soil moisture at the {location}; test how dry the earth is at the {location}
| check the soil moisture at {p}; test how dry the earth is at {p}; stick the moisture probe in the soil at {p}
find out whether the soil at {p} is damp; feel if the earth is dry by {p}; read the moisture level at {p}
| is the soil at {p} dry?; how damp is the earth at {p}?

groom | - | groom the horse; brush down the horse | groom the horse; brush down the horse; curry the pony; comb the horse's mane
give the horse a good brushing; make the pony's coat shine | the horse is covered in mud, groom it
the pony's mane is all tangled

bark | - | bark like a dog; imitate a dog | bark like a dog; imitate a dog; go woof; let out a bark; do your dog impression
woof at the burglar | I want to hear a woof; can you do a dog?

unwrap | holding | unwrap the {object}; take the wrapping off the {object} | unwrap {x}; take the wrapping off {x}
get {x} out of its wrapper; peel the paper off {x}; rip the packaging off {x}; unpack {x} | {x} is still wrapped
{x} sits in its packaging, get it out

zip | holding | zip up the {object}; pull up the zipper of the {object} | zip up {x}; pull up the zipper of {x}
do up the zip on {x}; zip {x}; close the zipper on {x}; get the zip of {x} shut | the zipper on {x} is open; {x} isn't zipped

wind_up | holding | wind up the {object}; wind the spring of the {object} | wind up {x}; wind the spring of {x}
give {x} a few turns of its key; crank {x} up; wind {x} as far as it goes; load the spring in {x} | {x} has run down, wind it
{x} only goes when it's wound up

blow_on | here | blow on the {object}; blow air at the {object} | blow on {x}; blow air at {x}; give {x} a puff of air
puff at {x}; blow over {x}; aim your blower at {x} | a puff of air on {x} would be good

tickle | here | tickle the {object}; stroke the {object} with a feather | tickle {x}; stroke {x} with a feather
give {x} a tickle; run the feather over {x}; caress {x} with the feather; tease {x} with a feather | {x} wants a tickle
I wonder if {x} is ticklish

tv_on | - | turn on the television; switch the tv on | turn on the television; switch the tv on; put the telly on
get the game on tv; start the tv; let's have the television on | the match begins in a minute, tv on
we want to watch television

tv_off | - | turn off the television; switch the tv off | turn off the television; switch the tv off; telly off; kill the tv
shut the television down; make the tv go dark | nobody is watching the tv, turn it off; enough television for today

volume_up | - | turn up the volume; make it louder | turn up the volume; make it louder; crank up the volume
raise the volume a notch; put the sound up; speak louder | I can't hear a thing, louder; the sound is too soft

volume_down | - | turn down the volume; make it quieter | turn down the volume; make it quieter; lower the volume
bring the sound down; reduce the volume; speak more softly | you are too loud; the baby is asleep, lower your volume

whistle | - | whistle; whistle a tune | whistle; whistle a tune; give a whistle; whistle something cheerful
let out a loud whistle; whistle for the dog | I'd like to hear you whistle; can you whistle a melody?

poem | - | recite a poem; say a few verses | recite a poem; say a few verses; give us a poem; let us hear some poetry
declaim a sonnet; treat me to a rhyme | a poem would be nice; do you know any poetry?

salute | - | salute; salute the captain | salute; salute the captain; give a salute; put your hand to your forehead
greet the general in the military way; stand to attention and salute | the captain is here, salute; a salute would be proper

crouch | - | lower your body; make yourself small | lower your body; make yourself small; crouch; duck; sink as low as you can
squat down | you are too tall, crouch; mind your head, duck

shrug | - | shrug; shrug your shoulders | shrug; shrug your shoulders; give a shrug
lift your shoulders to show that you have no idea; do the shrug; pull up both shoulders | nobody here has any idea, so shrug
I want to see a shrug

thumbs_up | - | give a thumbs up; put your thumb up | give a thumbs up; put your thumb up; show me a thumbs up
thumbs up for the team; point your thumb skyward; approve with your thumb | all went well, I want a thumbs up
a thumb up would cheer the team

laugh | - | laugh; laugh out loud | laugh; laugh out loud; have a good laugh; giggle; chuckle a bit; burst out laughing
| wasn't that hilarious? laugh; I want to hear a chuckle

thank | - | thank everybody; say thank you to everyone | thank everybody; say thank you to everyone; express our thanks
tell the helpers how grateful we are; thank the volunteers; say a word of gratitude | the volunteers deserve a thank you
nobody has thanked the helpers

apologize | - | apologize; say sorry | apologize; say sorry; say that you are sorry; offer an apology; beg their pardon
make an apology to the lady | you stepped on her toe, apologize; I'm waiting for an apology

congratulate | - | congratulate the winner; say congratulations | congratulate the winner; say congratulations
wish her a happy birthday; offer your congratulations; tell him well done; give the couple our congratulations
| she passed her exam, congratulate her; it's his birthday, congratulate him

birthday | - | play the birthday jingle; start the birthday jingle | play the birthday jingle; start the birthday jingle
let the jingle sound for the birthday child; put on the birthday jingle; surprise granny with the jingle
time for the birthday jingle, start it | the birthday child is coming in, jingle please
no birthday is complete without the jingle

cheer | - | cheer for our team; shout hooray | cheer for our team; shout hooray; root for the home side; let out a cheer
yell hip hip hooray; cheer the runners on | our team scored, cheer; the runners could use some cheering

dice | - | roll the dice; throw the dice | roll the dice; throw the dice; cast a die; give the dice a roll; let the dice decide
throw a number between one and six | it is your turn, roll; we need a number from the dice

coin* | - | toss a coin; flip a coin | toss a coin; flip a coin; do heads or tails; settle it with a coin; let a coin decide
choose heads or tails for us | heads or tails?; we can't agree, flip a coin

flag | - | raise the flag; hoist the flag | raise the flag; hoist the flag; run the flag up the pole; get the flag flying
pull the flag up; let the colors fly from the mast | the flag isn't flying; it is a holiday, flag up

balloons | - | blow up the balloons; fill the balloons with air | blow up the balloons; fill the balloons with air
inflate the balloons; get the balloons ready for the party; puff up a few balloons; make the balloons big and round
| the balloons are still flat; there can't be a party with limp balloons
"""
