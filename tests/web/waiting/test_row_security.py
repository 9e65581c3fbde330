"""Under the row security of PostgreSQL, what waits for a member is the same as without them."""

import pytest
from django.db import connection
from django.utils import timezone

from equiplan.web.organisations.models import Organisation
from equiplan.web.organisations.permissions import permissions_of
from equiplan.web.platform import row_security
from equiplan.web.platform.roles import Role
from equiplan.web.platform.waiting import waiting_for
from tests.conftest import Enrol
from tests.web.row_security.plain import plain_role

from .making import everything

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no row security"),
]


def test_row_security_hides_nothing_that_waits(enrol: Enrol, school: Organisation) -> None:
    head = enrol(school, Role.ADMINISTRATOR)
    everything(head)
    allowed, today = permissions_of(head), timezone.localdate()
    whole = waiting_for(head, allowed, today)
    with plain_role(), row_security.narrowed(head.account_id, [head.organisation_id]):
        assert waiting_for(head, allowed, today) == whole
