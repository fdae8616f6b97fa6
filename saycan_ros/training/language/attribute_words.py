"""How one thing of a kind is told from the others: `{k}` a noun, `{ks}` its plural, `{a}` an adjective, `{c}` what it is like.

The rows of `WITH` are "kind|adjectives|what follows the noun"; those of `LACKING` say the same of what is not so.
"""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

WITH = """
fizzy|fizzy;bubbly;carbonated;sparkling|with bubbles;with bubbles in it;that fizzes;that is carbonated;that has fizz;with fizz
non carbonated|still;non carbonated;uncarbonated;flat|without bubbles;with no fizz;that doesn't fizz;that isn't carbonated;
  with no bubbles
caffeinated|caffeinated|with caffeine;that has caffeine in it;that will wake me up;that contains caffeine;with caffeine in it
caffeine free|caffeine free;decaf;caffeine-free;decaffeinated|with no caffeine;without caffeine;that has no caffeine
sugary|sugary;sugar sweetened|with sugar in it;full of sugar;with plenty of sugar;that has sugar
sugar free|sugar free;unsweetened;sugarless;zero sugar;sugar-free|with no sugar;without sugar;that has no sugar in it
hydrating|hydrating|that hydrates;that puts fluids back
fruity|fruity;fruit flavoured|that tastes of fruit;with a fruit flavour;with a fruity taste
citrus|citrus;citrusy|from the citrus family;that is citrus;you can squeeze for juice
spicy|spicy;hot;fiery|that burns;with chili in it;with a kick;that sets the mouth on fire;that bites back
salty|salty;savory|with salt on it;that tastes of salt
sweet|sweet|that tastes sweet;for a sweet tooth
healthy|healthy;wholesome|that is good for you;a dietitian would approve of;that does a body good
fresh|fresh|that hasn't been processed;that is fresh
crunchy|crunchy;crispy|that crunches;with a crunch;that is loud to chew
juicy|juicy|with juice in it;that drips when you bite it
whole grain|whole grain|with grains in it;made of several grains
light|light;low calorie|that is low in calories;with few calories
filling|filling|that fills you up;that keeps you full
lemon lime|lemon lime|with the lemon and lime taste;that tastes of lemon and lime
cola|cola|that tastes of cola;with the cola taste
can|canned;tinned|in a can;that comes in a can;in a tin;out of a can
bottle|bottled|in a bottle;that comes in a bottle;with a screw cap;with a bottle around it
bag|bagged|in a bag;that comes in a bag;in a packet
box|boxed|in a box;that comes in a box
carton|carton|in a carton;that comes in a carton
jar|jarred|in a jar;that comes in a jar
bar|bar shaped|in the shape of a bar;that comes as a bar
hot|hot|that is hot;that steams
cold|cold;chilled|that is cold;from the cold
alcoholic|alcoholic|with alcohol;with alcohol in it;that only adults may have
high in protein|high protein;protein rich|with protein;with lots of protein
sour|sour;tart|that tastes sour;that makes you pull a face
tropical|tropical;exotic|from the tropics
strong|strong|that is strong
baked|baked|from the bakery;out of the oven
sharp|sharp|with a blade;that cuts;with a sharp edge
soft|soft;squishy|that is soft to touch;that you can squeeze
squishy|soft;squishy;spongy|that is soft;that you can squeeze;that gives when you press it
metal|metal|made of metal
wooden|wooden|made of wood
plastic|plastic|made of plastic
paper|paper|made of paper
breakable|breakable;fragile|that breaks easily;that can break
heavy|heavy|that weighs a lot
small|small;tiny|that is small
electric|electric|that needs power
battery powered|battery powered|with batteries in it;that runs on batteries
warm|warm|that keeps one warm
round|round|that is round;in the shape of a ball
yellow|yellow|in yellow;that is yellow
red|red|in red;that is red
green|green|in green;that is green
colourful|colourful|with many colours
disposable|disposable;single use|you throw away after use
for children|children's|for children;meant for kids
for writing|writing|for writing;to write with
for cutting|cutting|for cutting;to cut with
for spills|absorbent|for spills;to mop up with
for dishes|dishwashing|for dishes;to wash up with
for cooking|cooking|for cooking
for exercise|workout|for exercise;to work out with
"""
LACKING = """
fizzy|still;non fizzy;flat;uncarbonated;non carbonated|without bubbles;with no bubbles;that isn't fizzy;with no fizz;
  that doesn't fizz;that has no bubbles
caffeinated|caffeine free;decaf;caffeine-free;non caffeinated|without caffeine;with no caffeine;that has no caffeine in it;
  that won't keep me up;that isn't caffeinated
sugary|unsugary|that isn't sugary;without all that sugar;that isn't full of sugar
spicy|mild;non spicy|that isn't spicy;that doesn't burn;without the chili;with no heat;that is mild
salty|unsalted|that isn't salty;without salt
sweet|unsweet|that isn't sweet
crunchy|uncrunchy|that doesn't crunch;that isn't crunchy
can|uncanned|that isn't in a can;not in a can;that doesn't come in a can;that isn't canned
bottle|unbottled|that isn't in a bottle;not in a bottle;that doesn't come in a bottle
bag|unbagged|that isn't in a bag;not in a bag;that doesn't come in a bag
citrus|non citrus|that isn't citrus;that isn't a citrus fruit
alcoholic|non alcoholic;alcohol free|without alcohol;with no alcohol;that has no alcohol in it
hot|unheated|that isn't hot
sharp|bladeless|without a blade;that isn't sharp;that can't cut me
metal|non metal|that isn't metal;not made of metal
electric|unpowered|that needs no power;that isn't electric
breakable|unbreakable|that doesn't break;that isn't breakable
heavy|light|that isn't heavy
"""
# Adjectives that nobody says are in the table only for its shape.
UNSAID = lines(
    "unsugary; unsalted; unsweet; "
    "uncrunchy; uncanned; unbottled; unbagged; unheated; unpowered; bladeless; bar shaped; jarred; carton"
)

