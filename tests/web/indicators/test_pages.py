"""Pages of figures: what is known, from where, how it stands; binding shows the value at once."""

import html
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.figures.cells import PROTECTED, Cell
from equiplan.web.datasets.models import Dataset
from equiplan.web.datasets.services import Described, add_dataset, keep_counting
from equiplan.web.indicators import services
from equiplan.web.indicators.models import Binding, Figure
from equiplan.web.indicators.selectors import Show
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Indicator, IndicatorValue, Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn

from . import staged
from .making import NOW, Turned, actions_done, an_indicator, bound, women_of

pytestmark = [pytest.mark.django_db, pytest.mark.clock(NOW)]
MAY = date(2026, 5, 31)


@pytest.fixture
def client(officer: Member, sign_in: SignIn) -> Client:
    """The officer's browser, in English."""
    browser = sign_in(officer)
    browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return browser


@pytest.fixture
def bare(turned: Turned, indicator: Indicator, officer: Member) -> Indicator:
    """An indicator that is bound to a fact which has counted nothing yet."""
    bound(indicator, women_of(), officer)
    return indicator


def page(client: Client, name: str, *parts: object, query: str = "", status: int = 200) -> str:
    """A page that answers."""
    answer = client.get(reverse(f"indicators:{name}", args=parts) + query)
    assert answer.status_code == status
    return html.unescape(answer.content.decode())


def test_a_reader_reads_where_a_figure_comes_from_and_can_go_there(
    officer: Member, client: Client
) -> None:
    figure = staged.a_figure(officer)
    told = page(client, "figure", figure.pk)
    counting = figure.binding.figures.filter(key="").first()
    assert counting is not None
    assert f'href="{counting.address}"' in told
    assert "Comités de normalisation" in told
    assert client.get(counting.address).status_code == 200


def test_a_figure_shows_its_parts_with_what_each_is_a_share_of_and_whether_they_add_up(
    officer: Member, client: Client
) -> None:
    told = page(client, "figure", staged.a_figure(officer).pk)
    assert "Comité électrotechnique" in told
    assert "(15/50)" in told
    assert "The parts add up to the whole." in told


def test_a_figure_says_who_is_not_in_the_calculation(officer: Member, client: Client) -> None:
    told = page(client, "figure", staged.a_figure(officer).pk)
    assert "Not in the calculation" in told
    assert "Not stated" in told


def test_a_figure_is_drawn_over_time_with_a_sentence_and_a_table(
    officer: Member, client: Client
) -> None:
    told = page(client, "figure", staged.a_figure(officer).pk)
    assert "From 18 % on 30 June 2024 to 30 % on 30 June 2026." in told.replace("\xa0", " ")
    assert "<svg" in told
    assert "The figures in a table" in told


def test_the_list_says_start_last_value_target_progress_trend_and_source(
    officer: Member, client: Client
) -> None:
    staged.a_figure(officer)
    told = page(client, "list").replace("\xa0", " ")
    for said in ("18", "30 %", "+6 · better", "100 %", "Met", "Comités de normalisation"):
        assert said in told, said


@pytest.mark.parametrize(
    ("cell", "said"),
    [(PROTECTED, "protected"), (0, "nobody or nothing to relate"), (None, "missing")],
)
def test_a_figure_without_a_number_says_which_of_the_cells_it_is(
    turned: Turned, bare: Indicator, client: Client, cell: Cell | int | None, said: str
) -> None:
    if cell is not None:
        turned.days = {MAY: {("F", "A"): cell, ("M", "A"): 0}}
    services.refresh(bare.binding.organisation, now=NOW)
    assert said in page(client, "list", query="?show=bound")
    assert said in page(client, "figure", bare.pk)


