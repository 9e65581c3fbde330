"""The first five minutes, as a list: what is done is read from the rows, never ticked by hand."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.notifications.models import Digest
from equiplan.web.organisations import permissions
from equiplan.web.organisations.models import Invitation, Member
from equiplan.web.plans import permissions as plans
from equiplan.web.plans.models import IndicatorTarget, Plan

STARTERS = frozenset({Permission.DECIDE, Permission.MANAGE_PEOPLE})


STEPS = (
    (
        "plan",
        Permission.DECIDE,
        _("Bring your plan, or begin one"),
        _("The document as it is, or one of five templates."),
    ),
    (
        "people",
        Permission.MANAGE_PEOPLE,
        _("Invite your colleagues"),
        _("Each with a role; they choose their own password."),
    ),
    (
        "figure",
        Permission.DECIDE,
        _("A first indicator, with a target"),
        _("One figure, where it starts from, where it should be by when."),
    ),
    (
        "digest",
        Permission.READ,
        _("Choose your digest"),
        _("What is late, due or awaited, by e-mail, as often as you like."),
    ),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to begin with: where it is done, and whether it is."""

    title: str | Promise
    hint: str | Promise
    url: str
    is_done: bool


def checklist(member: Member) -> tuple[Step, ...]:
    """What is left of the beginning for this member; empty when all is done or others begin."""
    allowed = permissions.permissions_of(member)
    if not allowed & STARTERS:
        return ()
    steps = tuple(step for permission, step in _steps(_done(member)) if permission in allowed)
    return () if all(step.is_done for step in steps) else steps


def _done(member: Member) -> dict[str, Any]:
    """What is there already, in one query."""
    here = {"organisation": member.organisation_id}
    aims = Q(indicator__plan__in=plans.plans_of(member.organisation).values("pk"))
    aims |= Q(indicator__axis__in=plans.axes_of(member.organisation).values("pk"))
    aims |= Q(indicator__action__in=plans.actions_of(member.organisation).values("pk"))
    live = IndicatorTarget.objects.filter(aims, indicator__removed_at=None)
    first = Plan.objects.filter(**here).order_by("-adopted_at").values("pk")[:1]
    found = Member.objects.filter(pk=member.pk).values(
        plan=first,
        invited=Exists(Invitation.objects.filter(**here)),
        joined=Exists(Member.objects.filter(**here).exclude(pk=OuterRef("pk"))),
        aimed=Exists(live),
        chose=Exists(Digest.objects.filter(member=OuterRef("pk"))),
    )[0]
    return dict(found)


def _steps(done: dict[str, Any]) -> tuple[tuple[Permission, Step], ...]:
    """Every step, with the permission that it asks for."""
    plan = done["plan"]
    state = {
        "plan": (reverse("plans:new"), plan is not None),
        "people": (reverse("organisations:people"), done["invited"] or done["joined"]),
        "figure": (reverse("plans:measure", args=[plan]) if plan else "", done["aimed"]),
        "digest": (reverse("notifications:mine"), done["chose"]),
    }
    return tuple(
        (permission, Step(title, hint, *state[name])) for name, permission, title, hint in STEPS
    )
