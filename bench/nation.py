"""A whole country to measure in: two thousand organisations around the large one of `body`.

Rows are made many at a time, the same from one run to the next, of the shapes one meets: most
organisations have a plan or two of some dozens of actions and two or three people. The record of
each is a chain that `equiplan doctor` finds unbroken.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import cycle, islice
from random import Random
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import connection, models, transaction

from equiplan.domain.access.audit_chain import seal
from equiplan.web.accounts.models import Account
from equiplan.web.networks.models import Agreement, Matter, Membership, MembershipStatus, Standing
from equiplan.web.organisations.audit import says
from equiplan.web.organisations.models import (
    Assignment,
    AuditChain,
    AuditLine,
    Kind,
    Member,
    Organisation,
    Origin,
    Person,
)
from equiplan.web.plans.models import (
    Action,
    ActionStatus,
    Axis,
    Indicator,
    Owner,
    Plan,
    PlanStatus,
    Step,
    Target,
)
from equiplan.web.platform.roles import Role

from .body import Made

ORGANISATIONS, ACTIONS, ACCOUNTS = 2000, 100_000, 5000
MEMBERS_OF_NETWORK = 100
PEOPLE_OF_LARGE, PEOPLE_WITHOUT_ACCOUNT, LINES_OF_LARGE = 60, 240, 2000
LINES_OF_OTHERS = 8
SMALLEST, LARGEST, IN_AXIS = 20, 60, 10
AT_ONCE = 200
SEED = 20_261_121

TOWNS = ("Aubre", "Belcour", "Cendre", "Doriane", "Estuaire", "Fontaine", "Garance")
KINDS = (Kind.SCHOOL, Kind.COMPANY, Kind.PUBLIC_BODY, Kind.ASSOCIATION)
ROLES = (Role.EQUALITY_OFFICER, Role.CONTRIBUTOR, Role.COMMITTEE_MEMBER)
VERBS = ("Former les jurys", "Publier les écarts", "Ouvrir une cellule", "Relire les annonces")
OWNERS = ("Direction des ressources humaines", "Mission égalité", "Présidence", "Scolarité")
STATUSES = (
    ActionStatus.NOT_STARTED,
    ActionStatus.IN_PROGRESS,
    ActionStatus.IN_PROGRESS,
    ActionStatus.DONE,
)


@dataclass(slots=True)
class Rows:
    """Rows of some organisations, made by chance, in the order in which they have to be saved."""

    chance: Random
    now: datetime
    plans: list[Plan] = field(default_factory=list)
    axes: list[Axis] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    leaves: list[models.Model] = field(default_factory=list)

    def add_plan(self, owner: Member, size: int) -> None:
        """A plan of so many actions of the organisation of somebody who owns a part of each."""
        plan = Plan(
            organisation_id=owner.organisation_id,
            title="Plan d’action pour l’égalité",
            language="fr",
            first_year=2026,
            last_year=2028,
            status=PlanStatus.ACTIVE,
            adopted_at=self.now - timedelta(days=self.chance.randint(1, 700)),
        )
        self.plans.append(plan)
        for start in range(0, size, IN_AXIS):
            number = start // IN_AXIS + 1
            axis = Axis(plan=plan, position=number, number=str(number), title=f"Axe {number}")
            self.axes.append(axis)
            self.leaves.append(Target(axis=axis, position=1, text="45 % en 2028"))
            for place in range(1, min(IN_AXIS, size - start) + 1):
                self._add_action(axis, place, owner)

    def _add_action(self, axis: Axis, place: int, owner: Member) -> None:
        ends = self.now.date() + timedelta(days=self.chance.choice((-60, 20, 200, 400)))
        row = Action(
            axis=axis,
            position=place,
            number=f"{axis.number}.{place}",
            title=f"{self.chance.choice(VERBS)} du service {place}",
            calendar=f"jusqu’au {ends:%d/%m/%Y}",
            starts_on=ends - timedelta(days=90),
            ends_on=ends,
            status=self.chance.choice(STATUSES),
            progress=self.chance.randint(0, 100),
            budget="environ 5 k€/an",
        )
        self.actions.append(row)
        name = owner.account.name
        self.leaves += [
            Step(action=row, position=1, text="Écrire le module"),
            Owner(action=row, position=1, name=self.chance.choice(OWNERS)),
            Owner(action=row, position=2, name=name, member=owner, is_accountable=True),
            Indicator(action=row, position=1, text="Nombre de personnes formées"),
        ]

    def save(self) -> None:
        """All of them, a statement for many."""
        for rows in (self.plans, self.axes, self.actions, self.leaves):
            _save(rows)


def _by_kind(rows: Iterable[models.Model]) -> Iterable[list[models.Model]]:
    kinds: dict[type[models.Model], list[models.Model]] = {}
    for row in rows:
        kinds.setdefault(type(row), []).append(row)
    return kinds.values()


def _save(rows: "list[Any]") -> None:
    for kind in _by_kind(rows):
        type(kind[0])._default_manager.bulk_create(kind, batch_size=5000)


@transaction.atomic
def settle(made: Made, now: datetime) -> Member:
    """Put everybody else around the large organisation; who looks at the network of a hundred."""
    chance = Random(SEED)
    others = _organisations(chance)
    people = _people(made.member.organisation, others)
    sizes = _sizes(len(others), ACTIONS - Action.objects.count(), chance)
    for start in range(0, len(others), AT_ONCE):
        chosen = others[start : start + AT_ONCE]
        _fill(Rows(chance, now), chosen, sizes[start : start + AT_ONCE], people)
    _tell_more(made, now)
    _network(others, people, now)
    return people[others[0].pk]


def analyse() -> None:
    """Tell PostgreSQL how much there is, as it finds out by itself within a minute."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _organisations(chance: Random) -> list[Organisation]:
    """The network first, then the others."""
    rows = [Organisation(name="Réseau des rives", slug="reseau-des-rives", kind=Kind.NETWORK)]
    for number in range(1, ORGANISATIONS - Organisation.objects.count()):
        name = f"Établissement {chance.choice(TOWNS)} {number}"
        rows.append(Organisation(name=name, slug=f"e-{number}", kind=chance.choice(KINDS)))
    _save(rows)
    return rows


