"""A process's memory, threads, file handles and CPU are those the kernel tells."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from saycan_ros.conformance.process_figures import ProcessFigures, cpu_percent
from saycan_ros.outcome import OutcomeCode, OutcomeError

pytestmark = [pytest.mark.serial, pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")]


def test_a_thread_and_a_file_more_are_seen(tmp_path: Path) -> None:
    before = ProcessFigures.read(os.getpid())
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    with (tmp_path / "file").open("w", encoding="ascii"):
        after = ProcessFigures.read(os.getpid())
    ended.set()
    thread.join()
    assert after.threads == before.threads + 1
    assert after.handles == before.handles + 1
    assert after.rss_kb > 1000


def test_memory_that_grows_is_seen() -> None:
    before = ProcessFigures.read(os.getpid())
    kept = bytearray(b"x") * 400_000_000
    after = ProcessFigures.read(os.getpid())
    assert after.rss_kb - before.rss_kb > 100_000
    del kept


def test_the_cpu_time_that_a_process_spends_is_seen_and_a_sleeping_one_spends_none() -> None:
    program = "import time\nwhile time.process_time() < 0.6: pass\ntime.sleep(120)"
    process = subprocess.Popen([sys.executable, "-c", program])
    try:
        end = time.monotonic() + 60.0
        while ProcessFigures.read(process.pid).cpu_s < 0.5:
            assert time.monotonic() < end, "its CPU time does not grow"
            time.sleep(0.05)
        asleep = Path(f"/proc/{process.pid}/stat")
        while asleep.read_text(encoding="ascii").rpartition(")")[2].split()[0] != "S":
            assert time.monotonic() < end, "it does not come to sleep"
            time.sleep(0.05)
        assert cpu_percent(process.pid, 0.5) < 10.0
    finally:
        process.kill()
        process.wait(10.0)


def test_cpu_time_is_told_finer_than_the_kernels_steps() -> None:
    before = time.process_time()
    told = ProcessFigures.read(os.getpid()).cpu_s
    assert before <= told <= time.process_time()


def test_a_process_that_is_gone_is_an_outcome() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait(30.0)
    with pytest.raises(OutcomeError) as error:
        ProcessFigures.read(process.pid)
    assert error.value.outcome.code is OutcomeCode.SERVER_GONE
