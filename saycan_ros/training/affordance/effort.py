"""How much is collected from a scene; apart from what collects, which needs packages that a command line's help must not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Effort:
    """How much is done in a scene.

    From each of `moments` moments, `tries` skills of a family that handles things are tried where they may succeed, and one of
    a family that drives. `rearrangements` of the things are looked at from `glances` sides each, without attempts.
    """

    moments: int = 6
    tries: int = 2
    rearrangements: int = 3
    glances: int = 3
