"""Verbs of requests: `{x}` is what is wanted, `{l}` words for where to put it, `{p}` a place, `{s}` where it is."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

HOLD = lines("""
pick up {x}; grab {x}; hold {x}; grasp {x}; lift {x}; take hold of {x}; get {x} in your hand; take {x} in your gripper
seize {x}; clutch {x}; pick {x} up; lift {x} up; hold on to {x}; get a grip on {x}; grip {x}; keep {x} in your hand; take {x}
close your gripper around {x}; raise {x}; have {x} in your gripper; go and pick up {x}; go pick up {x}; find {x} and pick it up
carry {x} with you; pick up {x} and hold it; pick up {x} and wait; pick up {x} and stay there; get ahold of {x}; catch {x}
get {x} into your gripper; grab {x} and keep holding it; find and grab {x}; locate and pick up {x}; go to {x} and lift it
scoop up {x}; snatch {x}; take {x} off the surface; secure {x} in your gripper; I want you to hold {x}; I want you holding {x}
""")
RELEASE = lines("""
put down {x}; put {x} down; let go of {x}; release {x}; drop {x}; set {x} down; set down {x}; place {x} down; lay {x} down
put {x} down here; leave {x} here; let {x} go; unhand {x}; open your gripper and release {x}; place {x} here
free your gripper of {x}; stop holding {x}; ungrasp {x}; put {x} down right where you are; lower {x}; loosen your grip on {x}
set {x} down here; don't hold {x} any more; put {x} back down; relinquish {x}; let loose of {x}; deposit {x} here; lay down {x}
drop {x} right there
""")
RELEASE_BLIND = lines("""
let go; open your gripper; open the gripper; open your hand; empty your hand; free your hand; put it down; drop it; release it
set it down here; let it go; put that down; let go of what you are holding; put down what you're holding; release the object
empty your gripper; put the thing you hold down; set down whatever you have; drop what you have in your hand; ungrip
release your grip
""")
VISIT = lines("""
go to {p}; go over to {p}; drive to {p}; head to {p}; head over to {p}; move over to {p}; park at {p}; park yourself at {p}
navigate to {p}; travel to {p}; walk to {p}; roll over to {p}; get over to {p}; stand by {p}; stand at {p}; stand next to {p}
position yourself at {p}; wait at {p}; visit {p}; approach {p}; make your way to {p}; proceed to {p}; drive over to {p}
be at {p}; go stand at {p}; go and wait by {p}; drive up to {p}; run over to {p}; station yourself at {p}; check out {p}
go look at {p}; swing by {p}; stop by {p}; take a trip to {p}; relocate yourself to {p}; go near {p}; move yourself to {p}
bring yourself to {p}; return to {p}; go back to {p}; stay at {p}; reach {p}; move close to {p}; zip over to {p}
""")
VISIT_ME = lines("""
come here; come to me; come over here; come back to me; drive over to me; return to me; get over here; come back; move to me
come closer to me; approach me; head back to me; go back to where I am; stand next to me; park next to me; be by my side
roll over to me; I need you here; come join me
""")
VISIT_ALL = lines("""
visit every place; go to every place; go around all the places; make a round of all places; tour all the locations
drive by every location once; do a patrol of all the locations; check every station; inspect all the places; patrol everywhere
stop at each place once; go everywhere once; drive a lap past every location; pass by each of the locations
take a tour of the room; visit each location; go to all the places you know; stop by every location; see every place
travel to all locations; make the rounds; go through all stations
""")
VISIT_MANY = lines("""
visit {ps}; go to {ps}; drive to {ps}; stop by {ps}; go past {ps}; check {ps}; swing by {ps}; make stops at {ps}; tour {ps}
make a trip to {ps}; go see {ps}; head to {ps}; patrol {ps}; drive by {ps}; inspect {ps}
""")
FIND = lines("""
find {x}; locate {x}; look for {x}; search for {x}; where is {x}?; drive to {x}; spot {x}; go find {x}; track down {x}
figure out where {x} is; go near {x}
""")
CLEAR = lines("""
clear {s} and put everything {l}; clear everything off {s} and bring it {l}; take everything off {s} and put it {l}
empty {s}, it all goes {l}; clear off {s} by moving everything {l}; move the contents of {s} {l}; tidy up {s} and put it all {l}
gather everything from {s} and leave it {l}; move all that is on {s} {l}; collect everything from {s} and take it {l}
I want {s} empty, put it all {l}; remove everything from {s} and place it {l}; nothing should stay on {s}, take it all {l}
make sure {s} is empty, everything there goes {l}; strip {s} bare, put what you find {l}; what is on {s} goes {l}, all of it
unload {s} and bring all of it {l}; {s} has to be cleared, carry everything {l}; free {s} of everything and take it {l}
relocate everything from {s} {l}; whatever stands on {s}, take it {l}
""")
TERSE_VISIT = lines("""
{p}; {p}!; to {p}; -> {p}; {p} now; go {p}; {p}, go; move: {p}; goto {p}
""")
TERSE_HOLD = lines("""
grab {x}; hold {x}; grasp {x}; pick {x}; pick up {x}; lift {x}; take {x}; grip {x}; {x} in gripper; {x} in hand
""")
LISTED = lines("""
visit all of these places; here are the places you know; these are the locations; the places are; there are these places
""")
NOT_THERE = lines("""
go to {p}, not {q}; don't go to {q}, go to {p}; not {q}, drive to {p}; go to {p} instead of {q}; I said {p}, not {q}
skip {q} and go to {p}; forget {q}, head to {p}
""")
ALL_BUT = lines("""
visit every place except {q}; go everywhere but {q}; go to all places but {q}; tour all the locations, but skip {q}
visit all locations besides {q}; patrol everything except {q}
""")
CLEAR_OF = lines("""
clear all {n} off {s} and put them {l}; clear {s} of {n} and put them {l}; take every {n1} off {s} and put it {l}
I don't want any {n} on {s}, take them {l}; no {n1} should be left on {s}, bring them all {l}; rid {s} of {n}, they go {l}
take the {n} off {s} and move them {l}; free {s} of {n} and carry them {l}; get all {n} off {s} and leave them {l}
collect all the {n} on {s} and bring them {l}; gather the {n} from {s} and take them {l}
""")
LEAVE = lines("""
leave {x} where it is; don't move {x}; keep your hands off {x}; don't touch {x}; {x} can stay where it is; let {x} be
do not pick up {x}; {x} is fine where it is
""")
IDLE = lines("""
never mind; do nothing; you're done; stop; that's all; nothing, thanks; stay where you are; don't do anything; forget it
we are finished; stay put; no need to do anything; nothing for now
""")
HELD = lines("""
it; what you are holding; the thing in your hand; what you have in your gripper; the object you are holding; that
what you're carrying; this
""")
BESIDE = lines("""
next to {y}; beside {y}; where {y} is; near {y}; to where {y} is; close to {y}; by {y}; alongside {y}; to the same place as {y}
together with {y}; over by {y}
""")
