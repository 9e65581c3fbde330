"""Plan drafts as JSON and back, so that a draft can leave a process, a file or the product.

The shape is that of `plan-draft.schema.json` beside this file: the fields of `schema.py`, then what
was understood of their words. What has no attribute in the dataclass of a draft goes into `more`.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar

from . import schema
from .decoding import (
    Decoder,
    boolean,
    choice,
    day,
    integer,
    many,
    mapping,
    maybe,
    number,
    pair,
    percentage,
    record,
    text,
)
from .draft import (
    Action,
    Axis,
    BudgetLine,
    CalendarPeriod,
    Finding,
    IndicatorDetail,
    Measured,
    PlanDraft,
    TargetValue,
    Where,
)
from .fields import Field, Kind, Of, Use
from .statuses import ActionStatus

T = TypeVar("T")


def to_json(draft: PlanDraft, *, message: Callable[[Finding], str]) -> dict[str, Any]:
    """The draft as plain values for `json.dumps`; `message` says each finding to its reader."""
    written: dict[str, Any] = plain(draft)
    for finding, line in zip(draft.findings, written["findings"], strict=True):
        line["message"] = message(finding)
    return written


def from_json(value: object) -> PlanDraft:
    """The draft that `to_json` wrote; raises `DraftJsonRefused` for anything of another shape.

    Messages are left aside: they are made again from codes and facts, in the reader's language.
    """
    return read_draft(value, "$")


def plain(value: Any) -> Any:
    """Dataclasses, tuples and days as `json.dumps` takes them; `more` as if it were attributes."""
    if isinstance(value, CalendarPeriod):
        return [plain(value.start), plain(value.end)]
    if is_dataclass(value):
        named = {each.name: getattr(value, each.name) for each in fields(value)}
        named |= named.pop("more", {})
        return {name: plain(held) for name, held in named.items()}
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


def read_status(value: object, path: str) -> ActionStatus:
    """Where an action stands."""
    return ActionStatus(choice(*ActionStatus)(value, path))


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
read_measured = record(Measured, {"on": day, "value": number}, {"note": text})
_finding = record(
    Finding,
    {
        "code": text,
        "severity": choice("error", "warning", "note"),
        "where": maybe(_where),
    },
    {"facts": _facts},
)

_KINDS: dict[Kind, Decoder[Any]] = {
    Kind.TITLE: text,
    Kind.LIST: many(text),
    Kind.PEOPLE: many(text),
    Kind.TARGETS: many(text),
    Kind.YEAR: maybe(integer),
    Kind.YEARS: maybe(pair(integer)),
    Kind.NUMBER: maybe(number),
}
_ATTRIBUTES: dict[str, Decoder[Any]] = {
    "target_values": many(_target_value),
    "calendar_period": maybe(_calendar_period),
    "budget_lines": many(_budget_line),
    "status_value": maybe(read_status),
    "progress_value": maybe(percentage),
    "spent_lines": many(_budget_line),
}
_BASELINE = {"baseline": maybe(number), "baseline_on": maybe(day)}


def decoder_of(field: Field) -> Decoder[Any]:
    """What reads a field of a draft."""
    if field.kind == Kind.CHOICE:
        return maybe(choice(*field.choices))
    return _KINDS.get(field.kind, maybe(text))


def with_more(make: Callable[..., T]) -> Callable[..., T]:
    """What makes a record, the values of no attribute of it held in its `more`."""

    def made(**values: Any) -> T:
        own = {name: value for name, value in values.items() if hasattr(make, name)}
        more = {name: value for name, value in values.items() if name not in own}
        held = {name: value for name, value in more.items() if value not in (None, ())}
        return make(**own, more=held)

    return made


@cache
def _record(
    make: Callable[..., T], among: tuple[Field, ...], parts: tuple[tuple[str, Decoder[Any]], ...]
) -> Decoder[T]:
    """What reads a record of the schema; `parts` are required and no fields of it."""
    core = {each.name: decoder_of(each) for each in among if each.has(Use.CORE)}
    other = {each.name: decoder_of(each) for each in among if not each.has(Use.CORE)}
    understood = {each.understood for each in among if hasattr(make, each.understood)}
    values = {name: _ATTRIBUTES[name] for name in understood}
    details = _DETAILED.get(make, {})
    return record(with_more(make), {**core, **dict(parts)}, {**other, **values, **details})


def _decoder(of: Of, make: Callable[..., T], *parts: tuple[str, Decoder[Any]]) -> Decoder[T]:
    """The reader of a record, by the schema as it is when something is read."""

    def decode(value: object, path: str) -> T:
        read: Decoder[T] = _record(make, schema.fields(of, Use.DRAFT), parts)
        return read(value, path)

    return decode


def _indicator_detail(value: object, path: str) -> IndicatorDetail:
    among = tuple(
        each for each in schema.fields("indicator", Use.DRAFT) if each.name not in _OF_INDICATOR
    )
    read: Decoder[IndicatorDetail] = _record(IndicatorDetail, among, (("text", text),))
    return read(value, path)


_OF_INDICATOR: dict[str, Decoder[Any]] = {**_BASELINE, "values": many(read_measured)}
_DETAILS: dict[str, Decoder[Any]] = {"indicator_details": many(_indicator_detail)}
_DETAILED: dict[Any, dict[str, Decoder[Any]]] = {
    Action: _DETAILS,
    Axis: _DETAILS,
    PlanDraft: {"exported": maybe(text)},
    IndicatorDetail: _OF_INDICATOR,
}
_action = _decoder("action", Action, ("where", _where))
_axis = _decoder("axis", Axis, ("actions", many(_action)))
read_draft: Decoder[PlanDraft] = _decoder(
    "plan", PlanDraft, ("axes", many(_axis)), ("findings", many(_finding))
)
