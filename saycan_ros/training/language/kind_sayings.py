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
fizzy|something that goes fizz;something that tickles the tongue;something effervescent;something sparkling;sth fizzy
fizzy&sugary|something fizzy and sugary;a bubbly sweet drink;a fizzy drink full of sugar
fizzy&can|something fizzy in a can;a can of something bubbly;a tin with something fizzy in it
non carbonated|something without bubbles;something uncarbonated;something with no bubbles in it;something non fizzy
non carbonated&caffeinated|a still drink with caffeine;something with caffeine but without bubbles;
  a caffeinated drink that isn't fizzy
non carbonated&caffeine free|a drink without bubbles and without caffeine;a still drink with no caffeine
non carbonated&bottle|a still drink in a bottle;something without bubbles in a bottle;a bottle of something that isn't fizzy
caffeinated|something for the night owl;something to beat the afternoon slump;something to shake me awake;
  something for a programmer at 3 am;something with a buzz;some liquid wakefulness;something that keeps a truck driver awake;
  something I shouldn't have before bed
caffeinated&bottle|a caffeinated drink in a bottle;something in a bottle with caffeine;something with caffeine, but not in a can
caffeinated&can|a can of something with caffeine;a caffeinated drink in a can;something with caffeine in a can
caffeinated&cola|a cola with caffeine;a caffeinated cola
caffeine free|something that doesn't contain caffeine;something that won't disturb my sleep;the decaf one;a decaf
caffeine free&drink|a drink for a child who has to sleep soon;a drink for a pregnant woman;something to drink at midnight;
  the drink without caffeine;a drink that won't give me the jitters;an evening drink with no caffeine in it;
  something to drink for someone who can't take caffeine;a drink my doctor allows, so no caffeine
caffeine free&can|a can without caffeine;a caffeine free can;something in a can that has no caffeine
caffeine free&bottle|a bottle without caffeine;something in a bottle that has no caffeine
caffeine free&fruity|a fruity drink without caffeine;something fruity and caffeine free
sugary|something that is pure sugar;something bad for my teeth;something my dentist would hate;the sugary one
sugary&can|a sugary can of something;a can of something full of sugar
sugar free|something for a diabetic;something without a gram of sugar;the sugar free one;
  something that won't raise my blood sugar
sugar free&drink|a drink for a diabetic;a drink my dentist likes;something to drink that won't make me fat;
  a drink with zero calories;
  the drink without sugar;something to drink for someone who avoids sugar
hydrating|something to top up my fluids;something for after the sauna;something against dehydration;
  something for a marathon runner
hydrating&bottle|a bottle of something hydrating;something hydrating in a bottle
hydrating&sugar free|something hydrating without sugar;a plain hydrating drink with no sugar
healthy|something a nutritionist would pick;something your grandma would call good for you;the healthy one;the healthiest thing
healthy&fruit|a healthy piece of fruit;some healthy fruit
healthy&drink|the healthy drink;a drink a nutritionist would pick
fruit|something from the orchard;something with a peel;something you'd find in a fruit basket;something a monkey would like;
  a portion of fruit;fruit, any sort;something to put in the fruit bowl
fruit&citrus|the citrus one;a fruit you can squeeze;a citrusy fruit;something you'd peel and eat in segments
fruit&crunchy|a crunchy fruit;a crisp fruit;a fruit you can bite with a crunch;a fruit that crunches
fruit&juicy|a juicy fruit;a fruit that drips
crunchy&healthy|something crunchy but healthy;something healthy with a crunch
crunchy&salty|something crunchy and salty;something salty with a crunch;something crisp and savory
crunchy&spicy|something crunchy and spicy;something crisp that burns
citrus|something full of vitamin c;something from the citrus corner;something for a cold
fruity|something with fruit flavor;something that tastes of fruit;the fruity one
fruity&can|a can of something fruity;a fruity drink in a can;something that tastes of fruit, in a can
fruity&fizzy|a fruity drink with bubbles;something fruity and fizzy;a sparkling fruity drink
lemon lime|something that tastes of citrus and has bubbles;the lemon lime one;something with a lemon and lime taste
cola|one of the colas;a cola, doesn't matter which;a cola, whatever the brand
cola&can|a can of any cola;some cola in a can
energy drink|something that athletes and gamers drink for energy;an energy drink, whichever
spicy|something that makes my eyes water;the spicy one;the hot one;something with chili;something that bites back;
  something for people who like it hot;something with fire in it;the one that burns
