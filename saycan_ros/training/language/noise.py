"""Typing mistakes and casual spelling."""

from __future__ import annotations

import random
from collections.abc import Collection

_SLIPS = ("exchange", "exchange", "leave out", "leave out", "double", "beside", "vowel")
_SLIPS_OF_SHORT_NAMES, _SHORT = ("exchange", "double"), 5
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEAR = {c: row[max(0, i - 1) : i] + row[i + 1 : i + 2] for row in _ROWS for i, c in enumerate(row)}


def mistype(rng: random.Random, word: str, named: bool = False) -> str:
    """The word with one slip: letters exchanged, left out, doubled or hit beside.

    A short word by which a thing or a place is `named` keeps its letters: with one less, or another, it often is another word.
    """
    if len(word) < 4 or not word.isalpha():
        return word
    i = rng.randrange(0 if rng.random() < 0.2 else 1, len(word) - 1)
    slip = rng.choice(_SLIPS_OF_SHORT_NAMES if named and len(word) <= _SHORT else _SLIPS)
    if slip == "exchange":
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    if slip == "leave out":
        return word[:i] + word[i + 1 :]
    if slip == "double":
        return word[:i] + word[i] + word[i:]
    if slip == "vowel":
        vowels = [n for n, c in enumerate(word) if c in "aeiou"]
        if vowels:
            n = rng.choice(vowels)
            return word[:n] + rng.choice("aeiou") + word[n + 1 :]
    return word[:i] + rng.choice(_NEAR.get(word[i].lower(), word[i]) or word[i]) + word[i + 1 :]


def misspell(rng: random.Random, text: str, names: Collection[str]) -> str:
    """One to four words with a slip each; `names` are the words that things and places are called by."""
    words = text.split(" ")
    for i in rng.sample(range(len(words)), min(len(words), rng.choice((1, 1, 2, 2, 3, 4)))):
        words[i] = mistype(rng, words[i], words[i].lower() in names)
    if len(words) > 2 and rng.random() < 0.06:
        i = rng.randrange(len(words) - 1)
        words[i : i + 2] = [words[i] + words[i + 1]]
    return " ".join(words)


def casual(rng: random.Random, text: str) -> str:
    """Other punctuation and case, which the tokenizer mostly takes away again."""
    if rng.random() < 0.25:
        text = text.rstrip(".!?")
    elif text[-1:].isalnum() and rng.random() < 0.4:
        text += rng.choice((".", ".", "!", "?"))
    if rng.random() < 0.08:
        text = text.replace("'", "")
    return text[:1].upper() + text[1:] if rng.random() < 0.5 else text
