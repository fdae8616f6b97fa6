"""Rows come in one order, however many processes make them."""

from __future__ import annotations

import subprocess
import sys
from itertools import islice
from multiprocessing.reduction import ForkingPickler
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the `train` extra")

from tokenizers import Tokenizer

from saycan_ros.language.reader import Batch, Reader
from saycan_ros.training.language.corpus import Minibatch
from saycan_ros.training.language.supply import Supply

KILLED = """
import os, pathlib, signal, sys, time
from saycan_ros.training.language.supply import Supply

class Long:
    def chunk(self, number):
        pathlib.Path(sys.argv[1], str(number)).touch()
        return [bytes(1_000_000)]

if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)
    batches = Supply(Long(), 1).batches()
    next(batches)
    print("read one")
    while not pathlib.Path(sys.argv[1], "2").exists():  # the one before waits for somebody who takes it
        time.sleep(0.01)
    os.kill(os.getpid(), signal.SIGKILL)
"""


class Numbered:
    """Chunks of one to three batches that carry their number and their place in it."""

    def chunk(self, number: int) -> list[Minibatch]:
        return [self._batch(number, place) for place in range(1 + number % 3)]

    def batches(self):
        number = 0
        while True:
            yield from self.chunk(number)
            number += 1

    @staticmethod
    def _batch(number: int, place: int) -> Minibatch:
        ids = np.array([[number, place]])
        whole = Batch(ids, ids * 0, ids * 0 + 1)
        return Minibatch(whole, whole, np.ones((1, 1), np.float32), np.ones((1, 1), np.float32))


def _first(supply: Supply, count: int) -> list[list[int]]:
    return [batch.contexts.ids[0].tolist() for batch in islice(supply.batches(), count)]


def test_the_order_of_the_rows_does_not_depend_on_how_many_processes_make_them() -> None:
    alone = _first(Supply(Numbered(), 0), 12)  # type: ignore[arg-type]
    assert alone[:4] == [[0, 0], [1, 0], [1, 1], [2, 0]]
    assert _first(Supply(Numbered(), 2), 12) == alone  # type: ignore[arg-type]


def test_a_negative_number_of_processes_is_refused_with_what_to_give() -> None:
    with pytest.raises(ValueError, match=r"makers: -1 .* give 0"):
        Supply(Numbered(), -1)  # type: ignore[arg-type]


def test_a_maker_ends_with_a_training_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    with subprocess.Popen([sys.executable, script, tmp_path], stdout=subprocess.PIPE, text=True) as killed:
        out, _ = killed.communicate(timeout=120)  # until the last process that could write there has ended
    assert out == "read one\n"
    assert killed.returncode < 0


def test_a_maker_reads_a_persons_special_word_as_the_trainings_own_process_does(description: Path) -> None:
    reader = Reader(Tokenizer.from_file(str(description.with_name("tokenizer.json"))), 64)
    spawned = ForkingPickler.loads(ForkingPickler.dumps(reader))
    assert spawned.text("a [SEP] b") == reader.text("a [SEP] b")