@pytest.mark.parametrize(
    ("show", "shown"),
    [
        ("", {"bound", "given", "aimed", "past"}),
        ("bound", {"bound"}),
        ("given", {"given", "past"}),
        ("missing", {"aimed"}),
        ("off_track", {"given"}),
        ("missed", {"past"}),
        ("every", {"bound", "given", "aimed", "bare", "past"}),
        ("no-such", {"bound", "given", "aimed", "past"}),
    ],
)
def test_the_list_can_be_narrowed(
    plan: Plan, officer: Member, client: Client, show: str, shown: set[str]
) -> None:
    rows = {
        name: an_indicator(plan, officer, f"Le {name}")
        for name in ("bound", "given", "aimed", "bare", "past")
    }
    bound(rows["bound"], actions_done(), officer)
    tomorrow = timezone.localdate() + timedelta(days=1)
    for name, day in (("given", tomorrow), ("aimed", tomorrow), ("past", "2026-01-02")):
        plans.aim(rows[name], on=str(day), value=100, by=officer, now=NOW)
    for name in ("given", "past"):
        plans.change_indicator(rows[name], "baseline", (0, "2020-01-01"), by=officer, now=NOW)
        plans.record_value(rows[name], on="2026-01-01", value=1, by=officer, now=NOW)
    told = page(client, "list", query=f"?show={show}")
    assert {name for name in rows if f">Le {name}<" in told} == shown


def test_the_list_is_of_one_plan_where_that_is_asked(
    plan: Plan, officer: Member, client: Client
) -> None:
    bound(an_indicator(plan, officer, "Ceci"), actions_done(), officer)
    assert "Ceci" in page(client, "list", query=f"?plan={plan.pk}")
    assert "Ceci" not in page(client, "list", query=f"?plan={plan.pk + 1}")
    assert "Ceci" in page(client, "list", query="?plan=²&page=x")


def choose(client: Client, indicator: Indicator, **said: str) -> tuple[int, str]:
    """What the form of an indicator answers."""
    answer = client.post(reverse("indicators:bind", args=[indicator.pk]), said)
    return answer.status_code, html.unescape(answer.content.decode())


def test_choosing_shows_the_value_at_once_and_keeps_nothing(
    turned: Turned, indicator: Indicator, client: Client
) -> None:
    turned.days = {MAY: {("F", "A"): 12, ("M", "A"): 38}}
    chosen = {"measure": "share_of_women", "fact-people": "tests.juries"}
    status, told = choose(client, indicator, **chosen, compute="yes")
    assert status == 200
    assert "24\xa0%" in told
    assert "(12/50)" in told
    assert "Jurys, 2026-05-31" in told
    assert not Binding.objects.exists()


def test_binding_keeps_what_was_chosen_and_leads_to_the_figure(
    turned: Turned, indicator: Indicator, client: Client
) -> None:
    turned.days = {MAY: {("F", "A"): 12, ("M", "A"): 38, ("F", "B"): 1}}
    chosen = {"measure": "share_of_women", "fact-people": "tests.juries"}
    narrowed = {"filter-people-grade": "A", "by": ""}
    status, _told = choose(client, indicator, **chosen, **narrowed, bind="yes")
    assert status == 302
    binding = Binding.objects.get()
    assert binding.slots == {"people": {"fact": "tests.juries", "filters": {"grade": "A"}}}
    assert IndicatorValue.objects.get(indicator=indicator).value == 24
    indicator.refresh_from_db()
    assert (indicator.unit, indicator.direction) == ("%", "up")
    assert AuditLine.objects.filter(event="indicator.bound", about_id=indicator.pk).exists()


def test_what_the_plan_says_is_proposed_with_its_words_and_its_target(
    plan: Plan, officer: Member, client: Client
) -> None:
    indicator = an_indicator(plan, officer, "Part des femmes dans les comités : 30 % en 2027")
    told = page(client, "bind", indicator.pk)
    assert "Proposed because the plan says" in told
    assert '<option value="share_of_women_bodies" selected>' in told
    assert "Set the target too: 30 by 31 December 2027" in told


def test_a_proposed_target_is_set_where_somebody_ticks_it(
    turned: Turned, plan: Plan, officer: Member, client: Client
) -> None:
    indicator = an_indicator(plan, officer, "Part des femmes dans les comités : 30 % en 2027")
    chosen = {"measure": "share_of_women_bodies", "fact-people": "tests.juries"}
    choose(client, indicator, **chosen, aim="yes", bind="yes")
    assert [(str(aim.by), aim.value) for aim in indicator.aims.all()] == [("2027-12-31", 30.0)]


