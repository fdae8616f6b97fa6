"""What stands around the verbs: `{r}` is a request, `{x}` what is meant, `{d}` what is not."""

from __future__ import annotations

HEADS = ("put", "put", "move", "take", "carry", "bring", "set", "get", "place", "send")

# Said after a request, with its own punctuation.
EACH = ("", ". visit each one", ". go to every one of them", ". stop at each of them", ", go to all of them")
