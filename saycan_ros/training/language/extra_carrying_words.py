"""Skills whose phrases begin like carrying a thing and do something else to it, in rows as `extra_words` has them."""

from __future__ import annotations

SKILLS = """
reading | here | take a reading of the {object}; read the gauge on the {object} | take a reading of {x}; read the gauge on {x}
take down what the gauge on {x} says; get me a reading from {x}; check the dial of {x} | I need a reading of {x}
nobody has read the gauge on {x} yet

imprint | here | take an imprint of the {object}; press the {object} into clay | take an imprint of {x}; press {x} into clay
make a clay mould of {x}; take a cast of {x}; leave the shape of {x} in the clay | I want an imprint of {x} in clay
the clay should show the outline of {x}

fingerprints | here | take the fingerprints off the {object}; search the {object} for fingerprints
| take the fingerprints off {x}; search {x} for fingerprints; secure the fingerprints on {x}; lift the prints from {x}
use fingerprint powder on {x} | who has touched {x}? take the fingerprints; I want to know whose fingerprints are on {x}

notes | here | take notes on the {object}; write down how the {object} looks | take notes on {x}; write down how {x} looks
make a few notes about {x}; jot down what you notice about {x}; put your notes on {x} in writing
| I want written notes about {x}; somebody should note what shape {x} is in

stock* | here | take stock of the {object}; enter the {object} in the inventory | take stock of {x}; enter {x} in the inventory
put {x} on the inventory list; add {x} to the inventory; register {x} in the stock book | {x} is missing from the inventory
the inventory should list {x}

serial | here | get the serial number of the {object}; read out the serial number of the {object}
| get the serial number of {x}; read out the serial number of {x}; find the serial number on {x}; tell me the serial number of {x}
look up which serial number {x} has | I need the serial number of {x}; the form asks for the serial number of {x}

sticker_off | here | pick the sticker off the {object}; scrape the sticker from the {object} | pick the sticker off {x}
scrape the sticker from {x}; peel the sticker off {x}; get the sticker off {x}; remove the old sticker from {x}
| the sticker on {x} is ugly, off with it; {x} would look better without the sticker

crumbs | here | pick the crumbs off the {object}; brush the crumbs from the {object} | pick the crumbs off {x}
brush the crumbs from {x}; get the crumbs off {x}; flick the crumbs off {x}; rid {x} of crumbs | {x} has crumbs all over
there are crumbs on {x}, pick them off

christen | here | pick a name for the {object}; christen the {object} | pick a name for {x}; christen {x}; think of a name for {x}
give {x} a nice name; name {x} after somebody | {x} has no name yet, pick one; what shall we call {x}? you choose a name

manual | here | bring up the manual of the {object}; show the manual of the {object} on your screen | bring up the manual of {x}
show the manual of {x} on your screen; open the manual of {x}; display the instruction booklet of {x}; pull up the manual for {x}
| I want to read the manual of {x}; how do you work {x}? the manual must be online

firmware | here | bring the {object} up to date; update the firmware of the {object} | bring {x} up to date
update the firmware of {x}; install the latest update on {x}; load the new firmware onto {x}; get {x} on the newest firmware
| {x} still has the old firmware; there is an update for {x}

lid | here | lift the lid of the {object}; take a peek under the lid of the {object} | lift the lid of {x}
take a peek under the lid of {x}; raise the lid of {x}; flip up the lid of {x}; see what hides under the lid of {x}
| what is under the lid of {x}?; I want the lid of {x} up

jack | here | lift the {object} with the jack; jack up the {object} | lift {x} with the jack; jack up {x}
put the jack under {x} and pump; raise {x} on the jack; crank {x} up with the jack | {x} has to be jacked up
the jack belongs under {x}

shine | here | hold a light over the {object}; shine your lamp on the {object} | hold a light over {x}; shine your lamp on {x}
point your lamp at {x}; cast some light on {x}; beam your lamp onto {x} | I can hardly see {x}, shine your lamp on it
{x} should be lit by your lamp

watch_over | here | hold watch over the {object}; guard the {object} | hold watch over {x}; guard {x}; keep watch over {x}
watch over {x} until I am back; stand guard by {x}; see that nobody steals {x} | {x} must not be left unguarded
I don't trust the visitors, guard {x}

cracks | here | find the cracks in the {object}; search the {object} for cracks | find the cracks in {x}; search {x} for cracks
look for cracks in {x}; check {x} for cracks; go over {x} and find every crack | has {x} got cracks? search it
I suspect a crack in {x}

match | here | find a match for the {object}; find something that goes with the {object} | find a match for {x}
find something that goes with {x}; tell me what would match {x}; suggest a matching partner for {x}; say what pairs well with {x}
| what would match {x}?; {x} lacks a match, suggest one

origin | here | find out where the {object} was made; look up the maker of the {object} | find out where {x} was made
look up the maker of {x}; tell me who manufactured {x}; find the manufacturer of {x}; trace where {x} was produced
| who is the manufacturer of {x}?; I want to know which country made {x}

all_sides | here | look at the {object} from all sides; drive a circle around the {object} | look at {x} from all sides
drive a circle around {x}; circle around {x} once; view {x} from every side; go round {x} in a ring
| {x} deserves to be seen from all sides; one circle around {x} would do

inside | here | look inside the {object}; find out what is inside the {object} | look inside {x}; find out what is inside {x}
peer into {x}; have a peek inside {x}; tell me what {x} has inside | what is inside {x}?; I wonder what is inside {x}

ribbon | here | put a ribbon on the {object}; tie a ribbon around the {object} | put a ribbon on {x}; tie a ribbon around {x}
decorate {x} with a ribbon; wind a red ribbon around {x}; finish {x} off with a ribbon | {x} would look festive with a ribbon
{x} is a present and still lacks its ribbon

dot | here | put a red dot on the {object}; mark the {object} with a red dot | put a red dot on {x}; mark {x} with a red dot
stick a dot on {x}; paint a dot on {x}; add a coloured dot to {x} | {x} is sold, so it gets a red dot
I want a dot on {x} so that we know it again

clock_on | here | set the clock on the {object}; put the {object} forward an hour | set the clock on {x}; put {x} forward an hour
correct the hour on {x}; set {x} to summer time; adjust the clock of {x} | {x} shows the wrong hour, set its clock
the clock on {x} is an hour slow

factory | here | set the {object} back to factory settings; reset the {object} | set {x} back to factory settings; reset {x}
do a factory reset on {x}; restore {x} to its factory settings; wipe the settings of {x} | {x} hangs, reset it
a reset would do {x} good

dye | here | drop some dye on the {object}; dye the {object} | drop some dye on {x}; dye {x}; dye {x} blue; put colouring on {x}
tint {x} with a few drops of dye | {x} is too pale, dye it; I'd prefer {x} dyed

name_card | here | place a card beside the {object}; set up a name card by the {object} | place a card beside {x}
set up a name card by {x}; prop a name card up against {x}; write a name card for {x}; give {x} its own name card
| nobody knows what {x} is without a name card; {x} lacks a name card

message | here | leave a note on the {object}; stick a message to the {object} | leave a note on {x}; stick a message to {x}
put a sticky note on {x}; fasten a message to {x}; attach a note to {x} | {x} should carry a note that says hands off
I want a message stuck to {x}

function | here | carry out a function test on the {object}; test whether the {object} works
| carry out a function test on {x}; test whether {x} works; run a function test on {x}; try out if {x} still works
do a quick trial of {x} | does {x} still work? test it; I am not sure that {x} works

laser | here | move the laser dot onto the {object}; aim the laser pointer at the {object} | move the laser dot onto {x}
aim the laser pointer at {x}; put the laser on {x}; show {x} with the laser pointer; let the laser shine at {x}
| I want a laser dot on {x}; the laser should be on {x}

noise | here | grab a sound sample of the {object}; record the noise that the {object} makes | grab a sound sample of {x}
record the noise that {x} makes; make a sound recording of {x}; tape the sound of {x}; capture how {x} sounds
| {x} sounds odd, record it; what does {x} sound like? make a recording

humidity | at | take the humidity at the {location}; find out how damp it is at the {location} | take the humidity at {p}
find out how damp it is at {p}; check the humidity at {p}; read the hygrometer at {p}; tell me how humid it is at {p}
| how humid is it at {p}?; it feels damp at {p}, check

draught | at | find the draught at the {location}; look for a draught at the {location} | find the draught at {p}
look for a draught at {p}; find out where it draws at {p}; trace the draught by {p}; search {p} for a draught
| there is a draught at {p}, where from?; I feel a draught by {p}

leaves | at | pick the leaves off the floor at the {location}; bring the leaves at the {location} into a heap
| pick the leaves off the floor at {p}; bring the leaves at {p} into a heap; collect the dead leaves by {p}
clear the leaves away at {p}; gather the fallen leaves at {p} | the wind blew leaves in at {p}; leaves everywhere at {p}

hold_door | at | hold the door at the {location}; keep the door at the {location} from shutting | hold the door at {p}
keep the door at {p} from shutting; prop the door at {p}; stand in the door at {p}; stop the door by {p} from closing
| somebody should hold the door at {p}; we are coming with boxes, hold the door at {p}

place_order | - | place an order for supplies; put in an order for supplies | place an order for supplies
put in an order for supplies; order the usual supplies; send the supplier our order; place the weekly order
| we are low on supplies, place an order; the supplier waits for our order
"""
