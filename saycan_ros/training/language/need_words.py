"""Sentences that ask for one thing of a kind by the situation alone; the rows are as in kind_phrases.py."""

from __future__ import annotations

# Hunger, thirst and the like.
BODY = """
drink|I'm thirsty;my friend is thirsty;the guests would like a drink;my son wants to drink something;
  is there anything to drink?;what is there to drink?;I am so thirsty;my throat is dry;my mouth is dry;I'm parched;
  I am dying of thirst;I could do with a drink;I need to wash this down;all this talking made me thirsty;my glass is empty;
  what can I drink?;I haven't had a drink since this morning;my mouth feels like sandpaper;my tongue is sticking to my teeth;
  thirsty here;i am very thirsty;I've got such a thirst on me;anything to drink in this house?;my visitor asked for a drink;
  it's so hot that I need to drink something;the salty soup made me thirsty;these peanuts made me really thirsty;
  so thirsty rn;working in the sun makes one thirsty;my patient would like to drink something;I need a drink badly;
  I have something stuck in my throat and need to drink;my little one says she is thirsty
hydrating|I'm dehydrated;I just ran ten kilometers and need to rehydrate;I have to drink more water;
  I sweated a lot and need to hydrate;I feel dehydrated after the gym;I lost a lot of fluids at training;
  the doctor says I don't drink enough water;I have to hydrate before the race;hot yoga left me totally dehydrated;
  I need to stay hydrated in this heat;I played tennis for two hours and need to hydrate;my body needs fluids;
  the nurse told me to keep hydrated;I've had a fever and have to get fluids back;
  I've been running in the heat and must rehydrate
healthy&drink|I want to drink something but it should be good for me;I'm trying to drink healthier
caffeinated|I'm sleepy and need some caffeine;I could use some caffeine;I didn't sleep last night and have to stay awake;
  I can't keep my eyes open, I need a boost;I'm falling asleep at my desk;I'm so tired, I need caffeine;I need my caffeine;
  I can't function without caffeine;I have a caffeine headache;it's too early, I need something to wake me up;
  I have a night shift ahead and must stay awake;I keep nodding off in this meeting;I need to stay sharp for my exam tonight;
  I've been driving all night and I'm about to fall asleep;I barely slept and I have to stay alert;caffeine, I need caffeine;
  my caffeine level is low;I am a zombie without caffeine;I keep yawning and need to wake up;i need wake up, very sleepy;
  I pulled an all nighter and need caffeine;my eyes keep falling shut at the wheel, I need caffeine
caffeine free&drink|I want to drink something but caffeine keeps me up;I'm thirsty but I can't have caffeine;
  it's late and I want a drink that lets me sleep;the doctor banned caffeine and I'm thirsty;
  I'm pregnant, so no caffeine, but I need a drink;caffeine gives me palpitations, but I'm thirsty
sugar free&drink|I'm thirsty but I have to watch my sugar;I'm diabetic and I need something to drink;
  I want a drink but no sugar for me;my dentist forbade me sugar and I'm thirsty;I'm cutting out sugar and need a drink;
  I have diabetes and my mouth is dry;I'm thirsty, and sugar is out of the question
fizzy&caffeinated|I want bubbles and caffeine;I'd like it fizzy and with caffeine
snack|I'm a bit peckish;I'm feeling snacky;I want to munch on something;I need a little something between meals;
  dinner is still two hours away and I'm peckish;I've got the munchies;I always nibble on something during the film;
  I need something to munch while I watch the game;my stomach is a little empty, a snack would fix it;it's snack time;
  snack time!;the kids are asking for a snack;I could snack on something;I fancy a nibble
food|I'm hungry;the kids are hungry;my friend is hungry;is there anything to eat?;what is there to eat?;
  my guest wants to eat something;I'm starving;I am so hungry;my stomach is growling;I haven't eaten all day;I skipped lunch;
  i am very hungry;what can I eat?;my tummy is rumbling;I missed breakfast and I'm famished;so hungry rn;I could eat a horse;
  my belly is empty;feed me;anything to eat around here?;hunger is killing me;I'm hungry as a wolf;
  I've not had a bite since noon;my son came home hungry from school;I get grumpy when I don't eat;I need to eat something;
  I must eat before I take my pills;I am weak from hunger
filling|I need energy for my workout;I worked out and need something filling;little bites won't do, I need to get full;
  I have a long hike ahead and need something that fills me;I'm really hungry and need something substantial;
  I've got a whole afternoon of digging ahead and need something filling
salty|I'm craving salt;I have a salt craving;I'm craving something salty;I've had too many sweet things, now I want salt;
  I feel like something salty;nothing sweet for me, I need salt;my body wants salt;I'd love a bit of salt on my tongue;
  sweet stuff makes me feel sick, I want salt
salty&snack|I want to munch on something salty;I need a salty nibble for the movie;the game is on and I want a salty snack
sweet+sugary+fruit|I have a sweet tooth;my blood sugar is low;I feel faint and need sugar;I'm craving something sweet;
  I need some sugar;I want to treat myself to something sweet;my sweet tooth is acting up;I feel like something sweet;
  dinner was too salty, I want sweet;I'd give anything for something sweet;I deserve something sweet;i want sweet thing
sweet+fruit|I want dessert;dinner is over, time for dessert;a meal isn't complete without dessert
energy drink+filling+caffeinated|I need energy;I'm low on energy;I have no energy left;I need a boost before my run;
  I have to stay up all night;I'm running on empty;I feel so weak, I need energy;my batteries are low;my energy is gone;
  I'm exhausted but I have to go on;I need a kick of energy;I'm worn out and there are three hours of work to go
spicy|I'm craving something spicy;I like it hot, give me something spicy;I want my mouth to burn;I want to feel the burn;
  everything tastes bland, I need some heat;I love it when my tongue burns;I could use some heat in my mouth;
  the hotter the better;I want my lips to tingle from the heat
spicy&snack|I want a snack that burns;I'm in the mood to munch on something fiery
fruit|I should eat more fruit;I need my vitamins;an apple a day they say, I want fruit;my mother says to eat more fruit;
  I haven't had any fruit today;I'm short on vitamins;I'm feeling like fruit;the doctor told me to eat more fruit
citrus|I need vitamin c;I have a cold coming and need vitamin c
fruity&drink|I'm thirsty for something fruity;I want a drink that tastes of fruit
healthy|I'm on a diet and want something healthy;I'm trying to eat healthy;the doctor says I have to eat healthier;
  no more junk food for me, I want something healthy;I want to live healthier;
  I'm watching what I eat and want something good for me
healthy&food|I'm hungry but I'm on a diet;I'm hungry and I don't want junk food;I want to eat but it has to be healthy;
  the kids are hungry and I don't want them to eat junk;my trainer is strict and I'm hungry, so something healthy
light&snack|I want to snack but I'm counting calories;I'm peckish but I have to watch my calories;
  I fancy a nibble, but I want to fit into my dress
chips+crunchy&snack|I want something to crunch on;I feel like something crunchy
fizzy|I'm in the mood for something fizzy;I want bubbles;I like drinks that tickle my nose;I feel like something with bubbles;
  I want to drink something bubbly;I'd love to feel bubbles on my tongue
fizzy&caffeine free|I want bubbles but no caffeine;I'd like it fizzy but without caffeine
soda/juice/can&drink/hydrating&drink|it's so hot, I need a cold drink;I'm overheating, I need something cold to drink;
  I want something refreshing
hot&drink|I want to warm my hands on a cup of something;it's freezing and I want a hot drink;
  I'm cold and I want to drink something warm
hot meal|I want to eat something warm
alcoholic|it's happy hour;I want to raise a glass to my promotion;I need some booze
high in protein|I need protein after the gym;I lifted weights and my muscles need protein;my trainer says I need more protein
food/drink|I'm hungry and thirsty, one of the two will do
non carbonated&drink|bubbles make me burp in front of the customers, but I'm thirsty
"""

