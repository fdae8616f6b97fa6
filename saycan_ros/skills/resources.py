"""Who may move which part of the body: one holder per resource, by token, released on every path out."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from saycan_ros.manifest.schema import Resource
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError


class ResourceLedger:
    """Grants all of a skill's resources at once or none; safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holder: dict[Resource, str] = {}

    @contextmanager
    def hold(self, skill: Skill) -> Iterator[None]:
        """Hold the skill's resources for the length of the block.

        Raises:
            OutcomeError: RESOURCE_BUSY, naming the part and who holds it; nothing was taken.
        """
        wanted = skill.template.resources
        with self._lock:
            for resource in wanted:
                if (holder := self._holder.get(resource)) is not None:
                    what = f"{skill.phrase}: the {resource.value} is held by {holder!r}; wait for it, or cancel it"
                    raise OutcomeError(OutcomeCode.RESOURCE_BUSY, what)
            self._holder.update(dict.fromkeys(wanted, skill.phrase))
        try:
            yield
        finally:
            with self._lock:
                for resource in wanted:
                    self._holder.pop(resource, None)

    def free(self) -> bool:
        """Whether nobody holds anything."""
        with self._lock:
            return not self._holder
