"""A value model's figures as tables, for the terminal and for the card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from saycan_ros.training.affordance.figures import FEWEST

Row = Mapping[str, Any]
_FIGURES = ("auroc", "ece", "brier")
_WORDS = {"auroc": "AUROC", "ece": "ECE", "brier": "Brier"}


@dataclass(frozen=True)
class Table:
    """A title, the heads of the columns, the rows, and what there is to say below."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def as_text(self) -> str:
        """In columns, for a terminal."""
        widths = [max(map(len, column)) for column in zip(self.head, *self.rows, strict=True)]
        lines = [
            "  ".join([row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))])
            for row in (self.head, *self.rows)
        ]
        return "\n".join([self.title, *(line.rstrip() for line in lines), *([self.note] if self.note else [])])

    def as_markdown(self) -> str:
        """For a card."""
        lines = ["| " + " | ".join(row) + " |" for row in (self.head, tuple("---" for _ in self.head), *self.rows)]
        return "\n".join([self.title + ":", "", *lines, *(["", self.note] if self.note else [])])


def tables(rows: Row) -> list[Table]:
    """Every table of what `figures` gives."""
    made = [_success(rows), _met(rows), _sight(rows)]
    if rows["already"]:
        made.insert(2, _already(rows["already"]))
    return made


def moved_in_words(moved: Row) -> str:
    """What `moved_away` found, as a few sentences."""
    alone = moved["network"]
    return (
        f"One of three things moved out of view ({moved['cases']} cases): the p(pick) that is served of it goes from "
        f"{moved['before']:.3f} to {moved['after']:.3f} once the robot has looked, in {moved['both']:.0%} from above 0.6 to "
        f"below 0.3; of the things that stayed from {moved['stayed_before']:.3f} to {moved['stayed_after']:.3f}. "
        f"By the network alone, from the picture: {alone['before']:.3f} to {alone['after']:.3f}, {alone['both']:.0%}; "
        f"{alone['stayed_before']:.3f} to {alone['stayed_after']:.3f}. All other skills' p(success) changes by "
        f"{moved['others_changed']:.3f} on average."
    )


def _success(rows: Row) -> Table:
    network, rule, manifest = rows["network"], rows["rule"], rows["manifest"]
    lines = []
    for name in ("all", *rows["families"]):
        served, alone, by_rule = (_of(part, name) for part in (rows, network, rule))
        cells = [name, str(served["n"]), str(served["successes"])]
        cells += [_figure(alone, "auroc"), _figure(alone, "ece")]
        cells += [_figure(served, key) for key in _FIGURES]
        cells += [by_rule.get("rule", ""), *(_figure(by_rule, key) for key in _FIGURES)]
        cells += [manifest["sources"].get(name, ""), manifest["lower_brier"].get(name) or "", _why(served)]
        lines.append(tuple(cells))
    head: tuple[str, ...] = (
        "", "n", "succ.", "network AUROC", "ECE", "served AUROC", "ECE", "Brier",
        "rule", "AUROC", "ECE", "Brier", "manifest", "lower Brier", "",
    )  # fmt: skip
    note = "As the manifest chooses: " + ", ".join(f"{_WORDS[key]} {_figure(manifest, key)}" for key in _FIGURES) + "."
    return Table("p(success); served: 0 where a precondition is known not to hold", head, tuple(lines), note)


def _met(rows: Row) -> Table:
    lines = [_line(name, _of(rows["met"], name)) for name in ("all", *rows["families"])]
    return Table(
        "p(success) by the network where it is asked and no precondition is known not to hold: what it adds to them",
        ("", "n", "succ.", "AUROC", "ECE", "Brier", ""), tuple(lines),
    )  # fmt: skip


def _already(effects: Row) -> Table:
    lines = []
    for name in ("all", *effects["families"]):
        known = _of(effects["known"], name) if effects["known"] else {}
        line = _line(name, _of(effects, name))
        seeable = _of(effects["beside"], name)
        lines.append((*line[:-1], _figure(seeable, "auroc"), *(_figure(known, key) for key in _FIGURES), line[-1]))
    head = ("", "n", "true", "network AUROC", "ECE", "Brier", "beside: AUROC", "robot's own view AUROC", "ECE", "Brier", "")
    note = "Beside: without a drawer's state at frames taken elsewhere, which do not show it."
    return Table("p(effect already true), every skill at every frame", head, tuple(lines), note)


def _sight(rows: Row) -> Table:
    lines = []
    for name in rows["families"]:
        cells = [name]
        for what in ("success", "already"):
            row = rows["sight"][what][name]
            needs = {None: "", True: "yes", False: "no"}[row["needs_sight"]]
            cells += [*(_figure(row, way) for way in ("seen", "blank", "shuffled")), needs]
        lines.append(tuple(cells))
    return Table(
        "AUROC of the network with frames seen, blank, and given to others; success: where the gripper is as the skill needs it",
        ("", "success seen", "blank", "shuffled", "needs sight", "already seen", "blank", "shuffled", "needs sight"),
        tuple(lines), "Needs sight: both cost at least 0.15.",
    )  # fmt: skip


def _of(part: Row, name: str) -> Row:
    row: Row = part if name == "all" else part["families"][name]
    return row


def _line(name: str, row: Row) -> tuple[str, ...]:
    return (name, str(row["n"]), str(row["successes"]), *(_figure(row, key) for key in _FIGURES), _why(row))


def _why(row: Row) -> str:
    """Why there is no AUROC."""
    if row["auroc"] is not None:
        return ""
    if not row["n"]:
        return "not tried"
    return "too few successes" if row["successes"] < FEWEST else "too few failures"


def _figure(row: Row, key: str) -> str:
    value = row.get(key)
    return "n/a" if value is None else f"{value:.3f}"


def as_text(rows: Row) -> str:
    """Everything for a terminal."""
    first = f"{rows['model']} on {rows['scenes']} files ({rows['frames']} frames) of seed {_seeds(rows['seeds'])}"
    parts = [first, *(table.as_text() for table in tables(rows))]
    if moved := rows.get("moved"):
        parts.append(moved_in_words(moved))
    return "\n\n".join(parts)


def _seeds(seeds: Sequence[int]) -> str:
    return ", ".join("a robot's own" if seed < 0 else str(seed) for seed in seeds)
