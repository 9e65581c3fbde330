"""`equiplan unlock` lets in who has lost everything but their password, and nobody else."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.test import Client

from equiplan.cli.main import main
from equiplan.web.accounts.models import Account
from tests.web.accounts.signing import (
    PASSWORD,
    confirm,
    is_signed_in,
    set_up_application,
    sign_in_with_password,
)

pytestmark = pytest.mark.django_db


def test_a_locked_out_person_enters_by_the_password_again_and_every_session_ends() -> None:
    account = Account.objects.create_user("awa@example.org", PASSWORD)
    owner = Client()
    sign_in_with_password(owner, account)
    confirm(owner)
    set_up_application(owner)
    assert main(["unlock", "Awa@example.org"]) == 0
    assert not Authenticator.objects.exists()
    assert not UserSession.objects.exists()
    assert not is_signed_in(owner)
    again = Client()
    assert sign_in_with_password(again, account) == "/"
    assert is_signed_in(again)


def test_an_address_nobody_has_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["unlock", "nobody@example.org"]) == 1
    assert "Nobody signs in with" in capsys.readouterr().err
