"""Reads Excel workbooks (.xlsx, .xlsm): each visible sheet is a heading and a table."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..blocks import Block, Document, LeftOut
from ..errors import DocumentRefused
from ..limits import LIMITS, Limits
from .choosing import Sheet, chosen
from .hidden import hidden_in
from .package import Element, Package, elements, open_package
from .properties import read_properties
from .shape import Merge
from .sheets import Budget, Filled, Seen, SheetRow, sheet_blocks
from .xlsx_styles import CellStyle, NumberFormat, S, font_of, read_styles, shown

_RELATION_ID = re.compile(r"\{[^}]*/relationships\}id$")
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_LAST_ROW = 1_048_576


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a cell, and those of them that are struck through."""

    shown: str
    struck: str = ""


@dataclass(frozen=True, slots=True)
class _Book:
    """What all sheets of a workbook share."""

    strings: tuple[Text, ...]
    styles: tuple[CellStyle, ...]
    epoch_1904: bool


def read(path: Path, *, sheet: str | None = None, limits: Limits = LIMITS) -> Document:
    """The document in a workbook, or in one of its sheets; raises DocumentRefused."""
    with open_package(path, limits) as package:
        root = package.xml("xl/workbook.xml")
        if root is None:
            raise DocumentRefused("document.damaged")
        parts, sheets = _sheets(package, root)
        wanted, findings = chosen(sheets, sheet)
        title, author = read_properties(package)
        left: list[LeftOut] = []
        read = [(one.name, parts[one.name]) for one in wanted]
        return Document(
            tuple(_blocks(package, root, read, left, limits)),
            "xlsx",
            title=title,
            author=author,
            findings=findings,
            left_out=tuple(left),
        )


def _sheets(package: Package, root: Element) -> tuple[dict[str, str], list[Sheet]]:
    relations = package.xml("xl/_rels/workbook.xml.rels")
    targets = {
        one.get("Id"): one.get("Target", "")
        for one in (() if relations is None else relations)
        if one.get("Type", "").endswith("/worksheet")
    }
    parts: dict[str, str] = {}
    sheets: list[Sheet] = []
    for one in root.iter(S + "sheet"):
        key = next((v for k, v in one.attrib.items() if _RELATION_ID.search(str(k))), None)
        if key in targets:
            name = one.get("name", "")
            target = targets[key]
            parts[name] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            sheets.append(Sheet(name, hidden=one.get("state", "visible") != "visible"))
    return parts, sheets


def _blocks(
    package: Package,
    root: Element,
    parts: list[tuple[str, str]],
    left: list[LeftOut],
    limits: Limits,
) -> Iterator[Block]:
    properties = root.find(S + "workbookPr")
    book = _Book(
        _strings(package),
        read_styles(package.xml("xl/styles.xml")),
        properties is not None and properties.get("date1904") in {"1", "true"},
    )
    budget = Budget(limits)
    for name, part in parts:
        if part in package.names:
            seen = Seen(name, hidden_in(package, "xlsx", name))
            with package.stream(part) as stream:
                merges: list[Merge] = []
                found = _rows(elements(stream, S + "row", S + "mergeCell"), book, merges, limits)
                rows = list(seen.rows(budget.spend(found)))
            left += seen.left_out()
            yield from sheet_blocks(name, rows, merges)


def _strings(package: Package) -> tuple[Text, ...]:
    name = "xl/sharedStrings.xml"
    if name not in package.names:
        return ()
    with package.stream(name) as stream:
        return tuple(_rich_text(item) for item in elements(stream, S + "si"))


def _rich_text(item: Element) -> Text:
    shown, struck = "", ""
    for text in item.iter(S + "t"):
        parent = text.getparent()
        # Phonetic guides (rPh) are reading aids, not text.
        if parent is None or parent.tag == S + "rPh":
            continue
        look = parent.find(S + "rPr")
        if look is not None and font_of(look).struck:
            struck += text.text or ""
        else:
            shown += text.text or ""
    return Text(shown, struck)


def _merge(reference: str, limits: Limits) -> Merge | None:
    """The region of "A1:C2"; None for anything else."""
    first, last = (_reference(end) for end in (reference.partition(":")[::2]))
    if first is None or last is None:
        return None
    height, width = last[0] - first[0] + 1, last[1] - first[1] + 1
    return Merge(*first, max(height, 1), min(max(width, 1), limits.columns))


def _reference(text: str) -> tuple[int, int] | None:
    """0-based row and column of "B7"."""
    found = _REFERENCE.fullmatch(text)
    if found is None:
        return None
    column = 0
    for letter in found.group(1):
        column = column * 26 + ord(letter) - 64
    return int(found.group(2)) - 1, column - 1


def _rows(
    found: Iterator[Element], book: _Book, merges: list[Merge], limits: Limits
) -> Iterator[SheetRow]:
    """The rows of a sheet; the merged regions, which its file names after them, go to `merges`."""
    following = 0
    for element in found:
        if element.tag == S + "mergeCell":
            merge = _merge(element.get("ref", ""), limits)
            merges.extend([merge] if merge else [])
            continue
        number = element.get("r", "")
        row = int(number) - 1 if number.isdecimal() and len(number) < 9 else following
        if not following <= row < _LAST_ROW:
            raise DocumentRefused("document.damaged")
        following = row + 1
        yield row, tuple(_filled(element, book, limits))


def _filled(row: Element, book: _Book, limits: Limits) -> Iterator[Filled]:
    following = 0
    for cell in row.iterchildren(S + "c"):
        place = _reference(cell.get("r", ""))
        column = place[1] if place else following
        following = column + 1
        style = _style(cell, book)
        text = _text(cell, style.number, book)
        if style.struck:
            text = Text("", text.shown or text.struck)
        says = text.shown.strip() or text.struck.strip() or style.fill
        if column < limits.columns and says:
            yield Filled(column, text.shown, style.bold, style.fill, style.look, text.struck)


def _style(cell: Element, book: _Book) -> CellStyle:
    index = cell.get("s", "0")
    known = index.isdecimal() and int(index) < len(book.styles)
    return book.styles[int(index)] if known else CellStyle()


def _text(cell: Element, style: NumberFormat, book: _Book) -> Text:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _rich_text(cell)
    value = cell.findtext(S + "v") or ""
    if kind == "n":
        return Text(_number(value, style, book))
    if kind == "s":
        return _shared(value, book)
    return Text(_WRITTEN.get(kind, str)(value))


# An error such as #REF! is no text of the author's.
_WRITTEN: dict[str, Callable[[str], str]] = {
    "e": lambda _: "",
    "b": lambda value: {"1": "TRUE", "0": "FALSE"}.get(value, value),
    "d": lambda value: value.removesuffix("T00:00:00"),
}


def _shared(index: str, book: _Book) -> Text:
    known = index.isdecimal() and len(index) < 9 and int(index) < len(book.strings)
    return book.strings[int(index)] if known else Text("")


def _number(value: str, style: NumberFormat, book: _Book) -> str:
    try:
        number = float(value)
    except ValueError:
        return value
    if not math.isfinite(number):
        return ""
    return shown(number, style, epoch_1904=book.epoch_1904)
