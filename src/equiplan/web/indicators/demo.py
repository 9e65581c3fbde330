"""Fills indicators of the demonstration from what was counted, by the services that pages use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.web.datasets.models import Dataset
from equiplan.web.organisations.demo import SAMPLES, officer_of
from equiplan.web.organisations.models import Member
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Indicator, Plan
from equiplan.web.platform import clock
from equiplan.web.platform.registry import FACTS

from . import permissions
from .models import Binding
from .selectors.giving import Slot
from .services import Bound, bind


@dataclass(frozen=True, slots=True)
class Filled:
    """An indicator of a body, by the beginning of its name, and the dataset that fills it.

    With `starts` and `aim` (a value and a day each) the indicator is added to the plan first.
    """

    sample: str
    indicator: str
    measure: str
    dataset: str
    by: str
    filters: Mapping[str, str] = field(default_factory=dict)
    starts: tuple[float, date] | None = None
    aim: tuple[float, date] | None = None


FILLED = (
    Filled(
        "agency",
        "Part des femmes et des hommes participant",
        "share_of_women_bodies",
        "Comités techniques",
        "body",
    ),
    Filled(
        "school",
        "Part des femmes parmi les élèves ingénieurs",
        "share_of_women",
        "Élèves ingénieurs",
        "programme",
        starts=(33, date(2024, 10, 15)),
        aim=(40, date(2028, 10, 15)),
    ),
    Filled(
        "school",
        "Part des femmes parmi les professeurs",
        "share_of_women_staff",
        "Personnel de l’école",
        "",
        {"grade": "Professeurs"},
        starts=(24.4, date(2024, 12, 31)),
        aim=(35, date(2028, 12, 31)),
    ),
)
DONE = "Part des actions réalisées"
WHY = "Suivi du plan"


def load(now: datetime | None = None) -> None:
    """What fills indicators of each body; run twice, the second changes nothing."""
    at = now or clock.now()
    if Binding.objects.exists():
        return
    for filled in FILLED:
        _fill(filled, officer_of(filled.sample, at), at)
    for sample in SAMPLES:
        _follow(officer_of(sample, at), at)


def _fill(filled: Filled, by: Member, now: datetime) -> None:
    dataset = Dataset.objects.get(organisation=by.organisation, name=filled.dataset)
    indicator = _indicator(filled, by, now)
    slot = _slot("datasets.people", {"dataset": str(dataset.pk), **filled.filters})
    given = Bound(MEASURES[filled.measure], {"people": slot}, filled.by)
    bind(indicator, given, by=by, now=now)


def _indicator(filled: Filled, by: Member, now: datetime) -> Indicator:
    """The indicator of that name, added to the body's plan where it is to be."""
    if filled.starts and filled.aim:
        plan = Plan.objects.filter(organisation=by.organisation).latest("adopted_at")
        return _added(plan, filled.indicator, filled.starts, filled.aim, by=by, now=now)
    own = permissions.indicators_of(by.organisation)
    return own.filter(text__istartswith=filled.indicator).earliest("pk")


def _added(  # noqa: PLR0913 (an indicator of the tale has these parts)
    plan: Plan,
    text: str,
    starts: tuple[float, date],
    aim: tuple[float, date],
    *,
    by: Member,
    now: datetime,
) -> Indicator:
    indicator = plans.add_indicator(plan, text, by=by, now=now)
    start = (starts[0], starts[1].isoformat())
    plans.change_indicator(indicator, "baseline", start, by=by, now=now)
    return plans.aim(indicator, on=aim[1], value=aim[0], reason=WHY, by=by, now=now)


def _follow(by: Member, now: datetime) -> None:
    """Each plan of a body says how many of its actions are done."""
    for plan in Plan.objects.filter(organisation=by.organisation).order_by("pk"):
        first, last = plan.first_year or now.year, plan.last_year or now.year
        starts, aim = (0.0, date(first, 1, 1)), (100.0, date(last, 12, 31))
        indicator = _added(plan, DONE, starts, aim, by=by, now=now)
        slot = _slot("plans.actions", {"plan": str(plan.pk)})
        given = Bound(MEASURES["actions_done"], {"actions": slot}, "axis")
        bind(indicator, given, by=by, now=now)


def _slot(code: str, filters: Mapping[str, str]) -> Slot:
    fact = FACTS.get(code)
    if fact is None:
        raise LookupError(code)
    return Slot(fact, filters)
