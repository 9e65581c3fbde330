"""The folder of a brought roster: the file and what was read of it, until both are destroyed.

Nothing of a file of people goes into the database before it is counts: a row that is deleted
stays in the pages, the log and the backups of a database for a while, a folder that is removed
does not.
"""

import json
import os
import shutil
from collections.abc import Set
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.files.base import File

from equiplan.web.settings.storage import PRIVATE_FILE, PRIVATE_FOLDER

FOLDER = "people_files"
KEPT_AT_MOST = timedelta(hours=23)  # looked at every hour: a day in all


def folder(key: UUID) -> Path:
    """Where what belongs to a file lies."""
    return Path(settings.MEDIA_ROOT) / FOLDER / key.hex


def take_in(key: UUID, suffix: str, file: "File[Any]") -> None:
    """Keep the bytes of a brought file, readable by nobody else on the machine."""
    place = folder(key)
    place.mkdir(mode=PRIVATE_FOLDER, parents=True)
    with _opened(place / f"roster{suffix}") as kept:
        for chunk in file.chunks():
            kept.write(chunk)


def file_of(key: UUID, suffix: str) -> Path:
    """The path of the brought file."""
    return folder(key) / f"roster{suffix}"


def note(key: UUID, name: str, content: object) -> None:
    """Keep something that was read of the file; what was kept under that name is replaced whole.

    A folder that was destroyed meanwhile stays destroyed.
    """
    place = folder(key)
    if not place.is_dir():
        return
    part = place / f"{name}.part"
    with _opened(part) as kept:
        kept.write(json.dumps(content, ensure_ascii=False).encode())
    part.replace(place / f"{name}.json")


def note_alone(key: UUID, name: str, content: object) -> None:
    """Keep something about a file that was destroyed."""
    folder(key).mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    note(key, name, content)


def noted(key: UUID, name: str) -> Any:
    """What was kept under a name; None when there is nothing (any more)."""
    try:
        return json.loads((folder(key) / f"{name}.json").read_bytes())
    except FileNotFoundError:
        return None


def destroy(*keys: UUID) -> None:
    """Remove files and all that was read of them; twice is the same as once."""
    for key in keys:
        shutil.rmtree(folder(key), ignore_errors=True)


def destroy_strays(known: Set[UUID], now: datetime) -> int:
    """Remove the folders that have lain there for too long and that no row knows; how many."""
    root, names = Path(settings.MEDIA_ROOT) / FOLDER, {key.hex for key in known}
    if not root.is_dir():
        return 0
    before = (now - KEPT_AT_MOST).timestamp()
    lost = [each for each in root.iterdir() if each.name not in names]
    old = [each for each in lost if each.stat().st_mtime < before]
    for each in old:
        shutil.rmtree(each, ignore_errors=True)
    return len(old)


def _opened(path: Path) -> Any:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE)
    return os.fdopen(handle, "wb")
