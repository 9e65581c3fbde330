"""The database that tests are given: as a migration leaves it, and without any privilege."""

import re

import pytest

from equiplan.cli.migrate import pending
from equiplan.web.accounts.models import Account
from equiplan.web.platform import row_security

from .databases import WEB


@pytest.mark.both
@pytest.mark.django_db
def test_a_copy_is_up_to_date_empty_and_of_a_role_that_row_security_holds() -> None:
    assert pending() == 0
    assert not Account.objects.exists()
    assert not row_security.bypasses_row_security()


def test_whatever_has_a_hand_in_a_migrated_database_makes_another_copy_when_it_changes() -> None:
    hands = {
        path.relative_to(WEB).as_posix(): re.findall(r"post_migrate\.connect\((.+?),", text)
        for path in WEB.rglob("*.py")
        if "post_migrate.connect(" in (text := path.read_text(encoding="utf-8"))
    }
    # Where these lie is in `MADE_OF`, as is every migration.
    assert hands == {
        "organisations/apps.py": ["guard_lines"],
        "platform/apps.py": ["row_security.create_policies"],
    }
