"""Why a request cannot be met, as an option that a scorer weighs against every skill."""

from __future__ import annotations

from enum import Enum


class Refusal(str, Enum):
    """What is missing; the value is the text that stands for it beside the skills' texts."""

    OBJECT = "cannot: what is asked for is not here"
    PLACE = "cannot: there is no such place"
    ABILITY = "cannot: the robot has no skill for this"

    @property
    def sentence(self) -> str:
        """What a person is told."""
        return {
            Refusal.OBJECT: "nothing the robot knows of, or not enough of it, fits what was asked for",
            Refusal.PLACE: "the robot knows no such place",
            Refusal.ABILITY: "none of the robot's skills can do what was asked for",
        }[self]
