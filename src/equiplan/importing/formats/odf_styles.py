"""What OpenDocument styles say: weight, size, hidden or not, and how lists are numbered."""

import re
from dataclasses import dataclass, field

from .numbering import Level, Lists
from .package import Element

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT = _NAMES % "text"
TABLE = _NAMES % "table"
STYLE = _NAMES % "style"
OFFICE = _NAMES % "office"
DRAW = _NAMES % "drawing"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"

_NUMBERS = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none",
}  # fmt: skip
_POINTS = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)pt$")
_AUTOMATIC = re.compile(r"[A-Z]{1,2}\d{1,5}")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class OdfStyle:
    """One style; None where it leaves the matter to its parent."""

    parent: str | None = None
    name: str | None = None
    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    struck: bool | None = None
    font: str | None = None
    colour: str | None = None
    fill: str | None = None
    list_style: str | None = None


@dataclass(slots=True)
class OdfStyles:
    """The styles of a document by family and name."""

    known: dict[tuple[str, str], OdfStyle] = field(default_factory=dict)

    def shown_name(self, family: str, name: str | None) -> str:
        """The name an author sees: of the style that an automatic one (P1, T2) is based on."""
        style = self.known.get((family, name or ""))
        if style and _AUTOMATIC.fullmatch(name or "") and style.parent:
            style = self.known.get((family, style.parent), style)
        return (style.name if style else name) or ""

    def look(self, family: str, name: str | None) -> OdfStyle:
        """A style with what its parents say where it is silent."""
        found = OdfStyle()
        for _ in range(_DEEPEST):
            style = self.known.get((family, name or ""))
            if style is None:
                break
            found = over(found, style)
            name = style.parent
        return found


def over(style: OdfStyle, parent: OdfStyle) -> OdfStyle:
    """A style, what it leaves unsaid taken from its parent."""

    def first(name: str) -> object:
        own = getattr(style, name)
        return getattr(parent, name) if own is None else own

    return OdfStyle(**{name: first(name) for name in OdfStyle.__slots__})  # type: ignore[arg-type]


def read_styles(*roots: Element | None) -> OdfStyles:
    """The styles of the given parts, those of the last winning."""
    styles = OdfStyles()
    for root in roots:
        for element in () if root is None else root.iter(STYLE + "style"):
            key = element.get(STYLE + "family", ""), element.get(STYLE + "name", "")
            styles.known[key] = _style(element)
    return styles


def _style(element: Element) -> OdfStyle:
    words = element.find(STYLE + "text-properties")
    table = element.find(STYLE + "table-properties")
    cell = element.find(STYLE + "table-cell-properties")
    weight = None if words is None else words.get(FO + "font-weight")
    size = _POINTS.match("" if words is None else words.get(FO + "font-size", ""))
    unseen = words is not None and words.get(TEXT + "display") == "none"
    put_away = table is not None and table.get(TABLE + "display") == "false"
    return OdfStyle(
        parent=element.get(STYLE + "parent-style-name"),
        name=element.get(STYLE + "display-name") or element.get(STYLE + "name"),
        bold=None if weight is None else weight in {"bold", "600", "700", "800", "900"},
        size=float(size.group(1)) if size else None,
        hidden=True if unseen or put_away else None,
        struck=_is_struck(words),
        font=_said(words, STYLE + "font-name") or _said(words, FO + "font-family"),
        colour=_colour(words, "color"),
        fill=_colour(cell, "background-color"),
        list_style=element.get(STYLE + "list-style-name") or None,
    )


def _said(element: Element | None, name: str) -> str | None:
    return None if element is None else element.get(name)


def _is_struck(words: Element | None) -> bool | None:
    kinds = [_said(words, STYLE + f"text-line-through-{what}") for what in ("style", "type")]
    said = [kind for kind in kinds if kind is not None]
    return any(kind != "none" for kind in said) if said else None


def _colour(element: Element | None, name: str) -> str | None:
    """Six digits, "" for black, automatic and transparent, None where nothing is said."""
    text = _said(element, FO + name)
    if text is None:
        return None
    digits = text.upper().removeprefix("#")
    return "" if digits == "000000" or len(digits) != 6 else digits


OUTLINE = "outline of the document"


def read_lists(*roots: Element | None) -> Lists:
    """Every list style, and the numbering of headings under the name OUTLINE."""
    levels: dict[str, dict[int, Level]] = {}
    for root in roots:
        if root is not None:
            for element in root.iter(TEXT + "list-style"):
                levels[element.get(STYLE + "name", "")] = _levels(element)
            for element in root.iter(TEXT + "outline-style"):
                levels[OUTLINE] = _levels(element)
    return Lists(levels)


def _levels(style: Element) -> dict[int, Level]:
    return {
        depth - 1: _level(one, depth)
        for one in style
        if (depth := _whole(one.get(TEXT + "level"))) and 1 <= depth <= 10
    }


def _level(element: Element, depth: int) -> Level:
    if element.tag == TEXT + "list-level-style-bullet":
        return Level("bullet", element.get(TEXT + "bullet-char", "•"))
    shown = _whole(element.get(TEXT + "display-levels")) or 1
    numbers = ".".join(f"%{level}" for level in range(max(depth - shown + 1, 1), depth + 1))
    before, after = element.get(STYLE + "num-prefix", ""), element.get(STYLE + "num-suffix", "")
    style = _NUMBERS.get(element.get(STYLE + "num-format", ""), "decimal")
    return Level(style, before + numbers + after, _whole(element.get(TEXT + "start-value")) or 1)


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 7 else None