# One thing.
ONE = lines("""
{ak} {c}; the {k} {c}; {ak}, but one {c}; {ak}, one {c},; some {k} or other {c}; any {k} {c}; one {k} {c}
{ak}, make it one {c},; the one {k} {c}; that {k} {c}; some kind of {k} {c}; the only {k} {c}; some {k} {c}
{ak}, specifically one {c},; {ak} - one {c} -; {ak} (one {c}); a kind of {k} {c}; one of those {ks}, but one {c},
whatever {k} you can find {c}; my {k} {c}; the sort of {k} {c}; one of the {ks}, the one {c},; the one {c} out of the {ks}
{ak} of the kind {c}; {ak}, only it has to be one {c},; {ak}, and I mean one {c},; {ak}, but just one {c},
one {c} out of all the {ks}
the {k}, you know, the one {c},; the {k}, the one {c},; {ak}, it should be one {c},; one of the {ks}, namely one {c},
the one {c}, of the {ks},; the {k} - the one {c} -; the {k} (the one {c}); not just any {k} but one {c},
the one {c} among the {ks}
""")
ADJECTIVE_ONE = lines("""
the {a} {k}; {aa} {k}; the {a} one of the {ks}; the {a} one among the {ks}; any {a} {k}; {ak}, the {a} kind,; one {a} {k}
{ak}, {aa} one,; {ak} ({a}); the {a} one out of the {ks}; {aa} kind of {k}; some {a} {k}; {ak}, but {aa} one,; that {a} {k}
the {k}, the {a} one,; {aa} one from among the {ks}; {ak} that is {a}; {ak}, {a} please,; one of the {ks}, the {a} one,
whichever {k} is {a}; the {k} which is {a}; {ak} of the {a} sort; my {a} {k}; {ak}, but it's got to be {a},
{aa} one of those {ks}
{ak}, and {aa} one at that,; {ak} - {a}, please -; {ak}, the {a} sort,; the {k} (the {a} one); one of the {ks}, but {aa} one,
not just any {k} but {aa} one,; {aa} {k}, none of the others,; {aa}, really {a}, {k}; the {k} - the {a} one -; our {a} {k}
""")
OF_TWO = lines("""
the one of the two {ks} {c}; whichever of the two {ks} is the one {c}; the one {c} out of both {ks}; the one {c} of the two {ks}
the one {c}, of those two {ks},; just one of the two {ks}, the one {c},; one of the two {ks}, I mean the one {c},
the {k} {c}, not the other one,; the {k} {c} and not the other {k}
""")
ADJECTIVE_OF_TWO = lines("""
the {a} one of the two {ks}; the {a} {k} of the two; the {a} one out of the two {ks}; the {a} one between the two {ks}
whichever of the two {ks} is {a}; the {a} one of both {ks}; the {a} one of these two {ks}; the {a} {k}, not the other {k},
the one of the two {ks} that is {a}; just the {a} one of the two {ks}; the {a} one from the pair of {ks}
the {a} {k}, not the other one,
""")
# Before a request for "the {a} one" or "the one {c}".
FRONT = lines("""
of the {ks}; out of the {ks}; from the {ks}; among the {ks}; of all the {ks}; of those {ks}; about the {ks}; from among the {ks}
speaking of {ks}; when it comes to {ks}; as for {ks}; of the various {ks}; out of all the {ks} here; of the {ks} we have
""")
FRONT_OF_TWO = lines("""
of the two {ks}; out of both {ks}; between the two {ks}; there are two {ks}; I see two {ks}; two {ks} are there
of these two {ks}
you see the two {ks}?; about those two {ks}; we have two {ks}; regarding the two {ks}; from the pair of {ks}; of both {ks}
""")
# Around a request for one of the kind, `{r}`; then where exactly two are there.
AROUND = lines("""
{r}. one {c}; {r}. it has to be one {c}; {r}. I need one {c}; {r}, as long as it is one {c}; {r}. take the one {c}
{r} - one {c}; {r}, as long as it's one {c}; {r}. I mean one {c}; {r}. just make sure it's one {c}; {r}. any {k} {c} is fine
there are a few {ks}, I need one {c}. {r}; {r}, provided it's one {c}; {r}. not just any {k}: one {c}; {r}. get one {c}
{r}. pick one {c}; I only want {ak} {c}. {r}; {r}. must be one {c}; {r}, ideally... no, definitely one {c}
{r}. which one? the one {c}; {r}. anything {c} is ok; I'm after one {c}, so {r}; I can only have one {c}. {r}; {r}. just one {c}
{r}, but check that it is one {c}; {r}, and it should be one {c}; {r}. oh, one {c} of course; {r}. the kind {c}, please
my son only takes one {c}. {r}; my guest asked for one {c}. {r}; with {ks} I always go for one {c}. {r}
{r}. only {ak} {c} will do
grandma can only have {ak} {c}. {r}; the nurse says it must be one {c}. {r}; {r}. of all the {ks} choose one {c}
{r} pls, one {c}; {r}, I like one {c} better, so take that; {r}. sorry, should have said: one {c}; {r} (one {c})
""")
AROUND_ADJECTIVE = lines("""
{r}. it must be {a}; {r}. {aa} one; {r}. the {a} one; {r}, the {a} one please; {r}. I mean the {a} one; {r}, but {a}
{r}. make it {a}; {r}, as long as it is {a}; {r}, provided that it's {a}; {r}. it has to be {a}; {r}, only the {a} kind though
{r}. take the {a} one; I only like {a} {ks}. {r}; {r}. make sure it's {a}; {r}. {a}, mind you; {r} ({a})
{r}. which one? the {a} one; only {a} {ks} for me. {r}; {r} and it should be {a}; {r}. i want {a} one; {r}, {a} of course
the doctor only allows {a} {ks}. {r}; my daughter will only have {a} {ks}. {r}; {r}. you have to pick {aa} one; {r}, {a} pls
{r}. oh and it needs to be {a}; {r}. not just any {k}, {aa} one; of the {ks} I only trust the {a} ones. {r}; {r} - {a}, that is
""")
AROUND_OF_TWO = lines("""
I see two {ks}. {r}, the one {c}; there are two {ks}: {r}, the one {c}; {r}. there are two, I'd like the one {c}
{r}. of the two, the one {c}; two {ks} are there. {r} - the one {c}; {r}. not both, the one {c}
{r}. there are two of them, take the one {c}
""")
TWO_CLAUSES = lines("""
{ak} {c} and {c2}; {ak} {c}, and {c2},; the {k} {c} and {c2}; {ak} {c} but also {c2}; {ak} {c} as well as {c2}
any {k} {c} and {c2}
{ak} {c} that is also one {c2}; {ak}, one {c} and {c2},; {aa} {k} {c2}; the {a} {k} {c2}; {ak} that is {a}, {c2}
some {a} {k} {c2}; any {a} {k} {c2}; {aa} {k}, but one {c2},; {aa} {k}, one {c2},; {aa} {k}, and also {c2},; {ak}, {a} and {c2}
""")
