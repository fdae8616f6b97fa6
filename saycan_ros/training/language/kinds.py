"""How people speak of the kinds and attributes that a manifest gives its objects."""

from __future__ import annotations

from dataclasses import dataclass

from saycan_ros.training.language.kind_phrases import THINGS
from saycan_ros.training.language.kind_sayings import SAYINGS, WISHES
from saycan_ros.training.language.kind_words import NEEDED, SAID
from saycan_ros.training.language.need_words import NEEDS
from saycan_ros.training.language.situation_words import SITUATIONS

# Kinds that are nouns: "singular|plural|other words for one". Any other kind is an adjective, or "for ..." a purpose.
NOUNS = """
drink|drinks|beverage;thing to drink;liquid refreshment;drinkable thing
soda|sodas|soda pop;soft drink;pop;can of soda;soda can
cola|colas|can of cola;cola drink
energy drink|energy drinks|energy booster drink;power drink;can of energy drink
fruit|fruits|piece of fruit;bit of fruit
vegetable|vegetables|veggie;piece of veg
snack|snacks|bite to eat;little snack;quick bite;munchie;nibble;quick snack;small snack;snack item
food|foods|thing to eat;food item;edible thing;piece of food;bit of food
chips|chips|bag of chips;chip bag;packet of chips;bag of crisps;pack of chips;packet of crisps;chips bag
can|cans|canned thing;tin
bottle|bottles|bottled thing
bag|bags|bagged thing
bar|bars|snack bar
cleaning tool|cleaning tools|cleaning item;thing to clean with;cleaning utensil;cleaning thing;cleaning aid
cleaning supply|cleaning supplies|thing to clean with;cleaning product
dairy|dairy products|dairy product
juice|juices|fruit juice
carton|cartons|
box|boxes|
candy|candies|piece of candy;sweet treat;sweetie
meat|meats|
hot meal|hot meals|
condiment|condiments|
spread|spreads|
jar|jars|
dish|dishes|piece of crockery
tableware|tableware|piece of tableware
cup|cups|drinking vessel;cup to drink from
cutlery|cutlery|piece of cutlery;piece of silverware
utensil|utensils|kitchen utensil
cookware|cookware|piece of cookware;thing to cook in
cloth|cloths|
paper|papers|paper thing
decoration|decorations|
light source|light sources|light
tool|tools|hand tool;piece of equipment
power tool|power tools|
supply|supplies|
fastener|fasteners|thing to fasten with
lubricant|lubricants|
protective gear|protective gear|piece of protective gear;piece of safety gear;safety item
stationery|stationery|piece of stationery;desk item
office tool|office tools|
electronics|electronics|electronic device;gadget;electronic gadget;piece of electronics
computer|computers|
computer accessory|computer accessories|
cable|cables|
reading material|reading materials|thing to read;piece of reading material
personal item|personal items|
toy|toys|plaything;thing to play with
ball|balls|
sports gear|sports gear|piece of sports gear;piece of sports equipment
game|games|board game;game to play
medicine|medicines|remedy;drug
hygiene|hygiene products|hygiene product;toiletry;bathroom item
textile|textiles|
clothing|clothes|piece of clothing;item of clothing;garment
garden tool|garden tools|gardening tool;tool for the garden
garden item|garden items|
pet supply|pet supplies|
breakfast|breakfasts|breakfast item
lunch|lunches|lunch item
pastry|pastries|baked good
fish|fish|
glass vessel|glass vessels|piece of glassware;piece of lab glass
instrument|instruments|lab instrument;piece of lab equipment
chemical|chemicals|chemical substance
shoe|shoes|pair of shoes;piece of footwear
roll|rolls|roll of something
spray can|spray cans|can of spray
"""

