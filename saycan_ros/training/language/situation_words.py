"""Needs that follow from what somebody tells, without a thing named: rows as in kind_phrases.py, and frames around them."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

SITUATIONS = """
drink|I've been talking to clients for three hours and my voice is giving out;
  that curry is burning a hole in my tongue, fluids please;
  we've climbed nine flights of stairs and our tongues are hanging out;my lips are cracking, it's that dry in here;
  I've eaten all these crackers and nothing to go with them;this tablet won't go down dry;
  I keep swallowing and there's nothing there;
  the heating has dried me out like a raisin;I have the hiccups and should sip something;my cup has been empty since ten;
  gosh my throat, like sandpaper;I'd kill for a sip of anything;we've been digging all morning in the sun, you can imagine;
  one works up a thirst with all this dusting;bit dry in the throat here;sooo thirsty omg;my mouth is like the desert;
  the little one has been running about and is asking for a sip;I could drink the sea;a person needs liquid now and then;
  I've had food enough, it's a drink I'm lacking;nothing wet has passed my lips since breakfast;i have the thirst;
  thirst. big thirst
sugar free&drink|I'm parched and don't do sugar;I'm parched, and the dentist has me off sugar;
  thirsty, but sugar is off the menu for me;my sugar is sky high and my mouth is dry;
  I need to drink and I'm diabetic, so mind what you pick;I gave up sugar on the first of the month and now I'm thirsty;
  the doctor wants me to drink plenty and to leave out the sugar;I'd like to drink but my teeth can't take sugar;
  dry throat, no sugar allowed;the doctor showed me my blood sugar and I'm thirsty all the same
caffeine free&drink|I'm parched but one drop of caffeine and I'm up all night;
  it's nearly bedtime and I'm thirsty, think of my sleep;thirsty, but coffee and the like make my heart race;
  I need to drink and I'm not allowed anything that wakes me up;
  I'm nursing, so no caffeine for me, but I'm thirsty as anything;my doctor took me off caffeine and my throat is dry;
  my mouth is dry, but the last time I had caffeine I counted sheep till four;
  she's seven, it's eight in the evening and she's thirsty, no caffeine please
caffeine free&soda|I want it fizzy but I also want to sleep tonight;bubbles yes, caffeine no
hydrating|I've got cramp from sweating so much, I should put some fluids back in;the run took all the water out of me;
  the sauna has wrung me dry, I must rehydrate;physio says fluids, fluids, fluids;
  my head aches from not drinking enough water;
  we've been moving furniture in thirty five degrees and my shirt is soaked, I need my fluids back;
  stomach bug all night, the doctor says keep hydrating
caffeinated|I've read the same line four times and my eyes keep closing;
  there's a night shift ahead of me and I'm yawning already;
  the baby had us up all night and I've got a presentation at nine, caffeine would save me;
  my eyelids weigh a ton, I need waking up;if I don't get caffeine I'll fall asleep on the keyboard;
  jet lag has got me, and I must stay awake till ten;I'm driving home tonight and mustn't nod off;
  zzz... sorry, I need something to wake me up;brain not started yet, needs caffeine;
  four hours of sleep, six hours of meetings, you see the problem: caffeine;
  my head has hit the desk twice already and there are forty slides to go, I need caffeine;
  the night nurse shift starts in ten minutes and I could sleep standing up, caffeine would help
sugary&drink/sweet&drink|I'm shaky and the nurse says drink something with sugar;I want to drink sugar, lots of it
soda|I'm bored with still drinks, I want to feel it prickle;make it fizz, that's all I ask of a drink;
  I want to burp like a trucker
