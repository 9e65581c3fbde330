"""When actions are due: the one rule of lateness, and the occurrences of those that come back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db.models import Case, DateField, F, Q, When

from equiplan.domain.plans import occurrences as rules
from equiplan.domain.plans.occurrences import Calendar, Recorded, Standing
from equiplan.domain.plans.statuses import ENDED, ActionStatus

from ..models import Action, Occurrence, Plan

_found = lru_cache(maxsize=5000)(rules.occurrences)  # the same calendar stands in many actions


def due_day(through: str = "") -> Case:
    """By when an action is to be done (`Action.due`), in the database; `through` leads to it."""
    return Case(
        When(**{f"{through}is_recurring": True}, then=F(f"{through}due_on")),
        default=F(f"{through}ends_on"),
        output_field=DateField(),
    )


def is_due_before(day: date, through: str = "") -> Q:
    """The actions that are to be done before a day."""
    once = Q(**{f"{through}is_recurring": False, f"{through}ends_on__lt": day})
    return once | Q(**{f"{through}is_recurring": True, f"{through}due_on__lt": day})


def is_late_on(today: date, through: str = "") -> Q:
    """The actions that should have been done before a day and are not."""
    return is_due_before(today, through) & ~Q(**{f"{through}status__in": ENDED})


def occurrences_of(action: Action) -> tuple[rules.Occurrence, ...]:
    """When an action that comes back happens; empty for one that does not."""
    if not action.is_recurring:
        return ()
    years = years_of(action.axis.plan)
    return _found(Calendar(action.calendar, action.starts_on, action.ends_on, years))


def years_of(plan: Plan) -> tuple[int, int] | None:
    """First and last year of a plan, None while nobody knows."""
    if plan.first_year is None or plan.last_year is None:
        return None
    return plan.first_year, plan.last_year


def recorded_in(rows: Iterable[Occurrence]) -> dict[str, Recorded]:
    """What was recorded, by the codes of the occurrences."""
    return {row.code: Recorded(row.state) for row in rows}


def due_of(action: Action, rows: Iterable[Occurrence] = ()) -> date | None:
    """The last day of the occurrence to be done next; None where there is none."""
    awaited = rules.next_open(occurrences_of(action), recorded_in(rows))
    return awaited.last if awaited else None


def to_complete(action: Action, day: date) -> rules.Occurrence | None:
    """The occurrence that is done when an action is said to be done on a day, if it has any."""
    found = occurrences_of(action)
    if not found or action.status == ActionStatus.DONE:
        return None
    return rules.completed_on(found, recorded_in(action.occurrences.all()), day)


@dataclass(frozen=True, slots=True)
class OccurrenceLine:
    """One occurrence with its state, and what was recorded of it, if anything was."""

    standing: Standing
    row: Occurrence | None


def occurrence_lines(action: Action, today: date) -> tuple[OccurrenceLine, ...]:
    """The occurrences of an action, in order, as its page shows them."""
    found = occurrences_of(action)
    if not found:
        return ()
    rows = {row.code: row for row in action.occurrences.select_related("by__account")}
    standings = rules.standings(found, recorded_in(rows.values()), today)
    return tuple(OccurrenceLine(each, rows.get(each.occurrence.code)) for each in standings)


def share_done(action: Action) -> float | None:
    """Percent of the occurrences that are done, those skipped left out; None before any is."""
    recorded = recorded_in(action.occurrences.all())
    if Recorded.DONE not in recorded.values():
        return None
    wanted = [
        each for each in occurrences_of(action) if recorded.get(each.code) != Recorded.SKIPPED
    ]
    done = sum(each.code in recorded for each in wanted)
    return 100 * done / len(wanted) if wanted else None
