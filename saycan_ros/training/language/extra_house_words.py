"""Skills of shops, gardens, laundries and kitchens, in rows as `extra_words` has them."""

from __future__ import annotations

SKILLS = """
price_tag | here | put a price tag on the {object}; price the {object} | put a price tag on {x}; price {x}
mark {x} with its price; write the price on {x}; attach a price ticket to {x}; let the customers see the price on {x}
| {x} has no price on it; the customers keep asking what {x} costs, put the price on

price_check | - | look up the price of the {object}; say what the {object} costs | look up the price of {x}; say what {x} costs
do a price check on {x}; tell the lady how much {x} costs; find out how expensive {x} is; give me the price of {x}
| how much is {x}?; what does {x} cost?; is {x} expensive?

bag_up* | holding | bag the {object}; put the {object} in a paper bag | bag {x}; put {x} in a paper bag
bag up {x} for the customer; slip {x} into a carrier bag; pack {x} in a bag for her; drop {x} in a shopping bag
| the lady wants {x} in a bag; {x} is sold, bag it

till | - | open the till; pop open the cash register | open the till; pop open the cash register; get the cash register open
open up the cash box; make the till spring open; let me at the cash in the till | I have to give change, the till is shut
the cash register should be open

receipt* | - | print the receipt; print out the bill | print the receipt; print out the bill; give the customer a receipt
hand out the sales slip; run off the bill for these people; let the register print a receipt | the customer wants a receipt
the gentleman would like his bill

shutter | - | roll down the shutter; close the shop | roll down the shutter; close the shop; lower the shop front shutter
shut up shop; pull the shutter all the way down; let the iron shutter down for the night
| the shop is closed for today, shutter down; the last customer has left, close up the shop

discount | here | put a discount sticker on the {object}; mark the {object} as reduced | put a discount sticker on {x}
mark {x} as reduced; mark {x} down; put {x} on sale with a red sticker; stick a half price sticker on {x}
reduce {x} by twenty percent | {x} isn't selling, reduce it; {x} is on sale from today, put the red sticker on

expiry | here | check the expiry date of the {object}; see whether the {object} is out of date | check the expiry date of {x}
see whether {x} is out of date; look at the best before date on {x}; find out how long {x} will keep; see when {x} expires
make sure {x} hasn't expired | is {x} past its date?; when does {x} expire?; has {x} gone off? see the date

demo* | here | demonstrate the {object}; show people how the {object} works | demonstrate {x}; show people how {x} works
give a demo of {x}; do a demonstration with {x}; let the customers see what {x} can do; explain to everyone how to use {x}
| the customers wonder how {x} works; a demo of {x} would help the sale

praise | here | praise the {object} to the customers; advertise the {object} | praise {x} to the customers; advertise {x}
say something nice about {x}; recommend {x} to everybody who passes; make people want {x}; promote {x} in a loud voice
| nobody buys {x}, advertise it; {x} deserves some advertising

security_tag | holding | take the security tag off the {object}; remove the alarm tag from the {object}
| take the security tag off {x}; remove the alarm tag from {x}; get the theft protection off {x}; unlock the security tag on {x}
detach the alarm clip from {x}; strip {x} of its security tag | {x} is paid for, the security tag can come off
{x} still has its alarm tag on

queue | at | ask people to queue up at the {location}; form a queue at the {location} | ask people to queue up at {p}
form a queue at {p}; make everyone line up at {p}; get the crowd by {p} to wait in line; have them queue at {p}
tell people to stand in line at {p} | people are pushing at {p}, get them in line; there should be a proper queue at {p}

closing_time | - | announce closing time; tell the customers that we are closing | announce closing time
tell the customers that we are closing; say that the store shuts in five minutes; ask the shoppers to go to the checkout
let people know it is closing time; give the last call to shoppers | we close in five minutes, let the shoppers know
it's closing time and nobody has told the customers

samples | at | offer free samples at the {location}; invite people to a tasting at the {location} | offer free samples at {p}
invite people to a tasting at {p}; let people taste for free at {p}; get folks to try a free bite at {p}; do a tasting at {p}
advertise the free tasting at {p} | there are free bites at {p}, invite people; nobody comes to the tasting at {p}

mow | - | mow the lawn; cut the grass | mow the lawn; cut the grass; give the lawn a trim; run the lawnmower
get the grass short again; do the lawn | the grass is knee high; the lawn could do with a cut; it's mowing time

rake | at | rake the leaves at the {location}; rake up the leaves around the {location} | rake the leaves at {p}
rake up the leaves around {p}; get the fallen leaves by {p} in a heap; go over the ground at {p} with the rake; rake beside {p}
clear the autumn leaves away at {p} | there are dead leaves all over by {p}; the ground at {p} needs raking

prune | at | prune the bush at the {location}; trim the hedge by the {location} | prune the bush at {p}; trim the hedge by {p}
cut back the shrub at {p}; clip the bush next to {p}; snip the dead twigs off the bush at {p}; give the hedge at {p} a trim
| the bush at {p} has grown wild; the hedge by {p} wants clipping

weed | at | pull the weeds at the {location}; weed the bed beside the {location} | pull the weeds at {p}
weed the bed beside {p}; get rid of the weeds by {p}; do the weeding at {p}; tear out the thistles at {p}
root out every weed near {p} | there are weeds everywhere at {p}; weeds choke everything by {p}

fertilize | at | fertilize the soil at the {location}; spread fertilizer at the {location} | fertilize the soil at {p}
spread fertilizer at {p}; put some manure down at {p}; feed the soil by {p}; work compost into the earth at {p}
scatter fertilizer around {p} | nothing grows at {p}, fertilize; the soil by {p} is poor

sprinkler | - | start the sprinkler; turn on the lawn sprinkler | start the sprinkler; turn on the lawn sprinkler
get the sprinkler going; irrigate the lawn; run the irrigation; set the sprinkler off for an hour
| the lawn is all brown and dry; it hasn't rained in weeks, sprinkler on

hose | at | hose down the {location}; clean the {location} with the hose | hose down {p}; clean {p} with the hose
turn the hose on {p}; hose off {p}; point the hose at {p} and wash it off; aim the jet of the garden hose at {p}
| {p} is all muddy, hose it; the mud on {p} wants hosing down

sow | at | sow seeds at the {location}; plant seeds at the {location} | sow seeds at {p}; plant seeds at {p}
scatter some seeds at {p}; put seeds in the ground by {p}; do the sowing at {p}; plant a row of seeds near {p}
| nothing has been sown at {p} yet; it's time for seeds at {p}

dig | at | dig a hole beside the {location}; dig at the {location} | dig a hole beside {p}; dig at {p}
dig up the ground near {p}; shovel out a pit by {p}; make a deep hole in the ground at {p}
turn the earth over at {p} with the spade | there should be a hole in the ground at {p}; we want a pit next to {p}

scare_birds | at | scare the birds away from the {location}; chase the birds off the {location} | scare the birds away from {p}
chase the birds off {p}; shoo the pigeons off {p}; drive off the crows at {p}; play scarecrow at {p}
frighten the birds by {p} until they fly off | there are pigeons on {p} again; the birds at {p} eat everything

harvest* | at | harvest the vegetables at the {location}; bring in the crop at the {location} | harvest the vegetables at {p}
bring in the crop at {p}; do the harvest at {p}; pluck what is ripe at {p}; pick the ripe berries by {p}
gather in the harvest at {p} | everything is ripe at {p}; the crop at {p} is ready

shovel_snow | at | shovel the snow at the {location}; clear the snow away from the {location} | shovel the snow at {p}
clear the snow away from {p}; get rid of the snow by {p}; dig {p} out of the snow; plough the snow off at {p}
shovel a path through the snow to {p} | {p} is snowed in; snow has piled up at {p}

barbecue | - | light the barbecue; get the grill going | light the barbecue; get the grill going; fire up the grill
set the charcoal on fire; start the barbecue; put a match to the charcoal | we're having a barbecue, light it
the coals aren't burning yet

fountain | - | turn on the fountain; start the fountain | turn on the fountain; start the fountain; let the fountain play
get the fountain splashing; make the fountain run; set the fountain pump going | the fountain is dry
I like the splash of the fountain, have it running

smell | here | smell the {object}; sniff at the {object} | smell {x}; sniff at {x}; take a whiff of {x}; put your nose to {x}
have a sniff of {x}; smell whether {x} has gone bad | what does {x} smell of?; {x} smells funny, take a sniff; does {x} stink?

fish | at | feed the fish at the {location}; give the fish at the {location} some food | feed the fish at {p}
give the fish at {p} some food; sprinkle fish food at {p}; drop some flakes to the fish by {p}
let the goldfish at {p} have their dinner; see that the fish at {p} don't starve | the fish at {p} are hungry
nobody has fed the goldfish by {p}

feed_cat | - | feed the cat; give the cat its food | feed the cat; give the cat its food; let the cat eat; fill the cat's bowl
let kitty have her dinner; serve the cat its breakfast | the cat wants to be fed; the cat is meowing, feed it

iron | holding | iron the {object}; press the {object} with the iron | iron {x}; press {x} with the iron; run the iron over {x}
iron {x} flat; get the creases out of {x}; iron out {x} | {x} is all creased; {x} needs ironing
I can't wear {x} like that, iron it

hang_up* | holding | peg the {object} on the washing line; hang the {object} on the line | peg {x} on the washing line
hang {x} on the line; clip {x} to the clothesline; hang {x} out; peg out {x}; put {x} up with clothes pegs
| {x} should hang on the line; {x} has to flutter in the wind on the clothesline

washing_machine | - | start the washing machine; run the washing machine | start the washing machine; run the washing machine
do a load of laundry; put the wash on; set the washing machine to forty degrees and start; turn on the washer
| we've no clean clothes left, start the wash; the laundry is in the drum, start it

tumble_dryer | - | start the tumble dryer; run the dryer | start the tumble dryer; run the dryer; set the dryer going
get the laundry drying in the machine; tumble the laundry dry; turn on the dryer for an hour
| the laundry is still wet, dryer on; the clothes should go round in the dryer

softener | - | add fabric softener; pour softener in the machine | add fabric softener; pour softener in the machine
put some softener in the wash; fill up the softener; make the laundry soft with conditioner; don't forget the softener
| the towels come out so stiff, add softener; the wash lacks softener

lint | - | empty the lint filter; clean out the lint trap | empty the lint filter; clean out the lint trap
get the fluff out of the filter; remove the lint; pull the fluff from the dryer's filter; unclog the lint filter
| the filter is full of fluff; the lint trap is clogged

bleach | holding | bleach the {object}; whiten the {object} | bleach {x}; whiten {x}; make {x} white again with bleach
put some bleach on {x}; use chlorine on {x}; get {x} as white as snow | {x} has turned gray, bleach it; {x} isn't white any more

stain* | holding | treat the stain on the {object}; get the stain out of the {object} | treat the stain on {x}
get the stain out of {x}; remove the spot from {x}; put stain remover on {x}; work on the spot on {x}
rub the coffee stain out of {x} | there's a stain on {x}; {x} has an ugly spot, get it out

soak | holding | soak the {object}; leave the {object} to soak | soak {x}; leave {x} to soak; let {x} soak for a while
soak {x} in soapy water; give {x} a good long soak; steep {x} in lukewarm water | {x} is caked with dirt, let it soak
{x} has to soak first

steamer* | here | steam the {object}; smooth the {object} with steam | steam {x}; smooth {x} with steam
run the steamer over {x}; give {x} a blast of steam; steam the wrinkles out of {x}; use the clothes steamer on {x}
| {x} is wrinkled, steam it; a bit of steam would do {x} good

lint_roller | here | run the lint roller over the {object}; roll the lint off the {object} | run the lint roller over {x}
roll the lint off {x}; get the cat hair off {x}; use the sticky roller on {x}; take the fluff off {x} with the roller
free {x} from pet hair | {x} is covered in cat hair; there's fluff on {x}, use the roller

sew* | holding | sew up the {object}; stitch the {object} | sew up {x}; stitch {x}; sew {x}; put a few stitches in {x}; darn {x}
close the tear in {x} with needle and thread | {x} is torn, sew it up; there's a hole in {x}, darn it
the seam of {x} has burst, stitch it

wring | holding | wring out the {object}; wring the {object} | wring out {x}; wring {x}; twist the water out of {x}
give {x} a good wring; wring {x} until it stops dripping; twist {x} to get the wet out | {x} is dripping, wring it
{x} holds too much water, wring it out

boil | holding | boil the {object}; cook the {object} in boiling water | boil {x}; cook {x} in boiling water; simmer {x}
let {x} boil for ten minutes; cook {x} until it is soft; poach {x} | I like {x} boiled; {x} is raw, boil it
{x} should be boiled

fry | holding | fry the {object}; fry the {object} in the pan | fry {x}; fry {x} in the pan; fry up {x}; saute {x}
sizzle {x} in butter; fry {x} until it is golden brown | I'd like {x} fried; {x} tastes best when it is fried

toast* | holding | toast the {object}; put the {object} in the toaster | toast {x}; put {x} in the toaster
make {x} crispy in the toaster; pop {x} in the toaster; brown {x} in the toaster; run {x} through the toaster
| I like {x} toasted; {x} would be nicer crisp from the toaster

grate | holding | grate the {object}; rub the {object} on the grater | grate {x}; rub {x} on the grater; run {x} over the grater
grate {x} finely; turn {x} into fine shavings; grate some of {x} over the pasta | the recipe wants {x} grated
I need {x} in shavings

mash | holding | mash the {object}; crush the {object} to a paste | mash {x}; crush {x} to a paste; mash up {x}
turn {x} into mush; squash {x} to a pulp; make a mash of {x} | the baby can only eat {x} mashed; {x} should be a smooth mash

blend | holding | blend the {object}; make a smoothie of the {object} | blend {x}; make a smoothie of {x}
run {x} through the blender; whizz {x} in the mixer; liquidize {x}; blitz {x} | I could go for a smoothie made of {x}
I need {x} blended

juice | holding | press the juice out of the {object}; juice the {object} | press the juice out of {x}; juice {x}
make juice of {x}; get all the juice out of {x}; run {x} through the juicer; extract the juice of {x}
| I'd love the juice of {x}; {x} would make fine juice

pit | holding | take the stone out of the {object}; pit the {object} | take the stone out of {x}; pit {x}; core {x}
remove the pips from {x}; get the seeds out of {x}; take out the core of {x} | there's still a stone in {x}
{x} is full of pips, get them out

salt | here | salt the {object}; sprinkle salt on the {object} | salt {x}; sprinkle salt on {x}; put a pinch of salt on {x}
season {x} with salt; give {x} some salt; shake a little salt over {x} | {x} tastes of nothing, salt it; {x} lacks salt
{x} could do with a pinch of salt

butter | holding | butter the {object}; spread butter on the {object} | butter {x}; spread butter on {x}
put a little butter on {x}; smear butter over {x}; grease {x} with butter; cover {x} with a thin layer of butter
| I like {x} with butter on it; there's no butter on {x}

decorate | holding | decorate the {object}; put icing on the {object} | decorate {x}; put icing on {x}; make {x} look festive
ice {x} with sugar; put sprinkles on {x}; adorn {x} for the party | {x} is for a birthday, decorate it
{x} looks plain, some icing would help

ice_cubes* | here | put ice cubes beside the {object}; drop ice cubes on the {object} | put ice cubes beside {x}
drop ice cubes on {x}; pack ice cubes around {x}; lay a few ice cubes against {x}; heap some ice on {x}
surround {x} with ice cubes | {x} has to stay cold, ice cubes around it; {x} wants some ice cubes

taste | here | taste the {object}; try a bit of the {object} | taste {x}; try a bit of {x}; have a taste of {x}
sample the flavor of {x}; take a nibble of {x}; test what {x} tastes like | does {x} taste good?; what does {x} taste like?
is {x} too sweet? try it

kettle | - | put the kettle on; boil water in the kettle | put the kettle on; boil water in the kettle; switch on the kettle
get some water boiling; make hot water for tea; bring the kettle to the boil | we'd love a cup of tea, kettle on
the water for the tea isn't boiling

oven | - | preheat the oven; turn on the oven | preheat the oven; turn on the oven; get the oven hot
set the oven to two hundred degrees; warm the oven up; start heating the oven | the oven is still cold
the cake goes in soon, oven on

dishwasher | - | run the dishwasher; start the dishwasher | run the dishwasher; start the dishwasher; set the dishwasher going
press start on the dishwasher; get the dirty dishes washed in the machine; turn on the dishwasher
| the dishwasher is full, run it; the dishwasher hasn't been started

stir_pot | at | stir the pot at the {location}; give the pot at the {location} a stir | stir the pot at {p}
give the pot at {p} a stir; stir the soup on {p}; keep stirring the stew at {p}; move the ladle round in the pot at {p}
stir what is simmering on {p} | the soup at {p} is about to burn, stir it; the stew on {p} sticks to the pot

hob_off | at | turn off the hob at the {location}; shut off the burner at the {location} | turn off the hob at {p}
shut off the burner at {p}; switch the hotplate off at {p}; put the flame out under the pot at {p}; kill the burner by {p}
turn the cooker at {p} to zero | the burner at {p} is still hot; somebody forgot the hotplate at {p}

candle | at | light the candle at the {location}; light a candle on the {location} | light the candle at {p}
light a candle on {p}; set the candle by {p} burning; put a match to the candle at {p}; get some candlelight going at {p}
kindle the candle at {p} | a burning candle at {p} would be romantic; the candle at {p} isn't lit

candle_out | at | blow out the candle at the {location}; snuff the candle at the {location} | blow out the candle at {p}
snuff the candle at {p}; extinguish the candle on {p}; put out the candle by {p}; snuff out the flame at {p}
stop the candle at {p} from burning | the candle at {p} is dripping wax everywhere, blow it out
nobody is watching the candle at {p}, out with it
"""
