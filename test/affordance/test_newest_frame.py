"""Only the newest frame counts, it is read once and only when asked for, and an old one is never given as a new one."""

from __future__ import annotations

import numpy as np
import pytest

from saycan_ros.affordance.freshness import Freshness
from saycan_ros.affordance.newest_frame import NewestFrame, Unread
from saycan_ros.outcome import OutcomeCode, OutcomeError


class Rig:
    """A slot with two clocks that stand still unless told; a message is its stamp."""

    def __init__(self) -> None:
        self.now = self.wall = 100.0
        self.unpacked: list[float] = []
        self.read: list[float] = []
        self.prepared: list[np.ndarray] = []
        freshness = Freshness(lambda: self.now, 1.0, lambda: self.wall)
        self.slot = NewestFrame("head", self.unpack, freshness, prepare=self.prepared.append)

    def unpack(self, message: float) -> Unread:
        self.unpacked.append(message)

        def pixels() -> np.ndarray:
            self.read.append(message)
            if message < 0:
                raise OutcomeError(OutcomeCode.PERCEPTION, "unreadable")
            return np.full((2, 2, 3), 7, np.uint8)

        return Unread(message, pixels)

    def refusal(self) -> str:
        with pytest.raises(OutcomeError) as caught:
            self.slot.frame()
        assert caught.value.outcome.code is OutcomeCode.STALE_FRAME
        assert "camera 'head'" in caught.value.outcome.message
        return caught.value.outcome.message


def test_nothing_is_read_while_nobody_asks_and_then_the_newest_alone() -> None:
    rig = Rig()
    for n in range(30):
        rig.slot.hear(99.0 + n / 30)
    assert (rig.unpacked, rig.read) == ([], [])
    _, stamp = rig.slot.frame()
    assert stamp == pytest.approx(99.0 + 29 / 30)
    assert len(rig.unpacked) == len(rig.read) == 1


def test_frames_are_made_ready_as_they_come_only_within_a_second_of_a_question() -> None:
    rig = Rig()
    rig.slot.hear(100.0)
    rig.slot.frame()
    assert rig.prepared == []
    rig.wall += 0.9
    rig.slot.hear(100.5)
    assert len(rig.prepared) == 1
    assert rig.slot.frame()[0] is rig.prepared[0]
    assert rig.read == [100.0, 100.5], "a frame that was made ready is read once"
    rig.wall += 1.0
    rig.slot.hear(101.0)
    assert len(rig.prepared) == 1


def test_a_frame_that_cannot_be_read_ends_nothing_as_it_comes_and_refuses_who_asks() -> None:
    rig = Rig()
    rig.now = 0.0
    rig.slot.hear(0.0)
    rig.slot.frame()
    rig.slot.hear(-0.1)
    assert rig.prepared == []
    with pytest.raises(OutcomeError, match="unreadable"):
        rig.slot.frame()


def test_a_check_reads_the_newest_frame_and_makes_none_ready_that_follows() -> None:
    rig = Rig()
    rig.slot.hear(100.0)
    rig.slot.check()
    rig.slot.hear(100.1)
    assert (rig.read, rig.prepared) == ([100.0], [])
    rig.now = 0.0
    rig.slot.hear(-0.1)
    with pytest.raises(OutcomeError, match="unreadable"):
        rig.slot.check()


def test_everybody_gets_the_same_frame_which_nobody_can_change() -> None:
    rig = Rig()
    rig.slot.hear(100.0)
    first, again = rig.slot.frame()[0], rig.slot.frame()[0]
    assert first is again
    assert not first.flags.writeable
    assert rig.read == [100.0]
    rig.slot.hear(float("100"))  # another picture with the same stamp, as after a clock was set back
    assert rig.slot.frame()[0] is not first
    assert len(rig.read) == 2


def test_a_frame_older_than_the_limit_is_refused_unread_and_given_only_on_demand() -> None:
    rig = Rig()
    assert "no frame" in rig.refusal()
    rig.slot.hear(98.9)
    assert "1.1 s old; the limit is 1.0 s" in rig.refusal()
    assert rig.read == []
    assert rig.slot.frame(stale=True)[1] == 98.9
    rig.now = 98.9
    assert rig.slot.frame()[1] == rig.slot.require() == 98.9


def test_a_frame_from_the_future_is_another_clocks() -> None:
    rig = Rig()
    rig.slot.hear(100.6)
    assert "use_sim_time" in rig.refusal()


def test_a_camera_that_stops_together_with_its_clock_is_stale_by_the_wall() -> None:
    rig = Rig()
    rig.slot.hear(100.0)
    rig.wall += 3.1
    assert "wall time" in rig.refusal()
    assert rig.slot.silence() == pytest.approx(3.1)


def test_a_frame_that_cannot_be_read_is_refused_and_the_next_one_is_read() -> None:
    rig = Rig()
    rig.now = 0.0
    rig.slot.hear(-0.1)
    with pytest.raises(OutcomeError, match="unreadable"):
        rig.slot.frame()
    rig.slot.hear(0.0)
    assert rig.slot.frame()[1] == 0.0


def test_the_rate_is_that_of_the_last_seconds() -> None:
    rig = Rig()
    assert rig.slot.rate() == 0.0
    for _ in range(60):
        rig.wall += 1 / 15
        rig.slot.hear(100.0)
    assert rig.slot.rate() == pytest.approx(15.0)
    rig.wall += 6.0
    assert rig.slot.rate() == 0.0
