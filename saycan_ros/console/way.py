"""What says of a row of `saycan run` how it was run."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from saycan_ros.console.bringup import StackSettings
from saycan_ros.language.scorer_configuration import EmbeddedSettings, load_scorer_configuration
from saycan_ros.paths import find_file


def way_of(settings: StackSettings, disturb: float, disturb_seed: int) -> dict[str, object]:
    """Everything that two rows must share to be of one way; files by their names and sums.

    Raises:
        OutcomeError: the scorer's file is none.
    """
    scorer = load_scorer_configuration(settings.scorer)
    model = [find_file(scorer.model)] if isinstance(scorer, EmbeddedSettings) else []
    return {
        "can": settings.can.value,
        "check": settings.check,
        "scorer": _marked(settings.scorer, *model),
        "manifest": _marked(settings.manifest),
        "speed": settings.speed,
        "seed": settings.seed,
        "disturb": disturb,
        "disturb_seed": disturb_seed,
    }


def _marked(path: Path, *others: Path) -> str:
    """The file's name, and the first digits of the sum of it and the others."""
    found = sha256()
    for part in (path, *others):
        found.update(part.read_bytes())
    return f"{path.stem}-{found.hexdigest()[:8]}"
