"""What every format is turned into before it is understood: a row of blocks with their places.

A format reader reports what is printed and how it is laid out; it does not judge what is a plan.

What the document itself marks as no part of it (struck through, hidden, deleted, an option whose
box is empty, a prompt nobody answered) is in no block. It is in `Document.left_out`, each piece
with its reason and its place, and a finding of each reason says so: nothing is left out in silence.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from equiplan.domain.plans.draft import Finding


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands; every number is 1-based, None where the format has no such thing.

    `page` is a page of a PDF; `slide`, a slide of a presentation; `table` counts the tables of
    the document (or of the sheet), `row` the rows of that table (or the sheet's own row number).
    """

    page: int | None = None
    slide: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What else a paragraph looks like: alike looks make siblings; "" and None where not known.

    `style` is the name its author's software shows ("Heading 2", "List Bullet"); `font` the family
    and `colour` the ink of most of its letters, "RRGGBB" in capitals, or "theme 4" (and a tint,
    "theme 4 +0.60") where only the file's theme knows; black and automatic ink are "". `listing` is
    the list that numbers it, as the file names it: items of one list share it. `x` and `top` are
    points from the left and the top of a page.
    """

    style: str = ""
    font: str = ""
    colour: str = ""
    listing: str = ""
    x: float | None = None
    top: float | None = None


PLAIN = Look()

Area = tuple[float, float, float, float]
"""Left, top, right and bottom in points, from the top left corner of a page as it is seen."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, heading or list item, its hyphenation and line wraps undone.

    `level` is 1-9 for a heading the format or the layout marks as one, 0 for any other text.
    `marker` is the bullet or number that the layout printed before the text ("•", "a)", "1."),
    never repeated in `text`; `indent` is the nesting depth, 0 at the margin. `size` is the font
    size relative to the document's body text (1.0 where unknown); `bold` if all of it is, `lead`
    the words in bold that `text` begins with when only they are. `area` is where it is printed,
    of what runs over a page's end the part on its own page; None where nothing is printed.
    """

    text: str
    place: Place = Place()
    level: int = 0
    marker: str | None = None
    indent: int = 0
    bold: bool = False
    size: float = 1.0
    lead: str = ""
    look: Look = PLAIN
    area: Area | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its paragraphs; it covers `width` columns and `height` rows from its corner.

    `column` is 0-based. Dates in spreadsheets are ISO 8601, whole numbers have no ".0". `fill` is
    the colour behind it as in `Look.colour`; a cell of a sheet may have one and no words.
    """

    column: int
    paragraphs: tuple[Paragraph, ...] = ()
    width: int = 1
    height: int = 1
    fill: str = ""

    @property
    def text(self) -> str:
        """Its paragraphs, a line each."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells that begin on this row, left to right; merged continuations are left out."""

    cells: tuple[Cell, ...]
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Table:
    """A table as laid out; `columns` is how many there are."""

    rows: tuple[Row, ...]
    columns: int
    place: Place = Place()


Block = Paragraph | Table

Why = Literal[
    "struck", "hidden_text", "hidden_rows", "hidden_columns", "deleted", "unticked", "prompt"
]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words that the document marks as no part of it, and how it does so."""

    why: Why
    text: str
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Document:
    """A document in reading order, running headers, footers and page numbers taken out.

    `title` and `author` are the file's own properties, often wrong: a hint, never a source.
    `notes` are footnotes and speaker notes; `running` the texts of running headers and footers.
    `findings` are what the format itself gives to say: hidden sheets, macros left alone. `sizes`
    are the width and height in points of pages that are printed.
    """

    blocks: tuple[Block, ...]
    format: str
    title: str | None = None
    author: str | None = None
    notes: tuple[Paragraph, ...] = ()
    running: tuple[str, ...] = ()
    pages: int | None = None
    findings: tuple[Finding, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    sizes: tuple[tuple[float, float], ...] = ()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph outside tables, in order."""
        return (block for block in self.blocks if isinstance(block, Paragraph))

    def tables(self) -> Iterator[Table]:
        """Every table, in order."""
        return (block for block in self.blocks if isinstance(block, Table))