def test_nothing_is_set_that_nobody_ticked(
    turned: Turned, plan: Plan, officer: Member, client: Client
) -> None:
    indicator = an_indicator(plan, officer, "Part des femmes dans les comités : 30 % en 2027")
    chosen = {"measure": "share_of_women_bodies", "fact-people": "tests.juries"}
    choose(client, indicator, **chosen, bind="yes")
    assert not indicator.aims.exists()


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({}, "Choose how the indicator is measured, and from which counts."),
        ({"measure": "no-such"}, "not offered any more"),
        ({"measure": "share_of_women", "fact-people": "plans.actions"}, "not offered any more"),
        ({"measure": "share_of_women", "by": "shoe size"}, "not offered any more"),
    ],
)
def test_what_cannot_be_bound_is_refused_with_a_sentence_and_binds_nothing(
    turned: Turned, indicator: Indicator, client: Client, said: dict[str, str], why: str
) -> None:
    status, told = choose(client, indicator, **said, bind="yes")
    assert status == 400
    assert why in told
    assert not Binding.objects.exists()


def test_another_measure_takes_the_place_of_the_first_and_of_its_values(
    turned: Turned, indicator: Indicator, officer: Member, client: Client
) -> None:
    turned.days = {MAY: {("F", "A"): 12, ("M", "A"): 38}}
    bound(indicator, women_of(), officer)
    chosen = {"measure": "number_of_women", "fact-counted": "tests.juries"}
    assert choose(client, indicator, **chosen, bind="yes")[0] == 302
    assert Binding.objects.get().measure == "number_of_women"
    assert [value.value for value in indicator.values.all()] == [12.0]


