"""A mail server that takes the letters of a test."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from .post import Box, mail_server


@pytest.fixture
def box(settings: Settings) -> Iterator[Box]:
    """A mail server that the site is configured with."""
    made = Box()
    with mail_server(made) as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        settings.EMAIL_USE_TLS = False
        settings.PUBLIC_URL = "https://plans.example"
        yield made
