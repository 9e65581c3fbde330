"""The life of a plan: validated, revised, carried out, closed; each step freezes what it said."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from equiplan.domain.errors import Refused
from equiplan.domain.plans import statuses
from equiplan.domain.plans.versions import version_json
from equiplan.web.organisations.models import Member

from .. import permissions
from ..messages import MESSAGES
from ..models import Plan, Version
from ..selectors.contents import content_of
from . import values
from .changes import Act, fresh, lock, write, write_audit


class LifeRefused(Refused):
    """The plan cannot go there from where it is."""

    messages = MESSAGES


@transaction.atomic
def set_status(plan: Plan, status: str, *, by: Member, now: datetime, reason: str = "") -> Plan:
    """The plan in another status; LifeRefused when it does not follow the present one.

    To validated a plan goes by `validate`, here with nothing accepted.
    """
    host = _locked(plan, by)
    _check_next(host, status)
    if status == statuses.PlanStatus.VALIDATED:
        validate(plan, by=by, now=now, reason=reason)
    else:
        act = Act(by, now, f"plan.{status}", values.text(reason))
        write(host, host, "status", str(status), act)
    return fresh(host)


def _check_next(plan: Plan, status: str) -> None:
    known = values.choice(status, statuses.PlanStatus) or plan.status
    if not statuses.may_become(statuses.PlanStatus(plan.status), statuses.PlanStatus(known)):
        raise LifeRefused("plan.not_next")


@transaction.atomic
def validate(
    plan: Plan, *, accepted: Sequence[str] = (), by: Member, now: datetime, reason: str = ""
) -> Version:
    """The version that validating a draft freezes; `accepted` are the codes of what SMART left.

    LifeRefused when the plan is no draft or has no action.
    """
    host = _locked(plan, by)
    _check_next(host, statuses.PlanStatus.VALIDATED)
    if not permissions.actions_of(by.organisation).filter(axis__plan=host).exists():
        raise LifeRefused("plan.empty")
    version = _frozen(host, by=by, now=now, reason=reason, accepted=accepted)
    act = Act(by, now, "plan.validated", reason)
    validated = str(statuses.PlanStatus.VALIDATED)
    write(host, host, "status", validated, act, version=version.number, accepted=list(accepted))
    return version


@transaction.atomic
def revise(
    plan: Plan, reason: str, *, accepted: Sequence[str] = (), by: Member, now: datetime
) -> Version:
    """The next version of a plan that was validated, with all that changed since the last one."""
    host = _locked(plan, by)
    why = values.text(reason)
    if host.status == statuses.PlanStatus.DRAFT:
        raise LifeRefused("plan.not_validated")
    if not why:
        raise LifeRefused("plan.revise_why")
    version = _frozen(host, by=by, now=now, reason=why, accepted=accepted)
    act = Act(by, now, "plan.revised", why)
    write_audit(host, host, act, version=version.number, accepted=list(accepted))
    return version


def _locked(plan: Plan, by: Member) -> Plan:
    host = lock(plan)
    permissions.check_may_decide(by, host)
    return host


def _frozen(
    plan: Plan, *, by: Member, now: datetime, reason: str, accepted: Sequence[str]
) -> Version:
    last = plan.versions.aggregate(last=Max("number"))["last"] or 0
    return Version.objects.create(
        plan=plan,
        number=last + 1,
        at=now,
        by=by,
        reason=reason,
        accepted=list(accepted),
        content=version_json(content_of(plan)),
    )
