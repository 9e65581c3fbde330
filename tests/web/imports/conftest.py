"""Files of each test in a folder of its own, and a client of the person who brings them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from equiplan.web.organisations.models import Member, Organisation
from tests.conftest import Enrol, SignIn

Bring = Callable[..., Any]
ENGLISH = {"accept-language": "en"}


@pytest.fixture(autouse=True)
def files(tmp_path: Path, settings: Settings) -> Path:
    """Where the bytes of brought files go."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """The equality officer of the school."""
    return enrol(school)


@pytest.fixture
def client(officer: Member, sign_in: SignIn) -> Client:
    """Their browser, in English."""
    signed_in = sign_in(officer)
    signed_in.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return signed_in


@pytest.fixture
def bring(client: Client) -> Bring:
    """Send files through the form: `bring(("plan.md", b"..."), ...)`."""

    def send(*named: tuple[str, bytes], follow: bool = True) -> Any:
        sent = [SimpleUploadedFile(name, content) for name, content in named]
        return client.post(reverse("imports:bring"), {"document": sent}, follow=follow)

    return send
