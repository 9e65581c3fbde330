"""What the template and the roster pages show: what is to be filled, and what a counting gives."""

from collections.abc import Mapping
from dataclasses import dataclass

from equiplan.domain.text.languages import Language
from equiplan.importing.people.titles import category_title, dimension_title
from equiplan.web.datasets.models import Counting
from equiplan.web.datasets.selectors import readable
from equiplan.web.datasets.tallies import Cell as Count
from equiplan.web.platform.days import date_format

from .. import permissions
from ..matching import OUT, Matched, guessed, matched, own_dimension
from ..models import Draft, Submission
from ..tables import Ask, ask_of, text_of
from .answering import Said, SheetLine, Texts, asks_of, sheets, texts_of


def to_fill(submission: Submission, language: Language) -> tuple[str, tuple[Ask, ...], Texts]:
    """The title, the questions, and what stands in each cell of the draft."""
    draft, asks = (
        permissions.draft_of(submission) or Draft(submission=submission),
        asks_of(submission),
    )
    return text_of(submission.data_request.titles, language), asks, texts_of(asks, draft.cells)


@dataclass(frozen=True, slots=True)
class Laid:
    """One category of a counting, and where its people go."""

    name: str
    said: str
    called: str
    code: str


@dataclass(frozen=True, slots=True)
class Laying:
    """One dimension that is asked for, and the one of the counting that stands for it."""

    name: str
    label: str
    own: str
    options: tuple[tuple[str, str], ...]
    given: tuple[tuple[str, str], ...]
    lines: tuple[Laid, ...]


@dataclass(frozen=True, slots=True)
class FromRoster:
    """A counting laid onto a question; `counting` is None until one is chosen."""

    ask: Ask
    title: str
    countings: tuple[Counting, ...]
    counting: Counting | None
    layings: tuple[Laying, ...]
    matched: Matched | None
    heads: tuple[str, ...]
    lines: tuple[SheetLine, ...]

    @property
    def source(self) -> str:
        """Where the figures come from, for who reads them."""
        assert self.counting is not None  # noqa: S101 - asked once one is chosen
        on = date_format(self.counting.on, "SHORT_DATE_FORMAT")
        return f"{self.counting.dataset.name}, {on}"


def from_roster(
    submission: Submission, question_id: int, sent: Mapping[str, str], language: Language
) -> FromRoster | None:
    """What choosing and laying a counting gives so far; None for a question that is not asked
    for."""
    question = submission.data_request.questions.filter(pk=question_id).first()
    if question is None:
        return None
    ask = ask_of(question)
    countings = tuple(permissions.countings_of(submission.member))
    chosen = next((each for each in countings if str(each.pk) == sent.get("counting")), None)
    if chosen is None:
        return FromRoster(ask, ask.title(language), countings, None, (), None, (), ())
    counts = readable(chosen)
    layings = tuple(_laying(ask, n, chosen, counts, sent, language) for n in _numbers(ask))
    found = matched(
        ask,
        counts,
        {each.name: each.own for each in layings},
        {each.name: {line.said: line.code for line in each.lines} for each in layings},
    )
    texts = {(ask.question_id, key): str(number) for key, number in found.figures.items()}
    (sheet,) = sheets((ask,), Said(texts), language)
    title = ask.title(language)
    return FromRoster(ask, title, countings, chosen, layings, found, sheet.heads, sheet.lines)


def _numbers(ask: Ask) -> range:
    return range(len(ask.dimensions))


def _laying(  # noqa: PLR0913, PLR0917 (what is asked, what was counted, what was said)
    ask: Ask,
    number: int,
    counting: Counting,
    counts: tuple[Count, ...],
    sent: Mapping[str, str],
    language: Language,
) -> Laying:
    """What was chosen for a dimension; until then, what is called the same."""
    dimension, given = ask.dimensions[number], tuple(counting.dimensions)
    said = sent.get(f"own-{number}", own_dimension(dimension, given))
    own = said if said in given else ""
    categories = sorted({each.breakdown.get(own, "") for each in counts} - {""}) if own else []
    known = {each.code for each in dimension.categories} | {OUT}
    proposed = guessed(dimension, categories)
    lines = []
    for at, category in enumerate(categories):
        name = f"to-{number}-{own}-{at}"
        chosen = sent.get(name, proposed[category])
        called = category_title(own, category, language)
        lines.append(Laid(name, category, called, chosen if chosen in known else OUT))
    options = tuple((each.code, each.called(language)) for each in dimension.categories)
    names = tuple((each, dimension_title(each, language)) for each in given)
    label = dimension.label(language)
    return Laying(dimension.name, label, own, options, names, tuple(lines))