def _people(large: Organisation, others: list[Organisation]) -> dict[int, Member]:
    """Accounts, members with a role, and people who have no account; the first of each body."""
    password = make_password("une-phrase-assez-longue")
    wanted = ACCOUNTS - Account.objects.count()
    bodies = [large] * (PEOPLE_OF_LARGE - 1) + list(
        islice(cycle(others), wanted - PEOPLE_OF_LARGE + 1)
    )
    accounts = [
        Account(
            email=f"p{n}@nation.example", name=f"Personne {n}", language="fr", password=password
        )
        for n in range(len(bodies))
    ]
    _save(accounts)
    pairs = zip(accounts, bodies, strict=True)
    members = [Member(account=account, organisation=body) for account, body in pairs]
    _save(members)
    first: dict[int, Member] = {}
    for member in members:
        first.setdefault(member.organisation_id, member)
    _save([_assigned(n, member, first) for n, member in enumerate(members)])
    _save([_person(member) for member in members])
    unknown = [Person(organisation=large, name=f"Élue {n}") for n in range(PEOPLE_WITHOUT_ACCOUNT)]
    _save(unknown + [Person(organisation=body, name=f"Élue de {body}") for body in others])
    return first


def _assigned(number: int, member: Member, first: dict[int, Member]) -> Assignment:
    is_first = first[member.organisation_id] is member
    role = Role.ADMINISTRATOR if is_first else ROLES[number % len(ROLES)]
    return Assignment(member=member, role=role)


