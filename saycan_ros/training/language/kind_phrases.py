"""Whole phrases for one thing of a kind: "kind|phrase;phrase", a line that starts with two spaces goes on.

"a+b" is any of these kinds, the first best; "a/b" any of them alike; "a&b" what is both.
"""

from __future__ import annotations

# Food and drink.
TASTES = """
drink|something to drink;anything to drink;something I can drink;a refreshment;something for my thirst;something to sip;
  something to sip on;something drinkable;a drink of some sort;some kind of drink;something to quench my thirst;
  a thirst quencher;something to wet my whistle;something to wash it down with;a little something to drink;any old drink;
  whatever drink you find;something liquid I can drink;any drink;some sort of beverage;a beverage of your choice;smth to drink
soda|a soda of any kind;any soda;a soda pop of some sort;some soda or other;whatever soda you see
fizzy|something fizzy;something bubbly;something carbonated;something with bubbles;something with fizz in it;any fizzy thing
fizzy&drink|a bubbly drink;a fizzy drink;a drink with bubbles;a carbonated drink;a drink that fizzes;
  something fizzy to drink;a sparkling drink;a drink that makes you burp;something to drink that tickles the nose
non carbonated&drink|a drink without bubbles;a still drink;something to drink that isn't fizzy;a non carbonated drink;
  a drink with no fizz;something to drink with no bubbles in it;an uncarbonated drink
fizzy&caffeinated|something fizzy with caffeine;a fizzy drink that wakes me up;bubbles and caffeine in one drink
fizzy&caffeine free|something fizzy without caffeine;a fizzy drink that has no caffeine in it;bubbles but no caffeine
squishy|something squishy;something soft;something spongy;something soft that I can squeeze
energy drink|a drink that gives me wings;an energy drink of some kind;one of those energy drinks
caffeinated|something caffeinated;something with caffeine;something that contains caffeine;something to keep me awake;
  something to wake me up;a pick me up;something to help me stay alert;some caffeine;a dose of caffeine;a caffeine fix;
  a caffeine kick;something with a bit of caffeine in it;something to perk me up;something that keeps my eyes open;
  something to fight off the sleepiness;something that will stop me dozing off;a caffeine hit;something that has caffeine;
  something to get me through the night shift;something with a decent amount of caffeine;smth with caffeine;
  something to make me less sleepy;a jolt of caffeine
caffeinated&drink|a drink with caffeine;a caffeinated beverage;a caffeinated drink;a drink that wakes you up;
  a beverage containing caffeine;a drink to keep me going through the night;a drink that has caffeine in it
caffeine free|something without caffeine;something caffeine free;something decaf;something with zero caffeine;
  something free of caffeine
caffeine free&drink|a drink with no caffeine;a decaf drink;a non caffeinated drink;
  a beverage that will not keep me up at night;a drink that lets me sleep tonight;a caffeine free drink;
  a drink I can have before bed;something to drink that has no caffeine;something to drink that won't keep me awake
caffeine free&soda|a soda without caffeine;a caffeine free soda;a decaf soda
caffeinated&soda|a soda with caffeine;a caffeinated soda;a soda that keeps me awake
sugary|something sugary;something with a lot of sugar;something full of sugar;something loaded with sugar;
  something with plenty of sugar
sugary&drink/sweet&drink|a sugary drink;a sweet drink;a drink full of sugar;a sugary beverage;a drink with sugar in it;
  a sweetened drink;something sweet to drink;a drink that is bad for my teeth
sugar free|something without sugar;something that has no calories;something with no sugar in it;something sugar free;
  something with zero sugar;something without any added sugar;something a diabetic can have;something with no sugar at all
sugar free&drink|a sugar free drink;a drink with no sugar;a zero sugar drink;an unsweetened drink;a drink without sugar;
  a sugarless drink;a drink a diabetic can have;something to drink that has no sugar;a drink that is kind to my teeth;
  a no sugar drink;a calorie free drink
hydrating|something hydrating;something to hydrate with;something that will rehydrate me;something to hydrate me after my run;
  something good for hydration;something to replace the fluids I lost;something for dehydration;something to keep me hydrated;
  something to put some water back into me;something to rehydrate;something hydrating after my workout
hydrating&drink|a hydrating drink;a drink to rehydrate with;a drink that hydrates;the kind of drink you have after sports
healthy|something healthy;a healthy option;something good for me;something nutritious;a healthy choice;
  something that is good for my diet;a wholesome thing;something that is good for you;something my doctor would approve of;
  something my dietitian would allow;something that keeps me fit;a healthier option
healthy&food|something healthy to eat;a healthy bite;something nutritious to eat;healthy food;a bit of healthy food;
  a healthy thing to eat;something to eat that is good for me;some good healthy food;something to eat that won't ruin my diet
healthy&snack|a healthy snack;a snack that is good for me;something healthy to snack on;something healthy to nibble on;
  a nutritious snack;a snack for someone on a diet;a wholesome snack;a guilt free snack
healthy&drink|a healthy drink;something healthy to drink;a drink that is good for me;a wholesome drink
fruit|something fruity to eat;something that grows on trees;something with vitamins;some fruit;a piece of any fruit;
  some kind of fruit;any fruit;one of my five a day;any piece of fruit you find;a fruit of your choice;a bit of fruit
fruit&snack|a natural snack;a snack straight from nature;something from a tree to snack on;a fruit to snack on
fruity|something fruity;something fruit flavored;something that tastes like fruit;something with a fruity taste
fruity&drink|a fruity drink;a fruit flavored drink;a drink that tastes of fruit;something fruity to drink;
  a drink with a fruit taste
citrus|something citrusy;something with vitamin c;some citrus;something from the citrus family
citrus&fruit|a citrus fruit;a fruit with lots of vitamin c;some citrus fruit
fresh|something fresh;something nice and fresh
fresh&food|fresh food;something fresh to eat;a bit of fresh food
juicy|something juicy;something nice and juicy
sour|something sour;something with a sour taste;something tart
tropical|something tropical;something exotic to eat
crunchy|something with a crunch;something crunchy to bite on
chewy|something chewy;something to chew on
starchy|something starchy;something with starch
strong smelling|something that smells strong;something smelly
strong|something strong;something nice and strong
bubbly|something bubbly;something sparkling
snack|something to snack on;something to munch on;something to nibble on;a little something to tide me over;
  a snack of some kind;any snack;some snack;some sort of snack;a bite between meals;something to keep me going until dinner;
  something to nosh on;something to graze on;something for the munchies;something snacky;
  something I can munch in front of the tv;a small snack;something to keep my mouth busy
food|something to eat;something edible;anything to eat;some food;something I can eat;something for my empty stomach;
  something to fill my belly;some sort of food;a bit of food;something to put in my stomach;something to chew and swallow;
  some grub;something for the hunger;a thing you can eat;something I could eat;a bite of something;smth to eat
vegetable|some vegetable;something from the vegetable patch;one of the veggies;any vegetable
dairy|something made of milk;a milk product;something with calcium
candy|something for the candy jar;some candy
meat|something with meat;something meaty
fish|something with fish
hot meal|something warm to eat;something hot to eat;a warm meal
breakfast|a breakfast thing;something for the breakfast table
chips|some chips;some crisps;a bag of any chips;chips of any kind;any bag of chips;any chips;some kind of chips;
  whichever chips you find
chips+crunchy&snack|something crunchy;something crispy;a crunchy snack;a crispy snack;something crunchy to snack on;
  something that crunches
salty|something salty;something savory;something with salt;something on the salty side
salty&food|salty food;something salty to eat;something savory to eat;a salty bite
salty&snack|a salty snack;a savory snack;something salty to munch on;something salty to snack on;a snack with salt on it;
  something salty to nibble;a salty nibble;a salty little snack
spicy|something spicy;something hot and spicy;something with a kick;something that burns my tongue;something with some heat;
  something fiery;something with chili heat;something that sets my mouth on fire;something peppery and hot;
  something zesty and hot;something that makes me sweat
spicy&snack|a spicy snack;a snack with a kick;something spicy to munch on;a fiery snack;a snack that burns
whole grain|something whole grain;something with grains;something with whole grains;something with fiber from grain
whole grain&snack|a snack with grains;a whole grain snack;a snack with several grains in it
light|something light;something low in calories
light&snack|a low calorie snack;a snack that is low in calories;a snack that is easy on the stomach;a snack for my diet
sweet|something sweet
sweet&snack|a sweet snack;a sweet thing to snack on;a snack that is sweet;something sweet to munch on
filling|something filling;something that fills me up;something that sticks to the ribs;something that keeps me full;
  something that will keep me full for hours;something that really fills you up
filling&food|something substantial to eat;something filling to eat;something hearty to eat;a filling bite
filling&snack|a filling snack;a snack that keeps me full;a proper filling snack
filling+energy drink|something with a lot of energy
high in protein|something with protein;something high in protein;some protein;something to build muscle;
  something for my muscles
bar|a snack in the form of a bar;some kind of bar;a bar of some sort;any bar
lemon lime|something lemon lime flavored;a lemon lime drink;a lemon lime soda;something that tastes of lemon and lime
cola|something cola flavored;a cola of any brand;any cola;some kind of cola;a cola, any brand;a dark cola
can&drink|a drink in a can;something to drink out of a can;a canned drink;a drink that comes in a can;a canned beverage
bottle&drink|a drink in a bottle;a bottled drink;a drink that comes in a bottle;something to drink from a bottle
bag&snack|a snack in a bag;a snack that comes in a bag;a bag of something to munch on
soda/juice/can&drink/hydrating&drink|a cold drink;something cold to drink;something refreshing;something refreshing to drink;
  a cool drink;something to cool me down;something to cool off with;a refreshing drink
soda/juice|a soft drink
hot&drink|something warm to drink;something hot to drink;a hot drink;a hot beverage;a warm drink;
  something to warm me up from inside;a steaming cup of something
cold&food|something cold to eat
alcoholic|something with alcohol;some booze;something alcoholic;something for happy hour;something for adults only
alcoholic&drink|an alcoholic drink;a drink with alcohol in it;a grown up drink
baked|something baked;something from the oven;something from the bakery
sweet+sugary+fruit|something sweet;something for my sweet tooth;a sweet thing;something sugary to eat or drink;
  something that tastes sweet;something sweet, whatever it is;something for a sugar craving;a little something sweet;
  something nice and sweet;smth sweet
sweet+fruit|a sweet treat;something sweet to eat;a dessert;something for dessert;something sweet to bite into;a sweet bite;
  something to eat with a sweet taste;something for afters;something sweet after dinner
sugary&drink+sweet+fruit|a sugar boost;a sugar rush;a sugar kick
energy drink+filling+caffeinated|something to give me energy;an energy boost;something energizing;a boost of energy;
  something that gives me power;a boost;something to recharge my batteries;something to power me up;
  something that gives energy;something to get me going;something to boost my energy
filling+snack|something for after my workout;a post workout snack;something to eat before my run;
  something for the road to eat;something to take hiking and eat;something for my lunch box
light+fruit+snack|a light snack;something light to eat;a small bite;just a little bite
healthy+fruit+hydrating|something that is not junk food;something wholesome
breakfast+fruit+bar+baked|something for breakfast;a breakfast item;something quick for breakfast;
  something to start the day with;something I can have for breakfast
food/drink|something to eat or drink;anything to eat or drink;something to eat or to drink;some refreshment, food or drink;
  a bite or a drink
"""

