"""What a member reads before it answers is what becomes of its figures, setting by setting."""

from itertools import product

import pytest
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape

from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.web.data_requests import services
from equiplan.web.data_requests.consent import consent, publication
from equiplan.web.data_requests.models import DataRequest
from equiplan.web.datasets.models import Policy
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from equiplan.web.publications import services as publications
from equiplan.web.publications.models import Publication
from tests.conftest import Enrol, SignIn
from tests.web.networks.making import joined

from .making import NOW, another, bodies, published, submission_of, validated

pytestmark = pytest.mark.django_db

SETTINGS = list(product(Policy.values, (False, True), (False, True)))
# What is said in each language: that no other member sees one's figures, that anybody may read.
NO_OTHER = {"fr": "aucun autre membre", "en": "no other member", "es": "ningún otro miembro"}
ANYBODY = {"fr": "tout le monde peut", "en": "anybody may read", "es": "cualquiera puede"}
SMALL = {"fr": "de 1 à moins de 5", "en": "from 1 to below 5", "es": "de 1 a menos de 5"}


@pytest.fixture
def head(enrol: Enrol, network: Organisation) -> Member:
    """Who administers the alliance, and may publish."""
    return enrol(network, Role.ADMINISTRATOR)


@pytest.fixture
def answered(coordinator: Member, head: Member) -> list[Member]:
    """Who answers for five members of the alliance."""
    made = [another(f"m{number}") for number in "abcde"]
    for each in made:
        joined(each, coordinator)
    return made


def made_with(by: Member, policy: str, by_member: bool, is_open: bool) -> DataRequest:
    """A request with these settings, that every member is asked."""
    return published(by, bodies(), policy=policy, by_member=by_member, is_open=is_open)


def says(words: dict[str, str], language: str, text: str) -> bool:
    """Whether a text holds these words, in its language."""
    return words[language] in text.lower().replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize("setting", SETTINGS)
def test_what_is_said_before_answering_is_what_is_enforced_afterwards(
    setting: tuple[str, bool, bool],
    answered: list[Member],
    coordinator: Member,
    head: Member,
    sign_in: SignIn,
) -> None:
    made, by_member = made_with(coordinator, *setting), setting[1]
    for each, number in zip(answered, (2, 11, 14, 17, 23), strict=True):
        validated(made, each, number)
    draft = services.publish_question(
        made.questions.select_related("data_request__network").get(), by=head, now=NOW
    )
    publications.work(draft)
    draft.refresh_from_db()
    publications.publish(draft, by=head, now=NOW)
    publish_question = Publication.objects.get()
    names_members = "Membre mb" in str(publish_question.tables)
    (table,) = publish_question.tables["tables"]
    hides = None in [cell["count"] for cell in table["cells"]]
    other = sign_in(answered[1])
    public = reverse("publications:public", args=[publish_question.uid])
    is_read_by_others = other.get(public).status_code == 200
    assert other.get(publish_question.get_absolute_url()).status_code == 404
    results = reverse("data_requests:results", args=[made.pk])
    assert other.get(results).status_code == 404
    for language in LANGUAGES:
        with translation.override(language):
            said, facts = consent(made, made.network.name), publication(made)
        others_see = names_members and is_read_by_others
        assert says(NO_OTHER, language, said) is not others_see
        assert says(ANYBODY, language, said) is is_read_by_others
        assert says(ANYBODY, language, facts) is is_read_by_others
        if by_member:
            assert says(SMALL, language, facts) is hides
            assert names_members


def test_each_setting_has_its_sentence_in_each_language(
    network: Organisation, coordinator: Member
) -> None:
    for language in LANGUAGES:
        with translation.override(language):
            said = {
                setting: consent(made_with(coordinator, *setting), "Alliance")
                for setting in SETTINGS
            }
        assert all("%" not in each and each.count("Alliance") >= 1 for each in said.values())
        by_readers = {(s[1], s[2]): said[s] for s in SETTINGS if s[0] == Policy.INTERNAL}
        assert len(set(by_readers.values())) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_that_answers_says_it_once_and_nothing_against_it(
    language: Language,
    network: Organisation,
    coordinator: Member,
    officer: Member,
    sign_in: SignIn,
) -> None:
    client = sign_in(officer)
    for setting in SETTINGS:
        made = made_with(coordinator, *setting)
        where = reverse("data_requests:answer", args=[submission_of(made, officer.organisation).pk])
        page = client.get(where, headers={"Accept-Language": language}).content.decode()
        with translation.override(language):
            said = consent(made, network.name)
            facts = publication(made)
        assert page.count(escape(said)) == 1
        assert page.count(escape(facts)) == 1
        rest = page.replace(escape(said), "")
        assert not says(NO_OTHER, language, rest)
