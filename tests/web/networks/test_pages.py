"""Pages of networks: what is agreed is there, what is not is nowhere, in the page or in a file."""

import csv
from datetime import timedelta
from html import escape
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.access.networks import Side, Step, code_of
from equiplan.web.networks import selectors, services
from equiplan.web.networks.models import Agreement, Matter, Membership
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans import services as plan_services
from equiplan.web.plans.models import Action, Axis, Indicator, Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn

from .making import NOW, TODAY, an_indicator, another, granted, in_force, joined, shares

pytestmark = pytest.mark.django_db
OF_THE_NETWORK = ("networks:members", "networks:network_view", "networks:seen", "networks:sharing")


def page(client: Client, name: str, **parts: object) -> str:
    """A page that answers."""
    answer = client.get(reverse(name, kwargs=parts))
    assert answer.status_code == 200
    return answer.content.decode()


def files(client: Client) -> str:
    """All that the network can take away, as text."""
    told = client.get(reverse("networks:export", args=["csv"])).content.decode("utf-8-sig")
    book = ZipFile(BytesIO(client.get(reverse("networks:export", args=["xlsx"])).content))
    return told + "".join(book.read(name).decode() for name in book.namelist())


def everything_seen(client: Client, membership: Membership) -> str:
    """All pages and files of the network, whatever they show of a member."""
    told = [page(client, name) for name in OF_THE_NETWORK]
    told += [page(client, "networks:member", membership_id=membership.pk), files(client)]
    shown = selectors.shown(membership.network, timezone.localdate())
    told += [page(client, "networks:indicator", key=each.key) for _, each in shown.indicators()]
    return "".join(told)


@pytest.fixture
def network(coordinator: Member, sign_in: SignIn) -> Client:
    """The coordinator's browser."""
    return sign_in(coordinator)


@pytest.fixture
def member(officer: Member, sign_in: SignIn) -> Client:
    """The officer's browser."""
    return sign_in(officer)


def _canaries(plan: Plan) -> dict[str, str]:
    """A word of its own in every text of a plan, by where it stands."""
    found: dict[str, str] = {}

    def mark(row: Plan | Axis | Action | Indicator, *names: str) -> None:
        for name in names:
            word = f"canari{len(found)}x"
            found[f"{row._meta.label}.{name} {row.pk}"] = word
            setattr(row, name, word)
        row.save()

    mark(plan, "title", "issuer", "axis_word", "source")
    for axis in plan.axes.all():
        mark(axis, "title", "objective")
        for action in axis.actions.all():
            mark(action, "title", "description", "calendar", "budget", "priority", "comments")
            for indicator in action.indicators.all():
                mark(indicator, "text", "unit")
    return found


def test_nothing_of_a_plan_that_is_not_shared_appears_anywhere(
    membership: Membership, officer: Member, network: Client
) -> None:
    plan = in_force(officer)
    words = _canaries(plan)
    told = everything_seen(network, membership)
    assert [where for where, word in words.items() if word in told] == []
    assert "Relevé" not in told


def test_of_a_plan_whose_progress_is_shared_no_word_appears(
    membership: Membership, officer: Member, coordinator: Member, network: Client
) -> None:
    plan = in_force(officer)
    words = _canaries(plan)
    shares(membership, Matter.PLAN_PROGRESS, by=officer, to=coordinator)
    told = everything_seen(network, membership)
    assert [where for where, word in words.items() if word in told] == []


def test_of_a_plan_whose_title_is_shared_the_title_appears_and_nothing_else(
    membership: Membership, officer: Member, coordinator: Member, network: Client
) -> None:
    plan = in_force(officer)
    words = _canaries(plan)
    shares(membership, Matter.PLAN_TITLES, by=officer, to=coordinator)
    told = everything_seen(network, membership)
    assert [where for where, word in words.items() if word in told] == [
        f"plans.Plan.title {plan.pk}"
    ]


@pytest.fixture
def shared(membership: Membership, officer: Member, coordinator: Member) -> Membership:
    """A membership with everything shared."""
    plan = in_force(officer)
    more = {"indicator_id": an_indicator(plan).pk}
    shares(membership, *Matter.values, by=officer, to=coordinator, **more)
    return membership


