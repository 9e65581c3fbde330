"""The lines and coloured boxes drawn on a page: what separates the cells of a table."""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from .geometry import Box, Rule
from .view import View

MOST_OBJECTS = 60_000
MOST_SEGMENTS = 400
"""A longer path is a drawing (a map, a letter turned into curves), not the border of a cell."""
DEEPEST = 6
THIN = 2.6
"""A box thinner than this is a line; many programs draw borders as filled boxes."""
SHORTEST = 4.0
WIDEST_RING = 8.0
"""A closed line this small is a hollow bullet."""
HIDES = 0.8
"""A white line this near to another hides it."""
MOST_WHITES = 3_000


class Matrix(NamedTuple):
    """Where a form's own coordinates land on the page."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, outer: "Matrix") -> "Matrix":
        a, b = outer.a * self.a + outer.c * self.b, outer.b * self.a + outer.d * self.b
        c, d = outer.a * self.c + outer.c * self.d, outer.b * self.c + outer.d * self.d
        e, f = outer.point(self.e, self.f)
        return Matrix(a, b, c, d, e, f)


def _matrix(item: Any) -> Matrix:
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(raw))
    return Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


class Shape(NamedTuple):
    """A path in the view's points; `joined[i]` whether a line is drawn up to point i."""

    points: list[tuple[float, float]]
    joined: list[bool]
    filled: bool
    stroked: bool


def _items(page: Any) -> Iterator[tuple[Any, int, Matrix]]:
    """Every object of the page and of the forms in it, with its type and its place."""
    budget = MOST_OBJECTS
    stack: list[tuple[Any, Matrix, int]] = [(page, Matrix(), 0)]
    while stack:
        holder, outer, depth = stack.pop()
        count, get = (
            (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
            if depth == 0
            else (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
        )
        for index in range(min(count(holder), budget)):
            item = get(holder, index)
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
                stack.append((item, _matrix(item).then(outer), depth + 1))
            yield item, kind, outer
            budget -= 1


def _shape(item: Any, outer: Matrix, view: View) -> Shape | None:
    count = pdfium.FPDFPath_CountSegments(item)
    if not 2 <= count <= MOST_SEGMENTS:
        return None
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
    if not fill.value and not stroke.value:
        return None
    whole = _matrix(item).then(outer)
    x, y = ctypes.c_float(), ctypes.c_float()
    points, joined, start = [], [], (0.0, 0.0)
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        points.append(view.point(*whole.point(x.value, y.value)))
        joined.append(kind == pdfium.FPDF_SEGMENT_LINETO)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = points[-1]
        if pdfium.FPDFPathSegment_GetClose(segment) and start != points[-1]:
            points.append(start)
            joined.append(True)
    return Shape(points, joined, bool(fill.value), bool(stroke.value))


def _bounds(points: list[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _line(box: Box) -> Rule | None:
    """A thin box as the line along its middle."""
    if box.height <= THIN and box.width >= SHORTEST:
        return Rule(False, (box.top + box.bottom) / 2, box.x0, box.x1)
    if box.width <= THIN and box.height >= SHORTEST:
        return Rule(True, (box.x0 + box.x1) / 2, box.top, box.bottom)
    return None


def _edges(shape: Shape) -> Iterator[Rule]:
    for index, (one, other) in enumerate(pairwise(shape.points)):
        if shape.joined[index + 1]:
            rule = _line(_bounds([one, other]))
            if rule:
                yield rule


def _is_visible(item: Any, read: Any) -> bool:
    """Whether a colour differs from the paper: white boxes hide things, they do not draw any."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not read(item, *(ctypes.byref(part) for part in parts)):
        return True
    red, green, blue, alpha = (part.value for part in parts)
    return alpha > 8 and min(red, green, blue) < 250


def _without(rules: list[Rule], white: Rule) -> list[Rule]:
    """Rules with the part that a white line drawn later hides taken out."""
    kept: list[Rule] = []
    for rule in rules:
        hidden = rule.upright is white.upright and abs(rule.at - white.at) < HIDES
        if not hidden or white.end <= rule.start or white.start >= rule.end:
            kept.append(rule)
            continue
        ends = (rule.start, white.start), (white.end, rule.end)
        kept += [replace(rule, start=a, end=b) for a, b in ends if b - a >= SHORTEST]
    return kept


@dataclass(slots=True)
class _Canvas:
    """What has been drawn so far."""

    rules: list[Rule] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    whites: int = 0

    def stroke(self, lines: Iterable[Rule], *, visible: bool) -> None:
        for line in lines:
            if visible:
                self.rules.append(line)
            elif self.whites < MOST_WHITES:
                self._whiten(line)

    def _whiten(self, line: Rule) -> None:
        """White over a line hides it; white over a coloured box parts it."""
        self.whites += 1
        self.rules = _without(self.rules, line)
        middle = (line.start + line.end) / 2
        x, y = (line.at, middle) if line.upright else (middle, line.at)
        if any(box.holds(x, y) for box in self.fills[-500:]):
            self.rules.append(line)

    def add(self, item: Any, shape: Shape) -> None:
        box = _bounds(shape.points)
        line = _line(box)
        colour = (
            pdfium.FPDFPageObj_GetFillColor if shape.filled else pdfium.FPDFPageObj_GetStrokeColor
        )
        if line:
            self.stroke([line], visible=_is_visible(item, colour))
            return
        ring = shape.stroked and max(box.width, box.height) <= WIDEST_RING
        if ring or (shape.filled and _is_visible(item, pdfium.FPDFPageObj_GetFillColor)):
            self.fills.append(box)
        if shape.stroked:
            visible = _is_visible(item, pdfium.FPDFPageObj_GetStrokeColor)
            self.stroke(_edges(shape), visible=visible)


def drawing_of(page: Any, view: View) -> tuple[tuple[Rule, ...], tuple[Box, ...], int]:
    """The rules, the coloured boxes and the number of images of a page."""
    canvas, images = _Canvas(), 0
    for item, kind, outer in _items(page):
        images += kind == pdfium.FPDF_PAGEOBJ_IMAGE
        shape = _shape(item, outer, view) if kind == pdfium.FPDF_PAGEOBJ_PATH else None
        if shape:
            canvas.add(item, shape)
    return tuple(canvas.rules), tuple(canvas.fills), images
