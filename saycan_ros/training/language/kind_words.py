"""How people ask for the kinds that the things of `things_words` brought in; the rows are as in kind_phrases.py.

`SAID` are phrases for one thing, `NEEDED` whole sentences that ask for it by the situation.
"""

from __future__ import annotations

SAID = """
for writing on|something to write on;something to scribble on;something I can put my notes down on;a bit of paper to write on;
  something with blank pages
for the whiteboard|something to write on the whiteboard with;the thing that goes with the whiteboard
for marking text|something to mark this passage with;something to highlight a line with;something to make the key words stand out
for sharpening pencils|something to sharpen my pencil with;something that gives a pencil a new point
for printing|something to feed the printer;something to load the printer with
for planning|something to see what week it is on;something with the dates on it
for holding paper|something to clip these sheets together;something that keeps a stack of paper from sliding apart
for bundling|something to bundle these up with;something to go round a roll of posters
for pinning notes up|something to pin this to the cork board;something to pin a note up with
for stamping|something to stamp this with;something to put the company name on each page in one go
for opening letters|something to slit the envelopes open;something to open my mail with
for parcels|something to close the parcel with;something to seal a box with
for video calls|something so they can see my face on the call;something to be seen with in the video meeting
for typing|something to type on;a thing with letter keys on it
for phone calls|something to ring somebody with;something I can make a call on;something to call my mother with
for the internet|something to plug me into the network;something to get this computer on the internet
for telling the time|something that tells me the time;something to see how late it is on
for looking up words|something to look a word up in;something to check the meaning of a word in
for tapping parts into place|something to knock this gently into place;something to tap the tiles down with
for carving wood|something to carve this block of wood with;something to cut a groove in the wood by hand
for hex bolts|something that fits a hexagonal hole;something to turn these six sided bolts with
for clamping|something to press these two boards together while they dry;something that squeezes and holds
for prying|something to lever this lid off;something to pry these boards apart;something to prise the crate open
for scraping|something to scrape off the old paint;something to scrape with
for cutting wire|something to snip a wire;something that cuts through wire
for filing|something to file this metal edge down;something to take the burr off
for grinding|something to grind this weld flat;something to grind with
for blowing hot air|something that blows really hot air;something to strip paint with heat
for hanging things up|something to hang my coat on;something to hang a frame on
for insulating wires|something to wrap round a bare wire;something to insulate this cable with
for wiring|something to wire this up with;something that carries current
for tying things up|something to tie this up with;something to lash the boxes to the trolley;something to tie a knot in
for kneeling|something to kneel on;something that spares my knees while I lay tiles
for the face|something that covers my whole face;something to shield my face
for being seen|something so that the drivers see me;something bright to be seen in
for carrying water|something to carry water in;something to fetch water with
for mixing liquids|something to mix two liquids in;something to stir a solution in
for heating liquids|something I can boil a solution in
for samples|something to keep a sample in;something to put this sample into;something for a few drops of sample
for measuring liquids|something to measure out twenty milliliters with;something with milliliter marks on it
for growing cultures|something to grow bacteria in;something flat and round for a culture
for single drops|something to add the acid drop by drop;something to suck up a few drops with
for looking at tiny things|something to see the cells with;something that magnifies;something to make the tiny things look big
for weighing|something to weigh this on;something that tells me how many grams it is
for timing|something to time this with;something that counts the seconds;something to clock my lap with
for picking up tiny things|something to pick up a hair with;something to get hold of a splinter with
for heating|something with a gas flame;something to heat the flask over
for testing acidity|something to test how acid this is;something that changes colour with the ph
for injections|something to give an injection with;something for the jab
for listening to the heart|something to listen to my heart with;something to hear a heartbeat with
for blood pressure|something to take my blood pressure with;something for my arm that measures the pressure
for blood oxygen|something to clip on my finger for the oxygen;something to read my oxygen level with
for swelling|something to put on a swollen ankle;something for this bump;something to get the swelling down
for back pain|something for my sore back;something that eases my back
for a broken arm|something to rest my broken arm in;something for an arm that is broken
for walking|something to walk with now that my leg is in plaster;something to lean on when I walk
for hearing|something to help grandpa hear;something for someone who is hard of hearing
for sorting pills|something to sort my pills into by day;something with a box for each day of the week
for dry eyes|something for my dry eyes;something against itchy eyes
for a blocked nose|something to clear my nose;something for a stuffed up nose
for falling asleep|something that sends me to sleep;something for my insomnia
for heartburn|something for heartburn;something to settle the acid in my stomach
for patients|something for the patient to wear
for leaves|something to gather the leaves with;something for the leaves on the lawn
for pruning|something to trim the hedge with;something to cut the bush back with
for weeding|something to get the weeds out with;something against the dandelions in the lawn
for watering|something to water the lawn with;something to spray the beds with water
for potting|something to fill the pots with;something to plant the seedlings in
for birds|something for the birds;something to feed the sparrows with
for insects|something against mosquitoes;something to keep the bugs off;something for the wasps
for mud|something to wade through the mud in;something to wear on my feet in the mud
for the shower|something to lather up with in the shower;something to wash myself with in the shower
for shaving|something to shave with;something I need for my shave;something for this stubble
for flossing|something to get between my teeth with;something for the gaps between my teeth
for fresh breath|something for bad breath;something that freshens my breath
for fingernails|something for my fingernails;something to do my nails with;something for a broken nail
for cleaning ears|something to clean my ears with;something to get the wax out of my ears
for taking off make up|something to take my make up off with;something to wipe the mascara off with
for the toilet|something for the toilet;something that belongs in the toilet
for sweat|something against sweaty armpits;something so that I don't smell of sweat
for dry lips|something for chapped lips;something to put on my lips
for looking at yourself|something to see my face in;something to check my hair in
for windy days|something to fly in the wind;something to play with on a windy day
for tennis|something to play tennis with
for baseball|something to hit a baseball with
for hockey|something to play hockey with
for sore muscles|something to roll my sore legs on;something for stiff muscles
for boxing|something to box in;something for the punching bag
for flat tires|something to pump my tires up with;something to put air in
for swimming|something for the swimming pool;something to wear in the water
for the night|something to wear in bed;something to sleep in
for weddings|something to wear round my neck at a wedding
for running|something to go running in;something for my feet when I jog
for hiking|something sturdy on my feet for the mountain;something to hike in
for the beach|something for my feet at the beach
for sewing|something to sew with;something I need to mend a shirt;something to put a button back on with
for ironing|something to iron my shirt with;something to get these creases out
for fluff|something to get the cat hair off my coat;something for the fluff on my trousers
rubber|something made of rubber;something rubbery;the rubber one;something out of rubber
stretchy|something stretchy;something elastic;something that stretches;something with some give when I pull
waterproof|something waterproof;something that keeps the water out;something the rain won't get through
wool|something woolen;something made of wool;something knitted from wool
cotton|something made of cotton;something in cotton
silk|something silky;something made of silk
formal|something formal;something smart;something elegant to wear;something that goes with a suit
blue|something blue;something in blue;the blue one;the blue thing
white|something white;something in white;the white one;the white thing
black|something black;something in black;the black one
loud|something loud;something that makes a racket;something noisy;the noisy one
magnetic|something magnetic;something that sticks to the fridge door by itself;something that attracts iron
pointed|something pointed;something pointy;something with a sharp point;something that pricks
hazardous|something hazardous;something with a hazard symbol on it
flammable|something flammable;something with the flame symbol on it
paper|the paper one;something papery;something out of paper
plastic|the plastic one;something out of plastic
spray can|something in a spray can;something you spray
glass vessel|something made of glass for the lab;some lab glass or other;one of the glass vessels
instrument|an instrument of some kind;something to do the experiment with;one of the instruments
chemical|some chemical;something out of the chemicals cabinet;one of the chemicals
shoe|something with soles;something to walk down the street in;some sort of shoe;footwear of some kind
garden tool|something for the garden work;one of the garden tools
sports gear|something from the sports bag;one of the sports things
clothing|something out of the wardrobe;something I could wear
medical|something a nurse would use;something from the doctor's bag
stationery|something from the stationery shop
glass vessel&small|a small glass vessel;a tiny piece of glassware
instrument&small|a small instrument;an instrument that fits in a pocket
instrument&electric|an electric instrument;an instrument with a plug
instrument&metal|a metal instrument;an instrument made of metal
chemical&hazardous|a dangerous chemical;a chemical you have to be careful with
clothing&warm|something warm to wear;something to wear against the cold;a warm piece of clothing;something cosy to put on
clothing&waterproof|something waterproof to wear;clothes that keep the water out
clothing&formal|something formal to wear;something to wear to the opera
clothing&soft|something soft to wear;a soft piece of clothing
clothing&wool|something woolen to wear;a woolen garment
clothing&cotton|a cotton garment;something made of cotton to wear
clothing&small|a small piece of clothing
shoe&waterproof|waterproof shoes;something for my feet that keeps them dry;shoes that don't let the water in
shoe&rubber|rubber shoes;something made of rubber for my feet
shoe&formal|shoes for a formal evening;smart shoes
medicine&bottle|a medicine in a bottle;something from the pharmacy that comes in a bottle
medicine&box|a medicine in a box;a box of some medicine
medical&small|something medical that is small
medical&battery powered|something medical with batteries in it;a medical device that runs on batteries
medical&disposable|something medical that you use once;a single use medical item
hygiene&bottle|something for the bathroom in a bottle;a toiletry that comes in a bottle
hygiene&sharp|something for the bathroom with a blade
hygiene&soft|something soft for the bathroom shelf;a soft toiletry
hygiene&disposable|something for the bathroom that you throw away after use
hygiene&metal|something made of metal for grooming;a metal thing from the bathroom
hygiene&battery powered|something for the bathroom with a battery in it
stationery&metal|something made of metal from the desk;a metal piece of stationery
stationery&paper|something made of paper for the desk;some paper stationery
stationery&yellow|something yellow from the desk
stationery&small|something small from the desk;a small piece of stationery
electronics&small|a small gadget;a tiny electronic device
electronics&battery powered|a gadget that runs on batteries;a device with a battery in it;a battery powered gadget
electronics&expensive|an expensive gadget;a device that cost a fortune
toy&battery powered|a toy with batteries in it;a toy that runs on batteries
toy&wooden|a wooden toy;a toy made of wood
toy&small|a small toy;a tiny toy
toy&colourful|a colourful toy;a toy with lots of colours
toy&loud|a noisy toy;a toy that makes noise;a toy that will annoy the neighbours
game&wooden|a game made of wood;a wooden game
ball&small|a small ball;a little ball;a ball that fits in my fist
ball&white|a white ball
ball&rubber|a rubber ball;a ball made of rubber
ball&yellow|a yellow ball
sports gear&rubber|something made of rubber for sports;rubber sports gear
sports gear&wooden|something made of wood for sports;wooden sports gear
sports gear&soft|something soft for sports
sports gear&waterproof|something waterproof for sports
tool&rubber|a rubber tool;a tool made of rubber
tool&small|a small tool;a tool that fits in my pocket
power tool&battery powered|a power tool without a cord;a power tool that runs on a battery
power tool&sharp|a power tool with a blade
supply&rubber|a rubber supply;something rubbery from the supplies
supply&adhesive|something from the supplies that sticks
supply&plastic|something plastic from the supplies
fastener&small|a small fastener;a tiny thing to fasten with
fastener&plastic|a plastic fastener;a fastener made of plastic
fastener&heavy|a heavy box to fasten things with
garden tool&sharp|a garden tool with a blade;a sharp garden tool
garden tool&metal|a metal garden tool;a garden tool made of metal
garden tool&plastic|a plastic garden tool
protective gear&yellow|something yellow for my safety
protective gear&disposable|disposable protective gear;something protective that you wear once
protective gear&white|something white to protect me
textile&soft|something soft made of fabric;a soft textile
reading material&heavy|something heavy to read;a heavy book of some kind
reading material&colourful|something colourful to read;something to read with many colours in it
"""

