"""A field that only this test adds to the schema is asked for, shown, searched, sorted and kept."""

import pytest
from django.test import Client
from django.urls import reverse

from equiplan.domain.plans import schema
from equiplan.domain.plans.fields import EVERYWHERE, Field, Kind
from equiplan.web.organisations.models import AuditLine, Member
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action, Plan
from tests.conftest import SignIn
from tests.web.readings import NOW, adopted, draft

pytestmark = pytest.mark.django_db
SPONSOR = Field(
    "sponsor",
    Kind.LINE,
    {"fr": "Marraine", "en": "Sponsor", "es": "Madrina"},
    EVERYWHERE,
    at_most=80,
)
WORDS = "Conseil des sages"


@pytest.fixture(autouse=True)
def _one_field_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(schema.TABLE, "action", (*schema.ACTION, SPONSOR))


@pytest.fixture
def plan(officer: Member) -> Plan:
    """A plan of three actions, the second of which has a sponsor."""
    made = adopted(officer, made=draft(1, 3))
    second = Action.objects.filter(axis__plan=made).order_by("position")[1]
    services.change(second, "sponsor", WORDS, by=officer, now=NOW)
    return made


@pytest.fixture
def client(officer: Member, sign_in: SignIn) -> Client:
    """Signed in as who may change the plan."""
    return sign_in(officer)


def sponsored(plan: Plan) -> Action:
    """The action that has one."""
    return Action.objects.get(axis__plan=plan, more__sponsor=WORDS)


def test_its_change_is_in_the_history_and_is_undone(plan: Plan, officer: Member) -> None:
    line = selectors.history(sponsored(plan))[0]
    assert (line.field, line.before, line.after) == ("sponsor", "", WORDS)
    services.undo(AuditLine.objects.get(pk=line.pk), by=officer, now=NOW)
    assert not Action.objects.filter(more__has_key="sponsor").exists()


def test_its_form_asks_for_it_and_its_cell_shows_it(plan: Plan, client: Client) -> None:
    action = sponsored(plan)
    edit = client.get(reverse("plans:edit", args=["action", action.pk, "sponsor"]))
    assert WORDS in edit.content.decode()
    client.post(
        reverse("plans:edit", args=["action", action.pk, "sponsor"]),
        {"value": "Autre conseil", "edit": action.edit},
    )
    page = client.get(reverse("plans:detail", args=[plan.pk])).content.decode()
    assert "Marraine" in page
    assert "Autre conseil" in page


def shown(plan: Plan, member: Member, **query: str) -> list[str | None]:
    """The titles of the actions that somebody asks for, in their order."""
    filters = selectors.filters_from(query)
    found = selectors.table(plan, filters, member=member, today=NOW.date())
    return [action.title for axis in found.axes for action in axis.actions]


def test_it_is_searched_filtered_and_sorted_by(plan: Plan, officer: Member) -> None:
    title = sponsored(plan).title
    assert len(shown(plan, officer)) == 3
    assert shown(plan, officer, text="sages") == [title]
    assert shown(plan, officer, sponsor=WORDS) == [title]
    assert shown(plan, officer, sort="sponsor")[0] == title


def test_it_is_in_the_draft_that_is_taken_away_and_frozen(plan: Plan, client: Client) -> None:
    taken = client.get(reverse("plans:export", args=[plan.pk, "json"])).json()
    sponsors = [action.get("sponsor") for axis in taken["axes"] for action in axis["actions"]]
    assert sponsors == [None, WORDS, None]


def test_it_is_translated_beside_its_own_words(plan: Plan, client: Client) -> None:
    plan.organisation.languages = ["fr", "en"]
    plan.organisation.save()
    page = client.get(reverse("plans:translate", args=["action", sponsored(plan).pk]))
    assert "Marraine" in page.content.decode()
