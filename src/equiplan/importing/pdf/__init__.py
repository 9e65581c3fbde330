"""Text PDFs: words and lines in, blocks out."""

from collections.abc import Sequence
from pathlib import Path

from ..blocks import Document
from ..plans import headers
from .assembly import assembled
from .continuing import aligned
from .geometry import Sheet
from .grid import Grid
from .layout import Laid, LaidTable
from .lines import lines_of
from .opening import OnPage, opened, properties, sheets_of
from .pages import Reading, drawn_grids, laid_out
from .running import stripped
from .unruled import Columns, Recognise
from .wrapping import compounds, vocabulary

__all__ = ["read"]


def read(
    path: Path,
    *,
    max_pages: int = 1000,
    recognise: Recognise = headers.recognise,
    on_page: OnPage = lambda _done, _pages: None,
) -> Document:
    """The document in a PDF file; DocumentRefused when locked, broken, scanned or too long.

    `recognise` says whether a text names a column of a plan: tables drawn without lines are found
    by their header. `on_page` hears how many pages are measured, and how many there are.
    """
    with opened(path) as pdf:
        title, author = properties(pdf)
        sheets = sheets_of(pdf, max_pages, on_page)
    grids = [drawn_grids(sheet) for sheet in sheets]
    tables = [[grid.box for grid in found if grid.is_table] for found in grids]
    sheets, running = stripped(sheets, tables, recognise)
    reading = Reading(_known(sheets), recognise)
    blocks, notes = assembled(_laid_out(sheets, grids, reading))
    return Document(
        blocks=blocks,
        notes=notes,
        format="pdf",
        title=title,
        author=author,
        running=running,
        pages=len(sheets),
        sizes=tuple((sheet.width, sheet.height) for sheet in sheets),
    )


def _laid_out(
    sheets: Sequence[Sheet], grids: Sequence[Sequence[Grid]], reading: Reading
) -> list[Laid]:
    laid: list[Laid] = []
    carried: Columns | None = None
    for sheet, found in zip(sheets, grids, strict=True):
        page, carried = laid_out(sheet, found, reading, carried)
        if laid and page and isinstance(laid[-1], LaidTable) and isinstance(page[0], LaidTable):
            page[0] = aligned(laid[-1], page[0])
        laid.extend(page)
    return laid


def _known(sheets: Sequence[Sheet]) -> frozenset[str]:
    pages = [lines_of(word for word in sheet.words if word.turn == 0) for sheet in sheets]
    words = frozenset[str]().union(*map(vocabulary, pages))
    return words | compounds(pages, words)
