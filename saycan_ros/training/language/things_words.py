"""More things of the randomised manifests, by theme; the lines are as in `things`, and none is held out."""

from __future__ import annotations

MORE_THINGS = """
plum: fruit, snack, food, healthy, fresh, sweet, juicy
pomelo: fruit, snack, food, healthy, citrus, juicy, fresh
lime: fruit, food, sour, citrus, green, juicy, healthy, fresh
raspberries: fruit, snack, food, sweet, fresh, juicy, red, healthy
raisins: fruit, snack, food, sweet, chewy, box
dried apricots: fruit, snack, food, sweet, chewy, bag
bell pepper: vegetable, food, healthy, fresh, crunchy, red
celery: vegetable, snack, food, healthy, fresh, crunchy, light, green
zucchini (courgette): vegetable, food, fresh, green, healthy
frozen peas: vegetable, food, bag, cold, green
pickle jar (pickles): vegetable, food, jar, sour, salty, crunchy, green
olive jar (olives): snack, food, jar, salty, green
tortilla chips: chips, snack, food, salty, bag, crunchy
paprika chips: chips, snack, food, salty, spicy, bag, crunchy
lentil chips: chips, snack, food, salty, light, high in protein, bag, crunchy
salted almonds (almonds): snack, food, healthy, salty, high in protein, crunchy, bag
trail mix: snack, food, sweet, filling, high in protein, bag
oat bar: snack, food, bar, sweet, filling, whole grain
nut bar: snack, food, bar, salty, high in protein, crunchy
hard candies: snack, food, candy, sweet, bag, colourful
peppermints: snack, candy, sugar free, small, box
string cheese: dairy, snack, food, salty, high in protein, cold
cottage cheese: dairy, food, high in protein, cold, white
chocolate pudding: dairy, snack, food, sweet, cold
instant noodles (ramen): food, salty, filling, bag
baked beans: food, can, filling, high in protein
canned corn: vegetable, food, can, yellow
pineapple juice: drink, juice, can, fruity, sweet, tropical, non carbonated, caffeine free
tomato juice: drink, juice, bottle, salty, healthy, non carbonated, caffeine free, red
grape soda: drink, soda, can, sugary, fruity, caffeine free, fizzy
cream soda: drink, soda, bottle, sugary, caffeine free, fizzy
cherry cola: drink, soda, cola, can, caffeinated, sugary, fruity, fizzy
cola zero (zero cola): drink, soda, cola, can, caffeinated, sugar free, fizzy
mate soda: drink, soda, bottle, caffeinated, sugary, fizzy
chamomile tea: drink, hot, healthy, sugar free, caffeine free, non carbonated
vitamin water: drink, bottle, hydrating, fruity, healthy, caffeine free, non carbonated
soy milk: drink, carton, cold, healthy, caffeine free, non carbonated
white wine: drink, alcoholic, bottle, non carbonated
hard cider: drink, alcoholic, can, fruity, fizzy

fountain pen: stationery, metal, for writing, expensive
gel pen: stationery, plastic, for writing, blue
whiteboard marker: stationery, plastic, for the whiteboard, black
highlighter: stationery, plastic, for marking text, yellow
colored pencils: stationery, wooden, for drawing, colourful, for children, pointed
pencil sharpener: stationery, metal, small, for sharpening pencils
notepad (writing pad): stationery, paper, for writing on
index cards: stationery, paper, for writing on, small, white
printer paper (copy paper): stationery, paper, for printing, white
desk calendar: stationery, paper, for planning
binder clip: stationery, metal, small, for holding paper
rubber bands (elastic bands): stationery, rubber, stretchy, small, for bundling
push pins (thumbtacks): stationery, metal, pointed, small, for pinning notes up
rubber stamp: office tool, rubber, for stamping
letter opener: office tool, metal, pointed, for opening letters
packing tape (parcel tape): adhesive, sticky, roll, for parcels
webcam: electronics, computer accessory, small, for video calls
keyboard: electronics, computer accessory, plastic, for typing
smartphone (mobile phone, cell phone): electronics, battery powered, expensive, for phone calls, small
network cable: electronics, cable, blue, for the internet
bluetooth speaker: electronics, battery powered, loud, for music
e reader: electronics, battery powered, for reading
desk clock: electronics, battery powered, for telling the time
comic book: reading material, paper, for reading, colourful
dictionary: reading material, paper, heavy, for looking up words

rubber mallet: tool, rubber, heavy, for tapping parts into place
chisel: tool, sharp, metal, for carving wood
hex keys (allen keys): tool, metal, small, for hex bolts
clamp: tool, metal, heavy, for clamping
crowbar: tool, metal, heavy, for prying
putty knife: tool, metal, for scraping
wire cutters: tool, sharp, metal, for cutting wire
metal file: tool, metal, for filing
paint roller: tool, for painting
jigsaw: power tool, tool, electric, sharp, for cutting wood, loud
cordless screwdriver: power tool, tool, electric, battery powered, for screws
angle grinder: power tool, tool, electric, heavy, loud, for grinding
heat gun: power tool, tool, electric, for blowing hot air, loud
box of bolts: fastener, metal, heavy, box
washers: fastener, metal, small
wall plugs: fastener, plastic, small
wall hooks: fastener, metal, small, for hanging things up
electrical tape: supply, adhesive, sticky, plastic, roll, for insulating wires
copper wire: supply, metal, roll, for wiring
nylon rope: supply, for tying things up
bungee cord: supply, rubber, stretchy, for tying things up
knee pads: protective gear, soft, for kneeling
face shield: protective gear, plastic, for the face
safety vest (reflective vest): protective gear, clothing, yellow, for being seen
bucket (pail): supply, plastic, for carrying water

beaker: glass vessel, breakable, for mixing liquids
flask (conical flask): glass vessel, breakable, for heating liquids
test tube: glass vessel, breakable, small, for samples
glass vial (vial): glass vessel, breakable, small, for samples
measuring cylinder (graduated cylinder): glass vessel, breakable, for measuring liquids
petri dish: plastic, disposable, for growing cultures
pipette: instrument, plastic, for single drops
microscope: instrument, heavy, expensive, for looking at tiny things, metal
lab scale (digital scale): instrument, electric, for weighing
stopwatch: instrument, battery powered, small, for timing
tweezers: instrument, metal, small, for picking up tiny things, pointed
bunsen burner: instrument, metal, for heating
bar magnet (magnet): instrument, metal, magnetic, small
test strips (ph strips): paper, disposable, small, for testing acidity
acid bottle (acid): chemical, bottle, hazardous
ethanol bottle (ethanol): chemical, bottle, hazardous, flammable
iodine bottle (iodine): chemical, bottle, small
nitrile gloves (disposable gloves): protective gear, disposable, for hands, blue, rubber, stretchy
lab coat: protective gear, clothing, white, cotton

gauze roll (gauze): medical, roll, soft, for wounds, cotton, white
band aid (adhesive plaster): medical, small, disposable, for wounds, sticky
antiseptic cream: medicine, for wounds
syringe: medical, plastic, pointed, disposable, for injections
stethoscope: medical, for listening to the heart
blood pressure monitor (blood pressure cuff): medical, battery powered, for blood pressure
pulse oximeter: medical, battery powered, small, for blood oxygen
ice pack (cold pack): medical, cold, for swelling
heating pad: medical, warm, soft, electric, for back pain
arm sling: medical, soft, for a broken arm
crutches: medical, metal, for walking
hearing aid: medical, battery powered, small, expensive, for hearing
pill box (pill organizer): medical, plastic, small, for sorting pills
eye drops: medicine, bottle, small, for dry eyes
nasal spray: medicine, bottle, for a blocked nose
throat lozenges: medicine, box, sweet, for colds
sleeping pills: medicine, box, for falling asleep
antacid tablets (antacid): medicine, box, chewy, for heartburn
hospital gown: clothing, white, for patients, cotton

rake: garden tool, tool, metal, for leaves
hedge shears: garden tool, tool, sharp, metal, for pruning
weeder: garden tool, tool, metal, for weeding
garden hose: garden tool, rubber, green, for watering
sprinkler: garden tool, plastic, for watering
potting soil: bag, heavy, for potting
garden twine (twine): roll, green, for tying things up
bird seed: bag, for birds
bug spray (insect spray): spray can, for insects, flammable
gardening gloves: protective gear, green, for hands
straw hat: clothing, for the sun
rubber boots (wellies): clothing, shoe, rubber, waterproof, for mud

shower gel: hygiene, bottle, for the shower
liquid soap (hand soap): hygiene, bottle, for washing hands
hair conditioner: hygiene, bottle, for hair
hair gel: hygiene, sticky, for hair
comb: hygiene, plastic, small, for hair
hair dryer (blow dryer): electronics, electric, loud, for hair
razor: hygiene, sharp, for shaving
shaving foam: hygiene, spray can, for shaving
electric toothbrush: hygiene, electric, battery powered, for teeth, plastic
dental floss: hygiene, small, for flossing
mouthwash: hygiene, bottle, for fresh breath
nail clippers: hygiene, metal, small, for fingernails
nail file: hygiene, metal, small, for fingernails
cotton swabs (cotton buds): hygiene, soft, small, disposable, for cleaning ears, cotton, white
cotton pads: hygiene, soft, disposable, for taking off make up, cotton, white
toilet paper: hygiene, paper, soft, roll, disposable, for the toilet, white
toilet brush: cleaning supply, plastic, for the toilet
deodorant: hygiene, spray can, for sweat, flammable
body lotion: hygiene, bottle, for skin
lip balm: hygiene, small, for dry lips
hand mirror: breakable, for looking at yourself
bath towel: textile, soft, for drying, cotton

toy train: toy, wooden, for children
toy robot: toy, battery powered, for children, plastic
toy drum: toy, loud, for children
rag doll (doll): toy, soft, for children
plush rabbit (stuffed rabbit): toy, soft, for children
play dough: toy, soft, colourful, for children
spinning top: toy, wooden, small, for children
kite: toy, colourful, for windy days, for children
marbles: toy, small, colourful, for children
bouncy ball: toy, ball, rubber, small, for children
dice: game, small, plastic, for fun
domino set (dominoes): game, wooden, for fun
dart set (darts): game, pointed, for fun
football (soccer ball): sports gear, ball
volleyball: sports gear, ball, white
golf ball: sports gear, ball, small, white
ping pong ball (table tennis ball): sports gear, ball, small, plastic, white
tennis racket: sports gear, for tennis
baseball bat: sports gear, wooden, for baseball
hockey puck: sports gear, rubber, for hockey, black
kettlebell: sports gear, metal, heavy, for exercise
resistance band (exercise band): sports gear, rubber, stretchy, for exercise
foam roller: sports gear, soft, for sore muscles
boxing gloves: sports gear, soft, for boxing
bike helmet (cycling helmet): sports gear, protective gear, for the head
bike pump: sports gear, for flat tires
swim cap: sports gear, rubber, waterproof, for swimming, stretchy

wool sweater (sweater, jumper): clothing, warm, soft, wool
wool hat (beanie): clothing, warm, soft, wool
mittens: clothing, warm, wool, for hands, soft
winter jacket (winter coat): clothing, warm, waterproof
raincoat (rain jacket): clothing, waterproof, yellow
t shirt (tee shirt): clothing, cotton, white
jeans: clothing, cotton, blue
pajamas: clothing, soft, cotton, for the night
bathrobe: clothing, warm, soft, cotton
summer dress: clothing, cotton, colourful
swimsuit: clothing, stretchy, for swimming
tie: clothing, silk, formal, for weddings
bow tie: clothing, small, silk, formal, for weddings
dress shoes: clothing, shoe, formal, black
sneakers (trainers, running shoes): clothing, shoe, for running
hiking boots: clothing, shoe, waterproof, heavy, for hiking
slippers: clothing, shoe, soft, warm
flip flops: clothing, shoe, rubber, for the beach
sewing needle: metal, pointed, small, for sewing
spool of thread (thread): roll, small, for sewing
clothes iron: electric, heavy, for ironing, metal
lint roller: sticky, for fluff
"""
