"""`equiplan createuser` opens an account in an organisation, or says what will not do."""

import pytest

from tests.installation import Installation

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
    ("email", "organisation", "said"),
    [
        ("not an address", "Réseau", "valid email"),
        ("zoe@test.example", " ", "needs a name"),
    ],
)
def test_what_will_not_do_is_said(
    installation: Installation, email: str, organisation: str, said: str
) -> None:
    assert said in create(installation, email, "--organisation", organisation, code=1)


def test_a_weak_password_is_refused(installation: Installation) -> None:
    asked = ("createuser", "ann@test.example", "--organisation", "Réseau", "--password-stdin")
    _, complaint = installation.run(*asked, said="short\n", code=1)
    assert "too short" in complaint
    assert installation.python(MEMBERS.format(email="ann@test.example")) == ""