def test_what_is_shared_is_in_the_pages_and_in_the_files(
    shared: Membership, network: Client
) -> None:
    words = ("Plan d'action pour l'égalité", "Relevé", "Nombre de personnes formées")
    together = page(network, "networks:network_view")
    alone = page(network, "networks:member", membership_id=shared.pk)
    taken = files(network)
    for word in words:
        assert (word in together or escape(word) in together) == (word != "Relevé")
        assert escape(word) in alone or word in alone
        assert word in taken or escape(word, quote=False) in taken


def _revoke(shared: Membership, officer: Member, _network: Member) -> None:
    for each in Agreement.objects.all():
        services.answer_agreement(each, Side.MEMBER, Step.REVOKE, by=officer, now=NOW)


def _end(shared: Membership, _officer: Member, network: Member) -> None:
    for each in Agreement.objects.all():
        services.answer_agreement(each, Side.NETWORK, Step.END, by=network, now=NOW)


def _expire(_shared: Membership, _officer: Member, _network: Member) -> None:
    Agreement.objects.update(ends_on=timezone.localdate() - timedelta(days=1))


def _leave(shared: Membership, officer: Member, _network: Member) -> None:
    services.answer_membership(shared, Side.MEMBER, Step.LEAVE, by=officer, now=NOW)


WAYS_OUT = {"revoked": _revoke, "ended": _end, "expired": _expire, "left": _leave}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_it_is_gone_from_every_page_and_file_of_the_next_request(
    way: str, shared: Membership, officer: Member, coordinator: Member, network: Client
) -> None:
    (key,) = {each.key for _, each in selectors.shown(shared.network, TODAY).indicators()}
    alone = reverse("networks:member", args=[shared.pk])
    assert "Relevé" in network.get(alone).content.decode()
    WAYS_OUT[way](shared, officer, coordinator)
    told = page(network, "networks:network_view") + files(network)
    answer = network.get(alone)
    told += answer.content.decode()
    for word in ("Relevé", "personnes formées", "égalité (", "action pour l&#x27;égalité"):
        assert word not in told
    assert network.get(reverse("networks:indicator", args=[key])).status_code == 404
    assert answer.status_code == (404 if way == "left" else 200)
    assert ("École du Fleuve" in told) == (way != "left")


def test_a_file_is_kept_by_nobody_on_the_way(shared: Membership, network: Client) -> None:
    answer = network.get(reverse("networks:export", args=["xlsx"]))
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_title_is_never_run_as_a_formula(
    membership: Membership, officer: Member, coordinator: Member, network: Client
) -> None:
    plan = in_force(officer)
    plan_services.change_plan(plan, "title", "=HYPERLINK(1)", by=officer, now=NOW)
    shares(membership, Matter.PLAN_TITLES, by=officer, to=coordinator)
    told = network.get(reverse("networks:export", args=["csv"])).content.decode("utf-8-sig")
    cells = [row[-1] for row in csv.reader(StringIO(told, newline=""))]
    assert "'=HYPERLINK(1)" in cells


def test_an_export_in_another_format_is_not_there(network: Client) -> None:
    assert network.get(reverse("networks:export", args=["exe"])).status_code == 404


def test_the_member_sees_of_itself_what_the_network_sees_part_by_part(
    shared: Membership, member: Client, network: Client
) -> None:
    start, end = '<div class="shared">', "</section>\n</div>"
    theirs = page(network, "networks:member", membership_id=shared.pk)
    ours = page(member, "networks:seen")
    part = theirs[theirs.index(start) : theirs.index(end)]
    assert part in ours
    assert "Relevé" in part


def test_seen_says_who_there_sees_it_and_what_for(shared: Membership, member: Client) -> None:
    told = page(member, "networks:seen")
    assert "Le rapport annuel" in told
    assert str(Role.AUDITOR.label) in told


def test_seen_tells_of_the_network_above_that_reads_the_list_of_members(
    membership: Membership, member: Client, enrol: Enrol, alliance: Organisation
) -> None:
    top, head = another(), enrol(alliance, Role.ADMINISTRATOR)
    above = joined(head, top)
    assert top.organisation.name not in page(member, "networks:seen")
    shares(above, Matter.MEMBERS, by=head, to=top)
    assert top.organisation.name in page(member, "networks:seen")


