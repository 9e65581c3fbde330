"""Pages of comparing: a file brought, checked and kept, then an indicator beside it."""

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from python_calamine import CalamineWorkbook

from equiplan.web.benchmarks import services
from equiplan.web.benchmarks.models import Beside, Point, Series, Stage
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans.models import Indicator
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.importing.series.files import EVERY
from tests.web.readings import NOW, adopted

from .making import brought, kept, measured

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """The equality officer of the school."""
    return enrol(school)


@pytest.fixture
def browser(officer: Member, sign_in: SignIn) -> Client:
    """Their browser, in English."""
    client = sign_in(officer)
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def indicator(officer: Member) -> Indicator:
    """An indicator with values for two years."""
    row = Indicator.objects.filter(action__axis__plan=adopted(officer)).order_by("pk")[0]
    return measured(row, officer, {2024: 12, 2025: 15})


def page(client: Client, name: str, *args: object) -> str:
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return str(answer.content.decode())


def brings(client: Client, name: str, content: bytes) -> Any:
    return client.post(reverse("benchmarks:add"), {"file": SimpleUploadedFile(name, content)})


ABOUT = {
    "title": "Women on committees",
    "definition": "Members of committees",
    "source": "An office",
    "licence": "CC BY 4.0",
    "retrieved_on": "2026-01-15",
    "unit": "%",
}
COLUMNS: dict[str, Any] = {
    "area": "REF_AREA",
    "period": "TIME_PERIOD",
    "value": "OBS_VALUE",
    "decimal": ".",
}
KEEP = {"asked": ["SEX"], "keep0": "F", "areas": ["ML", "1W"], "keep": "yes"}


def test_a_file_of_sdmx_becomes_a_series_that_says_where_it_comes_from(browser: Client) -> None:
    answer = brings(browser, "figures.xml", EVERY["generic.xml"])
    series = Series.objects.get()
    assert answer["location"] == reverse("benchmarks:check", args=[series.pk])
    told = page(browser, "benchmarks:check", series.pk)
    assert "4 values" in told
    answer = browser.post(answer["location"], COLUMNS | KEEP | ABOUT)
    assert answer["location"] == reverse("benchmarks:series", args=[series.pk])
    series.refresh_from_db()
    assert (series.stage, series.table) == (Stage.KEPT, None)
    points = Point.objects.order_by("area__name", "year")
    assert list(points.values_list("area__name", "area__level", "year", "value")) == [
        ("1W", "world", 2023, 28),
        ("1W", "world", 2024, 28.5),
        ("ML", "country", 2023, 21.5),
        ("ML", "country", 2024, 22),
    ]
    told = page(browser, "benchmarks:series", series.pk)
    assert all(said in told for said in ("CC BY 4.0", "An office", "Members of committees"))
    events = AuditLine.objects.filter(event__startswith="series.").order_by("pk")
    assert [line.event for line in events] == ["series.brought", "series.kept"]


@pytest.mark.parametrize("missing", ["title", "definition", "source", "licence", "retrieved_on"])
def test_nothing_is_kept_without_saying_where_it_comes_from(
    missing: str, browser: Client, officer: Member
) -> None:
    series = brought(officer)
    sent: dict[str, Any] = {"area": "Pays", "period": "Année", "value": "Valeur", "decimal": "."}
    sent |= {"areas": ["Mali"], "keep": "yes", **ABOUT, missing: ""}
    answer = browser.post(reverse("benchmarks:check", args=[series.pk]), sent)
    assert answer.status_code == 400
    assert f'id="id_{missing}_error"' in answer.content.decode()
    series.refresh_from_db()
    assert series.stage == Stage.READ


