"""Everything that was changed can be put back, in any order that nobody has overtaken."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equiplan.domain.plans.draft import PlanDraft
from equiplan.web.organisations.models import AuditLine, Member
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action, Axis, Plan
from equiplan.web.plans.services.undoing import UndoRefused
from tests.web.readings import NOW, adopted, draft

pytestmark = pytest.mark.django_db

TEXTS = st.text(alphabet="aé «%2\n\t;.", max_size=20)
LISTS = st.lists(
    st.sampled_from(["Écrire", "Relire", "Le donner deux fois par an", "x"]), max_size=4
)
EDITS = st.one_of(
    st.tuples(st.sampled_from(["number", "description", "priority", "comments"]), TEXTS),
    st.tuples(st.just("title"), TEXTS.map(lambda text: f"T {text}")),
    st.tuples(st.sampled_from(["measures", "indicators", "targets", "owners"]), LISTS),
    st.tuples(st.just("calendar"), st.sampled_from(["", "T1 2027", "mars", "chaque année"])),
    st.tuples(st.just("budget"), st.sampled_from(["", "5 k€/an", "3 000 € ; 2 000 €", "à voir"])),
    st.tuples(st.just("progress"), st.none() | st.integers(0, 100)),
    st.tuples(st.just("status"), st.sampled_from(["not_started", "done", "abandoned"])),
    st.tuples(st.just("dates"), st.just({"starts_on": "2027-01-01", "ends_on": None})),
)
EVENTS = st.one_of(
    st.tuples(st.just("edit"), EDITS),
    st.tuples(st.just("undo"), st.integers(0, 20)),
    st.tuples(
        st.sampled_from(["tick", "spend", "add", "remove", "move", "aim", "value", "link"]),
        st.none(),
    ),
)


def whole(plan: Plan) -> tuple[PlanDraft, list[Any]]:
    """All of a plan: its draft, and what a draft does not hold of its rows."""
    rows = Action.objects.filter(axis__plan=plan, removed_at=None).order_by("pk")
    kept = [
        (
            each.status,
            each.abandoned_because,
            each.progress,
            each.description,
            each.precision,
            each.is_recurring,
            list(each.steps.values_list("pk", "text", "is_done")),
            list(each.owners.values_list("pk", "name", "is_accountable", "member")),
            list(each.budget_lines.values_list("pk", "amount", "spent")),
            list(
                each.indicators.filter(removed_at=None).values_list(
                    "pk", "text", "unit", "aims__value", "values__value"
                )
            ),
        )
        for each in rows
    ]
    return selectors.draft_of(plan), kept


def do(event: tuple[str, Any], plan: Plan, by: Member) -> None:
    """Do one thing to the first action of a plan, which may be refused."""
    kind, told = event
    action = Action.objects.filter(axis__plan=plan).order_by("pk")[0]
    try:
        if kind == "edit":
            services.change(action, told[0], told[1], by=by, now=NOW, reason="Pourquoi")
        elif kind == "undo":
            services.undo(lines_of(plan)[told], by=by, now=NOW)
        else:
            DO[kind](action, by)
    except (services.ChangeRefused, services.EditConflict, UndoRefused, IndexError):
        return


DO: dict[str, Any] = {
    "tick": lambda action, by: services.tick(action.steps.all()[0], True, by=by, now=NOW),
    "spend": lambda action, by: services.spend(action.budget_lines.all()[0], "12", by=by, now=NOW),
    "add": lambda action, by: services.add_action(action.axis, "Une action", by=by, now=NOW),
    "move": lambda action, by: services.move_action(
        action, action.axis.plan.axes.all()[1], by=by, now=NOW
    ),
    "remove": lambda action, by: services.remove_action(action, by=by, now=NOW),
    "aim": lambda action, by: services.aim(
        action.indicators.all()[0], on="2027-12-31", value=3, by=by, now=NOW
    ),
    "value": lambda action, by: services.record_value(
        action.indicators.all()[0], on="2027-01-31", value=1, by=by, now=NOW
    ),
    "link": lambda action, by: services.change_owner(
        action.owners.all()[0], "person", by.person.pk, by=by, now=NOW
    ),
}


def lines_of(plan: Plan) -> list[AuditLine]:
    """The lines about a plan and all that is in it, newest first."""
    pks = [line.pk for line in selectors.whole_history(plan)]
    return list(AuditLine.objects.filter(pk__in=pks).order_by("-pk"))


@given(events=st.lists(EVENTS, max_size=8))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_undoing_all_that_was_done_restores_the_plan_exactly(
    officer: Member, events: list[tuple[str, Any]]
) -> None:
    plan = adopted(officer, made=draft(2, 2))
    before = whole(plan)
    for event in events:
        do(event, plan, officer)
    for line in lines_of(plan)[:-1]:
        services.undo(line, by=officer, now=NOW)
    assert whole(plan) == before


def test_undoing_an_undo_does_it_again(action: Action, officer: Member) -> None:
    services.change(action, "title", "Nouveau", by=officer, now=NOW)
    undone = services.undo(AuditLine.objects.latest("pk"), by=officer, now=NOW)
    assert Action.objects.get(pk=action.pk).title == action.title
    services.undo(undone, by=officer, now=NOW)
    assert Action.objects.get(pk=action.pk).title == "Nouveau"


def test_the_history_says_what_is_undone_and_what_can_be(action: Action, officer: Member) -> None:
    services.change(action, "title", "Nouveau", by=officer, now=NOW)
    line = services.undo(AuditLine.objects.latest("pk"), by=officer, now=NOW)
    told = [(each.is_undone, each.may_undo) for each in selectors.history(action)]
    assert told == [(False, True), (True, False)]
    services.undo(line, by=officer, now=NOW)
    told = [(each.is_undone, each.may_undo) for each in selectors.history(action)]
    assert told == [(False, True), (True, False), (False, True)]


def test_what_somebody_has_changed_since_is_not_undone(
    action: Action, officer: Member, colleague: Member
) -> None:
    services.change(action, "title", "Un", by=officer, now=NOW)
    line = AuditLine.objects.latest("pk")
    services.change(action, "title", "Deux", by=colleague, now=NOW)
    with pytest.raises(services.EditConflict) as refused:
        services.undo(line, by=officer, now=NOW)
    facts = refused.value.facts
    assert (facts["theirs"], facts["mine"], facts["by"]) == ("Deux", action.title, str(colleague))
    assert str(colleague) in refused.value.sentence("fr")


def test_an_aim_is_undone_though_another_day_was_aimed_at_since(
    action: Action, officer: Member
) -> None:
    indicator = action.indicators.get()
    services.aim(indicator, on="2027-12-31", value=30, by=officer, now=NOW)
    line = AuditLine.objects.latest("pk")
    services.aim(indicator, on="2028-12-31", value=40, by=officer, now=NOW)
    services.undo(line, by=officer, now=NOW)
    assert [aim.value for aim in indicator.aims.all()] == [40]


def test_adopting_is_not_undone_line_by_line(plan: Plan, officer: Member) -> None:
    with pytest.raises(UndoRefused) as refused:
        services.undo(AuditLine.objects.get(event="plan.adopted"), by=officer, now=NOW)
    assert refused.value.sentence("en")


def test_an_axis_taken_out_comes_back_with_its_actions(
    plan: Plan, axis: Axis, officer: Member
) -> None:
    before = selectors.draft_of(plan)
    services.remove_axis(axis, by=officer, now=NOW)
    assert len(selectors.draft_of(plan).axes) == 1
    services.undo(AuditLine.objects.latest("pk"), by=officer, now=NOW)
    assert selectors.draft_of(plan) == before


def test_a_row_that_is_gone_cannot_be_put_back_alone(action: Action, officer: Member) -> None:
    services.tick(action.steps.all()[0], True, by=officer, now=NOW)
    line = AuditLine.objects.latest("pk")
    services.change(action, "measures", "", by=officer, now=NOW)
    with pytest.raises(UndoRefused) as refused:
        services.undo(line, by=officer, now=NOW)
    assert refused.value.code == "undo.overtaken"
    services.undo(AuditLine.objects.latest("pk"), by=officer, now=NOW)
    services.undo(line, by=officer, now=NOW)
    assert not action.steps.filter(is_done=True).exists()
