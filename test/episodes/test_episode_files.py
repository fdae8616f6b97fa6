"""An episode file says itself what is in it, comes back as it was, and is read as far as it is whole."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("mcap")

from mcap.reader import make_reader

from saycan_ros.episodes.reader import read_episodes
from saycan_ros.episodes.records import Episode, Frame, Moment, Origin, World
from saycan_ros.episodes.writer import EpisodeWriter

ORIGIN = Origin(source="kitchen", seed=3, scene=14, manifest="kitchen", manifest_sha256="0" * 64, versions={"mujoco": "4"})
NOWHERE = World(at=None, holding=None)


def write(stream: Any, count: int, finish: bool = True, lasting: bool = False) -> EpisodeWriter:
    """`count` episodes, each between two moments of its own."""
    writer, random = EpisodeWriter(stream, ORIGIN, lasting), np.random.default_rng(0)
    for n in range(count):
        moments = []
        for stamp in (n * 10.0, n * 10.0 + 5.0):
            frame = writer.frame(random.integers(0, 255, (24, 32, 3), np.uint8), stamp)
            moments.append(writer.moment(stamp, frame, position={"lift": 0.5 + n}, effort={"gripper": 0.0}, known=NOWHERE))
        writer.episode(
            n * 10.0 + 5.0,
            before=moments[0].id,
            after=moments[1].id,
            skill="pick up the coke",
            skill_id="pick",
            object="coke",
            outcome=0 if n % 2 else 404,
            outcome_name="succeeded" if n % 2 else "grasp_missed",
            seconds=5.0,
            success=bool(n % 2),
            effect_before=False,
            judge="ground truth",
        )
    if finish:
        writer.finish()
    return writer


def is_whole(path: Path) -> bool:
    try:
        return read_episodes(path).whole
    except ValueError:
        return False


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "scene.mcap"
    with path.open("wb") as stream:
        write(stream, 6)
    return path


def test_what_was_written_comes_back(whole: Path) -> None:
    file = read_episodes(whole)
    assert (file.whole, file.damage, file.origin) == (True, "", ORIGIN)
    assert [e.success for e in file.episodes] == [False, True] * 3
    assert [file.moments[e.before].position["lift"] for e in file.episodes] == [0.5 + n for n in range(6)]
    assert file.picture(file.moments[file.episodes[2].after]).shape == (24, 32, 3)


def test_the_file_carries_the_schema_of_every_row(whole: Path) -> None:
    with whole.open("rb") as stream:
        rows = [(schema, channel, json.loads(message.data)) for schema, channel, message in make_reader(stream).iter_messages()]
    assert {channel.topic for _, channel, _ in rows} == {"/frames", "/moments", "/episodes"}
    for schema, channel, row in rows:
        assert (schema.encoding, channel.message_encoding) == ("jsonschema", "json")
        about = json.loads(schema.data)
        assert set(about["required"]) <= set(row) <= set(about["properties"])


def test_pictures_are_what_foxglove_shows(whole: Path) -> None:
    with whole.open("rb") as stream:
        schema, _, message = next(iter(make_reader(stream).iter_messages(topics=["/frames"])))
    assert schema.name == "foxglove.CompressedImage"
    assert {"timestamp", "frame_id", "data", "format"} <= set(json.loads(message.data))
    assert json.loads(schema.data)["properties"]["data"]["contentEncoding"] == "base64"


@pytest.mark.parametrize("part", [0.35, 0.6, 0.9, 0.999])
def test_a_truncated_file_is_not_whole_and_gives_what_it_has(tmp_path: Path, part: float) -> None:
    path = tmp_path / "session.mcap"
    with path.open("wb") as stream:
        write(stream, 6, lasting=True)
    data = path.read_bytes()
    path.write_bytes(data[: int(part * len(data))])
    file = read_episodes(path)
    assert not file.whole
    assert file.damage
    assert all(episode.before in file.moments and episode.after in file.moments for episode in file.episodes)
    assert len(file.episodes) >= int(part * 6) - 2


def test_every_flipped_byte_in_the_rows_is_noticed(whole: Path) -> None:
    data = bytearray(whole.read_bytes())
    random = np.random.default_rng(1)
    for place in random.integers(len(data) // 10, len(data) // 2, 20):
        damaged = data.copy()
        damaged[place] ^= 0xFF
        whole.write_bytes(damaged)
        assert not is_whole(whole)


def test_a_lasting_file_keeps_each_episode_though_its_writer_never_ends_it(tmp_path: Path) -> None:
    path = tmp_path / "session.mcap"
    stream = path.open("wb")
    write(stream, 3, finish=False, lasting=True)
    file = read_episodes(path)
    stream.close()
    assert (len(file.episodes), file.whole, file.damage) == (3, False, "it breaks off before its end")


def test_a_file_of_another_kind_or_format_is_refused_by_name(tmp_path: Path, whole: Path) -> None:
    other = tmp_path / "notes.mcap"
    other.write_text("nothing of the sort")
    with pytest.raises(ValueError, match=r"notes\.mcap: not an episode file"):
        read_episodes(other)
    stream = io.BytesIO()
    writer = EpisodeWriter(stream, ORIGIN.model_copy(update={"format": 9}))
    writer.finish()
    other.write_bytes(stream.getvalue())
    with pytest.raises(ValueError, match="format 9; this version reads 1"):
        read_episodes(other)


def test_the_documented_schema_is_the_one_in_the_files() -> None:
    text = (Path(__file__).parents[2] / "docs" / "episodes.md").read_text(encoding="utf-8")
    for kind in (Frame, Moment, Episode, World, Origin):
        missing = [name for name in kind.model_fields if f"`{name}`" not in text]
        assert not missing, f"docs/episodes.md says nothing of {kind.__name__}'s {missing}"