def test_rows_that_cannot_be_read_are_told_and_left_out_only_when_somebody_says_so(
    browser: Client,
) -> None:
    content = "Pays;Année;Valeur\nMali;2024;12,5\nMali;2025;douze\nMali;2024-Q1;3\n"
    answer = brings(browser, "x.csv", content.encode())
    series = Series.objects.get()
    told = page(browser, "benchmarks:check", series.pk)
    assert "Row 3" in told
    assert "“douze” is not a number" in told
    assert "“2024-Q1” is not a year" in told
    sent: dict[str, Any] = {"area": "Pays", "period": "Année", "value": "Valeur", "decimal": ","}
    sent |= {"areas": ["Mali"], "keep": "yes", **ABOUT}
    refused = browser.post(answer["location"], sent)
    assert refused.status_code == 400
    assert "2 rows could not be read." in refused.content.decode()
    browser.post(answer["location"], sent | {"leaves_out": "yes"})
    assert list(Point.objects.values_list("year", "value")) == [(2024, 12.5)]


def test_another_decimal_mark_changes_what_comes_of_a_file(browser: Client) -> None:
    answer = brings(browser, "x.csv", b"Pays;Annee;Valeur\nMali;2024;1,500\nNiger;2024;2,500\n")
    sent: dict[str, Any] = {"area": "Pays", "period": "Annee", "value": "Valeur", "decimal": ","}
    sent |= {"areas": ["Mali"], "keep": "yes", **ABOUT}
    browser.post(answer["location"], sent)
    assert Point.objects.get().value == 1.5


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.pdf", b"%PDF-1.4 x", "This file holds no table of figures"),
        ("x.csv", b"no table here", "No figure was found"),
        ("x.csv", b"", "This file is empty"),
        ("x.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;<Obs/></x>", "XML definitions"),
    ],
)
def test_a_file_without_figures_is_refused_on_the_page_and_nothing_is_kept(
    name: str, content: bytes, said: str, browser: Client
) -> None:
    answer = brings(browser, name, content)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not Series.objects.exists()


def test_a_form_with_nonsense_in_it_is_answered_with_what_was_suggested(
    browser: Client, officer: Member
) -> None:
    series = brought(officer)
    sent: dict[str, Any] = {
        "area": "x",
        "period": "Pays",
        "value": "Pays",
        "decimal": "!",
        "asked": ["y"],
    }
    sent |= {"keep0": "z", "areas": ["nowhere"], "area-name-x": "Mali", "area-level-x": "moon"}
    answer = browser.post(reverse("benchmarks:check", args=[series.pk]), sent)
    assert answer.status_code == 200
    assert "6 values" in answer.content.decode()


def test_at_most_twelve_areas_are_kept(browser: Client, officer: Member) -> None:
    series = brought(officer, areas={f"Pays {n}": (1, 2) for n in range(13)})
    sent: dict[str, Any] = {"area": "Pays", "period": "Année", "value": "Valeur", "decimal": "."}
    sent |= {"areas": [f"Pays {n}" for n in range(13)], "keep": "yes", **ABOUT}
    answer = browser.post(reverse("benchmarks:check", args=[series.pk]), sent)
    assert "At most 12 areas" in answer.content.decode()


def test_a_series_in_use_is_not_kept_again(browser: Client, officer: Member) -> None:
    series = kept(officer)
    answer = browser.post(reverse("benchmarks:check", args=[series.pk]), ABOUT | {"keep": "yes"})
    assert answer["location"] == reverse("benchmarks:series", args=[series.pk])
    assert Series.objects.get().title != ABOUT["title"]


def test_an_indicator_stands_beside_the_series_somebody_chose(
    browser: Client, officer: Member, indicator: Indicator
) -> None:
    series = kept(officer)
    told = page(browser, "benchmarks:compare", indicator.pk)
    assert "Nothing to compare with yet" in told
    address = reverse("benchmarks:beside", args=[indicator.pk])
    browser.post(address, {"series": [series.pk, 999_999, "x"]})
    told = page(browser, "benchmarks:compare", indicator.pk)
    assert "In 2025 you are at 15\u00a0%: 5 points less than Mali (20\u00a0%)," in told
    assert "13.5 points less than Monde (28.5\u00a0%)." in told
    assert "Données d’illustration" in told
    assert "was put beside this indicator by a person" in told
    browser.post(address, {})
    assert "Nothing to compare with yet" in page(browser, "benchmarks:compare", indicator.pk)


def test_the_page_of_an_indicator_leads_to_its_comparison(
    browser: Client, indicator: Indicator
) -> None:
    told = page(browser, "plans:indicator", indicator.pk)
    assert reverse("benchmarks:compare", args=[indicator.pk]) in told


