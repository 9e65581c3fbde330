"""A day typed in the calendar of an English plan is one day, by its country, or is asked about."""

from datetime import date

import pytest

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans import services
from equiplan.web.plans.models import Action, Plan
from equiplan.web.plans.services.values import ChangeRefused
from tests.conftest import Enrol
from tests.web.readings import NOW, adopted

pytestmark = pytest.mark.django_db


def action_in(officer: Member, language: str, country: str) -> Action:
    """An action of a plan in a language, of an organisation in a country."""
    plan = adopted(officer)
    Plan.objects.filter(pk=plan.pk).update(language=language)
    Organisation.objects.filter(pk=plan.organisation_id).update(country=country)
    return Action.objects.filter(axis__plan=plan)[0]


@pytest.mark.parametrize(
    "case",
    [
        ("en", "US", "02/04/2025", date(2025, 2, 4)),
        ("en", "GB", "02/04/2025", date(2025, 4, 2)),
        ("en", "", "25/04/2025", date(2025, 4, 25)),
        ("en", "", "04/25/2025", date(2025, 4, 25)),
        ("en", "", "4 February 2025", date(2025, 2, 4)),
        ("fr", "", "02/04/2025", date(2025, 4, 2)),
    ],
)
def test_a_typed_day_is_read_as_its_country_writes_it(
    case: tuple[str, str, str, date], enrol: Enrol, school: Organisation
) -> None:
    language, country, typed, day = case
    officer = enrol(school)
    action = action_in(officer, language, country)
    services.change(action, "calendar", typed, by=officer, now=NOW)
    action.refresh_from_db()
    assert (action.calendar, action.ends_on) == (typed, day)


def test_where_nothing_says_which_it_is_asked_and_nothing_is_lost(
    enrol: Enrol, school: Organisation
) -> None:
    officer = enrol(school)
    action = action_in(officer, "en", "")
    before = action.calendar
    with pytest.raises(ChangeRefused) as asked:
        services.change(action, "calendar", "02/04/2025", by=officer, now=NOW)
    assert "2025-04-02 or 2025-02-04" in asked.value.sentence("en")
    action.refresh_from_db()
    assert action.calendar == before