spicy&chips|the spicy chips;chips with a kick;chips that burn;hot chips;fiery chips
spicy&bag|a bag of something spicy;something spicy in a bag
salty|something that makes me thirsty;something with salt on top;the salty one;something to go with a beer
salty&bag|a bag of something salty;something salty out of a bag
salty&whole grain|something salty with whole grain;a salty snack with whole grains
chips|chips, any sort;a bag with chips in it;some chips or other;one of the chips;a packet of chips, you choose
whole grain&chips|chips with whole grains;the chips with grains in them;chips made of many grains
light&chips|the lightest chips;chips with few calories;low calorie chips
whole grain|something made from whole grain;something with many grains
light|something that won't make me fat;something with few calories;something easy on the waistline
filling|something that will keep me going;something substantial;something a hungry hiker would eat;something that fills the hole
filling&sweet|something sweet and filling;something sweet that keeps me full
sweet&bar|a sweet bar;something sweet in the shape of a bar
sweet&bag|something sweet in a bag;a bag of something sweet
bar|something bar shaped;a bar to bite into;something in bar form
can|something in a tin;something in aluminium;a can, any can;one of the cans;whatever comes in a can;something you crack open
bottle|one of the bottles;a bottle, any bottle;something you unscrew;whatever comes in a bottle;something with a screw top
bag|one of the bags;something in a crinkly bag;something in a packet;whatever comes in a bag;something you rip open
cleaning tool|something to get this clean;the thing for cleaning;something for scrubbing and wiping;something for cleaning day
for spills|something that drinks up water;something to soak up what I spilt;the thing for spills;something for a wet table
for dishes|the thing you do the dishes with;something for a dirty pan;something for the washing up bowl
not edible|something nobody would put in their mouth;the thing that isn't for eating;
  the one thing here that's not for eating or drinking
squishy|the soft one;the squishy one;the thing that is soft
soft|the soft one;the softest thing;something that feels soft;something nice and soft
sharp|the sharp one;the thing that cuts;something that can slice
hot|the hot one;something that steams
cold|the cold one;something ice cold
cold&caffeinated|a cold drink with caffeine;something cold with caffeine
hot&caffeinated|a hot drink with caffeine;something hot with caffeine;a hot drink to wake me up
hot&caffeine free|a hot drink without caffeine;something hot but decaf;a hot drink that lets me sleep
alcoholic&fizzy|something alcoholic with bubbles;a fizzy drink with alcohol
alcoholic&non carbonated|something alcoholic without bubbles
juicy|the juicy one;something full of juice;something that drips when you bite it
crunchy|something that makes noise when I chew;the crunchy one;something crisp;something with a good crunch
chewy|the chewy one;something you chew on for long
sour|the sour one;something that makes me pull a face
metal|the metal one;something out of metal
wooden|the wooden one
breakable|the fragile one;something that would shatter
heavy|the heavy one
yellow|the yellow one;the yellow thing
red|the red one;the red thing
green|the green one;the green thing
for children|something to entertain my kid;the thing for kids
for writing|something to jot this down with;something to write with
for exercise|something for my training;something to get fit with
tool&heavy|a heavy tool
tool&sharp|a sharp tool;a tool with a blade
tool&electric|an electric tool;a tool that needs power
tool&metal|a metal tool;a tool made of metal
tableware&breakable|a piece of tableware that could break
cutlery&sharp|the sharp piece of cutlery;cutlery that cuts
toy&soft|a soft toy;a cuddly toy;a toy that is soft
sports gear&heavy|a heavy piece of sports gear
"""

WISHES = """
drink|a drink would be nice;my tongue is hanging out;I'd kill for a drink;my coach told me to drink something;
  we've been talking for hours and I'd love a drink;grandpa wants a drink;I choked on a crumb and need to drink;
  drinks are on the house, so I'd like one;the plumber would like a drink;i need drink
food|my stomach hurts from hunger;I could do with some food;nobody gave me anything to eat;the little one is hungry;
  I need to put something in my stomach;grandma hasn't eaten;I'm so hungry I could cry;i need eat
snack|I have a long film ahead and nothing to nibble on;school's out, the kid wants a snack;it's break time, a snack please
fizzy|I'd like something that tickles my tongue;I want a drink that fizzes;give me bubbles;plain drinks bore me, I want fizz
non carbonated&drink|I'm thirsty, but bubbles upset my stomach;no bubbles for me, but I need a drink;
  I get hiccups from fizzy drinks and I'm thirsty;I'd like a drink, but I can't have anything fizzy
caffeinated|I need a jolt;my head is foggy, caffeine would help;I have a deadline tonight and need caffeine;
  jet lag is killing me, I need caffeine;the baby kept me up, I need caffeine
caffeine free&drink|my child is thirsty and mustn't have caffeine;caffeine makes my heart race, but I'm thirsty;
  I'd like a drink but I want to sleep soon, so no caffeine;my doctor says no caffeine and I need a drink
sugar free&drink|my teeth hurt from sugar, but I'm thirsty;I gave up sugar and I'm thirsty;my patient is diabetic and thirsty
fizzy&caffeine free|I'd like bubbles but I have to sleep later, so no caffeine;my kid wants a fizzy drink, no caffeine for her
caffeinated&bottle|I need caffeine, but I don't like cans, make it a bottle
fruit|I should have some fruit with my lunch;my fruit bowl is empty;the child should eat fruit
citrus|I feel a cold coming on, vitamin c would help;scurvy is getting me, I need vitamin c
spicy|bland food bores me, I want heat;I want my eyes to water
salty|I sweat so much that I need salt;a salty bite is what I'm after
healthy|my doctor wants me to eat healthily;I've had too much junk today, I want something healthy
crunchy&healthy|I want to crunch on something but it must be healthy
filling|I won't get dinner until late, I need something that lasts;one more hour of climbing, I need something filling
for spills|my coffee ran over the desk, I need to soak it up;the cat knocked my glass over and I must wipe it up
for dishes|the pans are greasy and I have to wash them;I've a pile of dirty plates to wash
"""
