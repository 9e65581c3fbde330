"""Opening a PDF, or saying in one sentence why not."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from ..errors import DocumentRefused
from .dots import with_dots
from .drawing import drawing_of
from .geometry import Sheet
from .glyphs import words_of
from .view import view_of

OnPage = Callable[[int, int], None]
"""Hears the pages that are done and how many there are."""

MOST_WORDS = 2_000_000
"""About 4,000 dense pages: beyond it a file is made to exhaust memory."""


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """The opened file; DocumentRefused when it is empty, locked or broken."""
    if path.stat().st_size == 0:
        raise DocumentRefused("pdf.empty")
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as broken:
        locked = getattr(broken, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise DocumentRefused("pdf.encrypted" if locked else "pdf.broken") from broken
    with closing(document):
        yield document


def properties(document: Any) -> tuple[str | None, str | None]:
    """The title and the author that the file claims."""
    title, author = (document.get_metadata_value(key).strip() for key in ("Title", "Author"))
    return title or None, author or None


def _sheet(document: Any, index: int) -> Sheet:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return Sheet(index + 1, 0.0, 0.0)
    with closing(page):
        view = view_of(page)
        with closing(page.get_textpage()) as text_page:
            words = tuple(words_of(text_page, view))
        rules, fills, images = drawing_of(page, view)
    return Sheet(index + 1, *view.size, with_dots(words, fills), rules, fills, images)


def sheets_of(
    document: Any, max_pages: int, on_page: OnPage = lambda _done, _pages: None
) -> tuple[Sheet, ...]:
    """Every page measured; DocumentRefused when there are too many or none has any text."""
    pages = len(document)
    if pages > max_pages:
        raise DocumentRefused("pdf.too_many_pages", pages=pages, limit=max_pages)
    if pages == 0:
        raise DocumentRefused("pdf.empty")
    sheets, words = [], 0
    for index in range(pages):
        sheets.append(_sheet(document, index))
        words += len(sheets[-1].words)
        if words > MOST_WORDS:
            raise DocumentRefused("pdf.too_long", limit=MOST_WORDS)
        on_page(index + 1, pages)
    if words == 0:
        pictured = any(sheet.images for sheet in sheets)
        raise DocumentRefused("pdf.scanned" if pictured else "pdf.empty")
    return tuple(sheets)
