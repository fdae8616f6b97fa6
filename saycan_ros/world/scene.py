"""A scene: where the robot and the things are when a task begins."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError


class SceneRobot(BaseModel):
    """Where the robot starts and what it holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    at: str
    holding: str | None = None


class SceneObject(BaseModel):
    """One thing and the location it stands at."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str
    at: str


class Scene(BaseModel):
    """The robot and every thing; a name that stands twice is two things. `open` names the drawers that stand open."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    robot: SceneRobot
    objects: tuple[SceneObject, ...] = ()
    open: tuple[str, ...] = ()

    def check(self, manifest: Manifest) -> None:
        """Refuse a scene that names what the manifest does not have.

        Raises:
            OutcomeError: INVALID_SCENE, naming the field, the word and what the manifest has instead.
        """
        places = [loc.name for loc in manifest.locations]
        names = [o.name for o in manifest.objects]
        fields = [("robot.at", self.robot.at, places)]
        if self.robot.holding is not None:
            fields.append(("robot.holding", self.robot.holding, names))
        for n, thing in enumerate(self.objects):
            fields += [(f"objects[{n}].name", thing.name, names), (f"objects[{n}].at", thing.at, places)]
        drawers = [loc.name for loc in manifest.locations if loc.surface.slide is not None]
        fields += [(f"open[{n}]", name, drawers) for n, name in enumerate(self.open)]
        for field, word, known in fields:
            if word not in known:
                what = f"scene: {field}: {word!r} is not in the manifest; it has {', '.join(known) or 'none'}"
                raise OutcomeError(OutcomeCode.INVALID_SCENE, what)
