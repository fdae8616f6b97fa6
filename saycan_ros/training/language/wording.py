"""Verbs of requests: `{x}` is what is wanted, `{l}` words for where to put it, `{p}` a place, `{t}` the bin."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

BRING = lines("""
bring me {x}; bring {x} to me; get me {x}; fetch me {x}; fetch {x}; give me {x}; hand me {x}; pass me {x}; deliver {x} to me
bring {x} over here; bring {x} here; carry {x} over to me; take {x} to me; go get {x} for me; grab me {x}; grab {x} for me
hand over {x}; come over with {x}; serve me {x}; find me {x}; go and get me {x}; bring over {x}; bring {x} back to me
hook me up with {x}; retrieve {x}; retrieve {x} for me; get {x}; get {x} and hand it to me; grab {x} and bring it over
bring {x}; pick up {x} and bring it over; pick up {x} and deliver it to me; find {x} and bring it to me
find {x} and give it to me; locate {x} and hand it over; pick {x} up and carry it to me; take {x} and give it to me
look for {x} and bring it here; go find {x} and bring it back; come here with {x}; return to me with {x}; come back with {x}
run and get {x}; hand {x} to me; give {x} to me; pass {x} over; pass {x} to me; move {x} to me; put {x} in front of me
place {x} next to me; let me have {x}; let me get {x}; bring the user {x}; deliver {x} to the user; send {x} my way
provide me with {x}; offer me {x}; find {x} for me; pick {x} for me; choose {x} for me; select {x} and bring it to me
bring {x} to where I am; put {x} in my hand
collect {x} and bring it to me; gather {x} and bring it here; collect {x} for me; gather {x} here; bring along {x}
show up with {x}; fetch {x} from wherever it is; go pick up {x} for me
""")
WISHES = lines("""
I want {x}; I'd like {x}; I would love {x}; I need {x}; I could use {x}; I'm in the mood for {x}; I feel like having {x}
I fancy {x}; can I have {x}?; could I get {x}?; may I have {x}?; {x} please; {x} for me please; is there {x} I can have?
I'm craving {x}; how about {x}?; I'll take {x}; I'll have {x}; what I need is {x}; all I want is {x}
I would really appreciate {x}; could I please have {x}; do you have {x} for me?; I'm looking for {x}, bring it over
I want you to get me {x}; I think I want {x}; I'd kill for {x}; can I get {x} over here; I was hoping for {x}
I would like to have {x}; may I get {x}; {x} would be nice; {x} would be great right now; got {x}?; I'd really like {x} now
I must have {x}; any chance of {x}?; would love {x}; {x} for me; I would enjoy {x}; I ordered {x}; in need of {x}; I require {x}
I need {x} brought to me; {x} has to come to me; I'd like {x} delivered to me; {x} should be brought to me
is there any chance to get {x}?; do we have {x}? I want it; I'm waiting for {x}; can somebody bring me {x}?
{x} needs to be with me; it's time for {x}
""")
TOSS = lines("""
throw away {x}; throw {x} away; throw out {x}; toss {x}; toss {x} out; toss {x} in the {t}; trash {x}; bin {x}; discard {x}
dispose of {x}; get rid of {x}; chuck {x}; chuck {x} in the {t}; dump {x}; put {x} in the {t}; drop {x} in the {t}
take {x} to the {t}; move {x} to the {t}; send {x} to the {t}; junk {x}; scrap {x}; ditch {x}; throw {x} in the {t}
throw {x} into the {t}; dump {x} in the {t}; place {x} in the {t}; bring {x} to the {t}; carry {x} to the {t}
pick up {x} and throw it away; pick {x} up and toss it; pick up {x} and put it in the {t}; grab {x} and throw it out
find {x} and dispose of it; find {x} and throw it away; take {x} and drop it in the {t}; make {x} disappear into the {t}
deposit {x} in the {t}; clear {x} away into the {t}; remove {x} and bin it; deliver {x} to the {t}; take out {x} to the {t}
do away with {x}; put {x} into the {t}; pick up {x} and take it to the {t}; pick up {x} and drop it in the {t}
lose {x} in the {t}; waste {x}; transfer {x} to the {t}; relocate {x} to the {t}; let {x} go in the {t}
""")
RECYCLE = lines("""
recycle {x}; recycle {x}; put {x} in the recycling; send {x} to be recycled; take {x} to be recycled; pick up {x} and recycle it
make sure {x} gets recycled
""")
COMPOST = lines("""
compost {x}; compost {x}; put {x} in the compost; use {x} for compost; turn {x} into compost; pick up {x} and compost it
""")
TOSS_REMARKS = lines("""
{x} should go in the {t}; {x} belongs in the {t}; {x} has gone bad, throw it away; {x} is empty, throw it away
{x} is empty, toss it please; I'm done with {x}, can you throw it out; I don't need {x} anymore, get rid of it; {x} is garbage
{x} expired, dispose of it; {x} is rotten, get rid of it please; I finished {x}, please bin it
{x} is leaking, put it in the {t}; {x} is trash now; {x} is past its date, discard it; I won't need {x} again, trash it
nobody wants {x}, throw it out; {x} goes in the {t}; {x} is broken, throw it away; {x} has to go, chuck it
I want {x} in the {t}; {x} smells, take it to the {t}; see {x}? It should be in the {t}; {x} needs to be thrown away
{x} needs to be thrown out; I dropped {x} on the floor so it is dirty now, toss it
there is nothing left of {x}, could you dispose of it; I want {x} gone, put it in the {t}; {x} is used up, it can go in the {t}
I hate {x}, throw it away; I'd like {x} thrown away; {x} is no good, bin it; {x} must be thrown out; {x} has to be disposed of
I need {x} moved to the {t}; have {x} thrown away; get {x} thrown out; {x} should be discarded
{x} is finished, the {t} is where it goes; I have no use for {x}, toss it; {x} is stale, chuck it
{x} is rotten; {x} has gone bad; {x} is empty; {x} expired; I am done with {x}; I have finished {x}; {x} is spoiled
{x} is moldy; {x} is empty now; {x} is ready for the {t}
""")
MOVE = lines("""
put {x} {l}; move {x} {l}; take {x} {l}; carry {x} {l}; set {x} {l}; place {x} {l}; relocate {x} {l}; leave {x} {l}
bring {x} {l}; transfer {x} {l}; drop {x} off {l}; deliver {x} {l}; shift {x} {l}; transport {x} {l}; put {x} down {l}
get {x} {l}; lay {x} {l}; deposit {x} {l}; stick {x} {l}; pick up {x} and put it {l}; pick up {x} and set it {l}
grab {x} and take it {l}; take {x} and place it {l}; find {x} and put it {l}; pick {x} up and bring it {l}
go get {x} and leave it {l}; return {x} {l}; put {x} back {l}; take {x} back {l}; bring {x} back {l}; store {x} {l}
stash {x} {l}; park {x} {l}; serve {x} {l}; haul {x} {l}; send {x} {l}; pick up {x}, then drop it off {l}
get hold of {x} and carry it {l}; position {x} {l}; set {x} down {l}; find {x} and move it {l}; pick up {x} and carry it {l}
take {x} over {l}; plop {x} {l}; pop {x} {l}; grab {x} and set it down {l}; arrange {x} {l}; rest {x} {l}; hand {x} over {l}
""")
MOVE_REMARKS = lines("""
{x} belongs {l}; I want {x} {l}; I'd like {x} {l}; {x} should be {l}; {x} goes {l}; make sure {x} ends up {l}
I would like {x} to be {l}; {x} needs to be {l}; I need {x} {l}; {x} has to go {l}; see to it that {x} is {l}
{x} is supposed to be {l}; can I get {x} {l}?; I prefer {x} {l}; I'd rather have {x} {l}; let {x} stand {l}
{x} will be needed {l}; we need {x} {l}; {x} needs to be moved {l}; {x} must be taken {l}; have {x} moved {l}
I need {x} moved {l}; get {x} moved {l}; {x} has to be put {l}; {x} should be brought {l}; I want to see {x} {l}
I'd like {x} moved {l}; {x} is in the wrong place, it goes {l}
""")
STOCK = lines("""
restock {p} with {x}; stock {p} with {x}; replenish {p} with {x}; supply {p} with {x}; {p} needs {x}; {p} is missing {x}
refill {p} with {x}; equip {p} with {x}; {p} is out of {x}, restock it; fill up {p} with {x}; restock {x} {l}
""")
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
SWAP = lines("""
swap {x} and {y}; swap {x} with {y}; exchange {x} and {y}; switch {x} and {y}; switch the places of {x} and {y}
trade the places of {x} and {y}; make {x} and {y} change places; put {x} where {y} is and {y} where {x} is
let {x} and {y} trade places; interchange {x} and {y}
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
TERSE_BRING = lines("""
{x}; {x}!; {x} to me; {x} -> me; {x} please; me: {x}; {x}, here; {x} here; {x} now; need {x}; want {x}; gimme {x}; {x} => me
{x} pls; bring {x}; get {x}; fetch {x}; {x} for me; {x} over here; one {x}
""")
TERSE_TOSS = lines("""
{x} -> {t}; {x} to {t}; {x} {t}; {x}, {t}; {t}: {x}; {x} => {t}; toss {x}; {x} in {t}; trash {x}; bin {x}; {x} out; {x} away
dump {x}; {x} gone; {x} into {t}; no more {x}, {t}
""")
TERSE_MOVE = lines("""
{x} -> {p}; {x} to {p}; {x} {p}; {x}, {p}; {p}: {x}; {x} => {p}; {x} on {p}; move {x} {p}; {x} onto {p}; {x} goes {p}
put {x} {p}; {x} at {p}; {x} > {p}; {x} --> {p}
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
