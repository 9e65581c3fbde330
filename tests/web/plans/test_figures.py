"""Indicators of a plan, an axis, an action: where they began, what they aim at, what was found."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.web.organisations.models import AuditLine, Member
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action, Axis, Indicator, Plan
from equiplan.web.plans.services import values
from tests.web.readings import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def indicator(action: Action) -> Indicator:
    """The indicator of the first action."""
    return action.indicators.get()


def test_an_indicator_hangs_on_a_plan_an_axis_or_an_action(
    plan: Plan, axis: Axis, action: Action, officer: Member
) -> None:
    for host in (plan, axis, action):
        made = services.add_indicator(host, "Part des femmes", by=officer, now=NOW)
        assert host.indicators.latest("pk") == made
        line = selectors.history(host)[0]
        assert (line.event, line.part) == ("indicator.added", "Part des femmes")
        services.remove_indicator(made, by=officer, now=NOW)
        assert not host.indicators.filter(pk=made.pk, removed_at=None).exists()


def test_an_indicator_says_its_unit_its_direction_and_where_it_began(
    indicator: Indicator, officer: Member
) -> None:
    for field, value in {"unit": "%", "direction": "up", "text": "Part"}.items():
        services.change_indicator(indicator, field, value, by=officer, now=NOW)
    changed = services.change_indicator(
        indicator, "baseline", ("31,5", "2025-12-31"), by=officer, now=NOW
    )
    assert (changed.unit, changed.direction, changed.baseline) == ("%", "up", 31.5)
    assert changed.baseline_on == date(2025, 12, 31)


def test_nothing_known_is_not_nought(indicator: Indicator, officer: Member) -> None:
    nought = services.change_indicator(indicator, "baseline", "0", by=officer, now=NOW)
    assert nought.baseline == 0.0
    unknown = services.change_indicator(indicator, "baseline", "", by=officer, now=NOW)
    assert unknown.baseline is None


def test_an_aim_is_one_a_day_and_may_be_a_band(indicator: Indicator, officer: Member) -> None:
    services.aim(indicator, on="2027-12-31", value="35", by=officer, now=NOW)
    services.aim(indicator, on="2027-12-31", value="40", upper="60", by=officer, now=NOW)
    aim = indicator.aims.get()
    assert (aim.value, aim.upper) == (40, 60)
    services.remove_aim(indicator, on="2027-12-31", by=officer, now=NOW)
    assert not indicator.aims.exists()


def test_an_aim_of_a_validated_plan_changes_for_a_reason_that_is_kept(
    plan: Plan, indicator: Indicator, officer: Member
) -> None:
    services.validate(plan, by=officer, now=NOW)
    indicator = Indicator.objects.get(pk=indicator.pk)
    with pytest.raises(services.ChangeRefused) as refused:
        services.aim(indicator, on="2027-12-31", value=35, by=officer, now=NOW)
    assert refused.value.code == "aim.why"
    services.aim(indicator, on="2027-12-31", value=35, reason="Vivier", by=officer, now=NOW)
    line = selectors.history(indicator.action or plan)[0]
    assert (line.field, line.day, line.reason) == ("aim", "2027-12-31", "Vivier")
    assert line.after == {"value": 35, "upper": None}


def test_a_value_given_twice_for_a_day_is_the_last_one(
    indicator: Indicator, officer: Member
) -> None:
    services.record_value(indicator, on=NOW.date(), value="12", by=officer, now=NOW)
    services.record_value(
        indicator, on=NOW.date(), value="13", note="Après les jurys", by=officer, now=NOW
    )
    found = indicator.values.get()
    assert (found.value, found.note, found.by) == (13, "Après les jurys", officer)
    services.forget_value(indicator, on=NOW.date(), by=officer, now=NOW)
    assert not indicator.values.exists()


ABSURD = ["nan", "inf", "-Infinity", "1e300", "1e16", "douze", "", None, "1_000", "0x10", "12,5,6"]


@pytest.mark.parametrize("value", ABSURD)
def test_what_is_no_number_to_follow_is_refused(
    value: Any, indicator: Indicator, officer: Member
) -> None:
    lines = AuditLine.objects.count()
    with pytest.raises(services.ChangeRefused) as refused:
        services.record_value(indicator, on="2027-01-01", value=value, by=officer, now=NOW)
    assert refused.value.code == "change.not_a_number"
    with pytest.raises(services.ChangeRefused):
        services.aim(indicator, on="2027-01-01", value=value, by=officer, now=NOW)
    assert AuditLine.objects.count() == lines


@pytest.mark.parametrize("day", ["", "1949-12-31", "2151-01-01", "31/12/2027", "2027-02-30"])
def test_a_day_nobody_means_is_refused(day: str, indicator: Indicator, officer: Member) -> None:
    with pytest.raises(services.ChangeRefused) as refused:
        services.record_value(indicator, on=day, value=1, by=officer, now=NOW)
    assert refused.value.code == "change.not_a_day"


def test_a_band_goes_up(indicator: Indicator, officer: Member) -> None:
    with pytest.raises(services.ChangeRefused) as refused:
        services.aim(indicator, on="2027-01-01", value=60, upper=40, by=officer, now=NOW)
    assert refused.value.code == "aim.reversed"


@pytest.mark.parametrize("amount", ["-1", "1e3", "1e300", "beaucoup", str(10**13), "1.2.3"])
def test_what_is_no_amount_was_not_spent(amount: str, action: Action, officer: Member) -> None:
    with pytest.raises(services.ChangeRefused) as refused:
        services.spend(action.budget_lines.get(), amount, by=officer, now=NOW)
    assert refused.value.code == "change.not_an_amount"


@given(value=st.floats() | st.text(max_size=12) | st.integers())
@settings(max_examples=100, deadline=None)
def test_any_value_is_a_number_within_bounds_or_refused(value: Any) -> None:
    try:
        read = values.number(value)
    except services.ChangeRefused:
        read = None
    assert read is None or abs(read) <= values.LARGEST
