"""The record as a file, written while it is sent: a line of the record, a line of the file."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import StringIO

from django.utils.translation import gettext as _

from equiplan.exporting.tables import guarded

from .models import AuditLine
from .selectors.record import line


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its media type and its parts."""

    media_type: str
    parts: Callable[[Iterable[AuditLine]], Iterator[bytes]]


def _csv(rows: Iterable[AuditLine]) -> Iterator[bytes]:
    names = (_("Number"), _("When"), _("Who"), _("Event"), _("Object"), _("Came from"))
    yield "\ufeff".encode() + _csv_row((*names, _("Facts"), _("Seal")))
    for row in rows:
        said = line(row)
        who, facts = said.by or "Equiplan", json.dumps(row.facts, ensure_ascii=False)
        cells = (said.number, said.at.isoformat(), who, said.did, said.label, said.origin)
        yield _csv_row((*cells, facts, said.seal))


def _csv_row(values: Iterable[object]) -> bytes:
    text = StringIO()
    csv.writer(text).writerow(
        [guarded(value) if isinstance(value, str) else value for value in values]
    )
    return text.getvalue().encode()


def _json(rows: Iterable[AuditLine]) -> Iterator[bytes]:
    """One object a line (JSON Lines), with all that a seal is made of."""
    for row in rows:
        content = {
            "number": row.number,
            "at": row.at.isoformat(),
            "by": row.by_id,
            "name": str(row.by) if row.by else None,
            "event": row.event,
            "origin": row.origin,
            "about": row.about,
            "about_id": row.about_id,
            "label": row.label,
            "objects": row.objects_done,
            "unit": row.unit_path,
            "facts": row.facts,
            "seal": row.seal,
        }
        yield json.dumps(content, ensure_ascii=False).encode() + b"\n"


FORMATS = {
    "csv": Format("text/csv; charset=utf-8", _csv),
    "json": Format("application/jsonl; charset=utf-8", _json),
}
