"""More ways to ask for a thing of a kind: by taste, package, occasion, whom it is for; the rows are as in kind_phrases.py.

`SAYINGS` are phrases for one thing, `WISHES` whole sentences.
"""

from __future__ import annotations

SAYINGS = """
drink|something wet;something for a dry throat;something to gulp down;something to have with my meal;
  a beverage for my guest;a drink for the lady;something for a thirsty kid;something I can sip while I read;
  something to swallow my pill with;a drink, any drink;sth to drink;whatever there is to drink;something to pour down my throat
food|something a hungry man can eat;sth to eat;something to get my teeth into;something for a rumbling stomach;
  whatever there is to eat;something solid, not a drink;something I can have with my drink;something to feed my kid with;
  a mouthful of something;something to go in my tummy;food of any description
snack|something for the film;something to pick at;something for between lessons;a snack for my kid;something for elevenses;
  something small to keep hunger away;a snack for the meeting;something to eat in front of the computer;
  something for snack break;something to keep in my bag for later
fizzy|something that goes fizz;something that tickles the tongue;something effervescent;something sparkling;sth fizzy;
  something that goes pssst when you open it;something you mustn't shake;something that makes you burp;
  something lively on the tongue
fizzy&sugary|something fizzy and sugary;a bubbly sweet drink;a fizzy drink full of sugar
fizzy&can|something fizzy in a can;a can of something bubbly;a tin with something fizzy in it
non carbonated|something without bubbles;something uncarbonated;something with no bubbles in it;something non fizzy;
  something flat, so no fizz;something that doesn't prickle;something that won't make me burp
non carbonated&caffeinated|a still drink with caffeine;something with caffeine but without bubbles;
  a caffeinated drink that isn't fizzy
non carbonated&caffeine free|a drink without bubbles and without caffeine;a still drink with no caffeine
non carbonated&bottle|a still drink in a bottle;something without bubbles in a bottle;a bottle of something that isn't fizzy
caffeinated|something for the night owl;something to beat the afternoon slump;something to shake me awake;
  something for a programmer at 3 am;something with a buzz;some liquid wakefulness;something that keeps a truck driver awake;
  something I shouldn't have before bed;something with a wake up effect;something for the five a.m. flight;
  something a student drinks before an exam;something to kick start my brain;something that makes me jittery in a good way;
  something against yawning
caffeinated&bottle|a caffeinated drink in a bottle;something in a bottle with caffeine;something with caffeine, but not in a can
caffeinated&can|a can of something with caffeine;a caffeinated drink in a can;something with caffeine in a can
caffeinated&cola|a cola with caffeine;a caffeinated cola
caffeine free|something that doesn't contain caffeine;something that won't disturb my sleep;the decaf one;a decaf;
  something that won't rob me of my sleep;something I can have late in the evening without lying awake;
  something without the buzz
caffeine free&drink|a drink for a child who has to sleep soon;a drink for a pregnant woman;something to drink at midnight;
  the drink without caffeine;a drink that won't give me the jitters;an evening drink with no caffeine in it;
  something to drink for someone who can't take caffeine;a drink my doctor allows, so no caffeine
caffeine free&can|a can without caffeine;a caffeine free can;something in a can that has no caffeine
caffeine free&bottle|a bottle without caffeine;something in a bottle that has no caffeine
caffeine free&fruity|a fruity drink without caffeine;something fruity and caffeine free
sugary|something that is pure sugar;something bad for my teeth;something my dentist would hate;the sugary one;
  something for a sugar fiend;something a dentist would ban;something that makes the kids bounce off the walls, all that sugar
sugary&can|a sugary can of something;a can of something full of sugar
sugar free|something for a diabetic;something without a gram of sugar;the sugar free one;
  something that won't raise my blood sugar
sugar free&drink|a drink for a diabetic;a drink my dentist likes;something to drink that won't make me fat;
  a drink with zero calories;
  the drink without sugar;something to drink for someone who avoids sugar
hydrating|something to top up my fluids;something for after the sauna;something against dehydration;
  something for a marathon runner;something for someone who has been sweating buckets;something that brings the fluids back;
  something against a dry body;something to get water into me;something for after hot yoga
hydrating&bottle|a bottle of something hydrating;something hydrating in a bottle
hydrating&sugar free|something hydrating without sugar;a plain hydrating drink with no sugar
healthy|something a nutritionist would pick;something your grandma would call good for you;the healthy one;
  the healthiest thing;something for the new me;something to make up for yesterday's burger;
  something the doctor wouldn't frown at
healthy&fruit|a healthy piece of fruit;some healthy fruit
healthy&drink|the healthy drink;a drink a nutritionist would pick
fruit|something from the orchard;something you'd find in a fruit basket;something a monkey would like;
  a portion of fruit;fruit, any sort;something to put in the fruit bowl
fruit&citrus|the citrus fruit;a fruit you can squeeze;a citrusy fruit;a fruit with segments
fruit&crunchy|a crunchy fruit;a crisp fruit;a fruit you can bite with a crunch;a fruit that crunches
fruit&juicy|a juicy fruit;a fruit that drips
crunchy&healthy|something crunchy but healthy;something healthy with a crunch
crunchy&salty|something crunchy and salty;something salty with a crunch;something crisp and savory
crunchy&spicy|something crunchy and spicy;something crisp that burns
citrus|something full of vitamin c;something from the citrus corner
fruity|something with fruit flavor;something that tastes of fruit;the fruity one
fruity&can|a can of something fruity;a fruity drink in a can;something that tastes of fruit, in a can
fruity&fizzy|a fruity drink with bubbles;something fruity and fizzy;a sparkling fruity drink
lemon lime|the lemon lime one;something with a lemon and lime taste;
  something between lemon and lime;something with that lemony limey taste
cola|one of the colas;a cola, doesn't matter which;a cola, whatever the brand;something cola like;whichever cola is around
cola&can|a can of any cola;some cola in a can
energy drink|something that athletes and gamers drink for energy;an energy drink, whichever;
  one of those drinks that are supposed to give you wings;something gamers drink all night, an energy drink
spicy|something that makes my eyes water;the spicy one;the hot one;something with chili;something that bites back;
  something for people who like it hot;something with fire in it;the one that burns;
  something that isn't for the faint hearted;something to clear my nose with fire;something with a sting in it;
  something that leaves my lips burning
spicy&chips|the spicy chips;chips with a kick;chips that burn;hot chips;fiery chips
spicy&bag|a bag of something spicy;something spicy in a bag
salty|something that makes me thirsty;something with salt on top;the salty one;something to go with a beer;
  something with plenty of salt;something to lick the salt off my fingers;something for my salt cravings;
  something that goes well with beer, so salty
salty&bag|a bag of something salty;something salty out of a bag
salty&whole grain|something salty with whole grain;a salty snack with whole grains
chips|chips, any sort;a bag with chips in it;some chips or other;one of the chips;a packet of chips, you choose
whole grain&chips|chips with whole grains;the chips with grains in them;chips made of many grains
light&chips|the lightest chips;chips with few calories;low calorie chips
whole grain|something made from whole grain;something with many grains;something with the whole grain left in;something grainy
light|something that won't make me fat;something with few calories;something easy on the waistline;
  something I can eat and still fit into my trousers;something that hardly counts as calories
filling|something that will keep me going;something substantial;something a hungry hiker would eat;
  something that fills the hole;something to put a floor in my stomach;something that lasts till dinner;
  something a lumberjack would eat
filling&sweet|something sweet and filling;something sweet that keeps me full
sweet&bar|a sweet bar;something sweet in the shape of a bar
sweet&bag|something sweet in a bag;a bag of something sweet
bar|something bar shaped;a bar to bite into;something in bar form;something you unwrap and bite the end off;
  something shaped like a bar
can|something in a tin;something in aluminium;a can, any can;one of the cans;whatever comes in a can;something you crack open
bottle|one of the bottles;a bottle, any bottle;something you unscrew;whatever comes in a bottle;something with a screw top
bag|one of the bags;something in a crinkly bag;something in a packet;whatever comes in a bag;something you rip open
cleaning tool|something to get this clean;the thing for cleaning;something for scrubbing and wiping;
  something for cleaning day;something to get a stain off;something for a sticky table;something to attack this grime with;
  something to give this a good scrub
for spills|something that drinks up water;something to soak up what I spilt;the thing for spills;something for a wet table;
  something thirsty that sucks up water;something for the flood on my desk;something to put an end to this puddle
for dishes|the thing you do the dishes with;something for a dirty pan;something for the washing up bowl;
  something for a stack of dirty plates;something to get the egg off this fork;something for the washing up tonight
not edible|something nobody would put in their mouth;the thing that isn't for eating;
  the one thing here that's not for eating or drinking;something that is no use when you're hungry;
  the thing you'd never eat or drink;something that's neither food nor drink
squishy|the soft one;the squishy one;the thing that is soft;something that gives when you squeeze it;
  something like a cushion to the touch
soft|the soft one;the softest thing;something that feels soft;something nice and soft;something soft to cuddle;
  something as soft as a pillow
sharp|the sharp one;the thing that cuts;something that can slice;something with a cutting edge;
  something that would cut my finger
hot|the hot one;something that steams
cold|the cold one;something ice cold
cold&caffeinated|a cold drink with caffeine;something cold with caffeine
hot&caffeinated|a hot drink with caffeine;something hot with caffeine;a hot drink to wake me up
hot&caffeine free|a hot drink without caffeine;something hot but decaf;a hot drink that lets me sleep
alcoholic&fizzy|something alcoholic with bubbles;a fizzy drink with alcohol
alcoholic&non carbonated|something alcoholic without bubbles
juicy|the juicy one;something full of juice;something that drips when you bite it;something that runs down my chin;
  something with a lot of juice in it
crunchy|something that makes noise when I chew;the crunchy one;something crisp;something with a good crunch;
  something loud to chew on;something that snaps between my teeth;something that annoys everyone in the cinema when I chew
chewy|the chewy one;something you chew on for long
sour|the sour one;something that makes me pull a face
metal|the metal one;something out of metal;whichever is made of metal;something that clinks
wooden|the wooden one;whichever is made of wood
breakable|the fragile one;something that would shatter;something that needs handling with care;
  something that won't survive a fall
heavy|the heavy one;something with some weight to it;something you can hardly lift with one finger
yellow|the yellow one;the yellow thing
red|the red one;the red thing
green|the green one;the green thing
for children|something to entertain my kid;the thing for kids;something suitable for a four year old;
  something to hand to a toddler
for writing|something to jot this down with;something to write with;something that writes;something to sign this with;
  something to fill in this form with;something with ink or lead in it to write with
for exercise|something for my training;something to get fit with;
  something to work up a sweat with
tool&heavy|a heavy tool
tool&sharp|a sharp tool;a tool with a blade
tool&electric|an electric tool;a tool that needs power
tool&metal|a metal tool;a tool made of metal
tableware&breakable|a piece of tableware that could break
cutlery&sharp|the sharp piece of cutlery;cutlery that cuts
toy&soft|a soft toy;a cuddly toy;a toy that is soft
sports gear&heavy|a heavy piece of sports gear
caffeinated&hydrating|something hydrating that also has caffeine;a drink with caffeine that puts fluids back
caffeinated&non carbonated&bottle|a bottle of something still with caffeine;something caffeinated from a bottle, no bubbles
caffeinated&fizzy&can|a can with bubbles and caffeine;something fizzy in a can that keeps me awake
caffeine free&fizzy&can|a fizzy can with no caffeine;a can with bubbles but nothing that keeps me awake
caffeine free&hydrating|something hydrating with no caffeine at all;a drink that hydrates and lets me sleep
hydrating&non carbonated|something hydrating that doesn't fizz;something still that hydrates
hydrating&healthy|something hydrating and healthy;a healthy way to get my fluids
salty&light|something salty but light;a salty thing with few calories
salty&crunchy&bag|a bag of something crunchy and salty
salty&spicy|something salty and spicy;something with salt and fire
fizzy&fruity&can|a can of something fruity with bubbles
non carbonated&drink|a drink I can gulp down fast, so without bubbles;a quiet drink, no fizz;
  a drink for a baby's stomach, no bubbles
sugar free&bottle|something in a bottle that has no sugar;a bottle without a gram of sugar in it
sugar free&fizzy|something fizzy without sugar;bubbles without the sugar
sweet|something on the sweet side;something with a sweet taste
sweet&filling&bar|a sweet bar that fills me up
filling&bar|a bar that fills you up;a filling bar
healthy&crunchy|something good for me with a crunch
healthy&juicy|something good for me that is full of juice
healthy&citrus|a healthy citrus thing;something citrusy and good for me
fresh|something that hasn't been through a factory;something straight from nature
fresh&crunchy|something fresh and crunchy;something fresh to bite into with a crunch
fresh&juicy|something fresh and juicy
fruit&fresh|a fresh fruit;fruit that is nice and fresh
can&fruity|something fruity from a can
can&sugary|something sugary from a can
can&energy drink|an energy drink in a can;a can of energy drink
bottle&healthy|something healthy from a bottle;a bottle of something that is good for me
bag&spicy|a bag with something hot in it, hot as in chili
bag&light|a bag of something light;a low calorie bag of something
bag&whole grain|a bag of something with whole grains
chips&crunchy|a crunchy bag of chips
for dishes&for spills|something for the dishes that also soaks up spills;something for spills and dishes both
cleaning tool&squishy|something soft to clean with;a cleaning thing that is squishy
small|something that doesn't take up much room
paper|whichever is made of paper
plastic|whichever is made of plastic
electric|something that runs on electricity;something that is electric
battery powered|whatever runs on batteries
disposable|something for one use only;something to be thrown away after one use
warm|something for a cold evening;something that takes the chill off
colourful|something cheerful with lots of colours;something that isn't just one colour
for drawing|something to doodle with;something to draw a cat with
for correcting|something to get rid of a pencil line
for hands|something that goes on the hands;something to pull over my hands
for headaches|something for a pounding head;something to stop the throbbing in my head
for wounds|something to put on a scraped knee
for colds|something for a nasty cough;something to soothe a cough
for charging|something to get my phone going again;something to give my phone some juice
for screws|something to put this screw in with;something that turns screws
for nails|something to knock this nail in with
for hair|something to tame my hair with
for teeth|something for clean teeth;something to keep my teeth clean
for skin|something to rub into my skin;something for rough skin
for drying|something to get dry with
for noise|something to keep the noise out;something to put over or into my ears against the noise
for sleeping|something to put under my head
for soup|something to eat soup with or from
reading material|something with pages to read;something to read on the sofa
for music|something to play my songs on
"""

