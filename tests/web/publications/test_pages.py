"""The pages of releases: who reads what, in how many queries, and how it looks to a stranger."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform import row_security
from equiplan.web.platform.roles import Role
from equiplan.web.publications import services
from equiplan.web.publications.models import Draft, Publication
from tests.conftest import Enrol, SignIn
from tests.web.readings import NOW
from tests.web.row_security.plain import plain_role
from tests.web.working import work

from .making import prepared, published, table, waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    return enrol(school)


def queries_of(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def test_members_read_a_publication_and_see_what_is_protected(
    officer: Member, sign_in: SignIn
) -> None:
    publication = published(officer)
    page = sign_in(officer).get(publication.get_absolute_url()).content.decode()
    assert "protégé" in page
    assert publication.sha256 in page
    assert reverse("publications:public", args=[publication.uid]) in page


def test_how_many_cells_are_small_is_on_no_page_of_a_publication(
    officer: Member, sign_in: SignIn, client: Client
) -> None:
    draft = prepared(officer, is_open=True)
    before = sign_in(officer).get(draft.get_absolute_url()).content.decode()
    assert "Protégées d’abord" in before
    publication = services.publish(draft, by=officer, now=NOW)
    for page in (
        sign_in(officer).get(publication.get_absolute_url()),
        client.get(publication.public_url()),
    ):
        assert "Protégées d’abord" not in page.content.decode()


def test_anybody_reads_an_open_publication_without_an_account(
    officer: Member, client: Client
) -> None:
    publication = published(officer)
    page = client.get(publication.public_url())
    assert page.status_code == 200
    assert "École du Fleuve" in page.content.decode()
    assert officer.account.email not in page.content.decode()


def test_the_public_page_offers_the_very_files_that_were_attacked(
    officer: Member, client: Client
) -> None:
    publication = published(officer)
    url = reverse("publications:public_file", args=[publication.uid, "json"])
    told = json.loads(client.get(url).content)
    assert told["tables"] == publication.tables["tables"]
    text = client.get(reverse("publications:public_file", args=[publication.uid, "csv"])).content
    assert "protégé" in text.decode("utf-8-sig")
    strange = reverse("publications:public_file", args=[publication.uid, "exe"])
    assert client.get(strange).status_code == 404


def test_a_closed_publication_is_a_404_to_strangers_like_one_that_never_was(
    officer: Member, client: Client
) -> None:
    publication = published(officer, is_open=False)
    assert publication.public_url() == ""
    url = reverse("publications:public", args=[publication.uid])
    invented = reverse("publications:public", args=["0" * 8 + "-0000-4000-8000-" + "0" * 12])
    answers = [client.get(each) for each in (url, invented)]
    assert [each.status_code for each in answers] == [404, 404]
    assert (
        client.get(reverse("publications:public_file", args=[publication.uid, "csv"])).status_code
        == 404
    )


def test_another_organisation_finds_nothing_here(
    officer: Member, enrol: Enrol, alliance: Organisation, sign_in: SignIn
) -> None:
    publication, draft = published(officer), prepared(officer, series="x")
    stranger = sign_in(enrol(alliance))
    for url in (
        publication.get_absolute_url(),
        reverse("publications:file", args=[publication.number, "csv"]),
        draft.get_absolute_url(),
    ):
        assert stranger.get(url).status_code == 404
    assert publication.title not in stranger.get(reverse("publications:list")).content.decode()


def test_a_draft_is_followed_then_looked_at_then_published(
    officer: Member, sign_in: SignIn
) -> None:
    draft, client = waiting(officer), sign_in(officer)
    url = draft.get_absolute_url()
    assert 'id="job"' in client.get(url).content.decode()
    progress = reverse("publications:progress", args=[draft.pk])
    asked = client.get(progress, headers={"HX-Request": "true"})
    assert 'id="job"' in asked.content.decode()
    work()
    assert client.get(progress, headers={"HX-Request": "true"}).headers["HX-Redirect"] == url
    assert client.get(progress).headers["Location"] == url
    assert "Le contrôle est réussi" in client.get(url).content.decode()
    answer = client.post(reverse("publications:publish", args=[draft.pk]))
    assert answer.headers["Location"] == Publication.objects.get().get_absolute_url()


def test_a_blocked_draft_says_why_and_offers_no_button(officer: Member, sign_in: SignIn) -> None:
    draft, client = prepared(officer, title="Trois écoles, 44 femmes"), sign_in(officer)
    page = client.get(draft.get_absolute_url()).content.decode()
    assert "rien n’est sorti" in page
    assert "donne le nombre 44" in page
    assert reverse("publications:publish", args=[draft.pk]) not in page
    answer = client.post(reverse("publications:publish", args=[draft.pk]), follow=True)
    assert "n’est pas prête" in answer.content.decode()
    assert not Publication.objects.exists()


def test_a_refused_draft_says_what_to_do(officer: Member, sign_in: SignIn) -> None:
    draft = waiting(officer)
    assert draft.job is not None
    services.give_up(draft.job)
    page = sign_in(officer).get(draft.get_absolute_url()).content.decode()
    assert "Préparez à nouveau la publication" in page


def test_a_contributor_reads_publications_and_prepares_none(
    officer: Member, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    publication, draft = published(officer), prepared(officer, series="x")
    client = sign_in(enrol(school, Role.CONTRIBUTOR))
    assert client.get(publication.get_absolute_url()).status_code == 200
    assert client.get(draft.get_absolute_url()).status_code == 403
    assert client.post(reverse("publications:publish", args=[draft.pk])).status_code == 403


def test_a_publication_is_withdrawn_with_a_reason_that_everybody_reads(
    officer: Member, sign_in: SignIn, client: Client
) -> None:
    publication, member = published(officer), sign_in(officer)
    url = reverse("publications:withdraw", args=[publication.number])
    assert member.get(url).status_code == 200
    assert member.post(url, {"reason": ""}).status_code == 400
    assert member.post(url, {"reason": "Une école manquait"}).status_code == 302
    assert member.post(url, {"reason": "Encore"}).status_code == 400
    assert "Une école manquait" in client.get(publication.public_url()).content.decode()


def test_no_page_changes_a_publication(officer: Member, sign_in: SignIn) -> None:
    publication = published(officer)
    answer = sign_in(officer).post(publication.get_absolute_url(), {"title": "Autre"})
    assert answer.status_code == 405


def many(member: Member, several: int) -> None:
    for n in range(several):
        published(member, series=f"s{n}")
        prepared(member, series=f"d{n}")


@pytest.mark.parametrize("page", ["list", "publication", "public", "draft"])
def test_pages_ask_as_much_of_much_as_of_little(
    officer: Member, sign_in: SignIn, page: str
) -> None:
    client = sign_in(officer)
    found = []
    for several in (1, 3):
        many(officer, several) if several == 1 else many_more(officer)
        publication = Publication.objects.order_by("-number")[0]
        draft = Draft.objects.filter(state="ready").order_by("-pk")[0]
        urls = {
            "list": reverse("publications:list"),
            "publication": publication.get_absolute_url(),
            "public": publication.public_url(),
            "draft": draft.get_absolute_url(),
        }
        found.append(queries_of(client, urls[page]))
    assert found[0] == found[1]


def many_more(member: Member) -> None:
    counts = {f"École {n:03}": (40 + n, 60 + n) for n in range(30)}
    for n in range(3):
        published(member, series=f"t{n}", tables=[table(counts=counts)])
        prepared(member, series=f"u{n}", tables=[table(counts=counts)])


def test_a_page_of_hundreds_of_cells_is_light(officer: Member, client: Client) -> None:
    counts = {f"École {n:03}": (40 + n, 60 + n) for n in range(120)}
    publication = published(officer, tables=[table(counts=counts)])
    assert len(client.get(publication.public_url()).content) < 120_000


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no row security")
def test_under_row_security_a_stranger_reads_an_open_publication_and_no_other(
    officer: Member, client: Client
) -> None:
    shown, closed = published(officer), published(officer, series="x", is_open=False)
    with plain_role():
        assert client.get(shown.public_url()).status_code == 200
        url = reverse("publications:public", args=[closed.uid])
        assert client.get(url).status_code == 404
        with row_security.narrowed(None, []):
            assert not Publication.objects.exists()
