"""From a configuration to the scorer that it names."""

from __future__ import annotations

from pathlib import Path

from saycan_ros.language.causal_scorer import CausalScorer
from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.language.openai_scorer import OpenAIScorer
from saycan_ros.language.prompt import PromptTemplate
from saycan_ros.language.scorer import SkillScorer
from saycan_ros.language.scorer_configuration import (
    CausalSettings,
    EmbeddedSettings,
    PromptSettings,
    ScorerSettings,
    load_scorer_configuration,
)
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import find_file


def make_scorer(manifest: Manifest, settings: ScorerSettings) -> SkillScorer:
    """A scorer that has shown it works: files loaded and checked, a server asked.

    Raises:
        OutcomeError: MODEL_UNAVAILABLE or SERVER_GONE, in one sentence, where it cannot score.
    """
    skills = SkillLibrary(manifest).skills
    if isinstance(settings, EmbeddedSettings):
        encoder = EmbeddedScorer(manifest, find_file(settings.model), settings.threads)
        encoder.prepare(skills)
        return encoder
    if isinstance(settings, CausalSettings):
        scorer = CausalScorer(settings, find_file(settings.folder), _template(settings.prompt))
        scorer.prepare(skills)
        return scorer
    return OpenAIScorer(settings, _template(settings.prompt), skills)


def read_scorer(manifest: Manifest, path: str | Path) -> SkillScorer:
    """The scorer that the file at `path` configures; see `make_scorer`."""
    file = find_file(path)
    settings = load_scorer_configuration(file)
    try:
        return make_scorer(manifest, settings)
    except OutcomeError as error:
        if (fault := error.outcome).code is not OutcomeCode.SERVER_GONE or "cannot be reached" not in fault.message:
            raise
        raise OutcomeError(fault.code, f"{fault.message}; start it, or correct `base_url` in {file}") from error


def _template(settings: PromptSettings) -> PromptTemplate:
    return PromptTemplate.read(find_file(settings.template), settings.examples)
