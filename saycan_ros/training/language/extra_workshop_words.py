"""Skills of offices and workshops, in rows as `extra_words` has them."""

from __future__ import annotations

SKILLS = """
print | - | print the report; print out the report | print the report; print out the report
run off a copy of the report on the printer; get the report printed; send the report to the printer
put the report on paper for the meeting | I need the report on paper; could we have the report printed before noon?
the report isn't printed yet

shred | holding | shred the {object}; run the {object} through the shredder | shred {x}; run {x} through the shredder
put {x} through the shredder; feed {x} to the shredder; turn {x} into paper strips
destroy {x} in the shredder so that nobody can read it | {x} is confidential, shred it
nobody must be able to read {x} again, into the shredder with it; I want {x} shredded

staple | holding | staple the {object}; put a staple in the {object} | staple {x}; put a staple in {x}; staple {x} together
staple {x} at the corner; fasten {x} with a staple; punch a staple into {x} | {x} keeps falling apart, staple it
{x} wants a staple; one staple in {x} would do

photocopy | holding | photocopy the {object}; make a copy of the {object} | photocopy {x}; make a copy of {x}
copy {x} on the machine; make me a duplicate of {x}; run {x} through the copier; xerox {x} | I need a second copy of {x}
a photocopy of {x} would help; {x} has to be copied for the files

laminate | holding | laminate the {object}; seal the {object} in plastic film | laminate {x}; seal {x} in plastic film
get {x} laminated; run {x} through the laminator; protect {x} with a layer of film; weld {x} into plastic sheeting
| {x} will get torn unless it is laminated; {x} ought to be laminated

sign | holding | sign the {object}; put your signature on the {object} | sign {x}; put your signature on {x}; autograph {x}
write your name on {x}; sign off {x} with your pen; scribble your signature onto {x} | {x} isn't valid without your signature
{x} is still unsigned; your name is missing on {x}, sign it

punch | holding | punch holes in the {object}; perforate the {object} | punch holes in {x}; perforate {x}
make two holes in {x} for the binder; use the hole punch on {x}; punch {x}; get some holes into {x} with the puncher
| {x} doesn't go in the binder without holes; {x} lacks its punch holes

fold | holding | fold the {object}; fold the {object} in half | fold {x}; fold {x} in half; fold {x} up neatly; fold {x} over
crease {x} down the middle; double {x} over and make a fold | {x} is crumpled, fold it nicely; I want {x} folded
{x} would fit if you folded it

roll_up | holding | roll up the {object}; roll the {object} into a tube | roll up {x}; roll {x} into a tube; coil up {x}
roll {x} up tight; make a roll of {x}; curl {x} up into a scroll | {x} should be rolled up; {x} takes less room as a roll

tape_up | holding | put tape around the {object}; tape up the {object} | put tape around {x}; tape up {x}; tape {x} shut
run some sticky tape round {x}; use adhesive tape on {x}; bind {x} with tape so that it holds | {x} is coming apart, tape it
a strip of tape round {x} wouldn't hurt

sharpen | holding | sharpen the {object}; put a fresh point on the {object} | sharpen {x}; put a fresh point on {x}
make {x} sharp again; whet {x}; put an edge on {x}; get {x} nice and sharp | {x} is blunt, sharpen it; {x} has gone dull
{x} could do with sharpening

paper | at | refill the printer paper at the {location}; load paper into the printer at the {location}
| refill the printer paper at {p}; load paper into the printer at {p}; fill up the paper tray at {p}
top up the paper in the printer by {p}; restock the printer at {p} with paper
see that the printer at {p} has sheets again | the printer at {p} has run out of paper; no sheets left in the printer by {p}
the paper tray at {p} is empty

toner | at | change the toner at the {location}; replace the ink cartridge at the {location} | change the toner at {p}
replace the ink cartridge at {p}; put in a new cartridge at {p}; swap the toner by {p}; exchange the empty toner at {p}
fit a fresh ink cartridge at {p} | the printouts at {p} are all pale, new toner; the ink at {p} has run dry

screen_on | at | switch on the screen at the {location}; turn the monitor on at the {location} | switch on the screen at {p}
turn the monitor on at {p}; wake up the screen by {p}; get a picture on the monitor at {p}; power up the display at {p}
start the monitor over at {p} | the screen at {p} is black, switch it on; I need the display at {p} running

reboot | at | restart the computer at the {location}; reboot the computer at the {location} | restart the computer at {p}
reboot the computer at {p}; reboot the machine by {p}; give the computer at {p} a restart; do a reboot over at {p}
turn the pc at {p} off and on again | the computer at {p} is frozen; the pc by {p} has hung itself up, reboot it

lock | at | lock the {location}; turn the key in the lock of the {location} | lock {p}; lock up {p}; turn the key at {p}
turn the key in the lock of {p}; bolt {p}; make sure {p} is locked for the night; secure {p} with the key
| {p} must be locked tonight; anyone can get into {p}, lock it; who left {p} unlocked? lock it

reserve* | at | put a reserved sign on the {location}; reserve the {location} | put a reserved sign on {p}; reserve {p}
mark {p} as taken; book {p} with a sign; set up the reserved sign at {p}; keep {p} free for the guests with a sign
| {p} is booked, put the sign up; nobody else should take {p}, reserve it

chairs | at | straighten the chairs at the {location}; push in the chairs at the {location} | straighten the chairs at {p}
push in the chairs at {p}; line up the chairs by {p}; tuck the chairs under at {p}; arrange the chairs around {p}
get the seats at {p} back in line | the chairs at {p} are all over the place; the chairs round {p} need straightening

answer_phone | at | answer the phone at the {location}; pick up the receiver at the {location} | answer the phone at {p}
take the call at {p}; pick up the receiver at {p}; see who is calling at {p}; get the telephone by {p}
speak to the caller on the line at {p} | the phone at {p} is ringing; can't you hear the telephone by {p}?

meeting | - | announce the meeting; tell everyone that the meeting starts | announce the meeting
tell everyone that the meeting starts; call people to the meeting; let the team know the meeting is about to begin
get the colleagues into the meeting; spread the word that the conference begins now
| we are starting the meeting, tell the others; the team doesn't know that the meeting has begun

minutes | - | take the minutes; write down what is said | take the minutes; write down what is said
keep the minutes of this talk; note down what everyone says; be our secretary and write along
make a transcript of the discussion | somebody has to take the minutes; I want what we say in writing

whiteboard | - | erase the whiteboard; wipe the whiteboard | erase the whiteboard; wipe the whiteboard; clean the board
rub out what is on the whiteboard; get the scribbles off the board; make the whiteboard white again | the whiteboard is full
we need an empty board for the next talk

projector | - | start the projector; switch on the projector | start the projector; switch on the projector
get the beamer running; power up the projector; throw the slides on the wall; warm up the beamer for the talk
| we want to see the slides, start the projector; the projector is still off

plug_in | here | plug in the {object}; connect the {object} to the socket | plug in {x}; plug {x} in; connect {x} to the socket
put the plug of {x} in the wall; hook {x} up to the mains; stick the cord of {x} into an outlet; give {x} some electricity
| {x} has no power, plug it in; {x} isn't plugged in

switch_on | here | switch on the {object}; turn the {object} on | switch on {x}; turn {x} on; turn on {x}; power up {x}
get {x} running; flip the power on at {x}; start {x} up | {x} is off, turn it on; I need {x} running; why isn't {x} on?

switch_off | here | switch off the {object}; turn the {object} off | switch off {x}; turn {x} off; turn off {x}; power down {x}
shut {x} off; kill the power on {x}; have {x} stop running | {x} is still on, turn it off; {x} doesn't have to run all day

drill | holding | drill a hole in the {object}; bore a hole into the {object} | drill a hole in {x}; bore a hole into {x}
drill into {x}; put a drill hole through {x}; drill {x}; bore right through {x} with the drill
| {x} needs a hole for the bolt, drill it; there should be a drilled hole in {x}

sand | holding | sand the {object}; smooth the {object} with sandpaper | sand {x}; sand down {x}; smooth {x} with sandpaper
go over {x} with the sandpaper; rub {x} smooth with some grit paper; sand {x} until it feels like silk
| {x} is full of splinters, sand it; {x} is too rough; {x} could use a sanding

polish | holding | polish the {object}; buff the {object} | polish {x}; buff {x}; buff up {x}; make {x} shine
polish {x} to a gloss; rub {x} until it gleams; give {x} a polish | {x} looks dull, polish it; I want to see my face in {x}
{x} could do with a polish

paint | holding | paint the {object}; give the {object} a coat of paint | paint {x}; give {x} a coat of paint
paint {x} all over; put some paint on {x}; brush a coat of color onto {x}; paint {x} afresh | {x} should get a new color
the paint is peeling off {x}; {x} is ready for painting

varnish | here | varnish the {object}; put varnish on the {object} | varnish {x}; put varnish on {x}; lacquer {x}
coat {x} with clear lacquer; give {x} a layer of varnish; brush some varnish over {x} | {x} needs a coat of varnish
without lacquer {x} won't last

oil | here | oil the {object}; put a drop of oil on the {object} | oil {x}; put a drop of oil on {x}; grease {x}; lubricate {x}
drip some oil on {x}; give {x} a bit of grease | {x} squeaks, oil it; {x} runs dry without oil; {x} could do with a drop of oil

tighten | here | tighten the screws on the {object}; tighten up the {object} | tighten the screws on {x}; tighten up {x}
screw {x} tight; do up the bolts on {x}; give the screws of {x} another turn; tighten {x} until nothing rattles loose
| {x} is wobbly, tighten it; the screws on {x} have come loose; {x} isn't tight

loosen | here | loosen the screws on the {object}; slacken the {object} | loosen the screws on {x}; slacken {x}
loosen {x} a little; undo the bolts of {x} a turn; ease off the screws on {x}; make {x} less tight | {x} is stuck, loosen it
the bolts of {x} sit too tight

solder | holding | solder the {object}; solder the wires of the {object} | solder {x}; solder the wires of {x}
use the soldering iron on {x}; put a drop of solder on {x}; fix the contacts of {x} with solder; solder {x} together
| {x} has a broken wire, solder it; a joint on {x} wants soldering

weld | holding | weld the {object}; weld the seam of the {object} | weld {x}; weld {x} together; weld the seam of {x}
run a weld along {x}; use the welding torch on {x}; join the ends of {x} by welding | the seam on {x} is open, weld it
{x} has to be welded

saw* | holding | saw the {object} in two; cut the {object} with the saw | saw {x} in two; saw up {x}; cut {x} with the saw
saw {x}; use a saw on {x}; saw off the end of {x}; saw {x} down to length | {x} is too long, saw it off
I need {x} sawn in half

hammer | here | hit the {object} with the hammer; hammer on the {object} | hit {x} with the hammer; hammer on {x}
hammer {x} flat; give {x} a blow with the hammer; strike {x} with your hammer; bang on {x} with a mallet
| {x} sticks out, hammer it flat; one good hit on {x} with the hammer

glue | holding | glue the {object}; put glue on the {object} | glue {x}; put glue on {x}; glue {x} together
spread some glue on {x}; stick the parts of {x} together with glue; brush glue along the edge of {x} | {x} came apart, glue it
the handle of {x} broke off, glue it back; {x} wants a bit of glue

bend | holding | bend the {object}; bend the {object} into shape | bend {x}; bend {x} into shape; bend {x} a little
give {x} a bend; put a kink into {x}; bend {x} at a right angle | {x} should be curved, bend it; {x} needs a bend in the middle

vise | at | tighten the vise at the {location}; close the vise at the {location} | tighten the vise at {p}
close the vise at {p}; clamp the vise shut by {p}; screw the vise at {p} tight; crank the vise by {p} closed
turn the spindle of the vise at {p} | the vise at {p} is loose; the vise by {p} should grip, crank it

repair | holding | repair the {object}; fix the {object} | repair {x}; fix {x}; mend {x}; get {x} working again; patch up {x}
make {x} as good as new; do a repair on {x} | {x} is broken, fix it; {x} has stopped working, please mend it
can {x} be repaired?

disassemble | holding | take the {object} apart; disassemble the {object} | take {x} apart; disassemble {x}; dismantle {x}
take {x} to pieces; strip {x} down to its parts; break {x} down into its components
| I want to see the insides of {x}, take it apart; {x} is no use in one piece, dismantle it

inflate | holding | pump up the {object}; inflate the {object} | pump up {x}; inflate {x}; pump some air into {x}
blow up {x} with the pump; fill {x} with air; get {x} nice and round with the pump | {x} is flat, pump it up
{x} has lost its air; {x} is out of puff

magnet | here | hold a magnet to the {object}; test the {object} with a magnet | hold a magnet to {x}; test {x} with a magnet
try the magnet on {x}; find out whether {x} is magnetic; check {x} with a magnet; see if the magnet sticks to {x}
| is {x} magnetic?; does a magnet stick to {x}?; I wonder whether {x} is made of iron

lathe | at | start the lathe at the {location}; run the lathe at the {location} | start the lathe at {p}; run the lathe at {p}
get the lathe turning at {p}; set the lathe by {p} going; fire up the lathe at {p}; bring the lathe at {p} up to speed
| the lathe at {p} is standing still, start it; we want the lathe by {p} turning

machine_off | at | stop the machine at the {location}; shut down the machine at the {location} | stop the machine at {p}
shut down the machine at {p}; halt the machine by {p}; bring the machine at {p} to a standstill; turn off the motor at {p}
shut off the engine by {p} | the machine at {p} is overheating, shut it down; something jammed at {p}, stop the machine

compressor | - | start the compressor; turn on the compressed air | start the compressor; turn on the compressed air
get the compressor going; put pressure on the air line; fire up the air compressor; build up some air pressure
| the air line has no pressure, start the compressor; we'll be needing compressed air

extraction | - | turn on the dust extractor; start the extractor fan | turn on the dust extractor; start the extractor fan
get the sawdust sucked out of the air; switch on the extraction; run the extractor; let the extraction run while we work
| there is sawdust in the air, extractor on; nobody turned the extraction on

spirit_level* | here | put a spirit level on the {object}; check whether the {object} is level | put a spirit level on {x}
check whether {x} is level; see if {x} stands straight with the spirit level; test {x} for level
hold the bubble level against {x}; look at the bubble on {x} | is {x} level?; {x} seems crooked, check it with the spirit level

engrave | holding | engrave the {object}; engrave a name on the {object} | engrave {x}; engrave a name on {x}
carve letters into {x}; have initials engraved on {x}; scratch a name into {x}; cut an inscription into {x}
| {x} should bear a name, engrave it; an engraving on {x} would be lovely

chalk | at | mark the {location} with chalk; draw a chalk line at the {location} | mark {p} with chalk; draw a chalk line at {p}
put a chalk mark on {p}; chalk a cross on {p}; make a white cross on {p} with chalk; leave a chalk line along {p}
| {p} should have a chalk mark; I can't tell which one is {p}, chalk it

grind | holding | grind the edge of the {object}; grind down the {object} | grind the edge of {x}; grind down {x}
take the burr off {x} with the grinder; run {x} against the grinding wheel; file off the rough edge of {x}; deburr {x}
| {x} has a burr, grind it off; the edge of {x} is jagged
"""
