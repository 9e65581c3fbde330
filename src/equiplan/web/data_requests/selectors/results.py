"""What came together: members by items with sums, and what of it may leave the network."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from equiplan.disclosure.rules import network_may_show
from equiplan.domain.figures.cells import MISSING, PROTECTED, Cell, Sex, Value, count, share, total

from .. import permissions
from ..models import Collection, Report, ReportCell
from ..tables import SEX, Ask, ask_of, sex_said, text_of

Figures = dict[str, int | None]
BOTH = frozenset({Sex.FEMALE, Sex.MALE})


@dataclass(frozen=True, slots=True)
class MemberFigures:
    """What one member has told of one item: a cell a sex, all together, the share of women."""

    report: Report
    heads: tuple[str, ...]
    by_sex: tuple[Cell, ...]
    all: Cell
    women: Cell | None

    @property
    def pairs(self) -> tuple[tuple[str, Cell], ...]:
        """Each cell with the heading of its column."""
        return tuple(zip(self.heads, self.by_sex, strict=True))

    @property
    def is_sure(self) -> bool:
        """Whether its network may count with it."""
        return self.report.state in permissions.SURE


@dataclass(frozen=True, slots=True)
class ItemResults:
    """One item over all members; `sums` is of those that are sure and know all of it.

    Where the rules do not let a sum be shown, the cells are protected.
    """

    ask: Ask
    title: str
    heads: tuple[str, ...]
    lines: tuple[MemberFigures, ...]
    sums: tuple[tuple[str, Cell], ...]
    sum: Cell
    women: Cell | None
    counted: int
    asked: int

    @property
    def has_women(self) -> bool:
        """Whether a share of women can be told."""
        return has_women(self.ask)

    @property
    def missing(self) -> int:
        """How many members are not in the sums."""
        return self.asked - self.counted


@dataclass(frozen=True, slots=True)
class Results:
    """All items of a collection."""

    collection: Collection
    title: str
    items: tuple[ItemResults, ...]


def has_women(ask: Ask) -> bool:
    """Whether women and men are counted, so that there is a share of women."""
    return set(ask.sexes) >= BOTH


def results(collection: Collection, today: date, language: str) -> Results:
    """Everything that members have told, in a fixed number of queries."""
    reports = list(permissions.reports_to(collection.network, today).filter(collection=collection))
    figures = figures_of(reports)
    items = tuple(
        _of_item(ask_of(each), reports, figures, collection.least, language)
        for each in collection.items.all()
    )
    return Results(collection, text_of(collection.titles, language), items)


def figures_of(reports: Iterable[Report]) -> dict[tuple[int, int], Figures]:
    """What was told, by report and item."""
    found: dict[tuple[int, int], Figures] = {}
    rows = ReportCell.objects.filter(report__in=list(reports)).order_by("pk")
    for report, item, key, number in rows.values_list("report_id", "item_id", "key", "number"):
        found.setdefault((report, item), {})[key] = number
    return found


def _of_item(
    ask: Ask,
    reports: list[Report],
    figures: dict[tuple[int, int], Figures],
    least: int,
    language: str,
) -> ItemResults:
    lines = tuple(
        _of_member(ask, each, figures.get((each.pk, ask.item_id), {})) for each in reports
    )
    known = [line for line in lines if line.is_sure and isinstance(line.all, Value)]
    sums, whole = _sums(ask, known, least)
    heads = heads_of(ask)
    return ItemResults(
        ask,
        ask.title(language),
        heads,
        lines,
        tuple(zip(heads, sums, strict=True)),
        whole,
        _women(ask, sums),
        len(known),
        len(lines),
    )


def _of_member(ask: Ask, report: Report, figures: Figures) -> MemberFigures:
    by_sex = tuple(_of_sex(ask, sex, figures) for sex in ask.columns)
    return MemberFigures(report, heads_of(ask), by_sex, total(by_sex), _women(ask, by_sex))


def heads_of(ask: Ask) -> tuple[str, ...]:
    """The headings of an item's columns."""
    return tuple(sex_said(each) for each in ask.columns)


def _of_sex(ask: Ask, sex: str, figures: Figures) -> Cell:
    keys = [cell.key for cell in ask.cells() if cell.sex == sex]
    return total(count(figures.get(key)) for key in keys)


def _women(ask: Ask, by_sex: tuple[Cell, ...]) -> Cell | None:
    """Women among women and men; None where these are not asked for."""
    if not has_women(ask):
        return None
    named = dict(zip(ask.columns, by_sex, strict=True))
    women, men = named[Sex.FEMALE], named[Sex.MALE]
    return share(women, total((women, men)))


def _sums(ask: Ask, known: list[MemberFigures], least: int) -> tuple[tuple[Cell, ...], Cell]:
    """A sum a sex and all together; protected as soon as one of them may not be shown."""
    nothing: tuple[Cell, ...] = (MISSING,) * len(ask.columns)
    if not known:
        return nothing, MISSING
    columns = [[line.by_sex[n] for line in known] for n in range(len(ask.columns))]
    if not all(may_leave(each, least) for each in (*columns, [line.all for line in known])):
        return (PROTECTED,) * len(ask.columns), PROTECTED
    return tuple(total(each) for each in columns), total(line.all for line in known)


def may_leave(parts: Iterable[Cell], least: int) -> bool:
    """Whether the sum of members' figures may be shown; a sum of nobody at all may."""
    numbers = [each.number for each in parts if isinstance(each, Value)]
    return not any(numbers) or network_may_show(numbers, members=least)


@dataclass(frozen=True, slots=True)
class Sure:
    """What counts for the network of one item: who is in it, and each of their figures."""

    ask: Ask
    reports: tuple[Report, ...]
    figures: dict[int, dict[str, int]]

    def cells(self, dimensions: Iterable[str]) -> Iterator[tuple[dict[str, str], list[int]]]:
        """Each category of some dimensions, with each member's number there."""
        wanted = tuple(dimensions)
        groups: dict[tuple[str, ...], list[str]] = {}
        for cell in self.ask.cells():
            groups.setdefault(tuple(cell.breakdown[name] for name in wanted), []).append(cell.key)
        for codes, keys in groups.items():
            parts = [sum(each[key] for key in keys) for each in self.figures.values()]
            yield dict(zip(wanted, codes, strict=True)), parts

    @property
    def dimensions(self) -> tuple[str, ...]:
        """All that it is broken down by."""
        own = tuple(each.name for each in self.ask.dimensions)
        return (*own, SEX) if self.ask.sexes else own


def sure(collection: Collection, ask: Ask, today: date) -> Sure:
    """The members whose figures of an item are validated or locked, and known whole."""
    rows = permissions.reports_to(collection.network, today).filter(collection=collection)
    reports = list(rows.filter(state__in=permissions.SURE))
    by_item = figures_of(reports)
    whole = {
        each.pk: {key: number for key, number in figures.items() if number is not None}
        for each in reports
        if (figures := by_item.get((each.pk, ask.item_id))) and None not in figures.values()
    }
    return Sure(ask, tuple(each for each in reports if each.pk in whole), whole)
