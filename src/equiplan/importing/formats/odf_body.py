"""Walks the body of an OpenDocument text and gives its paragraphs and tables in reading order."""

from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..blocks import Block, LeftOut, Look, Paragraph, Place, Why
from ..limits import Limits
from .grid import Grid, Reach
from .numbering import Counter, Lists
from .odf_styles import DRAW, OFFICE, OUTLINE, TABLE, TEXT, OdfStyle, OdfStyles, over
from .package import Element
from .shape import split_bullet, tidy

_NOT_READ = frozenset(
    [
        TEXT + name
        for name in (
            "tracked-changes", "table-of-content", "illustration-index", "table-index",
            "object-index", "alphabetical-index", "user-index", "bibliography",
            "sequence-decls", "variable-decls", "user-field-decls", "hidden-paragraph",
            "note", "ruby-text",
        )
    ]
    + [OFFICE + "annotation", OFFICE + "annotation-end", OFFICE + "forms"]
)  # fmt: skip
_BREAKS = {TEXT + "line-break": "\n", TEXT + "tab": " "}
_ROW_GROUPS = frozenset(TABLE + n for n in ("table-header-rows", "table-rows", "table-row-group"))


@dataclass(slots=True)
class Words:
    """The words of one paragraph while they are collected."""

    pieces: list[str] = field(default_factory=list)
    bold: bool = True
    lead: str = ""
    boxes: list[Element] = field(default_factory=list)
    left: list[tuple[Why, str]] = field(default_factory=list)

    def leave(self, why: Why, text: str | None) -> None:
        """Sets a run of text aside."""
        if text and text.strip():
            self.left.append((why, text))

    def add(self, text: str | None, *, bold: bool) -> None:
        """Appends a run of text."""
        if text:
            self.pieces.append(text)
            if self.bold and not bold and text.strip():
                self.bold, self.lead = False, tidy("".join(self.pieces[:-1]))


@dataclass(frozen=True, slots=True)
class _Listed:
    """The list a paragraph stands in: its style and depth, and whether it opens an item."""

    style: str | None = None
    key: str = ""
    depth: int = -1
    opens: bool = False


