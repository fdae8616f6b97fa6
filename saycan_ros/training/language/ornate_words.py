"""Old, rare, poetic and official ways to ask: `{x}` is what is wanted, `{p}` a place with its article, `{t}` the bin."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

MOVE = lines("""
bestow {x} upon {p}; lay {x} upon {p}; set {x} down upon {p}; place {x} upon {p}; put {x} unto {p}; bear {x} unto {p}
convey {x} unto {p}; conduct {x} to {p}; carry {x} forth to {p}; carry {x} hence to {p}; consign {x} to {p}; commit {x} to {p}
entrust {x} to {p}; surrender {x} to {p}; deposit {x} atop {p}; rest {x} atop {p}; perch {x} on {p}; perch {x} atop {p}
enthrone {x} upon {p}; install {x} on {p}; station {x} at {p}; situate {x} on {p}; lodge {x} on {p}; settle {x} upon {p}
ensconce {x} on {p}; land {x} on {p}; plant {x} on {p}; mount {x} on {p}; hoist {x} onto {p}; heave {x} onto {p}
lift {x} up onto {p}; lower {x} onto {p}; ease {x} onto {p}; nudge {x} over to {p}; waft {x} over to {p}; whisk {x} off to {p}
spirit {x} away to {p}; escort {x} to {p}; accompany {x} to {p}; usher {x} over to {p}; guide {x} to {p}; dispatch {x} to {p}
forward {x} to {p}; remit {x} to {p}; render {x} unto {p}; present {x} at {p}; offer {x} up on {p}; display {x} on {p}
exhibit {x} on {p}; line {x} up on {p}; assign {x} to {p}; allocate {x} to {p}; reassign {x} to {p}; rehome {x} on {p}
redeploy {x} to {p}; evacuate {x} to {p}; migrate {x} to {p}; translocate {x} to {p}; banish {x} to {p}; exile {x} to {p}
relegate {x} to {p}; demote {x} to {p}; promote {x} to {p}; restore {x} to {p}; reunite {x} with {p}; introduce {x} to {p}
adorn {p} with {x}; grace {p} with {x}; crown {p} with {x}; endow {p} with {x}; bless {p} with {x}; honour {p} with {x}
decorate {p} with {x}; garnish {p} with {x}; deck {p} with {x}; furnish {p} with {x}; favour {p} with {x}
let {x} repose upon {p}; let {x} grace {p}; let {x} find its way to {p}; let {x} come to rest on {p}; let {p} receive {x}
let {p} have {x}; may {x} be laid upon {p}; see {x} safely to {p}; see {x} delivered unto {p}; have {x} conveyed to {p}
cause {x} to be placed upon {p}; pray set {x} upon {p}; prithee lay {x} upon {p}; I bid you lay {x} upon {p}
I beseech thee, put {x} upon {p}; thou shalt carry {x} to {p}; place thou {x} upon {p}; it is my wish that {x} rest upon {p}
it would please me to see {x} upon {p}; I should be obliged to find {x} upon {p}; be so good as to lay {x} upon {p}
have the goodness to set {x} upon {p}; do me the honour of placing {x} upon {p}; do me a kindness and carry {x} to {p}
{p} awaits {x}; {p} longs for {x}; {p} is the rightful seat of {x}; {x}'s home shall be {p}; upon {p} lay {x}; unto {p} bear {x}
atop {p}, kindly place {x}; {x} is to be conveyed to {p}; {x} is hereby assigned to {p}; {x} shall rest upon {p}
{x} shall be borne to {p}; {x} is requested at {p}; the presence of {x} is required at {p}; {p} requires the presence of {x}
effect the transfer of {x} to {p}; arrange for {x} to be put on {p}; proceed with {x} to {p} and leave it there
take charge of {x} and deposit it upon {p}; gather up {x} and set it upon {p}
betake yourself with {x} to {p} and leave it there
make it so that {x} ends up on {p}; make {x} appear on {p}; magic {x} onto {p}; beam {x} over to {p}; whack {x} on {p}
bung {x} on {p}; lob {x} over on {p}; plop {x} down on {p}; smack {x} down on {p}; whip {x} over to {p}; yeet {x} onto {p}
dollop {x} onto {p}; hump {x} over to {p}; tote {x} to {p}; trundle {x} over to {p}; chauffeur {x} to {p}; air lift {x} to {p}
""")
BRING = lines("""
bestow {x} upon me; bestow upon me {x}; grace me with {x}; favour me with {x}; bless me with {x}; honour me with {x}
oblige me with {x}; regale me with {x}; furnish me with {x}; provision me with {x}; endow me with {x}; render {x} unto me
bear {x} unto me; bring {x} unto me; bring forth {x}; bring {x} forth to me; convey {x} to my hand; carry {x} hither
fetch {x} hither; hither with {x}; deliver {x} unto me; procure {x} for me; obtain {x} for me; secure {x} for me
acquire {x} on my behalf; retrieve {x} on my behalf; requisition {x} for me; summon {x} to my side; produce {x} for me
proffer me {x}; tender me {x}; present me with {x}; present {x} to me; place {x} in my hands; lay {x} at my feet
surrender {x} to me; yield {x} to me; relinquish {x} to me; entrust me with {x}; escort {x} to me; usher {x} to me
chauffeur {x} to me; whisk {x} over to me; spirit {x} over here to me; beam {x} over to me; conjure up {x} for me
rustle up {x} for me; scare up {x} for me; hunt down {x} for me; wangle me {x}; nab me {x}; snag {x} for me; swing me {x}
sling {x} my way; chuck {x} my way; shoot {x} over to me; zip {x} over to me; hook a brother up with {x}; spot me {x}
let me partake of {x}; let {x} be brought unto me; pray bring me {x}; prithee fetch me {x}; I beseech thee, bring me {x}
I bid you bring me {x}; thou shalt bring me {x}; might I prevail upon you for {x}; I would fain have {x}, bring it hither
have the goodness to bring me {x}; be so good as to fetch me {x}; do me the honour of bringing me {x}
it would please me to receive {x}; I should be much obliged for {x}; I herewith request {x}; your master desires {x}
my heart desires {x}; I have a hankering for {x}; I have a yen for {x}; I hunger for {x} to be in my hand; I pine for {x}
I crave the company of {x}; see that {x} reaches me; see to it that {x} finds its way to me; ensure the delivery of {x} to me
effect the delivery of {x} to me; {x} is requested at my side; {x} is hereby summoned; {x} shall be brought before me
unto me, {x}; make {x} appear in front of me; make haste with {x}; hasten to me with {x}; come hither with {x}
come bearing {x}; return to me bearing {x}; go forth and return with {x}; sally forth and bring me {x}
""")
TOSS = lines("""
consign {x} to {t}; banish {x} to {t}; exile {x} to {t}; relegate {x} to {t}; condemn {x} to {t}; sentence {x} to {t}
commit {x} to {t}; surrender {x} to {t}; cast {x} into {t}; hurl {x} into {t}; fling {x} into {t}; lob {x} into {t}
pitch {x} into {t}; heave {x} into {t}; sling {x} in {t}; bung {x} in {t}; whack {x} in {t}; yeet {x} into {t}
drop kick {x} to {t}
feed {x} to {t}; feed {t} with {x}; let {t} swallow {x}; let {t} have {x}; introduce {x} to {t}; see {x} off to {t}
usher {x} into {t}; escort {x} to {t}; dispatch {x} to {t}; lay {x} to rest in {t}; bury {x} in {t}; retire {x} to {t}
deposit {x} within {t}; place {x} within {t}; thrust {x} into {t}; cast away {x}; cast {x} out; do away with {x}
rid us of {x}; rid this place of {x}; relieve us of {x}; make away with {x}; make short work of {x}, {t} is there
off to {t} with {x}; into {t} with {x}; away to {t} with {x}; begone with {x}; {t} hungers for {x}; {t} awaits {x}
{x} has earned its rest in {t}; {x} shall go to {t}; {x} is to be consigned to {t}; {x} is destined for {t}
{x} has had its day, {t}
pray cast {x} into {t}; prithee toss {x} into {t}; thou shalt throw {x} into {t}; I bid you cast {x} into {t}
have the goodness to put {x} into {t}; be so good as to drop {x} into {t}; see that {x} ends its days in {t}
""")
ADDRESS = lines("""
noble machine; good robot; kind machine; dear robot; faithful servant; my loyal helper; my mechanical friend; my good man
good sir
my dear fellow; old chap; old friend; buddy; mate; pal; champ; boss; chief; comrade; amigo; sweetheart; darling; honey; love
dear
young one; little robot; tin man; metal friend; o wise machine; o great one; most excellent automaton; esteemed automaton
gentle machine; brave robot; your honour; captain; professor; maestro; jeeves; r2; robo; bot; botty; machine; automaton; android
my little helper; you marvel of engineering; you clever thing; you beauty; you lazy lump of metal; you rust bucket; dude
bro; fam
my friend; friend robot; servant; butler; steward; good helper; helper; assistant; dear assistant; buddy boy; big guy; superstar
""")
AROUND = lines("""
{c}, {a}; {a}, {c}; {a}! {c}; hear me, {a}: {c}; {c}, would you, {a}; {c}, o {a}; I say, {a}, {c}; now then, {a}, {c}
{a}, I entreat you, {c}; {a}, if it please you, {c}; {c}, I pray you, {a}; {c}, {a}, and be quick; well, {a}, {c}
{a}, a favour: {c}; oh {a}, {c}; {c}, there's a good {a}; come now, {a}, {c}; {a}, listen: {c}; {c}, thank you {a}
{a}, {c}, and my thanks; {c}. thank you kindly, {a}; greetings, {a}. {c}; hail, {a}! {c}; hey {a} {c}; yo {a}, {c}
""")
# Prepositions that serve a place that is there as well as one that is not.
WAYS = lines("""
on; upon; onto; atop; on top of; at; by; beside; next to; over by; over at; over on; down on; up on; unto; towards
across to; to
over to; back to; back on; out on; along to; near; right on; straight to; straight onto
""")
