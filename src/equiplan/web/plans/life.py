"""The life of a plan as its pages show it: where it stands, and which steps one may take."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.domain.plans import statuses
from equiplan.web.organisations.models import Member

from . import permissions
from .models import Plan, PlanStatus

Label = str | Promise


@dataclass(frozen=True, slots=True)
class Step:
    """A change of status as it is asked about; `done` is said once it is done."""

    status: str
    title: Label
    sentence: Label
    yes: Label
    done: Label
    is_danger: bool = False


START = Step(
    PlanStatus.ACTIVE,
    _("Start carrying out this plan?"),
    _(
        "It becomes active: progress, values and reviews are followed from now on. "
        "Changes stay possible and are kept as revisions."
    ),
    _("Start the plan"),
    _("The plan is active: it can be followed action by action."),
)
BACK = Step(
    PlanStatus.DRAFT,
    _("Make this plan a draft again?"),
    _("Its version stays in the list; validating it anew makes the next one."),
    _("Back to draft"),
    _("The plan is a draft again."),
)
CLOSE = Step(
    PlanStatus.CLOSED,
    _("Close this plan?"),
    _("Nobody changes it any more; everything in it stays to be read. It can be reopened."),
    _("Close the plan"),
    _("The plan is closed. Everything in it stays to be read."),
    is_danger=True,
)
REOPEN = Step(
    PlanStatus.ACTIVE,
    _("Reopen this plan?"),
    _("It becomes active again and can be changed."),
    _("Reopen the plan"),
    _("The plan is active again."),
)

# (from, to) -> the step; validating has a page of its own.
STEPS: dict[tuple[str, str], Step] = {
    (PlanStatus.VALIDATED, PlanStatus.ACTIVE): START,
    (PlanStatus.VALIDATED, PlanStatus.DRAFT): BACK,
    (PlanStatus.ACTIVE, PlanStatus.CLOSED): CLOSE,
    (PlanStatus.CLOSED, PlanStatus.ACTIVE): REOPEN,
}


def step(plan: Plan, status: str) -> Step | None:
    """The step from where a plan stands to a status; None where there is none."""
    return STEPS.get((plan.status, status))


@dataclass(frozen=True, slots=True)
class Path:
    """Where a plan stands on its way, and the addresses of what this member may do now."""

    place: int
    labels: tuple[Label, ...]
    steps: tuple[tuple[Step, str], ...]
    may_validate: bool
    may_revise: bool


def path_of(plan: Plan, member: Member) -> Path:
    """The way of a plan for one member; no step is offered to who may not take it."""
    decides = permissions.may_decide(member, plan)
    order = list(statuses.PlanStatus)
    steps = (each for (before, _after), each in STEPS.items() if before == plan.status)
    return Path(
        place=order.index(statuses.PlanStatus(plan.status)) + 1,
        labels=tuple(label for _code, label in PlanStatus.choices),
        steps=tuple((each, _url(plan, each)) for each in steps) if decides else (),
        may_validate=decides and plan.status == PlanStatus.DRAFT,
        may_revise=decides and plan.status in (PlanStatus.VALIDATED, PlanStatus.ACTIVE),
    )


def _url(plan: Plan, step: Step) -> str:
    return reverse("plans:status", args=[plan.pk, step.status])
