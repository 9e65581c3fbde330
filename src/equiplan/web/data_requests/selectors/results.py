"""What came together: members by questions with sums, and what of it may leave the network."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from equiplan.disclosure.rules import network_may_show
from equiplan.domain.figures.cells import MISSING, PROTECTED, Cell, Sex, Value, count, share, total

from .. import permissions
from ..models import DataRequest, Submission, SubmissionCell
from ..tables import SEX, Ask, ask_of, sex_said, text_of

Figures = dict[str, int | None]
BOTH = frozenset({Sex.FEMALE, Sex.MALE})


@dataclass(frozen=True, slots=True)
class MemberFigures:
    """What one member has told of one item: a cell a sex, all together, the share of women."""

    submission: Submission
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
        return self.submission.state in permissions.SURE


@dataclass(frozen=True, slots=True)
class QuestionResults:
    """One question over all members; `sums` is of those that are sure and know all of it.

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
    """All questions of a collection."""

    data_request: DataRequest
    title: str
    questions: tuple[QuestionResults, ...]


def has_women(ask: Ask) -> bool:
    """Whether women and men are counted, so that there is a share of women."""
    return set(ask.sexes) >= BOTH


def results(data_request: DataRequest, today: date, language: str) -> Results:
    """Everything that members have told, in a fixed number of queries."""
    submissions = list(
        permissions.submissions_to(data_request.network, today).filter(data_request=data_request)
    )
    figures = figures_of(submissions)
    questions = tuple(
        _of_question(ask_of(each), submissions, figures, data_request.least, language)
        for each in data_request.questions.all()
    )
    return Results(data_request, text_of(data_request.titles, language), questions)


def figures_of(submissions: Iterable[Submission]) -> dict[tuple[int, int], Figures]:
    """What was told, by submission and item."""
    found: dict[tuple[int, int], Figures] = {}
    rows = SubmissionCell.objects.filter(submission__in=list(submissions)).order_by("pk")
    for submission, question, key, number in rows.values_list(
        "submission_id", "question_id", "key", "number"
    ):
        found.setdefault((submission, question), {})[key] = number
    return found


def _of_question(
    ask: Ask,
    submissions: list[Submission],
    figures: dict[tuple[int, int], Figures],
    least: int,
    language: str,
) -> QuestionResults:
    lines = tuple(
        _of_member(ask, each, figures.get((each.pk, ask.question_id), {})) for each in submissions
    )
    known = [line for line in lines if line.is_sure and isinstance(line.all, Value)]
    sums, whole = _sums(ask, known, least)
    heads = heads_of(ask)
    return QuestionResults(
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


def _of_member(ask: Ask, submission: Submission, figures: Figures) -> MemberFigures:
    by_sex = tuple(_of_sex(ask, sex, figures) for sex in ask.columns)
    return MemberFigures(submission, heads_of(ask), by_sex, total(by_sex), _women(ask, by_sex))


def heads_of(ask: Ask) -> tuple[str, ...]:
    """The headings of a question's columns."""
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
    submissions: tuple[Submission, ...]
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


def sure(data_request: DataRequest, ask: Ask, today: date) -> Sure:
    """The members whose figures of a question are validated or locked, and known whole."""
    rows = permissions.submissions_to(data_request.network, today).filter(data_request=data_request)
    submissions = list(rows.filter(state__in=permissions.SURE))
    by_question = figures_of(submissions)
    whole = {
        each.pk: {key: number for key, number in figures.items() if number is not None}
        for each in submissions
        if (figures := by_question.get((each.pk, ask.question_id))) and None not in figures.values()
    }
    return Sure(ask, tuple(each for each in submissions if each.pk in whole), whole)
