"""An organisation defines its own measures by a formula; what is wrong is said by its field."""

import html

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.figures.cells import Value
from equiplan.domain.figures.compute import compute
from equiplan.domain.figures.formula import FormulaRefused
from equiplan.domain.figures.indicators import Kind
from equiplan.web.indicators import services as indicators
from equiplan.web.indicators.models import Binding, Definition
from equiplan.web.indicators.selectors.definitions import measure_for, own_measures
from equiplan.web.indicators.selectors.giving import Slot
from equiplan.web.indicators.services import definitions as services
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans.models import Indicator
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.domain.figures.counting import by_sex

from .defining import NOW, SHARE, a_definition, posted, written
from .making import Turned

pytestmark = [pytest.mark.django_db, pytest.mark.clock(NOW)]


@pytest.fixture
def client(officer: Member, sign_in: SignIn) -> Client:
    """The officer's browser, in English."""
    browser = sign_in(officer)
    browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return browser


def url(name: str, *parts: object) -> str:
    return reverse(f"indicators:{name}", args=parts)


def sent(client: Client, data: dict[str, str], *, to: str = "", status: int = 200) -> str:
    """The page that answers a form."""
    answer = client.post(to or url("define"), data)
    assert answer.status_code == status
    return html.unescape(answer.content.decode())


def kept() -> list[str]:
    return list(Definition.objects.filter(removed_at=None).values_list("formula", flat=True))


def filled_by(definition: Definition, indicator: Indicator, turned: Turned, by: Member) -> Binding:
    """The binding of an indicator that a definition fills."""
    measure = measure_for(by.organisation, f"own.{definition.pk}")
    assert measure is not None
    given = indicators.Bound(measure, {"s1": Slot(turned.fact, {})})
    return indicators.bind(indicator, given, by=by, now=NOW)


def test_a_measure_is_defined_by_a_formula_over_named_counts(
    client: Client, officer: Member
) -> None:
    answer = client.post(url("define"), posted())
    assert answer["Location"] == url("measures")
    made = Definition.objects.get()
    assert (made.formula, made.unit, made.organisation) == (SHARE, "percent", officer.organisation)
    assert made.titles == {"en": "Femmes formées"}
    assert made.inputs["women"] == {"slot": "s1", "where": {"sex": "F"}}
    assert made.slots == {"s1": {"title": "Personnes formées", "unit": "people", "needs": ["sex"]}}


def test_a_defined_measure_is_a_measure_like_those_of_the_catalogue(officer: Member) -> None:
    made = a_definition(officer)
    measure = measure_for(officer.organisation, f"own.{made.pk}")
    assert measure is not None
    assert measure.kind == Kind.SHARE
    assert compute(measure, {"s1": by_sex(3, 7)}, {}).whole == Value(30, 3, 10)
    assert measure_for(officer.organisation, "share_of_women") is not None


@pytest.mark.parametrize("code", ["own.0", "own.", "own.x", "own.99999999999999999999", "nothing"])
def test_a_code_that_is_nobodys_has_no_measure(officer: Member, code: str) -> None:
    assert measure_for(officer.organisation, code) is None


def test_a_measure_of_another_organisation_is_no_measure(
    officer: Member, enrol: Enrol, alliance: Organisation
) -> None:
    made = a_definition(enrol(alliance))
    assert measure_for(officer.organisation, f"own.{made.pk}") is None
    assert own_measures(officer.organisation) == ()


def test_the_page_shows_our_measures_and_the_catalogue_with_its_sources(
    client: Client, officer: Member
) -> None:
    a_definition(officer, title="Femmes de nos jurys")
    told = html.unescape(client.get(url("measures")).content.decode())
    for said in ("Femmes de nos jurys", SHARE, "Personnes formées", "Sex: Women"):
        assert said in told
    assert "Duncan" in told
    assert "Share of women among women and men" in told


