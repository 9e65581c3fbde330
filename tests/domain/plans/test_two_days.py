"""An English plan that writes 02/04/2025 is read as its other days say, or asked about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.places.countries import order_of_days
from equiplan.domain.plans.draft import Action, Axis, PlanDraft, Where
from equiplan.domain.plans.parsing import parsed
from equiplan.domain.text.dates import of_two_readings, orders_of
from equiplan.domain.text.languages import Language

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def read(language: Language | None, *calendars: str) -> PlanDraft:
    """A plan with an action a calendar, as it is read."""
    actions = tuple(
        Action(f"Action {n}", where=Where(text), calendar=text) for n, text in enumerate(calendars)
    )
    return parsed(PlanDraft("Plan", None, language, None, (Axis("Axe", actions=actions),)))


def ends(draft: PlanDraft) -> list[date | None]:
    """The last day of each action."""
    periods = [action.calendar_period for axis in draft.axes for action in axis.actions]
    return [period.end if period else None for period in periods]


def asked(draft: PlanDraft) -> list[dict[str, str | int]]:
    """The days that are asked about."""
    return [each.facts for each in draft.findings if each.code == "calendar.two_days"]


def test_the_other_days_of_the_document_decide() -> None:
    american = read("en", "02/04/2025", "12/31/2025")
    assert ends(american) == [date(2025, 2, 4), date(2025, 12, 31)]
    british = read("en", "02/04/2025", "31/12/2025")
    assert ends(british) == [date(2025, 4, 2), date(2025, 12, 31)]
    assert asked(american) == asked(british) == []


@pytest.mark.parametrize("others", [(), ("2026",), ("31/12/2025", "12/31/2025")])
def test_where_nothing_decides_both_days_are_shown(others: tuple[str, ...]) -> None:
    draft = read("en", "02/04/2025", *others)
    both = {"text": "02/04/2025", "read": "2025-04-02", "other": "2025-02-04"}
    assert asked(draft) == [both]
    assert asked(parsed(draft)) == [both]
    assert ends(draft)[0] == date(2025, 4, 2)


@pytest.mark.parametrize("language", ["fr", "es", None])
def test_other_languages_write_the_day_first(language: Language | None) -> None:
    draft = read(language, "02/04/2025")
    assert asked(draft) == []
    assert ends(draft) == [date(2025, 4, 2)]


@given(DAYS)
def test_a_day_has_two_readings_when_both_are_days(day: date) -> None:
    texts = {f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}"}
    for text in texts:
        found = list(of_two_readings(text))
        assert bool(found) == (day.day <= 12 and day.day != day.month)
        assert all(first == day and other != day for _text, first, other in found)
    assert orders_of(texts) == ({"day"} if day.day > 12 else set())
    assert orders_of([f"{day:%m/%d/%Y}"]) == ({"month"} if day.day > 12 else set())


def test_a_country_has_its_order() -> None:
    assert {code: order_of_days(code) for code in ("US", "PH", "GB", "FR")} == {
        "US": "month",
        "PH": "month",
        "GB": "day",
        "FR": "day",
    }