def test_a_stranger_is_not_told_who_is_here(member: Client, officer: Member, enrol: Enrol) -> None:
    other = another("Société secrète", "secrete")
    told = "".join(
        page(member, name)
        for name in ("networks:list", "networks:join", "networks:members", *OF_THE_NETWORK)
    )
    assert other.organisation.name not in told
    assert code_of(officer.organisation.uid) in told


def test_joining_goes_through_the_pages_of_both_sides(
    member: Client, network: Client, officer: Member, coordinator: Member
) -> None:
    asked = member.post(reverse("networks:join"), {"said": coordinator.organisation.name})
    assert asked.headers["Location"] == reverse("networks:list")
    membership = Membership.objects.get()
    assert officer.organisation.name in page(network, "networks:members")
    network.post(reverse("networks:admit", args=[membership.pk]), {"answer": "accept"})
    assert Membership.objects.get().status == "active"


def test_a_name_that_nobody_has_is_refused_with_a_sentence_and_kept(member: Client) -> None:
    answer = member.post(reverse("networks:join"), {"said": "Personne <b>"})
    assert answer.status_code == 400
    assert "Personne &lt;b&gt;" in answer.content.decode()


def test_sharing_goes_through_a_preview_then_the_answer_of_the_network(
    membership: Membership, member: Client, network: Client, officer: Member
) -> None:
    in_force(officer)
    today = timezone.localdate()
    given = {
        "matters": [Matter.PLAN_TITLES, Matter.PLAN_PROGRESS],
        "purpose": "Le rapport",
        "starts_on": str(today),
        "ends_on": str(today + timedelta(days=90)),
    }
    where = reverse("networks:grant", args=[membership.pk])
    looked = member.post(where, given | {"preview": "yes"})
    assert "Plan d&#x27;action pour l&#x27;égalité" in looked.content.decode()
    assert not Agreement.objects.exists()
    assert member.post(where, given | {"grant": "yes"}).status_code == 302
    for each in Agreement.objects.all():
        answer = network.get(reverse("networks:answer", args=[each.pk])).content.decode()
        assert "Le rapport" in answer
        assert "action pour l" not in answer
        network.post(reverse("networks:answer", args=[each.pk]), {"answer": "accept"})
    assert "action pour l" in page(network, "networks:network_view")


@pytest.mark.parametrize("field", ["purpose", "matters", "ends_on", "starts_on"])
def test_a_grant_that_is_not_whole_is_said_and_nothing_is_lost(
    field: str, membership: Membership, member: Client
) -> None:
    given = {
        "matters": "plan_titles",
        "purpose": "Un but à garder",
        "starts_on": "2026-03-02",
        "ends_on": "2029-01-01",
    }
    where = reverse("networks:grant", args=[membership.pk])
    answer = member.post(where, {**given, field: "", "grant": "yes"})
    assert answer.status_code == 400
    assert ("Un but à garder" in answer.content.decode()) == (field != "purpose")
    assert not Agreement.objects.exists()


def test_an_agreement_of_eight_years_is_refused_where_it_is_written(
    membership: Membership, member: Client
) -> None:
    given = {
        "matters": "plan_titles",
        "purpose": "Un but",
        "starts_on": "2026-03-02",
        "ends_on": "2034-01-01",
        "grant": "yes",
    }
    answer = member.post(reverse("networks:grant", args=[membership.pk]), given)
    assert answer.status_code == 400
    assert not Agreement.objects.exists()


@pytest.mark.parametrize(
    ("name", "who"),
    [("leave", "member"), ("grant", "member"), ("end", "network"), ("member", "network")],
)
def test_each_side_has_its_own_pages_of_one_membership(
    name: str, who: str, membership: Membership, member: Client, network: Client
) -> None:
    where = reverse(f"networks:{name}", args=[membership.pk])
    sides = {"member": member, "network": network}
    other = sides.pop("network" if who == "member" else "member")
    (own,) = sides.values()
    assert own.get(where).status_code == 200
    assert other.get(where).status_code in {403, 404}


