"""Say from a causal language model in process: log p of each skill's words behind the prompt."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from saycan_ros.language.best_first import Found, best_first
from saycan_ros.language.causal_branches import CausalBranches, PromptCache
from saycan_ros.language.causal_model import CausalModel
from saycan_ros.language.prompt import PromptTemplate, Question, option
from saycan_ros.language.scorer import Ranking, Step
from saycan_ros.language.scorer_configuration import CausalSettings
from saycan_ros.language.token_trie import TokenTrie
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.world.snapshot import WorldSnapshot

_ANCHOR = "1."  # as the prompt ends; options are cut into tokens behind it


class CausalScorer:
    """SayCan's own way: the summed log-probabilities of an option's tokens, with no length normalisation.

    Implements `BestFirstScorer`, and `InterruptibleScorer` as thousands of skills may take a large model minutes. One thread at a
    time.

    Raises:
        OutcomeError: MODEL_UNAVAILABLE where model, tokenizer or template are missing or unfit.
    """

    def __init__(self, settings: CausalSettings, folder: Path, template: PromptTemplate) -> None:
        if not folder.is_dir():
            export = f"optimum-cli export onnx --model NAME --task text-generation-with-past {folder}"
            what = f"{folder}: there is no such folder; `{export}` makes it, or correct `folder` in the scorer's file"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
        path = folder / settings.model
        self._settings = settings
        self._template = template
        if 0 < (most := _made_for(folder)) < settings.context:
            what = f"{folder / 'config.json'}: the model was made for {most} tokens; set `context: {most}` in the scorer's file"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{what}, where it is {settings.context}")
        self._tokenizer = _tokenizer(folder / "tokenizer.json")
        self._model = CausalModel(path, settings.threads, settings.batch)
        self._interrupted: Callable[[], Outcome | None] = lambda: None
        added = (row.content for row in self._tokenizer.get_added_tokens_decoder().values())
        self._marks = [mark for mark in added if len(mark) > 1 and not mark.isalnum() and mark.strip()]
        self._prompt = PromptCache(self._model)
        self._begin = self._first_tokens()
        self._known: tuple[tuple[Skill, ...], TokenTrie] | None = None
        self._id = f"{folder.name}-{_digest(path)}"
        self.fed = 0

    @property
    def model_id(self) -> str:
        """The folder's name and the first digits of the model file's sha256."""
        return self._id

    def prepare(self, skills: Sequence[Skill]) -> None:
        """Cut the skills into tokens, and look whether a prompt has room.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE where the tokenizer cannot tell two skills apart, or nothing fits the context.
        """
        trie = self._trie(skills)
        nothing = WorldSnapshot(stamp=0.0, at=None, holding=None, sightings=())
        ids = self.prompt_tokens(Question("", (), nothing), int(trie.depths.max()))
        if (highest := max(*ids, int(trie.tokens.max()))) >= self._model.vocabulary:
            what = (
                f"{self.model_id}: its tokenizer has the token {highest}, its model {self._model.vocabulary} tokens; they differ"
            )
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)

    def until(self, interrupted: Callable[[], Outcome | None]) -> CausalScorer:
        """See `InterruptibleScorer.until`; asked between two runs of the model."""
        other = copy.copy(self)
        other._interrupted = interrupted
        return other

    def score(
        self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]
    ) -> NDArray[np.float32]:
        """See `SkillScorer.score`."""
        nothing = np.zeros(len(skills))
        return self._search(Question(instruction, steps, world), skills, nothing, 0.0).say.astype(np.float32)

    def best(
        self,
        instruction: str,
        steps: Sequence[Step],
        world: WorldSnapshot,
        skills: Sequence[Skill],
        can: NDArray[np.float64],
        floor: float,
    ) -> Ranking:
        """See `BestFirstScorer.best`."""
        found = self._search(Question(instruction, steps, world), skills, can, floor)
        return Ranking(found.say, found.exact)

    def _search(self, question: Question, skills: Sequence[Skill], can: NDArray[np.float64], floor: float) -> Found:
        trie = self._trie(skills)
        before = self._prompt.fed
        cache, first = self._prompt.advance(self.prompt_tokens(question, int(trie.depths.max())), self._pause)
        branches = CausalBranches(self._model, trie, cache, first, self._pause)
        found = best_first(trie, branches, can, floor=floor, batch=self._settings.batch, everything=self._settings.exhaustive)
        self.fed = self._prompt.fed - before + branches.fed
        if not np.isfinite(found.log_total):
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{self.model_id} gave scores that are no numbers")
        return found

    def _pause(self) -> None:
        if (end := self._interrupted()) is not None:
            raise OutcomeError(end.code, end.message)

    def _trie(self, skills: Sequence[Skill]) -> TokenTrie:
        if self._known is None or self._known[0] != tuple(skills):
            try:
                trie = TokenTrie([self.option_tokens(skill) for skill in skills])
            except ValueError as error:
                one, other = (skills[n].phrase for n in error.args)
                what = f"{self.model_id}: its tokenizer cannot tell {one!r} from {other!r}; it is not made for such words"
                raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what) from error
            self._known = tuple(skills), trie
        return self._known[1]

    def option_tokens(self, skill: Skill) -> list[int]:
        """The tokens of a skill's words as they stand behind the prompt."""
        anchor, ids = self._ids(_ANCHOR), self._ids(_ANCHOR + option(skill.phrase))
        # A tokenizer that joins the anchor to the option needs the option cut by itself.
        return ids[len(anchor) :] if ids[: len(anchor)] == anchor else self._ids(option(skill.phrase))

    def prompt_tokens(self, question: Question, room: int) -> list[int]:
        """The tokens of the prompt, with as many of its examples as leave `room` tokens of the model's context."""
        ids: list[int] = []
        question = replace(question, instruction=self._unmarked(question.instruction))
        for examples in range(self._template.examples, -1, -1):
            ids = self._begin + self._ids(self._template.continuation(question, examples))
            if len(ids) + room <= self._settings.context:
                return ids
        what = (
            f"{self.model_id}: request and state are {len(ids)} tokens; the context has room for {self._settings.context - room}"
        )
        raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)

    def _unmarked(self, text: str) -> str:
        """`text` without the tokenizer's own marks, such as one that ends a turn: what a person says is words alone."""
        for mark in self._marks:
            text = text.replace(mark, f"{mark[0]} {mark[1:]}")
        return text

    def _first_tokens(self) -> list[int]:
        """What the tokenizer itself puts before a text."""
        marked = list(self._tokenizer.encode(_ANCHOR, add_special_tokens=True).ids)
        plain = self._ids(_ANCHOR)
        starts = [n for n in range(len(marked)) if marked[n : n + len(plain)] == plain]
        return marked[: starts[0]] if starts else []

    def _ids(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text, add_special_tokens=False).ids)


def _made_for(folder: Path) -> int:
    """The tokens that the model was made for, by the file that an export leaves beside it; 0 where that does not say."""
    try:
        rows = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        found = [rows.get(name) for name in ("max_position_embeddings", "n_positions", "n_ctx")]
    except (OSError, ValueError, AttributeError):
        return 0
    return next((n for n in found if isinstance(n, int)), 0)


def _tokenizer(path: Path) -> Tokenizer:
    try:
        found = Tokenizer.from_file(str(path))
    except Exception as error:
        raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{path}: not a tokenizer: {error}") from error
    found.no_padding()
    found.no_truncation()
    return found


def _digest(path: Path) -> str:
    """The first digits of the sha256 of the model and of the weights that lie beside it."""
    state = hashlib.sha256()
    for part in [path, *sorted(path.parent.glob(f"{path.stem}.onnx*data*"))]:
        with part.open("rb") as file:
            while block := file.read(1 << 20):
                state.update(block)
    return state.hexdigest()[:12]