# Messes, and every other room.
ROOMS = """
cleaning tool|there is a mess on the floor and I want to clean it up;I need to clean up in here;
  I made a mess and need to wipe it;I need to scrub this pan;the floor is sticky, I have to wipe it;
  there are crumbs and stains all over, I must clean;the stove is greasy and I want to scrub it;
  this stain won't come off by itself;what can I clean with?;my hands are ready to scrub but I have nothing to scrub with;
  the counter is filthy;it's a pigsty in here and I want to clean;there's dried sauce on the counter and I have to get it off;
  the sink needs a scrub;there is jam on the table and I need to wipe it off;guests are coming and this table has to be wiped;
  I've scribbled on the table by accident and want to wipe it off;
  there's something sticky on the shelf that I want to scrub away
for spills|I spilled my drink and have to mop it up;there is a puddle here that I must wipe up;
  I knocked my glass over, I need to wipe it up;there's liquid everywhere, I need to soak it up;
  my cup tipped over and it's dripping off the table;there's a big wet spot here that has to go;
  it's all wet here, I have to dry it up;the baby spilled her milk and I need to mop it up;
  something is dripping on the floor and I need to soak it up;I've poured wine on the carpet and need to blot it;
  oops, spill! I have to wipe it up;the vase tipped and the water is running;my glass slipped and it's wet everywhere;
  somebody made a puddle and I have to wipe it up;I have a spill to clean up;
  there's juice running across the floor and I must soak it up;I've knocked over the jug and have to wipe it up;
  a drop of soup here, a drop of soup there, I want to wipe them up
for dishes|I have to wash these dishes;the dishes are dirty and I want to scrub them;the sink is full of dirty plates;
  it's my turn to do the washing up;these plates won't wash themselves;the pots need scrubbing;I'm doing the dishes;
  the plates from lunch are still dirty and I'm about to wash them;
  I can't leave this pan so greasy overnight, I want to wash it
for spills+cleaning tool+cleaning supply|I need to clean this up;there's a mess here and I have to clean it;
  what a mess, I must clean up;it needs a good clean here;I'm about to clean the table
for drying|my hands are wet and I want to dry them;the plates are wet and need drying
for wiping surfaces|the surfaces are covered in fingerprints
for garbage|the bin has no liner
for dust|there is dust on the shelves
not edible|I need something that isn't food
cup&tableware|I have nothing to drink from;I want to pour myself a drink and have nothing to pour it into
cutlery&metal|I have food but nothing to eat it with;I can't eat this with my fingers
for soup|my soup is served and I have nothing for it
for hot drinks|the coffee is ready and I have nothing to pour it into
for cooking|I'm about to cook dinner
for flipping|the pancake has to be turned over
for opening bottles|I can't get this bottle of wine open
for opening cans|I can't get this tin open
for baking|I'm about to bake a cake
for seasoning|this soup is bland
for flowers|I got flowers and have nothing to put them in
reading material|I'm bored and want to read;I can't sleep, so I want to read a bit;I'm in the waiting room and want to read
for reading|I want to read a little;I've got an hour to kill and would love to read
for rain|it is raining outside;it's pouring and I have to go out
for the sun|the sun is blinding me;the sun is burning on my face
for headaches|my head hurts;my head is pounding;I have a terrible headache;my head is killing me;this migraine won't stop
for wounds|I cut my finger;I'm bleeding;I scraped my knee;there's blood on my finger;
  I fell off my bike and my elbow is scraped
for fever|I think I have a fever;I feel hot and want to check my temperature
for colds|I can't stop coughing;I caught a cold;I've got a nasty cough;my throat is sore from coughing
medicine|I feel ill and need some medicine;I need to take my medicine
for germs|my hands are full of germs;I touched something dirty and want to disinfect my hands
for teeth|I want to brush my teeth;my teeth need a clean;I've just got up and want to brush my teeth
for hair|my hair is a mess;I need to do my hair;I've just washed my hair and it's standing on end
for washing hands|my hands are dirty and I want to wash them;I need to wash my hands;
  I've got glue all over my fingers and want to wash it off;my hands smell of fish and I must wash them
for a runny nose|my nose is running;I have to blow my nose;I'm about to sneeze
for skin|my skin is dry;my face feels dry
for writing|I need to write something down;I have to take notes;
  someone is giving me a phone number and I have to write it down;I want to write a letter;I have to sign a contract;
  I want to do the crossword
for drawing|I want to draw a picture;I'd like to sketch that tree
for correcting|I made a mistake in my drawing and must rub it out;I wrote the wrong date in pencil and want it gone
for paper|these sheets keep falling apart
for cutting paper|I have to cut this paper
for reminders|I always forget things and want to leave myself a reminder
for mail|I want to send this letter
for documents|my documents are lying around loose
for numbers|I have to add up these numbers;I can't do these sums in my head;
  I have to split the bill by seven and can't do it in my head
for charging|my phone is dead;my battery is at one percent;my phone is about to die;my phone needs charging;
  my phone won't switch on any more, it's empty
for music|I want to listen to music;it's too quiet, I want to hear some music;I'd work better with some music on
for storing files|I need to take these files home
for the television|I want to change the channel;the tv is too loud
computer|I have to write an email myself
for screws|this screw is loose;I have to tighten a screw;these screws need to come out;
  I want to put this shelf up with four screws
for nails|I have to drive in a nail;this nail is sticking out;I want to bang in a nail
for bolts|this bolt is stuck;the bolts are loose;I need to tighten this nut
for gripping|I can't get a grip on this with my fingers
for measuring|I need to know how long this is;I want to know whether it fits, I must measure it;
  how wide is this gap? I need to measure it
for cutting|I need to cut this;I have to chop this up
for cutting wood|this plank is too long;I have to saw off a piece of wood
for holes|I need a hole in this board;I have to make a hole in the wall;I want to hang a shelf and need two holes in the wall
for smoothing|this edge is rough
for joining|these two pieces of wood have to be joined
for painting|I want to paint the fence;the wall needs a coat of paint
for rust|the hinge is rusty
for electronics|I want to fix this circuit board
adhesive|I need to stick these two together;the poster keeps coming off the wall
fastener|these parts have to be fastened
for eyes|there are splinters flying in my eyes
for hands|I don't want to hurt my hands;it's dirty work and I don't want to do it with bare hands
for noise|the noise is unbearable;it's so loud in here that I need to protect my ears
for breathing|there is so much dust that I can't breathe
for the head|something could fall on my head here
protective gear|this job is dangerous and I have nothing to protect me
for children|the children are bored;the toddler is crying and needs something to play with;the kids need to be kept busy
toy|the little one wants to play
game|we are bored and want to play something;it's game night
for fun|we want to have some fun tonight;we need something to do this evening
for exercise|I want to work out;I want to get some exercise;time for my workout
ball|I want to play catch
for plants|my plants are dry;the plants need looking after
for digging|I have to dig a hole in the garden
for walks|the dog has to go out
warm|I'm cold;I'm freezing;I'm shivering;it's chilly in here and I need to warm up
clothing|I have nothing to wear;I need to put something on
for sleeping|I want to lie down and rest my head;I'm going to take a nap
light source|it is dark in here;the power is out and I can't see a thing;I can't see anything in this cellar
for light|it's so dark that I can't see
"""

NEEDS = BODY + ROOMS.removeprefix("\n")