def test_the_member_does_not_open_the_answer_nor_the_network_the_revocation(
    membership: Membership, enrol: Enrol, sign_in: SignIn, officer: Member
) -> None:
    (agreement,) = granted(membership, Matter.PLAN_TITLES, by=officer)
    member = sign_in(enrol(membership.member, Role.ADMINISTRATOR))
    network = sign_in(enrol(membership.network, Role.ADMINISTRATOR))
    assert member.get(reverse("networks:answer", args=[agreement.pk])).status_code == 404
    assert network.get(reverse("networks:revoke", args=[agreement.pk])).status_code == 404


def test_an_answer_that_comes_too_late_is_told_and_changes_nothing(
    membership: Membership, network: Client, officer: Member
) -> None:
    (agreement,) = granted(membership, Matter.PLAN_TITLES, by=officer)
    services.answer_agreement(agreement, Side.MEMBER, Step.REVOKE, by=officer, now=NOW)
    answer = network.post(
        reverse("networks:answer", args=[agreement.pk]), {"answer": "accept"}, follow=True
    )
    assert answer.status_code == 200
    assert Agreement.objects.get().standing == "revoked"


def _somebody(n: int, coordinator: Member) -> None:
    other = another(f"Membre {n}", f"m{n}")
    plan = in_force(other)
    more = {"indicator_id": an_indicator(plan).pk}
    shares(joined(other, coordinator), *Matter.values, by=other, to=coordinator, **more)


@pytest.mark.parametrize("name", OF_THE_NETWORK)
def test_a_page_takes_the_same_queries_whatever_the_number_of_members(
    name: str,
    coordinator: Member,
    network: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    counts = []
    for n in range(3):
        _somebody(n, coordinator)
        with django_assert_max_num_queries(25) as taken:
            network.get(reverse(name))
        counts.append(len(taken.captured_queries))
    assert len(set(counts)) == 1


def test_our_own_pages_take_the_same_queries_whatever_we_share(
    officer: Member, member: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    in_force(officer)
    counts = []
    head = another()
    membership = joined(officer, head)
    for _ in range(3):
        shares(membership, Matter.PLAN_TITLES, Matter.PLAN_PROGRESS, by=officer, to=head)
        for name in ("networks:sharing", "networks:seen"):
            with django_assert_max_num_queries(25) as taken:
                member.get(reverse(name))
            counts.append(len(taken.captured_queries))
    assert len(set(counts[::2])) == 1
    assert len(set(counts[1::2])) == 1


def test_home_says_what_waits_to_whom_may_answer(
    officer: Member, coordinator: Member, enrol: Enrol, sign_in: SignIn
) -> None:
    member, network = sign_in(officer), sign_in(coordinator)
    home = reverse("home:index")
    first = services.invite(officer.organisation.name, by=coordinator, now=NOW)
    reader = sign_in(enrol(officer.organisation, Role.COMMITTEE_MEMBER))
    assert coordinator.organisation.name in member.get(home).content.decode()
    assert coordinator.organisation.name not in reader.get(home).content.decode()
    services.answer_membership(first, Side.MEMBER, Step.ACCEPT, by=officer, now=NOW)
    granted(first, Matter.PLAN_TITLES, by=officer)
    asking = another()
    services.ask(coordinator.organisation.name, by=asking, now=NOW)
    told = network.get(home).content.decode()
    assert asking.organisation.name in told
    assert "1 accord proposé par un membre" in told


@pytest.mark.parametrize("name", OF_THE_NETWORK[:2])
def test_the_members_of_a_large_network_come_twenty_five_at_a_time(
    name: str, coordinator: Member, network: Client
) -> None:
    bodies = Organisation.objects.bulk_create(
        Organisation(name=f"Institut {n:02}", slug=f"i-{n}", kind="school") for n in range(30)
    )
    Membership.objects.bulk_create(
        Membership(
            network=coordinator.organisation,
            member=body,
            status="active",
            starts_on=TODAY - timedelta(days=9),
            at=NOW,
        )
        for body in bodies
    )
    pages = [network.get(reverse(name), {"page": n}).content.decode() for n in (1, 2)]
    shown = [[body.name for body in bodies if f">{body.name}</a>" in each] for each in pages]
    assert shown == [
        [body.name for body in bodies[:25]],
        [body.name for body in bodies[25:]],
    ]
