"""A plan draft as a Word document, one table on landscape A4, that imports again."""

import re
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Emu, Pt, RGBColor

from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.text.languages import Language

from .carried import PART, RELATION, TYPE, part
from .plan_table import Column, Line, columns, layout

INK, PAPER, BAND, GREY = "1F2A37", "FFFFFF", "E6EDF5", "52606D"
PAGE = (Cm(29.7), Cm(21.0))
MARGIN = Cm(1.5)
NARROWEST = 17
FILLS = {"header": INK, "axis": BAND}
DRESS = {
    "header": f'<w:rPr><w:b/><w:color w:val="{PAPER}"/><w:sz w:val="16"/></w:rPr>',
    "axis": "<w:rPr><w:b/></w:rPr>",
    "objective": "<w:rPr><w:i/></w:rPr>",
}
ABOVE = frozenset({"title", "meta", "frame"})
LOCALES: dict[Language, str] = {"fr": "fr-FR", "en": "en-GB", "es": "es-ES"}
# XML has no place for these.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def document(draft: PlanDraft) -> bytes:
    """The .docx file: the title, then a table whose header is repeated on each page."""
    made = docx.Document()
    _page(made)
    _speak(made, draft)
    lines = list(layout(draft))
    _head(made, [line for line in lines if line.kind in ABOVE])
    _table(made, columns(draft), [line for line in lines if line.kind not in ABOVE])
    package = made.part.package
    carried = Part(PackURI(PART), TYPE, part(draft), package)
    package.relate_to(carried, RELATION)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def _page(made: Any) -> None:
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN
    normal = made.styles["Normal"]
    normal.font.name = "Arial"
    normal.font.size = Pt(8.5)
    normal.paragraph_format.space_after = Pt(2)
    made.styles["Title"].font.size = Pt(18)


def _speak(made: Any, draft: PlanDraft) -> None:
    """Says whose words these are and in which language, for those who hear the document."""
    locale = LOCALES[draft.language or "fr"]
    for tag in made.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), locale)
    properties = made.core_properties
    properties.title = _printable(draft.title or "")[:255]
    properties.author = _printable(draft.organisation or "")[:255]
    properties.language = locale
    properties.comments = ""


def _head(made: Any, lines: list[Line]) -> None:
    for line in lines:
        if line.kind == "title":
            made.add_paragraph(_printable(line.cells[0]), style="Title")
        else:
            run = made.add_paragraph().add_run(_printable(line.cells[0]))
            if line.kind == "meta":
                run.font.color.rgb = RGBColor.from_string(GREY)


def _table(made: Any, columns: tuple[Column, ...], lines: list[Line]) -> None:
    table = made.add_table(rows=0, cols=len(columns), style="Table Grid")
    table.autofit = False
    widths = _widths(columns)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    # Written as XML and parsed once: made cell by cell, a thousand actions take seconds.
    rows = "".join(_row(line, [Emu(width).twips for width in widths]) for line in lines)
    for row in list(parse_xml(f"<w:tbl {nsdecls('w')}>{rows}</w:tbl>")):
        table._tbl.append(row)


def _widths(columns: tuple[Column, ...]) -> list[int]:
    """The page shared out as the columns need, none so narrow that its header is broken."""
    needed = [max(each.width, NARROWEST, 2 * len(each.header) + 1) for each in columns]
    usable = PAGE[0] - 2 * MARGIN
    return [usable * each // sum(needed) for each in needed]


def _row(line: Line, widths: list[int]) -> str:
    spans = [sum(widths)] if len(line.cells) == 1 else widths
    cells = "".join(
        _cell(text, line.kind, width, len(widths) // len(spans))
        for text, width in zip(line.cells, spans, strict=True)
    )
    header = "<w:tblHeader/>" if line.kind == "header" else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"


def _cell(text: str, kind: str, width: int, columns: int) -> str:
    """One paragraph for each entry; an empty cell has an empty one."""
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    fill = FILLS.get(kind)
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    entries = "".join(_paragraph(entry, kind) for entry in _printable(text).split("\n"))
    return (
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/>{span}{shade}</w:tcPr>{entries}</w:tc>'
    )


def _paragraph(text: str, kind: str) -> str:
    keep = "<w:pPr><w:keepNext/></w:pPr>" if kind in {"axis", "objective"} else ""
    items = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
        for part in re.sub("\r", " ", text).split("\t")
    )
    return f"<w:p>{keep}<w:r>{DRESS.get(kind, '')}{items}</w:r></w:p>" if text else "<w:p/>"


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("", text)
