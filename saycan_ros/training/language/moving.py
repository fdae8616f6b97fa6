"""Verbs and remarks for having a thing `{x}` at a place `{p}`, or `{l}`, the words for where that is."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

MOVE = lines("""
put {x} {l}; move {x} {l}; take {x} {l}; carry {x} {l}; set {x} {l}; place {x} {l}; relocate {x} {l}; leave {x} {l}
bring {x} {l}; transfer {x} {l}; drop {x} off {l}; deliver {x} {l}; shift {x} {l}; transport {x} {l}; put {x} down {l}
get {x} {l}; lay {x} {l}; deposit {x} {l}; stick {x} {l}; pick up {x} and put it {l}; pick up {x} and set it {l}
grab {x} and take it {l}; take {x} and place it {l}; find {x} and put it {l}; pick {x} up and bring it {l}
go get {x} and leave it {l}; return {x} {l}; put {x} back {l}; take {x} back {l}; bring {x} back {l}; store {x} {l}
stash {x} {l}; park {x} {l}; serve {x} {l}; haul {x} {l}; send {x} {l}; pick up {x}, then drop it off {l}
get hold of {x} and carry it {l}; position {x} {l}; set {x} down {l}; find {x} and move it {l}; pick up {x} and carry it {l}
take {x} over {l}; plop {x} {l}; pop {x} {l}; grab {x} and set it down {l}; arrange {x} {l}; rest {x} {l}; hand {x} over {l}
put {x} over {l}; put {x} away {l}; put {x} neatly {l}; put {x} safely {l}; place {x} neatly {l}; place {x} carefully {l}
set {x} neatly {l}; set {x} up {l}; set {x} aside {l}; get {x} moved {l}; get {x} back {l}; get {x} over {l}
get {x} out of the way, put it {l}; move {x} out of the way, it can go {l}; move {x} over {l}; move {x} back {l}
move {x} elsewhere, namely {l}; carry {x} off and put it {l}; carry {x} back {l}; carry {x} carefully {l}; lug {x} {l}
cart {x} {l}; drag {x} {l}; schlep {x} {l}; ferry {x} {l}; shuttle {x} {l}; wheel {x} {l}; drive {x} {l}; courier {x} {l}
ship {x} {l}; convey {x} {l}; bear {x} {l}; run {x} {l}; walk {x} {l}; shove {x} {l}; slide {x} {l}; slip {x} {l}
plonk {x} {l}; plunk {x} {l}; dump {x} {l}; chuck {x} {l}; sling {x} {l}; toss {x} {l}; drop {x} {l}; drop off {x} {l}
deposit {x} safely {l}; deliver {x} safely {l}; make a delivery: {x} {l}; make sure {x} gets delivered {l}; hand in {x} {l}
turn in {x} {l}; leave {x} for later {l}; leave {x} behind {l}; leave {x} standing {l}; keep {x} {l}; stow {x} {l}
stow away {x} {l}; stash {x} away {l}; stash {x} for later {l}; tuck {x} away {l}; hide {x} {l}; save {x} for later {l}
stockpile {x} {l}; pile {x} {l}; stack {x} {l}; line up {x} {l}; lay out {x} {l}; set out {x} {l}; put out {x} {l}
display {x} {l}; present {x} {l}; exhibit {x} {l}; station {x} {l}; locate {x} {l}; relocate {x} over {l}
reposition {x} {l}; rearrange things so that {x} is {l}; rehome {x} {l}; transplant {x} {l}; transfer {x} over {l}
migrate {x} {l}; reassign {x} {l}; reshelve {x} {l}; return {x} where it goes, {l}; return {x} home, that is {l}
return {x} safely {l}; restore {x} {l}; tidy {x} {l}; tidy {x} away {l}; tidy up {x} and put it {l}
clear {x} away, it goes {l}; clear away {x}, put it {l}; clear {x} from where it is and put it {l}
clean up {x} by putting it {l}; sort {x} away {l}; file {x} {l}; organize {x} {l}; straighten up by putting {x} {l}
pack {x} {l}; unload {x} {l}; offload {x} {l}; lower {x} {l}; balance {x} {l}; collect {x} and leave it {l}
collect {x} and bring it {l}; gather {x} and put it {l}; gather up {x} and place it {l}; retrieve {x} and put it {l}
retrieve {x} and take it {l}; fetch {x} and put it {l}; fetch {x} and set it down {l}; fetch {x} and leave it {l}
locate {x} and move it {l}; locate {x} and take it {l}; find {x} and leave it {l}; find {x}, pick it up and put it {l}
find {x} and carry it {l}; find {x} and return it {l}; look for {x} and put it {l}; go find {x} and put it {l}
go and put {x} {l}; go and take {x} {l}; go move {x} {l}; go put {x} {l}; go get {x} and put it {l}
take {x} and leave it {l}; take {x} and drop it off {l}; take {x} and park it {l}; take {x} and bring it {l}
take {x} along and leave it {l}; take {x} with you and put it {l}; take {x} from where it is and put it {l}
take {x} away and put it {l}; grab {x} and put it {l}; grab {x} and leave it {l}; grab {x} and bring it {l}
lift {x} and put it {l}; lift {x} up and take it {l}; pick up {x}, carry it and set it {l}; pick up {x} and relocate it {l}
pick up {x} and return it {l}; pick up {x} and stash it {l}; pick up {x} and leave it {l}; pick up {x} and move it {l}
pick {x} up and put it down {l}; pick {x} up and set it {l}; pick {x} up and place it {l}; make sure {x} is {l}
make sure {x} gets put {l}; see that {x} is put {l}; see that {x} gets {l}; arrange for {x} to be {l}; have {x} put {l}
have {x} taken {l}; have {x} brought {l}; have {x} placed {l}; get {x} put away {l}; get {x} delivered {l}
let {x} be {l} from now on
""")
MOVE_REMARKS = lines("""
{x} belongs {l}; I want {x} {l}; I'd like {x} {l}; {x} should be {l}; {x} goes {l}; make sure {x} ends up {l}
I would like {x} to be {l}; {x} needs to be {l}; I need {x} {l}; {x} has to go {l}; see to it that {x} is {l}
{x} is supposed to be {l}; can I get {x} {l}?; I prefer {x} {l}; I'd rather have {x} {l}; let {x} stand {l}
{x} will be needed {l}; we need {x} {l}; {x} needs to be moved {l}; {x} must be taken {l}; have {x} moved {l}
I need {x} moved {l}; get {x} moved {l}; {x} has to be put {l}; {x} should be brought {l}; I want to see {x} {l}
I'd like {x} moved {l}; {x} is in the wrong place, it goes {l}
{x} lives {l}; {x} was supposed to be {l}, please fix that; {x} was meant to be {l}
{x} was {l} yesterday, put it back there; {x} isn't {l} yet, please fix that; {x} isn't where it should be, I want it {l}
{x} doesn't belong here, it goes {l}; {x} would look better {l}; {x} would look nice {l}; {x} would be better off {l}
{x} would be safer {l}; {x} would be handy {l}; {x} can go {l}; {x} could go {l}; {x} may go {l}; {x} must go {l}
{x} must be {l}; {x} should go {l}; {x} should go back {l}; {x} should stand {l}; {x} should have been {l} an hour ago
{x} needs to go {l}; {x} needs to go back {l}; {x} needs to end up {l}; {x} needs to be taken {l}
{x} needs to be returned {l}; {x} needs to be delivered {l}; {x} needs to be relocated {l}; {x} needs putting {l}
{x} needs moving {l}; {x} ought to be {l}; {x} ought to go {l}; {x} is to be moved {l}; {x} is to be placed {l}
{x} is to be delivered {l}; {x} is to go {l}; {x} is in the way, put it {l}; {x} is in my way, move it {l}
{x} is needed {l}; {x} is wanted {l}; {x} is expected {l}; {x} is not where I want it, take it {l}; {x} is better kept {l}
{x} has to be {l}; {x} has to be moved {l}; {x} has to be brought {l}; {x} has to end up {l}; {x} has its place {l}
{x} has no business here, put it {l}; {x} gets in the way, put it {l}; {x} goes back {l}; {x} shall be {l}
{x} shall be placed {l}; {x} {l}, please; {x} {l}, would you?; {x}? {l}, please; {x}, {l}, thank you
{p} is where {x} should be; {p} is where {x} belongs; {p} is where I want {x}; {p} is the right place for {x}
{p} is the place for {x}; {p} is waiting for {x}; {p} could use {x}; {p} should have {x}; the place for {x} is {p}
the right spot for {x} is {p}; the new home of {x} is {p}; the destination of {x} is {p}; they need {x} {l}
they are waiting for {x} {l}; someone needs {x} {l}; someone is waiting for {x} {l}; somebody should put {x} {l}
somebody should move {x} {l}; somebody has to take {x} {l}; would somebody put {x} {l}?; could somebody move {x} {l}?
can someone take {x} {l}?; who can put {x} {l}?; can {x} go {l}?; could {x} go {l}?; can {x} be put {l}?
could {x} be moved {l}?; can {x} be moved {l}, please?; could we have {x} {l}?; can we have {x} {l}?; may I have {x} {l}?
could I have {x} {l}?; could I get {x} {l}?; could I get {x} moved {l}?; shouldn't {x} be {l}?; doesn't {x} belong {l}?
why isn't {x} {l}?; what is {x} doing there? put it {l}; how come {x} isn't {l}? please put it there
I'd like to see {x} {l}; I'd like to find {x} {l} later; I'd like to have {x} {l}; I'd like {x} put {l}
I'd like {x} placed {l}; I'd like {x} returned {l}; I'd like {x} delivered {l}; I'd like you to get {x} {l}
I'd love to see {x} {l}; I'd love {x} {l}; I expect {x} {l}; I expect to find {x} {l}; I want to find {x} {l}
I want to have {x} {l}; I want {x} moved {l}; I want {x} put {l}; I want {x} back {l}; I want {x} delivered {l}
I want {x} to be {l}; I need to have {x} {l}; I need {x} to be {l}; I need {x} taken {l}; I need {x} put {l}
I need {x} delivered {l}; I need {x} back {l}; I always keep {x} {l}; I keep {x} {l}, please put it there
I usually have {x} {l}, put it back there; I wish {x} were {l}; I'm going to need {x} {l}; I'll need {x} {l}
I'll want {x} {l}; I meant to put {x} {l}; I forgot to put {x} {l}, please do it
I was going to put {x} {l}, could you do that?; I never got round to putting {x} {l}, you do it; I think {x} should be {l}
I think {x} belongs {l}; we want {x} {l}; we'd like {x} {l}; we keep {x} {l}; we always have {x} {l}; we'll need {x} {l}
we should put {x} {l}; we should have {x} {l}; the guests will want {x} {l}; my boss wants {x} {l}; my wife wants {x} {l}
my mother wants to see {x} {l}; the user wants {x} {l}; the rule is that {x} goes {l}; the plan is to have {x} {l}
it would be better if {x} were {l}; it would be nice to have {x} {l}; it would be good to have {x} {l}
it would be great to see {x} {l}; it bothers me that {x} isn't {l}; time for {x} to go {l}; what I want {l} is {x}
what's needed {l} is {x}; what we need {l} is {x}; what is missing {l} is {x}; something is missing {l}: {x}
{x}, put it {l}; {x}: put it {l}; {x}, take it {l}; {x}, move it {l} please; as for {x}, put it {l}; as for {x}, it goes {l}
as for {x}, it belongs {l}; about {x}, please put it {l}; regarding {x}, could you take it {l}?; you see {x}? put it {l}
see {x}? that goes {l}; if you see {x}, put it {l}; if you find {x}, take it {l}; if you come across {x}, leave it {l}
when you find {x}, put it {l}; when you see {x}, bring it {l}; should you come across {x}, set it {l}
wherever {x} is, it should be {l}; no matter where {x} is, take it {l}; once you have {x}, put it {l}
as soon as you have {x}, drop it off {l}; for {p}: {x}; for {p}, bring {x}; for {p} I need {x}; something for {p}: {x}
{p} is where {x} goes; {l}, that's where {x} should be; {l}, that's where I want {x}; {l}, please, put {x}
{l}, if you would, put {x}
""")
STOCK = lines("""
restock {p} with {x}; stock {p} with {x}; replenish {p} with {x}; supply {p} with {x}; {p} needs {x}; {p} is missing {x}
refill {p} with {x}; equip {p} with {x}; {p} is out of {x}, restock it; fill up {p} with {x}; restock {x} {l}
restock {p} and use {x} for it; restock {p} using {x}; {p} needs restocking with {x}; {p} needs to be restocked with {x}
{p} needs to be stocked with {x}; {p} has to be refilled with {x}; {p} must be supplied with {x}
{p} should be stocked with {x}; {p} could do with {x}; {p} is short of {x}; {p} is low on {x}, restock it
{p} is running low on {x}, please restock it; {p} ran out of {x}, please refill it; {p} wants {x}; {p} lacks {x}
{p} is waiting for {x}; {p} has a gap for {x}, fill it; stock up {p} with {x}; top up {p} with {x}; load {p} with {x}
fill {p} with {x}; furnish {p} with {x}; provide {p} with {x}; provision {p} with {x}; set up {p} with {x}
prepare {p} with {x}; lay {p} with {x}; set {p} with {x}; keep {p} supplied with {x}; keep {p} stocked with {x}
make sure {p} is stocked with {x}; make sure {p} has {x}; make sure {p} gets {x}; see that {p} has {x}
see that {p} is supplied with {x}; add {x} to what is {l}; put {x} out {l} for restocking; stock {x} {l}; replenish {x} {l}
resupply {p} with {x}; bring fresh supplies {l}, namely {x}; do the restocking: {x} {l}; refresh {p} with {x}
reload {p} with {x}
""")
SWAP = lines("""
swap {x} and {y}; swap {x} with {y}; exchange {x} and {y}; switch {x} and {y}; switch the places of {x} and {y}
trade the places of {x} and {y}; make {x} and {y} change places; put {x} where {y} is and {y} where {x} is
let {x} and {y} trade places; interchange {x} and {y}
swap {x} for {y} and {y} for {x}; swap {x} and {y} around; swap the positions of {x} and {y}; swap the places of {x} and {y}
swap round {x} and {y}; have {x} and {y} swap places; have {x} and {y} trade places; have {x} and {y} switch places
get {x} and {y} to change places; get {x} and {y} swapped; make {x} and {y} swap places; make {x} and {y} switch positions
let {x} and {y} swap; let {x} and {y} change places; let {x} take the place of {y} and {y} the place of {x}
exchange {x} with {y}; exchange {x} for {y} and the other way round; exchange the places of {x} and {y}
exchange the positions of {x} and {y}; switch {x} with {y}; switch around {x} and {y}; switch {x} and {y} around
switch the positions of {x} and {y}; trade the positions of {x} and {y}; trade {x} and {y}, each goes where the other was
put {x} and {y} each where the other one is; put {x} and {y} in each other's place
put {x} in the place of {y} and {y} in the place of {x}; put {y} where {x} is and {x} where {y} is
move {x} to where {y} is and {y} to where {x} is; move {x} and {y} to each other's spots; reverse {x} and {y}
reverse the positions of {x} and {y}; rotate {x} and {y}, each to the other's spot; invert the places of {x} and {y}
do a swap: {x} and {y}; mix up {x} and {y} so that each is where the other was
take {x} to where {y} was and {y} to where {x} was; flip the places of {x} and {y}; transpose {x} and {y}
""")
# Corrected while speaking: `{q}` is said first and not meant.
MOVE_CORRECTED = lines("""
put {x} {q}, no wait, {l}; put {x} {q}, no, {l}; put {x} {q}... no, {l}; put {x} {q}, sorry, {l}; put {x} {q}, I mean {l}
put {x} {q}, scratch that, {l}; put {x} {q}, or no, better {l}; put {x} {q}, ah no, put it {l}; move {x} {q}, no wait, {l}
move {x} {q}, actually no, {l}; take {x} {q}, I mean {l}; take {x} {q}, hang on, no, {l}; bring {x} {q}, oh sorry, {l}
bring {x} {q}, no, that's wrong, {l}; carry {x} {q}, wait, no, {l}; leave {x} {q}, no no, {l}; set {x} {q}, correction, {l}
place {x} {q}, my mistake, {l}; deliver {x} {q}, uh, I meant {l}; return {x} {q}, no, not there, {l}; stash {x} {q}, wait no, {l}
put {x} {q}, did I say that? I meant {l}; put {x} {q}, on second thought {l}; take {x} {q}, no, make that {l}
""")
