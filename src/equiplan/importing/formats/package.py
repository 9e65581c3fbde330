"""Opens the zip packages that office files are, and the XML inside, without trusting either."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from lxml import etree

from ..errors import DocumentRefused
from ..limits import LIMITS, MEGABYTE, Limits

# Below this size a part that packs extremely well is a blank form, not an attack.
SMALL_PART = 5 * MEGABYTE
# A document type stands before the first element: it cannot be further down than this.
HEAD = 4096

Element = etree._Element


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
        return content

    @contextmanager
    def stream(self, name: str) -> Iterator[IO[bytes]]:
        """A part as a stream; damage in it is a refusal."""
        try:
            with self._archive.open(name) as part:
                yield part
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise DocumentRefused("document.damaged") from error
        except RuntimeError as error:  # what zipfile says of a part with a password
            raise DocumentRefused("document.encrypted") from error
        except Exception as error:
            if type(error).__module__ in {"zlib", "_lzma"}:
                raise DocumentRefused("document.damaged") from error
            raise

    def refuse_doctypes(self) -> None:
        """Looks at the head of every XML part, for libraries that parse the package themselves."""
        for name in self.names:
            if name.endswith((".xml", ".rels")):
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
