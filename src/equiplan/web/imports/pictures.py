"""Pictures of the pages of brought PDFs: drawn in a process of its own, and kept for a while."""

from pathlib import Path
from threading import BoundedSemaphore

from equiplan.importing.errors import DocumentRefused
from equiplan.importing.sandbox.picturing import pictures_in_worker
from equiplan.web.platform.cache import Cached
from equiplan.web.uploads.models import Upload

MOST_PAGES = 300
"""Pages of one document that are drawn: the text of those beyond is shown."""
TOGETHER = 4
"""Pages drawn by one process: who looks at one will soon look at the next."""
_KEPT: Cached[bytes] = Cached(most=48)
_AT_ONCE = BoundedSemaphore(2)
"""Drawing takes a core: however many people look, two processes draw."""


def picture_of(upload: Upload, number: int) -> bytes | None:
    """A page (1-based) as PNG; None for one there is not, or that cannot be drawn."""
    if not upload.file or not 1 <= number <= MOST_PAGES:
        return None
    known = _KEPT.get((upload.sha256, number))
    if known is None:
        with _AT_ONCE:
            known = _KEPT.get((upload.sha256, number)) or _drawn(upload, number)
    return known or None


def _drawn(upload: Upload, number: int) -> bytes:
    """Draws a page with those around it; what cannot be drawn is kept as no bytes."""
    first = number - (number - 1) % TOGETHER
    try:
        path = Path(upload.file.path)
        drawn = pictures_in_worker(path, first, first + TOGETHER - 1)
    except DocumentRefused:
        drawn = []
    drawn += [b""] * (TOGETHER - len(drawn))
    for at, picture in enumerate(drawn):
        _KEPT.put((upload.sha256, first + at), picture)
    return drawn[number - first]
