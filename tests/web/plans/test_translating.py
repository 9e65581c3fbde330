"""Texts of a plan in other languages: kept beside the original, shown to who reads in them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action, Indicator, LinkedDocument, Plan
from equiplan.web.plans.permissions import EditRefused
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.web.readings import NOW, adopted, upload_of

pytestmark = pytest.mark.django_db
MARK = '<span class="tag-language"'


@pytest.fixture
def by(enrol: Enrol, school: Organisation) -> Member:
    """The officer of a school that works in French and English."""
    school.languages = ["fr", "en"]
    school.save()
    return enrol(school, Role.EQUALITY_OFFICER)


@pytest.fixture
def plan(by: Member) -> Plan:
    """A plan in French."""
    return adopted(by)


def first(plan: Plan) -> Action:
    """Its first action."""
    return Action.objects.filter(axis__plan=plan).order_by("pk")[0]


def english(client: Client, address: str) -> str:
    """A page as somebody reads it in English."""
    client.post("/account/language/", {"language": "en"})
    return client.get(address).content.decode()


def test_a_translation_is_written_beside_the_original_and_read_in_its_language(
    by: Member, plan: Plan, sign_in: SignIn
) -> None:
    client, action = sign_in(by), first(plan)
    address = reverse("plans:translate", args=["action", action.pk])
    form = client.get(address).content.decode()
    assert escape(action.title) in form
    client.post(address, {"title-en": "Train the juries", "edit": str(action.edit)})
    for page in (
        reverse("plans:action", args=[action.pk]),
        reverse("plans:detail", args=[plan.pk]),
    ):
        assert '<span lang="en">Train the juries</span>' in english(client, page)
    client.post("/account/language/", {"language": "fr"})
    french = client.get(reverse("plans:detail", args=[plan.pk])).content.decode()
    assert "Train the juries" not in french
    assert MARK not in french


def test_what_is_not_translated_stands_as_written_and_says_in_which_language(
    by: Member, plan: Plan, sign_in: SignIn
) -> None:
    client = sign_in(by)
    page = english(client, reverse("plans:detail", args=[plan.pk]))
    assert f'<span lang="fr">{escape(plan.title)}</span> {MARK}' in page
    assert "(not translated)" in page
    assert MARK in english(client, reverse("plans:list"))


def test_where_an_organisation_works_in_one_language_nothing_is_marked(
    by: Member, plan: Plan, sign_in: SignIn
) -> None:
    client, address = sign_in(by), reverse("plans:detail", args=[plan.pk])
    assert MARK in english(client, address)
    Organisation.objects.filter(pk=by.organisation_id).update(languages=["fr"])
    page = client.get(address).content.decode()
    assert MARK not in page
    assert f'<span lang="fr">{escape(plan.title)}</span>' in page
    assert reverse("plans:translate", args=["plan", plan.pk]) not in page


def _document(plan: Plan, by: Member) -> Any:
    return services.link_document(first(plan), upload_of(by), "Relevé", by=by, now=NOW)


ROWS: dict[str, tuple[Callable[[Plan, Member], Any], str]] = {
    "plan": (lambda plan, _by: plan, "title"),
    "axis": (lambda plan, _by: plan.axes.all()[0], "objective"),
    "action": (lambda plan, _by: first(plan), "description"),
    "indicator": (lambda plan, _by: first(plan).indicators.get(), "text"),
    "document": (_document, "title"),
}


@pytest.mark.parametrize("of", ROWS)
def test_every_kind_of_text_is_translated_told_and_undone(of: str, by: Member, plan: Plan) -> None:
    make, field = ROWS[of]
    row = services.translate(make(plan, by), {"en": {field: " In English "}}, by=by, now=NOW)
    assert row.translations == {"en": {field: "In English"}}
    line = AuditLine.objects.latest("pk")
    assert line.facts["after"] == ["EN · In English"]
    services.undo(line, by=by, now=NOW)
    row.refresh_from_db()
    assert row.translations == {}


def test_translating_counts_as_an_edit_and_others_are_not_overwritten(
    by: Member, plan: Plan, enrol: Enrol, school: Organisation
) -> None:
    action, other = first(plan), enrol(school, Role.ADMINISTRATOR)
    seen = action.edit
    services.translate(action, {"en": {"title": "Theirs"}}, by=other, now=NOW)
    with pytest.raises(services.EditConflict):
        services.translate(action, {"en": {"title": "Mine"}}, by=by, now=NOW, edit=seen)
    action.refresh_from_db()
    assert action.edit == seen + 1


def test_other_languages_and_other_fields_are_left_or_refused(by: Member, plan: Plan) -> None:
    action = first(plan)
    services.translate(action, {"es": {"title": "Formar"}}, by=by, now=NOW)
    services.translate(action, {"en": {"title": "Train", "status": "done"}}, by=by, now=NOW)
    services.translate(action, {"xx": {"title": "?"}}, by=by, now=NOW)
    action.refresh_from_db()
    assert action.translations == {"es": {"title": "Formar"}, "en": {"title": "Train"}}


def test_who_may_not_change_an_action_may_not_translate_it(
    by: Member, plan: Plan, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    reader = enrol(school, Role.CONTRIBUTOR)
    with pytest.raises(EditRefused):
        services.translate(first(plan), {"en": {"title": "X"}}, by=reader, now=NOW)
    address = reverse("plans:translate", args=["action", first(plan).pk])
    answer = sign_in(reader).post(address, {"title-en": "X"}, follow=True)
    assert "Vous pouvez modifier les actions dont vous" in answer.content.decode()
    assert first(plan).translations == {}


def test_a_version_freezes_translations_and_an_export_keeps_the_original(
    by: Member, plan: Plan, sign_in: SignIn
) -> None:
    services.translate(first(plan), {"en": {"title": "Train the juries"}}, by=by, now=NOW)
    version = services.validate(plan, by=by, now=NOW)
    frozen = selectors.content_in(version).axes[0].actions[0].translations
    assert [(each.language, each.text) for each in frozen] == [("en", "Train the juries")]
    client = sign_in(by)
    client.post("/account/language/", {"language": "en"})
    exported = client.get(reverse("plans:export", args=[plan.pk, "json"])).content.decode()
    assert "Train the juries" not in exported


def test_a_translation_is_text_and_never_a_tag(by: Member, plan: Plan, sign_in: SignIn) -> None:
    services.translate(first(plan), {"en": {"title": "<script>alert(1)</script>"}}, by=by, now=NOW)
    page = english(sign_in(by), reverse("plans:detail", args=[plan.pk]))
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_document_and_an_indicator_are_read_in_english_too(
    by: Member, plan: Plan, sign_in: SignIn
) -> None:
    document, indicator = _document(plan, by), first(plan).indicators.get()
    services.translate(document, {"en": {"title": "Register"}}, by=by, now=NOW)
    services.translate(indicator, {"en": {"text": "Juries trained"}}, by=by, now=NOW)
    client = sign_in(by)
    page = english(client, reverse("plans:action", args=[first(plan).pk]))
    assert '<span lang="en">Register</span>' in page
    assert '<span lang="en">Juries trained</span>' in page
    assert LinkedDocument.objects.get().title == "Relevé"
    assert Indicator.objects.get(pk=indicator.pk).text == indicator.text
    assert "Juries trained" in english(client, reverse("plans:indicator", args=[indicator.pk]))
