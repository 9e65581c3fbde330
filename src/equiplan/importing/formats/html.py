"""Reads web pages (.html): what a reader of the page would see, without its scripts and menus."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import etree
from lxml import html as lxml_html

from ..blocks import Block, Document, Paragraph, Place
from ..errors import DocumentRefused
from ..limits import LIMITS, Limits
from .decode import decode
from .grid import Grid, Reach
from .numbering import numeral
from .package import Element
from .shape import paragraph, tidy

_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_-]{2,30})")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NOT_READ = frozenset(
    {"script", "style", "head", "noscript", "template", "nav", "svg", "math", "object", "iframe"}
    | {"select", "button", "audio", "video"}
)
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"}
    | {"font", "i", "img", "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small"}
    | {"span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_STRONG = frozenset({"b", "strong", "th"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NUMBERS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def read(path: Path, *, limits: Limits = LIMITS) -> Document:
    """The document in a web page; raises DocumentRefused where it is not text."""
    return document(_decoded(path.read_bytes()), limits=limits)


def document(text: str, *, format_name: str = "html", limits: Limits = LIMITS) -> Document:
    """The document that a page's source is."""
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, recover=True)
    try:
        root = lxml_html.document_fromstring(_DECLARATION.sub("", text, count=1), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise DocumentRefused("document.empty") from error
    page = _Page(Grid(limits))
    page.walk(root, _State())
    page.flush()
    title = root.findtext(".//title")
    return Document(
        tuple(page.blocks),
        format_name,
        title=tidy(title) or None if title else None,
        running=tuple(page.running),
    )


def _decoded(content: bytes) -> str:
    named = _CHARSET.search(content[:2048])
    if named and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode(named.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


@dataclass(frozen=True, slots=True)
class _State:
    """What the elements around a text say of it."""

    level: int = 0
    depth: int = 0
    bold: bool = False


@dataclass(slots=True)
class _Page:
    """Collects the blocks of a page while its tree is walked."""

    grid: Grid
    blocks: list[Block] = field(default_factory=list)
    running: list[str] = field(default_factory=list)
    in_cell: bool = False
    _pieces: list[str] = field(default_factory=list)
    _bold: bool = True
    _lead: str = ""
    _marker: str | None = None
    _state: _State = field(default_factory=_State)
    _printed: int = 0

    def walk(self, element: Element, state: _State) -> None:
        """Reads an element and everything in it."""
        tag = element.tag
        if not isinstance(tag, str) or _is_hidden(element):
            return
        if tag == "br":
            self.flush()
        elif tag == "footer" and not self.in_cell:
            self.running.extend(filter(None, [tidy(str(element.xpath("string()")))]))
        elif tag == "table" and not self.in_cell and not _is_layout(element):
            self._table(element, state)
        elif tag in _INLINE:
            self._children(element, replace(state, bold=state.bold or tag in _STRONG))
        else:
            self._block(element, state)

    def _block(self, element: Element, state: _State) -> None:
        tag = str(element.tag)
        self.flush()
        if tag in {"ul", "ol"}:
            self._list(element, state)
            return
        level = _HEADINGS.get(tag, state.level)
        bold = state.bold or tag in _STRONG or tag == "dt"
        inner = replace(state, level=0 if self.in_cell else level, bold=bold)
        self._children(element, inner)
        self.flush(inner)

    def _list(self, element: Element, state: _State) -> None:
        style = _NUMBERS.get(element.get("type", ""), "decimal")
        number = _whole(element.get("start"), 1)
        for item in element:
            if item.tag == "li":
                number = _whole(item.get("value"), number)
                self._marker = "•" if element.tag == "ul" else f"{numeral(number, style)}."
                inner = replace(state, depth=state.depth + 1, level=0)
                self._children(item, inner)
                self.flush(inner)
                self._marker = None
                number += 1
            else:
                self.walk(item, state)

    def _children(self, element: Element, state: _State) -> None:
        self._say(element.text, state)
        for child in element:
            self.walk(child, state)
            self._say(child.tail, state)

    def _say(self, text: str | None, state: _State) -> None:
        if text:
            self._pieces.append(text)
            self._state = state
            if self._bold and text.strip() and not state.bold:
                self._bold, self._lead = False, tidy("".join(self._pieces[:-1]))

    def flush(self, state: _State | None = None) -> None:
        """Ends the paragraph that is being collected."""
        text, bold, said = "".join(self._pieces), self._bold, state or self._state
        lead, self._pieces, self._bold, self._lead = self._lead, [], True, ""
        made = paragraph(text.replace("\n", " "), Place(paragraph=self._printed + 1))
        if made is None:
            return
        self._printed += 1
        marker, self._marker = self._marker or made.marker, None
        indent = max(said.depth - 1, 0)
        lead = lead if made.text.startswith(lead) else ""
        made = replace(made, level=said.level, bold=bold, marker=marker, indent=indent, lead=lead)
        self.blocks.append(made)

    def _table(self, element: Element, state: _State) -> None:
        self.flush()
        for caption in element.iterchildren("caption"):
            self._block(caption, state)
        rows = [list(_cells(row, self.grid)) for row in _rows(element)]
        table = self.grid.table(rows, Place())
        if table is not None:
            self.blocks.append(table)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr" and not _is_hidden(child):
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows(child)


def _cells(row: Element, grid: Grid) -> Iterator[Reach]:
    for cell in row.iterchildren("td", "th"):
        if not _is_hidden(cell):
            inside = _Page(grid, in_cell=True)
            inside.walk(cell, _State())
            inside.flush()
            printed = tuple(block for block in inside.blocks if isinstance(block, Paragraph))
            height = _whole(cell.get("rowspan"), 1)
            yield Reach(printed, _whole(cell.get("colspan"), 1), height or grid.limits.rows)


def _is_hidden(element: Element) -> bool:
    hidden = "hidden" in element.attrib or _HIDDEN.search(element.get("style", ""))
    return element.tag in _NOT_READ or bool(hidden) or _is_note_call(element)


def _is_note_call(element: Element) -> bool:
    if element.tag != "sup":
        return False
    link = element.find(".//a")
    return link is not None and link.get("href", "").startswith("#")


def _is_layout(table: Element) -> bool:
    """A table that frames other tables, or one text, is there for the looks of the page."""
    cells = [cell for row in _rows(table) for cell in row.iterchildren("td", "th")]
    return len(cells) < 2 or any(cell.find(".//table") is not None for cell in cells)


def _whole(text: str | None, otherwise: int) -> int:
    clean = (text or "").strip()
    return int(clean) if clean.isdecimal() and len(clean) < 7 else otherwise
