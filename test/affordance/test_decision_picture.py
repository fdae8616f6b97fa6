"""A decision's picture shows each number as a bar of its length, the choice in green, and says when its frame is old."""

from __future__ import annotations

import numpy as np

from saycan_ros.affordance.decision_picture import LABELS, NAMES, CandidateRow, best_first, decision_picture, panel

WIDTH = 600
FULL = WIDTH - NAMES - LABELS
ROWS = [CandidateRow("pick up the coke", 1.0, 0.5, 0.25), CandidateRow("done", None, 0.8, None)]


def bars(picture: np.ndarray, row: int) -> list[int]:
    """The length in pixels of the three bars of a candidate."""
    inside = picture[:, NAMES : NAMES + FULL]
    lines = [inside[30 + 34 * row + 4 + 9 * k + 3] for k in range(3)]
    return [int((line != 255).any(axis=1).sum()) for line in lines]


def test_a_bar_is_as_long_as_its_number_and_what_nobody_said_has_none() -> None:
    picture = panel("a title", ROWS, "done", WIDTH)
    assert picture.shape == (204, WIDTH, 3)
    assert np.abs(np.subtract(bars(picture, 0), [FULL, FULL / 2, FULL / 4])).max() <= 1.5
    assert np.abs(np.subtract(bars(picture, 1), [0, 0.8 * FULL, 0])).max() <= 1.5
    assert bars(picture, 2) == [0, 0, 0]


def test_numbers_that_are_none_draw_no_more_than_the_panel() -> None:
    picture = panel("", [CandidateRow("x", float("nan"), 7.0, -1.0)], "", WIDTH)
    assert bars(picture, 0)[0] <= 1
    assert bars(picture, 0)[1:2] == [FULL]
    assert bars(picture, 0)[2] <= 1


def test_the_choice_stands_out() -> None:
    def greens(choice: str) -> int:
        names = panel("", ROWS, choice, WIDTH)[30 + 34 : 30 + 68, :NAMES].astype(int)
        return int((names[..., 1] > names[..., 0] + 40).sum())

    assert greens("done") > 20
    assert greens("") == 0


def test_candidates_are_ordered_by_the_product_or_else_by_can() -> None:
    rows = [CandidateRow("a", None, 0.2, None), CandidateRow("b", 0.9, 0.9, 0.1), CandidateRow("c", None, 0.7, None)]
    assert [row.skill for row in best_first(rows)] == ["c", "a", "b"]


def test_the_frame_is_shown_upright_beside_the_bars_and_an_alarm_covers_a_part_of_it() -> None:
    frame = np.zeros((212, 120, 3), np.uint8)
    frame[:, :, 2] = 200
    frame.flags.writeable = False
    quiet = decision_picture(frame, "t", ROWS, "done", ("a note",))
    assert quiet.shape == (424, 240 + 600, 3)
    assert (quiet[:, :240] == (0, 0, 200)).all()
    loud = decision_picture(frame, "t", ROWS, "done", alarm="STALE")
    assert (loud[:24, :240] != quiet[:24, :240]).any()
    assert (loud[24:] == quiet[24:, :])[:, :240].all()
