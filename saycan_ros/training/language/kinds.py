"""How people speak of the kinds and attributes that a manifest gives its objects."""

from __future__ import annotations

from dataclasses import dataclass

# Kinds that are nouns: "singular|plural|other words for one". Any other kind is an adjective, or "for ..." a purpose.
NOUNS = """
drink|drinks|beverage;soft drink;cold drink;thing to drink
soda|sodas|soda pop;soft drink;fizzy drink;carbonated drink;pop;can of soda;soda can
cola|colas|can of cola;cola drink
energy drink|energy drinks|energy booster drink
fruit|fruits|piece of fruit;fresh fruit
vegetable|vegetables|veggie
snack|snacks|bite to eat;little snack;quick bite;munchie;nibble
food|foods|thing to eat;food item;edible thing
chips|chips|bag of chips;chip bag;packet of chips;bag of crisps;pack of chips;packet of crisps;chips bag
can|cans|canned drink;canned thing
bottle|bottles|bottled thing;bottled drink
bag|bags|bagged thing
bar|bars|snack bar
cleaning tool|cleaning tools|cleaning item;cleaning supply;thing to clean with
cleaning supply|cleaning supplies|thing to clean with;cleaning product
dairy|dairy products|dairy product
juice|juices|fruit juice
carton|cartons|
box|boxes|
candy|candies|piece of candy;sweet treat
meat|meats|
hot meal|hot meals|
condiment|condiments|sauce
spread|spreads|
jar|jars|
dish|dishes|
tableware|tableware|piece of tableware
cup|cups|
cutlery|cutlery|piece of cutlery
utensil|utensils|kitchen utensil
cookware|cookware|piece of cookware
cloth|cloths|
paper|papers|paper thing
decoration|decorations|
light source|light sources|light
tool|tools|
power tool|power tools|
supply|supplies|
fastener|fasteners|
lubricant|lubricants|
protective gear|protective gear|piece of protective gear
stationery|stationery|piece of stationery
office tool|office tools|
electronics|electronics|electronic device;gadget
computer|computers|
computer accessory|computer accessories|
cable|cables|
reading material|reading materials|thing to read
personal item|personal items|
toy|toys|plaything
ball|balls|
sports gear|sports gear|piece of sports gear
game|games|
medicine|medicines|
hygiene|hygiene products|hygiene product
textile|textiles|
clothing|clothes|piece of clothing
garden tool|garden tools|
garden item|garden items|
pet supply|pet supplies|
breakfast|breakfasts|breakfast item
lunch|lunches|lunch item
pastry|pastries|
fish|fish|
"""

