"""Running headers, footers and page numbers: printed on every page, part of none."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from .geometry import Box, Sheet, Word
from .lines import Line, lines_of, segments, text_of
from .unruled import CELL_GAP, Recognise, is_name

EDGE = 0.12
"""The share of the page's height, at its top and bottom, where running texts stand."""
MOST_LINES = 4
LEVEL = 6.0
"""Running texts stand at the same height, within this many points."""
NUMBER = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|página|pagina|pág\.?|p\.)\s*)?(\d{1,4})"
    r"(?:\s*(?:/|sur|of|de|out of|\|)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)


def _shape(line: Line) -> str:
    """A line with its numbers blanked, so that "page 3" equals "page 4"."""
    return NUMBER.sub("#", line.text).lower()


def _edges(sheet: Sheet, tables: Sequence[Box]) -> list[Line]:
    """The first and last lines of a page, as far as they stand at its edge and in no table."""
    high, low = EDGE * sheet.height, (1 - EDGE) * sheet.height
    inner = [box for box in tables if box.bottom > high and box.top < low]
    lines = lines_of(
        word
        for word in sheet.words
        if word.turn == 0 and not any(box.holds(*word.middle) for box in inner)
    )
    top = [line for line in lines[:MOST_LINES] if line.box.bottom <= high]
    bottom = [line for line in lines[-MOST_LINES:] if line.box.top >= low]
    return top + [line for line in bottom if line not in top]


def _repeated(pages: Sequence[Sequence[Line]]) -> set[str]:
    """Shapes printed at about one height of enough pages: of all, or of every other one."""
    seen: dict[str, list[tuple[int, Line]]] = {}
    for number, lines in enumerate(pages):
        for line in lines:
            seen.setdefault(_shape(line), []).append((number, line))
    enough = max(2, round(0.3 * len(pages)))
    return {shape for shape, found in seen.items() if _is_running(found, enough)}


def _is_running(found: Sequence[tuple[int, Line]], enough: int) -> bool:
    """Whether lines of one shape keep their height, and their numbers count pages or nothing."""
    heights = sorted(line.baseline for _, line in found)
    usual = heights[len(heights) // 2]
    level = [(page, line) for page, line in found if abs(line.baseline - usual) <= LEVEL]
    if len({page for page, _ in level}) < enough:
        return False
    numbers = [tuple(map(int, NUMBER.findall(line.text))) for _, line in level]
    steps = [page for page, _ in level]
    return all(_counts(column, steps) for column in zip(*numbers, strict=True))


def _counts(numbers: Sequence[int], pages: Sequence[int]) -> bool:
    steps = {number - page for number, page in zip(numbers, pages, strict=True)}
    return len(set(numbers)) == 1 or len(steps) <= (1 if len(pages) < 6 else 2)


def _is_page_number(line: Line, sheet: Sheet, total: int) -> bool:
    found = PAGE_NUMBER.fullmatch(line.text)
    if not found or total < 2:
        return False
    return abs(int(found[1]) - sheet.number) <= 12 or line.text != found[1]


def _is_header(line: Line, recognise: Recognise) -> bool:
    """Whether a line names two columns of a plan or more."""
    return sum(is_name(text_of(part), recognise) for part in segments(line, CELL_GAP)) > 1


def stripped(
    sheets: Sequence[Sheet], tables: Sequence[Sequence[Box]], recognise: Recognise
) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """The pages without their running texts, and those texts, each once.

    `tables` are the drawn tables of each page: their header rows repeat too, and must stay, as
    must those of undrawn tables, which `recognise` knows.
    """
    edges = [
        [line for line in _edges(sheet, boxes) if not _is_header(line, recognise)]
        for sheet, boxes in zip(sheets, tables, strict=True)
    ]
    repeated = _repeated(edges) if len(sheets) > 1 else set()
    texts: dict[str, str] = {}
    kept = []
    for sheet, lines in zip(sheets, edges, strict=True):
        gone: set[int] = set()
        for line in _from_the_edge(sheet, lines, repeated, len(sheets)):
            numbered = _is_page_number(line, sheet, len(sheets))
            gone.update(id(word) for word in line.words)
            texts.setdefault("#" if numbered else _shape(line), line.text)
        kept.append(replace(sheet, words=_without(sheet.words, gone)))
    return tuple(kept), tuple(text for shape, text in texts.items() if shape != "#")


def _from_the_edge(
    sheet: Sheet, lines: Sequence[Line], repeated: set[str], pages: int
) -> list[Line]:
    """The running lines of a page: from its edge inwards, up to the first that is text."""

    def runs(line: Line) -> bool:
        return _shape(line) in repeated or _is_page_number(line, sheet, pages)

    middle = sheet.height / 2
    top = [line for line in lines if line.baseline < middle]
    bottom = [line for line in reversed(lines) if line.baseline >= middle]
    return [*takewhile(runs, top), *takewhile(runs, bottom)]


def _without(words: Sequence[Word], gone: set[int]) -> tuple[Word, ...]:
    return tuple(word for word in words if id(word) not in gone)
