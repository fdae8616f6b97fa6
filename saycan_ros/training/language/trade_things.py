"""More things of the randomised manifests, by trade, many of them with a word in common; the lines are as in `things`.

Their kinds are those of the other things, which have words of their own.
"""

from __future__ import annotations

TRADE_THINGS = """
bread knife: cutlery, sharp, metal, for cutting
butter knife: cutlery, metal, for eating
steak knife: cutlery, sharp, metal, for cutting, pointed
tea spoon: cutlery, small, metal
soup ladle (ladle): utensil, metal, for soup
wooden spoon: utensil, wooden, for cooking
whisk (egg whisk): utensil, metal, for baking
rolling pin: utensil, wooden, heavy, for baking
cheese grater (grater): utensil, sharp, metal
potato peeler (peeler): utensil, sharp, small
kitchen scale: utensil, electric, battery powered, for weighing
egg timer: utensil, small, for timing
oven mitt (oven glove): textile, warm, for hands, cotton
baking tray: cookware, metal, for baking
muffin tin: cookware, metal, for baking
sauce pan: cookware, metal, for cooking
wok: cookware, metal, heavy, for cooking
soup bowl: dish, tableware, breakable, for soup
salad bowl: dish, tableware, wooden
dinner plate: dish, tableware, breakable, for eating, white
cake stand: dish, tableware, breakable
espresso cup: cup, tableware, breakable, small, for hot drinks
travel mug (thermos mug): cup, metal, for hot drinks
wine glass: glass vessel, tableware, breakable
paper cup: cup, paper, disposable
drinking straws (straws): paper, disposable, tableware
tin foil (aluminium foil): roll, metal, disposable
cling film (plastic wrap): roll, plastic, stretchy, disposable
lunch box: box, plastic, for children
tea light: light source, wax, small, for light

ball peen hammer: tool, metal, heavy, for tapping parts into place
sledge hammer: tool, metal, heavy
torx screwdriver: tool, metal, small, for screws
ratchet screwdriver: tool, metal, for screws
box wrench: tool, metal, for bolts
torque wrench: tool, metal, heavy, expensive, for bolts
pipe wrench: tool, metal, heavy, for gripping
needle nose pliers: tool, metal, small, for gripping, pointed
locking pliers: tool, metal, for gripping
bolt cutter: tool, metal, heavy, sharp, for cutting wire
tin snips: tool, metal, sharp
coping saw: tool, metal, sharp, for cutting wood
wood rasp: tool, metal, rough, for filing
wood plane (hand plane): tool, sharp, heavy, for smoothing
carpenter square (try square): tool, metal, for measuring
feeler gauge: instrument, metal, small, for measuring
dial gauge: instrument, metal, expensive, for measuring
caulk gun (sealant gun): tool, metal
staple gun: tool, metal, loud
glue gun (hot glue gun): power tool, tool, electric, hot, for joining
belt sander: power tool, tool, electric, loud, for smoothing
impact driver: power tool, tool, battery powered, loud, for screws
rotary tool: power tool, tool, electric, small, for grinding
drill bit: metal, small, sharp, for holes
saw blade: metal, sharp, for cutting wood
grinding disc: supply, rough, for grinding
super glue: supply, adhesive, sticky, small, for joining
epoxy putty: supply, adhesive, sticky, for joining
grease tube (grease): lubricant, supply
silicone spray: lubricant, spray can, supply
hex nuts: fastener, metal, small
wing nuts: fastener, metal, small
lock washers: fastener, metal, small
hose clamp: fastener, metal, small, for clamping
cable clips: fastener, plastic, small
welding gloves: protective gear, leather, for hands, warm
welding mask: protective gear, heavy, for the face, for eyes
leather apron: protective gear, leather, clothing

circuit board (pcb): electronics, small, green
breadboard: electronics, small, white
motor driver: electronics, small
stepper motor: electronics, metal, heavy
servo motor: electronics, small
depth camera: electronics, expensive, small
thermal camera: electronics, expensive, battery powered
lidar sensor (lidar): electronics, expensive, small
power supply: electronics, electric, heavy
battery pack: electronics, heavy, for charging
button cell: small, metal
solder wire (solder): roll, metal, for joining
desoldering pump: tool, small, for electronics
test leads: cable, red, black, for electronics
ribbon cable: cable, electronics
hdmi cable: cable, electronics, black
power strip: electronics, cable, electric
fuse box: electronics, plastic
oscilloscope probe: instrument, cable, expensive, for electronics
barcode scanner: electronics, office tool, battery powered
walkie talkie: electronics, battery powered
alarm clock: electronics, loud, for telling the time
head torch (head lamp): light source, battery powered, for the night, for light
camping lantern: light source, battery powered, for light
memory card: electronics, small, for storing files
hard drive: electronics, expensive, for storing files
router: electronics, for the internet

pin cushion: small, soft, for sewing
fabric scissors: sharp, metal, for sewing
knitting needles: pointed, metal
crochet hook: small, metal
ball of yarn (yarn): wool, soft, colourful
felt sheets: textile, soft, colourful, wool
satin ribbon (ribbon): textile, silk, roll, red
zip fastener (zipper): small, metal, for sewing
shirt buttons: small, plastic, for sewing
iron on patch: textile, small, colourful
sewing machine: electric, heavy, loud, for sewing
curtain fabric: textile, cotton, colourful
silk scarf: clothing, silk, light
table cloth: textile, white, cotton
bed sheet: textile, white, cotton, for sleeping
wool blanket: textile, wool, warm
quilt: textile, warm, heavy, for sleeping
cushion: textile, soft
water colours (watercolours): colourful, for painting
oil paint: colourful, for painting
acrylic paint: bottle, for painting
sketch pad: paper, for drawing
charcoal sticks: black, for drawing
coloured chalk (chalk): colourful, for drawing
glitter glue: adhesive, sticky, bottle, for children
origami paper: paper, colourful, for fun
palette knife: metal, for painting
picture frame: decoration, wooden, breakable

violin bow: wooden, expensive, for music
guitar strings: metal, small, for music
recorder (flute): wooden, for music, for children
harmonica: metal, small, for music
tambourine: loud, for music
maracas: loud, colourful, for music
drum sticks: wooden, for music
sheet music: paper, for music
metronome: instrument, for timing, for music
music stand: metal, for music
karaoke microphone (microphone): electronics, loud, for music
vinyl record (record): plastic, black, for music
camera lens: expensive, breakable
lens cap: plastic, small, black
camera battery: electronics, small
photo album: paper, heavy
ring light: light source, electric, for video calls, for light
projector: electronics, electric, expensive
stage mask: decoration, for the face
wig: for hair, clothing
feather boa: clothing, soft, colourful
top hat: clothing, formal, black
fake beard: for the face, for fun
clown nose: red, small, for fun
juggling balls: ball, colourful, for fun

stroller blanket: textile, soft, for children
baby bottle: bottle, plastic, for children
baby monitor: electronics, battery powered, for children
baby wipes (wet wipes): hygiene, soft, disposable, for children
diaper cream: hygiene, for skin, for children
teething ring: rubber, small, for children
bib: clothing, cotton, for children
picture book: reading material, colourful, for children, for reading
wooden blocks: toy, wooden, for children
stacking cups: toy, plastic, colourful, for children
toy truck: toy, plastic, for children, red
toy plane: toy, plastic, for children, white
toy boat: toy, wooden, bath, for children
plush bear: toy, soft, for children
plush elephant: toy, soft, for children
hand puppet: toy, soft, for children, for fun
skipping rope: toy, for exercise, for children
bubble wand: toy, for children, for fun
water pistol: toy, plastic, for children
jigsaw puzzle: game, paper, for fun
card game: game, paper, for fun
memory game: game, for children, for fun
wooden chess board: game, wooden, heavy, for fun
poker chips: game, plastic, for fun
yo yo: toy, small, for fun

chain oil: lubricant, bottle
tyre lever: tool, plastic, small, for flat tires
inner tube: rubber, for flat tires
bike lock: metal, heavy
bike bell: metal, small, loud
bike light: light source, battery powered, small, for the night
cycling gloves: sports gear, for hands
knee brace: medical, stretchy
shin guards: protective gear, sports gear, plastic
goalkeeper gloves: sports gear, for hands
referee whistle (whistle): small, loud, sports gear
badminton racket: sports gear, light
shuttlecock: sports gear, light, small
squash ball: sports gear, ball, rubber, small
medicine ball: sports gear, ball, heavy, for exercise
beach ball: ball, toy, colourful, for the beach
bowling pin: sports gear, heavy, white
snorkel: sports gear, plastic, for swimming
swim goggles: sports gear, for eyes, for swimming
beach towel: textile, colourful, for the beach, for drying
sun cream (sunscreen): hygiene, bottle, for the sun, for the beach
climbing harness: sports gear, protective gear
climbing rope: sports gear, heavy
trekking poles: sports gear, metal, for hiking
compass: instrument, small, for hiking
trail map: paper, for hiking
camping stove: metal, for cooking, for heating
tent pegs: metal, small, pointed
water canteen: bottle, metal, for hiking, hydrating
binoculars: instrument, expensive

engine oil: lubricant, bottle, heavy
brake fluid: bottle, hazardous, chemical
windscreen fluid: bottle, blue, chemical
ice scraper: tool, plastic, small, for scraping
jumper cables: cable, heavy, red, black
tow rope: heavy, for tying things up
warning triangle: red, for being seen
tyre gauge: instrument, small, metal
spark plug: metal, small
car wax: wax, for smoothing
chamois leather: cloth, leather, for drying
air freshener: small, strong smelling
seat cover: textile, leather
number plate: metal, white
floor jack: tool, heavy, metal
oil filter: metal, supply
wiper blade: rubber, for rain
fire extinguisher: heavy, red, metal
road flare: light source, flammable, red

horse brush: pet supply, for hair
dog collar: pet supply, leather, for walks
dog biscuits: pet supply, food, crunchy
cat litter: pet supply, bag, heavy
cat toy: pet supply, toy, small
bird cage: pet supply, metal
fish food: pet supply, small, can
aquarium net: pet supply, plastic
hamster wheel: pet supply, plastic, loud
flea comb: pet supply, small, for hair
bag of oats (oats): food, bag, whole grain, heavy
bale of straw (straw bale): heavy, yellow
milk can: metal, can, heavy
egg tray: paper, disposable
bee smoker: tool, metal, hot
plant pot: garden item, breakable, for plants
hanging basket: garden item, for plants
plant labels: garden item, plastic, small
tomato seedlings: garden item, green, fresh
tulip bulbs: garden item, small
rose bush: garden item, pointed, green
lawn feed: garden item, bag, heavy
pruning saw: garden tool, tool, sharp, for pruning
hand fork: garden tool, tool, metal, for weeding
garden spade (spade): garden tool, tool, heavy, for digging
leaf blower: garden tool, power tool, electric, loud, for leaves
watering hose nozzle (hose nozzle): garden tool, plastic, small, for watering
wood chips: bag, wooden, garden item
fire wood (logs): wooden, heavy
charcoal bag: bag, black, heavy, flammable

oat milk: drink, carton, caffeine free, non carbonated
almond milk: drink, carton, caffeine free, non carbonated
coconut milk: drink, can, tropical, caffeine free
goat milk: drink, dairy, bottle, cold, white
black tea: drink, hot, caffeinated, non carbonated
mint tea: drink, hot, caffeine free, non carbonated
peach iced tea: drink, bottle, cold, sweet, fruity, caffeinated, non carbonated
cold brew: drink, bottle, cold, caffeinated, strong, non carbonated
cranberry juice: drink, juice, bottle, sour, fruity, red, non carbonated, caffeine free
carrot juice: drink, juice, bottle, healthy, non carbonated, caffeine free
mango juice: drink, juice, carton, tropical, sweet, fruity, non carbonated, caffeine free
cherry soda: drink, soda, can, sugary, fruity, caffeine free, fizzy, red
lemon soda: drink, soda, can, sugary, citrus, fruity, caffeine free, fizzy
vanilla soda: drink, soda, bottle, sugary, caffeine free, fizzy
ginger beer: drink, bottle, spicy, fizzy, caffeine free, non carbonated
wheat beer: drink, alcoholic, bottle, fizzy
rice wine: drink, alcoholic, bottle, non carbonated
barbecue chips: chips, snack, food, salty, spicy, bag, crunchy
vinegar chips: chips, snack, food, salty, sour, bag, crunchy
beet chips: chips, snack, food, healthy, bag, crunchy
cheese puffs: snack, food, salty, light, bag, crunchy
cashew nuts (cashews): snack, food, salty, high in protein, crunchy
pistachios: snack, food, salty, green, high in protein, crunchy
sunflower seeds: snack, food, healthy, salty, small
caramel bar: snack, food, candy, sweet, bar, chewy
peanut bar: snack, food, bar, high in protein, filling
fruit bar: snack, food, bar, fruity, sweet, chewy
ginger biscuits: snack, food, spicy, sweet, baked, crunchy
cinnamon roll: pastry, food, sweet, baked
apple pie: pastry, food, sweet, baked, fruity
cheese sandwich: lunch, food, filling
egg sandwich: lunch, food, filling, high in protein
chicken wrap: lunch, food, filling, high in protein, meat
veggie wrap: lunch, food, healthy
tomato soup: food, can, hot meal, red
mushroom soup: food, can, hot meal
green apple: fruit, snack, food, healthy, fresh, sour, green, crunchy
blood orange: fruit, snack, food, healthy, fresh, citrus, juicy
red grapes: fruit, snack, food, sweet, juicy, red, fresh
dried mango: fruit, snack, food, sweet, chewy, tropical, bag
maple syrup: condiment, bottle, sweet
soy sauce: condiment, bottle, salty
chili oil: condiment, jar, spicy
apricot jam: spread, jar, sweet, fruity
hazelnut spread: spread, jar, sweet

nurse cap: clothing, white
surgical mask: protective gear, disposable, for the face, for breathing
surgical gloves: protective gear, disposable, for hands, rubber
scalpel: instrument, sharp, metal, small, for cutting
forceps: instrument, metal, for gripping
surgical scissors: instrument, sharp, metal
specimen jar: jar, plastic, for samples
blood sample: medical, small, red
saline bag: medical, bag, hydrating
infusion stand: medical, metal, heavy
knee bandage: medical, stretchy, for wounds
wound spray: medical, spray can, for wounds
burn ointment: medicine, for wounds, for skin
cough drops: medicine, small, sweet, for colds
vitamin tablets: medicine, bottle, healthy
insulin pen: medicine, small, pointed, for injections
inhaler: medicine, small, for breathing
reading glasses: for reading, small
contact lens case: small, plastic
walking stick (cane): wooden, for walking
bed pan: plastic, for patients
patient file: paper, for documents
ear thermometer: medical, battery powered, for fever
urine cup: plastic, disposable, for samples
hand cream: hygiene, for skin, for hands

cardboard box: box, paper, light
bubble wrap: roll, plastic, soft, for parcels
parcel: box, heavy, for mail
padded envelope: paper, for mail
postage stamps (stamps): paper, small, for mail
packing paper: paper, for parcels
pallet label: paper, sticky, white
shrink wrap: roll, plastic, stretchy
hand truck strap: for tying things up
clipboard: office tool, for holding paper
guest book: paper, for writing on
ledger: paper, heavy, for numbers
receipt roll: paper, roll, for printing
ink cartridge: office tool, black, for printing
toner: office tool, heavy, black, for printing
laminator: office tool, electric, hot, for documents
ballpoint pen: stationery, blue, for writing
felt tip pen: stationery, colourful, for writing, for drawing
permanent marker: stationery, black, for writing
wax crayon: stationery, wax, colourful, for drawing, for children
correction tape: stationery, white, small, for correcting
glue stick: stationery, adhesive, sticky, small
drawing compass: stationery, metal, pointed, for drawing
set square: stationery, plastic, for measuring
paper tray: office tool, plastic, for holding paper
ring binder: stationery, for documents
name tag: plastic, small
flip chart: paper, for writing on
"""