def test_areas_without_a_year_in_common_are_said_to_have_none(
    browser: Client, officer: Member, indicator: Indicator
) -> None:
    series = kept(officer)
    services.put_beside(indicator, [series.pk], by=officer, now=NOW)
    indicator.values.all().delete()
    measured(indicator, officer, {2019: 9})
    told = page(browser, "benchmarks:compare", indicator.pk)
    assert "Mali and you have no year in common." in told
    assert "There is nothing to compare with in the same years yet." in told


def test_a_series_in_another_unit_is_named_and_not_drawn(
    browser: Client, officer: Member, indicator: Indicator
) -> None:
    series = kept(officer, unit="personnes")
    services.put_beside(indicator, [series.pk], by=officer, now=NOW)
    told = page(browser, "benchmarks:compare", indicator.pk)
    assert "is in another unit (personnes): it is not drawn beside yours" in told
    assert "Monde" not in told


def test_areas_of_one_name_are_told_apart_by_their_series(
    browser: Client, officer: Member, indicator: Indicator
) -> None:
    fills(officer, indicator, 2)
    told = page(browser, "benchmarks:compare", indicator.pk)
    assert "Monde (Série 0)" in told
    assert "Monde (Série 1)" in told


def test_a_share_of_few_people_is_said_to_move_with_each_of_them(
    browser: Client, officer: Member, indicator: Indicator
) -> None:
    services.put_beside(indicator, [kept(officer).pk], by=officer, now=NOW)
    measured(indicator, officer, {2025: "2/8"})
    told = page(browser, "benchmarks:compare", indicator.pk)
    assert "one person more or less moves it by 12.5 points" in told


def test_the_files_hold_what_the_page_shows_with_its_sources(
    browser: Client, officer: Member, indicator: Indicator
) -> None:
    services.put_beside(indicator, [kept(officer).pk], by=officer, now=NOW)
    address = reverse("benchmarks:export", args=[indicator.pk, "csv"])
    told = browser.get(address).content.decode("utf-8-sig")
    rows = list(csv.reader(StringIO(told)))
    assert ["2025", "You", "", "15.0", "%", ""] in rows
    assert ["2025", "Monde", "World", "28.5", "%", ""] in rows
    address = reverse("benchmarks:export", args=[indicator.pk, "xlsx"])
    book = CalamineWorkbook.from_filelike(BytesIO(browser.get(address).content))
    assert book.sheet_names == ["Comparison", "Sources", "Remarks"]
    assert "Données d’illustration" in book.get_sheet_by_name("Sources").to_python()[1]


def test_there_is_no_other_format(browser: Client, indicator: Indicator) -> None:
    answer = browser.get(reverse("benchmarks:export", args=[indicator.pk, "exe"]))
    assert answer.status_code == 404


def test_a_removed_series_is_compared_with_no_more(
    browser: Client, officer: Member, indicator: Indicator
) -> None:
    series = kept(officer)
    services.put_beside(indicator, [series.pk], by=officer, now=NOW)
    browser.post(reverse("benchmarks:remove", args=[series.pk]))
    assert "Nothing to compare with yet" in page(browser, "benchmarks:compare", indicator.pk)
    assert browser.get(reverse("benchmarks:series", args=[series.pk])).status_code == 404


def test_a_series_that_was_never_kept_goes_altogether(browser: Client, officer: Member) -> None:
    series = brought(officer)
    browser.post(reverse("benchmarks:remove", args=[series.pk]))
    assert not Series.objects.exists()


