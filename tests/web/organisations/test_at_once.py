"""Two people who do something at the same instant: one of them comes second, and is told."""

import pytest

from tests.installation import Installation

# Two who administer a school, in processes that act at the same instant; what each was answered.
AT_ONCE = """
import time
from multiprocessing import get_context
from django.db import connections
from django.utils import timezone
from equiplan.domain.errors import Refused
from equiplan.web.accounts.models import Account
from equiplan.web.organisations import services
from equiplan.web.organisations.services.people import administrators
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform import personal_data
from tests.people import member_of
from tests.web.persons import invited

NOW = timezone.now()
school = Organisation.objects.create(name={name!r}, slug={name!r}, kind="school")
two = [
    member_of(Account.objects.create_user(f"{{n}}@{name}.example"), school, "administrator")
    for n in "ab"
]
invitation, _key = invited(two[0], "new@{name}.example")

def act(n):
    one, other = Member.objects.filter(organisation=school).order_by("-pk" if n else "pk")
    {event}

def person(n, at, answers):
    time.sleep(max(0, at - time.time()))
    try:
        act(n)
    except Refused as refusal:
        answers.put(refusal.code)
    else:
        answers.put("done")

connections.close_all()
fork = get_context("fork")
answers, at = fork.Queue(), time.time() + 0.5
people = [fork.Process(target=person, args=(n, at, answers)) for n in range(2)]
for each in people:
    each.start()
said = sorted(answers.get(timeout=50) for _ in people)
for each in people:
    each.join()
print(" ".join(said), administrators(school).count(), school.members.count())
"""


def at_once(installation: Installation, name: str, event: str) -> str:
    """What the two were answered, how many still administer, how many accounts are members."""
    return installation.python(AT_ONCE.format(name=name, event=event))


@pytest.mark.parametrize("turn", range(3))
def test_two_administrators_who_leave_at_once_do_not_both_leave(
    installation: Installation, turn: int
) -> None:
    said = at_once(installation, f"leave{turn}", "services.leave(one, now=NOW)")
    assert said == "done role.last_administrator 1 2"


@pytest.mark.parametrize("turn", range(3))
def test_two_administrators_who_demote_each_other_at_once_do_not_both_succeed(
    installation: Installation, turn: int
) -> None:
    event = "services.take(other.assignments.get(), by=one, now=NOW)"
    said = at_once(installation, f"take{turn}", event)
    first, _second, administrate, _members = said.split(" ")
    assert (first, administrate) == ("done", "1")


def test_two_administrators_who_are_erased_at_once_are_not_both(
    installation: Installation,
) -> None:
    said = at_once(installation, "erase", "personal_data.erase(one.account, NOW)")
    assert said == "account.only_administrator done 1 1"


def test_a_link_opened_twice_at_once_opens_one_account(installation: Installation) -> None:
    event = 'services.join(invitation, services.Newcomer("Awa", "une phrase", "fr"), now=NOW)'
    said = at_once(installation, "join", event)
    assert said in {"done invitation.has_account 2 3", "done invitation.not_open 2 3"}
