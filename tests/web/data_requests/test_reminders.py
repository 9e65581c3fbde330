"""Reminders go through a real mail server: on their days, once, in the reader's language."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from equiplan.web.data_requests import services, tasks
from equiplan.web.data_requests.models import DataRequest, Reminder
from equiplan.web.data_requests.services import DataRequestRefused
from equiplan.web.data_requests.services.reminding import kind_on
from equiplan.web.organisations.models import AuditLine, Member
from equiplan.web.platform import registry
from equiplan.web.platform.roles import Role
from tests import clock
from tests.conftest import Enrol, SignIn
from tests.web.notifications.post import Box, mail_server
from tests.web.working import work

from .making import DUE, NOW, figures, submission_of, submitted, validated

pytestmark = pytest.mark.django_db
FAR, NEAR, LATE = (DUE - timedelta(days=14), DUE - timedelta(days=3), DUE + timedelta(days=1))
SUBJECTS = {
    "fr": "Alianza Sur attend vos chiffres\u00a0: Effectifs (fr)",
    "en": "Alianza Sur awaits your figures: Effectifs (en)",
    "es": "Alianza Sur espera sus cifras: Effectifs (es)",
}


def at(day: date) -> datetime:
    """A morning."""
    return datetime(day.year, day.month, day.day, 6, 0, tzinfo=NOW.tzinfo)


def sent_on(data_request: DataRequest, day: date) -> int:
    """How many letters leave on a day."""
    due = {submission.pk for submission, _kind in services.who_is_due(at(day))}
    asked = data_request.submissions.filter(pk__in=due).order_by("pk")
    return sum(tasks.remind(each.pk, at(day)) for each in asked)


@pytest.fixture
def box(settings: Settings) -> Iterator[Box]:
    """A mail server that the site is configured with."""
    made = Box()
    with mail_server(made) as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        settings.EMAIL_USE_TLS = False
        settings.PUBLIC_URL = "https://plans.example"
        yield made


def test_a_reminder_leaves_on_each_of_three_days_and_never_twice(
    box: Box, data_request: DataRequest
) -> None:
    days = [FAR - timedelta(days=1), FAR, FAR, NEAR, NEAR, DUE, LATE, LATE]
    assert [sent_on(data_request, day) for day in days] == [0, 2, 0, 2, 0, 0, 2, 0]
    assert len(box.letters) == 6
    assert Reminder.objects.filter(sent_at=None).count() == 0


def test_who_has_validated_is_left_alone(
    box: Box, data_request: DataRequest, officer: Member
) -> None:
    validated(data_request, officer)
    assert sent_on(data_request, NEAR) == 1
    assert box.letters[0]["To"] == "head@autre.example"


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_a_reminder_speaks_its_readers_language_and_leads_to_the_answer(
    language: str, box: Box, data_request: DataRequest, officer: Member
) -> None:
    officer.account.language = language
    officer.account.save()
    submission = submission_of(data_request, officer.organisation)
    assert tasks.remind(submission.pk, at(NEAR)) == 1
    (letter,) = box.letters
    assert letter["Subject"].strip() == SUBJECTS[language]  # folded, for it is long
    body = letter.get_body(("plain",))
    assert body
    path = f"open{reverse('data_requests:answer', args=[submission.pk])}"
    assert path in body.get_content()


def test_who_answers_is_written_to_and_before_that_all_who_may(
    box: Box, data_request: DataRequest, officer: Member, enrol: Enrol
) -> None:
    keeper = enrol(officer.organisation, Role.DATA_OFFICER)
    enrol(officer.organisation, Role.COMMITTEE_MEMBER)
    submission = submission_of(data_request, officer.organisation)
    tasks.remind(submission.pk, at(FAR))
    assert {each["To"] for each in box.letters} == {officer.account.email, keeper.account.email}
    box.letters.clear()
    services.save(submission, figures(submission), by=keeper, now=NOW)
    tasks.remind(submission.pk, at(NEAR))
    assert [each["To"] for each in box.letters] == [keeper.account.email]


def test_a_letter_that_was_refused_is_not_said_to_have_left_and_is_not_sent_again(
    box: Box, data_request: DataRequest, officer: Member
) -> None:
    box.says = "550 no"
    submission = submission_of(data_request, officer.organisation)
    assert tasks.remind(submission.pk, at(NEAR)) == 0
    assert Reminder.objects.get().sent_at is None
    box.says = "250 taken"
    assert tasks.remind(submission.pk, at(NEAR)) == 0


def test_nothing_is_taken_where_there_is_no_mail_server(
    settings: Settings, data_request: DataRequest
) -> None:
    settings.EMAIL_HOST = ""
    tasks.every_day(at(NEAR))
    assert not Reminder.objects.exists()


def test_the_work_of_every_day_sends_through_the_worker(
    box: Box, data_request: DataRequest
) -> None:
    assert "data_requests.every_day" in registry.SCHEDULES
    with clock.at(at(NEAR)):
        registry.SCHEDULES["data_requests.every_day"].run(at(NEAR))
        work()
    assert len(box.letters) == 2


def test_the_button_reminds_once_a_day_and_says_whom(
    box: Box, data_request: DataRequest, coordinator: Member, sign_in: SignIn
) -> None:
    client = sign_in(coordinator)
    where = reverse("data_requests:remind", args=[data_request.pk])
    for _ in range(2):
        client.post(where)
        work()
    assert len(box.letters) == 2
    line = AuditLine.objects.get(event="data_request.reminded")
    assert line.facts == {"count": 2}


def test_the_button_reminds_one_member_and_no_id_of_elsewhere(
    box: Box, data_request: DataRequest, coordinator: Member, officer: Member
) -> None:
    submission = submission_of(data_request, officer.organisation)
    assert services.remind_by_hand(data_request, {submission.pk}, by=coordinator, now=NOW) == [
        submission.pk
    ]
    with pytest.raises(DataRequestRefused) as refused:
        services.remind_by_hand(data_request, {999_999}, by=coordinator, now=NOW)
    assert refused.value.code == "data_requests.nobody_to_remind"


def test_the_button_says_when_no_letter_can_leave(
    settings: Settings, data_request: DataRequest, coordinator: Member
) -> None:
    settings.EMAIL_HOST = ""
    with pytest.raises(DataRequestRefused) as refused:
        services.remind_by_hand(data_request, None, by=coordinator, now=NOW)
    assert refused.value.code == "data_requests.no_mail"


def test_putting_the_deadline_off_reminds_of_the_new_one(
    box: Box, data_request: DataRequest, coordinator: Member, officer: Member
) -> None:
    submitted(data_request, officer)
    assert sent_on(data_request, NEAR) == 2
    services.put_off(data_request, DUE + timedelta(days=30), by=coordinator, now=NOW)
    assert sent_on(data_request, NEAR) == 0
    assert sent_on(data_request, NEAR + timedelta(days=30)) == 2


DAYS = st.integers(-60, 60)


@given(DAYS, DAYS)
def test_a_reminder_is_never_due_before_its_day_nor_for_a_day_before_the_asking(
    asked: int, today: int
) -> None:
    kind = kind_on(DUE + timedelta(days=today), asked_on=DUE + timedelta(days=asked), due_on=DUE)
    begins = {"fortnight": -14, "days": -3, "late": 1}
    if kind:
        assert asked < begins[kind] <= today <= 14
    else:
        assert today > 14 or not any(asked < day <= today for day in begins.values())