NEEDED = """
for writing on|I have a pen but no paper;I want to make a list and have nothing to write it on;I've run out of pages
for the whiteboard|I'm at the whiteboard and have nothing to write with
for marking text|I want the important sentences in this text to stand out;I'm revising and want to mark what matters
for sharpening pencils|my pencil is blunt;the tip of my pencil broke off
for printing|the printer is out of paper;the printer keeps saying load tray one
for planning|what date is it next friday? I want to see the whole month
for holding paper|these loose sheets keep sliding apart and I want to clip them
for bundling|these posters keep rolling open and want something round them
for pinning notes up|I want to put this note up on the cork board
for opening letters|there's a pile of unopened letters here and I don't want to tear them
for parcels|this parcel has to go out today and it isn't sealed
for video calls|they can hear me but they can't see me;nobody in the meeting can see my face
for typing|two keys on my old one are broken and I've a report to type;I can't type on this touch screen
for phone calls|I need to call my wife;I have to ring the dentist myself
for the internet|my laptop has no connection and the wifi is down
for telling the time|I have no idea what time it is and want something to look at
for looking up words|I don't know what this word means;how on earth do you spell this? I want to look it up
for carving wood|I want to carve my name in this piece of wood
for hex bolts|these bolts have a six sided hole
for clamping|both my hands are full holding these two boards together;the glue has to set under pressure
for prying|the lid of this crate is nailed down;these boards have to come apart and they won't
for scraping|the old paint is flaking and I want to scrape it off;there's hard putty on the glass and I must scrape it off
for cutting wire|this wire is too long;I have to snip a wire
for filing|this piece of metal has a burr on it;the key I cut doesn't turn, I should file it a little
for grinding|the weld sticks out and I want to grind it flat
for hanging things up|my coat is on the floor, there's nothing to hang it on
for insulating wires|there's a bare wire here and I don't want a shock
for tying things up|the load keeps slipping off the cart;I have to tie this bundle up;
  the tomatoes are falling over and should be tied up
for kneeling|my knees are killing me from tiling this floor
for the face|bits keep flying in my face;I'm about to use the grinder and my face is bare
for being seen|I'm cycling home in the dark and want the cars to see me
for carrying water|I have to carry water over to the horses
for mixing liquids|I have two solutions to mix
for samples|I've taken a sample and have nothing to put it in
for measuring liquids|I need exactly fifty milliliters of this solution
for single drops|the indicator has to go in drop by drop
for looking at tiny things|I can't see these cells with the naked eye;it's too small to see, I need it bigger
for weighing|the recipe for this powder says three grams;I need to know how much this weighs
for timing|I have to time how long the reaction takes;I want to know how fast I ran
for picking up tiny things|I've got a splinter in my thumb and can't get hold of it
for heating|this test tube has to be heated over a flame
for testing acidity|is this solution acid or not? I have to test it
for injections|the vaccine is here and the arm is ready;I have to give the patient his jab
for listening to the heart|I want to listen to the patient's heart
for blood pressure|I feel dizzy and want to check my blood pressure
for blood oxygen|she looks pale, I want to check her oxygen
for swelling|I twisted my ankle and it's swelling up;I bumped my head and it's getting a lump
for back pain|my back is killing me;I lifted something wrong and now my back hurts
for a broken arm|I broke my arm and it hurts when it hangs down
for walking|my leg is in a cast and I have to get to the bathroom
for hearing|grandpa can't hear a word we say;I can hardly hear you without help
for sorting pills|I keep mixing up my tuesday pills with my wednesday ones
for dry eyes|my eyes are dry and itchy;my eyes burn from staring at the screen
for a blocked nose|my nose is blocked;I can't breathe through my nose
for falling asleep|I've been lying awake for hours;I can't fall asleep, counting sheep doesn't work
for heartburn|I have heartburn;that greasy meal gave me heartburn
for leaves|the lawn is covered in leaves
for pruning|the hedge is growing over the path;the bush is out of shape and wants trimming
for weeding|there are weeds everywhere in this bed
for watering|it hasn't rained for weeks and the lawn is brown
for birds|it's winter and the birds outside are hungry
for insects|the mosquitoes are eating me alive;there are wasps around my plate
for mud|the field is one big puddle of mud and I have to cross it
for shaving|I have a three day beard and an interview at ten;I want to shave;my chin is all stubble
for flossing|there's a bit of spinach stuck between my teeth
for fresh breath|I ate garlic and I have a date, my breath is terrible
for fingernails|my nails are too long;I broke a nail
for cleaning ears|I've got wax in my ears
for taking off make up|my mascara has run and I want it off
for sweat|I smell like a gym bag under the arms
for dry lips|my lips are chapped
for looking at yourself|do I have something in my teeth? I want to see for myself
for tennis|I'm on the court in ten minutes and have nothing to hit the ball with
for sore muscles|my legs are stiff from yesterday's run and I want to roll them out
for flat tires|my bike has a flat;the front tire of my bicycle is soft
for swimming|I'm going for a swim;we're off to the pool
for the night|I'm going to bed and want to get changed for the night
for running|I'm going for a jog and I'm barefoot
for the beach|the sand is burning my feet
for sewing|a button came off my shirt;there's a hole in my sock and I want to mend it
for ironing|my shirt is full of creases;I can't go to the interview in this crumpled shirt
for fluff|my black trousers are covered in cat hair
clothing&warm|I'm going out in the snow and need to put something on;it's minus ten and I have only a thin shirt
clothing&waterproof|it's wet outside and what I put on mustn't let the water in
formal|I'm invited to a gala and look like a tramp;the invitation says black tie
shoe|I can't go out on the street barefoot;somebody took my shoes and I have to go out
magnetic|I dropped a screw behind the bench and want to fish it out with magnetism
stretchy|I want something with stretch in it
"""
