"""What plans wait for from people: values of indicators, drafts to be validated."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from equiplan.domain.figures.progress import Standing
from equiplan.web.organisations.models import Organisation, Unit

from .. import permissions
from ..models import Indicator, IndicatorTarget, Plan, PlanStatus
from .following import SOON
from .progressing import Gone, gone


@dataclass(frozen=True, slots=True)
class Awaited:
    """An indicator whose target falls on `by`, and that has no value from about that day."""

    indicator: Indicator
    by: date

    @property
    def plan(self) -> Plan:
        """The plan it belongs to, whatever it hangs on."""
        indicator = self.indicator
        axis = indicator.axis or (indicator.action.axis if indicator.action else None)
        plan = indicator.plan or (axis.plan if axis else None)
        if plan is None:
            raise ValueError(indicator)
        return plan

    @property
    def unit(self) -> Unit | None:
        """The unit of that plan."""
        return self.plan.unit


def awaited(organisation: Organisation, today: date) -> list[Awaited]:
    """The indicators to report within thirty days or since long, the first due first.

    Of the targets that have come so near, the last one of each indicator counts.
    """
    aims = IndicatorTarget.objects.filter(_live(organisation), by__lte=today + SOON)
    latest = aims.annotate(measured=Max("indicator__values__on")).select_related(
        "indicator__plan__unit",
        "indicator__axis__plan__unit",
        "indicator__action__axis__plan__unit",
    )
    latest = latest.prefetch_related("indicator__action__owners")
    last = {aim.indicator_id: aim for aim in latest.order_by("by", "pk")}
    lacking = (aim for aim in last.values() if not _has_value(aim.measured, aim.by))
    return sorted((Awaited(aim.indicator, aim.by) for aim in lacking), key=lambda each: each.by)


def _has_value(measured: date | None, by: date) -> bool:
    return measured is not None and measured >= by - SOON


def _live(organisation: Organisation) -> Q:
    """Of plans that are carried out, on rows that have not been taken out."""
    plans = permissions.plans_of(organisation).exclude(status=PlanStatus.CLOSED)
    axes = permissions.axes_of(organisation).filter(plan__in=plans)
    actions = permissions.actions_of(organisation).filter(axis__plan__in=plans)
    of = Q(indicator__plan__in=plans.values("pk")) | Q(indicator__axis__in=axes.values("pk"))
    return Q(indicator__removed_at=None) & (of | Q(indicator__action__in=actions.values("pk")))


def missed(organisation: Organisation, today: date) -> list[Gone]:
    """The indicators whose last target is past and was not reached, the longest ago first."""
    still = IndicatorTarget.objects.filter(indicator=OuterRef("pk"), by__gte=today)
    past = Indicator.objects.filter(
        ~Exists(still), pk__in=_aimed(organisation, today), values__isnull=False
    ).distinct()
    rows = past.select_related("plan__unit", "axis__plan__unit", "action__axis__plan__unit")
    missed_ones = (
        gone(row, today) for row in rows.prefetch_related("aims", "values", "action__owners")
    )
    found = [each for each in missed_ones if each.standing == Standing.MISSED]
    return sorted(found, key=lambda each: (each.aim.by if each.aim else today, each.indicator.pk))


def _aimed(organisation: Organisation, today: date) -> QuerySet[IndicatorTarget, int]:
    aims = IndicatorTarget.objects.filter(_live(organisation), by__lt=today)
    return aims.values_list("indicator", flat=True)


def to_validate(organisation: Organisation) -> QuerySet[Plan]:
    """The plans that wait to be validated, the oldest first."""
    return permissions.plans_of(organisation).filter(status=PlanStatus.DRAFT).order_by("adopted_at")
