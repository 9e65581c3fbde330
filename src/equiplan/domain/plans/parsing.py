"""A draft with the values of its words: numbers aimed at, days, amounts of money.

The words stay as their authors wrote them; values are added beside. A text that has figures of
which none was understood becomes a note, so that a person can look.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..text.comparing import levelled
from ..text.dates import Order, of_two_readings, orders_of, points, without
from ..text.money import read_budget
from ..text.periods import read_period
from ..text.targets import read_targets
from .draft import Action, Finding, PlanDraft
from .statuses import read_progress, read_status

_FIGURE = re.compile(r"[0-9]")
_QUOTED = 200


def parsed(draft: PlanDraft) -> PlanDraft:
    """The draft with all that is understood of the words of every action (`Field.understood`).

    Calling it again changes nothing: values are read anew and notes are not repeated.
    """
    order = _order(draft)
    axes = tuple(
        replace(axis, actions=tuple(_valued(action, draft, order) for action in axis.actions))
        for axis in draft.axes
    )
    actions = [action for axis in axes for action in axis.actions]
    notes = [note for action in actions for note in (*_notes(action), *_two_days(action, order))]
    new = tuple(note for note in notes if note not in draft.findings)
    return replace(draft, axes=axes, findings=draft.findings + new)


def _order(draft: PlanDraft) -> Order | None:
    """What comes first in the numeric days of a plan; None where nothing in it says.

    The day, but in English, which is written both ways: there the days of which only one reading
    is possible decide for the others.
    """
    if draft.language != "en":
        return "day"
    texts = (
        text
        for axis in draft.axes
        for action in axis.actions
        for text in (action.calendar, action.comments, *action.targets, *action.measures)
    )
    orders = orders_of(levelled(text) for text in texts if text)
    return next(iter(orders)) if len(orders) == 1 else None


def _two_days(action: Action, order: Order | None) -> Iterator[Finding]:
    """The days of a calendar that can be read in two ways, where nothing says which is meant."""
    if order is None:
        for text, day_first, month_first in of_two_readings(levelled(action.calendar or "")):
            facts: dict[str, str | int] = {
                "text": text,
                "read": day_first.isoformat(),
                "other": month_first.isoformat(),
            }
            yield Finding("calendar.two_days", "warning", action.where, facts)


def _valued(action: Action, draft: PlanDraft, order: Order | None) -> Action:
    calendar = action.calendar or ""
    return replace(
        action,
        target_values=tuple(
            value
            for target in action.targets
            for value in read_targets(target, language=draft.language)
        ),
        calendar_period=read_period(
            calendar,
            years=draft.period,
            language=draft.language,
            month_first=order == "month",
        ),
        budget_lines=read_budget(action.budget or ""),
        status_value=read_status(action.status or ""),
        progress_value=read_progress(action.progress or action.status or ""),
        spent_lines=read_budget(action.spent or ""),
    )


def _notes(action: Action) -> Iterator[Finding]:
    """What has figures that no rule understood."""
    if not action.target_values:
        yield from _note("target", _without_times(" / ".join(action.targets)), action)
    if action.calendar_period is None:
        yield from _note("calendar", action.calendar or "", action)
    if not action.budget_lines:
        yield from _note("budget", action.budget or "", action)
    if action.status and action.status_value is None and read_progress(action.status) is None:
        yield Finding("status.not_understood", "note", action.where, {"text": _cut(action.status)})


def _without_times(target: str) -> str:
    """The target, or nothing where its only figures are those of dates."""
    level = levelled(target)
    rest = without(level, ((point.begin, point.stop) for point in points(level)))
    return target if _FIGURE.search(rest) else ""


def _note(field: str, text: str, action: Action) -> Iterator[Finding]:
    if _FIGURE.search(text):
        facts: dict[str, str | int] = {"text": _cut(text)}
        yield Finding(f"{field}.not_understood", "note", action.where, facts)


def _cut(text: str) -> str:
    return text[:_QUOTED]
