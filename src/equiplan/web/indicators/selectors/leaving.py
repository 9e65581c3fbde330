"""Which values of indicators count few people, and so do not leave the organisation with others."""

from collections.abc import Collection

from equiplan.disclosure.rules import is_small, may_show_percentage
from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.figures.indicators import Kind, Unit
from equiplan.web.datasets.models import Dataset, Policy
from equiplan.web.plans.models import IndicatorValue
from equiplan.web.platform.registry import FACTS

from ..models import Binding

FEW = 5
COUNTS = frozenset({Kind.COUNT, Kind.SHARE})


def guarded(indicators: Collection[int]) -> frozenset[int]:
    """The indicators, by id, that are filled by counts of people who are not public.

    Two queries, whatever their number.
    """
    bindings = Binding.objects.filter(indicator__in=indicators)
    found = {each.indicator_id: each for each in bindings if _counts_people(each)}
    named = {said for each in found.values() for said in _datasets(each)}
    public = Dataset.objects.filter(pk__in=named, policy=Policy.PUBLIC) if named else ()
    open_ = {each.pk for each in public}
    return frozenset(
        pk for pk, each in found.items() if not (_datasets(each) and _datasets(each) <= open_)
    )


def of_sensitive(indicators: Collection[int]) -> frozenset[int]:
    """The indicators, by id, that are filled by counts of a sensitive dataset."""
    bindings = Binding.objects.filter(indicator__in=indicators)
    found = {each.indicator_id: _datasets(each) for each in bindings}
    named = set().union(*found.values())
    rows = Dataset.objects.filter(pk__in=named, policy=Policy.SENSITIVE) if named else ()
    sensitive = {each.pk for each in rows}
    return frozenset(pk for pk, datasets in found.items() if datasets & sensitive)


def _counts_people(binding: Binding) -> bool:
    """Whether it may count people: an organisation's own measure may."""
    measure = MEASURES.get(binding.measure)
    facts = (FACTS.get(said.get("fact", "")) for said in binding.slots.values())
    of_people = any(fact is not None and fact.unit == Unit.PEOPLE for fact in facts)
    return of_people and (measure is None or measure.kind in COUNTS)


def _datasets(binding: Binding) -> set[int]:
    said = (each.get("filters", {}).get("dataset", "") for each in binding.slots.values())
    return {int(each) for each in said if each.isascii() and each.isdecimal()}


def may_leave(value: IndicatorValue) -> bool:
    """Whether others may see a value of such an indicator: it is of people enough."""
    if value.numerator is not None and value.denominator is not None:
        return may_show_percentage(round(value.numerator), round(value.denominator), k=FEW)
    return not value.value.is_integer() or not is_small(int(value.value), FEW)
