"""A plan has come as far as its indicators have, from their baselines, by declared weights."""

from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.errors import Refused
from equiplan.domain.figures.cells import MISSING, NotComputable, Reason, Value
from equiplan.domain.figures.progress import Source, Standing
from equiplan.web.organisations.models import AuditLine, Member
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action, Axis, Indicator, Plan
from equiplan.web.plans.selectors.progressing import Measured
from tests.conftest import SignIn
from tests.web.readings import NOW, adopted, draft

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 1)


@pytest.fixture
def indicator(action: Action, officer: Member) -> Indicator:
    """The indicator of the first action: from 30 in 2025 to 40 in 2027."""
    return aimed(action.indicators.get(), officer)


def aimed(indicator: Indicator, officer: Member) -> Indicator:
    how: dict[str, Any] = {"by": officer, "now": NOW}
    services.change_indicator(indicator, "baseline", ("30", "2025-01-01"), **how)
    services.aim(indicator, on="2027-01-01", value="40", reason="Décidé", **how)
    return Indicator.objects.get(pk=indicator.pk)


def found(indicator: Indicator, officer: Member, value: str, on: str = "2025-12-31") -> None:
    services.record_value(indicator, on=on, value=value, by=officer, now=NOW)


def test_an_indicator_is_judged_on_its_way_from_the_baseline(
    indicator: Indicator, officer: Member
) -> None:
    found(indicator, officer, "33")
    told = selectors.gone(indicator, TODAY)
    assert isinstance(told.cell, Value)
    assert told.cell.number == pytest.approx(30)
    assert (told.expected, told.standing) == (Value(50.0), Standing.AT_RISK)


def test_without_a_value_it_says_so_and_nobody_can_tell(indicator: Indicator) -> None:
    told = selectors.gone(indicator, TODAY)
    assert told.cell == NotComputable(Reason.NO_VALUE)
    assert told.standing == Standing.UNKNOWN


def test_it_is_judged_against_the_next_target_and_at_last_against_the_last(
    indicator: Indicator, officer: Member
) -> None:
    services.aim(indicator, on="2026-01-01", value="35", by=officer, now=NOW)
    days = {date(2025, 6, 1): 35, date(2026, 6, 1): 40, date(2030, 1, 1): 40}
    for today, value in days.items():
        aim = selectors.gone(indicator, today).aim
        assert aim is not None
        assert aim.value == value


def test_a_value_to_come_is_not_known_yet(indicator: Indicator, officer: Member) -> None:
    found(indicator, officer, "33", on="2026-06-30")
    assert selectors.gone(indicator, TODAY).last is None


def test_a_share_given_by_its_parts_keeps_both(indicator: Indicator, officer: Member) -> None:
    found(indicator, officer, "24/80")
    row = indicator.values.get()
    assert (row.value, row.numerator, row.denominator) == (30, 24, 80)


@pytest.mark.parametrize("wrong", ["81/80", "5/0", "-1/80", "a/80", "1/2/3"])
def test_a_share_that_is_none_is_refused_and_changes_nothing(
    wrong: str, indicator: Indicator, officer: Member
) -> None:
    found(indicator, officer, "24/80")
    with pytest.raises(services.ChangeRefused):
        found(indicator, officer, wrong)
    assert indicator.values.get().value == 30


def test_an_action_goes_by_its_indicators_before_what_a_person_said(
    action: Action, indicator: Indicator, officer: Member
) -> None:
    services.change(action, "progress", 90, by=officer, now=NOW)
    action.refresh_from_db()
    told = selectors.progressing.action_gone(action, [selectors.gone(indicator, TODAY)])
    assert told.rolled.cell == Value(90.0)
    found(indicator, officer, "35")
    told = selectors.progressing.action_gone(action, [selectors.gone(indicator, TODAY)])
    assert told.rolled.cell == Value(50.0)


