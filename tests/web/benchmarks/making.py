"""Reference series for tests, made by the services that pages use."""

from datetime import date
from typing import Any

from equiplan.importing.series.meaning import suggested
from equiplan.importing.series.model import Table
from equiplan.web.benchmarks import services
from equiplan.web.benchmarks.models import Level, Series
from equiplan.web.organisations.models import Member
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Indicator
from tests.web.readings import NOW

AREAS = {"Mali": (18, 20), "Afrique de l’Ouest": (15, 17), "Monde": (28, 28.5)}
YEARS = (2024, 2025)
LEVELS = {"Mali": Level.COUNTRY, "Monde": Level.WORLD}


def table(areas: dict[str, tuple[float, ...]] | None = None) -> Table:
    """Areas by year, as a file of them reads."""
    rows = tuple(
        (area, str(year), str(value))
        for area, values in (areas or AREAS).items()
        for year, value in zip(YEARS, values, strict=True)
    )
    return Table("csv", ("Pays", "Année", "Valeur"), rows, tuple(range(2, len(rows) + 2)))


def brought(member: Member, **areas: Any) -> Series:
    """A series that is still to check."""
    return services.bring(table(**areas), "parts.csv", digest="0" * 64, by=member, now=NOW)


def about(**more: Any) -> services.About:
    """What is known of a series."""
    told: dict[str, Any] = {
        "title": "Part des femmes dans les comités",
        "definition": "Femmes parmi les membres des comités, au 31 décembre.",
        "source": "Données d’illustration",
        "licence": "CC0",
        "retrieved_on": date(2026, 1, 15),
        "unit": "%",
    }
    return services.About(**(told | more))


def places(*names: str) -> tuple[services.Place, ...]:
    """Areas to keep."""
    return tuple(
        services.Place(name, LEVELS.get(name, Level.REGION), "ML" if name == "Mali" else "")
        for name in names or tuple(AREAS)
    )


def kept(member: Member, **more: Any) -> Series:
    """A series in use."""
    series = brought(member)
    meaning = suggested(table())
    return services.keep(series, meaning, places(), about(**more), by=member, now=NOW)


def measured(indicator: Indicator, by: Member, values: dict[int, Any]) -> Indicator:
    """An indicator in percent with a value for each of some years."""
    plans.change_indicator(indicator, "unit", "%", by=by, now=NOW)
    for year, value in values.items():
        day = f"{year}-02-28"
        plans.record_value(indicator, on=day, value=value, by=by, now=NOW)
    return Indicator.objects.prefetch_related("values", "aims").get(pk=indicator.pk)
