"""The attempts of many episode files in one small file, to judge later models by."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from saycan_ros.affordance.observation import for_model
from saycan_ros.episodes.reader import EpisodeFile
from saycan_ros.episodes.writer import EpisodeWriter


def keep(files: Sequence[EpisodeFile], path: Path) -> None:
    """Write every episode of `files`, only the moments at which they began, and pictures at the size that the model sees.

    Raises:
        ValueError: there are no files, or they are not of one seed, by which the file could be known again.
    """
    if not files:
        raise ValueError(f"{path}: no episodes to keep")
    if None in (seeds := {file.origin.seed for file in files}) or len(seeds) > 1:
        what = "only scenes of one seed can be kept: of others nobody could tell any more whether a model was trained on them"
        raise ValueError(f"{path}: {what}")
    part = path.with_suffix(".part")
    with part.open("wb") as stream:
        origin = files[0].origin.model_copy(update={"scene": None, "settings": {"kept from": f"{len(files)} files"}})
        writer = EpisodeWriter(stream, origin)
        for file in files:
            numbers: dict[int, int] = {}
            for episode in file.episodes:
                if episode.before not in numbers:
                    moment = file.moments[episode.before]
                    frame = writer.frame(for_model(file.picture(moment)), moment.stamp)
                    fields = {name: getattr(moment, name) for name in ("position", "effort", "base", "known", "truth")}
                    numbers[episode.before] = writer.moment(moment.stamp, frame, **fields).id
                before = numbers[episode.before]
                rest = {name: value for name, value in dict(episode).items() if name not in ("id", "before", "after")}
                writer.episode(file.moments[episode.before].stamp, before=before, after=before, **rest)
        writer.finish()
    part.replace(path)
