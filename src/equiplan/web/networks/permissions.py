"""The only loaders of memberships and agreements: for either side, a 404 for everybody else."""

from datetime import date

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from equiplan.domain.access.networks import OPEN, uids_of
from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.models import Indicator, PlanStatus
from equiplan.web.platform import row_security

from .models import Agreement, Membership, MembershipStatus, Peer, Standing


def active(today: date, *, through: str = "") -> Q:
    """What makes a membership one today; `through` leads to it ("membership__")."""
    starts, ends = f"{through}starts_on", f"{through}ends_on"
    status = {f"{through}status": MembershipStatus.ACTIVE, f"{starts}__lte": today}
    return Q(**status) & (Q(**{ends: None}) | Q(**{f"{ends}__gte": today}))


def in_force(today: date) -> Q:
    """What makes an agreement one that lets the network see something today."""
    accepted = Q(standing=Standing.ACCEPTED, starts_on__lte=today, ends_on__gte=today)
    return accepted & active(today, through="membership__")


def memberships_in(network: Organisation) -> QuerySet[Membership]:
    """Who belongs, or may come to belong, to a network, or did."""
    return Membership.objects.filter(network=network).select_related("network", "member")


def memberships_of(member: Organisation) -> QuerySet[Membership]:
    """The networks an organisation belongs, or may come to belong, to, or did."""
    return Membership.objects.filter(member=member).select_related("network", "member")


def open_edges() -> list[tuple[int, int]]:
    """Every member with its network, by id: those that are, and those that may come to be."""
    rows = Membership.objects.filter(status__in=OPEN).order_by("pk")
    with row_security.lifted():  # a circle goes through organisations nobody here sees
        return list(rows.values_list("member_id", "network_id"))


def membership_in(network: Organisation, membership_id: int) -> Membership:
    """One membership, as its network; Http404 to everybody else, its member included."""
    return get_object_or_404(memberships_in(network), pk=membership_id)


def membership_of(member: Organisation, membership_id: int) -> Membership:
    """One membership, as its member; Http404 to everybody else, its network included."""
    return get_object_or_404(memberships_of(member), pk=membership_id)


def agreements() -> QuerySet[Agreement]:
    """Agreements with both sides and what they name at hand."""
    return Agreement.objects.select_related(
        "membership__member", "membership__network", "indicator"
    )


def agreements_with(network: Organisation) -> QuerySet[Agreement]:
    """What members let a network see, would let it see, or did."""
    return agreements().filter(membership__network=network)


def agreements_of(member: Organisation) -> QuerySet[Agreement]:
    """What an organisation lets its networks see, would let them see, or did."""
    return agreements().filter(membership__member=member)


def agreement_with(network: Organisation, agreement_id: int) -> Agreement:
    """One agreement, as the network it was made with; Http404 to everybody else."""
    return get_object_or_404(agreements_with(network), pk=agreement_id)


def agreement_of(member: Organisation, agreement_id: int) -> Agreement:
    """One agreement, as the member who made it; Http404 to everybody else."""
    return get_object_or_404(agreements_of(member), pk=agreement_id)


def organisations_called(name: str) -> list[Organisation]:
    """Those of this installation with exactly that name, or that code; two at most.

    There is no list of them to look through: who is here is nobody else's business.
    """
    uids = uids_of(name)
    named = Q(uid__gte=uids[0], uid__lte=uids[1]) if uids else Q(name=name.strip())
    rows = Organisation.objects.filter(named, is_external=False).order_by("pk")
    with row_security.lifted():  # nobody finds by name whom they see already
        return list(rows[:2])


def live_indicators() -> QuerySet[Indicator]:
    """Indicators of plans that were validated, not taken out, nor what they belong to."""
    of_axis = Q(axis__isnull=False, axis__removed_at=None)
    of_action = Q(action__isnull=False, action__removed_at=None, action__axis__removed_at=None)
    live = Indicator.objects.filter(Q(plan__isnull=False) | of_axis | of_action, removed_at=None)
    for path in ("plan", "axis__plan", "action__axis__plan"):
        live = live.exclude(**{f"{path}__status": PlanStatus.DRAFT})
    return live.select_related("plan", "axis__plan", "action__axis__plan")


def indicators_to_share(organisation: Organisation) -> QuerySet[Indicator]:
    """The indicators that an organisation can name in an agreement."""
    ours = Q(plan__organisation=organisation) | Q(axis__plan__organisation=organisation)
    ours |= Q(action__axis__plan__organisation=organisation)
    return live_indicators().filter(ours).order_by("text", "pk")


def peers_of(organisation: Organisation) -> QuerySet[Peer]:
    """The organisations of other installations that one here has exchanged keys with."""
    return Peer.objects.filter(here=organisation).select_related("elsewhere", "here")


def peer_of(organisation: Organisation, peer_id: int) -> Peer:
    """One of them; Http404 to everybody else."""
    return get_object_or_404(peers_of(organisation), pk=peer_id)


def external(organisation: Organisation) -> QuerySet[Membership]:
    """The memberships of an organisation here with those of other installations, either way."""
    theirs = Q(network=organisation, member__is_external=True)
    return Membership.objects.filter(theirs | Q(member=organisation, network__is_external=True))
