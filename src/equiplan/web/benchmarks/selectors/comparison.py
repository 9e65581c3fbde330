"""An indicator of an organisation beside its networks and reference series, year by year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from equiplan.domain.figures.cells import MISSING, PROTECTED, Cell, Value
from equiplan.domain.text.comparing import folded, tidy
from equiplan.web.indicators.models import Binding
from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.models import Indicator
from equiplan.web.plans.selectors import gone

from .. import permissions
from ..models import Area, Level, Series
from .within import Within, last_of_years, within

MOST_YEARS = 20
ORDER = (Level.COUNTRY, Level.REGION, Level.WORLD, Level.OTHER)
Yearly = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Stated:
    """What must be known of a series to compare with it."""

    pk: int
    title: str
    definition: str
    source: str
    address: str
    licence: str
    retrieved_on: date
    is_of_measure: bool
    unit: str
    is_in_our_unit: bool


@dataclass(frozen=True, slots=True)
class Other:
    """An area of a series: its name, how wide it is, its values by year."""

    name: str
    level: Level
    stated: Stated
    years: Yearly

    @property
    def wide(self) -> str:
        """How wide it is, in words."""
        return str(self.level.label)


@dataclass(frozen=True, slots=True)
class Comparison:
    """An indicator by year, the value aimed at, and what it is compared with.

    `few` is the smallest number that a share of its own is of, None where none says.
    """

    indicator: Indicator
    unit: str
    measure: str
    own: Yearly
    few: float | None
    aim: float | None
    aim_by: date | None
    networks: tuple[Within, ...]
    others: tuple[Other, ...]
    series: tuple[Stated, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The last twenty years that anybody has a value for, without a gap."""
        known = {*self.own, *(year for each in self.others for year in each.years)}
        known.update(year for each in self.networks for year in (*each.years, *each.hidden))
        if not known:
            return ()
        last = max(known)
        return tuple(range(max(min(known), last - MOST_YEARS + 1), last + 1))

    @property
    def is_alone(self) -> bool:
        """Whether there is nothing to compare with."""
        return not self.others and not self.networks


def cell(years: Yearly, year: int) -> Cell:
    """What is known for a year."""
    return Value(years[year]) if year in years else MISSING


def median(network: Within, year: int) -> Cell:
    """The median of a network for a year, or why there is none."""
    if year in network.hidden:
        return PROTECTED
    found = network.years.get(year)
    return MISSING if found is None else Value(found.median)


def comparison(organisation: Organisation, indicator: Indicator, today: date) -> Comparison:
    """All that an indicator is compared with today."""
    measure = measure_of(indicator)
    series = tuple(permissions.beside(organisation, indicator, measure))
    stated = tuple(_stated(each, measure, indicator.unit) for each in series)
    aim = gone(indicator, today).aim
    values = list(indicator.values.all())
    return Comparison(
        indicator=indicator,
        unit=indicator.unit,
        measure=measure,
        own=_own(indicator),
        few=min((v.denominator for v in values if v.denominator is not None), default=None),
        aim=aim.value if aim and aim.upper is None else None,
        aim_by=aim.by if aim else None,
        networks=within(organisation, indicator, today),
        others=_others(stated),
        series=stated,
    )


def measure_of(indicator: Indicator) -> str:
    """The code of the measure that fills an indicator; "" where a person gives its values."""
    found = Binding.objects.filter(indicator=indicator).values_list("measure", flat=True).first()
    return found or ""


def _own(indicator: Indicator) -> Yearly:
    """The last value of each year, the baseline where its year has no other."""
    values = last_of_years((each.on, each.value) for each in indicator.values.all())
    if indicator.baseline is None or indicator.baseline_on is None:
        return values
    return {indicator.baseline_on.year: indicator.baseline} | values


def _stated(series: Series, measure: str, unit: str) -> Stated:
    if series.retrieved_on is None:
        raise TypeError("A kept series says when it was retrieved.")
    return Stated(
        pk=series.pk,
        title=series.title,
        definition=series.definition,
        source=series.source,
        address=series.address,
        licence=series.licence,
        retrieved_on=series.retrieved_on,
        is_of_measure=bool(measure) and series.measure == measure,
        unit=series.unit,
        is_in_our_unit=_is_one_unit(series.unit, unit),
    )


def _is_one_unit(one: str, other: str) -> bool:
    """Whether two units are the same, as far as both are said."""
    said = {folded(tidy(unit)) for unit in (one, other)} - {""}
    return len(said) < 2


def _others(stated: Iterable[Stated]) -> tuple[Other, ...]:
    """The areas of the series that are in our unit, the nearest first."""
    by_series = {each.pk: each for each in stated if each.is_in_our_unit}
    areas = Area.objects.filter(series__in=by_series).prefetch_related("points").order_by("pk")
    found = (
        Other(
            area.name,
            Level(area.level),
            by_series[area.series_id],
            {point.year: point.value for point in area.points.all()},
        )
        for area in areas
    )
    return tuple(sorted(found, key=lambda each: ORDER.index(each.level)))