food|I skipped lunch and all I have here is fizzy stuff;I've got plenty to drink but my stomach is empty;
  I've been living on drinks since this morning and I'm starving;lunch got cancelled and my stomach is protesting;
  dinner is hours away and I can't think for hunger;I could eat the table;my stomach has been growling through the whole call;
  no breakfast, no lunch, and a drink won't fix it;liquids alone won't get me through the day;
  I'm running on fumes, I need to eat;
  these pills have to be taken with food and I have none;the canteen was shut and I haven't eaten;
  so hungry I could chew my sleeve;
  my guest came straight from the train and hasn't eaten;a growing boy has to eat, and he's looking at me;
  i not eat today, very hungry;there's a hole in my stomach;tummy's rumbling like a train;feed the humans, please
snack|the film is on and my hands have nothing to dip into;it's that hour between lunch and dinner when one nibbles;
  I'm not hungry hungry, just nibbly;something between meals wouldn't hurt;I get snacky when I code
filling|I've a double shift ahead and a nibble won't carry me;I'm climbing a mountain this afternoon, it has to last me;
  I've been chopping wood since six and I need something that sticks to the ribs;
  it's the long train home, six hours, and a bite won't do, it has to keep me full
salty|everything today has been sweet, my tongue wants salt;
  I've had cake for breakfast and cake for lunch and now I need salt;low blood pressure, the doctor says salt;
  beer in hand and not a grain of salt to go with it;
  I was sweating so much that I've got white lines on my shirt, now I want salt;
  cake, cookies, cake, and now I'd give a lot for salt
salty&snack|kick-off in a minute and no salty bits on the table;the beer is poured and we've nothing salty to munch
spicy|my nose is blocked and I want something that clears it with fire;
  bland, bland, bland, all day, I need a kick in the mouth;I want to sweat while I eat;
  the canteen food tastes like cardboard and my tongue wants fire
sweet+sugary+fruit|the meal was lovely but my sweet tooth isn't satisfied;
  I've been so good today that I've earned something sweet;
  a bitter day calls for something sweet;I've only had salty stuff and now I need something sweet;
  shaky hands, low sugar, you know the drill
fruit|the doctor looked at my chart and said fruit;not a single vitamin has entered me this week, I need fruit;
  I promised my wife a fruit a day and I haven't kept it
citrus|I feel a cold coming on, and mother swears by citrus;sailors got scurvy, I'd rather not, citrus please
healthy|I stood on the scales this morning, so let's be sensible from now on;new year, new me, only healthy things;
  I've been eating rubbish all week and want to be good to my body;my cholesterol is awful, it has to be something healthy
healthy&food|I'm hungry but I promised my doctor to behave;it's lunchtime and I'm off junk food;
  the little one is hungry and her mum won't have junk
healthy&drink|I'm thirsty and on a health kick
energy drink+filling+caffeinated|the marathon is in an hour and I've got no energy;
  I've hit the wall and there's half a day to go;
  my get up and go got up and went
high in protein|leg day is done and my muscles want protein;my coach checks how much protein I get and I'm behind
hot&drink|I've been out in the snow and want to drink something that warms me from inside
cleaning tool|the guests are at the door and the table is sticky;the kids have painted the table with jam, I must get it off;
  I can see fingerprints all over the worktop and it bothers me, I want to wipe it;
  flour everywhere after the baking, I've got to clean;there's a ring where my cup stood and I want it gone;
  I'd scrub this myself if I had anything to scrub with;somebody's dinner is stuck to the hob and I've drawn the short straw;
  the sink looks like a crime scene and I'm the one cleaning it;I'm rolling up my sleeves, this counter gets scrubbed today;
  my desk is covered in coffee rings, I want to wipe them off;
  somebody ate spaghetti at this table and you can tell, I want to wipe it down;
  the worktop is sticky with syrup and I want to scrub it
for spills|I knocked it and now it's running towards my laptop, I have to soak it up;whoops, wet all over, I need to mop up;
  it's dripping off the edge onto my shoes, I've got to wipe it up;
  my sleeve caught the glass and now I've a lake on the table;
  the toddler has tipped her cup, there's a puddle and I've nothing to mop with;clumsy me, there it goes all over the floor;
  the milk is running along the table edge and onto the cat, I must mop it up;
  I set my glass on the pen, over it went, and I have to soak it up
