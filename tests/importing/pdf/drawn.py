"""PDF files made for the tests: tables in several styles, columns of prose, raw bytes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

STYLES: dict[str, list[tuple[Any, ...]]] = {
    "ruled": [("GRID", (0, 0), (-1, -1), 0.5, colors.grey)],
    "rows": [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey)],
    "bands": [("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.lightblue, colors.white])],
    "tiles": [
        ("BACKGROUND", (0, 0), (-1, -1), colors.lavender),
        ("INNERGRID", (0, 0), (-1, -1), 2, colors.white),
    ],
    "bare": [],
}
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9, leading=11)
HEAD = ParagraphStyle("head", parent=BODY, fontName="Helvetica-Bold")


def table_pdf(
    path: Path, rows: Sequence[Sequence[str]], widths: Sequence[float], style: str
) -> Path:
    """A landscape page or more with one table, its first row in bold and repeated."""
    cells = [
        [Paragraph(text.replace("\n", "<br/>"), HEAD if not index else BODY) for text in row]
        for index, row in enumerate(rows)
    ]
    look = [("VALIGN", (0, 0), (-1, -1), "TOP"), *STYLES[style]]
    table = Table(cells, colWidths=list(widths), style=look, repeatRows=1)
    SimpleDocTemplate(str(path), pagesize=landscape(A4), topMargin=40, bottomMargin=40).build(
        [table]
    )
    return path


def prose_pdf(path: Path, paragraphs: Sequence[str], style: ParagraphStyle = BODY) -> Path:
    """Paragraphs one under the other."""
    story = [part for text in paragraphs for part in (Paragraph(text, style), Spacer(1, 6))]
    SimpleDocTemplate(str(path), pagesize=A4).build(story)
    return path


def canvas_pdf(path: Path, *pages: Sequence[tuple[float, float, str]], size: float = 10) -> Path:
    """Strings put at x, y (from the top) of each page."""
    canvas = Canvas(str(path), pagesize=A4)
    for page in pages:
        canvas.setFont("Helvetica", size)
        for x, y, text in page:
            canvas.drawString(x, A4[1] - y, text)
        canvas.showPage()
    canvas.save()
    return path


def raw_pdf(path: Path, objects: Sequence[str]) -> Path:
    """A PDF written by hand: object 1 is its catalog."""
    body, places = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    start = len(body)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    body += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    body += f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(body)
    return path
