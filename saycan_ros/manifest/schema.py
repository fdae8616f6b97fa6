"""The manifest's schema: one YAML file from which everything about a skill follows."""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, field_validator, model_validator

NAME = r"^[a-z0-9][a-z0-9 ]*$"
IDENTIFIER = r"^[a-z]([a-z0-9]|_[a-z0-9])*$"  # ROS takes no repeated or trailing underscore in a name
SLOT = re.compile(r"\{(?:(?P<article>a|the) )?(?P<kind>object|location)\}")
LITERAL = re.compile(r"^(?P<predicate>[a-z]+)\((?P<argument>[a-z0-9 ]+)\)$")

Metres = Annotated[float, Field(allow_inf_nan=False)]
Name = Annotated[str, Field(pattern=NAME, max_length=60)]


class EntryError(ValueError):
    """What is wrong with one entry of a manifest, where only the whole can tell; `location` is as pydantic's `loc`."""

    def __init__(self, message: str, *location: int | str) -> None:
        super().__init__(message)
        self.location = location


class Strict(BaseModel):
    """A frozen model that refuses fields it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Resource(str, Enum):
    """A part of the body that one skill at a time may move."""

    BASE = "base"
    ARM = "arm"
    GRIPPER = "gripper"
    HEAD = "head"


class Sense(str, Enum):
    """What must be current while a skill runs, besides joint states and odometry, which every skill needs."""

    CAMERA = "camera"


class Grasp(Strict):
    """How the gripper takes an object: heights and widths in metres, pitch in radians (negative points down)."""

    width: Metres = Field(gt=0, le=0.2, description="the object's width between the fingers")
    height: Metres = Field(ge=0, le=0.4, description="the grasp point above the surface the object stands on")
    pitch: float = Field(default=0.0, ge=-1.57, le=0.45, description="wrist pitch during the grasp")


class ObjectEntry(Strict):
    """One kind of thing the robot knows; several may exist at once."""

    name: Name
    article: Literal["a", "an", "the"] | None = Field(default=None, description="overrides the vowel rule of `find {a object}`")
    aliases: tuple[Name, ...] = ()
    categories: tuple[Name, ...] = Field(default=(), description="kinds and attributes people call it by: drink, salty, ...")
    grasp: Grasp

    @property
    def indefinite(self) -> str:
        """The name with its indefinite article, for example "an apple"."""
        article = self.article or ("an" if self.name[0] in "aeiou" else "a")
        return f"{article} {self.name}"


class Station(Strict):
    """Where the base stands to work at a location: x and y in metres, heading in radians, in the `map` frame."""

    x: Metres
    y: Metres
    heading: float = Field(ge=-3.1416, le=3.1416)


class Slide(Strict):
    """How a drawer opens: against its station's heading, past the robot, which stands beside it; metres.

    Standing there, the arm reaches over the low side of the open drawer, and the base pulls and pushes it by driving straight.
    """

    travel: Metres = Field(gt=0.1, le=0.8, description="from closed to open; open, the drawer is centred on the station")
    front: Metres = Field(gt=0, le=0.5, description="how far the front reaches above what things stand on")
    handle: Metres = Field(gt=0, le=0.5, description="the middle of the upright bar above what things stand on")
    bar: Metres = Field(gt=0.02, le=0.1, description="the bar's width between the fingers")


class Surface(Strict):
    """What things stand on at a location, seen from its station; the arm reaches to the base's right.

    `near` is the distance from the base's centre line to the edge; `width` runs along the base's heading, centred on the
    station; all in metres. For a drawer they say where its floor is while it stands open.
    """

    kind: Literal["counter", "table", "bin", "tray", "drawer"]
    height: Metres = Field(gt=0, le=1.1)
    near: Metres = Field(gt=0, le=1.0)
    depth: Metres = Field(gt=0, le=1.0)
    width: Metres = Field(gt=0, le=3.0)
    slide: Slide | None = Field(default=None, description="of a drawer, and of nothing else")

    @model_validator(mode="after")
    def _drawers_slide(self) -> Surface:
        if (self.kind == "drawer") != (self.slide is not None):
            raise ValueError("`slide` is needed exactly where `kind` is drawer")
        return self


class LocationEntry(Strict):
    """A named place: where to stand and what is there."""

    name: Name
    aliases: tuple[Name, ...] = ()
    station: Station
    surface: Surface


class RuleAffordance(Strict):
    """p(success) from a named rule (`affordance/rules.py`)."""

    rule: Literal["distance", "gripper", "beside", "constant"]
    value: float = Field(default=1.0, ge=0, le=1, description="the probability, for the rule `constant`")


class Predicate(str, Enum):
    """What a precondition may ask and an effect may change."""

    AT = "at"
    HOLDING = "holding"
    HERE = "here"
    NEAR = "near"
    KNOWN = "known"
    OPEN = "open"
    WIDE = "wide"
    CLOSED = "closed"
    CONTAINS = "contains"
    CLEAR = "clear"
    REACHABLE = "reachable"


# What asks for a place that opens and closes.
_OF_DRAWERS = frozenset({Predicate.OPEN, Predicate.WIDE, Predicate.CLOSED, Predicate.CONTAINS})
# What is asked of the object alone, and only before a skill.
_OF_THE_ARM = frozenset({Predicate.CLEAR, Predicate.NEAR, Predicate.REACHABLE})
# What these can be asked about; any other argument would be taken for the object.
_ARGUMENTS = {Predicate.HERE: ("object",), Predicate.HOLDING: ("object", "any", "nothing"), Predicate.KNOWN: ("object",)}


class Condition(Strict):
    """One condition such as `holding(nothing)`: a predicate and its argument.

    The argument is `object`, `location`, `any`, `nothing`, a location's name, or in `at(surface)` any place with something to
    put things on. `open` means not shut and `closed` not open all the way: a drawer that stands half open is both, so it can
    be opened and closed from there, and `wide` means open all the way. `contains(place)` is about the skill's object.
    `here(object)` asks that such an object stands where the robot stands, and `near(object)` that one does or lies on the floor.
    `clear(object)` asks that of the objects of that name at the place that `contains` names, or else where the robot stands, one
    has nothing known standing in the arm's way, and `reachable(object)` that one of them is not known to lie out of the arm's
    reach: in a bin, or too far from the station; one on the floor, for a skill that asks `near(object)`, where the base cannot
    stand beside it. `wide`, `clear`, `near` and `reachable` are preconditions alone.
    """

    predicate: Predicate
    argument: str

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        match = LITERAL.match(value)
        if match is None or match["predicate"] not in {p.value for p in Predicate}:
            words = ", ".join(p.value for p in Predicate)
            raise ValueError(f"{value!r} is not a condition; write predicate(argument) with one of: {words}")
        return match.groupdict()

    def __str__(self) -> str:
        return f"{self.predicate.value}({self.argument})"


class ModelAffordance(Strict):
    """p(success) from a learned value function; the file is checked against its sha256 before it is used.

    With `where` it is asked only where that holds in what the robot knows; elsewhere, where a picture of this place cannot tell,
    the rule `otherwise` answers.
    """

    model: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    where: Condition | None = Field(default=None, description="the model is asked only where it holds")
    otherwise: RuleAffordance | None = Field(default=None, description="who answers elsewhere")

    @model_validator(mode="after")
    def _both_or_neither(self) -> ModelAffordance:
        if (self.where is None) != (self.otherwise is None):
            raise ValueError("write `where` and `otherwise` together: the model is asked there, the rule elsewhere")
        return self


def _kind_of_affordance(value: object) -> str | None:
    """The class that `value` is meant for, so that what is wrong is told of that one alone; None where it may be either."""
    if isinstance(value, RuleAffordance | ModelAffordance):
        return type(value).__name__
    fields = {str(field)[:4] for field in value} if isinstance(value, dict) else set()
    for kind in (RuleAffordance, ModelAffordance):
        # By how a field begins: one that is misspelt ends otherwise, most often.
        if fields & {name[:4] for name in kind.model_fields}:
            return kind.__name__
    return None


Affordance = Annotated[
    Annotated[RuleAffordance, Tag(RuleAffordance.__name__)] | Annotated[ModelAffordance, Tag(ModelAffordance.__name__)],
    Discriminator(
        _kind_of_affordance,
        custom_error_type="affordance",
        custom_error_message="write {rule: ...}, or {model: ..., sha256: ...}",
    ),
]


class SkillTemplate(Strict):
    """One policy with its words: grounded over every object or location its phrase names."""

    id: str = Field(pattern=IDENTIFIER)
    phrase: str = Field(min_length=3, max_length=120)
    policy: str | None = Field(
        default=None,
        pattern=r"^[A-Za-z_][\w.]*:[A-Za-z_]\w*$",
        description="package.module:Class; none for `done`",
    )
    summary: str = ""
    parameters: dict[str, Any] = Field(default_factory=dict, description="the policy's own; each policy checks them at start")
    resources: tuple[Resource, ...] = ()
    senses: tuple[Sense, ...] = Field(default=(), description="the skill is stopped where one of these falls silent")
    preconditions: tuple[Condition, ...] = ()
    effects: tuple[Condition, ...] = ()
    affordance: Affordance
    timeout: float = Field(default=60.0, gt=0, le=600, description="seconds on the node's clock")
    attempts: int = Field(default=2, ge=1, le=10, description="tries in one instruction before the planner looks elsewhere")
    planned: bool = Field(default=True, description="false: served, but never offered to the planner (the survey, say)")
    ends: bool = Field(default=False, description="true for the one skill that says the instruction is complete")

    @field_validator("phrase")
    @classmethod
    def _one_slot_at_most(cls, phrase: str) -> str:
        leftover = SLOT.sub("", phrase)
        if "{" in leftover or "}" in leftover or len(SLOT.findall(phrase)) > 1:
            raise ValueError(f"{phrase!r}: use at most one of {{object}}, {{a object}}, {{the object}}, {{location}}")
        return phrase

    @property
    def takes_from_floor(self) -> bool:
        """Whether it asks for its object to be near: it also takes it up from the floor."""
        return any(condition.predicate is Predicate.NEAR for condition in self.preconditions)

    @model_validator(mode="after")
    def _policy_unless_it_ends(self) -> SkillTemplate:
        if self.ends == (self.policy is not None):
            raise ValueError(f"skill {self.id!r}: `policy` is needed exactly where `ends` is false")
        return self


class Manifest(Strict):
    """What this robot can do. Nothing outside it can be called."""

    version: Literal[1]
    name: str = Field(pattern=IDENTIFIER)
    objects: tuple[ObjectEntry, ...] = Field(min_length=1)
    locations: tuple[LocationEntry, ...] = Field(min_length=1)
    skills: tuple[SkillTemplate, ...] = Field(min_length=2)
    bringup: str | None = Field(default=None, description="id of a skill without a slot that runs before the first instruction")

    @model_validator(mode="after")
    def _names_are_unique_and_known(self) -> Manifest:
        for kind, rows in (
            ("objects", [(o.name, *o.aliases) for o in self.objects]),
            ("locations", [(loc.name, *loc.aliases) for loc in self.locations]),
            ("skills", [(s.id,) for s in self.skills]),
        ):
            places = [(name, number) for number, names in enumerate(rows) for name in names]
            counts = Counter(name for name, _ in places)
            if twice := sorted(name for name in counts if counts[name] > 1):
                last = max(number for name, number in places if name in twice)
                raise EntryError(f"{', '.join(twice)} stands more than once", kind, last)
        if len(ends := [number for number, skill in enumerate(self.skills) if skill.ends]) != 1:
            raise EntryError("exactly one skill must have `ends: true`", "skills", *ends[-1:])
        if not self.skills[ends[0]].planned:
            raise EntryError("the skill that ends must be offered to the planner: no plan would end", "skills", *ends, "planned")
        bringups = [s.id for s in self.skills if not SLOT.search(s.phrase) and not s.ends]
        if self.bringup is not None and self.bringup not in bringups:
            there = ", ".join(bringups) or "none"
            what = f"{self.bringup!r} is not the id of a skill without a slot that is carried out; there is {there}"
            raise EntryError(what, "bringup")
        return self

    @model_validator(mode="after")
    def _one_sum_for_one_model(self) -> Manifest:
        # Read once for all skills that name it, a file can be checked against one sum alone.
        first: dict[str, tuple[str, str]] = {}
        for number, skill in enumerate(self.skills):
            if isinstance(source := skill.affordance, ModelAffordance):
                other, wanted = first.setdefault(source.model, (skill.id, source.sha256))
                if wanted != source.sha256:
                    what = f"skills {other!r} and {skill.id!r}: {source.model} has two sums (affordance.sha256); one is old"
                    raise EntryError(what, "skills", number, "affordance", "sha256")
        return self

    @model_validator(mode="after")
    def _conditions_name_what_there_is(self) -> Manifest:
        places = {loc.name for loc in self.locations}
        drawers = {loc.name for loc in self.locations if loc.surface.slide is not None}
        for number, skill in enumerate(self.skills):
            slots = {m["kind"] for m in SLOT.finditer(skill.phrase)}
            for field in ("preconditions", "effects"):
                for n, literal in enumerate(getattr(skill, field)):
                    if fault := _fault(literal, slots, places, drawers) or _misplaced(literal, field):
                        raise EntryError(f"skill {skill.id!r}: {fault}", "skills", number, field, n)
            source = skill.affordance
            where = source.where if isinstance(source, ModelAffordance) else None
            if where and (fault := _fault(where, slots, places, drawers) or _misplaced(where, "preconditions")):
                raise EntryError(f"skill {skill.id!r}: {fault}", "skills", number, "affordance", "where")
            rule = source if isinstance(source, RuleAffordance) else source.otherwise
            if rule and rule.rule == "beside" and not any(c.predicate is Predicate.AT for c in skill.preconditions):
                what = f"skill {skill.id!r}: the rule `beside` needs a precondition at(...)"
                raise EntryError(what, "skills", number, "affordance")
        return self

    def object(self, name: str) -> ObjectEntry:
        """The object of that exact name; KeyError if there is none."""
        for entry in self.objects:
            if entry.name == name:
                return entry
        raise KeyError(f"no object named {name!r} in the manifest")

    def location(self, name: str) -> LocationEntry:
        """The location of that exact name; KeyError if there is none."""
        for entry in self.locations:
            if entry.name == name:
                return entry
        raise KeyError(f"no location named {name!r} in the manifest")


def _fault(literal: Condition, slots: set[str], places: set[str], drawers: set[str]) -> str | None:
    """What is wrong with one condition of a skill whose phrase has these slots; None where nothing is."""
    if literal.argument not in slots | {"any", "nothing", "surface"} | places:
        return f"{literal} names neither a slot of its phrase nor a location"
    if literal.predicate in _OF_DRAWERS and literal.argument not in drawers:
        return f"{literal} names no location of the kind drawer"
    if literal.predicate is Predicate.CONTAINS and "object" not in slots:
        return f"{literal} needs an object in the phrase"
    known = _ARGUMENTS.get(literal.predicate, (literal.argument,))
    if literal.argument not in known:
        words = [f"{literal.predicate.value}({argument})" for argument in known]
        return f"{literal}: write " + " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
    if literal.predicate is Predicate.AT and literal.argument in ("any", "nothing"):
        return f"{literal} is nowhere; write a location's name"
    return None


def _misplaced(literal: Condition, field: str) -> str | None:
    """What is wrong with a condition among a skill's `field`; None where nothing is."""
    if literal.predicate in _OF_THE_ARM and (literal.argument != "object" or field == "effects"):
        return f"write {literal.predicate.value}(object), and among its preconditions alone"
    if literal.predicate is Predicate.WIDE and field == "effects":
        return "write open(...), which among effects means all the way, instead of wide(...)"
    if literal.predicate is Predicate.AT and literal.argument == "object" and field != "effects":
        return "at(object) is an effect; to ask for it, write here(object)"
    return None
