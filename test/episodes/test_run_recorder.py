"""A robot's own runs become episodes that rest on what it knows."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("mcap")

from saycan_ros.episodes.known import as_snapshot, known_world
from saycan_ros.episodes.reader import EpisodeFile, read_episodes
from saycan_ros.episodes.records import Origin, World
from saycan_ros.episodes.run_recorder import MOST_UNDER_WAY, RunRecorder, Sight
from saycan_ros.episodes.writer import EpisodeWriter
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

DONE, GOAL = Outcome(OutcomeCode.SUCCEEDED), b"a"


def sight(stamp: float, holding: str | None = None) -> Sight:
    things = () if holding else (Sighting("coke", "table", stamp),)
    world = WorldSnapshot(stamp, "table", holding, things)
    picture = np.full((48, 30, 3), int(stamp) + 100, np.uint8)
    return Sight(picture, stamp, {"lift": stamp}, {"gripper": 0.5}, world)


class Session:
    def __init__(self, folder: Path) -> None:
        self._stream = io.BytesIO()
        origin = Origin(source="robot", manifest="kitchen", manifest_sha256="0" * 64)
        self._writer = EpisodeWriter(self._stream, origin)
        self._path = folder / "session.mcap"
        self.recorder = RunRecorder(self._writer)

    def read(self) -> EpisodeFile:
        self._writer.finish()
        self._path.write_bytes(self._stream.getvalue())
        return read_episodes(self._path)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(tmp_path)


def test_what_the_robot_itself_has_put_down_is_known_as_such_afterwards() -> None:
    things = (Sighting("coke", "table", 2.0, (1.0, 1.0, 1.0), placed=True), Sighting("coke", "far counter", 2.0))
    world = WorldSnapshot(2.0, "table", "tea", things, blocked=("you",))
    row = World.model_validate_json(known_world(world).model_dump_json())
    assert as_snapshot(row, 2.0) == world


def test_a_skill_that_did_what_it_says_is_a_success(session: Session, library: SkillLibrary) -> None:
    session.recorder.begin(GOAL, library.find("pick up the coke"), sight(1.0))
    session.recorder.end(GOAL, DONE, sight(9.0, holding="coke"))
    file = session.read()
    (episode,) = file.episodes
    assert (episode.success, episode.effect_before, episode.effect_after, episode.unmet) == (True, False, True, False)
    assert (episode.judge, episode.seconds, episode.skill_id, episode.object) == ("robot", 8.0, "pick", "coke")
    before, after = file.moments[episode.before], file.moments[episode.after]
    assert (before.truth, before.position["lift"], after.known.holding) == (None, 1.0, "coke")
    assert (round(file.picture(before).mean()), round(file.picture(after).mean())) == (101, 109)


def test_a_skill_that_says_so_though_the_robot_holds_nothing_is_none(session: Session, library: SkillLibrary) -> None:
    session.recorder.begin(GOAL, library.find("pick up the coke"), sight(1.0))
    session.recorder.end(GOAL, DONE, sight(9.0))
    (episode,) = session.read().episodes
    assert (episode.outcome, episode.success, episode.effect_after) == (0, False, False)


def test_a_refusal_moves_nothing(session: Session, library: SkillLibrary) -> None:
    session.recorder.begin(GOAL, library.find("put down the coke"), sight(1.0))
    session.recorder.end(GOAL, Outcome(OutcomeCode.PRECONDITION, "holding(object) does not hold"), sight(1.2))
    (episode,) = session.read().episodes
    assert episode.before == episode.after
    assert (episode.unmet, episode.success, episode.effect_before) == (True, False, True)


def test_what_others_move_while_a_goal_is_refused_is_no_effect_of_it(session: Session, library: SkillLibrary) -> None:
    session.recorder.begin(GOAL, library.find("pick up the coke"), sight(1.0))
    session.recorder.end(GOAL, Outcome(OutcomeCode.RESOURCE_BUSY, "arm"), sight(9.0, holding="coke"))
    (episode,) = session.read().episodes
    assert episode.before == episode.after
    assert (episode.effect_before, episode.effect_after) == (False, False)


def test_a_skill_that_ran_before_somebody_took_the_body_from_it_has_moved(session: Session, library: SkillLibrary) -> None:
    session.recorder.begin(GOAL, library.find("pick up the coke"), sight(1.0))
    session.recorder.end(GOAL, Outcome(OutcomeCode.RESOURCE_BUSY, "the driver stows"), sight(9.0), 7.5)
    file = session.read()
    (episode,) = file.episodes
    assert file.moments[episode.after].stamp == 9.0


def test_an_end_without_its_beginning_and_a_beginning_without_its_end_leave_nothing(
    session: Session, library: SkillLibrary
) -> None:
    skill = library.find("pick up the coke")
    assert session.recorder.end(b"unknown", DONE, sight(1.0)) is None
    for n in range(MOST_UNDER_WAY + 3):
        session.recorder.begin(bytes([n]), skill, sight(1.0))
    assert len(session.recorder) == MOST_UNDER_WAY
    assert session.recorder.end(bytes([2]), DONE, sight(2.0)) is None
    session.recorder.forget(bytes([3]))
    assert session.recorder.end(bytes([3]), DONE, sight(2.0)) is None
    file = session.read()
    assert (file.whole, file.episodes, file.moments) == (True, [], {})
