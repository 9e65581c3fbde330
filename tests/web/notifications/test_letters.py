"""Letters go through a real mail server: once, in the reader's language, only if there is news."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from equiplan.domain.notifications import Rhythm
from equiplan.web.notifications import services, tasks
from equiplan.web.notifications.models import Digest
from equiplan.web.notifications.services import KINDS, Choice
from equiplan.web.organisations.models import Assignment, Member, Organisation, Person
from equiplan.web.plans import services as plan_services
from equiplan.web.plans.models import Action, Plan
from equiplan.web.platform import registry
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.people import member_of
from tests.web import readings
from tests.web.working import work

from .post import Box

SUNDAY = datetime(2026, 3, 1, 12, tzinfo=UTC)
MONDAY = datetime(2026, 3, 2, 6, 5, tzinfo=UTC)  # five past seven in Paris
WEEK = timedelta(days=7)
DAY = timedelta(days=1)
SUBJECTS = {
    "fr": "École du Fleuve\u00a0: ce qui vous attend",
    "en": "École du Fleuve: what waits for you",
    "es": "École du Fleuve: lo que le espera",
}
SAID = {
    "fr": ("Ce 2 mars 2026, 5 choses vous attendent", "ACTIONS EN RETARD", "31 janvier 2026"),
    "en": ("On 2 March 2026, 5 things wait for you", "LATE ACTIONS", "31 January 2026"),
    "es": ("El 2 de marzo de 2026 le esperan 5 cosas", "MEDIDAS ATRASADAS", "31 de enero de 2026"),
}
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """An equality officer in whose plan something is late, due, to report and to validate."""
    member = enrol(school)
    plan = readings.adopted(member)
    first, second, third = Action.objects.filter(axis__plan=plan).order_by("pk")[:3]
    how: dict[str, Any] = {"by": member, "now": readings.NOW}
    for each in Action.objects.filter(axis__plan=plan):
        plan_services.change(each, "dates", {"starts_on": None, "ends_on": None}, **how)
    plan_services.change(first, "dates", {"ends_on": "2026-01-31"}, **how)
    plan_services.change(second, "dates", {"ends_on": "2026-03-15"}, **how)
    plan_services.change(third, "dates", {"ends_on": "2026-03-20"}, **how)
    plan_services.aim(first.indicators.get(), on="2026-03-31", value=60, **how)
    return member


def asks(member: Member, rhythm: str = "daily", kinds: tuple[str, ...] = KINDS) -> Digest:
    """The digest of a member who asks for letters on the Sunday before."""
    return services.choose(member, Choice(rhythm, frozenset(kinds)), now=SUNDAY)


def sent(member: Member, now: datetime = MONDAY) -> int:
    """How many letters leave from the member's organisation at a time."""
    return tasks.send_due(member.organisation_id, now)


def parts(letter: EmailMessage) -> tuple[str, str]:
    """The text and the HTML of a letter."""
    plain, html = letter.get_body(("plain",)), letter.get_body(("html",))
    assert plain
    assert html
    return plain.get_content(), html.get_content()


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_a_letter_speaks_its_readers_language_in_text_and_in_html(
    language: str, box: Box, officer: Member
) -> None:
    officer.account.language = language
    officer.account.name = "Awa"
    officer.account.save()
    asks(officer)
    assert sent(officer) == 1
    (letter,) = box.letters
    text, html = parts(letter)
    assert letter["Subject"] == SUBJECTS[language]
    assert [said for said in SAID[language] if said not in text] == []
    assert f'<html lang="{language}">' in html
    assert "Awa" in text
    assert "Awa" in html
    for each in Action.objects.filter(ends_on__isnull=False):
        assert f"open/plans/actions/{each.pk}/" in text
        assert f"open/plans/actions/{each.pk}/" in html


def test_one_thing_is_told_in_the_singular(box: Box, officer: Member) -> None:
    officer.account.language = "fr"
    officer.account.save()
    asks(officer, kinds=("late",))
    sent(officer)
    assert "une chose vous attend dans" in parts(box.letters[0])[0]


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name == "href"]


def test_every_link_of_a_letter_is_whole_and_leads_somewhere(
    box: Box, officer: Member, client: Client
) -> None:
    asks(officer)
    sent(officer)
    links = _Links()
    links.feed(parts(box.letters[0])[1])
    client.force_login(officer.account)
    assert len(links.found) == 7
    for link in links.found:
        assert link.startswith("https://plans.example/")
        assert (
            client.get(link.removeprefix("https://plans.example"), follow=True).status_code == 200
        )


def test_a_letter_can_be_ended_in_one_click_by_the_readers_mail_service(
    box: Box, officer: Member
) -> None:
    digest = asks(officer)
    sent(officer)
    (letter,) = box.letters
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    url = letter["List-Unsubscribe"].strip(" <>").removeprefix("https://plans.example")
    service = Client(enforce_csrf_checks=True)
    for _again in range(2):
        answer = service.post(
            url, "List-Unsubscribe=One-Click", "application/x-www-form-urlencoded"
        )
        assert answer.status_code == 200
    digest.refresh_from_db()
    assert digest.rhythm == Rhythm.NEVER
    assert sent(officer, MONDAY + DAY) == 0