# Whole phrases for "one thing of this kind".
THINGS = """
drink|something to drink;anything to drink;something I can drink;a refreshment
soda|something fizzy;something bubbly;something carbonated;a bubbly drink
energy drink|something to give me energy;a drink that gives me wings;an energy boost
caffeinated|something caffeinated;something with caffeine;a drink with caffeine;something that contains caffeine;
  something to keep me awake;something to wake me up;a pick me up;something to help me stay alert;a caffeinated beverage
caffeine free|something without caffeine;a drink with no caffeine;something caffeine free;a decaf drink;
  a non caffeinated drink;a beverage that will not keep me up at night
sugary|something sugary;a sugary drink;something with a lot of sugar;a sweet drink
sugar free|something without sugar;a sugar free drink;a drink with no sugar;something that has no calories;a zero sugar drink;
  an unsweetened drink
hydrating|something hydrating;something to hydrate with;something that will rehydrate me;something to hydrate me after my run
healthy|something healthy;a healthy option;something good for me;something nutritious;a healthy choice;
  something that is good for my diet;a wholesome thing
fruit|something fruity to eat;something that grows on trees;a natural snack;something with vitamins
fruity|something fruity;a fruity drink;a fruit flavored drink;a drink that tastes of fruit
citrus|something citrusy;a citrus fruit;something with vitamin c
fresh|something fresh;fresh food
snack|something to snack on;something to munch on;something to nibble on;a little something to tide me over
food|something to eat;something edible;anything to eat;some food;something I can eat
chips|some chips;something crunchy;something crispy;some crisps;a crunchy snack
salty|something salty;a salty snack;something savory;a savory snack;salty food
spicy|something spicy;something hot and spicy;a spicy snack;something with a kick;something that burns my tongue
whole grain|something whole grain;something with grains;a snack with grains
light|something light;a low calorie snack
sweet|something sweet;a sweet snack
filling|something filling;something that fills me up;something substantial to eat;something with a lot of energy
bar|a snack in the form of a bar
lemon lime|something lemon lime flavored;a lemon lime drink;a lemon lime soda
cola|something cola flavored;a cola
cleaning tool|something to clean with;something to clean up a mess;something to wipe the floor with;something to scrub with;
  something to wipe this up with;a thing I can clean with;something to mop this up;something absorbent
for spills|something to clean up a spill;something to wipe up this spill;something to soak this up;something that absorbs water
for dishes|something to wash the dishes with;something to scrub the plates with;something to do the dishes with
not edible|something I cannot eat;something inedible;the thing that is not food
can|something in a can;something that comes in a can
bottle|something in a bottle;something that comes in a bottle
bag|something in a bag;something that comes in a bag
hot|something hot;something warm to drink
cold|something cold
cup|something to drink from
sharp|something sharp;something to cut with
breakable|something fragile;something breakable
tool|something to work with
reading material|something to read
toy|something to play with
medicine|something to make me feel better
alcoholic|something with alcohol;an alcoholic drink;some booze
high in protein|something with protein;something high in protein
baked|something baked
battery powered|something that runs on batteries
adhesive|something to stick things together;something sticky
light source|something to see in the dark
metal|something made of metal
wooden|something made of wood
heavy|something heavy
soft|something soft
disposable|something disposable
sweet+sugary+fruit|something sweet;something for my sweet tooth;a sweet thing;something sugary to eat or drink;
  something that tastes sweet
sweet+fruit|a sweet snack;a sweet treat;something sweet to eat;a dessert;something for dessert
energy drink+filling+caffeinated|something to give me energy;an energy boost;something energizing;a boost of energy;
  something that gives me power
filling+snack|something for after my workout;a post workout snack;something to eat before my run;something to keep me going
light+fruit+snack|a light snack;something light to eat;a small bite
healthy+fruit+hydrating|something that is not junk food;something wholesome
breakfast+fruit+bar+baked|something for breakfast;a breakfast item;something quick for breakfast
for spills+cleaning tool+cleaning supply|something to clean this up;something to wipe the table with;something for cleaning;
  a cleaning aid
"""

# Sentences that ask for one thing of this kind without naming it.
NEEDS = """
drink|I'm thirsty;my friend is thirsty;the guests would like a drink;my son wants to drink something;
  is there anything to drink?;what is there to drink?;I am so thirsty;my throat is dry;my mouth is dry;I'm parched;
  I am dying of thirst;I could do with a drink;
  I need to wash this down
hydrating|I'm dehydrated;I just ran ten kilometers and need to rehydrate;I have to drink more water;
  I sweated a lot and need to hydrate;I feel dehydrated after the gym
caffeinated|I'm sleepy and need some caffeine;I could use some caffeine;I didn't sleep last night and have to stay awake;
  I can't keep my eyes open, I need a boost;I'm falling asleep at my desk;I'm so tired, I need caffeine
snack|I'm a bit peckish;I'm feeling snacky;I want to munch on something;I need a little something between meals
food|I'm hungry;the kids are hungry;my friend is hungry;is there anything to eat?;what is there to eat?;
  my guest wants to eat something;I'm starving;I am so hungry;my stomach is growling;I haven't eaten all day;I skipped lunch
filling|I need energy for my workout;I worked out and need something filling
salty|I'm craving salt;I have a salt craving;I'm craving something salty
sweet+sugary+fruit|I have a sweet tooth;I'm craving something sweet;I need some sugar;I want to treat myself to something sweet
energy drink+filling+caffeinated|I need energy;I'm low on energy;I have no energy left;I need a boost before my run;
  I have to stay up all night
spicy|I'm craving something spicy;I like it hot, give me something spicy
fruit|I should eat more fruit;I need my vitamins;an apple a day they say, I want fruit
healthy|I'm on a diet and want something healthy;I'm trying to eat healthy;the doctor says I have to eat healthier
cleaning tool|there is a mess on the floor and I want to clean it up;I need to clean up in here;
  I made a mess and need to wipe it;I need to scrub this pan;the floor is sticky, I have to wipe it
for spills|I spilled my drink and have to mop it up;there is a puddle here that I must wipe up;
  I knocked my glass over, I need to wipe it up;there's liquid everywhere, I need to soak it up
for dishes|I have to wash these dishes;the dishes are dirty and I want to scrub them
soda|I'm in the mood for something fizzy;I want bubbles
reading material|I'm bored and want to read
for rain|it is raining outside
for headaches|my head hurts
for writing|I need to write something down
for charging|my phone is dead
for music|I want to listen to music
for screws|this screw is loose
for nails|I have to drive in a nail
for measuring|I need to know how long this is
for cutting|I need to cut this
for plants|my plants are dry
warm|I'm cold
light source|it is dark in here
"""

