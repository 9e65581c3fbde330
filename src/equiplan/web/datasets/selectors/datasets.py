"""What the list of datasets and the page of one show; neither reads a count."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import OuterRef, Subquery

from equiplan.domain.figures.cells import Cell, Value
from equiplan.web.organisations.models import Member, Organisation

from .. import labels, permissions
from ..models import Counting, Dataset, PeopleFile
from .sums import Sums, sums_of

PAGE = 50
TREND = 12


@dataclass(frozen=True, slots=True)
class DatasetLine:
    """A dataset with what was counted last, None when nothing was."""

    dataset: Dataset
    last: Counting | None

    @property
    def sums(self) -> Sums | None:
        """The sums of what was counted last."""
        return sums_of(self.last) if self.last else None


def datasets(organisation: Organisation, page: str | None) -> "tuple[Page[Any], list[DatasetLine]]":
    """A page of the datasets of an organisation, in three queries."""
    newest = Counting.objects.filter(dataset=OuterRef("pk"), removed_at=None)
    last = Subquery(newest.order_by("-on", "-pk").values("pk")[:1])
    shown = Paginator(permissions.datasets_of(organisation).annotate(last=last), PAGE).get_page(
        page
    )
    last_of: dict[int, int | None] = {each.pk: vars(each)["last"] for each in shown}
    known = Counting.objects.in_bulk([pk for pk in last_of.values() if pk])
    return shown, [_line(each, known.get(last_of[each.pk])) for each in shown]


def _line(dataset: Dataset, last: Counting | None) -> DatasetLine:
    if last:
        last.dataset = dataset
    return DatasetLine(dataset, last)


@dataclass(frozen=True, slots=True)
class Change:
    """A counting beside the one before it."""

    counting: Counting
    sums: Sums
    points: float | None

    @property
    def share(self) -> Cell:
        """Percent of women."""
        return self.sums.share


@dataclass(frozen=True, slots=True)
class DatasetPage:
    """One dataset: what was counted over time, what is on its way, how its files are read."""

    dataset: Dataset
    page: "Page[Counting]"
    changes: tuple[Change, ...]
    people_files: tuple[PeopleFile, ...]
    removed: tuple[Counting, ...]
    columns: tuple[tuple[str, str], ...]
    may_report: bool
    latest: date | None


def dataset_page(dataset: Dataset, member: Member, page: str | None) -> DatasetPage:
    """Everything the page of a dataset shows."""
    shown = Paginator(
        permissions.countings_of(dataset).select_related("counted_by__account"), TREND
    )
    there = shown.get_page(page)
    may_report = permissions.may_report(member, dataset)
    changes = _changes(dataset, list(there))
    gone = Counting.objects.filter(dataset=dataset, removed_at__isnull=False)
    return DatasetPage(
        dataset,
        there,
        changes,
        tuple(permissions.people_files_of(dataset)) if may_report else (),
        tuple(gone.order_by("-removed_at")[:TREND]) if may_report else (),
        tuple(_columns(dataset)),
        may_report,
        changes[0].counting.on if changes else None,
    )


def _changes(dataset: Dataset, countings: list[Counting]) -> tuple[Change, ...]:
    """Each counting with by how many points the share of women has moved since the one before."""
    for each in countings:
        each.dataset = dataset
    sums = [sums_of(each) for each in countings]
    befores: list[Sums | None] = [*sums[1:], None][: len(sums)]
    return tuple(
        Change(counting, now, _points(now, before))
        for counting, now, before in zip(countings, sums, befores, strict=True)
    )


def _points(now: Sums, before: Sums | None) -> float | None:
    after, earlier = now.share, before.share if before else None
    if isinstance(after, Value) and isinstance(earlier, Value):
        return after.number - earlier.number
    return None


def _columns(dataset: Dataset) -> list[tuple[str, str]]:
    """The headings that are remembered, and what each is counted as."""
    return labels.columns(dataset.mapping)


def begin_entering(dataset: Dataset) -> tuple[dict[str, str], list[dict[str, str]]]:
    """What a fresh form proposes: the dimension and the categories of what was counted last."""
    last = permissions.countings_of(dataset).first()
    if last is None or len(last.dimensions) != 1:
        return {}, []
    (by,) = last.dimensions
    return {"dimension": by}, [{"category": each} for each in last.categories.get(by, ())]
