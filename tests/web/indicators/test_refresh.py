"""Bound indicators fill themselves: from facts, with their history, and only where it changes."""

from datetime import date, timedelta

import pytest
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.figures.cells import PROTECTED
from equiplan.web.indicators import services, tasks
from equiplan.web.indicators.models import Binding, CellKind, Figure
from equiplan.web.organisations.models import AuditLine, Member
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Action, Indicator, IndicatorValue, Plan
from equiplan.web.platform.facts import say_changed

from .making import NOW, Turned, actions_done, an_indicator, bound, women_of

pytestmark = [pytest.mark.django_db, pytest.mark.clock(NOW)]
MAY, LAST_MAY = date(2026, 5, 31), date(2025, 5, 31)


def values(indicator: Indicator) -> list[tuple[str, float, float | None, float | None, str]]:
    """The values of an indicator: day, value, its parts, where it comes from."""
    rows = IndicatorValue.objects.filter(indicator=indicator).order_by("on")
    return [(str(v.on), v.value, v.numerator, v.denominator, v.source) for v in rows]


def written() -> int:
    """How many refreshes have told of something they changed."""
    return AuditLine.objects.filter(event="indicators.refreshed").count()


def test_a_bound_indicator_has_the_value_at_once_with_what_it_is_a_share_of(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    turned.days = {MAY: {("F", "A"): 12, ("M", "A"): 38}}
    bound(indicator, women_of(), officer)
    assert values(indicator) == [("2026-05-31", 24.0, 12.0, 50.0, "tests.juries")]


def test_what_was_counted_on_earlier_days_comes_too(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    turned.days = {MAY: {("F", "A"): 1, ("M", "A"): 1}, LAST_MAY: {("F", "A"): 1, ("M", "A"): 3}}
    bound(indicator, women_of(), officer)
    assert [each[:2] for each in values(indicator)] == [("2025-05-31", 25.0), ("2026-05-31", 50.0)]


def test_a_second_refresh_writes_and_tells_nothing(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    turned.days = {MAY: {("F", "A"): 1, ("M", "A"): 1}}
    bound(indicator, women_of(by="grade"), officer)
    before = (list(Figure.objects.values()), values(indicator), written())
    done = services.refresh(officer.organisation, now=NOW + timedelta(days=1))
    assert (done.figures, done.indicators) == (0, 0)
    assert (list(Figure.objects.values()), values(indicator), written()) == before


def test_a_correction_at_the_source_corrects_the_day_it_is_of(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    turned.days = {MAY: {("F", "A"): 1, ("M", "A"): 1}, LAST_MAY: {("F", "A"): 1, ("M", "A"): 3}}
    bound(indicator, women_of(), officer)
    turned.days[LAST_MAY] = {("F", "A"): 2, ("M", "A"): 3}
    services.refresh(officer.organisation, now=NOW + timedelta(hours=1))
    assert [each[1] for each in values(indicator)] == [40.0, 50.0]
    assert written() == 2


def test_what_its_source_does_not_know_any_more_goes(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    turned.days = {MAY: {("F", "A"): 1, ("M", "A"): 1}, LAST_MAY: {("F", "A"): 1, ("M", "A"): 3}}
    binding = bound(indicator, women_of(), officer)
    del turned.days[MAY]
    services.refresh(officer.organisation, now=NOW + timedelta(hours=1))
    assert [each[:2] for each in values(indicator)] == [("2025-05-31", 25.0)]
    assert [figure.on for figure in binding.figures.all()] == [LAST_MAY]


def test_what_people_gave_for_other_days_stays(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    plans.record_value(indicator, on="2024-12-31", value=20, by=officer, now=NOW)
    turned.days = {MAY: {("F", "A"): 1, ("M", "A"): 1}}
    bound(indicator, women_of(), officer)
    turned.days = {}
    services.refresh(officer.organisation, now=NOW + timedelta(hours=1))
    assert [each[:2] for each in values(indicator)] == [("2024-12-31", 20.0)]


def test_a_protected_count_gives_a_figure_without_number_and_no_value(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    turned.days = {MAY: {("F", "A"): PROTECTED, ("M", "A"): 38}}
    binding = bound(indicator, women_of(), officer)
    figure = binding.figures.get(key="")
    assert (figure.kind, figure.number) == (CellKind.PROTECTED, None)
    assert values(indicator) == []


def test_a_share_of_nobody_says_why_it_cannot_be_computed(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    turned.days = {MAY: {("F", "A"): 0, ("M", "A"): 0}}
    binding = bound(indicator, women_of(), officer)
    assert binding.figures.get(key="").reason == "nothing_to_divide_by"


def test_nothing_counted_is_missing_and_not_zero(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    binding = bound(indicator, women_of(), officer)
    assert (binding.figures.count(), values(indicator)) == (0, [])


def test_its_parts_are_kept_beside_the_whole(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    turned.days = {MAY: {("F", "A"): 1, ("M", "A"): 3, ("F", "B"): 5, ("M", "B"): 5}}
    binding = bound(indicator, women_of(by="grade"), officer)
    told = {f.key: (f.number, f.denominator) for f in binding.figures.all()}
    assert told == {
        "": (pytest.approx(42.857, abs=0.001), 14.0),
        "grade=A": (25.0, 4.0),
        "grade=B": (50.0, 10.0),
    }


def test_an_indicator_that_was_taken_out_is_not_filled(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    bound(indicator, women_of(), officer)
    plans.remove_indicator(indicator, by=officer, now=NOW)
    turned.days = {MAY: {("F", "A"): 1, ("M", "A"): 1}}
    services.refresh(officer.organisation, now=NOW + timedelta(hours=1))
    assert values(indicator) == []


def _end(action: Action, officer: Member) -> None:
    plans.change(action, "status", "done", by=officer, now=NOW)


def test_the_share_of_actions_done_follows_the_actions(plan: Plan, officer: Member) -> None:
    indicator = an_indicator(plan, officer, "Part des actions réalisées")
    bound(indicator, actions_done(plan), officer)
    first = Action.objects.filter(axis__plan=plan).first()
    assert first is not None
    _end(first, officer)
    tasks.refresh.call(plan.organisation_id)
    assert [each[1:4] for each in values(indicator)][-1] == (25.0, 1.0, 4.0)


def test_what_is_live_stays_on_the_day_it_was_found_until_it_changes(
    plan: Plan, officer: Member
) -> None:
    indicator = an_indicator(plan, officer, "Part des actions réalisées")
    binding = bound(indicator, actions_done(plan), officer)
    Figure.objects.update(on=MAY)
    IndicatorValue.objects.filter(indicator=indicator).update(on=MAY)
    services.refresh(officer.organisation, now=NOW + timedelta(days=1))
    assert [figure.on for figure in binding.figures.filter(key="")] == [MAY]
    _end(Action.objects.filter(axis__plan=plan)[0], officer)
    services.refresh(officer.organisation, now=NOW + timedelta(days=2))
    assert [each[:2] for each in values(indicator)] == [
        ("2026-05-31", 0.0),
        (str(binding.figures.filter(key="")[0].on), 25.0),
    ]


def test_an_action_that_ends_has_one_refresh_waiting_however_many_end(
    plan: Plan, officer: Member
) -> None:
    bound(an_indicator(plan, officer), actions_done(plan), officer)
    DBTaskResult.objects.all().delete()
    for action in Action.objects.filter(axis__plan=plan):
        _end(action, officer)
    waiting = DBTaskResult.objects.ready().filter(task_path=tasks.refresh.module_path)
    assert waiting.count() == 1
    assert Binding.objects.filter(stale_at__isnull=False).count() == 1


def test_what_no_indicator_depends_on_has_nothing_refreshed(plan: Plan, officer: Member) -> None:
    _end(Action.objects.filter(axis__plan=plan)[0], officer)
    say_changed(plan.organisation_id, "plans.actions")
    assert not DBTaskResult.objects.ready().exists()


def test_a_comment_changes_no_count(plan: Plan, officer: Member) -> None:
    bound(an_indicator(plan, officer), actions_done(plan), officer)
    action = Action.objects.filter(axis__plan=plan)[0]
    plans.comment(action, "Bravo", by=officer, now=NOW)
    assert not DBTaskResult.objects.ready().exists()


def test_a_refresh_that_was_killed_is_done_again_whole(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    """The marks are gone once it has begun: what comes again must not need them."""
    bound(indicator, women_of(), officer)
    turned.days = {MAY: {("F", "A"): 1, ("M", "A"): 1}}
    say_changed(officer.organisation_id, "tests.juries")
    Binding.objects.update(stale_at=None)  # it began, and was killed
    tasks.refresh.call(officer.organisation_id)
    assert [each[1] for each in values(indicator)] == [50.0]


def test_a_refresh_that_began_before_another_ended_leaves_what_that_one_wrote(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    bound(indicator, women_of(), officer)
    turned.days = {MAY: {("F", "A"): 1, ("M", "A"): 1}}
    services.refresh(officer.organisation, now=NOW + timedelta(minutes=2))
    turned.days = {MAY: {("F", "A"): 0, ("M", "A"): 1}}
    services.refresh(officer.organisation, now=NOW + timedelta(minutes=1))
    assert [each[1] for each in values(indicator)] == [50.0]


def test_at_night_every_organisation_that_has_bindings_is_refreshed_once(
    plan: Plan, officer: Member
) -> None:
    for _ in range(2):
        bound(an_indicator(plan, officer), actions_done(plan), officer)
    assert tasks.refresh_all(NOW) == 1
    assert tasks.refresh_all(NOW) == 0


def test_more_indicators_take_no_more_questions_and_hardly_more_queries(
    turned: Turned,
    plan: Plan,
    officer: Member,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    turned.days = {MAY: {("F", "A"): 1, ("M", "A"): 1}}
    counts: list[int] = []
    asked: list[int] = []
    for _ in range(2):
        for _ in range(6):
            bound(an_indicator(plan, officer), women_of(), officer)
        turned.asked = 0
        later = NOW + timedelta(hours=len(counts) + 1)
        with django_assert_max_num_queries(30) as taken:
            services.refresh(officer.organisation, now=later)
        counts.append(len(taken.captured_queries))
        asked.append(turned.asked)
    assert counts[0] == counts[1]
    assert asked == [2, 2]
