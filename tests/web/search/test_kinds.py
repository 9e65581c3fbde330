"""What each member finds: everything they may see, nothing of anybody else; no app is forgotten."""

from collections.abc import Iterable
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from equiplan.web.organisations.models import Member, Organisation, Person, Unit
from equiplan.web.organisations.permissions import permissions_of
from equiplan.web.platform import row_security
from equiplan.web.platform.registry import ROUTES
from equiplan.web.platform.roles import Role
from equiplan.web.platform.search import ACTS, SEARCHED, SearchEntry
from equiplan.web.search.selectors import OF_EACH, search
from tests.conftest import Enrol, SignIn
from tests.web.benchmarks.making import kept
from tests.web.publications.making import published
from tests.web.readings import adopted, draft
from tests.web.row_security.plain import plain_role
from tests.web.waiting.making import everything, somebody

pytestmark = pytest.mark.django_db
NOT_SEARCHED = {
    "accounts": "people are found in the directory of the organisation",
    "uploads": "a document is found where it was brought",
    "indicators": "a figure is an indicator of a plan",
    "notifications": "a letter tells of what is found elsewhere",
    "platform": "the platform",
}
"""The apps with rows of which none is searched, and why."""


@pytest.fixture
def head(enrol: Enrol, school: Organisation) -> Member:
    """The administrator of a school in which there is something of every kind."""
    member = enrol(school, Role.ADMINISTRATOR)
    everything(member)
    return member


def entries(member: Member) -> Iterable[tuple[str, SearchEntry, str]]:
    """Everything of every kind that a member can find, with its title as it is searched."""
    for kind in SEARCHED.values():
        for row in kind.find(member):
            yield kind.code, kind.entry(row), kind.texts(row)[0]


def fresh(member: Member) -> Member:
    """The member as the next request has them."""
    return Member.objects.select_related("organisation").get(pk=member.pk)


def test_every_app_with_rows_says_what_is_searched_in_it_or_is_known_not_to_be() -> None:
    ours = [app for app in apps.get_app_configs() if app.name.startswith("equiplan.web.")]
    with_rows = {app.label for app in ours if list(app.get_models())}
    searched = {app.label for app in ours if import_module(f"{app.name}.app").APP.searched}
    assert with_rows - searched == NOT_SEARCHED.keys()
    assert searched - with_rows == {"help"}


def test_what_is_found_has_its_page_and_is_found_by_its_title(
    head: Member, sign_in: SignIn
) -> None:
    published(head)
    kept(head)
    Unit.objects.create(organisation=head.organisation, name="Département Mécanique")
    client, codes = sign_in(head), set()
    with override("fr"):
        for code, entry, title in list(entries(head)):
            answer = client.get(entry.url.partition("#")[0])
            assert answer.status_code == 200, entry
            if code not in codes:
                found = search(head, title, code)
                assert entry in found.groups[0].entries, title
            codes.add(code)
    assert codes == SEARCHED.keys()


def test_a_stranger_finds_nothing_of_an_organisation(head: Member) -> None:
    stranger = somebody("elsewhere")
    of_others = {entry.url for code, entry, _title in entries(head) if code != "guide"}
    of_theirs = {entry.url for code, entry, _title in entries(stranger) if code != "guide"}
    assert len(of_others) > 10
    assert of_theirs & of_others == {"/networks/"} & of_theirs


@pytest.mark.parametrize("role", list(Role))
def test_who_finds_an_act_may_begin_it(
    role: Role, head: Member, enrol: Enrol, sign_in: SignIn
) -> None:
    member = head if role == Role.ADMINISTRATOR else enrol(head.organisation, role)
    allowed, client = permissions_of(member), sign_in(member)
    found = {act.url for act in search(member, "").acts}
    allowed_acts = [name for name, act in ACTS.items() if act.permission in allowed]
    assert found == {reverse(name) for name in allowed_acts}
    for url in found:
        assert client.get(url).status_code == 200, url
    assert ROUTES.keys() >= ACTS.keys()


@pytest.mark.parametrize(
    ("language", "typed", "act"),
    [
        ("fr", "inviter", "organisations:add_person"),
        ("en", "upload", "imports:bring"),
        ("es", "importar documento", "imports:bring"),
        ("fr", "effectifs", "datasets:new"),
    ],
)
def test_acts_are_found_by_other_words_for_them(
    language: str, typed: str, act: str, head: Member
) -> None:
    with override(language):
        assert str(ACTS[act].label) in {each.label for each in search(head, typed).acts}


def test_who_has_gone_is_not_found(head: Member) -> None:
    gone = Person.objects.create(organisation=head.organisation, name="Zénaïde Quill")
    assert search(head, "zenaide").total == 1
    Person.objects.filter(pk=gone.pk).update(removed_at=timezone.now())
    assert search(head, "zenaide").total == 0


def test_of_each_kind_some_and_of_one_kind_all(head: Member) -> None:
    people = [
        Person(organisation=head.organisation, name=f"Zoé Tanguy {n}") for n in range(OF_EACH + 3)
    ]
    Person.objects.bulk_create(people)
    (group,) = search(head, "tanguy").groups
    assert (len(group.entries), group.left) == (OF_EACH, 3)
    (group,) = search(head, "tanguy", "people").groups
    assert (len(group.entries), group.left) == (OF_EACH + 3, 0)


def test_queries_are_as_many_for_much_as_for_little(head: Member) -> None:
    def queries() -> int:
        member = fresh(head)
        with (
            CaptureQueriesContext(
                connection,
            ) as few,
            override("fr"),
        ):
            search(member, "plan")
        return len(few)

    before = queries()
    for _each in range(3):
        adopted(head, made=draft(4, 3))
    assert queries() == before
    assert before <= 16


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no row security")
def test_row_security_hides_nothing_that_is_found(head: Member) -> None:
    with override("fr"):
        whole = list(entries(fresh(head)))
        with plain_role(), row_security.narrowed(head.account_id, [head.organisation_id]):
            assert list(entries(fresh(head))) == whole
