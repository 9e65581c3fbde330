"""A document brought again: compared with the plan it has become, and put into it as chosen."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from equiplan.domain.plans.draft import Action as ReadAction
from equiplan.domain.plans.draft import Axis, IndicatorDetail, Measured, PlanDraft
from equiplan.exporting.plan_docx import document
from equiplan.exporting.plan_xlsx import workbook
from equiplan.importing.pipeline import read_plan
from equiplan.web.imports.models import Reading, State
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans import selectors as plans
from equiplan.web.plans import services as events
from equiplan.web.plans.exports import FORMATS
from equiplan.web.plans.models import Action, Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.web.readings import NOW, action, adopted, draft, reading_of
from tests.web.working import work

from .conftest import Bring
from .test_bring import A_PLAN

pytestmark = pytest.mark.django_db
IDENTICAL = "Identical: there is nothing to change."


def a_draft() -> PlanDraft:
    """Two axes whose actions all have titles of their own."""
    titles = iter(("Former les jurys", "Publier les écarts", "Ouvrir la crèche", "Tenir un bilan"))
    axes = tuple(
        Axis(title, str(n), actions=tuple(replace(action(k), title=next(titles)) for k in (1, 2)))
        for n, title in enumerate(("Recruter sans biais", "Concilier les temps"), 1)
    )
    return replace(draft(), axes=axes, findings=())


def later() -> PlanDraft:
    """Its next edition: an action changed, one gone, one new, one moved, another title."""
    first, second = a_draft().axes
    train, publish = first.actions
    opened, _review = second.actions
    new = replace(action(3), title="Signer une charte chaque année")
    changed = replace(train, calendar="T1 2027", owners=("Rectorat",), calendar_period=None)
    return replace(
        a_draft(),
        title="Plan d'action pour l'égalité, deuxième édition",
        axes=(
            replace(first, objective="Recruter mieux", actions=(changed,)),
            replace(second, actions=(opened, publish, new)),
        ),
    )


def where(reading: Reading, plan: Plan) -> str:
    return reverse("imports:compare", args=[reading.pk, plan.pk])


def keys(client: Client, reading: Reading, plan: Plan) -> dict[str, str]:
    """What is proposed, by key: what it is called."""
    page = client.get(where(reading, plan)).context["page"]
    return {line.key: str(line.label) for thing in page.things for line in thing.lines}


def update(client: Client, reading: Reading, plan: Plan, *taken: str, stamp: str = "") -> Any:
    seen = stamp or client.get(where(reading, plan)).context["page"].stamp
    return client.post(where(reading, plan), {"stamp": seen, "take": taken}, follow=True)


def words(read: PlanDraft) -> list[object]:
    """What a plan says, values and places left aside."""
    return [
        (
            axis.title,
            axis.number,
            axis.objective,
            sorted((a.title, a.calendar, a.owners) for a in axis.actions),
        )
        for axis in read.axes
    ]


@pytest.fixture
def plan(officer: Member) -> Plan:
    return adopted(officer, made=a_draft())


@pytest.fixture
def newer(officer: Member) -> Reading:
    return reading_of(officer, read=later())


def test_a_plan_that_is_likely_there_already_is_offered_for_comparison(
    client: Client, plan: Plan, officer: Member
) -> None:
    again = reading_of(officer, read=a_draft())
    shown = client.get(reverse("imports:adopt", args=[again.pk])).content.decode()
    assert "You may have this plan already" in shown
    assert where(again, plan) in shown
    assert "Adopt as a new plan" in shown


def test_it_is_said_at_once_that_the_plan_is_likely_there_already(
    client: Client, plan: Plan, newer: Reading
) -> None:
    shown = client.get(reverse("imports:reading", args=[newer.pk])).content.decode()
    assert "You may have this plan already" in shown
    assert "Propose the changes to this plan" in shown
    assert where(newer, plan) in shown


def test_who_may_not_decide_reads_it_without_the_way_there(
    plan: Plan, newer: Reading, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    reader = sign_in(enrol(school, Role.AUDITOR))
    there = reverse("imports:reading", args=[newer.pk])
    shown = reader.get(there, headers={"accept-language": "en"}).content.decode()
    assert "You may have this plan already" in shown
    assert where(newer, plan) not in shown


def test_nothing_is_said_of_a_plan_of_another_organisation(
    client: Client, newer: Reading, enrol: Enrol, alliance: Organisation
) -> None:
    adopted(enrol(alliance), made=a_draft())
    shown = client.get(reverse("imports:reading", args=[newer.pk])).content.decode()
    assert "You may have this plan already" not in shown


def test_any_other_plan_can_be_compared_with_too(
    client: Client, plan: Plan, officer: Member
) -> None:
    one = replace(action(1), title="Ouvrir une cellule d'écoute")
    made = PlanDraft("Feuille de route", None, "fr", None, (Axis("Écouter", actions=(one,)),))
    other = reading_of(officer, read=made)
    shown = client.get(reverse("imports:adopt", args=[other.pk])).content.decode()
    assert "You may have this plan already" not in shown
    assert "Put it into another plan of yours" in shown
    assert where(other, plan) in shown


def test_the_same_plan_again_is_identical(client: Client, plan: Plan, officer: Member) -> None:
    again = reading_of(officer, read=a_draft())
    assert IDENTICAL in client.get(where(again, plan)).content.decode()


def test_the_very_same_file_again_says_that_there_is_nothing_to_change(
    bring: Bring, client: Client
) -> None:
    bring(("plan.md", A_PLAN))
    work()
    client.post(reverse("imports:adopt", args=[Reading.objects.get().pk]))
    shown = bring(("plan again.md", A_PLAN)).content.decode()
    assert IDENTICAL in shown
    assert Reading.objects.count() == Plan.objects.count() == 1


@pytest.mark.parametrize("extension", sorted({"docx", "xlsx"} & FORMATS.keys()))
def test_a_plan_taken_away_and_brought_again_is_identical(
    extension: str, bring: Bring, client: Client, plan: Plan
) -> None:
    away = client.get(reverse("plans:export", args=[plan.pk, extension]))
    bring((f"plan.{extension}", away.content))
    work()
    again = Reading.objects.get()
    assert again.state == State.READ
    assert IDENTICAL in client.get(where(again, plan)).content.decode()


def test_everything_that_differs_is_proposed_and_only_what_is_gone_is_not_taken(
    client: Client, plan: Plan, newer: Reading
) -> None:
    page = client.get(where(newer, plan)).context["page"]
    lines = [line for thing in page.things for line in thing.lines]
    assert {str(line.label) for line in lines} == {
        "Title",
        "Objective",
        "Calendar",
        "Owners",
        "Move it to the axis “Concilier les temps”",
        "Add this action",
        "Take this action out",
    }
    assert [str(line.label) for line in lines if not line.is_taken] == ["Take this action out"]


def test_taking_everything_makes_the_plan_say_what_its_newer_edition_says(
    client: Client, plan: Plan, newer: Reading
) -> None:
    shown = update(client, newer, plan, *keys(client, newer, plan)).content.decode()
    assert "The plan was updated" in shown
    plan.refresh_from_db()
    assert words(plans.draft_of(plan)) == words(later())
    assert plan.title == later().title
    newer.refresh_from_db()
    assert (newer.state, newer.plan) == (State.ADOPTED, plan)


def test_only_what_was_chosen_is_changed(client: Client, plan: Plan, newer: Reading) -> None:
    (owners,) = [key for key, label in keys(client, newer, plan).items() if label == "Owners"]
    update(client, newer, plan, owners)
    plan.refresh_from_db()
    made = plans.draft_of(plan)
    assert made.title == a_draft().title
    assert made.axes[0].actions[0].owners == ("Rectorat",)
    assert made.axes[0].actions[0].calendar == "T3-T4 2026"
    assert len(made.axes[0].actions) == 2


def test_statuses_stay_and_each_change_is_in_the_history(
    client: Client, plan: Plan, newer: Reading, officer: Member
) -> None:
    row = Action.objects.get(title="Former les jurys")
    events.change(row, "status", "in_progress", by=officer, now=NOW)
    update(client, newer, plan, *keys(client, newer, plan))
    row.refresh_from_db()
    assert row.status == "in_progress"
    assert AuditLine.objects.filter(event="plan.updated").count() == 1
    changed = AuditLine.objects.filter(about="plans.action", about_id=row.pk)
    assert {line.facts.get("field") for line in changed} >= {"calendar", "owners"}


def test_a_new_axis_comes_with_what_it_says(client: Client, plan: Plan, officer: Member) -> None:
    new = Axis("Alerter", "3", objective="Entendre", actions=(action(9),))
    reading = reading_of(officer, read=replace(a_draft(), axes=(*a_draft().axes, new)))
    update(client, reading, plan, *keys(client, reading, plan))
    third = plans.draft_of(plan).axes[2]
    assert (third.title, third.number, third.objective) == ("Alerter", "3", "Entendre")
    assert [a.title for a in third.actions] == [action(9).title]


def test_an_axis_that_is_gone_is_taken_out_when_chosen(
    client: Client, plan: Plan, officer: Member
) -> None:
    reading = reading_of(officer, read=replace(a_draft(), axes=a_draft().axes[:1]))
    update(client, reading, plan, *keys(client, reading, plan))
    assert [axis.title for axis in plans.draft_of(plan).axes] == ["Recruter sans biais"]


def test_a_plan_that_changed_since_it_was_shown_is_left_alone(
    client: Client, plan: Plan, newer: Reading, officer: Member
) -> None:
    stamp = client.get(where(newer, plan)).context["page"].stamp
    taken = keys(client, newer, plan)
    events.change(Action.objects.first(), "comments", "Autre", by=officer, now=NOW)  # type: ignore[arg-type]
    before = plans.draft_of(plan)
    shown = update(client, newer, plan, *taken, stamp=stamp).content.decode()
    assert "has changed since this page was shown" in shown
    assert plans.draft_of(plan) == before
    newer.refresh_from_db()
    assert newer.state == State.READ


def test_a_plan_that_is_closed_is_not_updated(
    client: Client, plan: Plan, newer: Reading, officer: Member
) -> None:
    Plan.objects.update(status="closed")
    before = plans.draft_of(plan)
    shown = update(client, newer, plan, *keys(client, newer, plan)).content.decode()
    assert "closed" in shown
    assert plans.draft_of(plan) == before
    newer.refresh_from_db()
    assert newer.state == State.READ


def test_a_reading_goes_into_a_plan_once(client: Client, plan: Plan, newer: Reading) -> None:
    taken = list(keys(client, newer, plan))
    update(client, newer, plan, taken[0])
    shown = update(client, newer, plan, taken[1]).content.decode()
    assert "This plan has been adopted" in shown


def test_the_plan_of_another_organisation_is_not_there(
    client: Client, newer: Reading, enrol: Enrol, alliance: Organisation
) -> None:
    theirs = adopted(enrol(alliance))
    assert client.get(where(newer, theirs)).status_code == 404
    assert client.post(where(newer, theirs)).status_code == 404


def test_who_may_not_adopt_may_not_update(
    plan: Plan, newer: Reading, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    contributor = sign_in(enrol(school, Role.CONTRIBUTOR))
    assert contributor.post(where(newer, plan), {"take": []}).status_code == 403


def test_figures_of_indicators_that_are_taken_are_the_plans(
    client: Client, officer: Member
) -> None:
    first, *others = a_draft().axes
    act, *rest = first.actions
    counted = replace(act, indicators=("Part des jurys formés",))
    known = IndicatorDetail(
        "Part des jurys formés", "%", 12.0, None, (Measured(date(2026, 12, 31), 35.0),)
    )

    def edition(one: ReadAction) -> PlanDraft:
        return replace(a_draft(), axes=(replace(first, actions=(one, *rest)), *others))

    plan = adopted(officer, made=edition(counted))
    newer = reading_of(officer, read=edition(replace(counted, indicator_details=(known,))))
    found = keys(client, newer, plan)
    assert len(found) == 3
    update(client, newer, plan, *found)
    detail = plans.draft_of(plan).axes[0].actions[0].indicator_details
    assert detail == (known,)


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_an_edited_export_is_merged_with_what_happened_meanwhile(
    ending: str, client: Client, officer: Member, tmp_path: Path
) -> None:
    plan = adopted(officer, made=a_draft())
    written = {"docx": document, "xlsx": workbook}[ending](plans.draft_of(plan))
    path = tmp_path / f"plan.{ending}"
    path.write_bytes(written)
    read = read_plan(path).draft
    first, *others = read.axes
    train, *rest = first.actions
    edited = replace(train, calendar="T1 2027", budget="9 000 €")
    held = Action.objects.get(axis__plan=plan, title=train.title)
    for field, value in (("calendar", "T2 2028"), ("comments", "Vu en réunion")):
        events.change(held, field, value, by=officer, now=NOW)
    newer = reading_of(
        officer, read=replace(read, axes=(replace(first, actions=(edited, *rest)), *others))
    )
    lines = [
        line
        for thing in client.get(where(newer, plan)).context["page"].things
        for line in thing.lines
    ]
    assert {str(line.label): (line.conflict, line.is_taken) for line in lines} == {
        "Budget": (None, True),
        "Calendar": (("T2 2028", "T1 2027"), False),
    }
    shown = client.get(where(newer, plan)).content.decode()
    assert "The plan has changed here too since this document was exported" in shown