def test_a_plan_rolls_up_by_its_weights(
    plan: Plan, axis: Axis, action: Action, indicator: Indicator, officer: Member
) -> None:
    found(indicator, officer, "40")
    whole = selectors.plan_gone(plan, TODAY)
    assert isinstance(whole.rolled.cell, Value)
    assert whole.rolled.cell.number == pytest.approx((100 + 0) / 2 / 2)
    services.change(action, "weight", "3", by=officer, now=NOW)
    services.change_axis(axis, "weight", "100", by=officer, now=NOW)
    heavier = selectors.plan_gone(plan, TODAY)
    assert isinstance(heavier.rolled.cell, Value)
    assert heavier.rolled.cell.number == pytest.approx(75 * 100 / 101)


@pytest.mark.parametrize("wrong", ["", "-1", "101", "1.5", "heavy"])
def test_a_weight_is_a_whole_number_up_to_a_hundred(
    wrong: str, action: Action, officer: Member
) -> None:
    with pytest.raises(services.ChangeRefused):
        services.change(action, "weight", wrong, by=officer, now=NOW)
    action.refresh_from_db()
    assert action.weight == 1


def test_what_was_abandoned_or_taken_out_does_not_count(
    plan: Plan, axis: Axis, officer: Member
) -> None:
    first, second = axis.actions.all()
    services.change(first, "status", "abandoned", reason="Sans budget", by=officer, now=NOW)
    services.remove_action(second, by=officer, now=NOW)
    of_axis = selectors.plan_gone(plan, TODAY).axes[0]
    assert of_axis.actions == ()


def test_a_plan_without_any_figure_is_not_at_zero(officer: Member) -> None:
    plan = adopted(officer, made=draft(0, 1))
    told = selectors.plan_gone(plan, TODAY)
    assert told.rolled.cell in {MISSING, NotComputable(Reason.NO_BASELINE)}


def test_facts_fill_many_values_and_twice_changes_nothing(
    indicator: Indicator, officer: Member
) -> None:
    filled = [
        services.Filled(indicator.pk, date(2025, n, 1), 30 + n, 30 + n, 100, "datasets.people")
        for n in range(1, 13)
    ]
    assert services.fill(filled) == (indicator.pk,)
    assert services.fill(filled) == ()
    assert indicator.values.count() == 12
    assert services.fill([], [(indicator.pk, date(2025, 1, 1))]) == (indicator.pk,)
    assert indicator.values.count() == 11


def test_a_fact_goes_before_what_a_person_gave_and_never_forgets_it(
    indicator: Indicator, officer: Member
) -> None:
    found(indicator, officer, "33")
    day = date(2025, 12, 31)
    assert services.fill([], [(indicator.pk, day)]) == ()
    assert indicator.values.get().value == 33
    services.fill([services.Filled(indicator.pk, day, 31, 31, 100, "datasets.people")])
    row = indicator.values.get()
    assert (row.value, row.source, row.by) == (31, "datasets.people", None)


def test_what_a_fact_gave_is_corrected_at_its_source(indicator: Indicator, officer: Member) -> None:
    found(indicator, officer, "33")
    line = AuditLine.objects.latest("pk")
    services.fill(
        [services.Filled(indicator.pk, date(2025, 12, 31), 31, 31, 100, "datasets.people")]
    )
    for event, code in (
        (lambda: found(indicator, officer, "35"), "value.filled"),
        (
            lambda: services.forget_value(indicator, on="2025-12-31", by=officer, now=NOW),
            "value.filled",
        ),
        (lambda: services.undo(line, by=officer, now=NOW), "undo.overtaken"),
    ):
        with pytest.raises(Refused) as refused:
            event()
        assert refused.value.code == code
    assert indicator.values.get().value == 31
    services.let_go(indicator)
    found(indicator, officer, "35")
    assert indicator.values.get().value == 35


