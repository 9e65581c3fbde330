"""Bindings for tests, made by the product's own services, and a fact whose counts a test turns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.figures.cells import Cell, Period, State, count
from equiplan.domain.figures.facts import Answer, Choice, Counted, Fact, Question
from equiplan.domain.figures.indicators import Flow, Texts, Unit
from equiplan.web.indicators import services
from equiplan.web.indicators.models import Binding
from equiplan.web.indicators.selectors.giving import Slot
from equiplan.web.indicators.services import Bound
from equiplan.web.organisations.models import Member
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Indicator, Plan
from equiplan.web.platform.registry import FACTS

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SAID: Texts = {"fr": "Jurys comptés", "en": "Juries counted", "es": "Jurados contados"}


@dataclass(slots=True)
class Turned:
    """What was counted on which day: (sex, grade) -> how many; and how often it was asked."""

    days: dict[date, Mapping[tuple[str, str], Cell | int]] = field(default_factory=dict)
    asked: int = 0

    @property
    def fact(self) -> Fact:
        """The fact that says so."""
        return FACTS.get("tests.juries") or Fact(
            code="tests.juries",
            title=SAID,
            unit=Unit.PEOPLE,
            flow=Flow.SNAPSHOT,
            dimensions=("sex", "grade"),
            filters={"grade": {"fr": "Grade", "en": "Grade", "es": "Grado"}},
            read=lambda question: self.answers([question])[0],
            choices=lambda _organisation: {"grade": (Choice("A", "A"), Choice("B", "B"))},
            answers=self.answers,
        )

    def answers(self, questions: Sequence[Question]) -> list[Answer]:
        """The latest counts on or before the day of each question."""
        self.asked += 1
        return [self._answer(question) for question in questions]

    def _answer(self, question: Question) -> Answer:
        days = [day for day in self.days if question.on is None or day <= question.on]
        if not days:
            return Answer((), None)
        day = max(days)
        wanted = question.filters.get("grade")
        counts = tuple(
            Counted(
                {
                    name: at
                    for name, at in zip(("sex", "grade"), place, strict=True)
                    if name in question.by or name == "sex"
                },
                count(number) if isinstance(number, int) else number,
            )
            for place, number in self.days[day].items()
            if wanted in (None, place[1])
        )
        label = f"Jurys, {day.isoformat()}"
        return Answer(
            counts, Period(day, day), label, "/figures/rosters/", State.VALIDATED, "Jeanne Sand"
        )


def an_indicator(of: Plan, by: Member, text: str = "Part des femmes dans les jurys") -> Indicator:
    """An indicator of a plan."""
    return plans.add_indicator(of, text, by=by, now=NOW)


def women_of(code: str = "tests.juries", by: str = "", **filters: str) -> Bound:
    """The share of women among those that a fact counts."""
    fact = FACTS.get(code)
    assert fact is not None
    return Bound(MEASURES["share_of_women"], {"people": Slot(fact, filters)}, by)


def actions_done(plan: Plan | None = None) -> Bound:
    """The share of actions done, of one plan or of all."""
    fact = FACTS.get("plans.actions")
    assert fact is not None
    filters = {"plan": str(plan.pk)} if plan else {}
    return Bound(MEASURES["actions_done"], {"actions": Slot(fact, filters)})


def bound(indicator: Indicator, given: Bound, by: Member, now: datetime = NOW) -> Binding:
    """An indicator that fills itself."""
    return services.bind(indicator, given, by=by, now=now)
