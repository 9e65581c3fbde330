"""Reads Word documents (.docx): what is printed, in order, with its headings, lists and tables."""

from collections import Counter as Tally
from pathlib import Path, PurePosixPath

from ..blocks import Document, Paragraph, Place
from ..errors import DocumentRefused
from ..limits import LIMITS, Limits
from .docx_body import Body
from .docx_numbering import read_lists
from .docx_styles import W, read_styles
from .package import Element, Package, open_package
from .properties import read_properties
from .shape import tidy

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def read(path: Path, *, limits: Limits = LIMITS) -> Document:
    """The document in a .docx file; raises DocumentRefused where it is damaged or too large."""
    with open_package(path, limits) as package:
        main = main_part(package)
        root = package.xml(main)
        body = None if root is None else root.find(W + "body")
        if body is None:
            raise DocumentRefused("document.damaged")
        return _document(package, PurePosixPath(main).parent, body, limits)


def main_part(package: Package) -> str:
    """The name of the part that holds the text, as the package itself names it."""
    root = package.xml("_rels/.rels")
    for relation in () if root is None else root.iter(_RELATIONS):
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _document(package: Package, folder: PurePosixPath, body: Element, limits: Limits) -> Document:
    styles = read_styles(package.xml(f"{folder}/styles.xml"))
    lists = read_lists(package.xml(f"{folder}/numbering.xml"))
    reader = Body(styles, lists, limits)
    blocks = reader.blocks(body)
    title, author = read_properties(package)
    return Document(
        reader.scaled(blocks),
        "docx",
        title=title,
        author=author,
        notes=tuple(_notes(package, folder)),
        running=tuple(_running(package, folder)),
        left_out=tuple(reader.left_out),
    )


def _notes(package: Package, folder: PurePosixPath) -> list[Paragraph]:
    found: list[Paragraph] = []
    for name in ("footnote", "endnote"):
        root = package.xml(f"{folder}/{name}s.xml")
        for note in () if root is None else root.iter(W + name):
            text = tidy(_plain(note))
            if text and note.get(W + "type") is None:
                found.append(Paragraph(text, Place(paragraph=len(found) + 1)))
    return found


def _running(package: Package, folder: PurePosixPath) -> list[str]:
    texts: Tally[str] = Tally()
    for name in sorted(package.names):
        part = PurePosixPath(name)
        if part.parent == folder and part.name.startswith(("header", "footer")):
            root = package.xml(name)
            for paragraph in () if root is None else root.iter(W + "p"):
                texts[tidy(_plain(paragraph))] += 1
    return [text for text in texts if text]


def _plain(element: Element) -> str:
    return " ".join("".join(t.text or "" for t in p.iter(W + "t")) for p in element.iter(W + "p"))
