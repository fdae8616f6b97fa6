"""A command outside the limits is refused; what a policy cuts down it cuts down by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fake_body import FakeBody

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.commands import refuse_speed, refuse_targets
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.world.snapshot import WorldSnapshot

Make = Callable[[Callable[[ScriptedPolicy], Script]], tuple[ScriptedPolicy, FakeBody]]


@pytest.fixture
def policy(library: SkillLibrary) -> Make:
    """A started policy that runs the given script, and its body."""

    def make(script: Callable[[ScriptedPolicy], Script]) -> tuple[ScriptedPolicy, FakeBody]:
        class Scripted(ScriptedPolicy):
            def script(self) -> Script:
                yield from script(self)

        skill = next(iter(library.skills))
        policy, body = Scripted(library.manifest, skill), FakeBody()
        policy.start(body, WorldSnapshot(0.0, None, None, ()))
        return policy, body

    return make


def run(policy: ScriptedPolicy, body: FakeBody) -> None:
    for _ in range(300):
        if policy.cycle(body, policy.world).finished:
            return
        body.wait()
    raise AssertionError("the script did not end")


def test_a_goal_outside_a_joints_range_is_refused_before_anything_moves(
    policy: Make,
) -> None:
    runs, body = policy(lambda p: p.move({"head_pan": 0.5, "lift": 1.3}))
    before = dict(body.target)
    with pytest.raises(OutcomeError, match="lift cannot go to 1.300") as error:
        runs.cycle(body, runs.world)
    assert error.value.outcome.code is OutcomeCode.INVALID_REQUEST
    assert body.target == before


def test_the_head_looks_as_near_to_a_point_as_it_can_turn(policy: Make) -> None:
    runs, body = policy(lambda p: p.look_at((0.3, 0.0, 9.0)))
    run(runs, body)
    assert body.position["head_tilt"] == pytest.approx(body.limits["head_tilt"][1], abs=0.05)


def test_a_joint_that_stands_a_hair_outside_its_range_can_be_brought_back_slowly(
    policy: Make,
) -> None:
    runs, body = policy(lambda p: p.move({"lift": 0.1}, speeds={"lift": 0.2}))
    body.position["lift"] = body.target["lift"] = -0.002
    asked: list[float] = []
    move = body.move
    body.move = lambda targets: (asked.append(targets["lift"]), move(targets))[1]  # type: ignore[method-assign]
    run(runs, body)
    assert min(asked) == 0.0
    assert asked[-1] == pytest.approx(0.1)


@pytest.mark.parametrize("targets", [{"lift": 1.101}, {"lift": -0.001}, {"lift": float("nan")}, {"elbow": 0.0}])
def test_targets_outside_their_range_or_without_one_are_refused(targets: dict[str, float]) -> None:
    with pytest.raises(OutcomeError) as error:
        refuse_targets(targets, {"lift": (0.0, 1.1)})
    assert error.value.outcome.code is OutcomeCode.INVALID_REQUEST


def test_a_hair_beyond_a_limit_is_rounding_and_no_more() -> None:
    refuse_targets({"lift": 1.1 + 1e-7}, {"lift": (0.0, 1.1)})
    refuse_speed(0.3 + 1e-7, -1.0 - 1e-7, (0.3, 1.0))
    with pytest.raises(OutcomeError, match="0.301 m/s; 0.300 is its linear limit"):
        refuse_speed(0.301, 0.0, (0.3, 1.0))