def test_looking_at_the_way_out_ends_nothing(box: Box, officer: Member, client: Client) -> None:
    digest = asks(officer)
    sent(officer)
    url = box.letters[0]["List-Unsubscribe"].strip(" <>").removeprefix("https://plans.example")
    assert "<button" in client.get(url).content.decode()
    digest.refresh_from_db()
    assert digest.rhythm == Rhythm.DAILY


def test_a_token_nobody_made_gets_the_same_answer(box: Box, officer: Member) -> None:
    asks(officer)
    sent(officer)
    url = box.letters[0]["List-Unsubscribe"].strip(" <>").removeprefix("https://plans.example")
    known, forged = Client().post(url), Client().post(url[:-3] + "xx/")
    assert known.status_code == forged.status_code == 200
    assert known.content.split(b"<main")[1] == forged.content.split(b"<main")[1]


def test_a_letter_leaves_once_a_day_however_often_it_is_looked_for(
    box: Box, officer: Member
) -> None:
    asks(officer)
    assert [sent(officer, MONDAY + n * timedelta(hours=1)) for n in range(9)] == [1] + [0] * 8
    assert sent(officer, MONDAY + DAY) == 1
    assert len({letter["Message-ID"] for letter in box.letters}) == 2


def test_who_was_overtaken_between_looking_and_sending_sends_nothing(
    box: Box, officer: Member
) -> None:
    digest = asks(officer)
    assert services.take(digest, MONDAY.date())
    assert not services.take(digest, MONDAY.date())


def test_it_leaves_at_seven_where_the_organisation_is(box: Box, officer: Member) -> None:
    asks(officer)
    assert sent(officer, MONDAY - timedelta(minutes=10)) == 0
    Organisation.objects.update(time_zone="America/Santo_Domingo")
    assert sent(officer) == 0
    assert sent(officer, MONDAY + timedelta(hours=4)) == 0
    assert sent(officer, MONDAY + timedelta(hours=5)) == 1


def test_a_weekly_letter_comes_on_mondays_and_is_made_up_for_when_monday_failed(
    box: Box, officer: Member
) -> None:
    asks(officer, "weekly")
    assert sent(officer, MONDAY) == 1
    assert sent(officer, MONDAY + DAY) == 0
    assert sent(officer, MONDAY + WEEK + DAY) == 1
    assert sent(officer, MONDAY + WEEK + 2 * DAY) == 0


def test_nobody_who_has_not_asked_is_written_to(box: Box, officer: Member) -> None:
    assert sent(officer) == 0
    asks(officer, "never")
    assert sent(officer) == 0
    assert box.letters == []


def test_without_news_no_letter_leaves_that_day(box: Box, officer: Member) -> None:
    asks(officer)
    Plan.objects.update(status="closed")
    assert sent(officer) == 0
    Plan.objects.update(status="draft")
    assert sent(officer, MONDAY + timedelta(hours=3)) == 0
    assert Digest.objects.get().trouble == ""


def test_a_contributor_is_told_of_their_own_actions_only(
    box: Box, officer: Member, enrol: Enrol, school: Organisation
) -> None:
    contributor = enrol(school, Role.CONTRIBUTOR)
    asks(contributor)
    assert sent(contributor) == 0
    late = Action.objects.get(ends_on="2026-01-31")
    owner, person = late.owners.all()[0], Person.objects.get(member=contributor)
    plan_services.change_owner(owner, "person", person.pk, by=officer, now=readings.NOW)
    assert sent(contributor, MONDAY + DAY) == 1
    text = parts(box.letters[0])[0]
    assert text.count("open/plans/actions/") == 1
    assert "open/plans/indicators/" in text
    assert "/validate/" not in text


def test_a_letter_tells_the_targets_that_were_missed_to_those_who_report(
    box: Box, officer: Member, enrol: Enrol, school: Organisation
) -> None:
    row = Action.objects.get(ends_on="2026-01-31").indicators.get()
    how: dict[str, Any] = {"by": officer, "now": readings.NOW}
    plan_services.change_indicator(row, "direction", "down", **how)
    plan_services.remove_aim(row, on="2026-03-31", **how)
    plan_services.aim(row, on="2026-02-01", value=7, **how)
    plan_services.record_value(row, on="2026-02-01", value=8, **how)
    asks(officer, kinds=("late",))
    sent(officer)
    assert "open/plans/indicators/" in parts(box.letters[0])[0]
    plan_services.record_value(row, on="2026-02-03", value=6, **how)
    sent(officer, MONDAY + DAY)
    assert "indicators/" not in parts(box.letters[1])[0]


def test_who_only_reads_is_told_what_is_late_and_due_and_asked_nothing(
    box: Box, officer: Member, enrol: Enrol, school: Organisation
) -> None:
    reader = enrol(school, Role.COMMITTEE_MEMBER)
    asks(reader)
    sent(reader)
    text = parts(box.letters[0])[0]
    assert text.count("open/plans/actions/") == 3
    assert "indicators/" not in text
    assert "/validate/" not in text