@pytest.mark.parametrize("size", [(1, 1), (20, 5)])
def test_the_progress_of_a_plan_takes_the_same_queries_whatever_its_size(
    size: tuple[int, int], officer: Member, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    plan = adopted(officer, made=draft(*size))
    for row in Indicator.objects.all():
        aimed(row, officer)
        found(row, officer, "33")
    with django_assert_num_queries(11):
        told = selectors.plan_gone(plan, TODAY)
    assert len(told.gone) == Indicator.objects.count()


def test_a_plan_tells_what_it_is_made_of_and_counts_what_is_known_at_the_indicators(
    plan: Plan, action: Action, indicator: Indicator, officer: Member, sign_in: SignIn
) -> None:
    every = Indicator.objects.count()
    for row in Action.objects.filter(axis__plan=plan):
        services.change(row, "status", "done", by=officer, now=NOW)
    whole = selectors.plan_gone(plan, TODAY)
    assert whole.rolled.cell == Value(100.0)
    assert (whole.rolled.sources, whole.measured) == ((Source.STATUS,), Measured(0, every))
    found(indicator, officer, "33")
    whole = selectors.plan_gone(plan, TODAY)
    assert whole.rolled.sources == (Source.INDICATORS, Source.STATUS)
    assert (whole.measured, whole.axes[0].measured.known) == (Measured(1, every), 1)
    page = sign_in(officer).get(f"/plans/{plan.pk}/progress/").content.decode()
    assert f"Indicateurs connus\u00a0: 1 sur {every}." in page
    assert "Calculé d’après\u00a0: indicateurs, statut des actions." in page


def test_an_action_goes_by_its_steps_once_one_is_ticked_and_says_so(
    action: Action, officer: Member
) -> None:
    services.change(action, "measures", "Écrire\nRelire\nPublier\nDire", by=officer, now=NOW)
    services.change(action, "status", "in_progress", by=officer, now=NOW)
    row = Action.objects.get(pk=action.pk)
    assert selectors.progressing.action_gone(row, []).rolled.cell == MISSING
    services.tick(row.steps.all()[0], True, by=officer, now=NOW)
    told = selectors.progressing.action_gone(Action.objects.get(pk=action.pk), []).rolled
    assert (told.cell, told.sources) == (Value(25.0), (Source.STEPS,))


def test_an_indicator_whose_day_is_past_was_met_or_missed(
    indicator: Indicator, officer: Member
) -> None:
    after = date(2027, 1, 2)
    found(indicator, officer, "39")
    assert selectors.gone(indicator, after).standing == Standing.MISSED
    assert [each.indicator for each in selectors.missed(officer.organisation, after)] == [indicator]
    assert selectors.missed(officer.organisation, TODAY) == []
    found(indicator, officer, "40", on="2027-01-01")
    assert selectors.gone(indicator, after).standing == Standing.MET
    assert selectors.missed(officer.organisation, after) == []


def test_a_gap_that_changes_its_sign_has_not_moved(indicator: Indicator, officer: Member) -> None:
    how: dict[str, Any] = {"by": officer, "now": NOW}
    services.change_indicator(indicator, "text", "Écart de rémunération", **how)
    services.change_indicator(indicator, "baseline", ("8", "2025-01-01"), **how)
    services.aim(indicator, on="2027-01-01", value="0", reason="Décidé", **how)
    found(indicator, officer, "-8")
    assert selectors.gone(Indicator.objects.get(pk=indicator.pk), TODAY).cell == Value(0.0)


def test_the_page_shows_first_who_needs_somebody(
    plan: Plan, indicator: Indicator, officer: Member, sign_in: SignIn
) -> None:
    found(indicator, officer, "24/80")
    page = sign_in(officer).get(f"/plans/{plan.pk}/progress/").content.decode()
    assert page.index("Hors trajectoire") < page.index("Non mesurable")
    assert str(indicator) in page


def test_the_page_of_an_indicator_tells_its_progress_and_its_parts(
    indicator: Indicator, officer: Member, sign_in: SignIn
) -> None:
    found(indicator, officer, "28/80")
    page = sign_in(officer).get(f"/plans/indicators/{indicator.pk}/").content.decode()
    assert "50\u00a0%" in page
    assert "(28/80)" in page
