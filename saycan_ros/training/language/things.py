"""What randomised manifests are made of: things with their kinds, and words for what no manifest has.

Each line of `THINGS` is "name (aliases): kinds and attributes". A line that begins with "~" is held out: no training
manifest has it, so that names and attributes never seen can be measured, here and with `config/office.yaml`. More
things for training are in `things_words` and `trade_things`.
"""

from __future__ import annotations

from dataclasses import dataclass

from saycan_ros.training.language.things_words import MORE_THINGS
from saycan_ros.training.language.trade_things import TRADE_THINGS

THINGS = """
banana: fruit, snack, food, healthy, yellow, sweet, soft, fresh
pear: fruit, snack, food, healthy, fresh, juicy, green, sweet
peach: fruit, snack, food, sweet, juicy, soft, healthy, fresh
lemon: fruit, food, sour, citrus, yellow, juicy, healthy, fresh
mango: fruit, food, tropical, sweet, juicy, healthy, fresh
kiwi: fruit, food, sour, green, healthy, fresh
carrot: vegetable, food, healthy, crunchy, fresh, orange coloured
tomato: vegetable, food, fresh, red, juicy, healthy
cucumber: vegetable, food, fresh, green, healthy
onion: vegetable, food, strong smelling, healthy, fresh
potato: vegetable, food, starchy, healthy, fresh
broccoli: vegetable, food, healthy, green, fresh
pretzels: snack, food, salty, bag, crunchy, baked
popcorn: snack, food, salty, light, bag, crunchy
peanuts (nuts): snack, food, salty, high in protein, crunchy
cookies (biscuits): snack, food, sweet, baked, box, crunchy
chocolate bar: snack, food, sweet, candy, bar
gummy bears: snack, food, candy, sweet, chewy, soft, bag, colourful
granola bar: snack, food, bar, filling, whole grain, crunchy
crackers: snack, food, salty, crunchy, box
beef jerky: snack, food, meat, high in protein, salty, chewy
yogurt: dairy, food, healthy, cold, white
cheese: dairy, food, salty, yellow, high in protein, cold
milk: drink, dairy, carton, cold, non carbonated, caffeine free, white
orange juice: drink, juice, carton, fruity, sweet, non carbonated, citrus, caffeine free
apple juice: drink, juice, bottle, fruity, sweet, non carbonated, caffeine free
lemonade: drink, bottle, sour, sugary, citrus, caffeine free, fruity
root beer: drink, soda, can, sugary, caffeine free, fizzy
ginger ale: drink, soda, can, sugary, caffeine free, fizzy
sparkling water: drink, can, hydrating, sugar free, bubbly, fizzy, caffeine free
coffee: drink, hot, caffeinated, cup, non carbonated
espresso: drink, hot, caffeinated, strong, non carbonated
hot chocolate: drink, hot, sweet, sugary, non carbonated
green tea: drink, hot, caffeinated, healthy, non carbonated, sugar free
sports drink: drink, bottle, hydrating, salty, non carbonated
beer: drink, alcoholic, can, fizzy
red wine: drink, alcoholic, bottle, non carbonated, red
diet soda: drink, soda, can, sugar free, caffeinated, fizzy
protein shake: drink, bottle, high in protein, filling, non carbonated
decaf coffee: drink, hot, caffeine free, cup, non carbonated
iced coffee: drink, cold, caffeinated, can, non carbonated, sugary
salsa jar (salsa): food, spicy, jar, red
chili crackers: snack, food, spicy, salty, crunchy, box
dark chocolate: snack, food, candy, bar
sugar free gum: snack, candy, chewy, sugar free, small
wasabi peas: snack, food, spicy, crunchy, bag, green
rice cakes: snack, food, light, crunchy, bag
grapes: fruit, snack, food, sweet, juicy, fresh, healthy
tangerine: fruit, snack, food, citrus, juicy, sweet, healthy, fresh
still water: drink, bottle, hydrating, sugar free, caffeine free, non carbonated
diet lemonade: drink, can, sugar free, citrus, caffeine free, fizzy, fruity
soup can: food, can, hot meal, filling
tuna can: food, can, fish, high in protein
cereal: food, breakfast, box, crunchy
bread: food, baked, breakfast
bagel: food, baked, breakfast
~ croissant: food, baked, pastry, breakfast
~ muffin: food, baked, sweet, pastry
~ sandwich: food, lunch, filling
~ salad: food, lunch, healthy
~ ketchup: condiment, bottle, red
~ mustard: condiment, bottle, spicy, yellow
~ hot sauce: condiment, bottle, spicy
~ salt shaker: condiment, salty, for seasoning
~ sugar bowl: condiment, sweet, for baking
~ honey: condiment, sweet, jar
~ peanut butter: spread, jar, high in protein
~ strawberry jam: spread, jar, sweet, fruity

plate: dish, tableware, breakable, for eating
bowl: dish, tableware, breakable, for soup
mug: cup, tableware, breakable, for hot drinks
glass: cup, tableware, breakable
fork: cutlery, tableware, metal, pointed
spoon: cutlery, tableware, metal, for soup
kitchen knife: cutlery, sharp, metal, for cutting, pointed
cutting board: utensil, wooden, for cutting
frying pan: cookware, metal, for cooking
cooking pot: cookware, metal, for cooking
spatula: utensil, for cooking, for flipping
corkscrew: utensil, metal, for opening bottles, pointed
can opener: utensil, metal, for opening cans
measuring cup: utensil, for baking
kitchen towel (tea towel): cleaning supply, cloth, for drying, for spills, cotton
paper towels: cleaning supply, paper, for spills, disposable, white, soft
dish soap: cleaning supply, bottle, for dishes
scrub brush: cleaning supply, for dishes, for scrubbing, plastic
spray cleaner: cleaning supply, bottle, for wiping surfaces
trash bag: cleaning supply, plastic, for garbage, disposable
~ rag: cleaning supply, cloth, for spills
~ duster: cleaning supply, for dust
~ napkins: paper, tableware, disposable
~ vase: decoration, breakable, for flowers
~ candle: decoration, wax, for light
~ flashlight (torch): light source, for light, battery powered

hammer: tool, heavy, for nails, metal
screwdriver: tool, for screws, metal
wrench (spanner): tool, metal, for bolts, heavy
pliers: tool, metal, for gripping
hand saw: tool, sharp, metal, for cutting wood
drill: power tool, tool, electric, heavy, for holes, loud
~ tape measure: tool, for measuring
~ level: tool, for measuring
~ sandpaper: supply, rough, for smoothing
~ wood glue: supply, adhesive, bottle, for joining
duct tape: supply, adhesive, sticky, roll
box of nails: fastener, metal, box, pointed, heavy
box of screws: fastener, metal, box, pointed, heavy
~ safety glasses: protective gear, for eyes
work gloves: protective gear, for hands
ear plugs: protective gear, for noise, small
~ dust mask: protective gear, for breathing
hard hat: protective gear, for the head, yellow, plastic
paint brush: tool, for painting
paint can: supply, can, for painting
~ oil can: lubricant, can, for rust
~ utility knife: tool, sharp, for cutting
~ soldering iron: tool, electric, hot, for electronics
~ multimeter: tool, electric, for electronics
~ zip ties: fastener, plastic

notebook: stationery, paper, for writing on
pen: stationery, for writing, plastic
pencil: stationery, for writing, for drawing, pointed, wooden
red marker: stationery, for writing, red, plastic
eraser: stationery, for correcting, rubber, small
ruler: stationery, for measuring
~ stapler: office tool, for paper
tape dispenser: office tool, adhesive, plastic, sticky
paper clips: stationery, metal, small, for holding paper
sticky notes: stationery, paper, for reminders, yellow, small, sticky
~ envelope: paper, for mail
~ scissors: office tool, sharp, for cutting paper
calculator: electronics, battery powered, for numbers
phone charger: electronics, cable, for charging
laptop: electronics, computer, expensive, battery powered
mouse: electronics, computer accessory, plastic, small
headphones: electronics, for music
~ usb stick: electronics, small, for storing files
remote control (tv remote): electronics, battery powered, for the television, plastic
tablet: electronics, computer, for reading, expensive, battery powered
book: reading material, paper, for reading
magazine: reading material, paper
~ newspaper: reading material, paper
business card: paper, small
~ folder: stationery, for documents
~ key ring (keys): personal item, metal, small
~ wallet: personal item, leather
~ umbrella: personal item, for rain
~ sunglasses: personal item, for the sun
~ backpack: bag, for carrying things

teddy bear: toy, soft, for children
toy car: toy, small, for children
building blocks: toy, for children, colourful
rubber duck: toy, bath, yellow, soft, for children, rubber
tennis ball: sports gear, ball, yellow
basketball: sports gear, ball, rubber
jump rope: sports gear, for exercise
yoga mat: sports gear, for exercise, soft
dumbbell: sports gear, heavy, for exercise, metal
playing cards: game, for fun, paper
chess set: game, for fun, wooden
puzzle: game, for fun
bandage: medical, for wounds, white, disposable
painkillers (aspirin): medicine, for headaches
thermometer: medical, for fever, small
cough syrup: medicine, bottle, for colds
hand sanitizer: hygiene, bottle, for germs, flammable
toothbrush: hygiene, for teeth, plastic
toothpaste: hygiene, for teeth
shampoo: hygiene, bottle, for hair
soap bar: hygiene, for washing hands
hair brush: hygiene, for hair, plastic
tissue box (tissues): hygiene, paper, for a runny nose, white, soft, disposable
face cream: hygiene, for skin
blanket: textile, warm, soft
pillow: textile, soft, for sleeping
socks: clothing, warm, stretchy, cotton, soft
scarf: clothing, warm, wool, soft
baseball cap: clothing, for the sun, cotton
gloves: clothing, warm, for hands
~ watering can: garden tool, for plants
~ flower pot: garden item, for plants
~ trowel: garden tool, for digging
~ plant seeds: garden item, small
~ fertilizer: garden item, for plants
~ dog leash: pet supply, for walks
~ cat food: pet supply, can
~ dog bone: pet supply, chewy
"""

