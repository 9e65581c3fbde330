"""Reads web pages (.html): what a reader of the page would see, without its scripts and menus."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import etree
from lxml import html as lxml_html

from ..blocks import Block, Document, LeftOut, Look, Paragraph, Place, Why
from ..boxes import EMPTY, TICKED
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
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_COLOUR = re.compile(
    r"(?:^|;)\s*(?P<what>background(?:-color)?|color)\s*:\s*#(?P<rgb>[0-9a-f]{6}|[0-9a-f]{3})\b",
    re.I,
)
_NOT_READ = frozenset(
    {"script", "style", "head", "noscript", "template", "nav", "svg", "math", "object", "iframe"}
    | {"button", "audio", "video"}
)
_TYPED_IN = frozenset({"text", "number", "date", "month", "week", "url", "tel"})
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"}
    | {
        "font",
        "i",
        "img",
        "input",
        "select",
        "textarea",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
    }
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
        left_out=tuple(page.left_out),
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
    why: Why | None = None
    style: str = ""
    colour: str = ""


@dataclass(slots=True)
class _Page:
    """Collects the blocks of a page while its tree is walked."""

    grid: Grid
    blocks: list[Block] = field(default_factory=list)
    running: list[str] = field(default_factory=list)
    in_cell: bool = False
    left_out: list[LeftOut] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _bold: bool = True
    _lead: str = ""
    _marker: str | None = None
    _state: _State = field(default_factory=_State)
    _printed: int = 0

    def walk(self, element: Element, state: _State) -> None:
        """Reads an element and everything in it."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _NOT_READ or _is_note_call(element):
            return
        if _is_hidden(element):
            self._leave("hidden_text", str(element.xpath("string()")))
            return
        state = _under(element, state)
        if tag == "br":
            self.flush()
        elif tag in {"input", "select", "textarea"}:
            self._say(_value(element), state)
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

    def _leave(self, why: Why, text: str) -> None:
        if words := tidy(text):
            self.left_out.append(LeftOut(why, words, Place(paragraph=self._printed + 1)))

    def _say(self, text: str | None, state: _State) -> None:
        if text and state.why:
            self._leave(state.why, text)
        elif text:
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
        look = Look(style=said.style, colour=said.colour)
        made = replace(made, level=said.level, bold=bold, marker=marker, indent=indent, lead=lead)
        self.blocks.append(replace(made, look=look))

    def _table(self, element: Element, state: _State) -> None:
        self.flush()
        for caption in element.iterchildren("caption"):
            self._block(caption, state)
        rows = [list(self._cells(row)) for row in _rows(element, self)]
        table = self.grid.table(rows, Place())
        if table is not None:
            self.blocks.append(table)

    def _cells(self, row: Element) -> Iterator[Reach]:
        row_fill = _colour(row, "background")
        for cell in row.iterchildren("td", "th"):
            if _is_hidden(cell):
                self._leave("hidden_columns", str(cell.xpath("string()")))
                continue
            inside = _Page(self.grid, in_cell=True)
            inside.walk(cell, _under(row, _State()))
            inside.flush()
            self.left_out += inside.left_out
            printed = tuple(block for block in inside.blocks if isinstance(block, Paragraph))
            height = _whole(cell.get("rowspan"), 1) or self.grid.limits.rows
            fill = _colour(cell, "background") or row_fill
            yield Reach(printed, _whole(cell.get("colspan"), 1), height, fill)

    def leave_row(self, row: Element) -> None:
        """Sets a hidden row aside, its cells in one line."""
        cells = (tidy(str(cell.xpath("string()"))) for cell in row.iterchildren("td", "th"))
        self._leave("hidden_rows", " | ".join(filter(None, cells)))


def _rows(table: Element, page: _Page | None = None) -> Iterator[Element]:
    """The rows of a table that are shown; a page sets the others aside."""
    for child in table:
        if child.tag == "tr" and not _is_hidden(child):
            yield child
        elif child.tag == "tr" and page:
            page.leave_row(child)
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows(child, page)


def _under(element: Element, state: _State) -> _State:
    """What an element adds to the state of those around it."""
    css = element.get("style", "")
    struck = element.tag in {"s", "strike", "del"} or _STRUCK.search(css)
    why: Why | None = "deleted" if element.tag == "del" else "struck" if struck else state.why
    style = element.get("class", "") if element.tag not in _INLINE else state.style
    colour = _colour(element, "color") or state.colour
    same = why == state.why and style == state.style and colour == state.colour
    return state if same else replace(state, why=why, style=style, colour=colour)


def _colour(element: Element, what: str) -> str:
    """A colour that an element's own style names, as six digits; "" for any other."""
    css = element.get("style", "")
    found = (one["rgb"] for one in _COLOUR.finditer(css) if one["what"].lower().startswith(what))
    digits = next(found, "").upper()
    six = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    return "" if what == "color" and six == "000000" else six


def _value(field_: Element) -> str:
    """What a field of a form holds: its text, its chosen option, its box."""
    if field_.tag == "textarea":
        return field_.text or ""
    if field_.tag == "select":
        chosen = [one for one in field_.iter("option") if "selected" in one.attrib]
        return " ".join(str(one.xpath("string()")) for one in chosen)
    kind = field_.get("type", "text").lower()
    if kind in {"checkbox", "radio"}:
        return f" {TICKED if 'checked' in field_.attrib else EMPTY} "
    return field_.get("value", "") if kind in _TYPED_IN else ""


def _is_hidden(element: Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


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
