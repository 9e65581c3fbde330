"""A cell of actions that holds more than a title: several actions, or an action and its steps."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..blocks import Cell, Paragraph
from .titles import Rank, Title, announced, number_of, numbered
from .values import is_nothing
from .words import clean

_BULLET = re.compile(r"\s*([•●▪◦➢►✓–—-])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Named:
    """The actions that a cell names, each by its paragraphs, and the steps of the only one."""

    titles: tuple[tuple[str, ...], ...]
    steps: tuple[str, ...] = ()


def title_of(text: str) -> Title:
    """The title of an action, without what announces or numbers it."""
    title = announced(text)
    if title and title.rank is Rank.ACTION and title.number and title.text:
        return title
    return numbered(text)


def _paragraphs(cells: Sequence[Cell]) -> list[Paragraph]:
    """The paragraphs of some cells, bullets typed as text taken for the marks they are."""
    found = [p for cell in cells for p in cell.paragraphs if not is_nothing(clean(p.text))]
    return [_marked(paragraph) for paragraph in found]


def _marked(paragraph: Paragraph) -> Paragraph:
    typed = _BULLET.match(paragraph.text)
    if typed is None:
        return paragraph
    return replace(paragraph, marker=typed[1], text=paragraph.text[typed.end() :])


def _text(paragraph: Paragraph) -> str:
    """Its text, after the number that the layout printed before it."""
    number = number_of(paragraph.marker or "")
    text = clean(paragraph.text)
    return f"{number}. {text}" if number and number != "o" else text


def _is_list(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether each paragraph is an item, or has a number of its own."""
    if all(paragraph.marker for paragraph in paragraphs):
        return True
    numbers = [title_of(clean(paragraph.text)).number for paragraph in paragraphs]
    return all(numbers) and len(set(numbers)) == len(numbers)


def _heads_steps(first: Paragraph, rest: Sequence[Paragraph]) -> bool:
    """Whether the first paragraph is a title and the others say how: a list, or plain type."""
    if not first.marker and all(paragraph.marker for paragraph in rest):
        return True
    return first.bold and not any(paragraph.bold for paragraph in rest)


def named_in(cells: Sequence[Cell], *, one: bool) -> Named:
    """What the cells of a row name; `one` when its number says that it is a single action."""
    found = _paragraphs(cells)
    texts = tuple(_text(paragraph) for paragraph in found)
    if len(found) < 2:
        return Named((texts,) if texts else ())
    if _heads_steps(found[0], found[1:]):
        return Named((texts[:1],), tuple(clean(paragraph.text) for paragraph in found[1:]))
    if not one and _is_list(found):
        return Named(tuple((text,) for text in texts))
    return Named((tuple(clean(paragraph.text) for paragraph in found),))