for dishes|the dishwasher is broken and I'm facing a mountain of plates;
  I'm up to my elbows in dishwater with nothing to scrub with;I lost the toss, so I'm washing up;
  burnt rice at the bottom of the pot, I'll be scrubbing till midnight;
  six guests, three courses, and every plate is in the sink waiting for me to wash it
for headaches|that drilling next door has gone straight to my head, it's splitting;my temples are throbbing
for wounds|I was slicing onions and sliced my thumb, it's bleeding;I've got a papercut and it won't stop bleeding
for writing|she's reading out the number and I've nothing to take it down with;
  I have to sign for this parcel and my pockets are empty;the doctor is telling me the dose and I want to write it down;
  the crossword is lying here and I can't fill it in with my finger
for charging|my phone says two percent and I'm expecting a call
for screws|the handle wobbles because the screw has come loose
for nails|this picture should hang on the wall, the nail is in my hand
for measuring|will the sofa fit through the door? I'd have to measure
for cutting paper|I'm making paper stars with the kids and can't cut them out with my teeth
for light|the fuse has blown and I'm sitting in the dark
for rain|it's coming down in buckets and I have to walk home
for noise|the drill next door is driving me mad, I want to plug my ears
for a runny nose|achoo! sorry, my nose won't stop
for germs|I've just shaken forty hands and would like to disinfect mine
reading material|the waiting room is dull and I'd like to read
warm|somebody turned the heating off and my teeth are chattering
toy|the toddler is bored and about to scream
game|rainy sunday, four people, nothing to play
food/drink|peckish and parched, whichever you find first;it's break time and I've neither eaten nor drunk;
  eat, drink, I don't mind which;
  I could do with some refreshment, solid or liquid;my tray is empty and so am I, bring food or a drink;
  they say never go hungry or thirsty to a meeting, fix one of them;fuel me, food or drink, all the same
for drying|I've washed the glasses and they're dripping wet, I have to dry them;I'm dripping, I need to dry my hands
for dust|the shelf is grey with dust and my aunt is coming;I wrote my name in the dust on that shelf
cutlery&metal|my dinner is getting cold and I've nothing to eat it with;they brought me the stew and forgot the silverware
cup&tableware|the jug is full but what do I pour it into?;I'm not drinking straight from the tap like a horse
for opening bottles|the cork won't budge;we've a bottle of red and no way in
for opening cans|the beans are in the tin and I'm out here
for flowers|somebody sent me tulips and they're lying on the desk with no water
for seasoning|the stew tastes of nothing at all
for cooking|I'm making dinner and have nothing to cook it in
for hair|I look like I've been through a hedge backwards, my hair needs doing
for teeth|I had garlic for lunch and the dentist at two, I must brush
for washing hands|I've been gardening and my hands are black, I want to wash them;
  I changed the oil, look at my hands, I must wash them;
  I've fixed the bicycle chain and my hands are greasy, I want to wash them
for skin|my hands are all cracked from the cold, the skin is like paper
for fever|I'm burning up, we should check how high it is
for colds|I've been coughing since sunday and nobody here can sleep
medicine|the nurse says it's time for my medicine
for drawing|the little artist is ready and has nothing to draw with;I've got a blank sheet and a picture in my head
for correcting|that line is wrong and I want to rub it out
for paper|forty loose pages and a draught, I have to hold them together
for reminders|I mustn't forget the call at three, I should stick up a reminder
for numbers|I've got receipts up to here and have to add them all up;seventeen percent of nine hundred and forty, anyone?
for music|I'd like to shut out the office with some music;this silence is killing me, I want some music in my ears
for the television|they're showing the news again and I want to switch it over;
  the commercials are deafening, I want to turn it down
