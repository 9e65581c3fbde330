"""Letters tell of all that waits, data requests and networks included, to those it concerns."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from equiplan.web.data_requests.models import Submission
from equiplan.web.notifications import rendering, selectors, services, tasks
from equiplan.web.notifications.models import Digest
from equiplan.web.notifications.permissions import digest_of
from equiplan.web.notifications.services import KINDS, Choice
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from equiplan.web.platform.waiting import Topic, kinds
from tests.conftest import Enrol, SignIn
from tests.web.data_requests.making import another
from tests.web.networks.making import joined
from tests.web.waiting.making import DAY, asked_by, everything

from .post import Box

MONDAY = datetime(2026, 6, 1, 10, tzinfo=UTC)
pytestmark = [pytest.mark.django_db, pytest.mark.clock(MONDAY)]
LATE = {
    "fr": "Membres en retard\u00a0: 1 sur 2",
    "en": "1 of 2 members late",
    "es": "Miembros con retraso: 1 de 2",
}


def asks(member: Member, language: str, topics: tuple[str, ...] = KINDS) -> None:
    """Somebody who wants a letter every day, in a language."""
    member.account.language = language
    member.account.save()
    services.choose(member, Choice("daily", frozenset(topics)), now=MONDAY - 3 * DAY)


def plain(box: Box, member: Member) -> str:
    """The text of the letter that somebody got."""
    (letter,) = [each for each in box.letters if each["To"] == member.account.email]
    body = letter.get_body(("plain",))
    assert body
    return str(body.get_content())


@pytest.mark.parametrize("language", LATE)
def test_a_member_is_told_that_it_is_late_and_its_coordinator_how_many_are(
    language: str, box: Box, enrol: Enrol, school: Organisation, alliance: Organisation
) -> None:
    officer, coordinator = enrol(school), enrol(alliance, Role.NETWORK_COORDINATOR)
    other = another("autre")
    for each in (officer, other):
        joined(each, coordinator)
    data_request = asked_by(coordinator, timezone.localdate() - DAY)
    Submission.objects.filter(data_request=data_request, member=other.organisation).update(
        state="validated"
    )
    ours = data_request.submissions.get(member=school)
    for each in (officer, coordinator):
        asks(each, language, ("late",))
        assert tasks.send_due(each.organisation_id, MONDAY) == 1
    mine, theirs = plain(box, officer), plain(box, coordinator)
    answer = reverse("data_requests:answer", args=[ours.pk])
    assert f"open{answer}" in mine
    assert f"Effectifs ({language})" in mine
    assert LATE[language] in theirs
    assert f"open{reverse('data_requests:data_request', args=[data_request.pk])}" in theirs
    assert f"open{answer}" not in theirs


@pytest.mark.parametrize("topic", Topic)
def test_a_topic_that_was_chosen_brings_its_kinds_and_no_other(
    topic: Topic, box: Box, enrol: Enrol, school: Organisation
) -> None:
    head = enrol(school, Role.ADMINISTRATOR)
    everything(head)
    asks(head, "en", (topic,))
    assert tasks.send_due(school.pk, MONDAY) == 1
    text = plain(box, head)
    with translation.override("en"):
        labels = {kind.code: str(kind.label).upper() for kind in kinds()}
    found = {code for code, label in labels.items() if label in text.splitlines()}
    assert found == {kind.code for kind in kinds() if kind.topic == topic}


def test_the_form_offers_every_topic() -> None:
    assert set(KINDS) == set(Topic)
    assert [topic for topic in Topic if not hasattr(Digest(), topic)] == []


@pytest.mark.parametrize("role", [Role.COMMITTEE_MEMBER, Role.AUDITOR])
def test_who_only_reads_is_told_of_actions_and_of_nothing_to_do(
    role: Role, enrol: Enrol, school: Organisation
) -> None:
    everything(enrol(school, Role.ADMINISTRATOR))
    letter = selectors.letter(
        digest_of(enrol(school, role)), selectors.news(school, timezone.localdate())
    )
    assert {part.kind.code for part in letter.parts} == {"late_actions", "due_actions"}


def test_todays_letter_says_the_same_before_it_is_sent(
    enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    head = enrol(school, Role.ADMINISTRATOR)
    everything(head)
    page = sign_in(head).get(
        reverse("notifications:preview", args=[school.pk]), headers={"accept-language": "en"}
    )
    with translation.override("en"):
        labels = {str(kind.label) for kind in kinds()}
    assert {part.title for part in page.context["parts"]} == labels


def test_a_letter_takes_the_same_queries_whatever_waits(enrol: Enrol, school: Organisation) -> None:
    head, taken = enrol(school, Role.ADMINISTRATOR), []
    for more in (("a", "b"), ("c", "d", "e")):
        for each in more:
            everything(head, each)
        fresh = Digest(member=Member.objects.select_related("organisation").get(pk=head.pk))
        with CaptureQueriesContext(connection) as queried:
            letter = selectors.letter(fresh, selectors.news(school, timezone.localdate()))
            rendering.parts(letter)
        taken.append(len(queried))
    assert taken[0] == taken[1]
