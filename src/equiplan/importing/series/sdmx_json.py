"""Reads figures from SDMX-JSON: 1.0 and the drafts before it, 2.0 and 2.1.

Values keep the digits they are written with. Where a message has several structures, each data set
is read by its own.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import DocumentRefused
from ..limits import Limits
from .gathering import VALUE, Found, Observation, Said, is_withdrawal, text_of
from .model import Table

Part = Mapping[str, Any]
DATA_SET, SERIES, OBSERVATION, GROUP = "dataSet", "series", "observation", "dimensionGroup"


def read(path: Path, limits: Limits) -> Table:
    """The observations of an SDMX-JSON file; raises DocumentRefused for anything else."""
    content = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    try:
        message = json.loads(content, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise DocumentRefused("document.damaged") from error
    found = Found(limits)
    try:
        for data, structure, flow in _data_sets(_inner(message)):
            _DataSet(found, structure, flow, data).take()
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise DocumentRefused("series.sdmx") from error
    return found.table("sdmx-json")


def _inner(message: Any) -> Part:
    """What holds the data sets: "data" since 1.0, the message itself in the drafts before."""
    if isinstance(message, Mapping):
        for part in (message.get("data"), message):
            if isinstance(part, Mapping) and "dataSets" in part:
                return part
    raise DocumentRefused("series.not_figures")


def _data_sets(inner: Part) -> Iterator[tuple[Part, Part, str]]:
    """Each data set with its structure and what that structure is called in the message."""
    structures = inner.get("structures") or [inner["structure"]]
    for at, data in enumerate(inner["dataSets"]):
        index = _index(data, at, structures)
        structure = structures[index]
        yield data, structure, _identity(structure, index)


def _index(data: Part, at: int, structures: Sequence[Part]) -> int:
    if "structure" in data:
        return int(data["structure"])
    named = (n for n, structure in enumerate(structures) if at in structure.get("dataSets", ()))
    return next(named, 0)


def _identity(structure: Part, index: int) -> str:
    """What the dataflow or structure is called in its links, or its name with its number."""
    links = {link.get("rel", ""): link for link in structure.get("links", ())}
    for rel in ("dataflow", "provisionagreement", "datastructure", "structure", "self"):
        link = links.get(rel, {})
        address = str(link.get("urn") or link.get("href") or "")
        if address:
            return address.rpartition("=")[2][:200]
    return f"{text_of(structure.get('name'))[:200]} ({index + 1})".strip()


@dataclass(slots=True)
class _Component:
    """A dimension, attribute or measure, with the values that numbers in the data stand for."""

    id: str
    values: Sequence[Part]
    default: str

    def text(self, given: Any) -> str:
        """What a number, a text or nothing in the data stands for."""
        if given is None:
            return self.default
        if isinstance(given, list):
            return ", ".join(self.text(each) for each in given)
        if isinstance(given, Mapping):
            return text_of(given)
        if self.values and isinstance(given, int) and -1 < given < len(self.values):
            return _code(self.values[given])
        return str(given)

    def code(self, part: str) -> str:
        """The code that a part of a key stands for; IndexError for a number too large."""
        return _code(self.values[int(part)])


def _code(value: Part | None) -> str:
    said = value or {}
    return next((text_of(said[key]) for key in ("id", "value", "name") if key in said), "")


def _component(part: Part) -> _Component:
    return _Component(str(part["id"]), part.get("values") or (), text_of(part.get("default")))


class _DataSet:
    """One data set, by its structure."""

    def __init__(self, found: Found, structure: Part, flow: str, data: Part) -> None:
        self.found, self.flow, self.data = found, flow, data
        self.withdrawn = is_withdrawal(str(data.get("action", "")))
        dimensions, attributes = structure["dimensions"], structure.get("attributes") or {}
        self.dimensions = {level: _components(dimensions, level) for level in _LEVELS}
        self.attributes = {level: _components(attributes, level) for level in _LEVELS}
        measures = _components(structure.get("measures") or {}, OBSERVATION)
        self.measures = measures or [_Component(VALUE, (), "")]
        self.ordered = [_component(each) for each in _in_order(dimensions)]
        found.structures[flow] = text_of(structure.get("name") or structure.get("names"))
        found.tell_apart(one.id for one in self.ordered)
        for level in _LEVELS:
            self._label(dimensions.get(level) or ())
            self._label(attributes.get(level) or ())

    def _label(self, parts: Iterable[Part]) -> None:
        for part in parts:
            for value in filter(None, part.get("values") or ()):
                name = text_of(value.get("name") or value.get("names"))
                if "id" in value and name:
                    labels = self.found.labels.setdefault(str(part["id"]), {})
                    labels.setdefault(_code(value), name)

    def take(self) -> None:
        """Its attributes, its groups, its series and its observations."""
        common = {one.id: one.text(0) for one in self.dimensions[DATA_SET]}
        of_all = self._attributes(DATA_SET, self.data.get("attributes"))
        self._partial(of_all)
        for key, given in (self.data.get("dimensionGroupAttributes") or {}).items():
            group = self._group(key)
            if group is not None:  # or else it is a group of no observation
                self._partial(group | self._attributes(GROUP, given))
        series = self.data.get("series") or {}
        for key, each in series.items():
            said = common | _keyed(self.dimensions[SERIES], key)
            said |= self._attributes(SERIES, each.get("attributes"))
            self._observations(said, each.get("observations") or {})
        self._observations(common, self.data.get("observations") or {}, is_series=False)
        if self.withdrawn and not series and not self.data.get("observations"):
            self.found.add(common, self.flow, withdrawn=True)

    def _attributes(self, level: str, given: Any) -> Said:
        components = self.attributes[level]
        padded = [*(given or ()), *(None for _ in components)]
        found = {one.id: one.text(each) for one, each in zip(components, padded, strict=False)}
        return {name: text for name, text in found.items() if text}

    def _partial(self, said: Said) -> None:
        if said:
            self.found.partial.append(Observation(said, self.flow, 0))

    def _group(self, key: str) -> Said | None:
        """The dimensions that a key of a group names, of all in order; None for none there is."""
        count = key.count(":") + 1
        components = self.ordered if count >= len(self.ordered) else self.dimensions[SERIES]
        try:
            return _keyed(components, key)
        except IndexError:
            return None

    def _observations(self, series: Said, given: Part, *, is_series: bool = True) -> None:
        for key, values in given.items():
            said = series | _keyed(self.dimensions[OBSERVATION], key)
            measures = values[: len(self.measures)]
            said |= {o.id: o.text(v) for o, v in zip(self.measures, measures, strict=False)}
            remarks = self._attributes(OBSERVATION, values[len(self.measures) :])
            has_value = any(each is not None for each in measures)
            # A withdrawal that names remarks and no value takes back the remarks alone.
            if not (self.withdrawn and remarks and not has_value):
                self.found.add(remarks | said, self.flow, withdrawn=self.withdrawn)
        if is_series and not given and self.withdrawn:
            self.found.add(series, self.flow, withdrawn=True)


_LEVELS = (DATA_SET, GROUP, SERIES, OBSERVATION)


def _components(parts: Part, level: str) -> list[_Component]:
    return [_component(each) for each in parts.get(level) or ()]


def _in_order(dimensions: Part) -> list[Part]:
    """Every dimension, by its place in a full key."""
    every = [each for level in _LEVELS for each in dimensions.get(level) or ()]
    return sorted(every, key=lambda each: int(each.get("keyPosition", len(every))))


def _keyed(components: Sequence[_Component], key: str) -> Said:
    """What the numbers of a key such as "0:2" stand for; an empty part stands for nothing."""
    parts = key.split(":") if key else []
    return {
        one.id: one.code(part) for one, part in zip(components, parts, strict=False) if part.strip()
    }
