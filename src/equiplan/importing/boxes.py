"""Check boxes of any format: a choice keeps what is ticked, a list of things to do keeps it all.

Two boxes or more in one cell, one paragraph or one run of short lines are a choice among options.
The options without a tick are left out, and told; where no box is ticked, none is chosen. A box
before a longer text stands for a bullet: the text stays, the box becomes its marker.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from .blocks import Block, Cell, Document, LeftOut, Paragraph, Row, Table

EMPTY, TICKED = "☐", "☒"
"""How a reader writes the boxes that a file holds as form fields."""

_EMPTY = "☐▢❏❑❒⬜🔲"
_TICKED = "☑☒✅🗹🗷🗸⊠"
_EITHER = {"□": "■"}
"""Signs that are bullets too: boxes only where the filled one of the pair stands among them."""
_LONGEST = 6
"""Words of an option; a longer one is something to do."""
_TYPED = re.compile(r"\[( ?|[xX✓✔])\](?![\w(])")
_BOX = re.compile(f"([{_EMPTY}{_TICKED}{''.join(_EITHER)}{''.join(_EITHER.values())}])\\s*")
_SURE = re.compile(f"[{_EMPTY}{_TICKED}]")
_ENDS = " \t,;/|·-–"


@dataclass(frozen=True, slots=True)
class _Option:
    text: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph cut at its boxes: the words before them, then an option for each."""

    paragraph: Paragraph
    before: str = ""
    options: tuple[_Option, ...] = ()


@dataclass(slots=True)
class _Chosen:
    """Walks through the blocks; it keeps what is left out."""

    left: list[LeftOut] = field(default_factory=list)

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Block]:
        run: list[Paragraph] = []
        for block in blocks:
            if isinstance(block, Paragraph) and _has_box(block):
                run.append(block)
                continue
            yield from self._run(run)
            run = []
            yield self._table(block) if isinstance(block, Table) else block
        yield from self._run(run)

    def _run(self, run: list[Paragraph]) -> Iterator[Paragraph]:
        """Neighbouring lines with boxes outside tables: one choice, or each for itself."""
        lines = [_cut(one) for one in run]
        if len({one.indent for one in run}) == 1 and _is_choice(lines, mixed=True):
            yield from self._chosen(lines)
            return
        for line in lines:
            yield from self._chosen([line]) if _is_choice([line]) else [_listed(line)]

    def _table(self, table: Table) -> Table:
        if not any(
            map(_has_box, (p for row in table.rows for c in row.cells for p in c.paragraphs))
        ):
            return table
        return replace(table, rows=tuple(self._row(row) for row in table.rows))

    def _row(self, row: Row) -> Row:
        return replace(row, cells=tuple(self._cell(cell) for cell in row.cells))

    def _cell(self, cell: Cell) -> Cell:
        if not any(map(_has_box, cell.paragraphs)):
            return cell
        lines = [_cut(one) for one in cell.paragraphs]
        if _is_choice(lines):
            return replace(cell, paragraphs=tuple(self._chosen(lines)))
        kept = (_listed(line) for line in lines)
        return replace(cell, paragraphs=tuple(one for one in kept if one.text != EMPTY))

    def _chosen(self, lines: Sequence[_Line]) -> Iterator[Paragraph]:
        for line in lines:
            if not line.options:
                yield line.paragraph
                continue
            place = line.paragraph.place
            unticked = [one.text for one in line.options if not one.ticked and one.text]
            self.left += [LeftOut("unticked", text, place) for text in unticked]
            ticked = ", ".join(one.text for one in line.options if one.ticked and one.text)
            text = " ".join(part for part in (line.before, ticked) if part)
            if text:
                yield replace(line.paragraph, text=text, marker=None, lead=_lead(line, text))


def with_choices(document: Document) -> Document:
    """The document with what is ticked; what is not goes to `left_out`."""
    chosen = _Chosen()
    blocks = tuple(chosen.blocks([_typed(block) for block in document.blocks]))
    if blocks == document.blocks:
        return document
    return replace(document, blocks=blocks, left_out=(*document.left_out, *chosen.left))


def _typed(block: Block) -> Block:
    """Boxes typed with brackets ("[ ]", "[x]") as boxes."""
    if isinstance(block, Paragraph):
        if "[" not in block.text:
            return block
        text = _TYPED.sub(lambda box: TICKED if box.group(1).strip() else EMPTY, block.text)
        return block if text == block.text else replace(block, text=text)
    if not any("[" in p.text for row in block.rows for c in row.cells for p in c.paragraphs):
        return block
    return replace(block, rows=tuple(_typed_row(row) for row in block.rows))


def _typed_row(row: Row) -> Row:
    cells = (
        replace(
            c, paragraphs=tuple(p for p in map(_typed, c.paragraphs) if isinstance(p, Paragraph))
        )
        for c in row.cells
    )
    return replace(row, cells=tuple(cells))


def _whole(paragraph: Paragraph) -> str:
    """The text with the sign before it, when that sign is a box."""
    marker = paragraph.marker or ""
    return f"{marker} {paragraph.text}" if _BOX.fullmatch(marker) else paragraph.text


def _has_box(paragraph: Paragraph) -> bool:
    return _BOX.search(_whole(paragraph)) is not None


def _cut(paragraph: Paragraph) -> _Line:
    parts = _BOX.split(_whole(paragraph))
    before, signs, texts = parts[0].strip(), parts[1::2], [t.strip(_ENDS) for t in parts[2::2]]
    if not signs:
        return _Line(paragraph)
    if before and not before.endswith(":") and not texts[-1]:
        # "Yes ☐ No ☒": each box stands behind its option.
        texts, before = [before.strip(_ENDS), *texts[:-1]], ""
    filled = {full for hollow, full in _EITHER.items() if hollow in signs and full in signs}
    options = (_Option(t, s in _TICKED or s in filled) for s, t in zip(signs, texts, strict=True))
    return _Line(paragraph, before, tuple(options))


def _is_choice(lines: Sequence[_Line], *, mixed: bool = False) -> bool:
    """Whether boxes stand before options: two short ones or more; `mixed`: some ticked, not all."""
    options = [option for line in lines for option in line.options]
    signs = "".join(_whole(line.paragraph) for line in lines)
    pairs = any(hollow in signs and full in signs for hollow, full in _EITHER.items())
    short = all(len(option.text.split()) <= _LONGEST for option in options)
    ticked = {option.ticked for option in options}
    known = pairs or _SURE.search(signs) is not None
    return len(options) > 1 and short and known and (not mixed or len(ticked) > 1)


def _listed(line: _Line) -> Paragraph:
    """A text behind one box, the box its marker; a box alone is a cross or nothing."""
    one = line.paragraph
    if len(line.options) != 1 or line.before or not _SURE.match(_whole(one)):
        return one
    (option,) = line.options
    sign = TICKED if option.ticked else EMPTY
    return replace(one, text=option.text, marker=sign) if option.text else replace(one, text=sign)


def _lead(line: _Line, text: str) -> str:
    lead = line.paragraph.lead
    return lead if text.startswith(lead) else ""
