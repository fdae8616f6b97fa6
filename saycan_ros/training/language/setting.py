"""A manifest with the roles that requests need: which place is the bin, which is the user's."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.training.language.extras import Extra, content_words, sampled
from saycan_ros.training.language.kinds import alternatives
from saycan_ros.training.language.places import sampled_bin, sampled_places
from saycan_ros.training.language.small_talk import CHATTER
from saycan_ros.training.language.things import Thing, blocks

_CHATTER = tuple((remark, content_words(remark)) for remark in CHATTER)
# One policy's words in other manifests; the first is the kitchen's.
PHRASES = {
    "find": (
        "find {a object}",
        "find the {object}",
        "look for the {object}",
        "locate the {object}",
        "locate {a object}",
        "search for {a object}",
        "seek out the {object}",
        "drive up to {a object}",
        "approach the {object}",
        "go to the {object}",
    ),
    "pick": (
        "pick up the {object}",
        "pick the {object} up",
        "grasp the {object}",
        "take the {object}",
        "take hold of the {object}",
        "grab the {object}",
        "grip the {object}",
        "lift the {object}",
        "collect the {object}",
    ),
    "place": (
        "put down the {object}",
        "put the {object} down",
        "place the {object}",
        "release the {object}",
        "set down the {object}",
        "lay down the {object}",
        "let go of the {object}",
        "leave the {object} here",
        "deposit the {object}",
        "drop the {object}",
    ),
    "go_to": (
        "go to the {location}",
        "drive to the {location}",
        "move to the {location}",
        "navigate to the {location}",
        "head to the {location}",
        "travel to the {location}",
        "go over to the {location}",
    ),
    "bring": (
        "bring it to you",
        "bring it to the user",
        "hand it over to you",
        "deliver it to the user",
        "carry it to you",
        "pass it to you",
        "come to you with it",
    ),
    "done": ("done", "finished", "task complete", "stop, all done", "all done", "nothing left to do", "end of task"),
}

DRAWERS = ("drawer", "drawer", "top drawer", "bottom drawer", "desk drawer", "tool drawer", "filing drawer")
DRAWER_PHRASES = {
    "open_drawer": ("open the DRAWER", "pull the DRAWER open", "slide the DRAWER open"),
    "close_drawer": ("close the DRAWER", "shut the DRAWER", "push the DRAWER shut"),
    "put_in": ("put the {object} in the DRAWER", "place the {object} inside the DRAWER", "store the {object} in the DRAWER"),
    "take_out": (
        "take the {object} out of the DRAWER",
        "get the {object} from the DRAWER",
        "remove the {object} from the DRAWER",
    ),
}


@dataclass(frozen=True)
class Setting:
    """A manifest, its skills, and the roles of its places; `trash` and `user` are None where it has no such place."""

    manifest: Manifest
    trash: str | None
    user: str | None
    extras: tuple[Extra, ...] = ()
    library: SkillLibrary = field(init=False)
    _by_role: dict[tuple[str, str | None], Skill] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "library", SkillLibrary(self.manifest))
        self._by_role.update({(s.id, s.object or s.location): s for s in self.library})

    def skill(self, role: str, argument: str | None = None) -> Skill:
        """The skill of that template id and object or location."""
        return self._by_role[role, argument]

    def has(self, role: str) -> bool:
        return any(t.id == role for t in self.manifest.skills)

    def named(self, category: str) -> tuple[str, ...]:
        """The objects of a kind, or of a union of kinds: "sweet+fruit", "salty&snack"."""
        wanted = alternatives(category)
        return tuple(o.name for o in self.manifest.objects if any(kinds <= set(o.categories) for kinds in wanted))

    def preferred(self, category: str) -> tuple[str, ...]:
        """Of several kinds the objects of the first."""
        return self.named(category.partition("+")[0]) if "+" in category else ()

    @cached_property
    def words(self) -> frozenset[str]:
        """The single words of what things and places are called."""
        names = [name for entry in self.manifest.objects for name in (entry.name, *entry.aliases)]
        names += [name for entry in self.manifest.locations for name in (entry.name, *entry.aliases)]
        return frozenset(word for name in names for word in name.lower().split())

    @cached_property
    def skill_words(self) -> frozenset[str]:
        """The words that tell the skills that other manifests lack, cut as by `content_words`."""
        return frozenset[str]().union(*(extra.words for extra in self.extras))

    @cached_property
    def chatter(self) -> tuple[str, ...]:
        """The small talk that shares no word with such a skill, lest it asks for it: "the lawn needs mowing"."""
        return tuple(remark for remark, words in _CHATTER if not words & self.skill_words)

    @property
    def surfaces(self) -> tuple[str, ...]:
        """The places that are neither the bin nor the user nor a drawer."""
        return tuple(p for p in self.places if p not in (self.trash, self.user))

    @property
    def places(self) -> tuple[str, ...]:
        """Every place but a drawer."""
        return tuple(loc.name for loc in self.manifest.locations if loc.surface.slide is None)

    @property
    def drawer(self) -> str | None:
        """The place that is a drawer."""
        return next((loc.name for loc in self.manifest.locations if loc.surface.slide is not None), None)


def kitchen(manifest: Manifest, drawer: bool = True) -> Setting:
    """The setting of `config/kitchen.yaml`, with or without its drawer and the drawer's skills."""
    if drawer:
        return Setting(manifest, "trash", "you")
    drawers = {place.name for place in manifest.locations if place.surface.slide is not None}
    update = {
        "locations": tuple(place for place in manifest.locations if place.name not in drawers),
        "skills": tuple(t for t in manifest.skills if not drawers & {c.argument for c in (*t.preconditions, *t.effects)}),
    }
    return Setting(manifest.model_copy(update=update), "trash", "you")


