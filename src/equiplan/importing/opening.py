"""Opens a document of any format: looks at what the file is, not at what it is called."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from equiplan.domain.plans.draft import Finding

from .blocks import Document
from .boxes import with_choices
from .errors import DocumentRefused
from .left_out import findings_of
from .limits import LIMITS, Limits
from .prompts import without_prompts
from .sniffing import Kind, has_macros, sniff

OnPage = Callable[[int, int], None]
"""Called with the pages that are done and how many there are."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader is asked beside the file."""

    sheet: str | None
    limits: Limits
    on_page: OnPage


Options = Callable[[Asked], dict[str, Any]]


def _limits(asked: Asked) -> dict[str, Any]:
    return {"limits": asked.limits}


def _sheet(asked: Asked) -> dict[str, Any]:
    return {"sheet": asked.sheet, "limits": asked.limits}


def _pages(asked: Asked) -> dict[str, Any]:
    return {"max_pages": asked.limits.pages, "on_page": asked.on_page}


READERS: dict[Kind, tuple[str, Options]] = {
    "docx": (".formats.docx", _limits),
    "xlsx": (".formats.xlsx", _sheet),
    "xls": (".formats.xls", _sheet),
    "ods": (".formats.ods", _sheet),
    "odt": (".formats.odt", _limits),
    "pptx": (".formats.pptx", _limits),
    "html": (".formats.html", _limits),
    "md": (".formats.markdown", _limits),
    "csv": (".formats.csv", _limits),
    "pdf": (".pdf", _pages),
    "txt": (".formats.text", _limits),
}
"""The module whose `read` reads a format, and what it is given beside the path.

It is imported when a file of that format comes: the libraries of all eleven take longer to import
than most documents take to read.
"""

WITH_SHEETS: frozenset[Kind] = frozenset({"xlsx", "xls", "ods"})


def nobody(_done: int, _pages: int) -> None:
    """Nobody waits for the pages."""


def open_document(
    path: Path, *, sheet: str | None = None, limits: Limits = LIMITS, on_page: OnPage = nobody
) -> Document:
    """The document in a file, whatever its extension says.

    Raises DocumentRefused for what is not a document, is damaged, is protected or is too large.
    """
    kind = sniff(path, limits)
    if sheet is not None and kind not in WITH_SHEETS:
        raise DocumentRefused("document.no_sheets")
    module, options = READERS[kind]
    read: Document = import_module(module, __package__).read(
        path, **options(Asked(sheet, limits, on_page))
    )
    document = with_choices(without_prompts(read))
    findings = (*_misnamed(path, kind), *_macros(path, kind, limits), *document.findings)
    return replace(document, findings=(*findings, *findings_of(document.left_out)))


_EXTENSIONS: dict[Kind, frozenset[str]] = {
    "docx": frozenset({"docx", "docm", "dotx", "dotm"}),
    "xlsx": frozenset({"xlsx", "xlsm", "xltx", "xltm"}),
    "xls": frozenset({"xls", "xlt", "xlsb"}),
    "pptx": frozenset({"pptx", "pptm", "ppsx", "ppsm", "potx"}),
    "odt": frozenset({"odt", "ott"}),
    "ods": frozenset({"ods", "ots"}),
    "html": frozenset({"html", "htm", "xhtml"}),
    "md": frozenset({"md", "markdown"}),
    "csv": frozenset({"csv", "tsv"}),
    "pdf": frozenset({"pdf"}),
    "txt": frozenset({"txt", "text"}),
}


def _misnamed(path: Path, kind: Kind) -> tuple[Finding, ...]:
    extension = path.suffix.lower().removeprefix(".")
    if not extension or extension in _EXTENSIONS[kind]:
        return ()
    facts: dict[str, str | int] = {"extension": extension, "format": kind}
    return (Finding("document.wrong_extension", "note", None, facts),)


def _macros(path: Path, kind: Kind, limits: Limits) -> tuple[Finding, ...]:
    found = has_macros(path, kind, limits)
    return (Finding("document.macros", "note"),) if found else ()
