"""Misspelt words put right before the encoder sees them, from the tokenizer's vocabulary and the manifest's own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from saycan_ros.manifest.schema import Manifest

_WORD = re.compile(r"[A-Za-z]+")
_ANY_WORD = re.compile(r"[^\W_]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 4  # shorter words are too near to each other
_EXCHANGED, _FREQUENT = 3, 3000  # but one of three letters with two exchanged is put right where a frequent word comes of it
_ALIKE = 5  # letters of a manifest's word that may differ by one letter on both sides
_LONGEST = 24  # and longer runs are not words
_MOST = 60  # unknown words looked at in one instruction, so that a very long one costs no time


class Spelling:
    """Puts a word that no one knows at the nearest word that someone does.

    Known are the manifest's words and the whole words of a vocabulary whose order is by frequency. A word one edit away
    (a letter too many, too few, another, or two exchanged) is taken, the manifest's first, then the more frequent; the
    manifest's words of five letters or more also where both become alike by losing one letter each. Of three letters only two
    exchanged are put right, to a frequent word ("teh").
    """

    def __init__(self, vocabulary: Mapping[str, int], manifest: Manifest, also: Iterable[str] = ()) -> None:
        self._rank = {word: rank for word, rank in vocabulary.items() if word.isalpha() and word.isascii()}
        texts = [t.phrase for t in manifest.skills]
        texts += [text for o in manifest.objects for text in (o.name, *o.aliases, *o.categories)]
        texts += [text for place in manifest.locations for text in (place.name, *place.aliases)]
        self._names = {w for text in texts for w in _ANY_WORD.findall(text.lower())}
        self._own = {w.lower() for text in texts for w in _WORD.findall(text) if len(w) >= _SHORTEST}
        self._own |= {own + "s" for own in self._own if not own.endswith("s")} | {
            own[:-1] for own in self._own if own.endswith("s")
        }
        self._also = frozenset(also)
        self._short_of: dict[str, str] = {}
        for own in sorted(self._own, reverse=True):
            if len(own) >= _ALIKE:
                self._short_of.update(dict.fromkeys(_one_less(own), own))

    def correct(self, text: str) -> str:
        """`text` with its misspelt words put right; words of other letters, digits and punctuation stay."""
        budget = _MOST

        def put_right(match: re.Match[str]) -> str:
            nonlocal budget
            word = match[0].lower()
            if budget <= 0 or not _EXCHANGED <= len(word) <= _LONGEST or self._knows(word):
                return match[0]
            budget -= 1
            return (self._nearest(word) if len(word) >= _SHORTEST else self._exchanged(word)) or match[0]

        return _WORD.sub(put_right, text)

    def knows_any(self, text: str) -> bool:
        """Whether someone knows any word of `text`; single letters and numbers are words only where the manifest has them."""
        words = _ANY_WORD.findall(text.lower())
        return any(w in self._names or w.removesuffix("s") in self._names or (len(w) > 1 and self._knows(w)) for w in words)

    def _knows(self, word: str) -> bool:
        return word in self._rank or word in self._own or word in self._also or self._is_form(word)

    def _is_form(self, word: str) -> bool:
        """A plural, past or -ing form of a known word."""
        for ending, replacements in (
            ("s", ("",)),
            ("es", ("",)),
            ("ies", ("y",)),
            ("ed", ("", "e")),
            ("ing", ("", "e")),
            ("er", ("", "e")),
        ):
            if word.endswith(ending):
                stem = word[: -len(ending)]
                stems = [stem + r for r in replacements] + ([stem[:-1]] if len(stem) > 3 and stem[-1:] == stem[-2:-1] else [])
                if any(len(s) >= 3 and (s in self._rank or s in self._own or s in self._also) for s in stems):
                    return True
        return False

    def _exchanged(self, word: str) -> str | None:
        meant = [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)]
        ranks = {w: self._rank[w] for w in meant if self._rank.get(w, _FREQUENT) < _FREQUENT}
        return min(ranks, key=ranks.__getitem__, default=None)

    def _nearest(self, word: str) -> str | None:
        near = set(_edits(word))
        if own := near & self._own:
            return min(own)
        if also := near & self._also:
            return min(also)
        if len(word) >= _ALIKE and (far := [self._short_of[less] for less in _one_less(word) if less in self._short_of]):
            return min(far)
        known = [w for w in near if w in self._rank and len(w) >= _SHORTEST - 1]
        return min(known, key=self._rank.__getitem__, default=None)


def without_accents(text: str) -> str:
    """As the tokenizer reads it too: the manifest has no accents, and "jalapeño" is its "jalapeno"."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Mn")


def _one_less(word: str) -> list[str]:
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]


def _edits(word: str) -> Iterator[str]:
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            if tail:
                yield head + letter + tail[1:]
            yield head + letter + tail
