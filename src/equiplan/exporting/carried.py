"""What a Word or Excel document carries of the plan it was exported from: fingerprints, no words.

They stand in custom properties of the file, which office programs keep when they save it.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.plans.exported import PROPERTY, exported, packed

PART = "/docProps/custom.xml"
TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_SPACES = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_LONGEST = 250
"""Characters of a property: office programs cut longer ones at 255."""


def properties(draft: PlanDraft) -> Iterator[tuple[str, str]]:
    """The names and values of the properties that carry the fingerprints of a plan."""
    line = packed(exported(draft))
    for n, at in enumerate(range(0, len(line), _LONGEST), 1):
        yield f"{PROPERTY}-{n}", line[at : at + _LONGEST]


def part(draft: PlanDraft) -> bytes:
    """The part of an Office Open XML package that holds them."""
    held = "".join(
        f'<property fmtid="{_FORMAT}" pid="{n}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for n, (name, value) in enumerate(properties(draft), 2)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Properties {_SPACES}>{held}</Properties>'.encode()
    )
