"""A worker is killed while the mail server takes a letter: nobody sends that letter again."""

import signal
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.installation import Installation, wait_for

from .post import Box, mail_server

MONDAY = datetime(2026, 3, 2, 6, 5, tzinfo=UTC)
ASK = """
from datetime import UTC, datetime
from equiplan.web.notifications.services import KINDS, Choice, choose
from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform.roles import Role
from tests.people import member_of
from tests.web import readings
from tests.web.notifications.post import send_at
body = Organisation.objects.create(name={name!r}, slug={name!r}, kind="school")
account = Account.objects.create_user({name!r} + "@example.org", "a long enough sentence")
member = member_of(account, body, Role.EQUALITY_OFFICER)
readings.adopted(member)
choose(member, Choice("daily", frozenset(KINDS)), now=datetime(2026, 3, 1, tzinfo=UTC))
send_at.enqueue(body.pk, {now!r})
"""
AGAIN = """
from equiplan.web.organisations.models import Organisation
from tests.web.notifications.post import send_at
send_at.enqueue(Organisation.objects.get(slug={name!r}).pk, {now!r})
"""
DONE = """
from django_tasks_db.models import DBTaskResult
print(DBTaskResult.objects.successful().filter(task_path__endswith="send_at").count())
"""
STATE = """
from equiplan.web.notifications.models import Digest
print(Digest.objects.values_list("trouble", "sent_on").get(member__organisation__slug={name!r}))
"""


@pytest.mark.clock(MONDAY)  # the second worker looks for letters that are due by itself
def test_a_letter_cut_off_by_a_kill_is_not_sent_twice_and_is_said(tmp_path: Path) -> None:
    box, name = Box(takes=2.0), "fleuve"
    told = {"name": name, "now": MONDAY.isoformat()}
    with Installation.fresh(tmp_path) as installation, mail_server(box) as port:
        installation.environment.update(
            EQUIPLAN_EMAIL_HOST="127.0.0.1", EQUIPLAN_EMAIL_PORT=str(port), EQUIPLAN_EMAIL_TLS="no"
        )
        installation.python(ASK.format(**told))
        first = installation.start("worker", "--id", name)
        wait_for(lambda: box.letters, first)
        first.kill()
        assert first.wait() == -signal.SIGKILL
        box.takes = 0.0
        installation.python(AGAIN.format(**told))
        second = installation.start("worker", "--id", name)
        try:
            wait_for(lambda: installation.python(DONE) == "2", second)
        finally:
            second.kill()
            second.wait()
        assert len(box.letters) == 1
        assert "'cut'" in installation.python(STATE.format(**told))
        assert "WRONG  letters: the last letter of 1" in _doctor(installation)


def _doctor(installation: Installation) -> str:
    return installation.run("doctor", code=1)[0]
