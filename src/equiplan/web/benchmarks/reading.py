"""Has a brought file of figures read, in a process of its own, and lets its bytes go."""

import hashlib
import tempfile
from pathlib import Path
from typing import Any

from django.core.files.base import File

from equiplan.importing.series.model import Table
from equiplan.importing.series.worker import read_in_worker


def read(file: "File[Any]") -> tuple[Table, str]:
    """The table in a file and the SHA-256 of its bytes; raises DocumentRefused.

    Whoever brought it waits: a second or two, never more than a minute.
    """
    digest = hashlib.sha256()
    suffix = Path(file.name or "").suffix[:6]
    with tempfile.NamedTemporaryFile(suffix=suffix if suffix[1:].isalnum() else "") as kept:
        for chunk in file.chunks():
            digest.update(chunk)
            kept.write(chunk)
        kept.flush()
        return read_in_worker(Path(kept.name)), digest.hexdigest()
