"""One stack for all the tests of this folder; none of them breaks it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from saycan_ros.console.own_domain import own_domain

from ..client import Client
from ..running_stack import SCENE, SEED, running_stack


@pytest.fixture(scope="package")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A running stack in a ROS domain of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ROS_AUTOMATIC_DISCOVERY_RANGE", "LOCALHOST")
        with own_domain(), running_stack(tmp_path_factory.mktemp("stack")) as client:
            yield client


@pytest.fixture(scope="module")
def fresh_stack(stack: Client) -> Client:
    """The same stack, with everything where it stands at the start and nothing known."""
    stack.referee.set_scene(SCENE, SEED)
    stack.trigger("forget")
    return stack