@pytest.mark.parametrize("gone", ["role", "account"])
def test_who_has_left_is_not_written_to(gone: str, box: Box, officer: Member) -> None:
    asks(officer)
    if gone == "role":
        Assignment.objects.update(ends_on="2026-02-28")
    else:
        officer.account.is_active = False
        officer.account.save()
    assert sent(officer) == 0


def test_only_ten_things_of_a_sort_are_told_and_the_rest_is_counted(
    box: Box, officer: Member
) -> None:
    axis = Plan.objects.get().axes.all()[0]
    for n in range(12):
        added = plan_services.add_action(axis, f"Action {n}", by=officer, now=readings.NOW)
        plan_services.change(
            added, "dates", {"ends_on": "2026-01-31"}, by=officer, now=readings.NOW
        )
    late = Action.objects.filter(ends_on="2026-01-31").count()
    asks(officer, kinds=("late",))
    officer.account.language = "en"
    officer.account.save()
    sent(officer)
    text = parts(box.letters[0])[0]
    assert text.count("open/plans/actions/") == 10
    assert f"and {late - 10} more:" in text


@pytest.mark.parametrize("break_", ["\r\n", "\n", "\r", "\x0b", "\u2028"])
def test_a_name_cannot_slip_a_header_in(break_: str, box: Box, officer: Member) -> None:
    name = f"École{break_}Bcc: everybody@example.org"
    Organisation.objects.filter(pk=officer.organisation_id).update(name=name)
    Action.objects.update(title=f"Former{break_}{break_}Bcc: all@example.org")
    asks(officer)
    assert sent(officer) == 1
    (letter,) = box.letters
    assert letter["Bcc"] is None
    assert "Bcc: everybody@example.org" in letter["Subject"]
    assert letter["To"] == officer.account.email


def test_markup_in_a_name_stays_text(box: Box, officer: Member) -> None:
    Action.objects.update(title="<script>alert(1)</script>")
    asks(officer)
    sent(officer)
    text, html = parts(box.letters[0])
    assert "<script>" not in html
    assert "<script>alert(1)</script>" in text


def test_a_letter_the_server_cannot_take_now_is_tried_again_and_not_lost(
    box: Box, officer: Member
) -> None:
    digest = asks(officer)
    box.says = "451 come back later"
    assert sent(officer) == 0
    digest.refresh_from_db()
    assert digest.trouble == Digest.Trouble.LATER
    box.says = "250 taken"
    assert sent(officer, MONDAY + timedelta(hours=1)) == 1
    assert sent(officer, MONDAY + timedelta(hours=2)) == 0
    digest.refresh_from_db()
    assert digest.trouble == ""
    assert len(box.letters) == 1


def test_a_server_that_is_not_there_is_tried_again(
    box: Box, officer: Member, settings: Settings
) -> None:
    digest = asks(officer)
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    assert sent(officer) == 0
    digest.refresh_from_db()
    assert digest.trouble == Digest.Trouble.LATER
    settings.EMAIL_PORT = port
    assert sent(officer, MONDAY + timedelta(hours=1)) == 1


def test_an_address_that_is_refused_is_said_and_the_others_get_theirs(
    box: Box, officer: Member, enrol: Enrol, school: Organisation
) -> None:
    other = enrol(school, Role.ADMINISTRATOR)
    refused = asks(officer)
    asks(other)
    box.refused.add(officer.account.email)
    assert sent(officer) == 1
    assert sent(officer, MONDAY + timedelta(hours=1)) == 0
    refused.refresh_from_db()
    assert refused.trouble == Digest.Trouble.REFUSED
    assert [letter["To"] for letter in box.letters] == [other.account.email]
    box.refused.clear()
    assert sent(officer, MONDAY + DAY) == 2


def test_the_hourly_look_enqueues_a_task_an_organisation_once_it_is_due(
    box: Box, officer: Member
) -> None:
    asks(officer)
    assert registry.SCHEDULES["notifications.letters"].every == "hour"
    assert tasks.look(SUNDAY) == 0
    assert tasks.look(MONDAY) == tasks.look(MONDAY) == 1
    assert work() == 2


def test_without_a_mail_server_nothing_is_taken(officer: Member, settings: Settings) -> None:
    settings.EMAIL_HOST = ""
    digest = asks(officer)
    before = digest.sent_on
    assert tasks.look(MONDAY) == 0
    digest.refresh_from_db()
    assert digest.sent_on == before


def test_one_organisations_letters_say_nothing_of_another(
    box: Box, officer: Member, alliance: Organisation
) -> None:
    stranger = member_of(officer.account, alliance, Role.ADMINISTRATOR)
    asks(stranger)
    assert sent(stranger) == 0
    assert box.letters == []


def test_the_news_of_many_people_take_few_queries(
    box: Box,
    officer: Member,
    enrol: Enrol,
    school: Organisation,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    for role in (Role.ADMINISTRATOR, Role.DATA_OFFICER, Role.AUDITOR):
        asks(enrol(school, role))
    with django_assert_max_num_queries(17 + 3 * 5):  # type: ignore[attr-defined]
        assert sent(officer) == 3
