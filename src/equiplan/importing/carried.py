"""The fingerprints that a document exported by the product carries in its custom properties."""

import re
import zipfile
from pathlib import Path

from equiplan.domain.plans.exported import PROPERTY

_PART = "docProps/custom.xml"
_LARGEST = 4_000_000
_HELD = re.compile(
    rf'name="{PROPERTY}-(\d{{1,5}})"[^>]{{0,200}}>\s{{0,20}}<(?:\w{{1,10}}:)?lpwstr>'
    r"([A-Za-z0-9+/=]{1,300})<"
)


def carried_by(path: Path) -> str | None:
    """What `exporting.carried` wrote into a file; None where nothing of it is there."""
    try:
        with zipfile.ZipFile(path) as package, package.open(_PART) as part:
            text = part.read(_LARGEST).decode("utf-8", "replace")
    except (OSError, zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, ValueError):
        return None
    pieces = {int(number): piece for number, piece in _HELD.findall(text)}
    return "".join(pieces[number] for number in sorted(pieces)) or None
