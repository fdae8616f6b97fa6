"""Reads an episode file, a truncated or damaged one as far as it is whole."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from mcap.exceptions import EndOfFile, McapError
from mcap.records import Channel, Footer, Message, Metadata
from mcap.stream_reader import StreamReader
from numpy.typing import NDArray
from zstandard import ZstdError

from saycan_ros.episodes.pictures import as_bytes, decode
from saycan_ros.episodes.records import FORMAT, TOPICS, Episode, Frame, Moment, Origin
from saycan_ros.episodes.writer import END, METADATA

_DAMAGE = (McapError, ZstdError, struct.error, ValueError, KeyError, EOFError, MemoryError, OverflowError)
_LARGEST = 1 << 30  # bytes of a record; a damaged length must not ask for more


@dataclass
class EpisodeFile:
    """The rows of one file. `whole` is false where its end is missing or a checksum fails; `damage` says how.

    The moments and pictures that an episode names are always there.
    """

    path: Path
    origin: Origin
    pictures: dict[int, bytes] = field(default_factory=dict)
    moments: dict[int, Moment] = field(default_factory=dict)
    episodes: list[Episode] = field(default_factory=list)
    whole: bool = False
    damage: str = ""

    def picture(self, moment: Moment) -> NDArray[np.uint8]:
        """What the head camera saw at `moment`: upright, RGB, uint8, (rows, columns, 3)."""
        return decode(self.pictures[moment.frame])


def read_episodes(path: Path) -> EpisodeFile:
    """Everything in `path` that is whole.

    Raises:
        ValueError: it is no episode file, or of a format that this version does not read.
        OSError: it cannot be opened.
    """
    file: EpisodeFile | None = None
    topics: dict[int, str] = {}
    counts: Mapping[str, str] | None = None
    damage = "it has no end"
    with path.open("rb") as stream:
        try:
            for record in StreamReader(stream, validate_crcs=True, record_size_limit=_LARGEST).records:
                if isinstance(record, Metadata) and record.name == METADATA:
                    file = EpisodeFile(path, _origin(path, record.metadata))
                elif isinstance(record, Metadata) and record.name == END:
                    counts = record.metadata
                elif isinstance(record, Channel):
                    topics[record.id] = record.topic
                elif isinstance(record, Message) and file is not None:
                    _add(file, topics.get(record.channel_id), record.data)
                elif isinstance(record, Footer):
                    damage = _missing(counts, file)
        except _FormatError:
            raise
        except EndOfFile:
            damage = "it breaks off before its end"
        except _DAMAGE as error:
            damage = f"{type(error).__name__}: {error}"
    if file is None:
        raise ValueError(f"{path}: not an episode file ({damage}); see docs/episodes.md")
    file.damage, file.whole = damage, not damage
    file.episodes = [row for row in file.episodes if _has(file, row.before) and _has(file, row.after)]
    return file


class _FormatError(ValueError):
    """The file is sound, and of another format."""


def _origin(path: Path, about: Mapping[str, str]) -> Origin:
    if about.get("format") != str(FORMAT):
        raise _FormatError(f"{path}: format {about.get('format')}; this version reads {FORMAT}")
    texts = {"source", "manifest", "manifest_sha256"}
    return Origin.model_validate({name: text if name in texts else json.loads(text) for name, text in about.items()})


def _add(file: EpisodeFile, topic: str | None, data: bytes) -> None:
    if topic == TOPICS[Frame]:
        frame = Frame.model_validate_json(data)
        file.pictures[frame.id] = as_bytes(frame.data)
    elif topic == TOPICS[Moment]:
        moment = Moment.model_validate_json(data)
        file.moments[moment.id] = moment
    elif topic == TOPICS[Episode]:
        file.episodes.append(Episode.model_validate_json(data))


def _missing(counts: Mapping[str, str] | None, file: EpisodeFile | None) -> str:
    """What is missing once the footer is there, or an empty string."""
    if file is None or counts is None:
        return "its counts are missing"
    found = {TOPICS[Frame]: len(file.pictures), TOPICS[Moment]: len(file.moments), TOPICS[Episode]: len(file.episodes)}
    wrong = [topic for topic, number in found.items() if counts.get(topic) != str(number)]
    return f"rows are missing on {', '.join(wrong)}" if wrong else ""


def _has(file: EpisodeFile, number: int) -> bool:
    return number in file.moments and file.moments[number].frame in file.pictures