WISHES = """
drink|a drink would be nice;my tongue is hanging out;I'd kill for a drink;my coach told me to drink something;
  we've been talking for hours and I'd love a drink;grandpa wants a drink;I choked on a crumb and need to drink;
  drinks are on the house, so I'd like one;the plumber would like a drink;i need drink
food|my stomach hurts from hunger;I could do with some food;nobody gave me anything to eat;the little one is hungry;
  I need to put something in my stomach;grandma hasn't eaten;I'm so hungry I could cry;i need eat
snack|I have a long film ahead and nothing to nibble on;school's out, the kid wants a snack;it's break time, a snack please
fizzy|I'd like something that tickles my tongue;I want a drink that fizzes;give me bubbles;plain drinks bore me, I want fizz;
  I want to hear it fizz when it opens;I fancy something with a prickle
non carbonated&drink|I'm thirsty, but bubbles upset my stomach;no bubbles for me, but I need a drink;
  I get hiccups from fizzy drinks and I'm thirsty;I'd like a drink, but I can't have anything fizzy;
  my stomach can't take bubbles today but I'm thirsty;I want to drink it in one go, so no fizz;
  fizz goes up my nose, I'd rather drink something still
caffeinated|I need a jolt;my head is foggy, caffeine would help;I have a deadline tonight and need caffeine;
  jet lag is killing me, I need caffeine;the baby kept me up, I need caffeine;I can't get going this morning, I need caffeine;
  I've got to be awake for the night train, caffeine please;my eyes won't stay open without caffeine;
  sorry, I keep yawning, I could do with some caffeine
caffeine free&drink|my child is thirsty and mustn't have caffeine;caffeine makes my heart race, but I'm thirsty;
  I'd like a drink but I want to sleep soon, so no caffeine;my doctor says no caffeine and I need a drink;
  I'd like to drink something but I mustn't be wide awake at midnight;
  I'm thirsty, only no caffeine, my hands are shaking enough;one more drink before bed, and it has to let me sleep
sugar free&drink|my teeth hurt from sugar, but I'm thirsty;I gave up sugar and I'm thirsty;my patient is diabetic and thirsty;
  I'd like a drink, but sugar is poison for me;no sugar for me please, but I do need to drink;
  my dentist is watching and I'm thirsty
fizzy&caffeine free|I'd like bubbles but I have to sleep later, so no caffeine;my kid wants a fizzy drink, no caffeine for her
caffeinated&bottle|I need caffeine, but I don't like cans, make it a bottle
fruit|I should have some fruit with my lunch;my fruit bowl is empty;the child should eat fruit;
  I haven't had any of my five a day, I need fruit;mum says no cartoons before I've had some fruit
citrus|I feel a cold coming on, vitamin c would help;scurvy is getting me, I need vitamin c;
  everyone at work has the flu, I want vitamin c
spicy|bland food bores me, I want heat;I want my eyes to water;I haven't had anything with a kick for days;
  I want something that makes my ears glow
salty|I sweat so much that I need salt;a salty bite is what I'm after;I could lick salt off the table;
  all I can think of is salt;sweet things make me sick today, I want salt
healthy|my doctor wants me to eat healthily;I've had too much junk today, I want something healthy;
  I've sworn off junk, let it be something healthy;my blood values are bad, so something healthy
crunchy&healthy|I want to crunch on something but it must be healthy;
  I'd like to chew on something loud, but it should be good for me
filling|I won't get dinner until late, I need something that lasts;one more hour of climbing, I need something filling;
  I won't be home before ten and need something that lasts;I've a big hole in my stomach, something small won't do
for spills|my coffee ran over the desk, I need to soak it up;the cat knocked my glass over and I must wipe it up;
  there's milk running off the table, I have to stop it;I've tipped my glass over, I need to dry this up;
  water everywhere, I have to mop it up
for dishes|the pans are greasy and I have to wash them;I've a pile of dirty plates to wash;
  nobody has done the dishes since friday, so I will;there's dried egg on this plate and I have to scrub it off
hydrating|I've sweated through my shirt and must get fluids back in;my urine is dark, the nurse says I have to hydrate;
  I've been in the sun all day and I'm dehydrated;I cycled eighty kilometers and have to rehydrate
sugary&drink/sweet&drink|I want a drink with sugar in it;I feel a bit faint and should drink something with sugar
light&snack|I'm nibbling out of boredom, so it had better be low in calories
cleaning tool|this tabletop is sticky and I want it clean;there are sticky finger marks all over and I want to wipe them off;
  I dropped my yogurt and have to clean that up
for washing hands|my hands are greasy and I want to wash them;there's paint on my hands that I have to wash off
for writing|I have to fill in this form and have nothing to do it with;quick, she's dictating, I need to write this down;
  I want to sign my name
for drawing|I feel like drawing;my daughter wants to draw a horse
for screws|the hinge is loose and the screw wants turning
for nails|there's a nail coming out of the board and I want to knock it back in
for wounds|I've grazed my elbow and it's bleeding;the blister on my heel has burst
for headaches|my head feels like it's in a vice;I've got such a headache that I can't look at the light
for colds|I've been coughing all night;my throat hurts when I cough
for charging|my battery's in the red;my phone just switched itself off, it's empty
for teeth|I've had sweets all day and want to brush my teeth
for hair|my hair is all over the place and I have a date
for skin|my elbows are rough and dry;my hands feel like old leather, the skin is so dry
for noise|they're drilling next door and I can't hear myself think
for drying|I'm dripping wet;my hands are dripping and I want them dry
warm|there's a draught here and I'm cold
toy|my nephew is coming over and wants to play with something
for exercise|I've had too much cake and want to work it off
for music|I'd love to hear my favourite song
reading material|my train is late and I'd like to read something
for measuring|is this thirty centimeters long? I want to be sure
for cutting wood|this board won't fit, it has to be sawn off
for painting|I want to give the door a coat of paint
for opening bottles|we have wine, and no way of getting the cork out
for opening cans|I've got a tin of peaches and can't get in
for cooking|I want to fry an egg and have nothing for it
cutlery&metal|I've got a plate of pasta and only my fingers
cup&tableware|there's juice in the jug, but I've nothing to drink it out of
"""
