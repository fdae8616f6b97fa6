"""Words for one skill at a time: hold, let go, go somewhere, in turn, find, and things that are so already."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

HOLD = lines("""
take {x} into your hand; get your hand on {x}; get your claw around {x}; wrap your fingers around {x}
pinch {x} with your gripper; clamp {x}; bag {x} with your hand; collect {x} and hang on to it
pick up {x} and don't put it down; pick up {x}, nothing more; grab {x} and hold on; take {x} and hold still
take {x} and wait for me to tell you what next; pick up {x} and await orders; hold {x} for a moment; hold {x} for me
keep hold of {x}; keep {x} in your grip; have {x} ready in your hand; get {x} off the surface; lift {x} off the surface
lift {x} and keep it up; pull {x} up; go over to {x} and take it; find {x} then grab it; go take {x}; go hold {x}
drive over and pick up {x}; look for {x} and hold it; arm yourself with {x}; load {x} into your gripper; grip {x} firmly
get {x} and keep it for now; take {x} but don't bring it anywhere; pick up {x} but stay where you are; take {x} with you
hang on to {x}; latch onto {x}; nab {x}; fetch {x} into your gripper; get a firm hold of {x}; use your gripper on {x}
pluck {x} up; pick up {x} and leave it in your hand; have a hold of {x}; pick {x} up n wait; end up with {x} in your hand
""")
HOLD_REMARKS = lines("""
I want {x} in your hand; I want to see {x} in your gripper; I'd like you to have {x} in your hand
{x} should be in your gripper; your gripper should be holding {x}; the thing to hold is {x}; {x} needs holding
{x} is what you should grab; {x}, in your hand, now; can somebody hold {x}?; I need someone to hold {x} for a sec
someone has to take hold of {x}; what if you picked up {x}?; tell the robot to pick up {x}; tell it to grab {x}
the robot is to pick up {x}; the robot should be holding {x}; let's see you pick up {x}; I'd feel better with {x} in your hand
why aren't you holding {x}?; you were going to pick up {x}; {x} - pick it up; {x}: grab; {x}, take it and hold it
see {x}? pick it up; you see {x}? take it in your hand
""")
RELEASE = lines("""
let {x} out of your hand; let {x} drop; put {x} down gently; set {x} down gently; put {x} down where you are
put {x} down already; take your hand off {x}; open up and drop {x}; stop gripping {x}; quit holding {x}; let go of {x} now
get {x} out of your gripper; open your fingers and let {x} go; leave {x} right here; rest {x} here
put {x} somewhere right here; place {x} in front of you; put {x} right there; release your hold on {x}; ease {x} down
set {x} on the surface beside you; part with {x}; unclench and free {x}; drop {x} where you stand
give up {x} and leave it here; have {x} put down here; stand there and put {x} down; discharge {x} here; park {x} here
just lay {x} there; put {x} down wherever you are; place {x} right beside you; put {x} out of your hand
""")
RELEASE_REMARKS = lines("""
you can let go of {x} now; you can put {x} down now; you may put {x} down; no need to hold {x} any longer
{x} can go down right here; I don't want you holding {x} any more; {x} doesn't need holding any more
{x} should not be in your hand; you've held {x} long enough; why are you still holding {x}? put it down
tell the robot to put {x} down; the robot can let go of {x}; you were holding {x}, let go; {x}, put it down; {x}: down
enough with {x}, put it down here; I never told you to pick up {x}, put it down
""")
RELEASE_BLIND = lines("""
put it down, please; just drop it; let go of it; let go of that; put whatever that is down; drop the thing; set the thing down
open up your hand; unclench your gripper; release what's in your gripper; lay down what you carry; leave it right here
leave that here; stop holding that; get your gripper empty; have an empty gripper; put down your load; unload your gripper
drop your cargo; put down the thing you picked up; ease your grip; relax your gripper; hands free please; loosen your fingers
free up your gripper; put that thing down already; place it right here; rest it here; put it right down where you are
get that out of your hand; ungrasp it
""")
BLIND_REMARKS = lines("""
you can let go now; you can put it down now; I need your hand free; your gripper should be empty; I want an empty gripper
no need to hold on to that any longer; that's heavy, put it down; you don't have to carry that around, put it down; hands off
enough holding, let go; why are you holding that? drop it
""")
VISIT = lines("""
go on over to {p}; pop over to {p}; trundle over to {p}; scoot over to {p}; roll to {p}; wheel yourself to {p}
glide over to {p}; come to a stop at {p}; pull up at {p}; pull up beside {p}; stop at {p}; halt at {p}
hold your position at {p}; take up position at {p}; take your place at {p}; stay near {p}; stay close to {p}; stay by {p}
stay next to {p}; hang around {p}; hang out by {p}; linger by {p}; remain at {p}; keep close to {p}; keep near {p}
keep yourself next to {p}; stick by {p}; wait near {p}; wait over at {p}; wait beside {p}; go wait for me at {p}
go and stay at {p}; park yourself by {p}; park right beside {p}; park in front of {p}; park yourself next to {p}
park over by {p}; be close to {p}; be near {p}; be over at {p}; go and be at {p}; set off for {p}; set course for {p}
make for {p}; make a beeline for {p}; steer towards {p}; aim for {p}; turn and go to {p}; head straight to {p}
go straight to {p}; go directly to {p}; get yourself over to {p}; take yourself over to {p}; send yourself to {p}
transport yourself to {p}; place yourself at {p}; plant yourself at {p}; line up with {p}; dock at {p}; move out to {p}
move along to {p}; move on to {p}; shift over to {p}; drive up close to {p}; come up to {p}; go up to {p}; go right up to {p}
get close to {p}; get near {p}; get next to {p}; find {p}; make sure you are at {p}; end up at {p}; go empty handed to {p}
go to {p} and stop; go to {p} and stay; go to {p} and wait; go to {p} and do nothing there; go to {p}, that's it
drive to {p} and wait for instructions; go check on {p}; pay a visit to {p}; go have a look at {p}; take a drive to {p}
go as far as {p}; leave for {p}; report to {p}; patrol over to {p}; come by {p}
""")
VISIT_REMARKS = lines("""
I want you at {p}; I need you at {p}; I'd like you near {p}; you should be at {p}; you belong at {p}; you're needed at {p}
your spot is at {p}; your next stop is {p}; next stop {p}; destination: {p}; target {p}; off to {p} with you
off you go to {p}; you're in my way, go to {p}; get out of the way, wait at {p}; it would be better if you stood by {p}
I'd rather have you at {p}; tell the robot to go to {p}; tell it to wait at {p}; send the robot to {p}
the robot should be parked at {p}; have the robot go to {p}; see {p}? go there; there's {p}, go there
you know {p}? wait there; {p} is where I want you; {p} is where you should wait; {p} - go there; {p}, and stay there
{p}, go go go; to {p} if you please; why aren't you at {p}?; let's meet at {p}; let me see you drive to {p}
how about a little trip to {p}?; I'll meet you at {p}; wanna go to {p}?; u go to {p} now
""")
VISIT_ME = lines("""
come on over; come to where I am; come here please; come here you; come over to my side; get yourself over here
roll on over here; get here; drive here; drive to me; wheel yourself over to me; come round to me; come see me
come and stand by me; come and wait by me; stay near me; stay close to me; stay with me; stay by my side; keep me company
wait next to me; wait here with me; park by me; park yourself beside me; park in front of me; return to my side
head over here; head my way; come my way; come near; be with me; move up to me; find me; report to me; come back over here
go back to me; come back to where I am sitting; be next to me; come within reach; get over to where I am; join me
join me over here; come say hi; go to where I am; visit me; show up at my side
""")
VISIT_ME_REMARKS = lines("""
I want you next to me; I want you here; I need you beside me; I'd like you close by; where are you? come here; here, robot
over here; to me; here boy; tell the robot to come here; have it come to me; you should be here with me
let me have a look at you, come here; why are you so far away? come closer; yo get over here; can u come here; c'mere
I could use you over here; your place is beside me
""")
TERSE_VISIT = lines("""
{p} pls; {p}, please; next: {p}; go: {p}; pos: {p}; drive {p}; head {p}; target: {p}; over to {p}; off to {p}; wait {p}
park: {p}; @ {p}
""")
VISIT_ALL = lines("""
go once around every station; make your rounds; do the rounds; do a full round; do your patrol; go on patrol
patrol the whole place; take a turn through all the places; go see every station once; hit every location; hit each stop once
cover all the locations; go from place to place until you have seen them all; drive to each place in turn
stop at every station; do one lap of all the stations; visit all the stations; check in at every location
be at every place once; make a stop everywhere; tour the premises; go all the way round; go to each and every location
don't leave any place out, visit them all; look in on every place; make sure you have been everywhere
do a sweep of all the locations; go past everything once; run through all locations; walk the whole round
check all the places for me; see to it that every location gets a visit; pay every place a visit
go around the whole room, station by station; inspect every location
""")
VISIT_MANY = lines("""
be at {ps} once each; go around to {ps}; call at {ps}; look in on {ps}; make the rounds of {ps}; check on {ps}
have a look at {ps}; do a round of {ps}; pass by {ps}; drop by {ps}; hit {ps}; pay a visit to {ps}; run by {ps}; stop at {ps}
roll by {ps}; cover {ps}; take a tour of {ps}; take a trip around {ps}; show up at {ps}; travel to {ps}; move to {ps}; do {ps}
see {ps}; touch base at {ps}; go over to {ps}; make sure you visit {ps}; make your way around {ps}; navigate to {ps}
take in {ps}; do your rounds at {ps}
""")
MANY_REMARKS = lines("""
I want you to have been at {ps}; your stops are {ps}; your stops today: {ps}; the round goes: {ps}; stops: {ps}; route: {ps}
I need you at {ps}, one after another; places to go: {ps}; tell the robot to visit {ps}; the robot should go by {ps}
{ps}, all of them please; {ps}: pay each a visit; patrol points: {ps}; someone has to look in on {ps}; waypoints {ps}
""")
# Two places in turn: first {p}, then {q}.
TWO = lines("""
go to {q}, but first go to {p}; go to {q} after you have been to {p}; go to {q} via {p}; drive to {q} by way of {p}
head to {q} via {p}; before you go to {q}, go to {p}; before heading to {q}, stop by {p}; stop by {p} on your way to {q}
swing by {p} before {q}; pass by {p} on the way to {q}; after {p}, go to {q}; after visiting {p}, head to {q}
once you've been to {p}, go to {q}; when you are done at {p}, move on to {q}; go from {p} to {q}; start at {p} and end at {q}
start with {p} and finish with {q}; first {p}, then {q}; {p} first, {q} second; {p}, then {q}; {p} and after that {q}
{p} before {q}; {q} after {p}; {p} then {q} pls; visit {p} first and {q} last; go to {p}. when you get there, go on to {q}
go to {p}. then {q}; go to {p} and next to {q}; drive to {p}, wait a second, then drive to {q}
go to {p}, stop, and carry on to {q}; check {p} and then check {q}; {p} -> {q}; {p} > {q}; {p}, {q}, in that order
pop by {p} and end up at {q}; begin at {p}, and then proceed to {q}; take a detour to {p}, then go to {q}
I want you at {p} first and at {q} afterwards; you're needed at {p}, and later at {q}
make {p} your first stop and {q} your second; don't go to {q} before you have been to {p}; be at {p} and subsequently at {q}
look in on {p}, then park at {q}; {p} now, {q} next; get to {q}, but go past {p} first
have a look at {p} and then wait at {q}; from {p} on to {q}; run to {p} and from there to {q}
""")
# Three places in turn.
THREE = lines("""
first {p}, then {q}, then {r}; first go to {p}, second to {q}, third to {r}; {p}, {q}, {r}, in that order
{p} then {q} then {r}; start at {p}, continue to {q} and end at {r}; begin with {p}, then {q}, and finish at {r}
{p} -> {q} -> {r}; {p} > {q} > {r}; go to {p}, from there to {q}, and finally to {r}; visit {p}, {q} and {r} in this order
1. {p} 2. {q} 3. {r}; 1) {p} 2) {q} 3) {r}; go to {r} by way of {p} and then {q}; go from {p} to {q} and from {q} to {r}
{p} first, {q} next, {r} last; {p}, next {q}, lastly {r}; drive to {p}, after that to {q}, after that to {r}
visit {p} first, {r} last, and {q} in between; start with {p}, end with {r}, {q} in the middle
before {r} go to {q}, and before {q} go to {p}; step one, {p}. step two, {q}. step three, {r}
go to {p}. then to {q}. then to {r}; your route: {p}, {q}, {r}, in exactly this order; do {p}, do {q}, do {r}
I want you at {p}, then {q}, and {r} at the end; patrol in order: {p}, {q}, {r}; go {p} {q} {r} in sequence
head to {p}, move on to {q}, wind up at {r}; stops in order are {p}, {q} and {r}; after {p} go to {q} and after {q} go to {r}
hit {p}, then {q}, and last of all {r}; take this path: {p}, {q}, {r}, don't mix it up
""")
ORDERED = (
    " in that order",
    ", in this order",
    " one after the other in the order I said",
    ", in exactly that order",
    " in sequence",
)
ALL_BUT = lines("""
visit everything but {q}; go to every place apart from {q}; check all the places, just not {q}
do your rounds but leave out {q}; all locations minus {q}; stop everywhere except at {q}
go everywhere, only stay away from {q}; patrol every place other than {q}; tour every location and leave {q} out
do the whole round without {q}; you can visit any place but {q}, so go to all of them
""")
BACK = lines("""
, and then back to me; , then come to me; and finish here with me; , ending up back here; and end at my side
, then return here; , and be back with me at the end; and report back to me; , then back here; and come back
and then return to where I am
""")
FIND = lines("""
go see where {x} is; go to where {x} is; stand by {x}; stand next to {x}; stand near {x}; get near {x}
search the place for {x}; hunt for {x}; hunt down {x}; seek out {x}; discover where {x} is; find out where {x} is
show me where {x} is; lead me to {x}; have a look for {x}; see if you can find {x}; see whether you can spot {x}
find {x} but don't touch it; find {x} and stop there; locate {x} and stay beside it; find {x}, don't pick it up
look for {x} and wait next to it; go up to {x}; drive over to {x}; approach {x}; make your way to {x}; head to {x}
scout for {x}; trace {x}; check where {x} is; get close to {x}; wait by {x}
""")
FIND_REMARKS = lines("""
where's {x}?; where did {x} go?; do you know where {x} is?; I wonder where {x} is, go look; I can't see {x} anywhere, find it
I've lost {x}, go find it; any idea where {x} might be?; {x} has to be somewhere, find it; tell the robot to find {x}
have you seen {x}? go look for it; where on earth is {x}; {x} - where is it?
""")
IDLE = lines("""
no thanks; nothing right now; I'm good; we're good; all good, thanks; that will be all; that would be all, thank you
that's it; thanks, I don't need anything; there is nothing to do; there's nothing for you to do; no task for you
no jobs right now; take a break; just relax; at ease; stand by; hold on, do nothing; wait; wait there; hang on; freeze; halt
abort; cancel; cancel that; cancel everything; scratch that; ignore me; ignore that; forget what I said; please disregard
my mistake, nothing to do; sorry, wrong robot; I changed my mind, do nothing; I don't want anything after all
I've got everything I need; everything is fine as it is; it's all done; don't move; don't go anywhere; remain where you are
stay right there; no action needed; leave everything as it is; don't touch anything; nothing else; no more work for today
you have done enough; your work is done here; good job, we're finished; u can stop now; nvm; stop it
I'll do it myself, you rest; somebody else has done it already; it has been taken care of; no need any more
just kidding, stay where you are
""")
LEAVE = lines("""
{x} stays where it is; {x} is not to be moved; nobody touches {x}; {x} is good where it is; leave {x} alone
don't you dare touch {x}; whatever you do, don't move {x}; I want {x} to stay where it is; I don't need {x} after all
stay away from {x}; there's no need to move {x}; don't bring me {x}; don't bother with {x}; please do not take {x} anywhere
you needn't fetch {x}; no need to get {x}; forget about {x}; I was going to ask for {x}, but never mind
not {x}, and nothing else either; I've got {x} sorted, don't worry; hands off {x}
""")
# Asked for what may be so already. `{l}` is where.
ENSURE = lines("""
make sure {x} is {l}; check that {x} is {l}; see that {x} is {l}; see to it that {x} is {l}; verify that {x} is {l}
make certain {x} is {l}; take care that {x} is {l}; have {x} {l}; keep {x} {l}; be sure {x} is {l}; get it so that {x} is {l}
make sure {x} ends up {l}; if {x} is not {l} yet, put it there; unless {x} is {l} already, bring it there
double check that {x} is {l}; confirm that {x} is {l}, and if it isn't, fix that; make sure that {x} stays {l}
""")
ENSURE_REMARKS = lines("""
{x} should be {l}; {x} should already be {l}; {x} ought to be {l}; {x} must be {l}; is {x} {l}? if not, put it there
{x} had better be {l}; I need {x} to be {l}; I want {x} to be {l}; I hope {x} is {l}, otherwise take it there
all I want is {x} {l}; {x} {l}, please make that so; I expect {x} to be {l}; when I look, {x} should be {l}
in the end {x} has to be {l}
""")
HELD = lines("""
that thing; the thing you've got; what you've got there; whatever you are holding; whatever is in your gripper
the stuff in your hand; the thing you just picked up; the one in your hand; what is in your claw; your load
what you picked up; the item in your gripper; that thing in your hand; the object in your hand; what's in your hand
what you have there; the one you are carrying; your cargo
""")
HELD_NAMED = lines("""
the {n} you are holding; the {n} in your hand; the {n} in your gripper; the {n} you've got there; the {n} you have
that {n} you carry; the {n} you picked up; the {n} you are carrying; the {n} you already have; the {n} that you hold
""")
PLACE_EXTRA = lines("""
go to {q} and {r}; head over to {q} and {r}; once you are at {q}, {r}; drive to {q}, then {r}
go over to {q} and, once there, {r}
""")
FIND_EXTRA = lines(
    "find {x} and {r}; look for {x}, then {r}; go to {x} and {r}; see {x}? {r}; there's {x}, {r}; when you find {x}, {r}"
)
HOLD_EXTRA = lines("pick up {x} and {r}; grab {x} and {r}; take {x}, then {r}; get {x} and {r}; first pick up {x}, then {r}")
# Around what one of the other skills does.
USE = lines("""
tell the robot to {c}; have the robot {c}; I'd love to see you {c}; don't do anything else, just {c}; {c} and that's it
{c}, nothing else; {c} once; could the robot {c}?; get the robot to {c}; why don't you {c}?; I'm told you can {c}, so do it
my friend wants to see you {c}; it's about time you {c}; the only thing I want is for you to {c}; can u {c} pls
{c}, will you?; go on, {c}; I'd be pleased if you were to {c}; ask the robot to {c}; your one job: {c}; you there, {c}
u gotta {c}
""")
