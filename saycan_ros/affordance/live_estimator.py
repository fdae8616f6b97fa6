"""The estimator in service, replaced as a whole by a newer one, or not at all."""

from __future__ import annotations

import time
from collections.abc import Collection
from pathlib import Path

from saycan_ros.affordance.estimator import AffordanceEstimator
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import ManifestError, load_manifest
from saycan_ros.manifest.schema import Manifest, ModelAffordance, RuleAffordance
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import find_file


class LiveEstimator:
    """Loads what a manifest names, and loads it again on demand while the old goes on.

    Args:
        manifest: its file; it is read again with every load, for the models and sums that it names.
        cameras: the names of those that are configured.

    `loaded` is when the estimator in service was loaded, in seconds of `time.monotonic`; `refused` says why a load since then
    was refused, or is empty.
    """

    def __init__(self, manifest: Path, cameras: Collection[str], model: str = "") -> None:
        """Load for the first time; `model` as in `reload`.

        Raises:
            ManifestError, OutcomeError: MODEL_UNAVAILABLE.
        """
        self._path = manifest
        self._cameras = cameras
        self._serving = self._load(model)
        self.loaded = time.monotonic()
        self.refused = ""

    @property
    def serving(self) -> AffordanceEstimator:
        """The one to ask. Take it once a request: the next look may give another."""
        return self._serving

    def reload(self, model: str = "") -> str:
        """Read manifest and models again, try them, and put them into service; gives a sentence.

        `model`, where it is not empty, stands for every model that the manifest names, whatever sum the manifest wants; its own
        description still has to fit it.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE, saying why; what served before goes on.
        """
        old = self._serving
        try:
            new = self._load(model)
            if _without_sources(new.library.manifest) != _without_sources(old.library.manifest):
                what = f"{self._path}: more than `affordance` has changed since this node started; restart the stack instead"
                raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
            forgotten = [skill.phrase for skill in new.unseen if skill.phrase not in {s.phrase for s in old.unseen}]
            if forgotten:
                some = ", ".join(repr(phrase) for phrase in forgotten[:3])
                what = f"{new.model_id}: skills: it never saw {some}, which {old.model_id} answers for; train it on this manifest"
                raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
        except (ManifestError, OutcomeError) as error:
            self.refused = str(error)
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{error}; {old.model_id} goes on serving") from error
        self._serving, self.loaded, self.refused = new, time.monotonic(), ""
        serves = f"{new.model_id} serves" + (", as before" if new.model_id == old.model_id else f" instead of {old.model_id}")
        return serves + _untold(old.effects_told - new.effects_told)

    def _load(self, model: str) -> AffordanceEstimator:
        library = SkillLibrary(load_manifest(self._path))
        models: dict[str, ValueModel] = {}
        for template in library.manifest.skills:
            source = template.affordance
            if isinstance(source, ModelAffordance) and source.model not in models:
                path, pin = (find_file(model), None) if model else (find_file(source.model), source.sha256)
                loaded = models[source.model] = ValueModel(path, pin)
                if loaded.camera not in self._cameras:
                    have = ", ".join(sorted(self._cameras))
                    what = f"{path}: camera: it looks through {loaded.camera!r}; the parameter `cameras` has {have}"
                    raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
        return AffordanceEstimator(library, models)


def _untold(phrases: Collection[str]) -> str:
    """Of which effects nobody says any more whether they are true; the planner goes without it."""
    if not phrases:
        return ""
    some = ", ".join(repr(phrase) for phrase in sorted(phrases)[:3]) + (", ..." if len(phrases) > 3 else "")
    return f"; of {len(phrases)} skills nobody says any more whether the effect is already true: {some}"


def _without_sources(manifest: Manifest) -> Manifest:
    same = RuleAffordance(rule="constant")
    return manifest.model_copy(update={"skills": tuple(t.model_copy(update={"affordance": same}) for t in manifest.skills)})
