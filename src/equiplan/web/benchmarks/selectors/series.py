"""The series of an organisation, and those that may be put beside an indicator."""

from dataclasses import dataclass

from django.db.models import Count, Max, Min, Q, QuerySet

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.text.languages import Language
from equiplan.web.indicators.permissions import indicators_of
from equiplan.web.indicators.selectors.definitions import own_measures
from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.models import Indicator
from equiplan.web.platform.ordering import Folded

from .. import permissions
from ..models import Beside, Series


@dataclass(frozen=True, slots=True)
class Offered:
    """A series that may stand beside an indicator: whether it does, by its measure or by choice."""

    pk: int
    title: str
    is_of_measure: bool
    is_beside: bool


def lines(organisation: Organisation) -> "QuerySet[Series]":
    """Every series with its `area_count`, `first_year` and `last_year`, those to check first."""
    years = "areas__points__year"
    counted = permissions.series_of(organisation).defer("table")
    return counted.annotate(
        area_count=Count("areas", distinct=True), first_year=Min(years), last_year=Max(years)
    ).order_by("-stage", Folded("title"), "pk")


def compared(organisation: Organisation) -> "QuerySet[Indicator]":
    """The indicators that stand beside a series, by their measure or by somebody's choice."""
    kept = permissions.kept_of(organisation)
    of_measure = Q(binding__measure__in=kept.exclude(measure="").values("measure"))
    ours = indicators_of(organisation)
    return ours.filter(of_measure | Q(beside__series__in=kept)).distinct().order_by("text", "pk")


def offered(organisation: Organisation, indicator: Indicator, measure: str) -> tuple[Offered, ...]:
    """Each series in use, by title."""
    beside = set(Beside.objects.filter(indicator=indicator).values_list("series_id", flat=True))
    kept = (
        permissions.kept_of(organisation)
        .order_by(Folded("title"), "pk")
        .values_list("pk", "title", "measure")
    )
    return tuple(
        Offered(pk, title, bool(measure) and of == measure, pk in beside) for pk, title, of in kept
    )


def measures(organisation: Organisation, language: Language) -> list[tuple[str, str]]:
    """The codes and titles of what a series may measure: the catalogue's, and one's own."""
    every = (*MEASURES.values(), *own_measures(organisation))
    return [(each.code, each.title[language]) for each in every]
