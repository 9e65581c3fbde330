"""Which rows and columns of a sheet nobody sees: filtered out, folded away or hidden by hand.

The library that reads the cells does not tell.
"""

import re
from dataclasses import dataclass

from .package import Element, Package, elements

_COLUMNS = re.compile(r"\d{1,5}")
_ON = frozenset({"1", "true"})
_MOST = 10_000
"""Repeated rows beyond this are the empty end of a sheet."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Numbers of rows, from 1, and of columns, from 0."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


NOTHING = Hidden()


def hidden_in(package: Package, kind: str, sheet: str) -> Hidden:
    """What is hidden in a sheet of a workbook (.xlsx, .ods); raises DocumentRefused."""
    return _in_ods(package, sheet) if kind == "ods" else _in_xlsx(package, sheet)


def _in_xlsx(package: Package, sheet: str) -> Hidden:
    part = _part_of(package, sheet)
    if part not in package.names or not _says(package, part, b"hidden"):
        return NOTHING
    rows: set[int] = set()
    columns: set[int] = set()
    following = 1
    with package.stream(part) as stream:
        for element in elements(stream, "{*}row", "{*}col"):
            is_hidden = element.get("hidden", "") in _ON
            if _name(element) == "col":
                columns |= _columns(element) if is_hidden else set()
                continue
            number = element.get("r", "")
            row = int(number) if number.isdecimal() and len(number) < 9 else following
            following = row + 1
            if is_hidden:
                rows.add(row)
    return Hidden(frozenset(rows), frozenset(columns))


def _part_of(package: Package, sheet: str) -> str:
    """The part that holds a sheet, "" where there is none."""
    book, relations = package.xml("xl/workbook.xml"), package.xml("xl/_rels/workbook.xml.rels")
    if book is None or relations is None:
        return ""
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    named = (one for one in book.iter("{*}sheet") if one.get("name") == sheet)
    keys = {str(value) for one in named for key, value in one.attrib.items() if "}id" in str(key)}
    target = next((targets[key] for key in keys if key in targets), "")
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _says(package: Package, part: str, word: bytes) -> bool:
    """Whether a part holds a word: most sheets hide nothing, and need not be read twice."""
    before = b""
    with package.stream(part) as stream:
        while chunk := stream.read(1 << 20):
            if word in before + chunk:
                return True
            before = chunk[-len(word) :]
    return False


def _columns(element: Element) -> set[int]:
    first, last = (element.get(name, "") for name in ("min", "max"))
    if not (_COLUMNS.fullmatch(first) and _COLUMNS.fullmatch(last)):
        return set()
    return set(range(int(first) - 1, min(int(last), _MOST)))


def _in_ods(package: Package, sheet: str) -> Hidden:
    part = "content.xml"
    if part not in package.names or not _says(package, part, b"visibility"):
        return NOTHING
    rows: set[int] = set()
    columns: set[int] = set()
    row, column = 1, 0
    with package.stream(part) as stream:
        for element in elements(stream, "{*}table-row", "{*}table-column", "{*}table"):
            name = _name(element)
            if name == "table":
                if _get(element, "name") == sheet:
                    return Hidden(frozenset(rows), frozenset(columns))
                rows, columns, row, column = set(), set(), 1, 0
                continue
            is_hidden = _get(element, "visibility") in {"filter", "collapse"}
            if name == "table-column":
                times = _times(element, "number-columns-repeated")
                columns |= set(range(column, column + min(times, _MOST))) if is_hidden else set()
                column += times
            else:
                times = _times(element, "number-rows-repeated")
                rows |= set(range(row, row + min(times, _MOST))) if is_hidden else set()
                row += times
    return NOTHING


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _get(element: Element, name: str) -> str:
    """An attribute by its name, in whatever namespace it is."""
    found = (value for key, value in element.attrib.items() if str(key).endswith("}" + name))
    return str(next(found, ""))


def _times(element: Element, name: str) -> int:
    text = _get(element, name)
    return max(int(text), 1) if text.isdecimal() and len(text) < 8 else 1
