"""A provider of single sign-on, in a process of its own."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.provider import Provider

from .provided import BACK


@pytest.fixture(scope="module")
def running() -> Iterator[Provider]:
    """A provider."""
    with Provider.running(BACK) as provider:
        yield provider


@pytest.fixture
def provider(running: Provider, settings: Settings) -> Provider:
    """That provider, known to this site."""
    settings.OIDC_ISSUER, settings.OIDC_NAME = running.issuer, "Fleuve ID"
    settings.OIDC_CLIENT, settings.OIDC_SECRET = running.client, running.secret
    return running
