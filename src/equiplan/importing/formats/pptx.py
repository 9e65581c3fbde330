"""Reads presentations (.pptx): titles, texts in reading order, tables, diagrams, speaker notes."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from lxml import etree
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.slide import Slide

from equiplan.domain.plans.draft import Finding, Where

from ..blocks import Document, Paragraph, Place
from ..errors import DocumentRefused
from ..limits import LIMITS, Limits
from .package import open_package, parse_refusal
from .pptx_slide import SlideReader
from .shape import lines, tidy

_MAIN = "ppt/presentation.xml"
_DAMAGE = (
    PythonPptxError, etree.LxmlError, zipfile.BadZipFile,
    AttributeError, KeyError, IndexError, TypeError, ValueError, OSError,
)  # fmt: skip


def read(path: Path, *, limits: Limits = LIMITS) -> Document:
    """The document in a presentation; raises DocumentRefused where it is damaged or too large."""
    with open_package(path, limits) as package:
        package.refuse_doctypes()
        strict = _MAIN in package.names and package.is_strict(_MAIN)
        source = package.in_usual_form() if strict else str(path)
    try:
        return _document(source, limits)
    except etree.XMLSyntaxError as error:
        raise parse_refusal(error) from error
    # The library trusts the package: a missing part shows as whatever it stumbles over.
    except _DAMAGE as error:
        raise DocumentRefused("document.damaged") from error


def _document(source: str | IO[bytes], limits: Limits) -> Document:
    deck = Presentation(source)
    slides = list(enumerate(deck.slides, start=1))
    if len(slides) > limits.pages:
        raise DocumentRefused("document.too_many_pages", limit=limits.pages)
    reader = SlideReader(limits)
    shown = [(number, slide) for number, slide in slides if not _is_hidden(slide)]
    for number, slide in shown:
        reader.read(slide, number)
    properties = deck.core_properties
    return Document(
        reader.blocks(),
        "pptx",
        title=tidy(properties.title or "") or None,
        author=tidy(properties.author or "") or None,
        notes=tuple(note for number, slide in shown for note in _notes(slide, number)),
        running=tuple(dict.fromkeys(reader.running)),
        pages=len(slides),
        left_out=tuple(reader.left_out),
        findings=tuple(_hidden(number) for number, slide in slides if _is_hidden(slide)),
    )


def _is_hidden(slide: Slide) -> bool:
    return slide.element.get("show") in {"0", "false"}


def _hidden(number: int) -> Finding:
    where = Where(f"slide {number}", page=number)
    return Finding("document.hidden_slide", "note", where, {"slide": number})


def _notes(slide: Slide, number: int) -> Iterator[Paragraph]:
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        yield from lines(slide.notes_slide.notes_text_frame.text, Place(slide=number))
