"""Grounding: from skill templates to every skill the robot can be asked for, and back from words to one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saycan_ros.manifest.schema import SLOT, EntryError, Manifest, SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError

_ARTICLE = re.compile(r"\b(?:a|an|the)\s+")
_SPACES = re.compile(r"\s+")


class SkillLibrary:
    """Every grounded skill of a manifest, in the manifest's order.

    `skills` are those offered to the planner; `find` also knows those that are only served.
    """

    def __init__(self, manifest: Manifest) -> None:
        """Ground every template.

        Raises:
            EntryError: two skills that are worded alike; a manifest that was loaded has none.
        """
        self.manifest = manifest
        served = tuple(skill for t in manifest.skills for skill in _ground(manifest, t))
        self.skills: tuple[Skill, ...] = tuple(skill for skill in served if skill.template.planned)
        self.bringup = next((skill for skill in served if skill.id == manifest.bringup), None)
        self.done = next(skill for skill in self.skills if skill.ends)
        self._by_words: dict[str, Skill] = {}
        for skill in served:
            for words in _wordings(manifest, skill):
                other = self._by_words.setdefault(words, skill)
                if other is not skill:  # two templates of one phrase make equal skills
                    raise _alike(manifest, other, skill, words)

    def grounded(self, template: SkillTemplate) -> tuple[Skill, ...]:
        """Every skill of one template of this manifest, whether it is offered to the planner or only served."""
        return tuple(_ground(self.manifest, template))

    def __len__(self) -> int:
        return len(self.skills)

    def __iter__(self) -> Iterator[Skill]:
        return iter(self.skills)

    def find(self, phrase: str) -> Skill:
        """The skill that `phrase` names; articles, case and the manifest's aliases do not matter.

        Raises:
            OutcomeError: UNKNOWN_SKILL, UNKNOWN_OBJECT or UNKNOWN_LOCATION, with what the manifest does have.
        """
        words = _bare(phrase)
        skill = self._by_words.get(words)
        if skill is not None:
            return skill
        for template in self.manifest.skills:
            slot = SLOT.search(template.phrase)
            if slot is None:
                continue
            pattern = re.escape(_bare(template.phrase.replace(slot[0], "SLOT"))).replace("slot", "(.{1,80})")
            if match := re.fullmatch(pattern, words):
                if slot["kind"] == "object":
                    code, known = OutcomeCode.UNKNOWN_OBJECT, [o.name for o in self.manifest.objects]
                else:
                    code, known = OutcomeCode.UNKNOWN_LOCATION, [loc.name for loc in self.manifest.locations]
                what = f"{template.id}: no {slot['kind']} {match[1]!r} in the manifest; it has {', '.join(known)}"
                raise OutcomeError(code, what)
        known = [t.phrase for t in self.manifest.skills]
        raise OutcomeError(OutcomeCode.UNKNOWN_SKILL, f"no skill {phrase[:80]!r} in the manifest; it has {'; '.join(known)}")


def _ground(manifest: Manifest, template: SkillTemplate) -> Iterator[Skill]:
    slot = SLOT.search(template.phrase)
    drawers = frozenset(place.name for place in manifest.locations if place.surface.slide is not None)
    if slot is None:
        yield Skill(template.phrase, template, drawers=drawers)
    elif slot["kind"] == "object":
        for entry in manifest.objects:
            words = {"a": entry.indefinite, "the": f"the {entry.name}", None: entry.name}[slot["article"]]
            yield Skill(template.phrase.replace(slot[0], words), template, object=entry.name, drawers=drawers)
    else:
        for place in manifest.locations:
            words = f"{slot['article']} {place.name}" if slot["article"] else place.name
            yield Skill(template.phrase.replace(slot[0], words), template, location=place.name, drawers=drawers)


def _wordings(manifest: Manifest, skill: Skill) -> Iterator[str]:
    yield _bare(skill.phrase)
    slot = SLOT.search(skill.template.phrase)
    if slot is not None:
        entry = manifest.object(skill.object) if skill.object else manifest.location(skill.location or "")
        for alias in entry.aliases:
            yield _bare(skill.template.phrase.replace(slot[0], alias))


def _alike(manifest: Manifest, other: Skill, skill: Skill, words: str) -> EntryError:
    if other.id != skill.id:
        what = f"{other.id!r} and {skill.id!r} are both worded {words!r}; word one otherwise"
        return EntryError(what, "skills", manifest.skills.index(skill.template), "phrase")
    one, two = (repr(s.object or s.location) for s in (other, skill))
    what = f"{one} and {two} differ in articles or spaces alone, which nobody hears; name one otherwise"
    names = [entry.name for entry in (manifest.objects if skill.object else manifest.locations)]
    number = names.index(skill.object or skill.location or "")
    return EntryError(f"skill {skill.id!r}: {what}", "objects" if skill.object else "locations", number)


def _bare(phrase: str) -> str:
    """Lower case, single spaces, no articles, no full stop."""
    return _SPACES.sub(" ", _ARTICLE.sub("", phrase.strip().lower().rstrip("."))).strip()
