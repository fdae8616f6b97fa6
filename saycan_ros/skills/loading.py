"""From a manifest entry's "package.module:Class" to the policy class it names."""

from __future__ import annotations

import importlib
from pathlib import Path

from saycan_ros.manifest.loading import ManifestError, load_manifest, place_in
from saycan_ros.manifest.schema import Manifest, SkillTemplate
from saycan_ros.skills.policy import Policy


def load_served_manifest(path: Path) -> Manifest:
    """The manifest at `path`, every policy of which can be loaded; it is what a robot is asked to serve.

    Raises:
        ManifestError: the file does not do, or an entry's policy does not; it names file, line and field.
        OutcomeError: a file that a policy needs cannot be used.
    """
    manifest = load_manifest(path)
    for number, template in enumerate(manifest.skills):
        if template.policy is not None:
            try:
                load_policy(template)
            except ManifestError as error:
                raise ManifestError(f"{place_in(path, 'skills', number)}: {error}") from error
    return manifest


def load_policy(template: SkillTemplate) -> type[Policy]:
    """The policy class of `template`; call it once at start, so that a wrong entry is found before any goal.

    Raises:
        ManifestError: no policy named, the module cannot be imported, the name is no subclass of `Policy`, or its `check` refuses
            the entry.
        OutcomeError: a file that the policy needs cannot be used.
    """
    if template.policy is None:
        raise ManifestError(f"skill {template.id!r}: has no policy to load")
    module_name, class_name = template.policy.split(":")
    try:
        module = importlib.import_module(module_name)
    except ImportError as error:
        raise ManifestError(f"skill {template.id!r}: policy: cannot import {module_name!r}: {error}") from error
    policy = getattr(module, class_name, None)
    if policy is None:
        raise ManifestError(f"skill {template.id!r}: policy: {module_name!r} has no {class_name!r}")
    if not (isinstance(policy, type) and issubclass(policy, Policy)) or policy is Policy:
        raise ManifestError(f"skill {template.id!r}: policy: {template.policy!r} is not a Policy subclass")
    policy.check(template)
    return policy
