"""A request in old, rare or official words, with or without a form of address."""

from __future__ import annotations

from saycan_ros.training.language import ornate_words
from saycan_ros.training.language.describing import is_plural
from saycan_ros.training.language.phrasing import agree, fill
from saycan_ros.training.language.tools import Tools


def ornate(tools: Tools, text: str, to: str | None, place: str | None = None) -> str:
    """Words for having `text` at `to`, or at the words `place` of no known place."""
    rng, setting = tools.rng, tools.setting
    if place is None and to == setting.user:
        pool = ornate_words.BRING
    elif place is None and to == setting.trash:
        pool = ornate_words.TOSS
    else:
        pool = ornate_words.MOVE
    where = place or tools.describe.the_place(to or setting.surfaces[0])
    clause = fill(agree(rng.choice(pool), is_plural(text)), x=text, p=where, t=where)
    if rng.random() < 0.5:
        return clause
    return fill(rng.choice(ornate_words.AROUND), c=clause, a=rng.choice(ornate_words.ADDRESS))
