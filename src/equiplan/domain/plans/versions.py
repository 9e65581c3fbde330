"""What a version of a plan holds: its words, and where each axis and action stood on that day.

The words are a `PlanDraft`; what only a living plan has stands beside it in the same order, with
the ids by which two versions of one plan are compared.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ..figures.progress import Direction
from .decoding import boolean, choice, day, integer, many, maybe, number, record, refused, text
from .draft import PlanDraft
from .draft_json import plain, read_draft, to_json
from .statuses import ActionStatus
from .translations import Translated


@dataclass(frozen=True, slots=True)
class Aim:
    """The value an indicator is to reach by a day; for a band, `value` to `upper`."""

    by: date
    value: float
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A value that was given for a day."""

    on: date
    value: float
    note: str = ""


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


def _status(value: object, path: str) -> ActionStatus:
    return ActionStatus(choice(*ActionStatus)(value, path))


def _precision(value: object, path: str) -> str:
    given: str = choice("", "day", "month", "quarter", "semester", "season", "school_year", "year")(
        value, path
    )
    return given


def _progress(value: object, path: str) -> int:
    given = integer(value, path)
    if 0 <= given <= 100:
        return given
    raise refused(path, "0-100")


_aim = record(Aim, {"by": day, "value": number}, {"upper": maybe(number)})
_measured = record(Measured, {"on": day, "value": number}, {"note": text})
_translated = record(Translated, {"language": text, "field": text, "text": text}, {})
_indicator = record(
    IndicatorState,
    {"id": integer, "text": text},
    {
        "unit": text,
        "direction": choice("", *Direction),
        "baseline": maybe(number),
        "baseline_on": maybe(day),
        "aims": many(_aim),
        "values": many(_measured),
        "translations": many(_translated),
    },
)
_action = record(
    ActionState,
    {"id": integer, "status": _status},
    {
        "progress": maybe(_progress),
        "precision": _precision,
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
