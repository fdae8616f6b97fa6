"""Somebody else at a place: `{w}` is the person, `{o}` her, him or them, `{s}` she, he or they, `{p}` a place, `{x}` a thing.

`{m}` is a matter or a thing that the person must not have, `{h}` has or have, `{is}` is or are.
"""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

HER = lines("""
granny; grandma; my grandmother; my mother; mum; mom; my wife; my sister; my aunt; the nurse; the lady; the old lady
my daughter
the girl; my girlfriend; the receptionist; anna; maria; my niece; aunt rosa; the teacher; the woman; my neighbour; the bride
""")
HIM = lines("""
grandpa; granddad; my grandfather; my father; dad; papa; my husband; my brother; my uncle; the plumber; the gentleman; my son
the boy; my boyfriend; kevin; omar; my nephew; uncle joe; the old man; the postman; the boss; the carpenter; the patient
""")
THEM = lines("""
the kids; the children; the guests; my parents; our visitors; the workers; the twins; the students; my friends; the ladies
the team; my colleagues; the builders; the people; the customers; the others; the boys; the girls; my in-laws
""")
TAKE = lines("""
take {x} to {w} at {p}; bring {x} to {w} at {p}; take {o} {x} at {p}; {w} {is} at {p}, take {x} there; carry {x} to {p} for {w}
{w} {is} sitting at {p}, bring {x} over there; put {x} on {p} for {w}; leave {x} on {p} for {w}
{w} will be at {p}, have {x} there
serve {x} to {w} at {p}; set {x} on {p}, it is for {w}; {x} for {w}, at {p}; {w} at {p} would like {x}
deliver {x} to {w} at {p}
over at {p} {is} {w}, take {x} to {o}; {w} wants {x} at {p}; {x} is for {w}, put it on {p}; {w} {h} asked for {x} at {p}
get {x} to {w}, {s} {is} at {p}; {w} {is} waiting at {p} for {x}
drop {x} off at {p} for {w}; place {x} on {p} so {w} can have it; place {x} on {p} where {w} can reach it
{w} over there at {p} should get {x}; see that {w} at {p} gets {x}; surprise {w} at {p} with {x}; {p}: {x} for {w}
take {x} over to where {w} {is}, at {p}; {w} {is} coming, put {x} on {p} for {o}; treat {w} at {p} to {x}
{x} to {p}, {w} {is} there
when {w} come{v} to {p}, {x} should be there; {w} will look for {x} on {p}, put it there; {w} {is} at {p} and need{v} {x}
hand {w} at {p} {x}; {x} goes to {w} at {p}; {w}, at {p}, {is} in need of {x}; so {w} at {p} would like {x}, off you go
""")
NOT_FOR = lines("""
no {m} for {w}; {w} must not have {m}; {w} can't have {m}; {w} {is} off {m}; {w} {is} not allowed {m}; no {m}, {w} can't take it
{m} is bad for {w}; {w} can't stand {m}; {w} {is} avoiding {m}; {w} gave up {m}; {m} makes {w} feel sick
nothing with {m} for {w}
{w} should stay clear of {m}; the doctor told {w} to avoid {m}; {w} hardly ever touch{e} {m}, so none today; {w} said no {m}
{w} won't have anything with {m}; please nothing with {m} for {w}; {w} didn't want {m}; remember that {w} can't have {m}
for {w} it mustn't be {m}; keep {m} away from {w}; {w} and {m} don't go together; {w} would never take {m}
""")
AFTER = lines("""
{n}, {r}; {n}: {r}; {n}. {r}; {n}. so {r}; {n}, so {r}; {r}. {n}; {r}, but {n}; {r} - {n}; {r}. mind you, {n}; {n} - {r}
{r}. and {n}; {n}! {r}; {r} (but {n}); {n}, remember? {r}; {r}. oh, {n}; as you know, {n}. {r}; {r}. careful, {n}
""")
TAKE_HER = lines("""
take {o} {x} at {p}; take {x} to {o} at {p}; bring {o} {x} to {p}; {s} {is} at {p}, take {o} {x}; {s} would like {x} at {p}
put {x} on {p} for {o}; leave {o} {x} on {p}; bring {x} to {p} for {o}; find {o} {x} and put it on {p}
take {o} {x}, {s} {is} at {p}
carry {x} to {o} at {p}; serve {o} {x} at {p}; {s} {h} asked for {x} at {p}; set {x} on {p} for {o}; {s} need{v} {x} at {p}
get {o} {x} and leave it at {p}; {x} for {o}, at {p}; deliver {x} to {o} at {p}; {s} will have {x} at {p}; {p}: {x} for {o}
""")
