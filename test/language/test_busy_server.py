"""A server that is busy or half broken when the scorer starts: asked again, and never taken for less than it can do."""

from __future__ import annotations

from typing import Any

import pytest
from language_server import LanguageServer
from test_openai_scorer import Clients

from saycan_ros.language.prompt import PromptTemplate
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode, OutcomeError


@pytest.fixture
def clients(server: LanguageServer, template: PromptTemplate, library: SkillLibrary) -> Clients:
    return Clients(server, template, (*library.skills[:3], *library.skills[16:19], *library.skills[-4:]))


@pytest.mark.parametrize("status", ["429", "503"])
def test_a_server_that_still_loads_at_the_start_is_asked_again_and_loses_no_method(clients: Clients, status: str) -> None:
    name = f"loading-{status}"
    # Of the whole decision at the end of the probe the first requests are refused, too: by then six were answered.
    clients.server.fail(name, *[{"kind": status}] * 3, *[{"kind": "slow"}] * 6, *[{"kind": status}] * 3)
    scorer = clients.named("echo", name, methods=["echo", "multiple_choice"], retries=0, patience=60.0, concurrent=1, together=1)
    assert scorer.model_id.endswith("/echo")
    assert clients.server.seen(name)["failed"] == 12


def test_a_server_that_never_stops_loading_is_refused_at_start_and_nothing_weaker_is_tried(clients: Clients) -> None:
    clients.server.fail("busy", *[{"kind": "503", "wait": 3600}] * 50)
    with pytest.raises(OutcomeError, match="server answers with status 503.*patience ends before") as error:
        clients.named("choice", "busy", patience=60.0, concurrent=1)
    assert error.value.outcome.code is OutcomeCode.SERVER_GONE
    assert clients.server.seen("busy")["requests"] == 1


@pytest.mark.parametrize("fault", [{"kind": "drop"}, {"kind": "garbage", "text": "no"}])
def test_a_server_that_fails_at_one_endpoint_alone_is_asked_at_the_other(clients: Clients, fault: dict[str, Any]) -> None:
    name = f"half-{fault['kind']}"
    clients.server.fail(name, *[fault] * 2)
    scorer = clients.named("choice", name, methods=["echo", "multiple_choice"], retries=0, concurrent=1)
    assert scorer.model_id.endswith("/multiple_choice")
    assert clients.server.seen(name)["failed"] == 2
