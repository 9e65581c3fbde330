"""Reads figures from SDMX-CSV 1.0 and 2.0: one column a component, with or without labels.

Columns of the message itself (which structure, which action) are read and left out. Labels stand
behind a code ("F: Female") or in a column beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..limits import Limits
from .gathering import PERIOD, SWITCHED_OFF, VALUE, Found, Observation, Said, is_withdrawal
from .model import Format, Table
from .values import is_nothing

Line = tuple[int, tuple[str, ...]]

FLOWS = ("STRUCTURE_ID", "DATAFLOW")
ACTION, KIND, NAME = "ACTION", "STRUCTURE", "STRUCTURE_NAME"
MESSAGE = frozenset({*FLOWS, ACTION, KIND, NAME, "SERIES_KEY", "OBS_KEY"})
"""Columns that are the message's own and no component of its structure."""
UNLABELLED = frozenset({PERIOD, VALUE})

_BOTH = re.compile(r"([\w@$+.\-]+)\s*:\s*(\S.*)")
_FLOW = re.compile(r"([^:(]+:[^:(]+\([^)]*\))(?:\s*:\s*(.*))?")


def is_one(heading: Sequence[str]) -> bool:
    """Whether a row of headings is that of SDMX-CSV."""
    names = {_plain(name) for name in heading}
    return VALUE in names or names >= {KIND, "STRUCTURE_ID"}


def read(heading: Sequence[str], lines: Sequence[Line], form: Format, limits: Limits) -> Table:
    """The table of SDMX-CSV; raises DocumentRefused where it has no figure."""
    columns = _columns(heading, lines)
    found = Found(limits)
    found.tell_apart(_dimensions(columns))
    for column in columns:
        if column.labels:
            found.labels[column.name] = column.labels
    at = {_plain(name): number for number, name in enumerate(heading) if _plain(name) in MESSAGE}
    for row, texts in lines:
        said = {column.name: column.code(texts[column.at]) for column in columns}
        message = {name: texts[number] for name, number in at.items()}
        _take(found, row, said, message)
    return found.table(form)


def _take(found: Found, row: int, said: Said, message: Said) -> None:
    flow = _flow(found, message)
    withdrawn = is_withdrawal(message.get(ACTION, ""))
    # A withdrawn value may be any sign at all, such as a dash.
    has_value = bool(said.get(VALUE)) if withdrawn else not is_nothing(said.get(VALUE, ""))
    is_whole = all(said[name] not in {"", SWITCHED_OFF} for name in found.dimensions)
    remarks = any(said[name] for name in said if name not in {*found.dimensions, VALUE})
    if withdrawn:
        # A withdrawal that names remarks and no value takes back the remarks alone.
        if has_value or not remarks:
            found.add(said, flow, row=row, withdrawn=True)
    elif is_whole or has_value:
        found.add(said, flow, row=row)
    else:
        found.partial.append(Observation(said, flow, row))


def _flow(found: Found, message: Said) -> str:
    """Which dataflow or structure a row is of; what it is called is remembered."""
    written = next((message[name] for name in FLOWS if message.get(name)), "")
    parts = _FLOW.fullmatch(written)
    flow, name = (parts[1], parts[2] or "") if parts else (written, "")
    if message.get(KIND) and message[KIND].lower() not in {"dataflow", flow.lower()}:
        flow = f"{message[KIND]} {flow}".strip()
    found.structures.setdefault(flow, name or message.get(NAME, ""))
    return flow


@dataclass(slots=True)
class _Column:
    """A component: its name, where it stands, what its codes are called."""

    name: str
    at: int
    labels: dict[str, str]
    has_both: bool = False

    def code(self, text: str) -> str:
        """The code alone where its label stands behind it."""
        if self.has_both and self.name in UNLABELLED:  # a period holds colons of its own
            return text.split(": ", 1)[0].rstrip()
        found = _BOTH.fullmatch(text) if self.has_both else None
        return found[1] if found else text


def _plain(heading: str) -> str:
    """A heading without its label, nor the separator of values that SDMX 3.0 puts in brackets."""
    return re.split(r"[\[:]", heading)[0].strip()


def _columns(heading: Sequence[str], lines: Sequence[Line]) -> list[_Column]:
    places = [at for at, name in enumerate(heading) if _plain(name) not in MESSAGE]
    beside = _beside(heading, places, lines)
    columns, names = [], set[str]()
    for at in places:
        if at in beside.values():
            continue
        plain = _plain(heading[at])
        name = plain if plain and plain not in names else f"{plain} ({at + 1})".strip()
        names.add(name)
        columns.append(_column(name, at, heading[at], lines, beside))
    return columns


def _column(
    name: str, at: int, heading: str, lines: Sequence[Line], beside: dict[int, int]
) -> _Column:
    if at in beside:
        other = beside[at]
        labels = {texts[at]: texts[other] for _, texts in lines if texts[at] and texts[other]}
        return _Column(name, at, {} if name in UNLABELLED else labels)
    if ":" in heading:
        found = (_BOTH.fullmatch(texts[at]) for _, texts in lines if name not in UNLABELLED)
        return _Column(name, at, {each[1]: each[2] for each in found if each}, has_both=True)
    return _Column(name, at, {})


def _beside(heading: Sequence[str], places: Sequence[int], lines: Sequence[Line]) -> dict[int, int]:
    """Where each label stands beside its code: the columns go in pairs, the value among the first.

    The column beside a period or a value is empty or repeats it.
    """
    firsts, seconds = places[::2], places[1::2]
    pairs = dict(zip(firsts, seconds, strict=False))
    plain = {_plain(heading[at]) for at in firsts}
    named = UNLABELLED & {_plain(heading[at]) for at in places}
    if len(firsts) != len(seconds) or VALUE not in named or not plain >= named:
        return {}
    return pairs if all(_labels(heading, lines, *pair) for pair in pairs.items()) else {}


def _labels(heading: Sequence[str], lines: Sequence[Line], first: int, second: int) -> bool:
    """Whether a column holds the labels of another: one for each code."""
    if _plain(heading[first]) in UNLABELLED:
        return all(texts[second] in {"", texts[first]} for _, texts in lines)
    found: dict[str, str] = {}
    return all(found.setdefault(texts[first], texts[second]) == texts[second] for _, texts in lines)


def _dimensions(columns: Sequence[_Column]) -> list[str]:
    """The columns before the value, where the period is among them: attributes stand behind.

    None where the columns stand in another order, which the standard allows.
    """
    names = [column.name for column in columns]
    end = names.index(VALUE) if VALUE in names else len(names)
    before = names[:end]
    if VALUE not in names and PERIOD in before:  # measures of other names stand behind the period
        before = before[: before.index(PERIOD) + 1]
    return before if PERIOD in before or PERIOD not in names else []
