"""What a member answers: its questions as tables to fill, with what is written in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from equiplan.web.organisations.models import Member

from .. import permissions
from ..consent import consent, publication
from ..models import Adoption, Draft, LockException, Submission, SubmissionState
from ..tables import Ask, Cell, ask_of, sex_said, text_of, written
from .following import is_late, names_of

Texts = Mapping[tuple[int, str], str]
"""What somebody typed, by question and key."""


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
    """One question as a table to fill."""

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


def field_of(question_id: int, number: int) -> str:
    """The name of the field of a question's cell."""
    return f"c{question_id}-{number}"


def asks_of(submission: Submission) -> tuple[Ask, ...]:
    """What a submission is asked for."""
    return tuple(ask_of(each) for each in submission.data_request.questions.all())


def texts_of(asks: tuple[Ask, ...], cells: Mapping[str, Mapping[str, int | None]]) -> Texts:
    """What stands in each cell of a draft or of what was submitted."""
    return {
        (ask.question_id, cell.key): written(cells.get(str(ask.question_id), {}), cell.key)
        for ask in asks
        for cell in ask.cells()
    }


@dataclass(frozen=True, slots=True)
class Said:
    """What stands in the tables: texts and what is wrong by question and key; the rest by item."""

    texts: Texts = field(default_factory=dict)
    whys: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    wrong: Texts = field(default_factory=dict)


NOTHING_TYPED = Said()


def sheets(asks: tuple[Ask, ...], content: Said, language: str) -> tuple[Sheet, ...]:
    """The questions as tables to fill, in a language."""
    return tuple(
        Sheet(
            ask,
            ask.title(language),
            ask.definition(language),
            tuple(sex_said(each) for each in ask.columns),
            _lines(ask, content, language),
            content.whys.get(str(ask.question_id), ""),
            content.sources.get(str(ask.question_id), ""),
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
    here, column, line = (ask.question_id, cell.key), sex_said(cell.sex), line_said(cell, language)
    label = f"{column}, {line}" if line else column
    text, wrong = content.texts.get(here, ""), content.wrong.get(here, "")
    return Place(field_of(ask.question_id, at), label, column, text, wrong)


def line_said(cell: Cell, language: str) -> str:
    """The heading of a line: its categories."""
    return " · ".join(each.called(language) for each in cell.line)


@dataclass(frozen=True, slots=True)
class Answering:
    """The page of one submission, for the member that makes it."""

    submission: Submission
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
        return self.is_open and self.submission.state == SubmissionState.LOCKED


def answering(
    submission: Submission, member: Member, today: date, language: str, typed: Said = NOTHING_TYPED
) -> Answering:
    """The page of one submission; `typed` is what could not be saved."""
    draft = permissions.draft_of(submission) or Draft(submission=submission)
    asks, is_open = asks_of(submission), permissions.is_open_to(submission, member, today)
    exception = permissions.exceptions_in_force(today).filter(submission=submission).first()
    names = names_of([submission])
    texts = {**texts_of(asks, draft.cells), **typed.texts}
    whys = draft.whys | dict(typed.whys)
    sheets_of_answer = sheets(asks, Said(texts, whys, draft.sources, typed.wrong), language)
    here, data_request = submission.state, submission.data_request
    return Answering(
        submission,
        text_of(data_request.titles, language),
        text_of(data_request.purposes, language),
        text_of(data_request.definitions, language),
        publication(data_request),
        consent(data_request, submission.network.name),
        sheets_of_answer,
        draft.version,
        is_open,
        is_late(submission, today),
        here == SubmissionState.SUBMITTED and permissions.may_validate(member),
        here in {SubmissionState.SUBMITTED, SubmissionState.VALIDATED}
        and permissions.may_fill(member, submission),
        names.get(submission.answers_id or 0, ""),
        names.get(submission.submitted_by_id or 0, ""),
        names.get(submission.validated_by_id or 0, ""),
        exception,
        str(exception.person) if exception else "",
    )


def told_sheets(submission: Submission, language: str) -> tuple[Sheet, ...]:
    """What a member has submitted, as its network sees it: nothing before that."""
    asks = asks_of(submission)
    cells: dict[str, dict[str, int | None]] = {}
    for each in submission.cells.all():
        cells.setdefault(str(each.question_id), {})[each.key] = each.number
    given = _whys(submission)
    whys = {str(ask.question_id): given.get(ask.code, "") for ask in asks}
    return sheets(asks, Said(texts_of(asks, cells), whys, submission.sources), language)


def _whys(submission: Submission) -> dict[str, str]:
    rows = Adoption.objects.filter(network=submission.network, member=submission.member).exclude(
        why=""
    )
    return dict(rows.values_list("code", "why"))


@dataclass(frozen=True, slots=True)
class Reported:
    """The page of one submission, for the network it is for."""

    submission: Submission
    title: str
    sheets: tuple[Sheet, ...]
    is_told: bool
    is_late: bool
    answers: str
    submitted_by: str
    validated_by: str
    exceptions: tuple[tuple[LockException, str, bool], ...]


def reported(submission: Submission, today: date, language: str) -> Reported:
    """What a member has submitted; nothing of its draft."""
    is_shown, names = submission.state in permissions.TOLD, names_of([submission])
    exceptions = tuple(
        (each, names.get(each.person_id, ""), _holds(each, today))
        for each in submission.exceptions.select_related("granted_by__account")
    )
    return Reported(
        submission,
        text_of(submission.data_request.titles, language),
        told_sheets(submission, language) if is_shown else (),
        is_shown,
        is_late(submission, today),
        names.get(submission.answers_id or 0, ""),
        names.get(submission.submitted_by_id or 0, ""),
        names.get(submission.validated_by_id or 0, ""),
        exceptions,
    )


def _holds(exception: LockException, today: date) -> bool:
    return exception.revoked_at is None and exception.ends_on >= today
