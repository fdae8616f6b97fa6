"""A process's memory, threads, file handles and CPU are those the kernel tells."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from saycan_ros.conformance.process_figures import ProcessFigures, cpu_percent
from saycan_ros.outcome import OutcomeCode, OutcomeError

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")


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
    kept = bytearray(os.urandom(1)) * 60_000_000
    after = ProcessFigures.read(os.getpid())
    assert after.rss_kb - before.rss_kb > 40_000
    del kept


def test_a_busy_process_takes_cpu_and_an_idle_one_does_not() -> None:
    programs = ("while True: pass", "import time; time.sleep(60)")
    processes = [subprocess.Popen([sys.executable, "-c", program]) for program in programs]
    try:
        busy, idle = (cpu_percent(process.pid, 1.0) for process in processes)
    finally:
        for process in processes:
            process.kill()
            process.wait(10.0)
    assert busy > 15.0
    assert idle < busy / 2


def test_a_process_that_is_gone_is_an_outcome() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait(30.0)
    with pytest.raises(OutcomeError) as error:
        ProcessFigures.read(process.pid)
    assert error.value.outcome.code is OutcomeCode.SERVER_GONE
