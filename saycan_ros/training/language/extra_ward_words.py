"""Skills of laboratories, hospitals, warehouses and schools, in rows as `extra_words` has them."""

from __future__ import annotations

SKILLS = """
centrifuge | holding | spin the {object} in the centrifuge; centrifuge the {object} | spin {x} in the centrifuge; centrifuge {x}
give {x} ten minutes in the centrifuge; run {x} at full speed in the centrifuge; separate {x} in the centrifuge
load {x} into the centrifuge and spin it down | {x} has to be centrifuged; {x} hasn't been through the centrifuge

stirrer | at | start the magnetic stirrer at the {location}; switch on the stirrer at the {location}
| start the magnetic stirrer at {p}; switch on the stirrer at {p}; get the stirrer going by {p}
set the stir bar at {p} spinning; let the stirrer run at {p}; turn the stir plate on at {p}
| the liquid at {p} should be stirred, start the stirrer; the stir bar at {p} isn't moving

sample_at* | at | take a sample at the {location}; draw a sample at the {location} | take a sample at {p}; draw a sample at {p}
collect a specimen at {p}; get us a sample from {p} with the pipette; pipette off a sample at {p}; sample the liquid by {p}
| we need a sample from {p}; no sample has been drawn at {p} yet

microscope | holding | look at the {object} under the microscope; put the {object} under the microscope
| look at {x} under the microscope; put {x} under the microscope; magnify {x}; view {x} through the microscope
study {x} at a hundred times magnification; see what {x} is like under the lens of the microscope
| what does {x} look like magnified?; I want a microscope view of {x}

acidity | at | measure the acidity at the {location}; take the ph value at the {location} | measure the acidity at {p}
take the ph value at {p}; test the ph at {p}; see how acid it is at {p}; do a litmus test at {p}; put the ph probe in at {p}
| what's the ph at {p}?; how acid is it over at {p}?; the acidity at {p} has to be known

fume_hood | - | turn on the fume hood; start the fume hood | turn on the fume hood; start the fume hood
get the fume hood running; have the fumes drawn off; run the fume cupboard; put the hood on before the acid comes out
| the fumes are getting bad; the fume hood is off, change that

freeze | holding | freeze the {object}; deep freeze the {object} | freeze {x}; deep freeze {x}; make {x} freeze; turn {x} to ice
get {x} frozen solid; shock freeze {x} with nitrogen | {x} will only keep frozen; {x} has to be frozen solid by tomorrow

chill | holding | chill the {object}; cool down the {object} | chill {x}; cool down {x}; cool {x}; get {x} nice and cool
bring down the temperature of {x}; make {x} ice cold | {x} is too hot to handle, cool it; {x} is lukewarm, I like it chilled
{x} tastes better chilled

xray | here | x-ray the {object}; take an x-ray of the {object} | x-ray {x}; take an x-ray of {x}; look inside {x} with x-rays
make a radiograph of {x}; get an x-ray picture of {x}; shine x-rays through {x} | what is inside {x}? x-ray it
I'd like an x-ray of {x}

swab | here | swab the {object}; take a swab from the {object} | swab {x}; take a swab from {x}; do a swab test on {x}
rub a cotton swab over {x}; run a cotton bud along {x} for the lab; get a swab off {x} | is there bacteria on {x}? take a swab
the lab wants a swab of {x}

radiation | at | measure the radiation at the {location}; hold the geiger counter to the {location}
| measure the radiation at {p}; hold the geiger counter to {p}; check {p} for radiation; find out how radioactive {p} is
get a geiger reading at {p}; take the radiation level by {p} | is {p} radioactive?; how high is the radiation at {p}?

log | - | log the readings; write the readings in the logbook | log the readings; write the readings in the logbook
enter the values in the lab book; put today's readings on record; make an entry in the logbook; note the readings in the log
| the readings haven't been entered; the logbook has nothing for today, fill it in

uv | at | shine the ultraviolet lamp on the {location}; irradiate the {location} with ultraviolet light
| shine the ultraviolet lamp on {p}; irradiate {p} with ultraviolet light; put {p} under uv; treat {p} with ultraviolet rays
hold the uv lamp over {p}; light {p} up in ultraviolet | {p} should get ten seconds of uv
what glows on {p} in ultraviolet light?

gas_off | - | shut off the gas; close the gas valve | shut off the gas; close the gas valve; turn the gas off
cut off the gas supply; twist the gas tap shut; stop the gas from flowing | it smells of gas, shut it off
the gas is still flowing, turn the valve

autoclave | holding | sterilize the {object} in the autoclave; autoclave the {object} | sterilize {x} in the autoclave
autoclave {x}; give {x} a cycle in the autoclave; make {x} sterile; run {x} through the autoclave
treat {x} with hot steam in the autoclave | {x} must be sterile before it is used; {x} isn't sterile, autoclave it

air_quality | at | measure the air quality at the {location}; check the air at the {location} | measure the air quality at {p}
check the air at {p}; test the air by {p}; find out how good the air is at {p}; get the carbon dioxide level at {p}
do an air test near {p} | how is the air at {p}?; can one breathe at {p}? test the air

brightness | at | measure the brightness at the {location}; take a light reading at the {location}
| measure the brightness at {p}; take a light reading at {p}; use the light meter at {p}; find out how many lux there are at {p}
hold the lux meter by {p}; check how bright it is at {p} | how bright is it at {p}?; how many lux does {p} get?

pulse | - | take the patient's pulse; feel the patient's pulse | take the patient's pulse; feel the patient's pulse
check her pulse; count the heartbeats; find out his heart rate; put two fingers on my wrist and count the beats
| what is the patient's heart rate?; her heart is racing, take the pulse

blood_pressure | - | take the blood pressure; measure the patient's blood pressure | take the blood pressure
measure the patient's blood pressure; find out his blood pressure; check my blood pressure
pump up the cuff and read the blood pressure; get a blood pressure reading | what is the blood pressure like?
I feel dizzy, is my blood pressure low?

fever* | - | take the patient's temperature; check the patient for fever | take the patient's temperature
check the patient for fever; see whether she has a fever; put the thermometer under his arm; find out if I am running a fever
feel the patient's forehead | does the patient have a fever?; her forehead is hot, check for fever

headrest | at | raise the headrest at the {location}; tilt up the backrest at the {location} | raise the headrest at {p}
tilt up the backrest at {p}; crank up the headrest by {p}; put the backrest at {p} more upright; set the headrest at {p} higher
adjust the backrest at {p} so that one can sit | the patient at {p} wants to sit up; the headrest at {p} is too low

pillow | at | fluff the pillow at the {location}; plump up the cushion at the {location} | fluff the pillow at {p}
plump up the cushion at {p}; fluff up the cushions by {p}; beat the pillow at {p} into shape; puff up the pillow by {p}
make the cushion at {p} soft again | the pillow at {p} is flat as a pancake; the cushions by {p} could do with fluffing

screen_off_bed | at | draw the curtain around the {location}; pull the curtain round the {location}
| draw the curtain around {p}; pull the curtain round {p}; close the curtain about {p}; curtain off {p}
give {p} some privacy with the curtain; slide the curtain shut around {p} | the patient at {p} wants privacy
everyone can see in at {p}, draw the curtain

pills | - | remind people to take their pills; give the medicine reminder | remind people to take their pills
give the medicine reminder; tell the patients that it's time for their tablets; remind him of his medication
say that the pills are due; don't let anybody forget their tablets | nobody has taken their pills yet, remind them
it is pill time, let people know

visiting | - | announce the end of visiting hours; tell the visitors to leave | announce the end of visiting hours
tell the visitors to leave; ask the visitors to go home now; say that visiting time is over
let the relatives know that visiting hours are up; send the visitors home with a friendly word
| visiting hours ended a minute ago; the visitors are still here though the time is up

nurse | at | call a nurse to the {location}; ring for the nurse at the {location} | call a nurse to {p}
ring for the nurse at {p}; send for a nurse at {p}; ask for nursing staff at {p}; summon the ward sister to {p}
page a nurse for {p} | somebody at {p} feels faint, get a nurse; they want a nurse at {p}

drip | at | check the drip at the {location}; adjust the drip at the {location} | check the drip at {p}; adjust the drip at {p}
see whether the infusion at {p} is running; look after the infusion by {p}; set the drip at {p} to the right speed
make sure the drip by {p} hasn't run out | is the drip at {p} all right?; the infusion by {p} is beeping, look after it

gel* | - | dispense hand gel; squirt out some hand sanitizer | dispense hand gel; squirt out some hand sanitizer
pump some sanitizer onto my palms; give us all a squirt of hand gel; let me have gel for my hands from your dispenser
offer everyone a drop of sanitizer | I touched the trash, gel please; everyone who comes in should get a squirt of gel

breathing | - | lead the breathing exercise; do a breathing exercise with people | lead the breathing exercise
do a breathing exercise with people; breathe in and out with us; guide us through deep breaths; help me breathe slowly
coach her breathing for a minute | I'm so tense, I could use a breathing exercise; she is panicking, breathe with her

conveyor_on | - | start the conveyor belt; set the conveyor belt moving | start the conveyor belt; set the conveyor belt moving
run the conveyor; get the belt rolling; put the conveyor in motion; bring the assembly line up to speed
| the conveyor is standing still; we need the belt to move again

conveyor_off | - | stop the conveyor belt; halt the conveyor belt | stop the conveyor belt; halt the conveyor belt
freeze the belt; bring the conveyor to a stop; pause the conveyor; cut the drive of the belt
| there is a jam on the conveyor, stop it; the belt must not run now

strap | here | strap down the {object}; fasten the {object} with a strap | strap down {x}; fasten {x} with a strap
buckle {x} down; put a strap over {x}; lash {x} down for the transport; belt {x} in so that it cannot slip
| {x} slides around on the way, strap it down; {x} has to be fastened before we drive

pallet | at | jack up the pallet at the {location}; lift the pallet at the {location} | jack up the pallet at {p}
lift the pallet at {p}; raise the pallet by {p} off the floor; get the forks under the pallet at {p} and lift
use the pallet jack at {p}; hoist up the pallet by {p} | the pallet at {p} should be off the ground
the pallet by {p} sits too low

dock_gate | - | raise the loading gate; roll up the dock door | raise the loading gate; roll up the dock door
get the loading gate up; crank the dock gate up; let the lorry in through the dock; have the loading bay opened
| the lorry is at the loading gate; the driver can't unload, the dock door is down

barrier | - | lower the barrier; bring the barrier down | lower the barrier; bring the barrier down; let down the barrier
block the way in with the barrier; get the boom down; shut the entrance with the barrier
| cars mustn't come through now, barrier down; the barrier is still up

cone* | at | put a warning cone beside the {location}; set up a traffic cone at the {location} | put a warning cone beside {p}
set up a traffic cone at {p}; stand an orange cone by {p}; warn people at {p} with a cone; mark the danger at {p} with a cone
place a cone in front of {p} | people could slip at {p}, put up a cone; {p} isn't safe, a cone should stand there

tape_off | at | tape off the {location}; close off the {location} with barrier tape | tape off {p}
close off {p} with barrier tape; put barrier tape around {p}; cordon off {p}; stretch red and white tape around {p}
seal off {p} with tape | nobody may enter {p}, tape it off; {p} is a crime scene, cordon it off

seal | here | put a seal on the {object}; seal the {object} with wax | put a seal on {x}; seal {x} with wax; seal {x}
drop sealing wax on {x}; press a wax seal onto {x}; close {x} with a wax seal | {x} has no seal yet; {x} must go out sealed

leak | at | check the {location} for leaks; search for a leak at the {location} | check {p} for leaks; search for a leak at {p}
see whether anything drips at {p}; look for a leaky pipe by {p}; find out if {p} leaks
go over the pipes at {p} and see if they hold | is {p} leaking?; I hear dripping at {p}
there's a puddle under {p}, check for leaks

smoke | at | check for smoke at the {location}; sniff for smoke at the {location} | check for smoke at {p}
sniff for smoke at {p}; see whether something is burning at {p}; use your smoke sensor at {p}; test for smoke near {p}
find out if {p} smells burnt | is something burning at {p}?; I smell smoke near {p}

thermal | here | take a thermal image of the {object}; point the infrared camera at the {object} | take a thermal image of {x}
point the infrared camera at {x}; make an infrared picture of {x}; see how {x} looks in infrared; use the heat camera on {x}
get the heat pattern of {x} | where is {x} hottest? use infrared; I need a heat picture of {x}

school_bell | - | ring the school bell; sound the bell for the break | ring the school bell; sound the bell for the break
ring in the break; give the bell a good ring; make the bell go off; let the bell tell the pupils that class is over
| the lesson is over, ring the bell; the bell hasn't rung yet

attendance | - | take attendance; call the roll | take attendance; call the roll; read out the list of names
find out which pupils are missing; go through the register; check who is absent | which pupils are absent today?
we haven't had the roll call yet

quiet | - | ask for silence; tell the class to be quiet | ask for silence; tell the class to be quiet; shush everyone
hush the children; get the pupils to quiet down; make them stop chattering | the class is so loud
I can't hear myself think in this chatter, shush them

quiz | - | quiz the pupils; ask the class a question | quiz the pupils; ask the class a question; give the class a quiz
test what the children know; start a round of trivia; put a tricky question to the pupils | a little quiz would wake them up
do they know their stuff? quiz them

story | - | tell a story; tell the children a fairy tale | tell a story; tell the children a fairy tale; tell us a bedtime tale
entertain the kids with a story; start with once upon a time; spin us a yarn | the children want to be told a story
a fairy tale would be nice now

alphabet | - | recite the alphabet; say the alphabet | recite the alphabet; say the alphabet; go through the letters from a to z
tell us the abc; spell out all the letters; do your abc | do you know your abc?
the kids are learning the alphabet, say it for them

count_up | - | count to ten; count out loud to ten | count to ten; count out loud to ten; count from one to ten
say the numbers up to ten; do some counting for the kids; recite the numbers one through ten | can you count to ten?
let us hear the numbers from one to ten

countdown | - | count down from ten; do a countdown | count down from ten; do a countdown; start the countdown
say the numbers backwards to zero; give us a rocket countdown; count backwards until zero
| the rocket is ready, we need a countdown; three, two, one, you do it from ten

read_aloud | holding | read the {object} aloud; read out the {object} | read {x} aloud; read out {x}; read {x} to us
read me what is written on {x}; read {x} out loud; tell me what it says on {x} | what do the letters on {x} say?
I can't make out the print on {x}, read it for me; my glasses are gone, what's written on {x}?

draw | here | draw the {object}; make a drawing of the {object} | draw {x}; make a drawing of {x}; sketch {x}
draw me {x} with a pencil; do a pencil sketch of {x}; copy {x} onto paper with your crayons | I'd love a drawing of {x}
a sketch of {x} would look nice on my wall

name_french | - | say what the {object} is called in french; name the {object} in french | say what {x} is called in french
name {x} in french; translate {x} into french; tell me the french word for {x}; teach us what the french say for {x}
| what is {x} in french?; how do the french call {x}?

translate | - | translate for the visitors; interpret what is said | translate for the visitors; interpret what is said
be our interpreter; put what he says into english; translate between us; help us with the foreign language
| I don't understand a word they say; she only speaks spanish, translate

news | - | read the news; report the headlines | read the news; report the headlines; tell me today's headlines
give us the news; read out what happened in the world; catch me up on the news | what's in the news?
anything new in the headlines?

wifi | - | reconnect to the network; connect to the wifi | reconnect to the network; connect to the wifi
get yourself back online; log on to the wireless; join the wifi; restore your internet connection | you are offline, reconnect
your wifi has dropped out

brakes | - | lock your wheels; put your brakes on | lock your wheels; put your brakes on; engage the brakes; block your wheels
set the parking brake; hit the brakes so that you cannot roll | you are rolling away, brakes!
your wheels should be locked while we load

elevator | - | call the elevator; press for the lift | call the elevator; press for the lift; get the elevator down here
ring for the lift; make the elevator come; request the lift to our floor | the elevator isn't here yet, call it
we are taking the lift, get it
"""
