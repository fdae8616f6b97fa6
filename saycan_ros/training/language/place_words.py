"""Names of places in the randomised manifests; each line is "name (aliases)"."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

PLACES = """
kitchen counter (countertop)
near shelf (closer shelf)
far shelf (back shelf)
dining table
coffee table
workbench (bench)
desk
side table (end table)
bookshelf (bookcase)
top shelf
bottom shelf
window sill
sofa (couch)
bed
dresser
cabinet (cupboard)
fridge (refrigerator)
sink
stove
printer table
tool rack
storage rack
left shelf
right shelf
packing station
charging dock
supply closet
reception desk
conference table
front counter
tv stand
nightstand
laundry basket
toolbox
tray table
pantry
display case
crate
ironing board
piano
fireplace (mantelpiece)
doormat
foot stool
ottoman
wardrobe
linen closet
medicine cabinet (medicine chest)
bathroom shelf
towel rail
wash basin
bath tub
washing machine
dryer
dish rack (drying rack)
spice rack
wine rack
kitchen island
breakfast bar
microwave
oven
bread box
high chair
changing table
crib
toy chest (toy box)
play mat
bunk bed
school desk
teachers desk
blackboard
locker
shoe rack
coat rack
umbrella stand
hat stand
balcony
terrace
porch
garden shed (shed)
greenhouse
compost heap
flower bed
picnic table
barbecue
garage
car boot
roof rack
loading dock (dock)
loading bay
pallet
conveyor belt (conveyor)
forklift
goods lift
stock room (storeroom)
cold room
cold store
freezer
mail room
letter box
post rack
copy machine (copier)
filing cabinet
standing desk
meeting room
whiteboard
server rack
cubicle
lobby
front desk
waiting room
ticket counter
cash desk (till)
cloakroom
stage
dressing room
mixing desk
sound booth
projector screen
vending machine
water cooler
coffee machine
salad bar
buffet
serving hatch
lectern
altar
window seat
bay window
fume hood
incubator
centrifuge
clean bench
glove box
autoclave
lab bench
optical table
specimen fridge
hospital bed
bedside table
nurses station
drip stand
operating table
instrument tray
stretcher
scales
drill press
lathe
band saw
anvil
vice
spray booth
welding bay
test rig
jig
pegboard
parts bin
sawhorse
oil tank
hydraulic ramp
bike stand
charging station
stable
hay loft
feed trough
milking parlour
chicken coop
dog basket
aquarium
stall
market stall
shop window
display shelf
checkout
fitting room
mannequin
sewing corner
cutting mat
easel
potters wheel
kiln
reading corner
returns box
book cart
archive
museum case
information desk
luggage rack
boarding gate
cockpit
galley
engine room
bridge
"""

# Names of two words: what a place is for, or which one of several it is, and what it is.
PURPOSES = lines("""
assembly; packing; sorting; inspection; repair; wash; prep; loading; test; cutting; sewing; reading; drawing; display; shipping
receiving; storage; tool; paint; glue; soldering; welding; grinding; measuring; quality; sample; spare parts; mail; laundry
cleaning; serving; tasting; cooking; baking; tea; coffee; breakfast; craft; music; game; toy; garden; plant; pet; medicine
treatment; staff; guest; visitor; student; office; lab; supply; returns; gift; camera; video; print; photo; charging; hand over
""")
WHICH = lines("""
left; right; upper; lower; top; bottom; front; back; rear; near; far; first; second; third; north; south; east; west; inner; outer
big; small; long; round; square; tall; low; high; red; blue; green; yellow; white; black; grey; wooden; steel; glass
plastic; old; new; main; spare; mobile; folding; corner; window; wall; middle; other
""")
KINDS = lines("""
bench; table; desk; shelf; rack; counter; station; trolley; cart; stand; cabinet; cupboard; bay; booth; area; corner; tray; box
basket; crate; ledge; platform; island; workbench; side table; locker; zone; room; container; pallet; chest; stool; chair
""")

BINS = """
trash (trash can, garbage, bin, rubbish bin)
recycling bin (recycling)
waste basket (wastepaper basket, trash)
garbage can (garbage, trash can)
scrap bin (scrap)
dumpster (skip)
dustbin (waste, bin)
litter bin (litter)
waste bin (waste, trash)
waste container
refuse bin (refuse)
rubbish bag (rubbish, trash bag)
rubbish chute (chute)
bin bag
pedal bin (bin, trash)
wheelie bin (garbage)
kitchen bin (bin, trash can)
black bin (bin)
grey bin (trash)
paper bin
compost bin (compost)
compost bucket (compost)
slop bucket
reject bin (rejects)
reject tray
discard pile
junk box (junk)
offcut bin
swarf bin
ash can (trash)
trash barrel (barrel, trash)
trash bag (trash)
trash compactor (compactor)
recycling box (recycling)
recycling container (recycling, container)
recycling crate
sharps container
clinical waste (clinical waste bin)
paper shredder (shredder)
drain
"""
