"""How one thing of a kind is told from the others: `{k}` a noun, `{ks}` its plural, `{a}` an adjective, `{c}` what it is like.

The rows of `WITH` are "kind|adjectives|what follows the noun"; those of `LACKING` say the same of what is not so.
"""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

WITH = """
fizzy|fizzy;bubbly;carbonated;sparkling;prickly|with bubbles;with bubbles in it;that fizzes;that is carbonated;that has fizz;
  with fizz;that prickles on the tongue;that goes pop and fizz;you mustn't shake;that makes one burp;that tickles the nose;
  with carbonation
non carbonated|still;non carbonated;uncarbonated;flat;non fizzy|without bubbles;with no fizz;that doesn't fizz;
  that isn't carbonated;with no bubbles;that doesn't prickle;that can be shaken without going off;that has no fizz;
  that won't make me burp;that isn't bubbly
caffeinated|caffeinated|with caffeine;that has caffeine in it;that will wake me up;that contains caffeine;with caffeine in it;
  that perks you up;that gives you a jolt;that keeps a person awake;that would keep me up all night;that drives the sleep away
caffeine free|caffeine free;decaf;caffeine-free;decaffeinated;non caffeinated|with no caffeine;without caffeine;
  that has no caffeine;a child may drink before bed;that lets one sleep;that won't give me the jitters;that's free of caffeine
sugary|sugary;sugar sweetened;sweetened|with sugar in it;full of sugar;with plenty of sugar;that has sugar;
  a dentist would hate;that is loaded with sugar;that would make my blood sugar jump
sugar free|sugar free;unsweetened;sugarless;zero sugar;sugar-free;no sugar|with no sugar;without sugar;
  that has no sugar in it;a diabetic may have;that is safe for a diabetic;with zero sugar;that's free of sugar
hydrating|hydrating|that hydrates;that puts fluids back;that is good after a run;that makes up for all the sweat;
  a runner would want after the race;that does something against dehydration
fruity|fruity;fruit flavoured|that tastes of fruit;with a fruit flavour;with a fruity taste;
  that tastes of some fruit or other;with a hint of fruit;a fruit lover would pick
citrus|citrus;citrusy|from the citrus family;that is citrus
spicy|spicy;hot;fiery;peppery|that burns;with chili in it;with a kick;that sets the mouth on fire;that bites back;
  with heat in it;that makes my eyes water;that makes one sweat;only brave people eat;that leaves the mouth on fire
salty|salty;savory;salted|with salt on it;that tastes of salt;that is on the salty side;that makes you thirsty;
  that has been salted
sweet|sweet|that tastes sweet;for a sweet tooth;with a sweet taste;that tastes like dessert;that is on the sweet side
healthy|healthy;wholesome;nutritious|that is good for you;a dietitian would approve of;that does a body good;
  with some goodness in it;my doctor would be pleased with;that isn't junk;I needn't feel guilty about;that keeps you fit
fresh|fresh|that hasn't been processed;that is fresh;straight from the tree or the field;that was harvested not long ago
crunchy|crunchy;crispy|that crunches;with a crunch;that is loud to chew;you can hear when someone bites it;
  that isn't soft to bite;with some bite to it;that snaps when you bite it
juicy|juicy|with juice in it;that drips when you bite it;that is full of juice;that squirts when you bite in
whole grain|whole grain;grainy|with grains in it;made of several grains;with whole grains;that has whole grain in it
light|light;low calorie|that is low in calories;with few calories;that won't make me fat;that is kind to the waistline;
  with hardly any calories;for someone who counts calories
filling|filling;hearty;substantial|that fills you up;that keeps you full;that keeps hunger away;
  that a hungry man would be happy with;that lasts until dinner;that is good before a long walk
lemon lime|lemon lime|with the lemon and lime taste;that tastes of lemon and lime;with lemon and lime in it
cola|cola|that tastes of cola;with the cola taste;that is dark and tastes of cola;that is a kind of cola
can|canned;tinned|in a can;that comes in a can;in a tin;out of a can;that's in a tin;you open with a ring pull;
  made of tin on the outside;with a pull tab
bottle|bottled|in a bottle;that comes in a bottle;with a screw cap;with a bottle around it;that's in a bottle;you screw open;
  you can close again with a cap;with a bottle neck
bag|bagged|in a bag;that comes in a bag;in a packet;that's in a bag;you tear open;that rustles;in a crackling bag
box|boxed|in a box;that comes in a box
carton|carton|in a carton;that comes in a carton
jar|jarred|in a jar;that comes in a jar
bar|bar shaped|in the shape of a bar;that comes as a bar
hot|hot|that is hot;that steams;you have to blow on
cold|cold;chilled|that is cold;from the cold;straight out of the cold
alcoholic|alcoholic;boozy|with alcohol;with alcohol in it;that only adults may have;that will make me tipsy;
  I mustn't have before driving;that has alcohol
high in protein|high protein;protein rich;high-protein|with protein;with lots of protein;a bodybuilder would choose;
  that is good for the muscles;that is full of protein
sour|sour;tart|that tastes sour;that makes you pull a face;that puckers the mouth;that tastes like lemon
tropical|tropical;exotic|from the tropics;that makes you think of palm trees
strong|strong|that is strong
baked|baked|from the bakery;out of the oven
sharp|sharp;bladed|with a blade;that cuts;with a sharp edge;you could cut yourself on;that can slice
soft|soft;squishy;cuddly|that is soft to touch;that you can squeeze;that isn't hard;that is nice to touch
squishy|soft;squishy;spongy|that is soft;that you can squeeze;that gives when you press it
metal|metal;metallic|made of metal;out of metal;that is metal;that clinks
wooden|wooden;wood|made of wood;that is wooden;out of wood;that came from a tree
plastic|plastic|made of plastic;out of plastic;that is plastic
paper|paper|made of paper;out of paper;you could fold or tear
breakable|breakable;fragile;delicate|that breaks easily;that can break;that would break if you dropped it;
  that needs careful hands;that could shatter
heavy|heavy;weighty|that weighs a lot;that is heavy;you need muscles to lift;that could hurt my toe
small|small;tiny;little|that is small;that fits in a pocket;that hardly takes up room;that gets lost easily
electric|electric;electrical|that needs power;that runs on electricity
battery powered|battery powered;battery operated|with batteries in it;that runs on batteries;that takes batteries;
  that has to have batteries
warm|warm;cosy|that keeps one warm;that keeps the cold out;for chilly days
yellow|yellow|in yellow;that is yellow;the colour of a lemon;with a yellow colour
red|red|in red;that is red;the colour of a tomato;with a red colour
green|green|in green;that is green;the colour of grass;with a green colour
colourful|colourful|with many colours
disposable|disposable;single use;throwaway|you throw away after use;that is used only once;you needn't wash afterwards
for children|children's|for children;meant for kids;that a child would use;for the little ones
for writing|writing|for writing;to write with;that writes;one can write with
for cutting|cutting|for cutting;to cut with;that is made for cutting
for spills|absorbent|for spills;to mop up with
for dishes|dishwashing|for dishes;to wash up with
for cooking|cooking|for cooking
for exercise|workout|for exercise;to work out with;to get fit with;for a workout
chewy|chewy|that takes some chewing;that sticks to the teeth;you chew for ages
dairy|dairy|made of milk;made from milk;that comes from a cow
soda|soda|that is a soda;that counts as soda pop
energy drink|energy|that gives you wings;that is an energy drink
fruit|fruit|that grows on a tree or a bush;that is a fruit
snack|snack|for between meals;that is a snack
rubber|rubber;rubbery|made of rubber;out of rubber
stretchy|stretchy;elastic|that stretches;with some stretch in it;that gives when you pull
waterproof|waterproof;watertight|that keeps the water out;that may get wet;you can wear in a downpour
wool|woolen;woolly|made of wool;knitted from wool;that comes from a sheep
cotton|cotton|made of cotton;out of cotton
silk|silk;silky|made of silk;out of silk
formal|formal;elegant|for a formal occasion;that goes with a suit;for a fancy evening
blue|blue|in blue;that is blue;the colour of the sky
white|white|in white;that is white;the colour of snow
black|black|in black;that is black;the colour of coal
loud|loud;noisy|that makes a racket;that is noisy;that would wake the baby
expensive|expensive;pricey|that costs a lot;I couldn't afford to replace;that cost a fortune
pointed|pointed;pointy|with a point;that pricks;with a sharp tip
magnetic|magnetic|that attracts iron;that sticks to the fridge by itself
flammable|flammable|with the flame symbol on it;to be kept away from flames
hazardous|hazardous;dangerous|with a hazard symbol on it;with a warning sign on it
sticky|sticky|that sticks to the fingers;that is sticky
roll|rolled|on a roll;that comes on a roll
adhesive|adhesive|that sticks;that glues
for writing on|blank|with blank pages;to write on;I can write on
for drawing|drawing|for drawing;to draw with;an artist would use
for hair|hair|for my hair;that goes in the hair;to do my hair with
for teeth|dental|for the teeth;for clean teeth
for skin|skin|for the skin;for dry skin
for shaving|shaving|for shaving;for a man with stubble
for fingernails|nail|for the fingernails;to do my nails with
for washing hands|hand washing|for washing my hands;for dirty hands
for wounds|wound|for a wound;for a cut;for a graze
for colds|cough|for a cough;for a sore throat
for a blocked nose|nasal|for a blocked nose;that lets me breathe through my nose
for heartburn|stomach|for heartburn;against heartburn
for headaches|headache|for a headache;against a headache
for hands|hand|for the hands;that goes on the hands
for noise|ear|against noise;that keeps the noise out
for the head|head|for the head;that goes on the head
for screws|screw|for screws;that turns screws
for cutting wood|wood cutting|for cutting wood;that goes through wood
for music|music|for listening to music;that plays music
for charging|charging|for charging a phone;that charges things
for reading|reading|for reading;to read on or in
for swimming|swimming|for swimming;for the pool
for tying things up|tying|for tying things up;you can tie a knot in
for samples|sample|for samples;to keep a sample in
for looking at tiny things|magnifying|for looking at tiny things;that makes things look bigger
for weighing|weighing|for weighing;that tells the weight
for watering|watering|for watering;that sprays water
for baking|baking|for baking;a baker would use
for drying|drying|for drying;to dry things with
for scrubbing|scrubbing|for scrubbing;to scour with
for soup|soup|for soup;that goes with soup
for hot drinks|coffee|for hot drinks;that can take boiling coffee
for opening cans|can opening|for opening cans;that opens tins
for opening bottles|bottle opening|for opening bottles;that gets a cork out
spray can|spray|in a spray can;that you spray;with a nozzle to press
"""
LACKING = """
fizzy|still;non fizzy;flat;uncarbonated;non carbonated|without bubbles;with no bubbles;that isn't fizzy;with no fizz;
  that doesn't fizz;that has no bubbles;that won't prickle;that isn't bubbly;that I can shake without a mess;
  that won't make me burp;with zero bubbles;minus the fizz
caffeinated|caffeine free;decaf;caffeine-free;non caffeinated;no caffeine|without caffeine;with no caffeine;
  that has no caffeine in it;that won't keep me up;that isn't caffeinated;that lets me sleep;with zero caffeine;
  that won't give me the jitters;free of caffeine;minus the caffeine;that has nothing in it to keep me awake
sugary|unsugary|that isn't sugary;without all that sugar;that isn't full of sugar;that goes easy on the sugar;
  that isn't loaded with sugar;that isn't so sugary
spicy|mild;non spicy;not so spicy|that isn't spicy;that doesn't burn;without the chili;with no heat;that is mild;
  that won't set my mouth on fire;a child could eat;without any fire in it;that leaves the tongue alone;
  that isn't hot in the mouth
salty|unsalted;not so salty|that isn't salty;without salt;that isn't too salty;that hasn't been salted;with no salt on it;
  that won't make me thirsty
sweet|unsweet;not too sweet;not so sweet|that isn't sweet;that isn't too sweet;that doesn't taste sweet;that isn't a sweet one
crunchy|uncrunchy;not so crunchy|that doesn't crunch;that isn't crunchy;that makes no noise when I chew;
  that is easy on my bad tooth;without a crunch
can|uncanned|that isn't in a can;not in a can;that doesn't come in a can;that isn't canned;that doesn't come in a tin;
  that's in something other than a can
bottle|unbottled|that isn't in a bottle;not in a bottle;that doesn't come in a bottle;that's in something other than a bottle;
  that has no bottle around it
bag|unbagged|that isn't in a bag;not in a bag;that doesn't come in a bag;that doesn't come in a packet;
  that's in something other than a bag
citrus|non citrus|that isn't citrus;that has nothing of citrus in it;
  that doesn't belong to the citrus family
alcoholic|non alcoholic;alcohol free;alcohol-free|without alcohol;with no alcohol;that has no alcohol in it;
  I may have before driving;that won't make me tipsy
hot|unheated;not so hot|that isn't hot;that won't burn my tongue;I needn't blow on
sharp|bladeless|without a blade;that isn't sharp;that can't cut me;with no sharp edge;I can't cut myself on;
  that has no edge to it
metal|non metal|that isn't metal;not made of metal;made of something other than metal
electric|unpowered|that needs no power;that isn't electric
breakable|unbreakable|that doesn't break;that isn't breakable;that won't shatter;that isn't so fragile
heavy|light|that isn't heavy;that doesn't weigh much;I can lift with one hand;that's easy to lift
fruity|non fruity;not so fruity|without the fruit taste;that isn't fruity;without the fruit flavour
cola|non cola|that isn't a cola;that doesn't taste of cola;with no cola in it
soda|non soda|that isn't a soda;that's no soda
energy drink|ordinary|that isn't an energy drink;that gives nobody wings
lemon lime|unlimed|that doesn't taste of lemon and lime;that isn't lemon lime
whole grain|grainless|that isn't whole grain;without the whole grains
juicy|not so juicy|that isn't juicy;that doesn't drip when you bite it
dairy|dairy free;milk free;non dairy|without milk;with no dairy in it;that isn't made of milk
sour|not so sour|that isn't sour;that doesn't make me pull a face
soft|unsoft|that isn't soft
wooden|woodless|that isn't made of wood;made of something other than wood
paper|paperless|that isn't made of paper;made of something other than paper
rubber|rubberless|that isn't made of rubber;made of something other than rubber
waterproof|not waterproof|that isn't waterproof;that lets the water in
disposable|reusable|that can be used again;that isn't thrown away after one use;you can use again and again
loud|quiet|that doesn't make a racket;that won't wake the baby;that isn't one of the loud ones
expensive|cheap|that didn't cost the earth;that isn't so expensive;that costs less
small|unsmall|that isn't small;that isn't tiny
warm|not so warm|that isn't one of the warm ones
"""
# Adjectives that nobody says are in the table only for its shape.
UNSAID = lines(
    "unsugary; unsalted; unsweet; uncrunchy; uncanned; unbottled; unbagged; unheated; unpowered; bladeless; bar shaped; "
    "jarred; carton; unsoft; unsmall; unlimed; grainless; woodless; paperless; rubberless; not so warm; not "
    "waterproof; ordinary; energy; soda; rolled; fruit; snack; hand; head; ear; tying; screw; hair; dental; skin; shaving; "
    "nail; hand washing; wound; cough; nasal; stomach; headache; wood cutting; music; charging; reading; swimming; sample; "
    "magnifying; weighing; watering; baking; drying; scrubbing; soup; coffee; can opening; bottle opening; spray; drawing; "
    "writing; cooking; workout; dishwashing"
)
# "adjective|comparative|superlative" of the first adjective of a row.
COMPARED = """
fizzy|fizzier|fizziest
sugary|more sugary|most sugary
spicy|spicier|spiciest
salty|saltier|saltiest
sweet|sweeter|sweetest
healthy|healthier|healthiest
fresh|fresher|freshest
crunchy|crunchier|crunchiest
juicy|juicier|juiciest
fruity|fruitier|fruitiest
light|lighter|lightest
filling|more filling|most filling
hot|hotter|hottest
cold|colder|coldest
strong|stronger|strongest
sour|more sour|most sour
sharp|sharper|sharpest
soft|softer|softest
heavy|heavier|heaviest
small|smaller|smallest
warm|warmer|warmest
breakable|more fragile|most fragile
colourful|more colourful|most colourful
expensive|more expensive|most expensive
loud|louder|loudest
quiet|quieter|quietest
stretchy|stretchier|stretchiest
formal|more formal|most formal
mild|milder|mildest
cheap|cheaper|cheapest
unsalted|less salty|least salty
unsugary|less sugary|least sugary
unsweet|less sweet|least sweet
uncrunchy|less crunchy|least crunchy
"""

