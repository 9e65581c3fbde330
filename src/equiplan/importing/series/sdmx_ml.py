"""Reads figures from SDMX-ML: 2.1 and 2.0 (generic, structure-specific or compact) and 3.0.

Structure-specific data come without their structure: attributes of a series then cannot be told
from its dimensions and count as such, which is right as long as a line is of one series. No
address in a file is ever asked; document types and entities are refused.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ..errors import DocumentRefused
from ..formats.package import elements, root_tag
from ..limits import Limits
from .gathering import PERIOD, VALUE, Found, Observation, Said, is_withdrawal
from .model import Table

MESSAGE = re.compile(r"\{https?://www\.sdmx\.org/resources/sdmxml/schemas/v[0-9_]+/message\}", re.I)
READ = frozenset({
    "GenericData", "GenericTimeSeriesData", "StructureSpecificData",
    "StructureSpecificTimeSeriesData", "CompactData",
})  # fmt: skip
ALL = "AllDimensions"
TECHNICAL = frozenset({
    "action", "structureRef", "setID", "dataScope", "validFromDate", "validToDate", "type",
    "publicationYear", "publicationPeriod", "reportingBeginDate", "reportingEndDate",
    "keyFamilyURI", "datasetID", "dataProviderSchemeAgencyId", "dataProviderSchemeId",
    "dataProviderID", "dataflowAgencyID", "dataflowID", "isExternalReference",
})  # fmt: skip
"""Attributes of a data set that are the message's own and no component of its structure."""
_NAMED = re.compile(r"[^:()]+:[^()]+\([^()]*\)")  # AGENCY:ID(VERSION), as URNs end


def read(path: Path, limits: Limits) -> Table:
    """The observations of an SDMX-ML file; raises DocumentRefused for anything else."""
    with path.open("rb") as file:
        check(root_tag(file))
        file.seek(0)
        message = _Message(Found(limits))
        for element in elements(file, "{*}Header", "{*}DataSet"):
            if _local(element) == "Header":
                message.take_header(element)
            else:
                message.take(element)
    return message.found.table("sdmx-ml")


def check(tag: str) -> None:
    """DocumentRefused unless a root element is that of SDMX data of a kind that is read."""
    name = tag.rpartition("}")[2]
    if not MESSAGE.match(tag):
        raise DocumentRefused("series.not_figures")
    if name not in READ:
        raise DocumentRefused("series.sdmx_kind", kind=name[:60])


