"""Words for things, places and numbers of them."""

from __future__ import annotations

import random
from dataclasses import dataclass

from saycan_ros.training.language import whole_words
from saycan_ros.training.language.kinds import Kind, alternatives, kind_of, kinds, unions
from saycan_ros.training.language.lists import lines
from saycan_ros.training.language.quantity_words import ALL, ALL_IMPLIED, EVERYTHING, NUMBERS
from saycan_ros.training.language.setting import Setting

_KINDS = kinds()
_UNIONS = tuple((name, alternatives(name)) for name in unions())
_FORMS = {
    "can": ("{n} can", "can of {n}"),
    "bottle": ("bottle of {n}", "{n} bottle"),
    "bag": ("bag of {n}", "packet of {n}", "{n} bag", "pack of {n}"),
}
# Other names people use for the kitchen's things; a manifest's own aliases are added to them.
_OTHER_NAMES = {
    "coke": ("cola can", "coca-cola", "coke bottle", "classic coke"),
    "pepsi": ("pepsi cola",),
    "7up": ("7-up", "7 up", "lemon lime soda can"),
    "redbull": ("red bull can", "can of red bull", "redbull energy drink"),
    "water bottle": ("bottled water", "water", "mineral water", "h2o", "waterbottle"),
    "energy bar": ("granola bar", "snack bar", "power bar", "bar"),
    "tea": ("ice tea", "iced tea bottle", "cup of tea", "tea drink"),
    "sponge": ("scrubber", "cleaning sponge", "kitchen sponge", "dish sponge"),
    "lime soda": ("lime flavored soda", "lime drink"),
    "grapefruit soda": ("grapefruit flavored soda", "grapefruit drink", "grapefruit pop"),
    "apple": ("red apple", "fresh apple"),
    "orange": ("orange fruit", "fresh orange"),
    "multigrain chips": ("multi grain chips", "whole grain chips", "multigrain crisps", "multigrain ones"),
    "kettle chips": ("kettle cooked chips", "kettle crisps", "kettle ones"),
    "jalapeno chips": ("jalapeno flavored chips", "jalapeno crisps", "spicy jalapeno chips", "jalapeno ones"),
    "rice chips": ("rice crisps", "rice ones"),
}
_OTHER_PLACES = {
    "close counter": ("nearest counter", "nearby counter", "counter close by", "counter that is close", "closest counter"),
    "far counter": (
        "other counter",
        "farther counter",
        "counter far away",
        "distant counter",
        "counter in the back",
        "counter at the far end",
        "far away counter",
    ),
    "table": ("kitchen table", "table top", "tabletop"),
}
_OTHER_BINS = (
    "trash",
    "trash can",
    "bin",
    "garbage",
    "garbage can",
    "trashcan",
    "rubbish",
    "wastebasket",
    "waste bin",
    "dustbin",
    "rubbish bin",
    "trash bin",
    "garbage bin",
)


_FILLERS = (
    "cold",
    "nice",
    "new",
    "good",
    "fresh",
    "ice cold",
    "chilled",
    "delicious",
    "small",
    "big",
    "single",
    "whole",
    "leftover",
    "remaining",
    "last",
    "old",
    "full",
    "lovely",
    "usual",
    "damn",
)

# What there is some of, not one.
_MASS = lines("""
celery; broccoli; popcorn; toilet paper; printer paper; copy paper; play dough; trail mix; dental floss; shaving foam; hair gel
shower gel; potting soil; bird seed; bug spray; insect spray; liquid soap; hand soap; dish soap; cottage cheese; string cheese
canned corn; copper wire; garden twine; twine; thread; electrical tape; packing tape; parcel tape; duct tape; beef jerky; cereal
bread; gauze; mouthwash; toothpaste; shampoo; hair conditioner; hand sanitizer; chocolate pudding; body lotion; face cream
antiseptic cream; cough syrup; nylon rope; lip balm; sugar free gum; acid; ethanol; iodine
""")


@dataclass(frozen=True)
class Phrase:
    """A wanted thing in words: `text` with its determiner, `bare` without, and the objects that fit."""

    text: str
    bare: str
    names: tuple[str, ...]
    source: str | None = None
    kind: str | None = None
    preferred: tuple[str, ...] = ()
    many: bool = False


