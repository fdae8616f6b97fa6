"""How the language scorer is trained."""

from __future__ import annotations

from dataclasses import dataclass


class RecipeError(ValueError):
    """A training that cannot be begun as it was asked for; the message says what to change."""


@dataclass(frozen=True)
class Recipe:
    """What decides the result besides the seed."""

    steps: int = 900
    batch_tokens: int = 6144
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warmup: int = 50  # steps
    cooldown: float = 0.6  # share of the steps, at the end; before it the rate is the same whatever `steps` is
    averaging: float = 0.99
    workers: int = 2  # batches of a step
    frozen: int = 0  # layers from below that stay as they are
    branches: int = 1  # the last steps are taken so often, on other rows each time; the model is the mean of the ends
    branch_steps: int = 400  # of each, where there are several; `steps` counts them, too

    @property
    def trunk_steps(self) -> int:
        """The steps that all branches share.

        Raises:
            RecipeError: there is none.
        """
        others = self.branches * self.branch_steps
        if self.steps <= others:
            many = f"{self.branches} branches of {self.branch_steps}"
            raise RecipeError(
                f"steps: {self.steps} leave none for the trunk before {many}; give {others + 1} or more, or fewer branches"
            )
        return self.steps - others
