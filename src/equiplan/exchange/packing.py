"""A package as bytes: canonical JSON, and the .zip in which it is handed over by mail."""

import io
import re
import zipfile
import zlib
from datetime import UTC, date, datetime
from typing import Any

from .errors import PackageRefused
from .limits import MOST_BYTES
from .model import FORMAT, Package, Party, Shared
from .schema import check, shape
from .strict import canonical, too_large

FILE = "package.json"
SIGNATURE_FILE = "package.json.sig"
ZIP_NAME = "equiplan-package-{number}.zip"
_LONGEST_SIGNATURE = 200
_MOST_ZIP = MOST_BYTES + 10_000
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_SAME_DAY = (1980, 1, 1, 0, 0, 0)  # so that the same package is the same file


def packed(package: Package) -> bytes:
    """Its bytes, which are what is signed; PackageRefused if they are more than allowed."""
    plain = _clean(plain_of(package))
    check(plain, shape())
    made = canonical(plain)
    if len(made) > MOST_BYTES:
        raise too_large()
    return made


def zipped(made: bytes, signature: str) -> bytes:
    """The two files in one."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ((FILE, made), (SIGNATURE_FILE, f"{signature}\n".encode())):
            entry = zipfile.ZipInfo(name, _SAME_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def unzipped(given: bytes) -> tuple[bytes, str]:
    """The package and its signature; PackageRefused for anything else, however it unpacks."""
    if len(given) > _MOST_ZIP:
        raise too_large()
    try:
        with zipfile.ZipFile(io.BytesIO(given)) as archive:
            if sorted(archive.namelist()) != [FILE, SIGNATURE_FILE]:
                raise PackageRefused("package.not_a_zip")
            made = _read(archive, FILE, MOST_BYTES)
            return made, signature_in(_read(archive, SIGNATURE_FILE, _LONGEST_SIGNATURE))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError):
        raise PackageRefused("package.not_a_zip") from None


def signature_in(content: bytes) -> str:
    """The signature in its file, whose line may end; what is no text is no signature."""
    return content.decode("ascii", errors="replace").removesuffix("\n").removesuffix("\r")


def _read(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """No more than so many bytes are unpacked, whatever the archive says of itself."""
    with archive.open(name) as entry:
        found = entry.read(most + 1)
    if len(found) > most:
        raise too_large()
    return found


def plain_of(package: Package) -> dict[str, Any]:
    """The package as JSON."""
    return {
        "format": FORMAT,
        "from": {**_party(package.sender), "key": package.key},
        "to": _party(package.recipient),
        "number": package.number,
        "issued_at": _instant(package.issued_at),
        "expires_at": _instant(package.expires_at),
        "agreements": [_shared(each) for each in package.agreements],
    }


def _party(party: Party) -> dict[str, str]:
    return {"uid": str(party.uid), "name": party.name}


def _shared(shared: Shared) -> dict[str, Any]:
    return {
        "uid": str(shared.uid),
        "matter": shared.matter,
        "purpose": shared.purpose,
        "first_year": shared.first_year,
        "last_year": shared.last_year,
        "starts_on": _day(shared.starts_on),
        "ends_on": _day(shared.ends_on),
        "content": shared.content,
    }


def _day(day: date) -> str:
    return day.isoformat()


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _clean(plain: Any) -> Any:
    """Without the characters that no text needs and some databases cannot keep."""
    if isinstance(plain, dict):
        return {name: _clean(value) for name, value in plain.items()}
    if isinstance(plain, list | tuple):
        return [_clean(each) for each in plain]
    return _UNFIT.sub("", plain) if isinstance(plain, str) else plain
