"""Who plays the scenes: this process, several of them, or a Ray cluster; the work is the same."""

from __future__ import annotations

import faulthandler
import functools
import logging
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any, Protocol

from saycan_ros.extras import install
from saycan_ros.training.affordance.scene_job import RecordedScene, SceneJob
from saycan_ros.training.affordance.tally import SceneTally

LOGGER = logging.getLogger(__name__)
DEATHS = 3  # of the worker that has a job to itself, before the job is given up
LIMIT = 1800.0  # wall s of one scene, which takes 15 to 60; a worker that is still at it hangs
Work = Callable[[SceneJob], RecordedScene]


class Workers(Protocol):
    """Does jobs in any order, and asks for the next one only when it can soon begin it."""

    def results(self, work: Work, jobs: Iterable[SceneJob]) -> Iterator[RecordedScene]:
        """`work` of every job, as each is done; a scene without bytes for a job that its workers do not survive."""


class InProcess:
    """One job after the other, here."""

    def results(self, work: Work, jobs: Iterable[SceneJob]) -> Iterator[RecordedScene]:
        """See `Workers.results`."""
        yield from map(work, jobs)


class Processes:
    """`count` processes on this machine; they end when this one does, however it does, and when a job takes `limit` seconds."""

    def __init__(self, count: int, limit: float = LIMIT) -> None:
        self._count = count
        self._limit = limit

    def results(self, work: Work, jobs: Iterable[SceneJob]) -> Iterator[RecordedScene]:
        """See `Workers.results`; where one dies, the jobs that were under way begin anew, each by itself."""
        left = iter(jobs)
        under_way: list[SceneJob] = []
        while True:
            try:
                yield from self._results(work, left, under_way, self._count)
                return
            except BrokenProcessPool:
                why = "a worker process died (out of memory? then give fewer --workers) or hung; %d scenes begin anew, one by one"
                LOGGER.warning(why, len(under_way))
            for job in tuple(under_way):
                under_way.remove(job)
                yield self._alone(work, job)

    def _alone(self, work: Work, job: SceneJob) -> RecordedScene:
        for _ in range(DEATHS):
            try:
                [result] = self._results(work, iter((job,)), [], 1)
            except BrokenProcessPool:
                LOGGER.warning("scene %d: its worker process died, or hung", job.number)
            else:
                return result
        return RecordedScene(job.number, b"", SceneTally(job.number), f"its worker process died, or hung, {DEATHS} times")

    def _results(self, work: Work, jobs: Iterator[SceneJob], under_way: list[SceneJob], count: int) -> Iterator[RecordedScene]:
        # A renderer's context does not survive a fork.
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(count, mp_context=context, initializer=_end_with_parent)
        pending: dict[Future[RecordedScene], SceneJob] = {}
        try:
            while True:
                for job in islice(jobs, count + 1 - len(pending)):
                    under_way.append(job)
                    pending[pool.submit(_limited, work, self._limit, job)] = job
                if not pending:
                    return
                done, _ = wait(pending, return_when=FIRST_COMPLETED)
                for future in done:
                    result = future.result()
                    under_way.remove(pending.pop(future))
                    yield result
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


class RayCluster:
    """A Ray cluster, by its address (`local` starts one here); every machine of it needs this package and the extra `sim`."""

    def __init__(self, address: str, ray: Any = None) -> None:
        """`ray` is the module, for tests.

        Raises:
            RuntimeError: Ray is not installed, or there is no cluster at `address`.
        """
        self._ray = ray or _import_ray()
        try:
            # What the jobs log comes back in their results.
            self._ray.init(address=address, log_to_driver=False, include_dashboard=False if address == "local" else None)
        except (ConnectionError, ValueError, RuntimeError) as error:
            raise RuntimeError(f"--ray {address}: {error}; start one with `ray start --head`, or give `local`") from error

    def results(self, work: Work, jobs: Iterable[SceneJob]) -> Iterator[RecordedScene]:
        """See `Workers.results`; a job whose machine dies is done again elsewhere, and given up where that happens each time."""
        limited = functools.wraps(work)(lambda job: _limited(work, LIMIT, job))
        remote = self._ray.remote(num_cpus=1, max_retries=3)(limited)
        most = max(1, int(self._ray.cluster_resources().get("CPU", 1))) + 1
        left, pending = iter(jobs), dict[Any, SceneJob]()
        try:
            while True:
                pending |= {remote.remote(job): job for job in islice(left, most - len(pending))}
                if not pending:
                    return
                for reference in self._ray.wait(list(pending), num_returns=1)[0]:
                    yield self._result(reference, pending.pop(reference))
        finally:
            self._ray.shutdown()

    def _result(self, reference: Any, job: SceneJob) -> RecordedScene:
        """The job's result; what kills its workers each time must not end the other scenes."""
        try:
            result: RecordedScene = self._ray.get(reference)
        except self._ray.exceptions.RayError as error:
            return RecordedScene(job.number, b"", SceneTally(job.number), f"{type(error).__name__}: {error}")
        return result


def choose_workers(count: int, ray_address: str | None) -> Workers:
    """Ray where an address is given; this process alone for one worker."""
    if ray_address:
        return RayCluster(ray_address)
    return InProcess() if count <= 1 else Processes(count)


def _import_ray() -> Any:
    try:
        import ray
    except ModuleNotFoundError as error:
        raise RuntimeError(f"--ray needs Ray, which is not installed: {install('ray')}") from error
    return ray


def _limited(work: Work, limit: float, job: SceneJob) -> RecordedScene:
    """`work` of the job; where that takes longer than `limit` seconds, the process ends, and says where it was."""
    faulthandler.dump_traceback_later(limit, exit=True)
    try:
        return work(job)
    finally:
        faulthandler.cancel_dump_traceback_later()


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: Any) -> None:
    parent.join()
    os._exit(1)
