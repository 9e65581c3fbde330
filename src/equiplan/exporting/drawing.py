"""Draws a Vega-Lite specification as an SVG that a page may hold.

What comes out has only the shapes, numbers and texts of the picture: no style, script, address, id
or words of the drawing program. Colours are classes, so that the page decides them (light, dark,
print). The drawing program is loaded with the first picture: 0.1 s and 10 MB to import, 2 s and
70 MB for the first picture of a process, then 0.1 s a picture (`docs/adr/0027-benchmarks.md`).
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from threading import Lock
from typing import Any

from lxml import etree

from equiplan.domain.text.languages import Language
from equiplan.domain.text.numbers import MARKS

SVG = "http://www.w3.org/2000/svg"
VEGA_LITE = "v5.20"
TEXT, GRID, SOFT = "#0000a0", "#0000a1", "#0000a2"
_SERIES = "#00000"
CLASSES = {TEXT: "text", GRID: "grid", SOFT: "soft"} | {
    f"{_SERIES}{n}": str(n) for n in range(1, 7)
}
"""A colour of a specification, and what the page knows it by."""

MOST_SERIES = 6
MOST_KEPT = 256  # pictures, of some 10 kB
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_PLACE = ("d", "x", "x1", "x2", "y", "y1", "y2", "width", "height", "transform")
_LOOK = ("text-anchor", "font-size", "font-weight", "stroke-width", "stroke-dasharray", "opacity")
_KEPT = frozenset(_PLACE + _LOOK)
_NAMES: Any = {None: SVG}
_SHAPES = frozenset(f"{{{SVG}}}{name}" for name in ("g", "path", "line", "rect", "text"))
_drawing = Lock()


def colour(number: int) -> str:
    """The colour that stands for a series, 1-based."""
    return f"{_SERIES}{number}"


def printable(text: str) -> str:
    """The text without what XML has no place for."""
    return _UNPRINTABLE.sub(" ", text)


def drawn(specification: Mapping[str, Any], language: Language, label: str) -> str:
    """The SVG of a specification, which `label` tells to those who hear it; same in, same out."""
    content = json.dumps(specification, sort_keys=True)
    return cleaned(_rendered(content, language), label)


@lru_cache(maxsize=MOST_KEPT)
def _rendered(specification: str, language: Language) -> str:
    decimal, thousands = MARKS[language]
    numbers = {"decimal": decimal, "thousands": thousands, "grouping": [3], "currency": ["", ""]}
    with _drawing:  # one picture at a time: the program is one engine
        svg: str = _engine().vegalite_to_svg(
            specification, vl_version=VEGA_LITE, allowed_base_urls=[], format_locale=numbers
        )
    return svg


@lru_cache(maxsize=1)
def _engine() -> Any:
    import vl_convert  # noqa: PLC0415 - 80 MB that only a process that draws needs

    return vl_convert


def cleaned(svg: str, label: str) -> str:
    """A picture with nothing in it but what is known to be harmless, and its own label."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    found = etree.fromstring(svg.encode(), parser)
    root = etree.Element(
        f"{{{SVG}}}svg",
        {"class": "chart-picture", "viewBox": found.get("viewBox", ""), "role": "img"},
        nsmap=_NAMES,
    )
    root.set("aria-label", printable(label))
    _copied(found, root)
    return etree.tostring(root, encoding="unicode")


def _copied(source: Any, target: Any) -> None:
    """The shapes below one element put below another, groups that hold nothing left out."""
    for child in source:
        if child.tag not in _SHAPES or child.get("display") == "none":
            continue
        made = etree.Element(child.tag, _attributes(child), nsmap=_NAMES)
        made.text = child.text if child.tag.endswith("}text") else None
        _copied(child, made)
        if len(made) or _shows(child):
            target.append(made)


def _shows(shape: Any) -> bool:
    """Whether there is something to see: a group has nothing by itself."""
    if shape.tag.endswith("}g"):
        return False
    return any(shape.get(name) in CLASSES for name in ("fill", "stroke"))


def _attributes(shape: Any) -> dict[str, str]:
    kept = {name: value for name, value in shape.attrib.items() if name in _KEPT}
    classes = [
        f"chart-{name}-{CLASSES[shape.get(name)]}"
        for name in ("fill", "stroke")
        if shape.get(name) in CLASSES
    ]
    if not classes:
        return kept
    if "chart-fill" not in " ".join(classes):
        kept["fill"] = "none"
    return kept | {"class": " ".join(classes)}
