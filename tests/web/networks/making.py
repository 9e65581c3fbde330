"""Memberships and agreements for tests, made by the services that pages use."""

from datetime import UTC, date, datetime
from typing import Any

from equiplan.domain.access.networks import Side, Step
from equiplan.web.accounts.models import Account
from equiplan.web.networks import selectors, services
from equiplan.web.networks.models import Agreement, Matter, Membership
from equiplan.web.organisations.models import Kind, Member, Organisation
from equiplan.web.plans import services as plan_services
from equiplan.web.plans.models import Action, Indicator, Plan
from equiplan.web.platform.roles import Role
from tests.people import member_of
from tests.web.readings import adopted, upload_of

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 2)
UNTIL = date(2030, 12, 31)


def joined(member: Member, network: Member, now: datetime = NOW) -> Membership:
    """The organisation of one in that of the other: invited, then accepted."""
    begun = services.invite(member.organisation.name, by=network, now=now)
    return services.answer_membership(begun, Side.MEMBER, Step.ACCEPT, by=member, now=now)


def offer(*matters: str, **more: Any) -> services.Grant:
    """What may be granted, for years to come."""
    told: dict[str, Any] = {"purpose": "Le rapport annuel", "starts_on": TODAY, "ends_on": UNTIL}
    return services.Grant(matters=matters, **(told | more))


def granted(
    membership: Membership, *matters: str, by: Member, **more: Any
) -> tuple[Agreement, ...]:
    """Agreements that the member has granted and that wait for the network."""
    return services.grant(membership, offer(*matters, **more), by=by, now=NOW)


def shares(
    membership: Membership, *matters: str, by: Member, to: Member, **more: Any
) -> tuple[Agreement, ...]:
    """Agreements that both sides have said yes to."""
    made = granted(membership, *matters, by=by, **more)
    return tuple(
        services.answer_agreement(each, Side.NETWORK, Step.ACCEPT, by=to, now=NOW) for each in made
    )


def an_indicator(plan: Plan) -> Indicator:
    """The first indicator of a plan's first action."""
    return Indicator.objects.filter(action__axis__plan=plan).order_by("pk")[0]


def another(name: str = "Réseau du Delta", slug: str = "delta") -> Member:
    """Who administers another organisation."""
    body = Organisation.objects.create(name=name, slug=slug, kind=Kind.NETWORK)
    account = Account.objects.create_user(f"head@{slug}.example", "a long enough sentence")
    return member_of(account, body, Role.ADMINISTRATOR)


def invited_by_another(member: Member) -> Membership:
    """The member's organisation, invited to a network."""
    return services.invite(member.organisation.name, by=another(), now=NOW)


def asked_by_another(member: Member) -> Membership:
    """Somebody who asks to join the member's organisation."""
    return services.ask(member.organisation.name, by=another(), now=NOW)


def with_another(member: Member) -> Membership:
    """Somebody who belongs to the member's organisation."""
    return joined(another(), member)


def within_another(member: Member) -> Membership:
    """The member's organisation in a network."""
    return joined(member, another())


def shared_with_another(member: Member) -> Agreement:
    """What the member's organisation shares with a network."""
    head = another()
    (agreement,) = shares(joined(member, head), Matter.PLAN_TITLES, by=member, to=head)
    return agreement


def shared_by_another(member: Member) -> Agreement:
    """What somebody who belongs to the member's organisation grants it."""
    other = another()
    (agreement,) = granted(joined(other, member), Matter.PLAN_TITLES, by=other)
    return agreement


def in_force(plan_of: Member) -> Plan:
    """A validated plan with a done action, a document, and figures of its first indicator."""
    how: dict[str, Any] = {"by": plan_of, "now": NOW}
    plan = adopted(plan_of)
    plan_services.validate(plan, **how)
    first, second = Action.objects.filter(axis__plan=plan).order_by("pk")[:2]
    plan_services.link_document(first, upload_of(plan_of), "Relevé", **how)
    plan_services.change(second, "status", "done", **how)
    row = an_indicator(plan)
    plan_services.change_indicator(row, "baseline", (12, "2025-12-31"), **how)
    plan_services.aim(row, on="2027-12-31", value=60, reason="Décidé", **how)
    for year, value in ((2024, 8), (2026, 25)):
        plan_services.record_value(row, on=f"{year}-02-28", value=value, **how)
    plan.refresh_from_db()
    return plan


def everything(plan: Plan) -> dict[str, Any]:
    """All kinds of things, of which one is an indicator of a plan."""
    return {"indicator_id": an_indicator(plan).pk}


def key_of_a_shared_indicator(member: Member) -> str:
    """The key of an indicator that somebody shares with the member's organisation."""
    other = another()
    row = an_indicator(in_force(other))
    shares(joined(other, member), Matter.INDICATOR, by=other, to=member, indicator_id=row.pk)
    shown = selectors.shown(member.organisation, TODAY)
    return next(indicator.key for _member, indicator in shown.indicators())
