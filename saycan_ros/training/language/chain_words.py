"""Frames for a delivery and a skill of a manifest's own: `{a}` is done first, `{b}` after it; what is told first is named."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# As they are told.
STRAIGHT = lines("""
{a} and {b}; {a}, then {b}; {a} and then {b}; {a}. then {b}; {a}, and when that is done {b}; {a} first, then {b}
first {a}, then {b}; {a} before you {b}; {a}, afterwards {b}; {a}. after that {b}; {a}, and after that {b}; {a} then {b}
once you {a}, {b}; after you {a}, {b}; {a} - next, {b}; {a} and, as soon as you're done, {b}; {a}, and finally {b}
{a}. when you're through with that, {b}; I need you to {a} and then {b}; could you {a} and {b}?; {a} n then {b}
start like this: {a}. end like this: {b}; {a}. done? then {b}; {a}. that done, {b}; {a} and only then {b}
two things: {a}, then {b}; what I want is for you to {a} and then {b}; it's quite simple: {a}, {b}; {a}, {b}
{a} and straight after that {b}; {a}, and don't {b} until you have; be so kind as to {a} and then {b}; {a} -> {b}
would you {a} and then {b}, please?; you should {a}, then {b}; we'd like you to {a} and after that to {b}
1. {a} 2. {b}; step one: {a}. step two: {b}; {a} and later {b}; when you have a minute {a}, and then {b}
I'd be glad if you'd {a} and then {b}; the plan: {a}, then {b}; {a}, thereafter {b}; {a}. right after, {b}; {a} & then {b}
can you {a}, then {b}; hey, {a} and then {b}, ok?; {a}, and once you've done so, {b}; {a}. and then please {b}; {a} ... then {b}
go and {a}, and {b} when you've finished; {a}. with that behind you, {b}; {a}, and last of all {b}; {a} and {b} right away
my mum asks you to {a} and then {b}; you go {a}, then you {b}; {a} is what you do first, then {b}; pls {a} then {b}
""")
# What comes later is told first.
TURNED = lines("""
before you {b}, {a}; {b}, but {a} first; {b}, but first {a}; {b}, but before that {a}; {b}. before you do, {a}
{b}, only {a} beforehand; I'd like you to {b}, but {a} first; {b}, but not before you {a}; {b} once you {a}; {b} after you {a}
{b} as soon as you have done this: {a}; {b}. but {a} before anything else; don't {b} until you {a}, then do it
{b}, though not until you {a}; {b}. wait, {a} first; {b}. oh, and before that {a}; {b}. that's second, first {a}
I want you to {b}, but please {a} before you do; can you {b}? but {a} first; b4 u {b}, {a}; before you go and {b}, {a}
you may {b} as soon as you {a}, so do both; {b}. first of all, though, {a}; {b}. but hold on, first {a}
the second job is to {b}, the first is to {a}; {b} later, {a} now; {b} in the end, but to begin with, {a}
""")
# Where both are at one place.
WHILE_THERE = lines("""
{a} and, while you're there, {b}; {a}. since you're there anyway, {b}; {a} and {b} while you are at it
{a}, and before you leave, {b}; {a}, and as you are there, {b}; {a}. don't go yet, {b}; {a}, and on the same trip {b}
{a}. now that you're there, {b}; {a}. while you're over there, {b}; {a}, and stay to {b}
""")
# Other words for a thing, `{n}` its noun, and for a place, `{n}` its noun, that was named before.
IT = lines("it; it; it; it; it; it; that; the {n}; that {n}; the same {n}; said {n}")
THEM = lines("them; them; them; them; the {n}; those {n}; the same {n}; these {n}")
TO_IT = lines("there; there; there; over there; to it; on it; onto it; to that {n}; on the same {n}; to the {n}")
THAT_PLACE = lines("that {n}; the same {n}; the {n}; said {n}; this {n}; that very {n}")
FROM_IT = lines("from it; from there; off it; that is on it; standing there; lying there; you'll see there")
# What somebody remarks, `{m}`, asks for the one, `{d}` for the other; before it, after it, or in no order.
REMARK_FIRST = lines("""
{m}. do that first, then {d}; {m}. when you've seen to that, {d}; {m}. that comes first, then {d}; {m}. after that, {d}
{m}. {d} once that's taken care of; first things first: {m}. then {d}; {m}. when that's sorted out, {d}
before you {d}: {m}; {m}. see to it, then {d}; {m}. only when that is done, {d}
""")
REMARK_LAST = lines("""
{d}. after that: {m}; {d}. then there's another thing: {m}; first {d}. then: {m}; {d}, and when you've done that: {m}
{d}. that first. then, {m}; {d}. next up: {m}; once you {d}: {m}; {d}. afterwards look into this: {m}
""")
REMARK = lines("""
{m}. {d}; {m}. also, {d}; {m}, and {d}; {d}. and {m}; {d}. besides, {m}; two things: {m}, and {d}; {m}. oh, and {d}
{m}. on top of that, I need you to {d}; {d}. one more thing: {m}; {d}, and by the way, {m}; {d}. also, {m}
{m}. please {d} as well
{d}. I should mention that {m}; {m}. could you also {d}?; {d}. while I have you here: {m}
""")
