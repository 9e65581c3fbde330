"""Walks the body of a Word document and gives its paragraphs and tables in reading order."""

import re
from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..blocks import Block, Cell, LeftOut, Paragraph, Place, Row, Table, Why
from ..blocks import Look as Appearance
from ..errors import DocumentRefused
from ..limits import Limits
from .docx_forms import PROMPT, box_of, write_forms
from .docx_styles import Look, Styles, W, colour_of, is_on, paragraph_look, run_look, value, whole
from .numbering import Counter, Lists
from .package import Element
from .shape import readable_bullet, split_bullet, tidy

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_WRAPPERS = {W + name for name in ("ins", "moveTo", "customXml", "sdtContent", "smartTag")}
_NOT_PRINTED = {
    W + name for name in ("moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "tblPr")
} | {MC + "Fallback"}
_PRINTED_AS = {W + "tab": " ", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_CONTENTS_FIELD = re.compile(r"\s*TOC\b")
_ENDED = re.compile(r"[.;:!?…»)]\s*$")


@dataclass(slots=True)
class _Words:
    """The words of one paragraph while they are collected."""

    pieces: list[str] = field(default_factory=list)
    sizes: Tally[int] = field(default_factory=Tally)
    inks: Tally[tuple[str, str]] = field(default_factory=Tally)
    left: list[tuple[Why, str]] = field(default_factory=list)
    bold: bool = True
    lead: str = ""
    boxes: list[Element] = field(default_factory=list)

    def add(self, text: str, look: Look) -> None:
        self.pieces.append(text)
        if text.strip():
            if self.bold and not look.bold:
                self.bold, self.lead = False, tidy("".join(self.pieces[:-1]))
            self.sizes[look.half_points or 0] += len(text)
            self.inks[look.font or "", look.colour or ""] += len(text)

    def leave(self, why: Why, text: str) -> None:
        """Sets words aside, those of neighbouring runs together."""
        if self.left and self.left[-1][0] == why:
            text = self.left.pop()[1] + text
        self.left.append((why, text))

    @property
    def size(self) -> int:
        return max(self.sizes, key=self.sizes.__getitem__, default=0)


class Body:
    """Reads one document from top to bottom; it keeps the counts that run through all of it."""

    def __init__(self, styles: Styles, lists: Lists, limits: Limits) -> None:
        self._styles = styles
        self._counter = Counter(lists)
        self._limits = limits
        self._fields: list[str] = []
        self._trust_fields = True
        self._paragraphs = self._tables = self._rows = 0
        self._sizes: Tally[int] = Tally()
        self.left_out: list[LeftOut] = []

    def blocks(self, body: Element) -> list[Block]:
        """The blocks of a body, sizes still in half points."""
        marks = [mark.get(W + "fldCharType") for mark in body.iter(W + "fldChar")]
        # A field that never ends would swallow the rest of the document.
        self._trust_fields = marks.count("begin") == marks.count("end")
        write_forms(body)
        return list(self._blocks(body))

    def scaled(self, blocks: list[Block]) -> tuple[Block, ...]:
        """The blocks, their sizes made relative to the document's most used one."""
        usual = max(self._sizes, key=self._sizes.__getitem__, default=0)
        return tuple(_scaled(block, usual) for block in blocks)

    def _blocks(self, parent: Element) -> Iterator[Block]:
        for child in parent:
            if child.tag == W + "p":
                yield from self._paragraph_blocks(child)
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif (child.tag == W + "sdt" and not _is_contents(child)) or child.tag in _WRAPPERS:
                yield from self._blocks(child)

    def _paragraph_blocks(self, element: Element) -> Iterator[Block]:
        words = _Words()
        for made in self._paragraphs_of(element, words, in_cell=False):
            self._paragraphs += 1
            self._sizes[words.size] += len(made.text)
            yield replace(made, place=Place(paragraph=self._paragraphs))
        self._set_aside(words, Place(paragraph=max(self._paragraphs, 1)))
        for box in words.boxes:
            yield from self._blocks(box)

    def _set_aside(self, words: _Words, place: Place) -> None:
        found = ((why, tidy(text)) for why, text in words.left)
        self.left_out += [LeftOut(why, text, place) for why, text in found if text]

    def _paragraphs_of(
        self, element: Element, words: _Words, *, in_cell: bool
    ) -> Iterator[Paragraph]:
        properties = element.find(W + "pPr")
        look = paragraph_look(properties).over(self._styles.paragraph(value(properties, "pStyle")))
        self._collect(element, look, words)
        depth = look.list_level or 0
        listed = look.list_id is not None and look.list_id != "0"
        marker = self._counter.marker(look.list_id, depth) if listed and look.list_id else None
        level = 0 if in_cell else look.level or 0
        if look.contents:
            return
        font, colour = max(words.inks, key=words.inks.__getitem__, default=("", ""))
        style = self._styles.name(value(properties, "pStyle"))
        listing = (look.list_id or "") if listed else ""
        for text in _printed_lines("".join(words.pieces), level, in_cell=in_cell):
            typed, rest = (None, text) if marker else split_bullet(text)
            yield Paragraph(
                rest,
                level=level,
                marker=marker or typed,
                indent=depth if listed else 0,
                bold=words.bold,
                size=words.size,
                lead=words.lead if rest.startswith(words.lead) else "",
                look=Appearance(style, font, colour, listing),
            )
            marker = None

    def _collect(self, element: Element, look: Look, words: _Words) -> None:
        for child in element:
            if child.tag in _NOT_PRINTED:
                continue
            if child.tag == W + "r":
                own = child.find(W + "rPr")
                style = self._styles.of(value(own, "rStyle"))
                self._collect(child, run_look(own).over(style).over(look), words)
            elif child.tag == W + "txbxContent":
                words.boxes.append(child)
            elif child.tag == W + "del":
                words.leave("deleted", _words_of(child))
            elif child.tag in {W + "fldChar", W + "instrText"}:
                self._follow_field(child)
            elif not self._print(child, look, words):
                self._collect(child, look, words)

    def _print(self, element: Element, look: Look, words: _Words) -> bool:
        text = _text_of(element)
        if text is None or self._in_contents():
            return text is not None
        why = _why_not(element, look)
        if why:
            words.leave(why, text)
        else:
            words.add(text, look)
        return True

    def _follow_field(self, mark: Element) -> None:
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append("")
        elif kind == "end" and self._fields:
            self._fields.pop()
        elif kind is None and self._fields:
            self._fields[-1] += mark.text or ""

    def _in_contents(self) -> bool:
        return self._trust_fields and any(map(_CONTENTS_FIELD.match, self._fields))

    def _table(self, table: Element) -> Iterator[Block]:
        rows = list(_children(table, "tr"))
        if len(rows) == 1 and len(cells := list(_children(rows[0], "tc"))) == 1:
            yield from self._blocks(cells[0])  # a frame around text, not a table
            return
        self._tables += 1
        place = Place(table=self._tables)
        made = self._merged(rows, place)
        columns = max((c.column + c.width for row in made for c in row.cells), default=0)
        if any(cell.paragraphs for row in made for cell in row.cells):
            yield Table(tuple(made), columns, place)

    def _merged(self, rows: list[Element], place: Place) -> list[Row]:
        made: list[list[Cell]] = []
        corners: dict[int, tuple[int, int]] = {}
        for element in rows:
            self._count_row()
            at = replace(place, row=len(made) + 1)
            row: list[Cell] = []
            for cell, continues in self._cells(element, at):
                if continues and cell.column in corners:
                    above, index = corners[cell.column]
                    corner = made[above][index]
                    made[above][index] = replace(corner, height=len(made) - above + 1)
                    continue
                corners[cell.column] = (len(made), len(row))
                row.append(cell)
            made.append(row)
        return [
            Row(tuple(cells), replace(place, row=number))
            for number, cells in enumerate(made, start=1)
        ]

    def _count_row(self) -> None:
        self._rows += 1
        if self._rows > self._limits.rows:
            raise DocumentRefused("document.too_many_rows", limit=self._limits.rows)

    def _cells(self, row: Element, place: Place) -> Iterator[tuple[Cell, bool]]:
        properties = row.find(W + "trPr")
        why = _why_no_row(properties)
        if why:
            words = " | ".join(filter(None, (tidy(_words_of(one)) for one in _children(row, "tc"))))
            self.left_out += [LeftOut(why, words, place)] if words else []
            return
        column = whole(value(properties, "gridBefore")) or 0
        for element in _children(row, "tc"):
            look = element.find(W + "tcPr")
            width = min(max(whole(value(look, "gridSpan")) or 1, 1), self._limits.columns)
            merge = None if look is None else look.find(W + "vMerge")
            continues = merge is not None and merge.get(W + "val", "continue") == "continue"
            at = replace(place, column=column + 1)
            before = len(self.left_out)
            paragraphs = tuple(replace(one, place=at) for one in self._inside(element))
            self.left_out[before:] = [replace(one, place=at) for one in self.left_out[before:]]
            yield Cell(column, paragraphs, width, fill=_fill(look)), continues
            column += width

    def _inside(self, cell: Element) -> Iterator[Paragraph]:
        """The paragraphs of a cell, those of tables and boxes within it included."""
        for child in cell:
            if child.tag == W + "p":
                words = _Words()
                yield from self._paragraphs_of(child, words, in_cell=True)
                self._set_aside(words, Place())
                for box in words.boxes:
                    yield from self._inside(box)
            elif child.tag in _WRAPPERS | {W + "tbl", W + "tr", W + "tc", W + "sdt"}:
                yield from self._inside(child)


def _why_not(element: Element, look: Look) -> Why | None:
    """Why words are not part of the document, None where they are."""
    if element.tag == PROMPT:
        return "prompt"
    return "hidden_text" if look.hidden else "struck" if look.struck else None


def _why_no_row(properties: Element | None) -> Why | None:
    if properties is None:
        return None
    if properties.find(W + "del") is not None:
        return "deleted"
    return "hidden_rows" if is_on(properties, "hidden") else None


def _words_of(element: Element) -> str:
    """The words in an element that is left out, deleted ones too."""
    return "".join(one.text or "" for one in element.iter(W + "t", W + "delText"))


def _fill(look: Element | None) -> str:
    shading = None if look is None else look.find(W + "shd")
    return (colour_of(shading.get(W + "fill")) or "") if shading is not None else ""


def _text_of(element: Element) -> str | None:
    if element.tag in {W + "t", MATH + "t", PROMPT}:
        return element.text or ""
    if element.tag == W + "sym":
        if box := box_of(element):
            return box
        code = element.get(W + "char", "")
        try:
            return readable_bullet(chr(int(code, 16)))
        except (ValueError, OverflowError):
            return ""
    return _PRINTED_AS.get(str(element.tag))


def _printed_lines(text: str, level: int, *, in_cell: bool) -> list[str]:
    """A paragraph's lines: a heading is one, a cell has what was typed, prose is reflowed."""
    found = [line for line in map(tidy, text.split("\n")) if line]
    if level:
        return [" ".join(found)] if found else []
    if in_cell:
        return found
    made: list[str] = []
    for line in found:
        if made and line[0].islower() and not _ENDED.search(made[-1]):
            made[-1] += f" {line}"
        else:
            made.append(line)
    return made


def _children(parent: Element, name: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == W + name:
            yield child
        elif child.tag in _WRAPPERS or child.tag == W + "sdt":
            yield from _children(child, name)


def _is_contents(block: Element) -> bool:
    gallery = block.find(f"{W}sdtPr/{W}docPartObj")
    return (value(gallery, "docPartGallery") or "").lower() == "table of contents"


def _scaled(block: Block, usual: int) -> Block:
    if isinstance(block, Paragraph):
        known = usual and block.size
        return replace(block, size=round(block.size / usual, 2) if known else 1.0)
    rows = tuple(
        replace(row, cells=tuple(_scaled_cell(cell, usual) for cell in row.cells))
        for row in block.rows
    )
    return replace(block, rows=rows)


def _scaled_cell(cell: Cell, usual: int) -> Cell:
    scaled = tuple(_scaled(one, usual) for one in cell.paragraphs)
    return replace(cell, paragraphs=tuple(p for p in scaled if isinstance(p, Paragraph)))
