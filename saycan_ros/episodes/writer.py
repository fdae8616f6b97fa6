"""Writes one episode file: MCAP, each row a JSON message under the schema that the file carries."""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import IO, Any

import numpy as np
from mcap.well_known import MessageEncoding, SchemaEncoding
from mcap.writer import CompressionType, Writer
from numpy.typing import NDArray

from saycan_ros.episodes.pictures import as_text, encode
from saycan_ros.episodes.records import NAMES, TOPICS, Episode, Frame, Moment, Origin
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome

METADATA = "saycan_ros.episodes"
END = f"{METADATA}.end"
_SECOND = 1_000_000_000


class EpisodeWriter:
    """Appends frames, moments and episodes to a stream; rows get their numbers in the order in which they come.

    `lasting` is for a file that grows while a robot works: nothing is held back, and what was written before a crash can be
    read again. Otherwise rows are compressed in chunks.
    """

    def __init__(self, stream: IO[bytes], origin: Origin, lasting: bool = False) -> None:
        self._stream = stream
        self._lasting = lasting
        self._writer = Writer(stream, compression=CompressionType.ZSTD, use_chunking=not lasting, enable_data_crcs=True)
        self._writer.start(profile="", library="saycan_ros")
        about = origin.model_dump(mode="json")
        self._writer.add_metadata(METADATA, {k: v if isinstance(v, str) else json.dumps(v) for k, v in about.items()})
        self._channels = {}
        for kind, topic in TOPICS.items():
            schema = json.dumps(kind.model_json_schema()).encode()
            number = self._writer.register_schema(NAMES[kind], SchemaEncoding.JSONSchema, schema)
            self._channels[kind] = self._writer.register_channel(topic, MessageEncoding.JSON, number)
        self.counts: Counter[str] = Counter()
        self._time = 0

    def frame(self, picture: NDArray[np.uint8] | bytes, stamp: float) -> int:
        """Add a picture, upright RGB or already a JPEG; returns its id."""
        data = picture if isinstance(picture, bytes) else encode(picture)
        when = _nanoseconds(stamp)
        row = Frame(id=self._next(Frame), timestamp={"sec": when // _SECOND, "nsec": when % _SECOND}, data=as_text(data))
        self._add(row, when)
        return row.id

    def moment(self, stamp: float, frame: int, **fields: Any) -> Moment:
        """Add a moment; `fields` are the others of `Moment`."""
        row = Moment(id=self._next(Moment), frame=frame, stamp=stamp, **fields)
        self._add(row, _nanoseconds(stamp))
        return row

    def episode(self, stamp: float, **fields: Any) -> Episode:
        """Add an episode that ended at `stamp`; `fields` are those of `Episode` but its id. A lasting file is on disk then."""
        row = Episode(id=self._next(Episode), **fields)
        self._add(row, _nanoseconds(stamp))
        if self._lasting:
            self.flush()
        return row

    def attempt(
        self, stamp: float, skill: Skill, before: Moment, after: Moment, outcome: Outcome, seconds: float, **judged: Any
    ) -> Episode:
        """As `episode`, for one run of `skill` that took `seconds`; `judged` are the fields that a judge fills."""
        return self.episode(
            stamp,
            before=before.id,
            after=after.id,
            skill=skill.phrase,
            skill_id=skill.id,
            object=skill.object,
            location=skill.location,
            outcome=int(outcome.code),
            outcome_name=outcome.code.label,
            message=outcome.message,
            seconds=round(seconds, 4),
            **judged,
        )

    def flush(self) -> None:
        """Bring what was written to the disk."""
        self._stream.flush()
        os.fsync(self._stream.fileno())

    def finish(self) -> None:
        """Write the counts, the index and the footer, which say that the file is whole; the stream stays open."""
        self._writer.add_metadata(END, {topic: str(self.counts[topic]) for topic in TOPICS.values()})
        self._writer.finish()  # type: ignore[no-untyped-call]
        if self._lasting:
            self.flush()

    def _next(self, kind: type[Frame | Moment | Episode]) -> int:
        return self.counts[TOPICS[kind]]

    def _add(self, row: Frame | Moment | Episode, when: int) -> None:
        # Time that went back (another attempt from the same state) would upset readers that sort by it.
        self._time = max(self._time, when)
        self._writer.add_message(
            self._channels[type(row)], self._time, row.model_dump_json().encode(), when, self.counts[TOPICS[type(row)]]
        )
        self.counts[TOPICS[type(row)]] += 1


def _nanoseconds(stamp: float) -> int:
    return max(0, round(stamp * _SECOND))
