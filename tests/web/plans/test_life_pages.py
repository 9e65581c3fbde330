"""The pages of a plan's life: check, validate, start, revise, close, and compare versions."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.plans.diff import Segment
from equiplan.domain.plans.outline import of_version
from equiplan.domain.plans.versions import ActionState, AxisState, VersionContent
from equiplan.web.organisations.models import Member
from equiplan.web.plans import differences, selectors, services, smart
from equiplan.web.plans.models import Action, Axis, Plan, Version
from tests.conftest import SignIn
from tests.web.readings import NOW, adopted, draft

pytestmark = pytest.mark.django_db
AT_MOST = 30  # queries a page
WHY = "Les valeurs de référence arrivent en mars"


@pytest.fixture
def client(officer: Member, sign_in: SignIn) -> Client:
    """The equality officer in a browser."""
    return sign_in(officer)


def url(name: str, plan: Plan, *more: object) -> str:
    """An address of a plan."""
    return reverse(f"plans:{name}", args=[plan.pk, *more])


def page(client: Client, name: str, plan: Plan, *more: object) -> str:
    """What a page says."""
    answer = client.get(url(name, plan, *more))
    assert answer.status_code == 200
    return answer.content.decode()


def status_of(plan: Plan) -> str:
    """Where a plan stands in the database."""
    return Plan.objects.get(pk=plan.pk).status


def accept(client: Client, plan: Plan) -> None:
    """Validate a plan, accepting what remains."""
    client.post(url("validate", plan), {"accept": "on", "reason": WHY})


def test_the_check_tells_what_remains_and_where_to_complete_it(
    client: Client, plan: Plan, action: Action
) -> None:
    said = page(client, "validate", plan)
    assert "Ce qui reste, action par action" in said
    indicator = action.indicators.get()
    assert reverse("plans:indicator", args=[indicator.pk]) in said


def test_of_a_long_plan_an_axis_is_shown_when_it_is_asked_for(
    client: Client, officer: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(smart, "MOST", 3)
    plan = adopted(officer, made=draft(actions_in_axis=2, axes=2))
    last = plan.axes.all()[1]
    indicator = reverse("plans:indicator", args=[last.indicators.get().pk])
    said = page(client, "validate", plan)
    assert indicator not in said
    assert f'href="?axis={last.pk}#axis-{last.pk}"' in said
    for asked, is_shown in ((str(last.pk), True), ("x", False), ("9" * 30, False)):
        answer = client.get(url("validate", plan), {"axis": asked})
        assert (indicator in answer.content.decode()) == is_shown


def test_an_action_without_an_owner_is_told_with_the_field_to_complete(
    client: Client, plan: Plan, action: Action
) -> None:
    action.owners.all().delete()
    where = reverse("plans:action", args=[action.pk]) + "#field-owners"
    assert where in page(client, "validate", plan)


def test_what_remains_is_accepted_on_purpose_and_for_a_reason(client: Client, plan: Plan) -> None:
    for given, sentence in (
        ({"reason": WHY}, "Cochez la case pour accepter ce qui reste"),
        ({"accept": "on", "reason": "  "}, "Dites en une phrase pourquoi"),
    ):
        answer = client.post(url("validate", plan), given)
        assert answer.status_code == 400
        assert sentence in answer.content.decode()
    assert (status_of(plan), Version.objects.count()) == ("draft", 0)


def test_validating_freezes_version_one_with_who_why_and_what_was_accepted(
    client: Client, plan: Plan, officer: Member
) -> None:
    accept(client, plan)
    version = Version.objects.get()
    assert (version.number, version.by, version.reason) == (1, officer, WHY)
    assert version.accepted
    assert status_of(plan) == "validated"
    listed = page(client, "versions", plan)
    assert WHY in listed
    assert str(officer) in listed
    assert "remarques acceptées" in listed or "remarque acceptée" in listed


def test_a_plan_without_actions_is_not_validated_and_says_why(
    client: Client, plan: Plan, officer: Member
) -> None:
    for axis in plan.axes.all():
        services.remove_axis(axis, by=officer, now=NOW)
    assert "Il n’y a encore rien à vérifier" in page(client, "validate", plan)
    answer = client.post(url("validate", plan), {"reason": ""})
    assert answer.status_code == 400
    assert status_of(plan) == "draft"


def test_a_contributor_reads_the_check_and_cannot_validate(
    contributor: Member, sign_in: SignIn, plan: Plan
) -> None:
    client = sign_in(contributor)
    assert 'id="validate"' not in page(client, "validate", plan)
    accept(client, plan)
    assert (status_of(plan), Version.objects.count()) == ("draft", 0)


def test_each_step_asks_first_then_is_taken(client: Client, plan: Plan) -> None:
    accept(client, plan)
    for status, question in (
        ("draft", "Repasser ce plan à l’état de projet"),
        ("validated", ""),
        ("active", "Commencer la mise en œuvre"),
        ("closed", "Clore ce plan"),
        ("active", "Rouvrir ce plan"),
    ):
        if status == "validated":
            accept(client, plan)
        else:
            assert question in page(client, "status", plan, status)
            answer = client.post(url("status", plan, status), {"reason": "Décidé en comité"})
            assert answer.headers["Location"] == url("detail", plan)
        assert status_of(plan) == status
    assert "Décidé en comité" in {line.reason for line in selectors.history(plan)}
    assert Version.objects.count() == 2


@pytest.mark.parametrize("status", ["active", "closed", "validated"])
def test_a_step_that_does_not_follow_is_refused_with_a_sentence(
    status: str, client: Client, plan: Plan
) -> None:
    for ask in (client.get, client.post):
        answer = ask(url("status", plan, status), follow=True)
        assert "ne passe pas directement" in answer.content.decode()
    assert status_of(plan) == "draft"


def test_a_status_there_is_not_is_not_there(client: Client, plan: Plan) -> None:
    assert client.get(url("status", plan, "lost")).status_code == 404


def test_a_revision_needs_a_reason_and_freezes_the_next_version(
    client: Client, plan: Plan, action: Action, officer: Member
) -> None:
    accept(client, plan)
    services.change(action, "title", "Former tous les jurys", by=officer, now=NOW)
    assert "Former tous les jurys" in page(client, "revise", plan)
    refused = client.post(url("revise", plan), {"reason": " "})
    assert refused.status_code == 400
    assert "Une révision se fait pour une raison" in refused.content.decode()
    client.post(url("revise", plan), {"reason": "Nouvelle direction"})
    assert [each.number for each in Version.objects.all()] == [1, 2]
    assert "Nouvelle direction" in page(client, "versions", plan)


def test_a_draft_has_nothing_to_revise_and_says_what_to_do(client: Client, plan: Plan) -> None:
    assert url("validate", plan) in page(client, "revise", plan)
    assert url("validate", plan) in page(client, "versions", plan)


def test_two_states_are_compared_word_by_word(
    client: Client, plan: Plan, axis: Axis, action: Action, officer: Member
) -> None:
    accept(client, plan)
    services.change(action, "title", "Former les jurys de promotion (1)", by=officer, now=NOW)
    services.remove_action(axis.actions.all()[1], by=officer, now=NOW)
    services.add_action(axis, "Publier les écarts de salaire", by=officer, now=NOW)
    said = page(client, "compare", plan, 1, "now")
    assert "<del>" in said
    assert ">recrutement</del>" in said
    assert ">promotion</ins>" in said
    assert "retiré\u00a0:" in said
    assert "Publier les écarts de salaire" in said
    assert reverse("plans:action", args=[action.pk]) in said


def test_two_states_that_say_the_same_say_so(client: Client, plan: Plan) -> None:
    accept(client, plan)
    assert "Rien ne diffère" in page(client, "compare", plan, 1, "now")


def test_the_chooser_leads_to_the_comparison(client: Client, plan: Plan) -> None:
    accept(client, plan)
    client.post(url("revise", plan), {"reason": "Parce que"})
    asked = url("versions", plan) + "?before=1&after=2"
    assert client.get(asked).headers["Location"] == url("compare", plan, 1, 2)
    for wrong in ("?before=7&after=now", "?before=1&after=x", "?before=now&after=1"):
        assert client.get(url("versions", plan) + wrong).status_code == 200


@pytest.mark.parametrize("more", [(7, "now"), (1, "then"), (1, "7"), (1, "9" * 30)])
def test_a_version_there_is_not_is_not_there(
    more: tuple[int, str], client: Client, plan: Plan
) -> None:
    accept(client, plan)
    assert client.get(url("compare", plan, *more)).status_code == 404
    assert client.get(url("version", plan, 7)).status_code == 404


def test_a_version_shows_the_plan_as_it_was(
    client: Client, plan: Plan, action: Action, officer: Member
) -> None:
    before = action.title
    accept(client, plan)
    services.change(action, "title", "Tout autre chose", by=officer, now=NOW)
    said = page(client, "version", plan, 1)
    assert before in said
    assert "Tout autre chose" not in said


def test_codes_and_days_are_told_in_the_words_of_the_reader(
    plan: Plan, action: Action, officer: Member
) -> None:
    before = selectors.content_of(plan)
    services.change(action, "status", "in_progress", by=officer, now=NOW)
    services.change(action, "calendar", "jusqu'au 31 mars 2027", by=officer, now=NOW)
    with override("en"):
        found = differences.differences(before, selectors.content_of(plan))
        fields = {str(field.label): field.segments for field in found.actions[0].fields}
    assert fields["Status"] == (Segment("removed", "Not started"), Segment("added", "In progress"))
    assert fields["Last day"][-1] == Segment("added", "31 March 2027")
    assert found.counts == {"changed": 1}


def test_every_field_of_a_version_has_a_name_people_know() -> None:
    made = draft()
    states = tuple(
        AxisState(1, actions=tuple(ActionState(2) for _ in axis.actions)) for axis in made.axes
    )
    plan = of_version(VersionContent(made, states))
    axis = plan.parts[0]
    nodes = {"plan": plan, "axis": axis, "action": axis.parts[0]}
    assert all(differences.label_of(of, name) for of, node in nodes.items() for name in node.fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("validate", ()),
        ("versions", ()),
        ("version", (1,)),
        ("compare", (1, "now")),
        ("revise", ()),
    ],
)
def test_a_page_asks_the_database_as_often_for_a_large_plan(
    name: str,
    more: tuple[object, ...],
    client: Client,
    officer: Member,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    asked = []
    for size in (1, 12):
        plan = adopted(officer, made=draft(actions_in_axis=size, axes=size))
        services.validate(plan, by=officer, now=NOW)
        for each in Action.objects.filter(axis__plan=plan):
            services.change(each, "title", "Un titre", by=officer, now=NOW)
        client.get(url(name, plan, *more))
        with django_assert_max_num_queries(AT_MOST) as queried:
            page(client, name, plan, *more)
        asked.append(len(queried))
    assert asked[0] == asked[1]


def test_what_changed_since_a_version_comes_thirty_at_a_time(
    client: Client, plan: Plan, action: Action, officer: Member
) -> None:
    services.validate(plan, accepted=(), by=officer, now=NOW)
    for number in range(33):
        services.change(action, "comments", f"Relu {number} fois", by=officer, now=NOW)
    where = url("versions", plan)
    pages = [client.get(where, {"page": number}).content.decode() for number in (1, 2)]
    assert [each.count("<ins>") for each in pages] == [30, 3]
    assert "Relu 32 fois" in pages[0]
    assert "Relu 0 fois" in pages[1]
