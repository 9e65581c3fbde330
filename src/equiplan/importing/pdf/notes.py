"""Footnotes: small print at the foot of a page, told apart from what it comments."""

import re
from collections.abc import Sequence

from .layout import Laid
from .passages import Passage

SMALLER = 0.92
CALL = re.compile(r"(?:\d{1,3}|\*{1,3}|[†‡])\s?(?=\S)")


def parted(laid: Sequence[Laid], body: float) -> tuple[list[Laid], list[Passage]]:
    """The text, and the notes at the foot of its pages."""
    text: list[Laid] = []
    notes: list[Passage] = []
    pages: dict[int, list[Laid]] = {}
    for one in laid:
        pages.setdefault(one.page, []).append(one)
    for page in pages.values():
        start = _first_note(page, body)
        text += page[:start]
        notes += [one for one in page[start:] if isinstance(one, Passage)]
    return text, notes


def _first_note(page: Sequence[Laid], body: float) -> int:
    """Where the notes of a page start: all small print after its last line of text."""
    start = len(page)
    while start and _is_small(page[start - 1], body):
        start -= 1
    while start < len(page) and not _is_called(page[start]):
        start += 1
    return start if start else len(page)


def _is_small(one: Laid, body: float) -> bool:
    return isinstance(one, Passage) and one.size <= SMALLER * body and not one.bold


def _is_called(one: Laid) -> bool:
    """Whether it starts with the number or star that the text calls it by."""
    if not isinstance(one, Passage) or " … " in one.text:
        return False
    return one.marker is not None or CALL.match(one.text) is not None