# Adjectives that say a kind is wanted or not: "without X" words for negation.
WITHOUT = """
caffeinated|without caffeine;with zero caffeine;that contains no caffeine;that doesn't have caffeine;free of caffeine;
  with no caffeine;that has no caffeine in it;that is not caffeinated;that won't keep me awake
sugary|without sugar;with zero sugar;that isn't sugary;that has no sugar in it;with no sugar;that is not sugary;
  that isn't full of sugar
salty|without salt;with no salt on it;that isn't too salty;that is not salty;that isn't salty
spicy|with no heat to it;that isn't hot on the tongue;that is mild;that won't burn my mouth;that is not spicy;
  that isn't spicy;that doesn't burn
sweet|that doesn't taste sweet;that isn't a sweet thing;that is not sweet;that isn't sweet
healthy|that is not healthy;that is bad for me;that isn't healthy;that is unhealthy
soda|that is not a soda;that isn't a soda;that is no soda
fizzy|that has no bubbles;that isn't fizzy;with no fizz;that isn't carbonated;that is not fizzy;without bubbles;
  that won't make me burp
crunchy|that isn't crunchy;that doesn't crunch;that is not crunchy
citrus|that isn't citrus;that is not a citrus fruit
fruit|that is not a fruit;that isn't fruit
chips|that doesn't come as chips;that is not chips;that isn't chips
drink|that is not a drink;that isn't a drink;that I can't drink
food|that is not food;that isn't food;that you can't eat
can|that isn't in a can;that is not canned;that is not in a can;that doesn't come in a can
bottle|that isn't in a bottle;that is not bottled;that is not in a bottle;that doesn't come in a bottle
snack|that is not a snack;that isn't a snack
bag|that is not in a bag;that doesn't come in a bag
hot|that is not hot;that isn't hot
cold|that is not cold;that isn't cold;that is not chilled
sharp|that is not sharp;that isn't sharp;that you can't cut yourself with;without a blade
heavy|that is not heavy;that isn't heavy;that doesn't weigh much
metal|that is not made of metal;that isn't metal
alcoholic|without alcohol;with no alcohol in it;that is not alcoholic
sour|that is not sour;that isn't sour
breakable|that is not breakable;that doesn't break easily
electric|that is not electric;that needs no power
tool|that is not a tool;that isn't a tool
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
    """Kinds of kinds, such as "sweet+fruit" (any of these, the first best) and "salty&snack" (what is both)."""
    return tuple(name for name in kinds() if is_union(name))


def is_union(name: str) -> bool:
    """Whether a kind is made of several."""
    return any(mark in name for mark in "+/&")


def alternatives(name: str) -> list[frozenset[str]]:
    """The kinds of a union: a thing fits that has all the kinds of any one entry."""
    return [frozenset(part.split("&")) for part in name.replace("/", "+").split("+")]


def kinds() -> dict[str, Kind]:
    """Every kind that has words of its own, by its manifest name."""
    nouns = {row[0]: row for row in _rows(NOUNS)}
    phrases, without = _merged(THINGS, SAYINGS, SAID), _merged(WITHOUT)
    needs = _merged(NEEDS, SITUATIONS, WISHES, NEEDED)
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
    if is_union(name):
        return base
    if name.startswith("for "):
        use = name.removeprefix("for ")
        phrases += [f"something for {use}", f"something I can use for {use}", f"a thing for {use}"]
    elif not base.is_noun:
        phrases += [f"something {name}", f"something that is {name}", f"a thing that is {name}"]
    needs = list(base.needs) + ([f"I need something for {name.removeprefix('for ')}"] if name.startswith("for ") else [])
    without = base.without or ((f"that is not a {name}",) if base.is_noun else (f"that is not {name}",))
    return Kind(name, base.singulars, base.plural, tuple(phrases), tuple(needs), without)


def rows_of(text: str) -> dict[str, list[tuple[str, ...]]]:
    """The rows of another table by their first entry, the others split."""
    return {row[0]: [_split(part) for part in row[1:]] for row in _rows(text)}


def _rows(text: str) -> list[list[str]]:
    """The rows of a table; a line that starts with two spaces continues the one before."""
    return [line.split("|") for line in text.strip().replace("\n  ", "").splitlines()]


def _merged(*texts: str) -> dict[str, tuple[str, ...]]:
    """The phrases of several tables by kind."""
    found: dict[str, tuple[str, ...]] = {}
    for row in (row for text in texts for row in _rows(text)):
        found[row[0]] = found.get(row[0], ()) + _split(row[1])
    return found


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
