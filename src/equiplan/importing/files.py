"""Whether there is a file at all, before anybody starts to read it."""

import stat
from pathlib import Path

from .errors import DocumentRefused
from .limits import Limits


def check_file(path: Path, limits: Limits) -> None:
    """Raises DocumentRefused for what is no file, is empty or is too large."""
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        raise DocumentRefused("document.not_found") from error
    if not stat.S_ISREG(found.st_mode):
        raise DocumentRefused("document.not_a_file")
    if found.st_size == 0:
        raise DocumentRefused("document.empty")
    if found.st_size > limits.file_bytes:
        raise DocumentRefused("document.too_large", limit=limits.file_bytes // (1024 * 1024))
