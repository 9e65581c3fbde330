"""Opens the zip packages that office files are, and the XML inside, without trusting either."""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from lxml import etree

from ..errors import DocumentRefused
from ..limits import LIMITS, MEGABYTE, Limits

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# Below this size a part that packs extremely well is a blank form, not an attack.
SMALL_PART = 5 * MEGABYTE
# A document type stands before the first element: it cannot be further down than this.
HEAD = 4096
# The names of Strict Open XML, and those of the usual (transitional) form of the same elements.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]{1,40})/")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"

_XML = (".xml", ".rels")

Element = etree._Element


def usual_names(content: bytes) -> bytes:
    """XML whose Strict Open XML names are the usual ones: below the names both are the same."""
    return _STRICT.sub(_USUAL, content)


class _UsualNames(io.RawIOBase):
    """A stream of XML with usual names: they stand in its first lines."""

    def __init__(self, part: IO[bytes]) -> None:
        self._part = part
        self._head = usual_names(part.read(HEAD))

    def readable(self) -> bool:
        """It can be read, and no more."""
        return True

    def readinto(self, room: "WriteableBuffer") -> int:
        """Fills `room` with what comes next; 0 at the end."""
        space = memoryview(room)
        taken = self._head[: len(space)] or self._part.read(len(space))
        self._head = self._head[len(space) :]
        space[: len(taken)] = taken
        return len(taken)


class Package:
    """A zip whose parts are read by name, in memory, and never written anywhere."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive = archive
        self._limits = limits
        self.names = frozenset(archive.namelist())

    def data(self, name: str) -> bytes:
        """A part whole, b"" where there is no such part."""
        if name not in self.names:
            return b""
        with self.stream(name) as part:
            content = part.read(self._limits.part_bytes + 1)
        if len(content) > self._limits.part_bytes:
            raise DocumentRefused("document.unpacks_too_large")
        return usual_names(content) if name.endswith(_XML) else content

    @contextmanager
    def stream(self, name: str) -> Iterator[IO[bytes]]:
        """A part as a stream; damage in it is a refusal."""
        try:
            with self._archive.open(name) as part:
                yield io.BufferedReader(_UsualNames(part)) if name.endswith(_XML) else part
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise DocumentRefused("document.damaged") from error
        except RuntimeError as error:  # what zipfile says of a part with a password
            raise DocumentRefused("document.encrypted") from error
        except Exception as error:
            if type(error).__module__ in {"zlib", "_lzma"}:
                raise DocumentRefused("document.damaged") from error
            raise

    def is_strict(self, main: str) -> bool:
        """Whether a part is in Strict Open XML; its names stand in its head."""
        with self._archive.open(main) as part:
            return _STRICT.search(part.read(HEAD)) is not None

    def in_usual_form(self) -> io.BytesIO:
        """The package with usual names, for libraries that know no others; its pictures empty."""
        copy = io.BytesIO()
        with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(self.names):
                archive.writestr(name, self.data(name) if name.endswith(_XML) else b"")
        copy.seek(0)
        return copy

    def refuse_doctypes(self) -> None:
        """Looks at the head of every XML part, for libraries that parse the package themselves."""
        for name in self.names:
            if name.endswith(_XML):
                with self.stream(name) as part:
                    _refuse_doctype(part.read(HEAD))

    def xml(self, name: str) -> Element | None:
        """A part as a tree, None where there is no such part."""
        content = self.data(name)
        return parse_xml(content) if content else None


@contextmanager
def open_package(path: Path, limits: Limits = LIMITS) -> Iterator[Package]:
    """The package in a file, its promises of size checked before anything is unpacked."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DocumentRefused("document.damaged") from error
    with archive:
        _check(archive.infolist(), limits)
        yield Package(archive, limits)


def _check(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    # zipfile stops a part at the size its entry promises, so the promises can be held to.
    unpacked = sum(part.file_size for part in parts)
    swollen = any(
        part.file_size > SMALL_PART
        and part.file_size > limits.expansion * max(part.compress_size, 1)
        for part in parts
    )
    if unpacked > limits.unpacked_bytes or len(parts) > limits.parts or swollen:
        raise DocumentRefused("document.unpacks_too_large")


def parse_xml(content: bytes) -> Element:
    """The root of an XML part; entities and document types are refused, not expanded."""
    _refuse_doctype(content[:HEAD])
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise parse_refusal(error) from error
    except ValueError as error:
        raise DocumentRefused("document.damaged") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocumentRefused("document.entities")
    return root


def elements(stream: IO[bytes], *tags: str) -> Iterator[Element]:
    """Each element of these tags as it ends, let go of once the caller has seen it."""
    events = etree.iterparse(
        stream, tag=tags, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        for _, element in events:
            if element.getroottree().docinfo.internalDTD is not None:
                raise DocumentRefused("document.entities")
            yield element
            _forget(element)
    except etree.XMLSyntaxError as error:
        raise parse_refusal(error) from error


def root_tag(stream: IO[bytes]) -> str:
    """The name of the root element, with its namespace in braces; nothing below it is read."""
    events = etree.iterparse(
        stream,
        events=("start",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        for _, element in events:
            if element.getroottree().docinfo.internalDTD is not None:
                raise DocumentRefused("document.entities")
            return str(element.tag)
    except etree.XMLSyntaxError as error:
        raise parse_refusal(error) from error
    raise DocumentRefused("document.damaged")


def parse_refusal(error: etree.XMLSyntaxError) -> DocumentRefused:
    """What a parser's complaint means: it says "syntax" even when it is memory that it lacks."""
    lacks_memory = getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY
    return DocumentRefused("document.too_much_memory" if lacks_memory else "document.damaged")


def _forget(element: Element) -> None:
    element.clear()
    while (before := element.getprevious()) is not None:
        parent = before.getparent()
        if parent is None:
            return
        parent.remove(before)


def _refuse_doctype(head: bytes) -> None:
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise DocumentRefused("document.entities")
