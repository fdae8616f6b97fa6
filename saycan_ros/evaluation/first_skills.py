"""A library of exactly so many skills."""

from __future__ import annotations

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest


class FirstSkills(SkillLibrary):
    """A library cut to a number of skills; the one that ends is kept."""

    def __init__(self, manifest: Manifest, count: int) -> None:
        super().__init__(manifest)
        self.skills = (*[skill for skill in self.skills if not skill.ends][: count - 1], self.done)