# One thing.
ONE = lines("""
{ak} {c}; the {k} {c}; {ak}, but one {c}; {ak}, one {c},; some {k} or other {c}; any {k} {c}; one {k} {c}
{ak}, make it one {c},; the one {k} {c}; that {k} {c}; some kind of {k} {c}; some {k} {c}
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
# `{e}` is a comparative: exactly two of the kind are there, and one has the attribute.
COMPARED_OF_TWO = lines("""
the {e} of the two {ks}; the {e} one of the two {ks}; whichever of the two {ks} is {e}; the {e} of both {ks}
the {k} that is {e} than the other; of the two {ks} the {e} one; the {e} {k}; the {e} one of those two {ks}
the {e} one, of the two {ks} that is,; one {k}, the {e} of the two,; the {k}, the {e} one,; the {e} {k} of the pair
""")
# `{e}` is a superlative: more of the kind are there, and exactly one has the attribute.
MOST = lines("""
the {e} of the {ks}; the {e} {k}; the {e} {k} here; the {e} {k} you can find; whichever {k} is the {e}; the {e} one of the {ks}
the {e} {k} there is; the {e} of all the {ks}; of the {ks} the {e} one; the {k} that is the {e}; one {k}, the {e},
the {e} {k} in the room; the {k}, the {e} one,; the {e} {k} we've got; whatever {k} is {e}
""")
# Exactly one of those there is like that.
ONLY = lines("""
the only {k} here {c}; the one and only {k} {c}; the single {k} {c}; the only one of the {ks} {c}; the one {k} here {c}
the only {k} around {c}; the {k} {c}, there's just one,; the {k}, there's only one {c},; the only {k} I can see {c}
the one {k} in sight {c}; the only {k} we have {c}
""")
ADJECTIVE_ONLY = lines("""
the only {a} {k}; the only {a} {k} here; the one {a} {k} there is; the only {k} that is {a}; the single {a} {k}
the only {a} one among the {ks}; the one and only {a} {k}; the one {a} {k} in sight; the {a} {k}, there's just one,
the only {a} one of the {ks}; the only {a} {k} I can see
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
{ak} {c}, and what's more one {c2},; {ak} {c}, plus {c2}; not just {ak} {c}, but one {c2},
whichever {k} is {a}, and one {c2},; the {a} {k}, the one {c2},; {ak} {c} which is at the same time one {c2}; one {a} {k} {c2}
{ak}, both {a} and one {c2},; {ak}: {a}, and one {c2},; {ak}, two conditions: one {c}, and one {c2},; {aa} one of the {ks}, {c2},
{ak} {c}, and it has to be one {c2},; the {k} {c2} that's also {aa} one; {ak}, it should be {a} and one {c2},
""")
