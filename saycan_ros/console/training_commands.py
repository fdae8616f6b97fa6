"""`saycan collect` and `saycan train`: data and models."""

from __future__ import annotations

import typer

from saycan_ros.console.command_line import FORWARD, forward

training = typer.Typer(no_args_is_help=True, help="Train a model (`train` extra).\n\nExample: saycan train language --seed 0")


def collect(context: typer.Context) -> None:
    """Rollouts in the kitchen that label themselves.

    Example: saycan collect --out data/affordance --scenes 200
    """
    forward("saycan_ros.training.affordance.collect", "saycan collect", context.args, "episodes")


@training.command("language", context_settings=FORWARD, add_help_option=False)
def train_language(context: typer.Context) -> None:
    """The language scorer, from data that this repo generates.

    Example: saycan train language --seed 0 --out out/language
    """
    forward("saycan_ros.training.train_language", "saycan train language", context.args, "train")


@training.command("affordance", context_settings=FORWARD, add_help_option=False)
def train_affordance(context: typer.Context) -> None:
    """The value function, from rollouts that `saycan collect` made.

    Example: saycan train affordance --data data/affordance
    """
    forward("saycan_ros.training.affordance.train", "saycan train affordance", context.args, "train")


@training.command("policy", context_settings=FORWARD, add_help_option=False)
def train_policy(context: typer.Context) -> None:
    """A learned policy, by imitation of the scripted one.

    Relabelled on its own mistakes.

    Example: saycan train policy pick --out out/policy --seed 0
    """
    forward("saycan_ros.training.policy.train", "saycan train policy", context.args, "train")
