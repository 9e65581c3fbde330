"""What the page of one counting shows: its counts by a chosen dimension, and what became of it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator

from equiplan.domain.figures.cells import STEPS, Cell, Sex, State, total
from equiplan.domain.text.messages import say
from equiplan.importing.people.messages import MESSAGES
from equiplan.web.organisations.models import Member
from equiplan.web.platform.language import spoken

from .. import labels, permissions, tallies
from ..messages import MESSAGES as OWN_SENTENCES
from ..models import Amount, Count, Counting, Policy, Step
from .breakdown import numbers_by
from .protected import cells_of, cubes_of, protected_cube, shown_by
from .sums import Sums, of_numbers, sums_of

PAGE = 100


@dataclass(frozen=True, slots=True)
class Line:
    """A category with its counts by sex."""

    category: str
    label: str
    sums: Sums


@dataclass(frozen=True, slots=True)
class CountingPage:
    """One counting: `by` is the dimension of its table, "" for none."""

    counting: Counting
    by: str
    by_label: str
    choices: tuple[tuple[str, str], ...]
    page: "Page[Line]"
    whole: Sums
    adds_up: Cell | None
    is_hidden: bool
    amounts: tuple[Amount, ...]
    steps: tuple[Step, ...]
    next: tuple[str, ...]
    reasons: tuple[tuple[str, int], ...]
    may_report: bool
    may_write: bool

    @property
    def query(self) -> str:
        """What leads to the other parts of the same table."""
        return urlencode({"by": self.by})


def counting_page(counting: Counting, member: Member, by: str, page: str | None) -> CountingPage:
    """Everything the page of a counting shows; an unknown dimension is the first one."""
    dimensions = tuple(counting.dimensions)
    chosen = by if by in dimensions else next(iter(dimensions), "")
    lines = lines_of(counting, chosen)
    summed = total(line.sums.total for line in lines)
    return CountingPage(
        counting=counting,
        by=chosen,
        by_label=labels.dimension(chosen) if chosen else "",
        choices=tuple((code, labels.dimension(code)) for code in dimensions),
        page=Paginator(lines, PAGE).get_page(page),
        whole=sums_of(counting),
        adds_up=summed if chosen else None,
        is_hidden=counting.dataset.policy == Policy.SENSITIVE,
        amounts=_amounts(counting),
        steps=tuple(counting.steps.select_related("by__account")),
        next=_next(counting, member),
        reasons=tuple((_reason(code), rows) for code, rows in sorted(counting.reasons.items())),
        may_report=permissions.may_report(member, counting.dataset),
        may_write=permissions.may_write_over(member, counting),
    )


def lines_of(counting: Counting, by: str) -> list[Line]:
    """The rows of the table by a dimension: of a sensitive dataset what may be seen."""
    if not by:
        return []
    if counting.dataset.policy == Policy.SENSITIVE:
        sums = shown_by(counting, by)
    else:
        found = numbers_by(counting, by)
        sums = {category: of_numbers(numbers) for category, numbers in found.items()}
    return [Line(each, labels.category(by, each), told) for each, told in sums.items()]


def _amounts(counting: Counting) -> tuple[Amount, ...]:
    """What was summed of pay, by sex alone; nothing of a sensitive dataset."""
    if counting.dataset.policy == Policy.SENSITIVE:
        return ()
    return tuple(Amount.objects.filter(counting=counting, key=""))


def _reason(code: str) -> str:
    """Why rows were not counted; beyond the first hundreds the reason is not told."""
    known = code if code in MESSAGES else "counting.no_reason"
    return say({**MESSAGES, **OWN_SENTENCES}, known, spoken())


def _next(counting: Counting, member: Member) -> tuple[str, ...]:
    """The states that this member can take a counting to."""
    if not permissions.may_report(member, counting.dataset):
        return ()
    decides = permissions.may_decide(member, counting.dataset)
    state = State(counting.state)
    free = {State.DRAFT, State.SUBMITTED}
    return tuple(to for to in State if to in STEPS[state] and (decides or {to, state} <= free))


def moved(there: Counting, tally: tallies.Tally) -> tuple[tallies.Difference, ...]:
    """What counts of the same day would change; of a sensitive dataset, of what may be seen."""
    if there.dataset.policy != Policy.SENSITIVE:
        rows = Count.objects.filter(counting=there).values_list("sex", "number", "breakdown")
        before = (tallies.Cell(Sex(sex), number, parts) for sex, number, parts in rows)
        return tallies.differences(before, tally.cells)
    known = cubes_of([there]).get(there.pk)
    given = ((cell.sex, cell.breakdown, cell.number) for cell in tally.cells)
    cube = protected_cube(there.dataset, tally.dimensions, given)
    return tallies.differences(cells_of(known) if known else (), cells_of(cube))
