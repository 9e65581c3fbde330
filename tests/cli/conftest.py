"""The commands speak English in these tests unless one says otherwise, whoever runs them."""

import pytest


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The locale of programs."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
