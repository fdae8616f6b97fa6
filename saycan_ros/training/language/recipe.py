"""How the language scorer is trained."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from saycan_ros.training.language.network import LAYERS

MAX_RATE = 0.01  # AdamW on a transformer diverges well below it
MAX_ANCHOR = 10.0  # at the largest rate, a tenth of the way back with each step


class RecipeError(ValueError):
    """A training that cannot be begun as it was asked for; the message says what to change."""


@dataclass(frozen=True)
class Recipe:
    """What decides the result besides the seed."""

    steps: int = 2500
    batch_tokens: int = 6144
    rate: float = 3e-4
    head_rate: float = 1e-3
    muon_rate: float = 1e-3  # of the encoder's matrices by Muon; 0: by AdamW, like all the rest
    warmup: int = 50  # steps
    cooldown: float = 0.45  # share of the steps, at the end; before it the rate is the same whatever `steps` is
    averaging: float = 0.99
    anchor: float = 1.0  # how fast the encoder is drawn back to where it began, in learning rates
    workers: int = 2  # batches of a step
    frozen: int = 2  # layers from below that stay as they are
    outlook: float = 0.1  # the weight of the second question, what is still to come, at the full rate; it falls as the rate does
    branches: int = 1  # the last steps are taken so often, on other rows each time; the model is the mean of the ends
    branch_steps: int = 400  # of each, where there are several; `steps` counts them, too

    def __post_init__(self) -> None:
        """Look at the bounds.

        Raises:
            RecipeError: a number beyond them; it names the field and says what to give.
        """
        for name in ("steps", "batch_tokens", "workers", "branches", "branch_steps"):
            if (given := getattr(self, name)) < 1:
                raise RecipeError(f"{name}: {given} is less than 1; give 1 or more")
        if not 0.0 < self.rate <= MAX_RATE:
            raise RecipeError(f"rate: {self.rate} would not train; give more than 0 and at most {MAX_RATE}")
        if not 0.0 <= self.muon_rate <= MAX_RATE:
            raise RecipeError(f"muon_rate: {self.muon_rate} would not train; give 0 for AdamW, or at most {MAX_RATE}")
        if not 0.0 <= self.cooldown <= 1.0:
            raise RecipeError(f"cooldown: {self.cooldown} is no share of the steps; give 0 to 1")
        if not 0.0 <= self.averaging < 1.0:
            raise RecipeError(f"averaging: {self.averaging} is no share of a mean; give 0 or more and less than 1")
        if not 0.0 <= self.anchor <= MAX_ANCHOR:
            raise RecipeError(
                f"anchor: {self.anchor} is no strength to train with; give 0 to let the weights go, or at most {MAX_ANCHOR:g}"
            )
        if not 0.0 <= self.outlook <= 1.0:
            raise RecipeError(f"outlook: {self.outlook} is no weight; give 0 to leave the question out, or at most 1")
        if not 0 <= self.frozen <= LAYERS:
            raise RecipeError(f"frozen: {self.frozen} is no number of layers; give 0 to {LAYERS}")

    @property
    def words(self) -> str:
        """By which a run is known: all but `steps`, which may change before the cooldown."""
        return ", ".join(f"{name}={value}" for name, value in asdict(self).items() if name != "steps")

    @property
    def level_steps(self) -> int:
        """The steps after which the rate begins to fall."""
        return self.steps - round(self.cooldown * self.steps)

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
