"""Builds the binary formats: LibreOffice and Chromium print, python-docx lays out."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import docx
import typst
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603


def converted(source: Path, target: Path) -> None:
    """Converts by LibreOffice to the format that the name of `target` says."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        run(
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            target.suffix[1:],
            "--outdir",
            folder,
            str(source),
        )
        shutil.move(Path(folder) / (source.stem + target.suffix), target)


def printed(html: str, target: Path) -> None:
    """Prints a page by Chromium, as a designer's office would."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html, "utf-8")
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
        run(
            "chromium",
            *flags,
            f"--user-data-dir={folder}/p",
            f"--print-to-pdf={target}",
            page.as_uri(),
        )


def typeset(source: str, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.typ"
        page.write_text(source, "utf-8")
        typst.compile(str(page), output=str(target))


def document(*, font: str = "Liberation Sans", size: float = 10.5, landscape: bool = False) -> Any:
    doc = docx.Document()
    doc.core_properties.author = doc.core_properties.comments = ""
    style = doc.styles["Normal"]
    style.font.name, style.font.size = font, Pt(size)
    section = doc.sections[0]
    section.page_width, section.page_height = Pt(595), Pt(842)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Pt(842), Pt(595)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Pt(50))
    return doc


def page_number(paragraph: Any) -> None:
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        paragraph.add_run()._r.append(element)


def furniture(doc: Any, header: str, footer: str) -> None:
    section = doc.sections[0]
    section.header.paragraphs[0].text = header
    paragraph = section.footer.paragraphs[0]
    paragraph.text = footer
    page_number(paragraph)


def shade(cell: Any, colour: str) -> None:
    element = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        element.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(element)


def fill(
    cell: Any,
    content: str | Iterable[str],
    *,
    bold: bool = False,
    size: float = 9,
    bullet: str = "",
) -> None:
    """One paragraph a line; `bullet` is typed before each, as people do."""
    lines = [content] if isinstance(content, str) else list(content)
    for position, line in enumerate(lines or [""]):
        paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
        run_ = paragraph.add_run(f"{bullet}{line}")
        run_.bold, run_.font.size = bold, Pt(size)


def repeated(row: Any) -> None:
    element = OxmlElement("w:tblHeader")
    element.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(element)


def table(doc: Any, header: list[str], *, colour: str = "1F3864") -> Any:
    """A ruled table with a coloured header row that repeats on every page."""
    made = doc.add_table(rows=1, cols=len(header))
    made.style, made.autofit = "Table Grid", False
    for cell, text in zip(made.rows[0].cells, header, strict=True):
        fill(cell, text, bold=True)
        shade(cell, colour)
        cell.paragraphs[0].runs[0].font.color.rgb = RGBColor(255, 255, 255)
    repeated(made.rows[0])
    return made


def add_row(made: Any, cells: list[Any], *, bullet: str = "", size: float = 9) -> Any:
    row = made.add_row()
    for cell, content in zip(row.cells, cells, strict=True):
        many = not isinstance(content, str) and len(content) > 1
        fill(cell, content, bullet=bullet if many else "", size=size)
    return row


def band(made: Any, text: str, colour: str, *, size: float = 9.5) -> None:
    """A row merged over the whole width."""
    cells = made.add_row().cells
    merged = cells[0].merge(cells[-1])
    fill(merged, text, bold=True, size=size)
    shade(merged, colour)


def sized(made: Any, widths: list[float]) -> None:
    """Widths in points; call last, once every row is there."""
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Pt(width)
    for row in made.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Pt(width)


SPACES = (
    (r" (?=[;!?%])", "\u202f"),
    (r" (?=[:»€]|k€)", "\u00a0"),
    (r"(?<=«) ", "\u00a0"),
    (r"(?<=\d) (?=\d{3}\b)", "\u202f"),
)


def french(root: Any) -> None:
    """Sets the spaces of French typography in every text of a Word or PowerPoint part."""
    for element in root.iter("{*}t"):
        for pattern, space in SPACES:
            element.text = re.sub(pattern, space, element.text or "")


def labelled(doc: Any, label: str, text: str, style: str | None = None) -> None:
    paragraph = doc.add_paragraph(style=style)
    paragraph.add_run(label).bold = True
    paragraph.add_run(text)
