"""Starting, spinning and ending the processes of the stack, so that SIGINT and SIGTERM leave everything at rest."""

from __future__ import annotations

import logging
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from queue import SimpleQueue
from types import FrameType

import rclpy
from rclpy.executors import Executor, ExternalShutdownException, MultiThreadedExecutor, SingleThreadedExecutor
from rclpy.node import Node
from rclpy.signals import SignalHandlerOptions

from saycan_ros.last_resort import at_most, end_within
from saycan_ros.manifest.loading import ManifestError
from saycan_ros.nodes.managed_node import ManagedNode
from saycan_ros.outcome import OutcomeError

LOGGER = logging.getLogger(__name__)
AFTER_FAULT = 0.02  # wall s
WOKEN = 10.0  # wall s; an executor is shut down when it is to end, and need not look often


@contextmanager
def ros_process(args: Sequence[str] | None = None) -> Iterator[threading.Event]:
    """rclpy up for the length of the block; gives an event that SIGINT or SIGTERM sets.

    rclpy's own handlers would shut the context down first, and then nothing could be brought to rest any more.
    """
    asked_to_end = threading.Event()
    # A handler that took the event's lock would wait for ever for the one that it interrupts; this queue is made for that.
    signals = SimpleQueue[bool]()

    def end(number: int, frame: FrameType | None) -> None:
        signals.put(True)

    def tell() -> None:
        if signals.get():
            asked_to_end.set()

    teller = threading.Thread(target=tell, name="signals", daemon=True)
    teller.start()
    end_within()
    logging.basicConfig(level=logging.INFO, format="[%(levelname)s] [%(name)s]: %(message)s", stream=sys.stderr)
    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    rclpy.init(args=args, signal_handler_options=SignalHandlerOptions.NO)
    try:
        yield asked_to_end
    finally:
        with at_most():
            rclpy.try_shutdown()
        for number, handler in before.items():
            signal.signal(number, handler)
        signals.put(False)
        teller.join(timeout=1.0)


def spin_until(executor: Executor, ended: threading.Event, look: float = 0.25) -> None:
    """Spin until the event is set; looks at it every `look` seconds, and when the executor is shut down."""
    while not ended.is_set():
        try:
            executor.spin_once(timeout_sec=look)
        except ExternalShutdownException:
            return
        except Exception:
            # One message that a callback chokes on must not end a process that others rely on to stop a robot.
            LOGGER.exception("a callback failed; going on")
            ended.wait(AFTER_FAULT)


@contextmanager
def spinning(executor: Executor, name: str) -> Iterator[None]:
    """Spin `executor` in a thread of its own for the length of the block."""
    ended = threading.Event()
    thread = threading.Thread(target=spin_until, args=(executor, ended, WOKEN), name=name, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        # A wake alone would have it wait again for the rest of its time.
        executor.shutdown(timeout_sec=1.0)
        thread.join(timeout=2.0)


def _close(node: Node, executor: Executor) -> None:
    """Let a node with something under way bring it to an end while it still spins."""
    if (close := getattr(node, "close", None)) is None:
        return
    closed = threading.Event()

    def run() -> None:
        try:
            close()
        finally:
            closed.set()

    thread = threading.Thread(target=run, name="close", daemon=True)
    thread.start()
    spin_until(executor, closed)
    thread.join(timeout=1.0)


def run_node(make: Callable[[], Node]) -> int:
    """One node, one process: make it, bring it up, spin it until SIGINT or SIGTERM, give the exit status.

    A manifest or model that cannot be used ends the process with one sentence and status 1.
    """
    with ros_process() as ended:
        spinner: Executor | None = None
        node = None
        try:
            node = make()
            # A single-threaded executor costs a third; a node that waits for others while it changes its state needs two.
            waits = isinstance(node, ManagedNode) and node.waits
            spinner = MultiThreadedExecutor(num_threads=2) if waits else SingleThreadedExecutor()
            spinner.add_node(node)
            if isinstance(node, ManagedNode):
                node.bring_up()
            spin_until(spinner, ended)
            _close(node, spinner)
        except (OutcomeError, ManifestError) as error:
            LOGGER.error("%s", error)
            return 1
        finally:
            with at_most():
                if spinner is not None:
                    spinner.shutdown(timeout_sec=1.0)
                if node is not None:
                    node.destroy_node()
    return 0
