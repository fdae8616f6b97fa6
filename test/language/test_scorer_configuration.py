"""One file chooses the scorer; what is wrong in it is named, and a key in it is neither taken nor repeated."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.language.prompt import PromptTemplate
from saycan_ros.language.scorer_configuration import EmbeddedSettings, load_scorer_configuration
from saycan_ros.language.scorer_factory import read_scorer
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import find_file, share_directory

COMMITTED = sorted((share_directory() / "config" / "scorers").glob("*.yaml"))
SERVER = "kind: openai\nbase_url: http://127.0.0.1:1/v1\nmodel: m\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "scorer.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: path.stem)
def test_every_committed_configuration_is_valid_and_its_prompt_can_be_read(path: Path) -> None:
    settings = load_scorer_configuration(path)
    assert settings.kind == path.stem
    if not isinstance(settings, EmbeddedSettings):
        PromptTemplate.read(find_file(settings.prompt.template), settings.prompt.examples)


def test_the_default_is_the_scorer_that_comes_with_the_repo(manifest: Manifest) -> None:
    assert isinstance(read_scorer(manifest, "config/scorers/embedded.yaml"), EmbeddedScorer)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kind: oracle", "'embedded', 'onnx_causal', 'openai'"),
        ("[]", "kind"),
        ("kind: [", "not valid YAML"),
        (SERVER + "model: n\n", "scorer.yaml:4: 'model' stands twice in one mapping; keep one"),
        (SERVER + "api_key: SECRET\n", "scorer.yaml: api_key may not be in the file"),
        (SERVER.replace("127.0.0.1:1", "user:p\u2100ss@host"), "base_url: must be an http:// or https:// address"),
        ("kind: 2024-99-99", "not valid YAML"),
        ("kind: " + "[" * 3000, "not valid YAML"),
        (SERVER + "extra: {since: 2024-01-01}", "extra: holds what JSON cannot"),
        (SERVER + "extra: {bias: .nan}", "extra: holds what JSON cannot"),
        (SERVER + "extra: &a {again: *a}", "extra: holds what JSON cannot"),
        ("kind: embedded\nthreads: 0", "threads: Input should be greater than or equal to 1"),
        ("kind: embedded\nthread: 1", "thread: Extra inputs are not permitted"),
        ("kind: onnx_causal", "folder: Field required"),
        (SERVER + "patience: -1", "patience: Input should be greater than 0"),
        (SERVER + "methods: [guess]", "methods.0: Input should be 'echo', 'multiple_choice' or 'constrained'"),
        (SERVER.replace("http", "ftp"), "base_url: must be an http:// or https:// address"),
        (SERVER.replace("127", "me:pass@127"), "base_url: must hold no user, password, query or fragment"),
        (SERVER.replace("1:1/", "1:port/"), "base_url: must be an http:// or https:// address"),
        (SERVER.replace("1:1/", "1:99999/"), "base_url: must be an http:// or https:// address"),
        (SERVER.replace("1:1/", "1 1/"), "base_url: must be an http:// or https:// address"),
        (SERVER.replace("/v1", "/v1?key=1"), "base_url: must hold no user, password, query or fragment"),
    ],
)
def test_a_configuration_that_cannot_be_used_is_refused_with_file_and_field(tmp_path: Path, text: str, words: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(OutcomeError) as error:
        load_scorer_configuration(path)
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert str(path) in str(error.value)
    assert words in str(error.value)


@pytest.mark.parametrize(
    "line",
    [
        "api_key: SECRET",
        "key: SECRET",
        "apikey: SECRET",
        "api_key_environment: SECRET-KEY",
        "api_key_environment: gsk_SECRET",
        "extra: {api_key: SECRET}",
        "extra: {Authorization: Bearer SECRET}",
        "extra: {headers: [{X-Api-Key: SECRET, API-KEY: SECRET}]}",
        "extra: {access_token: SECRET}",
        "extra: {client_secret: SECRET}",
        "extra: {proxy_password: SECRET, session-token: SECRET}",
        "extra: {secret_key: SECRET}",
    ],
)
def test_a_key_in_the_file_is_refused_and_not_repeated(tmp_path: Path, line: str) -> None:
    with pytest.raises(OutcomeError) as error:
        load_scorer_configuration(written(tmp_path, SERVER + line))
    assert "SECRET" not in str(error.value)
    assert error.value.__cause__ is None


def test_words_that_servers_take_are_no_keys(tmp_path: Path) -> None:
    extra = "extra: {max_completion_tokens: 1, prompt_cache_key: kitchen, eos_token: END, stop_token_ids: [2], top_k: 20}"
    assert len(load_scorer_configuration(written(tmp_path, SERVER + extra)).extra) == 5  # type: ignore[union-attr]


def test_without_the_openai_package_only_that_kind_is_refused_and_the_sentence_says_what_to_install(
    manifest: Manifest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(OutcomeError, match="pip install openai"):
        read_scorer(manifest, written(tmp_path, SERVER))
    assert isinstance(read_scorer(manifest, "config/scorers/embedded.yaml"), EmbeddedScorer)


def test_a_key_whose_variable_is_not_set_is_refused_at_start(
    manifest: Manifest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("THE_KEY", raising=False)
    path = written(tmp_path, SERVER + "api_key_environment: THE_KEY")
    with pytest.raises(OutcomeError, match="THE_KEY, which api_key_environment names, is not set"):
        read_scorer(manifest, path)
    monkeypatch.setenv("THE_KEY", "two words")
    with pytest.raises(OutcomeError, match="holds characters that no key has") as error:
        read_scorer(manifest, path)
    assert "two words" not in str(error.value)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SSL_CERT_FILE", "/nowhere.pem"),
        ("HTTPS_PROXY", "odd://me:SECRET@proxy"),
        ("HTTPS_PROXY", "http://me:SECRET@proxy:port"),
    ],
)
def test_an_environment_that_no_server_can_be_asked_from_is_refused_at_start_without_its_values(
    manifest: Manifest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(OutcomeError, match=variable) as error:
        read_scorer(manifest, written(tmp_path, SERVER.replace("http://127.0.0.1:1", "https://models.invalid")))
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert "models.invalid cannot be asked" in str(error.value)
    assert "SECRET" not in str(error.value)
    assert error.value.__cause__ is None


def test_an_absent_file_is_refused_by_its_name_in_words(tmp_path: Path) -> None:
    with pytest.raises(OutcomeError, match=r"absent\.yaml: cannot be read: No such file or directory$"):
        load_scorer_configuration(tmp_path / "absent.yaml")
