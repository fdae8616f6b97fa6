"""The folder that a training writes into, for itself alone."""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from saycan_ros.training.language.recipe import RecipeError


@contextmanager
def training_folder(path: Path) -> Iterator[None]:
    """Make the folder, see that it can be written, and keep other trainings out of it; before anything is trained.

    Raises:
        RecipeError: it cannot be made or written, or another training is at work there; it names the folder and what to do.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            pass
        folder = os.open(path, os.O_RDONLY)
    except OSError as error:
        raise RecipeError(f"out: {path} cannot be written ({error.strerror}); give another folder") from error
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise RecipeError(f"out: another training is at work in {path}; give another folder, or wait") from error
        yield
    finally:
        os.close(folder)