def test_checking_says_the_unit_and_keeps_nothing(client: Client) -> None:
    data = posted() | {"check": "yes"}
    del data["keep"]
    told = sent(client, data)
    assert "It gives: percentage" in told
    assert kept() == []


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("women + ", "stops before its end"),
        ("women + girls", "“girls” is the name of no count"),
        ("women * men", "people times people"),
        ("min(women, men)", "semicolon"),
        ("", "Write a formula"),
    ],
    ids=str,
)
def test_a_formula_that_cannot_be_taken_is_refused_at_its_field_and_nothing_is_lost(
    client: Client, formula: str, said: str
) -> None:
    told = sent(client, posted(formula), status=400)
    assert said in told
    assert 'aria-invalid="true"' in told
    assert 'value="women"' in told
    assert kept() == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"count-0-name": "2women"}, "cannot name a count"),
        ({"count-0-name": "men"}, "taken by another count"),
        ({"count-0-name": ""}, "Give the count a name"),
        ({"count-0-source": ""}, "Say where it is counted"),
        ({"count-1-unit": "money"}, "another unit above"),
        ({"count-0-dimension": "status"}, "Complete the condition"),
        ({"count-0-category": "A"}, "Complete the condition"),
        ({"count-0-unit": "elephants"}, "elephants"),
        ({"title": ""}, "Give the measure a name"),
    ],
    ids=str,
)
def test_a_count_that_is_not_whole_is_refused_at_its_field(
    client: Client, changed: dict[str, str], said: str
) -> None:
    assert said in sent(client, posted(**changed), status=400)
    assert kept() == []


def test_a_form_without_its_counts_is_refused_and_does_not_fail(client: Client) -> None:
    sent(client, {"title": "x", "formula": "1", "direction": "up", "keep": "yes"}, status=400)
    sent(client, posted(**{"count-TOTAL_FORMS": "9999"}), status=400)
    assert kept() == []


def test_more_counts_are_offered_and_what_was_written_stays(client: Client) -> None:
    data = posted() | {"more": "yes"}
    del data["keep"]
    told = sent(client, data)
    assert 'name="count-4-name"' in told
    assert 'value="women"' in told
    assert SHARE in told
    assert kept() == []


def test_a_category_is_found_by_its_name(client: Client) -> None:
    named = {"count-0-dimension": "status", "count-0-category": "done"}
    client.post(url("define"), posted("women / men", **named))
    assert Definition.objects.get().inputs["women"]["where"] == {"sex": "F", "status": "done"}
    Definition.objects.all().delete()
    client.post(url("define"), posted("women / men", **named | {"count-0-category": "DONE "}))
    assert Definition.objects.get().inputs["women"]["where"]["status"] == "done"


def test_the_form_of_a_change_is_filled_with_what_there_is(client: Client, officer: Member) -> None:
    made = a_definition(officer)
    told = html.unescape(client.get(url("redefine", made.pk)).content.decode())
    assert SHARE in told
    assert 'value="Personnes formées"' in told


def test_a_change_keeps_the_names_in_other_languages_and_the_places_of_sources(
    client: Client, officer: Member
) -> None:
    made = a_definition(officer)
    client.post(url("redefine", made.pk), posted("women / men", title="Women trained"))
    made.refresh_from_db()
    assert made.titles == {"fr": "Femmes formées", "en": "Women trained"}
    assert (made.formula, made.unit, list(made.slots)) == ("women / men", "ratio", ["s1"])


def test_what_a_changed_measure_fills_is_to_be_filled_anew(
    officer: Member, indicator: Indicator, turned: Turned
) -> None:
    made = a_definition(officer)
    binding = filled_by(made, indicator, turned, officer)
    Binding.objects.update(stale_at=None)
    assert services.redefine(made, written("women / men"), by=officer, now=NOW)
    binding.refresh_from_db()
    assert binding.stale_at == NOW


def test_the_same_again_changes_nothing_and_is_not_recorded(officer: Member) -> None:
    made = a_definition(officer)
    assert not services.redefine(made, written(), by=officer, now=NOW)
    assert not AuditLine.objects.filter(event="measure.redefined").exists()


