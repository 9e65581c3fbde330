"""What a member answers: its items as tables to fill, with what is written in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from equiplan.web.organisations.models import Member

from .. import permissions
from ..consent import consent, publication
from ..models import Adoption, Draft, LockException, Report, ReportState
from ..tables import Ask, Cell, ask_of, sex_said, text_of, written
from .following import is_late, names_of

Texts = Mapping[tuple[int, str], str]
"""What somebody typed, by item and key."""


@dataclass(frozen=True, slots=True)
class Place:
    """One cell of the form: its field, what stands in it, what is wrong with that."""

    name: str
    label: str
    column: str
    text: str
    wrong: str


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of the form."""

    label: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One item as a table to fill."""

    ask: Ask
    title: str
    definition: str
    heads: tuple[str, ...]
    lines: tuple[SheetLine, ...]
    why: str
    source: str

    @property
    def wrong(self) -> tuple[Place, ...]:
        """The places where something is wrong."""
        return tuple(place for line in self.lines for place in line.places if place.wrong)

    @property
    def empty(self) -> int:
        """How many cells nobody has said anything in yet."""
        return sum(not place.text for line in self.lines for place in line.places)

    @property
    def unknown(self) -> int:
        """How many are said not to be known."""
        return sum(place.text == "?" for line in self.lines for place in line.places)


def field_of(item_id: int, number: int) -> str:
    """The name of the field of an item's cell."""
    return f"c{item_id}-{number}"


def asks_of(report: Report) -> tuple[Ask, ...]:
    """What a report is asked for."""
    return tuple(ask_of(each) for each in report.collection.items.all())


def texts_of(asks: tuple[Ask, ...], cells: Mapping[str, Mapping[str, int | None]]) -> Texts:
    """What stands in each cell of a draft or of what was submitted."""
    return {
        (ask.item_id, cell.key): written(cells.get(str(ask.item_id), {}), cell.key)
        for ask in asks
        for cell in ask.cells()
    }


@dataclass(frozen=True, slots=True)
class Said:
    """What stands in the tables: texts and what is wrong by item and key; the rest by item."""

    texts: Texts = field(default_factory=dict)
    whys: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    wrong: Texts = field(default_factory=dict)


NOTHING_TYPED = Said()


def sheets(asks: tuple[Ask, ...], content: Said, language: str) -> tuple[Sheet, ...]:
    """The items as tables to fill, in a language."""
    return tuple(
        Sheet(
            ask,
            ask.title(language),
            ask.definition(language),
            tuple(sex_said(each) for each in ask.columns),
            _lines(ask, content, language),
            content.whys.get(str(ask.item_id), ""),
            content.sources.get(str(ask.item_id), ""),
        )
        for ask in asks
    )


def _lines(ask: Ask, content: Said, language: str) -> tuple[SheetLine, ...]:
    width, cells = len(ask.columns), ask.cells()
    rows = (range(at, at + width) for at in range(0, len(cells), width))
    return tuple(
        SheetLine(
            line_said(cells[row.start], language),
            tuple(_place(ask, at, cells[at], content, language) for at in row),
        )
        for row in rows
    )


def _place(ask: Ask, at: int, cell: Cell, content: Said, language: str) -> Place:
    here, column, line = (ask.item_id, cell.key), sex_said(cell.sex), line_said(cell, language)
    label = f"{column}, {line}" if line else column
    text, wrong = content.texts.get(here, ""), content.wrong.get(here, "")
    return Place(field_of(ask.item_id, at), label, column, text, wrong)


def line_said(cell: Cell, language: str) -> str:
    """The heading of a line: its categories."""
    return " · ".join(each.called(language) for each in cell.line)


@dataclass(frozen=True, slots=True)
class Answering:
    """The page of one report, for the member that makes it."""

    report: Report
    title: str
    purpose: str
    definition: str
    publication: str
    consent: str
    sheets: tuple[Sheet, ...]
    version: int
    is_open: bool
    is_late: bool
    may_validate: bool
    may_withdraw: bool
    answers: str
    submitted_by: str
    validated_by: str
    exception: LockException | None
    exception_for: str

    @property
    def is_corrected(self) -> bool:
        """Whether it is written in though it is locked."""
        return self.is_open and self.report.state == ReportState.LOCKED


def answering(
    report: Report, member: Member, today: date, language: str, typed: Said = NOTHING_TYPED
) -> Answering:
    """The page of one report; `typed` is what could not be saved."""
    draft = permissions.draft_of(report) or Draft(report=report)
    asks, is_open = asks_of(report), permissions.is_open_to(report, member, today)
    exception = permissions.exceptions_in_force(today).filter(report=report).first()
    names = names_of([report])
    texts = {**texts_of(asks, draft.cells), **typed.texts}
    whys = draft.whys | dict(typed.whys)
    sheets_of_answer = sheets(asks, Said(texts, whys, draft.sources, typed.wrong), language)
    here, collection = report.state, report.collection
    return Answering(
        report,
        text_of(collection.titles, language),
        text_of(collection.purposes, language),
        text_of(collection.definitions, language),
        publication(collection),
        consent(collection, report.network.name),
        sheets_of_answer,
        draft.version,
        is_open,
        is_late(report, today),
        here == ReportState.SUBMITTED and permissions.may_validate(member),
        here in {ReportState.SUBMITTED, ReportState.VALIDATED}
        and permissions.may_fill(member, report),
        names.get(report.answers_id or 0, ""),
        names.get(report.submitted_by_id or 0, ""),
        names.get(report.validated_by_id or 0, ""),
        exception,
        str(exception.person) if exception else "",
    )


def told_sheets(report: Report, language: str) -> tuple[Sheet, ...]:
    """What a member has submitted, as its network sees it: nothing before that."""
    asks = asks_of(report)
    cells: dict[str, dict[str, int | None]] = {}
    for each in report.cells.all():
        cells.setdefault(str(each.item_id), {})[each.key] = each.number
    given = _whys(report)
    whys = {str(ask.item_id): given.get(ask.code, "") for ask in asks}
    return sheets(asks, Said(texts_of(asks, cells), whys, report.sources), language)


def _whys(report: Report) -> dict[str, str]:
    rows = Adoption.objects.filter(network=report.network, member=report.member).exclude(why="")
    return dict(rows.values_list("code", "why"))


@dataclass(frozen=True, slots=True)
class Reported:
    """The page of one report, for the network it is for."""

    report: Report
    title: str
    sheets: tuple[Sheet, ...]
    is_told: bool
    is_late: bool
    answers: str
    submitted_by: str
    validated_by: str
    exceptions: tuple[tuple[LockException, str, bool], ...]


def reported(report: Report, today: date, language: str) -> Reported:
    """What a member has submitted; nothing of its draft."""
    is_shown, names = report.state in permissions.TOLD, names_of([report])
    exceptions = tuple(
        (each, names.get(each.person_id, ""), _holds(each, today))
        for each in report.exceptions.select_related("granted_by__account")
    )
    return Reported(
        report,
        text_of(report.collection.titles, language),
        told_sheets(report, language) if is_shown else (),
        is_shown,
        is_late(report, today),
        names.get(report.answers_id or 0, ""),
        names.get(report.submitted_by_id or 0, ""),
        names.get(report.validated_by_id or 0, ""),
        exceptions,
    )


def _holds(exception: LockException, today: date) -> bool:
    return exception.revoked_at is None and exception.ends_on >= today