for bolts|the wheel is coming off and the nut has to be tightened
for gripping|this pin is too small to hold in my fingers
for cutting|the rope is too long and I need to cut it;I can't get this parcel open, I've got to cut the tape
for cutting wood|the shelf is a hand too wide, I must saw a bit off
for holes|the plug has to go in the wall, and there's no hole yet
for smoothing|I got a splinter off this edge, it has to be smoothed
for painting|the fence has faded and I'm in the mood to paint it
adhesive|the handle came off my mug and I want to stick it back on;I've two halves of a plate and want one whole
for eyes|sparks are flying and I'm fond of my eyes
for hands|I want something over my hands before I touch this
for the head|they're working on the roof above me and things come down on one's head
for breathing|I'm sanding and I can't breathe for the dust
for children|my niece is three and has been here an hour with nothing to do
for fun|we've an hour to kill and want a bit of fun
for exercise|I've been sitting for nine hours and want to work out a little;the trainer says twenty minutes of exercise a day
ball|the boys are in the yard and want to kick something about;the dog wants to play fetch with something round
for plants|the basil is drooping and I ought to see to the plants
for digging|I've a rose bush to put in the ground and only my hands to dig
for walks|the dog is standing by the door with pleading eyes
clothing|I spilled soup on what I'm wearing and have to change
for sleeping|I'm going to lie down for half an hour, the sofa is hard on the neck
for the sun|I'm squinting, the sun is right in my eyes
for screws|two more screws to go and then the shelf is up;I can't turn this screw with my thumbnail
for nails|I've got the nail, I've got the wall, I've nothing to hit it with
for measuring|is it forty or fifty centimeters? I have to measure it
for charging|three missed calls coming and my phone is about to give up, it has to charge
for noise|he's snoring, and I have to block it out
for light|the bulb has gone and I can't find my feet
reading material|two hours till my flight and nothing to read;I can't look at a screen any more, I'd rather read
non carbonated&drink|I've got hiccups already, so no bubbles, but I'm thirsty;
  I'm thirsty and I've a choir rehearsal, bubbles make me burp on the high notes
fizzy|I've drunk nothing but still stuff all week and want it to prickle
crunchy&healthy|I chew when I'm nervous, and I'd like to chew on something crunchy and good for me
light&snack|my belt is on the last hole and I still want to nibble, so let it be light
for writing on|he's telling me the address, I've got a pen and not a scrap to put it on
for marking text|exam tomorrow, two hundred pages, and I want to mark the lines that count
for sharpening pencils|I've drawn my pencil down to a stump and it only scratches now
for printing|forty copies by noon and the printer tray is empty
for holding paper|the wind got under my pages and I want them clipped together
for pinning notes up|the notice for the summer party should hang on the cork board
for opening letters|three weeks of post, and I've torn two letters already with my thumb
for parcels|the courier is coming at four and the box won't stay shut
for phone calls|my mother will worry if I don't ring her
for typing|I'm to type up the minutes and all I have is a screen
for looking up words|the letter is full of words nobody here has ever heard and I want to look them up
for clamping|I've glued the chair leg, and now I'm standing here pressing it with both hands
for prying|the crate from the harbour is nailed shut and I want to lever it open
for scraping|there's old putty all round the window and I want to scrape it off
for cutting wire|the fence wire is a meter too long and I want to snip it off
for tying things up|the mattress is on the roof of the car and has to be tied down;
  my newspapers for the recycling should be tied up in a bundle
