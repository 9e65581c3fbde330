"""What every format shares: text made tidy, bullets told from words, grids made into tables."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..blocks import Cell, Paragraph, Place, Row, Table

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_BLANKS = re.compile(r"[ \t\r\f\v\n\x00-\x08\x0e-\x1f\x7f-\x9f]+")
_BULLET = re.compile(
    r"(?:[•◦▪▫‣⁃·●○■□◆◇➢➤►▶✓✔✗❖\uf0b7\uf0a7\uf0d8\uf0fc]|[-–—*](?=\s)|o(?=\s{1,3}[A-ZÀ-Ý]))\s*"
)
# Bullets that symbol fonts keep in the private area of Unicode, and halves of characters.
_PRIVATE = re.compile(r"[\ud800-\uf8ff]")


def tidy(text: str) -> str:
    """One line of text: accents composed, invisible characters out, runs of blanks made one."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text).translate(_INVISIBLE)).strip()


def split_bullet(text: str) -> tuple[str | None, str]:
    """A typed bullet and the words after it; (None, text) where there is none."""
    found = _BULLET.match(text)
    if found is None or found.end() == len(text):
        return None, text
    return readable_bullet(found.group().strip()), text[found.end() :]


def readable_bullet(bullet: str) -> str:
    """A bullet as a person sees it, whatever the symbol font calls it."""
    return _PRIVATE.sub("•", bullet)


def paragraph(text: str, place: Place, **details: object) -> Paragraph | None:
    """A paragraph of text as typed, its bullet set apart; None where nothing is printed."""
    words = tidy(text)
    if not words:
        return None
    marker, words = split_bullet(words)
    made = Paragraph(words, place, marker=marker)
    return replace(made, **details) if details else made  # type: ignore[arg-type]


def lines(text: str, place: Place, *, bold: bool = False) -> tuple[Paragraph, ...]:
    """A cell's text as its paragraphs, a line each."""
    made = (paragraph(line, place, bold=bold) for line in re.split(r"[\n\x0b\u2028\u2029]", text))
    return tuple(one for one in made if one is not None)


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged region of a grid: 0-based first row and column, how many of each."""

    row: int
    column: int
    height: int
    width: int


def plain_table(rows: Sequence[Sequence[str]], place: Place) -> Table:
    """A table from formats that cannot merge: a row with only its first cell goes across."""
    columns = max((len(row) for row in rows), default=0)
    return Table(
        tuple(
            plain_row(row, columns, replace(place, row=number))
            for number, row in enumerate(rows, start=1)
        ),
        columns,
        place,
    )


def plain_row(texts: Sequence[str], columns: int, place: Place) -> Row:
    """One row of texts, its empty cells kept."""
    if columns > 2 and texts and texts[0].strip() and not any(t.strip() for t in texts[1:]):
        return Row((Cell(0, lines(texts[0], place), width=columns),), place)
    return Row(tuple(Cell(at, lines(text, place)) for at, text in enumerate(texts)), place)


def width_of(rows: Iterable[Row]) -> int:
    """How many columns these rows need."""
    return max((cell.column + cell.width for row in rows for cell in row.cells), default=0)