def random_setting(rng: random.Random, base: Manifest, held_out: bool = False) -> Setting:
    """A manifest that nobody has seen: other things, places and phrases, sometimes some of `base`'s objects among them."""
    things = _things(rng, base, held_out)
    taken = {n for t in things for n in (t.name, *t.aliases)}
    spots = sampled_places(rng, rng.randint(2, 6), taken)
    trash = sampled_bin(rng) if rng.random() < 0.85 else None
    user = rng.choice(("you", "you", "you", "user", "operator")) if rng.random() < 0.95 else None
    if trash:
        spots.append(trash)
    if user:
        spots.append((user, tuple(a for a in ("me", "you", "user", "person") if a != user)))
    plain = rng.random() < 0.45
    extras = sampled(rng, rng.choice((0, 2, 3, 5, 7)))
    drawer = rng.choice(DRAWERS) if rng.random() < 0.3 else None
    if drawer:
        extras = tuple(e for e in extras if e.id not in ("open", "close"))
    data = {
        "version": 1,
        "name": "made_up",
        "objects": [_object(t) for t in things],
        "locations": [_location(n, a) for n, a in _unique(spots)] + ([_drawer(drawer)] if drawer else []),
        "skills": _skills(rng, plain, user, extras, drawer),
    }
    return Setting(Manifest.model_validate(data), trash[0] if trash else None, user, extras)


def _things(rng: random.Random, base: Manifest, held_out: bool) -> list[Thing]:
    pool = [t for block in rng.sample(blocks(held_out), 4 if held_out else rng.randint(1, 3)) for t in block]
    if not held_out and rng.random() < 0.35:
        pool += [Thing(o.name, o.aliases, o.categories) for o in rng.sample(base.objects, 8)]
    many = rng.randint(18, 26) if rng.random() < 0.25 else rng.randint(8, 18)
    chosen = rng.sample(pool, min(len(pool), many))
    taken: set[str] = set()
    result = []
    for t in chosen:
        if t.name in taken:
            continue
        aliases = tuple(a for a in t.aliases if a not in taken and a != t.name)
        taken |= {t.name, *aliases}
        kinds = tuple(k for n, k in enumerate(t.categories) if n == 0 or rng.random() > 0.1)
        result.append(Thing(t.name, aliases, kinds))
    return result