def _local(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _own(element: etree._Element) -> Said:
    """The attributes of an element that are components of the structure."""
    return {str(n): str(v) for n, v in element.attrib.items() if not str(n).startswith("{")}


class _Message:
    """A message as it is read: what its header declares, then one data set after another."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.structures: dict[str, str] = {}
        self.at_observation: dict[str, str] = {}
        self.action = ""

    def take_header(self, header: etree._Element) -> None:
        """Which structures there are, by the id that data sets refer to them with."""
        self.action = header.findtext("{*}DataSetAction") or ""
        for declared in header.iterfind("{*}Structure"):
            key = declared.get("structureID", "")
            self.structures[key] = _identity(declared) or key
            self.at_observation[key] = declared.get("dimensionAtObservation", PERIOD)

    def take(self, data: etree._Element) -> None:
        """A data set, with what it says of all its figures."""
        said = {str(name).rpartition("}")[2]: text for name, text in data.attrib.items()}
        ref = str(said.get("structureRef", ""))
        # Some offices refer by another name than they declare: one structure needs no name.
        if ref not in self.structures and len(self.structures) == 1:
            (ref,) = self.structures
        flow = _flow_of_old(data) or self.structures.get(ref, ref)
        at_observation = self.at_observation.get(ref, PERIOD)
        withdrawn = is_withdrawal(str(said.get("action", self.action)))
        _DataSet(self.found, flow, at_observation, withdrawn).take(data)


def _identity(declared: etree._Element) -> str:
    """Agency, id and version of a structure or dataflow; "" where a header tells none."""
    for ref in declared.iter("{*}Ref"):
        parent = ref.get("maintainableParentID")
        name = parent or ref.get("id", "")
        version = ref.get("maintainableParentVersion" if parent else "version", "1.0")
        return f"{ref.get('agencyID', '')}:{name}({version})"
    text = " ".join(str(each).strip() for each in declared.itertext()).strip()
    found = _NAMED.match(text.rpartition("=")[2])
    return found[0] if found else text[:200]


def _flow_of_old(data: etree._Element) -> str:
    """The dataflow, or else the key family, that a data set of SDMX 2.0 names."""
    flow = data.get("dataflowID")
    if flow:
        return f"{data.get('dataflowAgencyID', '')}:{flow}"
    return (data.findtext("{*}KeyFamilyRef") or "").strip()


class _DataSet:
    """One data set, of one structure: each of its series and observations."""

    def __init__(self, found: Found, flow: str, at_observation: str, withdrawn: bool) -> None:
        self.found, self.flow, self.withdrawn = found, flow, withdrawn
        self.at_observation = at_observation
        self.is_flat = at_observation == ALL

    def take(self, data: etree._Element) -> None:
        """Its attributes, then what it holds."""
        dimensions, attributes = self._said(data)
        own = {n: text for n, text in attributes.items() if n not in TECHNICAL}
        self._partial(dimensions | own)
        if self.withdrawn and next(_parts(data), None) is None:
            self.found.add({}, self.flow, withdrawn=True)
        self._walk(data)

    def _walk(self, parent: etree._Element) -> None:
        """The series, observations and groups that an element holds."""
        for element in _parts(parent):
            match _local(element):
                case "Series":
                    self._series(element)
                case "Obs":
                    self._observation(element, {})
                case _:
                    self._group(element)

    def _group(self, element: etree._Element) -> None:
        dimensions, attributes = self._said(element)
        self.found.tell_apart(dimensions)
        self._partial(dimensions | attributes)
        self._walk(element)  # groups of SDMX 2.0 hold their series

    def _partial(self, said: Said) -> None:
        if said:
            self.found.partial.append(Observation(said, self.flow, 0))

    def _series(self, element: etree._Element) -> None:
        dimensions, attributes = self._said(element)
        # Without the structure, whatever a series says tells it from another.
        self.found.tell_apart(dimensions or attributes)
        said = attributes | dimensions
        if self.withdrawn and element.find("{*}Obs") is None:
            self.found.add(said, self.flow, withdrawn=True)
        for each in element.iterfind("{*}Obs"):
            self._observation(each, said)

    def _observation(self, element: etree._Element, series: Said) -> None:
        dimensions, attributes = self._said(element)
        if dimensions:
            self.found.tell_apart(dimensions)
        elif self.is_flat or not series:
            self.found.tell_apart(attributes, certain=False)
        else:
            self.found.tell_apart([self.at_observation])
        said = series | attributes | dimensions
        # A withdrawal that names remarks and no value takes back the remarks alone.
        remarks = attributes.keys() - self.found.keys.keys() - {VALUE}
        if not (self.withdrawn and remarks and VALUE not in said):
            self.found.add(said, self.flow, withdrawn=self.withdrawn)

    def _said(self, element: etree._Element) -> tuple[Said, Said]:
        """The dimensions and the attributes of an element, where the message tells which is which.

        Structure-specific messages do not: all is among the attributes.
        """
        dimensions: Said = {}
        attributes = {} if _is_generic(element) else _own(element)
        for part in element:
            match _local(part):
                case "SeriesKey" | "ObsKey" | "GroupKey":
                    dimensions |= dict(_values(part))
                case "Attributes":
                    attributes |= dict(_values(part))
                case "ObsDimension":
                    dimensions[part.get("id") or self.at_observation] = part.get("value", "")
                case "Time":
                    dimensions[PERIOD] = (part.text or "").strip()
                case "ObsValue":
                    attributes[VALUE] = part.get("value", "")
                case "Comp":
                    attributes[part.get("id", "")] = ", ".join(_texts(part))
        return dimensions, attributes


def _parts(parent: etree._Element) -> Iterator[etree._Element]:
    return parent.iterchildren("{*}Series", "{*}Obs", "{*}Group", "{*}Atts")


def _is_generic(element: etree._Element) -> bool:
    """Whether an element's own attributes are the message's and no component."""
    return str(element.tag).partition("}")[0].lower().endswith("generic")


def _values(part: etree._Element) -> Iterator[tuple[str, str]]:
    for value in part.iterfind("{*}Value"):
        yield value.get("id") or value.get("concept") or "", value.get("value", "")


def _texts(part: etree._Element) -> Iterator[str]:
    return (text for each in part.itertext() if (text := str(each).strip()))
