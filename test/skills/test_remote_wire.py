"""The wire carries numbers, words and arrays, refuses everything else by name, and is openpi's."""

from __future__ import annotations

import contextlib
import struct
from typing import Any

import msgpack
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from saycan_ros.skills.remote.contract import ContractError, PolicyContract, contract_in
from saycan_ros.skills.remote.exchange import Answer, Question
from saycan_ros.skills.remote.wire import DTYPES, WireError, decode, encode

CONTRACT = PolicyContract(protocol=1, rate=10.0, horizon=4, actions=("arm", "lift"), state=("arm",), image=(16, 16))


def raw_array(**changes: Any) -> bytes:
    """An array in a message, with some of its entries wrong."""
    row = {"__ndarray__": True, "data": bytes(8), "dtype": "<f4", "shape": [2]} | changes
    return bytes(msgpack.packb({"actions": {key.encode(): value for key, value in row.items()}}))


@pytest.mark.parametrize("dtype", sorted(DTYPES))
def test_an_array_of_every_allowed_dtype_comes_back_as_it_was(dtype: str) -> None:
    array = np.arange(12).reshape(3, 4).astype(dtype)
    back = decode(encode({"a": array, "word": "x", "number": np.float32(0.5)}))
    assert back["a"].dtype == array.dtype
    assert np.array_equal(back["a"], array)
    assert (back["word"], back["number"]) == ("x", 0.5)


def test_the_bytes_are_those_of_openpis_own_client() -> None:
    array = np.array([[1.5, -2.0]], "<f4")
    # openpi_client.msgpack_numpy packs an array as this map, byte strings for keys, and a scalar likewise.
    packed = {b"__ndarray__": True, b"data": array.tobytes(), b"dtype": "<f4", b"shape": (1, 2)}
    assert encode({"actions": array}) == msgpack.packb({"actions": packed})
    scalar = {b"__npgeneric__": True, b"data": 0.25, b"dtype": "<f8"}
    assert decode(bytes(msgpack.packb({"infer_ms": scalar}))) == {"infer_ms": 0.25}


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (raw_array(dtype="|O"), "dtype"),
        (raw_array(dtype="<c8"), "dtype"),
        (raw_array(dtype=["x", "<f4"]), "dtype"),
        (raw_array(shape=[3]), "not as long as"),
        (raw_array(shape=[-2]), "shape"),
        (raw_array(shape=[2**40]), "shape"),
        (raw_array(shape=[1, 1, 1, 1, 2]), "shape"),
        (raw_array(shape=[True, 2]), "shape"),
        (raw_array(shape="2"), "shape"),
        (raw_array(data="no bytes"), "not as long as"),
        (b"", "not msgpack"),
        (b"\xc1", "not msgpack"),
        (b"\x80\x80", "not msgpack"),
        (b"\x91" * 5000 + b"\x90", "not msgpack"),
        (b"\xdd" + struct.pack(">I", 2**31), "not msgpack"),
        (bytes(msgpack.packb([1])), "not a map"),
        (bytes(msgpack.packb({b"bytes": 1})), "not a map"),
        (bytes(msgpack.packb({"a": msgpack.ExtType(5, b"code")})), "not msgpack"),
        (bytes(msgpack.packb({"a": {b"__npgeneric__": True, b"data": "word"}})), "scalar"),
    ],
)
def test_a_malformed_message_is_refused_by_name(data: bytes, named: str) -> None:
    with pytest.raises(WireError, match=named):
        decode(data)


def test_an_oversized_message_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(WireError, match="3000 is the most"):
        decode(b"\xc1" * 3001, largest=3000)


@pytest.mark.parametrize("value", [object(), np.array([object()]), np.array(["word"]), np.array([1j]), 2**70])
def test_what_has_no_place_on_the_wire_is_not_sent(value: object) -> None:
    with pytest.raises(WireError):
        encode({"a": value})


@given(st.binary(max_size=300))
def test_no_bytes_do_anything_but_decode_or_be_refused(data: bytes) -> None:
    with contextlib.suppress(WireError):
        assert isinstance(decode(data), dict)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"rate": 0}, "rate"),
        ({"rate": float("inf")}, "rate"),
        ({"horizon": 0}, "horizon"),
        ({"horizon": 10**6}, "horizon"),
        ({"actions": []}, "actions"),
        ({"actions": ["arm", "arm"]}, "'arm' is unknown or stands twice"),
        ({"actions": ["leg"]}, "'leg'"),
        ({"state": ["mood"]}, "'mood'"),
        ({"image": [8, 8]}, "image"),
        ({"protocol": 2}, "protocol: it speaks 2"),
        ({"extra": 1}, "extra"),
    ],
)
def test_a_contract_that_does_not_fit_is_refused_by_field(change: dict[str, Any], named: str) -> None:
    with pytest.raises(ContractError, match=named):
        contract_in({"saycan": {**CONTRACT.metadata["saycan"], **change}})


def test_a_server_without_a_contract_is_refused_and_one_with_more_than_that_is_not() -> None:
    with pytest.raises(ContractError, match="no 'saycan' map"):
        contract_in({"reset_pose": [0.0]})
    assert contract_in({"reset_pose": [0.0], **decode(encode(CONTRACT.metadata))}) == CONTRACT


@pytest.mark.parametrize(
    "actions",
    [
        np.zeros((4, 3)),
        np.zeros(8),
        np.zeros((4, 2), bool),
        np.full((4, 2), np.nan),
        np.full((4, 2), np.inf),
        [[0.0] * 2] * 4,
        None,
    ],
)
def test_an_answer_of_another_shape_or_without_numbers_is_refused(actions: object) -> None:
    with pytest.raises(WireError, match="actions"):
        Answer.read({"actions": actions}, CONTRACT)


def test_a_question_is_read_only_where_it_fits_the_contract() -> None:
    sound = Question(np.zeros(1, np.float32), "pick it up", np.zeros((16, 16, 3), np.uint8))
    assert Question.read(decode(encode(sound.message)), CONTRACT).instruction == "pick it up"
    for key, value in (
        ("prompt", ""),
        ("prompt", 7),
        ("observation/state", np.zeros(2, np.float32)),
        ("observation/image", np.zeros((16, 16), np.uint8)),
        ("observation/image", None),
    ):
        with pytest.raises(WireError, match=key):
            Question.read({**sound.message, key: value}, CONTRACT)
