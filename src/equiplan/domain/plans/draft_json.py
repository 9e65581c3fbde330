"""Plan drafts as JSON and back, so that a draft can leave a process, a file or the product.

The shape is that of `plan-draft.schema.json` beside this file.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from ..text.languages import LANGUAGES
from .decoding import (
    boolean,
    choice,
    day,
    integer,
    many,
    mapping,
    maybe,
    number,
    pair,
    record,
    text,
)
from .draft import Action, Axis, BudgetLine, CalendarPeriod, Finding, PlanDraft, TargetValue, Where


def to_json(draft: PlanDraft, *, message: Callable[[Finding], str]) -> dict[str, Any]:
    """The draft as plain values for `json.dumps`; `message` says each finding to its reader."""
    written: dict[str, Any] = plain(draft)
    for finding, said in zip(draft.findings, written["findings"], strict=True):
        said["message"] = message(finding)
    return written


def from_json(value: object) -> PlanDraft:
    """The draft that `to_json` wrote; raises `DraftJsonRefused` for anything of another shape.

    Messages are left aside: they are made again from codes and facts, in the reader's language.
    """
    return read_draft(value, "$")


def plain(value: Any) -> Any:
    """Dataclasses, tuples and days as `json.dumps` takes them."""
    if isinstance(value, CalendarPeriod):
        return [plain(value.start), plain(value.end)]
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    return dict(value) if isinstance(value, Mapping) else value


def _fact(value: object, path: str) -> str | int:
    return value if isinstance(value, str) else integer(value, path)


def _facts(value: object, path: str) -> dict[str, str | int]:
    return {
        text(key, path): _fact(fact, f"{path}.{key}") for key, fact in mapping(value, path).items()
    }


def _calendar_period(value: object, path: str) -> CalendarPeriod:
    return CalendarPeriod(*pair(maybe(day))(value, path))


_where = record(
    Where,
    {"text": text},
    {
        "page": maybe(integer),
        "sheet": maybe(text),
        "table": maybe(integer),
        "row": maybe(integer),
        "paragraph": maybe(integer),
    },
)
_target_value = record(
    TargetValue,
    {
        "text": text,
        "value": number,
        "unit": choice("percent", "count", "euro", "xof", "usd", "other"),
    },
    {
        "comparator": maybe(choice("=", ">=", "<=")),
        "category": maybe(text),
        "by": maybe(day),
    },
)
_budget_line = record(
    BudgetLine,
    {
        "text": text,
        "amount": number,
        "currency": text,
        "per": maybe(choice("year", "once")),
    },
    {"approximate": boolean, "funder": maybe(text)},
)
_action = record(
    Action,
    {
        "title": text,
        "where": _where,
        "number": maybe(text),
        "measures": many(text),
        "indicators": many(text),
        "targets": many(text),
        "calendar": maybe(text),
        "owners": many(text),
        "budget": maybe(text),
        "comments": maybe(text),
        "priority": maybe(text),
    },
    {
        "target_values": many(_target_value),
        "calendar_period": maybe(_calendar_period),
        "budget_lines": many(_budget_line),
    },
)
_axis = record(
    Axis,
    {
        "title": text,
        "number": maybe(text),
        "objective": maybe(text),
        "indicators": many(text),
        "targets": many(text),
        "actions": many(_action),
    },
    {},
)
_finding = record(
    Finding,
    {
        "code": text,
        "severity": choice("error", "warning", "note"),
        "where": maybe(_where),
    },
    {"facts": _facts},
)
read_draft = record(
    PlanDraft,
    {
        "title": maybe(text),
        "organisation": maybe(text),
        "language": maybe(choice(*LANGUAGES)),
        "period": maybe(pair(integer)),
        "axes": many(_axis),
        "findings": many(_finding),
    },
    {},
)
