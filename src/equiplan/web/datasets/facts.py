"""What counted files know: how many people of each sex, and what they are paid.

A dataset answers with its latest counting on or before the day asked that is more than a draft;
one of which there are drafts only answers with the latest of those. Other organisations' datasets
are not there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from django.urls import reverse

from equiplan.domain.figures.cells import Period, State
from equiplan.domain.figures.facts import Answer, Choice, Counted, Fact, Question
from equiplan.domain.figures.indicators import Flow, Texts, Unit
from equiplan.domain.text.messages import N_
from equiplan.importing.people.model import DIMENSIONS, PAY, QUARTILE
from equiplan.importing.people.titles import DIMENSION_TITLES
from equiplan.web.platform.days import date_format
from equiplan.web.platform.ordering import Folded

from . import labels
from .codes import MEDIAN_PAY, PAID, PEOPLE, SUMS_OF_PAY
from .models import Counting, CountingState, Dataset
from .selectors import asking

ALL = (*DIMENSIONS, QUARTILE)
NOTHING = Answer((), None)
MOST_CHOICES = 200
FILTERS: Mapping[str, Texts] = {
    "dataset": N_("Dataset"),
    **{name: DIMENSION_TITLES[name] for name in ALL},
}
Countings = Mapping[int, Sequence[Counting]]
Cells = Callable[[Sequence[tuple[Counting, Question]]], Sequence[tuple[Counted, ...]]]


def _reader(cells: Cells) -> Callable[[Sequence[Question]], list[Answer]]:
    """Answers many questions in few queries, each different one once."""

    def answers(questions: Sequence[Question]) -> list[Answer]:
        known = _countings(questions)
        different = {repr(question): question for question in questions}
        found = {key: _latest(known, question) for key, question in different.items()}
        asked = [(found[key], different[key]) for key in different]
        pairs = [(counting, question) for counting, question in asked if counting]
        answers_in_order = iter(cells(pairs))
        said = {
            key: _answer(counting, next(answers_in_order)) if counting else NOTHING
            for key, counting in found.items()
        }
        return [said[repr(question)] for question in questions]

    return answers


def _countings(questions: Iterable[Question]) -> Countings:
    """The countings of every dataset that is asked about, the newest first."""
    rows = Counting.objects.filter(
        dataset__in={_dataset(question) for question in questions} - {0},
        dataset__organisation__in={question.organisation_id for question in questions},
        dataset__removed_at=None,
        removed_at=None,
    )
    found: defaultdict[int, list[Counting]] = defaultdict(list)
    for row in rows.select_related("dataset__keeper__account").order_by("-on", "-pk"):
        found[row.dataset_id].append(row)
    return found


def _dataset(question: Question) -> int:
    said = question.filters.get("dataset", "")
    return int(said) if said.isascii() and said.isdecimal() else 0


def _latest(known: Countings, question: Question) -> Counting | None:
    """The counting that answers a question, by the rule above."""
    ours = [
        each
        for each in known.get(_dataset(question), ())
        if each.dataset.organisation_id == question.organisation_id
        and (question.on is None or each.on <= question.on)
    ]
    settled = (each for each in ours if each.state != CountingState.DRAFT)
    return next(settled, ours[0] if ours else None)


def _answer(counting: Counting, counts: tuple[Counted, ...]) -> Answer:
    period = Period(counting.since or counting.on, counting.on)
    label = f"{counting.dataset.name}, {date_format(counting.on, 'DATE_FORMAT')}"
    address = reverse("datasets:counting", args=[counting.pk])
    keeper = str(counting.dataset.keeper or "")
    return Answer(counts, period, label, address, State(counting.state), keeper)


def _choices(organisation_id: int) -> Mapping[str, Sequence[Choice]]:
    """The datasets that were counted, and the categories found when they were counted last."""
    counted = Counting.objects.filter(
        dataset__organisation=organisation_id, dataset__removed_at=None, removed_at=None
    )
    last: dict[Dataset, Counting] = {}
    for each in counted.select_related("dataset").order_by(
        Folded("dataset__name"), "dataset", "-on"
    ):
        last.setdefault(each.dataset, each)
    found: dict[str, set[str]] = {name: set() for name in ALL}
    for each in last.values():
        for name in found.keys() & each.categories.keys():
            found[name].update(each.categories[name])
    return {
        "dataset": tuple(Choice(str(each.pk), each.name) for each in last),
        **{name: _named(name, values) for name, values in found.items() if values},
    }


def _named(of: str, values: Iterable[str]) -> tuple[Choice, ...]:
    return tuple(Choice(v, labels.category(of, v)) for v in sorted(values)[:MOST_CHOICES])


def _fact(code: str, title: Texts, unit: Unit, cells: Cells) -> Fact:
    answers = _reader(cells)
    return Fact(
        code=code,
        title=title,
        unit=unit,
        flow=Flow.SNAPSHOT,
        dimensions=("sex", *ALL),
        filters=FILTERS,
        read=lambda question: answers([question])[0],
        choices=_choices,
        answers=answers,
        needed=("dataset",),
    )


FACTS = (
    _fact(
        PEOPLE,
        N_("People counted"),
        Unit.PEOPLE,
        asking.people,
    ),
    _fact(
        PAID,
        N_("People whose pay is known"),
        Unit.PEOPLE,
        asking.amounts(PAY, "number"),
    ),
    _fact(
        SUMS_OF_PAY,
        N_("Sums of pay"),
        Unit.MONEY,
        asking.amounts(PAY, "total"),
    ),
    _fact(
        MEDIAN_PAY,
        N_("Median pay"),
        Unit.MONEY,
        asking.amounts(PAY, "median"),
    ),
)