for being seen|it's pitch dark, I'm walking home along the road, and the drivers should see me
for carrying water|the horses are thirsty and the tap is on the other side of the yard, I have to carry it over
for weighing|one gram too much and the experiment is ruined, I have to weigh this
for timing|the coach wants to know how many seconds I need for the lap
for looking at tiny things|there's something moving in this drop of pond water and I want to see what it is
for picking up tiny things|a splinter from the bench went into my finger and my nails are too short to get it out
for samples|I've taken a few drops from the river and have nothing to keep them in
for testing acidity|the pool water stings and I want to know how acid it is
for injections|the flu vaccine is ready and the patient has rolled up his sleeve
for blood pressure|my ears are buzzing and the doctor says watch the pressure, so I want to measure it
for swelling|I walked into the door and there's an egg growing on my forehead
for back pain|I've carried boxes all day and can't straighten my back
for a blocked nose|I'm breathing through my mouth like a fish, my nose is shut
for falling asleep|three in the morning again and I'm staring at the ceiling, I just want to fall asleep
for heartburn|I should have left out the third helping, my chest is burning, it's heartburn
for dry eyes|twelve hours at the monitor and my eyes feel like sand
for sorting pills|five pills in the morning, three at night, and I never remember which, I want to sort them
for hearing|grandma answers yes to everything because she can't hear us
for leaves|it's november, three trees, and you can't see the lawn any more
for pruning|the hedge has reached the window and I want to trim it
for weeding|the dandelions have won and I want them out
for watering|the grass is yellow and no rain till sunday
for insects|I've got eleven bites on one leg, the mosquitoes love me
for birds|there's a robin on the sill looking in, it's hungry
for shaving|I look like a hermit and the wedding is in an hour, this beard has to come off
for fresh breath|onions for lunch, and now I'm meeting her parents, I mustn't breathe on them
for fingernails|I've broken a nail on that box and it catches on everything
for sweat|I ran for the bus and have to sit next to my boss, I smell of sweat
for dry lips|I've been skiing and my lips are splitting
for sewing|my button has gone pop and I'm on stage in ten minutes, I have to sew it on
for ironing|I pulled my shirt out of the suitcase and it looks like a road map
for fluff|the cat slept on my black coat and it shows
for swimming|the lake is twenty two degrees and the others are already in the water, I want to swim
for flat tires|I rode over the kerb and there's no air left in my tire
for tennis|the court is booked for three and I've nothing to hit a ball with
for sore muscles|I ran my first half marathon and want to roll out my legs
clothing&warm|it snowed overnight, I came in a shirt and I want to put on something warm
formal|the opera starts at eight and I look as if I'd been gardening
"""

# Around a need `{n}`; `{d}` and `{e}` do not help with it.
AROUND_NEEDS = lines("""
{n}. and no, {d} won't help; {n}. {d} is no good for that; {n}, and {d} is hardly the answer; {d} won't do, you see: {n}
{w} offered me {d}, which was kind but no use. {n}; {n}. {w} says try {d}. {w} is wrong
I've got {d} and {e} in front of my eyes and neither is any good to me: {n}; all I can see from here is {d}. {n}
so I was chatting with {w} about {d}, of all things, and then it struck me: {n}. can you do something about that?
I don't want to make a fuss, and {w} has gone home, and {d} isn't what I need. {n}
long story. {w}, the bus, the rain, {d} on the floor, you don't want to know. what matters is, {n}
{n}. I thought of {d}, but what would I do with {d} now?; {n}. leave {d} where it is, that's {w}'s; oh dear. {n}. be an angel?
forgive me for troubling you, but {n}. I trust your judgement; as it happens, {n}. would you see to it?; {n}. you choose
{n}. I can't get up, I've got the cat on me; {n}, and {w} is no help, only talking about {d}; {n}. anything here that would do?
it's gone four, {w} is due at five, {d} has been dealt with, and {n}; {n}. not {d}, obviously. what have we got?
I hate to complain, but {n}. what do you suggest? just bring it; {n}... you're a clever robot, you work it out
hey, {n}. ideas? bring one
ok so {n}. and pls not {d}; {n}. {d} I've tried, it didn't help
{w} and I have been stuck here for hours. {n}. help us out with one thing
if anyone is listening: {n}; psst, robot. {n}; not to be a nuisance, but {n}. {d}, before you ask, is not the solution
{w} is fine, {w} has {d}. me, I'm not fine: {n}
first the lift broke, then {w} left with the keys, and on top of it {n}. would you?
""")
