"""A plan is begun from a template, in a language and for years that somebody says."""

import pytest
from django.urls import reverse

from equiplan.domain.plans.templates import TEMPLATES
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans import selectors
from equiplan.web.plans.models import Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn

pytestmark = pytest.mark.django_db
NEW = "/plans/new/"


def given(**more: str) -> dict[str, str]:
    """A form as somebody sends it who changes nothing but this."""
    return {"template": "horizon", "language": "fr", "title": ""} | more


def test_the_page_offers_every_template_and_a_blank_one(officer: Member, sign_in: SignIn) -> None:
    page = sign_in(officer).get(NEW).content.decode()
    for template in TEMPLATES.values():
        assert template.name.fr in page
        assert f'value="{template.code}"' in page


def test_the_template_that_suits_the_organisation_is_chosen_at_first(
    enrol: Enrol, sign_in: SignIn, school: Organisation, alliance: Organisation
) -> None:
    for organisation, code in ((school, "horizon"), (alliance, "alliance")):
        page = sign_in(enrol(organisation)).get(NEW).content.decode()
        chosen = page[page.index(f'value="{code}"') :].split(">", 1)[0]
        assert chosen.endswith(" checked")


@pytest.mark.parametrize("code", TEMPLATES)
@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_a_plan_is_begun_in_the_language_that_was_chosen(
    code: str, language: str, officer: Member, sign_in: SignIn
) -> None:
    answer = sign_in(officer).post(NEW, given(template=code, language=language))
    plan = Plan.objects.get()
    assert answer.headers["Location"] == reverse("plans:detail", args=[plan.pk])
    assert (plan.status, plan.language) == ("draft", language)
    template = TEMPLATES[code]
    draft = selectors.draft_of(plan)
    assert draft.title == getattr(template.title, language)
    assert [axis.title for axis in draft.axes] == [
        getattr(axis.title, language) for axis in template.axes
    ]
    assert AuditLine.objects.get().event == "plan.adopted"
    assert sign_in(officer).get(answer.headers["Location"]).status_code == 200


def test_title_and_years_are_those_that_were_given(officer: Member, sign_in: SignIn) -> None:
    said = given(title="Notre plan", first_year="2027", last_year="2030")
    sign_in(officer).post(NEW, said)
    plan = Plan.objects.get()
    assert (plan.title, plan.first_year, plan.last_year) == ("Notre plan", 2027, 2030)


def test_years_nobody_gave_stay_open(officer: Member, sign_in: SignIn) -> None:
    sign_in(officer).post(NEW, given())
    assert Plan.objects.get().first_year is None


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"first_year": "2027"}, "Donnez les deux années, ou aucune."),
        ({"first_year": "2030", "last_year": "2027"}, "La dernière année précède la première."),
        ({"first_year": "27", "last_year": "2027"}, "Écrivez une année de 1950 à 2150."),
        ({"first_year": "bientôt", "last_year": "2027"}, "Écrivez une année en quatre chiffres"),
        ({"template": "other"}, "other"),
        ({"template": ""}, "Choisissez un modèle, ou le plan vide."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_begun(
    wrong: dict[str, str], sentence: str, officer: Member, sign_in: SignIn
) -> None:
    answer = sign_in(officer).post(NEW, given(title="À garder") | wrong)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert 'value="À garder"' in page
    assert not Plan.objects.exists()


def test_the_list_of_plans_leads_there_whether_empty_or_not(
    officer: Member, sign_in: SignIn
) -> None:
    client = sign_in(officer)
    for path in ("/plans/", "/"):
        assert NEW in client.get(path).content.decode()
    client.post(NEW, given())
    assert NEW in client.get("/plans/").content.decode()


def test_who_may_not_adopt_a_plan_may_not_begin_one(
    enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    client = sign_in(enrol(school, Role.CONTRIBUTOR))
    assert client.post(NEW, given()).status_code == 403
    assert NEW not in client.get("/plans/").content.decode()
    assert not Plan.objects.exists()
