"""`equiplan doctor` finds each thing that can be wrong with an installation, and names its cure."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from equiplan.cli import checks
from tests.installation import Installation
from tests.provider import Provider

CUT_OFF = """
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform import tasks
from tests.web.platform.slow_tasks import fail
body = Organisation.objects.create(name="Fleuve", slug="doctor", kind="school")
DBTaskResult.objects.get(pk=tasks.start(fail, organisation=body.pk)).claim("dead")
"""
MEND = """
from django_tasks_db.models import DBTaskResult
DBTaskResult.objects.all().delete()
"""


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Installation]:
    """An installation that nobody has migrated."""
    with Installation.fresh(tmp_path, migrated=False) as made:
        yield made


@pytest.mark.both
def test_a_sound_installation_is_well(installation: Installation) -> None:
    found, _ = installation.run("doctor")
    assert "WRONG" not in found
    assert len(found.splitlines()) == len(checks.CHECKS)


@pytest.mark.both
def test_a_new_installation_needs_migrating_and_then_is_well(bare: Installation) -> None:
    found, _ = bare.run("doctor", code=1)
    assert "migrations to apply" in found
    assert "not collected" in found
    assert "to mend it: equiplan migrate" in found
    bare.run("migrate")
    found, _ = bare.run("doctor")
    assert "WRONG" not in found


def test_a_data_folder_and_a_key_open_to_others_are_named(installation: Installation) -> None:
    installation.data.chmod(0o755)
    (installation.data / "secret-key").chmod(0o644)
    found, _ = installation.run("doctor", code=1)
    installation.data.chmod(0o700)
    (installation.data / "secret-key").chmod(0o600)
    assert f"chmod 700 {installation.data}" in found
    assert f"chmod 600 {installation.data / 'secret-key'}" in found


def test_a_database_that_does_not_answer_is_named(bare: Installation) -> None:
    bare.environment["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none"
    found, _ = bare.run("doctor", code=1)
    assert "correct DATABASE_URL" in found


def test_a_setting_that_cannot_be_read_is_named(bare: Installation) -> None:
    bare.environment["EQUIPLAN_PROXIES"] = "several"
    _, complaint = bare.run("doctor", code=1)
    assert "several" in complaint


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"EQUIPLAN_SECRET_KEY": "short"}, "at least 50 characters"),
        ({"EQUIPLAN_HOSTS": "gep.example"}, "EQUIPLAN_HTTPS=yes"),
        ({"EQUIPLAN_HOSTS": "gep.example", "EQUIPLAN_HTTPS": "yes"}, "EQUIPLAN_PROXIES"),
        ({"EQUIPLAN_HOSTS": "gep.example", "EQUIPLAN_DEBUG": "yes"}, "unset EQUIPLAN_DEBUG"),
    ],
)
def test_an_unsafe_setting_is_named(
    bare: Installation, settings: dict[str, str], said: str
) -> None:
    bare.environment.update(settings)
    found, _ = bare.run("doctor", code=1)
    assert said in found


def test_a_provider_that_answers_is_named_and_one_that_does_not_has_its_cure(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CLIENT", "SECRET"):
        monkeypatch.setitem(installation.environment, f"EQUIPLAN_OIDC_{name}", "equiplan")
    with Provider.running("http://127.0.0.1/") as provider:
        monkeypatch.setitem(installation.environment, "EQUIPLAN_OIDC_ISSUER", provider.issuer)
        found, _ = installation.run("doctor")
        assert f"{provider.issuer} answers" in found
    found, _ = installation.run("doctor", code=1)
    assert "correct EQUIPLAN_OIDC_ISSUER" in found


def test_a_provider_without_the_name_it_gave_us_is_named(bare: Installation) -> None:
    bare.environment["EQUIPLAN_OIDC_ISSUER"] = "https://sso.example.org"
    found, _ = bare.run("doctor", code=1)
    assert "set EQUIPLAN_OIDC_CLIENT and EQUIPLAN_OIDC_SECRET" in found


def test_a_job_cut_off_is_named(installation: Installation) -> None:
    installation.python(CUT_OFF)
    found, _ = installation.run("doctor", code=1)
    installation.python(MEND)
    assert "1 jobs were cut off" in found


def test_a_catalogue_not_compiled_is_named(settings: Settings, tmp_path: Path) -> None:
    for language in ("fr", "es"):
        (tmp_path / language / "LC_MESSAGES").mkdir(parents=True)
        (tmp_path / language / "LC_MESSAGES" / "django.po").touch()
    (tmp_path / "fr" / "LC_MESSAGES" / "django.mo").touch()
    settings.LOCALE_PATHS = [tmp_path]
    assert checks.translations().found == "not compiled: es"
