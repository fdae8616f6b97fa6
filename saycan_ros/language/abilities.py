"""What a manifest's robot can do besides fetching and carrying, in a few words."""

from __future__ import annotations

import re

from saycan_ros.manifest.schema import SLOT, Manifest, SkillTemplate

MOST = 10  # that a context names
_WORD = re.compile(r"[a-z0-9]+")
_THING = re.compile(r"(?: (?:a|an|the))? " + SLOT.pattern)
_SMALL = frozenset(
    (
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "it",
        "of",
        "off",
        "on",
        "out",
        "over",
        "the",
        "to",
        "up",
        "with",
    )
)


class Abilities:
    """The skills of a manifest whose effect nothing else that the robot knows would show: wipe, switch on, wave.

    A language model that is to refuse what the robot cannot do has to see what it can do.
    """

    def __init__(self, manifest: Manifest) -> None:
        own = [t for t in manifest.skills if t.planned and not t.ends and set(t.effects) <= set(t.preconditions)]
        self._words = {_without_slot(t): frozenset(_WORD.findall(t.phrase.lower())) - _SMALL for t in own}

    def for_instruction(self, instruction: str) -> tuple[str, ...]:
        """At most `MOST` of them in the manifest's order, those that share no word with the instruction left out first."""
        if len(self._words) <= MOST:
            return tuple(self._words)
        heard = frozenset(_WORD.findall(instruction.lower()))
        nearest = sorted(self._words, key=lambda words: -len(self._words[words] & heard))[:MOST]
        return tuple(words for words in self._words if words in nearest)


def _without_slot(template: SkillTemplate) -> str:
    """The phrase of any object or place: "wipe", "show it to the camera"."""
    return _THING.sub(" it", template.phrase).removesuffix(" it")