def test_binding_the_same_again_changes_nothing(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    first = bound(indicator, women_of(), officer)
    assert bound(indicator, women_of(), officer).bound_at == first.bound_at
    assert AuditLine.objects.filter(event="indicator.bound").count() == 1


def test_unbinding_asks_then_leaves_the_values_to_people(
    turned: Turned, indicator: Indicator, officer: Member, client: Client
) -> None:
    turned.days = {MAY: {("F", "A"): 12, ("M", "A"): 38}}
    bound(indicator, women_of(), officer)
    assert "Stop filling this indicator?" in page(client, "unbind", indicator.pk)
    client.post(reverse("indicators:unbind", args=[indicator.pk]))
    assert not Binding.objects.exists()
    assert not Figure.objects.exists()
    assert [value.value for value in indicator.values.all()] == [24.0]
    plans.record_value(indicator, on=MAY, value=25, by=officer, now=NOW)
    assert [value.value for value in indicator.values.all()] == [25.0]


def test_a_value_that_a_count_fills_is_corrected_at_its_source(
    turned: Turned, indicator: Indicator, officer: Member
) -> None:
    turned.days = {MAY: {("F", "A"): 12, ("M", "A"): 38}}
    bound(indicator, women_of(), officer)
    with pytest.raises(plans.ChangeRefused) as refused:
        plans.record_value(indicator, on=MAY, value=25, by=officer, now=NOW)
    assert refused.value.code == "value.filled"


def test_somebody_who_may_only_read_binds_nothing(
    indicator: Indicator, officer: Member, enrol: Enrol, sign_in: SignIn
) -> None:
    reader = sign_in(enrol(officer.organisation, Role.AUDITOR))
    assert reader.get(reverse("indicators:figure", args=[indicator.pk])).status_code == 200
    for name in ("bind", "unbind"):
        assert reader.post(reverse(f"indicators:{name}", args=[indicator.pk])).status_code == 403


def test_a_contributor_binds_only_what_is_theirs(
    indicator: Indicator, officer: Member, enrol: Enrol, sign_in: SignIn
) -> None:
    bound(indicator, actions_done(), officer)
    contributor = sign_in(enrol(officer.organisation, Role.CONTRIBUTOR))
    for name in ("bind", "unbind"):
        answer = contributor.post(reverse(f"indicators:{name}", args=[indicator.pk]), follow=True)
        assert answer.redirect_chain[-1][0] == reverse("indicators:figure", args=[indicator.pk])
    assert Binding.objects.count() == 1


def test_looking_it_up_now_says_whether_something_changed(
    turned: Turned, indicator: Indicator, officer: Member, client: Client
) -> None:
    bound(indicator, women_of(), officer)
    address = reverse("indicators:refresh", args=[indicator.pk])
    assert "Nothing has changed" in client.post(address, follow=True).content.decode()
    turned.days = {MAY: {("F", "A"): 12, ("M", "A"): 38}}
    assert "Filled anew." in client.post(address, follow=True).content.decode()


def test_a_measure_that_was_removed_leaves_a_page_that_says_so(
    turned: Turned, indicator: Indicator, officer: Member, client: Client
) -> None:
    bound(indicator, women_of(), officer)
    Binding.objects.update(measure="own.999")
    assert "is not there any more" in page(client, "figure", indicator.pk)
    assert page(client, "list", query="?show=bound")


def test_the_list_takes_the_same_queries_however_many_there_are(
    turned: Turned,
    plan: Plan,
    officer: Member,
    client: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    turned.days = {MAY: {("F", "A"): 12, ("M", "A"): 38}}
    counts = []
    for more in (2, 6):
        for _ in range(more):
            row = an_indicator(plan, officer)
            plans.change_indicator(row, "baseline", (60, "2020-01-01"), by=officer, now=NOW)
            plans.aim(row, on="2026-12-31", value=100, by=officer, now=NOW)
            bound(row, women_of(), officer)
        for show in Show:
            with django_assert_max_num_queries(30) as taken:
                page(client, "list", query=f"?show={show.value}")
            counts.append(len(taken.captured_queries))
    assert counts[: len(Show)] == counts[len(Show) :]


def test_a_figure_takes_the_same_queries_however_long_its_history(
    turned: Turned,
    indicator: Indicator,
    officer: Member,
    client: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    counts = []
    for years in (2, 9):
        turned.days = {
            date(2026 - n, 5, 31): {("F", g): 12 + n, ("M", g): 38}
            for n in range(years)
            for g in "AB"
        }
        bound(indicator, women_of(by="grade"), officer)
        client.post(reverse("indicators:refresh", args=[indicator.pk]))
        with django_assert_max_num_queries(30) as taken:
            page(client, "figure", indicator.pk)
        counts.append(len(taken.captured_queries))
    assert counts[0] == counts[1]


def test_a_dataset_of_another_organisation_is_no_choice_and_fills_nothing(
    indicator: Indicator, officer: Member, alliance: Organisation, enrol: Enrol, client: Client
) -> None:
    staged.a_dataset(officer)
    theirs = str(staged.a_dataset(enrol(alliance)).pk)
    chosen = {"measure": "share_of_women", "fact-people": "datasets.people"}
    status, told = choose(
        client, indicator, **chosen, **{"filter-people-dataset": theirs}, bind="yes"
    )
    assert (status, "not offered any more" in told) == (400, True)
    bound(indicator, women_of("datasets.people", dataset=theirs), officer)
    assert not indicator.values.exists()


def test_of_several_datasets_none_is_chosen_by_itself(
    indicator: Indicator, officer: Member, client: Client
) -> None:
    only = staged.a_dataset(officer)
    chosen = {"measure": "share_of_women", "fact-people": "datasets.people"}
    assert "(15/50)" in choose(client, indicator, **chosen)[1]
    add_dataset(Described("Personnel", "staff", "public"), by=officer, now=NOW)
    other = Dataset.objects.get(name="Personnel")
    tally = staged.a_tally(date(2026, 1, 1), 20, 20)
    keep_counting(other, tally, by=officer, now=NOW, source="form")
    told = choose(client, indicator, **chosen)[1]
    assert "Choose what is counted, and the value shows here." in told
    assert choose(client, indicator, **chosen, bind="yes")[0] == 400
    named = {"filter-people-dataset": str(only.pk)}
    assert "(15/50)" in choose(client, indicator, **chosen, **named)[1]
