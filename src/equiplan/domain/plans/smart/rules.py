"""The rules of the SMART check, as one table; each says when a letter is not met, and why.

The same table, with what each rule looks for and its source, is `docs/method/smart.md`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ...text.periods import read_calendar
from ..draft import Action, Axis, PlanDraft
from ..versions import IndicatorState
from .model import About, Letter, Verdict
from .words import (
    begins_with_action,
    content,
    is_vague,
    names_baseline,
    names_means,
    names_unit,
    stems,
)

_GROWTH = re.compile(r"\+|augment|hausse|increas|rais|grow|aument|increment|subir", re.IGNORECASE)
_FEW = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """An action, or an indicator of an action or of an axis, with all that surrounds it.

    `is_crowded`: every dated action of the plan ends on the same day. `state` is what a living
    plan knows of the indicator.
    """

    draft: PlanDraft
    axis: Axis
    action: Action | None
    indicator: str = ""
    state: IndicatorState | None = None
    is_crowded: bool = False

    def act(self) -> Action:
        """The action of a subject that has one."""
        assert self.action is not None  # noqa: S101 - rules of actions get actions only
        return self.action

    def targets(self) -> tuple[str, ...]:
        """What is to be reached, of the action and of its axis."""
        return (self.action.targets if self.action else ()) + self.axis.targets

    def around(self) -> str:
        """All that tells what the subject is for."""
        own = (self.action.title, *self.action.measures) if self.action else ()
        others = () if self.action else tuple(action.title for action in self.axis.actions)
        return " ".join((*own, *others, self.axis.title, self.axis.objective or ""))


@dataclass(frozen=True, slots=True)
class Rule:
    """When `fails`, the letter gets this verdict; `field` is what a person has to complete."""

    code: str
    about: About
    letter: Letter
    verdict: Verdict
    field: str
    fails: Callable[[Subject], bool]


def _has_means(action: Action) -> bool:
    said = " ".join((action.comments or "", *action.measures))
    return action.budget is not None or names_means(said)


def _is_beyond(action: Action | None) -> bool:
    """A share above 100 % that is no growth."""
    return action is not None and any(
        value.unit == "percent" and value.value > 100 and not _GROWTH.search(value.text)
        for value in action.target_values
    )


def _end(action: Action) -> date | None:
    return action.calendar_period.end if action.calendar_period else None


def _is_read(subject: Subject) -> bool:
    action = subject.act()
    return action.calendar_period is not None or (
        read_calendar(action.calendar or "", language=subject.draft.language) is not None
    )


def _has_end(subject: Subject) -> bool:
    """An end of its own, or that of the plan for what comes back as long as it lasts."""
    action = subject.act()
    read = read_calendar(action.calendar or "", language=subject.draft.language)
    comes_back = read is not None and read.recurring and subject.draft.period is not None
    return _end(action) is not None or comes_back


def _is_timed(action: Action) -> bool:
    return action.calendar is not None or action.calendar_period is not None


def _is_outside(subject: Subject) -> bool:
    end, years = _end(subject.act()), subject.draft.period
    return end is not None and years is not None and not years[0] <= end.year <= years[1] + 1


def _is_backwards(action: Action) -> bool:
    period = action.calendar_period
    return bool(period and period.start and period.end and period.end < period.start)


def _has_aim(subject: Subject) -> bool:
    return bool(subject.targets()) or bool(subject.state and subject.state.aims)


def _has_deadline(subject: Subject) -> bool:
    aims = bool(subject.state and subject.state.aims)
    values = subject.action.target_values if subject.action else ()
    dated = any(value.by for value in values) or aims
    return (
        dated
        or bool(subject.action and _end(subject.action))
        or (subject.action is None and subject.draft.period is not None)
    )


def _has_unit(subject: Subject) -> bool:
    return names_unit(subject.indicator) or bool(subject.state and subject.state.unit)


def _has_baseline(subject: Subject) -> bool:
    known = subject.state is not None and subject.state.baseline is not None
    said = " ".join((subject.indicator, *subject.targets()))
    return known or names_baseline(said)


S, M, A, R, T = Letter
MISSING, PARTLY, UNKNOWN = Verdict.MISSING, Verdict.PARTLY, Verdict.UNKNOWN

RULES: tuple[Rule, ...] = (
    Rule("title_vague", "action", S, MISSING, "title",
         lambda s: is_vague(s.act().title) and not s.act().measures),
    Rule("title_only_vague", "action", S, PARTLY, "title",
         lambda s: is_vague(s.act().title) and bool(s.act().measures)),
    Rule("no_deed", "action", S, UNKNOWN, "title",
         lambda s: not is_vague(s.act().title) and not begins_with_action(s.act().title)
         and len(content(s.act().title)) < _FEW and not s.act().measures),
    Rule("nobody_named", "action", S, PARTLY, "owners", lambda s: not s.act().owners),
    Rule("not_measured", "action", M, MISSING, "indicators",
         lambda s: not (s.act().indicators or s.targets() or s.axis.indicators)),
    Rule("measured_by_axis", "action", M, PARTLY, "indicators",
         lambda s: not (s.act().indicators or s.act().targets)
         and bool(s.axis.indicators or s.axis.targets)),
    Rule("no_target", "action", M, PARTLY, "targets",
         lambda s: bool(s.act().indicators) and not s.targets()),
    Rule("target_without_number", "action", M, UNKNOWN, "targets",
         lambda s: bool(s.act().targets) and not s.act().target_values),
    Rule("no_owner", "action", A, MISSING, "owners", lambda s: not s.act().owners),
    Rule("no_means", "action", A, PARTLY, "budget", lambda s: not _has_means(s.act())),
    Rule("beyond_whole", "action", A, MISSING, "targets", lambda s: _is_beyond(s.action)),
    Rule("all_on_one_day", "action", A, UNKNOWN, "calendar",
         lambda s: s.is_crowded and _end(s.act()) is not None),
    Rule("no_objective", "action", R, PARTLY, "objective", lambda s: not s.axis.objective),
    Rule("other_subject", "action", R, UNKNOWN, "indicators",
         lambda s: bool(s.act().indicators)
         and not any(stems(text) & stems(s.around()) for text in s.act().indicators)),
    Rule("no_calendar", "action", T, MISSING, "calendar", lambda s: not _is_timed(s.act())),
    Rule("calendar_unread", "action", T, UNKNOWN, "calendar",
         lambda s: _is_timed(s.act()) and not _is_read(s)),
    Rule("no_end", "action", T, PARTLY, "calendar",
         lambda s: _is_timed(s.act()) and _is_read(s) and not _has_end(s)),
    Rule("outside_plan", "action", T, PARTLY, "calendar", _is_outside),
    Rule("ends_before_start", "action", T, MISSING, "calendar", lambda s: _is_backwards(s.act())),
    Rule("indicator_short", "indicator", S, PARTLY, "indicators",
         lambda s: len(content(s.indicator)) < 2),
    Rule("no_unit", "indicator", M, UNKNOWN, "unit", lambda s: not _has_unit(s)),
    Rule("no_baseline", "indicator", M, PARTLY, "baseline",
         lambda s: _has_unit(s) and not _has_baseline(s)),
    Rule("no_aim", "indicator", M, PARTLY, "targets", lambda s: not _has_aim(s)),
    Rule("aim_beyond_whole", "indicator", A, MISSING, "targets", lambda s: _is_beyond(s.action)),
    Rule("no_aim_to_judge", "indicator", A, UNKNOWN, "targets", lambda s: not _has_aim(s)),
    Rule("unlike_its_action", "indicator", R, UNKNOWN, "indicators",
         lambda s: not stems(s.indicator) & stems(s.around())),
    Rule("no_deadline", "indicator", T, PARTLY, "calendar", lambda s: not _has_deadline(s)),
)  # fmt: skip
