"""Turns the shapes of one slide after the other into blocks."""

from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.slide import Slide

from ..blocks import Block, LeftOut, Look, Paragraph, Place
from ..limits import Limits
from .grid import Grid, Reach
from .numbering import numeral
from .package import parse_xml
from .pptx_order import Box, in_reading_order
from .shape import readable_bullet, split_bullet, tidy

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE}
_RUNNING = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
_BULLETED = {PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.VERTICAL_BODY}
_AUTO = {
    "alphaLc": "lowerLetter", "alphaUc": "upperLetter",
    "romanLc": "lowerRoman", "romanUc": "upperRoman",
}  # fmt: skip


class SlideReader:
    """Reads the slides of one presentation; it keeps the counts that run through all of it."""

    def __init__(self, limits: Limits) -> None:
        self.running: list[str] = []
        self.left_out: list[LeftOut] = []
        self._grid = Grid(limits)
        self._blocks: list[Block] = []
        self._sizes: Tally[float] = Tally()

    def blocks(self) -> tuple[Block, ...]:
        """Everything read, sizes relative to the presentation's most used one."""
        usual = max(self._sizes, key=self._sizes.__getitem__, default=0.0)
        return tuple(_scaled(block, usual) for block in self._blocks)

    def read(self, slide: Slide, number: int) -> None:
        """Appends the blocks of a slide, its title first."""
        title = slide.shapes.title
        section = slide.slide_layout.name.lower().startswith(("section", "titre de section"))
        printed = 0
        for block in self._slide(slide, title, number, 1 if section else 2):
            if isinstance(block, Paragraph):
                printed += 1
                block = replace(block, place=Place(slide=number, paragraph=printed))  # noqa: PLW2901
                self._sizes[block.size] += len(block.text)
            self._blocks.append(block)

    def _slide(self, slide: Slide, title: Any, number: int, level: int) -> Iterator[Block]:
        if title is not None:
            text = tidy(title.text_frame.text)
            centred = title.placeholder_format.type == PP_PLACEHOLDER.CENTER_TITLE
            if text:
                yield Paragraph(text, level=1 if centred else level)
        others = [shape for shape in slide.shapes if title is None or shape != title]
        for shape in in_reading_order([_box(shape) for shape in others]):
            yield from self._shape(shape, slide, number)

    def _shape(self, shape: Any, slide: Slide, number: int) -> Iterator[Block]:
        if _is_hidden(shape):
            text = tidy(" ".join(word.text or "" for word in shape._element.iter(A + "t")))
            self.left_out += [LeftOut("hidden_text", text, Place(slide=number))] if text else []
        elif shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            for inner in in_reading_order([_box(one) for one in shape.shapes]):
                yield from self._shape(inner, slide, number)
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield from self._table(shape.table, number)
        elif shape.has_text_frame:
            yield from self._text(shape, number)
        else:
            yield from _diagram(shape, slide)

    def _text(self, shape: Any, number: int) -> Iterator[Paragraph]:
        kind = shape.placeholder_format.type if shape.is_placeholder else None
        if kind in _RUNNING:
            self.running.extend(filter(None, [tidy(shape.text_frame.text)]))
        else:
            found = shape.text_frame.paragraphs
            yield from self._paragraphs(found, Place(slide=number), bulleted=kind in _BULLETED)

    def _table(self, table: Any, number: int) -> Iterator[Block]:
        rows = [
            [self._reach(cell, number) for cell in row.cells if not cell.is_spanned]
            for row in table.rows
        ]
        made = self._grid.table(rows, Place(slide=number))
        if made is not None:
            yield made

    def _reach(self, cell: Any, number: int) -> Reach:
        printed = self._paragraphs(cell.text_frame.paragraphs, Place(slide=number), bulleted=False)
        held = tuple(replace(one, size=1.0) for one in printed)
        return Reach(held, cell.span_width or 1, cell.span_height or 1, _fill(cell))

    def _paragraphs(
        self, found: Iterable[Any], place: Place, *, bulleted: bool
    ) -> Iterator[Paragraph]:
        counts: Tally[int] = Tally()
        for one in found:
            struck = tidy(_unstruck(one))
            self.left_out += [LeftOut("struck", struck, place)] if struck else []
            yield from _printed(one, counts, bulleted=bulleted)


