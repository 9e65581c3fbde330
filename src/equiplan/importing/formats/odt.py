"""Reads OpenDocument texts (.odt)."""

from pathlib import Path

from ..blocks import Document, Paragraph, Place
from ..errors import DocumentRefused
from ..limits import LIMITS, Limits
from .odf_body import OdfBody
from .odf_styles import OFFICE, STYLE, TEXT, read_lists, read_styles
from .package import Element, open_package
from .properties import read_properties
from .shape import tidy


def read(path: Path, *, limits: Limits = LIMITS) -> Document:
    """The document in an .odt file; raises DocumentRefused where it is damaged or too large."""
    with open_package(path, limits) as package:
        content, styles = package.xml("content.xml"), package.xml("styles.xml")
        body = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
        if content is None or body is None:
            raise DocumentRefused("document.damaged")
        title, author = read_properties(package, "meta.xml")
        reader = OdfBody(read_styles(styles, content), read_lists(styles, content), limits)
        blocks = reader.blocks(body)
        return Document(
            blocks,
            "odt",
            title=title,
            author=author,
            notes=_notes(body),
            running=() if styles is None else _running(styles),
            left_out=tuple(reader.left_out),
        )


def _notes(body: Element) -> tuple[Paragraph, ...]:
    texts = (tidy(_plain(note)) for note in body.iter(TEXT + "note-body"))
    return tuple(
        Paragraph(text, Place(paragraph=number))
        for number, text in enumerate(filter(None, texts), start=1)
    )


def _running(styles: Element) -> tuple[str, ...]:
    parts = styles.iter(STYLE + "header", STYLE + "footer")
    texts = (tidy(_plain(p)) for part in parts for p in part.iter(TEXT + "p"))
    return tuple(dict.fromkeys(filter(None, texts)))


def _plain(element: Element) -> str:
    return "".join(str(piece) for piece in element.itertext())
