"""What a task asks for, as a judge reads it; the planner never sees it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, model_validator

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode, OutcomeError

_KINDS = ("deliver", "holding", "released", "visit", "infeasible")


class Want(BaseModel):
    """One thing of these names at a place."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    any_of: tuple[str, ...] = Field(min_length=1)
    to: str


class Use(BaseModel):
    """One of these skills carried out; for skills that leave no trace in the world, such as a wipe."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    any_of: tuple[str, ...] = Field(min_length=1)


class Goal(BaseModel):
    """Exactly one of `deliver`, `holding`, `released`, `visit` and `infeasible`.

    `deliver` asks for as many different things as it has rows: in their order where `ordered`, no two of one name where
    `distinct`, and for `uses` beside them. `visit` names every place the robot goes to, and where it ends. `infeasible` asks for
    nothing: no thing moved, and an outcome other than done.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    deliver: tuple[Want, ...] | None = None
    ordered: bool = False
    distinct: bool = False
    uses: tuple[Use, ...] = ()
    holding: tuple[str, ...] | None = Field(default=None, min_length=1)
    released: tuple[str, ...] | None = None
    visit: tuple[str, ...] | None = None
    end_at: str | None = None
    infeasible: bool = False

    @model_validator(mode="after")
    def _one_kind(self) -> Goal:
        kinds = [kind for kind in _KINDS if getattr(self, kind) not in (None, False)]
        if len(kinds) != 1:
            raise ValueError(f"name exactly one of {', '.join(_KINDS)}; it names {', '.join(kinds) or 'none'}")
        if self.deliver is None and (self.ordered or self.distinct or self.uses):
            raise ValueError("`ordered`, `distinct` and `uses` belong to `deliver`")
        if self.visit is None and self.end_at is not None:
            raise ValueError("`end_at` belongs to `visit`")
        return self

    def check(self, library: SkillLibrary) -> None:
        """Refuse a goal that names what the manifest does not have.

        Raises:
            OutcomeError: INVALID_REQUEST, or UNKNOWN_SKILL and its like for a skill of `uses`; with field and word.
        """
        manifest = library.manifest
        places, names = [place.name for place in manifest.locations], [thing.name for thing in manifest.objects]
        words = [(f"visit[{n}]", place, places) for n, place in enumerate(self.visit or ())]
        words += [("end_at", self.end_at, places)] if self.end_at is not None else []
        for n, want in enumerate(self.deliver or ()):
            words += [(f"deliver[{n}].to", want.to, places), *((f"deliver[{n}].any_of", name, names) for name in want.any_of)]
        words += [(field, name, names) for field in ("holding", "released") for name in getattr(self, field) or ()]
        for field, word, known in words:
            if word not in known:
                what = f"goal: {field}: {word!r} is not in the manifest; it has {', '.join(known)}"
                raise OutcomeError(OutcomeCode.INVALID_REQUEST, what)
        for phrase in (phrase for use in self.uses for phrase in use.any_of):
            library.find(phrase)