class OdfBody:
    """Reads one document from top to bottom; it keeps the counts that run through all of it."""

    def __init__(self, styles: OdfStyles, lists: Lists, limits: Limits) -> None:
        self._styles = styles
        self._lists = lists
        self._counter = Counter(lists)
        self._grid = Grid(limits)
        self._printed = self._opened = 0
        self._sizes: Tally[float] = Tally()
        self.left_out: list[LeftOut] = []

    def blocks(self, body: Element) -> tuple[Block, ...]:
        """The blocks of a body in order."""
        found = list(self._blocks(body, _Listed()))
        usual = max(self._sizes, key=self._sizes.__getitem__, default=1.0) or 1.0
        return tuple(_scaled(block, usual) for block in found)

    def _blocks(self, parent: Element, listed: _Listed) -> Iterator[Block]:
        for child in parent:
            if self._is_left_out(child):
                continue
            if child.tag in {TEXT + "p", TEXT + "h"}:
                yield from self._paragraph(child, listed)
                listed = replace(listed, opens=False)
            elif child.tag == TABLE + "table":
                yield from self._table(child)
            elif child.tag == TEXT + "list":
                yield from self._list(child, listed)
            elif isinstance(child.tag, str):
                yield from self._blocks(child, listed)

    def _is_left_out(self, child: Element) -> bool:
        if child.tag == TEXT + "tracked-changes":
            self._deleted(child)
        if child.get(TEXT + "display") == "none":
            self._leave("hidden_text", _plain(child))
            return True
        return child.tag in _NOT_READ

    def _leave(self, why: Why, text: str, place: Place | None = None) -> None:
        if words := tidy(text):
            self.left_out.append(LeftOut(why, words, place or Place(paragraph=self._printed + 1)))

    def _deleted(self, changes: Element) -> None:
        for deletion in changes.iter(TEXT + "deletion"):
            for paragraph in deletion.iter(TEXT + "p", TEXT + "h"):
                self._leave("deleted", _plain(paragraph))

    def _list(self, element: Element, around: _Listed) -> Iterator[Block]:
        depth = around.depth + 1
        style = element.get(TEXT + "style-name") or around.style
        key = around.key if depth else self._list_key(element, style)
        for item in element:
            if item.tag in {TEXT + "list-item", TEXT + "list-header"}:
                opens = item.tag == TEXT + "list-item"
                yield from self._blocks(item, _Listed(style, key, depth, opens))

    def _list_key(self, element: Element, style: str | None) -> str:
        """A list counts from its start again, unless it says that it goes on."""
        if element.get(TEXT + "continue-numbering") != "true":
            self._opened += 1
        key = element.get(TEXT + "continue-list") or f"{style} {self._opened}"
        self._lists.levels.setdefault(key, self._lists.levels.get(style or "", {}))
        return key

    def _paragraph(self, element: Element, listed: _Listed) -> Iterator[Block]:
        words = Words()
        for made in self.paragraphs(element, listed, words):
            self._printed += 1
            self._sizes[made.size] += len(made.text)
            yield replace(made, place=Place(paragraph=self._printed))
        for box in words.boxes:
            yield from self._blocks(box, _Listed())

    def paragraphs(
        self, element: Element, listed: _Listed, words: Words, *, in_cell: bool = False
    ) -> Iterator[Paragraph]:
        """The paragraphs that one text:p or text:h prints: one a line."""
        look = self._styles.look("paragraph", element.get(TEXT + "style-name"))
        if look.hidden:
            self._leave("hidden_text", _plain(element))
            return
        self._collect(element, look, words)
        for why, text in words.left:
            self._leave(why, text)
        appearance = self._appearance(element, look, listed)
        level = 0 if in_cell else self._level(element, look.name)
        found = [line for line in map(tidy, "".join(words.pieces).split("\n")) if line]
        marker = self._marker(element, listed) if found else None
        for text in [" ".join(found)] if level and found else found:
            typed, rest = (None, text) if marker else split_bullet(text)
            yield Paragraph(
                rest,
                level=level,
                marker=marker or typed,
                indent=max(listed.depth, 0),
                bold=words.bold,
                size=look.size or 0.0,
                lead=words.lead if rest.startswith(words.lead) else "",
                look=appearance,
            )
            marker = None

    def _appearance(self, element: Element, look: OdfStyle, listed: _Listed) -> Look:
        style = self._styles.shown_name("paragraph", element.get(TEXT + "style-name"))
        listing = (listed.style or "") if listed.key else ""
        return Look(style, look.font or "", look.colour or "", listing)

    def _level(self, element: Element, style: str | None) -> int:
        if element.tag == TEXT + "h":
            text = element.get(TEXT + "outline-level", "1")
            return min(int(text), 9) if text.isdecimal() and len(text) < 3 else 1
        return 1 if style == "Title" else 0

    def _marker(self, element: Element, listed: _Listed) -> str | None:
        if listed.opens:
            return self._counter.marker(listed.key, listed.depth)
        if element.tag == TEXT + "h" and listed.depth < 0:
            return self._counter.marker(OUTLINE, self._level(element, None) - 1)
        return None

    def _collect(self, element: Element, look: OdfStyle, words: Words) -> None:
        _say(element.text, look, words)
        for child in element:
            self._inline(child, look, words)
            _say(child.tail, look, words)

    def _inline(self, child: Element, around: OdfStyle, words: Words) -> None:
        own = self._styles.look("text", child.get(TEXT + "style-name"))
        look, bold = over(own, around), bool(around.bold)
        if child.tag in _BREAKS:
            words.add(_BREAKS[str(child.tag)], bold=bold)
        elif child.tag == TEXT + "s":
            words.add(" ", bold=bold)
        elif child.tag == DRAW + "text-box":
            words.boxes.append(child)
        elif child.tag == TEXT + "placeholder" or _is_prompt(child):
            words.leave("prompt", _plain(child))
        elif own.hidden or child.tag == TEXT + "hidden-text":
            words.leave("hidden_text", _plain(child))
        elif isinstance(child.tag, str) and child.tag not in _NOT_READ:
            self._collect(child, look, words)

    def _table(self, element: Element) -> Iterator[Block]:
        rows = [row for row in _rows(element) if not self._is_put_away(row)]
        hidden = _hidden_columns(element)
        cells = [cell for row in rows for cell in row.iterchildren(TABLE + "table-cell")]
        if len(cells) == 1:
            yield from self._blocks(cells[0], _Listed())  # a frame around text, not a table
            return
        table = self._grid.table([list(self._reaches(row, hidden)) for row in rows], Place())
        if table is not None:
            yield table

    def _reaches(self, row: Element, hidden: frozenset[int]) -> Iterator[Reach]:
        column = 0
        for cell in row.iterchildren(TABLE + "table-cell"):
            printed = tuple(self._inside(cell, _Listed()))
            fill = self._styles.look("table-cell", cell.get(TABLE + "style-name")).fill or ""
            width, height = (
                _whole(cell.get(f"{TABLE}number-{way}-spanned")) for way in ("columns", "rows")
            )
            for _ in range(min(_whole(cell.get(TABLE + "number-columns-repeated")), 50)):
                if column not in hidden:
                    yield Reach(printed, width, height, fill)
                elif printed:
                    text = " ".join(one.text for one in printed)
                    self._leave("hidden_columns", text)
                column += width

    def _is_put_away(self, row: Element) -> bool:
        if row.get(TABLE + "visibility", "visible") == "visible":
            return False
        cells = (tidy(_plain(cell)) for cell in row.iterchildren(TABLE + "table-cell"))
        self._leave("hidden_rows", " | ".join(filter(None, cells)))
        return True

    def _inside(self, parent: Element, listed: _Listed) -> Iterator[Paragraph]:
        for child in parent:
            if child.tag in {TEXT + "p", TEXT + "h"}:
                words = Words()
                yield from self.paragraphs(child, listed, words, in_cell=True)
                listed = replace(listed, opens=False)
                for box in words.boxes:
                    yield from self._inside(box, _Listed())
            elif child.tag == TEXT + "list":
                yield from self._inside_list(child, listed)
            elif isinstance(child.tag, str) and child.tag not in _NOT_READ:
                yield from self._inside(child, listed)

    def _inside_list(self, element: Element, around: _Listed) -> Iterator[Paragraph]:
        depth = around.depth + 1
        style = element.get(TEXT + "style-name") or around.style
        key = around.key if depth else self._list_key(element, style)
        for item in element:
            yield from self._inside(item, _Listed(style, key, depth, opens=True))