def _person(member: Member) -> Person:
    account = member.account
    return Person(
        organisation_id=member.organisation_id,
        member=member,
        name=account.name,
        email=account.email,
        function="Référente égalité",
    )


def _sizes(bodies: int, actions: int, chance: Random) -> list[list[int]]:
    """How many actions each plan of each body has: so many in all, one plan in four a second."""
    sizes = [
        [chance.randint(SMALLEST, LARGEST) for _ in range(1 if chance.random() < 0.75 else 2)]
        for _ in range(bodies)
    ]
    left = actions - sum(map(sum, sizes))
    for plans in cycle(sizes):
        if not left:
            return sizes
        step = 1 if left > 0 else -1
        if SMALLEST <= plans[0] + step <= LARGEST:
            plans[0] += step
            left -= step
    return sizes


def _fill(
    rows: Rows, bodies: list[Organisation], sizes: list[list[int]], people: dict[int, Member]
) -> None:
    """The plans of some organisations, and the record of them."""
    for body, plans in zip(bodies, sizes, strict=True):
        for size in plans:
            rows.add_plan(people[body.pk], size)
    rows.save()
    of_body: dict[int, list[Action]] = {}
    for action in rows.actions:
        of_body.setdefault(action.axis.plan.organisation_id, []).append(action)
    told = list[AuditLine]()
    chains = [AuditChain(organisation=body) for body in bodies]
    for chain in chains:
        body_id = chain.organisation_id
        told += _lines(chain, people[body_id], of_body[body_id], LINES_OF_OTHERS, rows.now)
    _save(told)
    _save(chains)


def _lines(
    chain: AuditChain, by: Member, actions: list[Action], many: int, now: datetime
) -> Iterator[AuditLine]:
    """So many changes of actions, sealed one after the other at the end of a chain."""
    for number, action in enumerate(islice(cycle(actions), many)):
        line = AuditLine(
            organisation_id=by.organisation_id,
            by_id=by.account_id,
            event="action.changed",
            origin=Origin.PAGE,
            about=Action._meta.label_lower,
            about_id=action.pk,
            label=action.title,
            objects_done=[[Action._meta.label_lower, action.pk]],
            facts={"field": "progress", "before": number, "after": number + 1, "edit": number},
            at=now - timedelta(minutes=10 * (many - number)),
            number=chain.length + 1,
        )
        line.seal = chain.seal = seal(says(line), after=chain.seal)
        chain.length += 1
        yield line


def _tell_more(made: Made, now: datetime) -> None:
    """The record of the large organisation is long too."""
    chain = AuditChain.objects.get(organisation=made.member.organisation)
    actions = list(Action.objects.filter(axis__plan=made.plan))
    _save(list(_lines(chain, made.member, actions, LINES_OF_LARGE, now)))
    chain.save()


def _network(others: list[Organisation], people: dict[int, Member], now: datetime) -> None:
    """A hundred members, each sharing two things with the first of the organisations."""
    network, *members = others[: MEMBERS_OF_NETWORK + 1]
    since, until = now.date() - timedelta(days=300), now.date() + timedelta(days=300)
    rows = [
        Membership(
            network=network, member=each, status=MembershipStatus.ACTIVE, starts_on=since, at=now
        )
        for each in members
    ]
    _save(rows)
    agreements = [
        Agreement(
            membership=row,
            matter=matter,
            purpose="Suivre ensemble où en est l’égalité",
            starts_on=since,
            ends_on=until,
            standing=Standing.ACCEPTED,
            granted_by=people[row.member_id],
            granted_at=now,
            answered_by=people[network.pk],
            answered_at=now,
        )
        for row in rows
        for matter in (Matter.PLAN_TITLES, Matter.PLAN_PROGRESS)
    ]
    _save(agreements)


def census() -> str:
    """How much there is, to be said above the measures."""
    kinds = (Organisation, Account, Plan, Action, AuditLine)
    return ", ".join(f"{kind.objects.count():,} {kind._meta.verbose_name_plural}" for kind in kinds)
