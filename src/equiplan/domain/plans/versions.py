"""What a version of a plan holds: its words, and where each axis and action stood on that day.

The words are a `PlanDraft`; what only a living plan has stands beside it in the same order, with
the ids by which two versions of one plan are compared.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from ..figures.progress import Direction
from . import schema
from .choices import PRECISIONS
from .decoding import (
    Decoder,
    boolean,
    choice,
    day,
    integer,
    many,
    maybe,
    number,
    percentage,
    record,
    refused,
    text,
)
from .draft import Measured, PlanDraft
from .draft_json import (
    decoder_of,
    plain,
    read_draft,
    read_measured,
    read_status,
    to_json,
    with_more,
)
from .fields import Field, Use, Value
from .statuses import ActionStatus
from .translations import Translated


@dataclass(frozen=True, slots=True)
class Aim:
    """The value an indicator is to reach by a day; for a band, `value` to `upper`."""

    by: date
    value: float
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class IndicatorState:
    """An indicator with its figures; `direction` is that of `domain.figures.progress` or empty."""

    id: int
    text: str
    unit: str = ""
    direction: str = ""
    baseline: float | None = None
    baseline_on: date | None = None
    aims: tuple[Aim, ...] = ()
    values: tuple[Measured, ...] = ()
    translations: tuple[Translated, ...] = ()
    more: Mapping[str, Value] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class ActionState:
    """Where an action stood.

    `progress` is a percentage; `precision` that of the days in the draft; `accountable` is one
    of the draft's owners, or empty; `spent` follows the draft's budget lines.
    """

    id: int
    status: ActionStatus = ActionStatus.NOT_STARTED
    progress: int | None = None
    precision: str = ""
    is_recurring: bool = False
    description: str = ""
    accountable: str = ""
    abandoned_because: str = ""
    spent: tuple[float | None, ...] = ()
    indicators: tuple[IndicatorState, ...] = ()
    translations: tuple[Translated, ...] = ()


@dataclass(frozen=True, slots=True)
class AxisState:
    """Where an axis stood: its own indicators, and its actions in the order of the draft."""

    id: int
    indicators: tuple[IndicatorState, ...] = ()
    actions: tuple[ActionState, ...] = ()
    translations: tuple[Translated, ...] = ()


@dataclass(frozen=True, slots=True)
class VersionContent:
    """A whole plan on one day; `axes` follow those of the draft one by one."""

    draft: PlanDraft
    axes: tuple[AxisState, ...] = ()
    indicators: tuple[IndicatorState, ...] = ()
    translations: tuple[Translated, ...] = ()


def version_json(content: VersionContent) -> dict[str, Any]:
    """The content as plain values for `json.dumps`."""
    return {
        "draft": to_json(content.draft, message=lambda finding: finding.code),
        "axes": plain(content.axes),
        "indicators": plain(content.indicators),
        "translations": plain(content.translations),
    }


def read_version(value: object) -> VersionContent:
    """The content that `version_json` wrote; raises `DraftJsonRefused` for any other shape."""
    content = _content(value, "$")
    _check_order(content)
    return content


def _check_order(content: VersionContent) -> None:
    """Each axis and action of the draft needs its state, and no state may be left over."""
    if len(content.axes) != len(content.draft.axes):
        raise refused("$.axes", f"array[{len(content.draft.axes)}]")
    for at, (axis, state) in enumerate(zip(content.draft.axes, content.axes, strict=True)):
        if len(axis.actions) != len(state.actions):
            raise refused(f"$.axes[{at}].actions", f"array[{len(axis.actions)}]")


_aim = record(Aim, {"by": day, "value": number}, {"upper": maybe(number)})
_translated = record(Translated, {"language": text, "field": text, "text": text}, {})


@cache
def _of_indicator(among: tuple[Field, ...]) -> Decoder[IndicatorState]:
    known = {
        "unit": text,
        "direction": choice("", *Direction),
        "baseline": maybe(number),
        "baseline_on": maybe(day),
        "aims": many(_aim),
        "values": many(read_measured),
        "translations": many(_translated),
    }
    more = {each.name: decoder_of(each) for each in among if each.name not in known}
    return record(with_more(IndicatorState), {"id": integer, "text": text}, more | known)


def _indicator(value: object, path: str) -> IndicatorState:
    return _of_indicator(schema.fields("indicator", Use.DRAFT))(value, path)


_action = record(
    ActionState,
    {"id": integer, "status": read_status},
    {
        "progress": maybe(percentage),
        "precision": choice("", *PRECISIONS),
        "is_recurring": boolean,
        "description": text,
        "accountable": text,
        "abandoned_because": text,
        "spent": many(maybe(number)),
        "indicators": many(_indicator),
        "translations": many(_translated),
    },
)
_axis = record(
    AxisState,
    {"id": integer},
    {
        "indicators": many(_indicator),
        "actions": many(_action),
        "translations": many(_translated),
    },
)
_content = record(
    VersionContent,
    {"draft": read_draft, "axes": many(_axis)},
    {"indicators": many(_indicator), "translations": many(_translated)},
)
