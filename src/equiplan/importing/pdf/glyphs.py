"""Glyphs into words: the drawing order of a PDF knows no spaces, only where each letter stands."""

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from .geometry import Word
from .view import View

MOST_GLYPHS = 150_000
"""A page holds a few thousand; more is an attack or a drawing made of letters."""

WORD_GAP = 0.17
"""A gap of this share of the font size parts two words when no space was drawn."""

NARROW_GAP = 0.1
UNIT_MARKS = frozenset("€$£%kKM")
"""Between a number and its unit stands a narrow space, that some fonts do not draw."""

SPACES = frozenset(" \t\r\n\x0b\x0c\u2002\u2003\u2004\u2005\u2009\u200a\u3000")
UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufeff\x00\ufffd\x01\u200e\u200f\u061c")
REPLACED = {
    "\x02": "-",
    "\ufffe": "-",
    "\u2010": "-",
    "\u2011": "-",
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf0e0": "→",
    "\u2212": "-",
}
HEAVY = ("bold", "black", "heavy", "demi")
HEAVY_WEIGHT = 650
SLANTED = ("italic", "oblique", "slanted")
ORDINALS = frozenset(
    {"er", "re", "ère", "e", "ème", "nd", "nde", "st", "th", "rd", "o", "a", "ers"}
)
UNITS = frozenset({"m", "km", "cm", "dm", "mm", "CO", "W", "kg"})


class Glyph(NamedTuple):
    """A glyph in the frame of its own line: `along` grows as it is read, `base` downwards."""

    text: str
    along: float
    end: float
    base: float
    size: float
    bold: bool
    turn: int


class Face(NamedTuple):
    """What all glyphs of one drawing operation share."""

    size: float
    bold: bool
    slanted: bool
    turn: int | None


def _name(text_page: Any, index: int) -> str:
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, index, name, 128, ctypes.byref(flags))
    return name.value.decode("latin-1").lower()


def _is_heavy(text_page: Any, index: int, face: str) -> bool:
    if any(word in face for word in HEAVY):
        return True
    plain = "regular" in face or "light" in face or "book" in face
    return not plain and bool(pdfium.FPDFText_GetFontWeight(text_page, index) >= HEAVY_WEIGHT)


