"""Home and the page of all that waits: what a person reads there, in how many queries."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from equiplan.web.data_requests.models import Submission
from equiplan.web.home.selectors import TO_DO
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Plan
from equiplan.web.platform.roles import Role
from equiplan.web.platform.waiting import kinds
from tests.conftest import Enrol, SignIn
from tests.web.data_requests.making import another
from tests.web.networks.making import joined
from tests.web.readings import NOW, adopted, draft

from .making import DAY, asked_by, everything

pytestmark = pytest.mark.django_db
TITLES = {
    "fr": "Tout ce qui m’attend",
    "en": "All that waits for me",
    "es": "Todo lo que me espera",
}
QUERIES = {"home:index": 35, "plans:waiting": 32}
LATE = {
    "fr": "Membres en retard\u00a0: 1 sur 2",
    "en": "1 of 2 members late",
    "es": "Miembros con retraso: 1 de 2",
}


def text(who: Member, name: str, sign_in: SignIn, language: str = "en") -> str:
    """A page as somebody reads it."""
    answer = sign_in(who).get(reverse(name), headers={"accept-language": language})
    return answer.content.decode()


@pytest.fixture
def head(enrol: Enrol, school: Organisation) -> Member:
    """The administrator of a school."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.mark.parametrize("language", TITLES)
def test_all_that_waits_is_on_one_page_kind_by_kind(
    language: str, head: Member, sign_in: SignIn
) -> None:
    everything(head)
    page = text(head, "plans:waiting", sign_in, language)
    assert TITLES[language] in page
    assert [kind.code for kind in kinds() if f'id="{kind.code}"' not in page] == []


def test_every_link_of_the_page_leads_somewhere(head: Member, sign_in: SignIn) -> None:
    everything(head)
    client = sign_in(head)
    groups = client.get(reverse("plans:waiting")).context["groups"]
    urls = {item.url for group, _more in groups for item in group.items}
    urls |= {reverse(kind.url_name) for kind in kinds()}
    assert {url: client.get(url).status_code for url in urls} == dict.fromkeys(urls, 200)


def test_home_says_the_eight_most_urgent_and_leads_to_all(head: Member, sign_in: SignIn) -> None:
    everything(head)
    answer = sign_in(head).get(reverse("home:index"))
    to_do = answer.context["home"].to_do
    assert len(to_do) == TO_DO
    assert [item.is_late for _kind, item in to_do] == sorted(
        (item.is_late for _kind, item in to_do), reverse=True
    )
    assert reverse("plans:waiting") in answer.content.decode()


@pytest.mark.parametrize("role", [Role.COMMITTEE_MEMBER, Role.AUDITOR])
def test_who_only_reads_has_nothing_to_do(
    role: Role, head: Member, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    everything(head)
    reader = enrol(school, role)
    assert "Yours to do" not in text(reader, "home:index", sign_in)
    assert "Nothing waits for you." in text(reader, "plans:waiting", sign_in)


@pytest.mark.parametrize("name", ["home:index", "plans:waiting"])
def test_a_page_takes_the_same_queries_whatever_waits(
    name: str, head: Member, sign_in: SignIn
) -> None:
    client, taken = sign_in(head), []
    for more in (("a", "b"), ("c", "d", "e")):
        for each in more:
            everything(head, each)
        client.get(reverse(name))  # what is counted once is counted now
        with CaptureQueriesContext(connection) as queried:
            client.get(reverse(name))
        taken.append(len(queried))
    assert taken == [QUERIES[name]] * 2


def test_a_long_kind_is_cut_and_says_how_much_is_left(head: Member, sign_in: SignIn) -> None:
    plan = adopted(head, made=draft(1, 1))
    axis = plan.axes.get()
    for n in range(30):
        added = plans.add_action(axis, f"Action {n}", by=head, now=NOW)
        ends_on = timezone.localdate() - timedelta(days=3)
        plans.change(added, "dates", {"ends_on": ends_on}, by=head, now=NOW)
    Plan.objects.update(status="active")
    assert "and 5 more" in text(head, "plans:waiting", sign_in)


@pytest.mark.parametrize("language", LATE)
def test_a_member_sees_that_it_is_late_and_its_coordinator_how_many_are(
    language: str, enrol: Enrol, school: Organisation, alliance: Organisation, sign_in: SignIn
) -> None:
    officer, coordinator = enrol(school), enrol(alliance, Role.NETWORK_COORDINATOR)
    other = another("autre")
    for each in (officer, other):
        joined(each, coordinator, now=timezone.now())
    collection = asked_by(coordinator, timezone.localdate() - DAY)
    reports = {each.member_id: each for each in collection.submissions.all()}
    Submission.objects.filter(pk=reports[other.organisation_id].pk).update(state="validated")
    ours = reverse("data_requests:answer", args=[reports[school.pk].pk])
    for name in ("home:index", "plans:waiting"):
        assert f'href="{ours}"' in text(officer, name, sign_in, language)
        page = text(coordinator, name, sign_in, language)
        assert LATE[language] in page
        assert reverse("data_requests:data_request", args=[collection.pk]) in page
        assert ours not in page
