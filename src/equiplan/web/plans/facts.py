"""What plans know that can be counted: their actions, and the documents linked with them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Count, F, Value, When
from django.db.models.functions import TruncDate
from django.urls import reverse

from equiplan.domain.figures.cells import Period, count
from equiplan.domain.figures.facts import Answer, Choice, Counted, Fact, Question
from equiplan.domain.figures.indicators import Flow, Texts, Unit
from equiplan.domain.text.messages import N_

from .models import Action, Axis, LinkedDocument
from .selectors.recurring import is_late_on
from .services.changes import ACTIONS, DELIVERABLES

LONGEST = 80  # of the name of an axis, where it is a category
NOTHING = Answer((), None)
FILTERS: Mapping[str, Texts] = {
    "plan": N_("Plan"),
    "axis": N_("Axis"),
}


@dataclass(frozen=True, slots=True)
class _Row:
    """So many things of one axis; `on` is the day they came, None where only now is known."""

    organisation_id: int
    plan_id: int
    plan: str
    axis_id: int
    breakdown: Mapping[str, str]
    number: int
    on: date | None = None


Rows = Mapping[int, Sequence[_Row]]


def _actions(organisations: Iterable[int], today: date) -> list[_Row]:
    late = Case(
        When(is_late_on(today), then=Value("yes")),
        default=Value("no"),
        output_field=CharField(),
    )
    rows = (
        Action.objects.filter(
            axis__plan__organisation__in=organisations, removed_at=None, axis__removed_at=None
        )
        .annotate(late=late, organisation=F("axis__plan__organisation_id"))
        .values("organisation", "axis__plan_id", "axis_id", "status", "late")
        .annotate(plan=F("axis__plan__title"), axis_title=F("axis__title"), number=Count("pk"))
        .order_by()
    )
    return [
        _Row(
            row["organisation"],
            row["axis__plan_id"],
            row["plan"],
            row["axis_id"],
            {"status": row["status"], "late": row["late"], "axis": row["axis_title"][:LONGEST]},
            row["number"],
        )
        for row in rows
    ]


def _documents(organisations: Iterable[int], _today: date) -> list[_Row]:
    rows = (
        LinkedDocument.objects.filter(
            action__axis__plan__organisation__in=organisations,
            removed_at=None,
            action__removed_at=None,
            action__axis__removed_at=None,
        )
        .annotate(
            organisation=F("action__axis__plan__organisation_id"),
            plan_id=F("action__axis__plan_id"),
            axis_id=F("action__axis_id"),
            day=TruncDate("upload__at"),
        )
        .values("organisation", "plan_id", "axis_id", "day")
        .annotate(
            plan=F("action__axis__plan__title"),
            axis_title=F("action__axis__title"),
            number=Count("pk"),
        )
        .order_by()
    )
    return [
        _Row(
            row["organisation"],
            row["plan_id"],
            row["plan"],
            row["axis_id"],
            {"axis": row["axis_title"][:LONGEST]},
            row["number"],
            row["day"],
        )
        for row in rows
    ]


Find = Callable[[Iterable[int], date], list[_Row]]
Tell = Callable[[Question, Sequence[_Row]], Answer]


def _reader(find: Find, tell: Tell) -> Callable[[Sequence[Question]], list[Answer]]:
    """Answers many questions from one query, each different one once."""

    def answers(questions: Sequence[Question]) -> list[Answer]:
        rows: defaultdict[tuple[date, int], list[_Row]] = defaultdict(list)
        for today in {question.today for question in questions}:
            asked = {each.organisation_id for each in questions if each.today == today}
            for row in find(asked, today):
                rows[today, row.organisation_id].append(row)
        answers: dict[str, Answer] = {}
        for question in questions:
            if repr(question) not in answers:
                answers[repr(question)] = tell(
                    question, rows[question.today, question.organisation_id]
                )
        return [answers[repr(question)] for question in questions]

    return answers


def _asked(question: Question, rows: Iterable[_Row]) -> list[_Row]:
    """The rows that the filters let through; an empty filter asks for all."""
    plan, axis = question.filters.get("plan"), question.filters.get("axis")
    return [
        row
        for row in rows
        if plan in (None, "", str(row.plan_id)) and axis in (None, "", str(row.axis_id))
    ]


def _counted(question: Question, rows: Iterable[_Row]) -> tuple[Counted, ...]:
    cells: Counter[tuple[tuple[str, str], ...]] = Counter()
    for row in rows:
        cells[tuple((name, row.breakdown[name]) for name in question.by)] += row.number
    return tuple(Counted(dict(key), count(number)) for key, number in sorted(cells.items()))


def _answer(question: Question, rows: Sequence[_Row], period: Period, shown: _Row) -> Answer:
    """`shown` is a row of the plan that is named, where the question is about one."""
    is_of_one = bool(question.filters.get("plan") or question.filters.get("axis"))
    address = reverse("plans:detail", args=[shown.plan_id]) if is_of_one else reverse("plans:list")
    counts = _counted(question, rows) or (Counted({}, count(0)),)
    return Answer(counts, period, shown.plan[:300] if is_of_one else "", address)


def _of_actions(question: Question, rows: Sequence[_Row]) -> Answer:
    """Where the actions stand now; where they stood before is not known here."""
    asked, today = _asked(question, rows), question.today
    if not asked or (question.on is not None and question.on < today):
        return NOTHING
    return _answer(question, asked, Period(today, today), asked[0])


def _of_documents(question: Question, rows: Sequence[_Row]) -> Answer:
    """How many documents came in a period; missing before the first one, zero after it."""
    last = min(question.on or question.today, question.today)
    before = [row for row in _asked(question, rows) if row.on is not None and row.on <= last]
    if not before:
        return NOTHING
    first = question.since or min(row.on for row in before if row.on is not None)
    if last < first:
        return NOTHING
    within = [row for row in before if row.on is not None and row.on >= first]
    return _answer(question, within, Period(first, last), before[0])


def _choices(organisation_id: int) -> Mapping[str, Sequence[Choice]]:
    """The plans and axes of an organisation, the newest plan first."""
    axes = (
        Axis.objects.filter(plan__organisation=organisation_id, removed_at=None)
        .select_related("plan")
        .order_by("-plan__adopted_at", "-plan_id", "position")
    )
    rows = list(axes)
    plans = {axis.plan_id: Choice(str(axis.plan_id), axis.plan.title) for axis in rows}
    return {
        "plan": tuple(plans.values()),
        "axis": tuple(Choice(str(axis.pk), f"{axis.number} {axis.title}".strip()) for axis in rows),
    }


def _fact(code: str, title: Texts, flow: Flow, dimensions: tuple[str, ...], answers: Any) -> Fact:
    return Fact(
        code=code,
        title=title,
        unit=Unit.THINGS,
        flow=flow,
        dimensions=dimensions,
        filters=FILTERS,
        read=lambda question: answers([question])[0],
        choices=_choices,
        answers=answers,
        is_live=flow == Flow.SNAPSHOT,
    )


FACTS = (
    _fact(
        ACTIONS,
        N_("Actions of the plans"),
        Flow.SNAPSHOT,
        ("status", "late", "axis"),
        _reader(_actions, _of_actions),
    ),
    _fact(
        DELIVERABLES,
        N_("Documents linked with the actions"),
        Flow.FLOW,
        ("axis",),
        _reader(_documents, _of_documents),
    ),
)
