"""Opens a document of any format: looks at what the file is, not at what it is called."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from equiplan.domain.plans.draft import Finding

from . import pdf
from .blocks import Document
from .errors import DocumentRefused
from .formats import csv, docx, html, markdown, ods, odt, pptx, text, xls, xlsx
from .limits import LIMITS, Limits
from .sniffing import Kind, has_macros, sniff

OnPage = Callable[[int, int], None]
"""Called with the pages that are done and how many there are."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader is asked beside the file."""

    sheet: str | None
    limits: Limits
    on_page: OnPage


Reader = Callable[[Path, Asked], Document]

READERS: dict[Kind, Reader] = {
    "docx": lambda path, asked: docx.read(path, limits=asked.limits),
    "xlsx": lambda path, asked: xlsx.read(path, sheet=asked.sheet, limits=asked.limits),
    "xls": lambda path, asked: xls.read(path, sheet=asked.sheet, limits=asked.limits),
    "ods": lambda path, asked: ods.read(path, sheet=asked.sheet, limits=asked.limits),
    "odt": lambda path, asked: odt.read(path, limits=asked.limits),
    "pptx": lambda path, asked: pptx.read(path, limits=asked.limits),
    "html": lambda path, asked: html.read(path, limits=asked.limits),
    "md": lambda path, asked: markdown.read(path, limits=asked.limits),
    "csv": lambda path, asked: csv.read(path, limits=asked.limits),
    "pdf": lambda path, asked: pdf.read(path, max_pages=asked.limits.pages, on_page=asked.on_page),
    "txt": lambda path, asked: text.read(path, limits=asked.limits),
}

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
    document = READERS[kind](path, Asked(sheet, limits, on_page))
    findings = (*_misnamed(path, kind), *_macros(path, kind, limits))
    return replace(document, findings=(*findings, *document.findings)) if findings else document


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
