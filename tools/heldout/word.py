"""What the Word layouts share: cells with colour, sections, running lines, export to PDF."""

import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

EXPORT_SECONDS = 120


def blank(font: str = "Liberation Sans", points: int = 10) -> WordDocument:
    """Return an empty document in one font."""
    document = Document()
    document.styles["Normal"].font.name = font
    document.styles["Normal"].font.size = Pt(points)
    return document


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour."""
    fill = OxmlElement("w:shd")
    fill.set(qn("w:val"), "clear")
    fill.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(fill)


def write(
    cell: _Cell, text: str, *, bold: bool = False, white: bool = False, points: int = 9
) -> None:
    """Write a cell, one paragraph a line."""
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        run = paragraph.add_run(line)
        run.bold, run.font.size = bold, Pt(points)
        if white:
            run.font.color.rgb = RGBColor(255, 255, 255)


def bulleted(document: WordDocument, cell: _Cell, lines: Iterable[str]) -> None:
    """Write a cell as a list with bullets."""
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.style = document.styles["List Bullet"]
        paragraph.add_run(line).font.size = Pt(9)


def header_row(table: Table, names: Sequence[str], colour: str = "1F3864") -> None:
    """Write the names of the columns and repeat them on each page."""
    row = table.add_row()
    for cell, name in zip(row.cells, names, strict=True):
        write(cell, name, bold=True, white=True)
        shade(cell, colour)
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(repeat)


def banner(table: Table, text: str, colour: str = "8EAADB") -> None:
    """Write one line across the table."""
    cells = table.add_row().cells
    merged = cells[0].merge(cells[-1])
    write(merged, text, bold=True)
    shade(merged, colour)


def widths(table: Table, inches: Sequence[float]) -> None:
    """Set the widths of the columns, in inches."""
    table.autofit = False
    for column, width in zip(table.columns, inches, strict=True):
        column.width = int(width * 914400)
    for row in table.rows:
        for cell, width in zip(row.cells, inches, strict=True):
            cell.width = int(width * 914400)


def landscape(document: WordDocument) -> None:
    """Begin a section on its side."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = int(0.6 * 914400)


def upright(document: WordDocument) -> None:
    """Begin a section upright again."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = section.page_height, section.page_width


def centred(document: WordDocument, text: str, points: int, *, bold: bool = False) -> Paragraph:
    """Add a centred line."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(points)
    return paragraph


def running(document: WordDocument, head: str, foot: str) -> None:
    """Set the running lines; the foot ends with the number of the page."""
    section = document.sections[0]
    section.header.paragraphs[0].text = head
    paragraph = section.footer.paragraphs[0]
    paragraph.add_run(f"{foot}   ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def export(document: WordDocument, path: Path) -> None:
    """Save a document as .docx, or as the PDF that LibreOffice makes of it."""
    if path.suffix == ".docx":
        document.save(str(path))
        return
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{path.stem}.docx"
        document.save(str(source))
        convert(source, path.parent)


def convert(source: Path, folder: Path) -> None:
    """Make the PDF of an office file with LibreOffice."""
    profile = f"-env:UserInstallation=file://{source.parent}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=EXPORT_SECONDS)
