"""A skill: one template of the manifest with its slot filled."""

from __future__ import annotations

from dataclasses import dataclass, field

from saycan_ros.manifest.schema import SkillTemplate


@dataclass(frozen=True)
class Skill:
    """A grounded skill; `phrase` is its name everywhere: in goals, prompts, records and plans.

    `drawers` are the manifest's locations on which nothing stands, whether or not anybody has looked at them.
    """

    phrase: str
    template: SkillTemplate = field(repr=False, compare=False)
    object: str | None = None
    location: str | None = None
    drawers: frozenset[str] = field(default=frozenset(), repr=False, compare=False)

    @property
    def id(self) -> str:
        """The template's id, which names the action server `skills/<id>`."""
        return self.template.id

    @property
    def ends(self) -> bool:
        """True for `done`."""
        return self.template.ends
