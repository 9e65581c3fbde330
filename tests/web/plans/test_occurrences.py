"""An action that comes back is done once a year, not late for ever: by one rule everywhere."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.urls import reverse

from equiplan.domain.figures.cells import Value
from equiplan.domain.figures.progress import Source
from equiplan.web.organisations.models import AuditLine, Member
from equiplan.web.plans import selectors, services
from equiplan.web.plans.facts import _actions
from equiplan.web.plans.models import Action, Occurrence, Plan
from tests.conftest import SignIn
from tests.web.readings import NOW

pytestmark = pytest.mark.django_db
AUTUMN = "automne 2025, puis chaque année"


@pytest.fixture
def autumn(action: Action, plan: Plan, officer: Member) -> Action:
    """An action of every autumn, in a plan from 2025 to 2027; the others have no day."""
    for each in Action.objects.filter(axis__plan=plan):
        services.change(each, "dates", {}, by=officer, now=NOW)
    services.change_plan(plan, "period", (2025, 2027), by=officer, now=NOW)
    return services.change(action, "calendar", AUTUMN, by=officer, now=NOW)


def at(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)


def done(action: Action, code: str, by: Member, state: str = "done", **more: Any) -> Action:
    return services.record_occurrence(action, code, state, by=by, now=NOW, **more)


def late_everywhere(plan: Plan, officer: Member, today: date) -> set[int]:
    """How many actions are late, by each of those who count them."""
    organisation = officer.organisation
    asked = selectors.filters_from({"status": "late"})
    table = selectors.table(plan, asked, member=officer, today=today)
    facts = _actions({organisation.pk}, today)
    return {
        selectors.late(organisation, today).count(),
        selectors.counts(officer, today).late,
        selectors.plans(organisation, today)[0].late,
        selectors.standing(plan, today).late,
        table.late,
        table.shown,
        sum(row.number for row in facts if row.breakdown["late"] == "yes"),
    }


def test_it_is_late_from_the_end_of_an_occurrence_until_that_is_done(
    autumn: Action, plan: Plan, officer: Member
) -> None:
    assert autumn.due == date(2025, 11, 30)
    assert late_everywhere(plan, officer, date(2025, 11, 30)) == {0}
    assert late_everywhere(plan, officer, date(2025, 12, 1)) == {1}
    after = done(autumn, "2025", officer)
    assert after.due == date(2026, 11, 30)
    assert late_everywhere(plan, officer, date(2026, 11, 30)) == {0}
    assert late_everywhere(plan, officer, date(2026, 12, 1)) == {1}
    assert [each.pk for each in selectors.due(officer.organisation, date(2026, 11, 15))] == [
        after.pk
    ]


def test_when_its_last_occurrence_is_done_it_is_done_and_never_late(
    autumn: Action, plan: Plan, officer: Member
) -> None:
    for code in ("2025", "2026"):
        assert done(autumn, code, officer).status == "in_progress"
    last = done(autumn, "2027", officer, "skipped")
    assert (last.status, last.due) == ("done", None)
    assert late_everywhere(plan, officer, date(2030, 1, 1)) == {0}
    again = done(autumn, "2027", officer, "")
    assert (again.status, again.due) == ("in_progress", date(2027, 11, 30))


@pytest.mark.parametrize(("day", "code"), [("2025-12-20", "2025"), ("2026-10-01", "2026")])
def test_to_say_that_it_is_done_marks_the_occurrence_of_that_day_and_it_goes_on(
    day: str, code: str, autumn: Action, officer: Member
) -> None:
    after = services.change(autumn, "status", "done", by=officer, now=at(day))
    assert after.status == "in_progress"
    row = Occurrence.objects.get()
    assert (row.code, row.state, str(row.on), row.by) == (code, "done", day, officer)
    assert after.due == date(int(code) + 1, 11, 30)


def test_to_abandon_it_ends_it_with_all_that_was_to_come(
    autumn: Action, plan: Plan, officer: Member
) -> None:
    services.change(autumn, "status", "abandoned", reason="Sans budget", by=officer, now=NOW)
    assert late_everywhere(plan, officer, date(2030, 1, 1)) == {0}
    assert done(autumn, "2025", officer).status == "abandoned"


def test_an_occurrence_has_one_audit_line_that_can_be_undone(
    autumn: Action, officer: Member
) -> None:
    before = AuditLine.objects.count()
    done(autumn, "2025", officer, note="À Bamako")
    assert AuditLine.objects.count() == before + 1
    line = AuditLine.objects.latest("pk")
    assert (line.event, line.facts["field"]) == ("action.occurrence", "occurrence:2025")
    services.undo(line, by=officer, now=NOW)
    assert not Occurrence.objects.exists()
    assert Action.objects.get(pk=autumn.pk).due == date(2025, 11, 30)


@pytest.mark.parametrize("code", ["2024", "2028", "2026-04", "no-such-thing-at-all"])
def test_what_is_none_of_its_occurrences_is_refused(
    code: str, autumn: Action, officer: Member
) -> None:
    with pytest.raises(services.ChangeRefused):
        done(autumn, code, officer)
    assert not Occurrence.objects.exists()


def test_an_action_that_happens_once_has_no_occurrence(action: Action, officer: Member) -> None:
    services.change(action, "calendar", "automne 2025", by=officer, now=NOW)
    with pytest.raises(services.ChangeRefused):
        done(action, "2025", officer)
    assert services.change(action, "status", "done", by=officer, now=NOW).status == "done"


def test_what_is_due_follows_the_calendar_the_dates_and_the_years_of_the_plan(
    autumn: Action, plan: Plan, officer: Member
) -> None:
    how: dict[str, Any] = {"by": officer, "now": NOW}
    assert services.change(autumn, "calendar", "trimestriel", **how).due == date(2025, 3, 31)
    line = AuditLine.objects.latest("pk")
    services.change_plan(plan, "period", (2026, 2027), **how)
    assert Action.objects.get(pk=autumn.pk).due == date(2026, 3, 31)
    days = {"starts_on": "2026-06-01", "ends_on": "2026-06-10", "is_recurring": True}
    assert services.change(autumn, "dates", days, **how).due == date(2026, 6, 10)
    services.undo(AuditLine.objects.latest("pk"), **how)
    services.undo(line, **how)
    assert Action.objects.get(pk=autumn.pk).due == date(2026, 11, 30)


def test_its_progress_is_that_of_its_occurrences_once_one_is_recorded(
    autumn: Action, officer: Member
) -> None:
    services.change(autumn, "progress", 80, by=officer, now=NOW)

    def rolled() -> tuple[Any, Any]:
        row = Action.objects.select_related("axis__plan").get(pk=autumn.pk)
        told = selectors.progressing.action_gone(row, []).rolled
        return told.cell, told.sources

    assert rolled() == (Value(80.0), (Source.TYPED,))
    done(autumn, "2025", officer)
    assert rolled() == (Value(100 / 3), (Source.OCCURRENCES,))
    done(autumn, "2026", officer, "skipped")
    assert rolled() == (Value(50.0), (Source.OCCURRENCES,))


def test_its_page_marks_an_occurrence_without_a_script(
    autumn: Action, officer: Member, sign_in: SignIn
) -> None:
    browser = sign_in(officer)
    address = reverse("plans:occurrence", args=[autumn.pk, "2025"])
    page = browser.get(reverse("plans:action", args=[autumn.pk])).content.decode()
    assert f'action="{address}"' in page
    answer = browser.post(address, {"state": "done", "note": "Deux ateliers"})
    assert answer["Location"].endswith("#occurrences")
    row = Occurrence.objects.get()
    assert (row.code, row.note, row.by) == ("2025", "Deux ateliers", officer)
    page = browser.get(reverse("plans:action", args=[autumn.pk])).content.decode()
    assert "Deux ateliers" in page
    browser.post(address, {"state": ""})
    assert not Occurrence.objects.exists()
    refused = browser.post(reverse("plans:occurrence", args=[autumn.pk, "1999"]), {"state": "done"})
    assert refused.status_code == 302
    wrong = browser.post(address, {"state": "perhaps"})
    assert wrong.status_code == 302
    assert not Occurrence.objects.exists()


def test_who_may_not_change_the_action_sees_its_occurrences_and_marks_none(
    autumn: Action, contributor: Member, sign_in: SignIn
) -> None:
    browser = sign_in(contributor)
    page = browser.get(reverse("plans:action", args=[autumn.pk])).content.decode()
    assert 'id="occurrences"' in page
    assert "/occurrences/2025/" not in page
    browser.post(reverse("plans:occurrence", args=[autumn.pk, "2025"]), {"state": "done"})
    assert not Occurrence.objects.exists()
