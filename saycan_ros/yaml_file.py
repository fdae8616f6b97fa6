"""Reading YAML in which no key may stand twice: of two, the first would be lost without a word."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import yaml


class RepeatedKeyError(yaml.MarkedYAMLError):
    """A mapping with one key twice; `problem_mark` is where it stands for the second time."""


def load_yaml(text: str) -> Any:
    """The document as lists, dicts, strings and numbers.

    Raises:
        yaml.YAMLError: it is no YAML, or a `RepeatedKeyError`.
        ValueError, RecursionError: a date that is none, or nests without an end.
    """
    return yaml.load(text, Loader=_Loader)  # it makes nothing that SafeLoader does not


class _Loader(yaml.SafeLoader):
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[tuple[str, str]] = set()
        for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            if isinstance(key, yaml.ScalarNode):
                if (key.tag, key.value) in seen:
                    what = f"{key.value!r} stands twice in one mapping; keep one"
                    raise RepeatedKeyError(problem=what, problem_mark=key.start_mark)
                seen.add((key.tag, key.value))
        return super().construct_mapping(node, deep)
