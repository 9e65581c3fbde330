"""A plan draft: what was read out of a document, before anyone has adopted it.

The shape is that of `plan-draft.schema.json` beside this file. `None` and `()` mean that the
document says nothing there: a value that the document does not hold is an error, never a help.
What each attribute is called and where it appears stands in `schema.py`; `more` holds the fields
of the schema that have no attribute here, by their names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from ..text.languages import Language
from .fields import Value
from .statuses import ActionStatus

Severity = Literal["error", "warning", "note"]
Unit = Literal["percent", "count", "euro", "xof", "usd", "other"]
Comparator = Literal["=", ">=", "<="]


@dataclass(frozen=True, slots=True)
class Where:
    """Where in the document something was read, so that a person can check.

    `text` is the readable place ("page 3, table 2, row 5"); numbers are 1-based.
    """

    text: str
    page: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class TargetValue:
    """A number read out of a target; `text` is the words it was read from."""

    text: str
    value: float
    unit: Unit
    comparator: Comparator | None = None
    category: str | None = None
    by: date | None = None


@dataclass(frozen=True, slots=True)
class CalendarPeriod:
    """First and last day; None where the text gives none."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """An amount of money read out of a budget text; `currency` is ISO 4217."""

    text: str
    amount: float
    currency: str
    per: Literal["year", "once"] | None = None
    approximate: bool = False
    funder: str | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A value of an indicator that was found on a day."""

    on: date
    value: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorDetail:
    """What a document knows of one of the `indicators` of its host, which is `text`.

    `baseline_on` and the days of `values` are the last of a year or month where only that is said.
    """

    text: str
    unit: str | None = None
    baseline: float | None = None
    baseline_on: date | None = None
    values: tuple[Measured, ...] = ()
    more: Mapping[str, Value] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Action:
    """One action, as its authors wrote it, then the values parsed out of their words.

    `status`, `progress` and `spent` are the words of a document that follows the plan up;
    `progress_value` is a percentage.
    """

    title: str
    where: Where
    number: str | None = None
    measures: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    calendar: str | None = None
    owners: tuple[str, ...] = ()
    budget: str | None = None
    comments: str | None = None
    priority: str | None = None
    priority_year: int | None = None
    status: str | None = None
    progress: str | None = None
    spent: str | None = None
    verification: str | None = None
    target_values: tuple[TargetValue, ...] = ()
    calendar_period: CalendarPeriod | None = None
    budget_lines: tuple[BudgetLine, ...] = ()
    status_value: ActionStatus | None = None
    progress_value: int | None = None
    spent_lines: tuple[BudgetLine, ...] = ()
    indicator_details: tuple[IndicatorDetail, ...] = ()
    more: Mapping[str, Value] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Axis:
    """A result, measure, pillar or strategic axis, with what is stated once for all of it.

    `kind` is the word the plan has for it ("Résultat", "Mesure").
    """

    title: str
    number: str | None = None
    objective: str | None = None
    indicators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    kind: str | None = None
    indicator_details: tuple[IndicatorDetail, ...] = ()
    more: Mapping[str, Value] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something seen and not understood, or worth a look: a code, its facts, its place."""

    code: str
    severity: Severity
    where: Where | None = None
    facts: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A whole plan as read; `period` is (first year, last year).

    From `context` on stands what frames the plan: its `objective` is that of the whole. `exported`
    are the fingerprints (`exported.py`) that a document carries which was exported from a plan.
    """

    title: str | None
    organisation: str | None
    language: Language | None
    period: tuple[int, int] | None
    axes: tuple[Axis, ...] = ()
    findings: tuple[Finding, ...] = ()
    context: str | None = None
    objective: str | None = None
    means: str | None = None
    governance: str | None = None
    signature: str | None = None
    exported: str | None = None
    more: Mapping[str, Value] = field(default_factory=dict, hash=False)
