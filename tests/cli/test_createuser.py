"""`equiplan createuser` opens an account in an organisation, or says what will not do."""

import re
from pathlib import Path

import pytest

from equiplan.cli.createuser import KINDS
from equiplan.domain.access.roles import Extent, Permission, Role, extent
from equiplan.web.organisations.models import Kind
from tests.installation import Installation

GUIDE = Path(__file__).resolve().parents[2] / "src/equiplan/web/help/guide"

MEMBERS = """
from equiplan.web.organisations.models import Member
for each in Member.objects.filter(account__email={email!r}):
    roles = [given.role for given in each.assignments.all()]
    print(*roles, each.organisation.kind, each.organisation.slug, each.account.language)
"""
PASSWORD = "une phrase assez longue\n"


def create(installation: Installation, email: str, *options: str, code: int = 0) -> str:
    """Run the command; what it printed or complained."""
    asked = ("createuser", email, "--password-stdin", *options)
    return "".join(installation.run(*asked, said=PASSWORD, code=code))


def test_it_creates_the_account_the_organisation_and_the_membership(
    installation: Installation,
) -> None:
    options = ("--organisation", "École du Test", "--kind", "school", "--role", "contributor")
    create(installation, "Lou@Test.example", *options, "--language", "es")
    members = installation.python(MEMBERS.format(email="lou@test.example"))
    assert members == "contributor school ecole-du-test es"


def test_run_again_it_gives_another_role_and_nothing_else(installation: Installation) -> None:
    for role in ("contributor", "administrator"):
        create(installation, "max@test.example", "--organisation", "Réseau", "--role", role)
    members = installation.python(MEMBERS.format(email="max@test.example"))
    assert members == "contributor administrator association reseau fr"


@pytest.mark.parametrize(
    ("email", "organisation", "code", "said"),
    [
        ("not an address", "Réseau", 1, "valid email"),
        ("zoe@test.example", " ", 2, "--organisation"),
    ],
)
def test_what_will_not_do_is_said(
    installation: Installation, email: str, organisation: str, code: int, said: str
) -> None:
    assert said in create(installation, email, "--organisation", organisation, code=code)


def test_the_country_of_a_new_organisation_gives_it_its_time(installation: Installation) -> None:
    create(installation, "ml@test.example", "--organisation", "Agence", "--country", "ml")
    zone = "from equiplan.web.organisations.models import Organisation as O\n"
    zone += "print(O.objects.get(name='Agence').time_zone)"
    assert installation.python(zone) == "Africa/Bamako"
    who = ("no@test.example", "--organisation", "Nulle part", "--country", "zz")
    assert "--country" in create(installation, *who, code=2)


def test_every_role_of_the_product_can_be_given_and_an_auditors_has_a_last_day(
    installation: Installation,
) -> None:
    _, said = installation.run("createuser", "--help")[::-1]
    assert [role for role in Role if role not in said] == []
    who = ("eve@test.example", "--organisation", "Réseau", "--role", "auditor")
    assert "--until" in create(installation, *who, code=1)
    assert "is over" in create(installation, *who, "--until", "2001-01-31", code=1)
    assert installation.python(MEMBERS.format(email="eve@test.example")) == ""
    create(installation, *who, "--until", "2099-12-31")
    assert installation.python(MEMBERS.format(email="eve@test.example")).startswith("auditor ")


def test_the_kinds_of_the_command_are_those_of_organisations() -> None:
    assert list(Kind) == list(KINDS)


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_the_guide_names_every_role_and_no_other_with_what_it_allows(language: str) -> None:
    page = (GUIDE / language / "administration.md").read_text(encoding="utf-8")
    (option,) = (line for line in page.splitlines() if line.startswith("| `--role`"))
    assert re.findall(r"`(\w+)`", option.split("|")[3]) == [*map(str, Role)]
    rows = re.findall(r"^\| [^|]+ \(`(\w+)`\) \| (\S+) \| (\S+) \| (\S+) \|$", page, re.M)
    yes = rows[0][1]
    allowed = [(role, *(each == yes for each in cells)) for role, *cells in rows]
    permissions = (Permission.READ, Permission.BRING, Permission.DECIDE)
    assert allowed == [
        (role, *(extent([role], permission) != Extent.NONE for permission in permissions))
        for role in Role
    ]


def test_a_weak_password_is_refused(installation: Installation) -> None:
    asked = ("createuser", "ann@test.example", "--organisation", "Réseau", "--password-stdin")
    _, complaint = installation.run(*asked, said="short\n", code=1)
    assert "too short" in complaint
    assert installation.python(MEMBERS.format(email="ann@test.example")) == ""