# Asked for, and in no manifest.
ABSENT_THINGS = """
pizza; hamburger; hot dog; burrito; taco; sushi; noodles; rice bowl; steak; chicken wings; ice cream; cake; birthday cake;
donut; pancake; waffle;
boiled egg; eggs; butter; avocado; watermelon; strawberries; blueberries; pineapple; cherries; kombucha; milkshake;
smoothie; vodka; whiskey; gin;
champagne; cappuccino; latte; sprite; fanta; mountain dew; dr pepper; gatorade; cocoa; ketchup; mayonnaise;
vinegar; olive oil;
salt; pepper; sugar; flour; garlic; ginger; spinach; cabbage; corn; beans; mushrooms; cigarette; lighter; matches; chopsticks;
toaster; blender; kettle; microwave;
rice cooker; waffle iron; mop; broom; vacuum cleaner; bucket; iron; laundry detergent; bleach; mirror; light bulb;
batteries; extension cord; radio;
guitar; violin; piano; drum; camera; tripod; game controller; passport; credit card; coin; dollar bill;
wedding ring; necklace; wristwatch; jacket;
sweater; t shirt; jeans; shoes; boots; slippers; hat; belt; tie; bathrobe; towel; toilet paper; razor; perfume; lipstick;
nail clipper; contact lenses;
bicycle; helmet; skateboard; football; frisbee; fishing rod; tent; sleeping bag; ladder; shovel; rake; hose; wheelbarrow; axe;
chainsaw; rope; chain; padlock;
suitcase; cat; dog; goldfish; hamster; baby; stroller; diaper; pacifier; crayons; glitter; map; globe; telescope; microscope;
test tube; stethoscope; syringe;
wheelchair; crutches; candy cane; marshmallows; toast; omelette; sausage; bacon; ham; salami; tofu; lasagna; spaghetti; curry;
dumplings; oatmeal; pudding; cheesecake;
brownie; muffins; licorice; bubble gum; mints; lollipop; popsicle; energy gel; vitamins; protein powder; coconut water;
tonic water; tequila; sake; cider; prosecco
"""