def plural(noun: str) -> str:
    """The plural of a noun phrase whose last word, or whose first before "of", is the noun."""
    for link in (" of ", " to ", " with ", " for "):
        head, found, rest = noun.partition(link)
        if found:
            return plural(head) + found + rest
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    if noun.endswith(("ss", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def is_plural(noun: str) -> bool:
    """Whether a name is one already, for example "kettle chips"."""
    return " of " not in noun and noun.endswith("s") and not noun.endswith("ss")


def with_article(noun: str) -> str:
    """ "a" or "an" before a noun, "some" where it has no plural."""
    if " of " not in noun and noun.endswith(_MASS):
        return f"some {noun}"
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def words_for(kind: str) -> Kind:
    """How people speak of a kind."""
    return kind_of(kind, _KINDS)


class Describer:
    """Draws words for the things and places of one setting."""

    def __init__(self, rng: random.Random, setting: Setting) -> None:
        self._rng = rng
        self._setting = setting

    def noun(self, name: str) -> str:
        """A name for an object without a determiner: its own, an alias, or with what it comes in."""
        rng, entry = self._rng, self._setting.manifest.object(name)
        if rng.random() < 0.05:
            return f"{rng.choice(_FILLERS)} {name}"
        if rng.random() < 0.5:
            return name
        forms = [f.replace("{n}", name) for kind in entry.categories if kind not in name for f in _FORMS.get(kind, ())]
        if name.endswith(" chips"):
            forms += [f"{name[:-1]} bag", f"packet of {name}", name[:-1]]
        others = [a for a in (*entry.aliases, *_OTHER_NAMES.get(name, ())) if a not in self._taken(name)]
        return rng.choice((*others, *others, *forms, name))

    def _taken(self, name: str) -> set[str]:
        """Names that mean another object of this setting."""
        return {n for o in self._setting.manifest.objects if o.name != name for n in (o.name, *o.aliases)}

    def determined(self, noun: str) -> str:
        """A noun with a determiner for one thing."""
        options = [f"the {noun}"] * 8 + [noun, f"that {noun}", f"my {noun}", f"the {noun}"]
        options += [f"some {noun}"] * 4 if is_plural(noun) else [with_article(noun)] * 8
        options += [] if is_plural(noun) or with_article(noun).startswith("some ") else [f"one {noun}"]
        if noun in ("tea", "water", "coffee", "milk", "h2o", "mineral water", "bottled water"):
            options += [f"some {noun}"] * 6
        return self._rng.choice(options)

    def named(self, name: str) -> Phrase:
        """One object by its name."""
        noun = self.noun(name)
        return Phrase(self.determined(noun), noun, (name,))

    def kinds_of(self, name: str) -> list[str]:
        """The kinds of an object that people would ask by."""
        return [
            k
            for k in self._setting.manifest.object(name).categories
            if k not in ("can", "bag", "bottle", "box") or self._rng.random() < 0.3
        ]

    def wider(self, name: str) -> list[str]:
        """Unions of kinds that the object belongs to."""
        own = set(self._setting.manifest.object(name).categories)
        return [u for u, wanted in _UNIONS if any(kinds <= own for kinds in wanted)]

    def by_kind(self, name: str) -> Phrase | None:
        """Any object of a kind that `name` has, for example "a salty snack" or "something to drink"."""
        rng, options = self._rng, self.kinds_of(name)
        wider = self.wider(name)
        if not options:
            return None
        kind = rng.choice(wider) if wider and rng.random() < 0.3 else rng.choice(options)
        words, names = words_for(kind), self._setting.named(kind)
        if words.is_noun and (not words.phrases or rng.random() < 0.5):
            noun = rng.choice((words.singulars[0], words.singulars[0], *words.singulars))
            adjectives = [
                k for k in options if k != kind and not words_for(k).is_noun and not k.startswith("for ") and k != "not edible"
            ]
            if adjectives and rng.random() < 0.3:
                adjective = rng.choice(adjectives)
                narrow = tuple(n for n in names if adjective in self._setting.manifest.object(n).categories)
                return Phrase(with_article(f"{adjective} {noun}"), f"{adjective} {noun}", narrow, kind=kind)
            return Phrase(self.determined(noun) if rng.random() < 0.4 else with_article(noun), noun, names, kind=kind)
        if not words.phrases:
            return None
        text = rng.choice(words.phrases)
        return Phrase(text, text, names, kind=kind, preferred=self._setting.preferred(kind))

    def any_words(self, name: str, kinds_share: float = 0.35) -> Phrase:
        """One object by name or by kind."""
        found = self.by_kind(name) if self._rng.random() < kinds_share else None
        return found or self.named(name)

    def counted(self, name: str, count: int, kind: str | None = None) -> str:
        """A number of things of one name or kind, for example "two cokes"."""
        number = self._rng.choice(NUMBERS[count])
        return f"{number} {self.many(name, kind)}"

    def many(self, name: str, kind: str | None = None) -> str:
        """The plural of a name or of a kind that is a noun."""
        if kind is not None:
            words = words_for(kind)
            options = [words.plural or plural(words.name), *(plural(s) for s in words.singulars)]
            return self._rng.choice([options[0], options[0], *options])
        noun = self.noun(name)
        if is_plural(noun):
            return self._rng.choice((f"bags of {noun}", noun)) if "chip" in noun else noun
        return plural(noun)

    def all_of(self, plural_noun: str, implied: bool = False) -> str:
        """Every thing of a plural noun; where `implied`, now and then by the plural alone."""
        pool = ALL_IMPLIED if implied and self._rng.random() < 0.25 else ALL + whole_words.ALL
        return self._rng.choice(pool).replace("{n}", plural_noun)

    def everything(self) -> str:
        """Every thing there is."""
        return self._rng.choice(EVERYTHING + whole_words.EVERYTHING)

    def place(self, name: str) -> str:
        """A place by name or alias, without article."""
        rng, entry = self._rng, self._setting.manifest.location(name)
        options: tuple[str, ...]
        if name == self._setting.trash:
            own = (name, *entry.aliases)
            options = (name, *own, *(_OTHER_BINS if "trash" in own else ()))
            return rng.choice(options)
        if rng.random() < 0.6:
            return name
        options = (name, *entry.aliases, *_OTHER_PLACES.get(name, ()))
        return rng.choice(options)

    def the_place(self, name: str) -> str:
        """A place with its article, or the person's own words where it is theirs."""
        if name == self._setting.user:
            return self._rng.choice(("me", "me", "where I am", "my place", "the user"))
        return f"the {self.place(name)}" if self._rng.random() < 0.92 else self.place(name)

    def to(self, name: str) -> str:
        """Words for putting something at a place."""
        if name == self._setting.drawer:
            return f"{self._rng.choice(('in', 'in', 'into', 'inside'))} the {self.place(name)}"
        place = self.the_place(name)
        return f"{self._rng.choice(('on', 'on', 'on', 'to', 'to', 'to', 'onto', 'over to', 'at', 'over at', 'over on'))} {place}"

    def source(self, name: str) -> str:
        """Words for taking something from a place."""
        rng = self._rng
        if name == self._setting.user:
            return rng.choice(("next to me", "in front of me", "that is with me", "here by me", "from my place"))
        if name == self._setting.trash:
            return f"{rng.choice(('from', 'in', 'out of', 'that is in'))} the {self.place(name)}"
        if name == self._setting.drawer:
            return f"{rng.choice(('from', 'in', 'out of', 'that is in', 'inside', 'lying in'))} the {self.place(name)}"
        words = (
            "from",
            "from",
            "on",
            "on",
            "that is on",
            "off",
            "at",
            "that's on",
            "which is on",
            "lying on",
            "standing on",
            "sitting on",
            "over on",
            "that I left on",
            "which should still be on",
            "that somebody put on",
            "you can find on",
            "that is currently on",
            "over there on",
            "which I see on",
            "waiting on",
            "located on",
            "currently on",
        )
        return f"{rng.choice(words)} the {self.place(name)}"
