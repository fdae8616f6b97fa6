"""What turns a network's logits into probabilities: a slope and a shift for each family of skills and answer (Platt 1999)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from saycan_ros.training.affordance.network import ALREADY, SUCCESS

# Standard deviations of what is expected of log(slope) and shift before anything was seen: a family of which the held-out scenes
# say little keeps its logits, and one that never failed there does not become certain.
_SLOPE, _SHIFT = 0.5, 2.0
_STEPS = 100


@dataclass(frozen=True)
class Calibration:
    """`slope` and `shift` (S, 2) for the logits of p(success) and p(effect already true) of each skill, alike in a family."""

    slope: Tensor
    shift: Tensor

    @classmethod
    def none(cls, skills: int) -> Calibration:
        """Logits as they are."""
        return cls(torch.ones(skills, 2), torch.zeros(skills, 2))

    @classmethod
    def fit(cls, logits: Tensor, answers: Tensor, unmet: Tensor, families: Sequence[str]) -> Calibration:
        """The one that explains best what is known of held-out frames: logits and answers (F, S, 4), NaN where nothing is.

        Success is fitted where no precondition was known not to hold (`unmet` (F, S) is false): elsewhere the value node
        serves 0, and what the network says there must not pull the rest down.
        """
        fitted = cls.none(len(families))
        for family in dict.fromkeys(families):
            columns = torch.tensor([other == family for other in families])
            for place, kind in enumerate((SUCCESS, ALREADY)):
                asked = ~torch.isnan(answers[:, columns, kind])
                if kind == SUCCESS:
                    asked &= ~unmet[:, columns]
                slope, shift = _fit(logits[:, columns, kind][asked], answers[:, columns, kind][asked])
                fitted.slope[columns, place], fitted.shift[columns, place] = slope, shift
        return fitted

    def by_family(self, families: Sequence[str]) -> dict[str, dict[str, list[float]]]:
        """[slope, shift] by family and answer, for people."""
        return {
            family: {
                name: [round(float(part[n, place]), 3) for part in (self.slope, self.shift)]
                for place, name in enumerate(("success", "already"))
            }
            for n, family in reversed(list(enumerate(families)))
        }


def _fit(logit: Tensor, label: Tensor) -> tuple[float, float]:
    logit, label = logit.double(), label.double()
    values = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([values], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        expected = (values[0] / _SLOPE) ** 2 / 2 + (values[1] / _SHIFT) ** 2 / 2
        told = functional.binary_cross_entropy_with_logits(values[0].exp() * logit + values[1], label, reduction="sum")
        total: Tensor = expected + told
        total.backward()
        return total

    if len(logit):
        optimizer.step(loss)
    slope, shift = values.detach()
    return float(slope.exp()), float(shift)
