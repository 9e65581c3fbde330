"""From observations, however a file writes them, to one table.

What a file withdraws is out, structures are told apart, and what is said once for many figures
(how they are multiplied, in which unit) is said of each.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from equiplan.domain.text.comparing import folded

from ..errors import DocumentRefused
from ..limits import Limits
from . import names
from .model import Format, Table

VALUE = "OBS_VALUE"
PERIOD = "TIME_PERIOD"
FLOW = "DATAFLOW"
DELETE = frozenset({"d", "delete"})
SWITCHED_OFF = "~"
"""What SDMX 3 writes for a dimension that something is not attached to."""
SPREAD = names.UNIT | frozenset(names.MULTIPLIER)
"""Attributes of a group or of a whole file that change what a number means."""

Said = dict[str, str]


@dataclass(frozen=True, slots=True)
class Observation:
    """What is said of a figure, by component; `row` is where. A withdrawn one may lack components:
    it takes back whatever it does not tell apart."""

    said: Said
    structure: str
    row: int
    is_withdrawn: bool = False


@dataclass(slots=True)
class Found:
    """What a file holds, as its reader comes upon it.

    `dimensions` are told from attributes by the file itself, `keys` as far as can be guessed;
    `partial` are the attributes of groups, with the dimensions that name the group.
    """

    limits: Limits
    observations: list[Observation] = field(default_factory=list)
    partial: list[Observation] = field(default_factory=list)
    dimensions: dict[str, None] = field(default_factory=dict)
    keys: dict[str, None] = field(default_factory=dict)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    structures: dict[str, str] = field(default_factory=dict)

    def add(self, said: Said, structure: str, *, row: int = 0, withdrawn: bool = False) -> None:
        """One more observation; refuses too many."""
        number = len(self.observations) + 1
        if number > self.limits.rows:
            raise DocumentRefused("series.too_many", limit=self.limits.rows)
        self.observations.append(Observation(said, structure, row or number, withdrawn))

    def tell_apart(self, columns: Iterable[str], *, certain: bool = True) -> None:
        """These columns are dimensions, or are likely to be."""
        found = dict.fromkeys(c for c in columns if folded(c) not in names.ASIDE and c != VALUE)
        self.keys |= found
        if certain:
            self.dimensions |= found

    def table(self, form: Format) -> Table:
        """All of it as a table; raises DocumentRefused where no figure is left."""
        left = _left(self.observations, tuple(self.keys))
        if not left:
            raise DocumentRefused("series.all_withdrawn" if self.observations else "series.empty")
        _spread(left, self.partial, tuple(self.keys))
        said = dict.fromkeys(name for one in left for name in one.said)
        columns = tuple(dict.fromkeys([*(key for key in self.keys if key in said), *said]))
        several = len({one.structure for one in left}) > 1
        flow = _free(FLOW, columns) if several else ""
        labels = {name: each for name, each in self.labels.items() if name in columns}
        named = {code: name for code, name in self.structures.items() if name}
        if flow and named:
            labels[flow] = named
        return Table(
            format=form,
            columns=(*columns, flow) if flow else columns,
            rows=tuple(_row(one, columns, flow) for one in left),
            numbers=tuple(one.row for one in left),
            labels=labels,
            dimensions=tuple(name for name in self.dimensions if name in columns),
            structure=flow,
            withdrawn=sum(one.is_withdrawn for one in self.observations),
        )


def _row(one: Observation, columns: Sequence[str], flow: str) -> tuple[str, ...]:
    texts = tuple(one.said.get(name, "") for name in columns)
    return (*texts, one.structure) if flow else texts


def _free(name: str, columns: Sequence[str]) -> str:
    return name if name not in columns else f"{name} ({len(columns) + 1})"


def is_withdrawal(action: str) -> bool:
    """Whether an action of SDMX takes values back: "D", "Delete", "D: Delete"."""
    return folded(action.partition(":")[0].strip()) in DELETE


def _left(observations: Sequence[Observation], keys: tuple[str, ...]) -> list[Observation]:
    """What no later withdrawal takes back; a withdrawal is of all that has its dimensions."""
    last: dict[tuple[str, ...], dict[tuple[str, ...], int]] = {}
    for at, one in enumerate(observations):
        if one.is_withdrawn:
            named = _named(one, keys)
            last.setdefault(named, {})[_key(one, named)] = at
    return [
        one
        for at, one in enumerate(observations)
        if not one.is_withdrawn
        and all(each.get(_key(one, named), -1) < at for named, each in last.items())
    ]


def _named(one: Observation, keys: Iterable[str]) -> tuple[str, ...]:
    """The dimensions that a group or a withdrawal is of; the others do not matter to it."""
    return tuple(name for name in keys if one.said.get(name, "") not in {"", SWITCHED_OFF})


def _key(one: Observation, named: Iterable[str]) -> tuple[str, ...]:
    return (one.structure, *(one.said.get(name, "") for name in named))


def _spread(
    observations: Sequence[Observation], partial: Sequence[Observation], keys: tuple[str, ...]
) -> None:
    """Gives each observation the attributes of its groups, the nearest first, its own before."""
    groups: dict[tuple[str, ...], dict[tuple[str, ...], Said]] = {}
    for group in partial:
        named = _named(group, keys)
        said = {n: v for n, v in group.said.items() if v and folded(n) in SPREAD and n not in named}
        groups.setdefault(named, {}).setdefault(_key(group, named), {}).update(said)
    for named in sorted(groups, key=len, reverse=True):
        for one in observations:
            for name, text in groups[named].get(_key(one, named), {}).items():
                if not one.said.get(name):
                    one.said[name] = text


def text_of(names_of: Mapping[str, str] | str | None) -> str:
    """A text, or the first of its languages."""
    if isinstance(names_of, Mapping):
        return next((str(text) for text in names_of.values() if text), "")
    return "" if names_of is None else str(names_of)
