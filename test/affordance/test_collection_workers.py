"""A collection's work goes on though a process or a machine that does it dies."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("mcap")

pytestmark = pytest.mark.sim


@dataclass(frozen=True)
class Job:
    """A scene's number, and a folder in which its work leaves a trace."""

    number: int
    folder: Path


def test_a_worker_that_dies_is_replaced_and_its_job_done_again(tmp_path: Path) -> None:
    from saycan_ros.training.affordance.workers import Processes

    jobs = [Job(number, tmp_path) for number in range(4)]
    results = Processes(2).results(dies_once_of_one, jobs)  # type: ignore[arg-type]
    assert sorted(results) == [0, 1, 2, 3]  # type: ignore[type-var]


def test_a_scene_that_kills_its_worker_each_time_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    from saycan_ros.training.affordance.scene_job import RecordedScene
    from saycan_ros.training.affordance.workers import DEATHS, Processes

    jobs = [Job(number, tmp_path) for number in range(4)]
    results: list[Any] = list(Processes(2).results(dies_of_one, jobs))  # type: ignore[arg-type]
    [lost] = [row for row in results if isinstance(row, RecordedScene)]
    assert sorted(row for row in results if row is not lost) == [0, 2, 3]
    assert (lost.number, lost.data, lost.error) == (1, b"", f"its worker process died, or hung, {DEATHS} times")
    assert len(list(tmp_path.iterdir())) == 1 + DEATHS, "beside others, and by itself"


def test_a_scene_that_hangs_ends_its_worker_and_the_others_go_on(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from saycan_ros.training.affordance.scene_job import RecordedScene
    from saycan_ros.training.affordance.workers import Processes

    jobs = [Job(number, tmp_path) for number in range(3)]
    results: list[Any] = list(Processes(2, limit=0.5).results(hangs_at_one, jobs))  # type: ignore[arg-type]
    [lost] = [row for row in results if isinstance(row, RecordedScene)]
    assert sorted(row for row in results if row is not lost) == [0, 2]
    assert (lost.number, lost.data) == (1, b"")
    assert "hung" in lost.error
    assert "in hangs_at_one" in capfd.readouterr().err, "it says where it was"


def hangs_at_one(job: Job) -> int:
    """Work that never ends for job 1."""
    if job.number == 1:
        threading.Event().wait()
    return job.number


def dies_once_of_one(job: Job) -> int:
    """Work whose process is killed the first time that it comes to job 1."""
    return job.number if (job.folder / "died").exists() else dies_of_one(job, "died")


def dies_of_one(job: Job, trace: str = "") -> int:
    """Work whose process is killed whenever it comes to job 1."""
    if job.number == 1:
        (job.folder / (trace or str(os.getpid()))).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return job.number


def test_a_ray_cluster_does_the_same_work_and_is_never_given_more_than_it_can_soon_begin() -> None:
    from saycan_ros.training.affordance.workers import RayCluster

    ray = FakeRay()
    cluster = RayCluster("auto", ray)
    asked = []

    def jobs() -> Iterator[int]:
        for number in range(7):
            asked.append(number)
            yield number

    results = cluster.results(lambda job: job * 10, jobs())  # type: ignore[arg-type, return-value]
    assert next(results) == 0
    assert len(asked) == 3, "two processors and one to go on with"
    assert sorted([*results]) == [10, 20, 30, 40, 50, 60]
    assert (ray.address, ray.closed) == ("auto", True)


def test_a_scene_that_kills_every_worker_of_a_ray_cluster_is_told_and_the_others_go_on() -> None:
    from saycan_ros.training.affordance.workers import RayCluster

    def work(job: SimpleNamespace) -> int:
        if job.number == 1:
            raise FakeRay.exceptions.RayError("the worker died four times")
        return int(job.number)

    jobs = [SimpleNamespace(number=number) for number in range(4)]
    first, lost, *rest = RayCluster("auto", FakeRay()).results(work, jobs)  # type: ignore[arg-type]
    assert [first, *rest] == [0, 2, 3]
    assert (lost.number, lost.data, lost.error) == (1, b"", "RayError: the worker died four times")


def test_ray_itself_does_the_work_and_a_job_that_kills_its_workers_is_told(tmp_path: Path) -> None:
    pytest.importorskip("ray")
    from saycan_ros.training.affordance.workers import RayCluster

    # By value, as a cluster gets what only this process can import.
    def work(job: SimpleNamespace) -> int:
        if job.number == 1:
            (Path(job.folder) / str(os.getpid())).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return int(job.number)

    jobs = [SimpleNamespace(number=number, folder=str(tmp_path)) for number in range(4)]
    results: list[Any] = list(RayCluster("local").results(work, jobs))  # type: ignore[arg-type]
    [lost] = [row for row in results if not isinstance(row, int)]
    assert sorted(row for row in results if row is not lost) == [0, 2, 3]
    assert lost.number == 1
    assert "WorkerCrashedError" in lost.error
    assert len(list(tmp_path.iterdir())) == 4, "once, and three times again"


def test_what_ray_lacks_is_said_with_its_fix(monkeypatch: pytest.MonkeyPatch) -> None:
    from saycan_ros.training.affordance.workers import RayCluster

    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(RuntimeError, match=r"\.venv/bin/pip install -e '\.\[ray\]'"):
        RayCluster("auto")
    with pytest.raises(RuntimeError, match="--ray nowhere: no cluster; start one with `ray start --head`"):
        RayCluster("nowhere", FakeRay())


@dataclass(frozen=True, eq=False)
class Reference:
    """A result that is not there yet."""

    work: Callable[[Any], Any]
    job: Any


class FakeRay:
    """What `RayCluster` uses of Ray, with the work done where it is asked for."""

    exceptions = SimpleNamespace(RayError=type("RayError", (Exception,), {}))

    def __init__(self) -> None:
        self.address: str | None = None
        self.closed = False

    def init(self, address: str, **options: object) -> None:
        if address == "nowhere":
            raise ConnectionError("no cluster")
        self.address = address

    def remote(self, **options: object) -> Callable[[Callable[[Any], Any]], Any]:
        assert options["num_cpus"] == 1
        return lambda work: SimpleNamespace(remote=lambda job: Reference(work, job))

    def cluster_resources(self) -> dict[str, float]:
        return {"CPU": 2.0}

    def wait(self, pending: list[Any], num_returns: int) -> tuple[list[Any], list[Any]]:
        return pending[:num_returns], pending[num_returns:]

    def get(self, reference: Reference) -> Any:
        return reference.work(reference.job)

    def shutdown(self) -> None:
        self.closed = True
