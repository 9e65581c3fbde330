"""Reads figures from SDMX: SDMX-ML 2.1 (generic and structure-specific) and SDMX-JSON 1.0.

The library that reads them is trusted with nothing: an XML file is first gone through by a parser
that refuses document types and entities and stops at too many observations. Structure-specific
data come without their structure: their attributes of a series then read as dimensions, which
changes nothing here, where both are columns. No address in a file is ever asked.
"""

import json
import logging
import warnings
from io import BytesIO
from pathlib import Path
from typing import Any

from ..errors import DocumentRefused
from ..formats.package import elements
from ..limits import Limits
from .model import Format, Table

SIX = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
MESSAGES = tuple(
    f"{{{SIX}}}{name}"
    for name in (
        "GenericData",
        "GenericTimeSeriesData",
        "StructureSpecificData",
        "StructureSpecificTimeSeriesData",
    )
)
_WITHIN = "{*}Obs"
VALUE = "OBS_VALUE"


def read_xml(path: Path, limits: Limits) -> Table:
    """The observations of an SDMX-ML file; raises DocumentRefused for anything else."""
    with path.open("rb") as file:
        if not _counted(file, limits):
            raise DocumentRefused("series.no_table")
    return _read(path.read_bytes(), "sdmx-ml", limits)


def _counted(file: Any, limits: Limits) -> int:
    """How many observations there are; refuses too many, and whatever is not SDMX data."""
    number = 0
    for number, element in enumerate(elements(file, _WITHIN), 1):
        if number == 1 and element.getroottree().getroot().tag not in MESSAGES:
            raise DocumentRefused("series.not_figures")
        if number > limits.rows:
            raise DocumentRefused("document.too_many_rows", limit=limits.rows)
    return number


def read_json(path: Path, limits: Limits) -> Table:
    """The observations of an SDMX-JSON file; raises DocumentRefused for anything else."""
    content = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    try:
        told = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise DocumentRefused("document.damaged") from error
    if not isinstance(told, dict) or not {"dataSets", "data"} & set(told):
        raise DocumentRefused("series.not_figures")
    # SDMX-JSON 1.0 has what 1.0's drafts had at the top under "data".
    inner = told.get("data")
    flat = told | inner if isinstance(inner, dict) and "dataSets" in inner else told
    flat.setdefault("header", told.get("meta", {}))
    return _read(json.dumps(_whole(flat)).encode(), "sdmx-json", limits)


def _whole(told: dict[str, Any]) -> dict[str, Any]:
    """With what the library asks of a header, which says nothing about the figures."""
    structures = told.get("structures")
    if "structure" not in told and isinstance(structures, list) and structures:
        told["structure"] = structures[0]
    told["header"] = {"id": "-", "prepared": "2000-01-01T00:00:00", "sender": {"id": "-"}}
    return told


def _read(content: bytes, form: Format, limits: Limits) -> Table:
    logging.getLogger("sdmx").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import sdmx  # noqa: PLC0415 - 130 MB, in the worker process only

        try:
            message: Any = sdmx.read_sdmx(BytesIO(content))
            observations = [one for data in message.data for one in data.obs]
        except MemoryError:
            raise
        except Exception as error:  # whatever a library makes of what is not as it should be
            raise DocumentRefused("series.sdmx") from error
    if len(observations) > limits.rows:
        raise DocumentRefused("document.too_many_rows", limit=limits.rows)
    return _table([_texts(one) for one in observations], form, _labels(message))


def _texts(observation: Any) -> dict[str, str]:
    """What an observation says, by dimension, attribute and value; a text for each."""
    said = {name: str(value.value) for name, value in observation.key.values.items()}
    said |= {name: str(value.value) for name, value in observation.attrib.items()}
    value = observation.value
    return said | {VALUE: "" if value is None else str(value)}


def _table(found: list[dict[str, str]], form: Format, labels: dict[str, dict[str, str]]) -> Table:
    if not found:
        raise DocumentRefused("series.no_table")
    columns = tuple(dict.fromkeys(name for said in found for name in said))
    rows = tuple(tuple(said.get(name, "") for name in columns) for said in found)
    kept = {name: named for name, named in labels.items() if name in columns}
    return Table(form, columns, rows, tuple(range(1, len(rows) + 1)), kept)


def _labels(message: Any) -> dict[str, dict[str, str]]:
    """What the codes of a dimension are called, where the message has its lists of codes."""
    found: dict[str, dict[str, str]] = {}
    structure = getattr(message.dataflow, "structure", None)
    for dimension in getattr(getattr(structure, "dimensions", None), "components", ()):
        listed = getattr(getattr(dimension, "local_representation", None), "enumerated", None)
        if listed:
            found[dimension.id] = {code.id: str(code.name) for code in listed}
    return found
