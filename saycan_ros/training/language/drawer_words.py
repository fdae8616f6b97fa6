"""More words about a drawer `{p}` (with its article) and things `{x}`; `{d}` is the drawer without an article."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

IN = lines("""
pop {x} in {p}; pop {x} into {p}; slide {x} into {p}; bung {x} in {p}; toss {x} in {p}; chuck {x} in {p}; drop {x} down into {p}
tuck {x} away in {p}; squirrel {x} away in {p}; hide {x} away inside {p}; nestle {x} in {p}; lay {x} down in {p}
bury {x} in {p}
consign {x} to {p}; commit {x} to {p}; entrust {x} to {p}; let {p} have {x}; let {x} sleep in {p}; cram {x} into {p}
squeeze {x} into {p}; put {x} to bed in {p}; tidy {x} into {p}; clear {x} away into {p}; put {x} away, in {p}
confine {x} to {p}
{x} must be in {p} when my sister comes; {x} has to be in {p} before the guests arrive
{x} had better be in {p} by the time I'm back
I want {x} to be in {p} when I return; before anyone sees it, put {x} in {p}; by noon {x} should be in {p}
{x} needs to go in {p}
{x}? that goes in {p}; {x}? in {p} with it; {x} really belongs in {p}; the right place for {x} is {p}
{p} is where {x} should be
make {x} vanish into {p}; get {x} into {p}; have {x} put in {p}; see {x} into {p}; I would like {x} to live in {p} from now on
could {x} go into {p}; {x} can go in {p}; {x} may go into {p} now; {x} is to be kept in {p}; {x} is supposed to be in {p}
I don't want {x} lying around, {p} is the place for it; nobody should see {x}, so {p} it is; {x} into {p}, quick, mum is coming
take {x}, open {p}, put it in; open {p} first, then put {x} in there; with {p} open, lay {x} inside; {p}: put {x} in there
what I'd like is {x} inside {p}; find room for {x} in {p}; there's room for {x} in {p}, put it there; in {p} I want {x}
inside {p} please put {x}; into {p} goes {x}; in {p}, if you would, {x}; store away {x} in {p}; u can put {x} in {p}
""")
TERSE_IN = lines("""
{d}. {x}. in.; {d}. {x}. in; {x}. {d}. in.; {x} in {d}; {x} -> {d}; {x} into {d}; {d}: {x}; {d} <- {x}; {x}, {d}
{x} in the {d} pls
in {d}: {x}; into {d} {x}; {x} goes {d}; put {x} {d}; {x} {d}; {x} => {d}; stow {x}, {d}; {d}, {x}, in; {x}. in. {d}.
stash {x} {d}
{x} 2 {d}; item: {x}, to: {d}; {x} inside {d}; {d} for {x}; {x}: {d}; {x} away. {d}.; {x}. stop. into {d}. stop.; {x} > {d}
store: {x}, {d}; {x} dest {d}; {x} put in {d}; {d} in: {x}
""")
TERSE_OUT = lines("""
{d}. {x}. out.; {x}. out of {d}.; {x} from {d}; {x} <- {d}; {d} -> {x}; out of {d}: {x}; {x}, from {d}; {d}: {x} out
{x} out of {d}
take {x}, {d}; {x} ex {d}; take out {x} {d}; {d}, {x}, out; unload {x} from {d}; {x}. {d}. take.; get {x}, {d}
{x} is in {d}, get
""")
TERSE_OPEN = lines(
    "{d}. open.; {d} open; open {d}; {d}: open; open. {d}.; {d} = open; open up {d}; {d} open pls; {d} -> open; {d}, open it"
)
TERSE_CLOSE = lines(
    "{d}. close.; {d} shut; close {d}; {d}: close; shut {d}; {d} closed; {d} = closed; {d} shut pls; {d} -> closed; {d}, shut it"
)
OUT = lines("""
have {x} out of {p}; liberate {x} from {p}; produce {x} from {p}; rummage in {p} for {x}; pluck {x} from {p}; draw {x} from {p}
there should be {x} in {p}, take it out; I believe {x} is in {p}, get it out; {x} is somewhere in {p}, pick it up
whip {x} out of {p}
I need {x} out of {p}; {x} doesn't belong in {p}, take it out; {x} should come out of {p}; dig around in {p} until you have {x}
let {x} out of {p}; rescue {x} from {p}; see if you can get {x} from {p}; search {p} for {x} and take it; free {p} of {x}
""")
# Two requests in one: `{a}` puts in, `{b}` takes elsewhere.
BOTH = lines("""
{a} and {b}; {a}, and {b}; {a}, then {b}; {a}. {b}; first {a}, then {b}; {a}, after that {b}
{a}. oh and {b}; {a}, plus {b}; please {a} and {b}; could you {a} and {b}; {a}. and please {b}; {a} n {b}
two things: {a}, and {b}; I'd like you to {a} and then {b}; {a}, next {b}; {a}. when that's done, {b}
""")
