"""A plan is changed field by field: what was typed is kept, and so is what hangs on it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.plans.draft import BudgetLine
from equiplan.domain.plans.parsing import parsed
from equiplan.web.organisations.models import AuditLine, Member
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action, Axis, Plan
from equiplan.web.plans.services.table import editable
from tests.web.readings import NOW, adopted, draft, upload_of

pytestmark = pytest.mark.django_db

CHANGES: list[tuple[str, Any, Any]] = [
    ("number", "7.a", "7.a"),
    ("title", "  Publier les critères  ", "Publier les critères"),
    ("description", "Une ligne\r\nune autre", "Une ligne\nune autre"),
    ("measures", "Écrire\n\n  Relire\r\nPublier", ["Écrire", "Relire", "Publier"]),
    ("indicators", "Part des femmes", ["Part des femmes"]),
    ("targets", "30 % de femmes en 2028", ["30 % de femmes en 2028"]),
    ("calendar", "mars 2027", "mars 2027"),
    ("dates", {"starts_on": "2027-03-01", "ends_on": None}, ["2027-03-01", None]),
    ("owners", "Présidence", ["Présidence"]),
    ("budget", "2 000 € par an", "2 000 € par an"),
    ("priority", "Basse", "Basse"),
    ("comments", "", ""),
    ("status", "in_progress", "in_progress"),
    ("progress", "40 %", 40),
]


@pytest.mark.parametrize(("field", "given", "after"), CHANGES, ids=[each[0] for each in CHANGES])
def test_a_field_is_changed_with_one_line_that_tells_before_and_after(
    field: str, given: object, after: object, action: Action, officer: Member
) -> None:
    services.change(action, field, given, by=officer, now=NOW, edit=action.edit)
    line = selectors.history(action)[0]
    assert (line.event, line.field, line.after) == ("action.changed", field, after)
    assert line.before != after


@pytest.mark.parametrize("field", sorted(editable(Action).keys() - {"dates", "accountable"}))
def test_what_is_given_back_as_it_was_shown_changes_nothing(
    field: str, action: Action, officer: Member
) -> None:
    made = editable(Action)[field]
    said = made.said(made.read(action))
    shown = "\r\n".join(said) if isinstance(said, list) else said
    lines = AuditLine.objects.count()
    services.change(action, field, shown, by=officer, now=NOW)
    assert AuditLine.objects.count() == lines


def test_texts_with_line_ends_in_a_list_survive_a_save_that_changes_nothing(
    officer: Member,
) -> None:
    whole = draft(1, 1)
    odd = replace(whole.axes[0].actions[0], measures=("Une mesure\nen deux lignes", "Une autre"))
    plan = adopted(officer, made=replace(whole, axes=(replace(whole.axes[0], actions=(odd,)),)))
    action = plan.axes.get().actions.get()
    shown = "Une mesure\r\nen deux lignes\r\nUne autre"
    services.change(action, "measures", shown, by=officer, now=NOW)
    assert [step.text for step in action.steps.all()] == list(odd.measures)


def test_a_step_that_stays_stays_done_when_another_is_retyped(
    action: Action, officer: Member
) -> None:
    services.tick(action.steps.all()[0], True, by=officer, now=NOW)
    services.change(action, "measures", "Écrire le module\nLe donner", by=officer, now=NOW)
    assert [step.is_done for step in action.steps.all()] == [True, False]


def test_an_indicator_keeps_its_values_when_its_words_are_retyped(
    action: Action, officer: Member
) -> None:
    indicator = action.indicators.get()
    services.record_value(indicator, on="2026-12-31", value="12,5", by=officer, now=NOW)
    services.change(action, "indicators", "Personnes formées\nHeures", by=officer, now=NOW)
    first, second = action.indicators.filter(removed_at=None)
    assert (first.pk, first.text, first.values.get().value) == (
        indicator.pk,
        "Personnes formées",
        12.5,
    )
    assert second.text == "Heures"


def test_an_owner_keeps_their_account_when_another_is_added(
    action: Action, officer: Member
) -> None:
    owner = action.owners.all()[1]
    services.change_owner(owner, "person", officer.person.pk, by=officer, now=NOW)
    services.change(action, "accountable", owner.pk, by=officer, now=NOW)
    names = "Nouvelle direction\n" + "\n".join(each.name for each in action.owners.all())
    services.change(action, "owners", names, by=officer, now=NOW)
    kept = action.owners.get(is_accountable=True)
    assert (kept.pk, kept.member, kept.position) == (owner.pk, officer, 3)


def test_at_most_one_owner_is_accountable(action: Action, officer: Member) -> None:
    for owner in action.owners.all():
        services.change(action, "accountable", owner.pk, by=officer, now=NOW)
    assert action.owners.get(is_accountable=True) == action.owners.all()[1]
    services.change(action, "accountable", "", by=officer, now=NOW)
    assert not action.owners.filter(is_accountable=True).exists()


def test_an_owner_of_another_action_is_not_accountable_here(
    axis: Axis, action: Action, officer: Member
) -> None:
    elsewhere = axis.actions.all()[1].owners.all()[0]
    with pytest.raises(services.ChangeRefused) as refused:
        services.change(action, "accountable", elsewhere.pk, by=officer, now=NOW)
    assert refused.value.code == "change.not_here"


def test_a_calendar_is_read_again_with_its_precision(action: Action, officer: Member) -> None:
    changed = services.change(action, "calendar", "chaque année, T2 2027", by=officer, now=NOW)
    assert (changed.starts_on, changed.ends_on) == (date(2027, 4, 1), date(2027, 6, 30))
    assert (changed.precision, changed.is_recurring) == ("quarter", True)


def test_dates_can_be_set_beside_the_words(action: Action, officer: Member) -> None:
    days = {"starts_on": date(2027, 1, 4), "ends_on": "2027-02-05"}
    changed = services.change(action, "dates", days, by=officer, now=NOW)
    assert (changed.calendar, changed.ends_on) == ("T3-T4 2026", date(2027, 2, 5))


def test_a_budget_line_that_stays_keeps_what_was_spent(action: Action, officer: Member) -> None:
    services.change(action, "budget", "5 000 € (formation)", by=officer, now=NOW)
    services.spend(action.budget_lines.get(), "1 200,50", by=officer, now=NOW)
    words = "800 € (affiches) ; 5 000 € (formation)"
    services.change(action, "budget", words, by=officer, now=NOW)
    spent = {line.amount: line.spent for line in action.budget_lines.all()}
    assert spent == {Decimal(800): None, Decimal(5000): Decimal("1200.50")}


def test_changed_words_are_read_as_those_of_a_document_are(
    plan: Plan, action: Action, officer: Member
) -> None:
    for field, words in {
        "targets": "Au moins 30 % de femmes d'ici 2028\n3 partenariats",
        "calendar": "rentrée 2027",
        "budget": "12 k€ une fois, financés par la Région",
    }.items():
        services.change(action, field, words, by=officer, now=NOW)
    written = selectors.draft_of(plan)
    read = parsed(written).axes[0].actions[0]
    assert read == written.axes[0].actions[0]
    assert (len(read.target_values), len(read.budget_lines)) == (2, 1)


def test_an_amount_no_money_can_have_stays_words(action: Action, officer: Member) -> None:
    words = f"1{'0' * 40} €"
    services.change(action, "budget", words, by=officer, now=NOW)
    action.refresh_from_db()
    assert (action.budget, action.budget_lines.count()) == (words, 0)


def test_a_document_with_such_an_amount_is_adopted_all_the_same(officer: Member) -> None:
    whole = draft(1, 1)
    odd = replace(
        whole.axes[0].actions[0], budget_lines=(BudgetLine("1e30 €", 1e30, "EUR"),), number="1" * 99
    )
    plan = adopted(officer, made=replace(whole, axes=(replace(whole.axes[0], actions=(odd,)),)))
    assert selectors.draft_of(plan).axes[0].actions[0].budget == odd.budget


REFUSALS: list[tuple[str, Any, str]] = [
    ("title", "  ", "change.no_title"),
    ("number", "1" * 61, "change.too_long"),
    ("description", "x" * 20_001, "change.too_long"),
    ("status", "late", "change.not_a_choice"),
    ("status", "abandoned", "change.abandoned_why"),
    ("progress", "101", "change.not_a_percentage"),
    ("progress", "-1", "change.not_a_percentage"),
    ("dates", {"starts_on": "demain"}, "change.not_a_day"),
    ("dates", {"ends_on": "1949-12-31"}, "change.not_a_day"),
    ("dates", {"starts_on": "2027-02-01", "ends_on": "2027-01-01"}, "change.days_reversed"),
    ("dates", {"starts_on": "2027-02-01", "precision": "era"}, "change.not_a_choice"),
]


@pytest.mark.parametrize("refusal", REFUSALS)
def test_what_cannot_be_kept_is_refused_and_changes_nothing(
    refusal: tuple[str, Any, str], plan: Plan, action: Action, officer: Member
) -> None:
    field, given, code = refusal
    before = selectors.draft_of(plan)
    with pytest.raises(services.ChangeRefused) as refused:
        services.change(action, field, given, by=officer, now=NOW)
    assert refused.value.code == code
    assert refused.value.sentence("fr")
    assert selectors.draft_of(plan) == before
    assert len(selectors.history(action)) == 0


def test_an_action_is_abandoned_for_a_reason_and_taken_up_again_without(
    action: Action, officer: Member
) -> None:
    ended = services.change(
        action, "status", "abandoned", reason="Plus de locaux", by=officer, now=NOW
    )
    assert ended.abandoned_because == "Plus de locaux"
    taken_up = services.change(action, "status", "in_progress", by=officer, now=NOW)
    assert (taken_up.status, taken_up.abandoned_because) == ("in_progress", "")


def test_an_unknown_field_is_no_field(action: Action, officer: Member) -> None:
    for field in ("is_removed", "edit", "aim:2027-01-01", "pk"):
        with pytest.raises(KeyError):
            services.change(action, field, "1", by=officer, now=NOW)


def test_axes_and_plans_are_changed_the_same_way(plan: Plan, axis: Axis, officer: Member) -> None:
    services.change_axis(axis, "objective", "Autre objectif", by=officer, now=NOW)
    services.change_axis(axis, "targets", "50 % en 2028\nTrois écoles", by=officer, now=NOW)
    services.change_plan(plan, "title", "Plan 2027", by=officer, now=NOW)
    services.change_plan(plan, "period", "2027–2029", by=officer, now=NOW)
    services.change_plan(plan, "axis_word", "Résultat", by=officer, now=NOW)
    read = selectors.draft_of(services.change_plan(plan, "organisation", "", by=officer, now=NOW))
    assert (read.title, read.period, read.organisation) == ("Plan 2027", (2027, 2029), None)
    assert read.axes[0].targets == ("50 % en 2028", "Trois écoles")


@pytest.mark.parametrize("years", ["2029-2027", "1300", "demain", "2027-2028-2029", "20270-20280"])
def test_years_that_are_no_period_are_refused(years: str, plan: Plan, officer: Member) -> None:
    with pytest.raises(services.ChangeRefused) as refused:
        services.change_plan(plan, "period", years, by=officer, now=NOW)
    assert refused.value.code == "change.not_years"


def test_what_is_added_comes_last_and_what_is_removed_can_come_back(
    plan: Plan, axis: Axis, officer: Member
) -> None:
    before = selectors.draft_of(plan)
    new_axis = services.add_axis(plan, "Gouvernance", by=officer, now=NOW)
    new = services.add_action(axis, "Nommer une référente", by=officer, now=NOW)
    assert [each.title for each in selectors.draft_of(plan).axes][-1] == "Gouvernance"
    assert selectors.draft_of(plan).axes[0].actions[-1].title == "Nommer une référente"
    services.remove_action(new, by=officer, now=NOW)
    services.remove_axis(new_axis, by=officer, now=NOW)
    assert selectors.draft_of(plan) == before
    services.restore(new, by=officer, now=NOW)
    assert selectors.draft_of(plan).axes[0].actions[-1].title == "Nommer une référente"


def test_an_action_moves_to_the_end_of_another_axis_and_back_to_its_place(
    plan: Plan, action: Action, officer: Member
) -> None:
    before = selectors.draft_of(plan)
    second = plan.axes.all()[1]
    services.move_action(action, second, by=officer, now=NOW)
    moved = selectors.draft_of(plan)
    assert moved.axes[1].actions[-1] == before.axes[0].actions[0]
    assert len(moved.axes[0].actions) == 1
    line = selectors.history(action)[0]
    assert (line.event, line.before, line.after) == (
        "action.moved",
        "Axe de travail 1",
        second.title,
    )
    services.undo(AuditLine.objects.latest("pk"), by=officer, now=NOW)
    assert selectors.draft_of(plan) == before


def test_a_moved_action_whose_place_was_taken_comes_back_at_the_end(
    plan: Plan, axis: Axis, officer: Member
) -> None:
    last = axis.actions.all()[1]
    services.move_action(last, plan.axes.all()[1], by=officer, now=NOW)
    moved = AuditLine.objects.latest("pk")
    services.add_action(axis, "À sa place", by=officer, now=NOW)
    services.undo(moved, by=officer, now=NOW)
    assert [each.title for each in axis.actions.all()][1:] == ["À sa place", last.title]


def test_an_action_does_not_move_to_another_plan(action: Action, officer: Member) -> None:
    elsewhere = adopted(officer).axes.all()[0]
    with pytest.raises(services.ChangeRefused) as refused:
        services.move_action(action, elsewhere, by=officer, now=NOW)
    assert refused.value.code == "change.not_here"


def test_remarks_and_documents_come_and_go_and_stay_in_the_history(
    action: Action, officer: Member, tmp_path: Any, settings: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    remark = services.comment(action, "Vu avec la direction", by=officer, now=NOW)
    linked = services.link_document(action, upload_of(officer), "", by=officer, now=NOW)
    assert linked.title == "plan.txt"
    page = selectors.action_page(action, member=officer, today=NOW.date())
    assert (page.remarks, page.documents) == ((remark,), (linked,))
    services.uncomment(remark, by=officer, now=NOW)
    services.unlink(linked, by=officer, now=NOW)
    page = selectors.action_page(action, member=officer, today=NOW.date())
    assert (page.remarks, page.documents) == ((), ())
    assert [line.event for line in page.history] == [
        "action.document_unlinked",
        "action.uncommented",
        "action.document_linked",
        "action.commented",
    ]


def test_a_step_that_somebody_has_deleted_meanwhile_is_not_ticked(
    action: Action, officer: Member, colleague: Member
) -> None:
    step = action.steps.all()[0]
    services.change(action, "measures", "", by=colleague, now=NOW)
    with pytest.raises(services.ChangeRefused) as refused:
        services.tick(step, True, by=officer, now=NOW)
    assert refused.value.code == "change.not_here"


@given(field=st.sampled_from(sorted(editable(Action).keys() - {"dates"})), given_text=st.text())
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_in_any_field_is_kept_and_shown_back_or_refused(
    action: Action, officer: Member, field: str, given_text: str
) -> None:
    try:
        changed = services.change(action, field, given_text, by=officer, now=NOW)
    except services.ChangeRefused:
        return
    made = editable(Action)[field]
    shown = made.said(made.read(changed))
    lines = AuditLine.objects.count()
    again = "\n".join(shown) if isinstance(shown, list) else shown
    if field != "accountable":
        services.change(action, field, again, by=officer, now=NOW)
    assert AuditLine.objects.count() == lines
    selectors.draft_of(action.axis.plan)


@pytest.mark.parametrize("size", [(1, 1), (30, 6)])
def test_a_change_takes_the_same_few_queries_whatever_the_size_of_the_plan(
    size: tuple[int, int], officer: Member, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    plan = adopted(officer, made=draft(*size))
    action = Action.objects.filter(axis__plan=plan)[0]
    with django_assert_num_queries(9):  # savepoints, claim, read, write, read, chain, line
        services.change(action, "title", "Autre", by=officer, now=NOW)