def _is_hidden(shape: Any) -> bool:
    names = next(shape._element.iter("{*}cNvPr"), None)
    return names is not None and names.get("hidden") in {"1", "true"}


def _unstruck(paragraph: Any) -> str:
    """Takes the runs that are struck through out of a paragraph, and gives their words."""
    struck = [
        run
        for run in paragraph._p.findall(A + "r")
        if (look := run.find(A + "rPr")) is not None
        and look.get("strike", "noStrike") != "noStrike"
    ]
    for run in struck:
        paragraph._p.remove(run)
    return "".join(run.findtext(A + "t") or "" for run in struck)


def _fill(cell: Any) -> str:
    return _rgb(cell._tc.find(f"{A}tcPr/{A}solidFill"))


def _rgb(fill: Any) -> str:
    """A plain colour as six digits, a colour of the theme by its name."""
    if fill is None:
        return ""
    plain, theme = fill.find(A + "srgbClr"), fill.find(A + "schemeClr")
    if plain is not None:
        digits = str(plain.get("val", "")).upper()
        return "" if digits == "000000" else digits
    return "" if theme is None else f"theme {theme.get('val', '')}"


def _look(runs: list[Any]) -> Look:
    """The font and the ink of the first words."""
    properties = runs[0]._r.find(A + "rPr") if runs else None
    if properties is None:
        return Look()
    font = properties.find(A + "latin")
    family = "" if font is None else font.get("typeface", "")
    return Look(font=family, colour=_rgb(properties.find(A + "solidFill")))


def _box(shape: Any) -> Box[Any]:
    return Box(shape, shape.left or 0, shape.top or 0, shape.width or 0, shape.height or 0)


def _printed(one: Any, counts: Tally[int], *, bulleted: bool) -> Iterator[Paragraph]:
    texts = [line for line in map(tidy, one.text.split("\v")) if line]
    marker = _marker(one, counts, bulleted=bulleted) if texts else None
    runs = [run for run in one.runs if run.text.strip()]
    bold = bool(runs) and all(run.font.bold for run in runs)
    size = next((run.font.size.pt for run in runs if run.font.size), 0.0)
    look = _look(runs)
    for text in texts:
        typed, rest = (None, text) if marker else split_bullet(text)
        yield Paragraph(
            rest, marker=marker or typed, indent=one.level, bold=bold, size=size, look=look
        )
        marker = None


def _marker(one: Any, counts: Tally[int], *, bulleted: bool) -> str | None:
    """The bullet or number of a paragraph; body placeholders give one unless told not to."""
    properties = one._p.pPr
    find = (lambda _: None) if properties is None else properties.find
    if (auto := find(A + "buAutoNum")) is not None:
        return _number(auto, one.level, counts)
    counts[one.level] = 0
    if (sign := find(A + "buChar")) is not None:
        return readable_bullet(sign.get("char", "•"))
    return "•" if bulleted and find(A + "buNone") is None else None


def _number(auto: Any, level: int, counts: Tally[int]) -> str:
    start = auto.get("startAt", "1")
    counts[level] += 1
    number = counts[level] + (int(start) - 1 if start.isdecimal() and len(start) < 6 else 0)
    kind = auto.get("type", "arabicPeriod")
    style = next((name for begin, name in _AUTO.items() if kind.startswith(begin)), "decimal")
    written = numeral(number, style)
    if kind.endswith("ParenBoth"):
        return f"({written})"
    return written + (")" if kind.endswith("ParenR") else "." if kind.endswith("Period") else "")


def _diagram(shape: Any, slide: Slide) -> Iterator[Paragraph]:
    """The words of a SmartArt drawing, which stand in a part of their own."""
    link = next(shape._element.iter(DIAGRAM + "relIds"), None)
    name = None if link is None else link.get(RELATION + "dm")
    if name is None:
        return
    root = parse_xml(slide.part.related_part(name).blob)
    for paragraph in root.iterfind(f".//{DIAGRAM}t/{A}p"):
        text = tidy("".join(word.text or "" for word in paragraph.iter(A + "t")))
        if text:
            yield Paragraph(text, marker="•")


def _scaled(block: Block, usual: float) -> Block:
    if not isinstance(block, Paragraph):
        return block
    known = usual and block.size
    return replace(block, size=round(block.size / usual, 2) if known else 1.0)
