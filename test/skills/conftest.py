"""Fixtures of the skills' tests."""

from __future__ import annotations

import pytest


@pytest.fixture
def policy_token(monkeypatch: pytest.MonkeyPatch) -> None:
    """The policy servers' token, where the skills look for it."""
    # The servers need packages that not every machine has; most tests here do without.
    from policy_servers import TOKEN

    monkeypatch.setenv("SAYCAN_POLICY_TOKEN", TOKEN)
