"""Reading a manifest file; a broken one is refused with file, line and field."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import ValidationError

from saycan_ros.manifest.schema import Manifest


class ManifestError(ValueError):
    """A manifest that cannot be used; the message names file, line, field and what is wrong."""


def load_manifest(path: str | Path) -> Manifest:
    """Read and check the manifest at `path`.

    Raises:
        ManifestError: the file is missing, is not YAML, or does not fit the schema.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ManifestError(f"{path}: cannot be read: {error}") from error
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise ManifestError(f"{path}{line}: not valid YAML: {getattr(error, 'problem', None) or error}") from error
    try:
        return Manifest.model_validate(data)
    except ValidationError as error:
        lines = []
        for fault in error.errors():
            field = ".".join(str(part) for part in fault["loc"]) or "manifest"
            lines.append(f"{path}:{_line(root, fault['loc'])}: {field}: {fault['msg'].removeprefix('Value error, ')}")
        raise ManifestError("\n".join(lines)) from error


def _line(node: yaml.Node | None, location: tuple[int | str, ...]) -> int:
    """The line (from 1) of the deepest part of `location` that the file has."""
    line = node.start_mark.line + 1 if node is not None else 1
    for part in location:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == part), None)
            if pair is None:
                continue  # a missing field, or the name of a union's branch
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line
