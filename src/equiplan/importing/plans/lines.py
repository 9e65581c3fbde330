"""Lines as their authors meant them: wrapped ones made whole, typed list signs made markers."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..blocks import Document, Paragraph
from .labels import label_of
from .words import folded

_SIGN = re.compile(r"(?P<sign>[•●▪◦○➢►✓‣■□➤*–-]|[a-z][.)]|\d{1,2}\)|\([a-z0-9]\))\s+(?=\S)")
_SHORTEST_WRAPPED, _LONGEST_WRAPPED = 45, 130
"""A line that its author's editor wrapped is this long; a longer one ends where it ends."""


def _with_sign(paragraph: Paragraph) -> Paragraph:
    """A line that its author began with a typed bullet is a list item."""
    match = None if paragraph.marker or paragraph.level else _SIGN.match(paragraph.text)
    if match is None:
        return paragraph
    return replace(paragraph, text=paragraph.text[match.end() :], marker=match["sign"])


def _is_rest(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a line of a plain text goes on with the sentence of the line before."""
    return (
        len(before.text) >= _SHORTEST_WRAPPED
        and paragraph.marker is None
        and paragraph.text[:1].islower()
        and not before.text.rstrip().endswith((".", "!", "?", ";", ":"))
        and not (before.level or paragraph.level)
        and label_of(paragraph.text) is None
    )


def _joined(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    whole: Paragraph | None = None
    length = 0
    for paragraph in paragraphs:
        wrapped = length <= _LONGEST_WRAPPED or not (whole and whole.text.endswith(","))
        length = len(paragraph.text)
        if whole and wrapped and _is_rest(whole, paragraph):
            whole = replace(whole, text=f"{whole.text} {paragraph.text}")
            continue
        if whole:
            yield whole
        whole = paragraph
    if whole:
        yield whole


def lines(document: Document) -> list[Paragraph]:
    """The paragraphs outside tables, without empty and running lines."""
    running = {folded(text).strip() for text in document.running}
    kept = (
        _with_sign(paragraph)
        for paragraph in document.paragraphs()
        if paragraph.text.strip() and folded(paragraph.text).strip() not in running
    )
    return list(_joined(kept) if document.format == "txt" else kept)