def _say(text: str | None, look: OdfStyle, words: Words) -> None:
    if look.struck:
        words.leave("struck", text)
    else:
        words.add(text, bold=bool(look.bold))


def _is_prompt(element: Element) -> bool:
    """Whether a content control still shows its prompt, as LibreOffice notes it."""
    return any(
        str(name).endswith("}showing-place-holder") and value == "true"
        for name, value in element.attrib.items()
    )


def _plain(element: Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _hidden_columns(table: Element) -> frozenset[int]:
    hidden: set[int] = set()
    column = 0
    for one in table.iter(TABLE + "table-column"):
        times = min(_whole(one.get(TABLE + "number-columns-repeated")), 500)
        if one.get(TABLE + "visibility", "visible") != "visible":
            hidden |= set(range(column, column + times))
        column += times
    return frozenset(hidden)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child)


def _whole(text: str | None) -> int:
    return max(int(text), 1) if text and text.isdecimal() and len(text) < 8 else 1


def _scaled(block: Block, usual: float) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, size=round(block.size / usual, 2) if block.size else 1.0)
    rows = tuple(
        replace(
            row,
            cells=tuple(
                replace(
                    cell,
                    paragraphs=tuple(
                        replace(one, size=round(one.size / usual, 2) if one.size else 1.0)
                        for one in cell.paragraphs
                    ),
                )
                for cell in row.cells
            ),
        )
        for row in block.rows
    )
    return replace(block, rows=rows)
