"""Words for three and four things or requests in a row, and for things that are shared out among places.

`{r}` is a request for the first thing, `{a}` to `{d}` come in this order where there is one, `{l}` and `{m}` say where to.
"""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

AND_FOUR = lines("""
{a}, {b}, {c} and {d}; {a}, {b}, {c}, and {d}; {a}. {b}. {c}. {d}; four things: {a}, {b}, {c}, {d}; {a} and {b} and {c} and {d}
- {a} - {b} - {c} - {d}; todo: {a}, {b}, {c}, {d}; a) {a} b) {b} c) {c} d) {d}; {a}, also {b}, also {c}, also {d}
{a} + {b} + {c} + {d}; {a} & {b} & {c} & {d}; {a} and {b}. also {c} and {d}; {a}, {b}. then there's more: {c}, {d}, in any order
{a} and {b}, plus {c} and {d}; {a}. oh and {b}. oh and {c}. oh and {d}; {a}, {b}, {c}, {d}, order doesn't matter
could you {a}, {b}, {c} and {d}?; I want you to {a}, to {b}, to {c} and to {d}; please {a}, please {b}, please {c}, please {d}
in any order: {a}, {b}, {c}, {d}; {a} / {b} / {c} / {d}; {a} and {b}, and while you're at it {c}, and also {d}
I've a whole list: {a}, {b}, {c}, and last but not least {d}; {a}, {b} and {c}. almost forgot: {d}; {a} n {b} n {c} n {d}
* {a} * {b} * {c} * {d}; quite a bit to do: {a}, {b}, {c}, {d}; {a}. {b}. and if it's not too much, {c} and {d}
sorry, it's a lot: {a}, {b}, {c}, {d}; all of this please: {a}, {b}, {c}, {d}; {a}, {b}, {c}. did I say {d}? that too
""")
THEN_FOUR = lines("""
first {a}, then {b}, then {c}, then {d}; {a}, then {b}, then {c} and finally {d}; 1. {a} 2. {b} 3. {c} 4. {d}
{a} and then {b} and then {c} and then {d}; step 1: {a}, step 2: {b}, step 3: {c}, step 4: {d}; {a} > {b} > {c} > {d}
{a}. after that {b}. after that {c}. last, {d}; {a}, {b}, {c} and {d}, in this order; in exactly this order: {a}, {b}, {c}, {d}
firstly {a}, secondly {b}, thirdly {c}, fourthly {d}; {a}, next {b}, next {c}, {d} last; {a} -> {b} -> {c} -> {d}
begin by this: {a}. go on: {b}. then {c}. end by this: {d}; one after the other: {a}, {b}, {c}, {d}; 1) {a} 2) {b} 3) {c} 4) {d}
{a}. {b} next. {c} after that. {d} to finish; {a} to start, {b} second, {c} third, {d} fourth; {a}, den {b}, den {c}, den {d}
{a}, once done {b}, once done {c}, once done {d}; the sequence is {a}, {b}, {c}, {d}; {a}. done? {b}. done? {c}. done? {d}
""")
TURNED_FOUR = lines("""
{d} last. before that, in this order: {a}, {b}, {c}; before you {d}, {a}, then {b}, then {c}; 4. {d} 3. {c} 2. {b} 1. {a}
{d} at the very end. first {a}, then {b}, then {c}; fourth {d}, third {c}, second {b}, first {a}
{b}, then {c}, then {d}, but before all that {a}; {c} and then {d}, but first of all {a} and after that {b}
{a} first. {d} last. in between {b} and then {c}; {b}, then {c}. at the end {d}, and at the very start {a}
""")
# The same again with other things, in no order.
ECHO_TWO = lines("""
{r}. same with {b}; {r}. same for {b}; {r}, {b} too; {r}, {b} as well; {r} and {b} too; {r}. {b} too; {r}. do the same with {b}
{r}, ditto {b}; {r}. ditto for {b}; {r}, likewise {b}; {r}. {b} goes the same way; {r}. and {b}; {r}, and {b}; {r}. oh and {b}
{r}. {b} to the same place; {r}, and do likewise with {b}; {r}. repeat with {b}; {r}. once more with {b}; {r} along with {b}
{r}. and {b} while you're at it; {r}. that goes for {b} too; {r}. the same treatment for {b}, please; {r}. same story with {b}
{r}. {b} wants to come along; {r}. then there's {b}, same again; {r}. and do it again with {b}; {r}, same goes for {b}
{r}. not just that, {b} too; {r}. {b} can go with it; {r}, together with {b}; {r}. u can do {b} too
{r}. also same for {b} please
""")
ECHO_THREE = lines("""
{r}. same with {b} and {c}; {r}, {b} too, and {c}; {r}. {b} too. {c} too; {r}. {b}, same. {c}, same; {r}. and {b}. and {c}
{r} and {b} and {c} as well; {r}. do the same with {b} and {c}; {r}, ditto {b}, ditto {c}; {r}, and likewise {b} and {c}
{r}. that goes for {b} and {c} too; {r}. {b} as well, and {c} while you're at it; {r}. once more with {b} and once more with {c}
{r}. {b} too and, come to think of it, {c}; {r}. oh and {b}. oh and {c}; {r}. {b} and {c} go the same way
{r}, along with {b} and {c}
{r}. repeat with {b}, repeat with {c}; {r}, {b} the same, {c} the same; {r}. then the same twice more, for {b} and for {c}
""")
ECHO_FOUR = lines("""
{r}. same with {b}, {c} and {d}; {r}, {b} too, {c} too and {d} too; {r}. and {b}. and {c}. and {d}; {r}, ditto {b}, {c} and {d}
{r}. do the same with {b}, with {c} and with {d}; {r}. {b}, same. {c}, same. {d}, same; {r}, likewise {b}, {c} and {d}
{r}. that goes for {b}, {c} and {d} too; {r}. oh and {b}. and {c}. and, yes, {d}; {r}, along with {b}, {c} and {d}
""")
# `{r}` names three things for one place, in some order of its own.
RANKED = lines("""
{r}. first {a}, then {b}, then {c}; {r}, {a} first, then {b}, {c} last; {r}. {a} first, {c} last; {r}. {c} last, {a} first
{r}, starting with {a} and ending with {c}; {r}. order: {a}, {b}, {c}; {r}. begin with {a}, {b} in the middle, {c} at the end
{r}. {b} second, {a} before it, {c} after; {r}. {c} third, {b} second, {a} first; {r}. {a} before {b} and {b} before {c}
{r}. {c} only after {b}, and {b} only after {a}; {r}: {a} > {b} > {c}; {r}, in the order {a}, {b}, {c}
{r}. {a} 1st, {b} 2nd, {c} 3rd
{r}. start with {a}. {c} can wait till the end; {r}. most urgent: {a}. least urgent: {c}; {r}, {b} in between, {a} at the start
{r}. {a} comes before the others, {c} comes after them; {r}. {c} at the end, please, and {a} at the beginning
""")
RANKED_TURNED = lines("""
{r}, in reverse order; {r}, but from last to first; {r}. start with the last and work back to the first; {r}, back to front
{r}. in the opposite order from how I said it; {r}, the other way round: last one first, first one last; {r}, in reverse
""")
# Kinds with places of their own, all of each: `{ks}` a plural, `{k}` its singular; then what leads several of these.
SORT_PIECES = lines("""
all {ks} {l}; the {ks} {l}; every {k} {l}; all the {ks} {l}; each {k} {l}; all of the {ks} {l}; every single {k} {l}
""")
SORT_LEADS = lines("""
sort the things: {x}; sort this: {x}; please sort: {x}; sort it out like this: {x}; this is how to sort: {x}; sorting time: {x}
{x}, that's how I want it sorted; tidy up as follows: {x}; I want {x}; here is the plan: {x}; everything in its place: {x}
divide things up: {x}; put things in order: {x}; {x}; {x}, please; {x}, and the other stuff stays; it goes like this: {x}
as mum would have it: {x}; new rules: {x}; let us sort: {x}; could you sort a few things? {x}; cleanup: {x}; pls: {x}
""")
# The same of what is at one place: `{s}` the place, `{o}` as one stands there.
SORT_AT = lines("""
of the things {o}, {x}; sort what's {o}: {x}; go through the things {o}: {x}; from {s}, {x}; of what's {o}, {x}, the rest stays
look at {s}. {x}; sort out {s}: {x}, and nothing else from there; {s} needs sorting: {x}; of everything {o}, {x}; tidy {s}: {x}
do {s} for me: {x}; you know what's {o}? {x}; just {s}, please: {x}; as to what is {o}: {x}; only the things {o} are meant: {x}
""")
# One thing at a place, and all others there: `{x}` the thing, `{s}` the place, `{o}` as one stands there.
REST = lines("""
clear {s}: {x} {l}, the rest {m}; of the things {o}, {x} goes {l} and everything else {m}
from {s}, take {x} {l} and all the rest {m}
clear {s}. {x} goes {l}, everything else {m}; everything {o} goes {m}, only {x} goes {l}; {s}: {x} {l}, all other things {m}
empty {s}: {x} should go {l}, all that's left {m}; take everything {o} {m}, apart from {x}, which goes {l}
{x} {o} goes {l} and whatever else is there {m}; clean up {s}. all of it {m}, with the exception of {x}, that goes {l}
tidy {s}: {x} {l}, the others {m}; what's {o} goes {m}, but {x} from there {l}
{s} needs clearing, {x} {l} and the remaining things {m}
the lot {o} goes {m}, just {x} goes {l}; bring {x} from {s} {l}, and every other thing there {m}
for {s}: {x} {l}, anything else there {m}; I need {s} free. {x} {l}, all else {m}
take {x} off {s} and {l}, the rest of what's there {m}
""")
# A number here and a number there of one name: `{na}` and `{nb}` are the numbers alone.
SHARE_OUT = lines("""
{v} {a} {l} and {b} {m}; {v} {a} {l} and {nb} more {m}; {a} {l}, {b} {m}; of the {xs}, {v} {na} {l} and {nb} {m}
{a} should go {l} and {nb} more should go {m}; I want {a} {l} and {nb} more {m}; please {v} {a} {l} and another {nb} {m}
could you {v} {a} {l} and {b} {m}?; {xs}: {na} {l}, {nb} {m}; {v} {a} {l}, then {nb} more {m}
{na} of the {xs} {l}, {nb} of them {m}
I need {a} {l}, and {nb} more of them {m}; {v} {na} of the {xs} {l} and a further {nb} {m}
""")
# The same where it makes up all of them.
SPLIT_UP = lines("""
split the {xs}: {na} {l}, {nb} {m}; share out the {xs}, {na} {l}, {nb} {m}; divide up the {xs}, {na} {l} and {nb} {m}
{v} {a} {l} and the rest of the {xs} {m}; {v} {na} of the {xs} {l} and the others {m}; {a} {l}, the remaining {xs} {m}
the {xs} get split up, {na} {l} and {nb} {m}; distribute the {xs}: {na} {l}, {nb} {m}; {na} of the {xs} {l}, all the others {m}
""")
# Added to the lists of the same names in `quantity_words`.
GAP_REMARKS = lines("""
could it be {x}?; the way I like it: {x}; let me see, {x}; let's go with {x}; so that's {x}; new arrangement: {x}; it'll be {x}
we want {x}; I was thinking {x}; my wishes: {x}; in short: {x}; I'd have {x}; make it so: {x}; jobs: {x}; the boss wants {x}
okay then, {x}; you know the drill: {x}; hm, {x}, I think; for the party I want {x}; as follows: {x}; as discussed, {x}
""")
PLACE_FIRST = lines("""
{l} with {x}; {l} belongs {x}; {l} you bring {x}; {l} you take {x}; {l}, that's {x}; {l} -> {x}; {l} should come {x}; {l} = {x}
{l} I'd like {x}; {l} I need {x}; {l}, thanks, {x}; {l} move {x}
""")