def _unique(spots: list[tuple[str, tuple[str, ...]]]) -> list[tuple[str, tuple[str, ...]]]:
    taken: set[str] = set()
    names = {n for n, _ in spots}
    result = []
    for name, aliases in spots:
        own = tuple(a for a in aliases if a not in taken and a not in names)
        taken |= {name, *own}
        result.append((name, own))
    return result


def _object(t: Thing) -> dict[str, Any]:
    plural = t.name.endswith("s") and not t.name.endswith("ss")
    row: dict[str, Any] = {
        "name": t.name,
        "aliases": t.aliases,
        "categories": t.categories,
        "grasp": {"width": 0.05, "height": 0.05},
    }
    return row | ({"article": "the"} if plural else {})


def _location(name: str, aliases: tuple[str, ...]) -> dict[str, Any]:
    surface = {"kind": "table", "height": 0.7, "near": 0.5, "depth": 0.5, "width": 1.0}
    return {"name": name, "aliases": aliases, "station": {"x": 0.0, "y": 0.0, "heading": 0.0}, "surface": surface}


def _drawer(name: str) -> dict[str, Any]:
    slide = {"travel": 0.4, "front": 0.2, "handle": 0.1, "bar": 0.03}
    row = _location(name, ())
    return row | {"surface": row["surface"] | {"kind": "drawer", "slide": slide}}


def _drawer_skills(rng: random.Random, drawer: str) -> list[dict[str, Any]]:
    beside = f"at({drawer})"
    conditions = {
        "open_drawer": ([beside, f"closed({drawer})", "holding(nothing)"], [f"open({drawer})"]),
        "close_drawer": ([beside, f"open({drawer})", "holding(nothing)"], [f"closed({drawer})"]),
        "put_in": ([beside, f"open({drawer})", "holding(object)"], ["holding(nothing)"]),
        "take_out": ([beside, f"open({drawer})", "holding(nothing)", f"contains({drawer})"], ["holding(object)"]),
    }
    rows: list[dict[str, Any]] = []
    for role, (needs, effects) in conditions.items():
        phrases = DRAWER_PHRASES[role]
        words = (phrases[0] if rng.random() < 0.5 else rng.choice(phrases)).replace("DRAWER", drawer)
        rows.append({"id": role, "phrase": words, "preconditions": needs, "effects": effects})
    return rows


def _skills(
    rng: random.Random, plain: bool, user: str | None, extras: tuple[Extra, ...], drawer: str | None
) -> list[dict[str, Any]]:
    words = {role: options[0] if plain or rng.random() < 0.4 else rng.choice(options) for role, options in PHRASES.items()}
    rule = {"rule": "constant"}
    policy = "saycan_ros.skills:Policy"
    rows: list[dict[str, Any]] = [
        {"id": "find", "preconditions": ["known(object)"], "effects": ["at(object)"]},
        {"id": "pick", "preconditions": ["holding(nothing)", "here(object)"], "effects": ["holding(object)"]},
        {"id": "place", "preconditions": ["holding(object)"], "effects": ["holding(nothing)"]},
        {"id": "go_to", "effects": ["at(location)"]},
    ]
    if drawer:
        rows[2]["preconditions"] = ["holding(object)", "at(surface)"]
        rows += _drawer_skills(rng, drawer)
    if user:
        rows.append({"id": "bring", "preconditions": ["holding(any)"], "effects": [f"at({user})"]})
    rows = [{"phrase": words.get(row["id"])} | row | {"policy": policy, "affordance": rule} for row in rows]
    for extra in extras:
        needs = [extra.needs] if extra.needs else []
        rows.append({"id": extra.id, "phrase": extra.phrase, "policy": policy, "preconditions": needs, "affordance": rule})
    rows.append({"id": "done", "phrase": words["done"], "ends": True, "affordance": rule})
    return rows
