"""Changing a plan through its pages: in its table, on a page, with undo, losing nobody's text."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans import services
from equiplan.web.plans.forms import forms_of
from equiplan.web.plans.models import Action, Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.web.readings import NOW, adopted

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    """An equality officer of the school."""
    return enrol(school)


@pytest.fixture
def plan(officer: Member) -> Plan:
    """A plan of two axes of two actions each."""
    return adopted(officer)


@pytest.fixture
def action(plan: Plan) -> Action:
    """The first action of the plan."""
    return Action.objects.filter(axis__plan=plan).order_by("pk")[0]


def edit_url(action: Action, field: str) -> str:
    """Where a field of an action is edited."""
    return reverse("plans:edit", args=["action", action.pk, field])


def text(answer: Any) -> str:
    """What a page says."""
    return str(answer.content.decode())


def test_every_field_of_everything_can_be_asked_for(
    officer: Member, action: Action, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    indicator = action.indicators.get()
    owner, step, line = action.owners.all()[0], action.steps.all()[0], action.budget_lines.get()
    rows = {
        "plan": action.axis.plan,
        "axis": action.axis,
        "action": action,
        "owner": owner,
        "step": step,
        "line": line,
        "indicator": indicator,
    }
    for of, row in rows.items():
        for field in forms_of(of):
            answer = client.get(reverse("plans:edit", args=[of, row.pk, field]))
            assert answer.status_code == 200, (of, field)


def test_a_field_that_is_not_one_is_not_found(
    officer: Member, action: Action, sign_in: SignIn
) -> None:
    assert sign_in(officer).get(edit_url(action, "removed_at")).status_code == 404


def test_saving_without_scripts_leads_back_to_the_action_and_offers_to_undo(
    officer: Member, action: Action, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    sent = {"value": "Référente égalité\nDirection", "edit": action.edit}
    answer = client.post(edit_url(action, "owners"), sent, follow=True)
    assert [owner.name for owner in action.owners.all()] == ["Référente égalité", "Direction"]
    line = AuditLine.objects.latest("pk")
    assert reverse("plans:undo", args=[line.pk]) in text(answer)


def test_a_cell_comes_back_in_its_place(officer: Member, action: Action, sign_in: SignIn) -> None:
    client = sign_in(officer)
    asked = client.get(edit_url(action, "priority") + "?to=cell", headers=HTMX)
    assert "<html" not in text(asked)
    sent = {"value": "Basse", "edit": action.edit, "to": "cell"}
    answer = client.post(edit_url(action, "priority"), sent, headers=HTMX)
    assert "Basse" in text(answer)
    assert "<html" not in text(answer)
    shown = client.get(edit_url(action, "priority") + "?to=cell&shown=1", headers=HTMX)
    assert "Basse" in text(shown)


def test_a_status_that_is_saved_moves_the_progress_of_the_plan_too(
    officer: Member, action: Action, sign_in: SignIn
) -> None:
    sent = {"value": "done", "edit": action.edit, "to": "cell"}
    answer = sign_in(officer).post(edit_url(action, "status"), sent, headers=HTMX)
    assert 'id="standing" hx-swap-oob="true"' in text(answer)
    assert "1 sur 4" in text(answer)


def test_what_cannot_be_kept_is_refused_with_a_sentence_and_stays_in_the_box(
    officer: Member, action: Action, sign_in: SignIn
) -> None:
    answer = sign_in(officer).post(edit_url(action, "progress"), {"value": "beaucoup"})
    assert answer.status_code == 400
    assert 'value="beaucoup"' in text(answer)
    action.refresh_from_db()
    assert action.progress is None


def test_two_texts_at_once_are_shown_side_by_side_and_nothing_is_lost(
    officer: Member, action: Action, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    seen = action.edit
    other = enrol(school, Role.ADMINISTRATOR)
    services.change(action, "comments", "Le leur", by=other, now=NOW, edit=seen)
    client = sign_in(officer)
    answer = client.post(edit_url(action, "comments"), {"value": "Le mien", "edit": seen})
    assert "Le leur" in text(answer)
    assert "Le mien" in text(answer)
    action.refresh_from_db()
    assert action.comments == "Le leur"
    again = {"value": "Le mien", "edit": action.edit}
    client.post(edit_url(action, "comments"), again)
    action.refresh_from_db()
    assert action.comments == "Le mien"


def test_both_texts_can_be_put_together_before_anything_is_saved(
    officer: Member, action: Action, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    seen = action.edit
    other = enrol(school, Role.ADMINISTRATOR)
    services.change(action, "comments", "Le leur", by=other, now=NOW, edit=seen)
    client, sent = sign_in(officer), {"value": "Le mien", "edit": seen}
    assert 'name="merge"' in text(client.post(edit_url(action, "comments"), sent))
    both = text(client.post(edit_url(action, "comments"), sent | {"merge": "Le leur"}))
    assert "Le leur\nLe mien</textarea>" in both
    action.refresh_from_db()
    assert action.comments == "Le leur"


def test_an_action_is_moved_to_another_axis_and_what_was_removed_is_brought_back_later(
    officer: Member, plan: Plan, action: Action, sign_in: SignIn
) -> None:
    client, other = sign_in(officer), plan.axes.order_by("pk")[1]
    client.post(reverse("plans:move", args=[action.pk]), {"axis": other.pk})
    action.refresh_from_db()
    assert action.axis == other
    client.post(reverse("plans:remove", args=["axis", other.pk]))
    line = AuditLine.objects.latest("pk")
    facts = text(client.get(reverse("plans:facts", args=[plan.pk])))
    assert reverse("plans:undo", args=[line.pk]) in facts
    client.post(reverse("plans:undo", args=[line.pk]))
    other.refresh_from_db()
    assert other.removed_at is None


def test_undoing_puts_back_what_was_there(officer: Member, action: Action, sign_in: SignIn) -> None:
    client, was = sign_in(officer), action.title
    client.post(edit_url(action, "title"), {"value": "Autre titre", "edit": action.edit})
    line = AuditLine.objects.latest("pk")
    client.post(reverse("plans:undo", args=[line.pk]))
    action.refresh_from_db()
    assert action.title == was


def test_an_abandoned_action_says_why(officer: Member, action: Action, sign_in: SignIn) -> None:
    client = sign_in(officer)
    sent = {"value": "abandoned", "reason": "", "edit": action.edit}
    assert client.post(edit_url(action, "status"), sent).status_code == 400
    client.post(edit_url(action, "status"), sent | {"reason": "Plus de budget"})
    action.refresh_from_db()
    assert action.abandoned_because == "Plus de budget"


def test_dates_a_step_and_money_are_told(officer: Member, action: Action, sign_in: SignIn) -> None:
    client = sign_in(officer)
    sent = {"starts_on": "2026-09-01", "ends_on": "2026-12-01", "precision": "day", "edit": 99}
    client.post(edit_url(action, "dates"), sent)
    step, line = action.steps.all()[0], action.budget_lines.get()
    client.post(reverse("plans:edit", args=["step", step.pk, "is_done"]), {"value": "on"})
    client.post(reverse("plans:edit", args=["line", line.pk, "spent"]), {"value": "1200,50"})
    page = text(client.get(reverse("plans:action", args=[action.pk])))
    assert "1er décembre 2026" in page
    assert 'aria-checked="true"' in page
    assert "1200,5" in page.replace("\u202f", "").replace("\xa0", "")


def test_an_owner_with_an_account_is_linked_and_one_is_accountable(
    officer: Member, action: Action, sign_in: SignIn
) -> None:
    client, owner = sign_in(officer), action.owners.all()[0]
    client.post(
        reverse("plans:edit", args=["owner", owner.pk, "person"]), {"value": officer.person.pk}
    )
    client.post(edit_url(action, "accountable"), {"value": owner.pk, "edit": 99})
    owner.refresh_from_db()
    assert (owner.member, owner.is_accountable) == (officer, True)


def test_axes_and_actions_are_added_removed_and_brought_back(
    officer: Member, plan: Plan, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    client.post(reverse("plans:add_axis", args=[plan.pk]), {"value": "Un axe de plus"})
    axis = plan.axes.latest("pk")
    answer = client.post(reverse("plans:add_action", args=[axis.pk]), {"value": "Une de plus"})
    added = axis.actions.get()
    assert answer.headers["Location"] == reverse("plans:action", args=[added.pk])
    assert client.get(reverse("plans:remove", args=["action", added.pk])).status_code == 200
    answer = client.post(reverse("plans:remove", args=["action", added.pk]), follow=True)
    assert "Une de plus" not in text(client.get(reverse("plans:detail", args=[plan.pk])))
    line = AuditLine.objects.latest("pk")
    client.post(reverse("plans:undo", args=[line.pk]))
    assert "Une de plus" in text(client.get(reverse("plans:detail", args=[plan.pk])))


def test_people_talk_and_link_documents_that_are_downloaded_and_never_shown(
    officer: Member, action: Action, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    client.post(reverse("plans:comment", args=[action.pk]), {"value": "Vu avec le réseau"})
    file = SimpleUploadedFile("<script>.html", b"<script>alert(1)</script>")
    client.post(reverse("plans:link", args=[action.pk]), {"document": file, "value": "Relevé"})
    page = text(client.get(reverse("plans:action", args=[action.pk])))
    assert "Vu avec le réseau" in page
    assert "Relevé" in page
    linked = action.documents.get()
    answer = client.get(reverse("plans:document", args=[linked.pk]))
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.content == b"<script>alert(1)</script>"
    remark = action.remarks.get()
    for of, pk in (("comment", remark.pk), ("document", linked.pk)):
        client.post(reverse("plans:remove", args=[of, pk]))
    page = text(client.get(reverse("plans:action", args=[action.pk])))
    assert "<p>Vu avec le réseau" not in page


def test_sending_no_document_is_said_and_not_a_fault(
    officer: Member, action: Action, sign_in: SignIn
) -> None:
    answer = sign_in(officer).post(reverse("plans:link", args=[action.pk]), {}, follow=True)
    assert "Aucun document n’est arrivé" in text(answer)


def test_a_contributor_is_told_which_actions_are_theirs(
    action: Action, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    client = sign_in(enrol(school, Role.CONTRIBUTOR))
    answer = client.post(edit_url(action, "priority"), {"value": "Basse", "edit": 0})
    assert answer.status_code == 400
    assert "Vous pouvez modifier les actions dont vous êtes responsable" in text(answer)


def test_an_indicator_has_a_baseline_targets_and_values(
    officer: Member, action: Action, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    client.post(
        reverse("plans:add_indicator", args=["action", action.pk]), {"value": "Part des femmes"}
    )
    indicator = action.indicators.latest("pk")
    where = reverse("plans:edit", args=["indicator", indicator.pk, "baseline"])
    client.post(where, {"value": "31,5", "on": "2025-12-31", "edit": 99})
    client.post(
        reverse("plans:aim", args=[indicator.pk]), {"on": "2027-12-31", "value": "40", "upper": ""}
    )
    sent = {"on": "2026-06-30", "value": "33", "note": "RH"}
    client.post(reverse("plans:value", args=[indicator.pk]), sent)
    indicator.refresh_from_db()
    assert (indicator.baseline, indicator.aims.get().value) == (31.5, 40)
    page = text(client.get(reverse("plans:indicator", args=[indicator.pk])))
    assert "30 juin 2026" in page
    refused = client.post(
        reverse("plans:value", args=[indicator.pk]), sent | {"value": "NaN"}, follow=True
    )
    assert "n’est pas un nombre" in text(refused)
    client.post(reverse("plans:value", args=[indicator.pk]), {"on": "2026-06-30", "value": ""})
    assert not indicator.values.exists()


def test_the_table_is_filtered_and_sorted_by_its_address(
    officer: Member, plan: Plan, action: Action, sign_in: SignIn
) -> None:
    client: Client = sign_in(officer)
    where = reverse("plans:detail", args=[plan.pk])
    services.change(action, "title", "Écrire une charte", by=officer, now=NOW)
    page = text(client.get(where + "?text=charte&sort=-title"))
    assert "Écrire une charte" in page
    assert "Former les jurys de recrutement (1)" not in page
    assert 'aria-sort="descending"' in page
    assert "Aucune action ne répond" in text(client.get(where + "?status=abandoned"))


def test_what_people_write_is_shown_as_text_everywhere(
    officer: Member, action: Action, sign_in: SignIn
) -> None:
    hostile = "<script>alert(1)</script>"
    client = sign_in(officer)
    for field in ("title", "description", "owners", "measures", "indicators", "comments"):
        services.change(action, field, hostile, by=officer, now=NOW)
    services.comment(action, hostile, by=officer, now=NOW)
    for where in (
        reverse("plans:action", args=[action.pk]),
        reverse("plans:detail", args=[action.axis.plan_id]),
        edit_url(action, "title"),
    ):
        assert hostile not in text(client.get(where))