def _face(text_page: Any, index: int, turns: int) -> Face:
    """Size, weight and direction; `turn` is None for what is written aslant (a watermark)."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
    angle = math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * turns
    turn = round(angle / 90) * 90
    upright = abs(angle - turn) <= 6
    name = _name(text_page, index)
    slanted = any(word in name for word in SLANTED)
    return Face(size, _is_heavy(text_page, index, name), slanted, turn % 360 if upright else None)


def _frame(turn: int, x: float, y: float) -> tuple[float, float]:
    """A point of the page in the frame of text turned by `turn` degrees anticlockwise."""
    if turn == 0:
        return x, y
    if turn == 90:
        return -y, x
    if turn == 180:
        return -x, -y
    return y, -x


def unframed(turn: int, along: float, base: float) -> tuple[float, float]:
    """A point of turned text back on the page."""
    return _frame((360 - turn) % 360, along, base)


@lru_cache(maxsize=4096)
def _clean(code: int) -> str:
    if 0xD800 <= code <= 0xDFFF:
        return ""
    char = chr(code)
    if char in UNSEEN:
        return ""
    if 0xFB00 <= code <= 0xFB06:
        return unicodedata.normalize("NFKC", char)
    return REPLACED.get(char, char)


class _Pen:
    """Measures glyphs one after the other.

    What one drawing operation shares (face, baseline of plain text) is asked for once, and the
    buffers PDFium writes into are made once a page: a dense page has thousands of glyphs.
    """

    def __init__(self, text_page: Any, view: View) -> None:
        self.text_page, self.view = text_page, view
        self.width, self.height = view.size
        self.rect, self.x, self.y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self.at_rect, self.at_x, self.at_y = map(ctypes.byref, (self.rect, self.x, self.y))
        self.drawn_by, self.face = 0, Face(0.0, False, False, None)
        self.base, self.is_plain = 0.0, False

    def dip(self, index: int, drawn_by: int) -> None:
        """Takes on the face of the operation that draws the glyph."""
        if drawn_by == self.drawn_by:
            return
        self.drawn_by, self.face = drawn_by, _face(self.text_page, index, self.view.turns)
        self.is_plain = self.face.turn == 0 and self.view.turns == 0
        self.base = self._origin(index)[1]

    def glyph(self, index: int, text: str) -> Glyph | None:
        """The glyph measured; None when it is aslant, invisibly small or off the page."""
        face = self.face
        if face.turn is None or face.size <= 0.5:
            return None
        pdfium.FPDFText_GetLooseCharBox(self.text_page, index, self.at_rect)
        if self.is_plain:
            left = self.view.left
            along, end, base = self.rect.left - left, self.rect.right - left, self.base
            # A slanted letter reaches back over the space before it: its box hides that space.
            along = self._origin(index)[0] if face.slanted else along
            here = along, base
        else:
            here = self._origin(index)
            along, end = self._reach(face.turn)
            base = _frame(face.turn, *here)[1]
        if not (-2 <= here[0] <= self.width + 2 and -2 <= here[1] <= self.height + 2):
            return None
        return Glyph(text, along, end, base, face.size, face.bold, face.turn)

    def _origin(self, index: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self.text_page, index, self.at_x, self.at_y)
        return self.view.point(self.x.value, self.y.value)

    def _reach(self, turn: int) -> tuple[float, float]:
        """From where to where the measured box goes, in the direction turned text is read."""
        rect = self.rect
        box = self.view.box(rect.left, rect.bottom, rect.right, rect.top)
        one, other = _frame(turn, box.x0, box.top)[0], _frame(turn, box.x1, box.bottom)[0]
        return min(one, other), max(one, other)


def _glyphs(text_page: Any, view: View) -> Iterator[Glyph | None]:
    """Every glyph in drawing order; None where a space was drawn."""
    pen = _Pen(text_page, view)
    for index in range(min(pdfium.FPDFText_CountChars(text_page), MOST_GLYPHS)):
        text = _clean(pdfium.FPDFText_GetUnicode(text_page, index))
        if text in SPACES:
            if not pdfium.FPDFText_IsGenerated(text_page, index):
                yield None
            continue
        owner = pdfium.FPDFText_GetTextObject(text_page, index) if text else None
        if owner:
            pen.dip(index, ctypes.addressof(owner.contents))
            glyph = pen.glyph(index, text)
            if glyph:
                yield glyph


@dataclass(slots=True)
class _Building:
    """The word being put together, and the superscript hanging on it."""

    glyphs: list[Glyph] = field(default_factory=list)
    raised: list[Glyph] = field(default_factory=list)

    @property
    def last(self) -> Glyph:
        return self.raised[-1] if self.raised else self.glyphs[-1]

    def follows(self, glyph: Glyph) -> bool:
        """Whether the glyph goes on where the word stops."""
        last, size = self.last, self.glyphs[0].size
        gap = glyph.along - last.end
        measure = last.text.isdigit() and glyph.text in UNIT_MARKS
        widest = (NARROW_GAP if measure else WORD_GAP) * min(size, glyph.size)
        close = -0.45 * size <= gap <= widest
        return close and glyph.turn == last.turn and glyph.along > last.along - 0.1 * size

    def is_level(self, glyph: Glyph) -> bool:
        first = self.glyphs[0]
        return abs(glyph.base - first.base) <= 0.12 * max(first.size, glyph.size)

    def is_raised(self, glyph: Glyph) -> bool:
        first = self.glyphs[0]
        rise = first.base - glyph.base
        return glyph.size < 0.85 * first.size and 0.1 * first.size < rise < 0.75 * first.size

    def text(self) -> str:
        """The word, "1" + "er" joined, the number of a footnote dropped."""
        word = "".join(glyph.text for glyph in self.glyphs)
        mark = "".join(glyph.text for glyph in self.raised)
        is_call = not mark.isalpha() and word not in UNITS
        return word if is_call and not self._mends(mark) else word + mark

    def _mends(self, mark: str) -> bool:
        return mark.lower() in ORDINALS or mark in {"°", "º", "ª"}


def _word(building: _Building) -> Word:
    glyphs = building.glyphs
    size = max(glyphs, key=lambda glyph: glyph.size).size
    turn, base, first = glyphs[0].turn, glyphs[0].base, glyphs[0]
    ends = (first.along, base - 0.8 * size), (building.last.end, base + 0.2 * size)
    (a, b), (c, d) = (unframed(turn, *end) for end in ends)
    return Word(
        text=unicodedata.normalize("NFC", building.text()),
        x0=min(a, c),
        top=min(b, d),
        x1=max(a, c),
        bottom=max(b, d),
        size=size,
        bold=sum(glyph.bold for glyph in glyphs) * 2 > len(glyphs),
        first=first.end - first.along,
        turn=turn,
    )


def words_of(text_page: Any, view: View) -> Iterator[Word]:
    """The words of a page in drawing order."""
    building = _Building()
    for glyph in _glyphs(text_page, view):
        if glyph is not None and building.glyphs and building.follows(glyph):
            if building.is_level(glyph):
                building.glyphs.append(glyph)
                continue
            if building.is_raised(glyph):
                building.raised.append(glyph)
                continue
        if building.glyphs:
            yield _word(building)
        building = _Building([glyph] if glyph else [])
    if building.glyphs:
        yield _word(building)
