"""Figures as pages meet them: one of which nothing is known, one with years and parts."""

from datetime import date

from equiplan.domain.figures.cells import Sex
from equiplan.web.datasets.models import Dataset
from equiplan.web.datasets.services import Described, add_dataset, keep_counting
from equiplan.web.datasets.tallies import Cell, Tally
from equiplan.web.organisations.models import Member
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Indicator
from tests.web.readings import adopted

from .making import NOW, an_indicator, bound, women_of

YEARS = {2024: (9, 41), 2025: (12, 38), 2026: (15, 35)}


def a_dataset(by: Member) -> Dataset:
    """Members of committees, counted three years in a row."""
    named = Described("Comités de normalisation", "bodies", "public")
    dataset = add_dataset(named, by=by, now=NOW)
    for year, (women, men) in YEARS.items():
        keep_counting(
            dataset, a_tally(date(year, 6, 30), women, men), by=by, now=NOW, source="form"
        )
    return dataset


def a_tally(on: date, women: int, men: int) -> Tally:
    """So many women and men, some of them in each of two bodies, two of whom one does not know."""
    cells = (
        Cell(Sex.FEMALE, women - 4, {"body": "Comité électrotechnique"}),
        Cell(Sex.FEMALE, 4, {"body": "Comité de l’eau"}),
        Cell(Sex.MALE, men - 6, {"body": "Comité électrotechnique"}),
        Cell(Sex.MALE, 6, {"body": "Comité de l’eau"}),
        Cell(Sex.UNKNOWN, 2, {"body": "Comité de l’eau"}),
    )
    return Tally(on, cells, dimensions=("body",))


def a_bare_figure(by: Member) -> Indicator:
    """An indicator of which nothing is known, whose words say what it is."""
    return an_indicator(adopted(by), by, "Part des femmes dans les comités : 30 % en 2027")


def a_figure(by: Member) -> Indicator:
    """An indicator that fills itself from three countings, with a start and a target."""
    indicator = a_bare_figure(by)
    plans.change_indicator(indicator, "baseline", (18, "2024-06-30"), by=by, now=NOW)
    plans.aim(indicator, on="2027-12-31", value=30, by=by, now=NOW)
    dataset = str(a_dataset(by).pk)
    bound(indicator, women_of("datasets.people", "body", dataset=dataset), by)
    indicator.refresh_from_db()
    return indicator
