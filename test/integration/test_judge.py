"""By the ground truth, fingers that tremble round what they hold are at rest, and nothing else that is fast is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest

from saycan_ros.console.referee_client import RefereeClient

from . import judge as judging
from .client import REST
from .judge import Referee

pytestmark = pytest.mark.ros
# Openings (m) at a tenth of a simulated second from each other, as they were seen where a sponge was held.
TREMBLING = (0.05513, 0.05522, 0.0559, 0.05584)


class Truths:
    """Answers with one ground truth after the other, a tenth of a simulated second apart; the last one again and again."""

    def __init__(self, openings: Sequence[float], holding: str | None = "sponge", **speeds: float) -> None:
        self.asked = 0
        self._openings = openings
        self._holding = holding
        self._base = speeds.pop("base", 0.0)
        self._speeds = {"gripper": -0.14, "lift": 0.0, **speeds}
        self._rows = self._tell()

    def truth(self) -> dict[str, Any]:
        self.asked += 1
        return next(self._rows)

    def _tell(self) -> Iterator[dict[str, Any]]:
        for n in range(1000):
            index = min(n, len(self._openings) - 1)
            yield {
                "scene": {"robot": {"at": None, "holding": self._holding}},
                "joint_speeds": self._speeds,
                "joints": {"gripper": self._openings[index], "lift": 0.5},
                "base_speed": [self._base, 0.0],
                "time": 7.0 + 0.1 * index,
            }


def speed(truths: Truths) -> float:
    return Referee(cast(RefereeClient, truths)).speed()


def test_fingers_that_tremble_round_what_they_hold_are_at_rest() -> None:
    assert speed(Truths(TREMBLING)) < REST


def test_fingers_that_leave_their_place_move_even_where_they_hold_something() -> None:
    assert speed(Truths((0.0550, 0.0528, 0.0506, 0.0484))) > REST


def test_fingers_that_come_back_to_their_place_have_moved() -> None:
    assert speed(Truths((0.055, 0.050, 0.055))) > REST


def test_fingers_that_hold_nothing_move_as_fast_as_they_are() -> None:
    truths = Truths(TREMBLING, holding=None)
    assert speed(truths) == pytest.approx(0.14)
    assert truths.asked == 1


@pytest.mark.parametrize("other", [{"lift": -0.03}, {"base": 0.03}])
def test_whatever_else_moves_is_as_fast_as_it_is_at_the_first_look(other: dict[str, float]) -> None:
    assert speed(Truths(TREMBLING, **other)) == pytest.approx(0.03)


def test_a_simulation_whose_time_stands_is_never_judged_at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "SILENCE", 0.05)
    with pytest.raises(AssertionError, match="stands"):
        speed(Truths(TREMBLING[:1]))