# Adjectives that say a kind is wanted or not: "without X" words for negation.
WITHOUT = """
caffeinated|without caffeine;with no caffeine;that has no caffeine in it;that is not caffeinated;that won't keep me awake
sugary|without sugar;with no sugar;that is not sugary;that isn't full of sugar
salty|without salt;that is not salty;that isn't salty
spicy|that is not spicy;that isn't spicy;that doesn't burn
sweet|that is not sweet;that isn't sweet
healthy|that is not healthy;that is unhealthy
soda|that is not a soda;that isn't a soda;that is not fizzy;without bubbles
fruit|that is not a fruit;that isn't fruit
chips|that is not chips;that isn't chips
drink|that is not a drink;that isn't a drink;that I can't drink
food|that is not food;that isn't food;that you can't eat
can|that is not in a can;that doesn't come in a can
bottle|that is not in a bottle;that doesn't come in a bottle
"""


@dataclass(frozen=True)
class Kind:
    """The words for one kind: nouns are empty for an attribute; `phrases` name one thing, `needs` are whole sentences."""

    name: str
    singulars: tuple[str, ...] = ()
    plural: str | None = None
    phrases: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def is_noun(self) -> bool:
        return bool(self.singulars)


def unions() -> tuple[str, ...]:
    """Kinds of kinds, such as "sweet+fruit": any of these fits, the first best."""
    return tuple(name for name in kinds() if "+" in name)


def kinds() -> dict[str, Kind]:
    """Every kind that has words of its own, by its manifest name."""
    nouns = {row[0]: row for row in _rows(NOUNS)}
    phrases, needs, without = ({row[0]: _split(row[1]) for row in _rows(text)} for text in (THINGS, NEEDS, WITHOUT))
    found = {}
    for name in dict.fromkeys((*nouns, *phrases, *needs, *without)):
        row = nouns.get(name)
        singulars = (name, *_split(row[2])) if row else ()
        plural = row[1] if row else None
        found[name] = Kind(name, singulars, plural, phrases.get(name, ()), needs.get(name, ()), without.get(name, ()))
    return found


def kind_of(name: str, known: dict[str, Kind]) -> Kind:
    """The words for `name`, made up from the name alone where no one wrote any."""
    base = known.get(name, Kind(name))
    phrases = list(base.phrases)
    if "+" in name:
        return base
    if name.startswith("for "):
        use = name.removeprefix("for ")
        phrases += [f"something for {use}", f"something I can use for {use}", f"a thing for {use}"]
    elif not base.is_noun:
        phrases += [f"something {name}", f"something that is {name}", f"a thing that is {name}"]
    needs = list(base.needs) + ([f"I need something for {name.removeprefix('for ')}"] if name.startswith("for ") else [])
    without = base.without or ((f"that is not a {name}",) if base.is_noun else (f"that is not {name}",))
    return Kind(name, base.singulars, base.plural, tuple(phrases), tuple(needs), without)


def _rows(text: str) -> list[list[str]]:
    """The rows of a table; a line that starts with two spaces continues the one before."""
    return [line.split("|") for line in text.strip().replace("\n  ", "").splitlines()]


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