# Cleaning, containers, and the things of every other room.
ROOMS = """
cleaning tool|something to clean with;something to clean up a mess;something to scrub with;a thing I can clean with;
  something absorbent;something to scrub at this stain with;something I can clean the counter with;
  something to tidy this mess with;something to wipe the floor with;something to wipe this up with;something to mop this up;
  something to get rid of this stain;something that cleans;something to wipe with
for spills|something to clean up a spill;something to wipe up this spill;something to soak this up;
  something that absorbs water;something to mop up a puddle;something to dry this puddle with;something for the spill;
  something to sop this up;something that soaks up liquid;something to absorb this;something to get this liquid off the floor;
  something to blot this with;something to dab this stain with;something to wipe up the wet spot;
  something to mop up what I spilled
for dishes|something to wash the dishes with;something to scrub the plates with;something to do the dishes with;
  something to wash up with;something for the washing up;something to get the plates clean;something for these dirty plates;
  something for the greasy pans;something to clean the pots with
for spills+cleaning tool+cleaning supply|something to clean this up;something to wipe the table with;something for cleaning;
  a cleaning aid;something for this mess;something I can clean up with;something to deal with this mess;
  something for the cleaning;something to help me clean up;something to sort out this mess with;
  something to wipe down the counter;something to clean the place with
cleaning supply|something from the cleaning supplies;something for the housework;something out of the cleaning closet
not edible|something I cannot eat;something inedible;the thing that is not food;something you shouldn't eat;
  a thing that nobody can eat
for scrubbing|something to scrub with;something to scour with
for drying|something to dry my hands with;something to dry things with;something to dry off with
for wiping surfaces|something to wipe the surfaces with;something to make the counters shine
for garbage|something to put the garbage in;something to collect the rubbish in
for dust|something to get the dust off;something to dust with
cloth|something made of cloth;a piece of cloth
can|something in a can;something that comes in a can;a can of something;something canned;any can
bottle|something in a bottle;something that comes in a bottle;a bottle of something;something bottled;any bottle;
  something with a bottle cap
bag|something in a bag;something that comes in a bag;a bag of something;something bagged
box|something in a box;something that comes in a box;a box of something
carton|something in a carton;something that comes in a carton
jar|something in a jar;something from a jar
roll|something that comes on a roll;something on a roll
hot|something hot
cold|something cold;something chilled;something from the cold
cup&tableware|something to drink from;something to drink out of;something to pour a drink into
dish|something to eat off;something to serve food on or in
cutlery&metal|something to eat with;a thing to eat with
cookware|something to cook in;something to put on the stove
utensil|something for the kitchen work;a kitchen tool of some sort
for eating|something to eat off;something to put my food on
for soup|something for the soup;something I can use for my soup
for hot drinks|something for my hot drink;something I can pour hot coffee into
for cooking|something to cook with;something I need for cooking
for flipping|something to flip pancakes with;something to turn the burger over with
for opening bottles|something to open this bottle with;something to get the cork out
for opening cans|something to open this can with;something to get this tin open
for baking|something a baker needs;something I need for baking
for seasoning|something to season this with;something to give this more flavor
for flowers|something to put flowers in;something to hold my flowers
for light|something to light up the room;something to see with when the power is out
sharp|something sharp;something to cut with;something with a blade;something with a sharp edge
breakable|something fragile;something breakable;something that breaks easily;something delicate
tool|something to work with;a tool of some kind;any tool;something from the tool set
power tool|a tool with a motor;a tool that needs electricity
electric|something electric;something that needs power
for nails|something to drive a nail in with;something to hit this nail with;something to bang nails in
for screws|something to turn this screw with;something to tighten a screw with;something to undo these screws
for bolts|something to loosen this bolt with;something to tighten a bolt with;something to turn a nut with
for gripping|something to grip this with;something to hold a small part tight
for cutting wood|something to cut this plank with;something to saw with
for holes|something to make a hole with;something to make holes in the wall
for cutting|something for cutting things up;something I can use to chop and cut
for measuring|something to measure with;something to measure how long this is
for smoothing|something to smooth this edge with;something to take the splinters off
for joining|something to join two pieces with;something to stick wood together
for painting|something I need for painting;something for a paint job;something for painting the fence
for rust|something against rust;something to loosen a rusty hinge
for electronics|something for working on circuits;something to work on electronics with
adhesive|something to stick things together;something adhesive;something to fix this with that sticks
sticky|something sticky;something that sticks
rough|something rough;something with a rough surface
fastener|something to fasten this with;something to hold these parts together
lubricant|something to make this hinge move;something to stop the squeaking
supply|something from the workshop supplies
protective gear|something to protect myself with;something to keep me safe while I work;something for my safety
for eyes|something to protect my eyes
for hands|something for my hands;something to put on my hands;something to protect my hands
for noise|something against the noise;something to block out the noise
for breathing|something to keep dust out of my lungs
for the head|something to protect my head;something to put on my head against falling things
stationery|something from the stationery;something for my desk work
for writing|something I need to take notes;something I need for writing a note;
  something for writing things down
for drawing|something to draw with;something to sketch with
for correcting|something to rub this out with;something to erase this
for paper|something to keep papers together;something for my loose papers
for cutting paper|something to cut paper with;something to snip this out
for reminders|something to leave a reminder on;something to stick a reminder up
for mail|something to put this letter in;something to send a letter in
for documents|something to keep my documents in;something to file these papers in
for numbers|something to do sums with;something to add up these numbers with
for charging|something to charge my phone with;something to charge this with
for music|something to listen to music with;something to hear music on
for storing files|something to put my files on;something to save files on
for the television|something to change the channel with;something to control the tv with
for reading|something to read;something I can read;something to read in bed
reading material|something to read;something to flip through;something to read while I wait
computer|something I can use to go online;something to work on with a screen
electronics|something electronic;a device of some kind;a gadget of some sort
computer accessory|something for the computer
personal item|something I carry in my pockets
for rain|something against the rain;something to keep me dry in the rain
for the sun|something against the sun;something to keep the sun off my face
for carrying things|something to carry my things in
toy|something to play with;a toy of some kind;something for the little one to play with
for children|something to keep the kids busy;something a child would like;something for the little ones
game|something we can play;something to play together
for fun|something for game night;something to pass the time with;something fun to do together
ball|something to throw and catch;something round to play with
sports gear|something for sports;something to do sports with
for exercise|something to work out with;something to exercise with;something for my workout routine
bath|something for the bath;something for the bathtub
medicine|something to make me feel better;some medicine;something from the pharmacy
for headaches|something for my headache;something against a headache;something for a sore head
for wounds|something for this cut;something to put on a wound;something to cover a scratch
for fever|something to take my temperature with;something to see whether I have a fever
for colds|something for my cold;something against this cough;something for a sore throat
medical|something from the first aid kit;something medical
hygiene|something from the bathroom;something to freshen up with
for germs|something against germs;something to disinfect my hands with
for teeth|something for my teeth;something to clean my teeth with
for hair|something for my hair
for washing hands|something to wash my hands with;something to get my hands clean
for a runny nose|something to blow my nose with;something to wipe my nose with
for skin|something for my dry skin;something to put on my skin
textile|something made of fabric
clothing|something to wear;something to put on;an item of clothing
warm|something warm;something to keep me warm;something cosy and warm
soft|something soft;something soft to the touch;something cuddly
for sleeping|something to sleep on;something to rest my head on
garden tool|something to work in the garden with;something for gardening
for plants|something for my plants;something for the flowers on the balcony
for digging|something to dig with;something to dig a hole with
pet supply|something for the pet;something for my animal
for walks|something to walk the dog with
battery powered|something that runs on batteries;something with batteries in it
light source|something to see in the dark;something that gives light
metal|something made of metal;something metallic
wooden|something made of wood;something wooden
plastic|something made of plastic;something plastic
leather|something made of leather
wax|something made of wax
paper|something made of paper
heavy|something heavy;something that weighs a lot
small|something small;something tiny
expensive|something expensive;something that costs a lot
colourful|something colourful;something with many colours
yellow|something yellow;something the colour of the sun
red|something red;something in red
green|something green;something in green
disposable|something disposable;something you use once and throw away
"""

THINGS = TASTES + ROOMS.removeprefix("\n")