ABSENT_PLACES = """
fridge; refrigerator; freezer; oven; microwave; dishwasher; sink; stove; pantry; cupboard; cabinet; drawer; top drawer; shelf;
bookshelf; balcony; bedroom; bathroom;
living room; garage; basement; attic; garden; backyard; porch; driveway; car; mailbox; laundry room; washing machine; hallway;
staircase; roof; office; desk;
sofa; couch; bed; nightstand; wardrobe; closet; window sill; floor lamp; fireplace; piano; swimming pool; supermarket;
neighbor's house; school; elevator;
conference room; reception; lobby; cafeteria; parking lot; coat rack; shoe rack; wine cellar; dog house; patio; upstairs room;
other room; kitchen sink; next room; windowsill; toaster
"""

# Whom things cannot be brought to.
ABSENT_PEOPLE = """
my brother; my sister; mom; my mother; dad; my friend; grandma; my grandfather; the neighbor; the dog; the cat; my wife;
my husband; the kids; the guests; our visitor;
tom; anna; the baby; my boss; the doctor; the mailman; my roommate; the teacher; my colleague; peter; the man outside;
the lady next door
"""

# Asked for, and no skill of any manifest here does it.
ABSENT_ABILITIES = """
open the window; close the window; open the door; lock the front door; turn on the lights; switch off the lamp; dim the lights;
play some music; sing me a song; tell me a joke;
call my mom; send an email to my boss; order a pizza; book a flight; what is the weather like; what time is it;
set a timer for ten minutes; set an alarm for seven; wake me up tomorrow;
wash the dishes; do the dishes; load the dishwasher; mop the floor; sweep the floor; vacuum the living room; clean the windows;
do the laundry; fold my shirts; iron my trousers; make the bed;
water the plants; mow the lawn; walk the dog; feed the cat; take the dog out; cook dinner; cook me some pasta;
make me a sandwich; boil some water; bake a cake; fry an egg; heat up my lunch;
brew a pot of coffee; peel {x}; slice {x}; cut {x} in half; chop {x} into pieces; eat {x}; drink {x}; open {x} with your teeth;
open {x}; open {x} for me; crack open {x}; open up {x};
wipe {p} with {x}; clean {p} with {x}; use {x} to wipe {p}; scrub {p} with {x}; wipe {p}; wipe {p} down; clean {p}; scrub {p};
polish {p}; dust {p}; wash {p};
feed {x} to the cat; squeeze {x}; roll {x}; spin {x}; tap {x}; polish {x}; dry {x}; clean {x}; mix {x} with water;
make juice from {x}; take the cap off {x}; put ice in {x};
toast {x}; cook {x}; grill {x}; share {x} with everyone; throw {x} out of the window; knock over {x}; push {x} off {p};
stand on {p}; paint {p}; move {p}; set {p} for dinner;

pour {x} into a glass; pour me a glass of {x}; shake {x}; crush {x}; microwave {x}; warm up {x};
freeze {x}; wash {x}; rinse {x}; paint {x} red; throw {x} at the wall; throw {x} to me; juggle {x}; kick {x}; break {x};
weigh {x}; photograph {x}; take a picture of {x}; scan {x}; sell {x}; buy {x}; refill {x}; wrap {x} as a gift;
unwrap {x}; shred {x}; glue {x} together; drill a hole in {x}; describe {x}; read the label of {x}; taste {x}; smell {x};
hide {x} from my brother; stack {x} on your head; balance {x} on your head; dance; do a backflip; jump; jump up and down;
climb the stairs; fly to the moon; fly around;
swim; run a marathon; give me a massage; give me a haircut; tie my shoes; brush my teeth; hug me; shake my hand;
wave at the neighbors; clap; take a selfie; draw a picture; write a letter; write a poem;
translate this text; read me the newspaper; solve this equation; what is two plus two; who is the president; drive me to work;
park my car; wash the car; fix the sink; repair the chair; change the light bulb; paint the wall;
hang up the picture; move the sofa; lift the table; carry me upstairs; push the couch; build a house; charge my phone;
turn up the heating; turn on the tv; change the channel; record a video; print this document; pay the bills;
answer the phone; open the drawer; close the drawer; open the fridge; wipe the table; wipe down the counter; scrub the floor;
dust the shelves; set the table on fire; assemble the shelf; answer the door; let the cat in; catch the mouse; kill the spider
"""


