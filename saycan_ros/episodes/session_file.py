"""The episode file of one session with a robot."""

from __future__ import annotations

import contextlib
import importlib.metadata
import platform
import time
from pathlib import Path

from saycan_ros.episodes.manifest_digest import manifest_digest
from saycan_ros.episodes.records import Origin
from saycan_ros.episodes.writer import EpisodeWriter
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError


class SessionFile:
    """A new file in a folder, named for the time; what is written is on the disk at once."""

    def __init__(self, folder: Path, manifest: Manifest, source: str) -> None:
        """Make the folder, too, where it is missing; `source` is the name of the manifest's file.

        Raises:
            OutcomeError: INFRASTRUCTURE, it cannot be made there.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.path = folder / f"session-{time.strftime('%Y%m%d-%H%M%S')}-{time.monotonic_ns() % 1000:03d}.mcap"
            self._stream = self.path.open("xb")
        except OSError as error:
            what = f"out: {folder}: {error.strerror}; name a folder that can be written to"
            raise OutcomeError(OutcomeCode.INFRASTRUCTURE, what) from error
        origin = Origin(
            source="robot",
            manifest=manifest.name,
            manifest_sha256=manifest_digest(manifest),
            versions={"python": platform.python_version(), "mcap": importlib.metadata.version("mcap")},
            settings={"manifest": source},
        )
        self.writer = EpisodeWriter(self._stream, origin, lasting=True)
        self.writer.flush()

    def close(self) -> None:
        """End the file; safe to call twice."""
        if not self._stream.closed:
            self.writer.finish()
            self._stream.close()

    def abandon(self) -> None:
        """Write no more, once a row could be written in part alone: what came behind it could not be read."""
        with contextlib.suppress(OSError):
            self._stream.close()
