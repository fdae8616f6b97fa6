"""Reading a manifest file; a broken one is refused with file, line and field."""

from __future__ import annotations

import difflib
import reprlib
from pathlib import Path
from typing import get_args

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import EntryError, Manifest, ModelAffordance, RuleAffordance
from saycan_ros.yaml_file import RepeatedKeyError, load_yaml

# What pydantic puts into a fault's place for the branch of a union; the file has no such field.
_BRANCHES = frozenset({RuleAffordance.__name__, ModelAffordance.__name__})


class ManifestError(ValueError):
    """A manifest that cannot be used; the message names file, line, field and what is wrong."""


def load_manifest(path: str | Path) -> Manifest:
    """Read and check the manifest at `path`.

    Raises:
        ManifestError: the file is missing, is not YAML, does not fit the schema, or words two skills alike.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        # What the system says of a file ends with its path, too.
        why = getattr(error, "strerror", None) or error
        raise ManifestError(f"{path}: cannot be read: {why}") from error
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        data = load_yaml(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # the others are of dates that are none, and of endless nests
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        what = getattr(error, "problem", None) or error
        raise ManifestError(f"{path}{line}: {'' if isinstance(error, RepeatedKeyError) else 'not valid YAML: '}{what}") from error
    try:
        manifest = Manifest.model_validate(data)
        SkillLibrary(manifest)
    except ValidationError as error:
        lines = [_line_of_fault(path, root, _location(fault), _wording(fault)) for fault in error.errors()]
        raise ManifestError("\n".join(lines)) from error
    except EntryError as error:
        raise ManifestError(_line_of_fault(path, root, error.location, str(error))) from error
    return manifest


def place_in(path: str | Path, *location: int | str) -> str:
    """The file and line of an entry, `location` being as pydantic's `loc`, for faults found after loading, as of a policy.

    Raises:
        OSError, yaml.YAMLError: the file is not what was loaded any more.
    """
    root = yaml.compose(Path(path).read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    return f"{path}:{_line(root, location)}"


def _line_of_fault(path: Path, root: yaml.Node | None, location: tuple[int | str, ...], what: str) -> str:
    field = ".".join(str(part) for part in location if part not in _BRANCHES) or "manifest"
    return f"{path}:{_line(root, location)}: {field}: {what}"


def _wording(fault: ErrorDetails) -> str:
    """What is wrong, in words; a field that nobody knows is most likely one misspelt."""
    if fault["type"] in ("literal_error", "enum"):
        known = fault["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        return f"{reprlib.repr(fault['input'])}; {'one of' if ', ' in known else 'it must be'} {known}"
    if fault["type"] != "extra_forbidden":
        return fault["msg"].removeprefix("Value error, ")
    name = str(fault["loc"][-1])
    near = difflib.get_close_matches(name, _fields_beside(fault["loc"]), n=1)
    return f"unknown field {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")


def _location(fault: ErrorDetails) -> tuple[int | str, ...]:
    """Where it is wrong; of what only the whole manifest can tell, the entry that is to blame."""
    cause = fault.get("ctx", {}).get("error")
    return (*fault["loc"], *cause.location) if isinstance(cause, EntryError) else fault["loc"]


def _fields_beside(location: tuple[int | str, ...]) -> list[str]:
    """The fields that there may be where the last part of `location` stands."""
    models: list[type[BaseModel]] = [Manifest]
    for part in location[:-1]:
        if isinstance(part, str):
            branch = [model for model in models if model.__name__ == part]
            inner = [model.model_fields[part].annotation for model in models if part in model.model_fields]
            models = branch or [model for annotation in inner for model in _models_in(annotation)]
    return [name for model in models for name in model.model_fields]


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if parts := get_args(annotation):
        return [model for part in parts for model in _models_in(part)]
    return [annotation] if isinstance(annotation, type) and issubclass(annotation, BaseModel) else []


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
