"""Verbs and remarks for having a thing `{x}` in the bin `{t}`."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

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
toss out {x}; toss away {x}; toss {x} away; toss {x} into the {t}; toss {x} straight in the {t}; throw {x} out
throw {x} right into the {t}; chuck out {x}; chuck {x} out; chuck {x} away; chuck {x} into the {t}; dump {x} into the {t}
dump out {x} in the {t}; drop {x} into the {t}; drop {x} off in the {t}; stick {x} in the {t}; pop {x} in the {t}
pop {x} into the {t}; plop {x} into the {t}; sling {x} in the {t}; fling {x} in the {t}; hurl {x} into the {t}
lob {x} into the {t}; pitch {x} into the {t}; pitch {x}; shove {x} in the {t}; stuff {x} in the {t}; stash {x} in the {t}
tip {x} into the {t}; set {x} in the {t}; lay {x} in the {t}; place {x} into the {t}; let {x} fall into the {t}
get {x} into the {t}; get {x} out of here and into the {t}; get shot of {x}; get rid of {x} in the {t}
get {x} out of my sight, into the {t}; rid me of {x}; rid us of {x}; rid this place of {x}
free us of {x}, it goes in the {t}; clear away {x} as rubbish; clear {x} out as trash; clean up {x} and throw it away
tidy {x} away into the {t}; clear out {x}, the {t} is right there; haul {x} to the {t}; cart {x} off to the {t}
lug {x} to the {t}; drag {x} to the {t}; shift {x} to the {t}; drive {x} to the {t}; transport {x} to the {t}
return {x} to the {t}; put {x} out with the trash; put {x} with the rubbish; put {x} in with the garbage
put {x} where trash goes; put {x} where it belongs, in the {t}; take {x} out with the trash; take {x} away and bin it
take {x} off my hands and into the {t}; take {x} and throw it away; take {x} and bin it; take {x} to the {t} and drop it in
carry {x} over to the {t} and let it drop; bring {x} over to the {t} and drop it; pick up {x} and dump it
pick up {x} and discard it; pick up {x} and toss it in the {t}; pick up {x} and get rid of it
pick {x} up and put it in the {t}; grab {x} and bin it; grab {x} and dump it in the {t}; grab {x} and toss it
go and throw {x} away; go and bin {x}; go toss {x}; go trash {x}; go put {x} in the {t}; go throw out {x}
find {x} and bin it; find {x} and toss it in the {t}; find {x} and put it in the {t}; locate {x} and throw it away
fetch {x} and throw it in the {t}; collect {x} and throw it out; gather up {x} and throw it away
retrieve {x} and dispose of it; remove {x} from here and put it in the {t}; remove {x} to the {t}
eliminate {x}, use the {t}; feed {x} to the {t}; give {x} to the {t}; surrender {x} to the {t}; commit {x} to the {t}
consign {x} to the {t}; banish {x} to the {t}; retire {x} to the {t}; file {x} in the {t}; discard {x} in the {t}
dispose of {x} in the {t}; dispose of {x} properly; dispose of {x} for good; make sure {x} lands in the {t}
make sure {x} gets thrown out; make sure {x} ends up in the {t}; see {x} off to the {t}; make {x} go away, into the {t}
bin off {x}; lob {x} out; sweep {x} into the {t}; empty your hand of {x} over the {t}
""")
RECYCLE = lines("""
recycle {x}; put {x} in the recycling; send {x} to be recycled; take {x} to be recycled; pick up {x} and recycle it
make sure {x} gets recycled
recycle {x} please; recycle {x} for me; get {x} recycled; have {x} recycled; see that {x} gets recycled
see to it that {x} gets recycled; take {x} to recycling; take {x} off for recycling; take {x} out for recycling
bring {x} to recycling; bring {x} in for recycling; drop {x} off for recycling; drop {x} in the recycling
drop {x} in with the recyclables; put {x} out for recycling; put {x} with the recycling; put {x} with the recyclables
put {x} in with the recyclables; toss {x} in the recycling; throw {x} in the recycling; pop {x} in the recycling
chuck {x} in the recycling; stick {x} in the recycling; place {x} in the recycling; carry {x} to the recycling
move {x} to the recycling; find {x} and recycle it; grab {x} and recycle it; take {x} and recycle it
collect {x} and recycle it; collect {x} for recycling; go and recycle {x}; dispose of {x} by recycling it
get rid of {x} the green way, recycle it; be green and recycle {x}; give {x} a second life in the recycling
return {x} for recycling; send {x} off to recycling; sort {x} into the recycling; do the planet a favor and recycle {x}
don't waste anything, recycle {x}; pick {x} up and put it in the recycling
""")
COMPOST = lines("""
compost {x}; put {x} in the compost; use {x} for compost; turn {x} into compost; pick up {x} and compost it
compost {x} please; get {x} composted; have {x} composted; make compost of {x}; make compost out of {x}
make sure {x} gets composted; add {x} to the compost; toss {x} in the compost; throw {x} in the compost
drop {x} in the compost; throw {x} on the compost; toss {x} on the compost heap; put {x} on the compost heap
put {x} with the compost; put {x} with the food waste; put {x} in the food waste; drop {x} in with the food scraps
put {x} in with the organic waste; dispose of {x} as organic waste; take {x} to the compost; take {x} out for composting
bring {x} to the compost; carry {x} to the compost; send {x} to the compost; find {x} and compost it
grab {x} and compost it; take {x} and compost it; collect {x} for composting; go and compost {x}
feed {x} to the worms in the compost; give {x} back to nature, compost it; see that {x} gets composted
see to it that {x} is composted; let {x} rot in the compost
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
{x} can go; {x} can go in the {t}; {x} can be thrown out; {x} can be thrown away; {x} may be discarded
{x} is to be thrown away; {x} is to be discarded; {x} ought to be in the {t}; {x} ought to be thrown out; {x} must go
{x} must go in the {t}; {x} needs binning; {x} needs tossing; {x} needs to go in the {t}; {x} needs to be in the {t}
{x} needs to be disposed of; {x} wants throwing out; {x} was meant for the {t}; {x} was left to rot, throw it out
{x} was chewed by the dog, bin it; {x} was on the floor, throw it away; {x} was used already, bin it
{x} was opened last month, throw it away; {x} isn't good anymore, toss it; {x} isn't any good, bin it
{x} isn't fresh anymore, get rid of it; {x} isn't worth keeping, chuck it; {x} doesn't work anymore, throw it away
{x} doesn't look good anymore, throw it out; {x} smells funny, bin it; {x} smells off, toss it
{x} looks disgusting, get rid of it; {x} looks old, throw it out; {x} is rubbish; {x} is junk, dump it; {x} is just waste
{x} is waste, put it in the {t}; {x} is ruined, toss it; {x} is crushed, throw it away; {x} is dirty, throw it out
{x} is sticky and gross, bin it; {x} is beyond saving, toss it; {x} is past saving, into the {t}
{x} is of no use now, discard it; {x} is no use to anyone, throw it out; {x} is done for, bin it
{x} is only good for the {t}; {x} is in need of disposal; {x} is ripe for the {t}; {x} has seen better days, toss it
{x} has been sitting out for days, throw it out; {x} has been lying around too long, dump it
{x} has served its purpose, bin it; {x} has had its day, chuck it; {x} has mold on it, get rid of it
{x} turned bad, chuck it; {x} turned brown, throw it away; nobody is going to use {x}, throw it out
nobody will miss {x}, bin it; nobody touches {x}, so throw it away; who still needs {x}? bin it; who needs {x}? throw it out
why do we still have {x}? throw it away; why is {x} still here? it should be in the {t}; I want {x} thrown out
I want {x} gone; I want {x} out of here, bin it; I want to be rid of {x}; I want rid of {x}; I'd like {x} gone
I'd like {x} in the {t}; I'd like {x} disposed of; I'd like to get rid of {x}; I'd like to throw away {x}
I need to get rid of {x}; I need {x} gone; I need {x} thrown away; I need {x} in the {t}
I can't stand the sight of {x}, bin it; I can't look at {x} anymore, throw it away
I'm finished with {x}, so in the {t} it goes; I'm through with {x}, toss it; I'm tired of looking at {x}, throw it out
I am not keeping {x}, bin it; I don't want {x} anymore, throw it away; I don't want to see {x} again, dump it
we are done with {x}, bin it; we don't need {x} any longer, toss it; we should throw out {x}; we ought to get rid of {x}
can {x} be thrown out?; can {x} go in the {t}?; could {x} be put in the {t}?; could {x} please go in the {t}?
shouldn't {x} be in the {t}?; isn't it time to throw away {x}?; the {t} is the place for {x}; the {t} is where {x} belongs
the {t} is waiting for {x}; the {t} for {x}; {x}? in the {t} please; {x}? bin it; {x}? throw it out; off to the {t} with {x}
away with {x}, into the {t}; out with {x}; into the {t} with {x}; in the {t} with {x}; to the {t} with {x}
down the {t} with {x}; it's {x} that has to go, throw it away; time to bin {x}; time to say goodbye to {x}, bin it
what should be in the {t} is {x}; please let {x} be thrown out; somebody should throw away {x}; someone has to throw out {x}
would somebody get rid of {x}?; could somebody bin {x}?; the user wants {x} thrown away; the user wants {x} in the {t}
{x}: throw it away; {x}, throw it away; {x}, bin it please; {x}, into the {t} please; {x}? get rid of it; as for {x}, bin it
as for {x}, get rid of it; as for {x}, it goes in the {t}; about {x}, throw it out please
regarding {x}, please dispose of it; you see {x}? throw it away; if you see {x}, throw it away; if you find {x}, bin it
if you come across {x}, toss it; when you find {x}, throw it out; when you see {x}, put it in the {t}
should you come across {x}, discard it; wherever {x} is, throw it away; once you have {x}, drop it in the {t}
for the {t}: {x}; this is for the {t}: {x}; something for the {t}: {x}
{x} is an eyesore, bin it; {x} is a health hazard, dispose of it; {x} gives me the creeps, throw it out
{x} has overstayed its welcome, bin it
we can say farewell to {x}, throw it out; {x} isn't fit for guests, get rid of it; I'm ashamed of {x}, throw it away
the doctor said {x} has to go, so bin it; {x} came back from the lab contaminated, bin it; {x} is of no earthly use, discard it
{x} is dead weight, dump it; {x} didn't survive the trip, throw it out; {x} had a good run, now it's time for the {t}
keep {x}? no, throw it away; {x}: nope, {t}; kick {x} out, it's rubbish; {x} deserves the {t}; {x} is asking to be thrown out
if anyone asks, {x} was never here. bin it; let {x} be gone by the time I turn round, in the {t}; {x} shall be thrown out
it's high time that {x} went in the {t}; it's about time {x} was thrown out; no more {x}, please bin it
enough of {x}, out with it
{x} flunked the smell test, toss it; {x} is off, out it goes; {x} is on its last legs, chuck it; there's no saving {x}, bin it
would you believe {x} is still here? throw it out; {x} has outlived its use, throw it away; I can't have {x} lying around, bin it
I was wrong to keep {x}, throw it out; I should've thrown {x} out long ago, do it for me; {x} goes, full stop. {t}
we won't be needing {x}, please discard it; {x} is surplus, scrap it; {x} no good, throw, please; {x} finish, put in {t} please
my verdict on {x}: trash; for {x} I see only one future: the {t}; {x} into {t}, thank you; {x} is a goner, bin it
""")