def test_each_change_leaves_its_event(client: Client, officer: Member) -> None:
    client.post(url("define"), posted())
    made = Definition.objects.get()
    client.post(url("redefine", made.pk), posted("women / men"))
    client.post(url("undefine", made.pk))
    lines = AuditLine.objects.filter(event__startswith="measure.").order_by("pk")
    assert [line.event for line in lines] == [
        "measure.defined",
        "measure.redefined",
        "measure.removed",
    ]
    assert lines[1].facts == {"before": SHARE, "after": "women / men"}


def test_removing_asks_first_and_takes_away_what_fills_nothing(
    client: Client, officer: Member
) -> None:
    made = a_definition(officer)
    assert "Remove this measure?" in client.get(url("undefine", made.pk)).content.decode()
    assert kept() == [SHARE]
    client.post(url("undefine", made.pk))
    assert kept() == []
    assert measure_for(officer.organisation, f"own.{made.pk}") is None


def test_a_measure_that_fills_an_indicator_is_not_removed(
    client: Client, officer: Member, indicator: Indicator, turned: Turned
) -> None:
    made = a_definition(officer)
    filled_by(made, indicator, turned, officer)
    told = client.post(url("undefine", made.pk), follow=True).content.decode()
    assert "still fills 1 indicator" in told
    assert kept() == [SHARE]
    assert "fills 1 indicator" in client.get(url("measures")).content.decode()


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.AUDITOR, Role.COMMITTEE_MEMBER])
def test_only_who_answers_for_figures_defines_measures(
    enrol: Enrol, school: Organisation, officer: Member, sign_in: SignIn, role: Role
) -> None:
    made = a_definition(officer)
    other = enrol(school, role=role)
    browser = sign_in(other)
    for name, parts in (("define", ()), ("redefine", (made.pk,)), ("undefine", (made.pk,))):
        browser.post(url(name, *parts), posted("men / women"))
    assert kept() == [SHARE]
    assert browser.get(url("measures")).status_code == 200
    for refused in (
        lambda: services.define(written(), by=other, now=NOW),
        lambda: services.remove_definition(made, by=other, now=NOW),
    ):
        with pytest.raises(services.DefinitionRefused):
            refused()


def test_a_data_officer_defines_measures(
    enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    browser = sign_in(enrol(school, role=Role.DATA_OFFICER))
    assert browser.post(url("define"), posted()).status_code == 302
    assert kept() == [SHARE]


def test_measures_of_others_are_not_found(
    client: Client, enrol: Enrol, alliance: Organisation
) -> None:
    made = a_definition(enrol(alliance))
    for name in ("redefine", "undefine"):
        assert client.get(url(name, made.pk)).status_code == 404
        assert client.post(url(name, made.pk), posted()).status_code == 404
    assert kept() == [SHARE]


def test_an_action_takes_no_formula_that_the_rules_refuse(officer: Member) -> None:
    with pytest.raises(FormulaRefused):
        a_definition(officer, "women + 1")
    assert kept() == []


def test_there_is_an_end_to_how_many(officer: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "MOST", 1)
    a_definition(officer)
    with pytest.raises(services.DefinitionRefused, match="at most 1"):
        a_definition(officer)


def test_a_stored_formula_that_the_rules_have_outgrown_is_left_out_and_does_not_fail(
    client: Client, officer: Member
) -> None:
    made = a_definition(officer)
    Definition.objects.filter(pk=made.pk).update(formula="women ** 2")
    assert measure_for(officer.organisation, f"own.{made.pk}") is None
    assert client.get(url("measures")).status_code == 200


@pytest.mark.parametrize("many", [1, 12])
def test_the_page_asks_the_same_queries_however_many_measures_there_are(
    client: Client,
    officer: Member,
    many: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for n in range(many):
        a_definition(officer, title=f"Mesure {n}")
    client.get(url("measures"))
    with django_assert_max_num_queries(QUERIES):
        assert client.get(url("measures")).status_code == 200


QUERIES = 12