@dataclass(frozen=True)
class Thing:
    """One kind of thing with its other names and the manifest's words for its kinds."""

    name: str
    aliases: tuple[str, ...]
    categories: tuple[str, ...]


def named(line: str) -> tuple[str, tuple[str, ...]]:
    """The name and the aliases of a line "name (aliases)"."""
    name, _, rest = line.partition(" (")
    return name, tuple(a.strip() for a in rest.rstrip(")").split(",") if a.strip())


def _block(text: str) -> list[Thing]:
    rows = []
    for line in filter(None, text.splitlines()):
        head, _, kinds = line.partition(": ")
        name, aliases = named(head)
        rows.append(Thing(name, aliases, tuple(k.strip() for k in kinds.split(","))))
    return rows


def blocks(held_out: bool) -> list[list[Thing]]:
    """The things by theme; those of the training manifests, or those held out of all of them."""
    parts = []
    for block in (block for text in (THINGS, MORE_THINGS, TRADE_THINGS) for block in text.split("\n\n")):
        lines = [line for line in block.splitlines() if line.startswith("~") == held_out]
        parts.append(_block("\n".join(line.removeprefix("~ ") for line in lines)))
    return [part for part in parts if part]


def listed(text: str) -> tuple[str, ...]:
    """The entries of one of the lists above that are parted by semicolons."""
    return tuple(" ".join(entry.split()) for entry in text.split(";") if entry.strip())
