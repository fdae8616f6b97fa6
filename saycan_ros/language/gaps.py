"""Where an instruction lacks the word that says what is meant: it is cut off, or a picture stands in the word's place."""

from __future__ import annotations

import re
import unicodedata

from saycan_ros.manifest.schema import Manifest

_NOT_LAST = frozenset(("a", "an", "the"))
_BEFORE_A_WORD = r"a|an|the|some|any|another|this|that|these|those|my|your|our|his|her|their|me|us|of|to|in|into|on|onto|from"
_NEXT = re.compile(rf"\b(?:{_BEFORE_A_WORD})\s+(?=(\S))", re.IGNORECASE)
_LAST = re.compile(r"(\w+)\W*$")


class GapFinder:
    """Finds what an encoder would not miss: it reads every picture as the same unknown token, and an end as an end."""

    def __init__(self, manifest: Manifest) -> None:
        names = [name for thing in manifest.objects for name in (thing.name, *thing.aliases)]
        names += [name for place in manifest.locations for name in (place.name, *place.aliases)]
        self._not_last = _NOT_LAST - {name.split()[-1] for name in names}

    def find(self, instruction: str) -> str | None:
        """What is wrong, for a person; None where nothing is. A picture beside whole words adorns them."""
        for match in _NEXT.finditer(instruction):
            if unicodedata.category(match[1]) == "So":
                return f"{match[1]!r} stands for a word that nobody can be sure of; say it in words"
        last = _LAST.search(instruction)
        if last is not None and last[1].lower() in self._not_last:
            return f"the instruction ends with {last[1]!r}, before it says what; say it to its end"
        return None
