"""What Word's styles say of a paragraph: heading level, list, size, weight, hidden or not."""

import re
from dataclasses import dataclass, field, replace

from ..errors import DocumentRefused
from .package import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# Word's own heading styles, under the names its French, Spanish and English versions give them.
_HEADING = re.compile(r"(?:heading|titre|t[ií]tulo|encabezado)\s*([1-9])$", re.IGNORECASE)
_TITLE = frozenset({"title", "titre", "título", "titulo", "puesto"})
_CONTENTS = re.compile(r"(?:toc|tm|tdc|table des mati[eè]res|table of figures)\s*\d*$", re.I)
_DEEPEST = 20
_OF_RUNS = ("bold", "hidden", "struck", "half_points", "font", "colour")


@dataclass(frozen=True, slots=True)
class Look:
    """The properties of a run or paragraph; None where nothing is said and the parent decides."""

    level: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    bold: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    half_points: int | None = None
    font: str | None = None
    colour: str | None = None
    contents: bool | None = None

    def over(self, parent: "Look") -> "Look":
        """This look, what it leaves unsaid taken from its parent."""
        unsaid = {
            name: getattr(parent, name) for name in self.__slots__ if getattr(self, name) is None
        }
        return replace(self, **unsaid)


@dataclass(frozen=True, slots=True)
class Styles:
    """Every style of a document, its inheritance already resolved."""

    looks: dict[str, Look] = field(default_factory=dict)
    normal: str = ""
    defaults: Look = field(default_factory=Look)
    names: dict[str, str] = field(default_factory=dict)

    def of(self, style: str | None) -> Look:
        """The look of a paragraph or character style by its id."""
        return self.looks.get(style or "", Look())

    def name(self, style: str | None) -> str:
        """The name that Word shows for a paragraph's style."""
        return self.names.get(style or self.normal, "")

    def paragraph(self, style: str | None) -> Look:
        """The look of a paragraph: its style, or the default one."""
        return self.looks.get(style or self.normal, Look()).over(self.defaults)


def value(element: Element | None, name: str) -> str | None:
    """The w:val of a child, None where there is no such child or no value."""
    child = None if element is None else element.find(W + name)
    return None if child is None else child.get(W + "val")


def is_on(element: Element | None, name: str) -> bool | None:
    """A switch such as <w:b/>: on, off, or not mentioned."""
    child = None if element is None else element.find(W + name)
    if child is None:
        return None
    return child.get(W + "val", "true") not in {"0", "false", "off"}


def whole(text: str | None) -> int | None:
    """A whole number as XML gives it, None for anything else."""
    try:
        return None if text is None else round(float(text))
    except (ValueError, OverflowError):
        return None


def run_look(properties: Element | None) -> Look:
    """What a w:rPr says."""
    if properties is None:
        return Look()
    fonts = properties.find(W + "rFonts")
    struck = is_on(properties, "strike"), is_on(properties, "dstrike")
    return Look(
        bold=is_on(properties, "b"),
        hidden=is_on(properties, "vanish"),
        struck=None if struck == (None, None) else any(struck),
        half_points=_half_points(value(properties, "sz")),
        font=None if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "asciiTheme"),
        colour=colour_of(value(properties, "color")),
    )


def _half_points(text: str | None) -> int | None:
    """A size in half points; Strict Open XML may write it in points ("12pt")."""
    points = (text or "").removesuffix("pt")
    size = whole(points)
    return size * 2 if size is not None and points != text else size


def colour_of(text: str | None) -> str | None:
    """A colour as six digits in capitals, "" for black and automatic, None where none is named."""
    if text is None:
        return None
    plain = text.upper().removeprefix("#")
    return "" if plain in {"AUTO", "000000", "NONE"} else plain


def paragraph_look(properties: Element | None) -> Look:
    """What a w:pPr says, its style left aside."""
    numbering = None if properties is None else properties.find(W + "numPr")
    outline = whole(value(properties, "outlineLvl"))
    return Look(
        level=None if outline is None else (outline + 1 if 0 <= outline < 9 else 0),
        list_id=value(numbering, "numId"),
        list_level=whole(value(numbering, "ilvl")),
    )


def read_styles(root: Element | None) -> Styles:
    """The styles part; an empty set where the document has none."""
    if root is None:
        return Styles()
    defaults = run_look(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    elements = {element.get(W + "styleId", ""): element for element in root.iter(W + "style")}
    own = {key: _own_look(element) for key, element in elements.items()}
    parents = {key: value(element, "basedOn") for key, element in elements.items()}
    looks = {key: _resolved(key, own, parents) for key in own}
    normal = next(
        (
            key
            for key, element in elements.items()
            if element.get(W + "type") == "paragraph" and element.get(W + "default") == "1"
        ),
        "",
    )
    names = {key: value(element, "name") or "" for key, element in elements.items()}
    return Styles(looks, normal, defaults, names)


def _own_look(style: Element) -> Look:
    name = (value(style, "name") or "").strip()
    run = run_look(style.find(W + "rPr"))
    look = paragraph_look(style.find(W + "pPr"))
    look = replace(look, **{name: getattr(run, name) for name in _OF_RUNS})
    heading = _HEADING.match(name)
    if look.level is None and heading:
        look = replace(look, level=int(heading.group(1)))
    if look.level is None and name.lower() in _TITLE:
        look = replace(look, level=1)
    return replace(look, contents=True) if _CONTENTS.match(name) else look


def _resolved(key: str, own: dict[str, Look], parents: dict[str, str | None]) -> Look:
    look, parent = own[key], parents[key]
    for _ in range(_DEEPEST):
        if parent not in own:
            return look
        look, parent = look.over(own[parent]), parents[parent]
    raise DocumentRefused("document.damaged")
