"""Datasets, countings and files of people for tests, made by the product's own services."""

from datetime import UTC, date, datetime
from typing import Any

from django.core.files.base import ContentFile

from equiplan.domain.figures.cells import Sex, State
from equiplan.web.datasets import folders, reading, services, tasks
from equiplan.web.datasets.models import Counting, Dataset, PeopleFile
from equiplan.web.datasets.tallies import Cell, Paid, Tally
from equiplan.web.organisations.models import Member

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
DAY, BEFORE = date(2025, 12, 31), date(2024, 12, 31)
F, M, U = Sex.FEMALE, Sex.MALE, Sex.UNKNOWN
MEGABYTE = 1024 * 1024
PEOPLE = (
    "Nom;Sexe;Grade\n"
    "Zéphyrine Canari;F;A\nOdile Brun;F;A\nInès Noir;F;B\n"
    "Paul Gris;M;A\nJean Vert;M;B\nLuc Bleu;M;B\nYves Blanc;M;B\n"
)
"""Three women and four men, in two grades."""


def dataset(by: Member, name: str = "Personnel", **more: Any) -> Dataset:
    """A dataset of a member's organisation."""
    told = {"what": "staff", "policy": "internal"} | more
    return services.add_dataset(services.Described(name, **told), by=by, now=NOW)


def cells(**grades: tuple[int, int]) -> tuple[Cell, ...]:
    """Women and men of each grade."""
    return tuple(
        Cell(sex, number, {"grade": grade})
        for grade, pair in grades.items()
        for sex, number in zip((F, M), pair, strict=True)
    )


def tally(on: date = DAY, *, paid: tuple[Paid, ...] = (), **grades: tuple[int, int]) -> Tally:
    """The counts of a day by grade: twelve women and eight men in A, three and seventeen in B."""
    given = grades or {"A": (12, 8), "B": (3, 17)}
    return Tally(on, cells(**given), dimensions=("grade",), paid=paid)


def counting(of: Dataset, by: Member, on: date = DAY, **grades: tuple[int, int]) -> Counting:
    """A counting of a dataset by grade."""
    made = Tally(on, cells(**grades), dimensions=("grade",)) if grades else tally(on)
    return services.keep_counting(of, made, by=by, now=NOW, source=services.BY_HAND)


def at(row: Counting, *steps: State, by: Member) -> Counting:
    """The counting after these steps."""
    for to in steps:
        services.move(row, to, by=by, now=NOW)
        row.refresh_from_db()
    return row


def brought(of: Dataset, by: Member, text: str = PEOPLE, name: str = "liste.csv") -> PeopleFile:
    """A file of people that was brought and waits to be counted."""
    file = ContentFile(text.encode(), name=name)
    return services.bring(of, file, on=DAY, by=by, at_most=MEGABYTE, now=NOW)


_READ: dict[str, dict[str, Any]] = {}


def counted(of: Dataset, by: Member, text: str = PEOPLE) -> PeopleFile:
    """A file of people that was counted by a worker's own function.

    It takes seconds in a process of its own, so the same file is read once: what was read of it
    is then laid beside the next one.
    """
    people_file, how = brought(of, by, text), f"{text}{of.mapping}"
    if how in _READ:
        for name, told in _READ[how].items():
            folders.note(people_file.key, name, told)
        services.end(people_file)
    else:
        tasks.count_now(people_file, lambda _sentence: None)
        names = (reading.UNDERSTOOD, reading.PROBLEM, reading.COUNTED)
        _READ[how] = {name: folders.noted(people_file.key, name) for name in names}
    people_file.refresh_from_db()
    return people_file


def a_counting(by: Member) -> Counting:
    """A counting of a dataset of a member's organisation."""
    return counting(dataset(by), by)


def a_file(by: Member) -> PeopleFile:
    """A file of a dataset of a member's organisation, counted and not yet kept."""
    return counted(dataset(by), by)


def a_file_on_its_way(by: Member) -> PeopleFile:
    """A file that waits for a worker."""
    people_file = brought(dataset(by), by)
    tasks.begin(people_file)
    return people_file


def a_removed_dataset(by: Member) -> Dataset:
    """A dataset that can be brought back."""
    row = dataset(by)
    services.remove_dataset(row, by=by, now=NOW)
    return row


def a_removed_counting(by: Member) -> Counting:
    """A counting that can be brought back."""
    row = a_counting(by)
    services.remove_counting(row, by=by, now=NOW)
    return row


def one_of_everything(by: Member) -> None:
    """A row of each kind for a member's organisation."""
    of = dataset(by)
    paid = (Paid("pay", F, 12, 24000.0, 2000.0),)
    services.keep_counting(of, tally(paid=paid), by=by, now=NOW, source=services.BY_HAND)
    brought(of, by)
    counting(dataset(by, "Enquête", policy="sensitive"), by)
