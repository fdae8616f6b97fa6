"""Verbs and wishes for having a thing `{x}` oneself."""

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
bring {x} my way; bring {x} right here; bring {x} over; bring {x} up to me; bring {x} round to me; bring {x} along to me
bring back {x} for me; come back here with {x}; come back to me with {x}; come to me with {x}; drive over here with {x}
go and fetch {x}; go fetch {x}; go fetch me {x}; go grab {x} for me; go grab me {x}; go bring me {x}; go get {x}
go get me {x}; run and fetch me {x}; run over and get me {x}; nip over and get me {x}; pop over and grab me {x}
swing by with {x}; get {x} over here; get {x} over to me; get {x} here; get {x} for me; get {x} to where I am
get me {x} from wherever it is; find me {x} and bring it here; find {x} somewhere and bring it to me
find {x}, I want it here; hunt down {x} for me; track down {x} and bring it to me; dig up {x} for me; rustle up {x} for me
scare up {x} for me; scout for {x} and bring it to me; seek out {x} and hand it to me
see if you can find {x} and bring it to me; check where {x} is and bring it here; fetch {x} and come back here
fetch me {x} over here; fetch over {x}; fetch {x} to me; fetch {x} here; deliver {x}; deliver {x} here
deliver {x} into my hands; deliver {x} straight to me; make a delivery to me: {x}; ship {x} to me; ship {x} over here
courier {x} over to me; transport {x} to me; transfer {x} to me; carry {x} here; carry {x} to me; carry {x} to where I am
haul {x} over to me; lug {x} over here; drag {x} over here; schlep {x} over here; wheel {x} over to me; drive {x} over to me
chauffeur {x} over to me; escort {x} to me; shuttle {x} over to me; relocate {x} to me; relocate {x} to where I am
shift {x} over to me; move {x} over here; move {x} to where I can reach it; put {x} where I can reach it
put {x} within my reach; put {x} here in front of me; put {x} right in front of me; put {x} into my hand
put {x} down in front of me; place {x} in front of me; place {x} in my hands; place {x} where I am
set {x} down in front of me; set {x} down here by me; set me up with {x}; fix me up with {x}; sort me out with {x}
supply me with {x}; equip me with {x}; furnish me with {x}; treat me to {x}; surprise me with {x}; present me with {x}
arrange {x} for me; procure {x} for me; obtain {x} for me; acquire {x} and bring it to me; secure {x} for me
pick out {x} for me; select {x} for me; pick me up {x}; take {x} over to me; take {x} back to me; return {x} to me
return {x} here; give {x} back to me; give me back {x}; hand {x} back to me; hand me over {x}; hand {x} across to me
reach me {x}; slide {x} over to me; slip me {x}; toss me {x}; throw me {x}; chuck me {x}; pass {x} here
pass {x} across to me; pass me over {x}; pass along {x} to me; gimme {x}; lemme have {x}; get me some of this: {x}
gather up {x} and bring it to me; pick up {x} and come back to me; pick up {x}, then hand it to me
pick up {x} and give it to me; pick {x} up for me and bring it here; lift {x} and carry it over to me
take {x} and bring it to the user; bring {x} to the user; bring {x} to the person who is asking; hand the user {x}
give the user {x}; fetch the user {x}; serve {x} to the user; serve {x} to me; serve up {x} for me; wait on me with {x}
keep me company with {x}; get your gripper on {x} and bring it to me; get hold of {x} for me
get hold of {x} and bring it here; lay your hands on {x} for me; load up {x} and bring it over; restock me with {x}
stock me up with {x}; replenish my supply with {x}
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
{x} is what I'm after; what I'm after is {x}; what I want is {x}; what I'd like is {x}; what I would love is {x}
it's {x} I want; it's {x} that I need; it is {x} I'm after; the thing I want is {x}; the only thing I want is {x}
all I need is {x}; all I'm asking for is {x}; all I ask for is {x}; nothing but {x} will do for me
I want nothing more than {x}; I'm after {x}; i want {x} pls; i need {x}; i'd like {x} thx; need {x} over here; need {x} here
need {x} pls; want {x} over here; wants {x}, bring it; gimme {x} pls; lemme get {x}; can i get {x}; can i have {x} pls
could i have {x} thx; could do with {x}; I could do with {x}; I could go for {x}; I could really use {x} right now
I'd go for {x}; I'd like to get {x}; I'd like to order {x}; I'll order {x}; I'd like to request {x}
I'd like to have {x} here; I'd like {x} here; I'd like {x} brought over; I'd like {x} over here; I'd be happy with {x}
I'd be glad of {x}; I'd be grateful for {x}; I'd give anything for {x}; I'd do anything for {x}; I'm dying for {x}
I'm desperate for {x}; I'm longing for {x}; I'm keen on {x}; I'm gonna need {x}; I am going to need {x}
I'm going to have {x}; I'm still missing {x}; I'm short of {x}, bring it over; I still need {x}; I just need {x}
I really need {x}; I badly need {x}; I urgently need {x}; I need {x} here; I need {x} in my hand; I need {x} asap
I need {x} over here; I need somebody to get me {x}; I need someone to bring me {x}; I need you to come with {x}
I want {x} here; I want {x} in front of me; I want {x} brought to me; I want {x} delivered to me; I want to have {x}
I wanna have {x}; I wish I had {x} here; I wish I had {x}; I wish for {x}; I wish somebody would bring me {x}
if only I had {x} here; if only somebody would bring me {x}; would somebody get me {x}?; would someone hand me {x}?
will somebody bring me {x}?; could somebody pass me {x}?; could anyone get me {x}?; can anybody fetch me {x}?
who can get me {x}?; who will bring me {x}?; who's bringing me {x}?; where do I get {x}? bring it to me; mind if I have {x}?
would it be possible to have {x}?; would it be okay to have {x}?; would it be possible to get {x} over here?
is it possible to get {x}?; is it okay if I have {x}?; might I have {x}?; might I get {x}?; can I please have {x}?
can I please get {x}?; can I ask for {x}?; may I ask for {x}?; may I request {x}?; could I ask for {x}?
could I bother you for {x}?; could I trouble you for {x}?; can we get {x} over here?; could we have {x}?
can {x} come over here?; could {x} be brought here?; can {x} be brought to me?; could {x} be handed to me?
can you help me out with {x}?; can you help me to {x}?; any way I can get {x}?; what about {x} for me?
what would I do for {x}! bring it here; you know what I'd love right now? {x}; you know what I need? {x}
guess what I want: {x}; guess what I'd like, {x}; my wish: {x}; my order: {x}; here's my order: {x}; my order is {x}
for me it's {x}; for me {x}; for me {x} please; for me, {x}; make it {x} for me; let it be {x} for me; I choose {x}
I pick {x}; I vote for {x}; I go with {x}; I'll go with {x}; I'll go for {x}; I'll get {x}; I'll have {x} please
I shall have {x}; I should like {x}; I should like to have {x}; I do need {x}; I do want {x}; I wouldn't mind {x}
I wouldn't say no to {x}; I won't say no to {x}; I can't go on without {x}; I can't work without {x}
I can't wait to get {x}; I can't do without {x}; I can't reach {x}, bring it to me; I forgot to get {x}, bring it here
I haven't got {x} yet, please bring it; nobody brought me {x} yet; I have yet to receive {x}; I was promised {x}
you promised me {x}; you owe me {x}; you were going to bring me {x}; I asked for {x}; I already asked for {x}, where is it?
I've been waiting for {x}; I have been waiting for {x} for an hour; still waiting for {x}; waiting for {x} over here
{x}, if you'd be so kind; {x}, if you don't mind; {x}, if it's no trouble; {x} would be lovely; {x} would be perfect
{x} would be wonderful; {x} would help; {x} would do me good; {x} would hit the spot; {x} would make my day
{x} would do nicely; {x} would be appreciated; {x} would be good; {x} sounds good; {x} sounds nice right now
{x} is what I need; {x} is what I want; {x} is what I'd like; {x} is needed here; {x} is wanted here
{x} is to be brought to me; {x} is to be delivered to the user; {x} must be brought here; {x} must come to me
{x} ought to be brought to me; {x} has to be brought to me; {x} needs to come here; {x} needs to be brought over
{x} shall be brought to me; {x} should come to me; {x} should be here with me; {x} should be handed to me; {x} goes to me
{x} goes to the user; {x} belongs with me; {x} for the user; {x} for your user; {x} over here, would you?
{x} over here, if you can; {x} - could you get that for me?; {x}: that's what I want; {x}, and hurry; {x}, and bring it here
{x}, please bring it to me; {x}, could you?; {x}, quick; the user wants {x}; the user needs {x}; the user would like {x}
the user has asked for {x}; your user wants {x}; the customer wants {x}, I am the customer; send someone over with {x}
please have {x} sent to me; please may I have {x}; pretty please {x}; just {x} for me; just {x}, please; time for {x}
it's {x} time for me, bring it over; me want {x}; me needs {x}; I am wanting {x}; I am needing {x}; for me please {x}
I have need of {x}; I'm in need of {x}; I'm requesting {x}; requesting {x}; requesting {x} at my position; one request: {x}
{x}, bring it to me; {x}, bring it here; {x}, hand it to me; {x}, fetch it please; {x}: bring it; as for {x}, I want it here
as for {x}, bring it to me; about {x}, could you bring it over?; regarding {x}, please bring it to me
you see {x}? bring it to me; have you got {x}? bring it here; got {x} somewhere? bring it over; see {x} anywhere? I want it
spotted {x}? hand it over; if you find {x}, bring it to me; if you see {x}, bring it here
if you come across {x}, bring it to me; if you can find {x}, I want it; if you can get hold of {x}, hand it to me
if it isn't too far, I'd like {x}; if it's not too much trouble, {x}; once you find {x}, bring it over
when you find {x}, bring it to me; when you see {x}, hand it to me; should you come across {x}, bring it along
as soon as you have {x}, bring it to me; wherever {x} is, bring it to me; no matter where {x} is, I want it here
""")
# Corrected while speaking: `{y}` is said first and not meant.
CORRECTED = lines("""
{y}, no wait, {x}; {y}, no, {x}; {y}, sorry, {x}; {y}, I mean {x}; {y}... no, {x}; {y}, scratch that, {x}
{y}, uh no, {x}; {y}, actually no, {x}; {y}, or rather {x}; {y}, correction, {x}; {y}, wait no, {x}
{y}, oh no, I meant {x}; {y}, my mistake, {x}; {y}, no no, {x}
{y}, hang on, no, {x}; {y}, make that {x}; {y}, no, make it {x}; {y}, did I say that? I meant {x}; {y}, ah no, not that, {x}
{y}, on second thought {x}
""")
