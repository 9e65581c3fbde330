"""Paragraphs that begin with their own title in bold: "**A safe campus.** Every student …".

They are told apart from words that are only stressed by the mark they end with and by their
number; a label ("Owner:") or what comes again ("Context.") is no title.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..blocks import Paragraph
from .labels import label_of, lone_label
from .words import clean, folded

LEVEL = 9
"""The level of a title that its paragraph goes on from: below any heading of its own."""
_FEWEST = 3
_LONGEST = 120
_ENDS = (".", "–", "—", ". –", ". —")


def titled_apart(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs with such titles as headings of their own; as they are without any."""
    leads = [folded(paragraph.lead) for paragraph in paragraphs if _opens(paragraph)]
    if len(leads) < _FEWEST or len(set(leads)) < len(leads):
        return tuple(paragraphs)
    return tuple(part for paragraph in paragraphs for part in _parted(paragraph))


def _opens(paragraph: Paragraph) -> bool:
    """Whether it begins with its title and goes on."""
    return paragraph.marker is None and not paragraph.level and _is_title(paragraph.lead)


def _is_title(text: str) -> bool:
    named = label_of(text) or lone_label(text.rstrip(" .–—"))
    wordy = len(text.split()) > 1 and text[:1].isupper()
    return text.endswith(_ENDS) and wordy and len(text) <= _LONGEST and named is None


def _parted(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    if _opens(paragraph):
        rest = clean(paragraph.text[len(paragraph.lead) :])
        return (_heading(paragraph, paragraph.lead), replace(paragraph, text=rest, lead=""))
    alone = paragraph.bold and 0.95 <= paragraph.size <= 1.05 and paragraph.marker is None
    if alone and _is_title(paragraph.text):
        return (_heading(paragraph, paragraph.text),)
    return (paragraph,)


def _heading(paragraph: Paragraph, text: str) -> Paragraph:
    return replace(paragraph, text=text.rstrip(" –—"), lead="", level=LEVEL, bold=True)
