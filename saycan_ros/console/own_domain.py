"""A ROS domain that nobody else on this machine uses."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def own_domain() -> Iterator[int]:
    """Reserve a ROS domain and put it into ROS_DOMAIN_ID for the length of the block; gives its number.

    The search begins at a random number: the shared memory of a process that was killed in a domain stays behind, and stalls
    the next one there. Where `domain_coordinator` is not installed, the environment stays as it is.
    """
    try:
        from domain_coordinator import domain_id
    except ImportError:
        yield int(os.environ.get("ROS_DOMAIN_ID", "0"))
        return
    first = random.SystemRandom().randrange(100)
    numbers = iter(range(first, first + 100))
    before = os.environ.get("ROS_DOMAIN_ID")
    with domain_id(lambda: next(numbers) % 100 + 1) as number:
        os.environ["ROS_DOMAIN_ID"] = str(number)
        try:
            yield number
        finally:
            if before is None:
                del os.environ["ROS_DOMAIN_ID"]
            else:
                os.environ["ROS_DOMAIN_ID"] = before


@contextmanager
def own_domain_unless_named() -> Iterator[None]:
    """As `own_domain`, unless the environment names a ROS domain; then it is that one."""
    if "ROS_DOMAIN_ID" in os.environ:
        yield
        return
    with own_domain():
        yield
