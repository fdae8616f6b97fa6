"""A reliability plot: how often decisions were right against how sure the decider was. Needs matplotlib (`train` extra)."""

from __future__ import annotations

from pathlib import Path

from saycan_ros.evaluation.calibration import Calibration
from saycan_ros.outcome import OutcomeCode, OutcomeError


def draw_reliability(calibration: Calibration, path: Path, title: str) -> None:
    """Write a PNG with the ten bins against the diagonal, and below them how many decisions each holds.

    Raises:
        OutcomeError: INVALID_REQUEST where there is nothing to draw, INFRASTRUCTURE where matplotlib is not installed.
    """
    if not calibration.rows:
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{path}: no decision was judged, so there is nothing to draw")
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise OutcomeError(OutcomeCode.INFRASTRUCTURE, f"{path}: {error}; install it with `make setup-train`") from error
    figures = calibration.figures()
    means, shares, counts = zip(*figures["reliability"], strict=True)
    figure = Figure(figsize=(4.8, 5.4), layout="constrained")
    upper, lower = figure.subplots(2, 1, height_ratios=(3, 1), sharex=True)
    upper.plot((0, 1), (0, 1), color="0.7", linestyle="--", label="as good as its word")
    upper.plot(means, shares, marker="o", label=f"ECE {figures['as_decided']['all']['ece']:.3f}")
    upper.set(ylabel="share that was right", ylim=(0, 1.02), title=title)
    upper.legend(loc="lower right")
    lower.bar(means, counts, width=0.06)
    lower.set(xlabel="p of the choice, as decided", ylabel="decisions", yscale="log", xlim=(0, 1))
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=120, format="png")
