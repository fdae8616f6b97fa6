"""More of what no manifest has: things, places, people and abilities, and sentences around them; see `things` for the first."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

THINGS = lines("""
lasagne; ramen; falafel; kebab; quesadilla; croissant; bagel sandwich; meatballs; fish fingers; mashed potatoes; risotto
paella; ravioli; porridge; scrambled eggs; pad thai; caviar; oysters; lobster; shrimp cocktail; turkey leg; roast beef; gravy
hummus; guacamole; tiramisu; eclair; macaron; fudge; toffee; gingerbread; eggnog; lemonade stand; mojito; martini; margarita
absinthe; root beer; ginger ale; buttermilk; kefir; chai latte; mulled wine; frying pan; saucepan; wok; rolling pin
cheese grater; corkscrew; whisk; ladle; cutting board; oven mitt; apron; coffee maker; hair dryer; ironing board
clothes hanger; doormat; curtain; chandelier; alarm clock; trophy; chessboard; deck of cards; dice; jigsaw puzzle; yo-yo; kite
teddy bear; trampoline; tennis racket; golf club; dumbbell; yoga mat; surfboard; snorkel; binoculars; compass; harmonica
trumpet; saxophone; ukulele; bagpipes; vinyl record; typewriter; fax machine; projector; drone; tablet computer; video game
walkie talkie; metal detector; fire extinguisher; bandage; thermometer; wheel of cheese; bag of cement; brick; paint bucket
sledgehammer; anvil; crowbar; lawn mower; garden gnome; flower pot; fertilizer; bird cage; parrot; turtle; dog leash
cat litter; bathtub; bowling ball; umbrella stand; raincoat; mittens; sunglasses case; tuxedo; wedding dress; crown; sword
pirate flag; fossil; meteorite; crystal ball; magic wand; lottery ticket; boarding pass; driver's license; birth certificate
treasure map; snowman; unicorn; elephant; moon rock; time machine; jet pack; spare tire; car battery; gas canister
""")

# What a thing's name is only the first part of; the whole is another thing, that is not here.
COMPOUNDS = lines("""
{n} holder; {n} poster; {n} costume; {n} sculpture; {n} recipe; {n} brochure; {n} keychain; {n} sticker album; photo of {a}
painting of {a}; statue of {a}; toy {n}; book about {n}; inflatable {n}; giant rubber {n}
{n} shaped balloon; life size model of {a}; drawing of {a}
""")
FRUIT = lines(
    "{n} pie; {n} jam; {n} cake; {n} tart; {n} sorbet; {n} ice cream; {n} crumble; {n} muffin; {n} smoothie; {n} chutney"
)

PLACES = lines("""
kitchen upstairs; library; museum; airport; train station; bus stop; post office; bank; hospital; pharmacy; gym; sauna; barn
stable; shed; greenhouse; treehouse; terrace; veranda; rooftop; tower; cave; forest; beach; lake; river; island; bridge
motorway; market; bakery; butcher's; restaurant next door; hotel; casino; cinema; theater; concert hall; church; town hall
police station; prison; laboratory; server room; boiler room; control room; break room; meeting room; waiting room
operating room; emergency exit; fire escape; corridor; entrance hall; front yard; lawn; vegetable patch; compost heap
swing set; sandpit; tennis court; stadium; parking garage; carport; truck; trailer; boat; helicopter; spaceship; moon
north pole; nursery; playroom; guest room; master bedroom; dressing room; bathtub; shower; toilet; wine rack; spice rack
china cabinet; chest freezer; ice box; jewelry box; safe; vault; locker; hat stand; umbrella stand; shoe cabinet; window box
bird bath; dog basket; cat tree; aquarium; mantelpiece; radiator; chimney; ironing board; pool table; ping pong table
bar stool; rocking chair; hammock; deck chair; bunk bed; cradle; playpen; high chair; third floor; ground floor; floor below
next building; house across the street; office downstairs; end of the street; corner shop
""")
# Where a place of that name might be too, but none is.
ELSEWHERE = lines("""
in the garage; in the basement; in the attic; out in the garden; on the balcony; in the bathroom; at the neighbor's; upstairs
on the second floor; in the other building; at my parents' house; in the hotel; in the shed; in the cafeteria
out on the patio; next door; in my bedroom; at the airport
""")
TO_NOWHERE = lines("""
go to {p}; drive to {p}; head out to {p}; meet me at {p}; wait for me at {p}; go have a look at {p}; go and see what is at {p}
take yourself to {p}; come to {p}; come with me to {p}; park at {p}; patrol {p}; go stand guard at {p}; move over to {p}
roll to {p}; find your way to {p}; go ahead to {p} and wait there; pop over to {p}; swing by {p}; stay at {p} until I come
report to {p}; go back to {p}; make a quick trip to {p}; check on {p}; go and wait by {p}; find {p}; show me the way to {p}
get yourself to {p}; turn left and go to {p}; go through the door to {p}; let's go to {p}; lead the visitors to {p}
""")
OFF_TO_NOWHERE = lines("""
we're meeting at {p}, be there; {p}, now; to {p}; I want you at {p}; they are waiting for you at {p}; you are needed at {p}
next stop, {p}; off you go to {p}; how about a trip to {p}?; your place is at {p}; why aren't you at {p} yet?
""")
CARRY_NOWHERE = lines("""
put {x} {l}; take {x} {l}; bring {x} {l}; carry {x} {l}; leave {x} {l}; move {x} {l}; store {x} {l}; {x} goes {l}
{x} belongs {l}; I want {x} {l}; drop {x} off {l}; deliver {x} {l}; I'd like to have {x} {l}; find {x} and put it {l}
pick up {x} and take it {l}; run {x} over {l}; {x} should be {l}; stick {x} {l}; {x} has to be {l} by noon
get {x} and put it {l}; shove {x} {l}; lay {x} {l}; somebody left {x} here, it lives {l}; keep {x} {l}; tuck {x} away {l}
set {x} down {l}; I always keep {x} {l}, put it there
""")
FROM_NOWHERE = lines("""
bring me {x} from {p}; get {x} from {p}; fetch the one from {p}, {x} I mean; go to {p} and get {x}; grab {x} off {p}
there is {x} at {p}, bring it; pick up {x} from {p}; I left {x} at {p}, can you get it?; go get {x}, it's at {p}
take {x} from {p}
""")

PEOPLE = lines("""
the nurse; the accountant; the janitor; grandpa; uncle bob; auntie; my cousin; my landlord; the courier; the plumber
the electrician; the photographer; the bride; the twins; the students; the new guy; the receptionist; our manager
the patient in bed; the chef; the waiter; maria; kevin; yuki; ahmed; olga; my lawyer; my son; my daughter
the girl on the sofa; the old man; the other robot; the delivery man; the security guard; my fiancee; everyone in the meeting
the people next door; the parrot; the horse; the president
""")
TO_PEOPLE = lines("""
give {x} to {w}; bring {x} to {w}; bring {w} {x}; hand {w} {x}; deliver {x} to {w}; take {x} to {w}; pass {x} to {w}
offer {w} {x}; serve {w} {x}; {w} wants {x}, take it over; run {x} over to {w}; see that {w} gets {x}; {x} is for {w}
{x} goes to {w}; go and hand {x} over to {w}; surprise {w} with {x}; fetch {x} for {w}; let {w} have {x}
carry {x} over to {w}; find {w} and give them {x}; {w} ordered {x}; {w} is waiting for {x}, bring it there
not for me, {x} is for {w}
""")

ABILITIES = lines("""
cook me dinner; cook something nice; cook the rice; cook a soup for six; make pancakes; make us some breakfast; prepare lunch
make a salad; fix me a cocktail; mix a drink; bake some bread; bake a cake for the party; roast a chicken; grill the steaks
steam the vegetables; simmer the sauce; preheat the oven; turn on the oven; put the kettle on; make a cup of tea
stir the soup; whip the cream; knead the dough; fry some bacon; barbecue something; season the stew; blend a smoothie
squeeze some lemons; cook {x}; fry {x}; boil {x}; roast {x}; steam {x}; bake {x} in the oven; make a soup with {x}
turn {x} into a salad; season {x}; mash {x}; grate {x}; blend {x}; put {x} in the blender; put {x} through the juicer
marinate {x}; defrost {x}; reheat {x} for a minute; cut {x}; cut {x} up for me; cut {x} into slices; chop {x}; dice {x}
carve {x}; saw {x} in half; split {x} in two; divide {x} evenly; peel {x} for me; core {x}; bite into {x}; taste {x} for me
chew {x}; swallow {x}; finish {x} off by eating it; lick {x}; pour {x}; pour me some of {x}; pour {x} over ice
pour {x} into the glass; pour half of {x} out; pour {x} down the drain; fill a glass with {x}; decant {x}; top up my glass
sip {x}; stir {x}; dilute {x}; spill {x} on purpose; empty {x} into a bowl; unscrew {x}; pop {x} open; pull the tab on {x}
rip {x} open; uncork {x}; twist the cap off {x}; seal {x}; close the lid of {x}; sew {x}; knit {x} a sweater; iron {x}
fold {x}; dye {x} green; sand {x}; varnish {x}; weld {x}; solder {x}; repair {x}; fix {x}; take {x} apart; assemble {x}
screw {x} to the wall; nail {x} to {p}; tape {x} to {p}; tie {x} up with string; bury {x}; burn {x}; set fire to {x}; melt {x}
blow up {x}; smash {x}; stomp on {x}; sit on {x}; bounce {x}; dribble {x}; bat {x} away; kick {x} over
catch {x} with your mouth; throw {x} across the room; throw {x} as far as you can; shoot {x} into the basket; hide behind {x}
plant {x}; water {x}; fertilize {x}; charge {x}; reboot {x}; plug {x} in; tune {x}; play {x}; read {x} aloud; translate {x}
copy {x}; fax {x}; email {x} to my boss; mail {x} to berlin; order more {x} online; pay for {x}; bargain for {x}
count the calories in {x}; tell me the price of {x}; tell me what {x} is made of; explain how {x} works; sketch {x}
paint a picture of {x}; carve your name into {x}; fly to the roof; fly up to the ceiling; fly out of the window
fly a lap around the house; fly over {p}; fly me home; hover above {p}; float in the air; teleport to {p}; climb onto {p}
climb up on {p}; jump onto {p}; hop over {p}; crawl under {p}; lie down on {p}; sit down on {p}; dance on {p}; do a handstand
do push ups; run up the stairs; take the elevator; swim a lap; ride a bike; ski down the hill; drive a truck; fetch the car
park the van; fill up the tank; change the tires; scratch my back; rub my feet; massage my shoulders; cut my hair
trim my beard; shave me; paint my nails; comb the baby's hair; change the baby's diaper; rock the baby to sleep
tie the bow on my dress; zip up my jacket; help me into my coat; carry me to bed; pick me up; lift me out of the chair
hold my hand; take my blood pressure; check my pulse; give me an injection; bandage my knee; give the patient a bath
pull my tooth; feed me; open a window; open all the windows; open the window a crack; shut the windows; close the skylight
open the curtains; raise the shutters; open the garage; open the gate; unlock the gate; lock up the house; lock the safe
ring the bell; answer the doorbell; hold the door for me; turn on the tap; turn off the water; run me a bath; flush the toilet
unclog the drain; fix the faucet; fix the roof; rewire the lamp; switch on the heating; set the thermostat to twenty
turn the air conditioning down; start the fan; light a candle; light the fire; put out the fire; chop wood; shovel the snow
rake the leaves; trim the hedge; weed the garden; dig a hole; plant a tree; milk the cow; groom the horse; brush the dog
clean the aquarium; feed the fish; chase the mice away; swat the fly; catch that mosquito; phone my mother; phone the office
call a taxi; call me later; call the police; give my wife a call; pick up the phone; text my brother; text anna that I am late
send a message to the team; leave a voicemail; check my messages; read my emails out; reply to that email; post this online
google the recipe; look it up on the internet; download a film; install the update; restart the router; fix the wifi
print ten copies; scan the contract; staple the pages; sign the form for me; file my taxes; do my homework; write my essay
count my money; count the coins; count the cash; pay the rent; withdraw some money; transfer fifty dollars; lend me ten bucks
buy groceries; go shopping; buy me a newspaper; order sushi; order some flowers; book a table for two
book me a dentist appointment; cancel my meeting; remind me to take my pills; wake me at six; put it in my calendar
what day is it; what's on tv tonight; what is the capital of france; who won the match; how tall is the eiffel tower
how do you spell rhythm; what's nine times seven; what do you think of me; when does the train leave; how far is the moon
what's the news today; who are you; tell me a story; tell my fortune; recite a poem; whistle a tune; hum a lullaby
play the piano; play chess with me; play hide and seek; teach me spanish; speak french; read me a bedtime story; draw me a cat
paint my portrait; build a tower; build a sandcastle; blow up the balloons; hang the decorations; decorate the tree
wrap the presents; blow out the candles; pop the champagne; wash my car; wash the windows; wash the curtains; wash up
scrub the pots; dry the dishes; polish the silver; shine my shoes; hoover the carpet; beat the rug; steam clean the sofa
bleach the sink; clean the oven; clean the toilet; change the sheets; hang out the washing; sort the laundry; darn my socks
pack my suitcase; move the wardrobe; carry the fridge; lift the car; rearrange the furniture; hang the mirror; put up a shelf
paint the fence; tile the floor; lay the carpet; mend the chair; smell whether {x} is off; listen to {x}; sing to {x}
talk to {x}; marry me; love me; think about life; predict the future; cheer up; hypnotize me; arrest that man
fight the burglar; protect the house; spy on the neighbors; win the lottery for me; vote for me; laugh out loud; cry; sneeze
smile; wink at me; stick out your tongue; blush; change color; turn invisible; grow taller; split in two
""")
# What somebody adds to a request that could be met, and that cannot.
AND_THEN = lines("""
and cut it in half; and peel it; and slice it for me; and open it; and pour it into a glass; and heat it up; and wash it first
and cook it; and throw it up in the air; and unwrap it; and shake it; and paint it blue; and weigh it; and take a photo of it
and mash it; then chop it up; then boil it; then put it in an envelope and mail it; and describe it to me; and eat it yourself
but rinse it first; once you have fried it; after you have peeled it; and set it on fire; and smash it; , washed and peeled
and cut it into little cubes; and then open the window; and then call my mother; then cook dinner; and sing a song
and tell me a joke; and then mop the floor; and turn the lights off; and open it with a bottle opener; and juggle with it
and warm it in the microwave; then water the plants; and while you are at it answer the phone
""")
# Around an ability.
ABLE = lines("""
do you know how to {a}?; can you also {a}?; I bet you can {a}; are you any good at this: {a}?; tell the robot to {a}
the robot should {a}; I'd pay you to {a}; someone ought to {a}; I hate doing it myself, so {a}; could the machine {a}?
have the robot {a}; my mum says you can {a}; u should {a}; hey bot {a} pls; {a} like last time
{a} before you do anything else; forget the drinks, {a}; never mind the cleaning, {a}; stop what you're doing and {a}
{a}, will you?; {a}, there's a good robot; get the robot to {a}; I'm told you {a}; what if you {a}?; why don't you {a}?
my hands are wet, {a}; ask it to {a}; {a} instead
""")
# Around a request that can be met, though it speaks of something that cannot. `{a}` is an ability, `{n}` an absent thing.
YET_ABILITY = lines("""
I'll {a} myself, you just {r}; no need to {a}, just {r}; don't {a}, {r} instead; I know you can't {a}, so {r}
while I {a}, {r}; my wife is going to {a}, meanwhile {r}; you don't have to {a}, only {r}; before I {a}, {r}
I want to {a} later. {r}; someone else will {a}, you {r}; {r}, I'll {a} afterwards; {r}, then I can {a}; {r} so that I can {a}
I have to {a} now, so {r}; I told my brother to {a}. you {r}; {r} while the others {a}
""")
YET_THING = lines("""
we're out of {n}, so {r}; there is no {n}, {r}; forget about the {n}, {r}; never mind the {n}, just {r}
I don't need the {n}, {r}; I already have the {n}, now {r}; my sister took the {n}, so {r}; the {n} can wait, {r}
{r}, I've got the {n} here; I'd have liked the {n} but it's gone, so {r}; {r}, since the {n} is gone; {r}, not the {n}
no {n} today? then {r}; I lost the {n} yesterday. {r}; leave the {n} to me and {r}; {r} because I couldn't find the {n}
""")
YET_PLACE = lines("""
I'm back from the {n}, {r}; I'll be in the {n} later, {r}; before I go to the {n}, {r}; the {n} is locked, so {r}
my brother is in the {n}, so {r}; don't bother with the {n}, just {r}; {r}, I'm off to the {n} after that
someone is making noise in the {n}. {r}; I just cleaned the {n}, now {r}; forget the {n}, {r}
""")
MISSING = lines("""
there must be {x} somewhere, bring it; I lost {x}, find it; where is {x}?; where did I put {x}?; have you seen {x}? I need it
look for {x}; find {x}; can you find {x} for me?; search the room for {x}; pick up {x}; pick up {x} and keep it; hold {x}
grab {x}; I can't find {x}, get it for me; someone hid {x}, go get it; what about {x}?; {x} would hit the spot
dying for {x} rn; gimme {x}; i want {x} pls; get us {x}; could the robot bring {x}; nothing but {x} will do
only {x}, nothing else; {x} or nothing; {x}, and don't you bring me anything else; specifically {x}
exactly {x} and nothing like it; my kid wants {x}; go and stand by {x}; drive to {x}; go to where {x} is
tell the robot I need {x}; hand over {x}; let me have {x} for a moment; make sure I get {x}; it has to be {x}
I'd trade anything for {x}; I was promised {x}; the doctor said I should have {x}; fetch {x} quick; pass {x} along
take {x} out of the way; throw {x} away; get rid of {x}; {x} has to go in the bin; toss {x}
""")
# More than there are: `{c}` is a number and the plural.
TOO_MANY = lines("""
bring me {c}; I want {c}; {c} please; {c}, no less; get {c} over here; fetch {c}; I need {c}, not one fewer; exactly {c}
make it {c}; could I have {c}?; hand me {c}; grab {c} for us; {c} for the table; there are more of us, so {c}
we'll be needing {c}
""")
# Where none is in sight.
ANOTHER = lines("""
bring me another {n}; one more {n}; a second {n} please; I need a spare {n}; get me a fresh {n}; fetch the other {n} too
any {n} left? bring me one; a new {n} please; is there a {n} left for me?; hand me the last {n}; let me have the last {n}
""")
# Kinds that nothing else is easily taken for.
KINDS = lines("""
toy; medicine; clothing; reading material; power tool; computer; ball; game; cutlery; cookware; stationery; garden tool
sports gear; vegetable; pastry; meat; candy; decoration; cable; light source
""")
# Attributes that a thing has or has not, whatever its manifest left out.
TRAITS = ("salty", "spicy", "caffeinated", "alcoholic", "sharp", "electric", "metal", "crunchy")
