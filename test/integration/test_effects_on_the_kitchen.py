"""A whole stack whose value model tells of effects: a grasp that it does not believe in is recorded as lost."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("onnx")

from value_models import copied, with_effects

from saycan_ros.planning.recorded_instruction import RecordedInstruction

from .running_stack import running_stack

pytestmark = [pytest.mark.ros, pytest.mark.sim]


def test_a_skill_reported_done_whose_effect_is_not_seen_is_recorded_as_failed_and_one_that_may_be_is_not(
    tmp_path: Path, ros_domain: int
) -> None:
    model = with_effects(copied(tmp_path), 0.5, others={"pick up the coke": 0.02})
    with running_stack(tmp_path, extra={"value": {"model": str(model)}}) as stack:
        stack.until_allowed("go_to", "go to the table")  # where it sees the coke
        stack.until_allowed("go_to", "go to the trash")
        ended = stack.instruct("bring me the coke", max_steps=2)
        assert stack.referee.truth()["scene"]["robot"]["holding"] == "coke"
    record = RecordedInstruction.read(Path(ended.result.record))
    found, grasped = record.decisions[:2]
    assert (found.choice, found.outcome, found.effect_after) == ("find a coke", "succeeded", pytest.approx(0.5))
    assert (grasped.choice, grasped.outcome) == ("pick up the coke", "grasp_lost")
    assert grasped.effect_after == pytest.approx(0.02)
    assert "does not hold (p = 0.02)" in grasped.message
    assert [d.choose(record.settings) for d in record.decisions] == [d.choice for d in record.decisions]
