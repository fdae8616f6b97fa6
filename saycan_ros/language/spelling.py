"""Misspelt words put right before the encoder sees them, from the tokenizer's vocabulary and the manifest's own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping

from saycan_ros.manifest.schema import Manifest

_WORD = re.compile(r"[A-Za-z]+")
_ANY_WORD = re.compile(r"[^\W_]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 4  # shorter words are too near to each other
_EXCHANGED, _FREQUENT = 3, 3000  # but one of three letters with two exchanged is put right where a frequent word comes of it
_USUAL, _LONG = 10_000, 7  # of a shorter word only one of that rank is made where manifest and training have none near
_ALIKE = 5  # letters of a manifest's word that may differ by one letter on both sides
_VOWELS, _CONSONANTS = "aeiou", 3  # a word of fewer consonants says too little without its vowels
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
            own[:-1] for own in self._own if own.endswith("s") and not own.endswith("ss")
        }
        self._also = frozenset(also)
        self._bare: dict[str, list[str]] = {}  # by its consonants, the manifest's words first, then by frequency
        frequent = sorted((w for w, rank in self._rank.items() if rank < _FREQUENT), key=self._rank.__getitem__)
        for known in (*sorted(self._own), *frequent):
            if len(bare := _bare(known)) >= _CONSONANTS:
                self._bare.setdefault(bare, []).append(known)
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
            if budget <= 0 or not _EXCHANGED <= len(word) <= _LONGEST or self._is_word(word) or self._is_form(word, self._own):
                return match[0]
            budget -= 1
            return self._meant(word) or match[0]

        return _WORD.sub(put_right, text)

    def _meant(self, word: str) -> str | None:
        noun = word + "y" in self._also  # "mould" where only "mouldy" is known is no slip
        if noun or self._is_form(word, self._rank) or self._is_form(word, self._also):
            return min(set(_edits(word)) & self._own, default=None) if len(word) >= _ALIKE else None
        if len(word) < _SHORTEST:
            return self._exchanged(word) or self._filled(word)
        near, filled = self._nearest(word), self._filled(word)
        # A slip in one letter is likelier than vowels left out, unless none is there or a word of the manifest comes of it.
        abbreviated = not _vowels(word) or filled in self._own
        return filled if filled and abbreviated and near not in self._own else near or filled

    def knows_any(self, text: str) -> bool:
        """Whether someone knows any word of `text`; single letters and numbers are words only where the manifest has them."""
        words = _ANY_WORD.findall(text.lower())
        return any(w in self._names or w.removesuffix("s") in self._names or (len(w) > 1 and self._knows(w)) for w in words)

    def _knows(self, word: str) -> bool:
        return self._is_word(word) or any(self._is_form(word, known) for known in (self._own, self._rank, self._also))

    def _is_word(self, word: str) -> bool:
        return word in self._rank or word in self._own or word in self._also

    def _is_form(self, word: str, known: Container[str]) -> bool:
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
                if any(len(s) >= 3 and _vowels(s) and s in known for s in stems):
                    return True
        return False

    def _exchanged(self, word: str) -> str | None:
        meant = [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)]
        ranks = {w: self._rank[w] for w in meant if self._rank.get(w, _FREQUENT) < _FREQUENT}
        return min(ranks, key=ranks.__getitem__, default=None)

    def _filled(self, word: str) -> str | None:
        meant = [known for known in self._bare.get(_bare(word), ()) if len(known) > len(word) and _is_part(word, known)]
        if len(word) < _SHORTEST:
            meant = [known for known in meant if known in self._own]
        return meant[0] if meant else None

    def _nearest(self, word: str) -> str | None:
        near = set(_edits(word))
        if own := near & self._own:
            return min(own)
        if also := near & self._also:
            return min(also)
        if len(word) >= _ALIKE and (far := [self._short_of[less] for less in _one_less(word) if less in self._short_of]):
            return min(far)
        if exchanged := self._exchanged(word):
            return exchanged
        known = [w for w in near if w in self._rank and w[0] == word[0] and len(w) >= _SHORTEST - 1]
        if len(word) < _LONG:
            known = [w for w in known if self._rank[w] < _USUAL]
        return min(known, key=self._rank.__getitem__, default=None)


def without_accents(text: str) -> str:
    """As the tokenizer reads it too: the manifest has no accents, and "jalapeño" is its "jalapeno"."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Mn")


def _bare(word: str) -> str:
    return "".join(letter for letter in word if letter not in _VOWELS)


def _vowels(word: str) -> bool:
    return any(letter in _VOWELS or letter == "y" for letter in word)


def _is_part(short: str, word: str) -> bool:
    """Whether `word` becomes `short` by losing letters."""
    letters = iter(word)
    return all(letter in letters for letter in short)


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
