"""Tells what a file really is from its first bytes and its parts, before anything is read."""

import re
import zipfile
from pathlib import Path
from typing import Literal

from .errors import DocumentRefused
from .files import check_file
from .formats.decode import decode
from .formats.package import Package, open_package
from .limits import Limits

Kind = Literal["docx", "xlsx", "xls", "pptx", "odt", "ods", "pdf", "html", "md", "txt", "csv"]

_HEAD = 64 * 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)\b",
    re.I,
)

# What is known and refused: the first bytes, and the sentence that says what to do.
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "document.save_as_docx"),
    (b"MZ", "document.program"),
    (b"\x7fELF", "document.program"),
    (b"\xcf\xfa\xed\xfe", "document.program"),
    (b"\xca\xfe\xba\xbe", "document.program"),
    (b"#!", "document.program"),
    (b"\x89PNG", "document.image"),
    (b"\xff\xd8\xff", "document.image"),
    (b"GIF8", "document.image"),
    (b"II*\x00", "document.image"),
    (b"MM\x00*", "document.image"),
    (b"\x1f\x8b", "document.archive"),
    (b"7z\xbc\xaf\x27\x1c", "document.archive"),
    (b"Rar!", "document.archive"),
    (b"BZh", "document.archive"),
    (b"\xfd7zXZ", "document.archive"),
)

# The streams of legacy files, named in UTF-16 in their directory.
_OLE2_STREAMS: tuple[tuple[str, Kind | str], ...] = (
    ("EncryptedPackage", "document.encrypted"),
    ("WordDocument", "document.save_as_docx"),
    ("PowerPoint Document", "document.save_as_pptx"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)

_PARTS: tuple[tuple[str, Kind], ...] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xls"),
    ("ppt/presentation.xml", "pptx"),
)

_MIMETYPES: dict[bytes, Kind] = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.spreadsheet-template": "ods",
}

_TEXT_EXTENSIONS: dict[str, Kind] = {
    ".md": "md", ".markdown": "md", ".csv": "csv", ".tsv": "csv",
    ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip

_NEVER_TEXT = frozenset(
    (".docx", ".docm", ".dotx", ".doc", ".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".pptx", ".ppt",
     ".odt", ".ods", ".odp", ".pdf", ".parquet", ".zip")
)  # fmt: skip
"""What no software calls plain text: the name or the file is wrong."""


def sniff(path: Path, limits: Limits) -> Kind:
    """The kind of document in a file; raises DocumentRefused for anything else."""
    check_file(path, limits)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for start, code in _REFUSED:
        if head.startswith(start):
            raise DocumentRefused(code)
    if head.startswith(_ZIP):
        return _inside_zip(path, limits)
    if head.startswith(_OLE2):
        return _inside_ole2(path.read_bytes())
    if b"%PDF-" in head[:1024]:
        return "pdf"
    return _text(path, head)


def has_macros(path: Path, kind: Kind, limits: Limits) -> bool:
    """Whether an office file carries programs; they are never run, only told of."""
    if kind not in {"docx", "xlsx", "xls", "pptx", "odt", "ods"}:
        return False
    if not zipfile.is_zipfile(path):
        return "_VBA_PROJECT".encode("utf-16-le") in path.read_bytes()
    with open_package(path, limits) as package:
        return any(
            name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in package.names
        )


def _inside_zip(path: Path, limits: Limits) -> Kind:
    with open_package(path, limits) as package:
        if "mimetype" in package.names:
            return _open_document_kind(package)
        for part, kind in _PARTS:
            if part in package.names:
                return kind
    raise DocumentRefused("document.archive")


def _open_document_kind(package: Package) -> Kind:
    kind = _MIMETYPES.get(package.data("mimetype").strip())
    if kind is None:
        raise DocumentRefused("document.unknown_format")
    if b"manifest:encryption-data" in package.data("META-INF/manifest.xml"):
        raise DocumentRefused("document.encrypted")
    return kind


def _inside_ole2(content: bytes) -> Kind:
    for stream, meaning in _OLE2_STREAMS:
        if f"{stream}\0".encode("utf-16-le") in content:
            if meaning == "xls":
                return "xls"
            raise DocumentRefused(meaning)
    raise DocumentRefused("document.unknown_format")


def _text(path: Path, head: bytes) -> Kind:
    # A character may be cut in two at the end of the sample.
    beginning = decode(head if len(head) < _HEAD else head[: head.rfind(b"\n") + 1] or head)
    if not beginning.strip():
        raise DocumentRefused("document.empty")
    if _HTML.match(beginning):
        return "html"
    if beginning.lstrip().startswith("<?xml"):
        raise DocumentRefused("document.unknown_format")
    extension = path.suffix.lower()
    if extension in _NEVER_TEXT:
        raise DocumentRefused("document.named_otherwise", extension=extension)
    return _TEXT_EXTENSIONS.get(extension, "txt")
