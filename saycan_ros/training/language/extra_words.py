"""Skills that only some made-up manifests have, told apart in rows; more of them in the other `extra_*_words`.

One skill a paragraph: id | what must hold first | phrases | requests in the imperative | requests that stand alone.
An id with a star is never asked for where the manifest lacks it: other skills come too near to it.
"""

from __future__ import annotations

SKILLS = """
open | at | open the {location}; pull the {location} open | open {p}; open up {p}; pull {p} open; get {p} open; go open {p}
swing {p} open; have {p} open | I need {p} open; why is {p} still shut? open it

close | at | close the {location}; shut the {location} | close {p}; shut {p}; push {p} closed; shut {p} again; go and shut {p}
close up {p} | I don't want {p} open any more; {p} was left open, shut it

wipe | at | wipe the {location}; clean the {location} | wipe {p}; clean {p}; wipe down {p}; wipe {p} clean; give {p} a wipe
run a cloth over {p}; give {p} a quick clean; scrub {p}; mop up {p}; go over {p} with a rag | {p} is sticky, wipe it
{p} could do with a wipe; there are crumbs all over {p}, clean it; {p} is filthy, do something about it

dust* | at | dust the {location}; dust off the {location} | dust {p}; dust off {p}; get the dust off {p}; give {p} a dusting
free {p} of dust; go over {p} with a duster | there is dust all over {p}; {p} is dusty again, see to it

disinfect | at | disinfect the {location}; sanitize the {location} | disinfect {p}; sanitize {p}; sterilize {p}
kill the germs on {p}; make {p} germ free; spray {p} with disinfectant | someone sneezed on {p}, disinfect it
{p} has to be sterile; I want no germs on {p}

vacuum | at | vacuum beside the {location}; vacuum around the {location} | vacuum around {p}; hoover around {p}
run the vacuum by {p}; hoover up next to {p}; vacuum the floor near {p} | the floor by {p} needs hoovering

water | at | water the plant at the {location}; give the plant at the {location} water | water the plant at {p}
water the plant by {p}; give the plant at {p} some water; give the flower near {p} a drink | the plant by {p} is thirsty
the leaves at {p} are drooping, water them

light_on | at | turn on the lamp at the {location}; switch on the light at the {location} | turn on the lamp at {p}
switch the light on by {p}; light up {p}; make it bright at {p}; get some light on at {p} | it is too dark at {p}
I can't see a thing over by {p}, put the lamp on

light_off | at | turn off the lamp at the {location}; switch off the light at the {location} | turn off the lamp at {p}
switch the light off by {p}; kill the lights at {p}; put out the lamp at {p} | the lamp at {p} is still burning, put it out
no need for light at {p}

measure | at | measure the temperature at the {location}; read the thermometer at the {location}
| measure the temperature at {p}; check how warm it is at {p}; take a temperature reading by {p}
find out how hot it is at {p} | how cold is it at {p}?; what's the temperature near {p}?; is it warm over at {p}?

listen | at | listen for noises at the {location}; listen at the {location} | listen at {p}; listen for anything odd at {p}
prick up your ears at {p}; go have a listen at {p} | does {p} make a strange noise?; can you hear anything at {p}?

knock_at | at | knock at the {location}; knock on the {location} | knock on {p}; knock at {p}; give {p} a knock; rap on {p}
tap on {p} with your knuckles; knock on {p} three times | I want a knock on {p}

press | at | press the button at the {location}; push the button at the {location} | press the button at {p}
push the button by {p}; hit the switch at {p}; give the button on {p} a press; ring the buzzer at {p}
| the button at {p} wants pressing; somebody has to hit that button by {p}

lever* | at | pull the lever at the {location}; pull the handle at the {location} | pull the lever at {p}; yank the lever by {p}
operate the lever at {p}; throw the lever at {p}; push the lever at {p} all the way; move the lever by {p} to the other side
| the lever at {p} must come down; nobody has thrown the lever at {p}

beep | at | beep at the {location}; honk at the {location} | beep at {p}; honk at {p}; make a beep over at {p}; toot at {p}
sound your horn by {p} | I want to hear a honk from {p}

guard* | at | guard the {location}; keep watch at the {location} | guard {p}; keep watch over {p}; watch over {p}; protect {p}
stand guard at {p}; keep intruders off {p}; be the sentry at {p} | nobody is allowed near {p}, guard it

photo_place | at | photograph the {location}; take a picture of the {location} | photograph {p}; take a picture of {p}
snap a photo of {p}; get a shot of {p} with your camera; shoot a photo of {p} | I need a picture of {p}
a photo of {p}, please; show me a photo of {p}

count* | at | count the items on the {location}; count what is on the {location} | count the items on {p}
count what is on {p}; tally up everything at {p}; do a count at {p}; tell me how many items are on {p}; take stock of {p}
| how many things are on {p}?; I need the number of items at {p}

announce | at | announce lunch at the {location}; call people to lunch at the {location} | announce lunch at {p}
call people at {p} to lunch; tell everyone at {p} that lunch is served; let them know at {p} that it is lunchtime
shout lunch across {p}; spread the word about lunch at {p}
| the people at {p} don't know that lunch is ready

spray | at | spray the {location}; spray water on the {location} | spray {p}; give {p} a spray; spritz {p}; mist {p}
go over to {p} and give it a spritz | {p} could use a spritz

map | at | scan the {location} with the lidar; map the {location} | scan {p} with the lidar; map {p}; make a map of {p}
take a lidar scan of {p}; chart {p} | I need an up to date map of {p}

sweep | at | sweep the {location}; brush off the {location} | sweep {p}; brush off {p}; give {p} a sweep; sweep up at {p}
sweep {p} with the broom | {p} needs sweeping; crumbs all over {p} again, sweep them off

push | here | push the {object}; nudge the {object} | push {x}; give {x} a push; nudge {x}; shove {x}; push {x} a little
give {x} a shove; bump {x}; prod {x}; budge {x} | {x} needs a nudge

knock | here | knock over the {object}; tip over the {object} | knock over {x}; tip {x} over; topple {x}; knock {x} down
tip {x} on its side; make {x} fall over; send {x} tumbling | I want {x} knocked over; let me see {x} fall

upright | here | place the {object} upright; stand the {object} up | stand {x} upright; set {x} upright; turn {x} upright
straighten {x} up; stand {x} up again; right {x} | {x} fell over, stand it up; {x} is lying on its side, set it upright

photo | here | take a picture of the {object}; photograph the {object} | photograph {x}; take a photo of {x}
snap a picture of {x}; get a picture of {x}; use your camera on {x}; shoot {x} with your camera; take a snapshot of {x}
| I need a photo of {x}; a picture of {x} please; I want a snapshot of {x} for the catalog

inspect* | here | inspect the {object}; examine the {object} | inspect {x}; examine {x}; take a closer look at {x}
check {x} for damage; check over {x}; look {x} over; give {x} a thorough look | is {x} damaged?; is {x} in good shape?

point | here | point at the {object}; point to the {object} | point at {x}; point to {x}; point out {x}; aim a finger at {x}
indicate {x}; point your arm at {x} | show me with your arm which one is {x}

touch | here | touch the {object}; tap the {object} | touch {x}; tap {x}; poke {x}; give {x} a tap; put a finger on {x}
pat {x}; lay your hand on {x} | let me see you touch {x}

cover | here | cover the {object}; put a cover over the {object} | cover {x}; cover up {x}
put a lid over {x} so that no dust gets in; drape a cloth over {x}; throw a cover over {x} | {x} should be covered
flies are on {x}, cover it

label | here | put a label on the {object}; label the {object} | label {x}; put a label on {x}; stick a label on {x}; tag {x}
attach a name tag to {x} | {x} still has no label; {x} needs a sticker with its name

unplug | here | unplug the {object}; disconnect the {object} | unplug {x}; disconnect {x}; pull the plug of {x}
cut the power to {x}; take {x} off the mains | {x} should not be plugged in

press_object | here | press the button on the {object}; push the button of the {object} | press the button on {x}
push the button of {x}; hit the button on {x}; operate the switch on {x}; give the button on {x} a push
poke the button of {x} with your finger | the button of {x} wants a press

spin | here | spin the {object}; turn the {object} around | spin {x}; turn {x} around; rotate {x}; twirl {x}; give {x} a spin
make {x} face the other way; spin {x} round once | the front of {x} should face the wall, turn it; {x} is facing the wrong way

slide_object* | here | slide the {object} to the edge; move the {object} to the edge | slide {x} to the edge
nudge {x} up to the edge; bring {x} to the rim; scoot {x} over to the edge
| {x} should sit right at the edge; {x} is too far from the edge

measure_object | here | measure the {object}; measure how tall the {object} is | measure {x}; find out how tall {x} is
take the dimensions of {x}; measure {x} with a ruler; tell me the height of {x} | how long is {x}?; how tall is {x}?
what size is {x}?

follow* | - | follow the {object}; track the {object} with the camera | track {x} with your camera; keep the camera on {x}
follow {x} with your eyes; keep an eye on {x}; don't take your eyes off {x}; watch {x} closely | I want {x} under observation

describe | - | describe the {object}; say what the {object} looks like | describe {x}; say what {x} looks like
tell me about {x}; give me a description of {x}; put {x} into words | what does {x} look like?; what color is {x}?

scan | holding | scan the {object}; read the barcode of the {object} | scan {x}; scan the barcode of {x}; read the code on {x}
run {x} past the scanner; ring up {x}; check {x} in with the scanner; get the barcode off {x} | {x} has to be scanned
I need the barcode of {x}; {x} isn't in the system yet, scan it

shake | holding | shake the {object}; shake the {object} well | shake {x}; give {x} a shake; shake {x} well; jiggle {x}
rattle {x}; shake up {x}; give {x} a good shake before use; mix {x} up by shaking it | {x} needs shaking
{x} has settled, give it a shake

pour | holding | pour out the {object}; empty the {object} | pour out {x}; empty {x}; pour {x} out; tip out the contents of {x}
drain {x}; pour away what's in {x} | {x} is to be emptied; I want nothing left inside {x}

weigh | holding | weigh the {object}; measure the weight of the {object} | weigh {x}; check how heavy {x} is
weigh {x} on the scale; find out the weight of {x}; tell me how many grams {x} has | how heavy is {x}?; what does {x} weigh?
how much does {x} weigh?

raise* | holding | hold the {object} up high; raise the {object} above your head | hold {x} up high; raise {x} over your head
hold {x} in the air; hoist {x} up high; show {x} to the crowd; lift {x} as high as you can
| I want to see {x} way up in the air

flip | holding | turn the {object} upside down; flip the {object} over | turn {x} upside down; flip {x} over; flip {x}
invert {x}; put {x} on its head | {x} should stand on its head; bottom up with {x}

show* | holding | show the {object} to the camera; present the {object} to the camera | show {x} to the camera
present {x} to the lens; hold {x} in front of the camera; let the camera have a look at {x}; pose with {x} for the camera
| the people on video want to see {x}

wash | holding | wash the {object}; rinse the {object} | wash {x}; rinse {x}; rinse off {x}; give {x} a wash
hold {x} under the tap; clean {x} under running water | {x} is dirty, wash it; {x} needs a rinse

squeeze | holding | squeeze the {object}; press the {object} together | squeeze {x}; give {x} a squeeze; squash {x}
compress {x}; press {x} together | see if {x} is soft, squeeze it

open_object | holding | open the {object}; unscrew the {object} | open {x}; open up {x}; unscrew {x}; take the lid off {x}
get {x} open; crack open {x}; pop the top off {x}; uncap {x} | I can't get {x} open, do it for me
{x} is still closed, I need it open

cut | holding | cut the {object}; slice the {object} | cut {x}; cut up {x}; slice {x}; chop {x}; cut {x} into pieces
halve {x}; cut {x} in two; cut {x} with a knife; dice {x} | I want {x} in slices; {x} is too big, cut it

peel | holding | peel the {object}; take the skin off the {object} | peel {x}; take the skin off {x}; strip the skin from {x}
get rid of the skin on {x}; pull the skin off {x}; bare {x} of its skin | I can't eat {x} with the skin on, peel it
{x} is still in its skin

throw | holding | throw the {object} up in the air; toss the {object} into the air | throw {x} in the air
toss {x} up and catch it; fling {x} up; hurl {x} at the ceiling; juggle {x} | let me see {x} fly through the air

wrap | holding | wrap the {object}; gift-wrap the {object} | wrap {x}; wrap up {x}; gift wrap {x}; put paper round {x}
make a parcel of {x}; put a bow on {x} | {x} is a present, wrap it; {x} should be wrapped nicely

heat | holding | heat up the {object}; warm up the {object} | heat up {x}; warm up {x}; heat {x}; warm {x} through
make {x} hot; get {x} nice and warm | {x} went cold, heat it up; I like {x} hot

dry | holding | dry the {object}; rub the {object} dry | dry {x}; rub {x} dry; dry off {x}; towel off {x}; get {x} dry
| {x} is soaking wet, dry it; {x} is still damp

stamp | holding | stamp the {object}; put a stamp on the {object} | stamp {x}; put a stamp on {x}; press the stamp down on {x}
mark {x} with the stamp | {x} needs a stamp; {x} isn't stamped yet

wave | - | wave; wave your arm | wave; wave at me; wave hello; greet me with your arm; give me a wave; wave goodbye
wave to the crowd; wave your hand; move your arm to greet us; flap your hand at me; raise your arm to say goodbye
| I want to see a wave; won't you greet our guests with your hand?

hello | - | say hello; greet people out loud | say hello; say hi; greet everyone aloud; speak a greeting; say good morning
bid us welcome; utter a friendly hello; use your voice to greet us; welcome the visitors with a few words
| our guests haven't been greeted yet; nobody has said hello yet

goodbye | - | say goodbye; say farewell | say goodbye; say bye; bid us farewell; see our guests off with a word
say good night; wish them a safe trip home | they are leaving, say bye

say_ready | - | say that dinner is ready; announce dinner | say that dinner is ready; announce dinner; call everyone to dinner
tell them the food is served; let everyone know we can eat; shout that it's dinnertime
| people should hear that the food is ready

dance | - | dance; do a dance | dance; do a little dance; bust a move; show us your dance moves; dance for us; shake your hips
do the boogie; give us a dance; groove to the music; entertain us with a dance; get your groove on | I want to see you boogie
it's a party, dance

spin_self | - | turn around once; spin around on the spot | turn around once; spin around; do a full turn; twirl on the spot
turn a full circle; make a pirouette; rotate on the spot; turn yourself round
| let me see your back side and then the front, turn around

bow | - | bow; take a bow | bow; take a bow; bow to the audience; make a bow; bend forward politely; curtsy
| the show is over, take a bow; the audience is clapping, give them a bow

nod | - | nod your head; nod | nod; nod your head; give me a nod; say yes with your head; move your head up and down
| a nod would do; I am waiting for your nod

shake_head | - | shake your head; move your head from side to side | shake your head; say no with your head
move your head left and right; wag your head; turn your head left, right and left again; answer no without a word
| I want to see a headshake; the answer is no, so shake your head

sing | - | sing a song; sing | sing a song; sing; sing for us; sing us something; give us a tune; croon a little
treat us to a song; belt one out | a song would be lovely; let's hear you sing

music | - | play music; turn the music on | play music; put some music on; turn on the music; start the playlist
get some tunes going; play us a record; start the stereo | it's too quiet, put some music on; I'm in the mood for music

music_off | - | stop the music; turn the music off | stop the music; turn the music off; silence the stereo; cut the music
pause the playlist; kill the tunes | the music is too loud, turn it off; enough with that music

joke | - | tell a joke; say something funny | tell a joke; tell me a joke; make me laugh; crack a joke; say something funny
cheer me up with a joke; tell us a funny one | I could use a laugh; know any good jokes?

time | - | say what time it is; tell the time | tell me the time; say what time it is; read the clock for me
tell me how late it is; give me the time | what time is it?; how late is it?; do you have the time?

weather | - | report the weather; say what the weather is like | report the weather; tell me the weather; give me the forecast
tell me whether I need an umbrella; check whether it will rain | what's the weather like?; is it going to rain?
is it cold outside?

battery | - | report your battery level; say how full your battery is | report your battery level
tell me how full your battery is; give me your battery status; check how much charge you have left
| how much power do you have left?; is your battery low?

charge* | - | charge yourself; recharge your battery | go charge; recharge; charge yourself; go and charge your battery
top up your battery; get some juice in your battery; plug yourself in; refill your battery; fill up on electricity
| your battery is almost empty, do something about it; you look low on power, go recharge

sleep* | - | go to sleep; power down | go to sleep; power down; turn yourself off; switch yourself off; shut yourself down
take a nap; go into standby; hibernate; call it a night | you can sleep now; it's bedtime, robot
you won't be needed until tomorrow, power down

home_arm | - | tuck in your arm; fold your arm | tuck in your arm; fold your arm; retract your arm; pull your arm in
stow your arm; bring your arm to its rest pose; make yourself narrow; fold your arm away | your arm is in the way, pull it in

stretch_arm | - | stretch out your arm; extend your arm | stretch out your arm; extend your arm; reach out; make your arm long
push your arm all the way out | I want to see how far your arm reaches

open_hand* | - | open your gripper wide; spread your fingers | spread your fingers; open your gripper wide
show me your open hand; high five me; give me a high five | up high, robot, high five!

look* | - | look around; survey the room | look around; take a look around; survey the room; have a look to all sides
have a look round; scan the room; glance around the room; get an overview of the room | what can you see from where you are?

look_up | - | look up at the ceiling; tilt your head up | look up; tilt your head up; look at the ceiling; raise your head
gaze upward | what's that on the ceiling? look; eyes up, robot

look_down | - | look down at the floor; tilt your head down | look down; look at the floor; tilt your head down
lower your gaze; check the ground in front of you | something fell on the floor, look; eyes down, robot

record | - | record a video; start filming | record a video; start filming; film this; take a video; shoot a clip
get this on tape; turn on the video camera; make a movie of us | I want this on film

selfie | - | take a group photo; take a photo of the people | take a group photo; photograph us all; take a picture of us
get a shot of the team; snap us all together | we want a picture of the group; everybody smile, take our photo

call | - | call for help; phone an operator | call for help; phone someone; get an operator on the line; ring for help
make an emergency call; dial the helpline; give the operator a call; summon assistance | we need a human here, ring one
I'm hurt, phone somebody

mail | - | send a report by email; email a report | send a report by email; email a report; mail the report
drop the boss an email report; write up what you did and email it | the boss wants a report in her inbox

alarm | - | sound the alarm; set off the siren | sound the alarm; set off the siren; raise the alarm; trigger the alarm
turn the siren on; make the siren howl | fire! sound the alarm; there's a burglar, alarm everyone

lights | - | flash your lights; blink your lights | flash your lights; blink; blink your lights; make your leds flash
do a light show; flicker your lamps | I want to see your lights flashing

door | - | open the front door; unlock the front door | open the front door; unlock the door; let the visitor in; buzz them in
get the door; open up for the courier | the bell rang, let them in; someone is at the door

window | - | open the window; let fresh air in | open the window; let some fresh air in; air the room; crack the window open
ventilate the room | it's stuffy in here, open a window; we need some air in here

blinds | - | lower the blinds; close the curtains | lower the blinds; close the curtains; draw the curtains; shut out the sun
pull the blinds down; make the room dark | the sun is blinding me, close the curtains

timer | - | start a timer; start the stopwatch | start a timer; start the stopwatch; start counting the seconds; set a timer
take the time with your stopwatch | from now on the clock runs, start the timer

calibrate | - | calibrate your arm; run a self test | calibrate your arm; run a self test; recalibrate; do a diagnostic
test your motors; check that all your joints work; go through your calibration | your arm is off by an inch, recalibrate

clap | - | clap your hands; applaud | clap; applaud; give us a round of applause; clap for her; put your hands together
| she won, applaud

shake_hand | - | shake hands; offer a handshake | shake my hand; shake hands; offer me your hand; give me a handshake
shake on it | let's seal the deal with a handshake

hug | - | give a hug; hug the person | hug me; give me a hug; embrace me; give us a cuddle; put your arms around me
| I need a hug

coffee* | - | make coffee; start the coffee machine | make coffee; brew some coffee; start the coffee machine
put a pot of coffee on; get the coffee maker going | I need caffeine from the machine, brew some
the coffee pot is empty, brew more
"""
