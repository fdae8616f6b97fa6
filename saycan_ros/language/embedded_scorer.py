"""The language scorer in process: a small encoder in ONNX that answers for every skill of the manifest at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from saycan_ros.language.context import TEXTS, Context, skill_text
from saycan_ros.language.gaps import GapFinder
from saycan_ros.language.mentions import MentionFinder
from saycan_ros.language.model_card import FIX, ModelCard
from saycan_ros.language.reader import MARKS, Batch, Reader
from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import Assessment, Step
from saycan_ros.language.skill_tensors import SkillTensors, Tensors
from saycan_ros.language.spelling import Spelling, without_accents
from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.onnx_session import open_network
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.snapshot import WorldSnapshot

_AT_ONCE = 64  # skill texts in one run
_REFUSALS = tuple(Refusal)


class EmbeddedScorer:
    """A fine-tuned all-MiniLM-L6-v2: one pass over the context a decision, skills encoded once.

    `description` is the JSON file that names the ONNX file beside it (`models/language.json`). One thread at a time.

    Raises:
        OutcomeError: MODEL_UNAVAILABLE where a file is missing, does not have the sha256 it should, or cannot be loaded.
    """

    def __init__(self, manifest: Manifest, description: str | Path = "models/language.json", threads: int = 2) -> None:
        path = Path(description)
        self._card = ModelCard.read(path)
        if self._card.version != TEXTS:
            what = f"{path}: version {self._card.version} reads other texts than this scorer writes ({TEXTS}); {FIX}"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
        self._manifest = manifest
        tokenizer = _tokenizer(self._card.checked(path.parent, "tokenizer"))
        self._reader = Reader(tokenizer, self._card.max_tokens)
        self._spelling = Spelling(tokenizer.get_vocab(), manifest, self._card.words)
        self._mentions = MentionFinder(manifest)
        self._gaps = GapFinder(manifest)
        self._session = _session(self._card.checked(path.parent, "model"), threads)
        try:
            self._tensors = SkillTensors(self._session, self._card.features)
        except (KeyError, TypeError, ValueError) as error:
            raise self._unfit("its inputs are not those of a language model that this scorer knows") from error
        self._features: dict[str, NDArray[np.float32]] = {}
        self._ready: tuple[tuple[Skill, ...], Tensors] | None = None

    @property
    def model_id(self) -> str:
        """Name and first digits of the ONNX file's sha256."""
        return f"{self._card.name}-{self._card.model.sha256[:12]}"

    def prepare(self, skills: Sequence[Skill]) -> None:
        """Encode the skills, and try the network on a decision and on the longest text, so that no goal is the first to.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE where it does not give a number for each skill and refusal.
        """
        nothing = WorldSnapshot(stamp=0.0, at=None, holding=None, sightings=())
        try:
            found = self.logits(self.inputs(skills[0].phrase, (), nothing, skills))
            self._run("features", _feed(self._reader.longest(), self._tensors.none()))
        except (IndexError, TypeError, ValueError) as error:
            raise self._unfit(f"it does not take {self._card.features} features a skill, as its description says") from error
        if found.shape != (len(skills) + len(_REFUSALS),) or not np.isfinite(found).all():
            raise self._unfit("it does not give a number for each skill and refusal")

    def score(
        self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]
    ) -> NDArray[np.float32]:
        """See `SkillScorer.score`; the refusals' share goes to the skills in proportion."""
        found = self.assess(instruction, steps, world, skills).skills
        return np.asarray(found / found.sum(), np.float32)

    def assess(self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]) -> Assessment:
        """See `RefusingScorer.assess`."""
        logits = self.logits(self.inputs(instruction, steps, world, skills)).astype(np.float64)
        shares = np.exp(logits - logits.max())
        shares /= shares.sum()
        refusals = {r: float(p) for r, p in zip(_REFUSALS, shares[len(skills) :], strict=True)}
        return Assessment(np.maximum(shares[: len(skills)], 1e-12).astype(np.float32), refusals)

    def inputs(
        self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]
    ) -> Mapping[str, NDArray[np.generic]]:
        """What the network is fed for one decision; skills that are new to it are encoded first.

        Raises:
            OutcomeError: INVALID_INSTRUCTION where it knows no word of the instruction, lacks the one that says what, or cannot
                read all of it.
        """
        words = self._spelling.correct(without_accents(instruction))
        if not self._spelling.knows_any(words):
            # The network would still answer something, and that might be `done`.
            what = f"{self.model_id} knows no word of the instruction; say it in English, or choose another scorer"
            raise OutcomeError(OutcomeCode.INVALID_INSTRUCTION, what)
        if (gap := self._gaps.find(words)) is not None:
            raise OutcomeError(OutcomeCode.INVALID_INSTRUCTION, f"{self.model_id}: {gap}")
        context = Context.of(words, steps, world, self._mentions.find(words))
        if excess := self._reader.excess(context.instruction):
            # "Bring me ..." and "do not bring me ..." may differ in nothing but a middle that is left out.
            what = f"{self.model_id}: the instruction has {excess}; ask for less at once"
            raise OutcomeError(OutcomeCode.INVALID_INSTRUCTION, what)
        return _feed(self._reader.batch([self._reader.context(context)]), self._options(tuple(skills)))

    def logits(self, inputs: Mapping[str, NDArray[np.generic]]) -> NDArray[np.float32]:
        """The network alone: a number for each skill, then for each refusal, shape (skills + refusals,)."""
        return np.asarray(self._run("scores", inputs)[0], np.float32)

    def features(self, skills: Sequence[Skill]) -> NDArray[np.float32]:
        """What the network keeps of each skill, (skills, features); those that are new to it are encoded."""
        return self._kept([skill_text(self._manifest, s) for s in skills])

    def _options(self, skills: tuple[Skill, ...]) -> Tensors:
        """The skills, then the refusals, as the network takes them; the last list is kept."""
        if self._ready is None or (self._ready[0] is not skills and self._ready[0] != skills):
            texts = [*(skill_text(self._manifest, s) for s in skills), *(r.value for r in _REFUSALS)]
            self._ready = skills, self._tensors.of(self._kept(texts))
        return self._ready[1]

    def _kept(self, texts: Sequence[str]) -> NDArray[np.float32]:
        # In one order for one manifest: int8 scales are a batch's own, so other neighbours would give a skill other numbers.
        new = sorted({t for t in texts if t not in self._features}, key=lambda t: (len(t), t))
        for start in range(0, len(new), _AT_ONCE):
            part = new[start : start + _AT_ONCE]
            batch = self._reader.batch([self._reader.text(t) for t in part])
            self._features.update(zip(part, self._run("features", _feed(batch, self._tensors.none())), strict=True))
        return np.stack([self._features[t] for t in texts])

    def _run(self, output: str, inputs: Mapping[str, NDArray[np.generic]]) -> NDArray[np.float32]:
        try:
            result: NDArray[np.float32] = self._session.run([output], inputs)[0]
        except Exception as error:
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{self.model_id}: the language model failed: {error}") from error
        return result

    def _unfit(self, reason: str) -> OutcomeError:
        return OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{self.model_id}: {reason}; {FIX}")


def _feed(batch: Batch, skills: Tensors) -> Mapping[str, NDArray[np.generic]]:
    return {"ids": batch.ids, "segments": batch.segments, "mask": batch.mask, **skills}


def _tokenizer(path: Path) -> Tokenizer:
    try:
        found = Tokenizer.from_file(str(path))
    except Exception as error:
        raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{path}: not a tokenizer: {error}") from error
    if missing := [mark for mark in MARKS if found.token_to_id(mark) is None]:
        raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{path}: the tokenizer has no {missing[0]}; {FIX}")
    return found


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    try:
        return open_network(path, threads)
    except Exception as error:
        raise OutcomeError(
            OutcomeCode.MODEL_UNAVAILABLE, f"{path}: not an ONNX model that this onnxruntime can load: {error}"
        ) from error