def test_who_only_reports_figures_does_not_change_what_all_compare_with(
    officer: Member, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    reader = sign_in(enrol(school, Role.DATA_OFFICER))
    series = kept(officer)
    for name in ("benchmarks:check", "benchmarks:remove"):
        assert reader.get(reverse(name, args=[series.pk])).status_code == 403
    assert "Add a reference series" not in page(reader, "benchmarks:list")


def test_another_organisation_finds_nothing(
    officer: Member, indicator: Indicator, enrol: Enrol, alliance: Organisation, sign_in: SignIn
) -> None:
    series = kept(officer)
    stranger = sign_in(enrol(alliance))
    for name in ("benchmarks:series", "benchmarks:check", "benchmarks:remove"):
        assert stranger.get(reverse(name, args=[series.pk])).status_code == 404
    address = reverse("benchmarks:compare", args=[indicator.pk])
    assert stranger.get(address).status_code == 404
    assert series.title not in page(stranger, "benchmarks:list")


def test_a_series_of_another_organisation_is_not_put_beside_an_indicator(
    officer: Member, indicator: Indicator, enrol: Enrol, alliance: Organisation
) -> None:
    foreign = kept(enrol(alliance))
    services.put_beside(indicator, [foreign.pk], by=officer, now=NOW)
    assert not Beside.objects.exists()


def fills(officer: Member, indicator: Indicator, size: int) -> None:
    made = [kept(officer, title=f"Série {n}").pk for n in range(size)]
    services.put_beside(indicator, made, by=officer, now=NOW)


LIST_QUERIES, COMPARE_QUERIES = 6, 18


@pytest.mark.parametrize("size", [1, 4])
def test_pages_ask_as_often_whatever_the_size(
    size: int,
    browser: Client,
    officer: Member,
    indicator: Indicator,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    fills(officer, indicator, size)
    page(browser, "benchmarks:list")
    with django_assert_num_queries(LIST_QUERIES):
        page(browser, "benchmarks:list")
    with django_assert_num_queries(COMPARE_QUERIES):
        page(browser, "benchmarks:compare", indicator.pk)


TWO_FLOWS = (
    b"STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n"
    b"dataflow,EX:SEATS(1.0),I,ML,2022,26,0\ndataflow,EX:SEATS(1.0),I,ML,2023,28,0\n"
    b"dataflow,EX:BUDGET(1.0),I,ML,2022,1.25,3\ndataflow,EX:BUDGET(1.0),I,ML,2023,1.3,3\n"
    b"dataflow,EX:SEATS(1.0),D,ML,2022,26,0\n"
)


def test_of_several_dataflows_one_is_asked_for_and_nothing_is_kept_before(
    browser: Client,
) -> None:
    answer = brings(browser, "x.csv", TWO_FLOWS)
    series = Series.objects.get()
    shown = page(browser, "benchmarks:check", series.pk)
    assert "This file holds several dataflows, which are never one line." in shown
    assert "The file withdraws 1 value: it is not taken." in shown
    assert "Dataflow or structure" in shown
    sent = COLUMNS | ABOUT | {"asked": ["DATAFLOW"], "areas": ["ML"], "keep": "yes"}
    refused = browser.post(answer["location"], sent | {"leaves_out": "yes"})
    assert refused.status_code == 400
    assert "choose which one to keep" in refused.content.decode()
    assert not Point.objects.exists()
    look = sent | {"keep0": "EX:BUDGET(1.0)", "look": "yes"}
    del look["keep"]
    told = browser.post(answer["location"], look).content.decode()
    assert "2 values were multiplied by the power of ten that the file gives." in told
    browser.post(answer["location"], sent | {"keep0": "EX:BUDGET(1.0)"})
    assert list(Point.objects.values_list("year", "value")) == [(2022, 1250), (2023, 1300)]
    series.refresh_from_db()
    assert series.meaning["kept"] == {"DATAFLOW": "EX:BUDGET(1.0)"}


def test_a_file_without_years_says_so_on_its_page(browser: Client) -> None:
    brings(browser, "x.csv", b"Pays,Nom\nMali,un\nNiger,deux\n")
    shown = page(browser, "benchmarks:check", Series.objects.get().pk)
    assert "No column of years or of values was recognised" in shown


def test_a_table_stored_before_dataflows_were_known_is_still_read(
    browser: Client, officer: Member
) -> None:
    series = brought(officer)
    before = {"format", "columns", "rows", "numbers", "labels"}
    stored = {name: value for name, value in (series.table or {}).items() if name in before}
    Series.objects.filter(pk=series.pk).update(table=stored)
    assert "6 values" in page(browser, "benchmarks:check", series.pk)
