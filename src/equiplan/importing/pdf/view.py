"""From the file's own coordinates to those of the page as a reader sees it."""

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from .geometry import Box


@dataclass(frozen=True, slots=True)
class View:
    """The visible box of a page in the file's coordinates, and how far it is turned (0-3)."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as seen, in points."""
        width, height = self.right - self.left, self.top - self.bottom
        return (width, height) if self.turns % 2 == 0 else (height, width)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file, seen from the top left corner."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A rectangle of the file as seen."""
        (a, b), (c, d) = self.point(x0, y0), self.point(x1, y1)
        return Box(min(a, c), min(b, d), max(a, c), max(b, d))


def view_of(page: Any) -> View:
    """The view of an opened page."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
    turns = pdfium.FPDFPage_GetRotation(page) % 4
    return View(box.left, box.bottom, box.right, box.top, turns)
