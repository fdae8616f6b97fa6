"""The shared suite in plain pytest: on the embedded kitchen in processes of its own, else on a stack that runs already.

pytest test/integration/one_stack/test_shared_suite.py --target embedded|gazebo|hardware [--manifest FILE]
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ..launching import can_launch
from ..suite import CHECKS, Check
from ..target import Body, Target, attached, confirm, kitchen_library, manifest_of, terminal

pytestmark = [
    pytest.mark.ros,
    pytest.mark.sim,
    pytest.mark.timeout(1800),  # a robot, and Gazebo, take their time
    pytest.mark.skipif(can_launch(), reason="launch_pytest is here: test_shared_suite_launch.py runs the same checks"),
]


@pytest.fixture(scope="module")
def target(request: pytest.FixtureRequest, body: Body) -> Iterator[Target]:
    if body is Body.EMBEDDED:
        yield Target(body, request.getfixturevalue("fresh_stack"), kitchen_library())
        return
    rooms = manifest_of(body, request.config.getoption("--manifest"))
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        confirm(body, bool(request.config.getoption("--at-the-runstop")), terminal())
    with attached(body, rooms) as found:
        yield found


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_on_any_body(check: Check, target: Target) -> None:
    check(target)
