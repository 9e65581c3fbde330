"""How fast a PDF is read into blocks, next to pdfplumber's bare text extraction of the same file.

Run as `python -m bench.pdf`; give files as arguments to measure those instead of a made one.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table

from equiplan.importing.pdf import read

PAGES = 77
SENTENCE = (
    "Le comité de suivi relit chaque trimestre les chiffres que les services lui remettent, "
    "compare la part des femmes à celle des candidatures et publie ses conclusions. "
)


def _page(number: int) -> list[Flowable]:
    styles = getSampleStyleSheet()
    head = ["N°", "Action", "Responsable", "Calendrier", "Indicateur"]
    rows = [
        [f"{number}.{row}", Paragraph(SENTENCE[:86]), "Service du personnel", "2027", "Part"]
        for row in range(1, 9)
    ]
    grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]
    return [
        Paragraph(f"Axe {number}", styles["Heading2"]),
        *(Paragraph(SENTENCE * 4, styles["BodyText"]) for _ in range(5)),
        Table([head, *rows], colWidths=[30, 200, 110, 60, 60], style=grid),
        PageBreak(),
    ]


def made(path: Path) -> Path:
    """A dense document of 77 pages, half prose and half table."""
    story = [part for number in range(1, PAGES + 1) for part in _page(number)]
    SimpleDocTemplate(str(path), pagesize=A4, topMargin=40, bottomMargin=40).build(story)
    return path


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _bare_text(path: Path) -> int:
    with pdfplumber.open(path) as pdf:
        return sum(len(page.extract_text()) for page in pdf.pages)


def measure(path: Path) -> None:
    """Prints pages a second, the peak of memory and the ratio to the baseline."""
    ours = min(_seconds(lambda: read(path)) for _ in range(2))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages = read(path).pages or 1
    theirs = _seconds(lambda: _bare_text(path))
    print(
        f"{path.name}: {pages} pages in {ours:.2f} s ({pages / ours:.0f} pages/s), "
        f"peak {peak:.0f} MB; pdfplumber's bare text {theirs:.2f} s: {theirs / ours:.1f} x faster"
    )


def main() -> None:
    """Measures the files named, or a made one."""
    if sys.argv[1:]:
        for name in sys.argv[1:]:
            measure(Path(name))
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(made(Path(folder) / "dense.pdf"))


if __name__ == "__main__":
    main()
