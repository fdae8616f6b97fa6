"""Which body these tests run on."""

from __future__ import annotations

import importlib.util

import pytest

if importlib.util.find_spec("rclpy") is None or importlib.util.find_spec("mujoco") is None:
    collect_ignore_glob = ["test_*.py"]
else:
    from .target import Body

    def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
        """On another body than the embedded kitchen, the shared suite alone makes sense."""
        if (body := config.getoption("--target")) != Body.EMBEDDED.value:
            for item in items:
                if "integration" in item.path.parts and not item.path.name.startswith("test_shared_suite"):
                    item.add_marker(pytest.mark.skip(reason=f"is for the embedded kitchen, not for {body}"))

    @pytest.fixture(scope="session")
    def body(request: pytest.FixtureRequest) -> Body:
        """The body that `--target` names."""
        return Body(request.config.getoption("--target"))
